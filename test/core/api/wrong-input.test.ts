import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { saleorSchema } from '../../../core/api/saleor/schema.ts'
import { channels } from '../../../core/tables/shop.ts'
import { globalId } from '../../../shared/global-id.ts'
import {
  aCustomer,
  anApp,
  aStaffMember,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../support/core.ts'

let core: TestCore
const tokens = { superuser: '', customer: '', unconfirmed: '', app: '', nobody: '' }
const ids = {
  attribute: '',
  channel: '',
  customer: '',
  colleague: '',
  app: '',
  address: '',
  group: '',
  webhook: '',
}

beforeAll(async () => {
  // Without the wait, so that a request that went through does not hide what is wrong with the next one.
  core = await startCore({ LOG_LEVEL: 'error', CONFIRMATION_EMAIL_LOCK_TIME: '0' })
  const customer = await aCustomer(core)
  const app = await anApp(core, ['IMPERSONATE_USER', 'MANAGE_STAFF'])
  tokens.superuser = await signInAsSuperuser(core)
  tokens.customer = customer.accessToken
  tokens.unconfirmed = (await aCustomer(core, { isConfirmed: false })).accessToken
  tokens.app = app.token
  // Not those who call: what is done to customers and apps here may lock them out.
  ids.customer = globalId('User', (await aCustomer(core)).id)
  const colleague = await aStaffMember(core)
  ids.colleague = globalId('User', colleague.id)
  ids.group = globalId('Group', colleague.groupId)
  ids.app = (await anApp(core, [])).id
  const { data: opened } = await core.graphql(
    'mutation { channelCreate(input: { name: "Kept", slug: "kept", currencyCode: "EUR", defaultCountry: DE }) { channel { id } } }',
    {},
    { token: tokens.superuser },
  )
  ids.channel = opened.channelCreate.channel.id
  const { data: created } = await core.graphql(
    'mutation { attributeCreate(input: { name: "Size", type: CUSTOMER_TYPE, values: [{ name: "S" }, { name: "M" }] }) { attribute { id } } }',
    {},
    { token: tokens.superuser },
  )
  ids.attribute = created.attributeCreate.attribute.id
  await core.graphql(
    'mutation ($type: ID!, $attributes: [ID!]!) { customerTypeAssignAttributes(customerTypeId: $type, attributeIds: $attributes) { errors { code } } }',
    { type: globalId('CustomerType', 1), attributes: [ids.attribute] },
    { token: tokens.superuser },
  )
  const { data } = await core.graphql(
    'mutation ($userId: ID!, $input: AddressInput!) { addressCreate(userId: $userId, input: $input) { address { id } } }',
    { userId: ids.customer, input: address() },
    { token: tokens.superuser },
  )
  ids.address = data.addressCreate.address.id
  const { data: hooked } = await core.graphql(
    'mutation { webhookCreate(input: { targetUrl: "https://app.example/" }) { webhook { id } } }',
    {},
    { token: tokens.app },
  )
  ids.webhook = hooked.webhookCreate.webhook.id
})
afterAll(() => core.close())
// Whatever nobody foresaw is logged as an error, even where the answer looks harmless.
afterEach(() => expect(core.logged.splice(0)).toEqual([]))

type Values = Record<string, unknown>
let made = 0
const address = () => ({ streetAddress1: 'Mill Road 1', city: 'Derby', postalCode: 'DE1 1AA', country: 'GB' })
const wholeAddress = () => ({
  ...address(),
  firstName: '',
  lastName: '',
  companyName: 'C',
  streetAddress2: '',
  cityArea: '',
  countryArea: '',
  phone: '',
  metadata: items(),
  skipValidation: true,
})
const items = () => [{ key: 'a', value: 'b' }]
const aChannel = (): Values => ({
  name: 'Poland',
  slug: `pl-${++made}`,
  defaultCountry: 'PL',
  isActive: false,
  stockSettings: { allocationStrategy: 'PRIORITIZE_HIGH_STOCK' },
  orderSettings: {
    allowUnpaidOrders: true,
    expireOrdersAfter: 1,
    deleteExpiredOrdersAfter: 1,
    draftOrderLinePriceFreezePeriod: 1,
    markAsPaidStrategy: 'PAYMENT_FLOW',
  },
  checkoutSettings: {
    allowLegacyGiftCardUse: true,
    automaticCompletion: { enabled: true, delay: 1, cutOffDate: '2026-03-14T12:00:00Z' },
  },
  paymentSettings: {
    defaultTransactionFlowStrategy: 'CHARGE',
    checkoutTtlBeforeReleasingFunds: 1,
    checkoutReleaseFundsCutOffDate: '2026-03-14T12:00:00Z',
  },
  metadata: items(),
  privateMetadata: items(),
  addShippingZones: [],
  addWarehouses: [],
})
const link = 'https://shop.example/'

const aCustomersInput = (): Values => ({
  email: `c${++made}@example.com`,
  firstName: 'A',
  lastName: 'B',
  note: 'n',
  isActive: true,
  isConfirmed: true,
  languageCode: 'EN',
  externalReference: `ref${made}`,
  metadata: items(),
  privateMetadata: items(),
  customerType: globalId('CustomerType', 1),
  attributes: [
    {
      id: ids.attribute,
      dropdown: { value: `Size ${made}`, externalReference: `size${made}` },
      multiselect: [{ value: 'S' }],
      numeric: '1',
      plainText: 'p',
      values: [],
      boolean: true,
      date: '2026-03-14',
      dateTime: '2026-03-14T12:00:00Z',
    },
  ],
  defaultShippingAddress: address(),
})

/** Every mutation with arguments that are fine, or fine but for a token: one wrong thing is put in at a time. */
const mutations: Record<string, { as: keyof typeof tokens; args: () => Values }> = {
  accountAddressCreate: {
    as: 'app',
    args: () => ({ customerId: ids.customer, type: 'BILLING', input: wholeAddress() }),
  },
  accountAddressDelete: { as: 'customer', args: () => ({ id: ids.address }) },
  accountAddressUpdate: { as: 'customer', args: () => ({ id: ids.address, input: address() }) },
  accountDelete: { as: 'customer', args: () => ({ token: 'x' }) },
  accountRegister: {
    as: 'customer',
    args: () => ({
      input: {
        firstName: 'A',
        lastName: 'B',
        languageCode: 'EN',
        email: `r${++made}@example.com`,
        password: 'a long one',
        redirectUrl: link,
        metadata: items(),
        channel: 'default-channel',
      },
    }),
  },
  accountRequestDeletion: { as: 'customer', args: () => ({ redirectUrl: link, channel: 'default-channel' }) },
  accountSetDefaultAddress: { as: 'customer', args: () => ({ id: ids.address, type: 'SHIPPING' }) },
  accountUpdate: {
    as: 'app',
    args: () => ({
      customerId: ids.customer,
      input: {
        firstName: 'A',
        lastName: 'B',
        languageCode: 'EN',
        metadata: items(),
        defaultBillingAddress: { ...address(), metadata: items(), phone: '', countryArea: '', cityArea: '' },
        defaultShippingAddress: wholeAddress(),
      },
    }),
  },
  addressCreate: { as: 'superuser', args: () => ({ userId: ids.customer, input: wholeAddress() }) },
  addressDelete: { as: 'superuser', args: () => ({ id: ids.address }) },
  addressSetDefault: {
    as: 'superuser',
    args: () => ({ addressId: ids.address, userId: ids.customer, type: 'BILLING' }),
  },
  addressUpdate: { as: 'superuser', args: () => ({ id: ids.address, input: wholeAddress() }) },
  appCreate: {
    as: 'superuser',
    args: () => ({ input: { name: 'A', identifier: `a${++made}`, permissions: [] } }),
  },
  appActivate: { as: 'superuser', args: () => ({ id: ids.app }) },
  appDeactivate: { as: 'superuser', args: () => ({ id: ids.app }) },
  appDelete: { as: 'superuser', args: () => ({ id: ids.app }) },
  appDeleteFailedInstallation: {
    as: 'superuser',
    args: () => ({ id: globalId('AppInstallation', 1) }),
  },
  appRetryInstall: {
    as: 'superuser',
    args: () => ({ id: globalId('AppInstallation', 1), activateAfterInstallation: true }),
  },
  appTokenCreate: { as: 'superuser', args: () => ({ input: { app: ids.app, name: 'A' } }) },
  appTokenDelete: { as: 'superuser', args: () => ({ id: globalId('AppToken', 99_999) }) },
  appFetchManifest: { as: 'superuser', args: () => ({ manifestUrl: 'http://127.0.0.1:10/manifest' }) },
  appUpdate: {
    as: 'superuser',
    args: () => ({ id: ids.app, input: { name: 'A', identifier: `a${++made}`, permissions: [] } }),
  },
  appInstall: {
    as: 'superuser',
    args: () => ({
      input: {
        appName: 'A',
        manifestUrl: 'https://app.example/',
        activateAfterInstallation: true,
        permissions: [],
      },
    }),
  },
  attributeCreate: {
    as: 'superuser',
    args: () => ({
      input: {
        name: 'Tier',
        slug: `tier-${++made}`,
        type: 'CUSTOMER_TYPE',
        inputType: 'SWATCH',
        values: [{ name: 'Gold', value: '#ffd700', externalReference: `gold${made}` }],
        unit: 'KG',
        valueRequired: true,
        storefrontSearchPosition: 0,
        externalReference: `attribute${made}`,
        referenceTypes: [],
      },
    }),
  },
  attributeDelete: { as: 'superuser', args: () => ({ id: globalId('Attribute', 99_999) }) },
  attributeReorderValues: {
    as: 'superuser',
    args: () => ({
      attributeId: ids.attribute,
      moves: [{ id: globalId('AttributeValue', 1), sortOrder: 1 }],
    }),
  },
  attributeUpdate: {
    as: 'superuser',
    args: () => ({
      id: ids.attribute,
      input: {
        name: 'Size',
        slug: `size-${++made}`,
        addValues: [{ name: `New ${made}`, externalReference: `new${made}` }],
        removeValues: [globalId('AttributeValue', 99_999)],
        externalReference: `changed${made}`,
        storefrontSearchPosition: 0,
      },
    }),
  },
  attributeValueCreate: {
    as: 'superuser',
    args: () => ({
      attribute: ids.attribute,
      input: { name: `Value ${++made}`, externalReference: `value${made}` },
    }),
  },
  attributeValueDelete: { as: 'superuser', args: () => ({ id: globalId('AttributeValue', 99_999) }) },
  attributeValueUpdate: {
    as: 'superuser',
    args: () => ({ id: globalId('AttributeValue', 1), input: { name: `Value ${++made}`, value: '' } }),
  },
  channelActivate: { as: 'superuser', args: () => ({ id: globalId('Channel', 99_998) }) },
  channelCreate: { as: 'superuser', args: () => ({ input: { ...aChannel(), currencyCode: 'PLN' } }) },
  channelDeactivate: { as: 'superuser', args: () => ({ id: globalId('Channel', 99_998) }) },
  channelDelete: {
    as: 'superuser',
    args: () => ({ id: globalId('Channel', 99_998), input: { channelId: globalId('Channel', 99_999) } }),
  },
  channelUpdate: {
    as: 'superuser',
    args: () => ({
      id: ids.channel,
      input: { ...aChannel(), removeShippingZones: [], removeWarehouses: [] },
    }),
  },
  confirmAccount: { as: 'customer', args: () => ({ email: 'a@example.com', token: 'x', password: 'x' }) },
  confirmEmailChange: { as: 'customer', args: () => ({ token: 'x', channel: 'default-channel' }) },
  customerCreate: {
    as: 'superuser',
    args: () => ({ input: { ...aCustomersInput(), redirectUrl: link, channel: 'default-channel' } }),
  },
  customerBulkDelete: { as: 'superuser', args: () => ({ ids: [globalId('User', 99_998)] }) },
  customerDelete: { as: 'superuser', args: () => ({ id: globalId('User', 99_998), externalReference: '' }) },
  customerBulkUpdate: {
    as: 'superuser',
    args: () => ({
      errorPolicy: 'IGNORE_FAILED',
      customers: [{ id: ids.customer, externalReference: '', input: aCustomersInput() }],
    }),
  },
  customerUpdate: {
    as: 'superuser',
    args: () => ({ id: ids.customer, externalReference: '', input: aCustomersInput() }),
  },
  customerTypeAssignAttributes: {
    as: 'superuser',
    args: () => ({ customerTypeId: globalId('CustomerType', 1), attributeIds: [ids.attribute] }),
  },
  customerTypeReorderAttributes: {
    as: 'superuser',
    args: () => ({
      customerTypeId: globalId('CustomerType', 1),
      moves: [{ id: ids.attribute, sortOrder: 1 }],
    }),
  },
  customerTypeUnassignAttributes: {
    as: 'superuser',
    args: () => ({ customerTypeId: globalId('CustomerType', 1), attributeIds: [ids.attribute] }),
  },
  customerTypeCreate: {
    as: 'superuser',
    args: () => ({ input: { name: 'Wholesale', slug: `type-${++made}`, isDefault: false } }),
  },
  customerTypeDelete: { as: 'superuser', args: () => ({ id: globalId('CustomerType', 99) }) },
  customerTypeUpdate: {
    as: 'superuser',
    args: () => ({
      id: globalId('CustomerType', 1),
      input: { name: 'Default', slug: 'default', isDefault: true },
    }),
  },
  deleteMetadata: { as: 'superuser', args: () => ({ id: ids.customer, keys: ['a'] }) },
  deletePrivateMetadata: { as: 'superuser', args: () => ({ id: ids.customer, keys: ['a'] }) },
  passwordChange: { as: 'customer', args: () => ({ newPassword: 'a long one', oldPassword: 'x' }) },
  externalAuthenticationUrl: { as: 'customer', args: () => ({ pluginId: 'p', input: '{}' }) },
  externalLogout: { as: 'customer', args: () => ({ pluginId: 'p', input: '{}' }) },
  externalObtainAccessTokens: { as: 'customer', args: () => ({ pluginId: 'p', input: '{}' }) },
  externalRefresh: { as: 'customer', args: () => ({ pluginId: 'p', input: '{}' }) },
  externalVerify: { as: 'customer', args: () => ({ pluginId: 'p', input: '{}' }) },
  orderBulkCreate: {
    as: 'superuser',
    args: () => ({
      errorPolicy: 'REJECT_FAILED_ROWS',
      stockUpdatePolicy: 'SKIP',
      orders: [
        {
          externalReference: `o${++made}`,
          channel: 'default-channel',
          createdAt: '2020-01-01T00:00:00Z',
          status: 'FULFILLED',
          user: { email: 'guest@example.com' },
          billingAddress: address(),
          shippingAddress: address(),
          currency: 'USD',
          metadata: items(),
          privateMetadata: items(),
          customerNote: 'n',
          languageCode: 'EN',
          displayGrossPrices: true,
          redirectUrl: link,
          lines: [
            {
              variantSku: 's',
              productName: 'P',
              createdAt: '2020-01-01T00:00:00Z',
              isShippingRequired: true,
              isGiftCard: false,
              quantity: 2,
              totalPrice: { gross: 2, net: 1 },
              undiscountedTotalPrice: { gross: 2, net: 1 },
              warehouse: 'w',
              taxRate: 0.1,
              metadata: items(),
            },
          ],
          deliveryMethod: {
            shippingMethodId: 's',
            shippingMethodName: 'n',
            shippingPrice: { gross: 1, net: 1 },
          },
          fulfillments: [{ lines: [{ variantSku: 's', quantity: 2, warehouse: 'w', orderLineIndex: 0 }] }],
        },
      ],
    }),
  },
  permissionGroupCreate: {
    as: 'superuser',
    args: () => ({
      input: {
        name: `Group ${++made}`,
        addPermissions: ['MANAGE_USERS'],
        addUsers: [ids.colleague],
        addChannels: [globalId('Channel', 1)],
        restrictedAccessToChannels: true,
      },
    }),
  },
  permissionGroupDelete: { as: 'superuser', args: () => ({ id: globalId('Group', 1) }) },
  permissionGroupUpdate: {
    as: 'superuser',
    args: () => ({
      id: ids.group,
      input: {
        name: `Group ${++made}`,
        addPermissions: ['MANAGE_USERS'],
        removePermissions: ['MANAGE_APPS'],
        addUsers: [ids.colleague],
        removeUsers: [globalId('User', 1)],
        addChannels: [globalId('Channel', 1)],
        removeChannels: [],
        restrictedAccessToChannels: true,
      },
    }),
  },
  requestEmailChange: {
    as: 'customer',
    args: () => ({ newEmail: 'n@example.com', password: 'x', redirectUrl: link, channel: 'default-channel' }),
  },
  requestPasswordReset: {
    as: 'customer',
    args: () => ({ email: 'admin@example.com', redirectUrl: link, channel: 'default-channel' }),
  },
  sendConfirmationEmail: {
    as: 'unconfirmed',
    args: () => ({ redirectUrl: link, channel: 'default-channel' }),
  },
  setPassword: { as: 'customer', args: () => ({ email: 'admin@example.com', token: 'x', password: 'x' }) },
  shopAddressUpdate: { as: 'superuser', args: () => ({ input: wholeAddress() }) },
  shopSettingsUpdate: {
    as: 'superuser',
    args: () => ({
      input: {
        name: 'Shop',
        description: 'D',
        customerSetPasswordUrl: link,
        limitQuantityPerCheckout: 1,
        passwordLoginMode: 'ENABLED',
        metadata: items(),
        privateMetadata: items(),
        preserveAllAddressFields: false,
      },
    }),
  },
  staffCreate: {
    as: 'app',
    args: () => ({
      input: {
        email: `s${++made}@example.com`,
        firstName: 'A',
        lastName: 'B',
        note: 'n',
        isActive: true,
        metadata: items(),
        privateMetadata: items(),
        addGroups: [],
        redirectUrl: link,
      },
    }),
  },
  staffBulkDelete: { as: 'superuser', args: () => ({ ids: [globalId('User', 1)] }) },
  // The caller, whom nobody can delete: the colleague is still needed.
  staffDelete: { as: 'superuser', args: () => ({ id: globalId('User', 1) }) },
  staffMemberUpdate: {
    as: 'superuser',
    args: () => ({
      id: ids.colleague,
      input: { phone: '+48500600700', accountType: 'COLLABORATOR', isShopOwner: false },
    }),
  },
  staffNotificationRecipientCreate: {
    as: 'superuser',
    args: () => ({ input: { user: ids.colleague, email: `n${++made}@example.com`, active: true } }),
  },
  staffNotificationRecipientDelete: {
    as: 'superuser',
    args: () => ({ id: globalId('StaffNotificationRecipient', 99_998) }),
  },
  staffNotificationRecipientUpdate: {
    as: 'superuser',
    args: () => ({
      id: globalId('StaffNotificationRecipient', 1),
      input: { email: `n${++made}@example.com`, active: true },
    }),
  },
  staffUpdate: {
    as: 'superuser',
    args: () => ({
      id: ids.colleague,
      input: {
        email: `u${++made}@example.com`,
        firstName: 'A',
        note: 'n',
        isActive: true,
        metadata: items(),
        privateMetadata: items(),
        addGroups: [],
        removeGroups: [],
      },
    }),
  },
  tokenCreate: {
    as: 'customer',
    args: () => ({ email: 'nobody@example.com', password: 'x', audience: 'a' }),
  },
  tokenRefresh: { as: 'customer', args: () => ({ refreshToken: 'x', csrfToken: 'x' }) },
  tokenVerify: { as: 'customer', args: () => ({ token: 'x' }) },
  // Would end the sessions of whoever else takes part here.
  tokensDeactivateAll: { as: 'nobody', args: () => ({}) },
  updateMetadata: { as: 'superuser', args: () => ({ id: ids.customer, input: items() }) },
  updatePrivateMetadata: { as: 'superuser', args: () => ({ id: ids.customer, input: items() }) },
  userBulkSetActive: { as: 'superuser', args: () => ({ ids: [ids.colleague], isActive: true }) },
  userAvatarDelete: { as: 'superuser', args: () => ({}) },
  userAvatarUpdate: { as: 'superuser', args: () => ({ image: '0' }) },
  webhookCreate: {
    as: 'superuser',
    args: () => ({
      input: {
        name: 'W',
        identifier: `w${++made}`,
        targetUrl: 'https://app.example/hook',
        asyncEvents: ['CUSTOMER_CREATED'],
        events: [],
        syncEvents: [],
        app: ids.app,
        isActive: true,
        secretKey: 's',
        query: 'subscription { event { ... on CustomerCreated { user { id } } } }',
        customHeaders: '{"X-A": "b"}',
      },
    }),
  },
  // By an app, which alone can name its webhooks by their identifiers.
  webhookDelete: { as: 'app', args: () => ({ id: null, identifier: 'x' }) },
  webhookUpdate: {
    as: 'superuser',
    args: () => ({
      id: ids.webhook,
      identifier: null,
      input: {
        name: 'W',
        identifier: `w${++made}`,
        targetUrl: 'https://app.example/hook',
        asyncEvents: ['CUSTOMER_CREATED'],
        events: [],
        syncEvents: [],
        app: ids.app,
        isActive: true,
        secretKey: 's',
        query: 'subscription { event { ... on CustomerCreated { user { id } } } }',
        customHeaders: '{"X-A": "b"}',
      },
    }),
  },
}

const schema = saleorSchema()
const fields = Object.entries(schema.getMutationType()?.getFields() ?? {})

function documentOf(name: string, field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map((argument) => `$${argument.name}: ${argument.type}`)
  const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`)
  const payload = getNamedType(field.type)
  const answers = isObjectType(payload) ? Object.keys(payload.getFields()) : []
  // One mutation works on a list, and tells of each row what is wrong with it.
  const selection = answers.includes('results')
    ? 'results { errors { path message code } }'
    : answers.includes('errors')
      ? 'errors { field message code }'
      : '__typename'
  const head = declared.length > 0 ? [`(${declared.join(', ')})`, `(${passed.join(', ')})`] : ['', '']
  return `mutation ${head[0]} { ${name}${head[1]} { ${selection} } }`
}

/**
 * Sends it, and fails for anything but an orderly answer. A code that the mutation's enum lacks is none: GraphQL puts an
 * error of its own in its place, at a deeper path.
 */
async function tell(name: string, field: GraphQLField<unknown, unknown>, variables: Values, what: string) {
  const { as } = mutations[name] ?? { as: 'superuser' }
  const { status, data, errors } = await core.graphql(documentOf(name, field), variables, {
    token: tokens[as],
  })
  const about = `${name} with ${what}: ${JSON.stringify(errors)?.slice(0, 300)}`
  expect([200, 400], about).toContain(status)
  for (const error of errors ?? []) {
    expect(error.message, about).not.toMatch(/Internal|Cannot return null|undefined/)
    expect(error.extensions.exception.code, about).toMatch(/^(GraphQLError|PermissionDenied)$/)
    // A refusal of a mutation is about the whole of it: nothing of its answer broke halfway.
    if (status === 200) expect(error.path, about).toEqual([name])
  }
  expect(status === 400 ? data === undefined : data !== undefined, about).toBe(true)
  const refused: Array<{ field: string | null; code: string }> = data?.[name]?.errors ?? []
  return { status, errors, refused: refused.map(({ field, code }) => [field, code]) }
}

const hostileTexts = [
  '',
  ' ',
  '\0',
  'a\0b@example.com',
  '\ud800',
  'x'.repeat(100_000),
  '__proto__',
  'constructor',
  "'; DROP TABLE users; --",
  '%',
  '-1',
  '{{7*7}}',
  '\u202e\u0000\uffff',
  'https://shop.example:99999/',
  'https://app.example/hook\0',
  'https://app.example/\u0007hook',
  'https://app.example/\ud800',
  'https://user:secret@shop.example/',
  'javascript:alert(1)',
  'subscription { event { issuedAt } }',
  '{"X": [1]}',
]
const hostileIds = [
  '',
  'nonsense',
  '\0',
  '\ud800',
  'x'.repeat(100_000),
  globalId('Unicorn', 1),
  globalId('User', -1),
  globalId('User', 0),
  globalId('Group', 1),
  globalId('User', 99_999),
  globalId('User', '9'.repeat(40)),
  globalId('User', Number.MAX_SAFE_INTEGER),
  globalId('Channel', Number.MAX_SAFE_INTEGER),
  globalId('User', '6d6a4f5c-1e49-4f0e-a4d4-6c6a4f5c1e49'),
  globalId('__proto__', 1),
  globalId('constructor', 1),
  Buffer.from('User:1; DROP').toString('base64'),
]

/** What can be wrong in the place of a value of this type. */
function hostileValues(type: GraphQLInputType): unknown[] {
  if (isNonNullType(type)) return [null, ...hostileValues(type.ofType)]
  if (isListType(type)) {
    const inner = hostileValues(type.ofType)
    return [null, [], [null], 7, 'x', ...inner.map((value) => [value]), [inner.at(-1), inner.at(-1)]]
  }
  if (isInputObjectType(type))
    return [
      null,
      [],
      'x',
      7,
      JSON.parse('{"__proto__": {"isStaff": true}}'),
      { constructor: 1 },
      { unknown: 1 },
    ]
  if (isEnumType(type)) return [null, 'UNKNOWN', '', 'en', -1, {}, '__proto__']
  if (type.name === 'Boolean') return [null, 'true', -1, [], {}]
  if (type.name === 'Int') return [null, -1, 2 ** 40, 1.5, '1', {}]
  if (type.name === 'ID') return [null, -1, 1.5, true, {}, [], ...hostileIds]
  return [null, -1, true, {}, [], ...hostileTexts]
}

type Step = string | number

/** Addresses in other inputs are read as those of `addressCreate` are, which meets every value. */
const isInAddress = (path: Step[]): boolean => /Address$/.test(String(path.at(-2)))
const sampled = (values: unknown[]): unknown[] => values.filter((_, index) => index % 6 === 0)

/** Every place in the arguments where a value stands, with its type. */
function placesIn(type: GraphQLInputType, value: unknown, path: Step[]): Array<[Step[], GraphQLInputType]> {
  const bare = isNonNullType(type) ? type.ofType : type
  const inner: Array<[Step[], GraphQLInputType]> =
    isListType(bare) && Array.isArray(value)
      ? value.flatMap((item, index) => placesIn(bare.ofType, item, [...path, index]))
      : isInputObjectType(bare) && typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, item]) => {
            const field = bare.getFields()[key]
            if (!field) throw new Error(`${bare} has no ${key}.`)
            return placesIn(field.type, item, [...path, key])
          })
        : []
  return [[path, type], ...inner]
}

function put(args: Values, path: Step[], value: unknown): Values {
  const copy = structuredClone(args)
  let holder = copy as Record<Step, unknown>
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<Step, unknown>
  holder[path.at(-1) as Step] = value
  return copy
}

test('every mutation has its arguments in this file', () => {
  expect(fields.map(([name]) => name).sort()).toEqual(Object.keys(mutations).sort())
})

describe('one wrong thing in', () => {
  test.each(fields)(
    '%s is refused in order, wherever it stands',
    { timeout: 60_000 },
    async (name, field) => {
      const args = mutations[name]?.args ?? ((): Values => ({}))
      const places = field.args.flatMap((argument) =>
        placesIn(argument.type, args()[argument.name], [argument.name]),
      )
      for (const [path, type] of places)
        for (const value of isInAddress(path) ? sampled(hostileValues(type)) : hostileValues(type))
          await tell(
            name,
            field,
            put(args(), path, value),
            `${path.join('.')} = ${JSON.stringify(value)?.slice(0, 80)}`,
          )
      await tell(name, field, {}, 'no arguments at all')
      await tell(name, field, JSON.parse('{"__proto__": {"input": {}}, "constructor": 1}'), 'odd variables')
    },
  )
})

/** Mulberry32: the same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test('any well-typed input, however odd, gets an orderly answer', { timeout: 60_000 }, async () => {
  const random = randomNumbers(20260314)
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const goodIds = [ids.customer, ids.colleague, ids.app, globalId('Group', 1), globalId('Channel', 1)]

  function generate(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return generate(type.ofType, depth)
    if (random() < 0.1) return null
    if (isListType(type))
      return Array.from(
        { length: Math.floor(random() * 4) },
        () => generate(type.ofType, depth + 1) ?? '',
      ).filter((item) => item !== '')
    if (isEnumType(type)) {
      // Would end what the other mutations are done with.
      const names = type.getValues().map((value) => value.name)
      return oneOf(type.name === 'PasswordLoginModeEnum' ? ['ENABLED'] : names)
    }
    if (isInputObjectType(type)) {
      const entries = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || random() < 0.6,
      )
      return Object.fromEntries(
        entries
          .filter((field) => field.name !== 'allowStorefrontTraffic')
          .map((field) => [
            field.name,
            generate(field.type, depth + 1) ?? (isNonNullType(field.type) ? '' : null),
          ]),
      )
    }
    if (type.name === 'Boolean') return random() < 0.5
    if (type.name === 'Int') return Math.floor((random() - 0.5) * 2 ** 32)
    if (type.name === 'ID') return oneOf([...goodIds, ...hostileIds.slice(0, 4), ...hostileIds.slice(5)])
    return oneOf([...hostileTexts, `g${++made}@example.com`, 'default-channel', link, 'DE1 1AA', 'a'])
  }

  for (const [name, field] of fields)
    for (let round = 0; round < 12; round++) {
      const variables = Object.fromEntries(
        field.args.map((argument) => [
          argument.name,
          generate(argument.type, 0) ?? (isNonNullType(argument.type) ? {} : null),
        ]),
      )
      await tell(name, field, variables, JSON.stringify(variables).slice(0, 200))
    }
})

describe('IDs', () => {
  const update = async (id: unknown) => {
    const field = schema.getMutationType()?.getFields().staffUpdate as GraphQLField<unknown, unknown>
    return tell('staffUpdate', field, { id, input: {} }, String(id).slice(0, 80))
  }

  test.each([
    ['nonsense', 'GRAPHQL_ERROR'],
    ['', 'GRAPHQL_ERROR'],
    ['VXNlcjox!', 'GRAPHQL_ERROR'],
    [globalId('User', -1), 'GRAPHQL_ERROR'],
    [globalId('User', 'one'), 'GRAPHQL_ERROR'],
    [globalId('User', '1.5'), 'GRAPHQL_ERROR'],
    [globalId('User', ''), 'GRAPHQL_ERROR'],
    [globalId('Group', 1), 'GRAPHQL_ERROR'],
    [globalId('__proto__', 1), 'GRAPHQL_ERROR'],
    [globalId('User', 0), 'NOT_FOUND'],
    [globalId('User', 99_999), 'NOT_FOUND'],
    [globalId('User', '9'.repeat(40)), 'NOT_FOUND'],
    [globalId('User', Number.MAX_SAFE_INTEGER), 'NOT_FOUND'],
    [globalId('User', '6d6a4f5c-1e49-4f0e-a4d4-6c6a4f5c1e49'), 'NOT_FOUND'],
  ])('%s of a mutation is %s', async (id, code) => {
    expect((await update(id)).refused).toEqual([['id', code]])
  })

  test.each([
    ['{ user(id: "nonsense") { id } }', 'Invalid ID: nonsense. Expected: User.'],
    ['{ permissionGroup(id: "x") { id } }', 'Invalid ID: x. Expected: Group.'],
    ['{ address(id: "") { id } }', 'Invalid ID: . Expected: Address.'],
    ['{ webhook(id: "x") { id } }', 'Invalid ID: x. Expected: Webhook.'],
    ['{ app(id: "x") { id } }', 'Invalid ID: x. Expected: App.'],
  ])('of a query that make no sense are told: %s', async (query, message) => {
    const { status, data, errors } = await core.graphql(query, {}, { token: tokens.superuser })
    expect([status, Object.values(data)]).toEqual([200, [null]])
    expect(errors).toMatchObject([{ message, extensions: { exception: { code: 'GraphQLError' } } }])
  })

  test('of a query that name something else, or nothing, find nothing', async () => {
    const wrong = [
      globalId('Unicorn', 1),
      globalId('User', '9'.repeat(40)),
      globalId('User', Number.MAX_SAFE_INTEGER),
    ]
    for (const id of wrong)
      for (const root of ['user', 'permissionGroup', 'address', 'webhook', 'app', 'channel']) {
        const { data, errors } = await core.graphql(
          `query ($id: ID!) { found: ${root}(id: $id) { __typename } }`,
          { id },
          { token: tokens.superuser },
        )
        expect([root, data, errors]).toEqual([root, { found: null }, undefined])
      }
  })

  test('of a field that make no sense are told, and those that name nobody find nothing', async () => {
    const ask = (userId: string) =>
      core.graphql(
        'query ($userId: ID!) { me { userPermissions { sourcePermissionGroups(userId: $userId) { id } } } }',
        { userId },
        { token: tokens.superuser },
      )
    for (const id of hostileIds) {
      const { status, data, errors = [] } = await ask(id)
      expect(status).toBe(200)
      for (const { sourcePermissionGroups } of data.me.userPermissions)
        expect(sourcePermissionGroups ?? []).toEqual([])
      for (const error of errors)
        expect(error).toMatchObject({
          message: `Invalid ID: ${id}. Expected: User.`,
          extensions: { exception: { code: 'GraphQLError' } },
        })
    }
  })
})

describe('a refusal for which Saleor has no code', () => {
  const refusalsOf = async (call: string, token: string) => {
    const name = call.split('(')[0] ?? ''
    const { data, errors } = await core.graphql(
      `mutation { ${call} { errors { field code message } } }`,
      {},
      { token },
    )
    expect(errors).toBeUndefined()
    return data[name].errors
  }

  test.each([
    ['nowhere', 'NOT_FOUND', "Channel with 'nowhere' slug does not exist."],
    ['', 'NOT_FOUND', "Channel with '' slug does not exist."],
    ['closed', 'CHANNEL_INACTIVE', "Channel with 'closed' is inactive."],
  ])('is told of the channel "%s" of sendConfirmationEmail', async (slug, code, message) => {
    await core.services.database.transaction((tx) =>
      tx
        .insert(channels)
        .values({
          name: 'Closed',
          slug: 'closed',
          isActive: false,
          currencyCode: 'EUR',
          defaultCountry: 'DE',
        })
        .onConflictDoNothing(),
    )
    const call = `sendConfirmationEmail(redirectUrl: "${link}", channel: "${slug}")`
    expect(await refusalsOf(call, tokens.unconfirmed)).toEqual([{ field: 'channel', code, message }])
  })

  test.each([
    ['name: "A", addUsers: ["nonsense"]', 'addUsers', 'GRAPHQL_ERROR'],
    [`name: "A", addUsers: ["${globalId('Group', 1)}"]`, 'addUsers', 'GRAPHQL_ERROR'],
    [`name: "A", addUsers: ["${globalId('User', 99_999)}"]`, 'addUsers', 'NOT_FOUND'],
    [
      `name: "A", restrictedAccessToChannels: true, addChannels: ["${globalId('Channel', 99_999)}"]`,
      'addChannels',
      'NOT_FOUND',
    ],
    [`name: "${'n'.repeat(151)}"`, 'name', 'INVALID'],
    ['name: "a\\u0000b"', 'name', 'INVALID'],
  ])('is told of permissionGroupCreate with %s', async (input, field, code) => {
    expect(await refusalsOf(`permissionGroupCreate(input: { ${input} })`, tokens.superuser)).toEqual([
      { field, code, message: expect.any(String) },
    ])
  })
})
