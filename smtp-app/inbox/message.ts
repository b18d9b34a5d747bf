import { createHash } from 'node:crypto'
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'

/** Characters of body text that a list shows under the subject; the number is Mailpit's. */
const snippetLength = 250

/** A person or mailbox as a header names it. */
export type Mailbox = { name: string; address: string }

/** What the SMTP dialogue said about a message, which its headers need not repeat. */
export type Envelope = { sender: string; recipients: readonly string[]; username?: string }

/** One attached or embedded file. `contentId` comes without its angle brackets. */
export type MessagePart = {
  partId: string
  fileName: string
  contentType: string
  contentId: string
  inline: boolean
  content: Buffer
  checksums: { md5: string; sha1: string; sha256: string }
}

/** One mail as it was caught: the bytes untouched, and everything a reader needs already decoded. */
export type Message = {
  id: string
  read: boolean
  /** When the inbox took the message; `date` is what its own header claims. */
  created: Date
  date: Date
  messageId: string
  from: Mailbox
  to: Mailbox[]
  cc: Mailbox[]
  bcc: Mailbox[]
  replyTo: Mailbox[]
  returnPath: string
  /** Every address of the envelope, in the order of the dialogue. */
  recipients: string[]
  username: string
  subject: string
  tags: string[]
  text: string
  html: string
  snippet: string
  headers: { name: string; value: string }[]
  parts: MessagePart[]
  raw: Buffer
}

/**
 * Decodes a received message. Recipients that only the envelope knows appear as Bcc, because that is what they
 * were to the sender; the raw bytes are never changed for it.
 */
export async function readMessage(
  raw: Buffer,
  envelope: Envelope,
  received: { id: string; at: Date },
): Promise<Message> {
  const email = await PostalMime.parse(raw, { forceRfc822Attachments: true })
  const to = mailboxes(email.to)
  const cc = mailboxes(email.cc)
  const named = mailboxes(email.bcc)
  const visible = new Set([...to, ...cc, ...named].map(({ address }) => address.toLowerCase()))
  const hidden = envelope.recipients.filter((address) => !visible.has(address.toLowerCase()))
  const text = email.text ?? ''
  const html = email.html ?? ''
  const claimed = new Date(email.date ?? Number.NaN)
  return {
    id: received.id,
    read: false,
    created: received.at,
    date: Number.isNaN(claimed.getTime()) ? received.at : claimed,
    messageId: withoutBrackets(email.messageId),
    from: mailboxes(email.from && [email.from])[0] ?? { name: '', address: '' },
    to,
    cc,
    bcc: [...named, ...hidden.map((address) => ({ name: '', address }))],
    replyTo: mailboxes(email.replyTo),
    returnPath: envelope.sender,
    recipients: [...envelope.recipients],
    username: envelope.username ?? '',
    subject: email.subject ?? '',
    tags: tagsOf(email),
    text,
    html,
    snippet: snippetOf(text, html),
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    parts: email.attachments.map(readPart),
    raw,
  }
}

/** The value of a header of the message, or an empty string; names are compared without case. */
export function headerOf(message: Message, name: string): string {
  return message.headers.find((header) => header.name.toLowerCase() === name)?.value ?? ''
}

function mailboxes(addresses: Address[] | undefined): Mailbox[] {
  return (addresses ?? []).flatMap((entry) =>
    entry.group ? mailboxes(entry.group) : [{ name: entry.name, address: entry.address }],
  )
}

function withoutBrackets(value: string | undefined): string {
  return (value ?? '').trim().replace(/^<|>$/g, '')
}

/** Tags come from the `X-Tags` header as a comma list, as with Mailpit. */
function tagsOf(email: Email): string[] {
  const listed = email.headers.find(({ key }) => key === 'x-tags')?.value ?? ''
  return [...new Set(listed.split(',').map((tag) => tag.trim()))].filter(Boolean).sort()
}

function snippetOf(text: string, html: string): string {
  const words = text.trim() ? text : plainWords(html)
  const line = words.replace(/\s+/g, ' ').trim()
  // Counted in code points, so that an emoji at the edge is not cut in half.
  const characters = Array.from(line.slice(0, snippetLength * 2))
  return characters.length > snippetLength ? `${characters.slice(0, snippetLength - 3).join('')}...` : line
}

/** Good enough for a preview line and for search; nothing that is shown as HTML passes through here. */
function plainWords(html: string): string {
  return html
    .replace(/<(head|style|script|title)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ')
    .replace(/&nbsp;|&#160;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&#39;|&apos;/gi, "'")
    .replace(/&amp;/gi, '&')
}

function readPart(attachment: Attachment, index: number): MessagePart {
  // The parser is never asked to encode attachments, yet a string is what its type allows.
  const content =
    typeof attachment.content === 'string'
      ? Buffer.from(attachment.content)
      : Buffer.from(new Uint8Array(attachment.content))
  const contentId = withoutBrackets(attachment.contentId)
  return {
    partId: String(index + 1),
    fileName: attachment.filename ?? contentId,
    contentType: attachment.mimeType,
    contentId,
    inline: attachment.disposition === 'inline' || attachment.related === true,
    content,
    checksums: {
      md5: createHash('md5').update(content).digest('hex'),
      sha1: createHash('sha1').update(content).digest('hex'),
      sha256: createHash('sha256').update(content).digest('hex'),
    },
  }
}
