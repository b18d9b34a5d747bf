import type { PermissionGroup, User } from '../tables.ts'
import { type Actor, holdsAll } from './access.ts'
import { type Context, caller } from './context.ts'
import type { Problem } from './errors.ts'
import { unmanageablePermissions } from './permission-groups.ts'
import { permissionsOf } from './users.ts'

/** Staff manage only those whose every permission they hold themselves. */
export async function isInScope(context: Context, actor: Actor, target: User): Promise<boolean> {
  return holdsAll(actor, [...(await permissionsOf(context.database.read, target))])
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

/** Why somebody cannot be deactivated. Superusers need not care who manages what afterwards. */
export async function deactivationProblems(
  context: Context,
  target: User,
  isSuperuser: boolean,
): Promise<Problem[]> {
  const problems: Problem[] = []
  const field = 'isActive'
  if ((await caller(context)).id === target.id)
    problems.push({ field, code: 'DEACTIVATE_OWN_ACCOUNT', message: 'Cannot deactivate your own account.' })
  else if (target.isSuperuser)
    problems.push({
      field,
      code: 'DEACTIVATE_SUPERUSER_ACCOUNT',
      message: "Cannot deactivate superuser's account.",
    })
  if (isSuperuser) return problems
  const permissions = await unmanageablePermissions(context.database.read, [target])
  if (permissions.length > 0)
    problems.push({
      field,
      code: 'LEFT_NOT_MANAGEABLE_PERMISSION',
      message: 'Nobody could manage some permissions any more.',
      permissions,
    })
  return problems
}

/** Groups whose every permission the user holds, for the dashboard; none for a customer. */
export async function editableGroups(
  context: Context,
  user: User,
  all: PermissionGroup[],
): Promise<PermissionGroup[]> {
  if (!user.isStaff) return []
  const held: ReadonlySet<string> = await permissionsOf(context.database.read, user)
  return all.filter((group) => group.permissions.every((permission) => held.has(permission)))
}
