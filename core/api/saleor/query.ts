import type { GraphQLResolveInfo } from 'graphql'
import type { Page } from '../../domain/lists/paging.ts'
import type { Operation } from '../../domain/operation.ts'
import type { ApiContext } from './api-context.ts'
import { type Connection, connection } from './connection.ts'

type QueryResolver<Args, Answer> = (
  parent: unknown,
  args: Args,
  context: ApiContext,
  info: GraphQLResolveInfo,
) => Promise<Answer>

/** An operation as a query, the counterpart of `mutation`. */
export function query<Args, Input, Result>(
  run: Operation<Input, Result>,
  decode: (args: Args, info: GraphQLResolveInfo) => Input,
): QueryResolver<Args, Result> {
  return (_parent, args, context, info) => run(context, () => decode(args, info))
}

/** The same for an operation that answers a page of a list. */
export function listQuery<Args, Input, Row>(
  run: Operation<Input, Page<Row>>,
  decode: (args: Args, info: GraphQLResolveInfo) => Input,
): QueryResolver<Args, Connection<Row>> {
  const answer = query(run, decode)
  return async (parent, args, context, info) => connection(await answer(parent, args, context, info))
}
