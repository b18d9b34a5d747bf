import { isIPv4, isIPv6 } from 'node:net'

const webSchemes = ['http', 'https', 'ftp', 'ftps']

/** Longest URL of an app's manifest that is stored. */
export const longestManifestUrl = 2048

const parts =
  /^([a-z][a-z0-9+.-]*):\/\/(?:[^\s/?#@]*@)?(\[[0-9a-f:.]+\]|[^\s/?#@:[\]]+)(?::\d{2,5})?(?:[/?#]\S*)?$/i
/** `URL` drops or encodes these, but no database stores them all, and what is shown would not be what is called. */
const unfit = /[\p{Cc}\p{Cs}]/u
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}])?$/u

/**
 * Saleor's idea of an app's URL: a scheme, then a name or an address; a single label such as `app` is a name. Whether
 * it may be dialled is another question, which `webhooks/address-policy.ts` answers.
 */
export function isAppUrl(text: string, schemes: readonly string[] = webSchemes): boolean {
  if (unfit.test(text)) return false
  const [, scheme = '', host = ''] = parts.exec(text) ?? []
  return schemes.includes(scheme.toLowerCase()) && isHost(host) && URL.canParse(text)
}

/** Stricter: a single label is no host unless it is `localhost`. Saleor stores no installation for such a URL. */
export function isInternetUrl(text: string): boolean {
  if (!isAppUrl(text)) return false
  const { hostname } = new URL(text)
  return hostname.includes('.') || hostname.startsWith('[') || hostname === 'localhost'
}

/**
 * Where the view of an app's extension is, after Saleor's rule: the path of one that pops up is below the app's own URL,
 * with the query of that.
 */
export function extensionUrl(
  { url, target }: { url: string; target: string },
  appUrl: string | null | undefined,
): string {
  // As a path, whatever it looks like: `/javascript:alert(1)` is no script.
  const path = `.${url}`
  if (!url.startsWith('/') || target !== 'popup' || !appUrl || !URL.canParse(path, appUrl)) return url
  const view = new URL(path, appUrl)
  view.search ||= new URL(appUrl).search
  return view.href
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return isIPv6(host.slice(1, -1))
  if (/^[\d.]+$/.test(host)) return isIPv4(host)
  return (
    host.length <= 253 &&
    host
      .replace(/\.$/, '')
      .split('.')
      .every((part) => label.test(part))
  )
}
