import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../shared/database/database.ts'
import type { SendOutcome } from '../../shared/mail/outcome.ts'
import type { MailTransport } from '../../shared/mail/transport.ts'
import { migrations } from '../../smtp-app/app.ts'
import { deliveries, emailChanges, suppressions } from '../../smtp-app/tables.ts'
import { confirmationRequested, emailChangeRequested, startSmtpApp } from '../support/smtp-app.ts'

type App = Awaited<ReturnType<typeof startSmtpApp>>
let app: App
let outcomes: SendOutcome[]
let messageIds: string[]
const transport: MailTransport = {
  async send(mail) {
    messageIds.push(mail.messageId)
    return outcomes.shift() ?? { kind: 'sent', response: '250 ok', messageId: mail.messageId }
  },
  verify: async () => undefined,
  close() {},
}
beforeEach(async () => {
  outcomes = []
  messageIds = []
  app = await startSmtpApp({ transport })
})
afterEach(() => app.stop())

const event = 'account_confirmation_requested'
const resend = async (id: number | string | undefined, headers: Record<string, string> = {}) => {
  const response = await app.post(`/api/deliveries/${id}/resend`, { headers })
  return { status: response.status, body: await response.json() }
}
const refusedWith = (kind: 'bad_recipient' | 'policy'): SendOutcome => ({
  kind: 'failed',
  class: kind,
  code: '550',
  detail: 'no',
})

/** Rows as they are at rest. */
async function stored() {
  const database = await openDatabase({ url: app.settings.databaseUrl, migrations })
  const rows = {
    deliveries: await database.read.select().from(deliveries),
    suppressions: await database.read.select().from(suppressions),
    emailChanges: await database.read.select().from(emailChanges),
  }
  await database.close()
  return rows
}

test('deliveries are listed newest first, page by page', async () => {
  for (let count = 0; count < 5; count++)
    await app.send(event, confirmationRequested({ token: `token-${count}` }))
  const pages: number[][] = []
  let next: number | null = null
  do {
    const response: Response = await fetch(
      `${app.url}/api/deliveries?limit=2${next ? `&before=${next}` : ''}`,
    )
    const page = (await response.json()) as { items: { id: number }[]; next: number | null }
    pages.push(page.items.map(({ id }) => id))
    next = page.next
  } while (next !== null)
  expect(pages).toEqual([[5, 4], [3, 2], [1]])
})

test('deliveries can be filtered by state, event and recipient', async () => {
  await app.send(event, confirmationRequested())
  await app.worker.runDue()
  await app.send(
    'account_set_password_requested',
    confirmationRequested({ user: { email: 'Grace@example.com' } }),
  )
  const ids = async (query: string) => (await app.deliveries(query)).map(({ id }) => id)
  expect(await ids('?state=sent')).toEqual([1])
  expect(await ids('?state=queued')).toEqual([2])
  expect(await ids('?event=ACCOUNT_SET_PASSWORD_REQUESTED')).toEqual([2])
  expect(await ids('?recipient=grace@EXAMPLE.com')).toEqual([2])
  expect(await ids('?state=sent&recipient=grace@example.com')).toEqual([])
})

test.each(['state=lost', 'limit=0', 'limit=201', 'limit=many', 'before=first'])(
  '"%s" is refused',
  async (query) => {
    const response = await fetch(`${app.url}/api/deliveries?${query}`)
    expect(response.status).toBe(400)
  },
)

test('one delivery is shown without its content', async () => {
  await app.send(event, confirmationRequested())
  const response = await fetch(`${app.url}/api/deliveries/1`)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({ id: 1, state: 'queued', canResend: true })
  expect(text).not.toContain('confirm-0123456789')
})

test('a delivery that does not exist is not found', async () => {
  expect((await fetch(`${app.url}/api/deliveries/7`)).status).toBe(404)
  expect((await fetch(`${app.url}/api/deliveries/seven`)).status).toBe(404)
  expect((await resend(7)).status).toBe(404)
})

