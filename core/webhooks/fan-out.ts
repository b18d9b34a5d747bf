import { hash } from 'node:crypto'
import { createWorker, type QueueValues, settle, type Worker } from '../../shared/claim.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Database, Queries } from '../../shared/database/database.ts'
import { and, asc, eq, exists, inArray, sql } from '../../shared/database/drizzle.ts'
import { insertRow, prepared } from '../../shared/database/prepared.ts'
import { events as catalogue } from '../../shared/events.ts'
import type { Log } from '../../shared/log.ts'
import { type App, apps, type Webhook, webhookEvents, webhooks } from '../tables/apps.ts'
import { type Delivery, deliveries, deliveryAttempts, events, type OutboxEvent } from '../tables/outbox.ts'
import { KEPT_CHARACTERS } from './deliver.ts'
import { isInService } from './in-service.ts'
import type { DeliveryHandOver, HandedOver } from './worker.ts'

export interface FanOutOptions {
  database: Database
  clock: Clock
  log: Log
  /** The body for one receiver, read as that app; null or `{}`: this event says nothing to it. */
  renderPayload(event: OutboxEvent, webhook: Webhook, app: App): Promise<string | null>
  /** Signs a body for one receiver, see `deliver.ts`. */
  sign(webhook: Webhook, payload: string): Promise<string>
  /** Writes what else follows from an event, in the transaction that ends it. */
  alsoWrite?(tx: Queries, event: OutboxEvent): Promise<void>
  /** The deliveries' worker. */
  deliveries: DeliveryHandOver
  /** An event has been fanned out. */
  onEnd?(): void
}

interface Subscriber {
  webhook: Webhook
  app: App
}

/** What is to be sent to one subscriber, or why that could not be said. */
type Rendered = Subscriber & (Letter | { failure: string })

interface Letter {
  payload: string
  queue: QueueValues
  /** Under way already, where the delivery begins in this process. */
  signature: Promise<string> | undefined
}

const LEASE_MS = 60_000
/** Events whose fan-out has died this often are given up, so that none can take the process down for ever. */
const MAX_ATTEMPTS = 20

/**
 * From an event to one delivery for each webhook that listens to it and may hear it. Payloads are rendered here, once,
 * and outside any transaction; the deliveries and the end of the event are one transaction that only the holder of the
 * lease can make, so an event is fanned out exactly once.
 */
export function createFanOut(options: FanOutOptions): Worker<OutboxEvent> {
  return createWorker<OutboxEvent>({
    name: 'Event fan-out',
    database: options.database,
    clock: options.clock,
    log: options.log,
    table: events,
    concurrency: 8,
    leaseMs: LEASE_MS,
    handle: (event, ready) => fanOut(options, event, ready),
  })
}

/** Renders, signs and writes while the disk may still be busy with the event, and lets nothing out before it is `ready`. */
async function fanOut(options: FanOutOptions, event: OutboxEvent, ready: Promise<unknown>): Promise<void> {
  const { database, clock, log } = options
  if (event.attempts > MAX_ATTEMPTS) {
    log.error('An event was given up: its fan-out never came to an end', { id: event.id, type: event.type })
    await database.claim((tx) => settle(tx, events, event, { dueAt: null }))
    return
  }
  const rendered: Rendered[] = []
  for (const subscriber of await subscribersOf(database.read, event)) {
    const result = await render(options, event, subscriber)
    if (result) rendered.push(result)
  }
  // Lost in a power cut, it is done again, with the same ids; the fence and a unique index keep it from being doubled.
  const written: HandedOver[] = []
  await database.claim(async (tx) => {
    written.length = 0
    if (!(await settle(tx, events, event, { dueAt: null }))) return
    for (const item of rendered) {
      const delivery = await write(tx, event, item, clock.now())
      if (delivery && 'payload' in item) written.push({ ...item, delivery, eventUuid: event.uuid })
    }
    await options.alsoWrite?.(tx, event)
  })
  await ready
  options.deliveries.committed(written)
  options.onEnd?.()
}

