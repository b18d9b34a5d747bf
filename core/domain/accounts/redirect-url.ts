import type { Settings } from '../../settings.ts'
import type { Problem } from '../errors.ts'

/**
 * A storefront names where its own links lead. Only the host decides, against `ALLOWED_CLIENT_HOSTS`: an exact name,
 * `.example.com` for a domain with all below it, `*` for any.
 */
export function redirectUrlProblems(settings: Settings, url: string, field = 'redirectUrl'): Problem[] {
  const host = hostOf(url)
  if (host === '') return [{ field, code: 'INVALID', message: 'Enter an absolute URL with a host.' }]
  if (settings.allowedClientHosts.some((allowed) => matches(host, allowed.toLowerCase()))) return []
  return [{ field, code: 'INVALID', message: `The host ${host} is not among ALLOWED_CLIENT_HOSTS.` }]
}

/**
 * Empty where there is none. `URL` repairs what it reads, but mails carry the text as it was given: so spaces and line
 * breaks, missing slashes and what no database stores are refused instead.
 */
function hostOf(url: string): string {
  const isAsWritten = /^[a-z][a-z\d+.-]*:\/\/[^/\\]/i.test(url) && !/[\s\p{Cc}\p{Cs}]/u.test(url)
  return isAsWritten && URL.canParse(url) ? new URL(url).hostname.toLowerCase() : ''
}

function matches(host: string, allowed: string): boolean {
  if (allowed === '*' || allowed === host) return true
  return allowed.startsWith('.') && (host.endsWith(allowed) || host === allowed.slice(1))
}

/** Adds parameters behind those that the URL already has; a fragment stays last. */
export function completeLink(url: string, parameters: Record<string, string>): string {
  const [beforeFragment = '', ...fragment] = url.split('#')
  const query = new URLSearchParams(parameters).toString()
  const separator = beforeFragment.includes('?') ? (/[?&]$/.test(beforeFragment) ? '' : '&') : '?'
  return `${beforeFragment}${separator}${query}${fragment.length > 0 ? `#${fragment.join('#')}` : ''}`
}
