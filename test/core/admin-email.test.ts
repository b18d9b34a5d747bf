import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAdminEmail } from '../../core/admin-email/admin-email.ts'
import { createStaffMailWorker } from '../../core/admin-email/worker.ts'
import { events, type OutboxEvent, staffMails } from '../../core/tables/outbox.ts'
import { type User, users } from '../../core/tables/people.ts'
import { createFanOut } from '../../core/webhooks/fan-out.ts'
import { eq } from '../../shared/database/drizzle.ts'
import { eventTypes } from '../../shared/events.ts'
import { silentLog } from '../../shared/log.ts'
import type { FailureClass, SendOutcome } from '../../shared/mail/outcome.ts'
import type { MailTransport } from '../../shared/mail/transport.ts'
import { createInbox } from '../../smtp-app/inbox/inbox.ts'
import { appWith, type Domain, openDomain, somebody } from '../support/domain.ts'
import { waitForClaim } from '../support/hand-over.ts'
import { type SmtpReceiver, startSmtpReceiver } from '../support/smtp-receiver.ts'

const retrySchedule = [30, 120]
const link = 'https://dash.shop.example/new-password?email=grace%40shop.example&token=reset-0123456789'
const from = { name: 'Fern & Field', address: 'staff@shop.example' }

let domain: Domain
let smtp: SmtpReceiver
let ending: (() => unknown)[]

beforeEach(async () => {
  domain = await openDomain()
  smtp = await startSmtpReceiver()
  ending = []
})
afterEach(async () => {
  for (const end of ending) await end()
  await smtp.close()
  await domain.close()
})

/** Core's staff mail and what feeds it, as one process has them. */
function aProcess({ emailUrl = smtp.url }: { emailUrl?: string } = {}) {
  const { database, clock } = domain
  const adminEmail = createAdminEmail({
    database,
    clock,
    log: silentLog,
    settings: {
      production: false,
      emailUrl,
      emailFrom: from,
      lifetimes: { access: 300, refresh: 300, emailChange: 300, appAccess: 300, oneTimeToken: 7200 },
      mail: { retrySchedule, timeout: 5 },
    },
  })
  if (!adminEmail) throw new Error('no admin e-mail')
  ending.push(adminEmail.close)
  const fanOut = createFanOut({
    database,
    clock,
    log: silentLog,
    renderPayload: async () => null,
    sign: async () => 'signature',
    deliveries: waitForClaim(clock),
    alsoWrite: adminEmail.alsoWrite,
  })
  return {
    ...adminEmail,
    async settle() {
      await fanOut.runDue()
      return adminEmail.worker.runDue()
    },
  }
}

/** A transport that answers as told, and then accepts. */
function scripted(...outcomes: (FailureClass | 'hang')[]) {
  const messageIds: string[] = []
  const hanging = Promise.withResolvers<void>()
  const transport: MailTransport = {
    async send({ messageId }): Promise<SendOutcome> {
      messageIds.push(messageId)
      const next = outcomes.shift()
      if (next === 'hang') await hanging.promise
      if (!next || next === 'hang') return { kind: 'sent', response: '250 queued', messageId }
      return { kind: 'failed', class: next, code: 'E', detail: `a ${next} failure` }
    },
    verify: async () => undefined,
    close() {},
  }
  const aWorker = (schedule: number[] = retrySchedule, realRelay = false) => {
    const { database, clock } = domain
    const timing = { retrySchedule: schedule, timeoutMs: 5000, linkLifeSeconds: 7200 }
    return createStaffMailWorker({ database, clock, log: silentLog, transport, from, realRelay, ...timing })
  }
  return { messageIds, aWorker, release: hanging.resolve }
}

const grace = (columns: Partial<User> = {}) =>
  somebody(domain, { email: 'grace@shop.example', firstName: 'Grace', isStaff: true, ...columns })

async function anEvent({
  to,
  invited = false,
  redirectUrl = link,
  ...columns
}: { to: User; invited?: boolean; redirectUrl?: string } & Partial<OutboxEvent>): Promise<OutboxEvent> {
  const now = domain.clock.now()
  const facts = { userId: to.id, token: 'reset-0123456789', redirectUrl, channel: null, invited }
  const [event] = await domain.database.transaction((tx) =>
    tx
      .insert(events)
      .values({
        uuid: randomUUID(),
        type: 'staff_set_password_requested',
        facts,
        createdAt: now,
        deliverBy: new Date(now.getTime() + 7200_000),
        dueAt: now,
        ...columns,
      })
      .returning(),
  )
  if (!event) throw new Error('no event')
  return event
}

