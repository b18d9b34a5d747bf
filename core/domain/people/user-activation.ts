import { inArray } from '../../../shared/database/drizzle.ts'
import { type User, users } from '../../tables/people.ts'
import { type Actor, has, isSelf } from '../access.ts'
import { problemsById } from '../customers/customer-deletion.ts'
import type { Problem } from '../errors.ts'
import { inPieces } from '../lists/conditions.ts'
import { operation } from '../operation.ts'
import { requireUsers } from './users.ts'

/**
 * Saleor's `userBulkSetActive`, for customers and staff alike: each is judged on its own, and nobody is told of it. No
 * event, no entry in a history, no new `updatedAt`, as in Saleor; whoever wants that uses `customerUpdate`.
 */
export const setUsersActive = operation(
  has('MANAGE_USERS'),
  async (
    context,
    { ids, isActive }: { ids: readonly number[]; isActive: boolean },
  ): Promise<{ count: number; problems: Problem[] }> => {
    const actor = await context.actor()
    return context.transaction(async ({ tx }) => {
      const found = await requireUsers(tx, ids)
      const problems = found.flatMap((user) => problemsById(user, activationProblems(actor, user)))
      const allowed = found.filter((user) => activationProblems(actor, user).length === 0)
      const switched = await inPieces(
        allowed.map((user) => user.id),
        (some) =>
          tx.update(users).set({ isActive }).where(inArray(users.id, some)).returning({ id: users.id }),
      )
      return { count: switched.length, problems }
    })
  },
)

function activationProblems(actor: Actor, user: User): Problem[] {
  const field = 'isActive'
  if (isSelf(actor, user.id))
    return [
      {
        field,
        code: 'ACTIVATE_OWN_ACCOUNT',
        message: 'Cannot activate or deactivate your own account.',
      },
    ]
  if (user.isSuperuser)
    return [
      {
        field,
        code: 'ACTIVATE_SUPERUSER_ACCOUNT',
        message: "Cannot activate or deactivate a superuser's account.",
      },
    ]
  return []
}
