import type { GraphQLResolveInfo } from 'graphql'
import { type Access, check } from '../../domain/access.ts'
import type { ApiContext } from './api-context.ts'

type Field<Parent, Args, Result> = (
  parent: Parent,
  args: Args,
  context: ApiContext,
  info: GraphQLResolveInfo,
) => Result

/** A field that not everybody may read who got hold of its object. */
export function guarded<Parent, Args, Result>(
  access: Access,
  resolve: Field<Parent, Args, Result | Promise<Result>>,
): Field<Parent, Args, Promise<Result>> {
  return async (parent, args, context, info) => {
    check(access, await context.actor())
    return resolve(parent, args, context, info)
  }
}
