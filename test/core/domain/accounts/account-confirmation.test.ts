import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { issueToken } from '../../../../core/domain/accounts/one-time-tokens.ts'
import { aCustomer, startCore, type TestCore } from '../../../support/core.ts'
import {
  aShopper,
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
afterEach(() => restoreShop(core))

const confirmationToken = async (email: string) => {
  const user = await core.user(email)
  if (!user) throw new Error(`Nobody has ${email}.`)
  return issueToken('a secret of the tests', 'confirm_account', user, core.clock.now())
}

describe('asking for the confirmation mail again', () => {
  const input = { redirectUrl: 'https://shop.example/confirm', channel: 'default-channel' }
  const anUnconfirmedCustomer = () => aShopper(core, { isConfirmed: false })

  test('sends it and says so to apps, whoever has not confirmed', async () => {
    const { accessToken: token, ...user } = await anUnconfirmedCustomer()
    await core.emitted()
    core.clock.advance(1)
    expect(await refusals(core, 'sendConfirmationEmail', input, { token })).toEqual([])
    expect(await core.emitted({ withNotify: true })).toEqual([
      'notify:account_confirmation',
      'account_confirmation_requested',
    ])
    const facts = await core.factsOf('account_confirmation_requested')
    expect(facts).toMatchObject({ userId: user.id, channel: 'default-channel' })
    expect(facts.redirectUrl).toBe(
      `${input.redirectUrl}?email=${encodeURIComponent(user.email)}&token=${facts.token}`,
    )
    expect(await core.user(user.email)).toMatchObject({
      lastConfirmEmailRequest: core.clock.now(),
      updatedAt: core.clock.now(),
    })
    expect(await refusals(core, 'confirmAccount', { email: user.email, token: facts.token })).toEqual([])
  })

  test('is refused for a quarter of an hour, and allowed when it is over', async () => {
    const { accessToken } = await anUnconfirmedCustomer()
    const token = accessToken
    await perform(core, 'sendConfirmationEmail', input, { token })
    await core.emitted()
    expect(await refusals(core, 'sendConfirmationEmail', { ...input, redirectUrl: 'x' }, { token })).toEqual([
      '-: CONFIRMATION_ALREADY_REQUESTED',
    ])
    core.clock.advance(299)
    expect(await refusals(core, 'sendConfirmationEmail', input, { token })).toEqual([
      '-: CONFIRMATION_ALREADY_REQUESTED',
    ])
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('is allowed again at exactly the end of the quarter of an hour', async () => {
    const user = await anUnconfirmedCustomer()
    await perform(core, 'sendConfirmationEmail', input, { token: user.accessToken })
    core.clock.advance(900)
    const token = await core.services.tokens.issue(
      { owner: 'saleor', token: user.tokenKey, email: user.email, type: 'access' },
      60,
    )
    expect(await refusals(core, 'sendConfirmationEmail', input, { token })).toEqual([])
  })

  test('sends one mail however often it is asked for at the same moment', async () => {
    const { accessToken: token } = await anUnconfirmedCustomer()
    await core.emitted()
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => refusals(core, 'sendConfirmationEmail', input, { token })),
    )
    expect(codes.flat()).toEqual(Array(3).fill('-: CONFIRMATION_ALREADY_REQUESTED'))
    expect(await core.emitted()).toEqual(['account_confirmation_requested'])
  })

  test('is refused for the confirmed, and for everybody where nobody has to confirm', async () => {
    const confirmed = await aCustomer(core)
    const bad = { ...input, redirectUrl: 'https://evil.test/' }
    expect(await refusals(core, 'sendConfirmationEmail', bad, { token: confirmed.accessToken })).toEqual([
      '-: ACCOUNT_CONFIRMED',
    ])
    const { accessToken } = await anUnconfirmedCustomer()
    await shopWith(core, { enableAccountConfirmationByEmail: false })
    expect(await refusals(core, 'sendConfirmationEmail', input, { token: accessToken })).toEqual([
      '-: ACCOUNT_CONFIRMED',
    ])
  })

  test('is refused with a foreign redirect URL, then with a bad channel, and nothing is written', async () => {
    const { accessToken: token, email } = await anUnconfirmedCustomer()
    await channelsAre(core, { 'default-channel': true, shut: false })
    await core.emitted()
    const ask = (changes: Record<string, unknown>) =>
      refusals(core, 'sendConfirmationEmail', { ...input, ...changes }, { token })
    const redirectUrl = 'https://evil.test/'
    expect(await ask({ redirectUrl, channel: 'nowhere' })).toEqual(['redirectUrl: INVALID'])
    expect(await ask({ channel: 'nowhere' })).toEqual(['channel: NOT_FOUND'])
    expect(await ask({ channel: 'shut' })).toEqual(['channel: CHANNEL_INACTIVE'])
    expect(await core.user(email)).toMatchObject({ lastConfirmEmailRequest: null })
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('is only for those who are signed in', async () =>
    expect(await topLevelError(core, 'sendConfirmationEmail', input)).toEqual({
      code: 'PermissionDenied',
      message: 'To access this path, you need one of the following permissions: AUTHENTICATED_USER',
    }))

  test('is not needed after a registration has mailed the link: that starts no waiting time', async () => {
    const registration = { ...input, email: 'guest@example.com', password: PASSWORD }
    await shopWith(core, { allowLoginWithoutConfirmation: true })
    await perform(core, 'accountRegister', { input: registration })
    const { token } = await perform(core, 'tokenCreate', { email: registration.email, password: PASSWORD })
    expect(await refusals(core, 'sendConfirmationEmail', input, { token })).toEqual([])
  })
})

describe('confirming', () => {
  test('makes the account confirmed and tells of it, without signing anybody in', async () => {
    const { email } = await aCustomer(core, { isConfirmed: false })
    await core.emitted()
    core.clock.advance(5)
    const token = await confirmationToken(email)
    const payload = await perform(core, 'confirmAccount', { email, token })
    expect(payload).toEqual({
      user: { id: expect.any(String), email, isConfirmed: true },
      errors: [],
      accountErrors: [],
    })
    expect(await core.emitted({ withNotify: true })).toEqual(['account_confirmed'])
    expect(await core.user(email)).toMatchObject({ isConfirmed: true, updatedAt: core.clock.now() })

    const other = await aCustomer(core, { isConfirmed: false })
    const denied = await core.graphql(
      `mutation ($email: String!, $token: String!) {
        confirmAccount(email: $email, token: $token) { user { customerType { slug } } errors { code } } }`,
      { email: other.email, token: await confirmationToken(other.email) },
    )
    expect(denied.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/MANAGE_USERS, OWNER$/),
      extensions: { exception: { code: 'PermissionDenied' } },
    })
    expect(denied.headers.get('set-cookie')).toBeNull()
  })

  test('is refused in one and the same way, whatever is wrong', async () => {
    const pending = await aCustomer(core, { isConfirmed: false })
    const confirmed = await aCustomer(core)
    const inactive = await aCustomer(core, { isConfirmed: false, isActive: false })
    await core.emitted()
    const attempts = [
      { email: pending.email, token: 'nonsense' },
      { email: pending.email, token: '' },
      { email: pending.email, token: await confirmationToken(inactive.email) },
      { email: pending.email.toUpperCase(), token: await confirmationToken(pending.email) },
      { email: 'nobody@example.com', token: await confirmationToken(pending.email) },
      { email: confirmed.email, token: await confirmationToken(confirmed.email) },
      { email: inactive.email, token: await confirmationToken(inactive.email) },
    ]
    const payloads = []
    for (const attempt of attempts) payloads.push(await perform(core, 'confirmAccount', attempt))
    for (const payload of payloads) expect(payload).toEqual(payloads[0])
    expect(payloads[0]).toMatchObject({ user: null, errors: [{ field: 'token', code: 'INVALID' }] })
    expect(await core.emitted()).toEqual([])
    expect(await core.user(pending.email)).toMatchObject({ isConfirmed: false })
  })

  test('happens once, also where the link is opened twice at the same moment', async () => {
    const { email } = await aCustomer(core, { isConfirmed: false })
    await core.emitted()
    const token = await confirmationToken(email)
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => refusals(core, 'confirmAccount', { email, token })),
    )
    expect(codes.flat()).toEqual(Array(3).fill('token: INVALID'))
    expect(await core.emitted()).toEqual(['account_confirmed'])
  })

  test('ignores a password unless the shop asks for one', async () => {
    const { email } = await aCustomer(core, { isConfirmed: false })
    const token = await confirmationToken(email)
    expect(await refusals(core, 'confirmAccount', { email, token, password: 'wrong' })).toEqual([])
  })

  describe('where the shop asks for the password', () => {
    const askForIt = () => shopWith(core, { accountConfirmMergeMode: 'REQUIRE_PASSWORD' })

    test('needs it, and the right one', async () => {
      await askForIt()
      const { email } = await aShopper(core, { isConfirmed: false })
      await core.emitted()
      const token = await confirmationToken(email)
      for (const password of [undefined, null, ''])
        expect(await refusals(core, 'confirmAccount', { email, token, password })).toEqual([
          'password: REQUIRED',
        ])
      expect(await refusals(core, 'confirmAccount', { email, token, password: 'wrong' })).toEqual([
        'password: INVALID',
      ])
      expect(await core.user(email)).toMatchObject({ isConfirmed: false })
      expect(await core.emitted()).toEqual([])
      expect(await refusals(core, 'confirmAccount', { email, token, password: PASSWORD })).toEqual([])
      expect(await core.emitted()).toEqual(['account_confirmed'])
    })

    test('judges the token before the password', async () => {
      await askForIt()
      const { email } = await aShopper(core, { isConfirmed: false })
      expect(await refusals(core, 'confirmAccount', { email, token: 'x' })).toEqual(['token: INVALID'])
    })

    test('slows down guessing together with sign-ins from there', async () => {
      await askForIt()
      const { email } = await aShopper(core, { isConfirmed: false })
      const token = await confirmationToken(email)
      const from = { ip: '192.0.2.77' }
      const attempt = (password: string) => refusals(core, 'confirmAccount', { email, token, password }, from)
      expect(await attempt('wrong')).toEqual(['password: INVALID'])
      expect(await attempt(PASSWORD)).toEqual(['-: LOGIN_ATTEMPT_DELAYED'])
      expect(await refusals(core, 'tokenCreate', { email, password: PASSWORD }, from)).toEqual([
        '-: LOGIN_ATTEMPT_DELAYED',
      ])
      core.clock.advance(1)
      expect(await attempt(PASSWORD)).toEqual([])
    })
  })
})
