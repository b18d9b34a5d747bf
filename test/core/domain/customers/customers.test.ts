import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { channels } from '../../../../core/tables/shop.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  anApp,
  aStaffMember,
  codesIn,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'

let core: TestCore
let superuser: string
let impersonator: { id: string; token: string }

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
  impersonator = await anApp(core, ['IMPERSONATE_USER'])
})
afterAll(() => core.close())
beforeEach(async () => {
  await core.emitted()
})

const derby = {
  firstName: 'Ada',
  lastName: 'Byron',
  streetAddress1: 'Mill Road 1',
  city: 'Derby',
  postalCode: 'de1 1aa',
  country: 'GB',
  phone: '01332 000000',
}
const address = 'id city postalCode country { code } phone firstName metadata { key value }'
const errors = 'errors { field message code addressType }'

async function accountUpdate(input: Record<string, unknown>, token?: string, customerId?: string | null) {
  const answer = await core.graphql(
    `mutation ($input: AccountInput!, $customerId: ID) { accountUpdate(input: $input, customerId: $customerId) {
      user {
        id email firstName lastName languageCode metadata { key value }
        addresses { ${address} isDefaultShippingAddress isDefaultBillingAddress }
        defaultShippingAddress { ${address} } defaultBillingAddress { id }
      }
      ${errors} accountErrors { field code }
    } }`,
    { input, ...(customerId !== undefined && { customerId }) },
    { token },
  )
  return { ...answer.data?.accountUpdate, topLevel: answer.errors }
}

async function customerCreate(input: Record<string, unknown>, token = superuser) {
  const answer = await core.graphql(
    `mutation ($input: UserCreateInput!) { customerCreate(input: $input) {
      user {
        id email firstName lastName languageCode isActive isConfirmed isStaff note externalReference
        metadata { key value } privateMetadata { key value } customerType { slug }
        addresses { ${address} } defaultShippingAddress { id } defaultBillingAddress { id }
      }
      ${errors}
    } }`,
    { input },
    { token },
  )
  return { ...answer.data?.customerCreate, topLevel: answer.errors }
}

const denied = (...needed: string[]) => [
  {
    message: `To access this path, you need one of the following permissions: ${needed.join(', ')}`,
    extensions: { exception: { code: 'PermissionDenied' } },
  },
]

async function setLegacyEmission(useLegacyUpdateWebhookEmission: boolean) {
  const { data } = await core.graphql(
    'mutation ($input: ShopSettingsInput!) { shopSettingsUpdate(input: $input) { errors { code } } }',
    { input: { useLegacyUpdateWebhookEmission } },
    { token: superuser },
  )
  expect(data.shopSettingsUpdate.errors).toEqual([])
}

