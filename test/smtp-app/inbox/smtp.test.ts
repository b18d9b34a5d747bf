import { once } from 'node:events'
import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import { afterEach, expect, test, vi } from 'vitest'
import { anInbox, send } from './an-inbox.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('keeps the bytes of a message exactly as they were sent', async () => {
  const inbox = await anInbox()
  const raw = [
    'From: shop@example.com',
    'To: ada@example.com',
    'Subject: Dots',
    'X-Odd:   kept   as it is',
    '',
    'a line',
    '.a line that starts with a dot',
    '..',
    '',
    'trailing blank \t',
    '',
  ].join('\r\n')
  const message = await send(inbox, { raw, envelope: { from: 'shop@example.com', to: ['ada@example.com'] } })
  expect(message.raw.toString('latin1')).toBe(raw)
})

test('decodes non-ASCII subjects, names, bodies and file names', async () => {
  const inbox = await anInbox()
  const message = await send(inbox, {
    to: { name: 'Zoë Łukasz', address: 'zoe@example.com' },
    subject: 'Größe 42 – 注文の確認 🎉',
    text: 'שלום Zoë',
    attachments: [{ filename: 'Rechnung März.txt', content: 'ü' }],
  })
  expect(message.subject).toBe('Größe 42 – 注文の確認 🎉')
  expect(message.to).toEqual([{ name: 'Zoë Łukasz', address: 'zoe@example.com' }])
  expect(message.text.trim()).toBe('שלום Zoë')
  expect(message.parts.map((part) => part.fileName)).toEqual(['Rechnung März.txt'])
})

test('shows recipients that only the envelope names as Bcc', async () => {
  const inbox = await anInbox()
  const message = await send(inbox, {
    to: ['ada@example.com', 'bob@example.com'],
    cc: 'cy@example.com',
    bcc: 'dan@example.com',
  })
  expect(message.recipients).toEqual([
    'ada@example.com',
    'bob@example.com',
    'cy@example.com',
    'dan@example.com',
  ])
  expect(message.to.map(({ address }) => address)).toEqual(['ada@example.com', 'bob@example.com'])
  expect(message.bcc).toEqual([{ name: '', address: 'dan@example.com' }])
})

test('accepts any login and remembers its name', async () => {
  const inbox = await anInbox()
  const transport = createTransport({
    host: '127.0.0.1',
    port: inbox.smtpPort,
    auth: { user: 'shop', pass: 'whatever' },
  })
  await transport.sendMail({ from: 'shop@example.com', to: 'ada@example.com', subject: 'Hi', text: 'Hi' })
  expect(inbox.store.all[0]?.username).toBe('shop')
})

test('does not offer STARTTLS, so a sender that requires TLS fails', async () => {
  const inbox = await anInbox()
  const transport = createTransport({ host: '127.0.0.1', port: inbox.smtpPort, requireTLS: true })
  await expect(
    transport.sendMail({ from: 'a@example.com', to: 'b@example.com', text: 'x' }),
  ).rejects.toThrow()
  expect(inbox.store.all).toEqual([])
})

test('refuses a message over the size limit with 552 and keeps nothing of it', async () => {
  const inbox = await anInbox({ maxMessageBytes: 2_000 })
  const big = send(inbox, { text: 'x'.repeat(5_000) })
  await expect(big).rejects.toMatchObject({ responseCode: 552 })
  expect(inbox.store.all).toEqual([])
})

test('greets at once, without the wait for clients that talk too early', async () => {
  const inbox = await anInbox()
  // With timers stopped, a greeting that waits for one never comes.
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const socket = connect(inbox.smtpPort, '127.0.0.1')
  const [greeting] = await once(socket, 'data')
  socket.destroy()
  expect(String(greeting)).toMatch(/^220 /)
})

test('takes several messages over one connection of a pool', async () => {
  const inbox = await anInbox()
  const pool = createTransport({ host: '127.0.0.1', port: inbox.smtpPort, pool: true, maxConnections: 1 })
  const subjects = ['one', 'two', 'three']
  await Promise.all(
    subjects.map((subject) =>
      pool.sendMail({ from: 'a@example.com', to: 'b@example.com', subject, text: 'x' }),
    ),
  )
  pool.close()
  expect(inbox.store.all.map(({ subject }) => subject)).toEqual(['three', 'two', 'one'])
})

test('keeps only the newest messages of its limit', async () => {
  const inbox = await anInbox({ limit: 2 })
  const gone: string[] = []
  inbox.store.watch((event) => event.type === 'delete' && gone.push(event.id))
  const first = await send(inbox, { subject: 'one' })
  await send(inbox, { subject: 'two' })
  await send(inbox, { subject: 'three' })
  expect(inbox.store.all.map(({ subject }) => subject)).toEqual(['three', 'two'])
  expect(gone).toEqual([first.id])
})

test('waits for a message that has yet to come', async () => {
  const inbox = await anInbox()
  const waiting = inbox.store.waitFor(({ subject }) => subject === 'second')
  await send(inbox, { subject: 'first' })
  await send(inbox, { subject: 'second' })
  expect((await waiting).subject).toBe('second')
})

test('stops waiting after the given time and says what did come', async () => {
  const inbox = await anInbox()
  await send(inbox, { subject: 'other' })
  await expect(inbox.store.waitFor(() => false, 1)).rejects.toThrow('"other" to ada@example.com')
})

test('refuses to start on a port that is taken, and leaves no other port open', async () => {
  const inbox = await anInbox()
  await expect(anInbox({ httpPort: inbox.httpPort })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await expect(anInbox({ smtpPort: inbox.smtpPort })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
