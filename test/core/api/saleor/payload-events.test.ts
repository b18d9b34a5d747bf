import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Permission } from '../../../../core/domain/staff/permissions.ts'
import { events } from '../../../../core/tables/outbox.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  aGroup,
  anApp,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
import { anImportedOrder } from '../../../support/orders.ts'
import { on, payloadsOf } from '../../../support/payload.ts'

let core: TestCore
let superuser: string
let payloadOf: ReturnType<typeof payloadsOf>

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
  payloadOf = payloadsOf(core)
})
afterAll(() => core.close())

describe('the event of', () => {
  test('a customer type shows it, and as it was when it was deleted', async () => {
    const run = async (mutation: string) => {
      const { data } = await core.graphql(`mutation { made: ${mutation} }`, {}, { token: superuser })
      expect(data.made.errors).toEqual([])
    }
    await run('customerTypeCreate(input: { name: "Agents", slug: "agents" }) { errors { code } }')
    const { customerTypeId } = await core.factsOf('customer_type_created')
    const id = globalId('CustomerType', customerTypeId as number)
    const selection = 'customerType { id name isDefault privateMetadata { key } }'
    const may: Permission[] = ['MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES']
    const customerType = { id, name: 'Agents', isDefault: false, privateMetadata: [] }
    expect(await payloadOf('customer_type_created', on('CustomerTypeCreated', selection), may)).toMatchObject(
      {
        body: { customerType },
      },
    )
    await run(`customerTypeDelete(id: "${id}") { errors { code } }`)
    expect(await payloadOf('customer_type_deleted', on('CustomerTypeDeleted', selection), may)).toMatchObject(
      {
        body: { customerType },
      },
    )
  })

  test('the shop’s metadata shows the shop, its private half to who manages settings', async () => {
    await core.graphql(
      'mutation { shopSettingsUpdate(input: { privateMetadata: [{ key: "a", value: "b" }] }) { errors { code } } }',
      {},
      { token: superuser },
    )
    const query = on('ShopMetadataUpdated', 'shop { name metadata { key } privateMetadata { key value } }')
    expect((await payloadOf('shop_metadata_updated', query, ['MANAGE_SETTINGS'])).body).toEqual({
      shop: { name: 'Sallyport', metadata: [], privateMetadata: [{ key: 'a', value: 'b' }] },
    })
    expect((await payloadOf('shop_metadata_updated', query, [])).body).toMatchObject({ shop: null })
  })

  test('an import of orders shows them, and their buyers to an app that manages orders', async () => {
    await core.graphql(
      'mutation ($orders: [OrderBulkCreateInput!]!) { orderBulkCreate(orders: $orders) { count } }',
      { orders: [anImportedOrder({ user: { email: 'admin@example.com' } }), anImportedOrder()] },
      { token: superuser },
    )
    const selection = 'orders { userEmail user { email } lines { productName } }'
    const lines = [{ productName: 'Lamp' }]
    expect(
      await payloadOf('order_bulk_created', on('OrderBulkCreated', selection), ['MANAGE_ORDERS']),
    ).toMatchObject({
      body: {
        orders: [
          { userEmail: 'admin@example.com', user: { email: 'admin@example.com' }, lines },
          { userEmail: 'guest@example.com', user: null, lines },
        ],
      },
    })
  })

  test('an invitation to staff has a link and no channel', async () => {
    await core.graphql(
      'mutation { staffCreate(input: { email: "invited@example.com", redirectUrl: "https://shop.example/new" }) { errors { code } } }',
      {},
      { token: superuser },
    )
    const { body } = await payloadOf(
      'staff_set_password_requested',
      on('StaffSetPasswordRequested', 'token redirectUrl channel { slug } user { email isStaff }'),
      ['MANAGE_STAFF'],
    )
    expect(body).toEqual({
      token: expect.any(String),
      redirectUrl: `https://shop.example/new?email=invited%40example.com&token=${body.token}`,
      channel: null,
      user: { email: 'invited@example.com', isStaff: true },
    })
  })

  test('a deletion shows the person as they were, under the former id, without address book and groups', async () => {
    const ada = await aCustomer(core, {
      email: 'leaving@example.com',
      metadata: { a: 'b' },
      password: await core.services.passwords.hash('a long one'),
    })
    await core.graphql(
      `mutation { accountUpdate(input: { defaultShippingAddress: {
        streetAddress1: "Mill Road 1", city: "Derby", postalCode: "DE1 1AA", country: GB } }) { errors { code } } }`,
      {},
      { token: ada.accessToken },
    )
    await core.graphql(
      'mutation { accountRequestDeletion(redirectUrl: "https://shop.example/") { errors { code } } }',
      {},
      { token: ada.accessToken },
    )
    const { token } = await core.factsOf('account_delete_requested')
    const { data } = await core.graphql(
      'mutation ($token: String!) { accountDelete(token: $token) { user { id } errors { code } } }',
      { token },
      { token: ada.accessToken },
    )
    expect(data.accountDelete).toEqual({ user: { id: globalId('User', ada.id) }, errors: [] })
    expect(await core.user('leaving@example.com')).toBeUndefined()

    const { body } = await payloadOf(
      'account_deleted',
      on(
        'AccountDeleted',
        `user { id email firstName dateJoined metadata { key value } addresses { id } permissionGroups { id } customerType { slug } }
         shop { name } channel { slug } redirectUrl token`,
        'issuingPrincipal { ... on User { email } }',
      ),
    )
    expect(body).toEqual({
      issuingPrincipal: null,
      user: {
        id: globalId('User', ada.id),
        email: 'leaving@example.com',
        firstName: 'Ada',
        dateJoined: '2026-03-14T12:00:00+00:00',
        metadata: [{ key: 'a', value: 'b' }],
        addresses: [],
        permissionGroups: [],
        customerType: { slug: 'default' },
      },
      shop: { name: 'Sallyport' },
      channel: null,
      redirectUrl: null,
      token: null,
    })
    const { facts } = await core.services.database.read
      .select()
      .from(events)
      .where(eq(events.type, 'account_deleted'))
      .then(([row]) => row ?? { facts: {} })
    expect(JSON.stringify(facts)).not.toMatch(/argon2/)
    expect(JSON.stringify(facts)).not.toContain(ada.tokenKey)
  })

  test('a promotion shows a staff member with groups', async () => {
    const { email } = await aCustomer(core)
    const group = globalId('Group', await aGroup(core, ['MANAGE_ORDERS']))
    await core.graphql(
      'mutation ($input: StaffCreateInput!) { staffCreate(input: $input) { errors { code } } }',
      { input: { email, addGroups: [group] } },
      { token: superuser },
    )
    const query = on(
      'StaffCreated',
      'user { email isStaff permissionGroups { id } userPermissions { code } }',
    )
    expect((await payloadOf('staff_created', query, ['MANAGE_STAFF'])).body).toEqual({
      user: {
        email,
        isStaff: true,
        permissionGroups: [{ id: group }],
        userPermissions: [{ code: 'MANAGE_ORDERS' }],
      },
    })
  })

  test('an app that was installed shows the app', async () => {
    const { body } = await payloadOf('app_installed', on('AppInstalled', 'app { name isActive }'), [])
    expect(body).toEqual({ app: { name: 'An app', isActive: true } })
  })

  test('an app that was switched off, then deleted, shows the app also afterwards', async () => {
    const { id } = await anApp(core, [])
    const change = (mutation: string) =>
      core.graphql(
        `mutation ($id: ID!) { ${mutation}(id: $id) { errors { code } } }`,
        { id },
        { token: superuser },
      )
    const selection = 'app { id isActive }'
    await change('appDeactivate')
    const off = await payloadOf('app_status_changed', on('AppStatusChanged', selection), [])
    expect(off.body).toEqual({ app: { id, isActive: false } })
    await change('appDelete')
    const gone = await payloadOf('app_deleted', on('AppDeleted', selection), [])
    expect(gone.body).toEqual({ app: { id, isActive: false } })
  })

  test('somebody who is gone by now shows nobody, and still goes out', async () => {
    await core.services.database.transaction((tx) =>
      tx.insert(events).values({
        uuid: '00000000-0000-4000-8000-000000000001',
        type: 'customer_updated',
        facts: { userId: 99_999 },
        principalUserId: 99_999,
        createdAt: core.clock.now(),
        dueAt: null,
      }),
    )
    const query = on('CustomerUpdated', 'user { id }', 'issuingPrincipal { ... on User { id } }')
    expect((await payloadOf('customer_updated', query)).body).toEqual({ user: null, issuingPrincipal: null })
    expect((await payloadOf('customer_updated', null)).text).toBeNull()
  })
})
