import { createWorker, settle, type Worker } from '../shared/claim.ts'
import type { Clock } from '../shared/clock.ts'
import type { Database, Queries } from '../shared/database/database.ts'
import { eq } from '../shared/database/drizzle.ts'
import { insertRow, prepared } from '../shared/database/prepared.ts'
import type { Log } from '../shared/log.ts'
import { isReservedAddress, type Mailbox, RESERVED_ADDRESS } from '../shared/mail/address.ts'
import { afterSending } from '../shared/mail/after-sending.ts'
import { noteSending } from '../shared/mail/before-sending.ts'
import type { SendFailure, SendOutcome } from '../shared/mail/outcome.ts'
import { recordOutcome } from '../shared/mail/record-outcome.ts'
import type { MailTransport } from '../shared/mail/transport.ts'
import type { SecretBox } from '../shared/secret-box.ts'
import { attempts, type Delivery, deliveries, type StoredState, suppressions } from './tables.ts'

/** One for each connection to the server, so that no mail's deadline passes while it waits for a connection. */
export const SEND_CONCURRENCY = 5
/** What a lease lasts beyond the deadline of a send: time to write down what came of it. */
const LEASE_MARGIN_MS = 15_000

/** What becomes of a delivery after this claim. */
interface Verdict {
  state: StoredState
  reason: string | null
  dueAt: Date | null
}

interface Attempt {
  outcome: string
  code: string
  detail: string
}

/**
 * Sends what `receive.ts` has stored: claims, renders, notes that it sends, sends, records. A process that dies leaves
 * its rows to the next one; where it dies while it sends, the note remains, and the mail is treated as one that may have
 * arrived: sent once more, with the same Message-ID, and given up when that again ends in silence. (A death says
 * nothing of the mail, so another one in that repetition only makes it wait for the next process.)
 */
export function createOutbox(dependencies: {
  database: Database
  transport: MailTransport
  box: SecretBox
  clock: Clock
  log: Log
  from: Mailbox
  retrySchedule: readonly number[]
  timeoutMs: number
  /** The server passes mails on to the world: nothing goes to addresses that nobody can have. */
  realRelay: boolean
  count: (outcome: string) => void
}): Worker<Delivery> {
  const { database, transport, box, clock, log, from, retrySchedule, timeoutMs, realRelay, count } =
    dependencies

  async function handle(row: Delivery): Promise<void> {
    const refusal = await reasonNotToSend(row)
    if (refusal) return record(row, refusal)
    // Loaded with the first mail, so that a program that waits stays small.
    const { writeMail } = await import('./write-mail.ts')
    const mail = writeMail(row, box)
    if ('problem' in mail) {
      const { code, detail, error } = mail.problem
      log.error('A mail cannot be written', { delivery: row.id, event: row.event, error })
      const attempt = { outcome: 'rendering', code, detail }
      return record(row, { state: 'failed', reason: detail, dueAt: null }, attempt)
    }
    if (!(await noteSending(database, { table: deliveries, row, note: { uncertain: true } })))
      return log.warn('A mail was taken over before it was sent', { delivery: row.id })
    if (row.uncertain) log.warn('A mail that may have arrived is sent once more', { delivery: row.id })
    const outcome = await transport.send(
      { ...mail, from, messageId: row.messageId, date: clock.now() },
      { timeoutMs },
    )
    const verdict = judge(row, outcome)
    report(row, outcome, verdict)
    await record(row, verdict, describe(outcome), outcome.kind === 'failed' ? outcome : undefined)
  }

  async function reasonNotToSend(row: Delivery): Promise<Verdict | undefined> {
    const ends = (state: StoredState, reason: string) => ({ state, reason, dueAt: null })
    const recipient = row.recipient ?? ''
    if (realRelay && isReservedAddress(recipient)) return ends('suppressed', RESERVED_ADDRESS)
    if (row.expiresAt <= clock.now()) return ends('expired', 'It could not be sent while it was of use.')
    // Claims are counted, not results: a mail that takes the process down with it comes to an end here.
    if (row.attempts > retrySchedule.length + 1)
      return ends('failed', 'The last attempt was cut short, and no other is left.')
    const [suppressed] = await suppressionOf(database.read, { recipient })
    return suppressed && ends('suppressed', `A server said of this address: ${suppressed.detail}`)
  }

  function judge(row: Delivery, outcome: SendOutcome): Verdict {
    const next = afterSending({
      outcome,
      attempt: row.attempts,
      schedule: retrySchedule,
      now: clock.now(),
      deliverBy: row.expiresAt,
      mayHaveArrived: row.uncertain,
    })
    const reason = outcome.kind === 'sent' ? null : outcome.detail
    if (next.kind === 'retry') return { state: 'queued', reason, dueAt: next.at }
    return { state: next.kind === 'sent' ? 'sent' : 'failed', reason, dueAt: null }
  }

  function report(row: Delivery, outcome: SendOutcome, { state, dueAt }: Verdict): void {
    const fields = { delivery: row.id, event: row.event, state }
    if (outcome.kind === 'sent') {
      log.info('Mail sent', fields)
      return
    }
    const { class: failureClass, code, detail } = outcome
    // Nobody but an operator can mend these two; all mails wait for that.
    const alarming = failureClass === 'configuration' || failureClass === 'policy'
    log[alarming ? 'error' : 'warn']('Mail not sent', {
      ...fields,
      failureClass,
      code,
      detail,
      nextAttempt: dueAt,
    })
  }

  async function record(
    row: Delivery,
    verdict: Verdict,
    attempt?: Attempt,
    failure?: SendFailure,
  ): Promise<void> {
    const at = clock.now()
    if (attempt) count(attempt.outcome)
    const changes = {
      ...verdict,
      uncertain: row.uncertain || failure?.class === 'uncertain',
      finishedAt: verdict.dueAt ? null : at,
      ...(verdict.state === 'expired' && { content: null }),
    }
    const write = async (tx: Queries) => {
      // A fact even where the lease ran out meanwhile and the row is somebody else's now.
      if (attempt) await insertRow(tx, attempts, { deliveryId: row.id, at, ...attempt })
      if (failure?.class === 'bad_recipient' && row.recipient) {
        const { code, detail } = failure
        await tx
          .insert(suppressions)
          .values({ address: row.recipient, code, detail, since: at })
          .onConflictDoNothing({ target: suppressions.address })
      }
      await settle(tx, deliveries, row, changes)
    }
    await recordOutcome(() => database.transaction(write))
  }

  return createWorker<Delivery>({
    name: 'Outgoing mail',
    database,
    clock,
    log,
    table: deliveries,
    concurrency: SEND_CONCURRENCY,
    leaseMs: timeoutMs + LEASE_MARGIN_MS,
    handle,
  })
}

const suppressionOf = prepared(['recipient'], (queries, { recipient }) =>
  queries.select().from(suppressions).where(eq(suppressions.address, recipient)),
)

function describe(outcome: SendOutcome): Attempt {
  if (outcome.kind === 'failed') return { outcome: outcome.class, code: outcome.code, detail: outcome.detail }
  const code = /^\d{3}(?:[ -]\d\.\d+\.\d+)?/.exec(outcome.response)?.[0] ?? '250'
  return { outcome: 'sent', code, detail: outcome.response }
}
