import type { Clock } from '../shared/clock.ts'
import type { Database } from '../shared/database/database.ts'
import { and, eq, inArray, isNotNull, lte, not, type SQL } from '../shared/database/drizzle.ts'
import { deliveries, emailChanges } from './tables.ts'

/** How long a delivery stays visible. Longer than the 14 days in which a Saleor can send a webhook again. */
const DELIVERY_RETENTION_MS = 30 * 86_400_000
/** A request for a new address that was not completed by then never will be; its token lives for an hour by default. */
const EMAIL_CHANGE_RETENTION_MS = 14 * 86_400_000
/** Rows that one sweep touches per table, so that it never holds the database for long. */
const SWEEP_LIMIT = 1000

/**
 * Forgets what is not needed. The content, which holds live tokens and names, goes when the mail is of no use any
 * more (three days after a password request, an hour after a change of address), because until then a person may
 * want it sent again; the record of what became of it goes after 30 days. Answers whether there may be more to do.
 */
export async function sweep(database: Database, clock: Clock): Promise<boolean> {
  const now = clock.now()
  const before = (ms: number) => new Date(now.getTime() - ms)
  const useless = and(
    isNotNull(deliveries.content),
    lte(deliveries.expiresAt, now),
    not(eq(deliveries.state, 'queued')),
  )
  const touched = await database.claim(async (tx) => {
    const rows = (table: typeof deliveries | typeof emailChanges, condition: SQL | undefined) =>
      inArray(table.id, tx.select({ id: table.id }).from(table).where(condition).limit(SWEEP_LIMIT))
    const old = lte(deliveries.finishedAt, before(DELIVERY_RETENTION_MS))
    const abandoned = lte(emailChanges.requestedAt, before(EMAIL_CHANGE_RETENTION_MS))
    const { id } = deliveries
    return [
      await tx.update(deliveries).set({ content: null }).where(rows(deliveries, useless)).returning({ id }),
      await tx.delete(deliveries).where(rows(deliveries, old)).returning({ id }),
      await tx.delete(emailChanges).where(rows(emailChanges, abandoned)).returning({ id: emailChanges.id }),
    ]
  })
  return touched.some((rows) => rows.length === SWEEP_LIMIT)
}
