import { headerOf, type Mailbox, type Message, type MessagePart } from './message.ts'

/** Longest unsubscribe header that is taken apart; longer ones are shown but list no links. */
const maxListHeaderLength = 4_000

/** The list entry of Mailpit's API. */
export function toSummary(message: Message) {
  return {
    ID: message.id,
    MessageID: message.messageId,
    Read: message.read,
    From: toAddress(message.from),
    To: message.to.map(toAddress),
    Cc: message.cc.map(toAddress),
    Bcc: message.bcc.map(toAddress),
    ReplyTo: message.replyTo.map(toAddress),
    Subject: message.subject,
    Created: message.created.toISOString(),
    Username: message.username,
    Tags: message.tags,
    Size: message.raw.length,
    Attachments: message.parts.filter((part) => !part.inline).length,
    Snippet: message.snippet,
  }
}

/** The full message of Mailpit's API; files are listed here and fetched one by one. */
export function toMessage(message: Message) {
  return {
    ID: message.id,
    MessageID: message.messageId,
    From: toAddress(message.from),
    To: message.to.map(toAddress),
    Cc: message.cc.map(toAddress),
    Bcc: message.bcc.map(toAddress),
    ReplyTo: message.replyTo.map(toAddress),
    ReturnPath: message.returnPath,
    Subject: message.subject,
    ListUnsubscribe: toListUnsubscribe(message),
    Date: message.date.toISOString(),
    Tags: message.tags,
    Username: message.username,
    Text: message.text,
    HTML: message.html,
    Size: message.raw.length,
    Inline: message.parts.filter((part) => part.inline).map(toAttachment),
    Attachments: message.parts.filter((part) => !part.inline).map(toAttachment),
  }
}

/** Every header with all its values, alphabetical and in the spelling of Go (`Message-Id`), as clients expect. */
export function toHeaders(message: Message): Record<string, string[]> {
  const values = new Map<string, string[]>()
  for (const { name, value } of message.headers) {
    const spelled = name.toLowerCase().replace(/(^|-)[a-z]/g, (start) => start.toUpperCase())
    values.set(spelled, [...(values.get(spelled) ?? []), value])
  }
  return Object.fromEntries([...values].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function toAddress({ name, address }: Mailbox) {
  return { Name: name, Address: address }
}

function toAttachment(part: MessagePart) {
  return {
    PartID: part.partId,
    FileName: part.fileName,
    ContentType: part.contentType,
    ContentID: part.contentId,
    Size: part.content.length,
    Checksums: { MD5: part.checksums.md5, SHA1: part.checksums.sha1, SHA256: part.checksums.sha256 },
  }
}

/** RFC 2369 wants each link in angle brackets, RFC 8058 a single https link beside the one-click header. */
function toListUnsubscribe(message: Message) {
  const header = headerOf(message, 'list-unsubscribe')
  const links = Array.from(
    header.slice(0, maxListHeaderLength).matchAll(/<\s*([^<>\s]+)\s*>/g),
    ([, link = '']) => link,
  )
  const wellFormed = links.length > 0 && links.every((link) => /^(https?:\/\/|mailto:)/i.test(link))
  return {
    Header: header,
    Links: links,
    Errors:
      header && !wellFormed ? 'List-Unsubscribe needs http, https or mailto links in angle brackets' : '',
    HeaderPost: headerOf(message, 'list-unsubscribe-post'),
  }
}
