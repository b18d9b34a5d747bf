import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCustomer, anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { userId } from '../../../support/ids.ts'
import { refusal, rest } from '../../../support/rest.ts'
import { aShopper, PASSWORD, restoreShop, shopWith } from '../../../support/self-service.ts'

let core: TestCore
beforeAll(async () => {
  core = await startCore({ LOG_LEVEL: 'error' })
})
afterAll(() => core.close())
beforeEach(() => core.emitted())
afterEach(async () => {
  await restoreShop(core)
  expect(core.logged).toEqual([])
})

const redirectUrl = 'https://shop.example/link'
const newToken = async (type: Parameters<TestCore['factsOf']>[0]) =>
  (await core.factsOf(type)).token as string

describe('confirmation', () => {
  test('is by the mailed token, which is good for one use', async () => {
    await rest(core, 'POST /accounts', { email: 'new@example.com', password: PASSWORD, redirectUrl })
    const token = await newToken('account_confirmation_requested')
    await core.emitted()
    const input = { email: 'new@example.com', token }
    const confirmed = await rest(core, 'POST /accounts/confirmations', input)
    expect([confirmed.status, confirmed.body.isConfirmed]).toEqual([200, true])
    expect(await core.emitted()).toEqual(['account_confirmed'])
    expect(refusal(await rest(core, 'POST /accounts/confirmations', input))).toEqual([
      422,
      [['token', 'INVALID']],
    ])
  })

  test('is asked for again by who is signed in, and too soon it is told when', async () => {
    await shopWith(core, { allowLoginWithoutConfirmation: true })
    const { accessToken: token } = await aCustomer(core, { isConfirmed: false })
    const ask = () =>
      rest(
        core,
        'POST /accounts/confirmation-requests',
        { redirectUrl, channel: 'default-channel' },
        { token },
      )
    const first = await ask()
    expect([first.status, first.body]).toEqual([202, null])
    expect(await core.emitted()).toEqual(['account_confirmation_requested'])
    core.clock.advance(60)
    const second = await ask()
    expect(refusal(second)).toEqual([429, [[null, 'CONFIRMATION_ALREADY_REQUESTED']]])
    expect(second.headers.get('retry-after')).toBe(String(15 * 60 - 60))
    expect(second.body.errors[0].retryAt).toBe(
      new Date(core.clock.now().getTime() + 14 * 60_000).toISOString(),
    )
    expect((await rest(core, 'POST /accounts/confirmation-requests', {})).status).toBe(401)
  })
})

