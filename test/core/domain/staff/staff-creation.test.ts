import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  aGroup,
  anApp,
  aStaffMember,
  codesIn,
  signIn,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'

let core: TestCore
let superuser: string

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
})
afterAll(() => core.close())
beforeEach(async () => {
  await core.emitted()
})

const person = 'id email firstName lastName isStaff isActive isConfirmed note metadata { key value }'
const errors = 'errors { field message code permissions groups users }'

async function staffCreate(input: Record<string, unknown>, token = superuser) {
  const answer = await core.graphql(
    `mutation ($input: StaffCreateInput!) { staffCreate(input: $input) {
      user { ${person} permissionGroups { id } addresses { id city } defaultShippingAddress { id } }
      ${errors} staffErrors { field code }
    } }`,
    { input },
    { token },
  )
  return { ...answer.data?.staffCreate, topLevel: answer.errors }
}

/** What nobody may change by the way: the secrets of an account. */
async function secretsOf(email: string) {
  const { id, password, tokenKey, isConfirmed, dateJoined } = (await core.user(email)) ?? {}
  return { id, password, tokenKey, isConfirmed, dateJoined }
}

describe('a new staff member', () => {
  test('is confirmed, active and without a password, and joins the groups', async () => {
    const group = globalId('Group', await aGroup(core, ['MANAGE_ORDERS']))
    const { user, errors, staffErrors } = await staffCreate({
      email: 'Grace@Example.com',
      firstName: 'Grace',
      lastName: 'Hopper',
      note: 'Compilers',
      metadata: [{ key: 'desk', value: '7' }],
      privateMetadata: [{ key: 'salary', value: '1' }],
      addGroups: [group, group],
    })
    expect([errors, staffErrors]).toEqual([[], []])
    expect(user).toMatchObject({
      email: 'grace@example.com',
      firstName: 'Grace',
      lastName: 'Hopper',
      isStaff: true,
      isActive: true,
      isConfirmed: true,
      note: 'Compilers',
      metadata: [{ key: 'desk', value: '7' }],
      permissionGroups: [{ id: group }],
    })
    expect(await core.user('grace@example.com')).toMatchObject({
      password: '',
      isSuperuser: false,
      languageCode: 'en',
      privateMetadata: { salary: '1' },
    })
    expect(await core.emitted({ withNotify: true })).toEqual(['staff_created'])
  })

  test('is invited where a link is given, before the world hears of them', async () => {
    await staffCreate({ email: 'invited@example.com', redirectUrl: 'https://shop.example/new?a=1#top' })
    expect(await core.emitted({ withNotify: true })).toEqual([
      'notify:account_set_staff_password',
      'staff_set_password_requested',
      'staff_created',
    ])
    const { token, ...facts } = await core.factsOf('staff_set_password_requested')
    expect(facts).toEqual({
      userId: (await core.user('invited@example.com'))?.id,
      redirectUrl: `https://shop.example/new?a=1&email=invited%40example.com&token=${token}#top`,
      channel: null,
      invited: true,
    })
    const { data } = await core.graphql(
      'mutation ($token: String!) { setPassword(email: "invited@example.com", token: $token, password: "a long one") { user { isStaff } errors { code } } }',
      { token },
    )
    expect(data.setPassword).toEqual({ user: { isStaff: true }, errors: [] })
  })

  test('may be created inactive', async () => {
    const { user } = await staffCreate({ email: 'later@example.com', isActive: false })
    expect(user.isActive).toBe(false)
  })
})

