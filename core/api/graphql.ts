import { GraphQLError, getOperationAST } from 'graphql'
import { Hono, type Context as HonoContext } from 'hono'
import type { Log } from '../../shared/log.ts'
import { BadBody } from './bad-body.ts'
import type { Executor } from './execute.ts'
import { explorerPage } from './explorer.ts'
import { limitGraphqlBody, readGraphqlRequest } from './graphql-body.ts'
import { formatGraphqlError } from './graphql-errors.ts'
import { costExtensions, QueryCostError } from './query-cost.ts'

export interface GraphqlEndpoint<Context> {
  executor: Executor
  log: Log
  /** What resolvers see of this request. */
  contextOf(request: HonoContext): Context
  /** Whether this caller is served at all; whoever is not gets a 401 with this code. */
  gate?: { isOpenTo(context: Context): Promise<boolean>; message: string; code: string }
  /** What one operation may cost, by the executor's cost map; 0: whatever it likes, and no answer speaks of it. */
  maxCost: number
}

/**
 * GraphQL over HTTP as Saleor speaks it: every operation that was executed is a 200, whatever became of its fields;
 * what could not be executed is a 400 without `data`. A list of one operation is answered with a list of one.
 * A browser that opens the endpoint gets the explorer.
 */
export function graphqlEndpoint<Context>({
  executor,
  log,
  contextOf,
  gate,
  maxCost,
}: GraphqlEndpoint<Context>): Hono {
  const app = new Hono()
  const limit = limitGraphqlBody((c) => c.json(refusal('The request body is too large.', log), 413))

  app.post('/', limit, async (c) => {
    const operation = await readGraphqlRequest(c).catch(unlessBad)
    if (operation instanceof BadBody) return c.json(refusal(operation.message, log), operation.status)

    const answer = (told: object, status: 200 | 400 | 401) =>
      c.json(operation.batched ? [told] : told, status)

    const context = contextOf(c)
    if (gate && !(await gate.isOpenTo(context)))
      return answer({ errors: [{ message: gate.message, extensions: { code: gate.code } }] }, 401)
    const prepared = executor.prepare(operation.query)
    const cost = maxCost > 0 ? prepared.cost?.(operation.variables) : undefined
    const extensions = cost !== undefined && costExtensions(cost, maxCost)
    const withErrors = (errors: readonly GraphQLError[], data?: object | null) => ({
      ...(errors.length > 0 && { errors: errors.map((error) => formatGraphqlError(error, log)) }),
      ...(data !== undefined && { data }),
      ...(extensions && { extensions }),
    })
    if ('errors' in prepared) return answer(withErrors(prepared.errors), 400)
    if (cost !== undefined && cost > maxCost)
      return answer(withErrors([new QueryCostError(cost, maxCost)]), 400)
    if (getOperationAST(prepared.document, operation.operationName)?.operation === 'subscription')
      return answer(withErrors([notHere]), 400)
    const { errors = [], data } = await executor.execute({
      document: prepared.document,
      variables: operation.variables,
      operationName: operation.operationName,
      context,
    })
    return answer(withErrors(errors, data), data === undefined ? 400 : 200)
  })

  app.route('/', explorerPage())
  app.all('/', (c) => c.json(refusal('Use POST.', log), 405, { Allow: 'POST, OPTIONS' }))
  return app
}

const notHere = new GraphQLError('A subscription is for webhooks: it cannot be run as a request.')

function unlessBad(error: unknown): BadBody {
  if (error instanceof BadBody) return error
  throw error
}

const refusal = (message: string, log: Log) => ({
  errors: [formatGraphqlError(new GraphQLError(message), log)],
})
