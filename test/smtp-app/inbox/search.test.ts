import { beforeEach, expect, test } from 'vitest'
import { BadSearch, parseSearch } from '../../../smtp-app/inbox/search.ts'
import { MessageStore } from '../../../smtp-app/inbox/store.ts'

let store: MessageStore
let now: Date

beforeEach(async () => {
  store = new MessageStore({ clock: () => now })
  now = new Date('2026-03-01T09:00:00Z')
  await arrive('reset', [
    'From: Shop <no-reply@shop.example>',
    'To: Ada <ada@example.com>',
    'Subject: Reset your password',
  ])
  now = new Date('2026-03-02T09:00:00Z')
  await arrive('order', [
    'From: Orders <orders@shop.example>',
    'To: bob@example.com',
    'Cc: ada@example.com',
    'Reply-To: help@shop.example',
    'Subject: =?utf-8?q?Gr=C3=B6=C3=9Fe_42?=',
    'X-Tags: Orders',
    'Content-Type: text/plain; name=invoice.txt',
    'Content-Disposition: attachment; filename=invoice.txt',
  ])
  store.mark(store.all.slice(-1), true)
})

async function arrive(name: string, headers: string[]): Promise<void> {
  const body = name === 'order' ? 'x'.repeat(2_000) : 'Somebody asked for a new password, "really new".'
  const raw = Buffer.from([...headers, `Message-ID: <${name}@shop.example>`, '', body].join('\r\n'))
  await store.add(raw, {
    sender: '',
    recipients: name === 'order' ? ['bob@example.com', 'dan@example.com'] : [],
  })
}

const names = { reset: 'Reset your password', order: 'Größe 42' }

test.each<[query: string, found: (keyof typeof names)[]]>([
  ['password', ['reset']],
  ['PASSWORD somebody', ['reset']],
  ['password unknown', []],
  ['"new password"', ['reset']],
  ['"password new"', []],
  ['invoice.txt', ['order']],
  ['-password', ['order']],
  ['!password', ['order']],
  ['-"new password"', ['order']],
  ['shop.example', ['order', 'reset']],
  ['to:ada', ['reset']],
  ['-to:ada', ['order']],
  ['to:"Ada <ada@"', ['reset']],
  ['from:orders', ['order']],
  ['cc:ada', ['order']],
  ['bcc:dan', ['order']],
  ['reply-to:help', ['order']],
  ['addressed:ada', ['order', 'reset']],
  ['addressed:dan', ['order']],
  ['subject:größe', ['order']],
  ['subject:"your password"', ['reset']],
  ['message-id:order@', ['order']],
  ['tag:orders', ['order']],
  ['tag:order', []],
  ['is:tagged', ['order']],
  ['is:read', ['reset']],
  ['is:unread', ['order']],
  ['has:attachment', ['order']],
  ['-has:attachment', ['reset']],
  ['has:inline', []],
  ['larger:1kb', ['order']],
  ['smaller:1kb', ['reset']],
  ['larger:0.0005m', ['order']],
  ['after:2026-03-02', ['order']],
  ['before:2026-03-02', ['reset']],
  ['before:"2026-03-01 08:59"', []],
  ['after:2026-03-01T10:00:00+01:00', ['order', 'reset']],
  ['https://nowhere', []],
  ['constructor:x', []],
  ['-', ['order', 'reset']],
])('the search %s finds %j', (query, found) => {
  expect(store.all.filter(parseSearch(query)).map(({ subject }) => subject)).toEqual(
    found.map((name) => names[name]),
  )
})

test('reads dates in the given time zone', () => {
  const found = (timeZone: string) =>
    store.all.filter(parseSearch('after:"2026-03-02 10:00"', timeZone)).length
  expect(found('Europe/Berlin')).toBe(1)
  expect(found('UTC')).toBe(0)
})

test.each(['before:tomorow', 'after:2026-13-01', 'larger:much', 'smaller:5xb'])(
  'refuses the filter %s',
  (query) => {
    expect(() => parseSearch(query)).toThrow(BadSearch)
  },
)

test('refuses a date in a time zone that does not exist', () => {
  expect(() => parseSearch('after:2026-01-01', 'Mars/Olympus')).toThrow(BadSearch)
})
