import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userByEmail, userByExactEmail } from '../../../core/domain/people/users.ts'
import { groupsOf } from '../../../core/domain/staff/permission-groups.ts'
import { importFile, type Progress, type Refusal } from '../../../core/import/import-file.ts'
import { orders } from '../../../core/tables/orders.ts'
import { events } from '../../../core/tables/outbox.ts'
import { addresses, customerEvents, imported, userAddresses, users } from '../../../core/tables/people.ts'
import { channels } from '../../../core/tables/shop.ts'
import { asc, eq } from '../../../shared/database/drizzle.ts'
import { type Domain, openDomain, somebody } from '../../support/domain.ts'

let domain: Domain
let directory: string
beforeEach(async () => {
  domain = await openDomain()
  directory = mkdtempSync(join(tmpdir(), 'sallyport-import-'))
})
afterEach(async () => {
  await domain.close()
  rmSync(directory, { recursive: true })
})

/** Imports these lines: objects, or texts as they stand. */
async function run(...lines: unknown[]): Promise<Progress & { refusals: Refusal[] }> {
  const path = join(directory, 'export.jsonl')
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  const refusals: Refusal[] = []
  const progress = await importFile(domain, path, {
    onRefusal: (refusal) => refusals.push(refusal),
    onBatch() {},
  })
  return { ...progress, refusals }
}

const reasonsOf = ({ refusals }: { refusals: Refusal[] }) =>
  refusals.map(({ number, problems }) => [number, ...problems.map(({ field, code }) => `${field}: ${code}`)])

const personOf = (email: string) => userByExactEmail(domain.database.read, email)

const HASH = 'pbkdf2_sha256$1000$seasalt$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso='

const asRow = {
  type: 'user',
  id: 4711,
  email: 'Ada@Example.com',
  first_name: 'Ada',
  last_name: 'Byron',
  password: HASH,
  is_staff: false,
  is_active: true,
  is_confirmed: false,
  language_code: 'pt-br',
  note: 'kind',
  external_reference: 'crm-1',
  metadata: { tier: 'gold', count: 3 },
  private_metadata: {},
  jwt_token_key: 'abcdefghijkl',
  last_login: '2026-01-02T03:04:05.678901+00:00',
  date_joined: '2020-01-02 03:04:05+01',
  updated_at: null,
  addresses: [
    {
      id: 71,
      first_name: 'Ada',
      street_address_1: 'Mill 1',
      city: 'London',
      postal_code: 'NW1 6XE',
      country: 'GB',
      phone: '+442071234567',
      metadata: { door: 'red' },
    },
    { id: 72, street_address_1: 'Rue 1', city: 'Paris', postal_code: '75001', country: 'FR' },
  ],
  default_shipping_address: 71,
  default_billing_address_id: 72,
}

test('a row of the table becomes a customer, with the book, the password and the keys that Saleor gave', async () => {
  expect(await run(asRow)).toMatchObject({ imported: { user: 1 }, unchanged: 0, refused: 0, lines: 1 })
  expect(await personOf('Ada@Example.com')).toMatchObject({
    id: 4711,
    firstName: 'Ada',
    lastName: 'Byron',
    password: HASH,
    isStaff: false,
    isActive: true,
    isConfirmed: false,
    languageCode: 'pt-br',
    note: 'kind',
    externalReference: 'crm-1',
    metadata: { tier: 'gold', count: '3' },
    tokenKey: 'abcdefghijkl',
    lastLogin: new Date('2026-01-02T03:04:05.678Z'),
    dateJoined: new Date('2020-01-02T02:04:05Z'),
    updatedAt: domain.clock.now(),
    defaultShippingAddressId: 71,
    defaultBillingAddressId: 72,
  })
  const book = await domain.database.read
    .select({ address: addresses })
    .from(userAddresses)
    .innerJoin(addresses, eq(addresses.id, userAddresses.addressId))
    .where(eq(userAddresses.userId, 4711))
    .orderBy(asc(addresses.id))
  expect(book.map((row) => row.address)).toMatchObject([
    { id: 71, city: 'LONDON', phone: '+442071234567', metadata: { door: 'red' }, validationSkipped: false },
    { id: 72, city: 'PARIS', country: 'FR' },
  ])
  expect((await userByEmail(domain.database.read, 'ada@example.com'))?.id).toBe(4711)
})

