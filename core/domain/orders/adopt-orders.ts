import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, isNull, notInArray } from '../../../shared/database/drizzle.ts'
import { orders } from '../../tables/orders.ts'
import type { User } from '../../tables/people.ts'

/**
 * Makes somebody the owner of what was bought with the e-mail and without an account, as Saleor does wherever an
 * address turns out to be theirs. Drafts and unconfirmed orders are staff's business still and stay out.
 *
 * It shows them what was bought with the address, so nobody gets anything who has not confirmed the account: whoever
 * registers with a stranger's address may sign in before that.
 */
export async function adoptOrders(
  tx: Queries,
  { id, email, isConfirmed }: Pick<User, 'id' | 'email' | 'isConfirmed'>,
): Promise<void> {
  if (!isConfirmed) return
  await tx
    .update(orders)
    .set({ userId: id })
    .where(
      and(
        eq(orders.userEmail, email),
        isNull(orders.userId),
        notInArray(orders.status, ['DRAFT', 'UNCONFIRMED']),
      ),
    )
}