test('a sent mail can be sent again, as a new mail', async () => {
  await app.send(event, confirmationRequested())
  await app.worker.runDue()
  expect(await resend(1)).toMatchObject({ status: 202, body: { id: 1, state: 'queued', resends: 1 } })
  await app.worker.runDue()
  expect(new Set(messageIds).size).toBe(2)
  expect(await app.deliveries()).toMatchObject([
    { state: 'sent', messageId: messageIds[1], attempts: [{ outcome: 'sent' }, { outcome: 'sent' }] },
  ])
})

test('a failed mail can be sent again, with the whole schedule before it', async () => {
  outcomes = [refusedWith('policy'), ...Array(2).fill({ ...refusedWith('policy'), class: 'transient' })]
  await app.send(event, confirmationRequested())
  await app.worker.runDue()
  await resend(1)
  await app.worker.runDue()
  app.clock.advance(30)
  await app.worker.runDue()
  app.clock.advance(120)
  await app.worker.runDue()
  expect(await app.deliveries()).toMatchObject([{ state: 'sent' }])
})

test('a mail that waits for its next attempt can be sent now, as the same mail', async () => {
  outcomes = [{ ...refusedWith('policy'), class: 'transient' } as SendOutcome]
  await app.send(event, confirmationRequested())
  await app.worker.runDue()
  expect(await resend(1)).toMatchObject({ status: 202, body: { resends: 0 } })
  await app.worker.runDue()
  expect(new Set(messageIds).size).toBe(1)
  expect(await app.deliveries()).toMatchObject([{ state: 'sent' }])
})

test('whoever sends a mail again lifts the ban on its address', async () => {
  outcomes = [refusedWith('bad_recipient')]
  await app.send(event, confirmationRequested())
  await app.worker.runDue()
  expect((await stored()).suppressions).toHaveLength(1)
  await resend(1)
  await app.worker.runDue()
  expect(await app.deliveries()).toMatchObject([{ state: 'sent' }])
  expect((await stored()).suppressions).toEqual([])
})

test('a mail to nobody cannot be sent again', async () => {
  await app.send(event, {})
  expect(await resend(1)).toMatchObject({ status: 409, body: { error: { code: 'NOTHING_TO_SEND' } } })
})

test('a mail whose link has run out cannot be sent again', async () => {
  await app.send('account_change_email_requested', emailChangeRequested())
  await app.worker.runDue()
  app.clock.advance(3600)
  expect(await resend(1)).toMatchObject({ status: 409, body: { error: { code: 'EXPIRED' } } })
})

test('tokens are sealed at rest and gone once the mail is of no use', async () => {
  await app.send('account_change_email_requested', emailChangeRequested())
  const [sealed] = (await stored()).deliveries
  expect(sealed?.content).not.toBeNull()
  expect(Buffer.from(sealed?.content ?? '', 'base64url').toString('latin1')).not.toContain(
    'confirm-0123456789',
  )
  await app.worker.runDue()
  await app.sweep()
  expect((await stored()).deliveries[0]?.content).not.toBeNull()
  app.clock.advance(3600)
  await app.sweep()
  expect((await stored()).deliveries[0]?.content).toBeNull()
})

test('the content of a mail that still waits is kept, of one that expired it is not', async () => {
  await app.send('account_change_email_requested', emailChangeRequested())
  app.clock.advance(3600)
  await app.sweep()
  expect((await stored()).deliveries[0]?.content).not.toBeNull()
  await app.worker.runDue()
  expect((await stored()).deliveries[0]).toMatchObject({ state: 'expired', content: null })
})

test('deliveries are forgotten after 30 days, remembered old addresses after 14', async () => {
  await app.send('account_change_email_requested', emailChangeRequested())
  await app.worker.runDue()
  app.clock.advance(13 * 86_400)
  await app.sweep()
  expect((await stored()).emailChanges).toHaveLength(1)
  app.clock.advance(2 * 86_400)
  await app.sweep()
  expect((await stored()).emailChanges).toEqual([])
  expect(await app.deliveries()).toHaveLength(1)
  app.clock.advance(16 * 86_400)
  await app.sweep()
  expect(await app.deliveries()).toEqual([])
})
