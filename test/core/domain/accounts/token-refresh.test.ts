import { decodeJwt } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { users } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { forged, tampered } from '../../../support/bad-tokens.ts'
import { startCore, type TestCore } from '../../../support/core.ts'
import {
  aShopper,
  call,
  PASSWORD,
  perform,
  refusals,
  shopWith,
  topLevelError,
} from '../../../support/self-service.ts'

let core: TestCore

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())
beforeEach(() => core.emitted())
afterEach(() => shopWith(core))

const seconds = () => Math.floor(core.clock.now().getTime() / 1000)

describe('refreshing', () => {
  const signedIn = async () => {
    const { email } = await aShopper(core)
    const { refreshToken, csrfToken, token } = await perform(core, 'tokenCreate', {
      email,
      password: PASSWORD,
    })
    return { email, refreshToken, csrfToken, token }
  }
  const cookie = (refreshToken: string) => ({ headers: { cookie: `other=1; refreshToken=${refreshToken}` } })

  test('gives a new access token, and neither a refresh token nor a cookie', async () => {
    const { email, refreshToken } = await signedIn()
    core.clock.advance(600)
    const { data, headers } = await call(core, 'tokenRefresh', { refreshToken })
    expect(data.tokenRefresh).toMatchObject({ user: { email }, errors: [] })
    expect(decodeJwt(data.tokenRefresh.token)).toMatchObject({
      type: 'access',
      iat: seconds(),
      exp: seconds() + 300,
      email,
    })
    expect(decodeJwt(data.tokenRefresh.token)).not.toHaveProperty('csrfToken')
    expect(headers.get('set-cookie')).toBeNull()
    expect(await core.user(email)).toMatchObject({ lastLogin: core.clock.now() })
    const me = await core.graphql('{ me { email } }', {}, { token: data.tokenRefresh.token })
    expect(me.data.me).toEqual({ email })
  })

  test('takes the cookie together with the CSRF token, under any mask', async () => {
    const { email, refreshToken, csrfToken } = await signedIn()
    for (const csrf of [csrfToken, masked(csrfToken, 7), masked(csrfToken, 255)])
      expect(await perform(core, 'tokenRefresh', { csrfToken: csrf }, cookie(refreshToken))).toMatchObject({
        user: { email },
        errors: [],
      })
  })

  test('from a cookie is refused without the CSRF token or with one that does not match', async () => {
    const { refreshToken, csrfToken } = await signedIn()
    const other = await signedIn()
    const attempt = (csrf: unknown) =>
      refusals(core, 'tokenRefresh', { csrfToken: csrf }, cookie(refreshToken))
    for (const missing of [undefined, null, ''])
      expect(await attempt(missing)).toEqual(['csrfToken: REQUIRED'])
    for (const bad of [
      other.csrfToken,
      'x',
      csrfToken.slice(1),
      csrfToken.toUpperCase() + csrfToken,
      '0'.repeat(64),
    ])
      expect(await attempt(bad)).toEqual(['csrfToken: JWT_INVALID_CSRF_TOKEN'])
  })

  test('prefers the argument to the cookie, and needs no CSRF token for it', async () => {
    const mine = await signedIn()
    const other = await signedIn()
    const options = cookie(other.refreshToken)
    expect(await perform(core, 'tokenRefresh', { refreshToken: mine.refreshToken }, options)).toMatchObject({
      user: { email: mine.email },
    })
    expect(await refusals(core, 'tokenRefresh', { refreshToken: '' }, options)).toEqual([
      'refreshToken: JWT_DECODE_ERROR',
    ])
    expect(
      await perform(core, 'tokenRefresh', { refreshToken: null, csrfToken: other.csrfToken }, options),
    ).toMatchObject({ user: { email: other.email } })
  })

  test('is refused for every token that is not a good refresh token, each with its code', async () => {
    const { token, refreshToken } = await signedIn()
    const attempt = (given?: string | null) => refusals(core, 'tokenRefresh', { refreshToken: given })
    expect(await attempt()).toEqual(['refreshToken: JWT_MISSING_TOKEN'])
    expect(await attempt(null)).toEqual(['refreshToken: JWT_MISSING_TOKEN'])
    expect(await attempt('nonsense')).toEqual(['refreshToken: JWT_DECODE_ERROR'])
    expect(await attempt(tampered(refreshToken))).toEqual(['refreshToken: JWT_DECODE_ERROR'])
    expect(await attempt(await forged(refreshToken))).toEqual(['refreshToken: JWT_DECODE_ERROR'])
    expect(await attempt(token)).toEqual(['refreshToken: JWT_INVALID_TOKEN'])
    core.clock.advance(30 * 86400)
    expect(await attempt(refreshToken)).toEqual(['refreshToken: JWT_SIGNATURE_EXPIRED'])
  })

  test('judges a token in a cookie before the CSRF token', async () => {
    const { token, csrfToken } = await signedIn()
    expect(await refusals(core, 'tokenRefresh', {}, cookie('nonsense'))).toEqual([
      'refreshToken: JWT_DECODE_ERROR',
    ])
    expect(await refusals(core, 'tokenRefresh', { csrfToken }, cookie(token))).toEqual([
      'refreshToken: JWT_INVALID_TOKEN',
    ])
  })

  test('is refused once the person is gone, inactive, renamed or has ended all sessions', async () => {
    const changes = [
      { isActive: false },
      { email: 'renamed@example.com' },
      { tokenKey: 'anotherkey12' },
      null,
    ]
    for (const change of changes) {
      const { email, refreshToken } = await signedIn()
      await core.services.database.transaction(async (tx) => {
        if (change) await tx.update(users).set(change).where(eq(users.email, email))
        else await tx.delete(users).where(eq(users.email, email))
      })
      expect(await refusals(core, 'tokenRefresh', { refreshToken })).toEqual(['-: JWT_INVALID_TOKEN'])
    }
  })

  test('is refused where passwords are off', async () => {
    const { refreshToken } = await signedIn()
    await shopWith(core, { passwordLoginMode: 'DISABLED' })
    expect(await refusals(core, 'tokenRefresh', { refreshToken })).toEqual([
      '-: DISABLED_AUTHENTICATION_METHOD',
    ])
  })

  test('does not ask again whether the account is confirmed', async () => {
    const { email, refreshToken } = await signedIn()
    await core.services.database.transaction((tx) =>
      tx.update(users).set({ isConfirmed: false }).where(eq(users.email, email)),
    )
    expect(await refusals(core, 'tokenRefresh', { refreshToken })).toEqual([])
  })

  test('is refused where the request carries a bad token of its own', async () => {
    const { token, refreshToken } = await signedIn()
    core.clock.advance(300)
    expect(await topLevelError(core, 'tokenRefresh', { refreshToken }, { token })).toMatchObject({
      code: 'ExpiredSignatureError',
    })
  })
})

/** The same secret under a mask of our own. */
function masked(csrfToken: string, mask: number): string {
  const bytes = Buffer.from(csrfToken, 'hex')
  const secret = bytes.subarray(16).map((byte, i) => byte ^ (bytes[i] ?? 0))
  return Buffer.concat([Buffer.alloc(16, mask), secret.map((byte) => byte ^ mask)]).toString('hex')
}
