import { request as httpRequest } from 'node:http'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCustomer, signInAsSuperuser, startCore, type TestCore } from '../../support/core.ts'

let core: TestCore
let superuser: string

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
})
afterAll(() => core.close())

async function send(init: RequestInit = {}, path = '/graphql/') {
  const response = await fetch(core.origin + path, { method: 'POST', ...init })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  // What an answer cost is the subject of limits.test.ts.
  const body = isJson
    ? JSON.parse(text, (key, value) => (key === 'extensions' && value.cost ? undefined : value))
    : text
  return { status: response.status, headers: response.headers, body }
}

const asJson = (body: unknown, headers: Record<string, string> = {}, path?: string) =>
  send(
    {
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    },
    path,
  )

const query = '{ shop { name } }'
const answer = { data: { shop: { name: 'Sallyport' } } }
const refused = (message: unknown = expect.any(String), code = 'GraphQLError') => ({
  errors: [expect.objectContaining({ message, extensions: { exception: { code } } })],
})

describe('a request', () => {
  test.each(['/graphql/', '/graphql'])('is served at %s', async (path) => {
    expect(await asJson({ query }, {}, path)).toMatchObject({ status: 200, body: answer })
  })

  test.each(['/', '/graphql/x', '/graphql//', '/GRAPHQL/', '/api', '/admin', '/.well-known/x'])(
    'is not served at %s',
    async (path) => {
      const { status, body } = await asJson({ query }, {}, path)
      expect(status).toBe(404)
      expect(body).not.toHaveProperty('data')
    },
  )

  test.each(['PUT', 'PATCH', 'DELETE'])('by %s is refused with what is allowed', async (method) => {
    for (const path of ['/graphql', '/graphql/']) {
      const { status, headers } = await send({ method, body: JSON.stringify({ query }) }, path)
      expect(status).toBe(405)
      expect(headers.get('allow')).toContain('POST')
    }
  })

  test('by GET runs nothing', async () => {
    const { body } = await send({ method: 'GET' }, `/graphql/?query=${encodeURIComponent(query)}`)
    expect(JSON.stringify(body)).not.toContain('"data"')
  })

  test.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON'])(
    'may be %s',
    async (type) => {
      expect(await asJson({ query }, { 'content-type': type })).toMatchObject({ status: 200, body: answer })
    },
  )

  test('may be a bare document', async () => {
    const headers = { 'content-type': 'application/graphql' }
    expect(await send({ headers, body: query })).toMatchObject({ status: 200, body: answer })
  })

  test('may be a form, with variables as text', async () => {
    const body = new URLSearchParams({
      query: 'query A { shop { name } } query B($slug: String) { channel(slug: $slug) { slug } }',
      operationName: 'B',
      variables: '{"slug": "default-channel"}',
    })
    expect(await send({ body })).toMatchObject({
      status: 200,
      body: { data: { channel: { slug: 'default-channel' } } },
    })
  })

  test('may carry variables as text in JSON too', async () => {
    const { body } = await asJson({
      query: 'query ($slug: String) { channel(slug: $slug) { slug } }',
      variables: '{"slug": "default-channel"}',
    })
    expect(body).toEqual({ data: { channel: { slug: 'default-channel' } } })
  })

  test.each([null, '', {}])('may have no variables: %j', async (variables) => {
    expect(await asJson({ query, variables })).toMatchObject({ status: 200, body: answer })
  })

  test('runs the operation that is named', async () => {
    const two = 'query A { shop { name } } query B { me { id } }'
    expect((await asJson({ query: two, operationName: 'A' })).body).toEqual(answer)
    expect((await asJson({ query: two, operationName: 'B' })).body).toEqual({ data: { me: null } })
    for (const operationName of ['C', '', null, 7])
      expect(await asJson({ query: two, operationName })).toMatchObject({ status: 400, body: refused() })
    expect((await asJson({ query, operationName: 'unknown' })).status).toBe(400)
  })

  test('in a list of one is answered in a list of one', async () => {
    expect((await asJson([{ query }])).body).toEqual([answer])
    const { status, body } = await asJson([{ query: 'query ($a: Int!) { shop { name } }' }])
    expect(status).toBe(400)
    expect(JSON.stringify(body)).not.toContain('"data"')
  })

  test.each([
    ['a list of two', [{ query }, { query }]],
    ['an empty list', []],
    ['a list of something else', [7]],
    ['a number', '7'],
    ['null', 'null'],
    ['a text', '"query"'],
    ['no JSON', '{ shop { name } }'],
    ['nothing', ''],
    ['half a document', '{"query": "{ shop'],
    ['no query', {}],
    ['a query that is no text', { query: { shop: 'name' } }],
    ['an empty query', { query: '  ' }],
    ['variables in a list', { query, variables: [1] }],
    ['variables that are no object', { query, variables: 'x' }],
    ['variables that are a number', { query, variables: 3 }],
    [
      'deep variables',
      `{"query": "{ shop { name } }", "variables": ${'{"a":['.repeat(50_000)}${']}'.repeat(50_000)}}`,
    ],
  ])('of %s is 400 without data', async (_what, body) => {
    const { status, body: told } = await asJson(body)
    expect(status).toBe(400)
    expect(told).toEqual(refused())
  })

  test.each(['text/plain', 'application/xml'])('of type %s is 400 without data', async (type) => {
    const { status, body } = await asJson({ query }, { 'content-type': type })
    expect([status, body]).toEqual([400, refused()])
  })
})

