import { decodeJwt, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { permissionGroupMembers, users } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import {
  aCustomer,
  accessToken,
  aGroup,
  anApp,
  aStaffMember,
  type CallOptions,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
import {
  aShopper,
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
afterEach(() => shopWith(core))

const ME = '{ me { email isStaff userPermissions { code } } }'
const whoIs = (options: CallOptions) => core.graphql(ME, {}, options)
const emailOf = async (headers: Record<string, string>) => (await whoIs({ headers })).data.me?.email

describe('who calls', () => {
  test('is told by either header and either scheme, in any case', async () => {
    const { email, accessToken: jwt } = await aCustomer(core)
    const headersOf: Array<Record<string, string>> = [
      { authorization: `Bearer ${jwt}` },
      { authorization: `bearer  ${jwt}` },
      { authorization: `JWT ${jwt}` },
      { authorization: `jwt ${jwt}` },
      { 'authorization-bearer': jwt },
    ]
    for (const headers of headersOf) expect(await emailOf(headers)).toBe(email)
  })

  test('is nobody under another scheme or without a token', async () => {
    const { accessToken: jwt } = await aCustomer(core)
    for (const authorization of [
      `Basic ${jwt}`,
      `Token ${jwt}`,
      jwt,
      'Bearer',
      'Bearer ',
      `Bearer ${jwt} more`,
    ])
      expect(await emailOf({ authorization })).toBeUndefined()
  })

  test('is told by the bare header before the other, unless it is empty', async () => {
    const [one, two] = [await aCustomer(core), await aCustomer(core)]
    const authorization = `Bearer ${two.accessToken}`
    expect(await emailOf({ 'authorization-bearer': one.accessToken, authorization })).toBe(one.email)
    expect(await emailOf({ 'authorization-bearer': ' ', authorization })).toBe(two.email)
  })

  test('is nobody, without an error, where the token is none of ours', async () => {
    const { accessToken: jwt } = await aCustomer(core)
    const foreign = (claims: object) =>
      [jwt.split('.')[0], Buffer.from(JSON.stringify(claims)).toString('base64url'), 'c2ln'].join('.')
    for (const token of [
      'x',
      'a.b.c',
      'x'.repeat(30),
      'x'.repeat(5000),
      foreign({ ...decodeJwt(jwt), owner: 'plugin' }),
      foreign({ sub: 'somebody' }),
    ]) {
      const { status, data, errors } = await whoIs({ token })
      expect([status, data, errors]).toEqual([200, { me: null }, undefined])
      expect(await refusals(core, 'tokenVerify', { token: jwt }, { token })).toEqual([])
    }
  })

  test('is an app with a token of thirty characters, and then nobody', async () => {
    const { token } = await anApp(core, ['MANAGE_USERS'])
    expect(token).toHaveLength(30)
    const { data } = await core.graphql('{ me { id } app { name } }', {}, { token })
    expect(data).toEqual({ me: null, app: { name: 'An app' } })
    expect(await topLevelError(core, 'tokensDeactivateAll', {}, { token })).toMatchObject({
      code: 'PermissionDenied',
    })
    const wrong = `${token.slice(0, -1)}${token.endsWith('x') ? 'y' : 'x'}`
    expect((await core.graphql('{ app { name } }', {}, { token: wrong })).data.app).toBeNull()
  })
})

describe('a token of ours that does not hold', () => {
  const refused = (token: string) => topLevelError(core, 'tokensDeactivateAll', {}, { token })

  test('is refused with its reason: expired', async () => {
    const { accessToken: token } = await aCustomer(core)
    core.clock.advance(299)
    expect((await whoIs({ token })).errors).toBeUndefined()
    core.clock.advance(1)
    expect(await refused(token)).toEqual({
      code: 'ExpiredSignatureError',
      message: 'Signature has expired',
    })
  })

  test('is refused with its reason: changed, signed by somebody else, or with a key that is not ours', async () => {
    const person = await aCustomer(core)
    const [header, payload, signature] = person.accessToken.split('.')
    const claims = { ...decodeJwt(person.accessToken), is_staff: true }
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    for (const token of [
      `${header}.${encode(claims)}.${signature}`,
      `${header}.${payload}.${signature?.slice(0, -8)}AAAAAAAA`,
      `${encode({ alg: 'RS256', kid: 'another', typ: 'JWT' })}.${payload}.${signature}`,
    ])
      expect(await refused(token)).toEqual({
        code: 'InvalidSignatureError',
        message: 'Signature verification failed',
      })
    expect((await refused(`${encode({ alg: 'none' })}.${payload}.`)).code).toBe('InvalidTokenError')
  })

  test('is refused where it is signed with the secret key, as Saleor did before it had a key pair', async () => {
    const person = await aCustomer(core)
    const secret = new TextEncoder().encode(core.services.settings.secretKey)
    const legacy = await new SignJWT(decodeJwt(person.accessToken))
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(secret)
    expect((await refused(legacy)).code).toBe('InvalidTokenError')
    expect(await refusals(core, 'tokenVerify', { token: legacy })).toEqual(['token: JWT_DECODE_ERROR'])
  })

  test('is refused with its reason: of another kind, of another key, of nobody', async () => {
    const person = await aShopper(core)
    const { refreshToken } = await perform(core, 'tokenCreate', { email: person.email, password: PASSWORD })
    expect(await refused(refreshToken)).toEqual({
      code: 'InvalidTokenError',
      message: expect.stringMatching(/tokenCreate/),
    })
    for (const claims of [
      { type: 'confirm-email-change' },
      { type: undefined },
      { token: undefined },
      { token: 'another' },
      { email: undefined },
      { email: 'nobody@example.com' },
      { email: person.email.toUpperCase() },
    ])
      expect((await refused(await accessToken(core, person, claims))).code).toBe('InvalidTokenError')
    const inactive = await aCustomer(core, { isActive: false })
    expect(await refused(inactive.accessToken)).toEqual({
      code: 'InvalidTokenError',
      message: expect.stringMatching(/does not exist or is inactive/),
    })
  })

  test('is refused on the field that asks who calls, and hurts no other', async () => {
    const { accessToken: token } = await aCustomer(core)
    core.clock.advance(300)
    const { status, data, errors } = await core.graphql(
      '{ shop { name } me { id } again: me { id } }',
      {},
      { token },
    )
    expect(status).toBe(200)
    expect(data).toEqual({ shop: { name: expect.any(String) }, me: null, again: null })
    expect(errors?.map(({ path }) => path)).toEqual([['me'], ['again']])
    expect(errors?.[0]).toEqual({
      message: 'Signature has expired',
      locations: [{ line: 1, column: 17 }],
      path: ['me'],
      extensions: { exception: { code: 'ExpiredSignatureError' } },
    })
  })

  test('is refused before the permission and before the input of a mutation', async () => {
    const { accessToken: token } = await aCustomer(core)
    core.clock.advance(300)
    for (const [operation, variables] of [
      ['tokenCreate', { email: '', password: '' }],
      ['confirmAccount', { email: '', token: '' }],
      ['setPassword', { email: '', token: '', password: '' }],
      ['requestPasswordReset', { email: '', redirectUrl: '' }],
      ['accountDelete', { token: '' }],
    ] as const)
      expect((await topLevelError(core, operation, variables, { token })).code).toBe('ExpiredSignatureError')
  })
})

describe('what the caller may do', () => {
  test('of staff is what the groups grant, of a customer nothing, whatever groups say', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_APPS'] })
    expect((await whoIs({ token: staff.accessToken })).data.me).toMatchObject({
      isStaff: true,
      userPermissions: [{ code: 'MANAGE_APPS' }, { code: 'MANAGE_USERS' }],
    })
    const customer = await aCustomer(core)
    const groupId = await aGroup(core, ['MANAGE_USERS'])
    await core.services.database.transaction((tx) =>
      tx.insert(permissionGroupMembers).values({ permissionGroupId: groupId, userId: customer.id }),
    )
    expect((await whoIs({ token: customer.accessToken })).data.me).toMatchObject({
      isStaff: false,
      userPermissions: [],
    })
  })

  test('follows the account and not the token: rights are gone the moment they are taken', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    await core.services.database.transaction((tx) =>
      tx.update(users).set({ isStaff: false }).where(eq(users.id, staff.id)),
    )
    expect((await whoIs({ token: staff.accessToken })).data.me.userPermissions).toEqual([])
  })

  test('is exactly what a token carries that names permissions', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_APPS'] })
    const token = await accessToken(core, staff, {
      type: 'thirdparty',
      permissions: ['MANAGE_USERS', 'MANAGE_THE_MOON'],
    })
    expect((await whoIs({ token })).data.me).toMatchObject({
      isStaff: true,
      userPermissions: [{ code: 'MANAGE_USERS' }],
    })
    const none = await accessToken(core, staff, { type: 'thirdparty', permissions: [], is_staff: false })
    expect((await whoIs({ token: none })).data.me).toMatchObject({ isStaff: false, userPermissions: [] })
  })

  describe('where passwords are for customers only', () => {
    test('is nothing for staff with a token that they have already, but stays for a customer', async () => {
      const staff = await aStaffMember(core, { may: ['MANAGE_USERS'] })
      const customer = await aCustomer(core)
      await shopWith(core, { passwordLoginMode: 'CUSTOMERS_ONLY' })
      expect((await whoIs({ token: staff.accessToken })).data.me).toMatchObject({
        isStaff: false,
        userPermissions: [],
      })
      expect((await whoIs({ token: customer.accessToken })).data.me.email).toBe(customer.email)
    })

    test('is everything for a superuser, who has to be able to turn it back', async () => {
      const token = await signInAsSuperuser(core)
      await shopWith(core, { passwordLoginMode: 'CUSTOMERS_ONLY' })
      const { data } = await core.graphql(
        `mutation { shopSettingsUpdate(input: { passwordLoginMode: ENABLED }) {
          shop { passwordLoginMode } errors { code } } }`,
        {},
        { token },
      )
      expect(data.shopSettingsUpdate).toEqual({ shop: { passwordLoginMode: 'ENABLED' }, errors: [] })
    })

    test('is nothing more by what such a token carries', async () => {
      const staff = await aStaffMember(core, { may: ['MANAGE_USERS'] })
      const token = await accessToken(core, staff, { permissions: ['MANAGE_USERS'] })
      expect((await whoIs({ token })).data.me.userPermissions).toEqual([{ code: 'MANAGE_USERS' }])
      await shopWith(core, { passwordLoginMode: 'CUSTOMERS_ONLY' })
      expect((await whoIs({ token })).data.me).toMatchObject({ isStaff: false, userPermissions: [] })
    })

    test('is not touched for the token that a dashboard handed to an app', async () => {
      const staff = await aStaffMember(core, { may: ['MANAGE_USERS'] })
      const token = await accessToken(core, staff, { type: 'thirdparty', permissions: ['MANAGE_USERS'] })
      for (const passwordLoginMode of ['CUSTOMERS_ONLY', 'DISABLED'] as const) {
        await shopWith(core, { passwordLoginMode })
        expect((await whoIs({ token })).data.me).toMatchObject({
          isStaff: true,
          userPermissions: [{ code: 'MANAGE_USERS' }],
        })
      }
    })
  })

  test('is nothing where passwords are off: tokens of password sign-ins are refused at once', async () => {
    const customer = await aCustomer(core)
    const { token: app } = await anApp(core, ['MANAGE_USERS'])
    await shopWith(core, { passwordLoginMode: 'DISABLED' })
    expect(await topLevelError(core, 'tokensDeactivateAll', {}, { token: customer.accessToken })).toEqual({
      code: 'InvalidTokenError',
      message: expect.stringMatching(/disabled/i),
    })
    expect((await core.graphql('{ app { name } }', {}, { token: app })).errors).toBeUndefined()
  })
})
