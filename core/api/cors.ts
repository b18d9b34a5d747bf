import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import type { Settings } from '../settings.ts'

/** How long a browser may remember what it was allowed. */
const MAX_AGE_SECONDS = 600

/** What browsers of other origins may send to one API, and read of its answers beside the body. */
export interface CrossOrigin {
  methods: string[]
  requestHeaders: string[]
  responseHeaders?: string[]
}

/** Lets in the origins that the settings name, with their cookies. A preflight of any other is a 400, as in Saleor. */
export function crossOrigin(
  { allowedOrigins }: Pick<Settings, 'allowedOrigins'>,
  { methods, requestHeaders, responseHeaders = [] }: CrossOrigin,
): MiddlewareHandler {
  const patterns = allowedOrigins.map(originPattern)
  const isAllowed = (origin: string) => patterns.some((pattern) => pattern.test(origin))
  const grant = cors({
    origin: (origin) => (isAllowed(origin) ? origin : null),
    allowHeaders: requestHeaders,
    allowMethods: [...methods, 'OPTIONS'],
    exposeHeaders: responseHeaders,
    maxAge: MAX_AGE_SECONDS,
    credentials: true,
  })
  return async (c, next) => {
    // No browser of another origin asks without naming it, and nobody keeps the answer to a POST.
    if (c.req.method === 'POST' && c.req.header('origin') === undefined) return next()
    if (c.req.method === 'OPTIONS' && !isAllowed(c.req.header('origin') ?? '')) return c.body(null, 400)
    return grant(c, next)
  }
}

/** `*` stands for any run of characters, as in Saleor's list of origins. */
function originPattern(allowed: string): RegExp {
  const literal = allowed.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`, 'i')
}
