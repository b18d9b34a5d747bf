import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  permissionsOf,
  userByEmail,
  userByExactEmail,
  usersByIds,
} from '../../../../core/domain/people/users.ts'
import { permissionGroupMembers } from '../../../../core/tables/people.ts'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  accessToken,
  aGroup,
  anApp,
  aStaffMember,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'

let core: TestCore
beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())

const read = () => core.services.database.read

describe('a person behind an e-mail', () => {
  test('is found in any case, and exactly only as stored', async () => {
    const ada = await aCustomer(core, { email: 'Ada.B@example.com' })
    expect((await userByEmail(read(), 'aDA.b@EXAMPLE.com'))?.id).toBe(ada.id)
    expect(await userByExactEmail(read(), 'ada.b@example.com')).toBeUndefined()
    expect((await userByExactEmail(read(), 'Ada.B@example.com'))?.id).toBe(ada.id)
  })

  test('is the row as typed, else the lower-case row, else nobody, where rows differ only in case', async () => {
    const capital = await aCustomer(core, { email: 'TWIN@example.com' })
    const mixed = await aCustomer(core, { email: 'Twin@example.com' })
    expect((await userByEmail(read(), 'Twin@example.com'))?.id).toBe(mixed.id)
    expect((await userByEmail(read(), 'TWIN@example.com'))?.id).toBe(capital.id)
    expect(await userByEmail(read(), 'twin@example.com')).toBeUndefined()
    const lower = await aCustomer(core, { email: 'twin@example.com' })
    expect((await userByEmail(read(), 'tWIN@example.com'))?.id).toBe(lower.id)
  })

  test.each(['', '\0', 'a\0@example.com', '%@example.com', "' OR 1=1 --", '\ud800', 'x'.repeat(100_000)])(
    'is nobody behind %j',
    async (email) => {
      expect(await userByEmail(read(), email)).toBeUndefined()
      expect(await userByExactEmail(read(), email)).toBeUndefined()
    },
  )
})

describe('permissions', () => {
  test('are those of all groups together', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    const permissionGroupId = await aGroup(core, ['MANAGE_ORDERS', 'MANAGE_USERS'])
    await core.services.database.transaction((tx) =>
      tx.insert(permissionGroupMembers).values({ permissionGroupId, userId: staff.id }),
    )
    expect([...(await permissionsOf(read(), staff))].sort()).toEqual(['MANAGE_ORDERS', 'MANAGE_USERS'])
  })

  test('are none for a customer, whatever groups say, and none for anybody inactive', async () => {
    const customer = await aCustomer(core)
    const permissionGroupId = await aGroup(core, ['MANAGE_STAFF'])
    await core.services.database.transaction((tx) =>
      tx.insert(permissionGroupMembers).values({ permissionGroupId, userId: customer.id }),
    )
    expect((await permissionsOf(read(), customer)).size).toBe(0)
    const gone = await aStaffMember(core, { may: ['MANAGE_STAFF'], isActive: false, isSuperuser: true })
    expect((await permissionsOf(read(), gone)).size).toBe(0)
    const { errors } = await core.graphql(
      '{ staffUsers { totalCount } }',
      {},
      { token: customer.accessToken },
    )
    expect(errors).toMatchObject([{ extensions: { exception: { code: 'PermissionDenied' } } }])
  })

  test('are all of them for a superuser', async () => {
    const boss = await aCustomer(core, { isStaff: true, isSuperuser: true })
    expect((await permissionsOf(read(), boss)).size).toBe(25)
  })
})

test('several people are looked up at once, unknown ids left out', async () => {
  const [one, two] = [await aCustomer(core), await aCustomer(core)]
  expect((await usersByIds(read(), [two.id, 99999, one.id])).map(({ id }) => id).sort()).toEqual([
    one.id,
    two.id,
  ])
  expect(await usersByIds(read(), [])).toEqual([])
})

