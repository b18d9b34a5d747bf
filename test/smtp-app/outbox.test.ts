import { afterEach, expect, inject, test } from 'vitest'
import { openDatabase } from '../../shared/database/database.ts'
import type { SendFailure, SendOutcome } from '../../shared/mail/outcome.ts'
import type { MailTransport } from '../../shared/mail/transport.ts'
import { migrations } from '../../smtp-app/app.ts'
import { deliveries } from '../../smtp-app/tables.ts'
import {
  confirmationRequested,
  emailChanged,
  emailChangeRequested,
  startSmtpApp,
} from '../support/smtp-app.ts'
import { startSmtpReceiver } from '../support/smtp-receiver.ts'

type App = Awaited<ReturnType<typeof startSmtpApp>>
const ending: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0)) await end()
})

async function start(options: Parameters<typeof startSmtpApp>[0] = {}): Promise<App> {
  const app = await startSmtpApp(options)
  ending.push(app.stop)
  return app
}

async function startWithServer() {
  const smtp = await startSmtpReceiver()
  const app = await start({ settings: { smtpUrl: smtp.url } })
  ending.push(smtp.close)
  return { app, smtp }
}

/** A transport that answers as told, and then accepts. */
function scripted(...outcomes: (SendFailure['class'] | 'hang')[]) {
  const mails: Parameters<MailTransport['send']>[0][] = []
  const hanging = Promise.withResolvers<void>()
  const transport: MailTransport = {
    async send(mail): Promise<SendOutcome> {
      mails.push(mail)
      const next = outcomes.shift()
      if (next === 'hang') await hanging.promise
      if (!next || next === 'hang')
        return { kind: 'sent', response: '250 2.0.0 queued as 1', messageId: mail.messageId }
      return { kind: 'failed', class: next, code: 'E', detail: `a ${next} failure` }
    },
    verify: async () => undefined,
    close() {},
  }
  return { transport, mails, release: hanging.resolve }
}

const event = 'account_confirmation_requested'
const first = async (app: App) => (await app.deliveries()).at(-1)

test('a mail is sent once, to the right person, with subject, link and Message-ID', async () => {
  const { app, smtp } = await startWithServer()
  await app.send(event, confirmationRequested())
  await app.worker.runDue()
  await app.worker.runDue()
  const delivery = await first(app)
  expect(smtp.mails).toHaveLength(1)
  expect(smtp.mails[0]).toMatchObject({
    recipients: ['ada@example.com'],
    subject: expect.stringContaining('Fern & Field'),
    text: expect.stringContaining(
      'https://shop.example/confirm?email=ada%40example.com&token=confirm-0123456789',
    ),
    messageId: delivery?.messageId,
  })
  expect(delivery?.messageId).toMatch(/^<[0-9a-f]{40}@shop\.example>$/)
  expect(delivery).toMatchObject({
    state: 'sent',
    reason: null,
    nextAttemptAt: null,
    attempts: [{ at: '2026-03-14T12:00:00.000Z', outcome: 'sent', code: expect.stringMatching(/^250/) }],
  })
})

test('a mail refused with 450 is sent after the first step of the schedule, with the same Message-ID', async () => {
  const { app, smtp } = await startWithServer()
  await app.send(event, confirmationRequested())
  smtp.refuseNext(450, '4.2.0 try again later')
  await app.worker.runDue()
  const waiting = await first(app)
  expect(waiting).toMatchObject({ state: 'queued', nextAttemptAt: '2026-03-14T12:00:30.000Z' })
  app.clock.advance(29)
  expect(await app.worker.runDue()).toBe(0)
  app.clock.advance(1)
  await app.worker.runDue()
  const sent = await first(app)
  expect(sent).toMatchObject({ state: 'sent', attempts: [{ outcome: 'transient' }, { outcome: 'sent' }] })
  expect(sent?.messageId).toBe(waiting?.messageId)
  expect(smtp.mails).toHaveLength(1)
})

test('while no server can be reached, a mail waits; after the whole schedule it has failed', async () => {
  const app = await start()
  await app.send(event, confirmationRequested())
  for (const seconds of [30, 120]) {
    await app.worker.runDue()
    expect(await first(app)).toMatchObject({ state: 'queued' })
    app.clock.advance(seconds)
  }
  await app.worker.runDue()
  expect(await first(app)).toMatchObject({
    state: 'failed',
    canResend: true,
    attempts: Array(3).fill({
      outcome: 'transient',
      code: expect.any(String),
      detail: expect.any(String),
      at: expect.any(String),
    }),
  })
  app.clock.advance(1000)
  expect(await app.worker.runDue()).toBe(0)
})

test('a mail that waited through an outage is sent when the server is back', async () => {
  const { transport, mails } = scripted('transient', 'configuration')
  const app = await start({ transport })
  await app.send(event, confirmationRequested())
  await app.worker.runDue()
  app.clock.advance(30)
  await app.worker.runDue()
  expect(await first(app)).toMatchObject({ state: 'queued', reason: 'a configuration failure' })
  app.clock.advance(120)
  await app.worker.runDue()
  expect(await first(app)).toMatchObject({ state: 'sent', reason: null })
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1)
})

