import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { globalId } from '../../../../shared/global-id.ts'
import { aCustomer, signInAsSuperuser, startCore, type TestCore } from '../../../support/core.ts'

let core: TestCore
let token: string

beforeAll(async () => {
  core = await startCore()
  token = await signInAsSuperuser(core)
})
afterAll(() => core.close())

const UUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const address = { country: 'GB', streetAddress1: '1 Mill Rd', city: 'Derby', postalCode: 'DE1 1AA' }

/** Mutations with an ID argument: the argument, its type, and everything else that they need. */
const withId: Array<[mutation: string, argument: string, type: string, others: Record<string, unknown>]> = [
  ['staffUpdate', 'id', 'User', { input: {} }],
  ['addressCreate', 'userId', 'User', { input: address }],
  ['addressUpdate', 'id', 'Address', { input: address }],
  ['addressDelete', 'id', 'Address', {}],
  ['addressSetDefault', 'addressId', 'Address', { userId: globalId('User', 1), type: 'BILLING' }],
  ['customerTypeUpdate', 'id', 'CustomerType', { input: {} }],
]

const types: Record<string, string> = {
  staffUpdate: '$id: ID!, $input: StaffUpdateInput!',
  addressCreate: '$userId: ID!, $input: AddressInput!',
  addressUpdate: '$id: ID!, $input: AddressInput!',
  addressDelete: '$id: ID!',
  addressSetDefault: '$addressId: ID!, $userId: ID!, $type: AddressTypeEnum!',
  customerTypeUpdate: '$id: ID!, $input: CustomerTypeUpdateInput!',
}

async function errorsOf(mutation: string, variables: Record<string, unknown>) {
  const given = [...(types[mutation] ?? '').matchAll(/\$(\w+)/g)].map(([, name]) => `${name}: $${name}`)
  const { data, errors } = await core.graphql(
    `mutation (${types[mutation]}) { ${mutation}(${given.join(', ')}) { errors { field code message } } }`,
    variables,
    { token },
  )
  expect(errors).toBeUndefined()
  return data[mutation].errors
}

describe.each(withId)('%s', (mutation, argument, type, others) => {
  const refused = (id: string) => errorsOf(mutation, { ...others, [argument]: id })

  test.each(['nonsense', 'VXNlcg==', Buffer.from(`${type}:x`).toString('base64'), `${type}:1`])(
    'tells that %s is no ID, and of what type it should be',
    async (id) => {
      expect(await refused(id)).toEqual([
        { field: argument, code: 'GRAPHQL_ERROR', message: `Invalid ID: ${id}. Expected: ${type}.` },
      ])
    },
  )

  test('tells of an ID of another type', async () => {
    const id = globalId('Group', 1)
    expect(await refused(id)).toEqual([
      {
        field: argument,
        code: 'GRAPHQL_ERROR',
        message: `Invalid ID: ${id}. Expected: ${type}, received: Group.`,
      },
    ])
  })

  test.each([0, 987654321, '99999999999999999999', UUID])(
    'tells that there is no %s, in the words of the ID that was given',
    async (key) => {
      const id = globalId(type, key)
      expect(await refused(id)).toMatchObject([
        { field: argument, code: 'NOT_FOUND', message: `Couldn't resolve to a node: ${id}` },
      ])
    },
  )
})

