import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../../core/domain/access.ts'
import {
  deletePermissionGroup,
  type PermissionGroupChanges,
  updatePermissionGroup,
} from '../../../../core/domain/staff/permission-group-changes.ts'
import { groupsByIds } from '../../../../core/domain/staff/permission-groups.ts'
import type { Permission } from '../../../../core/domain/staff/permissions.ts'
import type { PermissionGroup, User } from '../../../../core/tables/people.ts'
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
  signedInAs,
  staffWith,
  theFirstChannel,
  theSuperuser,
} from '../../../support/domain.ts'
import { aManagerOf, memberIds } from '../../../support/permission-groups.ts'

let domain: Domain
let first: Channel
let second: Channel
/** Holds MANAGE_STAFF, MANAGE_USERS and MANAGE_ORDERS everywhere, through a group that no test changes. */
let manager: SignedIn
let superuser: SignedIn

beforeAll(async () => {
  domain = await openDomain()
  first = await theFirstChannel(domain)
  second = await aChannel(domain)
  manager = await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_USERS', 'MANAGE_ORDERS'])
  superuser = await theSuperuser(domain)
})
afterAll(() => domain.close())
beforeEach(async () => {
  await domain.emitted()
})

const update = (actor: SignedIn, group: PermissionGroup, input: Omit<PermissionGroupChanges, 'id'>) =>
  updatePermissionGroup(domain.as(actor), { id: group.id, ...input })
const remove = (actor: SignedIn, group: PermissionGroup) =>
  deletePermissionGroup(domain.as(actor), { id: group.id })

/** What only this group lets anybody hand out; no other test gives anybody these. */
const rare: Permission[] = ['MANAGE_PAGES', 'MANAGE_MENUS']

describe('permissions that nobody could hand out any more', () => {
  test('cannot be taken from a group; the refusal names all that was to be removed', async () => {
    const { actor, group } = await aManagerOf(domain, { may: [...rare, 'MANAGE_STAFF'] })
    const problems = await problemsOf(
      update(actor, group, { removePermissions: ['MANAGE_MENUS', 'MANAGE_STAFF'] }),
    )
    expect(problems).toMatchObject([
      {
        field: 'removePermissions',
        code: 'LEFT_NOT_MANAGEABLE_PERMISSION',
        permissions: ['MANAGE_MENUS', 'MANAGE_STAFF'],
      },
    ])
    // A colleague who can hand it out makes all the difference.
    await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_MENUS'])
    expect(await update(actor, group, { removePermissions: ['MANAGE_MENUS'] })).toMatchObject({
      permissions: ['MANAGE_PAGES', 'MANAGE_STAFF'],
    })
  })

  test('keep the last member in who can', async () => {
    const may: Permission[] = ['MANAGE_PLUGINS']
    const { actor, group } = await aManagerOf(domain, { may })
    const another = await aColleague(domain)
    await aGroup(domain, { may: ['MANAGE_STAFF'], members: [another] })
    const removeUserIds = [actor.user.id]
    expect(await problemsOf(update(actor, group, { removeUserIds }))).toMatchObject([
      { field: 'removeUsers', code: 'LEFT_NOT_MANAGEABLE_PERMISSION', permissions: may },
    ])
    const nobodySpecial = await aColleague(domain)
    expect(await codesOf(update(actor, group, { removeUserIds, addUserIds: [nobodySpecial.id] }))).toEqual([
      ['removeUsers', 'LEFT_NOT_MANAGEABLE_PERMISSION'],
    ])
    await update(actor, group, { removeUserIds, addUserIds: [another.id] })
    expect(await memberIds(domain, group)).toEqual([another.id])
  })

  test('let a member go while another manager stays, but not one who is switched off', async () => {
    const [stays, off]: User[] = [await aColleague(domain), await aColleague(domain, { isActive: false })]
    const may: Permission[] = ['MANAGE_STAFF', 'MANAGE_SHIPPING']
    const { actor, group } = await aManagerOf(domain, { may, members: [off as User] })
    const removeUserIds = [actor.user.id]
    expect(await codesOf(update(actor, group, { removeUserIds }))).toEqual([
      ['removeUsers', 'LEFT_NOT_MANAGEABLE_PERMISSION'],
    ])
    await update(actor, group, { addUserIds: [(stays as User).id] })
    await update(actor, group, { removeUserIds })
    expect(await memberIds(domain, group)).not.toContain(actor.user.id)
  })

  test('keep their group', async () => {
    const { actor, group } = await aManagerOf(domain, { may: ['MANAGE_TRANSLATIONS', 'MANAGE_STAFF'] })
    expect(await problemsOf(remove(actor, group))).toMatchObject([
      { field: 'id', code: 'LEFT_NOT_MANAGEABLE_PERMISSION', permissions: ['MANAGE_TRANSLATIONS'] },
    ])
    expect(await domain.emitted()).toEqual([])
  })

  test('are no concern of a superuser', async () => {
    const { actor, group } = await aManagerOf(domain, { may: ['MANAGE_GIFT_CARD', 'MANAGE_DISCOUNTS'] })
    await update(superuser, group, {
      removePermissions: ['MANAGE_DISCOUNTS'],
      removeUserIds: [actor.user.id],
    })
    expect(await memberIds(domain, group)).toEqual([])
    await remove(superuser, group)
    expect(await groupsByIds(domain.database.read, [group.id])).toEqual([])
  })
})

