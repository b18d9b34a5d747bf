import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { JWK } from 'jose'
import type { Services } from '../domain/context.ts'
import { isOpenTo } from '../domain/shop.ts'
import { avatarEndpoints } from './avatars.ts'
import type { Executor } from './execute.ts'
import { EXPLORER_ASSETS, explorerAssets } from './explorer.ts'
import { graphqlEndpoint } from './graphql.ts'
import { healthEndpoints } from './health.ts'
import { saleorContext } from './saleor/request-context.ts'

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
  const { allowedOrigins, graphqlLimits } = services.settings
  const graphql = graphqlEndpoint({
    executor,
    log: services.log,
    contextOf: (request) => saleorContext(services, request),
    maxCost: graphqlLimits.cost,
    gate: {
      isOpenTo,
      message: 'Storefront traffic is not allowed.',
      code: 'STOREFRONT_TRAFFIC_NOT_ALLOWED',
    },
  })

  const isAllowed = (origin: string) => allowedOrigins.some((pattern) => matchesOrigin(origin, pattern))
  app.options('/graphql/*', (c, next) =>
    isAllowed(c.req.header('origin') ?? '') ? next() : Promise.resolve(c.body(null, 400)),
  )
  app.use(
    '/graphql/*',
    cors({
      origin: (origin) => (isAllowed(origin) ? origin : null),
      allowHeaders: [
        'Origin',
        'Content-Type',
        'Accept',
        'Authorization',
        'Source-Service-Name',
        'Authorization-Bearer',
      ],
      allowMethods: ['POST', 'OPTIONS'],
      maxAge: 600,
      credentials: true,
    }),
  )
  app.route('/graphql', graphql)
  app.route('/graphql/', graphql)
  app.route(EXPLORER_ASSETS, explorerAssets())
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

/** `*` stands for any run of characters, as in Saleor's list of origins. */
function matchesOrigin(origin: string, pattern: string): boolean {
  const literal = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`, 'i').test(origin)
}