test('what GraphQL answers becomes the same', async () => {
  const node = {
    __typename: 'User',
    id: Buffer.from('User:12').toString('base64'),
    email: 'zoe@example.com',
    firstName: 'Zoë',
    languageCode: 'PT_BR',
    metadata: [{ key: 'tier', value: 'gold' }],
    defaultShippingAddress: {
      id: Buffer.from('Address:5').toString('base64'),
      country: { code: 'DE' },
      streetAddress1: 'Weg 1',
      city: 'Köln',
      postalCode: '50667',
    },
  }
  expect(await run(node)).toMatchObject({ imported: { user: 1 }, refused: 0 })
  expect(await personOf('zoe@example.com')).toMatchObject({
    id: 12,
    languageCode: 'pt-br',
    password: '',
    metadata: { tier: 'gold' },
    isConfirmed: true,
    defaultShippingAddressId: 5,
  })
})

test('a dump in which addresses and groups are records of their own becomes the same', async () => {
  const result = await run(
    {
      model: 'account.address',
      pk: 5,
      fields: { street_address_1: 'Weg 1', city: 'Köln', postal_code: '50667', country: 'DE' },
    },
    {
      model: 'account.group',
      pk: 3,
      fields: { name: 'Clerks', permissions: [['manage_users', 'account', 'user']] },
    },
    {
      model: 'account.user',
      pk: 9,
      fields: {
        email: 'clara@shop.example',
        is_staff: true,
        is_superuser: true,
        groups: [3],
        addresses: [5],
        default_shipping_address: 5,
      },
    },
  )
  expect(result).toMatchObject({ imported: { address: 1, permission_group: 1, user: 1 }, refused: 0 })
  const clara = await personOf('clara@shop.example')
  expect(clara).toMatchObject({ id: 9, isStaff: true, isSuperuser: true, defaultShippingAddressId: 5 })
  if (!clara) throw new Error('She is missing.')
  expect(await groupsOf(domain.database.read, clara)).toMatchObject([
    { id: 3, name: 'Clerks', permissions: ['MANAGE_USERS'] },
  ])
})

test('no event and no history comes of it', async () => {
  await run(asRow)
  expect(await domain.database.read.select().from(events)).toEqual([])
  expect(await domain.database.read.select().from(customerEvents)).toEqual([])
})

test('a channel is the one that has its slug here, or a new one, and orders find it by either key', async () => {
  const channel = { type: 'channel', name: 'Shop', currency_code: 'EUR', default_country: 'DE' }
  const { uuid: _own, channel: _slug, ...rest } = { ...order(), uuid: null }
  const result = await run(
    { ...channel, id: 41, slug: 'default-channel' },
    { ...channel, id: 42, slug: 'second' },
    { ...channel, id: 43, slug: '' },
    { ...rest, channel_id: 41 },
    { ...rest, id: ORDER_ID.replace('6f', '7f'), number: 2, channel_id: 42 },
  )
  expect(result).toMatchObject({ imported: { channel: 2, order: 2 }, refused: 1 })
  const found = await domain.database.read.select().from(channels).orderBy(asc(channels.id))
  expect(found).toMatchObject([
    { slug: 'default-channel', currencyCode: 'USD' },
    { id: 42, slug: 'second' },
  ])
  const bought = await domain.database.read.select().from(orders).orderBy(asc(orders.id))
  expect(bought.map((row) => row.channelId)).toEqual([42, found[0]?.id])
})

