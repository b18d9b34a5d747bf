import { OpenAPIHono } from '@hono/zod-openapi'
import { API_ROOT, type Endpoint } from './endpoint.ts'
import { PROBLEM_TYPE, problemSchema } from './problem-document.ts'
import { problemTypes, type RefusalStatus } from './problems.ts'

/** The whole API in OpenAPI 3.1, made of the very endpoints that serve it. */
export function openApiDocument(endpoints: readonly Endpoint[], publicUrl: string): object {
  const { openAPIRegistry: registry, getOpenAPI31Document } = new OpenAPIHono()
  registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  })
  for (const endpoint of endpoints) registry.registerPath(describe(endpoint))
  return getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Sallyport storefront API',
      version: '1',
      description: 'Accounts of a shop over REST: the operations and the refusals of the GraphQL API.',
    },
    servers: [{ url: `${publicUrl}${API_ROOT}` }],
  })
}

type Path = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0]

function describe(endpoint: Endpoint): Path {
  const { method, path, tag, summary, description, isOpen, body, bodyIsOptional, query, success } = endpoint
  return {
    method,
    path,
    tags: [tag],
    summary,
    ...(description && { description }),
    operationId: operationId(endpoint),
    security: isOpen ? [{}, { bearer: [] }] : [{ bearer: [] }],
    request: {
      ...(query && { query }),
      ...(body && {
        body: { required: !bodyIsOptional, content: { 'application/json': { schema: body } } },
      }),
    },
    responses: {
      [success.status]: {
        description: success.description,
        ...(success.schema && { content: { 'application/json': { schema: success.schema } } }),
      },
      ...Object.fromEntries(
        refusalStatuses(endpoint).map((status) => [
          status,
          {
            description: problemTypes[status].title,
            content: { [PROBLEM_TYPE]: { schema: problemSchema } },
          },
        ]),
      ),
    },
  }
}

/** Every way in which a request can be refused, beside the server's own failure. */
export function refusalStatuses(endpoint: Endpoint): RefusalStatus[] {
  const { isOpen, body, query, path, statusOf, refusals } = endpoint
  const statuses = new Set<RefusalStatus>([
    401,
    ...Object.values(statusOf),
    ...refusals,
    ...(isOpen ? [] : [403 as const]),
    ...(body || query ? [400 as const, 422 as const] : []),
    ...(body ? [413 as const, 415 as const] : []),
    ...(path.includes('{') ? [404 as const] : []),
  ])
  return [...statuses].sort((a, b) => a - b)
}

/** `getMe`, `postMeAddresses`, `patchMeAddressesById`. */
function operationId({ method, path }: Endpoint): string {
  const words = path.split(/[/-]/).filter(Boolean)
  return [method, ...words.map((word) => (word.startsWith('{') ? `By-${word.slice(1, -1)}` : word))]
    .flatMap((word) => word.split('-'))
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
}