describe('accountUpdate by the person', () => {
  test('changes what is named and keeps the rest', async () => {
    const ada = await aCustomer(core)
    core.clock.advance(1)
    const { user, errors } = await accountUpdate(
      { firstName: 'Augusta', languageCode: 'PT_BR', metadata: [{ key: 'a', value: 'b' }] },
      ada.accessToken,
    )
    expect(errors).toEqual([])
    expect(user).toMatchObject({
      id: globalId('User', ada.id),
      email: ada.email,
      firstName: 'Augusta',
      lastName: 'Byron',
      languageCode: 'PT_BR',
      metadata: [{ key: 'a', value: 'b' }],
    })
    expect(await core.user(ada.email)).toMatchObject({ languageCode: 'pt-br', updatedAt: core.clock.now() })
  })

  test('resets names and language to their defaults by null', async () => {
    const ada = await aCustomer(core, { languageCode: 'pl' })
    const { user } = await accountUpdate(
      { firstName: null, lastName: null, languageCode: null, metadata: null },
      ada.accessToken,
    )
    expect(user).toMatchObject({ firstName: '', lastName: '', languageCode: 'EN', metadata: [] })
  })

  test('merges metadata: keys are added and overwritten, none is removed', async () => {
    const ada = await aCustomer(core, { metadata: { kept: '1', changed: '1' } })
    const { user } = await accountUpdate(
      {
        metadata: [
          { key: 'changed', value: '2' },
          { key: '__proto__', value: 'x' },
        ],
      },
      ada.accessToken,
    )
    expect(user.metadata).toEqual([
      { key: '__proto__', value: 'x' },
      { key: 'changed', value: '2' },
      { key: 'kept', value: '1' },
    ])
  })

  test('is for staff as well, who stay staff', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_ORDERS'] })
    await core.emitted()
    expect((await accountUpdate({ firstName: 'Boss' }, staff.accessToken)).errors).toEqual([])
    expect(await core.user(staff.email)).toMatchObject({ isStaff: true, firstName: 'Boss' })
    expect(await core.emitted({ withNotify: true })).toEqual(['customer_updated'])
  })

  test('is refused to strangers', async () => {
    expect((await accountUpdate({ firstName: 'X' })).topLevel).toMatchObject(
      denied('AUTHENTICATED_USER', 'AUTHENTICATED_APP'),
    )
  })

  test('is refused for anybody else, even for oneself by name, whatever one may', async () => {
    const ada = await aCustomer(core)
    for (const token of [ada.accessToken, superuser])
      for (const customerId of [globalId('User', ada.id), globalId('Group', 1), 'nonsense'])
        expect(codesIn(await accountUpdate({ firstName: 'X' }, token, customerId))).toEqual([
          ['customerId', 'INVALID'],
        ])
    expect((await core.user(ada.email))?.firstName).toBe('Ada')
  })

  test.each([
    [{ firstName: 'x'.repeat(257) }, [['firstName', 'INVALID']]],
    [
      { firstName: 'x'.repeat(257), lastName: 'a\0' },
      [
        ['firstName', 'INVALID'],
        ['lastName', 'INVALID'],
      ],
    ],
    [{ metadata: [{ key: ' ', value: '' }], firstName: 'x'.repeat(257) }, [['metadata', 'REQUIRED']]],
    [{ metadata: [{ key: 'a', value: '\0' }] }, [['metadata', 'INVALID']]],
  ])('refuses %j', async (input, expected) => {
    const ada = await aCustomer(core)
    const payload = await accountUpdate(input, ada.accessToken)
    expect(codesIn(payload)).toEqual(expected)
    expect(payload.user).toBeNull()
    expect(payload.accountErrors).toHaveLength(expected.length)
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })
})

