import type { Queries } from '../../../shared/database/database.ts'
import { inArray } from '../../../shared/database/drizzle.ts'
import { type User, users } from '../../tables/people.ts'
import { type Actor, isSelf } from '../access.ts'
import type { Problem } from '../errors.ts'

/** Saleor's bound for one call. */
export const BULK_DELETE_LIMIT = 100

/** Whom nobody deletes for others, customer or staff: oneself, and superusers. */
export function deletionProtection(actor: Actor, user: User, field: 'id' | 'ids'): Problem[] {
  if (isSelf(actor, user.id))
    return [{ field, code: 'DELETE_OWN_ACCOUNT', message: 'You cannot delete your own account.' }]
  if (user.isSuperuser)
    return [{ field, code: 'DELETE_SUPERUSER_ACCOUNT', message: 'Cannot delete a superuser.' }]
  return []
}

/**
 * Removes people for good, customers and staff alike. What was theirs alone goes with them, by the foreign keys: the
 * history of their account, group memberships, the address book. The address rows themselves stay, as in Saleor.
 */
export async function deleteUsers(tx: Queries, gone: readonly User[]): Promise<void> {
  if (gone.length === 0) return
  const ids = gone.map((user) => user.id)
  await tx.delete(users).where(inArray(users.id, ids))
}
