import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forged, tampered, unsigned } from '../../../support/bad-tokens.ts'
import { aCustomer, accessToken, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
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
const DAY_MS = 24 * 3600 * 1000
const globalIdOf = ({ id }: { id: number }) => Buffer.from(`User:${id}`).toString('base64')

describe('signing in', () => {
  test('gives an access token, a refresh token and a CSRF token with exactly these claims', async () => {
    const shopper = await aShopper(core)
    const payload = await perform(core, 'tokenCreate', { email: shopper.email, password: PASSWORD })
    expect(payload.errors).toEqual([])
    const common = {
      iat: seconds(),
      owner: 'saleor',
      iss: `${core.origin}/graphql/`,
      token: shopper.tokenKey,
      email: shopper.email,
      user_id: globalIdOf(shopper),
      is_staff: false,
    }
    expect(decodeJwt(payload.token)).toEqual({ ...common, type: 'access', exp: seconds() + 300 })
    expect(decodeJwt(payload.refreshToken)).toEqual({
      ...common,
      type: 'refresh',
      exp: seconds() + 30 * 86400,
      csrfToken: payload.csrfToken,
    })
    expect(payload.csrfToken).toMatch(/^[0-9a-zA-Z]{64}$/)
  })

  test('signs with the key that is published, whose thumbprint it names', async () => {
    const { email } = await aShopper(core)
    const { token, refreshToken } = await perform(core, 'tokenCreate', { email, password: PASSWORD })
    const keysUrl = new URL('/.well-known/jwks.json', core.origin)
    const { keys } = (await (await fetch(keysUrl)).json()) as { keys: Array<Record<string, unknown>> }
    expect(keys).toEqual([
      {
        kty: 'RSA',
        key_ops: ['verify'],
        n: expect.any(String),
        e: 'AQAB',
        use: 'sig',
        kid: expect.stringMatching(/^[\w-]{43}$/),
        alg: 'RS256',
      },
    ])
    for (const jwt of [token, refreshToken]) {
      expect(decodeProtectedHeader(jwt)).toEqual({ alg: 'RS256', kid: keys[0]?.kid, typ: 'JWT' })
      const { payload } = await jwtVerify(jwt, createRemoteJWKSet(keysUrl), { currentDate: core.clock.now() })
      expect(payload.email).toBe(email)
    }
  })

  test('puts an audience into both tokens, and the refreshed one keeps it', async () => {
    const { email } = await aShopper(core)
    const { token, refreshToken } = await perform(core, 'tokenCreate', {
      email,
      password: PASSWORD,
      audience: 'mobile',
    })
    const refreshed = await perform(core, 'tokenRefresh', { refreshToken })
    for (const jwt of [token, refreshToken, refreshed.token]) expect(decodeJwt(jwt).aud).toBe('custom:mobile')
  })

  test('finds the address in any case', async () => {
    const { email } = await aShopper(core)
    expect(await refusals(core, 'tokenCreate', { email: email.toUpperCase(), password: PASSWORD })).toEqual(
      [],
    )
  })

  test('prefers the spelling as typed, then lower case, where imported addresses differ in nothing else', async () => {
    const signedInAs = async (email: string) =>
      (await perform(core, 'tokenCreate', { email, password: PASSWORD })).user?.email
    await aShopper(core, { email: 'Twin@example.com' })
    await aShopper(core, { email: 'TWIN@example.com' })
    expect(await signedInAs('TWIN@example.com')).toBe('TWIN@example.com')
    expect(await signedInAs('tWiN@example.com')).toBeUndefined()
    await aShopper(core, { email: 'twin@example.com' })
    expect(await signedInAs('tWiN@example.com')).toBe('twin@example.com')
    expect(await signedInAs('Twin@example.com')).toBe('Twin@example.com')
  })

  test('counts as signed in for the rest of the request, so that owners see what is theirs', async () => {
    const { email } = await aShopper(core)
    const { user } = await perform(core, 'tokenCreate', { email, password: PASSWORD })
    expect(user.customerType).toEqual({ slug: 'default' })
  })

  test('moves the last login, but not when it is no older than five seconds, and emits nothing', async () => {
    const { email } = await aShopper(core)
    const first = core.clock.now()
    const signIn = async () => {
      await perform(core, 'tokenCreate', { email, password: PASSWORD })
      return core.user(email)
    }
    expect(await signIn()).toMatchObject({ lastLogin: first, updatedAt: first })
    core.clock.advance(5)
    expect(await signIn()).toMatchObject({ lastLogin: first, updatedAt: first })
    core.clock.advance(0.001)
    expect(await signIn()).toMatchObject({ lastLogin: core.clock.now(), updatedAt: core.clock.now() })
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('sets the refresh token as a cookie that scripts cannot read and that ends with it', async () => {
    const { email } = await aShopper(core)
    const { headers, data } = await call(core, 'tokenCreate', { email, password: PASSWORD })
    const { refreshToken } = data.tokenCreate
    const [pair, ...attributes] = headers.get('set-cookie')?.split('; ') ?? []
    expect(pair).toBe(`refreshToken=${refreshToken}`)
    const end = new Date((decodeJwt(refreshToken).exp ?? 0) * 1000).toUTCString()
    expect(attributes.sort()).toEqual([`Expires=${end}`, 'HttpOnly', 'Path=/', 'SameSite=Lax'])
  })

  test('is refused alike for an unknown address and for a wrong password', async () => {
    const { email } = await aShopper(core)
    const wrong = await call(core, 'tokenCreate', { email, password: 'wrong' })
    const unknown = await call(core, 'tokenCreate', { email: 'nobody@example.com', password: PASSWORD })
    expect(wrong.data).toEqual(unknown.data)
    const error = { field: 'email', code: 'INVALID_CREDENTIALS', message: 'Please, enter valid credentials' }
    expect(wrong.data.tokenCreate).toEqual({
      token: null,
      refreshToken: null,
      csrfToken: null,
      user: null,
      errors: [error],
      accountErrors: [error],
    })
    expect(wrong.headers.get('set-cookie')).toBeNull()
    expect(await core.user(email)).toMatchObject({ lastLogin: null })
  })

  test('is refused to the unconfirmed, unless nobody has to confirm or the shop lets them in', async () => {
    const { email } = await aShopper(core, { isConfirmed: false })
    const attempt = () => refusals(core, 'tokenCreate', { email, password: PASSWORD })
    expect(await attempt()).toEqual(['email: ACCOUNT_NOT_CONFIRMED'])
    expect(await core.user(email)).toMatchObject({ lastLogin: null })
    await shopWith(core, { allowLoginWithoutConfirmation: true })
    expect(await attempt()).toEqual([])
    await shopWith(core, { enableAccountConfirmationByEmail: false })
    expect(await attempt()).toEqual([])
  })

  test('tells only those who know the password that the account is not active or not confirmed', async () => {
    const inactive = await aShopper(core, { isActive: false })
    const both = await aShopper(core, { isActive: false, isConfirmed: false })
    const attempt = (email: string, password: string) => refusals(core, 'tokenCreate', { email, password })
    expect(await attempt(inactive.email, PASSWORD)).toEqual(['email: INACTIVE'])
    expect(await attempt(inactive.email, 'wrong')).toEqual(['email: INVALID_CREDENTIALS'])
    expect(await attempt(both.email, PASSWORD)).toEqual(['email: ACCOUNT_NOT_CONFIRMED'])
    expect(await attempt(both.email, 'wrong')).toEqual(['email: INVALID_CREDENTIALS'])
  })

  test('is refused where passwords are off, before anything is looked at', async () => {
    await shopWith(core, { passwordLoginMode: 'DISABLED' })
    const { email } = await aShopper(core)
    for (const password of [PASSWORD, 'wrong'])
      expect(await refusals(core, 'tokenCreate', { email, password })).toEqual([
        '-: DISABLED_AUTHENTICATION_METHOD',
      ])
  })

  test('of staff works where passwords are for customers only, but brings no rights', async () => {
    const password = await core.services.passwords.hash(PASSWORD)
    const staff = await aStaffMember(core, { may: ['MANAGE_USERS'], password })
    const usual = await perform(core, 'tokenCreate', { email: staff.email, password: PASSWORD })
    expect(usual.user.userPermissions).toEqual([{ code: 'MANAGE_USERS' }])
    await shopWith(core, { passwordLoginMode: 'CUSTOMERS_ONLY' })
    const { token, user } = await perform(core, 'tokenCreate', { email: staff.email, password: PASSWORD })
    expect(user.userPermissions).toEqual([])
    expect(decodeJwt(token).is_staff).toBe(true)
    const { data, errors } = await core.graphql(
      '{ me { isStaff userPermissions { code } } customers(first: 1) { totalCount } }',
      {},
      { token },
    )
    expect(data.me).toEqual({ isStaff: false, userPermissions: [] })
    expect(errors?.[0]?.extensions.exception.code).toBe('PermissionDenied')
  })
})

describe('verifying', () => {
  test('tells whose token it is and all its claims, whatever its kind', async () => {
    const { email } = await aShopper(core)
    const { token, refreshToken } = await perform(core, 'tokenCreate', { email, password: PASSWORD })
    for (const jwt of [token, refreshToken])
      expect(await perform(core, 'tokenVerify', { token: jwt })).toEqual({
        isValid: true,
        user: { id: expect.any(String), email },
        payload: decodeJwt(jwt),
        errors: [],
      })
  })

  test('shows the permissions that the token carries, not all that its user holds', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_ORDERS', 'MANAGE_USERS'] })
    const permissionsIn = async (claims: object, options: { token?: string } = {}) => {
      const token = await accessToken(core, staff, { type: 'thirdparty', ...claims })
      const { data } = await core.graphql(
        'mutation ($token: String!) { tokenVerify(token: $token) { user { userPermissions { code } } } }',
        { token },
        options,
      )
      return data.tokenVerify.user.userPermissions.map(({ code }: { code: string }) => code)
    }
    expect(await permissionsIn({})).toEqual(['MANAGE_ORDERS', 'MANAGE_USERS'])
    expect(await permissionsIn({ permissions: [] })).toEqual([])
    const one = { permissions: ['MANAGE_USERS', 'constructor'] }
    expect(await permissionsIn(one)).toEqual(['MANAGE_USERS'])
    expect(await permissionsIn(one, { token: staff.accessToken })).toEqual(['MANAGE_USERS'])
  })

  test('refuses what does not hold, each with its code', async () => {
    const person = await aCustomer(core)
    const good = await accessToken(core, person)
    const attempt = (token: string) => perform(core, 'tokenVerify', { token })
    const refused = (code: string) => ({
      isValid: false,
      user: null,
      payload: null,
      errors: [{ field: 'token', code, message: expect.any(String) }],
    })
    expect(await attempt('')).toEqual(refused('JWT_DECODE_ERROR'))
    expect(await attempt('nonsense')).toEqual(refused('JWT_DECODE_ERROR'))
    expect(await attempt(tampered(good))).toEqual(refused('JWT_DECODE_ERROR'))
    expect(await attempt(await forged(good))).toEqual(refused('JWT_DECODE_ERROR'))
    expect(await attempt(unsigned(good))).toEqual(refused('JWT_DECODE_ERROR'))
    expect(await attempt(await accessToken(core, { ...person, tokenKey: 'another' }))).toEqual(
      refused('JWT_INVALID_TOKEN'),
    )
    expect(await attempt(await accessToken(core, { ...person, email: 'nobody@example.com' }))).toEqual(
      refused('JWT_INVALID_TOKEN'),
    )
    const inactive = await aCustomer(core, { isActive: false })
    expect(await attempt(inactive.accessToken)).toEqual(refused('JWT_INVALID_TOKEN'))
    core.clock.advance(300)
    expect(await attempt(good)).toEqual(refused('JWT_SIGNATURE_EXPIRED'))
  })

  test('works where passwords are off', async () => {
    const person = await aCustomer(core)
    await shopWith(core, { passwordLoginMode: 'DISABLED' })
    expect(await refusals(core, 'tokenVerify', { token: person.accessToken })).toEqual([])
  })
})

describe('ending all sessions', () => {
  test('makes every token of this person void, the one that was used too, and nobody else’s', async () => {
    const shopper = await aShopper(core)
    const other = await aCustomer(core)
    const { token, refreshToken } = await perform(core, 'tokenCreate', {
      email: shopper.email,
      password: PASSWORD,
    })
    core.clock.advance(1)
    expect(await perform(core, 'tokensDeactivateAll', {}, { token })).toEqual({ errors: [] })
    const { tokenKey, updatedAt } = (await core.user(shopper.email)) ?? {}
    expect(tokenKey).toMatch(/^[A-Za-z0-9]{12}$/)
    expect(tokenKey).not.toBe(shopper.tokenKey)
    expect(updatedAt).toEqual(core.clock.now())

    expect(await topLevelError(core, 'tokensDeactivateAll', {}, { token })).toMatchObject({
      code: 'InvalidTokenError',
    })
    expect(await refusals(core, 'tokenRefresh', { refreshToken })).toEqual(['-: JWT_INVALID_TOKEN'])
    expect(await refusals(core, 'tokenVerify', { token })).toEqual(['token: JWT_INVALID_TOKEN'])
    const thirdparty = await accessToken(core, shopper, { type: 'thirdparty' })
    const { errors } = await core.graphql('{ me { id } }', {}, { token: thirdparty })
    expect(errors?.[0]?.extensions.exception.code).toBe('InvalidTokenError')
    expect(await refusals(core, 'tokenVerify', { token: other.accessToken })).toEqual([])
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('is only for those who are signed in', async () =>
    expect(await topLevelError(core, 'tokensDeactivateAll')).toMatchObject({
      code: 'PermissionDenied',
      message: expect.stringMatching(/: AUTHENTICATED_USER$/),
    }))
})

test('in production the cookie travels between sites, over TLS only', async () => {
  const production = await startCore({
    NODE_ENV: 'production',
    SUPERUSER_EMAIL: 'root@example.com',
    SUPERUSER_PASSWORD: PASSWORD,
    JWT_TTL_ACCESS: '1 minute',
    JWT_TTL_REFRESH: '2 hours',
  })
  try {
    const { headers, data } = await call(production, 'tokenCreate', {
      email: 'root@example.com',
      password: PASSWORD,
    })
    expect(headers.get('set-cookie')).toMatch(/; HttpOnly; Secure; SameSite=None$/)
    const { exp = 0, iat = 0 } = decodeJwt(data.tokenCreate.token)
    expect(exp - iat).toBe(60)
    const refresh = decodeJwt(data.tokenCreate.refreshToken)
    expect((refresh.exp ?? 0) - (refresh.iat ?? 0)).toBe(7200)
    expect(decodeJwt(data.tokenCreate.token).is_staff).toBe(true)
  } finally {
    await production.close()
  }
})

test('a cookie ends after 400 days at the latest, however long its token lives', async () => {
  const patient = await startCore({ JWT_TTL_REFRESH: '52 weeks, 52 weeks' })
  // Browsers and Hono count from the real moment.
  patient.clock.advance((Date.now() - patient.clock.now().getTime()) / 1000)
  try {
    const { email } = await aShopper(patient)
    const { headers, data } = await call(patient, 'tokenCreate', { email, password: PASSWORD })
    const [, expires = ''] = /; Expires=([^;]+)/.exec(headers.get('set-cookie') ?? '') ?? []
    const lifeMs = Date.parse(expires) - patient.clock.now().getTime()
    expect(Math.abs(lifeMs - 400 * DAY_MS)).toBeLessThan(1000)
    const { exp = 0, iat = 0 } = decodeJwt(data.tokenCreate.refreshToken)
    expect(exp - iat).toBe(728 * 24 * 3600)
  } finally {
    await patient.close()
  }
})
