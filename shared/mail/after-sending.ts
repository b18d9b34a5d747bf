import type { SendOutcome } from './outcome.ts'

export type NextStep = { kind: 'sent' } | { kind: 'retry'; at: Date } | { kind: 'give_up' }

export interface SendingQuestion {
  outcome: SendOutcome
  /** 1 for the first one. */
  attempt: number
  /** Seconds between the attempts. */
  schedule: readonly number[]
  /** When the attempt ended. */
  now: Date
  /** From then on the mail is of no use; null: it always is. */
  deliverBy: Date | null
  /** An earlier attempt ended and nobody knows how: see `uncertain` among the outcomes, and `noteSending`. */
  mayHaveArrived: boolean
}

/**
 * What follows an attempt to send a mail. Whatever may pass later is tried again by the schedule. What may have arrived
 * already is repeated once only, since the shared Message-ID does not make every mailbox drop the copy. A refusal of
 * the address or of the mail itself is final.
 */
export function afterSending(question: SendingQuestion): NextStep {
  const { outcome, attempt, schedule, now, deliverBy, mayHaveArrived } = question
  if (outcome.kind === 'sent') return { kind: 'sent' }
  if (['bad_recipient', 'mailbox', 'policy'].includes(outcome.class)) return { kind: 'give_up' }
  if (outcome.class === 'uncertain' && mayHaveArrived) return { kind: 'give_up' }
  const seconds = schedule[attempt - 1]
  if (seconds === undefined) return { kind: 'give_up' }
  const at = new Date(now.getTime() + seconds * 1000)
  // At the moment it expires it is due once more, to be marked as such.
  return { kind: 'retry', at: deliverBy && deliverBy < at ? deliverBy : at }
}
