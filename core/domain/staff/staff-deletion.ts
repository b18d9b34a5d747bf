import type { Queries } from '../../../shared/database/database.ts'
import type { User } from '../../tables/people.ts'
import { type Actor, personWith } from '../access.ts'
import type { Change, Context } from '../context.ts'
import { invalid, notFound, type Problem, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { BULK_DELETE_LIMIT, deleteUsers, deletionProtection } from '../people/delete-users.ts'
import { requireUsers, userById } from '../people/users.ts'
import { snapshotOf } from '../snapshot.ts'
import { rememberFormerStaff } from './staff-records.ts'
import { beyondScope, unmanageableWithout } from './staff-scope.ts'

/** Saleor's `staffDelete`. The whole person goes, as a customer too; what they bought stays, without them. */
export const deleteStaff = operation(
  personWith('MANAGE_STAFF'),
  async (context, { id }: { id: number }): Promise<User> => {
    const actor = await context.actor()
    return context.transaction(async (change) => {
      const user = await userById(change.tx, id)
      if (!user) throw notFound()
      refuse(await deletionProblems(change.tx, actor, [user], 'id'))
      await removeStaff(context, change, [user])
      return user
    })
  },
)

/**
 * Saleor's `staffBulkDelete`: all of them or nobody. What cannot be handed out any more is asked of all of them together.
 */
export const deleteStaffMembers = operation(
  personWith('MANAGE_STAFF'),
  async (context, { ids }: { ids: readonly number[] }): Promise<User[]> => {
    if (ids.length > BULK_DELETE_LIMIT)
      throw invalid('ids', 'INVALID', `At most ${BULK_DELETE_LIMIT} people can be deleted at once.`)
    const actor = await context.actor()
    return context.transaction(async (change) => {
      const people = await requireUsers(change.tx, ids)
      refuse(await deletionProblems(change.tx, actor, people, 'ids'))
      await removeStaff(context, change, people)
      return people
    })
  },
)

async function removeStaff(context: Context, { tx, emit }: Change, gone: readonly User[]): Promise<void> {
  await rememberFormerStaff(tx, gone, context.clock.now())
  await deleteUsers(tx, gone)
  for (const user of gone) await emit('staff_deleted', { deletedUser: snapshotOf(user) })
}

/**
 * Why these people cannot be deleted. The caller and superusers are told at `ids`, also where one was asked for by `id`;
 * of the other reasons, a later one takes the place of an earlier one at the same field. Both are Saleor's ways.
 */
async function deletionProblems(
  tx: Queries,
  actor: Actor,
  people: readonly User[],
  field: 'id' | 'ids',
): Promise<Problem[]> {
  const told = new Map([['ids', people.flatMap((user) => deletionProtection(actor, user, 'ids'))]])
  const customers = people.filter((user) => !user.isStaff)
  if (customers.length > 0)
    told.set(field, [
      ...(told.get(field) ?? []),
      about(customers, { field, code: 'DELETE_NON_STAFF_USER', message: 'Only staff can be deleted here.' }),
    ])
  const beyond = await beyondScope(tx, actor, people)
  if (beyond.length > 0)
    told.set(field, [
      about(beyond, { field, code: 'OUT_OF_SCOPE_USER', message: "You can't manage these users." }),
    ])
  const stuck = await unmanageableWithout(tx, actor, people, field)
  if (stuck.length > 0) told.set(field, stuck)
  return [...told.values()].flat()
}

const about = (people: readonly User[], problem: Problem): Problem => ({
  ...problem,
  users: people.map((user) => String(user.id)),
})
