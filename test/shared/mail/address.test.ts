import { expect, test } from 'vitest'
import {
  isReservedAddress,
  maskAddress,
  messageIdFor,
  parseAddress,
  parseMailbox,
} from '../../../shared/mail/address.ts'

test('a plain address keeps the case of its local part and loses that of its domain', () => {
  expect(parseAddress('Ada.Lovelace+shop@Customers.EXAMPLE')).toBe('Ada.Lovelace+shop@customers.example')
  expect(parseAddress('jörg@münchen.example')).toBe('jörg@münchen.example')
  expect(parseAddress('root@localhost')).toBe('root@localhost')
})

test.each([
  ['a list', 'a@one.example,b@two.example'],
  ['a list of two with a space', 'a@one.example b@two.example'],
  ['a display name', 'Ada <ada@customers.example>'],
  ['a header behind a line break', 'ada@customers.example\r\nBcc: victim@evil.example'],
  ['a line break at the end', 'ada@customers.example\n'],
  ['a NUL', 'ada\0@customers.example'],
  ['a quoted local part', '"a b"@customers.example'],
  ['an IP literal', 'ada@[127.0.0.1]'],
  ['no local part', '@customers.example'],
  ['no domain', 'ada@'],
  ['two dots', 'ada..l@customers.example'],
  ['a local part of 65 octets', `${'a'.repeat(65)}@customers.example`],
  [
    'more than 254 octets',
    `ada@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(20)}`,
  ],
  ['a domain label of more than 63 octets in its ASCII form', `ada@${'ä'.repeat(60)}.de`],
  ['a domain that the rules for international names refuse', 'ada@٣.ab'],
  ['nothing', ''],
  ['no text', { address: 'ada@customers.example' }],
])('%s is no address', (_case, text) => {
  expect(parseAddress(text)).toBeUndefined()
})

test('a sender is read with and without a name', () => {
  expect(parseMailbox('Shop <no-reply@localhost>')).toEqual({ name: 'Shop', address: 'no-reply@localhost' })
  expect(parseMailbox('"Fern, Field" <a@b.example>')).toEqual({ name: 'Fern, Field', address: 'a@b.example' })
  expect(parseMailbox('a@b.example')).toEqual({ name: '', address: 'a@b.example' })
})

test('a sender with two addresses or a line break is refused', () => {
  expect(parseMailbox('Shop <a@b.example>, Other <c@d.example>')).toBeUndefined()
  expect(parseMailbox('Shop\r\nBcc: x@y.example <a@b.example>')).toBeUndefined()
})

test('a masked address shows its domain and one letter', () => {
  expect(maskAddress('ada@customers.example')).toBe('a•••@customers.example')
  expect(maskAddress('nonsense')).toBe('•••')
})

test('a Message-ID follows from its key, sits at the sender’s domain and hides the key', () => {
  const id = messageIdFor('event-7', 'no-reply@shop.example')
  expect(id).toMatch(/^<[0-9a-f]{40}@shop\.example>$/)
  expect(messageIdFor('event-7', 'no-reply@shop.example')).toBe(id)
  expect(messageIdFor('event-8', 'no-reply@shop.example')).not.toBe(id)
})

test.each(['ada@example.com', 'ada@mail.example.org', 'ada@shop.example', 'ada@a.test', 'root@localhost'])(
  'nobody can have the address %s',
  (address) => {
    expect(isReservedAddress(address)).toBe(true)
  },
)

test.each(['ada@example.de', 'ada@myexample.com', 'ada@test.com', 'test@lovelace.org', 'invalid@contest.eu'])(
  'somebody can have the address %s',
  (address) => {
    expect(isReservedAddress(address)).toBe(false)
  },
)
