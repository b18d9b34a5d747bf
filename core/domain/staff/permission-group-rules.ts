import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, ne } from '../../../shared/database/drizzle.ts'
import { type PermissionGroup, permissionGroups } from '../../tables/people.ts'
import { type Actor, holds, holdsAll } from '../access.ts'
import { invalid, type Problem } from '../errors.ts'
import { usersByIds } from '../people/users.ts'
import { channelsByIds, everyChannel } from '../shop/channels.ts'
import { columnProblems } from '../validation.ts'
import { channelsOf, type Reach } from './permission-groups.ts'
import type { Permission } from './permissions.ts'

/** Saleor's column length, in characters. */
const LONGEST_NAME = 150

/** Nobody manages a group that gives more than they have. */
export async function requireInScope(
  queries: Queries,
  actor: Actor,
  group: PermissionGroup,
  reach: Reach,
): Promise<void> {
  if (!holdsAll(actor, group.permissions))
    throw invalid(
      null,
      'OUT_OF_SCOPE_PERMISSION',
      "You can't manage a group with permissions that you don't have.",
    )
  if (!(await channelsOf(queries, group)).every(reach))
    throw invalid(
      null,
      'OUT_OF_SCOPE_CHANNEL',
      "You can't manage a group with channels that you cannot reach.",
    )
}

/** Only those who reach every channel can let a group reach every channel. */
export async function requireEveryChannel(queries: Queries, reach: Reach): Promise<void> {
  if (!(await everyChannel(queries)).every(reach))
    throw invalid(
      'restrictedAccessToChannels',
      'OUT_OF_SCOPE_CHANNEL',
      "You can't let a group reach channels that you cannot.",
    )
}

/**
 * @param field where a channel that does not exist is told; one out of reach is told at `addChannels`, also where it was
 * to be removed, as in Saleor
 */
export async function channelProblems(
  queries: Queries,
  ids: readonly number[],
  reach: Reach,
  field: 'addChannels' | 'removeChannels',
): Promise<Problem[]> {
  const wanted = await channelsByIds(queries, ids)
  if (wanted.length < ids.length)
    return [{ field, code: 'NOT_FOUND', message: 'Could not resolve some of these channels.' }]
  const beyond = wanted.filter((channel) => !reach(channel))
  if (beyond.length === 0) return []
  return [
    {
      field: 'addChannels',
      code: 'OUT_OF_SCOPE_CHANNEL',
      message: "You can't manage channels that you cannot reach.",
      channels: beyond.map((channel) => String(channel.id)),
    },
  ]
}

export function permissionProblems(
  actor: Actor,
  permissions: readonly Permission[],
  field: 'addPermissions' | 'removePermissions',
): Problem[] {
  const lacking = permissions.filter((permission) => !holds(actor, permission))
  if (lacking.length === 0) return []
  return [
    {
      field,
      code: 'OUT_OF_SCOPE_PERMISSION',
      message: "You can't manage permissions that you don't have.",
      permissions: lacking,
    },
  ]
}

/** Whom a group takes in may have more permissions than whoever adds them, but has to be staff. */
export async function newMemberProblems(queries: Queries, ids: readonly number[]): Promise<Problem[]> {
  const wanted = await usersByIds(queries, ids)
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

/** @param groupId the group that may have the name already */
export async function nameProblems(queries: Queries, name: string, groupId = 0): Promise<Problem[]> {
  const field = 'name'
  if (name === '') return [{ field, code: 'REQUIRED', message: 'This field cannot be blank.' }]
  const problems = columnProblems(field, name, LONGEST_NAME)
  if (problems.length > 0) return problems
  const [taken] = await queries
    .select({ id: permissionGroups.id })
    .from(permissionGroups)
    .where(and(eq(permissionGroups.name, name), ne(permissionGroups.id, groupId)))
  return taken ? [{ field, code: 'UNIQUE', message: 'Group with this Name already exists.' }] : []
}
