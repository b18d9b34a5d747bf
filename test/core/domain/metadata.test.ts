import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Actor, nobody, type SignedIn } from '../../../core/domain/access.ts'
import { PermissionDenied } from '../../../core/domain/errors.ts'
import {
  deleteMetadata,
  deletePrivateMetadata,
  type HolderReference,
  updateMetadata,
  updatePrivateMetadata,
} from '../../../core/domain/metadata.ts'
import { userById } from '../../../core/domain/people/users.ts'
import type { Permission } from '../../../core/domain/staff/permissions.ts'
import { apps } from '../../../core/tables/apps.ts'
import { customerTypes, type User, userAddresses } from '../../../core/tables/people.ts'
import { type Channel, channels, shopSettings } from '../../../core/tables/shop.ts'
import { eq } from '../../../shared/database/drizzle.ts'
import {
  anAddress,
  appWith,
  type Domain,
  openDomain,
  problemsOf,
  signedInAs,
  somebody,
  staffWith,
} from '../../support/domain.ts'

let domain: Domain
let customer: User
let colleague: User
let owner: SignedIn
let manager: SignedIn

beforeAll(async () => {
  domain = await openDomain()
  colleague = await somebody(domain, { isStaff: true })
  manager = await staffWith(domain, ['MANAGE_USERS', 'MANAGE_STAFF'])
})
afterAll(() => domain.close())

beforeEach(async () => {
  customer = await somebody(domain, { metadata: { size: 'M' }, privateMetadata: { score: '7' } })
  owner = await signedInAs(domain.database, customer)
  await domain.emitted()
})

const items = [{ key: 'colour', value: 'red' }]
const user = ({ id }: User): HolderReference => ({ type: 'User', id })
const setPublic = (actor: Actor, holder: HolderReference) =>
  updateMetadata(domain.as(actor), { ...holder, items })
const setPrivate = (actor: Actor, holder: HolderReference) =>
  updatePrivateMetadata(domain.as(actor), { ...holder, items })
const types = async () => (await domain.emitted()).map(({ type }) => type)
const legacy = (on: boolean) =>
  domain.database.transaction((tx) => tx.update(shopSettings).set({ useLegacyUpdateWebhookEmission: on }))

describe('changing metadata', () => {
  test('adds and overwrites keys, removes none, and answers the changed row', async () => {
    const { row } = await updateMetadata(domain.as(owner), {
      ...user(customer),
      items: [
        { key: 'size', value: 'L' },
        { key: 'colour', value: 'blue' },
        { key: 'colour', value: 'red' },
      ],
    })
    expect(row.metadata).toEqual({ size: 'L', colour: 'red' })
    expect(row.privateMetadata).toEqual({ score: '7' })
    expect(await userById(domain.database.read, customer.id)).toEqual(row)
  })

  test('deletes keys and ignores those that are not there', async () => {
    const { row } = await deleteMetadata(domain.as(owner), { ...user(customer), keys: ['size', 'weight'] })
    expect(row.metadata).toEqual({})
  })

  test('private metadata likewise', async () => {
    expect((await setPrivate(manager, user(customer))).row.privateMetadata).toEqual({
      score: '7',
      colour: 'red',
    })
    const { row } = await deletePrivateMetadata(domain.as(manager), { ...user(customer), keys: ['score'] })
    expect(row.privateMetadata).toEqual({ colour: 'red' })
    expect(row.metadata).toEqual({ size: 'M' })
  })

  test('keys that mean something to JavaScript are keys like any other', async () => {
    const odd = ['__proto__', 'constructor', 'toString'].map((key) => ({ key, value: 'v' }))
    const { row } = await updateMetadata(domain.as(owner), { ...user(customer), items: odd })
    expect(Object.keys(row.metadata).sort()).toEqual(['__proto__', 'constructor', 'size', 'toString'])
    const { row: less } = await deleteMetadata(domain.as(owner), { ...user(customer), keys: ['__proto__'] })
    expect(Object.keys(less.metadata).sort()).toEqual(['constructor', 'size', 'toString'])
  })

  test('two changes at the same moment both last', async () => {
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((key) =>
        updateMetadata(domain.as(owner), { ...user(customer), items: [{ key, value: key }] }),
      ),
    )
    const stored = await userById(domain.database.read, customer.id)
    expect(stored?.metadata).toEqual({ size: 'M', a: 'a', b: 'b', c: 'c', d: 'd' })
  })

  test('a huge amount is stored whole', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({ key: `key ${index}`, value: 'ü'.repeat(200) }))
    const { row } = await updateMetadata(domain.as(owner), { ...user(customer), items: many })
    expect(Object.keys(row.metadata)).toHaveLength(2001)
  })
})

