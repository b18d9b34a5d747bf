import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Permission } from '../../../../core/domain/staff/permissions.ts'
import { events } from '../../../../core/tables/outbox.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  aGroup,
  anApp,
  aStaffMember,
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
  core = await startCore({ LOG_LEVEL: 'error' })
  superuser = await signInAsSuperuser(core)
  payloadOf = payloadsOf(core)
})
afterAll(() => core.close())
beforeEach(() => {
  core.logged.length = 0
})

async function createCustomer(input: Record<string, unknown>, token = superuser) {
  const { data } = await core.graphql(
    'mutation ($input: UserCreateInput!) { customerCreate(input: $input) { user { id } errors { field code } } }',
    { input },
    { token },
  )
  expect(data.customerCreate.errors).toEqual([])
  return data.customerCreate.user.id
}

describe('a payload', () => {
  test('is the bare selection, with when, who and for whom', async () => {
    const id = await createCustomer({ email: 'ada@example.com', firstName: 'Ada' })
    const { id: appId, body } = await payloadOf(
      'customer_created',
      on(
        'CustomerCreated',
        'user { id email firstName isStaff addresses { id } metadata { key } }',
        '__typename issuedAt version recipient { id } issuingPrincipal { __typename ... on User { email } ... on App { name } }',
      ),
    )
    expect(body).toEqual({
      __typename: 'CustomerCreated',
      issuedAt: '2026-03-14T12:00:00+00:00',
      version: '3.24.0',
      recipient: { id: appId },
      issuingPrincipal: { __typename: 'User', email: 'admin@example.com' },
      user: { id, email: 'ada@example.com', firstName: 'Ada', isStaff: false, addresses: [], metadata: [] },
    })
  })

  test('names the app that did it', async () => {
    const { id, token } = await anApp(core, ['MANAGE_USERS'])
    await createCustomer({ email: 'by.app@example.com' }, token)
    const { body } = await payloadOf(
      'customer_created',
      on('CustomerCreated', 'issuingPrincipal { ... on App { id name } ... on User { email } }'),
    )
    expect(body).toEqual({ issuingPrincipal: { id, name: 'An app' } })
  })

  test('names nobody where a stranger did it', async () => {
    await core.graphql(
      `mutation { accountRegister(input: { email: "stranger@example.com", password: "a long one",
        redirectUrl: "https://shop.example/confirm", channel: "default-channel" }) { errors { code } } }`,
    )
    const { body } = await payloadOf(
      'account_confirmation_requested',
      on(
        'AccountConfirmationRequested',
        'token redirectUrl channel { slug } shop { name schemaVersion } user { email isConfirmed }',
        'issuingPrincipal { ... on User { id } }',
      ),
    )
    const { token } = await core.factsOf('account_confirmation_requested')
    expect(body).toEqual({
      issuingPrincipal: null,
      token,
      redirectUrl: `https://shop.example/confirm?email=stranger%40example.com&token=${token}`,
      channel: { slug: 'default-channel' },
      shop: { name: 'Sallyport', schemaVersion: '3.24' },
      user: { email: 'stranger@example.com', isConfirmed: false },
    })
  })

  test('keeps aliases, fragments and the order of the selection', async () => {
    await createCustomer({ email: 'order@example.com' })
    const { text } = await payloadOf(
      'customer_created',
      'subscription { event { ...C at: issuedAt } } fragment C on CustomerCreated { who: user { mail: email } }',
    )
    expect(text).toBe('{"who":{"mail":"order@example.com"},"at":"2026-03-14T12:00:00+00:00"}')
  })

  test('keeps text that is not ASCII as it is', async () => {
    await createCustomer({ email: 'zoe@example.com', firstName: 'Zoë 😀 \u2028 </script>' })
    const { body } = await payloadOf('customer_created', on('CustomerCreated', 'user { firstName }'))
    expect(body).toEqual({ user: { firstName: 'Zoë 😀 \u2028 </script>' } })
  })

  test('is nothing where the query has nothing for the event, or holds no more', async () => {
    await createCustomer({ email: 'nothing@example.com' })
    for (const query of [
      on('StaffCreated', 'user { id }'),
      'subscription { event { ... on Unicorn { id } } }',
      'subscription {',
      '{ shop { name } }',
    ])
      expect((await payloadOf('customer_created', query)).text).toBeNull()
    expect((await payloadOf('customer_created', on('StaffCreated', 'user { id }', 'version'))).body).toEqual({
      version: '3.24.0',
    })
  })

  test('of NOTIFY_USER never goes to a webhook with a query', async () => {
    await createCustomer({ email: 'notified@example.com', redirectUrl: 'https://shop.example/' })
    expect((await payloadOf('notify_user', on('CustomerCreated', 'user { id }', 'issuedAt'))).text).toBeNull()
  })
})

