import { describe, expect, test } from 'vitest'
import {
  type AttemptResult,
  afterAttempt,
  type RetryQuestion,
  retryAfterMs,
} from '../../../core/webhooks/retry.ts'
import { schedule } from '../../support/webhooks.ts'

const now = new Date('2026-03-14T12:00:00Z')

function ask(result: Partial<AttemptResult>, more: Partial<RetryQuestion> = {}) {
  return afterAttempt({
    result: { status: null, retryAfter: null, ...result },
    attempt: 1,
    schedule,
    now,
    deliverBy: null,
    random: () => 0,
    ...more,
  })
}

function secondsUntilRetry(...question: Parameters<typeof ask>): number | string {
  const verdict = ask(...question)
  return verdict.kind === 'retry' ? (verdict.at.getTime() - now.getTime()) / 1000 : verdict.kind
}

test.each([200, 201, 204, 299])('%d is success', (status) => {
  expect(ask({ status })).toEqual({ kind: 'delivered' })
})

test.each([null, 100, 199, 301, 302, 304, 400, 401, 404, 408, 425, 429, 500, 502, 503, 504])(
  '%s is tried again',
  (status) => {
    expect(secondsUntilRetry({ status })).toBe(5)
  },
)

test('410 ends it', () => {
  expect(ask({ status: 410 })).toEqual({ kind: 'give_up', reason: 'gone' })
})

test('what can never be sent is not tried again', () => {
  expect(ask({ final: true })).toEqual({ kind: 'give_up', reason: 'undeliverable' })
})

test('each attempt waits for its own step, and the eleventh is the last', () => {
  const waits = Array.from({ length: 11 }, (_, index) =>
    secondsUntilRetry({ status: 500 }, { attempt: index + 1 }),
  )
  expect(waits).toEqual([...schedule, 'give_up'])
  expect(ask({ status: 500 }, { attempt: 11 })).toEqual({ kind: 'give_up', reason: 'exhausted' })
})

test('fractions of a second are kept', () => {
  expect(secondsUntilRetry({ status: 500 }, { schedule: [0.25] })).toBe(0.25)
})

test('jitter adds at most a fifth of the step and never takes anything away', () => {
  for (const random of [0, 0.3, 0.999999]) {
    const wait = Number(secondsUntilRetry({ status: 500 }, { attempt: 2, random: () => random }))
    expect(wait).toBeGreaterThanOrEqual(30)
    expect(wait).toBeLessThanOrEqual(36)
  }
})

test('a retry never comes earlier than the receiver asked', () => {
  expect(secondsUntilRetry({ status: 429, retryAfter: '120' }, { random: () => 0.5 })).toBe(120.5)
})

test('a receiver cannot shorten the step', () => {
  expect(secondsUntilRetry({ status: 503, retryAfter: '1' }, { attempt: 3 })).toBe(300)
})

test('a delivery whose next attempt would come too late is given up now', () => {
  const deliverBy = new Date(now.getTime() + 20_000)
  expect(ask({ status: 500 }, { attempt: 2, deliverBy })).toEqual({ kind: 'give_up', reason: 'expired' })
  expect(secondsUntilRetry({ status: 500 }, { attempt: 1, deliverBy })).toBe(5)
})

describe('Retry-After', () => {
  test.each([
    ['120', 120],
    [' 7 ', 7],
    ['999999999', 86_400],
    ['Sat, 14 Mar 2026 12:01:00 GMT', 60],
    ['Sun, 14 Mar 2027 12:00:00 GMT', 86_400],
  ])('%j is %d seconds', (retryAfter, seconds) => {
    expect(retryAfterMs({ status: 429, retryAfter }, now)).toBe(seconds * 1000)
  })

  test.each(['0', '-5', '1.5', 'soon', '', 'NaN', 'Sat, 14 Mar 2026 11:00:00 GMT', 'Sat, nonsense GMT'])(
    '%j is ignored',
    (retryAfter) => {
      expect(retryAfterMs({ status: 429, retryAfter }, now)).toBeNull()
    },
  )

  test.each([301, 404, 500, 503])('is heard with %d', (status) => {
    expect(retryAfterMs({ status, retryAfter: '60' }, now)).toBe(60_000)
  })

  test('says nothing on success', () => {
    expect(retryAfterMs({ status: 200, retryAfter: '60' }, now)).toBeNull()
  })
})
