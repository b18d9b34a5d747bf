import type { Context } from './context.ts'
import { userById } from './people/users.ts'

/**
 * The same request, but of its changes only those last for which the state before them is as it should be. `isMet` is
 * asked in the transaction of the change and reads through the context that it is given: a transaction is alone, so
 * nothing comes between the two. What is refused anyway is refused for its own reason, everything else with `refusal`.
 */
export function withPrecondition(
  context: Context,
  isMet: (before: Context) => Promise<boolean>,
  refusal: Error,
): Context {
  return {
    ...context,
    transaction: (body) =>
      context.transaction(async (change) => {
        const mayChange = await isMet({
          ...context,
          database: { ...context.database, read: change.tx },
          async actor() {
            const actor = await context.actor()
            if (actor.kind !== 'user') return actor
            return { ...actor, user: (await userById(change.tx, actor.user.id)) ?? actor.user }
          },
        })
        const result = await body(change)
        if (!mayChange) throw refusal
        return result
      }),
  }
}
