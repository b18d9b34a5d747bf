import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Clock } from '../shared/clock.ts'
import { header } from '../shared/saleor-headers.ts'
import type { Installations } from './installations.ts'

/** Which deliveries a request may see: those of one shop, or (without `apiUrl`) all. */
export interface Scope {
  apiUrl?: string
}

export interface AppEnvironment {
  /** What the HTTP server hands over; nothing where a request was made up in memory. */
  Bindings: Partial<HttpBindings>
  Variables: { scope: Scope }
}

export const SESSION_COOKIE = 'sallyport_smtp_session'
const tokenHeader = 'authorization-bearer'
/** One of them suffices: the first is what may install apps, the second what this app itself holds. */
const sufficientPermissions = ['MANAGE_APPS', 'MANAGE_USERS']
const safeMethods = ['GET', 'HEAD', 'OPTIONS']
const loopbackAddress = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/
const loopbackHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i

/**
 * Who may look at deliveries and send them again. During development: this machine, so that nothing is in the way. In
 * production, and for every other machine: whoever holds a dashboard's token for this app and has one of the
 * permissions, and then for his own shop only.
 *
 * During development no secret guards the door, so two tricks of foreign web pages are met here: a name that suddenly
 * leads to this machine (then `Host` is that name), and requests that a browser sends on a page's behalf (then
 * `Origin` or `Sec-Fetch-Site` tells).
 */
export function requireAccess(dependencies: {
  production: boolean
  installations: Installations
  clock: Clock
}): MiddlewareHandler<AppEnvironment> {
  const { production, installations, clock } = dependencies

  return async (c, next) => {
    if (!safeMethods.includes(c.req.method) && isCrossSite(c))
      return refuse(c, 403, 'CROSS_SITE', 'Another site may not do this.')
    if (!production && isThisMachine(c)) {
      c.set('scope', {})
      return next()
    }
    const token = tokenOf(c)
    if (!token) return refuse(c, 401, 'UNAUTHENTICATED', 'Open this app from the dashboard.')
    const { verifyDashboardToken } = await import('./dashboard-token.ts')
    const holder = await verifyDashboardToken(token, c.req.header(header.apiUrl), { installations, clock })
    if (!holder)
      return refuse(c, 401, 'UNAUTHENTICATED', 'This token is not, or no longer, valid for this app.')
    if (!holder.permissions.some((permission) => sufficientPermissions.includes(permission)))
      return refuse(c, 403, 'PERMISSION_DENIED', `This needs ${sufficientPermissions.join(' or ')}.`)
    c.set('scope', { apiUrl: holder.apiUrl })
    return next()
  }
}

/** The token of the dashboard: from its header, or from the cookie that stands in for it when a page is opened. */
export function tokenOf(c: Context): string | undefined {
  const bearer = /^bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  return c.req.header(tokenHeader) ?? bearer ?? getCookie(c, SESSION_COOKIE)
}

function isThisMachine(c: Context<AppEnvironment>): boolean {
  const peer = c.env.incoming?.socket.remoteAddress ?? ''
  return loopbackAddress.test(peer) && loopbackHost.test(c.req.header('host') ?? '')
}

function isCrossSite(c: Context): boolean {
  // The browser's own word, which no page can change. A form of ours sends the origin `null`: the page has no referrer.
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  return origin !== undefined && URL.parse(origin)?.host !== c.req.header('host')
}

function refuse(c: Context, status: 401 | 403, code: string, message: string): Response {
  if (status === 401) c.header('WWW-Authenticate', 'Bearer')
  return c.json({ error: { code, message } }, status)
}
