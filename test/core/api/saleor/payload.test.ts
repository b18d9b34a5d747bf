import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  anApp,
  aStaffMember,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
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