describe('a list of IDs', () => {
  const lists: Array<[mutation: string, argument: string, type: string, document: string]> = [
    ['staffCreate', 'addGroups', 'Group', 'input: { email: "lists@example.com", addGroups: $ids }'],
    ['staffUpdate', 'addGroups', 'Group', `id: "${globalId('User', 1)}", input: { addGroups: $ids }`],
    ['staffUpdate', 'removeGroups', 'Group', `id: "${globalId('User', 1)}", input: { removeGroups: $ids }`],
    ['permissionGroupCreate', 'addUsers', 'User', 'input: { name: "Lists", addUsers: $ids }'],
    [
      'permissionGroupCreate',
      'addChannels',
      'Channel',
      'input: { name: "Lists", restrictedAccessToChannels: true, addChannels: $ids }',
    ],
    ['customerBulkDelete', 'ids', 'User', 'ids: $ids'],
    ['userBulkSetActive', 'ids', 'User', 'ids: $ids, isActive: true'],
  ]

  test.each(lists)('of %s (%s) is refused with one that is none, or of another type', async (...row) => {
    const [mutation, argument, type, given] = row
    for (const id of ['nonsense', globalId('Planet', 1), globalId(type === 'User' ? 'Group' : 'User', 1)]) {
      const { data, errors } = await core.graphql(
        `mutation ($ids: [ID!]!) { ${mutation}(${given}) { errors { field code message } } }`,
        { ids: [id] },
        { token },
      )
      expect(errors).toBeUndefined()
      expect(data[mutation].errors).toMatchObject([
        { field: argument, code: 'GRAPHQL_ERROR', message: expect.stringContaining(id) },
      ])
    }
  })

  test.each(lists)('of %s (%s) with an unknown one is refused, and does nothing', async (...row) => {
    const [mutation, argument, type, given] = row
    // The errors of permission groups have no such code in Saleor, where this is an internal error.
    const code = mutation.startsWith('permissionGroup') ? 'NOT_FOUND' : 'GRAPHQL_ERROR'
    for (const key of [0, 987654321, UUID]) {
      const { data, errors } = await core.graphql(
        `mutation ($ids: [ID!]!) { ${mutation}(${given}) { errors { field code } } }`,
        { ids: [globalId(type, key)] },
        { token },
      )
      expect([mutation, data[mutation]?.errors, errors]).toEqual([
        mutation,
        [{ field: argument, code }],
        undefined,
      ])
    }
    expect(await core.user('lists@example.com')).toBeUndefined()
  })
})

describe('an ID in a question', () => {
  const ask = (query: string, variables: Record<string, unknown>) => core.graphql(query, variables, { token })
  const questions: Array<[field: string, type: string]> = [
    ['user', 'User'],
    ['permissionGroup', 'Group'],
    ['app', 'App'],
    ['webhook', 'Webhook'],
    ['customerType', 'CustomerType'],
    ['channel', 'Channel'],
  ]

  test.each(questions)('of %s that is none is a top-level error', async (field, type) => {
    const { status, data, errors } = await ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, {
      id: 'nonsense',
    })
    expect([status, data]).toEqual([200, { [field]: null }])
    expect(errors).toMatchObject([
      {
        message: `Invalid ID: nonsense. Expected: ${type}.`,
        path: [field],
        extensions: { exception: { code: 'GraphQLError' } },
      },
    ])
  })

  test.each(questions)('of %s that names nothing, or something else, finds null', async (field, type) => {
    const other = type === 'User' ? 'Group' : 'User'
    for (const id of [globalId(other, 1), globalId(type, 0), globalId(type, UUID), globalId(type, 1e15)]) {
      const { data, errors } = await ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id })
      expect([data, errors]).toEqual([{ [field]: null }, undefined])
    }
  })

  test('of an address: null for somebody else’s and for what is not there', async () => {
    const { accessToken } = await aCustomer(core)
    for (const id of [globalId('Address', 0), globalId('User', 1)]) {
      const { data, errors } = await core.graphql(
        'query ($id: ID!) { address(id: $id) { id } }',
        { id },
        { token: accessToken },
      )
      expect([data, errors]).toEqual([{ address: null }, undefined])
    }
  })
})

test('an empty ID counts as none where it may be left out', async () => {
  const { accessToken } = await aCustomer(core)
  const { data } = await core.graphql(
    'mutation { accountUpdate(customerId: "", input: { firstName: "Own" }) { user { firstName } errors { code } } }',
    {},
    { token: accessToken },
  )
  expect(data.accountUpdate).toEqual({ user: { firstName: 'Own' }, errors: [] })
})
