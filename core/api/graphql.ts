import { GraphQLError, getOperationAST } from 'graphql'
import { Hono, type Context as HonoContext } from 'hono'
import type { Log } from '../../shared/log.ts'
import { BadBody } from './bad-body.ts'
import type { Executor } from './execute.ts'
import { explorerPage } from './explorer.ts'
import { limitGraphqlBody, readGraphqlRequest } from './graphql-body.ts'
import { formatGraphqlError } from './graphql-errors.ts'

export interface GraphqlEndpoint<Context> {
  executor: Executor
  log: Log
  /** What resolvers see of this request. */
  contextOf(request: HonoContext): Context
  /** Whether this caller is served at all; whoever is not gets a 401 with this code. */
  gate?: { isOpenTo(context: Context): Promise<boolean>; message: string; code: string }
}

/**
 * GraphQL over HTTP as Saleor speaks it: every operation that was executed is a 200, whatever became of its fields;
 * what could not be executed is a 400 without `data`. A list of one operation is answered with a list of one.
 * A browser that opens the endpoint gets the explorer.
 */
export function graphqlEndpoint<Context>({ executor, log, contextOf, gate }: GraphqlEndpoint<Context>): Hono {
  const app = new Hono()
  const limit = limitGraphqlBody((c) =>
    // The rest of the body is never read, so nothing else can come over this connection.
    c.json(refusal('The request body is too large.', log), 413, { Connection: 'close' }),
  )

  app.post('/', limit, async (c) => {
    const operation = await readGraphqlRequest(c).catch(unlessBad)
    if (operation instanceof BadBody) return c.json(refusal(operation.message, log), operation.status)

    const context = contextOf(c)
    if (gate && !(await gate.isOpenTo(context)))
      return c.json({ errors: [{ message: gate.message, extensions: { code: gate.code } }] }, 401)
    const prepared = executor.prepare(operation.query)
    if ('errors' in prepared)
      return c.json({ errors: prepared.errors.map((error) => formatGraphqlError(error, log)) }, 400)
    if (getOperationAST(prepared.document, operation.operationName)?.operation === 'subscription')
      return c.json(refusal('A subscription is for webhooks: it cannot be run as a request.', log), 400)
    const result = await executor.execute({
      document: prepared.document,
      variables: operation.variables,
      operationName: operation.operationName,
      context,
    })
    const answer = {
      ...(result.errors && { errors: result.errors.map((error) => formatGraphqlError(error, log)) }),
      ...(result.data !== undefined && { data: result.data }),
    }
    const status = result.data === undefined ? 400 : 200
    return c.json(operation.batched ? [answer] : answer, status)
  })

  app.route('/', explorerPage())
  app.all('/', (c) => c.json(refusal('Use POST.', log), 405, { Allow: 'POST, OPTIONS' }))
  return app
}

function unlessBad(error: unknown): BadBody {
  if (error instanceof BadBody) return error
  throw error
}

const refusal = (message: string, log: Log) => ({
  errors: [formatGraphqlError(new GraphQLError(message), log)],
})
