import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { admin, gid } from '../../../support/shopify.ts'

let core: TestCore
let token: string
beforeAll(async () => {
  core = await startCore()
  token = (
    await aStaffMember(core, {
      may: ['MANAGE_STAFF'],
      firstName: 'Bea',
      lastName: 'Zet',
      email: 'b@x.example',
    })
  ).accessToken
  await aStaffMember(core, {
    firstName: 'anna',
    lastName: 'de la Cruz',
    email: 'c@x.example',
    isActive: false,
  })
})
afterAll(() => core.close())

const ask = async (query: string, headers: Record<string, string> = {}, version = '2026-01') =>
  (await admin(core, query, { token, headers, version })).body

const numbers = (body: { data: { staffMembers: { nodes: Array<{ id: string }> } } }) =>
  body.data.staffMembers.nodes.map(({ id }) => Number(id.split('/').at(-1)))

describe('the list of staff', () => {
  test('has everybody who is staff, inactive colleagues too, by number', async () => {
    expect(numbers(await ask('{ staffMembers(first: 250) { nodes { id } } }'))).toEqual([1, 2, 3])
  })

  test('is a connection whose edges, nodes and page say the same', async () => {
    const { data } = await ask(
      '{ staffMembers(first: 2) { nodes { id } edges { cursor node { id } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }',
    )
    const { nodes, edges, pageInfo } = data.staffMembers
    expect(edges.map((edge: { node: unknown }) => edge.node)).toEqual(nodes)
    expect(pageInfo).toEqual({
      startCursor: edges[0].cursor,
      endCursor: edges[1].cursor,
      hasNextPage: true,
      hasPreviousPage: false,
    })
    expect(JSON.parse(atob(edges[1].cursor))).toEqual({ last_id: 2, last_value: '2' })
    const next = await ask(
      `{ staffMembers(first: 2, after: "${pageInfo.endCursor}") { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }`,
    )
    expect(next.data.staffMembers).toEqual({
      nodes: [{ id: gid(3) }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    })
  })

  test('sorts, turns round and ends as it is asked to', async () => {
    expect(numbers(await ask('{ staffMembers(first: 9, sortKey: FIRST_NAME) { nodes { id } } }'))).toEqual([
      1, 3, 2,
    ])
    expect(
      numbers(await ask('{ staffMembers(first: 9, sortKey: EMAIL, reverse: true) { nodes { id } } }')),
    ).toEqual([3, 2, 1])
    expect(numbers(await ask('{ staffMembers(last: 2) { nodes { id } } }'))).toEqual([2, 3])
  })

  test('of nobody has nothing in it, and is not null', async () => {
    const { data } = await ask(
      '{ staffMembers(first: 5, query: "id:99") { nodes { id } edges { cursor } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }',
    )
    expect(data.staffMembers).toEqual({
      nodes: [],
      edges: [],
      pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false },
    })
  })

  const cursor = btoa('{"last_id":1,"last_value":"x"}')
  const mistakes: Array<[string, string]> = [
    ['', 'you must provide one of first or last'],
    ['(first: null)', 'you must provide one of first or last'],
    ['(first: 1, last: 1)', 'providing both first and last is not supported'],
    [
      '(first: 251)',
      'first cannot exceed 250. To query larger amounts of data with fewer limits, bulk operations should be used instead.',
    ],
    [
      '(last: 251)',
      'last cannot exceed 250. To query larger amounts of data with fewer limits, bulk operations should be used instead.',
    ],
    ['(first: -1)', 'first cannot be negative'],
    ['(first: 1, after: "!")', 'Malformed cursor'],
    [`(first: 1, after: "${cursor}")`, 'Invalid cursor for current pagination sort.'],
  ]

  test.each(mistakes)('asked for by %j says: %s', async (args, message) => {
    const error = {
      message,
      locations: [{ line: 1, column: expect.any(Number) }],
      extensions: { code: 'BAD_REQUEST' },
    }
    const body = await ask(`{ them: staffMembers${args} { nodes { id } } shop { __typename } }`)
    expect(body.data).toEqual({ them: null, shop: { __typename: 'Shop' } })
    expect(body.errors).toEqual([{ ...error, path: ['them'] }])
    const ofShop = await ask(`{ shop { staffMembers${args} { nodes { id } } } }`)
    expect(ofShop.data).toBeNull()
    expect(ofShop.errors).toEqual([{ ...error, path: ['shop', 'staffMembers'] }])
  })

  test('of the shop takes no query and no sort key', async () => {
    const { errors } = await ask(
      '{ shop { staffMembers(first: 1, query: "x", sortKey: ID) { nodes { id } } } }',
    )
    expect(errors.map(({ message }: { message: string }) => message)).toEqual([
      "Field 'staffMembers' doesn't accept argument 'query'",
      "Field 'staffMembers' doesn't accept argument 'sortKey'",
    ])
  })
})

describe('a search of staff', () => {
  const debug = { 'Shopify-Search-Query-Debug': '1' }
  const report = {
    path: ['them'],
    query: 'nick:x last_name:"de la Cruz"',
    parsed: {
      and: [
        { field: 'nick', match_all: 'x' },
        { field: 'last_name', match_phrase: 'de la Cruz' },
      ],
    },
    warnings: [{ field: 'nick', message: 'Invalid search field for this query.', code: 'invalid_field' }],
  }

  test('tells what was not heeded of it, under the name that the field was given', async () => {
    const query =
      '{ them: staffMembers(first: 5, query: "nick:x last_name:\\"de la Cruz\\"") { nodes { id } } }'
    const { data, errors, extensions } = await ask(query)
    expect([errors, data.them.nodes]).toEqual([undefined, [{ id: gid(3) }]])
    expect(extensions.search).toEqual([report])
    expect((await ask(query, debug)).extensions.search).toEqual([report])
  })

  test('that was understood is told of only to those who debug theirs', async () => {
    const query =
      '{ staffMembers(first: 5, query: "id:>1") { nodes { id } } all: staffMembers(first: 5) { nodes { id } } }'
    expect((await ask(query)).extensions).not.toHaveProperty('search')
    expect((await ask(query, debug)).extensions.search).toEqual([
      { path: ['staffMembers'], query: 'id:>1', parsed: { field: 'id', range_gt: 1 } },
    ])
  })

  test('by created_at is one of versions from 2027 on', async () => {
    const query = '{ staffMembers(first: 5, query: "created_at:>\'2030-01-01\'") { nodes { id } } }'
    const unknown = [{ warnings: [{ field: 'created_at', code: 'invalid_field' }] }]
    for (const version of ['2026-01', 'unstable']) {
      const body = await ask(query, {}, version)
      expect(numbers(body)).toEqual([1, 2, 3])
      expect(body.extensions.search).toMatchObject(unknown)
    }
  })
})

describe('in 2027', () => {
  test('a search by created_at is understood', async () => {
    const later = await startCore()
    later.clock.advance(300 * 24 * 3600)
    const { accessToken } = await aStaffMember(later, { may: ['MANAGE_STAFF'] })
    const query = '{ staffMembers(first: 5, query: "created_at:>\'2026-06-01\'") { nodes { id } } }'
    const { body } = await admin(later, query, { token: accessToken, version: '2027-01' })
    expect([numbers(body), body.extensions.search]).toEqual([[2], undefined])
    await later.close()
  })
})
