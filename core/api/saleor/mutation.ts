import { InvalidInput } from '../../domain/errors.ts'
import type { Operation } from '../../domain/operation.ts'
import type { ApiContext } from './api-context.ts'

/**
 * An operation as a mutation: decode the arguments, run it, name its result. Refused input fills `errors` and leaves
 * every other field null; the deprecated twins of `errors` (`accountErrors` and so on) are the same list, see
 * `resolveField` in `schema.ts`.
 */
export function mutation<Args, Input, Result, Payload>(
  run: Operation<Input, Result>,
  decode: (args: Args, context: ApiContext) => Input,
  encode: (result: Result, context: ApiContext) => Partial<NonNullable<Payload>>,
): (parent: unknown, args: Args, context: ApiContext) => Promise<Payload> {
  return async (_parent, args, context) => {
    try {
      const result = await run(context, () => decode(args, context))
      const payload = encode(result, context)
      return { ...payload, errors: [] } as Payload
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      // Payload fields are nullable where there can be errors; the generated types do not say so.
      return { errors: error.problems } as Payload
    }
  }
}
