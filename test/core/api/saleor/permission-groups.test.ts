import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLoaders } from '../../../../core/api/saleor/loaders.ts'
import {
  permissionGroupChannels,
  permissionGroupMembers,
  permissionGroups,
} from '../../../../core/tables/people.ts'
import { channels } from '../../../../core/tables/shop.ts'
import type { Queries } from '../../../../shared/database/database.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
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
let superuser: string
let second: number

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
  const [row] = await core.services.database.transaction((tx) =>
    tx
      .insert(channels)
      .values({ name: 'B', slug: 'second', isActive: true, currencyCode: 'EUR', defaultCountry: 'DE' })
      .returning(),
  )
  second = row?.id ?? 0
})
afterAll(() => core.close())

/** Restricts a group to the second channel. */
async function restrict(permissionGroupId: number): Promise<void> {
  await core.services.database.transaction(async (tx) => {
    await tx
      .update(permissionGroups)
      .set({ restrictedAccessToChannels: true })
      .where(eq(permissionGroups.id, permissionGroupId))
    await tx.insert(permissionGroupChannels).values({ permissionGroupId, channelId: second })
  })
}

const join = (permissionGroupId: number, userId: number) =>
  core.services.database.transaction((tx) =>
    tx.insert(permissionGroupMembers).values({ permissionGroupId, userId }),
  )

describe('a group', () => {
  const read = `query ($id: ID!) { permissionGroup(id: $id) { id name restrictedAccessToChannels userCanManage
    users { id } permissions { code name } accessibleChannels { slug } } }`

  test('shows members, permissions by code, channels, and whether the caller can manage it', async () => {
    const member = await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_STAFF'] })
    await restrict(member.groupId)
    const id = globalId('Group', member.groupId)
    const { data } = await core.graphql(read, { id }, { token: member.accessToken })
    expect(data.permissionGroup).toMatchObject({
      id,
      restrictedAccessToChannels: true,
      userCanManage: true,
      users: [{ id: globalId('User', member.id) }],
      permissions: [
        { code: 'MANAGE_STAFF', name: 'Manage staff.' },
        { code: 'MANAGE_USERS', name: 'Manage customers.' },
      ],
      accessibleChannels: [{ slug: 'second' }],
    })
  })

  test('cannot be managed by those who lack a permission or a channel, nor by any app', async () => {
    const elsewhere = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    await restrict(elsewhere.groupId)
    const app = await anApp(core, ['MANAGE_STAFF'])
    const ask = async (group: number, token: string) => {
      const { data } = await core.graphql(read, { id: globalId('Group', group) }, { token })
      return data.permissionGroup.userCanManage
    }
    const wide = await aGroup(core, ['MANAGE_STAFF'])
    const mighty = await aGroup(core, ['MANAGE_APPS'])
    await restrict(mighty)
    expect(await ask(elsewhere.groupId, elsewhere.accessToken)).toBe(true)
    expect(await ask(wide, elsewhere.accessToken)).toBe(false)
    expect(await ask(mighty, elsewhere.accessToken)).toBe(false)
    expect(await ask(wide, app.token)).toBe(false)
    expect(await ask(mighty, superuser)).toBe(true)
  })

  test('hides its members from those without MANAGE_STAFF, who reach it by their own account', async () => {
    const clerk = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    const { data, errors } = await core.graphql(
      '{ me { permissionGroups { name users { id } } } }',
      {},
      { token: clerk.accessToken },
    )
    expect(data.me.permissionGroups).toMatchObject([{ users: null }])
    expect(errors).toMatchObject([
      { message: 'To access this path, you need one of the following permissions: MANAGE_STAFF' },
    ])
  })
})

