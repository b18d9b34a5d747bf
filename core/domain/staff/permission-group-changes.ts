import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, inArray } from '../../../shared/database/drizzle.ts'
import {
  type PermissionGroup,
  permissionGroupChannels,
  permissionGroupMembers,
  permissionGroups,
} from '../../tables/people.ts'
import { type Actor, isSelf, personWith } from '../access.ts'
import { againWhereTaken } from '../again-where-taken.ts'
import { invalid, notFound, type Problem, refuse } from '../errors.ts'
import { distinct } from '../lists/conditions.ts'
import { operation } from '../operation.ts'
import { usersByIds } from '../people/users.ts'
import { leftWithoutGroup, leftWithoutMembers, leftWithoutPermissions } from './manageability.ts'
import { addChannels, addMembers } from './new-permission-group.ts'
import {
  channelProblems,
  nameProblems,
  newMemberProblems,
  permissionProblems,
  requireEveryChannel,
  requireInScope,
} from './permission-group-rules.ts'
import { currentStaffing, groupsByIds, groupsOf, reachOf } from './permission-groups.ts'
import { isPermission } from './permissions.ts'
import { beyondScope, isSuperuser, stuckProblems } from './staff-scope.ts'

export interface PermissionGroupChanges {
  id: number
  name?: string | null
  addPermissions?: readonly string[] | null
  removePermissions?: readonly string[] | null
  addUserIds?: readonly number[] | null
  removeUserIds?: readonly number[] | null
  /** Ignored, like the next, while the group is not restricted. */
  addChannelIds?: readonly number[] | null
  removeChannelIds?: readonly number[] | null
  /** Null is the default, as for a new group: not restricted. */
  restrictedAccessToChannels?: boolean | null
}

/** Saleor's `permissionGroupUpdate`. It tells of the group even where nothing was changed. */
export const updatePermissionGroup = operation(
  personWith('MANAGE_STAFF'),
  async (context, input: PermissionGroupChanges): Promise<PermissionGroup> => {
    const actor = await context.actor()
    const adding = {
      permissions: distinct(input.addPermissions).filter(isPermission),
      users: distinct(input.addUserIds),
      channels: distinct(input.addChannelIds),
    }
    const removing = {
      permissions: distinct(input.removePermissions).filter(isPermission),
      users: distinct(input.removeUserIds),
      channels: distinct(input.removeChannelIds),
    }
    const name = input.name === undefined ? undefined : (input.name ?? '').trim()

    const attempt = () =>
      context.transaction(async ({ tx, emit }) => {
        const group = await requireGroup(tx, input.id)
        const reach = await reachOf(tx, actor)
        await requireInScope(tx, actor, group, reach)
        refuse(contradictions(adding, removing))

        const { restrictedAccessToChannels: wish } = input
        if (wish === false || wish === null) await requireEveryChannel(tx, reach)
        const restricted = wish === undefined ? group.restrictedAccessToChannels : (wish ?? false)
        const newChannels = restricted ? adding.channels : []
        const lostChannels = restricted ? removing.channels : []
        refuse([
          ...(await channelProblems(tx, newChannels, reach, 'addChannels')),
          ...(await channelProblems(tx, lostChannels, reach, 'removeChannels')),
          ...permissionProblems(actor, adding.permissions, 'addPermissions'),
          ...permissionProblems(actor, removing.permissions, 'removePermissions'),
          ...(await lostPermissionProblems(tx, actor, group, removing.permissions)),
          ...(await newMemberProblems(tx, adding.users)),
          ...(await leavingMemberProblems(tx, actor, group, removing.users, adding.users)),
        ])
        if (name !== undefined) refuse(await nameProblems(tx, name, group.id))

        const wanted = new Set([...group.permissions, ...adding.permissions])
        const permissions = [...wanted.difference(new Set(removing.permissions))].sort()
        const [changed] = await tx
          .update(permissionGroups)
          .set({ permissions, restrictedAccessToChannels: restricted, ...(name !== undefined && { name }) })
          .where(eq(permissionGroups.id, group.id))
          .returning()
        await addMembers(tx, group.id, adding.users)
        await removeMembers(tx, group.id, removing.users)
        await addChannels(tx, group.id, newChannels)
        await removeChannels(tx, group.id, restricted ? lostChannels : 'all')
        await emit('permission_group_updated', { permissionGroupId: group.id })
        return changed as PermissionGroup // The row was read in this very transaction.
      })
    return againWhereTaken(attempt)
  },
)

