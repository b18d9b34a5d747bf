import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { type AdminOptions, admin, gid } from '../../../support/shopify.ts'

let core: TestCore
let token: string
beforeEach(async () => {
  core = await startCore()
  token = (await aStaffMember(core, { may: ['MANAGE_STAFF'] })).accessToken
})
afterEach(() => core.close())

async function cost(query: string, options: AdminOptions = {}) {
  const { body } = await admin(core, query, { token, ...options })
  return body.extensions.cost
}

const points = async (query: string, options?: AdminOptions) => {
  const { requestedQueryCost, actualQueryCost } = await cost(query, options)
  return [requestedQueryCost, actualQueryCost]
}

/** A query, what it may cost, and what it costs with the two members of staff that there are. */
const queries: Array<[string, number, number]> = [
  ['{ __typename }', 0, 0],
  ['{ publicApiVersions { handle } }', 1, 1],
  ['{ currentStaffMember { id name } }', 1, 1],
  ['{ currentStaffMember { avatar { url } privateData { createdAt } } }', 3, 3],
  ['{ staffMember(id: "gid://shopify/StaffMember/999") { avatar { url } } }', 2, 1],
  ['{ shop { accountOwner { avatar { url } } } }', 3, 3],
  ['{ staffMembers(first: 0) { nodes { id avatar { url } } } }', 2, 2],
  ['{ staffMembers(first: 1) { nodes { id } } }', 3, 3],
  ['{ staffMembers(first: 2) { nodes { id } } }', 3, 3],
  ['{ staffMembers(first: 3) { nodes { id } } }', 4, 3],
  ['{ staffMembers(first: 5) { nodes { id } } }', 5, 3],
  ['{ staffMembers(last: 10) { nodes { id } } }', 6, 3],
  ['{ staffMembers(first: 20) { nodes { id } } }', 7, 3],
  ['{ staffMembers(first: 25) { nodes { id } } }', 8, 3],
  ['{ staffMembers(first: 50) { nodes { id avatar { url } } } }', 16, 4],
  ['{ staffMembers(first: 100) { edges { node { id } } } }', 11, 3],
  ['{ staffMembers(first: 200) { nodes { id } } }', 12, 3],
  ['{ staffMembers(first: 250) { nodes { id } } }', 13, 3],
  ['{ staffMembers(first: 1) { nodes { id } edges { cursor node { id } } pageInfo { endCursor } } }', 4, 4],
  ['{ staffMembers(first: 9) { pageInfo { endCursor } edges { cursor } } }', 2, 2],
  ['{ shop { staffMembers(first: 50) { n: nodes { id } } } }', 10, 4],
  [
    '{ nodes(ids: ["gid://shopify/StaffMember/1", "gid://shopify/Product/1"]) { ... on StaffMember { avatar { url } } } }',
    4,
    3,
  ],
  ['{ a: currentStaffMember { id } b: currentStaffMember { id } }', 2, 2],
  ['{ currentStaffMember { avatar { url } } currentStaffMember { avatar { altText } id } }', 2, 2],
  [
    '{ ...F } fragment F on QueryRoot { currentStaffMember { ...G ...G } } fragment G on StaffMember { avatar { url } }',
    2,
    2,
  ],
  ['{ currentStaffMember @skip(if: true) { id } shop @include(if: false) { __typename } }', 0, 0],
]

