import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { customerTypes } from '../../../../core/tables/people.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'

let core: TestCore
let clerk: string
let app: string

beforeAll(async () => {
  core = await startCore()
  clerk = (await aStaffMember(core)).accessToken
  app = (await anApp(core, ['MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'])).token
  await core.services.database.transaction((tx) =>
    tx.insert(customerTypes).values([
      {
        name: 'Wholesale',
        slug: 'trade',
        isDefault: false,
        metadata: { tier: 'gold' },
        privateMetadata: { a: 'b' },
      },
      { name: 'Agents', slug: 'wholesale-agents', isDefault: false },
    ]),
  )
})
afterAll(() => core.close())

async function slugs(args: string): Promise<string[]> {
  const { data, errors } = await core.graphql(
    `{ customerTypes(first: 10, ${args}) { edges { node { slug } } } }`,
    {},
    { token: clerk },
  )
  expect(errors).toBeUndefined()
  return data.customerTypes.edges.map((edge: { node: { slug: string } }) => edge.node.slug)
}

describe('the list of customer types', () => {
  test.each([
    ['search: ""', ['default', 'trade', 'wholesale-agents']],
    ['search: "WHOLE"', ['trade', 'wholesale-agents']],
    ['search: "%"', []],
    ['where: {isDefault: true}', ['default']],
    ['where: {isDefault: null}', []],
    ['where: {slug: {oneOf: ["trade", "x"]}}', ['trade']],
    ['where: {slug: {eq: "TRADE"}}', []],
    ['where: {name: {eq: "Agents", oneOf: ["Wholesale"]}}', ['wholesale-agents']],
    ['where: {name: {}}', []],
    ['where: {ids: []}', []],
    [`where: {ids: ["${globalId('CustomerType', 1)}"]}`, ['default']],
    ['where: {metadata: {key: "tier", value: {eq: "gold"}}}', ['trade']],
    ['where: {metadata: {key: "a"}}', []],
    ['where: {OR: [{isDefault: true}, {slug: {eq: "trade"}}]}', ['default', 'trade']],
    ['where: {AND: [{isDefault: true}, {slug: {eq: "trade"}}]}', []],
    ['sortBy: {field: NAME, direction: DESC}', ['trade', 'default', 'wholesale-agents']],
    ['sortBy: {field: SLUG, direction: DESC}', ['wholesale-agents', 'trade', 'default']],
  ])('with %s', async (args, expected) => {
    expect(await slugs(args)).toEqual(expected)
  })

  test('is paged by the slug, whose cursor has it and the key', async () => {
    const page = async (after: string | null) => {
      const { data } = await core.graphql(
        'query ($after: String) { customerTypes(first: 2, after: $after) { totalCount edges { cursor node { slug } } pageInfo { hasNextPage endCursor } } }',
        { after },
        { token: app },
      )
      return data.customerTypes
    }
    const first = await page(null)
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    expect(JSON.parse(Buffer.from(first.pageInfo.endCursor, 'base64').toString())).toEqual(['trade', '2'])
    expect((await page(first.pageInfo.endCursor)).edges).toMatchObject([
      { node: { slug: 'wholesale-agents' } },
    ])
  })

  test.each([
    'where: {isDefault: true, AND: []}',
    'where: {ids: ["nonsense"]}',
    `where: {ids: ["${globalId('User', 1)}"]}`,
    `search: "${'x'.repeat(1001)}"`,
  ])('refuses %s as a question', async (args) => {
    const { data, errors } = await core.graphql(
      `{ customerTypes(first: 1, ${args}) { totalCount } }`,
      {},
      { token: clerk },
    )
    expect(data).toEqual({ customerTypes: null })
    expect(errors).toMatchObject([{ extensions: { exception: { code: 'GraphQLError' } } }])
  })
})

describe('a customer type', () => {
  const ask = (token: string, selection: string) =>
    core.graphql(`{ customerType(id: "${globalId('CustomerType', 2)}") { ${selection} } }`, {}, { token })

  test('shows its public side to any staff and any app', async () => {
    const { data, errors } = await ask(
      clerk,
      'id name slug isDefault metadata { key value } metafield(key: "tier")',
    )
    expect(errors).toBeUndefined()
    expect(data.customerType).toEqual({
      id: globalId('CustomerType', 2),
      name: 'Wholesale',
      slug: 'trade',
      isDefault: false,
      metadata: [{ key: 'tier', value: 'gold' }],
      metafield: 'gold',
    })
  })

  test('shows its private metadata to whoever manages customer types, and to no other', async () => {
    const selection = 'privateMetadata { key value }'
    expect((await ask(app, selection)).data.customerType.privateMetadata).toEqual([{ key: 'a', value: 'b' }])
    const refused = await ask(clerk, selection)
    expect(refused.data.customerType).toBeNull()
    expect(refused.errors).toMatchObject([{ extensions: { exception: { code: 'PermissionDenied' } } }])
  })

  test('is nothing where the ID names none', async () => {
    const { data, errors } = await core.graphql(
      `{ a: customerType(id: "${globalId('CustomerType', 99)}") { id } b: customerType(id: "${globalId('User', 1)}") { id } }`,
      {},
      { token: clerk },
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({ a: null, b: null })
  })
})

test('a deletion by an ID that cannot be read is refused at `pk`, as in Saleor', async () => {
  const call = (id: string) =>
    core.graphql(
      `mutation { customerTypeDelete(id: "${id}") { customerType { id } errors { field code } } }`,
      {},
      { token: app },
    )
  for (const id of ['nonsense', globalId('User', 2)])
    expect((await call(id)).data.customerTypeDelete).toEqual({
      customerType: null,
      errors: [{ field: 'pk', code: 'GRAPHQL_ERROR' }],
    })
  const id = globalId('CustomerType', 2)
  expect((await call(id)).data.customerTypeDelete).toEqual({ customerType: { id }, errors: [] })
})
