import { GraphQLError, getOperationAST } from 'graphql'
import { Hono, type Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Log } from '../../shared/log.ts'
import type { Executor } from './execute.ts'
import { explorerPage } from './explorer.ts'
import { formatGraphqlError } from './graphql-errors.ts'

export interface GraphqlEndpoint<Context> {
  executor: Executor
  log: Log
  /** What resolvers see of this request. */
  contextOf(request: HonoContext): Context
  /** Whether this caller is served at all; whoever is not gets a 401 with this code. */
  gate?: { isOpenTo(context: Context): Promise<boolean>; message: string; code: string }
}

/** Django's upload limit, which is Saleor's. */
const MAX_BODY_BYTES = 2.5 * 1024 * 1024
/** Objects and lists within one another in variables: reading them must not exhaust the stack. */
const MAX_VARIABLES_DEPTH = 250

interface Operation {
  query: string
  variables: Record<string, unknown> | null
  operationName: string | null
}

/**
 * GraphQL over HTTP as Saleor speaks it: every operation that was executed is a 200, whatever became of its fields;
 * what could not be executed is a 400 without `data`. A list of one operation is answered with a list of one.
 * A browser that opens the endpoint gets the explorer.
 */
export function graphqlEndpoint<Context>({ executor, log, contextOf, gate }: GraphqlEndpoint<Context>): Hono {
  const app = new Hono()
  const tooLarge = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    // The rest of the body is never read, so nothing else can come over this connection.
    onError: (c) => c.json(refusal('The request body is too large.', log), 413, { Connection: 'close' }),
  })

  app.post('/', tooLarge, async (c) => {
    const body = await readBody(c)
    if (typeof body === 'string') return c.json(refusal(body, log), 400)
    const batched = Array.isArray(body)
    if (batched && body.length !== 1)
      return c.json(refusal('Too many batched queries: one operation a request is allowed.', log), 400)
    const operation = readOperation(batched ? body[0] : body)
    if (typeof operation === 'string') return c.json(refusal(operation, log), 400)

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
    return c.json(batched ? [answer] : answer, status)
  })

  app.route('/', explorerPage())
  app.all('/', (c) => c.json(refusal('Use POST.', log), 405, { Allow: 'POST, OPTIONS' }))
  return app
}

/** The decoded body, or what is wrong with it. */
async function readBody(c: HonoContext): Promise<unknown[] | Record<string, unknown> | string> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const text = await c.req.text()
  if (type === 'application/graphql') return { query: text }
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text))
  if (type === 'multipart/form-data')
    return 'No operation here takes uploads: send Content-Type: application/json.'
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
  if (isNestedBeyond(MAX_VARIABLES_DEPTH, values)) return 'The variables are nested too deeply.'
  return {
    query,
    variables: (values || null) as Record<string, unknown> | null,
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : null,
  }
}

function isNestedBeyond(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isNestedBeyond(levels - 1, inner))
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
