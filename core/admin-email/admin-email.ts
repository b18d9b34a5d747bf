import type { Worker } from '../../shared/claim.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Database, Queries } from '../../shared/database/database.ts'
import type { Log } from '../../shared/log.ts'
import { createMailTransport, isOnThisMachine } from '../../shared/mail/transport.ts'
import type { Settings } from '../settings.ts'
import type { OutboxEvent } from '../tables/outbox.ts'
import { writeStaffMail } from './staff-mail.ts'
import { createStaffMailWorker, SEND_CONCURRENCY } from './worker.ts'

/** Core's own mail to staff. */
export interface AdminEmail {
  /** For the fan-out: writes the mail that follows from an event in the transaction that ends the event. */
  alsoWrite(tx: Queries, event: OutboxEvent): Promise<void>
  /** Sends the mails that are due. */
  worker: Worker
  /** Hangs up. The worker has been stopped before. */
  close(): void
}

/**
 * Saleor's admin e-mail plugin: invitations and password resets of staff, sent by core itself, since only core may know
 * these links. Null where `EMAIL_URL` is not set: no mail is written then, and the events still reach the webhooks.
 */
export function createAdminEmail({
  database,
  clock,
  log,
  settings,
}: {
  database: Database
  clock: Clock
  log: Log
  settings: Pick<Settings, 'production' | 'emailUrl' | 'emailFrom' | 'lifetimes' | 'mail'>
}): AdminEmail | null {
  if (settings.emailUrl === null) return null
  const from = settings.emailFrom
  const timeoutMs = settings.mail.timeout * 1000
  const transport = createMailTransport({
    url: settings.emailUrl,
    timeoutMs,
    maxConnections: SEND_CONCURRENCY,
  })
  return {
    alsoWrite: (tx, event) => writeStaffMail(tx, event, { now: clock.now(), senderAddress: from.address }),
    worker: createStaffMailWorker({
      database,
      clock,
      log,
      transport,
      from,
      retrySchedule: settings.mail.retrySchedule,
      timeoutMs,
      realRelay: settings.production && !isOnThisMachine(settings.emailUrl),
      linkLifeSeconds: settings.lifetimes.oneTimeToken,
    }),
    close: () => transport.close({ force: true }),
  }
}