describe('a query', () => {
  test.each(queries)('%s may cost %i points and costs %i', async (query, requested, actual) => {
    expect(await points(query)).toEqual([requested, actual])
  })

  test('costs what its variables say, or their defaults', async () => {
    const query =
      'query ($n: Int = 10, $with: Boolean = true) { staffMembers(first: $n) { nodes { avatar @include(if: $with) { url } } } }'
    expect(await points(query)).toEqual([10, 4])
    expect(await points(query, { variables: { n: 50 } })).toEqual([16, 4])
    expect(await points(query, { variables: { n: 50, with: false } })).toEqual([9, 3])
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    expect(await points(nodes, { variables: { ids: [gid(1), gid(2), gid(3)] } })).toEqual([3, 3])
  })

  test('that is denied costs what the recording says', async () => {
    const app = await anApp(core, [])
    const query =
      '{ staffMember { id } staffMembers(first: 1) { nodes { id } edges { node { id } } pageInfo { endCursor } } }'
    expect(await points(query, { token: app.token })).toEqual([5, 3])
  })

  test('of several operations costs what the one costs that is asked for', async () => {
    const query =
      'query A { currentStaffMember { id } } query B { staffMembers(first: 250) { nodes { id } } }'
    expect(await points(query, { operationName: 'A' })).toEqual([1, 1])
  })

  test('tells what each field adds where that is asked for', async () => {
    const query = '{ mine: currentStaffMember { id } staffMembers(first: 3) { nodes { avatar { url } } } }'
    const { fields } = await cost(query, { headers: { 'Shopify-GraphQL-Cost-Debug': '1' } })
    const row = (
      path: string[],
      definedCost: number,
      requestedTotalCost: number,
      requestedChildrenCost: number | null,
    ) => ({
      path,
      definedCost,
      requestedTotalCost,
      requestedChildrenCost,
    })
    expect(fields).toEqual([
      row(['mine'], 1, 1, 0),
      row(['mine', 'id'], 0, 0, null),
      row(['staffMembers'], 2, 6, 4),
      row(['staffMembers', 'nodes'], 1, 4, 2),
      row(['staffMembers', 'nodes', 'avatar'], 1, 2, 0),
      row(['staffMembers', 'nodes', 'avatar', 'url'], 0, 0, null),
    ])
    expect(await cost(query)).not.toHaveProperty('fields')
  })

  test('above a thousand points is not run', async () => {
    const ids = Array.from({ length: 1001 }, (_, index) => gid(index + 1))
    const { body } = await admin(core, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      token,
      variables: { ids },
    })
    expect(body).toEqual({
      errors: [
        {
          message: 'Query cost is 1001, which exceeds the single query max cost limit (1000).',
          extensions: { code: 'MAX_COST_EXCEEDED', cost: 1001, maxCost: 1000 },
        },
      ],
    })
  })

  test('that unfolds into more fields than can be counted is not run', async () => {
    const many = (inner: string) => Array.from({ length: 24 }, (_, index) => `a${index}: ${inner}`).join(' ')
    const query = `{ ${many('shop { ...S }')} }
      fragment S on Shop { ${many('staffMembers(first: 0) { ...C }')} }
      fragment C on StaffMemberConnection { ${many('nodes { ...M }')} }
      fragment M on StaffMember { ${many('avatar { url src }')} }`
    const { body } = await admin(core, query, { token })
    expect(body.errors[0].extensions.code).toBe('MAX_COST_EXCEEDED')
  })
})

describe('the bucket of a token', () => {
  const cheap = '{ currentStaffMember { id } }'

  test('is full at first, and gets back what was not spent', async () => {
    expect((await cost(cheap)).throttleStatus).toEqual({
      maximumAvailable: 2000,
      currentlyAvailable: 1999,
      restoreRate: 100,
    })
    expect(
      (await cost('{ staffMembers(first: 250) { nodes { id } } }')).throttleStatus.currentlyAvailable,
    ).toBe(1996)
  })

  test('is refilled by a hundred points a second, to the brim', async () => {
    await admin(core, '{ nodes(ids: []) { id } }', { token })
    const ids = Array.from({ length: 900 }, (_, index) => gid(index + 1))
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    const left = async () => (await cost(query, { variables: { ids } })).throttleStatus.currentlyAvailable
    expect([await left(), await left()]).toEqual([1100, 200])
    core.clock.advance(1)
    expect((await cost(cheap)).throttleStatus.currentlyAvailable).toBe(299)
    core.clock.advance(60)
    expect((await cost(cheap)).throttleStatus.currentlyAvailable).toBe(1999)
  })

  test('that does not have the points throttles, until it has', async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => gid(index + 1))
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    const empty = async () => admin(core, query, { token, variables: { ids } })
    await empty()
    await empty()
    const { status, body } = await empty()
    expect(status).toBe(200)
    expect(body).toEqual({
      errors: [
        {
          message: 'Throttled',
          extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' },
        },
      ],
      extensions: {
        cost: {
          requestedQueryCost: 1000,
          actualQueryCost: null,
          throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 0, restoreRate: 100 },
        },
      },
    })
    core.clock.advance(10)
    expect((await empty()).body.data.nodes).toHaveLength(1000)
  })

  test('is its own for each token', async () => {
    const other = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    await cost(cheap)
    expect((await cost(cheap, { token: other.accessToken })).throttleStatus.currentlyAvailable).toBe(1999)
  })
})
