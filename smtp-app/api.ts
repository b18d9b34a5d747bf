import { type Context, Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { parseSmtpUrl } from '../shared/mail/transport.ts'
import { type AppEnvironment, SESSION_COOKIE, tokenOf } from './access.ts'
import { type Deliveries, type DeliveryFilter, type DeliveryState, deliveryStates } from './deliveries.ts'
import type { Installations } from './installations.ts'
import type { SmtpAppSettings } from './settings.ts'
import type { MailTemplate } from './templates/template.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200
/** The cookie may outlive its token, which is checked anew at each request. */
const SESSION_SECONDS = 600

/** The JSON behind the web interface. Whoever gets here has passed `requireAccess`. */
export function apiRoutes(dependencies: {
  deliveries: Deliveries
  installations: Installations
  settings: SmtpAppSettings
  onQueued: () => void
}): Hono<AppEnvironment> {
  const { deliveries, installations, settings, onQueued } = dependencies
  const api = new Hono<AppEnvironment>()

  api.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })

  api.get('/deliveries', async (c) => {
    const query = readQuery(c)
    if ('problem' in query) return refuse(c, 400, 'INVALID_QUERY', query.problem)
    return c.json(await deliveries.list({ ...query.filter, ...c.get('scope') }, query.limit))
  })

  api.get('/deliveries/:id', async (c) => {
    const id = readId(c.req.param('id'))
    const delivery = id && (await deliveries.find(id, c.get('scope').apiUrl))
    return delivery ? c.json(delivery) : refuse(c, 404, 'NOT_FOUND', 'There is no such delivery.')
  })

  api.post('/deliveries/:id/resend', async (c) => {
    const id = readId(c.req.param('id'))
    const result = id ? await deliveries.resend(id, c.get('scope').apiUrl) : ({ kind: 'unknown' } as const)
    if (result.kind === 'unknown') return refuse(c, 404, 'NOT_FOUND', 'There is no such delivery.')
    if (result.kind === 'refused') return refuse(c, 409, result.code, result.message)
    onQueued()
    return c.json(result.delivery, 202)
  })

  api.get('/settings', async (c) => {
    const { apiUrl } = c.get('scope')
    const installed = (await installations.list()).filter(
      (one) => apiUrl === undefined || one.apiUrl === apiUrl,
    )
    const { templates } = await import('./templates/index.ts')
    return c.json(summarise(settings, installed, templates))
  })

  // A browser that opens a page cannot add the dashboard's token to its request, so the token is kept for it.
  api.post('/session', (c) => {
    const token = tokenOf(c)
    if (!token) return c.body(null, 204)
    setCookie(c, SESSION_COOKIE, token, {
      httpOnly: true,
      maxAge: SESSION_SECONDS,
      path: '/',
      // The dashboard shows this app in a frame of another site; partitioned, no third site can make use of it.
      partitioned: true,
      sameSite: 'None',
      secure: true,
    })
    return c.body(null, 204)
  })

  api.delete('/session', (c) => {
    deleteCookie(c, SESSION_COOKIE, { path: '/', secure: true })
    return c.body(null, 204)
  })

  return api
}

/** What an operator wants to see, without any secret. */
function summarise(
  settings: SmtpAppSettings,
  installed: { apiUrl: string; installedAt: Date }[],
  templates: readonly MailTemplate[],
) {
  const server = new URL(settings.smtpUrl)
  const { name, address } = settings.from
  return {
    smtp: {
      server: server.host,
      encryption: encryption(settings.smtpUrl),
      login: server.username !== '',
    },
    from: name ? `${name} <${address}>` : address,
    retrySchedule: settings.retrySchedule,
    mailTimeoutSeconds: settings.mailTimeoutSeconds,
    database: /^postgres/.test(settings.databaseUrl) ? 'PostgreSQL' : 'SQLite',
    manifestUrl: `${settings.publicUrl}/api/manifest`,
    installations: installed.map(({ apiUrl, installedAt }) => ({
      apiUrl,
      installedAt: installedAt.toISOString(),
    })),
    templates: templates.map(({ name, title, event }) => ({ name, title, event: event.toLowerCase() })),
  }
}

function encryption(smtpUrl: string): string {
  const { secure, ignoreTLS, requireTLS } = parseSmtpUrl(smtpUrl)
  if (secure) return 'TLS from the start'
  if (ignoreTLS) return 'none: the server is on this machine'
  return requireTLS ? 'STARTTLS, required' : 'STARTTLS where the server offers it'
}

function readQuery(c: Context): { filter: DeliveryFilter; limit: number } | { problem: string } {
  const { state, event, recipient, before, limit } = c.req.query()
  if (state && !isState(state)) return { problem: `state must be one of ${deliveryStates.join(', ')}.` }
  const beforeId = before ? readId(before) : undefined
  if (before && !beforeId) return { problem: 'before must be the id of a delivery.' }
  const size = limit ? readId(limit) : DEFAULT_LIMIT
  if (!size || size > MAX_LIMIT) return { problem: `limit must be a number from 1 to ${MAX_LIMIT}.` }
  return {
    limit: size,
    filter: {
      ...(state && isState(state) && { state }),
      ...(event && { event: event.toLowerCase() }),
      ...(recipient && { recipient }),
      ...(beforeId && { before: beforeId }),
    },
  }
}

function isState(text: string): text is DeliveryState {
  return deliveryStates.some((state) => state === text)
}

function readId(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
}

function refuse(c: Context, status: 400 | 404 | 409, code: string, message: string): Response {
  return c.json({ error: { code, message } }, status)
}
