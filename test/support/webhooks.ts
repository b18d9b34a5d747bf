import { randomUUID } from 'node:crypto'
import { generateRsaKey, type Keys, loadKeys } from '../../core/crypto/keys.ts'
import { type App, type Webhook, webhookEvents, webhooks } from '../../core/tables/apps.ts'
import {
  type Delivery,
  type DeliveryAttempt,
  deliveries,
  deliveryAttempts,
  events,
  type OutboxEvent,
} from '../../core/tables/outbox.ts'
import { deliver } from '../../core/webhooks/deliver.ts'
import { createOutbound, type Outbound } from '../../core/webhooks/outbound.ts'
import { createDeliveryWorker, type DeliveryWorkerOptions } from '../../core/webhooks/worker.ts'
import type { Database } from '../../shared/database/database.ts'
import { asc, eq } from '../../shared/database/drizzle.ts'
import { silentLog } from '../../shared/log.ts'
import { createSecretBox, type SecretBox } from '../../shared/secret-box.ts'
import { ManualClock } from './clock.ts'
import { openTestDatabase } from './database.ts'

export const apiUrl = 'http://shop.example:8000/graphql/'

/** The schedule that the README promises. */
export const schedule = [5, 30, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]

/** A database, a clock, keys and a guarded client: what the delivery engine stands on. */
export interface Engine {
  database: Database
  clock: ManualClock
  keys: Keys
  outbound: Outbound
  secrets: SecretBox
  /** A worker of its own on the same database, as another process would be. */
  aWorker(options?: Partial<DeliveryWorkerOptions>): ReturnType<typeof createDeliveryWorker>
  deliveriesOf(webhook: Webhook): Promise<Delivery[]>
  attemptsOf(delivery: Delivery): Promise<DeliveryAttempt[]>
  close(): Promise<void>
}

/** Made once: it takes a tenth of a second. */
const keysOfThisRun = loadKeys(generateRsaKey(), null)

export async function startEngine({ timeoutMs = 5000 } = {}): Promise<Engine> {
  const database = await openTestDatabase({ migrations: 'core/migrations' })
  const clock = new ManualClock()
  const keys = await keysOfThisRun
  const outbound = createOutbound({ filterEnabled: true, allowLoopback: true, userAgent: 'Saleor/3.24' })
  const secrets = createSecretBox('a secret key of this test')
  const sending = { outbound, signing: keys.signing, secrets, clock, apiUrl, timeoutMs }
  return {
    database,
    clock,
    keys,
    outbound,
    secrets,
    aWorker: (options) =>
      createDeliveryWorker({
        database,
        clock,
        log: silentLog,
        deliver: (shipment) => deliver(sending, shipment),
        schedule,
        timeoutMs,
        random: () => 0,
        ...options,
      }),
    deliveriesOf: (webhook) =>
      database.read
        .select()
        .from(deliveries)
        .where(eq(deliveries.webhookId, webhook.id))
        .orderBy(asc(deliveries.id)),
    attemptsOf: (delivery) =>
      database.read
        .select()
        .from(deliveryAttempts)
        .where(eq(deliveryAttempts.deliveryId, delivery.id))
        .orderBy(asc(deliveryAttempts.number)),
    async close() {
      outbound.close()
      await database.close()
    },
  }
}

export async function aWebhook(
  engine: Engine,
  app: App,
  targetUrl: string,
  columns: Partial<Webhook> & { listensTo?: string[] } = {},
): Promise<Webhook> {
  const { listensTo = ['customer_created'], ...rest } = columns
  return engine.database.transaction(async (tx) => {
    const [webhook] = await tx
      .insert(webhooks)
      .values({ appId: app.id, targetUrl, isActive: true, customHeaders: {}, ...rest })
      .returning()
    if (!webhook) throw new Error('no webhook')
    await tx
      .insert(webhookEvents)
      .values(listensTo.map((eventType) => ({ webhookId: webhook.id, eventType })))
    return webhook
  })
}

/** An event in the outbox, due now. */
export async function anEvent(engine: Engine, columns: Partial<OutboxEvent> = {}): Promise<OutboxEvent> {
  const now = engine.clock.now()
  const [event] = await engine.database.transaction((tx) =>
    tx
      .insert(events)
      .values({
        uuid: randomUUID(),
        type: 'customer_created',
        facts: { userId: 1 },
        createdAt: now,
        dueAt: now,
        ...columns,
      })
      .returning(),
  )
  if (!event) throw new Error('no event')
  return event
}

/** A delivery of an event that has been fanned out, due now. */
export async function aDelivery(
  engine: Engine,
  webhook: Webhook,
  columns: Partial<Delivery> = {},
): Promise<Delivery> {
  const event = await anEvent(engine, { dueAt: null })
  const now = engine.clock.now()
  const [delivery] = await engine.database.transaction((tx) =>
    tx
      .insert(deliveries)
      .values({
        uuid: randomUUID(),
        eventId: event.id,
        webhookId: webhook.id,
        eventType: event.type,
        payload: '{"user": {"email": "zo\\u00eb@example.com", "name": "Zoë"}}',
        status: 'PENDING',
        createdAt: now,
        dueAt: now,
        ...columns,
      })
      .returning(),
  )
  if (!delivery) throw new Error('no delivery')
  return delivery
}
