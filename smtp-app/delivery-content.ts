import { hash } from 'node:crypto'
import { messageIdFor } from '../shared/mail/address.ts'
import type { SecretBox } from '../shared/secret-box.ts'
import type { MailExtra } from './templates/template.ts'

/** All that a mail is written from. Holds live tokens, so it is stored sealed and only while the mail is useful. */
export interface MailContent {
  payload: unknown
  extra: MailExtra
}

export function sealContent(box: SecretBox, key: string, content: MailContent): string {
  return box.seal(JSON.stringify(content), contentContext(key))
}

export function openContent(box: SecretBox, key: string, sealed: string): MailContent {
  // What `sealContent` wrote and nobody else can have written.
  return JSON.parse(box.open(sealed, contentContext(key))) as MailContent
}

/** Binds the sealed content to its row. */
const contentContext = (key: string) => `mail content of ${key}`

/**
 * What is the same whenever the same webhook comes again. Our core names its deliveries; Saleor does not, but repeats
 * their bytes. The signature is no part of it, because a retry after a key rotation is signed anew.
 */
export function deliveryKey(webhook: {
  apiUrl: string
  event: string
  body: Uint8Array
  webhookId: string | undefined
}): string {
  const { apiUrl, event, body, webhookId } = webhook
  const parts = webhookId
    ? ['webhook-id', apiUrl, webhookId]
    : ['body', apiUrl, event, hash('sha256', body, 'hex')]
  return hash('sha256', JSON.stringify(parts), 'hex')
}

/** The same on every retry of a mail; a mail that a person asks for again is another one. */
export function deliveryMessageId(key: string, resends: number, sender: string): string {
  return messageIdFor(resends === 0 ? key : `${key}/${resends}`, sender)
}
