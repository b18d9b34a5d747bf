import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { BadBody, objectIn } from './bad-body.ts'
import { MAX_DATA_BYTES, readMultipart } from './graphql-multipart.ts'
import { limitBody } from './limit-body.ts'

/** One operation; `batched` where it came in a list, and is answered in one. */
export interface GraphqlRequest {
  query: string
  variables: Record<string, unknown> | null
  operationName: string | null
  batched: boolean
}

/** With files: twice as much as an image may have, so that who sends too large a one is told so by the mutation. */
const MAX_UPLOAD_BYTES = 20 * 1024 * 1024 + MAX_DATA_BYTES
/** Objects and lists within one another in variables: reading them must not exhaust the stack. */
const MAX_VARIABLES_DEPTH = 250

/** What is too large is not read to its end, whether it tells its length or not. */
export function limitGraphqlBody(tooLarge: (c: HonoContext) => Response): MiddlewareHandler {
  const data = limitBody(MAX_DATA_BYTES, tooLarge)
  const upload = limitBody(MAX_UPLOAD_BYTES, tooLarge)
  return (c, next) => (mediaType(c) === 'multipart/form-data' ? upload(c, next) : data(c, next))
}

/**
 * The operation that a request asks for, in any of the four forms that Saleor reads: JSON, a bare document, a form, and
 * a form with files. Of a list only one operation is taken, which is Saleor's default.
 *
 * @throws {BadBody}
 */
export async function readGraphqlRequest(c: HonoContext): Promise<GraphqlRequest> {
  const body = await readBody(c)
  if (!Array.isArray(body)) return { ...readOperation(body), batched: false }
  if (body.length !== 1) throw new BadBody('Too many batched queries: one operation a request is allowed.')
  return { ...readOperation(body[0]), batched: true }
}

async function readBody(c: HonoContext): Promise<object> {
  const type = mediaType(c)
  if (type === 'multipart/form-data')
    return readMultipart(await c.req.arrayBuffer(), c.req.header('content-type') ?? '')
  const text = await c.req.text()
  if (type === 'application/graphql') return { query: text }
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text))
  if (type !== 'application/json')
    throw new BadBody('The body has to be JSON: send Content-Type: application/json.')
  return objectIn(text, 'Unable to parse the request body as JSON.')
}

/** What the body says it is, without parameters, in small letters. */
export const mediaType = (c: HonoContext): string | undefined =>
  (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()

function readOperation(body: unknown): Omit<GraphqlRequest, 'batched'> {
  if (typeof body !== 'object' || body === null) throw new BadBody('An operation has to be a JSON object.')
  const { query, variables, operationName } = body as Record<string, unknown>
  if (typeof query !== 'string' || query.trim() === '') throw new BadBody('Must provide a query string.')
  // Some clients write a name that is not there as a text.
  const isNamed = typeof operationName === 'string' && operationName !== '' && operationName !== 'null'
  return { query, variables: readVariables(variables), operationName: isNamed ? operationName : null }
}

const notAnObject = 'Variables must be an object.'

/** Forms carry them as text. */
function readVariables(given: unknown): Record<string, unknown> | null {
  if (given === undefined || given === null || given === '') return null
  const variables = typeof given === 'string' ? objectIn(given, notAnObject) : given
  if (typeof variables !== 'object' || Array.isArray(variables)) throw new BadBody(notAnObject)
  if (isNestedBeyond(MAX_VARIABLES_DEPTH, variables))
    throw new BadBody('The variables are nested too deeply.')
  return variables as Record<string, unknown>
}

function isNestedBeyond(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isNestedBeyond(levels - 1, inner))
}