describe('events', () => {
  test('a customer’s change is told twice in legacy mode, once otherwise, private ones too', async () => {
    await setPublic(owner, user(customer))
    expect(await domain.emitted()).toEqual([
      { type: 'customer_updated', facts: { userId: customer.id } },
      { type: 'customer_metadata_updated', facts: { userId: customer.id } },
    ])
    await legacy(false)
    await setPrivate(manager, user(customer))
    await deleteMetadata(domain.as(owner), { ...user(customer), keys: ['size'] })
    await deletePrivateMetadata(domain.as(manager), { ...user(customer), keys: ['score'] })
    expect(await types()).toEqual(Array(3).fill('customer_metadata_updated'))
    await legacy(true)
  })

  test('a staff member’s change has the same events', async () => {
    await setPublic(manager, user(colleague))
    expect(await types()).toEqual(['customer_updated', 'customer_metadata_updated'])
  })

  test('nothing is told, and nothing moves, where nothing really changed', async () => {
    domain.clock.advance(60)
    const same = { ...user(customer), items: [{ key: 'size', value: 'M' }] }
    const backAndForth = { ...user(customer), items: [{ key: 'size', value: 'L' }, ...same.items] }
    for (const input of [same, backAndForth, { ...user(customer), items: [] }])
      expect((await updateMetadata(domain.as(owner), input)).row).toEqual(customer)
    for (const keys of [[], ['unknown'], ['toString']])
      expect((await deleteMetadata(domain.as(owner), { ...user(customer), keys })).row).toEqual(customer)
    expect(await domain.emitted()).toEqual([])
    expect((await userById(domain.database.read, customer.id))?.updatedAt).toEqual(customer.updatedAt)
  })

  test('a real change moves updatedAt', async () => {
    domain.clock.advance(60)
    await setPublic(owner, user(customer))
    expect((await userById(domain.database.read, customer.id))?.updatedAt).toEqual(domain.clock.now())
  })

  test('nothing is told of addresses, apps and customer types, but of channels and of the shop', async () => {
    const address = await anAddress(domain, customer)
    const app = await appWith(domain, [])
    const everything = await staffWith(domain, [
      'MANAGE_CHANNELS',
      'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES',
      'MANAGE_SETTINGS',
    ])
    const idOf = async (table: typeof channels | typeof customerTypes | typeof shopSettings) =>
      (await domain.database.read.select({ id: table.id }).from(table))[0]?.id ?? 0
    await setPublic(owner, { type: 'Address', id: address.id })
    await setPublic(app, { type: 'App', id: app.app.id })
    await setPrivate(everything, { type: 'CustomerType', id: await idOf(customerTypes) })
    expect(await domain.emitted()).toEqual([])
    const channel = { type: 'Channel', id: await idOf(channels) }
    await setPublic(everything, channel)
    await setPublic(everything, channel)
    expect(await domain.emitted()).toEqual([
      { type: 'channel_metadata_updated', facts: { channelId: channel.id } },
    ])
    const shop = { type: 'Shop', id: await idOf(shopSettings) }
    const { type, row } = await setPrivate(everything, shop)
    expect({ type, metadata: row.privateMetadata }).toEqual({ type: 'Shop', metadata: { colour: 'red' } })
    expect(await domain.emitted()).toEqual([{ type: 'shop_metadata_updated', facts: {} }])
    await setPrivate(everything, shop)
    expect(await domain.emitted()).toEqual([])
    await deletePrivateMetadata(domain.as(everything), { ...shop, keys: ['colour'] })
    expect(await types()).toEqual(['shop_metadata_updated'])
  })
})

/** What opens it, and that nothing else does: every other right together is refused. */
async function expectNeeds(needed: Permission, change: (actor: Actor) => Promise<unknown>): Promise<void> {
  const others: Permission[] = [
    'MANAGE_USERS',
    'MANAGE_STAFF',
    'MANAGE_APPS',
    'MANAGE_CHANNELS',
    'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES',
    'MANAGE_SETTINGS',
    'MANAGE_ORDERS',
    'MANAGE_PRODUCTS',
  ]
  const allOthers = others.filter((permission) => permission !== needed)
  for (const actor of [nobody, await staffWith(domain, allOthers), await appWith(domain, allOthers)])
    await expect(change(actor)).rejects.toThrow(new PermissionDenied([needed]))
  await change(await appWith(domain, [needed]))
  await change(await staffWith(domain, [needed]))
}

