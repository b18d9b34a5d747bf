import { type Access, check } from '../../domain/access.ts'
import type { ApiContext } from './api-context.ts'

/** A field that not everybody may read who got hold of its object. */
export function guarded<Parent, Args, Result>(
  access: Access,
  resolve: (parent: Parent, args: Args, context: ApiContext) => Result | Promise<Result>,
): (parent: Parent, args: Args, context: ApiContext) => Promise<Result> {
  return async (parent, args, context) => {
    check(access, await context.actor())
    return resolve(parent, args, context)
  }
}
