import { Hono, type Context as HonoContext } from 'hono'
import { etag } from 'hono/etag'
import type { Context, Services } from '../../domain/context.ts'
import { contextOfRequest } from '../authenticate.ts'
import { BadBody } from '../bad-body.ts'
import { limitBody } from '../limit-body.ts'
import { storefrontGate } from '../storefront-gate.ts'
import { MAX_BODY_BYTES } from './body.ts'
import { docs } from './docs.ts'
import { API_ROOT, type Endpoint, namesIn } from './endpoint.ts'
import { idempotently } from './idempotency.ts'
import { preferredLanguage } from './messages.ts'
import { type OpenApiDocument, openApiDocument } from './openapi.ts'
import { PROBLEM_TYPE, problemDocument } from './problem-document.ts'
import { MethodNotAllowed, NothingHere, refusalOf, StorefrontClosed } from './problems.ts'
import { endpoints } from './routes.ts'

type Variables = { context: Context; endpoint?: Endpoint }

/** The storefront API over REST: the operations of the domain as resources and verbs, refusals as problem documents. */
export function restApi(services: Services): Pick<Hono<{ Variables: Variables }>, 'fetch'> {
  const { log, settings } = services
  const app = new Hono<{ Variables: Variables }>({ strict: true }).basePath(API_ROOT)

  app.use('*', async (c, next) => {
    c.set('context', contextOfRequest(services, c))
    await next()
  })
  let made: OpenApiDocument | undefined
  const document = () => {
    made ??= openApiDocument(endpoints, settings.publicUrl)
    return made
  }
  app.get('/openapi.json', etag(), (c) => c.json(document()))
  app.route('/docs', docs(document))
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], ['/openapi.json', '/docs', '/docs/*'], () => {
    throw new MethodNotAllowed('GET, HEAD, OPTIONS')
  })

  app.use('*', async (c, next) => {
    if (!(await storefrontGate.isOpenTo(c.get('context')))) throw new StorefrontClosed()
    await next()
  })
  const limit = limitBody(MAX_BODY_BYTES, () => {
    throw new BadBody('The request body is too large.', 413)
  })
  for (const endpoint of endpoints)
    app.on(endpoint.method, honoPath(endpoint.path), limit, (c) => {
      c.set('endpoint', endpoint)
      const context = c.get('context')
      return idempotently(c, context, () =>
        endpoint.handle({ c, context }).catch((error) => answerError(c, error)),
      )
    })
  for (const [path, methods] of Map.groupBy(endpoints, (endpoint) => endpoint.path))
    app.all(honoPath(path), () => {
      throw new MethodNotAllowed(allowed(methods))
    })

  app.notFound(() => {
    throw new NothingHere()
  })
  app.onError((error, c) => answerError(c, error))

  async function answerError(c: HonoContext<{ Variables: Variables }>, error: Error): Promise<Response> {
    const endpoint = c.get('endpoint')
    const refusal = await refusalOf(error, c.get('context'), {
      statusOf: endpoint?.statusOf,
      inPath: endpoint && namesIn(endpoint.path),
    })
    if (!refusal) log.error('A request failed', { path: c.req.path, error })
    const { status, problems, headers } = refusal ?? internalError
    const language = preferredLanguage(c.req.header('accept-language'))
    const told = problemDocument(
      { status, problems },
      { publicUrl: settings.publicUrl, path: c.req.path, language },
    )
    return c.body(JSON.stringify(told), status, {
      ...headers,
      'Content-Type': PROBLEM_TYPE,
      'Content-Language': language,
      Vary: 'Accept-Language',
    })
  }
  return app
}

const internalError = {
  status: 500 as const,
  problems: [{ field: null, code: 'INTERNAL', message: 'Internal Server Error' }],
  headers: {},
}

/** `/me/addresses/{id}` → `/me/addresses/:id`. */
const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1')

function allowed(methods: readonly Endpoint[]): string {
  const names = methods.map(({ method }) => method.toUpperCase())
  return [...names, ...(names.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
}
