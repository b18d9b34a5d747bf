import { buildSchema, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apps } from '../../../core/tables/apps.ts'
import { addresses, userAddresses } from '../../../core/tables/people.ts'
import { eq } from '../../../shared/database/drizzle.ts'
import { globalId } from '../../../shared/global-id.ts'
import { aCustomer, anApp, aStaffMember, startCore, type TestCore } from '../../support/core.ts'
import { anOrder } from '../../support/orders.ts'

let core: TestCore
type Person = Awaited<ReturnType<typeof aCustomer>>
let customer: Person
let colleague: Person

beforeAll(async () => {
  core = await startCore()
  customer = await aCustomer(core)
  colleague = await aStaffMember(core)
})
afterAll(() => core.close())

const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename ... on User { id email isStaff } ... on Address { id city } ... on Group { id name } ... on App { id appName: name }
} }`

const ask = (representations: unknown, token?: string) =>
  core.graphql(document, { representations }, token ? { token } : {})

async function entities(representations: unknown, token?: string) {
  const { data, errors } = await ask(representations, token)
  expect(errors).toBeUndefined()
  return data._entities
}

const user = ({ id }: { id: number }) => ({ __typename: 'User', id: globalId('User', id) })
const byEmail = ({ email }: { email: string }) => ({ __typename: 'User', email })
const seen = ({ id, email, isStaff }: Person) => ({
  __typename: 'User',
  id: globalId('User', id),
  email,
  isStaff,
})

async function anAddressOf(person: Person): Promise<{ __typename: string; id: string }> {
  const id = await core.services.database.transaction(async (tx) => {
    const [row] = await tx.insert(addresses).values({ city: 'Derby', country: 'GB' }).returning()
    await tx.insert(userAddresses).values({ userId: person.id, addressId: row?.id ?? 0 })
    return row?.id ?? 0
  })
  return { __typename: 'Address', id: globalId('Address', id) }
}

describe('a person', () => {
  test.each(['id', 'email'])('is found by %s, by whoever may see them', async (key) => {
    const named = key === 'id' ? user : byEmail
    const asked = [named(customer), named(colleague)]
    const both = await aStaffMember(core, { may: ['MANAGE_STAFF', 'MANAGE_USERS'] })
    const staff = await aStaffMember(core, { may: ['MANAGE_STAFF', 'MANAGE_ORDERS'] })
    const users = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    const orders = await aStaffMember(core, { may: ['MANAGE_ORDERS'] })
    expect(await entities(asked, both.accessToken)).toEqual([seen(customer), seen(colleague)])
    expect(await entities(asked, staff.accessToken)).toEqual([null, seen(colleague)])
    expect(await entities(asked, users.accessToken)).toEqual([seen(customer), null])
    expect(await entities(asked, orders.accessToken)).toEqual([null, null])
    expect(await entities(asked, customer.accessToken)).toEqual([seen(customer), null])
    expect(await entities(asked)).toEqual([null, null])
  })

  test('of the staff who has bought something counts as a customer too', async () => {
    const buyer = await aStaffMember(core)
    const { accessToken: token } = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    expect(await entities([user(buyer)], token)).toEqual([null])
    await anOrder(core.services, { userId: buyer.id })
    expect(await entities([user(buyer)], token)).toEqual([seen(buyer)])
  })

  test('is seen by an app as by staff, and never by one that happens to have their number', async () => {
    const asked = [user(customer), user(colleague)]
    const app = async (...may: Parameters<typeof anApp>[1]) => (await anApp(core, may)).token
    expect(await entities(asked, await app('MANAGE_STAFF', 'MANAGE_USERS'))).toEqual([
      seen(customer),
      seen(colleague),
    ])
    expect(await entities(asked, await app('MANAGE_USERS'))).toEqual([seen(customer), null])
    const everybody = Array.from({ length: 30 }, (_, index) => user({ id: index + 1 }))
    expect(await entities(everybody, await app())).toEqual(Array(30).fill(null))
  })

  test('is found under the very spelling of the e-mail only, and by id where both are given', async () => {
    const { accessToken: token } = customer
    expect(await entities([byEmail({ email: customer.email.toUpperCase() })], token)).toEqual([null])
    expect(await entities([byEmail({ email: 'a\0b' }), byEmail({ email: '' })], token)).toEqual([null, null])
    expect(await entities([{ ...user(customer), email: 'somebody@example.com' }], token)).toEqual([
      seen(customer),
    ])
    expect(await entities([{ ...byEmail(customer), id: null }], token)).toEqual([seen(customer)])
  })

  test('shows a gateway what anybody else is shown, and no more', async () => {
    const { data, errors } = await core.graphql(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { email note } } }',
      { of: [user(customer)] },
      { token: customer.accessToken },
    )
    expect(data._entities).toEqual([{ email: customer.email, note: null }])
    expect(errors?.[0].extensions.exception.code).toBe('PermissionDenied')
  })
})

describe('an address', () => {
  test('is found in one’s own book, and anywhere by an app with MANAGE_USERS', async () => {
    const mine = await anAddressOf(customer)
    const theirs = await anAddressOf(colleague)
    const manager = await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_STAFF'] })
    const found = (address: object) => ({ ...address, city: 'Derby' })
    expect(await entities([mine, theirs], customer.accessToken)).toEqual([found(mine), null])
    expect(await entities([mine, theirs], manager.accessToken)).toEqual([null, null])
    expect(await entities([mine, theirs], (await anApp(core, ['MANAGE_USERS'])).token)).toEqual([
      found(mine),
      found(theirs),
    ])
    expect(await entities([mine, theirs], (await anApp(core, ['MANAGE_STAFF'])).token)).toEqual([null, null])
    expect(await entities([mine, theirs])).toEqual([null, null])
  })
})

describe('a group', () => {
  test('is found by whoever may manage staff', async () => {
    const { groupId, accessToken: token } = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    const group = { __typename: 'Group', id: globalId('Group', groupId) }
    expect(await entities([group], token)).toEqual([{ ...group, name: expect.any(String) }])
    expect(
      await entities([group], (await aStaffMember(core, { may: ['MANAGE_USERS'] })).accessToken),
    ).toEqual([null])
    expect(await entities([group], colleague.accessToken)).toEqual([null])
    expect(await entities([group])).toEqual([null])
  })
})

describe('an app', () => {
  test('is found by whoever may manage apps, as long as it is installed', async () => {
    const { accessToken: token } = await aStaffMember(core, { may: ['MANAGE_APPS'] })
    const { id, token: own } = await anApp(core, [])
    const app = { __typename: 'App', id }
    expect(await entities([app], token)).toEqual([{ ...app, appName: 'An app' }])
    expect(await entities([app], own)).toEqual([null])
    expect(await entities([app])).toEqual([null])
    const key = Number(Buffer.from(id, 'base64').toString().slice('App:'.length))
    await core.services.database.transaction((tx) =>
      tx.update(apps).set({ removedAt: core.clock.now() }).where(eq(apps.id, key)),
    )
    expect(await entities([app], token)).toEqual([null])
  })
})

describe('representations', () => {
  test('are answered in their order, whatever their types, and as often as they are asked for', async () => {
    const { groupId, accessToken: token, ...manager } = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    const group = { __typename: 'Group', id: globalId('Group', groupId) }
    const asked = [user(manager), group, user({ id: 99_999 }), byEmail(manager), group, user(manager)]
    const found = await entities(asked, token)
    expect(found.map((entity: { __typename: string } | null) => entity?.__typename ?? null)).toEqual([
      'User',
      'Group',
      null,
      'User',
      'Group',
      'User',
    ])
  })

  test('may be written in the document', async () => {
    const { data } = await core.graphql(
      `{ _entities(representations: [{ __typename: "User", email: "${customer.email}" }]) { ... on User { email } } }`,
      {},
      { token: customer.accessToken },
    )
    expect(data._entities).toEqual([{ email: customer.email }])
  })

  test('may be none, and a hundred', async () => {
    expect(await entities([])).toEqual([])
    const hundred = Array.from({ length: 100 }, () => user(customer))
    expect(await entities(hundred, customer.accessToken)).toHaveLength(100)
  })

  test.each<[string, unknown]>([
    [
      'more than a hundred',
      Array.from({ length: 101 }, () => ({ __typename: 'User', id: globalId('User', 1) })),
    ],
    ['a text', ['User']],
    ['a list', [[]]],
    ['a number', [7]],
    ['no type', [{ id: globalId('User', 1) }]],
    ['a type that is no text', [{ __typename: 7, id: globalId('User', 1) }]],
    ['a type that is not there', [{ __typename: 'Unicorn', id: globalId('Unicorn', 1) }]],
    ['a type that cannot be asked for', [{ __typename: 'Shop', id: globalId('Shop', 1) }]],
    ['a type of the language', [{ __typename: 'constructor', id: '1' }]],
    ['no key', [{ __typename: 'User' }]],
    ['an empty id', [{ __typename: 'User', id: '' }]],
    ['an id that is no text', [{ __typename: 'User', id: 7 }]],
    ['an e-mail that is no text', [{ __typename: 'User', email: { eq: 'x' } }]],
    ['an id that cannot be read', [{ __typename: 'User', id: 'nonsense' }]],
    ['an id of something else', [{ __typename: 'User', id: globalId('Address', 1) }]],
    ['an e-mail of an address', [{ __typename: 'Address', email: 'a@example.com' }]],
    ['a field that the type has not', [{ __typename: 'User', id: globalId('User', 1), password: 'x' }]],
    ['a field of the language', [{ __typename: 'User', id: globalId('User', 1), constructor: 1 }]],
    [
      'one that is wrong among others',
      [{ __typename: 'User', id: globalId('User', 1) }, { __typename: 'User' }],
    ],
  ])('of %s are refused as a whole', async (_what, representations) => {
    const { status, data, errors } = await ask(representations, customer.accessToken)
    expect([status, data]).toEqual([200, { _entities: null }])
    expect(errors).toMatchObject([
      { path: ['_entities'], extensions: { exception: { code: 'GraphQLError' } } },
    ])
  })

  test('are not looked at with a token that does not hold', async () => {
    const [header, claims] = customer.accessToken.split('.')
    const { data, errors } = await ask([user(customer)], `${header}.${claims}.${'A'.repeat(342)}`)
    expect(data).toEqual({ _entities: null })
    expect(errors?.[0].extensions.exception.code).toBe('InvalidSignatureError')
  })
})

describe('the schema for a gateway', () => {
  test('has the keys of what can be named, and nothing that federation has added itself', async () => {
    const { data } = await core.graphql('{ _service { sdl } }')
    const { sdl } = data._service
    for (const head of [
      'type User implements Node & ObjectWithMetadata & ObjectWithAttributes @key(fields: "id") @key(fields: "email") {',
      'type Address implements Node & ObjectWithMetadata @key(fields: "id") {',
      'type Group implements Node @key(fields: "id") {',
      'type App implements Node & ObjectWithMetadata @key(fields: "id") {',
    ])
      expect(sdl).toContain(head)
    expect(sdl.match(/@key/g)).toHaveLength(5)
    expect(sdl).not.toMatch(/_Any|_Entity|_Service|_entities|_service|type Subscription|schema \{/)
    const schema = buildSchema(`directive @key(fields: String!) repeatable on OBJECT ${sdl}`)
    expect(isObjectType(schema.getType('User'))).toBe(true)
    expect(schema.getMutationType()?.getFields()).toHaveProperty('tokenCreate')
  })
})
