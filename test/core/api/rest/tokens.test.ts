import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startCore, type TestCore } from '../../../support/core.ts'
import { refusal, rest } from '../../../support/rest.ts'
import { aShopper, PASSWORD, restoreShop, shopWith } from '../../../support/self-service.ts'

let core: TestCore
beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())
afterEach(() => restoreShop(core))

async function signedIn() {
  const { email } = await aShopper(core)
  const { body } = await rest(core, 'POST /tokens', { email, password: PASSWORD })
  return { email, ...body } as Record<'email' | 'token' | 'refreshToken' | 'csrfToken', string>
}

describe('a refresh', () => {
  test('takes the refresh token from the body, or from the cookie with its CSRF token', async () => {
    const { email, refreshToken, csrfToken } = await signedIn()
    const cookie = { headers: { cookie: `refreshToken=${refreshToken}` } }
    for (const refreshed of [
      await rest(core, 'POST /tokens/refresh', { refreshToken }),
      await rest(core, 'POST /tokens/refresh', { csrfToken }, cookie),
    ]) {
      expect([refreshed.status, refreshed.headers.get('cache-control')]).toEqual([200, 'no-store'])
      expect(refreshed.headers.get('set-cookie')).toBeNull()
      expect(refreshed.body.user.email).toBe(email)
      expect((await rest(core, 'GET /me', undefined, { token: refreshed.body.token })).status).toBe(200)
    }
    expect(refusal(await rest(core, 'POST /tokens/refresh', undefined, cookie))).toEqual([
      422,
      [['csrfToken', 'REQUIRED']],
    ])
    const forged = await rest(core, 'POST /tokens/refresh', { csrfToken: '0'.repeat(64) }, cookie)
    expect(refusal(forged)).toEqual([401, [['csrfToken', 'JWT_INVALID_CSRF_TOKEN']]])
  })

  test('by what is no refresh token is a 401', async () => {
    const { token } = await signedIn()
    const refresh = async (body?: object) => refusal(await rest(core, 'POST /tokens/refresh', body))
    expect(await refresh()).toEqual([401, [['refreshToken', 'JWT_MISSING_TOKEN']]])
    expect(await refresh({ refreshToken: 'x' })).toEqual([401, [['refreshToken', 'JWT_DECODE_ERROR']]])
    expect(await refresh({ refreshToken: token })).toEqual([401, [['refreshToken', 'JWT_INVALID_TOKEN']]])
  })

  test('works with the cookie that GraphQL set, and the other way around', async () => {
    const { email } = await aShopper(core)
    const { data, headers } = await core.graphql(
      'mutation ($email: String!, $password: String!) { tokenCreate(email: $email, password: $password) { csrfToken } }',
      { email, password: PASSWORD },
    )
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
    const { csrfToken } = data.tokenCreate
    expect((await rest(core, 'POST /tokens/refresh', { csrfToken }, { headers: { cookie } })).status).toBe(
      200,
    )

    const { headers: ofRest, body } = await rest(core, 'POST /tokens', { email, password: PASSWORD })
    const back = await core.graphql(
      'mutation ($csrfToken: String) { tokenRefresh(csrfToken: $csrfToken) { token } }',
      { csrfToken: body.csrfToken },
      { headers: { cookie: ofRest.get('set-cookie')?.split(';')[0] ?? '' } },
    )
    expect(back.data.tokenRefresh.token).toEqual(expect.any(String))
  })
})

test('a token is verified with its claims, and one that is none is refused', async () => {
  const { email, token } = await signedIn()
  const { status, body } = await rest(core, 'POST /tokens/verify', { token })
  expect([status, body.isValid, body.user.email, body.payload.type]).toEqual([200, true, email, 'access'])
  expect(refusal(await rest(core, 'POST /tokens/verify', { token: 'x' }))).toEqual([
    422,
    [['token', 'JWT_DECODE_ERROR']],
  ])
})

test('signing out everywhere ends every token', async () => {
  const { token, refreshToken } = await signedIn()
  expect((await rest(core, 'DELETE /tokens')).status).toBe(401)
  const { status, body } = await rest(core, 'DELETE /tokens', undefined, { token })
  expect([status, body]).toEqual([204, null])
  const after = await rest(core, 'GET /me', undefined, { token })
  expect(refusal(after)).toEqual([401, [[null, 'InvalidTokenError']]])
  expect(after.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
  expect((await rest(core, 'POST /tokens/refresh', { refreshToken })).status).toBe(401)
})

test('who may not sign in is told so once the password is right', async () => {
  const unconfirmed = await aShopper(core, { isConfirmed: false })
  const inactive = await aShopper(core, { isActive: false })
  const attempt = async (email: string, password = PASSWORD) =>
    refusal(await rest(core, 'POST /tokens', { email, password }))
  expect(await attempt(unconfirmed.email)).toEqual([403, [['email', 'ACCOUNT_NOT_CONFIRMED']]])
  expect(await attempt(inactive.email)).toEqual([403, [['email', 'INACTIVE']]])
  expect(await attempt(inactive.email, 'wrong')).toEqual([401, [['email', 'INVALID_CREDENTIALS']]])
  await shopWith(core, { passwordLoginMode: 'DISABLED' })
  expect(await attempt(unconfirmed.email)).toEqual([403, [[null, 'DISABLED_AUTHENTICATION_METHOD']]])
})
