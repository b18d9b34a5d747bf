import { expect, test } from 'vitest'
import { classifyFailure, type FailureClass } from '../../../shared/mail/outcome.ts'

const reply = (response: string, command: string, code = 'EENVELOPE') => ({
  message: response,
  response,
  responseCode: Number(response.slice(0, 3)),
  command,
  code,
})

test.each<[string, string, FailureClass]>([
  ['421 4.3.2 shutting down', 'RCPT TO', 'transient'],
  ['450 4.2.0 greylisted', 'RCPT TO', 'transient'],
  ['450 4.7.1 greylisted', 'RCPT TO', 'transient'],
  ['451 local error', 'DATA', 'transient'],
  ['452 4.2.2 mailbox full for now', 'RCPT TO', 'transient'],
  ['503 bad sequence of commands', 'MAIL FROM', 'transient'],
  ['421 4.7.28 unusual rate', 'MAIL FROM', 'rate'],
  ['454 4.7.0 too many logins', 'AUTH PLAIN', 'rate'],
  ['550 5.4.5 daily limit', 'DATA', 'rate'],
  ['550 5.1.1 no such user', 'RCPT TO', 'bad_recipient'],
  ['550 no such user', 'RCPT TO', 'bad_recipient'],
  ['551 user not local', 'RCPT TO', 'bad_recipient'],
  ['553 mailbox name not allowed', 'RCPT TO', 'bad_recipient'],
  ['550 5.4.1 access denied', 'RCPT TO', 'bad_recipient'],
  ['552 5.2.2 mailbox full', 'RCPT TO', 'mailbox'],
  ['550 5.2.1 mailbox disabled', 'RCPT TO', 'mailbox'],
  ['552 exceeded storage', 'RCPT TO', 'mailbox'],
  ['554 rejected', 'DATA', 'policy'],
  ['554 5.7.1 spam', 'DATA', 'policy'],
  ['550 5.7.1 blocked', 'RCPT TO', 'policy'],
  ['550 looks like spam', 'DATA', 'policy'],
  ['552 5.3.4 message too big', 'MAIL FROM', 'policy'],
  ['530 5.7.0 authentication required', 'MAIL FROM', 'configuration'],
  ['535 5.7.8 bad credentials', 'AUTH PLAIN', 'configuration'],
  ['534 mechanism too weak', 'AUTH PLAIN', 'configuration'],
  ['553 5.7.1 sender not owned by user', 'MAIL FROM', 'configuration'],
  ['550 5.1.8 bad sender domain', 'RCPT TO', 'configuration'],
  ['554 5.7.1 relay access denied', 'RCPT TO', 'configuration'],
  ['554 5.7.1 your host is blocked', 'CONN', 'configuration'],
])('%s to %s is %s', (response, command, expected) => {
  expect(classifyFailure(reply(response, command), false).class).toBe(expected)
  // A reply decides by itself, whatever had been handed over before it.
  expect(classifyFailure(reply(response, command), true).class).toBe(expected)
})

test.each([
  ['ETIMEDOUT', 'transient'],
  ['ECONNECTION', 'transient'],
  ['ESOCKET', 'transient'],
  ['EDNS', 'transient'],
  ['EAUTH', 'configuration'],
  ['ETLS', 'configuration'],
  ['EENVELOPE', 'bad_recipient'],
  ['EFILEACCESS', 'policy'],
])('without a reply, %s before the body is %s', (code, expected) => {
  expect(classifyFailure({ code, message: 'no reply' }, false)).toMatchObject({ class: expected, code })
})

test('a certificate that does not fit is a matter of configuration', () => {
  const error = { code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT', message: 'self-signed' }
  expect(classifyFailure(error, false).class).toBe('configuration')
})

test('silence after the whole body is uncertain', () => {
  expect(classifyFailure({ code: 'ECONNECTION', message: 'closed' }, true).class).toBe('uncertain')
})

test('the code joins both reply codes and the detail is one short line', () => {
  const failure = classifyFailure(
    reply(`550 5.1.1 no\r\n such\u202e user ${'x'.repeat(900)}`, 'RCPT TO'),
    false,
  )
  expect(failure.code).toBe('550 5.1.1')
  expect(failure.detail).toMatch(/^550 5\.1\.1 no such user x+$/)
  expect(failure.detail).toHaveLength(500)
})
