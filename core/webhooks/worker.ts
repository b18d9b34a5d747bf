import { createWorker, type QueueValues, settle, unclaimed, type Worker } from '../../shared/claim.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Database } from '../../shared/database/database.ts'
import { eq, isNotNull, type SQL, sql } from '../../shared/database/drizzle.ts'
import { insertRow, prepared } from '../../shared/database/prepared.ts'
import { events as catalogue, type EventType } from '../../shared/events.ts'
import type { Log } from '../../shared/log.ts'
import { type App, apps, type Webhook, webhooks } from '../tables/apps.ts'
import { type Delivery, deliveries, deliveryAttempts, events } from '../tables/outbox.ts'
import { notSent, type Outcome, type Shipment } from './deliver.ts'
import { isInService } from './in-service.ts'
import { afterAttempt, retryAfterMs, type Verdict } from './retry.ts'

/** As for any queue, but for the slots of the webhook that a delivery goes to. */
export interface DeliveryHandOver {
  newRow(webhookId: number): QueueValues
  committed(handed: readonly HandedOver[]): void
}

/** A new delivery with what its first attempt needs, so that nothing of it is read again. */
export interface HandedOver extends Destination {
  delivery: Delivery
  signature: Promise<string> | undefined
}

interface Destination {
  webhook: Webhook
  app: App
  eventUuid: string
}

export interface DeliveryWorkerOptions {
  database: Database
  clock: Clock
  log: Log
  /** `deliver` of `deliver.ts`, with its options. */
  deliver(shipment: Shipment): Promise<Outcome>
  /** Seconds between the attempts of a delivery. */
  schedule: readonly number[]
  /** The deadline of an attempt. */
  timeoutMs: number
  random?(): number
}

/** Deliveries under way at once in this process, and those of them that go to one webhook. */
const SLOTS = 64
const SLOTS_PER_WEBHOOK = 16
/** How far into the queue a claim looks for webhooks that still have a free slot. */
const HORIZON = 1000
/** What the lease leaves for everything but the exchange itself. */
const LEASE_SLACK_MS = 40_000

/** Why nothing is sent although a delivery is due. */
const unsent = {
  expired: 'What this tells of was of use only until now: its link is dead.',
  webhook_inactive: 'The webhook is not active.',
  app_inactive: 'The app is not active.',
  exhausted: 'The last attempt was interrupted, and no other is left.',
} as const

/**
 * Sends what is due, notes each attempt and decides what follows. At least once: a process that dies between sending
 * and noting leaves a delivery that is sent again, with the same `webhook-id` and the same bytes.
 */
export function createDeliveryWorker(
  options: DeliveryWorkerOptions,
): Omit<Worker<Delivery>, keyof DeliveryHandOver> & DeliveryHandOver {
  const { database, clock, log, deliver, schedule, random = Math.random } = options
  const slots = createSlots(clock)
  const handedOver = new WeakMap<Delivery, HandedOver>()

  async function attempt(row: Delivery): Promise<void> {
    const found = handedOver.get(row) ?? (await destination(database.read, { id: row.id }))[0]
    if (!found) return
    const createdAt = clock.now()
    const reason = reasonNotToSend(row, found, createdAt, schedule.length + 1)
    if (reason)
      return record(row, createdAt, notSent(reason, unsent[reason]), {
        kind: 'give_up',
        reason: 'undeliverable',
      })

    const attemptsLeft = Math.max(0, schedule.length + 1 - row.attempts)
    const outcome = await deliver({ ...found, delivery: row, attempt: row.attempts, attemptsLeft })
    const now = clock.now()
    const asked = outcome.status === 429 || outcome.status === 503 ? retryAfterMs(outcome, now) : null
    if (asked !== null) slots.hold(row.webhookId, new Date(now.getTime() + asked))
    const verdict = afterAttempt({
      result: outcome,
      attempt: row.attempts,
      schedule,
      now,
      deliverBy: row.deliverBy,
      random,
    })
    await record(row, createdAt, outcome, verdict)
  }

  async function record(row: Delivery, createdAt: Date, outcome: Outcome, verdict: Verdict): Promise<void> {
    const status = verdict.kind === 'delivered' ? ('SUCCESS' as const) : ('FAILED' as const)
    const changes =
      verdict.kind === 'retry' ? { status: 'PENDING' as const, dueAt: verdict.at } : { status, dueAt: null }
    // Lost in a power cut, the delivery is made again, under the same id.
    const recorded = await database.claim(async (tx) => {
      if (!(await settle(tx, deliveries, row, changes))) return false
      const {
        status: responseStatusCode,
        errorCode,
        response,
        responseHeaders,
        requestHeaders,
        durationMs,
      } = outcome
      await insertRow(tx, deliveryAttempts, {
        deliveryId: row.id,
        number: row.attempts,
        createdAt,
        durationMs,
        status,
        responseStatusCode,
        errorCode,
        response,
        responseHeaders,
        requestHeaders,
      })
      if (verdict.kind === 'give_up' && verdict.reason === 'gone')
        await tx.update(webhooks).set({ isActive: false }).where(eq(webhooks.id, row.webhookId))
      return true
    })
    const fields = { id: row.id, webhook: row.webhookId, event: row.eventType, attempt: row.attempts }
    const detail = { status: outcome.status, code: outcome.errorCode }
    if (!recorded) log.warn('A delivery was taken over by another worker, or went with its webhook', fields)
    else if (verdict.kind === 'delivered') log.debug('Delivered', fields)
    else if (verdict.kind === 'retry')
      log.info('A delivery failed and is tried again', { ...fields, ...detail })
    else log.warn('A delivery was given up', { ...fields, ...detail, reason: verdict.reason })
  }

  const worker = createWorker<Delivery>({
    name: 'Webhook delivery',
    database,
    clock,
    log,
    table: deliveries,
    concurrency: SLOTS,
    leaseMs: options.timeoutMs + LEASE_SLACK_MS,
    eligible: slots.eligible,
    async handle(row) {
      slots.take(row.webhookId)
      try {
        await attempt(row)
      } finally {
        if (slots.release(row.webhookId)) worker.nudge()
      }
    },
  })
  return {
    ...worker,
    committed(handed) {
      for (const item of handed) handedOver.set(item.delivery, item)
      worker.committed(handed.map((item) => item.delivery))
    },
    newRow: (webhookId) => (slots.hasRoom(webhookId) ? worker.newRow() : unclaimed(clock.now())),
  }
}

