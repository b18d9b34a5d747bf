import type { Context as HonoContext } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Session } from '../domain/accounts/sessions.ts'
import type { Services } from '../domain/context.ts'

/** Saleor's name for it. */
const REFRESH_COOKIE = 'refreshToken'
/** Browsers keep no cookie for longer than 400 days, and Hono sets none. The token in it may live longer. */
const LONGEST_COOKIE_LIFE_MS = 400 * 24 * 3600 * 1000

/** The refresh token that the browser sent by itself. It counts only together with its CSRF token. */
export const readRefreshCookie = (c: HonoContext): string | null => getCookie(c, REFRESH_COOKIE) ?? null

/** The one cookie of every API: whoever signed in through one can refresh through another. */
export function setRefreshCookie(
  { settings: { production }, clock }: Pick<Services, 'settings' | 'clock'>,
  c: HonoContext,
  { refreshToken, refreshExpiresAt }: Pick<Session, 'refreshToken' | 'refreshExpiresAt'>,
): void {
  const longest = clock.now().getTime() + LONGEST_COOKIE_LIFE_MS
  setCookie(c, REFRESH_COOKIE, refreshToken, {
    httpOnly: true,
    secure: production,
    sameSite: production ? 'None' : 'Lax',
    path: '/',
    expires: new Date(Math.min(refreshExpiresAt.getTime(), longest)),
  })
}
