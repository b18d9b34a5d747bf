import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInAsSuperuser, startCore, type TestCore } from '../../support/core.ts'

let core: TestCore
let token: string

beforeAll(async () => {
  core = await startCore({
    GRAPHQL_QUERY_MAX_COMPLEXITY: '40',
    GRAPHQL_ALIAS_COUNT_LIMIT: '3',
    GRAPHQL_MUTATION_COUNT_LIMIT: '2',
    MAX_USER_ADDRESSES: '2',
  })
  token = await signInAsSuperuser(core)
})
afterAll(() => core.close())

async function send(body: unknown, to = core) {
  const response = await fetch(`${to.origin}/graphql/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const ask = (query: string, variables = {}) => send({ query, variables })

const cost = (requestedQueryCost: number) => ({ cost: { requestedQueryCost, maximumAvailable: 40 } })
const refused = (code = 'GraphQLError') => [
  { message: expect.any(String), extensions: { exception: { code } } },
]

const LIST = 'query ($rows: Int) { customers(first: $rows) { edges { node { userPermissions { code } } } } }'

describe('the cost of a query', () => {
  test('stands in every answer, also where a field failed', async () => {
    expect(await ask('{ shop { name } me { id } }')).toMatchObject({
      status: 200,
      body: { data: {}, extensions: cost(1) },
    })
    const failed = await ask('{ user { id } }')
    expect(failed).toMatchObject({ status: 200, body: { data: { user: null }, extensions: cost(1) } })
    expect((await ask('mutation { tokenVerify(token: "x") { isValid } }')).body.extensions).toEqual(cost(0))
  })

  test('may be as much as the setting says, and is counted anew for other variables', async () => {
    expect(await ask(LIST, { rows: 20 })).toMatchObject({ status: 200, body: { extensions: cost(40) } })
    expect(await ask(LIST, { rows: 21 })).toEqual({
      status: 400,
      body: {
        errors: [
          {
            message: 'The query costs 42, which is more than the maximum of 40.',
            extensions: { ...cost(42), exception: { code: 'QueryCostError' } },
          },
        ],
        extensions: cost(42),
      },
    })
    expect(await ask(LIST, { rows: 2 })).toMatchObject({ status: 200, body: { extensions: cost(4) } })
  })

  test('is refused before anything is done', async () => {
    const query = `mutation M { accountUpdate(input: { firstName: "Changed" }) { errors { code } } }
      query Q { customers(first: 41) { totalCount } }`
    expect(await send({ query, operationName: 'M' })).toMatchObject({
      status: 400,
      body: { errors: refused('QueryCostError') },
    })
    expect((await core.user('admin@example.com'))?.firstName).toBe('')
  })

  test('is told beside what is wrong with a document or its variables', async () => {
    for (const query of [
      '{ me { unicorn } }',
      '{ me { id } a: me { id } b: me { id } c: me { id } d: me { id } }',
    ])
      expect(await ask(query)).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { exception: { code: 'GraphQLError' } } }], extensions: { cost: {} } },
      })
    expect(await ask(LIST, { rows: 'ten' })).toMatchObject({ status: 400, body: { extensions: cost(2) } })
  })

  test('is not told of what is no document', async () => {
    for (const query of ['{', '', '{ me '.repeat(5000)])
      expect((await ask(query)).body).not.toHaveProperty('extensions')
  })

  test('does not matter where the setting is 0', async () => {
    const generous = await startCore({ GRAPHQL_QUERY_MAX_COMPLEXITY: '0' })
    try {
      const { status, body } = await send({ query: '{ shop { name } a: me { id } }' }, generous)
      expect([status, Object.keys(body).includes('extensions')]).toEqual([200, false])
    } finally {
      await generous.close()
    }
  })
})

describe('repetition', () => {
  const aliases = (count: number) =>
    `{ shop { ${Array.from({ length: count }, (_, index) => `a${index}: name`).join(' ')} } }`
  const verify = 'tokenVerify(token: "x") { isValid }'

  test('of fields under other names ends at the setting', async () => {
    expect((await ask(aliases(3))).status).toBe(200)
    expect(await ask(aliases(4))).toEqual({
      status: 400,
      body: { errors: refused(), extensions: cost(0) },
    })
  })

  test('of mutations ends at the setting, over all operations', async () => {
    expect((await ask(`mutation { a: ${verify} b: ${verify} }`)).status).toBe(200)
    expect(await ask(`mutation { a: ${verify} b: ${verify} c: ${verify} }`)).toMatchObject({
      status: 400,
      body: { errors: refused() },
    })
    const apart = `mutation A { a: ${verify} b: ${verify} } mutation B { ${verify} }`
    expect(await send({ query: apart, operationName: 'B' })).toMatchObject({
      status: 400,
      body: { errors: refused() },
    })
  })
})

test('what is told of an operation that came in a list, comes in a list', async () => {
  expect(await send([{ query: '{ me { email } }' }])).toEqual({
    status: 200,
    body: [{ data: { me: { email: 'admin@example.com' } }, extensions: cost(1) }],
  })
  for (const query of ['{ me { unicorn } }', '{', '{ customers(first: 41) { totalCount } }']) {
    const { status, body } = await send([{ query }])
    expect([status, body]).toEqual([400, [expect.objectContaining({ errors: expect.any(Array) })]])
  }
})

test('an address book is as large as the setting says', async () => {
  for (const city of ['Derby', 'Leeds', 'York'])
    await ask(
      'mutation ($input: AddressInput!) { accountAddressCreate(input: $input) { errors { code } } }',
      { input: { streetAddress1: '1 Mill Rd', city, postalCode: 'DE1 1AA', country: 'GB' } },
    )
  const { body } = await ask('{ me { addresses { city } } }')
  expect(body.data).toEqual({ me: { addresses: [{ city: 'LEEDS' }, { city: 'YORK' }] } })
})
