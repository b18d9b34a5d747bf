import type { Context as HonoContext } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Services } from '../../domain/context.ts'
import { contextOfRequest } from '../authenticate.ts'
import type { ApiContext } from './api-context.ts'
import { createLoaders } from './loaders.ts'

/** Saleor's name for it. */
const REFRESH_COOKIE = 'refreshToken'
/** Browsers keep no cookie for longer than 400 days, and Hono sets none. The token in it may live longer. */
const LONGEST_COOKIE_LIFE_MS = 400 * 24 * 3600 * 1000

/** What the resolvers of one HTTP request see. */
export function saleorContext(services: Services, c: HonoContext): ApiContext {
  const { production } = services.settings
  const context = contextOfRequest(services, c)
  return Object.assign(context, {
    loaders: createLoaders(context),
    refreshCookie: getCookie(c, REFRESH_COOKIE) ?? null,
    setRefreshCookie: ({
      refreshToken,
      refreshExpiresAt,
    }: {
      refreshToken: string
      refreshExpiresAt: Date
    }) =>
      setCookie(c, REFRESH_COOKIE, refreshToken, {
        httpOnly: true,
        secure: production,
        sameSite: production ? 'None' : 'Lax',
        path: '/',
        expires: new Date(
          Math.min(refreshExpiresAt.getTime(), services.clock.now().getTime() + LONGEST_COOKIE_LIFE_MS),
        ),
      }),
  })
}