describe('a customer whose e-mail becomes a staff member’s', () => {
  test('stays the same person: id, addresses, metadata, password and sessions', async () => {
    const { data: registered } = await core.graphql(
      `mutation ($input: UserCreateInput!) { customerCreate(input: $input) { user { id addresses { id } } errors { field code } } }`,
      {
        input: {
          email: 'mary@example.com',
          firstName: 'Mary',
          lastName: 'Shelley',
          note: 'Likes books',
          metadata: [{ key: 'tier', value: 'gold' }],
          privateMetadata: [{ key: 'source', value: 'fair' }],
          defaultShippingAddress: {
            firstName: 'Mary',
            streetAddress1: 'Mill Road 1',
            city: 'Derby',
            postalCode: 'DE1 1AA',
            country: 'GB',
          },
        },
      },
      { token: superuser },
    )
    const customer = registered.customerCreate.user
    const before = await secretsOf('mary@example.com')
    await core.emitted()
    core.clock.advance(5)

    const group = globalId('Group', await aGroup(core, ['MANAGE_USERS']))
    const { user, errors } = await staffCreate({
      email: 'MARY@Example.COM',
      firstName: 'Mary W.',
      metadata: [{ key: 'desk', value: '3' }],
      addGroups: [group],
    })
    expect(errors).toEqual([])
    expect(user).toEqual({
      id: customer.id,
      email: 'mary@example.com',
      firstName: 'Mary W.',
      lastName: 'Shelley',
      isStaff: true,
      isActive: true,
      isConfirmed: false,
      note: 'Likes books',
      metadata: [
        { key: 'desk', value: '3' },
        { key: 'tier', value: 'gold' },
      ],
      permissionGroups: [{ id: group }],
      addresses: [{ id: customer.addresses[0].id, city: 'DERBY' }],
      defaultShippingAddress: { id: customer.addresses[0].id },
    })
    expect(await secretsOf('mary@example.com')).toEqual(before)
    expect((await core.user('mary@example.com'))?.privateMetadata).toEqual({ source: 'fair' })
    expect((await core.user('mary@example.com'))?.updatedAt).toEqual(core.clock.now())
    expect(await core.emitted({ withNotify: true })).toEqual(['staff_created'])
  })

  test('keeps signing in with the old password, now with the rights of staff', async () => {
    const password = await core.services.passwords.hash('a shopper')
    await aCustomer(core, { email: 'shopper@example.com', password })
    await staffCreate({
      email: 'shopper@example.com',
      addGroups: [globalId('Group', await aGroup(core, ['MANAGE_ORDERS']))],
    })
    const { data } = await core.graphql(
      '{ me { isStaff userPermissions { code } } }',
      {},
      { token: await signIn(core, 'shopper@example.com', 'a shopper') },
    )
    expect(data.me).toEqual({ isStaff: true, userPermissions: [{ code: 'MANAGE_ORDERS' }] })
  })

  test('is invited as staff, never as a customer', async () => {
    const { email } = await aCustomer(core)
    await core.emitted()
    await staffCreate({ email, redirectUrl: 'https://shop.example/new' })
    expect(await core.emitted({ withNotify: true })).toEqual([
      'notify:account_set_staff_password',
      'staff_set_password_requested',
      'staff_created',
    ])
  })

  test('stays inactive unless the input says otherwise', async () => {
    const first = await aCustomer(core, { isActive: false })
    expect((await staffCreate({ email: first.email })).user.isActive).toBe(false)
    const second = await aCustomer(core, { isActive: false })
    expect((await staffCreate({ email: second.email, isActive: true })).user.isActive).toBe(true)
  })

  test('loses what an explicit null resets, and nothing else', async () => {
    const { email } = await aCustomer(core, { note: 'old', lastName: 'Kept' })
    const { user } = await staffCreate({ email, firstName: null, note: null, metadata: null })
    expect(user).toMatchObject({ firstName: '', lastName: 'Kept', note: null })
  })

  test('is found although the stored e-mail has capitals, which stay', async () => {
    const stored = await aCustomer(core, { email: 'Twin@example.com' })
    const { user } = await staffCreate({ email: 'twin@EXAMPLE.com' })
    expect(user).toMatchObject({ id: globalId('User', stored.id), email: 'Twin@example.com' })
  })
})

