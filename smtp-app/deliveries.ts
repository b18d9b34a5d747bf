import type { Clock } from '../shared/clock.ts'
import type { Database } from '../shared/database/database.ts'
import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  lt,
  not,
  type SQL,
  sql,
} from '../shared/database/drizzle.ts'
import { deliveryMessageId } from './delivery-content.ts'
import { attempts, type Delivery, deliveries, suppressions } from './tables.ts'

/** `sending` is a queued mail that a worker holds at this moment. */
export const deliveryStates = [
  'queued',
  'sending',
  'sent',
  'failed',
  'suppressed',
  'skipped',
  'expired',
] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** What may be seen of a delivery: everything but its content. */
export interface DeliveryView {
  id: number
  event: string
  recipient: string | null
  state: DeliveryState
  /** Why it was not sent, or not yet. */
  reason: string | null
  attempts: { at: string; outcome: string; code: string; detail: string }[]
  messageId: string
  apiUrl: string
  receivedAt: string
  /** Null where nothing more will happen by itself. */
  nextAttemptAt: string | null
  finishedAt: string | null
  /** After this the mail is of no use and never sent. */
  expiresAt: string
  resends: number
  canResend: boolean
}

export interface DeliveryFilter {
  /** Only this shop's. */
  apiUrl?: string
  state?: DeliveryState
  event?: string
  recipient?: string
  /** Only those older than this one: where the page before ended. */
  before?: number
}

export type ResendResult =
  | { kind: 'queued'; delivery: DeliveryView }
  | { kind: 'unknown' }
  | { kind: 'refused'; code: 'SENDING' | 'NOTHING_TO_SEND' | 'EXPIRED'; message: string }

export interface Deliveries {
  /** Newest first. `next` is the `before` of the next page. */
  list(filter: DeliveryFilter, limit: number): Promise<{ items: DeliveryView[]; next: number | null }>
  find(id: number, apiUrl?: string): Promise<DeliveryView | undefined>
  resend(id: number, apiUrl?: string): Promise<ResendResult>
}

export function createDeliveries(dependencies: {
  database: Database
  clock: Clock
  sender: string
}): Deliveries {
  const { database, clock, sender } = dependencies

  async function view(rows: Delivery[]): Promise<DeliveryView[]> {
    const ids = rows.map((row) => row.id)
    const history =
      ids.length === 0
        ? []
        : await database.read
            .select()
            .from(attempts)
            .where(inArray(attempts.deliveryId, ids))
            .orderBy(asc(attempts.id))
    const now = clock.now()
    return rows.map((row) => ({
      id: row.id,
      event: row.event,
      recipient: row.recipient,
      state: shownState(row, now),
      reason: row.reason,
      attempts: history
        .filter((attempt) => attempt.deliveryId === row.id)
        .map(({ at, outcome, code, detail }) => ({ at: at.toISOString(), outcome, code, detail })),
      messageId: row.messageId,
      apiUrl: row.apiUrl,
      receivedAt: row.receivedAt.toISOString(),
      nextAttemptAt: shownState(row, now) === 'queued' ? (row.dueAt?.toISOString() ?? null) : null,
      finishedAt: row.finishedAt?.toISOString() ?? null,
      expiresAt: row.expiresAt.toISOString(),
      resends: row.resends,
      canResend: refusalToResend(row, now) === undefined,
    }))
  }

  return {
    async list(filter, limit) {
      const rows = await database.read
        .select()
        .from(deliveries)
        .where(matches(filter, clock.now()))
        .orderBy(desc(deliveries.id))
        .limit(limit + 1)
      const page = rows.slice(0, limit)
      return { items: await view(page), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
    },

    async find(id, apiUrl) {
      const [found] = await view(await database.read.select().from(deliveries).where(one(id, apiUrl)))
      return found
    },

    async resend(id, apiUrl) {
      const now = clock.now()
      const result = await database.transaction(async (tx) => {
        const [row] = await tx.select().from(deliveries).where(one(id, apiUrl))
        if (!row) return { kind: 'unknown' } as const
        const refusal = refusalToResend(row, now)
        if (refusal) return { kind: 'refused', ...refusal } as const
        // A person who asks for it knows better than the list of addresses not to be mailed.
        if (row.recipient) await tx.delete(suppressions).where(eq(suppressions.address, row.recipient))
        // A mail that still waits only goes earlier; one that is over is sent as a new mail.
        const again = row.state !== 'queued'
        const resends = row.resends + (again ? 1 : 0)
        const [updated] = await tx
          .update(deliveries)
          .set({
            state: 'queued',
            reason: null,
            dueAt: now,
            finishedAt: null,
            ...(again && {
              resends,
              messageId: deliveryMessageId(row.key, resends, sender),
              attempts: 0,
              uncertain: false,
            }),
          })
          .where(eq(deliveries.id, row.id))
          .returning()
        return { kind: 'updated', row: updated } as const
      })
      if (result.kind !== 'updated') return result
      const [delivery] = result.row ? await view([result.row]) : []
      return delivery ? { kind: 'queued', delivery } : { kind: 'unknown' }
    },
  }
}

function one(id: number, apiUrl: string | undefined): SQL | undefined {
  return and(eq(deliveries.id, id), apiUrl === undefined ? undefined : eq(deliveries.apiUrl, apiUrl))
}

function matches(filter: DeliveryFilter, now: Date): SQL | undefined {
  const { apiUrl, state, event, recipient, before } = filter
  return and(
    apiUrl === undefined ? undefined : eq(deliveries.apiUrl, apiUrl),
    state === undefined ? undefined : isInState(state, now),
    event === undefined ? undefined : eq(deliveries.event, event),
    recipient === undefined ? undefined : eq(sql`lower(${deliveries.recipient})`, recipient.toLowerCase()),
    before === undefined ? undefined : lt(deliveries.id, before),
  )
}

function isInState(state: DeliveryState, now: Date): SQL | undefined {
  if (state === 'sending') return and(eq(deliveries.state, 'queued'), leased(now))
  if (state === 'queued') return and(eq(deliveries.state, 'queued'), not(leased(now) as SQL))
  return eq(deliveries.state, state)
}

/** As `isLeased`, in SQL. */
const leased = (now: Date) => and(isNotNull(deliveries.claimedBy), gt(deliveries.dueAt, now))

function isLeased(row: Delivery, now: Date): boolean {
  return row.claimedBy !== null && row.dueAt !== null && row.dueAt > now
}

function shownState(row: Delivery, now: Date): DeliveryState {
  return row.state === 'queued' && isLeased(row, now) ? 'sending' : row.state
}

function refusalToResend(row: Delivery, now: Date) {
  if (row.state === 'queued' && isLeased(row, now))
    return { code: 'SENDING', message: 'This mail is being sent at this moment.' } as const
  if (row.state === 'expired' || row.expiresAt <= now)
    return { code: 'EXPIRED', message: 'This mail is of no use any more: its time is over.' } as const
  if (row.content === null || row.recipient === null)
    return { code: 'NOTHING_TO_SEND', message: 'There is no mail to be sent for this webhook.' } as const
  return undefined
}
