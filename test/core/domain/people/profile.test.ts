import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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

async function accountUpdate(input: Record<string, unknown>, token?: string, customerId?: string | null) {
  const answer = await core.graphql(
    `mutation ($input: AccountInput!, $customerId: ID) { accountUpdate(input: $input, customerId: $customerId) {
      user {
        id email firstName lastName languageCode metadata { key value }
        addresses { ${address} isDefaultShippingAddress isDefaultBillingAddress }
        defaultShippingAddress { ${address} } defaultBillingAddress { id }
      }
      errors { field message code addressType } accountErrors { field code }
    } }`,
    { input, ...(customerId !== undefined && { customerId }) },
    { token },
  )
  return { ...answer.data?.accountUpdate, topLevel: answer.errors }
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
