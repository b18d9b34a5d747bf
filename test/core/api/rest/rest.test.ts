import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCustomer, anApp, startCore, type TestCore } from '../../../support/core.ts'
import { userId } from '../../../support/ids.ts'
import { refusal, rest } from '../../../support/rest.ts'

let core: TestCore
beforeAll(async () => {
  core = await startCore({ LOG_LEVEL: 'error' })
})
afterAll(() => core.close())

const redirectUrl = 'https://shop.example/confirm'

describe('registration', () => {
  test('answers what was asked for, and asks for confirmation by the same event as GraphQL', async () => {
    await core.emitted()
    const { status, headers, body } = await rest(core, 'POST /accounts', {
      email: 'Zoe@Example.com',
      password: 'a long one',
      firstName: 'Zoë',
      languageCode: 'PT_BR',
      redirectUrl,
      metadata: [{ key: 'a', value: 'b' }],
    })
    expect([status, headers.get('location')]).toEqual([201, null])
    expect(body).toEqual({
      email: 'zoe@example.com',
      firstName: 'Zoë',
      lastName: '',
      isStaff: false,
      isActive: true,
      isConfirmed: false,
      languageCode: 'PT_BR',
      metadata: [{ key: 'a', value: 'b' }],
      requiresConfirmation: true,
    })
    expect(await core.emitted()).toEqual(['account_confirmation_requested', 'customer_created'])
  })

  test('tells nobody that an address has an account', async () => {
    const input = { email: 'known@example.com', password: 'a long one', redirectUrl }
    const first = await rest(core, 'POST /accounts', input)
    const second = await rest(core, 'POST /accounts', input)
    expect([second.status, second.body]).toEqual([first.status, first.body])
    expect([...second.headers.keys()]).toEqual([...first.headers.keys()])
  })

  test('is refused field by field, as in GraphQL', async () => {
    const answer = await rest(core, 'POST /accounts', {
      email: 'nobody',
      password: 'a long one',
      redirectUrl,
    })
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.body).toEqual({
      type: `${core.origin}/api/v1/docs#refused-input`,
      title: expect.any(String),
      status: 422,
      detail: 'Enter a valid email address.',
      instance: '/api/v1/accounts',
      errors: [{ field: 'email', code: 'INVALID', message: 'Enter a valid email address.' }],
    })
  })
})

describe('a sign-in', () => {
  test('answers tokens that nobody may keep, and the cookie of GraphQL', async () => {
    const { email } = await aCustomer(core, { password: await core.services.passwords.hash('a long one') })
    const { status, headers, body } = await rest(core, 'POST /tokens', { email, password: 'a long one' })
    expect([status, headers.get('cache-control')]).toEqual([201, 'no-store'])
    expect(headers.get('set-cookie')).toMatch(
      new RegExp(`^refreshToken=${body.refreshToken}; Path=/; Expires=.*; HttpOnly; SameSite=Lax$`),
    )
    expect(body.user.email).toBe(email)
    const me = await rest(core, 'GET /me', undefined, { token: body.token })
    expect([me.status, me.body.email]).toEqual([200, email])
  })

  test('with wrong credentials is a 401, and the next one too soon a 429 that says when', async () => {
    const wrong = { email: 'nobody@example.com', password: 'a wrong one' }
    const ip = '10.9.9.9'
    const first = await rest(core, 'POST /tokens', wrong, { ip })
    expect(refusal(first)).toEqual([401, [['email', 'INVALID_CREDENTIALS']]])
    expect(first.headers.get('www-authenticate')).toBe('Bearer')
    const second = await rest(core, 'POST /tokens', wrong, { ip })
    expect(refusal(second)).toEqual([429, [[null, 'LOGIN_ATTEMPT_DELAYED']]])
    expect(second.headers.get('retry-after')).toBe('1')
  })
})

