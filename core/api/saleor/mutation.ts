import { check } from '../../domain/access.ts'
import { InvalidInput } from '../../domain/errors.ts'
import type { Operation } from '../../domain/operation.ts'
import type { ApiContext } from './api-context.ts'

/**
 * An operation as a mutation: decode the arguments, run it, name its result. Refused input fills `errors` and leaves
 * every other field null; the deprecated twins of `errors` (`accountErrors` and so on) are the same list, see
 * `resolvers/index.ts`.
 */
export function mutation<Args, Input, Result, Payload>(
  run: Operation<Input, Result>,
  decode: (args: Args, context: ApiContext) => Input,
  encode: (result: Result, context: ApiContext) => Partial<NonNullable<Payload>>,
): (parent: unknown, args: Args, context: ApiContext) => Promise<Payload> {
  return async (_parent, args, context) => {
    try {
      // The caller comes first: a bad token or a missing permission is told before a bad argument.
      check(run.access, await context.actor())
      const payload = encode(await run(context, decode(args, context)), context)
      return { ...payload, errors: [] } as Payload
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      // Payload fields are nullable where there can be errors; the generated types do not say so.
      return { errors: error.problems } as Payload
    }
  }
}