describe('a document', () => {
  test.each([
    ['{', 'GraphQLSyntaxError'],
    ['query query query', 'GraphQLSyntaxError'],
    ['{ shop { } }', 'GraphQLSyntaxError'],
    ['{ shop { name } } \u0000', 'GraphQLSyntaxError'],
    ['{ shop { unicorn } }', 'GraphQLError'],
    ['{ shop }', 'GraphQLError'],
    ['query A { shop { name } } query A { shop { name } }', 'GraphQLError'],
    ['{ shop { ...F } }', 'GraphQLError'],
    ['fragment F on Shop { name ...F } { shop { ...F } }', 'GraphQLError'],
    ['mutation { tokenCreate(email: 7, password: null) { token } }', 'GraphQLError'],
    ['{ shop { name @unknown } }', 'GraphQLError'],
  ])('%s is refused with its place and kind', async (wrong, code) => {
    const { status, body } = await asJson({ query: wrong })
    expect(status).toBe(400)
    expect(body).not.toHaveProperty('data')
    expect(body.errors[0]).toMatchObject({
      message: expect.any(String),
      locations: expect.arrayContaining([{ line: 1, column: expect.any(Number) }]),
      extensions: { exception: { code } },
    })
  })

  test('with missing or wrong variables is refused, and names the variable', async () => {
    const document = 'query ($slug: String!) { channel(slug: $slug) { slug } }'
    for (const variables of [{}, { slug: null }, { slug: 7 }, { slug: {} }]) {
      const { status, body } = await asJson({ query: document, variables })
      expect([status, body]).toEqual([400, refused(expect.stringContaining('$slug'))])
    }
  })

  test('cannot be a subscription', async () => {
    const { status, body } = await asJson({ query: 'subscription { event { issuedAt } }' })
    expect([status, body]).toEqual([400, refused()])
  })

  test('may be what tools ask to learn the schema', async () => {
    const { status, body } = await asJson({
      query: getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, oneOf: true }),
    })
    expect(status).toBe(200)
    expect(body.errors).toBeUndefined()
    expect(body.data.__schema.queryType).toMatchObject({ name: 'Query' })
  })

  const chain = (length: number) =>
    Array.from({ length }, (_, index) =>
      index % 2
        ? `fragment F${index} on Group { users { ...F${index + 1} } }`
        : `fragment F${index} on User { permissionGroups { ...F${index + 1} } }`,
    ).join(' ')

  test.each([
    ['selections', '{ me '.repeat(5000)],
    ['lists', `{ address(id: ${'['.repeat(19_000)}`],
    ['arguments', `{ customers(where: ${'{ AND: ['.repeat(9000)}`],
    ['fields', `{ me ${'{ permissionGroups { users '.repeat(12)} { id } ${'} }'.repeat(12)} }`],
    ['fields through fragments', `{ me { ...F0 } } ${chain(40)} fragment F40 on User { id }`],
    [
      'fragments',
      `{ shop { ...F0 } } ${Array.from({ length: 500 }, (_, i) => `fragment F${i} on Shop { name ...F${i + 1} }`).join(' ')} fragment F500 on Shop { name }`,
    ],
    ['aliases', `{ shop { ${Array.from({ length: 101 }, (_, i) => `a${i}: name`).join(' ')} } }`],
    [
      'mutations',
      `mutation { ${Array.from({ length: 5 }, (_, i) => `a${i}: tokensDeactivateAll { errors { code } }`).join(' ')} }`,
    ],
    [
      'mutations in a fragment',
      `mutation { ...M } fragment M on Mutation { ${Array.from({ length: 5 }, (_, i) => `a${i}: tokensDeactivateAll { errors { code } }`).join(' ')} }`,
    ],
    [
      'mutations in several operations',
      Array.from({ length: 5 }, (_, i) => `mutation M${i} { tokensDeactivateAll { errors { code } } }`).join(
        ' ',
      ),
    ],
    ['repeated fields', `{ shop { ${'name '.repeat(300_000)} } }`],
    ['unknown fields', `{ ${'nope '.repeat(19_000)} }`],
  ])('with too many %s is refused, quickly', async (_what, document) => {
    const before = performance.now()
    const { status, body } = await asJson({ query: document }, { authorization: `Bearer ${superuser}` })
    expect(status).toBe(400)
    expect(body.errors.length).toBeLessThanOrEqual(101)
    expect(JSON.stringify(body)).not.toContain('Internal')
    expect(performance.now() - before).toBeLessThan(5000)
  })

  test('may have as much as Saleor allows', async () => {
    const aliases = Array.from({ length: 100 }, (_, index) => `a${index}: name`).join(' ')
    expect((await asJson({ query: `{ shop { ${aliases} } }` })).status).toBe(200)
    const verify = Array.from({ length: 4 }, (_, index) => `a${index}: tokenVerify(token: "x") { isValid }`)
    expect((await asJson({ query: `mutation { ${verify.join(' ')} }` })).status).toBe(200)
  })
})

