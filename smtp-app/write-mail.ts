import { MailRenderError } from '../shared/mail/render.ts'
import type { SecretBox } from '../shared/secret-box.ts'
import { openContent } from './delivery-content.ts'
import { type AddressedMail, renderMail } from './render.ts'
import type { Delivery } from './tables.ts'
import { templates } from './templates/index.ts'
import type { MailTemplate } from './templates/template.ts'

/** The mail that an event (as in the `Saleor-Event` header) asks for. */
export function templateFor(event: string): MailTemplate | undefined {
  return templates.find((template) => template.event.toLowerCase() === event)
}

/** A mail that cannot be written. The same content fails the same way each time. */
export interface UnwritableMail {
  problem: { code: string; detail: string; error: unknown }
}

/** From the stored content of a delivery to its mail, for the recipient that was stored and checked with it. */
export function writeMail(row: Delivery, box: SecretBox): AddressedMail | UnwritableMail {
  try {
    const { event, key, content, recipient } = row
    const template = templateFor(event)
    if (!template || content === null || recipient === null)
      throw new Error(`There is no e-mail for ${event} any more.`)
    const { payload, extra } = openContent(box, key, content)
    return { ...renderMail(template, payload, { extra }), to: recipient }
  } catch (error) {
    const code = error instanceof MailRenderError ? error.code : 'INTERNAL'
    return { problem: { code, detail: error instanceof Error ? error.message : String(error), error } }
  }
}
