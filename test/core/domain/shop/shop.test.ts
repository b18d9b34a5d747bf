import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aCustomer,
  anApp,
  aStaffMember,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'

let core: TestCore
let superuser: string
let app: { id: string; token: string }

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
  app = await anApp(core, ['MANAGE_SETTINGS'])
})
afterAll(() => core.close())

const fields = `name description enableAccountConfirmationByEmail allowLoginWithoutConfirmation passwordLoginMode
  accountConfirmMergeMode customerSetPasswordUrl useLegacyUpdateWebhookEmission preserveAllAddressFields
  allowStorefrontTraffic metadata { key value } privateMetadata { key value }`

async function update(input: Record<string, unknown>, token = superuser) {
  const answer = await core.graphql(
    `mutation ($input: ShopSettingsInput!) { shopSettingsUpdate(input: $input) {
      shop { ${fields} } errors { field code } shopErrors { field code }
    } }`,
    { input },
    { token },
  )
  return { ...answer.data?.shopSettingsUpdate, status: answer.status, topLevel: answer.errors }
}

const settings = async () =>
  (await core.graphql(`{ shop { ${fields} } }`, {}, { token: superuser })).data.shop

describe('a new shop', () => {
  test('confirms by e-mail, merges nothing and tells of every change', async () => {
    expect(await settings()).toMatchObject({
      enableAccountConfirmationByEmail: true,
      allowLoginWithoutConfirmation: false,
      passwordLoginMode: 'ENABLED',
      accountConfirmMergeMode: 'MERGE_DISABLED',
      customerSetPasswordUrl: null,
      useLegacyUpdateWebhookEmission: true,
      preserveAllAddressFields: false,
      allowStorefrontTraffic: true,
    })
  })

  test('shows anybody what storefronts need', async () => {
    const { data, errors } = await core.graphql(
      `{ shop { id name description domain { host sslEnabled url } schemaVersion passwordLoginMode accountConfirmMergeMode
        customerSetPasswordUrl useLegacyUpdateWebhookEmission allowStorefrontTraffic permissions { code name }
        countries { code country } languages { code language } phonePrefixes } }`,
    )
    expect(errors).toBeUndefined()
    expect(data.shop).toMatchObject({
      name: 'Sallyport',
      domain: { host: new URL(core.origin).host, sslEnabled: false, url: `${core.origin}/` },
      schemaVersion: '3.24',
    })
    expect(data.shop.permissions).toHaveLength(25)
    const codes = data.shop.permissions.map(({ code }: { code: string }) => code)
    expect(codes).toEqual([...codes].sort())
    expect(data.shop.permissions).toContainEqual({ code: 'MANAGE_USERS', name: 'Manage customers.' })
    expect(data.shop.languages).toHaveLength(779)
    expect(data.shop.countries).toContainEqual({ code: 'PL', country: 'Poland' })
    expect(data.shop.phonePrefixes).toContain('48')
  })
})

describe('shopSettingsUpdate', () => {
  test('changes what is named, by staff and by apps', async () => {
    const before = await settings()
    const changed = await update(
      {
        allowLoginWithoutConfirmation: true,
        accountConfirmMergeMode: 'REQUIRE_PASSWORD',
        customerSetPasswordUrl: 'https://shop.example/set',
        description: 'Ferns',
      },
      app.token,
    )
    expect(changed.errors).toEqual([])
    expect(changed.topLevel).toBeUndefined()
    expect(await settings()).toEqual({
      ...before,
      allowLoginWithoutConfirmation: true,
      accountConfirmMergeMode: 'REQUIRE_PASSWORD',
      customerSetPasswordUrl: 'https://shop.example/set',
      description: 'Ferns',
    })
    const staff = await aStaffMember(core, { may: ['MANAGE_SETTINGS'] })
    const back = await update(
      {
        allowLoginWithoutConfirmation: null,
        accountConfirmMergeMode: 'MERGE_DISABLED',
        customerSetPasswordUrl: null,
        description: null,
      },
      staff.accessToken,
    )
    expect(back.shop).toMatchObject({
      allowLoginWithoutConfirmation: true,
      accountConfirmMergeMode: 'MERGE_DISABLED',
      customerSetPasswordUrl: null,
      description: '',
    })
    await update({ allowLoginWithoutConfirmation: false })
  })

  test('renames the shop and merges its metadata', async () => {
    await core.emitted()
    await update({ metadata: [{ key: 'a', value: '1' }], privateMetadata: [{ key: 'p', value: '1' }] })
    expect(await core.emitted()).toEqual(['shop_metadata_updated'])
    await update({ metadata: [{ key: 'a', value: '1' }], privateMetadata: [], description: 'Ferns' })
    expect(await core.emitted()).toEqual([])
    await update({
      privateMetadata: [
        { key: 'p', value: '1' },
        { key: 'q', value: '' },
      ],
      passwordLoginMode: 'DISABLED',
    })
    expect(await core.emitted()).toEqual([])
    const { shop } = await update({ name: 'Fern & Field', metadata: [{ key: 'b', value: '2' }] })
    expect(shop).toMatchObject({
      name: 'Fern & Field',
      metadata: [
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ],
      privateMetadata: [{ key: 'p', value: '1' }],
    })
    expect((await update({ name: null })).shop.name).toBe('Fern & Field')
    expect(await core.emitted()).toEqual(['shop_metadata_updated'])
  })

  test('takes settings of other areas without a word', async () => {
    const before = await settings()
    const { errors } = await update({
      headerText: 'Hi',
      limitQuantityPerCheckout: 5,
      fulfillmentAutoApprove: false,
    })
    expect(errors).toEqual([])
    expect(await settings()).toEqual(before)
  })

  test.each([
    [{ customerSetPasswordUrl: 'https://evil.example/' }, [['customerSetPasswordUrl', 'INVALID']]],
    [{ customerSetPasswordUrl: 'nowhere' }, [['customerSetPasswordUrl', 'INVALID']]],
    [{ name: '  ' }, [['name', 'REQUIRED']]],
    [{ name: 'x'.repeat(51) }, [['name', 'INVALID']]],
    [{ description: 'a\0b' }, [['description', 'INVALID']]],
    [{ metadata: [{ key: '', value: '' }] }, [['metadata', 'REQUIRED']]],
    [{ privateMetadata: [{ key: '\ud800', value: '' }] }, [['privateMetadata', 'INVALID']]],
    [{ passwordLoginMode: 'DISABLED' }, [['passwordLoginMode', 'PASSWORD_AUTH_RESTRICTION']]],
    [
      { passwordLoginMode: 'CUSTOMERS_ONLY', customerSetPasswordUrl: 'nowhere' },
      [['passwordLoginMode', 'PASSWORD_AUTH_RESTRICTION']],
    ],
  ])('refuses %j to a superuser who signed in by password', async (input, expected) => {
    const before = await settings()
    const { errors, shopErrors, shop } = await update(input)
    expect(errors).toEqual(expected.map(([field, code]) => ({ field, code })))
    expect(shopErrors).toEqual(errors)
    expect(shop).toBeNull()
    expect(await settings()).toEqual(before)
  })
})

