import type { Queries } from '../../../shared/database/database.ts'
import {
  type PermissionGroup,
  permissionGroupChannels,
  permissionGroupMembers,
  permissionGroups,
} from '../../tables/people.ts'
import { personWith } from '../access.ts'
import { againWhereTaken } from '../again-where-taken.ts'
import { refuse } from '../errors.ts'
import { distinct } from '../lists/conditions.ts'
import { operation } from '../operation.ts'
import {
  channelProblems,
  nameProblems,
  newMemberProblems,
  permissionProblems,
  requireEveryChannel,
} from './permission-group-rules.ts'
import { reachOf } from './permission-groups.ts'
import { isPermission } from './permissions.ts'

export interface NewPermissionGroup {
  name: string
  permissions?: readonly string[] | null
  userIds?: readonly number[] | null
  /** Ignored for a group that is not restricted: it reaches every channel. */
  channelIds?: readonly number[] | null
  restrictedAccessToChannels?: boolean | null
}

/**
 * Saleor's `permissionGroupCreate`. Nobody hands out a permission or a channel that they do not have; whom they add
 * may have more than they do.
 */
export const createPermissionGroup = operation(
  personWith('MANAGE_STAFF'),
  async (context, input: NewPermissionGroup): Promise<PermissionGroup> => {
    const actor = await context.actor()
    const name = input.name.trim()
    const restricted = input.restrictedAccessToChannels ?? false
    const permissions = distinct(input.permissions).filter(isPermission).sort()
    const userIds = distinct(input.userIds)
    const channelIds = restricted ? distinct(input.channelIds) : []

    const attempt = () =>
      context.transaction(async ({ tx, emit }) => {
        const reach = await reachOf(tx, actor)
        if (!restricted) await requireEveryChannel(tx, reach)
        refuse([
          ...(await channelProblems(tx, channelIds, reach, 'addChannels')),
          ...permissionProblems(actor, permissions, 'addPermissions'),
          ...(await newMemberProblems(tx, userIds)),
        ])
        refuse(await nameProblems(tx, name))

        const [group] = await tx
          .insert(permissionGroups)
          .values({ name, permissions, restrictedAccessToChannels: restricted })
          .returning()
        if (!group) throw new Error('The group was not stored.')
        await addMembers(tx, group.id, userIds)
        await addChannels(tx, group.id, channelIds)
        await emit('permission_group_created', { permissionGroupId: group.id })
        return group
      })
    return againWhereTaken(attempt)
  },
)

export async function addMembers(tx: Queries, permissionGroupId: number, userIds: number[]): Promise<void> {
  if (userIds.length > 0)
    await tx
      .insert(permissionGroupMembers)
      .values(userIds.map((userId) => ({ permissionGroupId, userId })))
      .onConflictDoNothing()
}

export async function addChannels(
  tx: Queries,
  permissionGroupId: number,
  channelIds: number[],
): Promise<void> {
  if (channelIds.length > 0)
    await tx
      .insert(permissionGroupChannels)
      .values(channelIds.map((channelId) => ({ permissionGroupId, channelId })))
      .onConflictDoNothing()
}
