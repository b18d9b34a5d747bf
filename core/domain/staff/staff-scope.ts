import type { Queries } from '../../../shared/database/database.ts'
import type { PermissionGroup, User } from '../../tables/people.ts'
import { type Actor, holdsAll, isSelf } from '../access.ts'
import type { Problem } from '../errors.ts'
import { permissionsIn } from '../people/users.ts'
import { leftWithoutPeople } from './manageability.ts'
import { currentStaffing, groupsOfEach } from './permission-groups.ts'
import type { Permission } from './permissions.ts'

/** Superusers need not care who can hand out what afterwards: they can. */
export const isSuperuser = (actor: Actor): boolean => actor.kind === 'user' && actor.user.isSuperuser

/**
 * Those of these people whom the caller does not manage: staff manage only those whose every permission they hold
 * themselves. Somebody who is switched off counts with what they would hold. Saleor counts them as harmless, and so
 * lets anybody with MANAGE_STAFF take over a switched-off superuser: new e-mail, switched on, password reset.
 */
export async function beyondScope(queries: Queries, actor: Actor, people: readonly User[]): Promise<User[]> {
  const groups = await groupsOfEach(queries, people)
  return people.filter(
    (user, index) => !holdsAll(actor, [...permissionsIn({ ...user, isActive: true }, groups[index] ?? [])]),
  )
}

/** Nobody hands out, or takes away, a permission that they do not hold. Superusers hold them all. */
export function outOfScope(actor: Actor, groups: PermissionGroup[], field: string): Problem[] {
  const beyond = groups.filter((group) => !holdsAll(actor, group.permissions))
  if (beyond.length === 0) return []
  return [
    {
      field,
      code: 'OUT_OF_SCOPE_GROUP',
      message: "You can't manage these groups.",
      groups: beyond.map((group) => String(group.id)),
    },
  ]
}

/** Why these people cannot go, or be switched off: nobody could hand out what they hold. */
export async function unmanageableWithout(
  queries: Queries,
  actor: Actor,
  people: readonly User[],
  field: string,
): Promise<Problem[]> {
  if (isSuperuser(actor)) return []
  const groups = await groupsOfEach(queries, people)
  const leaving = people.map((user, index) => ({
    id: user.id,
    permissions: permissionsIn(user, groups[index] ?? []),
  }))
  return stuckProblems(field, leftWithoutPeople(leaving, await currentStaffing(queries)))
}

/** @param shown the permissions that the refusal names, where these are not just the stuck ones */
export function stuckProblems(
  field: string,
  stuck: readonly string[],
  shown: readonly string[] = stuck,
): Problem[] {
  if (stuck.length === 0) return []
  const message = 'Nobody could manage some permissions any more.'
  return [{ field, code: 'LEFT_NOT_MANAGEABLE_PERMISSION', message, permissions: [...shown] }]
}

/** Why somebody cannot be deactivated. */
export async function deactivationProblems(queries: Queries, actor: Actor, target: User): Promise<Problem[]> {
  const field = 'isActive'
  const problems: Problem[] = []
  if (isSelf(actor, target.id))
    problems.push({ field, code: 'DEACTIVATE_OWN_ACCOUNT', message: 'Cannot deactivate your own account.' })
  else if (target.isSuperuser)
    problems.push({
      field,
      code: 'DEACTIVATE_SUPERUSER_ACCOUNT',
      message: "Cannot deactivate superuser's account.",
    })
  return [...problems, ...(await unmanageableWithout(queries, actor, [target], field))]
}

/** Groups whose every permission the user holds, for the dashboard; none for a customer. */
export function editableGroups(
  user: User,
  held: ReadonlySet<Permission>,
  all: readonly PermissionGroup[],
): PermissionGroup[] {
  if (!user.isStaff) return []
  const names: ReadonlySet<string> = held
  return all.filter((group) => group.permissions.every((permission) => names.has(permission)))
}
