import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventTypes } from '../../../../shared/events.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { aCustomer, anApp, signInAsSuperuser, startCore, type TestCore } from '../../../support/core.ts'
import { type LegacyPayloads, legacyPayloadsOf, requestsByMail } from '../../../support/legacy-payload.ts'
import { anImportedOrder, anOrder } from '../../../support/orders.ts'

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

describe('changes of people', () => {
  test('come as a list of one customer with everything that is known', async () => {
    const token = await signInAsSuperuser(core)
    await run(
      `mutation { customerCreate(input: { email: "ada@ex.com", firstName: "Ada", lastName: "Byron", languageCode: EN,
        metadata: [{ key: "tier", value: "gold" }], privateMetadata: [{ key: "p", value: "q" }],
        defaultShippingAddress: { firstName: "Ada", lastName: "Byron", streetAddress1: "1 Mill Rd", city: "Derby",
          postalCode: "DE1 1AA", country: GB, phone: "+441332000000" } }) { errors { code } } }`,
      token,
    )
    const user = await core.user('ada@ex.com')
    const address = {
      type: 'Address',
      id: globalId('Address', user?.defaultShippingAddressId ?? 0),
      first_name: 'Ada',
      last_name: 'Byron',
      company_name: '',
      street_address_1: '1 Mill Rd',
      street_address_2: '',
      city: 'DERBY',
      city_area: '',
      postal_code: 'DE1 1AA',
      country: 'GB',
      country_area: '',
      phone: '+441332000000',
    }
    const id = globalId('User', user?.id ?? 0)
    expect(await bodyOf('customer_created')).toEqual([
      {
        type: 'User',
        id,
        default_shipping_address: address,
        default_billing_address: null,
        addresses: [address],
        meta: meta(admin, 'user'),
        private_metadata: { p: 'q' },
        metadata: { tier: 'gold' },
        email: 'ada@ex.com',
        first_name: 'Ada',
        last_name: 'Byron',
        is_active: true,
        date_joined: core.clock.now().toISOString(),
        language_code: 'en',
      },
    ])
    expect(await bodyOf('customer_metadata_updated')).toEqual([{ id, meta: meta(admin, 'user') }])
  })

  test('come just like that for a customer who was deleted', async () => {
    const { id, email } = await aCustomer(core, { firstName: 'Gone', privateMetadata: { p: 'q' } })
    const target = globalId('User', id)
    const superuser = await signInAsSuperuser(core)
    await run('mutation ($id: ID) { customerDelete(id: $id) { errors { code } } }', superuser, { id: target })
    expect(await bodyOf('customer_deleted')).toMatchObject([
      { type: 'User', id: target, email, first_name: 'Gone', addresses: null, private_metadata: { p: 'q' } },
    ])
  })

  test('have null for an empty address book, and the name of the app that made them', async () => {
    const app = await anApp(core, ['IMPERSONATE_USER'])
    const customer = await aCustomer(core)
    await run(
      'mutation ($id: ID!) { accountUpdate(customerId: $id, input: { firstName: "By app" }) { errors { code } } }',
      app.token,
      { id: globalId('User', customer.id) },
    )
    expect(await bodyOf('customer_updated')).toMatchObject([
      { first_name: 'By app', addresses: null, meta: meta('An app', 'app') },
    ])
  })

  test('of staff are id, e-mail and who did it', async () => {
    const token = await signInAsSuperuser(core)
    await run('mutation { staffCreate(input: { email: "bo@ex.com" }) { errors { code } } }', token)
    const id = globalId('User', (await core.user('bo@ex.com'))?.id ?? 0)
    expect(await bodyOf('staff_created')).toEqual({ id, email: 'bo@ex.com', meta: meta(admin, 'user') })
    await run('mutation ($id: ID!) { staffUpdate(id: $id, input: {}) { errors { code } } }', token, { id })
    expect(await bodyOf('staff_updated')).toEqual({ id, email: 'bo@ex.com', meta: meta(admin, 'user') })
    await run('mutation ($id: ID!) { staffDelete(id: $id) { errors { code } } }', token, { id })
    expect(await bodyOf('staff_deleted')).toEqual({ id, email: 'bo@ex.com', meta: meta(admin, 'user') })
  })
})

test('groups and apps come with what names them', async () => {
  const token = await signInAsSuperuser(core)
  await run('mutation { permissionGroupCreate(input: { name: "Support" }) { errors { code } } }', token)
  const { permissionGroupId } = await core.factsOf('permission_group_created')
  const group = globalId('Group', permissionGroupId as number)
  const body = { id: group, meta: meta(admin, 'user') }
  expect(await bodyOf('permission_group_created')).toEqual(body)
  await run('mutation ($id: ID!) { permissionGroupUpdate(id: $id, input: {}) { errors { code } } }', token, {
    id: group,
  })
  expect(await bodyOf('permission_group_updated')).toEqual(body)
  await run('mutation ($id: ID!) { permissionGroupDelete(id: $id) { errors { code } } }', token, {
    id: group,
  })
  expect(await bodyOf('permission_group_deleted')).toEqual(body)
  const { id } = await anApp(core, [])
  const app = { id, is_active: true, name: 'An app', meta: meta(admin, 'user') }
  expect(await bodyOf('app_installed')).toEqual(app)
  const change = (mutation: string) =>
    run(`mutation ($id: ID!) { ${mutation} { errors { code } } }`, token, { id })
  await change('appUpdate(id: $id, input: { name: "A renamed app" })')
  expect(await bodyOf('app_updated')).toEqual({ ...app, name: 'A renamed app' })
  await change('appActivate(id: $id)')
  expect(await bodyOf('app_status_changed')).toEqual({ ...app, name: 'A renamed app' })
  await change('appDelete(id: $id)')
  expect(await bodyOf('app_deleted')).toEqual({ ...app, name: 'A renamed app', is_active: false })
})

