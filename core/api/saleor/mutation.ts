import { InvalidInput, type Problem, UNRESOLVED } from '../../domain/errors.ts'
import type { Operation } from '../../domain/operation.ts'
import type { ApiContext } from './api-context.ts'

/**
 * An operation as a mutation: decode the arguments, run it, name its result. Refused input fills `errors` and leaves
 * every other field null; the deprecated twins of `errors` (`accountErrors` and so on) are the same list, see
 * `resolveField` in `schema.ts`. What is refused of one in many stands beside the result, which names it as `errors`
 * itself. `refused` are the fields that are not null where the input as a whole is refused.
 */
export function mutation<Args, Input, Result, Payload>(
  run: Operation<Input, Result>,
  decode: (args: Args, context: ApiContext) => Input,
  encode: (result: Result, context: ApiContext) => Partial<NonNullable<Payload>>,
  refused: Partial<NonNullable<Payload>> = {},
): (parent: unknown, args: Args, context: ApiContext) => Promise<Payload> {
  return async (_parent, args, context) => {
    try {
      const result = await run(context, () => decode(args, context))
      const payload = encode(result, context)
      return { errors: [], ...payload } as Payload
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      // Payload fields are nullable where there can be errors; the generated types do not say so.
      return { ...refused, errors: error.problems.map((problem) => withId(problem, args)) } as Payload
    }
  }
}

/** An ID that names nothing is told as it was written, which the domain never sees. */
function withId<Args>(problem: Problem, args: Args): Problem {
  const { field, message } = problem
  if (field === null || message !== `${UNRESOLVED}.`) return problem
  const { input, ...others } = args as Record<string, unknown>
  const id = others[field] ?? (input as Record<string, unknown> | undefined)?.[field]
  return typeof id === 'string' ? { ...problem, message: `${UNRESOLVED}: ${id}` } : problem
}