test('a mail goes to the address that was stored and checked, whatever its content says', async () => {
  const { transport, mails } = scripted()
  const app = await start({ transport })
  await app.send(event, confirmationRequested())
  const database = await openDatabase({ url: app.settings.databaseUrl, migrations })
  await database.transaction((tx) => tx.update(deliveries).set({ recipient: 'grace@example.com' }))
  await database.close()
  await app.worker.runDue()
  expect(mails.map(({ to }) => to)).toEqual(['grace@example.com'])
})

test('an address that does not exist is not mailed again', async () => {
  const { app, smtp } = await startWithServer()
  smtp.refuseNext(550, '5.1.1 no such user')
  await app.send(event, confirmationRequested())
  await app.worker.runDue()
  expect(await first(app)).toMatchObject({
    state: 'failed',
    attempts: [{ outcome: 'bad_recipient', code: '550 5.1.1' }],
  })
  await app.send('account_set_password_requested', confirmationRequested())
  await app.worker.runDue()
  const [later] = await app.deliveries()
  expect(later).toMatchObject({
    state: 'suppressed',
    attempts: [],
    reason: expect.stringContaining('no such user'),
  })
  await app.send(event, confirmationRequested({ user: { email: 'grace@example.com' } }))
  await app.worker.runDue()
  expect(smtp.mails.map(({ recipients }) => recipients)).toEqual([['grace@example.com']])
})

test.each(['mailbox', 'policy'] as const)(
  'a "%s" refusal ends the mail and keeps the address',
  async (failure) => {
    const { transport } = scripted(failure)
    const app = await start({ transport })
    await app.send(event, confirmationRequested())
    await app.worker.runDue()
    expect(await first(app)).toMatchObject({ state: 'failed', nextAttemptAt: null })
    await app.send('account_set_password_requested', confirmationRequested())
    await app.worker.runDue()
    expect((await app.deliveries())[0]).toMatchObject({ state: 'sent' })
  },
)

test('a mail that may have arrived is repeated once with the same Message-ID and then shown as failed', async () => {
  const { transport, mails } = scripted('uncertain', 'uncertain')
  const app = await start({ transport, settings: { retrySchedule: [30, 30, 30, 30] } })
  await app.send(event, confirmationRequested())
  await app.worker.runDue()
  app.clock.advance(30)
  await app.worker.runDue()
  app.clock.advance(30)
  expect(await app.worker.runDue()).toBe(0)
  expect(await first(app)).toMatchObject({
    state: 'failed',
    attempts: [{ outcome: 'uncertain' }, { outcome: 'uncertain' }],
  })
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1)
})

test('a mail whose link has run out is never sent', async () => {
  const { transport, mails } = scripted('transient')
  const app = await start({ transport, settings: { retrySchedule: [7200] } })
  await app.send('account_change_email_requested', emailChangeRequested())
  await app.worker.runDue()
  // Useful for an hour from the event, which was half a second before noon.
  expect(await first(app)).toMatchObject({ state: 'queued', nextAttemptAt: '2026-03-14T12:59:59.500Z' })
  app.clock.advance(3600)
  await app.worker.runDue()
  expect(await first(app)).toMatchObject({
    state: 'expired',
    canResend: false,
    attempts: [{ outcome: 'transient' }],
  })
  expect(mails).toHaveLength(1)
  const { status } = await app.post(`/api/deliveries/${(await first(app))?.id}/resend`)
  expect(status).toBe(409)
})

test('a webhook that was under way for too long is stored and not sent', async () => {
  const { transport, mails } = scripted()
  const app = await start({ transport })
  await app.send(
    'account_change_email_requested',
    emailChangeRequested({ issuedAt: '2026-03-14T09:00:00+00:00' }),
  )
  await app.worker.runDue()
  expect(await first(app)).toMatchObject({ state: 'expired', attempts: [] })
  expect(mails).toEqual([])
})

test('a mail that cannot be written is shown as failed and not tried again', async () => {
  const { transport, mails } = scripted()
  const app = await start({ transport })
  await app.send(event, confirmationRequested({ redirectUrl: 'javascript:alert(1)' }))
  await app.worker.runDue()
  app.clock.advance(1000)
  expect(await app.worker.runDue()).toBe(0)
  expect(await first(app)).toMatchObject({
    state: 'failed',
    attempts: [{ outcome: 'rendering', code: 'UNSAFE_LINK' }],
  })
  expect(mails).toEqual([])
})

test('the request for a new address goes to the new one, the news of the change to the old one', async () => {
  const { transport, mails } = scripted()
  const app = await start({ transport })
  await app.send('account_change_email_requested', emailChangeRequested())
  await app.send('account_email_changed', emailChanged())
  await app.worker.runDue()
  expect(mails.map(({ to }) => to)).toEqual(['countess@example.com', 'ada@example.com'])
})