describe('who may', () => {
  test('customers: MANAGE_USERS; public also the customer, private never', async () => {
    await expectNeeds('MANAGE_USERS', (actor) => setPublic(actor, user(customer)))
    await expectNeeds('MANAGE_USERS', (actor) => setPrivate(actor, user(customer)))
    await setPublic(owner, user(customer))
    await expect(setPrivate(owner, user(customer))).rejects.toThrow(PermissionDenied)
    const deletion = deletePrivateMetadata(domain.as(owner), { ...user(customer), keys: ['score'] })
    await expect(deletion).rejects.toThrow(PermissionDenied)
  })

  test('staff: MANAGE_STAFF; public also the staff member, private only with the permission', async () => {
    await expectNeeds('MANAGE_STAFF', (actor) => setPublic(actor, user(colleague)))
    await expectNeeds('MANAGE_STAFF', (actor) => setPrivate(actor, user(colleague)))
    const self = await signedInAs(domain.database, colleague)
    await setPublic(self, user(colleague))
    await expect(setPrivate(self, user(colleague))).rejects.toThrow(PermissionDenied)
    await setPrivate(manager, user(manager.user))
  })

  test('another customer: not for a customer', async () => {
    const stranger = await signedInAs(domain.database, await somebody(domain))
    await expect(setPublic(stranger, user(customer))).rejects.toThrow(PermissionDenied)
    const address = await anAddress(domain, customer)
    await expect(setPublic(stranger, { type: 'Address', id: address.id })).rejects.toThrow(PermissionDenied)
  })

  test('addresses of customers and of nobody: MANAGE_USERS; public also whose book it is in', async () => {
    for (const address of [await anAddress(domain, customer), await anAddress(domain, null)]) {
      const holder = { type: 'Address', id: address.id }
      await expectNeeds('MANAGE_USERS', (actor) => setPublic(actor, holder))
      await expectNeeds('MANAGE_USERS', (actor) => setPrivate(actor, holder))
    }
    const own = { type: 'Address', id: (await anAddress(domain, customer)).id }
    expect((await setPublic(owner, own)).row.metadata).toEqual({ colour: 'red' })
    await expect(setPrivate(owner, own)).rejects.toThrow(PermissionDenied)
  })

  test('an address that is also in a staff member’s book: MANAGE_STAFF', async () => {
    const { id } = await anAddress(domain, customer)
    await domain.database.transaction((tx) =>
      tx.insert(userAddresses).values({ userId: colleague.id, addressId: id }),
    )
    await expectNeeds('MANAGE_STAFF', (actor) => setPublic(actor, { type: 'Address', id }))
    await expectNeeds('MANAGE_STAFF', (actor) => setPrivate(actor, { type: 'Address', id }))
    await setPublic(owner, { type: 'Address', id })
  })

  test('apps: MANAGE_APPS or the app itself, which keeps its settings in its private metadata', async () => {
    const app = await appWith(domain, [])
    const holder = { type: 'App', id: app.app.id }
    expect((await setPrivate(app, holder)).row.privateMetadata).toEqual({ colour: 'red' })
    const context = domain.as(app)
    expect(
      (await deletePrivateMetadata(context, { ...holder, keys: ['colour'] })).row.privateMetadata,
    ).toEqual({})
    await setPublic(app, holder)
    await expectNeeds('MANAGE_APPS', (actor) => setPublic(actor, holder))
    await expectNeeds('MANAGE_APPS', (actor) => setPrivate(actor, holder))
  })

  test('the shop: MANAGE_SETTINGS', async () => {
    const [shop] = await domain.database.read.select().from(shopSettings)
    const holder = { type: 'Shop', id: shop?.id ?? 0 }
    await expectNeeds('MANAGE_SETTINGS', (actor) => setPublic(actor, holder))
    await expectNeeds('MANAGE_SETTINGS', (actor) => setPrivate(actor, holder))
  })

  test('channels and customer types: whoever manages those', async () => {
    const [channel] = await domain.database.read.select().from(channels)
    const { id } = channel as Channel // Every shop starts with one.
    await expectNeeds('MANAGE_CHANNELS', (actor) => setPublic(actor, { type: 'Channel', id }))
    await expectNeeds('MANAGE_CHANNELS', (actor) => setPrivate(actor, { type: 'Channel', id }))
    const [type] = await domain.database.read.select().from(customerTypes)
    const holder = { type: 'CustomerType', id: type?.id ?? 0 }
    await expectNeeds('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES', (actor) => setPublic(actor, holder))
    await expectNeeds('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES', (actor) => setPrivate(actor, holder))
  })
})

