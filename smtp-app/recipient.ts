import { parseAddress } from '../shared/mail/address.ts'
import { MailRenderError } from '../shared/mail/render.ts'
import type { MailExtra, MailTemplate } from './templates/template.ts'

/**
 * The one address that a webhook's mail goes to, in the form in which it is stored and sent; nothing when nobody is to
 * be mailed. Asked once, when the webhook is received, and by previews: what is sent goes to the stored address.
 * Throws `MailRenderError` when the payload does not say whom, or names something else than one address.
 */
export function recipientOf(template: MailTemplate, payload: unknown, extra: MailExtra): string | undefined {
  const given = template.recipient(payload, extra)
  if (given === undefined) return undefined
  const address = parseAddress(given)
  if (address === undefined) {
    throw new MailRenderError('NO_RECIPIENT', 'The recipient is not one plain mail address.')
  }
  return address
}
