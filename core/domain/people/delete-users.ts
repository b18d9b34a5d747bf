import type { Queries } from '../../../shared/database/database.ts'
import { inArray } from '../../../shared/database/drizzle.ts'
import { type User, users } from '../../tables/people.ts'

/**
 * Removes people for good, customers and staff alike. What was theirs alone goes with them, by the foreign keys: the
 * history of their account, group memberships, the address book. The address rows themselves stay, as in Saleor.
 */
export async function deleteUsers(tx: Queries, gone: readonly User[]): Promise<void> {
  if (gone.length === 0) return
  const ids = gone.map((user) => user.id)
  await tx.delete(users).where(inArray(users.id, ids))
}
