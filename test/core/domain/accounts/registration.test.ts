import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { events } from '../../../../core/tables/outbox.ts'
import { users } from '../../../../core/tables/people.ts'
import { aCustomer, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import {
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
let guests = 0

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())
afterEach(() => restoreShop(core))

const aRegistration = (changes: Record<string, unknown> = {}) => ({
  email: `guest${++guests}@example.com`,
  password: PASSWORD,
  redirectUrl: 'https://shop.example/confirm?from=mail#top',
  channel: 'default-channel',
  ...changes,
})

const rowsAndEvents = async () => {
  const { read } = core.services.database
  return [await read.$count(users), await read.$count(events)]
}

describe('registering', () => {
  test('makes an unconfirmed customer and asks for the confirmation by mail, in this order', async () => {
    await core.emitted()
    const { user, ...rest } = await perform(core, 'accountRegister', {
      input: aRegistration({
        email: 'Grace.Hopper@Example.com',
        firstName: 'Grace',
        lastName: 'Hopper',
        languageCode: 'PT_BR',
        metadata: [{ key: 'newsletter', value: 'yes' }],
      }),
    })
    expect(rest).toEqual({ requiresConfirmation: true, errors: [], accountErrors: [] })
    expect(user).toEqual({
      id: '',
      email: 'grace.hopper@example.com',
      firstName: 'Grace',
      lastName: 'Hopper',
      languageCode: 'PT_BR',
      metadata: [{ key: 'newsletter', value: 'yes' }],
      isStaff: false,
      isActive: true,
      isConfirmed: false,
      lastLogin: null,
      dateJoined: '2026-03-14T12:00:00+00:00',
      updatedAt: '2026-03-14T12:00:00+00:00',
      addresses: [],
      userPermissions: [],
      permissionGroups: [],
      editableGroups: [],
      accessibleChannels: [],
      restrictedAccessToChannels: false,
      defaultShippingAddress: null,
      defaultBillingAddress: null,
      externalReference: null,
      checkout: null,
      checkoutIds: [],
      storedPaymentMethods: [],
      storedPaymentSources: [],
    })
    expect(await core.emitted({ withNotify: true })).toEqual([
      'notify:account_confirmation',
      'account_confirmation_requested',
      'customer_created',
    ])

    const stored = await core.user('grace.hopper@example.com')
    expect(stored).toMatchObject({
      firstName: 'Grace',
      languageCode: 'pt-br',
      isStaff: false,
      isSuperuser: false,
      isActive: true,
      isConfirmed: false,
      metadata: { newsletter: 'yes' },
      privateMetadata: {},
      lastLogin: null,
      lastConfirmEmailRequest: null,
      tokenKey: expect.stringMatching(/^[A-Za-z0-9]{12}$/),
    })
    expect(stored?.customerTypeId).not.toBeNull()
    expect(stored?.password).toMatch(/^\$argon2id\$/)
  })

  test('mails a link that keeps its query and its fragment, with the address and the token added', async () => {
    const input = aRegistration()
    await perform(core, 'accountRegister', { input })
    const user = await core.user(input.email)
    const { redirectUrl, token, ...facts } = await core.factsOf('account_confirmation_requested')
    expect(facts).toEqual({ userId: user?.id, channel: 'default-channel' })
    expect(redirectUrl).toBe(
      `https://shop.example/confirm?from=mail&email=${encodeURIComponent(input.email)}&token=${token}#top`,
    )
    expect(await core.factsOf('notify_user')).toMatchObject({
      notifyEvent: 'account_confirmation',
      payload: {
        user: { email: input.email, private_metadata: {} },
        recipient_email: input.email,
        token,
        confirm_url: redirectUrl,
        channel_slug: 'default-channel',
      },
    })
  })

  test('defaults to English and to empty names, also where null is sent', async () => {
    const input = aRegistration({ firstName: null, languageCode: null, metadata: null })
    const { user } = await perform(core, 'accountRegister', { input })
    expect(user).toMatchObject({ firstName: '', lastName: '', languageCode: 'EN', metadata: [] })
    expect(await core.user(input.email)).toMatchObject({ firstName: '', lastName: '', languageCode: 'en' })
  })

  test('asks for nothing but an address and a password where nobody has to confirm', async () => {
    await shopWith(core, { enableAccountConfirmationByEmail: false })
    await core.emitted()
    const input = aRegistration({ redirectUrl: 'https://evil.test/', channel: 'no-such-channel' })
    const payload = await perform(core, 'accountRegister', { input })
    expect(payload).toMatchObject({ requiresConfirmation: false, errors: [] })
    expect(await core.emitted({ withNotify: true })).toEqual(['customer_created'])
    expect(await core.user(input.email)).toMatchObject({ isConfirmed: false })
  })

  test('keeps private fields from strangers, whoever has the address', async () => {
    const { accessToken } = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    const query = `mutation ($input: AccountRegisterInput!) {
      accountRegister(input: $input) { user { id note customerType { slug } } errors { code } } }`
    const input = aRegistration()
    for (const _attempt of ['the first', 'the second']) {
      const { data, errors } = await core.graphql(query, { input })
      expect(data.accountRegister).toEqual({ user: { id: '', note: null, customerType: null }, errors: [] })
      expect(errors?.map((error) => error.extensions.exception.code)).toEqual([
        'PermissionDenied',
        'PermissionDenied',
      ])
      const seen = await core.graphql(query, { input }, { token: accessToken })
      expect(seen.errors).toBeUndefined()
    }
    const hidden = await core.graphql(
      `mutation ($input: AccountRegisterInput!) {
        accountRegister(input: $input) { user { privateMetadata { key } } errors { code } } }`,
      { input },
    )
    expect(hidden.data.accountRegister).toEqual({ user: null, errors: [] })
    expect(hidden.errors?.[0]?.extensions.exception.code).toBe('PermissionDenied')
  })

  describe('with an address that somebody has', () => {
    const owners = {
      'a customer': (email: string) => aCustomer(core, { email, firstName: 'Owner' }),
      'a customer who has not confirmed': (email: string) => aCustomer(core, { email, isConfirmed: false }),
      'a customer who is not active': (email: string) => aCustomer(core, { email, isActive: false }),
      'a staff member': (email: string) => aStaffMember(core, { email, firstName: 'Owner' }),
    }
    for (const [who, makeOwner] of Object.entries(owners))
      for (const spelling of ['as it is', 'in another case'] as const)
        test(`of ${who}, spelled ${spelling}, is answered as for a new one, and nothing happens`, async () => {
          const email = `taken${++guests}@example.com`
          await makeOwner(email)
          const before = await rowsAndEvents()
          const owner = await core.user(email)
          const details = {
            firstName: 'Eve',
            languageCode: 'DE',
            metadata: [{ key: 'a', value: 'b' }],
          }
          const typed = spelling === 'as it is' ? email : email.toUpperCase()
          const taken = await call(core, 'accountRegister', {
            input: aRegistration({ ...details, email: typed }),
          })
          expect(await rowsAndEvents()).toEqual(before)
          expect(await core.user(email)).toEqual(owner)

          const fresh = await call(core, 'accountRegister', {
            input: aRegistration({ ...details, email: `fresh${++guests}@example.com` }),
          })
          expect(fresh.data.accountRegister.user.email).toMatch(/^fresh/)
          fresh.data.accountRegister.user.email = email
          expect(taken.data).toEqual(fresh.data)
          expect(taken.errors).toEqual(fresh.errors)
          expect(Object.keys(taken)).toEqual(Object.keys(fresh))
        })

    test('is refused for what is wrong with the rest, like a new one', async () => {
      const { email } = await aCustomer(core)
      for (const address of [email, 'new@example.com'])
        expect(
          await refusals(core, 'accountRegister', {
            input: aRegistration({ email: address, firstName: 'x'.repeat(257) }),
          }),
        ).toEqual(['firstName: INVALID'])
    })

    test('is stored once, however many register at the same moment', async () => {
      await core.emitted()
      const input = aRegistration()
      const payloads = await Promise.all(
        Array.from({ length: 5 }, () => perform(core, 'accountRegister', { input })),
      )
      expect(new Set(payloads.map((payload) => JSON.stringify(payload))).size).toBe(1)
      expect(await core.emitted()).toEqual(['account_confirmation_requested', 'customer_created'])
    })
  })

  describe('is refused', () => {
    const refused = async (changes: Record<string, unknown>) => {
      const before = await rowsAndEvents()
      const codes = await refusals(core, 'accountRegister', { input: aRegistration(changes) })
      expect(await rowsAndEvents()).toEqual(before)
      return codes
    }

    test('without a redirect URL, before anything else is looked at', async () => {
      for (const redirectUrl of [undefined, null, ''])
        expect(await refused({ redirectUrl, channel: 'nowhere', password: 'x' })).toEqual([
          'redirectUrl: REQUIRED',
        ])
    })

    test('with a redirect URL of a foreign host, before the channel', async () => {
      for (const redirectUrl of ['https://evil.test/', 'shop.example', '/confirm'])
        expect(await refused({ redirectUrl, channel: 'nowhere' })).toEqual(['redirectUrl: INVALID'])
    })

    test('with a channel that is not there or not active, before the password', async () => {
      await channelsAre(core, { open: true, shut: false })
      expect(await refused({ channel: 'nowhere', password: 'x' })).toEqual(['channel: NOT_FOUND'])
      expect(await refused({ channel: 'shut', password: 'x' })).toEqual(['channel: CHANNEL_INACTIVE'])
      expect(await refused({ channel: 'open', password: 'x' })).toEqual(['password: PASSWORD_TOO_SHORT'])
    })

    test('without a channel where several are active or none', async () => {
      await channelsAre(core, { one: true, two: true })
      expect(await refused({ channel: null })).toEqual(['channel: MISSING_CHANNEL_SLUG'])
      await channelsAre(core, { one: false, two: false })
      expect(await refused({ channel: null })).toEqual(['channel: MISSING_CHANNEL_SLUG'])
    })

    test('with a short password, before the metadata', async () =>
      expect(await refused({ password: '1234567', metadata: [{ key: '', value: '' }] })).toEqual([
        'password: PASSWORD_TOO_SHORT',
      ]))

    test('with a blank metadata key, before the address', async () =>
      expect(await refused({ metadata: [{ key: ' ', value: '' }], email: 'x' })).toEqual([
        'metadata: REQUIRED',
      ]))

    test('with everything at once that is wrong with the person', async () => {
      expect(await refused({ email: 'x', firstName: 'x'.repeat(257), lastName: '\0' })).toEqual([
        'email: INVALID',
        'firstName: INVALID',
        'lastName: INVALID',
      ])
      expect(await refused({ email: '' })).toEqual(['email: REQUIRED'])
      expect(await refused({ metadata: [{ key: 'a', value: '\0' }] })).toEqual(['metadata: INVALID'])
    })

    test('with the payload still telling whether accounts are confirmed by mail', async () => {
      const payload = await perform(core, 'accountRegister', { input: aRegistration({ password: 'x' }) })
      expect(payload).toMatchObject({ requiresConfirmation: true, user: null })
      expect(payload.accountErrors).toEqual(payload.errors)
      expect(payload.errors).toEqual([
        { field: 'password', code: 'PASSWORD_TOO_SHORT', message: expect.stringMatching(/at least 8/) },
      ])
    })

    test('before all of this where the request carries a bad token', async () => {
      const { accessToken } = await aCustomer(core)
      const options = { token: `${accessToken.slice(0, -4)}AAAA` }
      expect(await topLevelError(core, 'accountRegister', { input: aRegistration() }, options)).toMatchObject(
        {
          code: 'InvalidSignatureError',
        },
      )
    })
  })

  test('takes the only channel there is, even an inactive one, or the only active one', async () => {
    await channelsAre(core, { shut: false })
    await perform(core, 'accountRegister', { input: aRegistration({ channel: null }) })
    expect(await core.factsOf('account_confirmation_requested')).toMatchObject({ channel: 'shut' })
    await channelsAre(core, { shut: false, open: true })
    await perform(core, 'accountRegister', { input: aRegistration({ channel: null }) })
    expect(await core.factsOf('account_confirmation_requested')).toMatchObject({ channel: 'open' })
  })
})
