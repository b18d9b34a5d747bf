import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aCustomer,
  accessToken,
  anApp,
  aPerson,
  aStaffMember,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
import { type AdminAnswer, admin } from '../../../support/shopify.ts'

let core: TestCore
let token: string
beforeAll(async () => {
  core = await startCore({ LOG_LEVEL: 'error' })
  token = (await aStaffMember(core, { may: ['MANAGE_STAFF'] })).accessToken
})
afterAll(() => core.close())

const query = '{ currentStaffMember { id } }'
const path = '/admin/api/2026-01/graphql.json'

async function post(body: string, headers: Record<string, string> = {}, to = path) {
  const response = await fetch(`${core.origin}${to}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shopify-access-token': token, ...headers },
    body,
  })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as AdminAnswer['body'],
  }
}

describe('a request to the Admin API', () => {
  test('is answered as JSON in UTF-8, with its own number and the version that answered', async () => {
    const [one, other] = [await admin(core, query, { token }), await admin(core, query, { token })]
    expect(one.status).toBe(200)
    expect(one.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(one.headers.get('x-shopify-api-version')).toBe('2026-01')
    expect(one.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(other.headers.get('x-request-id')).not.toBe(one.headers.get('x-request-id'))
  })

  test.each([
    ['a retired version', '2020-01'],
    ['no version', null],
  ])('of %s is answered by the oldest that is supported', async (_which, version) => {
    const { status, headers } = await admin(core, query, { token, version })
    expect(status).toBe(200)
    expect(headers.get('x-shopify-api-version')).toBe('2025-04')
  })

  test.each(['2026-02', '2031-01', 'latest'])(
    'of version %s, which never was, is not found',
    async (version) => {
      const { status, body, headers } = await admin(core, query, { token, version })
      expect([status, body]).toEqual([404, { errors: 'Not Found' }])
      expect(headers.get('x-request-id')).toBeTruthy()
    },
  )

  test('to a path that is not there is not found', async () => {
    const { status, body } = await post('{}', {}, '/admin/api/2026-01/products.json')
    expect([status, body]).toEqual([404, { errors: 'Not Found' }])
  })

  test.each(['GET', 'PUT', 'DELETE'])('by %s is refused', async (method) => {
    const response = await fetch(`${core.origin}${path}`, {
      method,
      headers: { 'x-shopify-access-token': token },
    })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })

  test.each([
    ['that is no JSON', '{"query": ', {}],
    ['of another type', JSON.stringify({ query }), { 'content-type': 'text/plain' }],
    ['that is a bare document', query, { 'content-type': 'application/graphql' }],
    ['without a query', '{"variables": {}}', {}],
    ['with an empty query', '{"query": ""}', {}],
    ['with a query that is no text', '{"query": 5}', {}],
    ['that is a list', JSON.stringify([{ query }]), {}],
    ['that is null', 'null', {}],
    ['with variables that are none', JSON.stringify({ query, variables: [1] }), {}],
  ])('with a body %s is refused', async (_which, body, headers) => {
    const answer = await post(body, headers)
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual({ errors: { query: 'Required parameter missing or invalid' } })
  })

  test('with null for variables and name is answered', async () => {
    const answer = await post(JSON.stringify({ query, variables: null, operationName: null }))
    expect(answer.body.data.currentStaffMember).toBeTruthy()
  })

  test('with too large a body is refused', async () => {
    const { status } = await post(JSON.stringify({ query: `# ${'x'.repeat(4_000_000)}` }))
    expect(status).toBe(413)
  })
})

