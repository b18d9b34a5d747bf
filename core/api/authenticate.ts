import { isIP } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context as HonoContext } from 'hono'
import { authenticate, signedInUser } from '../domain/accounts/authentication.ts'
import { type Context, createContext, type Services } from '../domain/context.ts'

/** The domain's context of one HTTP request: who calls, from where. Nobody is looked up before somebody asks. */
export function contextOfRequest(services: Services, c: HonoContext, token = bearerToken(c)): Context {
  return createContext(
    services,
    {
      ip: clientAddress(c),
      authenticate: (given) => authenticate(given, token),
    },
    signedInUser,
  )
}

/** `Authorization-Bearer: TOKEN` wins over `Authorization: Bearer TOKEN` (or `JWT TOKEN`), as in Saleor. */
function bearerToken(c: HonoContext): string | null {
  const bare = c.req.header('authorization-bearer')?.trim()
  if (bare) return bare
  const [scheme, token, ...rest] = (c.req.header('authorization') ?? '').trim().split(/\s+/)
  return token && rest.length === 0 && /^(bearer|jwt)$/i.test(scheme ?? '') ? token : null
}

/** The first address literal that a proxy names, else the peer's. */
function clientAddress(c: HonoContext): string | null {
  const named = c.req
    .header('x-forwarded-for')
    ?.split(',')
    .find((entry) => isIP(entry) !== 0)
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>
  return named ?? incoming?.socket?.remoteAddress ?? null
}