/** A reset that has been written and not been sent. */
async function aWaitingMail(): Promise<void> {
  const { alsoWrite } = aProcess()
  const event = await anEvent({ to: await grace(), dueAt: null })
  await domain.database.transaction((tx) => alsoWrite(tx, event))
}

const mails = () => domain.database.read.select().from(staffMails)
const theMail = async () => (await mails())[0]

test('an invitation arrives once, from the shop, with its link, its lifetime and who sent it', async () => {
  const inbox = await createInbox({ host: '127.0.0.1', smtpPort: 0, httpPort: 0 })
  ending.push(inbox.close)
  const ada = await somebody(domain, {
    email: 'ada@shop.example',
    firstName: 'Ada',
    lastName: 'Lovelace',
    isStaff: true,
  })
  await anEvent({ to: await grace(), invited: true, principalUserId: ada.id })
  const { settle } = aProcess({ emailUrl: inbox.smtpUrl })
  await settle()
  await settle()

  expect(inbox.store.all).toHaveLength(1)
  const [mail] = inbox.store.all
  expect(mail).toMatchObject({
    from,
    recipients: ['grace@shop.example'],
    subject: 'Your staff account at Sallyport',
    date: domain.clock.now(),
  })
  for (const words of [
    'You are now staff at Sallyport',
    'Hello Grace,',
    'Ada Lovelace (ada@shop.example) has given you a staff account',
    'within 2 hours of the request',
    'March 14, 2026',
  ]) {
    expect(mail?.text).toContain(words)
    expect(mail?.html).toContain(words)
  }
  expect(mail?.text).toContain(link)
  expect(mail?.html).toContain(`href="${link.replaceAll('&', '&amp;').replaceAll('=', '&#x3D;')}"`)
  expect(mail?.text).not.toContain('as a customer')
  expect(await mails()).toMatchObject([{ kind: 'staff_invitation', status: 'SENT', dueAt: null }])
})

test('an invited shopper reads that the account and its password stay', async () => {
  await anEvent({ to: await grace({ password: 'a hash' }), invited: true })
  await aProcess().settle()
  expect(smtp.mails[0]?.text).toContain('account that you already have there as a customer')
  expect(smtp.mails[0]?.html).toContain('account that you already have there as a customer')
})

test('an invitation by an app names the app', async () => {
  const { app } = await appWith(domain, ['MANAGE_STAFF'])
  await anEvent({ to: await grace(), invited: true, principalAppId: app.id })
  await aProcess().settle()
  expect(smtp.mails[0]?.text).toContain('The app “Mailer” has given you a staff account')
})

test('a password reset arrives with its link and says what to do when it was somebody else', async () => {
  await anEvent({ to: await grace({ password: 'a hash' }) })
  await aProcess().settle()
  expect(smtp.mails).toMatchObject([
    {
      recipients: ['grace@shop.example'],
      subject: 'A new password for your staff account at Sallyport',
      messageId: expect.stringMatching(/^<[0-9a-f]{40}@shop\.example>$/),
    },
  ])
  const { text = '', html = '' } = smtp.mails[0] ?? {}
  for (const body of [text, html]) {
    expect(body).toContain('Somebody who gave your e-mail address')
    expect(body).toContain('your current password stays valid')
    expect(body).toContain('Was this not you?')
  }
  expect(text).toContain(link)
  expect(await theMail()).toMatchObject({ kind: 'staff_password_reset', messageId: smtp.mails[0]?.messageId })
})

test('a shopper who asks for the reset of a staff member cannot put a name into the mail', async () => {
  const mallory = await somebody(domain, { firstName: 'Call 0800-555', lastName: 'at once' })
  await anEvent({ to: await grace(), principalUserId: mallory.id })
  await aProcess().settle()
  expect(smtp.mails[0]?.text).toContain('Somebody who gave your e-mail address')
  expect(smtp.mails[0]?.text).not.toContain('0800')
})

test('core mails no other event, whomever it is about', async () => {
  const others = eventTypes.filter((type) => type !== 'staff_set_password_requested')
  const [staff, shopper] = [await grace(), await somebody(domain)]
  for (const type of others) {
    await anEvent({ to: staff, type })
    await anEvent({ to: shopper, type })
  }
  await aProcess().settle()
  expect(await mails()).toEqual([])
  expect(smtp.mails).toEqual([])
})

test('nobody is mailed about an account that has been deleted meanwhile', async () => {
  const user = await grace()
  await anEvent({ to: user })
  await domain.database.transaction((tx) => tx.delete(users).where(eq(users.id, user.id)))
  await aProcess().settle()
  expect(await mails()).toEqual([])
})

