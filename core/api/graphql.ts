import { GraphQLError } from 'graphql'
import { Hono, type Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Log } from '../../shared/log.ts'
import type { Executor } from './execute.ts'
import { formatGraphqlError } from './graphql-errors.ts'

export interface GraphqlEndpoint {
  executor: Executor
  log: Log
  /** What resolvers see of this request. */
  contextOf(request: HonoContext): unknown
}

/** Django's upload limit, which is Saleor's. */
const MAX_BODY_BYTES = 2.5 * 1024 * 1024

interface Operation {
  query: string
  variables: Record<string, unknown> | null
  operationName: string | null
}

/**
 * GraphQL over HTTP as Saleor speaks it: every operation that was executed is a 200, whatever became of its fields;
 * what could not be executed is a 400 without `data`. A list of one operation is answered with a list of one.
 */
export function graphqlEndpoint({ executor, log, contextOf }: GraphqlEndpoint): Hono {
  const app = new Hono()
  const tooLarge = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: (c) => c.json(refusal('The request body is too large.', log), 413),
  })

  app.post('/', tooLarge, async (c) => {
    const body = await readBody(c)
    if (typeof body === 'string') return c.json(refusal(body, log), 400)
    const batched = Array.isArray(body)
    if (batched && body.length !== 1)
      return c.json(refusal('Too many batched queries: one operation a request is allowed.', log), 400)
    const operation = readOperation(batched ? body[0] : body)
    if (typeof operation === 'string') return c.json(refusal(operation, log), 400)

    const prepared = executor.prepare(operation.query)
    if ('errors' in prepared)
      return c.json({ errors: prepared.errors.map((error) => formatGraphqlError(error, log)) }, 400)
    const result = await executor.execute({
      document: prepared.document,
      variables: operation.variables,
      operationName: operation.operationName,
      context: contextOf(c),
    })
    const answer = {
      ...(result.errors && { errors: result.errors.map((error) => formatGraphqlError(error, log)) }),
      ...(result.data !== undefined && { data: result.data }),
    }
    const status = result.data === undefined ? 400 : 200
    return c.json(batched ? [answer] : answer, status)
  })

  app.all('/', (c) => c.json(refusal('Use POST.', log), 405, { Allow: 'POST, OPTIONS' }))
  return app
}

/** The decoded body, or what is wrong with it. */
async function readBody(c: HonoContext): Promise<unknown[] | Record<string, unknown> | string> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const text = await c.req.text()
  if (type === 'application/graphql') return { query: text }
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text))
  if (type !== 'application/json') return 'The body has to be JSON: send Content-Type: application/json.'
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null) return parsed as unknown[] | Record<string, unknown>
  } catch {
    // Answered below, like JSON that is neither an object nor a list.
  }
  return 'Unable to parse the request body as JSON.'
}

function readOperation(body: unknown): Operation | string {
  if (typeof body !== 'object' || body === null) return 'An operation has to be a JSON object.'
  const { query, variables, operationName } = body as Record<string, unknown>
  if (typeof query !== 'string' || query.trim() === '') return 'Must provide a query string.'
  const values = typeof variables === 'string' && variables !== '' ? parseVariables(variables) : variables
  if (
    values !== null &&
    values !== undefined &&
    values !== '' &&
    (typeof values !== 'object' || Array.isArray(values))
  )
    return 'Variables must be an object.'
  return {
    query,
    variables: (values || null) as Record<string, unknown> | null,
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : null,
  }
}

/** Forms carry variables as text. */
function parseVariables(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const refusal = (message: string, log: Log) => ({
  errors: [formatGraphqlError(new GraphQLError(message), log)],
})
