import { createWorker, settle, type Worker } from '../../shared/claim.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Database } from '../../shared/database/database.ts'
import type { Log } from '../../shared/log.ts'
import { isReservedAddress, type Mailbox, RESERVED_ADDRESS } from '../../shared/mail/address.ts'
import { afterSending } from '../../shared/mail/after-sending.ts'
import { noteSending } from '../../shared/mail/before-sending.ts'
import type { SendOutcome } from '../../shared/mail/outcome.ts'
import { recordOutcome } from '../../shared/mail/record-outcome.ts'
import { cleanText, MailRenderError, type RenderedMail } from '../../shared/mail/render.ts'
import type { MailTransport } from '../../shared/mail/transport.ts'
import { type StaffMail, staffMails } from '../tables/outbox.ts'
import { renderStaffMail, STAFF_MAIL_LOCALE } from './render.ts'
import type { StaffMailData, StaffMailKind } from './staff-mail.ts'

export interface StaffMailWorkerOptions {
  database: Database
  clock: Clock
  log: Log
  transport: MailTransport
  from: Mailbox
  /** Seconds between the attempts to send a mail. */
  retrySchedule: readonly number[]
  /** One deadline for sending a mail. */
  timeoutMs: number
  /** The server passes mails on to the world: nothing goes to addresses that nobody can have. */
  realRelay: boolean
  /** What the mails say of their link. */
  linkLifeSeconds: number
}

/** Mails under way at once in this process: one for each connection of the transport. */
export const SEND_CONCURRENCY = 2
/** What a lease lasts beyond the deadline of a send: time to write down what came of it. */
const LEASE_SLACK_MS = 15_000
const MAX_OUTCOME_LENGTH = 500

type Step = Pick<StaffMail, 'status' | 'dueAt'> & { lastOutcome: string }

/**
 * Sends what `staff-mail.ts` has written. At least once: where a process dies while it sends, the mail counts as one
 * that may have arrived, and is sent once more with the same Message-ID.
 */
export function createStaffMailWorker(options: StaffMailWorkerOptions): Worker {
  const { database, clock, log, transport, from, retrySchedule, timeoutMs, realRelay, linkLifeSeconds } =
    options

  async function handle(row: StaffMail): Promise<void> {
    // The column is wider; `writeStaffMail` is the only writer.
    const data = row.data as StaffMailData
    if (row.deliverBy && row.deliverBy <= clock.now())
      return end(row, 'EXPIRED', row.lastOutcome ?? 'It could not be sent while its link was good.')
    // Claims are counted, not results: a mail that takes the process down with it comes to an end here.
    if (row.attempts > retrySchedule.length + 1)
      return end(row, 'FAILED', 'The last attempt was interrupted, and no other is left.')
    if (realRelay && isReservedAddress(row.recipient)) return end(row, 'FAILED', RESERVED_ADDRESS)
    const mail = render(row, data)
    if (typeof mail === 'string') return end(row, 'FAILED', mail)
    const note = { data: { ...data, mayHaveArrived: true } }
    if (!(await noteSending(database, { table: staffMails, row, note }))) return takenOver(row)

    const outcome = await transport.send(
      {
        ...mail,
        to: row.recipient,
        from,
        messageId: row.messageId,
        date: clock.now(),
        locale: STAFF_MAIL_LOCALE,
      },
      { timeoutMs },
    )
    const { attempts: attempt, deliverBy } = row
    const { mayHaveArrived } = data
    const next = afterSending({
      outcome,
      attempt,
      schedule: retrySchedule,
      now: clock.now(),
      deliverBy,
      mayHaveArrived,
    })
    const lastOutcome = inWords(outcome)
    if (next.kind !== 'retry') return end(row, next.kind === 'sent' ? 'SENT' : 'FAILED', lastOutcome)
    const uncertain = outcome.kind === 'failed' && outcome.class === 'uncertain'
    await record(
      row,
      { status: 'PENDING', dueAt: next.at, lastOutcome },
      { ...data, mayHaveArrived: mayHaveArrived || uncertain },
    )
  }

  /** The mail, or why there is none: the same data would fail the same way, so it is not tried again. */
  function render(row: StaffMail, data: StaffMailData): RenderedMail | string {
    try {
      return renderStaffMail(row.kind as StaffMailKind, { recipient: row.recipient, data, linkLifeSeconds })
    } catch (error) {
      log.error('A staff mail cannot be written', { id: row.id, kind: row.kind, error })
      return `rendering: ${error instanceof MailRenderError ? `${error.code} ${error.message}` : String(error)}`
    }
  }

  /** Sent or given up: the link has no business in the database any more. */
  function end(row: StaffMail, status: 'SENT' | 'FAILED' | 'EXPIRED', lastOutcome: string): Promise<void> {
    return record(row, { status, dueAt: null, lastOutcome }, {})
  }

  async function record(row: StaffMail, step: Step, data: StaffMail['data']): Promise<void> {
    const changes = { ...step, lastOutcome: cleanText(step.lastOutcome).slice(0, MAX_OUTCOME_LENGTH), data }
    const recorded = await recordOutcome(() =>
      database.transaction((tx) => settle(tx, staffMails, row, changes)),
    )
    const fields = { id: row.id, kind: row.kind, attempt: row.attempts, outcome: changes.lastOutcome }
    if (!recorded) takenOver(row)
    else if (step.status === 'SENT') log.info('Staff mail sent', fields)
    else if (step.status === 'PENDING')
      log.warn('A staff mail was not sent and is tried again', { ...fields, nextAttempt: step.dueAt })
    else log.error('A staff mail was given up', { ...fields, status: step.status })
  }

  function takenOver({ id, kind }: StaffMail): void {
    log.warn('A staff mail was taken over by another worker', { id, kind })
  }

  return createWorker<StaffMail>({
    name: 'Staff mail',
    database,
    clock,
    log,
    table: staffMails,
    concurrency: SEND_CONCURRENCY,
    leaseMs: timeoutMs + LEASE_SLACK_MS,
    handle,
  })
}

function inWords(outcome: SendOutcome): string {
  return outcome.kind === 'sent'
    ? `sent: ${outcome.response}`
    : `${outcome.class}: ${outcome.code} ${outcome.detail}`
}
