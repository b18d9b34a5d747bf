import { OpenAPIHono, z } from '@hono/zod-openapi'
import { API_ROOT, type Endpoint, namesIn } from './endpoint.ts'
import { PROBLEM_TYPE, problemSchema } from './problem-document.ts'
import { problemTypes, type RefusalStatus } from './problems.ts'

const description = `Accounts of a shop over REST: the operations, names, IDs and refusals of the GraphQL API.

What is refused is told as a problem document (RFC 9457), whose \`errors\` are those of the GraphQL payload, in English,
German, French, Spanish or Polish after \`Accept-Language\`. A POST with an \`Idempotency-Key\` is done once, however
often it is sent within a day. The \`ETag\` of a GET, sent as \`If-None-Match\`, saves the answer where nothing has changed;
sent as \`If-Match\` with a PATCH or DELETE of the same path, it keeps you from changing what you have not seen. Lists are
paged by cursors, with links to the pages around in \`Link\`. Sign in at \`/tokens\` and send the token as \`Authorization: Bearer …\`.`

export type OpenApiDocument = ReturnType<typeof openApiDocument>

/** The whole API in OpenAPI 3.1, made of the very endpoints that serve it. */
export function openApiDocument(endpoints: readonly Endpoint[], publicUrl: string) {
  const { openAPIRegistry: registry, getOpenAPI31Document } = new OpenAPIHono()
  registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  })
  for (const endpoint of endpoints) registry.registerPath(describe(endpoint))
  return getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Sallyport storefront API', version: '1', description },
    servers: [{ url: `${publicUrl}${API_ROOT}` }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
  })
}

/** A name means the same in every path. */
const pathParameters: Readonly<Record<string, z.ZodType>> = {
  id: z.string().openapi({ description: 'The global ID, as in GraphQL.' }),
  type: z.enum(['billing', 'shipping']),
}

const acceptLanguage = z.string().optional().openapi({ description: 'What refusals are told in.' })
const idempotencyKey = z.string().max(255).optional().openapi({
  description: 'The request is done once under this key: sent again, it is answered as before.',
})

const ifNoneMatch = z.string().optional().openapi({
  description: 'An `ETag` that came before: nothing is sent where it is still good.',
})
const ifMatch = z.string().optional().openapi({
  description: 'An `ETag` of the GET of this path: nothing is done where it is no longer good.',
})

const text = (said: string) => ({ description: said, schema: { type: 'string' as const } })
const headersOfRefusal: Partial<Record<RefusalStatus, Record<string, ReturnType<typeof text>>>> = {
  401: { 'WWW-Authenticate': text('`Bearer`, and what is wrong with the token that came.') },
  429: { 'Retry-After': text('Seconds until it is worth trying again.') },
}

type Path = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0]

function describe(endpoint: Endpoint): Path {
  const { method, path, tag, summary, isOpen, body, bodyIsOptional, query, success } = endpoint
  const names = namesIn(path)
  return {
    method,
    path,
    tags: [tag],
    summary,
    ...(endpoint.description && { description: endpoint.description }),
    operationId: operationId(endpoint),
    security: isOpen ? [{}, { bearer: [] }] : [{ bearer: [] }],
    request: {
      headers: z.object({
        'Accept-Language': acceptLanguage,
        ...(method === 'post' && { 'Idempotency-Key': idempotencyKey }),
        ...(method === 'get' && { 'If-None-Match': ifNoneMatch }),
        ...(endpoint.stateOf && { 'If-Match': ifMatch }),
      }),
      ...(names.length > 0 && {
        params: z.object(Object.fromEntries(names.map((name) => [name, pathParameters[name] ?? z.string()]))),
      }),
      ...(query && { query }),
      ...(body && {
        body: { required: !bodyIsOptional, content: { 'application/json': { schema: body } } },
      }),
    },
    responses: {
      [success.status]: {
        description: success.description,
        headers: headersOfSuccess(endpoint),
        ...(success.schema && { content: { 'application/json': { schema: success.schema } } }),
      },
      ...(method === 'get' && {
        304: { description: 'As it was.', headers: { ETag: text('The same again.') } },
      }),
      ...Object.fromEntries(
        [...refusalStatuses(endpoint), 500 as const].map((status) => [
          status,
          {
            description: problemTypes[status].title,
            headers: {
              'Content-Language': text('What the messages are written in.'),
              ...(status !== 500 && headersOfRefusal[status]),
            },
            content: { [PROBLEM_TYPE]: { schema: problemSchema } },
          },
        ]),
      ),
    },
  }
}

function headersOfSuccess({ method, hasLocation, success, stateOf }: Endpoint) {
  return {
    ...(hasLocation && { Location: text('Where it is found.') }),
    ...((method === 'get' || (stateOf && success.schema)) && {
      ETag: text('Changes with the representation.'),
    }),
    ...(success.isPage && { Link: text('The next page (`next`) and the one before (`prev`).') }),
  }
}

/** Every way in which a request can be refused. */
function refusalStatuses({
  method,
  isOpen,
  body,
  query,
  path,
  statusOf,
  refusals,
  stateOf,
}: Endpoint): RefusalStatus[] {
  const statuses = new Set<RefusalStatus>([
    // A bad token, and a shop that is closed to storefronts.
    401,
    ...Object.values(statusOf),
    ...refusals,
    ...(isOpen ? [] : [403 as const]),
    ...(body || query ? [400 as const, 422 as const] : []),
    ...(body ? [413 as const, 415 as const] : []),
    ...(stateOf ? [412 as const] : []),
    // The first request under the same key is still under way.
    ...(method === 'post' ? [409 as const] : []),
    ...(namesIn(path).length > 0 ? [404 as const] : []),
  ])
  return [...statuses].sort((a, b) => a - b)
}

/** `getMe`, `postMeAddresses`, `patchMeAddressesById`. */
function operationId({ method, path }: Endpoint): string {
  const words = path.split(/[/-]/).filter(Boolean)
  return [method, ...words.map((word) => (word.startsWith('{') ? `by-${word.slice(1, -1)}` : word))]
    .flatMap((word) => word.split('-'))
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
}