describe('the profile', () => {
  test('is read and changed under the names of GraphQL', async () => {
    const customer = await aCustomer(core)
    const token = customer.accessToken
    const changed = await rest(
      core,
      'PATCH /me',
      {
        firstName: 'Grace',
        languageCode: 'PL',
        defaultBillingAddress: {
          streetAddress1: '1 Mill Rd',
          city: 'Derby',
          postalCode: 'DE1 1AA',
          country: 'GB',
        },
      },
      { token },
    )
    expect(changed.status).toBe(200)
    const { data } = await core.graphql(
      `{ me { id email firstName lastName isStaff isActive isConfirmed languageCode externalReference avatar { url }
        metadata { key value } lastLogin
        addresses { ...A } defaultShippingAddress { ...A } defaultBillingAddress { ...A } } }
        fragment A on Address { id firstName lastName companyName streetAddress1 streetAddress2 city cityArea postalCode
          country { code country } countryArea phone isDefaultShippingAddress isDefaultBillingAddress metadata { key value } }`,
      {},
      { token },
    )
    const { dateJoined, updatedAt, ...others } = changed.body
    const isDefault = { isDefaultShippingAddress: false, isDefaultBillingAddress: true }
    expect(others).toEqual({
      ...data.me,
      defaultBillingAddress: { ...data.me.defaultBillingAddress, ...isDefault },
    })
    expect([dateJoined, updatedAt]).toEqual(Array(2).fill(core.clock.now().toISOString()))
    expect((await rest(core, 'GET /me', undefined, { token })).body).toEqual(changed.body)
    expect(others.id).toBe(userId(customer))
  })

  test('is for who is signed in', async () => {
    const stranger = await rest(core, 'GET /me')
    expect(refusal(stranger)).toEqual([401, [[null, 'PermissionDenied']]])
    expect(stranger.headers.get('www-authenticate')).toBe('Bearer')
    const app = await anApp(core, ['MANAGE_USERS'])
    expect(refusal(await rest(core, 'GET /me', undefined, { token: app.token }))).toEqual([
      403,
      [[null, 'PermissionDenied']],
    ])
    const badToken = await rest(core, 'PATCH /me', {}, { token: 'a.b.c' })
    expect(badToken.status).toBe(401)
  })
})

describe('a request of another shape', () => {
  test('is told what is wrong, where', async () => {
    const told = async (body: unknown) => refusal(await rest(core, 'POST /accounts', body))
    expect(await told('{')).toEqual([400, [[null, 'MALFORMED_BODY']]])
    expect(await told('[]')).toEqual([400, [[null, 'INVALID']]])
    expect(await told({ email: 5, nickname: 'x' })).toEqual([
      400,
      [
        ['email', 'INVALID'],
        ['password', 'REQUIRED'],
        ['nickname', 'INVALID'],
      ],
    ])
    expect(
      refusal(await rest(core, 'POST /accounts', '{}', { headers: { 'content-type': 'text/plain' } })),
    ).toEqual([415, [[null, 'UNSUPPORTED_MEDIA_TYPE']]])
    expect(refusal(await rest(core, 'POST /accounts', { email: 'x'.repeat(1024 * 1024) }))).toEqual([
      413,
      [[null, 'CONTENT_TOO_LARGE']],
    ])
  })

  test('at a path that is not there, or by another method, is told so', async () => {
    expect(refusal(await rest(core, 'GET /unicorns'))).toEqual([404, [[null, 'NOT_FOUND']]])
    const wrongMethod = await rest(core, 'DELETE /accounts')
    expect(refusal(wrongMethod)).toEqual([405, [[null, 'METHOD_NOT_ALLOWED']]])
    expect(wrongMethod.headers.get('allow')).toBe('POST, OPTIONS')
  })
})

test('a shop that is closed to storefronts answers nobody but apps and staff', async () => {
  const closed = await startCore()
  try {
    const { token } = await anApp(closed, ['MANAGE_SETTINGS'])
    await closed.graphql(
      'mutation { shopSettingsUpdate(input: { allowStorefrontTraffic: false }) { errors { code } } }',
      {},
      { token },
    )
    expect(refusal(await rest(closed, 'POST /tokens', {}))).toEqual([
      401,
      [[null, 'STOREFRONT_TRAFFIC_NOT_ALLOWED']],
    ])
    expect((await rest(closed, 'GET /me', undefined, { token })).status).toBe(403)
  } finally {
    await closed.close()
  }
})

test('other origins are let in as for GraphQL', async () => {
  const response = await fetch(`${core.origin}/api/v1/me`, {
    method: 'OPTIONS',
    headers: { origin: 'https://shop.example', 'access-control-request-method': 'PATCH' },
  })
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-methods')).toContain('PATCH')
  const answer = await rest(core, 'GET /me', undefined, { headers: { origin: 'https://shop.example' } })
  expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.example')
})

test('nothing of all this was unforeseen', () => expect(core.logged).toEqual([]))