describe('a key of Saleor’s', () => {
  test('that is taken here gives way to a new one, by which orders still find their buyer', async () => {
    const native = await somebody(domain, { id: 4711 })
    await run(asRow, order({ user_id: 4711 }))
    const ada = await personOf('Ada@Example.com')
    expect(ada?.id).not.toBe(native.id)
    expect(await domain.database.read.select().from(orders)).toMatchObject([{ userId: ada?.id }])
  })

  test('is never given to anybody who comes later', async () => {
    await run(asRow)
    expect((await somebody(domain)).id).toBeGreaterThan(4711)
  })
})

const ORDER_ID = '6f9619ff-8b86-4d11-b42d-00c04fc964ff'
const order = (changes: Record<string, unknown> = {}) => ({
  type: 'order',
  id: ORDER_ID,
  number: 1234,
  status: 'partially fulfilled',
  user_id: 4711,
  user_email: 'ada@example.com',
  channel: { slug: 'default-channel' },
  currency: 'EUR',
  total_net_amount: '10.00',
  total_gross_amount: 11.9,
  shipping_price_net_amount: 1,
  shipping_price_gross_amount: 1.19,
  created_at: '2025-01-02T03:04:05Z',
  billing_address: {
    id: 80,
    street_address_1: 'Mill 1',
    city: 'London',
    postal_code: 'NW1 6XE',
    country: 'GB',
  },
  lines: [
    {
      id: '6f9619ff-8b86-4d11-b42d-00c04fc964aa',
      product_name: 'Tea',
      quantity: 2,
      unit_price_net_amount: '5.000',
      unit_price_gross_amount: '5.950',
      tax_rate: '0.1900',
    },
  ],
  ...changes,
})

describe('an order', () => {
  test('keeps its UUID and number, its buyer, lines and addresses', async () => {
    expect(await run(asRow, order())).toMatchObject({ imported: { user: 1, order: 1 }, refused: 0 })
    expect(await domain.database.read.select().from(orders)).toMatchObject([
      {
        id: 1234,
        uuid: ORDER_ID,
        status: 'PARTIALLY_FULFILLED',
        userId: 4711,
        userEmail: 'ada@example.com',
        currency: 'EUR',
        total: { net: 10, gross: 11.9 },
        undiscountedTotal: { net: 10, gross: 11.9 },
        shippingPrice: { net: 1, gross: 1.19 },
        billingAddressId: 80,
        shippingAddressId: null,
        lines: [{ productName: 'Tea', quantity: 2, totalPrice: { net: 10, gross: 11.9 }, taxRate: 0.19 }],
        createdAt: new Date('2025-01-02T03:04:05Z'),
      },
    ])
  })

  test('of nobody with an account stays so', async () => {
    await run(
      order({ user_id: null }),
      order({ id: ORDER_ID.replace('6f', '7f'), number: 1235, user_id: 99 }),
    )
    expect((await domain.database.read.select().from(orders)).map((row) => row.userId)).toEqual([null, null])
  })

  test('is refused with a status, a channel, an amount or a key that cannot be', async () => {
    const result = await run(
      order({ status: 'eaten' }),
      order({ channel: { slug: 'nowhere' } }),
      order({ total_net_amount: 'much' }),
      order({ lines: [{ quantity: 1 }] }),
      order({ currency: null }),
      order(),
      order({ id: Buffer.from(`Order:${ORDER_ID.toUpperCase()}`).toString('base64') }),
      order({ id: ORDER_ID.replace('6f', '8f'), channel: { slug: 'default-\0channel' } }),
    )
    expect(reasonsOf(result)).toEqual([
      [1, 'status: INVALID'],
      [2, 'channel: NOT_FOUND'],
      [3, 'total.net.amount: INVALID'],
      [4, 'lines.0.unitPrice.net.amount: INVALID'],
      [5, 'currency: REQUIRED'],
      [7, 'id: UNIQUE'],
      [8, 'channel: NOT_FOUND'],
    ])
    expect(result).toMatchObject({ imported: { order: 1 }, refused: 7 })
  })
})

