import { createTransport } from 'nodemailer'
import type { Envelope } from './message.ts'

/** A request to send that no message can be made of; the message is meant for the caller. */
export class UnusableMessage extends Error {}

type Json = Record<string, unknown>

const addressPattern = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/
const headerNamePattern = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/
const reservedHeaders = new Set(
  ['To', 'From', 'Cc', 'Bcc', 'Reply-To', 'Date', 'Subject', 'Content-Type', 'Mime-Version', 'X-Tags'].map(
    (name) => name.toLowerCase(),
  ),
)

// Only builds bytes; nothing is opened or fetched on behalf of what a request names.
const composer = createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
  disableFileAccess: true,
  disableUrlAccess: true,
})

/** Makes the mail that the body of Mailpit's `POST /api/v1/send` describes. Throws `UnusableMessage`. */
export async function compose(body: Json | undefined): Promise<{ raw: Buffer; envelope: Envelope }> {
  if (!body) throw new UnusableMessage('The body must be a JSON object')
  const from = mailbox('From', body.From)
  const to = list('To', body.To).map((entry) => mailbox('To', entry))
  const cc = list('Cc', body.Cc).map((entry) => mailbox('Cc', entry))
  const bcc = list('Bcc', body.Bcc).map((entry) => address('Bcc', entry))
  const replyTo = list('ReplyTo', body.ReplyTo).map((entry) => mailbox('ReplyTo', entry))
  const tags = list('Tags', body.Tags).map((entry) => text('Tags', entry))
  const recipients = [...to, ...cc].map((entry) => entry.address).concat(bcc)
  const { message } = await composer.sendMail({
    from,
    to,
    cc,
    replyTo,
    subject: text('Subject', body.Subject),
    text: text('Text', body.Text),
    html: text('HTML', body.HTML) || undefined,
    headers: { ...headers(body.Headers), ...(tags.length > 0 && { 'X-Tags': tags.join(', ') }) },
    attachments: list('Attachments', body.Attachments).map(attachment),
  })
  // The transport above is asked for a buffer, its type also allows a stream.
  return { raw: message as Buffer, envelope: { sender: from.address, recipients } }
}

function mailbox(field: string, value: unknown): { name: string; address: string } {
  const { Email, Name } = object(field, value)
  return { name: text(`${field}.Name`, Name), address: address(field, Email) }
}

function address(field: string, value: unknown): string {
  if (typeof value === 'string' && addressPattern.test(value)) return value
  throw new UnusableMessage(`invalid ${field} address: ${String(value ?? '')}`)
}

function headers(value: unknown): Record<string, string> {
  const entries = Object.entries(value === undefined || value === null ? {} : object('Headers', value))
  for (const [name] of entries) {
    if (reservedHeaders.has(name.toLowerCase()))
      throw new UnusableMessage(`cannot overwrite header: "${name}"`)
    if (!headerNamePattern.test(name)) throw new UnusableMessage(`invalid header name: "${name}"`)
  }
  return Object.fromEntries(entries.map(([name, content]) => [name, text(`Headers.${name}`, content)]))
}

function attachment(value: unknown) {
  const entry = object('Attachments', value)
  const filename = text('Attachments.Filename', entry.Filename)
  // Browsers read files as data URLs, so a prefix up to the comma is accepted and dropped.
  const content = text('Attachments.Content', entry.Content).replace(/^data:[^,]*,/, '')
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content)) {
    throw new UnusableMessage(`error decoding base64 attachment "${filename}"`)
  }
  const cid = text('Attachments.ContentID', entry.ContentID)
  return {
    filename,
    content: Buffer.from(content, 'base64'),
    contentType: text('Attachments.ContentType', entry.ContentType) || undefined,
    ...(cid && { cid, contentDisposition: 'inline' as const }),
  }
}

function object(field: string, value: unknown): Json {
  if (value && typeof value === 'object' && !Array.isArray(value)) return { ...value }
  throw new UnusableMessage(`${field} must be an object`)
}

function list(field: string, value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  throw new UnusableMessage(`${field} must be a list`)
}

function text(field: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  throw new UnusableMessage(`${field} must be a string`)
}
