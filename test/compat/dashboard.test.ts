import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Answer } from '../support/core.ts'
import { freePort } from '../support/free-port.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'

let program: Program
let directory: string
let apiUrl: string
let token: string
const ids = { me: '', customer: '', group: '', channel: '' }

/** What the dashboard asks in this order after a fresh start, against the program itself. */
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'sallyport-dashboard-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  apiUrl = `${origin}/graphql/`
  program = await startProgram(
    'core/main.ts',
    { PORT: String(port), PUBLIC_URL: origin, DATA_DIR: directory, RSA_PRIVATE_KEY: inject('rsaPrivateKey') },
    `${origin}/health`,
  )
})
afterAll(async () => {
  await program?.stop()
  await killPrograms()
  rmSync(directory, { recursive: true, force: true })
})

async function ask(query: string, variables: object = {}) {
  const response = await fetch(apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as Answer
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

const channelFields =
  'id isActive name slug currencyCode defaultCountry { code country } stockSettings { allocationStrategy }'

describe('a dashboard', () => {
  test('asks how one signs in, and signs in by password', async () => {
    const { shop } = await ask('{ shop { availableExternalAuthentications { id name } passwordLoginMode } }')
    expect(shop).toEqual({ availableExternalAuthentications: [], passwordLoginMode: 'ENABLED' })
    const { tokenCreate } = await ask(
      `mutation ($email: String!, $password: String!) { tokenCreate(email: $email, password: $password) {
        token refreshToken errors { code field message } user { id email isStaff userPermissions { code name } } } }`,
      { email: 'admin@example.com', password: 'admin' },
    )
    expect(tokenCreate).toMatchObject({
      refreshToken: expect.any(String),
      errors: [],
      user: { isStaff: true },
    })
    token = tokenCreate.token
    ids.me = tokenCreate.user.id
  })

  test('asks who that is and which channels there are, on every page', async () => {
    const { me, channels } = await ask(`{
      me { id email firstName lastName isActive isStaff dateJoined metadata { key value } userPermissions { code name }
        avatar(size: 128) { url } accessibleChannels { ${channelFields} } restrictedAccessToChannels }
      channels { ${channelFields} } }`)
    expect(me).toMatchObject({ id: ids.me, email: 'admin@example.com', isActive: true, avatar: null })
    expect(channels).toMatchObject([
      { slug: 'default-channel', stockSettings: { allocationStrategy: 'PRIORITIZE_SORTING_ORDER' } },
    ])
    ids.channel = channels[0].id
  })

  test('asks about the shop, its apps and what is announced, on every page', async () => {
    const { shop, apps, appExtensions, appsInstallations } = await ask(
      `query ($filter: AppExtensionFilterInput!) {
        shop { name version domain { host url } defaultWeightUnit countries { code country } defaultCountry { code }
          languages { code language } permissions { code name } metadata { key value }
          announcements { title messageHtml importance type createdAt updatedAt extra } }
        apps(first: 100) { edges { node { id identifier isActive type appUrl problems(limit: 1) { __typename } } } }
        appExtensions(filter: $filter, first: 100) { edges { node { id label mountName targetName accessToken
          app { id name brand { logo { default(size: 32, format: WEBP) } } } } } }
        appsInstallations { status message appName manifestUrl id } }`,
      { filter: { mountName: ['CUSTOMER_OVERVIEW_CREATE', 'NAVIGATION_CUSTOMERS'] } },
    )
    expect(shop).toMatchObject({ name: 'Sallyport', version: '3.24.0', announcements: [] })
    expect([apps, appExtensions, appsInstallations]).toEqual([{ edges: [] }, { edges: [] }, []])
  })

  test('greets staff with what was sold', async () => {
    const { sales, activities, missing } = await ask(`{
      sales: ordersTotal(period: TODAY, channel: "default-channel") { gross { amount currency } }
      activities: homepageEvents(last: 10) { edges { node { date email message orderNumber type user { email } } } }
      missing: products(filter: { stockAvailability: OUT_OF_STOCK }, channel: "default-channel") { totalCount } }`)
    expect(sales).toEqual({ gross: { amount: 0, currency: 'USD' } })
    expect([activities, missing]).toEqual([{ edges: [] }, { totalCount: 0 }])
  })

  test('finds orders by the search that is on every page, and nothing else', async () => {
    const { customerCreate } = await ask(
      'mutation ($input: UserCreateInput!) { customerCreate(input: $input) { user { id } errors { field code } } }',
      { input: { email: 'ada@example.com', firstName: 'Ada', lastName: 'Byron', note: 'Calls back' } },
    )
    expect(customerCreate.errors).toEqual([])
    ids.customer = customerCreate.user.id
    const money = { gross: 12.3, net: 10 }
    const { orderBulkCreate } = await ask(
      `mutation ($orders: [OrderBulkCreateInput!]!) { orderBulkCreate(orders: $orders) { count errors { code } } }`,
      {
        orders: [
          {
            channel: 'default-channel',
            createdAt: '2020-05-01T00:00:00Z',
            user: { id: ids.customer },
            billingAddress: {
              streetAddress1: 'Mill Road 1',
              city: 'Derby',
              postalCode: 'DE1 1AA',
              country: 'GB',
            },
            currency: 'USD',
            languageCode: 'EN',
            lines: [
              {
                productName: 'Lamp',
                variantSku: 'L-1',
                createdAt: '2020-05-01T00:00:00Z',
                isShippingRequired: false,
                isGiftCard: false,
                quantity: 1,
                totalPrice: money,
                undiscountedTotalPrice: money,
                warehouse: 'V2FyZWhvdXNlOjE=',
              },
            ],
          },
        ],
      },
    )
    expect(orderBulkCreate).toEqual({ count: 1, errors: [] })
    const node = '{ edges { node { id } } }'
    const found = await ask(
      `query ($query: String!) {
        orders(first: 2, filter: { search: $query }) { edges { node { number status paymentStatus chargeStatus total { gross { amount currency } } } } }
        categories(first: 2, filter: { search: $query }) ${node}
        collections(first: 2, filter: { search: $query }) ${node}
        products(first: 2, filter: { search: $query }) ${node}
        productVariants(first: 2, filter: { search: $query }) ${node}
        models: pages(first: 2, filter: { search: $query }) ${node}
        modelTypes: pageTypes(first: 2, filter: { search: $query }) ${node} }`,
      { query: 'ada' },
    )
    const { orders, ...others } = found
    expect(orders.edges).toMatchObject([{ node: { total: { gross: { amount: 12.3, currency: 'USD' } } } }])
    for (const list of Object.values(others)) expect(list).toEqual({ edges: [] })
  })

  test('lists the staff and the customers', async () => {
    const page = 'pageInfo { endCursor hasNextPage hasPreviousPage startCursor }'
    const { staffUsers, customers } = await ask(
      `query ($sort: UserSortingInput, $staff: StaffUserInput, $filter: CustomerFilterInput) {
        staffUsers(first: 20, filter: $staff, sortBy: $sort) { edges { cursor node {
          id email firstName isActive lastLogin lastName avatar(size: 128) { url } orders(first: 1) { edges { node { id } } } } } ${page} }
        customers(first: 20, filter: $filter, sortBy: $sort) { edges { node {
          id email firstName lastName orders { totalCount } } } ${page} } }`,
      { sort: { field: 'LAST_NAME', direction: 'ASC' }, staff: {}, filter: {} },
    )
    expect(staffUsers.edges).toMatchObject([{ node: { id: ids.me, lastLogin: expect.any(String) } }])
    expect(customers.edges).toMatchObject([{ node: { id: ids.customer, orders: { totalCount: 1 } } }])
  })

  test('shows a customer with what they bought', async () => {
    const { user } = await ask(
      `query ($id: ID!, $channel: ID!) { user(id: $id) {
        id email firstName lastName dateJoined lastLogin note isActive isConfirmed isStaff externalReference
        defaultShippingAddress { id } defaultBillingAddress { id } metadata { key value } privateMetadata { key value }
        orders(first: 10) { totalCount edges { node { id created number paymentStatus chargeStatus
          total { gross { currency amount } } subtotal { net { currency amount } } } } }
        spent: orders(first: 50, where: { channelId: { eq: $channel } }) { edges { node {
          status totalRefunded { amount currency } shippingPrice { gross { amount } } channel { id currencyCode } } } }
        kept: orders(first: 1, where: { AND: [{ status: { oneOf: [FULFILLED, UNFULFILLED] } }, { channelId: { eq: $channel } }] }) { totalCount }
        giftCards(first: 5) { edges { node { id last4CodeChars expiryDate isActive currentBalance { amount } } } } } }`,
      { id: ids.customer, channel: ids.channel },
    )
    expect(user).toMatchObject({
      email: 'ada@example.com',
      note: 'Calls back',
      orders: { totalCount: 1 },
      spent: { edges: [{ node: { totalRefunded: { amount: 0, currency: 'USD' } } }] },
      kept: { totalCount: 1 },
      giftCards: { edges: [] },
    })
  })

  test('opens a channel, and makes a permission group that reaches nothing else', async () => {
    const { channelCreate } = await ask(
      `mutation ($input: ChannelCreateInput!) { channelCreate(input: $input) { errors { code field message }
        channel { ${channelFields} hasOrders warehouses { id name } taxConfiguration { id chargeTaxes taxCalculationStrategy }
          orderSettings { markAsPaidStrategy expireOrdersAfter deleteExpiredOrdersAfter allowUnpaidOrders }
          paymentSettings { defaultTransactionFlowStrategy } checkoutSettings { allowLegacyGiftCardUse } } } }`,
      {
        input: {
          name: 'Poland',
          slug: 'pl',
          currencyCode: 'PLN',
          defaultCountry: 'PL',
          addShippingZones: [],
          addWarehouses: [],
          stockSettings: { allocationStrategy: 'PRIORITIZE_HIGH_STOCK' },
          orderSettings: { markAsPaidStrategy: 'TRANSACTION_FLOW', deleteExpiredOrdersAfter: 60 },
        },
      },
    )
    expect(channelCreate).toMatchObject({
      errors: [],
      channel: { hasOrders: false, orderSettings: { markAsPaidStrategy: 'TRANSACTION_FLOW' } },
    })
    const { permissionGroupCreate } = await ask(
      'mutation ($input: PermissionGroupCreateInput!) { permissionGroupCreate(input: $input) { group { id } errors { code field } } }',
      {
        input: {
          name: 'Poland',
          addPermissions: ['MANAGE_ORDERS'],
          addUsers: [ids.me],
          addChannels: [channelCreate.channel.id],
          restrictedAccessToChannels: true,
        },
      },
    )
    expect(permissionGroupCreate.errors).toEqual([])
    ids.group = permissionGroupCreate.group.id
  })

  test('shows a permission group, and what of it the viewer may change', async () => {
    const { permissionGroup, user } = await ask(
      `query ($id: ID!, $userId: ID!) {
        permissionGroup(id: $id) { id name userCanManage restrictedAccessToChannels accessibleChannels { ${channelFields} }
          permissions { code name } users { id firstName lastName email isActive lastLogin avatar(size: 128) { url } } }
        user: me { editableGroups { id } userPermissions { code sourcePermissionGroups(userId: $userId) { id } } } }`,
      { id: ids.group, userId: ids.me },
    )
    expect(permissionGroup).toMatchObject({
      userCanManage: true,
      restrictedAccessToChannels: true,
      accessibleChannels: [{ slug: 'pl' }],
      permissions: [{ code: 'MANAGE_ORDERS' }],
      users: [{ id: ids.me }],
    })
    expect(user.editableGroups).toEqual([{ id: ids.group }])
    expect(user.userPermissions).toContainEqual({
      code: 'MANAGE_ORDERS',
      sourcePermissionGroups: [{ id: ids.group }],
    })
  })
})
