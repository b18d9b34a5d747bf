import type { Queries } from '../../shared/database/database.ts'
import { and, asc, eq, inArray, notInArray } from '../../shared/database/drizzle.ts'
import {
  type Channel,
  channels,
  type PermissionGroup,
  permissionGroupChannels,
  permissionGroupMembers,
  permissionGroups,
  type User,
  users,
} from '../tables.ts'
import { type Actor, holdsAll } from './access.ts'
import { permissionsOf } from './users.ts'

export async function groupsByIds(queries: Queries, ids: readonly number[]): Promise<PermissionGroup[]> {
  return ids.length === 0
    ? []
    : queries
        .select()
        .from(permissionGroups)
        .where(inArray(permissionGroups.id, [...ids]))
        .orderBy(asc(permissionGroups.id))
}

export async function everyGroup(queries: Queries): Promise<PermissionGroup[]> {
  return queries.select().from(permissionGroups).orderBy(asc(permissionGroups.id))
}

/** The groups of a staff member. A customer has none, whatever was left in the database. */
export async function groupsOf(queries: Queries, user: User): Promise<PermissionGroup[]> {
  if (!user.isStaff) return []
  const rows = await queries
    .select({ group: permissionGroups })
    .from(permissionGroupMembers)
    .innerJoin(permissionGroups, eq(permissionGroups.id, permissionGroupMembers.permissionGroupId))
    .where(eq(permissionGroupMembers.userId, user.id))
    .orderBy(asc(permissionGroups.id))
  return rows.map((row) => row.group)
}

export async function membersOf(queries: Queries, groupId: number): Promise<User[]> {
  const rows = await queries
    .select({ user: users })
    .from(permissionGroupMembers)
    .innerJoin(users, eq(users.id, permissionGroupMembers.userId))
    .where(eq(permissionGroupMembers.permissionGroupId, groupId))
    .orderBy(asc(users.id))
  return rows.map((row) => row.user)
}

/** The channels that a group opens: all of them, unless it is restricted to some. */
export async function channelsOf(queries: Queries, group: PermissionGroup): Promise<Channel[]> {
  if (!group.restrictedAccessToChannels) return queries.select().from(channels).orderBy(asc(channels.id))
  const rows = await queries
    .select({ channel: channels })
    .from(permissionGroupChannels)
    .innerJoin(channels, eq(channels.id, permissionGroupChannels.channelId))
    .where(eq(permissionGroupChannels.permissionGroupId, group.id))
    .orderBy(asc(channels.id))
  return rows.map((row) => row.channel)
}

/**
 * Permissions that nobody could hand out any more if these users went. A permission is manageable while some active
 * user belongs to a group with MANAGE_STAFF and has it through a group; superusers do not count, as in Saleor. Users
 * without MANAGE_STAFF leave no gap.
 */
export async function unmanageablePermissions(queries: Queries, leaving: User[]): Promise<string[]> {
  const atStake = new Set<string>()
  for (const user of leaving) {
    const held = await permissionsOf(queries, user)
    if (held.has('MANAGE_STAFF')) for (const permission of held) atStake.add(permission)
  }
  if (atStake.size === 0) return []

  const remaining = await queries
    .select({ userId: users.id, permissions: permissionGroups.permissions })
    .from(users)
    .innerJoin(permissionGroupMembers, eq(permissionGroupMembers.userId, users.id))
    .innerJoin(permissionGroups, eq(permissionGroups.id, permissionGroupMembers.permissionGroupId))
    .where(
      and(
        eq(users.isActive, true),
        eq(users.isStaff, true),
        notInArray(
          users.id,
          leaving.map((user) => user.id),
        ),
      ),
    )
  const byUser = Map.groupBy(remaining, (row) => row.userId)
  for (const groups of byUser.values()) {
    const held = groups.flatMap((group) => group.permissions)
    if (held.includes('MANAGE_STAFF')) for (const permission of held) atStake.delete(permission)
  }
  return [...atStake].sort()
}

export type Reach = (channel: Channel) => boolean

/** The channels that somebody's groups open; all of them for a superuser. */
export async function reachOf(queries: Queries, actor: Actor): Promise<Reach> {
  if (actor.kind !== 'user') return () => false
  const reached = await reachedChannels(queries, actor.user)
  return (channel) => reached === 'all' || reached.includes(channel.id)
}

/** The same as keys, for conditions of queries. */
export async function reachedChannels(queries: Queries, user: User): Promise<number[] | 'all'> {
  if (user.isSuperuser) return 'all'
  const groups = await groupsOf(queries, user)
  if (groups.some((group) => !group.restrictedAccessToChannels)) return 'all'
  const rows = await queries
    .selectDistinct({ channelId: permissionGroupChannels.channelId })
    .from(permissionGroupChannels)
    .where(
      inArray(
        permissionGroupChannels.permissionGroupId,
        groups.map((group) => group.id),
      ),
    )
  return rows.map((row) => row.channelId)
}

/** Whether the caller has everything that the group gives. No app manages groups. */
export async function canManageGroup(
  queries: Queries,
  actor: Actor,
  group: PermissionGroup,
): Promise<boolean> {
  if (actor.kind !== 'user') return false
  if (!holdsAll(actor, group.permissions)) return false
  const reach = await reachOf(queries, actor)
  return (await channelsOf(queries, group)).every(reach)
}
