import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../smtp-app/inbox/message.ts'
import { startShop, type TestShop } from './support/shop.ts'

/** The life of one person, step by step as the product page tells it: shopper first, then staff. */
describe('one person, from shopper to staff', () => {
  let shop: TestShop
  let userId: string
  let accessToken: string
  const email = 'ada@example.com'

  beforeAll(async () => {
    shop = await startShop()
  })
  afterAll(() => shop.close())

  const run = async (query: string, variables: Record<string, unknown> = {}, token?: string) => {
    const { data, errors } = await shop.core.graphql(query, variables, token ? { token } : {})
    expect(errors).toBeUndefined()
    return data
  }

  test('registering brings a confirmation mail', async () => {
    const { accountRegister } = await run(
      `mutation ($input: AccountRegisterInput!) {
        accountRegister(input: $input) { requiresConfirmation errors { field code } }
      }`,
      {
        input: {
          email: 'Ada@Example.com',
          password: 'correct horse',
          firstName: 'Ada',
          redirectUrl: 'https://shop.example/confirm?from=mail',
          channel: 'default-channel',
          metadata: [{ key: 'newsletter', value: 'yes' }],
        },
      },
    )
    expect(accountRegister).toEqual({ requiresConfirmation: true, errors: [] })
    expect(await shop.core.emitted({ withNotify: true })).toEqual([
      'notify:account_confirmation',
      'account_confirmation_requested',
      'customer_created',
    ])
    const [mail, ...others] = await shop.settle()
    expect(others).toEqual([])
    expect(recipients(mail)).toEqual([email])
    const link = linkIn(mail)
    expect(link.origin + link.pathname).toBe('https://shop.example/confirm')
    expect(link.searchParams.get('from')).toBe('mail')
    expect(link.searchParams.get('email')).toBe(email)

    const { confirmAccount } = await run(
      `mutation ($email: String!, $token: String!) {
        confirmAccount(email: $email, token: $token) { user { id isConfirmed isStaff } errors { field code } }
      }`,
      { email, token: link.searchParams.get('token') },
    )
    expect(confirmAccount).toMatchObject({ errors: [], user: { isConfirmed: true, isStaff: false } })
    userId = confirmAccount.user.id
  })

  test('confirming brings a welcome', async () => {
    expect(await shop.core.emitted()).toEqual(['account_confirmed'])
    const [mail, ...others] = await shop.settle()
    expect(others).toEqual([])
    expect(recipients(mail)).toEqual([email])
    expect(mail?.subject).toMatch(/welcome/i)
  })

  test('updating the profile tells apps and mails nobody', async () => {
    accessToken = await signIn('correct horse')
    const { accountUpdate } = await run(
      `mutation ($input: AccountInput!) {
        accountUpdate(input: $input) { user { lastName addresses { city } metadata { key value } } errors { field code } }
      }`,
      {
        input: {
          lastName: 'Byron',
          metadata: [{ key: 'tier', value: 'gold' }],
          defaultShippingAddress: {
            firstName: 'Ada',
            lastName: 'Byron',
            streetAddress1: 'Teczowa 7',
            city: 'Wroclaw',
            postalCode: '53-601',
            country: 'PL',
          },
        },
      },
      accessToken,
    )
    expect(accountUpdate.errors).toEqual([])
    expect(accountUpdate.user.addresses).toEqual([{ city: 'WROCLAW' }])
    expect(await shop.core.emitted()).toEqual(['customer_updated', 'customer_metadata_updated'])
    expect(await shop.settle()).toEqual([])
  })

  test('a password reset as a customer is mailed by the app', async () => {
    await requestPasswordReset()
    expect(await shop.core.emitted({ withNotify: true })).toEqual([
      'notify:account_password_reset',
      'account_set_password_requested',
    ])
    const [mail, ...others] = await shop.settle()
    expect(others).toEqual([])
    expect(recipients(mail)).toEqual([email])
    await setPassword(linkIn(mail), 'battery staple')
    expect(await shop.core.emitted()).toEqual([])
    expect(await shop.settle()).toEqual([])
  })

  test('staffCreate on the same e-mail promotes the same user, invited by core and nobody else', async () => {
    const { staffCreate } = await run(
      `mutation ($input: StaffCreateInput!) {
        staffCreate(input: $input) {
          user { id isStaff firstName lastName addresses { city } metadata { key value } }
          errors { field code }
        }
      }`,
      { input: { email: 'ADA@example.com', redirectUrl: 'https://shop.example/dashboard/new-password' } },
      shop.superuser,
    )
    expect(staffCreate).toEqual({
      errors: [],
      user: {
        id: userId,
        isStaff: true,
        firstName: 'Ada',
        lastName: 'Byron',
        addresses: [{ city: 'WROCLAW' }],
        metadata: [
          { key: 'newsletter', value: 'yes' },
          { key: 'tier', value: 'gold' },
        ],
      },
    })
    expect(await shop.core.emitted({ withNotify: true })).toEqual([
      'notify:account_set_staff_password',
      'staff_set_password_requested',
      'staff_created',
    ])
    const [mail, ...others] = await shop.settle()
    expect(others).toEqual([])
    expect(recipients(mail)).toEqual([email])
    expect(linkIn(mail).pathname).toBe('/dashboard/new-password')
    expect(mail?.from.address).not.toBe('hello@shop.example')
  })

  test('updating a staff member tells apps and mails nobody', async () => {
    const { staffUpdate } = await run(
      `mutation ($id: ID!) {
        staffUpdate(id: $id, input: { firstName: "Augusta" }) { user { firstName } errors { field code } }
      }`,
      { id: userId },
      shop.superuser,
    )
    expect(staffUpdate).toEqual({ user: { firstName: 'Augusta' }, errors: [] })
    expect(await shop.core.emitted()).toEqual(['staff_updated'])
    expect(await shop.settle()).toEqual([])
  })

  test('a password reset as staff is mailed by core', async () => {
    shop.core.clock.advance(16 * 60)
    await requestPasswordReset()
    expect(await shop.core.emitted({ withNotify: true })).toEqual([
      'notify:account_staff_reset_password',
      'staff_set_password_requested',
    ])
    const [mail, ...others] = await shop.settle()
    expect(others).toEqual([])
    await setPassword(linkIn(mail), 'third time lucky')
    expect(await shop.core.emitted()).toEqual([])
    expect(await shop.settle()).toEqual([])
  })

  async function signIn(password: string): Promise<string> {
    const { tokenCreate } = await run(
      `mutation ($email: String!, $password: String!) {
        tokenCreate(email: $email, password: $password) { token errors { field code } }
      }`,
      { email, password },
    )
    expect(tokenCreate.errors).toEqual([])
    return tokenCreate.token
  }

  async function requestPasswordReset(): Promise<void> {
    const { requestPasswordReset } = await run(
      `mutation ($email: String!) {
        requestPasswordReset(email: $email, redirectUrl: "https://shop.example/reset") { errors { field code } }
      }`,
      { email },
    )
    expect(requestPasswordReset.errors).toEqual([])
  }

  async function setPassword(link: URL, password: string): Promise<void> {
    const { setPassword } = await run(
      `mutation ($email: String!, $token: String!, $password: String!) {
        setPassword(email: $email, token: $token, password: $password) { token user { email } errors { field code } }
      }`,
      { email: link.searchParams.get('email'), token: link.searchParams.get('token'), password },
    )
    expect(setPassword.errors).toEqual([])
    await signIn(password)
  }
})

const recipients = (mail: Message | undefined) => mail?.to.map((mailbox) => mailbox.address)

/** The one link of a mail, which has to be the same in its text and its HTML. */
function linkIn(mail: Message | undefined): URL {
  const [inText] = /https:\/\/shop\.example\/\S+/.exec(mail?.text ?? '') ?? []
  const [, inHtml] = /href="(https:\/\/shop\.example\/[^"]+)"/.exec(mail?.html ?? '') ?? []
  expect(inHtml?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')).toBe(inText)
  return new URL(inText ?? '')
}