describe('default addresses of accountUpdate', () => {
  test('join the address book, then are edited in place as a full replacement', async () => {
    const ada = await aCustomer(core)
    const { user: first } = await accountUpdate(
      { defaultShippingAddress: { ...derby, metadata: [{ key: 'door', value: '2' }] } },
      ada.accessToken,
    )
    expect(first.defaultShippingAddress).toMatchObject({
      city: 'DERBY',
      postalCode: 'DE1 1AA',
      phone: '+441332000000',
      firstName: 'Ada',
      metadata: [{ key: 'door', value: '2' }],
    })
    expect(first.addresses).toMatchObject([
      { isDefaultShippingAddress: true, isDefaultBillingAddress: false },
    ])

    const { phone: _phone, firstName: _firstName, ...rest } = derby
    const { user: second } = await accountUpdate(
      {
        defaultShippingAddress: { ...rest, city: 'London', metadata: [{ key: 'floor', value: '1' }] },
        defaultBillingAddress: derby,
      },
      ada.accessToken,
    )
    expect(second.defaultShippingAddress).toMatchObject({
      id: first.defaultShippingAddress.id,
      city: 'LONDON',
      firstName: '',
      phone: null,
      metadata: [
        { key: 'door', value: '2' },
        { key: 'floor', value: '1' },
      ],
    })
    expect(second.defaultBillingAddress.id).not.toBe(second.defaultShippingAddress.id)
    expect(second.addresses).toHaveLength(2)
  })

  test('are refused with their role, shipping before billing', async () => {
    const ada = await aCustomer(core)
    const wrong = { ...derby, postalCode: 'nonsense' }
    const update = (input: object) => accountUpdate(input as Record<string, unknown>, ada.accessToken)
    expect(
      (await update({ defaultShippingAddress: { city: 'X' }, defaultBillingAddress: wrong })).errors,
    ).toEqual([
      { field: 'country', code: 'REQUIRED', message: 'This field is required.', addressType: 'SHIPPING' },
    ])
    expect(
      (await update({ defaultShippingAddress: derby, defaultBillingAddress: wrong })).errors,
    ).toMatchObject([{ field: 'postalCode', code: 'INVALID', addressType: 'BILLING' }])
    expect((await update({ defaultBillingAddress: { ...derby, phone: 'call me' } })).errors).toMatchObject([
      { field: 'phone', code: 'INVALID', addressType: 'BILLING' },
    ])
    expect(
      (await update({ defaultBillingAddress: { ...derby, metadata: [{ key: '', value: '' }] } })).errors,
    ).toMatchObject([{ field: 'metadata', code: 'REQUIRED', addressType: 'BILLING' }])
    expect((await core.user(ada.email))?.defaultShippingAddressId).toBeNull()
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('are validated without exception for people, and for apps that may not impersonate', async () => {
    const ada = await aCustomer(core)
    const unchecked = { ...derby, postalCode: 'nonsense', skipValidation: true }
    for (const token of [ada.accessToken, superuser]) {
      const { topLevel } = await accountUpdate({ defaultShippingAddress: unchecked }, token)
      const message =
        'Skipping the validation of an address takes all of these: AUTHENTICATED_APP, IMPERSONATE_USER'
      expect(topLevel).toMatchObject([{ message, extensions: { exception: { code: 'PermissionDenied' } } }])
    }
  })

  test('are kept as typed for an app that may impersonate, but for missing parts', async () => {
    const ada = await aCustomer(core)
    const id = globalId('User', ada.id)
    const unchecked = { ...derby, postalCode: 'nonsense', phone: '?', skipValidation: true }
    const { user } = await accountUpdate({ defaultShippingAddress: unchecked }, impersonator.token, id)
    expect(user.defaultShippingAddress).toMatchObject({ postalCode: 'nonsense', phone: '?', city: 'Derby' })
    const missing = await accountUpdate(
      { defaultShippingAddress: { ...unchecked, city: '' } },
      impersonator.token,
      id,
    )
    expect(codesIn(missing)).toEqual([['city', 'REQUIRED']])
  })
})

describe('accountUpdate by an app', () => {
  test('changes the customer that it names', async () => {
    const ada = await aCustomer(core)
    await core.emitted()
    const { user } = await accountUpdate(
      { firstName: 'By app' },
      impersonator.token,
      globalId('User', ada.id),
    )
    expect(user.firstName).toBe('By app')
    expect(await core.emitted({ withNotify: true })).toEqual(['customer_updated'])
  })

  test('needs IMPERSONATE_USER before anything else is looked at', async () => {
    const app = await anApp(core, ['MANAGE_USERS'])
    for (const customerId of [undefined, 'nonsense']) {
      const { topLevel } = await accountUpdate({ firstName: 'X' }, app.token, customerId)
      expect(topLevel).toMatchObject(denied('IMPERSONATE_USER'))
    }
  })

  test.each([
    [undefined, 'REQUIRED'],
    [null, 'REQUIRED'],
    ['', 'REQUIRED'],
    ['nonsense', 'GRAPHQL_ERROR'],
    [globalId('Group', 1), 'GRAPHQL_ERROR'],
    [globalId('User', 99999), 'NOT_FOUND'],
  ])('refuses %j as the customer: %s', async (customerId, code) => {
    expect(codesIn(await accountUpdate({ firstName: 'X' }, impersonator.token, customerId))).toEqual([
      ['customerId', code],
    ])
  })
})

describe('events of accountUpdate', () => {
  const metadata = [{ key: 'a', value: 'b' }]

  test.each([
    ['on', true, ['customer_updated', 'customer_metadata_updated']],
    ['off', false, ['customer_metadata_updated']],
  ] as const)('with legacy emission %s', async (_mode, legacy, forMetadata) => {
    await setLegacyEmission(legacy)
    const ada = await aCustomer(core)
    const update = async (input: Record<string, unknown>) => {
      expect((await accountUpdate(input, ada.accessToken)).errors).toEqual([])
      return core.emitted({ withNotify: true })
    }
    try {
      expect(await update({ firstName: 'New' })).toEqual(['customer_updated'])
      expect(await update({ languageCode: 'DE' })).toEqual(['customer_updated'])
      expect(await update({ metadata })).toEqual(forMetadata)
      expect(await update({ lastName: 'Both', metadata: [{ key: 'a', value: 'c' }] })).toEqual([
        'customer_updated',
        'customer_metadata_updated',
      ])
      expect(await update({ defaultShippingAddress: derby })).toEqual(['customer_updated'])
      // A submitted address counts, even an identical one.
      expect(await update({ defaultShippingAddress: derby })).toEqual(['customer_updated'])
    } finally {
      await setLegacyEmission(true)
    }
  })

  test('are none where nothing changed, and the account keeps its date', async () => {
    const ada = await aCustomer(core, { metadata: { a: 'b' }, languageCode: 'de' })
    core.clock.advance(60)
    for (const input of [
      {},
      { firstName: 'Ada' },
      { firstName: 'Ada', lastName: 'Byron', languageCode: 'DE', metadata },
      { metadata: [] },
    ])
      expect((await accountUpdate(input, ada.accessToken)).errors).toEqual([])
    expect(await core.emitted({ withNotify: true })).toEqual([])
    expect((await core.user(ada.email))?.updatedAt).toEqual(ada.updatedAt)
  })
})

describe('customerCreate', () => {
  test('makes a customer without a password, unconfirmed whatever the input says', async () => {
    const { user, errors } = await customerCreate({
      email: 'New.Customer@Example.com',
      firstName: 'New',
      isConfirmed: true,
      defaultShippingAddress: derby,
      defaultBillingAddress: derby,
      externalReference: 'crm-1',
      languageCode: 'FR',
      note: 'From a fair',
    })
    expect(errors).toEqual([])
    expect(user).toMatchObject({
      email: 'new.customer@example.com',
      firstName: 'New',
      lastName: '',
      languageCode: 'FR',
      isActive: true,
      isConfirmed: false,
      isStaff: false,
      note: 'From a fair',
      externalReference: 'crm-1',
      metadata: [],
      customerType: { slug: 'default' },
    })
    expect(user.addresses).toHaveLength(2)
    expect(user.defaultShippingAddress.id).not.toBe(user.defaultBillingAddress.id)
    expect((await core.user('new.customer@example.com'))?.password).toBe('')
    expect(await core.emitted({ withNotify: true })).toEqual(['customer_created'])
  })

  test('tells of everything once, in Saleor’s order: what is called at once, then what follows the commit', async () => {
    const { user } = await customerCreate({
      email: 'invited.customer@example.com',
      redirectUrl: 'https://shop.example/welcome',
      channel: 'default-channel',
      privateMetadata: [{ key: 'a', value: 'b' }],
    })
    expect(await core.emitted({ withNotify: true })).toEqual([
      'notify:account_set_customer_password',
      'customer_created',
      'account_set_password_requested',
      'customer_metadata_updated',
    ])
    const { token, ...facts } = await core.factsOf('account_set_password_requested')
    expect(facts).toEqual({
      userId: (await core.user('invited.customer@example.com'))?.id,
      redirectUrl: `https://shop.example/welcome?email=invited.customer%40example.com&token=${token}`,
      channel: 'default-channel',
    })
    expect(user.privateMetadata).toEqual([{ key: 'a', value: 'b' }])
  })

  test('is open to apps with MANAGE_USERS', async () => {
    const { token } = await anApp(core, ['MANAGE_USERS'])
    expect((await customerCreate({ email: 'by.app@example.com' }, token)).user.email).toBe(
      'by.app@example.com',
    )
  })

  test.each([
    [{ isActive: null }, { isActive: true }],
    [{ isActive: false }, { isActive: false }],
    // Nobody is mailed, so nobody asks for which channel.
    [{ channel: 'nowhere' }, { isActive: true }],
    [
      { firstName: null, note: null, languageCode: null },
      { firstName: '', note: null, languageCode: 'EN' },
    ],
  ])('takes %j as %j', async (input, expected) => {
    const email = `${JSON.stringify(input).replace(/\W/g, '')}@example.com`
    expect((await customerCreate({ email, ...input })).user).toMatchObject(expected)
  })

  test.each([
    [{}, [['email', 'REQUIRED']]],
    [{ email: 'ADMIN@example.com' }, [['email', 'UNIQUE']]],
    [{ email: 'nobody' }, [['email', 'INVALID']]],
    [
      { email: 'nobody', externalReference: 'x'.repeat(251) },
      [
        ['email', 'INVALID'],
        ['externalReference', 'INVALID'],
      ],
    ],
    [{ email: 'a@b.test', externalReference: 'taken' }, [['externalReference', 'UNIQUE']]],
    [{ email: 'a@b.test', note: '\0' }, [['note', 'INVALID']]],
    [
      { email: 'a@b.test', privateMetadata: [{ key: 'a', value: '\udfff' }] },
      [['privateMetadata', 'INVALID']],
    ],
    [{ email: 'a@b.test', metadata: [{ key: '', value: '' }] }, [['metadata', 'REQUIRED']]],
    [{ email: 'a@b.test', customerType: 'nonsense' }, [['customerType', 'GRAPHQL_ERROR']]],
    [{ email: 'a@b.test', customerType: globalId('User', 1) }, [['customerType', 'GRAPHQL_ERROR']]],
    [{ email: 'a@b.test', customerType: globalId('CustomerType', 99) }, [['customerType', 'NOT_FOUND']]],
    [{ email: 'a@b.test', redirectUrl: 'https://evil.example' }, [['redirectUrl', 'INVALID']]],
    [{ email: 'a@b.test', redirectUrl: 'https://shop.example', channel: 'nope' }, [['channel', 'NOT_FOUND']]],
    [{ email: 'a@b.test', redirectUrl: 'https://shop.example', channel: '\0' }, [['channel', 'NOT_FOUND']]],
    [
      { email: 'a@b.test', defaultShippingAddress: { ...derby, skipValidation: true } },
      [['skipValidation', 'INVALID']],
    ],
  ])('refuses %j', async (input, expected) => {
    if ((await core.user('taken@example.com')) === undefined)
      await customerCreate({ email: 'taken@example.com', externalReference: 'taken' })
    await core.emitted()
    const payload = await customerCreate(input)
    expect(codesIn(payload)).toEqual(expected)
    expect(payload.user).toBeNull()
    expect(await core.user('a@b.test')).toBeUndefined()
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('judges in Saleor’s order, one step after the other', async () => {
    const wrong: Record<string, unknown> = {
      customerType: 'nonsense',
      defaultShippingAddress: { city: 'X' },
      defaultBillingAddress: { ...derby, city: '' },
      redirectUrl: 'https://evil.example',
      metadata: [{ key: '', value: '' }],
      email: '',
    }
    const seen: unknown[] = []
    for (const right of [
      {},
      { customerType: null },
      { defaultShippingAddress: derby },
      { defaultBillingAddress: null },
      { redirectUrl: null },
      { metadata: [] },
    ]) {
      Object.assign(wrong, right)
      seen.push(...(codesIn(await customerCreate(wrong)) ?? []))
    }
    expect(seen).toEqual([
      ['customerType', 'GRAPHQL_ERROR'],
      ['country', 'REQUIRED'],
      ['city', 'REQUIRED'],
      ['redirectUrl', 'INVALID'],
      ['metadata', 'REQUIRED'],
      ['email', 'REQUIRED'],
    ])
  })

  test('of an inactive channel is undone as a whole', async () => {
    const { database } = core.services
    const setActive = (isActive: boolean) =>
      database.transaction((tx) =>
        tx.update(channels).set({ isActive }).where(eq(channels.slug, 'default-channel')),
      )
    await setActive(false)
    try {
      const payload = await customerCreate({
        email: 'undone@example.com',
        redirectUrl: 'https://shop.example',
        channel: 'default-channel',
      })
      expect(codesIn(payload)).toEqual([['channel', 'CHANNEL_INACTIVE']])
      expect(await core.user('undone@example.com')).toBeUndefined()
      expect(await core.emitted({ withNotify: true })).toEqual([])
    } finally {
      await setActive(true)
    }
  })

  test('leaves one customer of two that are created at the same moment', async () => {
    const payloads = await Promise.all([1, 2, 3].map(() => customerCreate({ email: 'race@example.com' })))
    expect(payloads.flatMap((payload) => codesIn(payload) ?? [])).toEqual([
      ['email', 'UNIQUE'],
      ['email', 'UNIQUE'],
    ])
    expect(await core.emitted({ withNotify: true })).toEqual(['customer_created'])
  })
})
