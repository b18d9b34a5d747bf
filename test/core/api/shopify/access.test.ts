import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { admin, gid } from '../../../support/shopify.ts'

let core: TestCore
let people: Array<[string, string]>
beforeAll(async () => {
  core = await startCore()
  people = [
    [
      'a colleague without MANAGE_STAFF',
      (await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_APPS'] })).accessToken,
    ],
    ['an app without MANAGE_STAFF', (await anApp(core, ['MANAGE_USERS'])).token],
  ]
})
afterAll(() => core.close())

const documentation = 'https://shopify.dev/api/usage/access-scopes'
const requiredAccess =
  '`read_users` access scope. Also: The app must be a finance embedded app or installed on a Shopify Plus or Advanced store. Contact Shopify Support to enable this scope for your app.'

/** What each field says to somebody who may not read staff. */
const denied: Array<
  [string, string, { data: unknown; message: string; requiredAccess?: string; path: Array<string | number> }]
> = [
  [
    'staffMember',
    `staffMember(id: "${gid(1)}") { id }`,
    {
      data: { it: null },
      message: `Access denied for staffMember field. Required access: ${requiredAccess}`,
      requiredAccess,
      path: ['it'],
    },
  ],
  [
    'currentStaffMember',
    'currentStaffMember { id }',
    {
      data: { it: null },
      message: `Access denied for currentStaffMember field. Required access: ${requiredAccess}`,
      requiredAccess,
      path: ['it'],
    },
  ],
  [
    'staffMembers',
    'staffMembers(first: 1) { nodes { id } }',
    { data: { it: null }, message: 'Access denied for staffMembers field.', path: ['it'] },
  ],
  [
    'node',
    `node(id: "${gid(1)}") { id }`,
    { data: { it: null }, message: 'Access denied for node field.', path: ['it'] },
  ],
  [
    'nodes',
    `nodes(ids: ["${gid(1)}"]) { id }`,
    { data: null, message: 'Access denied for nodes field.', path: ['it'] },
  ],
  [
    'accountOwner',
    'shop { accountOwner { id } }',
    { data: null, message: 'Access denied for accountOwner field.', path: ['it', 'accountOwner'] },
  ],
  [
    'Shop.staffMembers',
    'shop { staffMembers(first: 1) { nodes { id } } }',
    { data: null, message: 'Access denied for staffMembers field.', path: ['it', 'staffMembers'] },
  ],
]

describe('without read_users, which is MANAGE_STAFF here', () => {
  test.each(denied)('%s is denied', async (_field, selection, { data, path, ...told }) => {
    for (const [, token] of people) {
      const { status, body } = await admin(core, `{ it: ${selection} }`, { token })
      expect([status, body.data]).toEqual([200, data])
      const { message, ...extensions } = told
      expect(body.errors).toEqual([
        {
          message,
          locations: [{ line: 1, column: expect.any(Number) }],
          path,
          extensions: { code: 'ACCESS_DENIED', documentation, ...extensions },
        },
      ])
      expect(body.extensions.cost.throttleStatus).toBeTruthy()
    }
  })

  test('each root is told of, and its neighbours are answered', async () => {
    const query =
      '{ staffMember { id } staffMembers(first: 1) { nodes { id } } publicApiVersions { handle } shop { __typename } }'
    for (const [, token] of people) {
      const { body } = await admin(core, query, { token })
      expect(body.data).toMatchObject({ staffMember: null, staffMembers: null, shop: { __typename: 'Shop' } })
      expect(body.data.publicApiVersions).toHaveLength(6)
      expect(body.errors.map((error: { path: string[] }) => error.path)).toEqual([
        ['staffMember'],
        ['staffMembers'],
      ])
    }
  })

  test('an ID of something else gives nothing away', async () => {
    const { body } = await admin(core, `{ staffMember(id: "${gid(1, 'Product')}") { id } }`, {
      token: people[0]?.[1] ?? '',
    })
    expect(body.errors[0].extensions.code).toBe('ACCESS_DENIED')
  })
})
