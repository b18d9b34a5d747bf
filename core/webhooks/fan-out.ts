import { randomUUID } from 'node:crypto'
import { createWorker, settle, type Worker } from '../../shared/claim.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Database, Queries } from '../../shared/database/database.ts'
import { and, asc, eq, inArray } from '../../shared/database/drizzle.ts'
import { events as catalogue } from '../../shared/events.ts'
import type { Log } from '../../shared/log.ts'
import {
  type App,
  apps,
  deliveries,
  deliveryAttempts,
  events,
  type OutboxEvent,
  type Webhook,
  webhookEvents,
  webhooks,
} from '../tables.ts'

export interface FanOutOptions {
  database: Database
  clock: Clock
  log: Log
  /** The body for one receiver, read as that app; null or `{}`: this event says nothing to it. */
  renderPayload(event: OutboxEvent, webhook: Webhook, app: App): Promise<string | null>
  /** Writes what else follows from an event, in the transaction that ends it. */
  alsoWrite?(tx: Queries, event: OutboxEvent): Promise<void>
  /** An event has been fanned out: look for what has become due. */
  onDeliveries?(): void
}

interface Subscriber {
  webhook: Webhook
  app: App
}

/** What is to be sent to one subscriber, or why that could not be said. */
type Rendered = { webhook: Webhook; payload: string } | { webhook: Webhook; failure: string }

const LEASE_MS = 60_000
/** Events whose fan-out has died this often are given up, so that none can take the process down for ever. */
const MAX_ATTEMPTS = 20
const KEPT_CHARACTERS = 1024

/**
 * From an event to one delivery for each webhook that listens to it and may hear it. Payloads are rendered here, once,
 * and outside any transaction; the deliveries and the end of the event are one transaction that only the holder of the
 * lease can make, so an event is fanned out exactly once.
 */
export function createFanOut(options: FanOutOptions): Worker {
  return createWorker<OutboxEvent>({
    name: 'Event fan-out',
    database: options.database,
    clock: options.clock,
    log: options.log,
    table: events,
    concurrency: 8,
    leaseMs: LEASE_MS,
    handle: (event) => fanOut(options, event),
  })
}

async function fanOut(options: FanOutOptions, event: OutboxEvent): Promise<void> {
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
  // READ COMMITTED is enough: the fence decides, and a unique index stands behind it.
  const done = await database.claim(async (tx) => {
    if (!(await settle(tx, events, event, { dueAt: null }))) return false
    await write(tx, event, await stillThere(tx, rendered), clock.now())
    await options.alsoWrite?.(tx, event)
    return true
  })
  if (done) options.onDeliveries?.()
}

/** Webhooks that listen to the event, of apps that may hear it. Each gets its own delivery, even at the same URL. */
async function subscribersOf(queries: Queries, event: OutboxEvent): Promise<Subscriber[]> {
  const { permission, selfOnly } = { selfOnly: false, ...catalogue[event.type] }
  const rows = await queries
    .selectDistinct({ id: webhookEvents.webhookId })
    .from(webhookEvents)
    .where(inArray(webhookEvents.eventType, [event.type, 'any_events']))
  if (rows.length === 0) return []
  const listening = await queries
    .select({ webhook: webhooks, app: apps })
    .from(webhooks)
    .innerJoin(apps, eq(apps.id, webhooks.appId))
    .where(
      and(
        inArray(
          webhooks.id,
          rows.map((row) => row.id),
        ),
        eq(webhooks.isActive, true),
      ),
    )
    .orderBy(asc(webhooks.id))
  return listening.filter(({ app }) =>
    // An app hears of its own removal, so neither state nor permissions matter where the event is about itself.
    selfOnly
      ? app.id === event.facts.appId
      : app.isActive &&
        app.removedAt === null &&
        (permission === null || app.permissions.includes(permission)),
  )
}

async function render(
  { renderPayload, log }: FanOutOptions,
  event: OutboxEvent,
  { webhook, app }: Subscriber,
): Promise<Rendered | null> {
  try {
    const payload = await renderPayload(event, webhook, app)
    if (payload === null || payload === '{}') {
      log.debug('An event says nothing to a webhook', { type: event.type, webhook: webhook.id })
      return null
    }
    return { webhook, payload }
  } catch (error) {
    log.error('A payload could not be rendered', { type: event.type, webhook: webhook.id, error })
    return { webhook, failure: error instanceof Error ? error.message : String(error) }
  }
}

/** A webhook can be deleted while its payload is rendered. */
async function stillThere(tx: Queries, rendered: Rendered[]): Promise<Rendered[]> {
  if (rendered.length === 0) return []
  const ids = rendered.map(({ webhook }) => webhook.id)
  const rows = await tx.select({ id: webhooks.id }).from(webhooks).where(inArray(webhooks.id, ids))
  const present = new Set(rows.map((row) => row.id))
  return rendered.filter(({ webhook }) => present.has(webhook.id))
}

async function write(tx: Queries, event: OutboxEvent, rendered: Rendered[], now: Date): Promise<void> {
  if (rendered.length === 0) return
  const written = await tx
    .insert(deliveries)
    .values(
      rendered.map((item) => ({
        uuid: randomUUID(),
        eventId: event.id,
        webhookId: item.webhook.id,
        eventType: event.type,
        createdAt: now,
        deliverBy: event.deliverBy,
        ...('payload' in item
          ? { payload: item.payload, status: 'PENDING' as const, dueAt: now }
          : { payload: '', status: 'FAILED' as const, dueAt: null }),
      })),
    )
    .returning({ id: deliveries.id, webhookId: deliveries.webhookId })
  const idOf = new Map(written.map(({ id, webhookId }) => [webhookId, id]))
  const failures = rendered.flatMap((item) => {
    const deliveryId = idOf.get(item.webhook.id)
    return 'failure' in item && deliveryId !== undefined ? [{ deliveryId, reason: item.failure }] : []
  })
  if (failures.length === 0) return
  await tx.insert(deliveryAttempts).values(
    failures.map(({ deliveryId, reason }) => ({
      deliveryId,
      number: 1,
      createdAt: now,
      durationMs: 0,
      status: 'FAILED' as const,
      errorCode: 'rendering_failed',
      response: reason.replaceAll('\0', '').slice(0, KEPT_CHARACTERS),
      responseHeaders: {},
      requestHeaders: {},
    })),
  )
}
