import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses, type User, users } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { aCustomer, anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { admin, gid } from '../../../support/shopify.ts'

let core: TestCore
let token: string
let me: User
beforeAll(async () => {
  core = await startCore({ IDENTITY_ACCOUNT_URL: 'https://id.example/of/{email}' })
  const { accessToken, ...user } = await aStaffMember(core, { may: ['MANAGE_STAFF'], password: 'x' })
  token = accessToken
  me = user
})
afterAll(() => core.close())

/** Somebody's fields, as a colleague reads them. */
async function fields(columns: Partial<User>, selection: string, version = '2026-01') {
  const { id } = await aStaffMember(core, columns)
  const query = `query ($id: ID) { staffMember(id: $id) { ${selection} } }`
  const { body } = await admin(core, query, { token, version, variables: { id: gid(id) } })
  expect(body.errors).toBeUndefined()
  return body.data.staffMember
}

const ask = async (query: string, variables?: Record<string, unknown>, version = '2026-01') =>
  (await admin(core, query, { token, variables, version })).body

describe('a staff member is found', () => {
  test('as the one who asks, in three ways', async () => {
    const mine = { id: gid(me.id) }
    const query = '{ currentStaffMember { id } staffMember { id } byNull: staffMember(id: null) { id } }'
    expect((await ask(query)).data).toEqual({ currentStaffMember: mine, staffMember: mine, byNull: mine })
  })

  test('as nobody where an app asks', async () => {
    const app = await anApp(core, ['MANAGE_STAFF'])
    const { body } = await admin(core, '{ currentStaffMember { id } staffMember { id } }', {
      token: app.token,
    })
    expect(body.data).toEqual({ currentStaffMember: null, staffMember: null })
    expect(body.errors).toBeUndefined()
  })

  test('by ID, and as null without an error where there is none', async () => {
    const customer = await aCustomer(core)
    const query = 'query ($id: ID) { staffMember(id: $id) { id } }'
    expect((await ask(query, { id: gid(me.id) })).data.staffMember).toEqual({ id: gid(me.id) })
    for (const id of [99_999, customer.id, 'abc', '007', '0', '99999999999999999999']) {
      const { data, errors } = await ask(query, { id: gid(id) })
      expect([data, errors]).toEqual([{ staffMember: null }, undefined])
    }
  })

  test('never by the ID of something else', async () => {
    const { data, errors } = await ask('query ($id: ID) { staffMember(id: $id) { id } }', {
      id: gid(1, 'Product'),
    })
    expect(data).toEqual({ staffMember: null })
    expect(errors).toMatchObject([
      {
        message: 'Invalid id: gid://shopify/Product/1',
        path: ['staffMember'],
        extensions: { code: 'RESOURCE_NOT_FOUND' },
      },
    ])
  })

  test('as a node, alone or among others, each at its place', async () => {
    const { data, errors } = await ask(
      'query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id ... on StaffMember { email } } nodes(ids: $ids) { __typename id } }',
      { id: gid(me.id), ids: [gid(7, 'Order'), gid(me.id), gid(99_999), gid(1), gid(me.id)] },
    )
    expect(errors).toBeUndefined()
    const mine = { __typename: 'StaffMember', id: gid(me.id) }
    expect(data.node).toEqual({ id: gid(me.id), email: me.email })
    expect(data.nodes).toEqual([null, mine, null, { __typename: 'StaffMember', id: gid(1) }, mine])
    expect((await ask(`{ node(id: "${gid(1, 'Product')}") { id } }`)).data).toEqual({ node: null })
  })
})

describe('the names of a staff member', () => {
  test.each([
    [
      { firstName: 'bob', lastName: 'bobsen' },
      { name: 'bob bobsen', initials: ['b', 'b'] },
    ],
    [
      { firstName: 'Bob', lastName: '' },
      { name: 'Bob', initials: ['B'], lastName: null },
    ],
    [
      { firstName: '  ', lastName: 'Élan' },
      { name: 'Élan', initials: ['É'], firstName: null },
    ],
    [
      { firstName: '', lastName: '', email: 'no@name.example' },
      { name: 'no@name.example', initials: null },
    ],
    [{ firstName: '👩🏽‍🚀 Ada', lastName: 'e\u0301lan' }, { initials: ['👩🏽‍🚀', 'e\u0301'] }],
  ])('of %o are %o', async (columns, expected) => {
    expect(await fields(columns, 'name initials firstName lastName')).toMatchObject(expected)
  })
})

describe('the locale of a staff member', () => {
  test.each([
    ['en', 'en'],
    ['en-us', 'en-US'],
    ['pt-br', 'pt-BR'],
    ['EN_US', 'en-US'],
    ['zh-hans-cn', 'zh-CN'],
    ['sr-cyrl', 'sr'],
    ['', 'en'],
  ])('of the language %j is %s', async (languageCode, locale) => {
    expect(await fields({ languageCode }, 'locale')).toEqual({ locale })
  })
})

describe('the account of a staff member', () => {
  test('is active unless it is switched off, and exists', async () => {
    expect(await fields({ isActive: false, password: 'x' }, 'active exists accountType')).toEqual({
      active: false,
      exists: true,
      accountType: 'RESTRICTED',
    })
    expect(
      await fields({ password: 'x', email: 'as.Stored@Example.com' }, 'active exists email accountType'),
    ).toEqual({
      active: true,
      exists: true,
      email: 'as.Stored@Example.com',
      accountType: 'REGULAR',
    })
  })

  test('has an identity where somebody signs in elsewhere, in unstable only', async () => {
    const selection = 'accountType identityAccount { url } identityAccountUrl'
    const elsewhere = { lastLogin: new Date('2026-01-01'), email: 'a+b@sso.example' }
    const url = 'https://id.example/of/a%2Bb%40sso.example'
    expect(await fields(elsewhere, selection, 'unstable')).toEqual({
      accountType: 'SAML',
      identityAccount: { url },
      identityAccountUrl: url,
    })
    expect(await fields({ password: 'x' }, selection, 'unstable')).toMatchObject({
      identityAccount: null,
      identityAccountUrl: null,
    })
    const { errors } = await ask('{ staffMember { identityAccount { url } identityAccountUrl } }')
    expect(errors.map((error: { extensions: { fieldName: string } }) => error.extensions.fieldName)).toEqual([
      'identityAccount',
      'identityAccountUrl',
    ])
  })

  test('has the phone of the billing address, else of the shipping address', async () => {
    const { read: _read, ...database } = core.services.database
    const [billing, shipping, silent] = await database.transaction((tx) =>
      tx
        .insert(addresses)
        .values(['+48111222333', '+48444555666', ''].map((phone) => ({ country: 'PL', phone })))
        .returning(),
    )
    const phone = (bill?: { id: number }, ship?: { id: number }) =>
      fields(
        { defaultBillingAddressId: bill?.id ?? null, defaultShippingAddressId: ship?.id ?? null },
        'phone',
      )
    expect(await phone(billing, shipping)).toEqual({ phone: '+48111222333' })
    expect(await phone(silent, shipping)).toEqual({ phone: '+48444555666' })
    expect(await phone(undefined, shipping)).toEqual({ phone: '+48444555666' })
    expect(await phone(silent)).toEqual({ phone: null })
  })

  test('of a shopper who became staff is one and the same, under the same number', async () => {
    const customer = await aCustomer(core, { email: 'both@example.com' })
    const query = `{ staffMember(id: "${gid(customer.id)}") { email } }`
    expect((await ask(query)).data).toEqual({ staffMember: null })
    const { data } = await core.graphql(
      'mutation { staffCreate(input: {email: "BOTH@example.com"}) { user { id } errors { code } } }',
      {},
      { token },
    )
    expect(data.staffCreate.user.id).toBe(globalId('User', customer.id))
    expect((await ask(query)).data).toEqual({ staffMember: { email: 'both@example.com' } })
  })
})

describe('the private data of a staff member', () => {
  const selection = 'privateData { accountSettingsUrl createdAt }'

  test('is there for the requester, with and without the ID', async () => {
    const { data } = await ask(
      `{ staffMember { ${selection} } byId: staffMember(id: "${gid(me.id)}") { ${selection} } }`,
    )
    const privateData = {
      accountSettingsUrl: `${core.origin}/admin/settings/account/${me.id}`,
      createdAt: '2026-03-14T12:00:00Z',
    }
    expect(data).toEqual({ staffMember: { privateData }, byId: { privateData } })
  })

  test('of somebody else is denied, and takes the member with it', async () => {
    const { data, errors } = await ask(
      `{ staffMember(id: "${gid(1)}") { id ${selection} } shop { __typename } }`,
    )
    expect(data).toEqual({ staffMember: null, shop: { __typename: 'Shop' } })
    expect(errors).toMatchObject([
      {
        message: 'Access denied for privateData field.',
        path: ['staffMember', 'privateData'],
        extensions: { code: 'ACCESS_DENIED' },
      },
    ])
  })

  test('of somebody else takes all of a list with it', async () => {
    const { data, errors } = await ask(`{ staffMembers(first: 50) { nodes { ${selection} } } }`)
    expect(data).toEqual({ staffMembers: null })
    expect(errors[0].extensions.code).toBe('ACCESS_DENIED')
  })

  test('is nobody’s for an app', async () => {
    const app = await anApp(core, ['MANAGE_STAFF'])
    const query = `{ staffMember(id: "${gid(me.id)}") { ${selection} } }`
    const { body } = await admin(core, query, { token: app.token })
    expect(body.data).toEqual({ staffMember: null })
    expect(body.errors[0].message).toBe('Access denied for privateData field.')
  })
})

describe('the owner', () => {
  test('without superusers is the oldest member of staff', async () => {
    const own = await startCore()
    const first = await aStaffMember(own, { may: ['MANAGE_STAFF'] })
    await own.services.database.transaction((tx) =>
      tx.update(users).set({ isSuperuser: false, isStaff: false }).where(eq(users.id, 1)),
    )
    await aStaffMember(own)
    const query =
      '{ shop { accountOwner { id isShopOwner } } staffMembers(first: 9) { nodes { isShopOwner } } }'
    const { body } = await admin(own, query, { token: first.accessToken })
    expect(body.data).toEqual({
      shop: { accountOwner: { id: gid(first.id), isShopOwner: true } },
      staffMembers: { nodes: [{ isShopOwner: true }, { isShopOwner: false }] },
    })
    await own.close()
  })
})
