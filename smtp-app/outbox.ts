import { setTimeout as wait } from 'node:timers/promises'
import { createWorker, settle, type Worker } from '../shared/claim.ts'
import type { Clock } from '../shared/clock.ts'
import type { Database } from '../shared/database/database.ts'
import { eq } from '../shared/database/drizzle.ts'
import type { Log } from '../shared/log.ts'
import type { Mailbox } from '../shared/mail/address.ts'
import type { SendFailure, SendOutcome } from '../shared/mail/outcome.ts'
import type { MailTransport } from '../shared/mail/transport.ts'
import type { SecretBox } from '../shared/secret-box.ts'
import { attempts, type Delivery, deliveries, type StoredState, suppressions } from './tables.ts'

/** One for each connection to the server, so that no mail's deadline passes while it waits for a connection. */
export const SEND_CONCURRENCY = 5
/** What a lease lasts beyond the deadline of a send: time to write down what came of it. */
const LEASE_MARGIN_MS = 15_000
/** An outcome is worth more than one try to store it: a sent mail that is not recorded is sent again. */
const RECORD_TRIES = 5
const RECORD_PAUSE_MS = 250

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
 * Sends what `receive.ts` has stored: claims, renders, sends, records. A process that dies leaves its rows to the next
 * one when their lease ends; only where it dies between the server's "accepted" and the record is a mail sent twice,
 * and then both copies carry one Message-ID.
 */
export function createOutbox(dependencies: {
  database: Database
  transport: () => Promise<MailTransport>
  box: SecretBox
  clock: Clock
  log: Log
  from: Mailbox
  retrySchedule: readonly number[]
  timeoutMs: number
  count: (outcome: string) => void
}): Worker {
  const { database, box, clock, log, from, retrySchedule, timeoutMs, count } = dependencies

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
    const transport = await dependencies.transport()
    const outcome = await transport.send(
      { ...mail, from, messageId: row.messageId, date: clock.now() },
      { timeoutMs },
    )
    const verdict = judge(row, outcome, { retrySchedule, now: clock.now() })
    report(row, outcome, verdict)
    await record(row, verdict, describe(outcome), outcome.kind === 'failed' ? outcome : undefined)
  }

  async function reasonNotToSend(row: Delivery): Promise<Verdict | undefined> {
    const ends = (state: StoredState, reason: string) => ({ state, reason, dueAt: null })
    if (row.expiresAt <= clock.now()) return ends('expired', 'It could not be sent while it was of use.')
    // Claims are counted, not results: a mail that takes the process down with it comes to an end here.
    if (row.attempts > retrySchedule.length + 1) return ends('failed', 'Every attempt was cut short.')
    const [suppressed] = await database.read
      .select()
      .from(suppressions)
      .where(eq(suppressions.address, row.recipient ?? ''))
    return suppressed && ends('suppressed', `A server said of this address: ${suppressed.detail}`)
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
    // READ COMMITTED is enough: the fence decides whether this worker still has a say.
    const write = () =>
      database.claim(async (tx) => {
        // A fact even where the lease ran out meanwhile and the row is somebody else's now.
        if (attempt) await tx.insert(attempts).values({ deliveryId: row.id, at, ...attempt })
        if (failure?.class === 'bad_recipient' && row.recipient) {
          const { code, detail } = failure
          await tx
            .insert(suppressions)
            .values({ address: row.recipient, code, detail, since: at })
            .onConflictDoNothing({ target: suppressions.address })
        }
        await settle(tx, deliveries, row, {
          ...verdict,
          settledFence: row.fence,
          uncertain: row.uncertain || failure?.class === 'uncertain',
          finishedAt: verdict.dueAt ? null : at,
          ...(verdict.state === 'expired' ? { content: null } : {}),
        })
      })
    for (let tries = 1; ; tries++) {
      try {
        return await write()
      } catch (error) {
        if (tries === RECORD_TRIES) throw error
        await wait(RECORD_PAUSE_MS * tries)
      }
    }
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

/**
 * What follows from an outcome. Whatever may pass later is tried again by the schedule, as long as the mail is useful;
 * what may have arrived already is repeated once only. The rest ends here, to be seen and resent by a person.
 */
export function judge(
  row: Pick<Delivery, 'attempts' | 'uncertain' | 'expiresAt'>,
  outcome: SendOutcome,
  { retrySchedule, now }: { retrySchedule: readonly number[]; now: Date },
): Verdict {
  if (outcome.kind === 'sent') return { state: 'sent', reason: null, dueAt: null }
  const gaveUp: Verdict = { state: 'failed', reason: outcome.detail, dueAt: null }
  const final = ['bad_recipient', 'mailbox', 'policy'].includes(outcome.class)
  if (final || (outcome.class === 'uncertain' && row.uncertain)) return gaveUp
  const seconds = retrySchedule[row.attempts - 1]
  if (seconds === undefined) return gaveUp
  // At the moment it expires it is due once more, to be marked as such.
  const dueAt = new Date(Math.min(now.getTime() + seconds * 1000, row.expiresAt.getTime()))
  return { state: 'queued', reason: outcome.detail, dueAt }
}

function describe(outcome: SendOutcome): Attempt {
  if (outcome.kind === 'failed') return { outcome: outcome.class, code: outcome.code, detail: outcome.detail }
  const code = /^\d{3}(?:[ -]\d\.\d+\.\d+)?/.exec(outcome.response)?.[0] ?? '250'
  return { outcome: 'sent', code, detail: outcome.response }
}
