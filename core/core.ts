import type { Hono } from 'hono'
import type { Clock } from '../shared/clock.ts'
import { openDatabase } from '../shared/database/database.ts'
import type { Log } from '../shared/log.ts'
import { createSecretBox } from '../shared/secret-box.ts'
import { coreApp } from './api/app.ts'
import { createExecutor } from './api/execute.ts'
import { costMap } from './api/saleor/cost-map.ts'
import { createPayloadRenderer } from './api/saleor/payload.ts'
import { resolveField, saleorSchema } from './api/saleor/schema.ts'
import { checkSubscriptionQuery } from './api/saleor/subscription-query.ts'
import { bootstrap } from './bootstrap.ts'
import { loadKeys } from './crypto/keys.ts'
import { createPasswordHasher } from './crypto/password-hash.ts'
import { createTokens } from './crypto/tokens.ts'
import { createInstallationWorker } from './domain/apps/app-installation.ts'
import type { Services } from './domain/context.ts'
import { sweepIdempotencyKeys } from './domain/idempotency.ts'
import { SALEOR_SCHEMA_VERSION, type Settings } from './settings.ts'
import { type DeliverOptions, deliver, sign } from './webhooks/deliver.ts'
import { createFanOut } from './webhooks/fan-out.ts'
import { createOutbound } from './webhooks/outbound.ts'
import { sweepDeliveries } from './webhooks/sweep.ts'
import { createDeliveryWorker } from './webhooks/worker.ts'

export interface Core {
  app: Hono
  services: Services
  /** Starts looking for work. Without it the API answers and events wait. */
  start(): void
  /** Does everything that is due at the clock's moment, until nothing is: how tests let time pass. */
  runDue(): Promise<void>
  /** Finishes what is in hand, then closes. */
  close(): Promise<void>
}

const SWEEP_EVERY_MS = 3600_000
const USER_AGENT = `Saleor/${SALEOR_SCHEMA_VERSION}`

/** Puts core together: the one place that knows every part. `main.ts` and the tests both call it. */
export async function createCore(
  settings: Settings,
  { clock, log }: { clock: Clock; log: Log },
): Promise<Core> {
  const keys = await loadKeys(settings.rsaPrivateKey, settings.rsaPrivatePassword)
  const database = await openDatabase({
    url: settings.databaseUrl,
    migrations: new URL('./migrations', import.meta.url).pathname,
  })
  const executor = createExecutor(saleorSchema(), resolveField, {
    costs: costMap,
    repetition: settings.graphqlLimits,
  })
  const outbound = createOutbound({
    filterEnabled: settings.addressFilter.enabled,
    allowLoopback: settings.addressFilter.allowLoopback,
    userAgent: USER_AGENT,
  })
  const services: Services = {
    database,
    clock,
    log,
    settings,
    passwords: createPasswordHasher(),
    tokens: createTokens({ keys, issuer: settings.apiUrl, clock }),
    secrets: createSecretBox(settings.secretKey),
    checkQuery: (query) => checkSubscriptionQuery(executor, query),
    http: outbound,
    outbox: { newRow: () => fanOut.newRow(), committed: (...told) => fanOut.committed(...told) },
    wakeInstaller: () => installations.nudge(),
  }
  await bootstrap(services)

  // A shop without staff mail does not load what writes it.
  const adminEmail =
    settings.emailUrl === null
      ? null
      : (await import('./admin-email/admin-email.ts')).createAdminEmail({ database, clock, log, settings })
  const timeoutMs = settings.webhooks.timeout * 1000
  const sending: DeliverOptions = {
    outbound,
    clock,
    signing: keys.signing,
    secrets: services.secrets,
    apiUrl: settings.apiUrl,
    timeoutMs,
  }
  const deliveries = createDeliveryWorker({
    database,
    clock,
    log,
    schedule: settings.webhooks.retrySchedule,
    timeoutMs,
    deliver: (shipment) => deliver(sending, shipment),
  })
  const fanOut = createFanOut({
    database,
    clock,
    log,
    renderPayload: createPayloadRenderer(services, executor),
    sign: (webhook, payload) => sign(sending, webhook, payload),
    alsoWrite: adminEmail?.alsoWrite,
    deliveries,
    onEnd: () => adminEmail?.worker.nudge(),
  })
  const installations = createInstallationWorker({
    database,
    clock,
    log,
    http: outbound,
    apiUrl: settings.apiUrl,
    checkQuery: services.checkQuery,
    onEvents: () => fanOut.nudge(),
  })
  const workers = [installations, fanOut, deliveries, ...(adminEmail ? [adminEmail.worker] : [])]
  const sweep = () =>
    Promise.all([sweepDeliveries(services), sweepIdempotencyKeys(services)]).catch((error) =>
      log.error('What is past its time could not be deleted', { error }),
    )
  let sweeper: NodeJS.Timeout | undefined

  return {
    app: coreApp({ services, executor, jwks: keys.jwks }),
    services,
    start() {
      for (const worker of workers) worker.start()
      sweeper = setInterval(sweep, SWEEP_EVERY_MS).unref()
    },
    async runDue() {
      for (;;) {
        let handled = 0
        for (const worker of workers) handled += await worker.runDue()
        if (handled === 0) return
      }
    },
    async close() {
      clearInterval(sweeper)
      await Promise.all(workers.map((worker) => worker.stop()))
      adminEmail?.close()
      outbound.close()
      await database.close()
    },
  }
}
