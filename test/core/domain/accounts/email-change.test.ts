import { decodeJwt } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { User } from '../../../../core/tables/people.ts'
import { aCustomer, accessToken, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import {
  aShopper,
  channelsAre,
  PASSWORD,
  perform,
  refusals,
  topLevelError,
  usualChannels,
} from '../../../support/self-service.ts'

let core: TestCore
let addresses = 0

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())
beforeEach(() => core.emitted())
afterEach(() => channelsAre(core, usualChannels))

const redirectUrl = 'https://shop.example/email'
const channel = 'default-channel'
const aNewAddress = () => `new${++addresses}@example.com`

const ask = (user: { accessToken: string }, changes: Record<string, unknown> = {}) =>
  refusals(
    core,
    'requestEmailChange',
    { newEmail: 'new@example.com', password: PASSWORD, redirectUrl, channel, ...changes },
    { token: user.accessToken },
  )

/** The mailed token for a change to this address. */
async function tokenFor(user: { accessToken: string }, newEmail: string): Promise<string> {
  expect(await ask(user, { newEmail })).toEqual([])
  const { token } = await core.factsOf('account_change_email_requested')
  await core.emitted()
  return String(token)
}

const confirm = async (user: User, token: string, changes: Record<string, unknown> = {}) =>
  refusals(
    core,
    'confirmEmailChange',
    { token, channel, ...changes },
    { token: await accessToken(core, user) },
  )

