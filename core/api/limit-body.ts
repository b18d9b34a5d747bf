import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/**
 * Refuses a body of more bytes than that. Where the request tells its length, that decides, and Node lets no more in.
 * Hono's own limit would first wrap each body in a web stream, which costs more than all the rest of reading it; it
 * counts those that come in chunks.
 */
export function limitBody(maxBytes: number, tooLarge: (c: Context) => Response): MiddlewareHandler {
  const refuse = (c: Context) => {
    // The rest of the body is never read, so nothing else can come over this connection.
    c.header('Connection', 'close')
    return tooLarge(c)
  }
  const count = bodyLimit({ maxSize: maxBytes, onError: refuse })
  return async (c, next) => {
    const length = c.req.header('content-length')
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return count(c, next)
    return Number(length) > maxBytes ? refuse(c) : next()
  }
}
