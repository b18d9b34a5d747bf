import { MailRenderError, safeUrl } from '../shared/mail/render.ts'

/**
 * The link that a customer clicks. Core sends it complete, with the token (and for some mails the e-mail address) in
 * its query; other senders give the bare address of the storefront's page beside the token. What is already there
 * stays as it is, what is missing is added at the end (Saleor names both parameters so).
 *
 * Pass `email` only for mails whose link carries it: confirmation and password. The links for an e-mail change and
 * for a deletion carry the token alone.
 */
export function completeLink(redirectUrl: string, parts: { token: string; email?: string }): string {
  const url = new URL(safeUrl(redirectUrl))
  if (parts.token === '') throw new MailRenderError('INVALID_PAYLOAD', 'The token of the link is empty.')
  const wanted = { ...(parts.email === undefined ? {} : { email: parts.email }), token: parts.token }
  const missing = Object.entries(wanted).filter(([name]) => !url.searchParams.get(name))
  if (missing.length > 0) {
    // Not through searchParams: that would spell the storefront's own parameters anew.
    const added = new URLSearchParams(missing).toString()
    url.search = url.search === '' ? added : `${url.search}&${added}`
  }
  return url.href
}
