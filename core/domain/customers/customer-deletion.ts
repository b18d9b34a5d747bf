import { globalId } from '../../../shared/global-id.ts'
import type { User } from '../../tables/people.ts'
import { type Actor, has } from '../access.ts'
import type { Change, Context } from '../context.ts'
import { invalid, notFound, type Problem, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { BULK_DELETE_LIMIT, deleteUsers, deletionProtection } from '../people/delete-users.ts'
import { requireUsers } from '../people/users.ts'
import { snapshotOf } from '../snapshot.ts'
import { fieldOf, type Target } from '../target.ts'
import { actedBy, recordCustomerEvent } from './customer-events.ts'
import { userByTarget } from './customer-update.ts'

/** Saleor's `customerDelete`. Staff lose their account by `staffDelete` and in no other way. */
export const deleteCustomer = operation(
  has('MANAGE_USERS'),
  async (context, { target }: { target: Target }): Promise<User> => {
    const actor = await context.actor()
    return context.transaction(async (change) => {
      const user = await userByTarget(change.tx, target)
      if (!user) throw notFound(fieldOf(target))
      refuse(deletionProblems(actor, user))
      await removeCustomers(context, change, actor, [user])
      return user
    })
  },
)

/**
 * Saleor's `customerBulkDelete`: each is judged on its own. Those who cannot be deleted are reported under their own ID,
 * and with the code INVALID whatever the reason; the others are gone.
 */
export const deleteCustomers = operation(
  has('MANAGE_USERS'),
  async (context, { ids }: { ids: readonly number[] }): Promise<{ deleted: User[]; problems: Problem[] }> => {
    if (ids.length > BULK_DELETE_LIMIT)
      throw invalid('ids', 'INVALID', `At most ${BULK_DELETE_LIMIT} customers can be deleted at once.`)
    const actor = await context.actor()
    return context.transaction(async (change) => {
      const found = await requireUsers(change.tx, ids)
      const problems = found.flatMap((user) => problemsById(user, deletionProblems(actor, user)))
      const deleted = found.filter((user) => deletionProblems(actor, user).length === 0)
      await removeCustomers(context, change, actor, deleted)
      return { deleted, problems }
    })
  },
)

/** As Saleor's bulk mutations report what was wrong with one of many. */
export const problemsById = (user: User, problems: Problem[]): Problem[] =>
  problems.map(({ message }) => ({ field: globalId('User', user.id), code: 'INVALID', message }))

function deletionProblems(actor: Actor, user: User): Problem[] {
  const field = 'id'
  const protection = deletionProtection(actor, user, field)
  if (protection.length > 0 || !user.isStaff) return protection
  return [{ field, code: 'DELETE_STAFF_ACCOUNT', message: 'Cannot delete a staff account.' }]
}

/** One event for each of them; in the history of whoever did it, one entry for all. */
async function removeCustomers(
  context: Context,
  { tx, emit }: Change,
  actor: Actor,
  gone: readonly User[],
): Promise<void> {
  if (gone.length === 0) return
  await deleteUsers(tx, gone)
  for (const user of gone) await emit('customer_deleted', { deletedUser: snapshotOf(user) })
  await recordCustomerEvent(tx, context.clock.now(), {
    type: 'CUSTOMER_DELETED',
    parameters: { count: gone.length },
    ...actedBy(actor),
  })
}