test('without EMAIL_URL there is no staff mail', () => {
  const { database, clock } = domain
  const settings = {
    production: false,
    emailUrl: null,
    emailFrom: from,
    lifetimes: { access: 1, refresh: 1, emailChange: 1, appAccess: 1, oneTimeToken: 1 },
    mail: { retrySchedule, timeout: 5 },
  }
  const services = { database, clock, log: silentLog }
  expect(createAdminEmail({ ...services, settings })).toBeNull()
})

test('a mail that meets a dead server waits for the next step of the schedule and is then sent once', async () => {
  let up = false
  const door = createServer((socket) => {
    socket.on('error', () => {})
    if (!up) return socket.destroy()
    const server = connect(Number(new URL(smtp.url).port), '127.0.0.1')
    server.on('error', () => {})
    socket.pipe(server).pipe(socket)
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  ending.push(() => door.close())
  await anEvent({ to: await grace() })
  const { settle } = aProcess({ emailUrl: `smtp://127.0.0.1:${(door.address() as AddressInfo).port}` })

  await settle()
  expect(await theMail()).toMatchObject({
    status: 'PENDING',
    lastOutcome: expect.stringMatching(/^transient: /),
    dueAt: new Date('2026-03-14T12:00:30.000Z'),
    data: { link },
  })
  up = true
  domain.clock.advance(29)
  expect(await settle()).toBe(0)
  domain.clock.advance(1)
  await settle()
  expect(smtp.mails).toHaveLength(1)
  expect(await theMail()).toMatchObject({
    status: 'SENT',
    lastOutcome: expect.stringMatching(/^sent: 250/),
    data: {},
  })
})

test('when the whole schedule is over a mail has failed and keeps no link', async () => {
  await anEvent({ to: await grace() })
  const { settle } = aProcess({ emailUrl: 'smtp://127.0.0.1:1' })
  for (const seconds of retrySchedule) {
    await settle()
    expect(await theMail()).toMatchObject({ status: 'PENDING' })
    domain.clock.advance(seconds)
  }
  await settle()
  expect(await theMail()).toMatchObject({ status: 'FAILED', dueAt: null, attempts: 3, data: {} })
})

test('an address that the server does not know is not tried again', async () => {
  await anEvent({ to: await grace() })
  smtp.refuseNext(550, '5.1.1 no such user')
  const { settle } = aProcess()
  await settle()
  domain.clock.advance(3600)
  expect(await settle()).toBe(0)
  expect(await theMail()).toMatchObject({
    status: 'FAILED',
    dueAt: null,
    lastOutcome: expect.stringContaining('bad_recipient: 550 5.1.1'),
    data: {},
  })
  expect(smtp.mails).toEqual([])
})

test.each(['policy', 'mailbox'] as const)('a refusal of the kind "%s" is final', async (failure) => {
  await aWaitingMail()
  const { aWorker } = scripted(failure)
  await aWorker().runDue()
  expect(await theMail()).toMatchObject({
    status: 'FAILED',
    lastOutcome: `${failure}: E a ${failure} failure`,
  })
})

test.each(['transient', 'rate', 'configuration'] as const)(
  'a failure of the kind "%s" is tried again with the same Message-ID',
  async (failure) => {
    await aWaitingMail()
    const { aWorker, messageIds } = scripted(failure)
    await aWorker().runDue()
    domain.clock.advance(30)
    await aWorker().runDue()
    expect(await theMail()).toMatchObject({ status: 'SENT', attempts: 2 })
    expect(messageIds).toHaveLength(2)
    expect(messageIds[0]).toBe(messageIds[1])
  },
)

test.each([
  { attempts: ['uncertain', 'uncertain'] as const },
  { attempts: ['uncertain', 'transient', 'uncertain'] as const },
])('after $attempts a mail that may have arrived is given up', async ({ attempts }) => {
  await aWaitingMail()
  const { aWorker, messageIds } = scripted(...attempts)
  const worker = aWorker([30, 30, 30, 30, 30])
  for (let step = 0; step < 6; step++) {
    await worker.runDue()
    domain.clock.advance(30)
  }
  expect(messageIds).toHaveLength(attempts.length)
  expect(new Set(messageIds).size).toBe(1)
  expect(await theMail()).toMatchObject({
    status: 'FAILED',
    lastOutcome: 'uncertain: E a uncertain failure',
    data: {},
  })
})

test('a mail whose link has died is never sent', async () => {
  const now = domain.clock.now()
  await anEvent({ to: await grace(), deliverBy: now })
  await aProcess().settle()
  expect(await theMail()).toMatchObject({ status: 'EXPIRED', dueAt: null, data: {} })
  expect(smtp.mails).toEqual([])
})

test('a mail that waits for the server expires at the moment its link dies', async () => {
  const deliverBy = new Date(domain.clock.now().getTime() + 20_000)
  await anEvent({ to: await grace(), deliverBy })
  smtp.refuseNext(450, '4.2.0 later')
  const { settle } = aProcess()
  await settle()
  expect(await theMail()).toMatchObject({ status: 'PENDING', dueAt: deliverBy })
  domain.clock.advance(20)
  await settle()
  expect(await theMail()).toMatchObject({
    status: 'EXPIRED',
    lastOutcome: expect.stringMatching(/^transient: 450/),
    data: {},
  })
  expect(smtp.mails).toEqual([])
})

test('two processes make and send one mail of one event', async () => {
  const user = await grace()
  for (let count = 0; count < 5; count++) await anEvent({ to: user })
  const [one, other] = [aProcess(), aProcess()]
  await Promise.all([one.settle(), other.settle()])
  await Promise.all([one.settle(), other.settle()])
  expect(await mails()).toHaveLength(5)
  expect(smtp.mails).toHaveLength(5)
  expect(new Set(smtp.mails.map(({ messageId }) => messageId)).size).toBe(5)
})

test('a worker that comes back after its lease changes nothing', async () => {
  await aWaitingMail()
  const { aWorker, messageIds, release } = scripted('hang', 'policy')
  const late = aWorker().runDue()
  await expect.poll(() => messageIds.length).toBe(1)
  expect(await aWorker().runDue()).toBe(0)
  domain.clock.advance(20)
  expect(await aWorker().runDue()).toBe(1)
  const before = await theMail()
  expect(before).toMatchObject({ status: 'FAILED' })
  release()
  await late
  expect(await theMail()).toEqual(before)
})

test('a mail whose process died while it sent is repeated once, and given up where that too ends in silence', async () => {
  await aWaitingMail()
  const { aWorker, messageIds, release } = scripted('hang', 'uncertain')
  const neverBack = aWorker().runDue()
  await expect.poll(() => messageIds.length).toBe(1)
  expect(await theMail()).toMatchObject({ data: { link, mayHaveArrived: true } })
  domain.clock.advance(20)
  await aWorker().runDue()
  expect(messageIds[1]).toBe(messageIds[0])
  expect(await theMail()).toMatchObject({ status: 'FAILED', attempts: 2, data: {} })
  release()
  await neverBack
})

test('a real relay is never given a mail to an address that nobody can have', async () => {
  const { aWorker, messageIds } = scripted()
  await aWaitingMail()
  await aWorker(retrySchedule, true).runDue()
  expect(messageIds).toEqual([])
  expect(await theMail()).toMatchObject({
    status: 'FAILED',
    lastOutcome: expect.stringContaining('reserved'),
    data: {},
  })
})

test('a mail that takes its process down comes to an end', async () => {
  await aWaitingMail()
  await domain.database.transaction((tx) => tx.update(staffMails).set({ attempts: 3 }))
  const { aWorker, messageIds } = scripted()
  await aWorker().runDue()
  expect(messageIds).toEqual([])
  expect(await theMail()).toMatchObject({
    status: 'FAILED',
    lastOutcome: expect.stringContaining('interrupted'),
  })
})

test.each([
  ['markup', '<b onclick=alert(1)>Grace</b>'],
  ['an address', 'Win a prize at evil.example'],
  ['a header', 'Grace\r\nBcc: eve@evil.example'],
  ['a template', '{{link}}{{constructor}}'],
  ['reordered text', 'Grace\u202eecarG'],
])('a first name with %s does no harm', async (_what, firstName) => {
  await anEvent({ to: await grace({ firstName }), invited: true })
  await aProcess().settle()
  const [mail] = smtp.mails
  expect(mail?.recipients).toEqual(['grace@shop.example'])
  for (const evil of ['<b onclick', 'evil.example', 'Bcc:', '\u202e'])
    expect(mail?.html + (mail?.text ?? '')).not.toContain(evil)
  expect(mail?.text.split(link)).toHaveLength(2)
})

test.each(['javascript:alert(1)', 'http://dash.shop.example/?token=t', 'https://user:pass@shop.example/'])(
  'a link to %s is not mailed, and the mail has failed visibly',
  async (redirectUrl) => {
    await anEvent({ to: await grace(), redirectUrl })
    await aProcess().settle()
    expect(await theMail()).toMatchObject({
      status: 'FAILED',
      lastOutcome: expect.stringContaining('UNSAFE_LINK'),
      data: {},
    })
    expect(smtp.mails).toEqual([])
  },
)