describe('the access token', () => {
  const refusal = '[API] Invalid API key or access token (unrecognized login or wrong password)'
  const refused = async (given: string | undefined, headers?: Record<string, string>) => {
    const { status, body } = await admin(core, query, {
      ...(given && { token: given }),
      headers: headers ?? {},
    })
    expect([status, body]).toEqual([401, { errors: refusal }])
  }

  test('has to be there', () => refused(undefined))
  test('has to be known', () => refused('shpat_0123456789'))
  test('counts in its own header only', () => refused(undefined, { authorization: `Bearer ${token}` }))

  test('has to hold', async () => {
    const person = await aPerson(core, { isStaff: true })
    await refused(await core.services.tokens.issue({ ...claims(person), type: 'access' }, -10))
  })

  test('has to be one to call with', async () => {
    const person = await aPerson(core, { isStaff: true })
    await refused(await accessToken(core, person, { type: 'refresh' }))
  })

  test('is void once its sessions are ended', async () => {
    const { accessToken: ended } = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    await core.graphql('mutation { tokensDeactivateAll { errors { code } } }', {}, { token: ended })
    await refused(ended)
  })

  test('of an inactive person is void', async () => {
    await refused((await aStaffMember(core, { may: ['MANAGE_STAFF'], isActive: false })).accessToken)
  })

  test('of an app is as good as a person’s', async () => {
    const app = await anApp(core, ['MANAGE_STAFF'])
    const { body } = await admin(core, '{ staffMembers(first: 1) { nodes { id } } }', { token: app.token })
    expect(body.data.staffMembers.nodes).toHaveLength(1)
  })

  test('of a customer lets in, and reads nothing', async () => {
    const { accessToken: customers } = await aCustomer(core)
    const { status, body } = await admin(core, query, { token: customers })
    expect([status, body.data]).toEqual([200, { currentStaffMember: null }])
    expect(body.errors[0].extensions.code).toBe('ACCESS_DENIED')
  })

  const claims = ({ email, tokenKey }: { email: string; tokenKey: string }) => ({ email, token: tokenKey })
})

describe('a deprecated part', () => {
  const reason = 'x-shopify-api-deprecated-reason'

  test.each([
    ['field', '{ shop { staffMembers(first: 1) { nodes { id } } } }'],
    ['argument', '{ currentStaffMember { avatar(maxWidth: 10) { altText } } }'],
  ])('that is a %s is told of in a header, each time', async (_which, document) => {
    for (let time = 1; time <= 2; time++)
      expect((await admin(core, document, { token })).headers.get(reason)).toMatch(/^https:/)
  })

  test('that is not asked for is not spoken of', async () => {
    expect((await admin(core, query, { token })).headers.get(reason)).toBeNull()
  })
})

describe('a failure of the server', () => {
  test('before GraphQL runs is a 500 that tells nothing', async () => {
    const broken = await startCore({ LOG_LEVEL: 'error' })
    const { accessToken: theirs } = await aStaffMember(broken, { may: ['MANAGE_STAFF'] })
    Object.assign(broken.services.tokens, { read: () => Promise.reject(new Error('The secret reason')) })
    const { status, body, headers } = await admin(broken, query, { token: theirs })
    expect([status, body]).toEqual([500, { errors: 'An unexpected error occurred' }])
    expect(headers.get('x-request-id')).toBeTruthy()
    expect(broken.logged.join()).toContain('The secret reason')
    await broken.close()
  })

  test('is told by the number of the request, and logged whole', async () => {
    const broken = await startCore({ LOG_LEVEL: 'error' })
    const { accessToken: theirs } = await aStaffMember(broken, { may: ['MANAGE_STAFF'] })
    Object.defineProperty(broken.services.settings, 'publicUrl', {
      get() {
        throw new Error('The secret reason')
      },
    })
    const { body, headers, status } = await admin(
      broken,
      '{ currentStaffMember { avatar { url } } shop { __typename } }',
      {
        token: theirs,
      },
    )
    const id = headers.get('x-request-id') ?? 'none'
    expect([status, body.data]).toEqual([200, { currentStaffMember: null, shop: { __typename: 'Shop' } }])
    expect(body.errors).toMatchObject([
      {
        path: ['currentStaffMember', 'avatar'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
      },
    ])
    expect(body.errors[0].message).toContain(id)
    expect(body.errors[0].message).not.toContain('secret')
    expect(broken.logged.join()).toMatch(new RegExp(`${id}.*The secret reason`))
    await broken.close()
  })
})
