import { expect, test } from 'vitest'
import { afterSending, type SendingQuestion } from '../../../shared/mail/after-sending.ts'
import type { FailureClass, SendOutcome } from '../../../shared/mail/outcome.ts'

const now = new Date('2026-03-14T12:00:00Z')
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const refused = (failure: FailureClass): SendOutcome => ({
  kind: 'failed',
  class: failure,
  code: '',
  detail: '',
})

function next(outcome: SendOutcome, given: Partial<SendingQuestion> = {}) {
  const question = { attempt: 1, schedule: [30, 120], deliverBy: inSeconds(3600), mayHaveArrived: false }
  return afterSending({ outcome, now, ...question, ...given })
}

test('a mail that was sent is done', () => {
  const sent: SendOutcome = { kind: 'sent', response: '250 ok', messageId: '<1@shop.example>' }
  expect(next(sent, { mayHaveArrived: true, attempt: 9 })).toEqual({ kind: 'sent' })
})

test.each(['transient', 'rate', 'configuration', 'uncertain'] as const)(
  'after "%s" a mail waits for the next step of the schedule',
  (failure) => {
    expect(next(refused(failure))).toEqual({ kind: 'retry', at: inSeconds(30) })
    expect(next(refused(failure), { attempt: 2 })).toEqual({ kind: 'retry', at: inSeconds(120) })
    expect(next(refused(failure), { attempt: 3 })).toEqual({ kind: 'give_up' })
  },
)

test.each(['bad_recipient', 'mailbox', 'policy'] as const)('"%s" is final', (failure) => {
  expect(next(refused(failure))).toEqual({ kind: 'give_up' })
})

test('a second silence is final, a refusal that may pass is not', () => {
  expect(next(refused('uncertain'), { mayHaveArrived: true })).toEqual({ kind: 'give_up' })
  expect(next(refused('transient'), { mayHaveArrived: true })).toMatchObject({ kind: 'retry' })
})

test('a mail is due again at the moment it expires, never later', () => {
  expect(next(refused('transient'), { deliverBy: inSeconds(20) })).toEqual({
    kind: 'retry',
    at: inSeconds(20),
  })
  expect(next(refused('transient'), { deliverBy: null, attempt: 2 })).toEqual({
    kind: 'retry',
    at: inSeconds(120),
  })
})