describe('the only group of the caller', () => {
  test('does not let them go, not even a superuser', async () => {
    const user = await aColleague(domain)
    const group = await aGroup(domain, { may: ['MANAGE_STAFF'], members: [user] })
    const actor = await signedInAs(domain.database, user)
    for (const [who, id] of [
      [actor, user.id],
      [superuser, superuser.user.id],
    ] as const) {
      await update(superuser, group, { addUserIds: [id] })
      expect(await problemsOf(update(who, group, { removeUserIds: [id] }))).toMatchObject([
        { field: 'removeUsers', code: 'CANNOT_REMOVE_FROM_LAST_GROUP', users: [`${id}`] },
      ])
    }
    const more = await aGroup(domain, { members: [user] })
    await update(actor, more, { removeUserIds: [user.id] })
    expect(await memberIds(domain, more)).toEqual([])
  })

  test('cannot be deleted, unless by a superuser', async () => {
    const user = await aColleague(domain)
    const group = await aGroup(domain, { may: ['MANAGE_STAFF'], members: [user, superuser.user] })
    const actor = await signedInAs(domain.database, user)
    expect(await codesOf(remove(actor, group))).toEqual([['id', 'CANNOT_REMOVE_FROM_LAST_GROUP']])
    await remove(superuser, group)
    expect(await memberIds(domain, group)).toEqual([])
  })
})

describe('deleting a group', () => {
  test('takes its members’ rights, answers what it was, and tells of it once', async () => {
    const member = await aColleague(domain)
    const group = await aGroup(domain, { may: ['MANAGE_ORDERS'], members: [member], channels: [first] })
    expect(await remove(manager, group)).toEqual(group)
    expect((await signedInAs(domain.database, member)).permissions.size).toBe(0)
    expect(await domain.emitted()).toEqual([
      { type: 'permission_group_deleted', facts: { deletedGroup: group } },
    ])
  })

  test('is refused to every app, and for a group that is not there', async () => {
    const { id } = await aGroup(domain)
    const app = await appWith(domain, ['MANAGE_STAFF'])
    await expect(deletePermissionGroup(domain.as(app), { id })).rejects.toThrow(/Apps are not allowed/)
    expect(await codesOf(deletePermissionGroup(domain.as(manager), { id: 0 }))).toEqual([['id', 'NOT_FOUND']])
  })

  test('is refused out of scope: first for its permissions, then for its channels', async () => {
    const inFirst = await staffWith(domain, ['MANAGE_STAFF'], [first])
    const mighty = await aGroup(domain, { may: ['MANAGE_APPS'], channels: [second] })
    expect(await codesOf(remove(inFirst, mighty))).toEqual([[null, 'OUT_OF_SCOPE_PERMISSION']])
    const elsewhere = await aGroup(domain, { channels: [second] })
    expect(await codesOf(remove(inFirst, elsewhere))).toEqual([[null, 'OUT_OF_SCOPE_CHANNEL']])
    expect(await domain.emitted()).toEqual([])
  })

  test('leaves one of two that only together could go', async () => {
    const user = await aColleague(domain)
    await aGroup(domain, { may: ['MANAGE_STAFF'], members: [user] })
    const twins = [
      await aGroup(domain, { may: ['HANDLE_TAXES'], members: [user] }),
      await aGroup(domain, { may: ['HANDLE_TAXES'], members: [user] }),
    ]
    const actor = await signedInAs(domain.database, user)
    const outcomes = await Promise.allSettled(twins.map((group) => remove(actor, group)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