/** Saleor's `permissionGroupDelete`. Its members lose what only this group gave them. */
export const deletePermissionGroup = operation(
  personWith('MANAGE_STAFF'),
  async (context, { id }: { id: number }): Promise<PermissionGroup> => {
    const actor = await context.actor()
    return context.transaction(async ({ tx, emit }) => {
      const group = await requireGroup(tx, id)
      await requireInScope(tx, actor, group, await reachOf(tx, actor))
      if (!isSuperuser(actor)) {
        refuse(stuckProblems('id', leftWithoutGroup(id, await currentStaffing(tx))))
        if (await isOnlyGroupOf(tx, actor, group))
          throw invalid('id', 'CANNOT_REMOVE_FROM_LAST_GROUP', 'You cannot delete your last group.')
      }
      await tx.delete(permissionGroups).where(eq(permissionGroups.id, id))
      await emit('permission_group_deleted', { deletedGroup: { ...group } })
      return group
    })
  },
)

async function requireGroup(tx: Queries, id: number): Promise<PermissionGroup> {
  const [group] = await groupsByIds(tx, [id])
  if (!group) throw notFound()
  return group
}

interface Items {
  permissions: string[]
  users: number[]
  channels: number[]
}

/** What is to be added and removed at once. */
function contradictions(adding: Items, removing: Items): Problem[] {
  return (['permissions', 'users', 'channels'] as const).flatMap((field) => {
    const removed = new Set<string | number>(removing[field])
    const both = adding[field].filter((item) => removed.has(item)).map(String)
    if (both.length === 0) return []
    const message = 'The same object cannot be added and removed at once.'
    return [{ field, code: 'DUPLICATED_INPUT_ITEM', message, [field]: both }]
  })
}

async function lostPermissionProblems(
  tx: Queries,
  actor: Actor,
  group: PermissionGroup,
  removed: string[],
): Promise<Problem[]> {
  if (removed.length === 0 || isSuperuser(actor)) return []
  const lost = removed.filter((permission) => group.permissions.includes(permission))
  const stuck = leftWithoutPermissions(group.id, lost, await currentStaffing(tx))
  return stuckProblems('removePermissions', stuck, removed)
}

async function leavingMemberProblems(
  tx: Queries,
  actor: Actor,
  group: PermissionGroup,
  leaving: number[],
  joining: number[],
): Promise<Problem[]> {
  if (leaving.length === 0) return []
  const field = 'removeUsers'
  const people = await usersByIds(tx, leaving)
  if (people.length < leaving.length)
    return [{ field, code: 'NOT_FOUND', message: 'Could not resolve some of these users.' }]

  const problems: Problem[] = []
  const beyond = await beyondScope(tx, actor, people)
  if (beyond.length > 0)
    problems.push({
      field,
      code: 'OUT_OF_SCOPE_USER',
      message: "You can't manage these users.",
      users: beyond.map((user) => String(user.id)),
    })
  const self = people.find((user) => isSelf(actor, user.id))
  if (self && (await isOnlyGroupOf(tx, actor, group)))
    problems.push({
      field,
      code: 'CANNOT_REMOVE_FROM_LAST_GROUP',
      message: 'You cannot remove yourself from your last group.',
      users: [String(self.id)],
    })
  if (isSuperuser(actor)) return problems
  const stuck = leftWithoutMembers(group.id, { leaving, joining }, await currentStaffing(tx))
  return [...problems, ...stuckProblems(field, stuck)]
}

/** Whoever leaves their only group could do nothing any more, not even come back. */
async function isOnlyGroupOf(tx: Queries, actor: Actor, group: PermissionGroup): Promise<boolean> {
  if (actor.kind !== 'user') return false
  const own = await groupsOf(tx, actor.user)
  return own.length === 1 && own[0]?.id === group.id
}

async function removeMembers(tx: Queries, groupId: number, userIds: number[]): Promise<void> {
  if (userIds.length === 0) return
  const { permissionGroupId, userId } = permissionGroupMembers
  await tx.delete(permissionGroupMembers).where(and(eq(permissionGroupId, groupId), inArray(userId, userIds)))
}

async function removeChannels(tx: Queries, groupId: number, ids: number[] | 'all'): Promise<void> {
  if (ids.length === 0) return
  const { permissionGroupId, channelId } = permissionGroupChannels
  await tx
    .delete(permissionGroupChannels)
    .where(and(eq(permissionGroupId, groupId), ids === 'all' ? undefined : inArray(channelId, ids)))
}