describe('a new password', () => {
  test('is asked for with the same answer for everybody', async () => {
    const { email } = await aShopper(core)
    const ask = (address: string) =>
      rest(core, 'POST /password-reset-requests', { email: address, redirectUrl })
    const known = await ask(email)
    const unknown = await ask('stranger@example.com')
    expect([known.status, known.body]).toEqual([202, null])
    expect([unknown.status, unknown.body, [...unknown.headers.keys()]]).toEqual([
      202,
      null,
      [...known.headers.keys()],
    ])
    expect(await core.emitted()).toEqual(['account_set_password_requested'])
  })

  test('signs in who sets it by the mailed token', async () => {
    const { email } = await aShopper(core)
    await rest(core, 'POST /password-reset-requests', { email, redirectUrl })
    const token = await newToken('account_set_password_requested')
    const short = await rest(core, 'POST /password-resets', { email, token, password: 'short' })
    expect(refusal(short)).toEqual([422, [['password', 'PASSWORD_TOO_SHORT']]])
    const set = await rest(core, 'POST /password-resets', { email, token, password: 'battery staple' })
    expect([set.status, set.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(set.headers.get('set-cookie')).toContain(`refreshToken=${set.body.refreshToken};`)
    expect((await rest(core, 'GET /me', undefined, { token: set.body.token })).body.email).toBe(email)
    expect(
      (await rest(core, 'POST /password-resets', { email, token, password: 'battery staple' })).status,
    ).toBe(422)
  })

  test('takes the old one from who is signed in', async () => {
    const { accessToken: token } = await aShopper(core)
    const change = (oldPassword: string) =>
      rest(core, 'POST /me/password-changes', { oldPassword, newPassword: 'battery staple' }, { token })
    expect(refusal(await change('wrong'))).toEqual([422, [['oldPassword', 'INVALID_CREDENTIALS']]])
    expect((await change(PASSWORD)).status).toBe(200)
    expect((await change(PASSWORD)).status).toBe(422)
  })
})

describe('another e-mail address', () => {
  test('is taken when the link to it is followed', async () => {
    const { accessToken: token } = await aShopper(core)
    const ask = (newEmail: string, password = PASSWORD) =>
      rest(core, 'POST /me/email-change-requests', { newEmail, password, redirectUrl }, { token })
    expect(refusal(await ask('moved@example.com', 'wrong'))).toEqual([
      422,
      [['password', 'INVALID_CREDENTIALS']],
    ])
    const asked = await ask('Moved@example.com')
    expect([asked.status, asked.body]).toEqual([202, null])
    expect(await core.emitted()).toEqual(['account_change_email_requested'])
    const change = { token: await newToken('account_change_email_requested') }
    const changed = await rest(core, 'POST /me/email-changes', change, { token })
    expect([changed.status, changed.body.email]).toEqual([200, 'moved@example.com'])
  })

  test('that somebody has taken meanwhile is a conflict', async () => {
    const { accessToken: token } = await aShopper(core)
    const newEmail = 'taken@example.com'
    await rest(
      core,
      'POST /me/email-change-requests',
      { newEmail, password: PASSWORD, redirectUrl },
      { token },
    )
    const change = { token: await newToken('account_change_email_requested') }
    await aCustomer(core, { email: newEmail })
    expect(refusal(await rest(core, 'POST /me/email-changes', change, { token }))).toEqual([
      409,
      [['newEmail', 'UNIQUE']],
    ])
  })
})

describe('the end of an account', () => {
  test('is by the mailed token, in the body or in the query', async () => {
    for (const inQuery of [false, true]) {
      const { email, accessToken: token } = await aShopper(core)
      const asked = await rest(core, 'POST /me/deletion-requests', { redirectUrl }, { token })
      expect([asked.status, asked.body]).toEqual([202, null])
      const mailed = await newToken('account_delete_requested')
      await core.emitted()
      expect(refusal(await rest(core, 'DELETE /me', undefined, { token }))).toEqual([
        400,
        [['token', 'REQUIRED']],
      ])
      expect(refusal(await rest(core, 'DELETE /me?token=wrong', undefined, { token }))).toEqual([
        422,
        [['token', 'INVALID']],
      ])
      const gone = await rest(
        core,
        `DELETE /me${inQuery ? `?token=${mailed}` : ''}`,
        inQuery ? undefined : { token: mailed },
        { token },
      )
      expect([gone.status, gone.body]).toEqual([204, null])
      expect(await core.emitted()).toEqual(['account_deleted'])
      expect(await core.user(email)).toBeUndefined()
      expect((await rest(core, 'GET /me', undefined, { token })).status).toBe(401)
    }
  })

  test('is not for staff', async () => {
    const { accessToken: token } = await aStaffMember(core)
    expect(refusal(await rest(core, 'DELETE /me?token=x', undefined, { token }))).toEqual([
      422,
      [[null, 'DELETE_STAFF_ACCOUNT']],
    ])
  })
})

test('an app that may impersonate changes the profile of the customer that it names', async () => {
  const customer = await aCustomer(core)
  const { token } = await anApp(core, ['IMPERSONATE_USER'])
  const path = `PATCH /me?customerId=${userId(customer)}` as const
  const changed = await rest(core, path, { firstName: 'Grace' }, { token })
  expect([changed.status, changed.body.firstName]).toEqual([200, 'Grace'])
  expect(refusal(await rest(core, 'PATCH /me', {}, { token }))).toEqual([422, [['customerId', 'REQUIRED']]])
  expect(refusal(await rest(core, 'PATCH /me?customerId=x', {}, { token }))).toEqual([
    422,
    [['customerId', 'GRAPHQL_ERROR']],
  ])
  expect(refusal(await rest(core, path, {}, { token: customer.accessToken }))).toEqual([
    422,
    [['customerId', 'INVALID']],
  ])
})