describe('what a staff member may', () => {
  const fields = `userPermissions { code sourcePermissionGroups(userId: $id) { id } } permissionGroups { id }
    editableGroups { id } accessibleChannels { slug } restrictedAccessToChannels`
  const look = async (userId: number) => {
    const id = globalId('User', userId)
    const { data } = await core.graphql(
      `query ($id: ID!) { user(id: $id) { ${fields} } }`,
      { id },
      { token: superuser },
    )
    return data.user
  }

  test('comes from all groups together, each permission with the groups that grant it', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_ORDERS'] })
    await restrict(staff.groupId)
    const more = await aGroup(core, ['MANAGE_ORDERS', 'MANAGE_MENUS'])
    await restrict(more)
    await join(more, staff.id)
    const groups = [staff.groupId, more].map((id) => ({ id: globalId('Group', id) }))
    expect(await look(staff.id)).toMatchObject({
      userPermissions: [
        { code: 'MANAGE_MENUS', sourcePermissionGroups: groups.slice(1) },
        { code: 'MANAGE_ORDERS', sourcePermissionGroups: groups },
      ],
      permissionGroups: groups,
      accessibleChannels: [{ slug: 'second' }],
      restrictedAccessToChannels: true,
    })
    const open = await aGroup(core, [])
    await join(open, staff.id)
    expect(await look(staff.id)).toMatchObject({
      accessibleChannels: [{ slug: 'default-channel' }, { slug: 'second' }],
      restrictedAccessToChannels: false,
    })
  })

  test('decides which groups can be given to others, whatever their channels', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_TAXES', 'MANAGE_PAGES'] })
    await restrict(staff.groupId)
    const [within, beyond] = [await aGroup(core, ['MANAGE_TAXES']), await aGroup(core, ['MANAGE_PLUGINS'])]
    const ids = (await look(staff.id)).editableGroups.map((group: { id: string }) => group.id)
    expect(ids).toContain(globalId('Group', within))
    expect(ids).toContain(globalId('Group', staff.groupId))
    expect(ids).not.toContain(globalId('Group', beyond))
  })

  test('is nothing while they are switched off, but for the groups that wait for them', async () => {
    const off = await aStaffMember(core, { may: ['MANAGE_TAXES'], isActive: false })
    expect(await look(off.id)).toMatchObject({
      userPermissions: [],
      permissionGroups: [{ id: globalId('Group', off.groupId) }],
    })
  })

  test('is nothing in no channel for somebody without a group', async () => {
    const { id } = await aCustomer(core, { isStaff: true })
    expect(await look(id)).toMatchObject({
      userPermissions: [],
      permissionGroups: [],
      accessibleChannels: [],
      restrictedAccessToChannels: true,
    })
  })

  test('is nothing for a customer, also one whom an import left in a group or called a superuser', async () => {
    const customer = await aCustomer(core, { isSuperuser: true })
    await join(await aGroup(core, ['MANAGE_STAFF']), customer.id)
    expect(await look(customer.id)).toEqual({
      userPermissions: [],
      permissionGroups: [],
      editableGroups: [],
      accessibleChannels: [],
      restrictedAccessToChannels: false,
    })
  })

  test('is what the token carries, where it carries less', async () => {
    const staff = await aStaffMember(core, { may: ['MANAGE_STAFF', 'MANAGE_TAXES'] })
    const token = await accessToken(core, staff, { permissions: ['MANAGE_TAXES'] })
    const { data } = await core.graphql(
      '{ me { userPermissions { code } editableGroups { permissions { code } } } }',
      {},
      { token },
    )
    expect(data.me.userPermissions).toEqual([{ code: 'MANAGE_TAXES' }])
    for (const { permissions } of data.me.editableGroups)
      expect([[], [{ code: 'MANAGE_TAXES' }]]).toContainEqual(permissions)
  })
})

test('a list asks once for what its groups and people have, however long it is', async () => {
  const { database } = core.services
  let selects = 0
  const read = new Proxy(database.read, {
    get(target, key: keyof Queries) {
      if (key.startsWith('select')) selects += 1
      return target[key].bind(target)
    },
  })
  const people = await Promise.all(
    Array.from({ length: 8 }, () => aStaffMember(core, { may: ['MANAGE_TAXES'] })),
  )
  const loaders = createLoaders({
    database: { ...database, read },
    actor: async () => ({ kind: 'nobody' }),
  })
  const groups = (await Promise.all(people.map((user) => loaders.groupsOf.load(user)))).flat()
  expect([groups.length, selects]).toEqual([8, 1])
  await Promise.all(groups.map((group) => loaders.channelsOf.load(group)))
  expect(selects).toBe(2)
  const members = await Promise.all(groups.map((group) => loaders.membersOf.load(group.id)))
  expect(members.map((users) => users.map(({ id }) => id))).toEqual(people.map(({ id }) => [id]))
  expect(selects).toBe(3)
  await Promise.all(people.map(() => loaders.everyGroup.load('every group')))
  expect(selects).toBe(4)
})