describe('asking for another address', () => {
  test('mails the new one, and changes nothing yet', async () => {
    const user = await aShopper(core)
    const before = await core.user(user.email)
    const payload = await perform(
      core,
      'requestEmailChange',
      { newEmail: 'Ada.New@Example.com', password: PASSWORD, redirectUrl: `${redirectUrl}?a=1`, channel },
      { token: user.accessToken },
    )
    expect(payload).toMatchObject({ user: { email: user.email }, errors: [] })
    expect(await core.emitted({ withNotify: true })).toEqual([
      'notify:account_change_email_request',
      'account_change_email_requested',
    ])
    const { token, ...facts } = await core.factsOf('account_change_email_requested')
    expect(facts).toEqual({
      userId: user.id,
      newEmail: 'ada.new@example.com',
      redirectUrl: `${redirectUrl}?a=1&token=${token}`,
      channel,
    })
    expect(await core.factsOf('notify_user')).toMatchObject({
      payload: {
        recipient_email: 'ada.new@example.com',
        old_email: user.email,
        new_email: 'ada.new@example.com',
        redirect_url: facts.redirectUrl,
      },
    })
    expect(await core.user(user.email)).toEqual(before)

    const iat = Math.floor(core.clock.now().getTime() / 1000)
    expect(decodeJwt(String(token))).toEqual({
      iat,
      exp: iat + 3600,
      owner: 'saleor',
      iss: `${core.origin}/graphql/`,
      token: user.tokenKey,
      email: user.email,
      type: 'confirm-email-change',
      user_id: Buffer.from(`User:${user.id}`).toString('base64'),
      is_staff: false,
      old_email: user.email,
      new_email: 'ada.new@example.com',
    })
  })

  test('does not tell whether somebody has the new one', async () => {
    const [user, other] = [await aShopper(core), await aCustomer(core)]
    expect(await ask(user, { newEmail: other.email })).toEqual([])
    expect(await core.emitted()).toEqual(['account_change_email_requested'])
  })

  test('is refused with a wrong password, then with a foreign redirect URL, then without a channel', async () => {
    const user = await aShopper(core)
    await channelsAre(core, { open: true, shut: false, other: true })
    const bad = { redirectUrl: 'https://evil.test/', channel: 'nowhere' }
    for (const password of ['wrong', '', PASSWORD.toUpperCase()])
      expect(await ask(user, { ...bad, password })).toEqual(['password: INVALID_CREDENTIALS'])
    expect(await ask(user, bad)).toEqual(['redirectUrl: INVALID'])
    expect(await ask(user, { channel: 'nowhere' })).toEqual(['channel: NOT_FOUND'])
    expect(await ask(user, { channel: 'shut' })).toEqual(['channel: CHANNEL_INACTIVE'])
    expect(await ask(user, { channel: null })).toEqual(['channel: MISSING_CHANNEL_SLUG'])
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('is refused for an address that no mail can reach', async () => {
    const user = await aShopper(core)
    for (const newEmail of ['nonsense', 'a@b.com\r\nBcc: eve@example.com', `${'x'.repeat(255)}@example.com`])
      expect(await ask(user, { newEmail })).toEqual(['newEmail: INVALID'])
    expect(await ask(user, { newEmail: '' })).toEqual(['newEmail: REQUIRED'])
    expect(await core.emitted()).toEqual([])
  })

  test('is refused to those who have no password, and to strangers', async () => {
    expect(await ask(await aCustomer(core))).toEqual(['password: INVALID_CREDENTIALS'])
    const variables = { newEmail: 'x@example.com', password: PASSWORD, redirectUrl }
    expect((await topLevelError(core, 'requestEmailChange', variables)).code).toBe('PermissionDenied')
  })

  test('is open to staff, whose mails are the same', async () => {
    const password = await core.services.passwords.hash(PASSWORD)
    expect(await ask(await aStaffMember(core, { password }))).toEqual([])
    expect(await core.emitted()).toEqual(['account_change_email_requested'])
  })
})

describe('following the link to the new address', () => {
  test('changes it, tells the old one, and then apps', async () => {
    const user = await aShopper(core)
    const newEmail = aNewAddress()
    const token = await tokenFor(user, newEmail)
    core.clock.advance(10)
    const payload = await perform(core, 'confirmEmailChange', { token, channel }, { token: user.accessToken })
    expect(payload).toMatchObject({ user: { email: newEmail }, errors: [] })
    expect(await core.emitted({ withNotify: true })).toEqual([
      'notify:account_change_email_confirm',
      'customer_updated',
      'account_email_changed',
    ])
    expect(await core.factsOf('notify_user')).toMatchObject({
      payload: {
        recipient_email: user.email,
        user: { email: newEmail },
        old_email: user.email,
        new_email: newEmail,
        channel_slug: channel,
      },
    })
    expect(await core.user(user.email)).toBeUndefined()
    expect(await core.user(newEmail)).toMatchObject({
      id: user.id,
      tokenKey: user.tokenKey,
      updatedAt: core.clock.now(),
    })
  })

  test('ends the sessions of the old address at once, and the new one signs in', async () => {
    const user = await aShopper(core)
    const { refreshToken } = await perform(core, 'tokenCreate', { email: user.email, password: PASSWORD })
    const newEmail = aNewAddress()
    expect(await confirm(user, await tokenFor(user, newEmail))).toEqual([])
    expect(await topLevelError(core, 'tokensDeactivateAll', {}, { token: user.accessToken })).toMatchObject({
      code: 'InvalidTokenError',
    })
    expect(await refusals(core, 'tokenRefresh', { refreshToken })).toEqual(['-: JWT_INVALID_TOKEN'])
    const signIn = (email: string) => refusals(core, 'tokenCreate', { email, password: PASSWORD })
    expect(await signIn(user.email)).toEqual(['email: INVALID_CREDENTIALS'])
    expect(await signIn(newEmail)).toEqual([])
  })

  test('works once', async () => {
    const user = await aShopper(core)
    const newEmail = aNewAddress()
    const token = await tokenFor(user, newEmail)
    expect(await confirm(user, token)).toEqual([])
    expect(await confirm({ ...user, email: newEmail }, token)).toEqual(['token: JWT_INVALID_TOKEN'])
  })

  test('still works after all sessions were ended', async () => {
    const user = await aShopper(core)
    const newEmail = aNewAddress()
    const token = await tokenFor(user, newEmail)
    await perform(core, 'tokensDeactivateAll', {}, { token: user.accessToken })
    const current = (await core.user(user.email)) ?? user
    expect(await confirm(current, token)).toEqual([])
  })

  test('is refused for every token that is not the mailed one of this person', async () => {
    const [user, other] = [await aShopper(core), await aShopper(core)]
    const token = await tokenFor(user, aNewAddress())
    const [header, payload, signature] = token.split('.')
    const claims = { ...decodeJwt(token), new_email: 'eve@example.com' }
    const tampered = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
    for (const bad of ['', 'nonsense', tampered, `${header}.${payload}.`, user.accessToken])
      expect(await confirm(user, bad)).toEqual(['token: JWT_INVALID_TOKEN'])
    expect(await confirm(other, token)).toEqual(['token: JWT_INVALID_TOKEN'])
    core.clock.advance(3600)
    expect(await confirm(user, token)).toEqual(['token: JWT_INVALID_TOKEN'])
    expect(await core.emitted({ withNotify: true })).toEqual([])
    expect(await core.user(user.email)).toBeDefined()
  })

  test('is refused where somebody has taken the address meanwhile, in any case, before the channel', async () => {
    const user = await aShopper(core)
    const taken = aNewAddress()
    const token = await tokenFor(user, taken)
    await aCustomer(core, { email: taken.toUpperCase() })
    expect(await confirm(user, token, { channel: 'nowhere' })).toEqual(['newEmail: UNIQUE'])
    expect(await core.user(user.email)).toMatchObject({ id: user.id })
  })

  test('to the same address is refused: it is taken, by oneself', async () => {
    const user = await aShopper(core)
    expect(await confirm(user, await tokenFor(user, user.email))).toEqual(['newEmail: UNIQUE'])
  })

  test('without a good channel is refused and changes nothing, so the link still works', async () => {
    await channelsAre(core, { 'default-channel': true, shut: false, other: true })
    const user = await aShopper(core)
    const newEmail = aNewAddress()
    const token = await tokenFor(user, newEmail)
    expect(await confirm(user, token, { channel: 'nowhere' })).toEqual(['channel: NOT_FOUND'])
    expect(await confirm(user, token, { channel: 'shut' })).toEqual(['channel: CHANNEL_INACTIVE'])
    expect(await confirm(user, token, { channel: null })).toEqual(['channel: MISSING_CHANNEL_SLUG'])
    expect(await core.user(user.email)).toBeDefined()
    expect(await core.emitted({ withNotify: true })).toEqual([])
    expect(await confirm(user, token)).toEqual([])
  })

  test('races with a registration of the same address: one of them has it in the end', async () => {
    for (let round = 0; round < 5; round++) {
      const user = await aShopper(core)
      const newEmail = aNewAddress()
      const token = await tokenFor(user, newEmail)
      const input = { email: newEmail, password: PASSWORD, redirectUrl, channel }
      const [refused] = await Promise.all([confirm(user, token), perform(core, 'accountRegister', { input })])
      const holder = await core.user(newEmail)
      if (refused.length === 0) expect(holder?.id).toBe(user.id)
      else {
        expect(refused).toEqual(['newEmail: UNIQUE'])
        expect(holder?.id).not.toBe(user.id)
      }
      core.clock.advance(1)
    }
  })

  test('is only for those who are signed in', async () => {
    const user = await aShopper(core)
    const token = await tokenFor(user, aNewAddress())
    expect((await topLevelError(core, 'confirmEmailChange', { token, channel })).code).toBe(
      'PermissionDenied',
    )
  })
})
