import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appExtensions, apps } from '../../../../core/tables/apps.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { aCustomer, anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { keyOf } from '../../../support/ids.ts'
import { anOrder } from '../../../support/orders.ts'

let core: TestCore
let staff: string

beforeAll(async () => {
  core = await startCore()
  staff = (
    await aStaffMember(core, { may: ['MANAGE_ORDERS', 'MANAGE_SHIPPING', 'MANAGE_APPS', 'MANAGE_USERS'] })
  ).accessToken
})
afterAll(() => core.close())

async function ask(query: string, token?: string, variables = {}) {
  const { data, errors } = await core.graphql(query, variables, { ...(token && { token }) })
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
const empty = { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } }
const page = '{ totalCount edges { node { id } } pageInfo { hasNextPage endCursor } }'

describe('a catalogue of which there is none', () => {
  test.each([
    'categories(first: 2, filter: { search: "lamp" })',
    'collections(first: 2, filter: { search: "lamp" })',
    'products(first: 2, filter: { search: "lamp", stockAvailability: OUT_OF_STOCK }, channel: "default-channel")',
    'productVariants(first: 2, filter: { search: "lamp" })',
    'pages(first: 2, filter: { search: "lamp" })',
    'pageTypes(last: 2, filter: { search: "lamp" })',
  ])('is empty for anybody: %s', async (field) => {
    expect(await ask(`{ found: ${field} ${page} }`)).toEqual({ found: empty })
  })

  test('tells how many there are without a page', async () => {
    expect(await ask('{ products { totalCount } }')).toEqual({ products: { totalCount: 0 } })
    const { errors } = await core.graphql('{ products { edges { cursor } } }')
    expect(errors).toMatchObject([{ message: expect.stringContaining("'first' or 'last'") }])
  })

  test('has no type of page', async () => {
    expect(await ask('{ pageType(id: "UGFnZVR5cGU6MQ==") { id } }')).toEqual({ pageType: null })
  })

  test('keeps what happened to orders, and where goods go, for those who manage it', async () => {
    expect(await ask(`{ homepageEvents(last: 10) ${page} shippingZones(first: 5) ${page} }`, staff)).toEqual({
      homepageEvents: empty,
      shippingZones: empty,
    })
  })
})

test('people have no gift cards, types of goods no attributes, apps no problems and the shop no announcements', async () => {
  const buyer = await aCustomer(core)
  const { me } = await ask(`{ me { giftCards(first: 5) ${page} } }`, buyer.accessToken)
  expect(me).toEqual({ giftCards: empty })
  const { accessToken: admin } = await aStaffMember(core, { may: ['MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'] })
  await ask(
    'mutation { attributeCreate(input: { name: "Size", type: CUSTOMER_TYPE }) { errors { code } } }',
    admin,
  )
  const { attributes } = await ask(
    `{ attributes(first: 1) { edges { node { referenceTypes { __typename } productTypes(first: 5) ${page} productVariantTypes(first: 5) ${page} } } } }`,
    admin,
  )
  expect(attributes.edges[0].node).toEqual({
    referenceTypes: [],
    productTypes: empty,
    productVariantTypes: empty,
  })
  const { token, id } = await anApp(core, [])
  expect(await ask('{ app { problems(limit: 1) { key } } }', token)).toEqual({ app: { problems: [] } })
  const others = 'query ($id: ID!) { app(id: $id) { problems { key } } }'
  expect(await ask(others, staff, { id })).toEqual({ app: { problems: [] } })
  const { errors } = await core.graphql(others, { id }, { token: admin })
  expect(errors).toMatchObject([{ message: expect.stringContaining('AUTHENTICATED_APP, MANAGE_APPS') }])
  expect(await ask('{ shop { announcements { title } } }', admin)).toEqual({ shop: { announcements: [] } })
  const refused = await core.graphql('{ shop { announcements { title } } }', {}, { token })
  expect(refused.errors).toMatchObject([{ message: expect.stringContaining('AUTHENTICATED_STAFF_USER') }])
})

test('an order says of payments and parcels what one without any says', async () => {
  const total = { net: 10, gross: 12.3 }
  const { uuid } = await anOrder(core.services, { total })
  const { order } = await ask(
    `query ($id: ID!) { order(id: $id) {
      authorizeStatus totalBalance { amount currency } totalCaptured { amount } totalRefunded { amount }
      fulfillments { id } discounts { type } deliveryMethod { __typename } voucher { code } } }`,
    undefined,
    { id: globalId('Order', uuid) },
  )
  expect(order).toEqual({
    authorizeStatus: 'NONE',
    totalBalance: { amount: -12.3, currency: 'USD' },
    totalCaptured: { amount: 0 },
    totalRefunded: { amount: 0 },
    fulfillments: [],
    discounts: [],
    deliveryMethod: null,
    voucher: null,
  })
})