describe('me', () => {
  const query = `{ me { id email isStaff isConfirmed languageCode dateJoined lastLogin avatar { url }
    restrictedAccessToChannels userPermissions { code } permissionGroups { id } editableGroups { id } accessibleChannels { slug } } }`

  test('is a customer without anything that only staff has', async () => {
    const ada = await aCustomer(core)
    const permissionGroupId = await aGroup(core, ['MANAGE_STAFF'])
    await core.services.database.transaction((tx) =>
      tx.insert(permissionGroupMembers).values({ permissionGroupId, userId: ada.id }),
    )
    const { data, errors } = await core.graphql(query, {}, { token: ada.accessToken })
    expect(errors).toBeUndefined()
    expect(data.me).toEqual({
      id: globalId('User', ada.id),
      email: ada.email,
      isStaff: false,
      isConfirmed: true,
      languageCode: 'EN',
      dateJoined: '2026-03-14T12:00:00+00:00',
      lastLogin: null,
      avatar: null,
      restrictedAccessToChannels: false,
      userPermissions: [],
      permissionGroups: [],
      editableGroups: [],
      accessibleChannels: [],
    })
  })

  test('is staff with groups, channels and permissions in alphabetical order', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_ORDERS'] })
    const { data } = await core.graphql(query, {}, { token: staff.accessToken })
    expect(data.me).toMatchObject({
      isStaff: true,
      restrictedAccessToChannels: false,
      userPermissions: [{ code: 'MANAGE_ORDERS' }, { code: 'MANAGE_USERS' }],
      permissionGroups: [{ id: globalId('Group', staff.groupId) }],
      accessibleChannels: [{ slug: 'default-channel' }],
    })
    expect(data.me.editableGroups).toContainEqual({ id: globalId('Group', staff.groupId) })
  })

  test('carries only the permissions of a token that has less than its user', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_ORDERS'] })
    const token = await accessToken(core, staff, { type: 'thirdparty', permissions: ['MANAGE_ORDERS'] })
    const { data } = await core.graphql('{ me { isStaff userPermissions { code } } }', {}, { token })
    expect(data.me).toEqual({ isStaff: true, userPermissions: [{ code: 'MANAGE_ORDERS' }] })
  })

  test('is nobody for strangers and for apps', async () => {
    const app = await anApp(core, ['MANAGE_USERS'])
    for (const token of [undefined, 'nonsense', app.token]) {
      const { data, errors } = await core.graphql('{ me { id } }', {}, { token })
      expect([data, errors]).toEqual([{ me: null }, undefined])
    }
  })

  test('is refused with a bad token, which harms nothing that asks for nobody', async () => {
    const ada = await aCustomer(core)
    const token = ada.accessToken
    core.clock.advance(301)
    const { status, data, errors } = await core.graphql('{ me { id } shop { name } }', {}, { token })
    expect([status, data]).toEqual([200, { me: null, shop: { name: 'Sallyport' } }])
    expect(errors).toMatchObject([
      {
        message: 'Signature has expired',
        path: ['me'],
        extensions: { exception: { code: 'ExpiredSignatureError' } },
      },
    ])
    const { data: mutated } = await core.graphql(
      'mutation { tokenVerify(token: "x") { isValid } }',
      {},
      { token },
    )
    expect(mutated).toEqual({ tokenVerify: null })
  })
})

test('the groups that grant a permission are told for the person in question', async () => {
  const staff = await aStaffMember(core, { may: ['MANAGE_ORDERS'] })
  const ask = async (userId: string) => {
    const { data } = await core.graphql(
      'query ($userId: ID!) { me { userPermissions { code sourcePermissionGroups(userId: $userId) { id } } } }',
      { userId },
      { token: staff.accessToken },
    )
    return data.me.userPermissions
  }
  expect(await ask(globalId('User', staff.id))).toEqual([
    { code: 'MANAGE_ORDERS', sourcePermissionGroups: [{ id: globalId('Group', staff.groupId) }] },
  ])
  expect((await ask('nonsense'))[0].sourcePermissionGroups).toBeNull()
  for (const id of [globalId('Group', 1), globalId('User', 99999), globalId('User', '9'.repeat(40))])
    expect((await ask(id))[0].sourcePermissionGroups).toEqual([])
})

test('an address is shown to its owner and to apps with MANAGE_USERS, and to nobody else', async () => {
  const owner = await aCustomer(core)
  const { data } = await core.graphql(
    `mutation { accountUpdate(input: { defaultShippingAddress: {
      streetAddress1: "Mill Road 1", city: "Derby", postalCode: "DE1 1AA", country: GB
    } }) { user { defaultShippingAddress { id } } } }`,
    {},
    { token: owner.accessToken },
  )
  const { id } = data.accountUpdate.user.defaultShippingAddress
  const ask = async (token?: string, asked = id) => {
    const answer = await core.graphql(
      'query ($id: ID!) { address(id: $id) { city } }',
      { id: asked },
      { token },
    )
    return answer.errors ? answer.errors[0].extensions.exception.code : answer.data.address
  }
  const app = await anApp(core, ['MANAGE_USERS'])
  expect(await ask(owner.accessToken)).toEqual({ city: 'DERBY' })
  expect(await ask(app.token)).toEqual({ city: 'DERBY' })
  expect(await ask((await aCustomer(core)).accessToken)).toBeNull()
  expect(await ask(await signInAsSuperuser(core))).toBeNull()
  expect(await ask((await anApp(core, ['MANAGE_ORDERS'])).token)).toBe('PermissionDenied')
  expect(await ask()).toBe('PermissionDenied')
  expect(await ask(app.token, globalId('User', 1))).toBeNull()
  expect(await ask(app.token, globalId('Address', 99999))).toBeNull()
  expect(await ask(app.token, 'nonsense')).toBe('GraphQLError')
})
