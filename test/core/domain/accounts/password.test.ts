import { decodeJwt } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { issueToken } from '../../../../core/domain/accounts/one-time-tokens.ts'
import { loginThrottles } from '../../../../core/tables/people.ts'
import { aCustomer, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import {
  aShopper,
  call,
  channelsAre,
  PASSWORD,
  perform,
  refusals,
  restoreShop,
  shopWith,
  topLevelError,
} from '../../../support/self-service.ts'

let core: TestCore

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())
beforeEach(() => core.emitted())
afterEach(() => restoreShop(core))

const redirectUrl = 'https://shop.example/reset?from=mail'
const NEW_PASSWORD = 'battery staple'

const ask = (email: string, changes: Record<string, unknown> = {}) =>
  refusals(core, 'requestPasswordReset', { email, redirectUrl, channel: 'default-channel', ...changes })

const resetToken = async (email: string) => {
  const user = await core.user(email)
  if (!user) throw new Error(`Nobody has ${email}.`)
  return issueToken('a secret of the tests', 'reset_password', user, core.clock.now())
}

describe('asking for a new password', () => {
  test('mails a customer the link, in Saleor’s order of events', async () => {
    const user = await aCustomer(core)
    core.clock.advance(1)
    expect(await ask(user.email)).toEqual([])
    expect(await core.emitted({ withNotify: true })).toEqual([
      'notify:account_password_reset',
      'account_set_password_requested',
    ])
    const { token, ...facts } = await core.factsOf('account_set_password_requested')
    const link = `${redirectUrl}&email=${encodeURIComponent(user.email)}&token=${token}`
    expect(facts).toEqual({ userId: user.id, channel: 'default-channel', redirectUrl: link })
    expect(await core.factsOf('notify_user')).toMatchObject({
      payload: { recipient_email: user.email, token, reset_url: link, channel_slug: 'default-channel' },
    })
    expect(await core.user(user.email)).toMatchObject({
      lastPasswordResetRequest: core.clock.now(),
      updatedAt: user.updatedAt,
    })
  })

  test('mails a staff member another one, which is core’s own affair', async () => {
    const { email } = await aStaffMember(core)
    expect(await ask(email)).toEqual([])
    expect(await core.emitted({ withNotify: true })).toEqual([
      'notify:account_staff_reset_password',
      'staff_set_password_requested',
    ])
    expect(await core.factsOf('staff_set_password_requested')).toMatchObject({ invited: false })
  })

  test('finds the address in any case, and mails to it as it is stored', async () => {
    const { email } = await aCustomer(core)
    expect(await ask(email.toUpperCase())).toEqual([])
    expect(await core.factsOf('notify_user')).toMatchObject({ payload: { recipient_email: email } })
  })

  test('serves those who have not confirmed yet', async () => {
    const { email } = await aCustomer(core, { isConfirmed: false })
    await ask(email)
    expect(await core.emitted()).toEqual(['account_set_password_requested'])
  })

  test('does nothing for a stranger or an inactive account, and says nothing of it', async () => {
    const inactive = await aCustomer(core, { isActive: false })
    // Saleor mails those who have asked before they were switched off.
    const asked = new Date(0)
    const former = await aCustomer(core, { isActive: false, lastPasswordResetRequest: asked })
    const known = await aCustomer(core)
    const answers = []
    const others = ['stranger@example.com', 'not an address', '', inactive.email, former.email]
    for (const email of [known.email, ...others])
      answers.push(await call(core, 'requestPasswordReset', { email, redirectUrl }))
    for (const { status, data, errors } of answers)
      expect([status, data, errors]).toEqual([200, { requestPasswordReset: { errors: [] } }, undefined])
    expect(await core.emitted({ withNotify: true })).toEqual([
      'notify:account_password_reset',
      'account_set_password_requested',
    ])
    expect(await core.user(inactive.email)).toMatchObject({ lastPasswordResetRequest: null })
    expect(await core.user(former.email)).toMatchObject({ lastPasswordResetRequest: asked })
  })

  test('notes the request durably for every address, so that a stranger takes as long as a customer', async () => {
    const { email } = await aCustomer(core)
    const notes = () => core.services.database.read.$count(loginThrottles)
    core.clock.advance(7200)
    await ask('first@example.com')
    const before = await notes()
    await ask(email)
    expect(await notes()).toBe(before + 1)
    await ask('second@example.com')
    expect(await notes()).toBe(before + 2)
    for (const again of [email, 'second@example.com', 'SECOND@example.com']) await ask(again)
    expect(await notes()).toBe(before + 2)
    const kept = JSON.stringify(await core.services.database.read.select().from(loginThrottles))
    expect(kept).not.toMatch(/@example.com/)
  })

  test('answers no sooner for a stranger than for a customer', async () => {
    const { email } = await aCustomer(core)
    for (const address of [email, 'hurried@example.com', email]) {
      const asked = performance.now()
      await ask(address)
      expect(performance.now() - asked).toBeGreaterThan(24)
    }
  })

  test('mails nothing more for a quarter of an hour, however the address is spelled', async () => {
    const { email } = await aCustomer(core)
    await ask(email)
    await core.emitted()
    core.clock.advance(899.999)
    for (const spelling of [email, email.toUpperCase()]) expect(await ask(spelling)).toEqual([])
    expect(await core.emitted()).toEqual([])
    core.clock.advance(0.001)
    await ask(email)
    expect(await core.emitted()).toEqual(['account_set_password_requested'])
  })

  test('mails once however often it is asked for at the same moment', async () => {
    const { email } = await aCustomer(core)
    await Promise.all(Array.from({ length: 5 }, () => ask(email)))
    expect(await core.emitted()).toEqual(['account_set_password_requested'])
  })

  test('mails without a channel where the one that is named is of no use', async () => {
    await channelsAre(core, { open: true, shut: false, other: true })
    for (const [channel, told] of [
      ['open', 'open'],
      ['nowhere', null],
      ['shut', null],
      [null, null],
    ]) {
      const { email } = await aCustomer(core)
      expect(await ask(email, { channel })).toEqual([])
      expect(await core.factsOf('account_set_password_requested')).toMatchObject({ channel: told })
    }
  })

  test('is refused with a foreign redirect URL, known or not', async () => {
    const { email } = await aCustomer(core)
    for (const address of [email, 'stranger@example.com'])
      expect(await ask(address, { redirectUrl: 'https://evil.test/' })).toEqual(['redirectUrl: INVALID'])
    expect(await core.emitted()).toEqual([])
  })

  test('is refused where passwords are off, before the redirect URL', async () => {
    await shopWith(core, { passwordLoginMode: 'DISABLED' })
    expect(await ask('x@example.com', { redirectUrl: '' })).toEqual(['-: DISABLED_AUTHENTICATION_METHOD'])
  })
})