describe('a second run', () => {
  test('changes nothing, whatever has happened to the people since', async () => {
    await run(asRow, order())
    await domain.database.transaction((tx) =>
      tx.update(users).set({ firstName: 'Augusta', email: 'new@example.com' }).where(eq(users.id, 4711)),
    )
    expect(await run(asRow, order())).toMatchObject({ imported: {}, unchanged: 2, refused: 0 })
    expect(await personOf('new@example.com')).toMatchObject({ firstName: 'Augusta' })
    await domain.database.transaction((tx) => tx.delete(users).where(eq(users.id, 4711)))
    expect(await run(asRow)).toMatchObject({ imported: {}, unchanged: 1 })
    expect(await personOf('Ada@Example.com')).toBeUndefined()
  })

  test('imports what was refused, once it is mended', async () => {
    const broken = { ...asRow, email: 'nobody' }
    const [refusal] = (await run(broken)).refusals
    const mended = { line: 1, reasons: refusal?.problems, record: { ...broken, email: 'ada@example.com' } }
    expect(await run(mended)).toMatchObject({ imported: { user: 1 }, refused: 0 })
    expect((await personOf('ada@example.com'))?.id).toBe(4711)
  })
})

test('what cannot be is refused with its line and reason, leaves nothing, and holds up nothing', async () => {
  await somebody(domain, { email: 'taken@example.com', externalReference: 'taken' })
  const result = await run(
    'no json',
    '[1]',
    '',
    { type: 'product', id: 1 },
    { id: 1 },
    { ...asRow, id: 1, email: '' },
    { ...asRow, id: 2, email: 'nobody' },
    { ...asRow, id: 3, email: 'taken@example.com' },
    { ...asRow, id: 4, external_reference: 'taken' },
    { ...asRow, id: 5, first_name: 'x'.repeat(257) },
    { ...asRow, id: 6, is_staff: 'yes' },
    { ...asRow, id: 7, groups: ['Nobody knows'] },
    { ...asRow, id: 8, addresses: [{ country: 'XX' }] },
    { ...asRow, id: 9, note: 'a\0b' },
    { ...asRow, id: 10, date_joined: 'yesterday' },
    { ...asRow, id: 11, metadata: 'gold' },
    { type: 'permission_group', name: ' ' },
    { type: 'permission_group', name: 'Some', restricted_access_to_channels: true, channels: ['nowhere'] },
    asRow,
    { ...asRow, id: 4712, external_reference: null },
    { ...asRow, id: 4713, type: 'constructor' },
  )
  expect(reasonsOf(result)).toEqual([
    [1, 'null: INVALID'],
    [2, 'null: INVALID'],
    [4, 'type: INVALID'],
    [5, 'type: REQUIRED'],
    [6, 'email: REQUIRED'],
    [7, 'email: INVALID'],
    [8, 'email: UNIQUE'],
    [9, 'externalReference: UNIQUE'],
    [10, 'firstName: INVALID'],
    [11, 'isStaff: INVALID'],
    [12, 'groups: NOT_FOUND'],
    [13, 'addresses.0.country: INVALID'],
    [14, 'note: INVALID'],
    [15, 'dateJoined: INVALID'],
    [16, 'metadata: INVALID'],
    [17, 'name: REQUIRED'],
    [18, 'channels: NOT_FOUND'],
    [20, 'email: UNIQUE'],
    [21, 'type: INVALID'],
  ])
  expect(result).toMatchObject({ imported: { user: 1 }, lines: 21 })
  expect(await domain.database.read.$count(addresses)).toBe(2)
  expect(await domain.database.read.$count(imported)).toBe(3)
})

test('a password whose scheme nobody here can read is left behind, and counted', async () => {
  const result = await run(
    { ...asRow, password: 'bcrypt_sha256$$2b$12$abc' },
    { type: 'user', email: 'b@example.com', password: '!unusable' },
  )
  expect(result).toMatchObject({ imported: { user: 2 }, lostPasswords: 1 })
  expect(await personOf('Ada@Example.com')).toMatchObject({ password: '' })
})
