import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { Hono, type MiddlewareHandler } from 'hono'
import type { Worker } from '../shared/claim.ts'
import type { Clock } from '../shared/clock.ts'
import { openDatabase } from '../shared/database/database.ts'
import type { Log } from '../shared/log.ts'
import { createMailTransport, isOnThisMachine, type MailTransport } from '../shared/mail/transport.ts'
import { createSecretBox } from '../shared/secret-box.ts'
import { type AppEnvironment, requireAccess } from './access.ts'
import { apiRoutes } from './api.ts'
import { createDeliveries } from './deliveries.ts'
import { createCounter, healthRoutes } from './health.ts'
import { registrationHandler } from './install.ts'
import { createInstallations } from './installations.ts'
import { createManifest } from './manifest.ts'
import { createOutbox, SEND_CONCURRENCY } from './outbox.ts'
import { sweep } from './retention.ts'
import type { Fetch } from './saleor-client.ts'
import type { SmtpAppSettings } from './settings.ts'
import type { Delivery } from './tables.ts'
import { framable, webPage } from './web-page.ts'

export const migrations = join(import.meta.dirname, 'migrations')

/** Forgetting is not urgent: the shortest-lived content is that of a change of address, an hour. */
const SWEEP_EVERY_MS = 10 * 60_000
/** Longer than any honest sender needs for a body of a few kilobytes. */
const REQUEST_TIMEOUT_MS = 30_000

export interface SmtpApp {
  app: Hono<AppEnvironment>
  /** Sends what is stored. Not started yet. */
  worker: Worker<Delivery>
  /** Starts sending, and forgetting what is not needed any more. */
  start(): void
  /** Listens at the host and port of the settings; throws where that port is taken. */
  listen(): Promise<{ port: number; url: string }>
  /** Forgets what is not needed any more, now. */
  sweep(): Promise<void>
  /** Takes no more requests, ends the sends under way, closes the database. */
  close(): Promise<void>
}

/** The whole program but its environment: `main.ts` and the tests both call this. */
export async function createSmtpApp(
  settings: SmtpAppSettings,
  dependencies: { clock: Clock; fetch: Fetch; log: Log; transport?: MailTransport },
): Promise<SmtpApp> {
  const { clock, fetch, log } = dependencies
  const { production, smtpUrl, from, retrySchedule } = settings
  const timeoutMs = settings.mailTimeoutSeconds * 1000
  const transport =
    dependencies.transport ??
    createMailTransport({ url: smtpUrl, timeoutMs, maxConnections: SEND_CONCURRENCY })
  const database = await openDatabase({ url: settings.databaseUrl, migrations })
  const box = createSecretBox(settings.secretKey)
  const installations = createInstallations({ database, box, clock, fetch })
  const deliveries = createDeliveries({ database, clock, sender: from.address })
  const received = createCounter('sallyport_smtp_webhooks_total', 'result', 'Webhooks received, by result.')
  const sent = createCounter(
    'sallyport_smtp_attempts_total',
    'outcome',
    'Attempts to send a mail, by outcome.',
  )
  let working = false
  let sweeper: NodeJS.Timeout | undefined
  let server: Server | undefined
  let closed: Promise<void> | undefined

  const worker = createOutbox({
    database,
    transport,
    box,
    clock,
    log,
    from,
    retrySchedule,
    timeoutMs,
    realRelay: production && !isOnThisMachine(smtpUrl),
    count: sent.add,
  })

  const app = new Hono<AppEnvironment>()
  const access = requireAccess({ production, installations, clock })

  app.onError((error, c) => {
    log.error('A request failed', { path: c.req.path, error })
    return c.json({ error: { code: 'INTERNAL', message: 'Internal error' } }, 500)
  })
  app.notFound((c) => c.json({ error: { code: 'NOT_FOUND', message: 'There is nothing here.' } }, 404))

  const isWorking = () => working
  app.route('/', healthRoutes({ database, clock, log, isWorking, counters: [received, sent] }))
  app.get('/api/manifest', async (c) => {
    const { templates } = await import('./templates/index.ts')
    return c.json(createManifest(settings.publicUrl, templates))
  })
  app.post(
    '/api/register',
    registrationHandler({ installations, fetch, log, allowedApiUrls: settings.allowedApiUrls }),
  )
  app.post(
    '/api/webhooks/saleor',
    lazily(async () => {
      const { webhookHandler } = await import('./receive.ts')
      const sender = from.address
      return webhookHandler({
        database,
        installations,
        box,
        clock,
        log,
        sender,
        outbox: worker,
        count: received.add,
      })
    }),
  )
  for (const [path, allowed] of [
    ['/api/manifest', 'GET'],
    ['/api/register', 'POST'],
    ['/api/webhooks/saleor', 'POST'],
  ] as const)
    app.all(path, (c) => c.text('Method not allowed', 405, { Allow: allowed }))

  app.use('/api/*', access)
  app.route('/api', apiRoutes({ deliveries, installations, settings, onQueued: () => worker.nudge() }))
  app.route('/', webPage(production))
  app.use('/templates', access)
  app.use('/preview/*', access)
  app.on(
    ['GET', 'POST'],
    ['/templates', '/preview/*'],
    lazily(async () => {
      const [{ createPreview }, { templates }] = await Promise.all([
        import('./preview.ts'),
        import('./templates/index.ts'),
      ])
      const preview = createPreview({ templates, from })
      return async (c) => framable(await preview.fetch(c.req.raw), production)
    }),
  )

  async function sweepAll(): Promise<void> {
    while (await sweep(database, clock));
  }

  async function close(): Promise<void> {
    working = false
    clearInterval(sweeper)
    const ended = server && once(server, 'close')
    server?.close()
    server?.closeIdleConnections()
    await worker.stop()
    transport.close()
    await ended
    await database.close()
  }

  return {
    app,
    worker,
    sweep: sweepAll,
    start() {
      working = true
      worker.start()
      const run = () => sweepAll().catch((error) => log.error('Forgetting failed', { error }))
      sweeper = setInterval(run, SWEEP_EVERY_MS)
      sweeper.unref()
    },
    async listen() {
      // Without TLS options the adaptor makes a plain HTTP/1 server.
      const started = createAdaptorServer({ fetch: app.fetch }) as Server
      started.requestTimeout = REQUEST_TIMEOUT_MS
      started.listen(settings.port, settings.host)
      await once(started, 'listening')
      server = started
      // A listening TCP server has an address of this shape.
      const { port } = started.address() as AddressInfo
      const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
      return { port, url: `http://${host}:${port}` }
    },
    close: () => (closed ??= close()),
  }
}

/**
 * A part of the program that is loaded with the first request for it: keys, templates and their compiler double what a
 * start costs, and `/health` needs none of them.
 */
function lazily(load: () => Promise<MiddlewareHandler>): MiddlewareHandler {
  let loaded: Promise<MiddlewareHandler> | undefined
  return async (c, next) => {
    loaded ??= load()
    return (await loaded)(c, next)
  }
}
