import type { Queries } from '../../shared/database/database.ts'
import { inArray } from '../../shared/database/drizzle.ts'
import {
  channels,
  type PermissionGroup,
  permissionGroupChannels,
  permissionGroupMembers,
  permissionGroups,
} from '../tables.ts'
import { type Actor, holds, personWith } from './access.ts'
import { bounded } from './conditions.ts'
import { invalid, type Problem, refuse } from './errors.ts'
import { operation } from './operation.ts'
import { type Reach, reachOf } from './permission-groups.ts'
import { isPermission } from './permissions.ts'
import { usersByIds } from './users.ts'
import { columnProblems } from './validation.ts'

/** Saleor's column length, in characters. */
const LONGEST_NAME = 150

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
    const permissions = [...new Set(input.permissions ?? [])].filter(isPermission).sort()
    const userIds = [...new Set(bounded(input.userIds ?? []))]
    const channelIds = restricted ? [...new Set(bounded(input.channelIds ?? []))] : []

    return context.transaction(async ({ tx, emit }) => {
      const reach = await reachOf(tx, actor)
      if (!restricted && !(await tx.select().from(channels)).every(reach))
        throw invalid(
          'restrictedAccessToChannels',
          'OUT_OF_SCOPE_CHANNEL',
          "You can't create a group that reaches channels you cannot.",
        )
      refuse([
        ...(await channelProblems(tx, channelIds, reach)),
        ...permissionProblems(actor, permissions),
        ...(await userProblems(tx, userIds)),
      ])
      if (name === '') throw invalid('name', 'REQUIRED', 'This field cannot be blank.')
      refuse(columnProblems('name', name, LONGEST_NAME))

      const [group] = await tx
        .insert(permissionGroups)
        .values({ name, permissions, restrictedAccessToChannels: restricted })
        .onConflictDoNothing({ target: permissionGroups.name })
        .returning()
      if (!group) throw invalid('name', 'UNIQUE', 'Group with this Name already exists.')
      const permissionGroupId = group.id
      if (userIds.length > 0)
        await tx
          .insert(permissionGroupMembers)
          .values(userIds.map((userId) => ({ permissionGroupId, userId })))
      if (channelIds.length > 0)
        await tx
          .insert(permissionGroupChannels)
          .values(channelIds.map((channelId) => ({ permissionGroupId, channelId })))
      await emit('permission_group_created', { permissionGroupId })
      return group
    })
  },
)

async function channelProblems(tx: Queries, ids: number[], reach: Reach): Promise<Problem[]> {
  const wanted = ids.length > 0 ? await tx.select().from(channels).where(inArray(channels.id, ids)) : []
  if (wanted.length < ids.length)
    return [{ field: 'addChannels', code: 'NOT_FOUND', message: 'Could not resolve some of these channels.' }]
  const beyond = wanted.filter((channel) => !reach(channel))
  if (beyond.length === 0) return []
  return [
    {
      field: 'addChannels',
      code: 'OUT_OF_SCOPE_CHANNEL',
      message: "You can't add channels that you cannot reach.",
      channels: beyond.map((channel) => String(channel.id)),
    },
  ]
}

function permissionProblems(
  actor: Actor,
  permissions: ReadonlyArray<PermissionGroup['permissions'][number]>,
): Problem[] {
  const lacking = permissions.filter((permission) => !isPermission(permission) || !holds(actor, permission))
  if (lacking.length === 0) return []
  return [
    {
      field: 'addPermissions',
      code: 'OUT_OF_SCOPE_PERMISSION',
      message: "You can't add permissions that you don't have.",
      permissions: lacking,
    },
  ]
}

async function userProblems(tx: Queries, ids: number[]): Promise<Problem[]> {
  const wanted = await usersByIds(tx, ids)
  if (wanted.length < ids.length)
    return [{ field: 'addUsers', code: 'NOT_FOUND', message: 'Could not resolve some of these users.' }]
  const customers = wanted.filter((user) => !user.isStaff)
  if (customers.length === 0) return []
  return [
    {
      field: 'addUsers',
      code: 'ASSIGN_NON_STAFF_MEMBER',
      message: 'Only staff can be members of a group.',
      users: customers.map((user) => String(user.id)),
    },
  ]
}
