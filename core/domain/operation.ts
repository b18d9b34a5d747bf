import { type Access, check } from './access.ts'
import type { Context } from './context.ts'

export interface Operation<Input, Result> {
  /** Input that has yet to be decoded is given as a function, which is called behind the access rule. */
  (context: Context, input: Input | (() => Input)): Promise<Result>
  readonly access: Access
}

/**
 * Everything a transport can ask for. The caller is looked up first, so a bad token is refused even where nobody need
 * be signed in (as Saleor does for every mutation), then the access rule, then the body runs. Whoever may not ask is
 * told so before the question is judged.
 */
export function operation<Input extends object, Result>(
  access: Access,
  body: (context: Context, input: Input) => Promise<Result>,
): Operation<Input, Result> {
  const run = async (context: Context, input: Input | (() => Input)): Promise<Result> => {
    check(access, await context.actor())
    return body(context, typeof input === 'function' ? input() : input)
  }
  return Object.assign(run, { access })
}