describe('staffCreate by an app', () => {
  test('hands out groups whose permissions the app holds', async () => {
    const app = await anApp(core, ['MANAGE_STAFF', 'MANAGE_ORDERS'])
    const group = globalId('Group', await aGroup(core, ['MANAGE_ORDERS']))
    const { email } = await aCustomer(core)
    const { user, errors } = await staffCreate({ email, addGroups: [group] }, app.token)
    expect(errors).toEqual([])
    expect(user).toMatchObject({ isStaff: true, permissionGroups: [{ id: group }] })
  })

  test('is refused groups beyond the app’s own permissions, and promotes nobody then', async () => {
    const app = await anApp(core, ['MANAGE_STAFF'])
    const within = globalId('Group', await aGroup(core, ['MANAGE_STAFF']))
    const beyond = globalId('Group', await aGroup(core, ['MANAGE_STAFF', 'MANAGE_USERS']))
    const { email } = await aCustomer(core)
    await core.emitted()
    const { user, errors } = await staffCreate({ email, addGroups: [within, beyond] }, app.token)
    expect(user).toBeNull()
    expect(errors).toMatchObject([{ field: 'addGroups', code: 'OUT_OF_SCOPE_GROUP', groups: [beyond] }])
    expect((await core.user(email))?.isStaff).toBe(false)
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('is refused without MANAGE_STAFF', async () => {
    const app = await anApp(core, ['MANAGE_USERS'])
    const { topLevel } = await staffCreate({ email: 'nobody@example.com' }, app.token)
    expect(topLevel).toMatchObject([
      { message: 'To access this path, you need one of the following permissions: MANAGE_STAFF' },
    ])
  })
})

describe('staffCreate refuses', () => {
  test('the e-mail of a staff member, in any case, and leaves that member alone', async () => {
    const colleague = await aStaffMember(core, { firstName: 'Before' })
    await core.emitted()
    for (const email of [colleague.email, colleague.email.toUpperCase()])
      expect(codesIn(await staffCreate({ email, firstName: 'After' }))).toEqual([['email', 'UNIQUE']])
    expect((await core.user(colleague.email))?.firstName).toBe('Before')
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test.each([
    [{}, [['email', 'REQUIRED']]],
    [{ email: '' }, [['email', 'REQUIRED']]],
    [{ email: null }, [['email', 'REQUIRED']]],
    [{ email: 'nobody' }, [['email', 'INVALID']]],
    [
      { email: 'x@', firstName: 'x'.repeat(257) },
      [
        ['email', 'INVALID'],
        ['firstName', 'INVALID'],
      ],
    ],
    [{ email: 'a@b.test', metadata: [{ key: ' ', value: '' }] }, [['metadata', 'REQUIRED']]],
    [{ email: 'a@b.test', privateMetadata: [{ key: '', value: '' }] }, [['privateMetadata', 'REQUIRED']]],
    [{ email: 'a@b.test', note: 'a\0b' }, [['note', 'INVALID']]],
    [{ email: 'a@b.test', metadata: [{ key: 'a', value: '\ud800' }] }, [['metadata', 'INVALID']]],
    [{ email: 'a@b.test', redirectUrl: 'https://evil.example/' }, [['redirectUrl', 'INVALID']]],
    [{ email: 'a@b.test', redirectUrl: 'nowhere' }, [['redirectUrl', 'INVALID']]],
    [{ email: 'a@b.test', addGroups: ['nonsense'] }, [['addGroups', 'GRAPHQL_ERROR']]],
    [{ email: 'a@b.test', addGroups: [globalId('User', 1)] }, [['addGroups', 'GRAPHQL_ERROR']]],
    [{ email: 'a@b.test', addGroups: [globalId('Group', 99999)] }, [['addGroups', 'GRAPHQL_ERROR']]],
  ])('%j', async (input, expected) => {
    const payload = await staffCreate(input)
    expect(codesIn(payload)).toEqual(expected)
    expect(payload.user).toBeNull()
    expect(payload.staffErrors).toEqual(expected.map(([field, code]) => ({ field, code })))
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('in this order: groups, then link and scope together, then metadata, then the person', async () => {
    const manager = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    const group = globalId('Group', await aGroup(core, ['MANAGE_ORDERS']))
    const everythingWrong = {
      email: '',
      metadata: [{ key: '', value: '' }],
      redirectUrl: 'https://evil.example/',
      addGroups: ['nonsense'],
    }
    const create = (input: object) =>
      staffCreate({ ...everythingWrong, ...input }, manager.accessToken).then(codesIn)
    expect(await create({})).toEqual([['addGroups', 'GRAPHQL_ERROR']])
    expect(await create({ addGroups: [group] })).toEqual([
      ['redirectUrl', 'INVALID'],
      ['addGroups', 'OUT_OF_SCOPE_GROUP'],
    ])
    expect(await create({ addGroups: [], redirectUrl: null })).toEqual([['metadata', 'REQUIRED']])
    expect(await create({ addGroups: [], redirectUrl: null, metadata: [] })).toEqual([['email', 'REQUIRED']])
  })

  test('a list of groups that is longer than a query should carry', async () => {
    const addGroups = Array.from({ length: 1001 }, (_, index) => globalId('Group', index + 1))
    const { topLevel } = await staffCreate({ email: 'many@example.com', addGroups })
    expect(topLevel).toMatchObject([{ extensions: { exception: { code: 'GraphQLError' } } }])
  })
})
