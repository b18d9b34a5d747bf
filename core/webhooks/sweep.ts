import type { Clock } from '../../shared/clock.ts'
import type { Database } from '../../shared/database/database.ts'
import { and, eq, inArray, isNotNull, isNull, lt, notExists, sql } from '../../shared/database/drizzle.ts'
import { sweepInBatches } from '../../shared/sweep.ts'
import { deliveries, events, staffMails } from '../tables/outbox.ts'

const DAY_MS = 24 * 3600 * 1000
/** How long finished deliveries and their events are kept, as in Saleor. */
const RETENTION_DAYS = 14

/**
 * Deletes what ended more than two weeks ago: deliveries with their attempts, then events that nothing refers to any
 * more. What still waits is never touched. Answers how many rows went.
 */
export async function sweepDeliveries(
  { database, clock }: { database: Database; clock: Clock },
  batch?: number,
): Promise<{ deliveries: number; events: number }> {
  const before = new Date(clock.now().getTime() - RETENTION_DAYS * DAY_MS)

  const oldDeliveries = (most: number) =>
    database.claim((tx) => {
      const old = tx
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(and(isNull(deliveries.dueAt), lt(deliveries.createdAt, before)))
        .limit(most)
      return tx.delete(deliveries).where(inArray(deliveries.id, old)).returning({ id: deliveries.id })
    })

  const oldEvents = (most: number) =>
    database.claim((tx) => {
      const delivery = tx.select({ one: sql`1` }).from(deliveries).where(eq(deliveries.eventId, events.id))
      const waitingMail = tx
        .select({ one: sql`1` })
        .from(staffMails)
        .where(and(eq(staffMails.eventId, events.id), isNotNull(staffMails.dueAt)))
      const old = tx
        .select({ id: events.id })
        .from(events)
        .where(
          and(
            isNull(events.dueAt),
            lt(events.createdAt, before),
            notExists(delivery),
            notExists(waitingMail),
          ),
        )
        .limit(most)
      return tx.delete(events).where(inArray(events.id, old)).returning({ id: events.id })
    })

  return {
    deliveries: await sweepInBatches(oldDeliveries, batch),
    events: await sweepInBatches(oldEvents, batch),
  }
}