test('addresses come with their place, also when they are gone', async () => {
  const token = await signInAsSuperuser(core)
  const input = { country: 'GB', city: 'Derby', streetAddress1: 'Mill Road 1', postalCode: 'DE1 1AA' }
  await run(
    'mutation ($user: ID!, $input: AddressInput!) { addressCreate(userId: $user, input: $input) { errors { code } } }',
    token,
    { user: admin, input: { ...input, companyName: 'Engines' } },
  )
  const { addressId } = await core.factsOf('address_created')
  const body = {
    id: globalId('Address', addressId as number),
    city: 'DERBY',
    country: { code: 'GB', name: 'United Kingdom' },
    company_name: 'Engines',
    meta: meta(admin, 'user'),
  }
  expect(await bodyOf('address_created')).toEqual(body)
  await run(
    'mutation ($id: ID!, $input: AddressInput!) { addressUpdate(id: $id, input: $input) { errors { code } } }',
    token,
    { id: body.id, input },
  )
  expect(await bodyOf('address_updated')).toEqual({ ...body, company_name: '' })
  await run('mutation ($id: ID!) { addressDelete(id: $id) { errors { code } } }', token, { id: body.id })
  expect(await bodyOf('address_deleted')).toEqual({ ...body, company_name: '' })
  expect(await bodyOf('address_updated')).toBeNull()
})

test('the shop comes with the name of its table', async () => {
  await run(
    'mutation { shopSettingsUpdate(input: { metadata: [{ key: "a", value: "b" }] }) { errors { code } } }',
    await signInAsSuperuser(core),
  )
  const id = globalId('SiteSettings', 1)
  expect(await bodyOf('shop_metadata_updated')).toEqual([{ id, meta: meta(admin, 'user') }])
})

test('customer types come with id, name and slug, also when they are gone', async () => {
  const token = await signInAsSuperuser(core)
  await run(
    'mutation { customerTypeCreate(input: { name: "Wholesale" }) { customerType { id } errors { code } } }',
    token,
  )
  const { customerTypeId } = await core.factsOf('customer_type_created')
  const id = globalId('CustomerType', customerTypeId as number)
  const body = { id, name: 'Wholesale', slug: 'wholesale', meta: meta(admin, 'user') }
  expect(await bodyOf('customer_type_created')).toEqual(body)
  await run(
    'mutation ($id: ID!) { customerTypeUpdate(id: $id, input: { slug: "trade" }) { errors { code } } }',
    token,
    { id },
  )
  expect(await bodyOf('customer_type_updated')).toEqual({ ...body, slug: 'trade' })
  await run('mutation ($id: ID!) { customerTypeDelete(id: $id) { errors { code } } }', token, { id })
  expect(await bodyOf('customer_type_deleted')).toEqual({ ...body, slug: 'trade' })
})

test('channels come with whether they are open, also when they are gone', async () => {
  const token = await signInAsSuperuser(core)
  const call = (field: string, variables: Record<string, unknown> = {}) =>
    run(`mutation ($id: ID!) { ${field} { errors { code } } }`, token, { id, ...variables })
  await run(
    'mutation { channelCreate(input: { name: "PL", slug: "pl", currencyCode: "PLN", defaultCountry: PL }) { errors { code } } }',
    token,
  )
  const { channelId } = await core.factsOf('channel_created')
  const id = globalId('Channel', channelId as number)
  const body = { id, is_active: false, meta: meta(admin, 'user') }
  expect(await bodyOf('channel_created')).toEqual(body)
  await call('channelUpdate(id: $id, input: { name: "P" })')
  expect(await bodyOf('channel_updated')).toEqual(body)
  await call('updateMetadata(id: $id, input: [{ key: "a", value: "b" }])')
  expect(await bodyOf('channel_metadata_updated')).toEqual(body)
  await call('channelActivate(id: $id)')
  expect(await bodyOf('channel_status_changed')).toEqual({ ...body, is_active: true })
  await call('channelDelete(id: $id)')
  expect(await bodyOf('channel_deleted')).toEqual({ ...body, is_active: true })
  expect(await bodyOf('channel_updated')).toBeNull()
})

test('metadata of an order comes as its ID', async () => {
  const id = globalId('Order', (await anOrder(core.services)).uuid)
  await run(
    'mutation ($id: ID!) { updateMetadata(id: $id, input: [{ key: "a", value: "b" }]) { errors { code } } }',
    await signInAsSuperuser(core),
    { id },
  )
  expect(await bodyOf('order_metadata_updated')).toEqual([{ id, meta: meta(admin, 'user') }])
})

test('an import of orders sends nothing', async () => {
  await run(
    `mutation ($orders: [OrderBulkCreateInput!]!) { orderBulkCreate(orders: $orders) { errors { code } } }`,
    await signInAsSuperuser(core),
    { orders: [anImportedOrder()] },
  )
  expect(await bodyOf('order_bulk_created')).toBeNull()
})

test('every event but those of requests by mail has been looked at above', () => {
  expect([...seen].sort()).toEqual(eventTypes.filter((type) => !requestsByMail.includes(type)).sort())
})
