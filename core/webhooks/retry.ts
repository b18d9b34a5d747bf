const SECOND_MS = 1000
/** However long a receiver asks us to stay away. */
const MAX_RETRY_AFTER_MS = 24 * 3600 * SECOND_MS
/** Each wait is longer than its step by a random part of this share, and never shorter. */
const JITTER = 0.2

/** What an attempt came to, as far as it matters for the next one. */
export interface AttemptResult {
  /** Null: there was no response. */
  status: number | null
  /** The `Retry-After` header, as it came. */
  retryAfter: string | null
  /** Nothing that a later attempt could change, such as a target that we cannot send to. */
  final?: boolean
}

export type Verdict =
  | { kind: 'delivered' }
  | { kind: 'retry'; at: Date }
  | { kind: 'give_up'; reason: 'exhausted' | 'expired' | 'gone' | 'undeliverable' }

export interface RetryQuestion {
  result: AttemptResult
  /** 1 for the first one. */
  attempt: number
  /** Seconds between the attempts. */
  schedule: readonly number[]
  /** When the attempt ended. */
  now: Date
  deliverBy: Date | null
  /** Uniform in [0, 1). */
  random(): number
}

/**
 * What follows an attempt. 2xx is success. 410 means that the receiver wants nothing more. Everything else is tried
 * again as long as there are steps, 4xx too: an app that is being deployed answers 404 or 401 for a minute. The default
 * schedule waits 5 s, 30 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h: eleven attempts over 75 hours.
 */
export function afterAttempt(question: RetryQuestion): Verdict {
  const { result, attempt, schedule, now, deliverBy, random } = question
  if (isSuccess(result.status)) return { kind: 'delivered' }
  if (result.status === 410) return { kind: 'give_up', reason: 'gone' }
  if (result.final) return { kind: 'give_up', reason: 'undeliverable' }
  const step = schedule[attempt - 1]
  if (step === undefined) return { kind: 'give_up', reason: 'exhausted' }
  const stepMs = step * SECOND_MS
  const waitMs = Math.max(stepMs, retryAfterMs(result, now) ?? 0) + stepMs * JITTER * random()
  const at = new Date(now.getTime() + waitMs)
  return deliverBy && at > deliverBy ? { kind: 'give_up', reason: 'expired' } : { kind: 'retry', at }
}

function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300
}

/** How long the receiver asks to be left alone; null where it does not ask, or asks nonsense. */
export function retryAfterMs({ status, retryAfter }: AttemptResult, now: Date): number | null {
  if (retryAfter === null || status === null || isSuccess(status)) return null
  const text = retryAfter.trim()
  const ms = /^\d+$/.test(text) ? Number(text) * SECOND_MS : Date.parse(httpDate(text)) - now.getTime()
  return ms > 0 ? Math.min(ms, MAX_RETRY_AFTER_MS) : null
}

/** Only the date of HTTP, since `Date.parse` reads almost anything: `-5` is a month to it. */
function httpDate(text: string): string {
  return /^[A-Z][a-z]{2,8}, .+ GMT$/.test(text) ? text : ''
}