const destination = prepared(['id'], (queries, { id }) =>
  queries
    .select({ webhook: webhooks, app: apps, eventUuid: events.uuid })
    .from(deliveries)
    .innerJoin(webhooks, eq(webhooks.id, deliveries.webhookId))
    .innerJoin(apps, eq(apps.id, webhooks.appId))
    .innerJoin(events, eq(events.id, deliveries.eventId))
    .where(eq(deliveries.id, id)),
)

/**
 * Who may be sent to right now. A receiver has few slots, so that a slow one never takes them all, and one that asked
 * for a pause (429 or 503 with `Retry-After`) has none until it is over; its deliveries wait without spending attempts.
 */
function createSlots(clock: Clock) {
  const inHand = new Map<number, number>()
  const heldUntil = new Map<number, Date>()
  const full = new Set<number>()
  return {
    take(webhookId: number) {
      const taken = (inHand.get(webhookId) ?? 0) + 1
      inHand.set(webhookId, taken)
      if (taken >= SLOTS_PER_WEBHOOK) full.add(webhookId)
    },
    /** Not before those that have been waiting since it was full have had their turn. */
    hasRoom: (webhookId: number): boolean => !full.has(webhookId) && !heldUntil.has(webhookId),
    /** Whether a receiver that was full has room again, for so many that it is worth a claim. */
    release(webhookId: number): boolean {
      const left = (inHand.get(webhookId) ?? 1) - 1
      if (left === 0) inHand.delete(webhookId)
      else inHand.set(webhookId, left)
      return left <= SLOTS_PER_WEBHOOK / 2 && full.delete(webhookId)
    },
    hold(webhookId: number, until: Date) {
      heldUntil.set(webhookId, until)
    },
    /** Looks at the head of the queue without the full and the held, and takes as many of each as it has room for. */
    eligible(): SQL {
      for (const [webhookId, until] of heldUntil) if (until <= clock.now()) heldUntil.delete(webhookId)
      const taken = [...inHand]
        .filter(([, count]) => count >= SLOTS_PER_WEBHOOK)
        .map(([webhookId]) => webhookId)
      const closed = [...new Set([...taken, ...heldUntil.keys()])]
      const busy = [...inHand].filter(([webhookId]) => !closed.includes(webhookId))
      const open = closed.length > 0 ? sql`and webhook_id not in (${listOf(closed)})` : sql``
      const room =
        busy.length > 0
          ? sql`case webhook_id ${sql.join(
              busy.map(
                ([webhookId, count]) =>
                  sql`when ${webhookId} then ${sql.raw(String(SLOTS_PER_WEBHOOK - count))} `,
              ),
            )} else ${sql.raw(String(SLOTS_PER_WEBHOOK))} end`
          : sql.raw(String(SLOTS_PER_WEBHOOK))
      return sql`${deliveries.id} in (
        select id from (
          select id, webhook_id, row_number() over (partition by webhook_id order by due_at, id) as place
          from (
            select id, webhook_id, due_at from deliveries
            where ${isNotNull(deliveries.dueAt)} ${open}
            order by due_at, id limit ${sql.raw(String(HORIZON))}
          ) as head
        ) as queues where place <= ${room}
      )`
    },
  }
}

function listOf(ids: number[]): SQL {
  return sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )
}

function reasonNotToSend(
  row: Delivery,
  { webhook, app }: { webhook: Webhook; app: App },
  now: Date,
  maxAttempts: number,
): keyof typeof unsent | null {
  if (row.deliverBy && row.deliverBy <= now) return 'expired'
  if (!webhook.isActive) return 'webhook_inactive'
  // The type is unknown where a newer program on the same database made the delivery.
  const selfOnly = catalogue[row.eventType as EventType]?.selfOnly ?? false
  if (!selfOnly && !isInService(app)) return 'app_inactive'
  return row.attempts > maxAttempts ? 'exhausted' : null
}
