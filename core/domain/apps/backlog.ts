import type { QueueTable } from '../../../shared/claim.ts'
import type { Database } from '../../../shared/database/database.ts'
import { asc, count, isNotNull } from '../../../shared/database/drizzle.ts'
import { appInstallations } from '../../tables/apps.ts'
import { deliveries, events, staffMails } from '../../tables/outbox.ts'

const queues = {
  events,
  deliveries,
  staff_mails: staffMails,
  app_installations: appInstallations,
} satisfies Record<string, QueueTable>

export interface Backlog {
  queue: keyof typeof queues
  /** Rows that have not come to their end, those in hand included. */
  waiting: number
  /** When the first of them is due. */
  nextDueAt: Date | null
}

/** How much each queue holds: what an operator looks at first when mails do not come. */
export async function backlogs({ read }: Database): Promise<Backlog[]> {
  const names = Object.keys(queues) as Array<keyof typeof queues>
  return Promise.all(
    names.map(async (queue) => {
      const table: QueueTable = queues[queue]
      const [total] = await read.select({ waiting: count() }).from(table).where(isNotNull(table.dueAt))
      const [next] = await read
        .select({ dueAt: table.dueAt })
        .from(table)
        .where(isNotNull(table.dueAt))
        .orderBy(asc(table.dueAt))
        .limit(1)
      return { queue, waiting: total?.waiting ?? 0, nextDueAt: (next?.dueAt as Date | undefined) ?? null }
    }),
  )
}

/** Deliveries that are kept, by what became of them. */
export async function deliveriesByStatus({
  read,
}: Database): Promise<Array<{ status: string; number: number }>> {
  return read
    .select({ status: deliveries.status, number: count() })
    .from(deliveries)
    .groupBy(deliveries.status)
}