test('the old address is remembered for each shop and person alone', async () => {
  const { transport } = scripted()
  const app = await start({ transport })
  await app.send('account_change_email_requested', emailChangeRequested({ user: { id: 'VXNlcjo0Mw==' } }))
  await app.send('account_email_changed', emailChanged())
  expect(await app.deliveries('?event=account_email_changed')).toMatchObject([{ state: 'skipped' }])
})

test('a mail in hand is shown as sending, and another process takes it over when its lease ends', async () => {
  const { transport, mails, release } = scripted('hang')
  const app = await start({ transport })
  await app.send(event, confirmationRequested())
  const late = app.worker.runDue()
  await expect.poll(() => mails.length).toBe(1)
  expect(await app.deliveries('?state=sending')).toMatchObject([{ state: 'sending', canResend: false }])
  expect(await app.deliveries('?state=queued')).toEqual([])

  const successor = await app.restart()
  expect(await successor.worker.runDue()).toBe(0)
  app.clock.advance(20)
  expect(await app.deliveries('?state=queued')).toHaveLength(1)
  expect(await successor.worker.runDue()).toBe(1)
  expect(await first(app)).toMatchObject({ state: 'sent' })
  expect(mails[1]?.messageId).toBe(mails[0]?.messageId)
  await successor.close()

  const before = await first(app)
  release()
  await late
  expect(await first(app)).toEqual({
    ...before,
    attempts: [...(before?.attempts ?? []), expect.objectContaining({ outcome: 'sent' })],
  })
})

// In one process two connections to one SQLite file would wait for each other without letting each other run.
test.runIf(inject('engine') === 'postgres')(
  'two processes over one database never send the same mail',
  async () => {
    const { transport, mails } = scripted()
    const app = await start({ transport })
    for (let count = 0; count < 20; count++)
      await app.send(event, confirmationRequested({ token: `token-${count}` }))
    const other = await app.restart()
    await Promise.all([app.worker.runDue(), other.worker.runDue()])
    await other.close()
    expect(mails).toHaveLength(20)
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(20)
  },
)

test('once started, a stored webhook is sent without waiting', async () => {
  const { app, smtp } = await startWithServer()
  app.start()
  await app.send(event, confirmationRequested())
  await expect.poll(() => smtp.mails.length, { timeout: 5000 }).toBe(1)
})

test('a mail whose process died while it sent is repeated once, and given up where that too ends in silence', async () => {
  const { transport, mails, release } = scripted('hang', 'uncertain')
  const app = await start({ transport })
  await app.send(event, confirmationRequested())
  const neverBack = app.worker.runDue()
  await expect.poll(() => mails.length).toBe(1)
  app.clock.advance(20)
  const successor = await app.restart()
  await successor.worker.runDue()
  await successor.close()
  expect(mails[1]?.messageId).toBe(mails[0]?.messageId)
  expect(await first(app)).toMatchObject({
    state: 'failed',
    canResend: true,
    attempts: [{ outcome: 'uncertain' }],
  })
  release()
  await neverBack
})

test('what the server did answer leaves no doubt, so that a later silence is the first one', async () => {
  const { transport, mails } = scripted('transient', 'uncertain')
  const app = await start({ transport })
  await app.send(event, confirmationRequested())
  for (const seconds of [30, 120, 0]) {
    await app.worker.runDue()
    app.clock.advance(seconds)
  }
  expect(mails).toHaveLength(3)
  expect(await first(app)).toMatchObject({ state: 'sent' })
})

test('in production a real server is never given a mail to an address that nobody can have', async () => {
  const { transport, mails } = scripted()
  const settings = { production: true, smtpUrl: 'smtp://mail.shop.example' }
  const app = await start({ transport, settings })
  await app.send(event, confirmationRequested())
  await app.send(event, confirmationRequested({ user: { email: 'ada@lovelace.org' } }))
  await app.worker.runDue()
  expect(mails.map(({ to }) => to)).toEqual(['ada@lovelace.org'])
  const token = await app.saleor.dashboardToken()
  const response = await fetch(`${app.url}/api/deliveries`, { headers: { 'authorization-bearer': token } })
  expect(await response.json()).toMatchObject({
    items: [
      { state: 'sent' },
      { state: 'suppressed', reason: expect.stringContaining('reserved'), attempts: [] },
    ],
  })
})

test.each([
  ['in production a server on this machine', { production: true, smtpUrl: 'smtp://127.0.0.1:1' }],
  ['during development every server', { smtpUrl: 'smtp://mail.shop.example' }],
])('%s is given every mail', async (_what, settings) => {
  const { transport, mails } = scripted()
  const app = await start({ transport, settings })
  await app.send(event, confirmationRequested())
  await app.worker.runDue()
  expect(mails).toHaveLength(1)
})
