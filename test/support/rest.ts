import { globalId } from '../../shared/global-id.ts'
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
 * One request to the REST API. That its answer has a status, and a body of a type, that the OpenAPI document knows for
 * this path is checked each time.
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
  const type = response.headers.get('content-type')?.split(';')[0]
  await checkDocumented(core, { method, path, status: response.status, type })
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
}

/** The field and code of each refusal, and the status. */
export const refusal = ({ status, body }: RestAnswer) => [status, codesIn(body)]

export const userId = ({ id }: { id: number }) => globalId('User', id)

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>>
}
const documents = new Map<string, Document>()

async function checkDocumented(
  { origin }: TestCore,
  { method, path, status, type }: { method: string; path: string; status: number; type: string | undefined },
): Promise<void> {
  const document =
    documents.get(origin) ?? ((await (await fetch(`${origin}/api/v1/openapi.json`)).json()) as Document)
  documents.set(origin, document)
  const [bare = ''] = path.split('?')
  const pattern = Object.keys(document.paths)
    .sort((a, b) => Number(a.includes('{')) - Number(b.includes('{')))
    .find((known) => new RegExp(`^${known.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(bare))
  const operation = pattern && document.paths[pattern]?.[method.toLowerCase()]
  if (!operation) return
  const described = operation.responses[status]
  if (!described) throw new Error(`${method} ${pattern} answered ${status}, which is not documented.`)
  if (type && !(type in (described.content ?? {})))
    throw new Error(`${method} ${pattern} answered ${status} with ${type}, which is not documented.`)
}