describe('setting a password', () => {
  const set = (variables: Record<string, unknown>, options = {}) =>
    refusals(core, 'setPassword', { password: NEW_PASSWORD, ...variables }, options)

  test('with the mailed token signs its holder in and tells nobody', async () => {
    const shopper = await aShopper(core)
    await ask(shopper.email)
    const { token } = await core.factsOf('account_set_password_requested')
    await core.emitted()
    core.clock.advance(60)
    const { data, headers } = await call(core, 'setPassword', {
      email: shopper.email,
      token,
      password: NEW_PASSWORD,
    })
    const payload = data.setPassword
    expect(payload).toMatchObject({
      errors: [],
      user: { email: shopper.email, isConfirmed: true },
      csrfToken: decodeJwt(payload.refreshToken).csrfToken,
    })
    expect(decodeJwt(payload.token)).toMatchObject({ type: 'access', token: shopper.tokenKey })
    expect(headers.get('set-cookie')).toContain(`refreshToken=${payload.refreshToken};`)
    expect(await core.emitted({ withNotify: true })).toEqual([])
    expect(await core.user(shopper.email)).toMatchObject({
      lastLogin: core.clock.now(),
      updatedAt: core.clock.now(),
    })

    const attempt = (password: string) => refusals(core, 'tokenCreate', { email: shopper.email, password })
    expect(await attempt(PASSWORD)).toEqual(['email: INVALID_CREDENTIALS'])
    expect(await attempt(NEW_PASSWORD)).toEqual([])
  })

  test('leaves tokens that were given out before as they are', async () => {
    const { email } = await aShopper(core)
    const { token, refreshToken } = await perform(core, 'tokenCreate', { email, password: PASSWORD })
    expect(await set({ email, token: await resetToken(email) })).toEqual([])
    expect((await core.graphql('{ me { email } }', {}, { token })).data.me).toEqual({ email })
    expect(await refusals(core, 'tokenRefresh', { refreshToken })).toEqual([])
  })

  test('confirms an account without telling of it, since the mail has arrived', async () => {
    const { email } = await aCustomer(core, { isConfirmed: false })
    expect(await set({ email, token: await resetToken(email) })).toEqual([])
    expect(await core.user(email)).toMatchObject({ isConfirmed: true })
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('is refused alike for a stranger, another spelling and a bad token', async () => {
    const { email } = await aShopper(core)
    const other = await aCustomer(core)
    const before = await core.user(email)
    const token = await resetToken(email)
    for (const attempt of [
      { email, token: '' },
      { email, token: 'nonsense' },
      { email, token: await resetToken(other.email) },
      { email: other.email, token },
      { email: email.toUpperCase(), token },
      { email: 'stranger@example.com', token },
    ])
      expect(await perform(core, 'setPassword', { ...attempt, password: 'x' })).toEqual({
        token: null,
        refreshToken: null,
        csrfToken: null,
        user: null,
        errors: [{ field: 'token', code: 'INVALID', message: 'Provided token is not valid.' }],
      })
    expect(await core.user(email)).toEqual(before)
  })

  test('is refused for a short password, and the token stays good', async () => {
    const { email } = await aShopper(core)
    const token = await resetToken(email)
    expect(await set({ email, token, password: '1234567' })).toEqual(['password: PASSWORD_TOO_SHORT'])
    expect(await set({ email, token })).toEqual([])
  })

  test('of an inactive account is refused and changes nothing', async () => {
    const { email } = await aShopper(core, { isActive: false, isConfirmed: false })
    const before = await core.user(email)
    expect(await set({ email, token: await resetToken(email) })).toEqual(['email: INACTIVE'])
    expect(await core.user(email)).toEqual(before)
  })

  test('waits like a sign-in from an address that has failed, changes nothing, and works afterwards', async () => {
    const { email } = await aShopper(core)
    const from = { ip: '203.0.113.9' }
    for (const wait of [1, 2]) {
      await refusals(core, 'tokenCreate', { email, password: 'wrong' }, from)
      core.clock.advance(wait)
    }
    await refusals(core, 'tokenCreate', { email, password: 'wrong' }, from)
    const token = await resetToken(email)
    const before = await core.user(email)
    expect(await set({ email, token }, from)).toEqual(['-: LOGIN_ATTEMPT_DELAYED'])
    expect(await core.user(email)).toEqual(before)
    core.clock.advance(4)
    expect(await set({ email, token }, from)).toEqual([])
    // The counting begins anew: one failure costs one second again.
    expect(await refusals(core, 'tokenCreate', { email, password: 'wrong' }, from)).toEqual([
      'email: INVALID_CREDENTIALS',
    ])
    core.clock.advance(1)
    expect(await refusals(core, 'tokenCreate', { email, password: NEW_PASSWORD }, from)).toEqual([])
  })

  test('with a wrong token does not slow anybody down', async () => {
    const { email } = await aShopper(core)
    const from = { ip: '203.0.113.10' }
    await set({ email, token: 'nonsense' }, from)
    expect(await refusals(core, 'tokenCreate', { email, password: PASSWORD }, from)).toEqual([])
  })

  test('is refused where passwords are off, before the token', async () => {
    await shopWith(core, { passwordLoginMode: 'DISABLED' })
    expect(await set({ email: 'x@example.com', token: 'x' })).toEqual(['-: DISABLED_AUTHENTICATION_METHOD'])
  })

  test('happens once, also with the same token at the same moment', async () => {
    const { email } = await aShopper(core)
    const token = await resetToken(email)
    const passwords = ['first one', 'second one', 'third one']
    const codes = await Promise.all(passwords.map((password) => set({ email, token, password })))
    expect(codes.filter((refused) => refused.length === 0)).toHaveLength(1)
    expect(codes.flat()).toEqual(Array(2).fill('token: INVALID'))
  })

  test('of a staff member makes a staff member’s session', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    const payload = await perform(core, 'setPassword', {
      email: staff.email,
      token: await resetToken(staff.email),
      password: NEW_PASSWORD,
    })
    expect(decodeJwt(payload.token).is_staff).toBe(true)
  })

  test('is refused before all of this where the request carries a bad token', async () => {
    const { email, accessToken } = await aShopper(core)
    const token = await resetToken(email)
    core.clock.advance(300)
    const refused = await topLevelError(
      core,
      'setPassword',
      { email, token, password: NEW_PASSWORD },
      { token: accessToken },
    )
    expect(refused.code).toBe('ExpiredSignatureError')
    expect(await refusals(core, 'tokenCreate', { email, password: PASSWORD })).toEqual([])
  })
})