test('the total of orders comes as money', async () => {
  const { ordersTotal } = await ask(
    '{ ordersTotal(channel: "default-channel") { currency net { amount } gross { amount currency } } }',
    staff,
  )
  expect(ordersTotal).toEqual({
    currency: 'USD',
    net: { amount: 10 },
    gross: { amount: 12.3, currency: 'USD' },
  })
  expect(
    await ask(
      '{ ordersTotal(channel: "nowhere") { currency } }',
      (await anApp(core, ['MANAGE_ORDERS'])).token,
    ),
  ).toEqual({ ordersTotal: null })
})

describe('extensions of apps', () => {
  const list = async (filter: object) => {
    const { appExtensions: found } = await ask(
      'query ($filter: AppExtensionFilterInput) { appExtensions(filter: $filter, first: 10) { edges { node { label mountName targetName app { name } } } } }',
      staff,
      { filter },
    )
    return found.edges.map(({ node }: { node: { label: string } }) => node.label)
  }

  test('show where their view is: a path below the URL of the app', async () => {
    const { id } = await anApp(core, [])
    const appId = keyOf(id)
    await core.services.database.transaction(async (tx) => {
      await tx.update(apps).set({ appUrl: 'https://app.example/crm/' }).where(eq(apps.id, appId))
      const extension = { appId, label: 'Points', mount: 'navigation', permissions: [], settings: {} }
      await tx.insert(appExtensions).values([
        { ...extension, url: '/points', target: 'popup' },
        { ...extension, url: '/points', target: 'app_page' },
        { ...extension, url: 'https://points.example/', target: 'popup' },
      ])
    })
    const { app } = await ask('query ($id: ID) { app(id: $id) { extensions { url } } }', staff, { id })
    expect(app.extensions.map(({ url }: { url: string }) => url)).toEqual([
      'https://app.example/crm/points',
      '/points',
      'https://points.example/',
    ])
    await core.services.database.transaction((tx) =>
      tx.delete(appExtensions).where(eq(appExtensions.appId, appId)),
    )
  })

  test('are those of active apps, by where they stand', async () => {
    const { id } = await anApp(core, [])
    const appId = keyOf(id)
    await core.services.database.transaction(async (tx) => {
      const extension = { appId, url: '/', permissions: [], settings: {} }
      await tx.insert(appExtensions).values([
        { ...extension, label: 'History', mount: 'CUSTOMER_DETAILS_MORE_ACTIONS', target: 'POPUP' },
        { ...extension, label: 'Report', mount: 'CUSTOMER_OVERVIEW_CREATE', target: 'APP_PAGE' },
      ])
    })
    expect(await list({})).toEqual(['History', 'Report'])
    expect(await list({ mountName: ['CUSTOMER_OVERVIEW_CREATE', 'NAVIGATION'] })).toEqual(['Report'])
    expect(await list({ targetName: 'popup' })).toEqual(['History'])
    expect(await list({ mountName: [], targetName: '' })).toEqual(['History', 'Report'])
    expect(await list({ mountName: ['NOWHERE'] })).toEqual([])
    await core.services.database.transaction((tx) =>
      tx.update(apps).set({ isActive: false }).where(eq(apps.id, appId)),
    )
    expect(await list({})).toEqual([])
  })
})

test('people have no checkouts and no stored payments, which nobody else would be shown', async () => {
  const buyer = await aCustomer(core)
  const open = `checkout { id } checkoutIds checkoutTokens(channel: "default-channel") checkouts(first: 5) ${page}
    storedPaymentMethods(channel: "default-channel") { id }`
  const none = {
    checkout: null,
    checkoutIds: [],
    checkoutTokens: [],
    checkouts: empty,
    storedPaymentMethods: [],
  }
  expect(await ask(`{ me { ${open} storedPaymentSources { gateway } } }`, buyer.accessToken)).toEqual({
    me: { ...none, storedPaymentSources: [] },
  })
  const id = globalId('User', buyer.id)
  const { data, errors } = await core.graphql(
    `query ($id: ID) { user(id: $id) { ${open} storedPaymentSources { gateway } } }`,
    { id },
    { token: staff },
  )
  expect(data.user).toEqual({ ...none, storedPaymentSources: null })
  expect(errors).toMatchObject([
    { path: ['user', 'storedPaymentSources'], message: expect.stringMatching(/permissions: OWNER$/) },
  ])
})