describe('the order of refusals', () => {
  const blank = [{ key: ' ', value: 'x' }]

  test('a type without metadata comes first, for anybody', async () => {
    for (const type of ['Group', 'Nothing', 'constructor', 'user'])
      expect(await problemsOf(updateMetadata(domain.as(), { type, id: 1, items: blank }))).toMatchObject([
        { field: 'id', code: 'GRAPHQL_ERROR' },
      ])
  })

  test('then people and addresses that are not there, for anybody', async () => {
    const missing = [{ field: 'id', code: 'NOT_FOUND' }]
    for (const type of ['User', 'Address']) {
      expect(await problemsOf(updateMetadata(domain.as(), { type, id: 0, items: blank }))).toMatchObject(
        missing,
      )
      expect(await problemsOf(deleteMetadata(domain.as(), { type, id: 0, keys: [] }))).toMatchObject(missing)
    }
    const address = { type: 'Address', id: 0 }
    expect(await problemsOf(setPrivate(nobody, address))).toMatchObject(missing)
  })

  test('a missing person’s private metadata is denied to everybody instead', async () => {
    for (const actor of [nobody, owner, manager])
      await expect(setPrivate(actor, { type: 'User', id: 0 })).rejects.toThrow(
        'You do not have permission to perform this action',
      )
  })

  test('then the permission, before the keys', async () => {
    const attempt = updateMetadata(domain.as(), { ...user(customer), items: blank })
    await expect(attempt).rejects.toThrow(PermissionDenied)
  })

  test('other things that are not there are told only to those who may change them', async () => {
    const holder = { type: 'Channel', id: 0 }
    await expect(setPublic(manager, holder)).rejects.toThrow(PermissionDenied)
    const allowed = await staffWith(domain, ['MANAGE_CHANNELS'])
    expect(await problemsOf(setPublic(allowed, holder))).toMatchObject([{ field: 'id', code: 'NOT_FOUND' }])
  })

  test('a removed app is not there', async () => {
    const { app } = await appWith(domain, [])
    await domain.database.transaction((tx) =>
      tx.update(apps).set({ removedAt: domain.clock.now() }).where(eq(apps.id, app.id)),
    )
    const attempt = setPrivate(await staffWith(domain, ['MANAGE_APPS']), { type: 'App', id: app.id })
    expect(await problemsOf(attempt)).toMatchObject([{ field: 'id', code: 'NOT_FOUND' }])
  })

  test('last come the keys: none may be blank, and everything has to be storable', async () => {
    const refused = async (refusedItems: Array<{ key: string; value: string }>, code: string) => {
      const input = { ...user(customer), items: [{ key: 'fine', value: 'x' }, ...refusedItems] }
      for (const update of [updateMetadata, updatePrivateMetadata])
        expect(await problemsOf(update(domain.as(manager), input))).toMatchObject([{ field: 'input', code }])
    }
    await refused(blank, 'REQUIRED')
    await refused([{ key: '', value: '' }], 'REQUIRED')
    await refused([{ key: 'a\0', value: '' }], 'INVALID')
    await refused([{ key: 'a', value: '\0' }], 'INVALID')
    await refused([{ key: 'a', value: '\ud800' }], 'INVALID')
    expect(await userById(domain.database.read, customer.id)).toEqual(customer)
    expect(await domain.emitted()).toEqual([])
    const { row } = await updateMetadata(domain.as(owner), {
      ...user(customer),
      items: [{ key: '😀', value: '' }],
    })
    expect(row.metadata).toEqual({ size: 'M', '😀': '' })
  })

  test('deleting a blank or unstorable key is deleting one that is not there', async () => {
    const keys = ['', ' ', '\0', '\ud800']
    expect((await deleteMetadata(domain.as(owner), { ...user(customer), keys })).row).toEqual(customer)
  })
})