describe('an answer', () => {
  test('is 200 with null where a field failed, and says where', async () => {
    const { status, body } = await asJson({ query: '{ shop { name } list: channels { slug } }' })
    expect(status).toBe(200)
    expect(body).toEqual({
      data: { ...answer.data, list: null },
      errors: [
        {
          message:
            'To access this path, you need one of the following permissions: AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP',
          locations: [{ line: 1, column: 17 }],
          path: ['list'],
          extensions: { exception: { code: 'PermissionDenied' } },
        },
      ],
    })
  })

  test('keeps the refusals of a mutation in its payload', async () => {
    const { status, body } = await asJson({
      query:
        'mutation { tokenVerify(token: "x") { isValid user { id } errors { field code } accountErrors { field code } } }',
    })
    const refusal = { field: 'token', code: 'JWT_DECODE_ERROR' }
    expect([status, body]).toEqual([
      200,
      { data: { tokenVerify: { isValid: false, user: null, errors: [refusal], accountErrors: [refusal] } } },
    ])
  })

  test('of two mutations comes in their order, the second seeing what the first wrote', async () => {
    const { accessToken: token } = await aCustomer(core)
    const { body } = await asJson(
      {
        query: `mutation {
          one: accountUpdate(input: { firstName: "One" }) { user { firstName } }
          two: accountUpdate(input: { lastName: "Two" }) { user { firstName lastName } }
        }`,
      },
      { authorization: `Bearer ${token}` },
    )
    expect(body.data).toEqual({
      one: { user: { firstName: 'One' } },
      two: { user: { firstName: 'One', lastName: 'Two' } },
    })
  })
})

describe('a body', () => {
  const sized = (bytes: number) => {
    const text = JSON.stringify({ query, padding: '' })
    return JSON.stringify({ query, padding: 'x'.repeat(bytes - text.length) })
  }

  test('of 2.5 MB is read, one byte more is 413', async () => {
    expect((await asJson(sized(2.5 * 1024 * 1024))).status).toBe(200)
    const { status, body } = await asJson(sized(2.5 * 1024 * 1024 + 1))
    expect([status, body]).toEqual([413, refused()])
  })

  test('that does not tell its length is cut off at the same limit', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const chunked = httpRequest(
        `${core.origin}/graphql/`,
        { method: 'POST', headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' } },
        (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        },
      )
      chunked.on('error', reject)
      chunked.end(sized(3 * 1024 * 1024))
    })
    expect(status).toBe(413)
  })
})
