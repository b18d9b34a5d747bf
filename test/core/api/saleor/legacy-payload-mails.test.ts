import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  aStaffMember,
  signIn,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
import { type LegacyPayloads, legacyPayloadsOf, requestsByMail } from '../../../support/legacy-payload.ts'

let core: TestCore
let bodyOf: LegacyPayloads['bodyOf']
let run: LegacyPayloads['run']
let meta: LegacyPayloads['meta']
let seen: LegacyPayloads['seen']

beforeAll(async () => {
  core = await startCore()
  ;({ bodyOf, run, meta, seen } = legacyPayloadsOf(core))
})
afterAll(() => core.close())
beforeEach(() => core.clock.advance(3600))

const admin = globalId('User', 1)
const link = 'https://shop.example/link'

async function aSignedInCustomer(email: string) {
  const customer = await aCustomer(core, {
    email,
    password: await core.services.passwords.hash('a long one'),
  })
  return {
    ...customer,
    globalId: globalId('User', customer.id),
    accessToken: await signIn(core, email, 'a long one'),
  }
}

describe('requests by mail', () => {
  test('are id, token and link, and the deprecated twin with the user', async () => {
    await run(
      `mutation { accountRegister(input: { email: "new@example.com", password: "a long one", firstName: "Ada", languageCode: PT_BR,
        redirectUrl: "${link}", channel: "default-channel", metadata: [{ key: "a", value: "b" }] }) { errors { code } } }`,
    )
    const user = await core.user('new@example.com')
    const id = globalId('User', user?.id ?? 0)
    const { token } = await core.factsOf('account_confirmation_requested')
    const redirectUrl = `${link}?email=new%40example.com&token=${token}`
    expect(await bodyOf('account_confirmation_requested')).toEqual({ id, token, redirect_url: redirectUrl })
    expect(await bodyOf('notify_user')).toEqual({
      notify_event: 'account_confirmation',
      payload: {
        user: {
          id,
          email: 'new@example.com',
          first_name: 'Ada',
          last_name: '',
          is_staff: false,
          is_active: true,
          private_metadata: {},
          metadata: { a: 'b' },
          language_code: 'pt-br',
        },
        recipient_email: 'new@example.com',
        token,
        confirm_url: redirectUrl,
        channel_slug: 'default-channel',
        domain: new URL(core.origin).host,
        site_name: 'Sallyport',
        logo_url: '',
      },
      meta: meta(null, null),
    })
    await run(
      'mutation ($token: String!) { confirmAccount(email: "new@example.com", token: $token) { errors { code } } }',
      undefined,
      { token },
    )
    expect(await bodyOf('account_confirmed')).toEqual({ id })
  })

  test('of a forgotten password differ for customers and staff', async () => {
    const customer = await aCustomer(core)
    await run(
      `mutation { requestPasswordReset(email: "${customer.email}", redirectUrl: "${link}") { errors { code } } }`,
    )
    const forCustomer = await bodyOf('account_set_password_requested')
    expect(forCustomer).toEqual({
      id: globalId('User', customer.id),
      token: expect.any(String),
      redirect_url: `${link}?email=${encodeURIComponent(customer.email)}&token=${forCustomer.token}`,
    })
    expect(await bodyOf('notify_user')).toMatchObject({
      notify_event: 'account_password_reset',
      payload: {
        token: forCustomer.token,
        reset_url: forCustomer.redirect_url,
        channel_slug: 'default-channel',
      },
    })

    const staff = await aStaffMember(core)
    await run(
      `mutation { requestPasswordReset(email: "${staff.email}", redirectUrl: "${link}") { errors { code } } }`,
    )
    expect(await bodyOf('staff_set_password_requested')).toEqual({
      id: globalId('User', staff.id),
      token: expect.any(String),
      redirect_url: expect.stringContaining('token='),
    })
    expect(await bodyOf('notify_user')).toMatchObject({
      notify_event: 'account_staff_reset_password',
      payload: { user: { is_staff: true }, reset_url: expect.any(String) },
    })
  })

  test('of invitations name the link of the password', async () => {
    await run(
      `mutation { customerCreate(input: { email: "c@example.com", redirectUrl: "${link}" }) { errors { code } }
        staffCreate(input: { email: "s@example.com", redirectUrl: "${link}" }) { errors { code } } }`,
      await signInAsSuperuser(core),
    )
    expect(await bodyOf('notify_user')).toMatchObject({
      notify_event: 'account_set_staff_password',
      payload: {
        recipient_email: 's@example.com',
        password_set_url: expect.stringContaining('email=s%40example.com&token='),
        channel_slug: null,
      },
      meta: meta(admin, 'user'),
    })
    const notified = (await core.emitted({ withNotify: true })).filter((type) => type.startsWith('notify:'))
    expect(notified).toContain('notify:account_set_customer_password')
  })

  test('of a new e-mail go to the new address, and the farewell to the old one', async () => {
    const ada = await aSignedInCustomer('old@example.com')
    await run(
      `mutation { requestEmailChange(newEmail: "New.Ada@example.com", password: "a long one", redirectUrl: "${link}") { errors { code } } }`,
      ada.accessToken,
    )
    const { token } = await core.factsOf('account_change_email_requested')
    expect(await bodyOf('account_change_email_requested')).toEqual({
      id: ada.globalId,
      token,
      redirect_url: `${link}?token=${token}`,
      new_email: 'new.ada@example.com',
    })
    expect(await bodyOf('notify_user')).toMatchObject({
      notify_event: 'account_change_email_request',
      payload: {
        user: { email: 'old@example.com' },
        recipient_email: 'new.ada@example.com',
        token,
        redirect_url: `${link}?token=${token}`,
        old_email: 'old@example.com',
        new_email: 'new.ada@example.com',
      },
    })

    await run(
      'mutation ($token: String!) { confirmEmailChange(token: $token) { errors { code } } }',
      ada.accessToken,
      { token },
    )
    expect(await bodyOf('account_email_changed')).toEqual({ id: ada.globalId })
    const farewell = await bodyOf('notify_user')
    expect(farewell).toMatchObject({
      notify_event: 'account_change_email_confirm',
      payload: {
        recipient_email: 'old@example.com',
        old_email: 'old@example.com',
        new_email: 'new.ada@example.com',
      },
    })
    expect(farewell.payload).not.toHaveProperty('token')
  })

  test('of a deletion, and the deletion itself', async () => {
    const ada = await aSignedInCustomer('leaving@example.com')
    await run(
      `mutation { accountRequestDeletion(redirectUrl: "${link}") { errors { code } } }`,
      ada.accessToken,
    )
    const { token } = await core.factsOf('account_delete_requested')
    const redirectUrl = `${link}?token=${token}`
    expect(await bodyOf('account_delete_requested')).toEqual({
      id: ada.globalId,
      token,
      redirect_url: redirectUrl,
    })
    expect(await bodyOf('notify_user')).toMatchObject({
      notify_event: 'account_delete',
      payload: { token, delete_url: redirectUrl },
      meta: meta(ada.globalId, 'user'),
    })
    await run(
      'mutation ($token: String!) { accountDelete(token: $token) { errors { code } } }',
      ada.accessToken,
      { token },
    )
    expect(await bodyOf('account_deleted')).toEqual({ id: ada.globalId })
  })
})

test('every event that a request by mail comes to has been looked at above', () => {
  expect([...seen].sort()).toEqual([...requestsByMail].sort())
})
