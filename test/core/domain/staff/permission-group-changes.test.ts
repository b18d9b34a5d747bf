import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../../core/domain/access.ts'
import { PermissionDenied } from '../../../../core/domain/errors.ts'
import {
  type PermissionGroupChanges,
  updatePermissionGroup,
} from '../../../../core/domain/staff/permission-group-changes.ts'
import { channelsOf, groupsByIds } from '../../../../core/domain/staff/permission-groups.ts'
import type { PermissionGroup } from '../../../../core/tables/people.ts'
import type { Channel } from '../../../../core/tables/shop.ts'
import {
  aChannel,
  aColleague,
  aGroup,
  appWith,
  codesOf,
  type Domain,
  openDomain,
  problemsOf,
  somebody,
  staffWith,
  theFirstChannel,
} from '../../../support/domain.ts'
import { aManagerOf, memberIds } from '../../../support/permission-groups.ts'

let domain: Domain
let first: Channel
let second: Channel
/** Holds MANAGE_STAFF, MANAGE_USERS and MANAGE_ORDERS everywhere, through a group that no test changes. */
let manager: SignedIn

beforeAll(async () => {
  domain = await openDomain()
  first = await theFirstChannel(domain)
  second = await aChannel(domain)
  manager = await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_USERS', 'MANAGE_ORDERS'])
})
afterAll(() => domain.close())
beforeEach(async () => {
  await domain.emitted()
})

const update = (actor: SignedIn, group: PermissionGroup, input: Omit<PermissionGroupChanges, 'id'>) =>
  updatePermissionGroup(domain.as(actor), { id: group.id, ...input })

const reached = async ({ id }: PermissionGroup) => {
  const [group] = await groupsByIds(domain.database.read, [id])
  return group && (await channelsOf(domain.database.read, group)).map((channel) => channel.id)
}

describe('updating a group', () => {
  test('adds and removes permissions, members and channels, and tells of it once', async () => {
    const [leaving, joining] = [await aColleague(domain), await aColleague(domain)]
    const group = await aGroup(domain, { may: ['MANAGE_USERS'], members: [leaving], channels: [first] })
    const changed = await update(manager, group, {
      name: ' Renamed ',
      addPermissions: ['MANAGE_STAFF', 'MANAGE_ORDERS'],
      removePermissions: ['MANAGE_USERS'],
      addUserIds: [joining.id, joining.id],
      removeUserIds: [leaving.id],
      addChannelIds: [second.id],
      removeChannelIds: [first.id],
    })
    expect(changed).toEqual({
      id: group.id,
      name: 'Renamed',
      permissions: ['MANAGE_ORDERS', 'MANAGE_STAFF'],
      restrictedAccessToChannels: true,
    })
    expect(await memberIds(domain, group)).toEqual([joining.id])
    expect(await reached(group)).toEqual([second.id])
    expect(await domain.emitted()).toEqual([
      { type: 'permission_group_updated', facts: { permissionGroupId: group.id } },
    ])
  })

  test('tells of an empty input too', async () => {
    const group = await aGroup(domain, { may: ['MANAGE_USERS'], channels: [first] })
    expect(await update(manager, group, {})).toEqual(group)
    expect((await domain.emitted()).map(({ type }) => type)).toEqual(['permission_group_updated'])
  })

  test('adds what is there already, and removes what is not, without a word', async () => {
    const member = await aColleague(domain)
    const group = await aGroup(domain, { may: ['MANAGE_USERS'], members: [member], channels: [first] })
    await update(manager, group, {
      addPermissions: ['MANAGE_USERS'],
      addUserIds: [member.id],
      addChannelIds: [first.id],
      removePermissions: ['MANAGE_ORDERS'],
      removeChannelIds: [second.id],
    })
    expect(await memberIds(domain, group)).toEqual([member.id])
    expect(await reached(group)).toEqual([first.id])
  })

  test('a group that is opened forgets its channels, and one that is not restricted ignores any', async () => {
    const group = await aGroup(domain, { channels: [first] })
    await update(manager, group, { restrictedAccessToChannels: false, addChannelIds: [second.id] })
    expect(await reached(group)).toEqual([first.id, second.id])
    await update(manager, group, { addChannelIds: [first.id, 0], removeChannelIds: [second.id] })
    expect(await reached(group)).toEqual([first.id, second.id])
    await update(manager, group, { restrictedAccessToChannels: true })
    expect(await reached(group)).toEqual([])
  })

  test('a group can be restricted and given channels at once', async () => {
    const group = await aGroup(domain)
    await update(manager, group, { restrictedAccessToChannels: true, addChannelIds: [second.id] })
    expect(await reached(group)).toEqual([second.id])
  })

  test('a null is the default of a new group: not restricted', async () => {
    const group = await aGroup(domain, { channels: [first] })
    expect(await update(manager, group, { restrictedAccessToChannels: null })).toMatchObject({
      restrictedAccessToChannels: false,
    })
  })

  test('whoever is added may have wider permissions than the caller', async () => {
    const mighty = await staffWith(domain, ['MANAGE_APPS'])
    const group = await aGroup(domain)
    await update(manager, group, { addUserIds: [mighty.user.id] })
    expect(await memberIds(domain, group)).toEqual([mighty.user.id])
  })
})

