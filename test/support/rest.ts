import { endpoints } from '../../core/api/rest/routes.ts'
import { type CallOptions, codesIn, type TestCore } from './core.ts'

export interface RestAnswer {
  status: number
  headers: Headers
  // Tests look into answers of any shape.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  body: any
}

let callers = 0

/**
 * One request to the REST API. That its answer is one that the OpenAPI document knows for this path, with every field
 * of its body, is checked each time.
 */
export async function rest(
  core: TestCore,
  line: `${string} /${string}`,
  body?: unknown,
  { token, ip, headers = {} }: CallOptions = {},
): Promise<RestAnswer> {
  const [method = '', path = ''] = line.split(' ')
  const response = await fetch(`${core.origin}/api/v1${path}`, {
    method,
    headers: {
      'x-forwarded-for': ip ?? `10.1.${(callers >> 8) & 255}.${callers++ & 255}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const answer = {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : JSON.parse(text),
  }
  await checkDocumented(core, method, path, answer)
  return answer
}

/** The status, and the field and code of each refusal. */
export const refusal = ({ status, body }: RestAnswer) => [status, codesIn(body)]

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>>
}
const documents = new Map<string, Promise<Document>>()

async function checkDocumented(
  { origin }: TestCore,
  method: string,
  path: string,
  { status, headers, body }: RestAnswer,
): Promise<void> {
  const [bare = ''] = path.split('?')
  const endpoint = endpoints.find(
    (known) => known.method === method.toLowerCase() && pattern(known.path).test(bare),
  )
  if (!endpoint) return
  const asked = documents.get(origin) ?? openApi(origin)
  documents.set(origin, asked)
  const described = (await asked).paths[endpoint.path]?.[endpoint.method]?.responses[status]
  const line = `${method} ${endpoint.path} answered ${status}`
  if (!described) throw new Error(`${line}, which is not documented.`)
  const type = headers.get('content-type')
  if (type && !(type in (described.content ?? {})))
    throw new Error(`${line} with ${type}, which is not documented.`)
  if (status !== endpoint.success.status || !endpoint.success.schema) return
  const known = endpoint.success.schema.parse(body)
  if (JSON.stringify(known).length !== JSON.stringify(body).length)
    throw new Error(`${line} with more than is documented: ${JSON.stringify(body)}`)
}

const openApi = async (origin: string) =>
  (await (await fetch(`${origin}/api/v1/openapi.json`)).json()) as Document

const pattern = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