describe('password login', () => {
  const asApp = (passwordLoginMode: string) => update({ passwordLoginMode }, app.token)

  test('for customers only leaves staff no rights, but a superuser the way back', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    const me = '{ me { isStaff userPermissions { code } permissionGroups { id } } }'
    expect((await asApp('CUSTOMERS_ONLY')).errors).toEqual([])
    try {
      const { data } = await core.graphql(me, {}, { token: staff.accessToken })
      expect(data.me).toEqual({ isStaff: false, userPermissions: [], permissionGroups: [] })
      const customer = await aCustomer(core)
      expect((await core.graphql('{ me { email } }', {}, { token: customer.accessToken })).data.me).toEqual({
        email: customer.email,
      })
    } finally {
      expect((await update({ passwordLoginMode: 'ENABLED' })).errors).toEqual([])
    }
    const { data } = await core.graphql(me, {}, { token: staff.accessToken })
    expect(data.me).toMatchObject({ isStaff: true, userPermissions: [{ code: 'MANAGE_USERS' }] })
  })

  test('switched off ends every session that a password began', async () => {
    const customer = await aCustomer(core)
    await asApp('DISABLED')
    try {
      const { data, errors } = await core.graphql('{ me { id } }', {}, { token: customer.accessToken })
      expect(data).toEqual({ me: null })
      expect(errors).toMatchObject([{ extensions: { exception: { code: 'InvalidTokenError' } } }])
    } finally {
      await asApp('ENABLED')
    }
  })
})

describe('a shop that is closed to storefronts', () => {
  test('serves staff and apps, and answers 401 without data to everybody else', async () => {
    const customer = await aCustomer(core)
    const gone = await aStaffMember(core, { isActive: false })
    await update({ allowStorefrontTraffic: false })
    const ask = (token?: string) => core.graphql('{ shop { schemaVersion } }', {}, { token })
    try {
      for (const token of [undefined, 'nonsense', customer.accessToken, gone.accessToken]) {
        const { status, data, errors } = await ask(token)
        expect([status, data]).toEqual([401, undefined])
        expect(errors).toEqual([
          {
            message: 'Storefront traffic is not allowed.',
            extensions: { code: 'STOREFRONT_TRAFFIC_NOT_ALLOWED' },
          },
        ])
      }
      for (const token of [superuser, app.token]) expect((await ask(token)).status).toBe(200)
    } finally {
      expect((await update({ allowStorefrontTraffic: true })).errors).toEqual([])
    }
    expect((await ask()).status).toBe(200)
  })
})

describe('addresses with preserveAllAddressFields', () => {
  test('keep the parts that their country does not use', async () => {
    const { accessToken } = await aCustomer(core)
    const save = async () => {
      const { data } = await core.graphql(
        `mutation { accountUpdate(input: { defaultShippingAddress: {
          streetAddress1: "Gasse 1", city: "Zürich", postalCode: "8001", country: CH, countryArea: "ZH"
        } }) { user { defaultShippingAddress { countryArea } } errors { field code } } }`,
        {},
        { token: accessToken },
      )
      expect(data.accountUpdate.errors).toEqual([])
      return data.accountUpdate.user.defaultShippingAddress.countryArea
    }
    expect(await save()).toBe('')
    await update({ preserveAllAddressFields: true })
    expect(await save()).toBe('ZH')
    await update({ preserveAllAddressFields: false })
  })
})