describe('refused: updating a group', () => {
  test('to those without MANAGE_STAFF, and to every app', async () => {
    const { id } = await aGroup(domain)
    const clerk = await staffWith(domain, ['MANAGE_USERS'])
    await expect(updatePermissionGroup(domain.as(clerk), { id })).rejects.toThrow(PermissionDenied)
    const app = await appWith(domain, ['MANAGE_STAFF'])
    await expect(updatePermissionGroup(domain.as(app), { id })).rejects.toThrow(/Apps are not allowed/)
  })

  test('one that is not there', async () => {
    expect(await codesOf(updatePermissionGroup(domain.as(manager), { id: 0 }))).toEqual([['id', 'NOT_FOUND']])
  })

  test('one with permissions that the caller lacks, then one with channels out of reach, before all else', async () => {
    const wrong = {
      name: '',
      addUserIds: [0],
      addPermissions: ['MANAGE_USERS'],
      removePermissions: ['MANAGE_USERS'],
    }
    const inFirst = await staffWith(domain, ['MANAGE_STAFF'], [first])
    const mighty = await aGroup(domain, { may: ['MANAGE_APPS'], channels: [second] })
    expect(await codesOf(update(inFirst, mighty, wrong))).toEqual([[null, 'OUT_OF_SCOPE_PERMISSION']])
    for (const group of [await aGroup(domain, { channels: [first, second] }), await aGroup(domain)])
      expect(await codesOf(update(inFirst, group, wrong))).toEqual([[null, 'OUT_OF_SCOPE_CHANNEL']])
    expect(await domain.emitted()).toEqual([])
  })

  test('what is added and removed at once, all of it together', async () => {
    const group = await aGroup(domain, { channels: [first] })
    const user = await aColleague(domain)
    const problems = await problemsOf(
      update(manager, group, {
        addPermissions: ['MANAGE_APPS', 'MANAGE_USERS'],
        removePermissions: ['MANAGE_USERS'],
        addUserIds: [user.id],
        removeUserIds: [user.id, 0],
        addChannelIds: [first.id],
        removeChannelIds: [first.id],
        restrictedAccessToChannels: false,
        name: '',
      }),
    )
    const code = 'DUPLICATED_INPUT_ITEM'
    expect(problems).toMatchObject([
      { field: 'permissions', code, permissions: ['MANAGE_USERS'] },
      { field: 'users', code, users: [`${user.id}`] },
      { field: 'channels', code, channels: [`${first.id}`] },
    ])
    expect(problems).toHaveLength(3)
  })

  test('opening it by somebody who does not reach every channel, before the rest is judged', async () => {
    const inFirst = await staffWith(domain, ['MANAGE_STAFF'], [first])
    const group = await aGroup(domain, { channels: [first] })
    for (const restrictedAccessToChannels of [false, null])
      expect(
        await codesOf(
          update(inFirst, group, { restrictedAccessToChannels, addPermissions: ['MANAGE_APPS'] }),
        ),
      ).toEqual([['restrictedAccessToChannels', 'OUT_OF_SCOPE_CHANNEL']])
    expect(await reached(group)).toEqual([first.id])
  })

  test('channels, permissions and people out of scope, all of it together, before the name', async () => {
    const { actor, group } = await aManagerOf(domain, { may: ['MANAGE_USERS'], channels: [first] })
    // Reaches every channel through the first group, so the narrower one has to be the only one.
    const inFirst = await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_USERS'], [first])
    const customer = await somebody(domain)
    const wider = await staffWith(domain, ['MANAGE_APPS'])
    const third = await aChannel(domain)
    const problems = await problemsOf(
      update(inFirst, group, {
        name: '',
        addChannelIds: [second.id],
        removeChannelIds: [third.id],
        addPermissions: ['MANAGE_APPS'],
        removePermissions: ['MANAGE_PLUGINS'],
        addUserIds: [customer.id],
        removeUserIds: [wider.user.id, actor.user.id],
      }),
    )
    expect(problems).toMatchObject([
      { field: 'addChannels', code: 'OUT_OF_SCOPE_CHANNEL', channels: [`${second.id}`] },
      { field: 'addChannels', code: 'OUT_OF_SCOPE_CHANNEL', channels: [`${third.id}`] },
      { field: 'addPermissions', code: 'OUT_OF_SCOPE_PERMISSION', permissions: ['MANAGE_APPS'] },
      { field: 'removePermissions', code: 'OUT_OF_SCOPE_PERMISSION', permissions: ['MANAGE_PLUGINS'] },
      { field: 'addUsers', code: 'ASSIGN_NON_STAFF_MEMBER', users: [`${customer.id}`] },
      { field: 'removeUsers', code: 'OUT_OF_SCOPE_USER', users: [`${wider.user.id}`] },
    ])
    expect(problems).toHaveLength(6)
  })

  test.each<[string, Omit<PermissionGroupChanges, 'id'>, string, string]>([
    ['unknown people to add', { addUserIds: [0] }, 'addUsers', 'NOT_FOUND'],
    ['unknown people to remove', { removeUserIds: [0] }, 'removeUsers', 'NOT_FOUND'],
    ['unknown channels to add', { addChannelIds: [0] }, 'addChannels', 'NOT_FOUND'],
    ['unknown channels to remove', { removeChannelIds: [0] }, 'removeChannels', 'NOT_FOUND'],
    ['a blank name', { name: ' ' }, 'name', 'REQUIRED'],
    ['a null as name', { name: null }, 'name', 'REQUIRED'],
    ['a long name', { name: 'n'.repeat(151) }, 'name', 'INVALID'],
    ['a name with a null character', { name: 'a\0' }, 'name', 'INVALID'],
  ])('with %s', async (_what, input, field, code) => {
    const group = await aGroup(domain, { channels: [first] })
    expect(await codesOf(update(manager, group, input))).toEqual([[field, code]])
    expect(await domain.emitted()).toEqual([])
  })

  test('a name that another group has; its own is fine', async () => {
    const [one, other] = [await aGroup(domain, { name: 'One' }), await aGroup(domain, { name: 'Other' })]
    expect(await codesOf(update(manager, one, { name: other.name }))).toEqual([['name', 'UNIQUE']])
    expect(await update(manager, one, { name: ' One' })).toMatchObject({ name: 'One' })
  })
})
