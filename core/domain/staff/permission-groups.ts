import type { Queries } from '../../../shared/database/database.ts'
import { and, asc, eq, inArray } from '../../../shared/database/drizzle.ts'
import {
  type PermissionGroup,
  permissionGroupChannels,
  permissionGroupMembers,
  permissionGroups,
  type User,
  users,
} from '../../tables/people.ts'
import { type Channel, channels } from '../../tables/shop.ts'
import { type Actor, holdsAll } from '../access.ts'
import type { Staffing } from './manageability.ts'

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

/** The groups of each of these people, in their order. A customer has none, whatever was left in the database. */
export async function groupsOfEach(queries: Queries, people: readonly User[]): Promise<PermissionGroup[][]> {
  const staff = [...new Set(people.filter((user) => user.isStaff).map((user) => user.id))]
  if (staff.length === 0) return people.map(() => [])
  const rows = await queries
    .select({ userId: permissionGroupMembers.userId, group: permissionGroups })
    .from(permissionGroupMembers)
    .innerJoin(permissionGroups, eq(permissionGroups.id, permissionGroupMembers.permissionGroupId))
    .where(inArray(permissionGroupMembers.userId, staff))
    .orderBy(asc(permissionGroups.id))
  const byUser = Map.groupBy(rows, (row) => row.userId)
  return people.map((user) => (user.isStaff ? (byUser.get(user.id) ?? []) : []).map((row) => row.group))
}

export async function groupsOf(queries: Queries, user: User): Promise<PermissionGroup[]> {
  const [groups] = await groupsOfEach(queries, [user])
  return groups ?? []
}

/** The members of these groups, customers who were left in one among them. */
export async function membersOfGroups(
  queries: Queries,
  groupIds: readonly number[],
): Promise<Array<{ groupId: number; user: User }>> {
  return queries
    .select({ groupId: permissionGroupMembers.permissionGroupId, user: users })
    .from(permissionGroupMembers)
    .innerJoin(users, eq(users.id, permissionGroupMembers.userId))
    .where(inArray(permissionGroupMembers.permissionGroupId, [...groupIds]))
    .orderBy(asc(users.id))
}

/** The channels that each of these groups opens: all of them, unless it is restricted to some. */
export async function channelsOfEach(
  queries: Queries,
  groups: readonly PermissionGroup[],
): Promise<Channel[][]> {
  const restricted = groups.filter((group) => group.restrictedAccessToChannels).map((group) => group.id)
  const named =
    restricted.length === 0
      ? []
      : await queries
          .select({ groupId: permissionGroupChannels.permissionGroupId, channel: channels })
          .from(permissionGroupChannels)
          .innerJoin(channels, eq(channels.id, permissionGroupChannels.channelId))
          .where(inArray(permissionGroupChannels.permissionGroupId, [...new Set(restricted)]))
          .orderBy(asc(channels.id))
  const all =
    restricted.length === groups.length ? [] : await queries.select().from(channels).orderBy(asc(channels.id))
  const byGroup = Map.groupBy(named, (row) => row.groupId)
  return groups.map((group) =>
    group.restrictedAccessToChannels ? (byGroup.get(group.id) ?? []).map((row) => row.channel) : all,
  )
}

export async function channelsOf(queries: Queries, group: PermissionGroup): Promise<Channel[]> {
  const [reached] = await channelsOfEach(queries, [group])
  return reached ?? []
}

/** All groups with those who can act in them, for the question who could hand out what. */
export async function currentStaffing(queries: Queries): Promise<Staffing> {
  const groups = await everyGroup(queries)
  const active = and(eq(users.isActive, true), eq(users.isStaff, true))
  const members = await queries
    .select({ groupId: permissionGroupMembers.permissionGroupId, userId: users.id })
    .from(permissionGroupMembers)
    .innerJoin(users, eq(users.id, permissionGroupMembers.userId))
    .where(active)
  const superusers = await queries
    .select({ id: users.id })
    .from(users)
    .where(and(active, eq(users.isSuperuser, true)))
  const byGroup = Map.groupBy(members, (row) => row.groupId)
  return {
    groups: groups.map(({ id, permissions }) => ({
      id,
      permissions,
      memberIds: new Set(byGroup.get(id)?.map((row) => row.userId)),
    })),
    superuserIds: new Set(superusers.map(({ id }) => id)),
  }
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
export function canManageGroup(
  actor: Actor,
  group: PermissionGroup,
  opened: readonly Channel[],
  reach: Reach,
): boolean {
  return actor.kind === 'user' && holdsAll(actor, group.permissions) && opened.every(reach)
}
