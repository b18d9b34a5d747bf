import type { Mailbox, Message } from './message.ts'

/** A filter whose value cannot be read. Ignoring it would turn "delete before:tomorow" into "delete all". */
export class BadSearch extends Error {}

type Test = (message: Message) => boolean

const sizeUnits = new Map([
  ['', 1],
  ['b', 1],
  ['k', 1024],
  ['kb', 1024],
  ['m', 1024 ** 2],
  ['mb', 1024 ** 2],
])

/** Filters that read a value; each gets it in lower case and answers with a test. */
const filters = new Map<string, (value: string, timeZone: string) => Test>(
  Object.entries({
    to: (value) => (message) => names(message.to, value),
    from: (value) => (message) => names([message.from], value),
    cc: (value) => (message) => names(message.cc, value),
    bcc: (value) => (message) => names(message.bcc, value),
    'reply-to': (value) => (message) => names(message.replyTo, value),
    addressed: (value) => (message) => names(everyone(message), value),
    subject: (value) => (message) => message.subject.toLowerCase().includes(value),
    'message-id': (value) => (message) => message.messageId.toLowerCase().includes(value),
    tag: (value) => (message) => message.tags.some((tag) => tag.toLowerCase() === value),
    before: (value, timeZone) => {
      const moment = momentOf(value, timeZone)
      return (message) => message.created.getTime() <= moment
    },
    after: (value, timeZone) => {
      const moment = momentOf(value, timeZone)
      return (message) => message.created.getTime() >= moment
    },
    larger: (value) => {
      const bytes = bytesOf(value)
      return (message) => message.raw.length > bytes
    },
    smaller: (value) => {
      const bytes = bytesOf(value)
      return (message) => message.raw.length < bytes
    },
  }),
)

/** Filters that are one fixed phrase. */
const states = new Map<string, Test>(
  Object.entries({
    'is:read': (message) => message.read,
    'is:unread': (message) => !message.read,
    'is:tagged': (message) => message.tags.length > 0,
    'has:attachment': (message) => message.parts.some((part) => !part.inline),
    'has:attachments': (message) => message.parts.some((part) => !part.inline),
    'has:inline': (message) => message.parts.some((part) => part.inline),
    'has:inlines': (message) => message.parts.some((part) => part.inline),
  }),
)

/**
 * Mailpit's search language: words and "quoted phrases" that all must match, filters such as `to:ada` or
 * `is:unread`, and `-` or `!` before any of them to exclude. Dates are read in the given time zone.
 * Differs from Mailpit in one point: a date or size that cannot be read is refused instead of ignored.
 */
export function parseSearch(query: string, timeZone = 'UTC'): Test {
  const tests = termsOf(query).map(({ term, excluded }) => {
    const test = testOf(term, timeZone)
    return excluded ? (message: Message) => !test(message) : test
  })
  return (message) => tests.every((test) => test(message))
}

function termsOf(query: string): { term: string; excluded: boolean }[] {
  // A term runs to the next blank outside quotes, so `subject:"two words"` is one.
  const words = query.toLowerCase().match(/(?:"[^"]*"|[^\s"]|"(?=[^"]*$))+/g) ?? []
  return words
    .map((word) => ({
      term: word.replace(/^[-!]/, '').replaceAll('"', '').trim(),
      excluded: /^[-!]./.test(word),
    }))
    .filter(({ term }) => /[\p{L}\p{N}]/u.test(term))
}

function testOf(term: string, timeZone: string): Test {
  const state = states.get(term)
  if (state) return state
  const colon = term.indexOf(':')
  const filter = filters.get(term.slice(0, Math.max(colon, 0)))
  const value = term.slice(colon + 1).trim()
  if (!filter) return (message) => searchText(message).includes(term)
  return value ? filter(value, timeZone) : () => true
}

function names(mailboxes: Mailbox[], value: string): boolean {
  return mailboxes.some(({ name, address }) => `${name} <${address}>`.toLowerCase().includes(value))
}

function everyone(message: Message): Mailbox[] {
  return [message.from, ...message.to, ...message.cc, ...message.bcc, ...message.replyTo]
}

const searchTexts = new WeakMap<Message, string>()

/** What a plain word is looked for in; made once per message, since a page searches with every keystroke. */
function searchText(message: Message): string {
  const known = searchTexts.get(message)
  if (known !== undefined) return known
  const people = everyone(message).flatMap(({ name, address }) => [name, address])
  const files = message.parts.map((part) => part.fileName)
  const body = message.text || message.html.replace(/<[^>]*>/g, ' ')
  const made = [...people, message.subject, body, ...files].join(' ').replace(/\s+/g, ' ').toLowerCase()
  searchTexts.set(message, made)
  return made
}

/** Milliseconds since the epoch; dates and times without an offset are local to the given zone. */
function momentOf(value: string, timeZone: string): number {
  const iso = value.toUpperCase().replaceAll('/', '-').replace(' ', 'T')
  try {
    if (/(Z|[+-]\d\d:?\d\d)$/.test(iso) && iso.includes('T'))
      return Temporal.Instant.from(iso).epochMilliseconds
    return Temporal.PlainDateTime.from(iso).toZonedDateTime(timeZone).epochMilliseconds
  } catch (error) {
    throw new BadSearch(`Cannot read the date "${value}" in the time zone "${timeZone}"`, { cause: error })
  }
}

function bytesOf(value: string): number {
  const [, amount, unit = ''] = value.match(/^(\d+(?:\.\d+)?)\s?([a-z]{1,2})?$/) ?? []
  const factor = sizeUnits.get(unit)
  if (!amount || !factor)
    throw new BadSearch(`Cannot read the size "${value}"; write for example 500kb or 2mb`)
  return Number(amount) * factor
}
