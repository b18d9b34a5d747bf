import { randomUUID } from 'node:crypto'
import { Hono, type Context as HonoContext } from 'hono'
import { nobody } from '../../domain/access.ts'
import type { Services } from '../../domain/context.ts'
import { InvalidToken } from '../../domain/errors.ts'
import { BadBody } from '../bad-body.ts'
import { limitGraphqlBody, mediaType, readGraphqlRequest } from '../graphql-body.ts'
import { shopifyContext } from './context.ts'
import { AVATAR_FALLBACKS, fallbackPictures } from './images.ts'
import { createRunner } from './run.ts'
import { servedVersion } from './versions.ts'

/** What every path below `/admin` answers where it answers nothing else. */
const refusals = {
  400: { query: 'Required parameter missing or invalid' },
  401: '[API] Invalid API key or access token (unrecognized login or wrong password)',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Request Entity Too Large',
  500: 'An unexpected error occurred',
}

type Env = { Variables: { requestId: string } }

/**
 * Shopify's Admin API over HTTP, as far as it is about staff: whatever GraphQL has to say is a 200; what never came to
 * it is a status and a text.
 */
export function shopifyEndpoint(services: Services): Hono<Env> {
  const app = new Hono<Env>({ strict: true })
  const run = createRunner(services)
  const refuse = (c: HonoContext, status: keyof typeof refusals) =>
    json(c, { errors: refusals[status] }, status)

  app.use('*', async (c, next) => {
    c.set('requestId', randomUUID())
    c.header('X-Request-Id', c.get('requestId'))
    await next()
  })

  const graphql = async (c: HonoContext<Env>) => {
    const version = servedVersion(c.req.param('version'), services.clock.now())
    if (!version) return refuse(c, 404)
    c.header('X-Shopify-API-Version', version)
    if (c.req.method !== 'POST') {
      c.header('Allow', 'POST')
      return refuse(c, 405)
    }
    const token = c.req.header('x-shopify-access-token')?.trim() ?? ''
    const context = shopifyContext(services, c, { token, version, requestId: c.get('requestId') })
    const actor = await context.actor().catch((error) => {
      if (error instanceof InvalidToken) return nobody
      throw error
    })
    if (actor.kind === 'nobody') return refuse(c, 401)
    const request =
      mediaType(c) === 'application/json' ? await readGraphqlRequest(c).catch(unlessBad) : undefined
    if (!request || request.batched) return refuse(c, 400)

    const { body, deprecated } = await run(context, request, {
      token,
      debugCost: c.req.header('shopify-graphql-cost-debug') === '1',
      debugSearch: c.req.header('shopify-search-query-debug') === '1',
    })
    if (deprecated) c.header('X-Shopify-API-Deprecated-Reason', DEPRECATIONS)
    return json(c, body, 200)
  }
  const limit = limitGraphqlBody((c) => refuse(c, 413))
  app.all('/admin/api/graphql.json', limit, graphql)
  app.all('/admin/api/:version/graphql.json', limit, graphql)

  app.get(`${AVATAR_FALLBACKS}/:file`, (c) => {
    const picture = fallbackPictures[c.req.param('file')]
    if (!picture) return refuse(c, 404)
    return c.body(picture.bytes, 200, {
      'Content-Type': picture.type,
      'Cache-Control': 'public, max-age=86400',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })
  })

  app.notFound((c) => refuse(c, 404))
  app.onError((error, c) => {
    services.log.error('A request to the Admin API failed', { path: c.req.path, error })
    return refuse(c, 500)
  })
  return app
}

const DEPRECATIONS = 'https://shopify.dev/api/usage/versioning#deprecation-practices'

function json(c: HonoContext, body: object, status: keyof typeof refusals | 200): Response {
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/json; charset=utf-8' })
}

function unlessBad(error: unknown): undefined {
  if (!(error instanceof BadBody)) throw error
}
