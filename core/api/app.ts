import { type Handler, Hono } from 'hono'
import type { JWK } from 'jose'
import type { Services } from '../domain/context.ts'
import { avatarEndpoints } from './avatars.ts'
import { crossOrigin } from './cors.ts'
import type { Executor } from './execute.ts'
import { EXPLORER_ASSETS, explorerAssets } from './explorer.ts'
import { graphqlEndpoint } from './graphql.ts'
import { healthEndpoints } from './health.ts'
import { saleorContext } from './saleor/request-context.ts'
import { storefrontGate } from './storefront-gate.ts'

const requestHeaders = [
  'Origin',
  'Content-Type',
  'Accept',
  'Authorization',
  'Source-Service-Name',
  'Authorization-Bearer',
]

/** Mounts everything that core serves: the one place that shows every path. */
export function coreApp({
  services,
  executor,
  jwks,
}: {
  services: Services
  executor: Executor
  jwks: { keys: JWK[] }
}): Hono {
  const app = new Hono({ strict: true })
  const { settings } = services
  const graphql = graphqlEndpoint({
    executor,
    log: services.log,
    contextOf: (request) => saleorContext(services, request),
    maxCost: settings.graphqlLimits.cost,
    gate: storefrontGate,
  })

  app.use('/graphql/*', crossOrigin(settings, { methods: ['POST'], requestHeaders }))
  app.route('/graphql', graphql)
  app.route('/graphql/', graphql)
  app.route(EXPLORER_ASSETS, explorerAssets())

  app.use(
    '/api/v1/*',
    crossOrigin(settings, {
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      requestHeaders: [...requestHeaders, 'Accept-Language', 'Idempotency-Key', 'If-Match', 'If-None-Match'],
      responseHeaders: [
        'Allow',
        'Content-Language',
        'ETag',
        'Idempotency-Replayed',
        'Link',
        'Location',
        'Retry-After',
        'WWW-Authenticate',
      ],
    }),
  )
  app.all(
    '/api/v1/*',
    onDemand(async () => (await import('./rest/api.ts')).restApi(services)),
  )
  app.all(
    '/admin/*',
    onDemand(async () => (await import('./shopify/endpoint.ts')).shopifyEndpoint(services)),
  )

  app.get('/.well-known/jwks.json', (c) => c.json(jwks))
  app.route('/', avatarEndpoints(services))
  app.route('/', healthEndpoints(services))

  app.notFound((c) => c.json({ error: 'There is nothing here. The API is at /graphql/.' }, 404))
  app.onError((error, c) => {
    services.log.error('A request failed', { path: c.req.path, error })
    return c.json({ errors: [{ message: 'Internal Server Error' }] }, 500)
  })
  return app
}

/** An API that is loaded with its first request: whoever only uses GraphQL starts sooner and needs less memory. */
function onDemand(load: () => Promise<Pick<Hono, 'fetch'>>): Handler {
  let api: Promise<Pick<Hono, 'fetch'>> | undefined
  return async (c) => {
    api ??= load()
    return (await api).fetch(c.req.raw, c.env)
  }
}