/** Webhooks that listen to the event, of apps that may hear it. Each gets its own delivery, even at the same URL. */
async function subscribersOf(queries: Queries, event: OutboxEvent): Promise<Subscriber[]> {
  // Beside a newer program on the same database: that one will find it once the lease is over.
  if (!(event.type in catalogue)) throw new Error(`This program does not know the event ${event.type} yet.`)
  const { permission, selfOnly } = catalogue[event.type]
  const listening = await activeListeners(queries, { type: event.type })
  return listening.filter(({ app }) =>
    // An app hears of its own removal, so neither state nor permissions matter where the event is about itself.
    selfOnly
      ? app.id === event.facts.appId
      : isInService(app) && (permission === null || app.permissions.includes(permission)),
  )
}

const activeListeners = prepared(['type'], (queries, { type }) =>
  queries
    .select({ webhook: webhooks, app: apps })
    .from(webhooks)
    .innerJoin(apps, eq(apps.id, webhooks.appId))
    .where(
      and(
        eq(webhooks.isActive, true),
        exists(
          queries
            .select({ one: sql`1` })
            .from(webhookEvents)
            .where(
              and(
                eq(webhookEvents.webhookId, webhooks.id),
                inArray(webhookEvents.eventType, [type, 'any_events']),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(webhooks.id)),
)

async function render(
  { renderPayload, sign, deliveries, log }: FanOutOptions,
  event: OutboxEvent,
  { webhook, app }: Subscriber,
): Promise<Rendered | null> {
  try {
    const payload = await renderPayload(event, webhook, app)
    if (payload === null || payload === '{}') {
      log.debug('An event says nothing to a webhook', { type: event.type, webhook: webhook.id })
      return null
    }
    const queue = deliveries.newRow(webhook.id)
    const signature = queue.claimedBy === null ? undefined : sign(webhook, payload)
    // The delivery hears of a failure when it needs the signature.
    signature?.catch(() => {})
    return { webhook, app, payload, queue, signature }
  } catch (error) {
    log.error('A payload could not be rendered', { type: event.type, webhook: webhook.id, error })
    return { webhook, app, failure: error instanceof Error ? error.message : String(error) }
  }
}

/** The same at every fan-out of an event, so that one that is repeated after a power cut repeats the ids too. */
function deliveryId(event: OutboxEvent, webhook: Webhook): string {
  const digits = hash('sha256', `${event.uuid} ${webhook.id}`, 'hex').slice(0, 32)
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const isThere = prepared(['id'], (tx, { id }) =>
  tx.select({ id: webhooks.id }).from(webhooks).where(eq(webhooks.id, id)),
)

/** The delivery, where there is one to make. */
async function write(
  tx: Queries,
  event: OutboxEvent,
  item: Rendered,
  now: Date,
): Promise<Delivery | undefined> {
  const { webhook } = item
  // It can have been deleted while its payload was rendered.
  if ((await isThere(tx, { id: webhook.id })).length === 0) return undefined
  const delivery = await insertRow(tx, deliveries, {
    uuid: deliveryId(event, webhook),
    eventId: event.id,
    webhookId: webhook.id,
    eventType: event.type,
    createdAt: now,
    deliverBy: event.deliverBy,
    ...('payload' in item
      ? { payload: item.payload, status: 'PENDING', ...item.queue }
      : { payload: '', status: 'FAILED', dueAt: null }),
  })
  if (!delivery || !('failure' in item)) return delivery
  await insertRow(tx, deliveryAttempts, {
    deliveryId: delivery.id,
    number: 1,
    createdAt: now,
    durationMs: 0,
    status: 'FAILED',
    errorCode: 'rendering_failed',
    response: item.failure.replaceAll('\0', '').slice(0, KEPT_CHARACTERS),
    responseHeaders: {},
    requestHeaders: {},
  })
  return undefined
}