test('of a document with several operations is that of its first subscription', async () => {
  await createCustomer({ email: 'several@example.com' })
  const { body } = await payloadOf(
    'customer_created',
    'query Q { shop { name } } subscription A { event { ... on CustomerCreated { user { email } } } } subscription B { event { version } }',
  )
  expect(body).toEqual({ user: { email: 'several@example.com' } })
})

describe('the rights of the receiving app', () => {
  const everything = 'user { email note privateMetadata { key value } customerType { slug } }'

  test('decide what it reads of a customer, not those of who did it', async () => {
    await createCustomer({
      email: 'secretive@example.com',
      note: 'A note',
      privateMetadata: [{ key: 'a', value: 'b' }],
    })
    const { body } = await payloadOf('customer_created', on('CustomerCreated', everything))
    expect(body).toEqual({
      user: {
        email: 'secretive@example.com',
        note: 'A note',
        privateMetadata: [{ key: 'a', value: 'b' }],
        customerType: { slug: 'default' },
      },
    })
  })

  test('null what is denied, and say so beside the rest', async () => {
    const { email } = await aCustomer(core, { note: 'A note' })
    await core.graphql(
      'mutation ($email: String) { staffCreate(input: { email: $email }) { errors { code } } }',
      { email },
      { token: superuser },
    )
    const query = on('StaffCreated', 'user { email customerType { slug } note }')
    const { body } = await payloadOf('staff_created', query, ['MANAGE_STAFF'])
    expect(body).toEqual({
      user: { email, customerType: null, note: 'A note' },
      errors: [
        {
          message: 'To access this path, you need one of the following permissions: MANAGE_USERS, OWNER',
          locations: [{ line: 1, column: expect.any(Number) }],
          path: ['event', 'user', 'customerType'],
          extensions: { exception: { code: 'PermissionDenied' } },
        },
      ],
    })
    expect(core.logged).toEqual([])
  })

  test('null the nearest parent of a denied field that may not be null', async () => {
    const customer = await createCustomer({ email: 'private@example.com' })
    const { body } = await payloadOf('customer_created', on('CustomerCreated', everything, 'version'), [])
    expect(body).toMatchObject({
      version: '3.24.0',
      user: null,
      errors: expect.arrayContaining([
        expect.objectContaining({
          message: 'You do not have permission to perform this action',
          path: ['event', 'user', 'privateMetadata'],
        }),
      ]),
    })
    expect(JSON.stringify(body)).not.toContain(customer)
  })

  test('hide tokens of other apps and members of groups', async () => {
    const { token } = await anApp(core, ['MANAGE_USERS'])
    await createCustomer({ email: 'tokens@example.com' }, token)
    const query = on(
      'CustomerCreated',
      'version',
      'recipient { name tokens { authToken } webhooks { id } } issuingPrincipal { ... on App { name tokens { authToken } } }',
    )
    const { body } = await payloadOf('customer_created', query)
    expect(body.recipient).toEqual({
      name: 'An app',
      tokens: [{ authToken: expect.stringMatching(/^.{4}$/) }],
      webhooks: [],
    })
    expect(body.issuingPrincipal).toEqual({ name: 'An app', tokens: null })

    await core.graphql(
      'mutation ($users: [ID!]) { permissionGroupCreate(input: { name: "Payload", addUsers: $users }) { errors { code } } }',
      { users: [globalId('User', (await aStaffMember(core)).id)] },
      { token: superuser },
    )
    const group = on('PermissionGroupCreated', 'permissionGroup { name users { id } userCanManage }')
    expect((await payloadOf('permission_group_created', group, [])).body).toMatchObject({
      permissionGroup: { name: 'Payload', users: null, userCanManage: false },
    })
    expect((await payloadOf('permission_group_created', group, ['MANAGE_STAFF'])).body).toEqual({
      permissionGroup: { name: 'Payload', users: [{ id: expect.any(String) }], userCanManage: false },
    })
  })
})

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
