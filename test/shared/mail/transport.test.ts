import type { AddressInfo, Socket } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import type { OutgoingMail } from '../../../shared/mail/compose.ts'
import { createMailTransport, parseSmtpUrl } from '../../../shared/mail/transport.ts'

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

/** Longer than the 100 ms for which smtp-server holds its greeting back. */
const SHORT_DEADLINE_MS = 600

const mail: OutgoingMail = {
  to: 'ada@customers.example',
  from: { name: 'Fern, Field & "Co"', address: 'no-reply@shop.example' },
  subject: 'Grüße, Ada',
  html: '<p>Hello</p>',
  text: 'Hello\n',
  messageId: '<7@shop.example>',
  date: new Date('2026-03-14T09:26:53Z'),
  locale: 'en',
}

test('a mail arrives with one recipient, both parts and the headers of a machine', async () => {
  const { transport, messages } = await smtp()
  const outcome = await transport.send(mail)
  expect(outcome).toMatchObject({ kind: 'sent', messageId: '<7@shop.example>' })
  const { headers, ...message } = await PostalMime.parse(messages[0] ?? '')
  expect(message).toMatchObject({
    to: [{ address: 'ada@customers.example' }],
    from: { name: 'Fern, Field & "Co"', address: 'no-reply@shop.example' },
    subject: 'Grüße, Ada',
    messageId: '<7@shop.example>',
    date: '2026-03-14T09:26:53.000Z',
    text: expect.stringMatching(/^Hello\n+$/),
  })
  expect(message.html).toContain('<p>Hello</p>')
  expect(Object.fromEntries(headers.map(({ key, value }) => [key, value]))).toMatchObject({
    'auto-submitted': 'auto-generated',
    'x-auto-response-suppress': 'All',
    'content-language': 'en',
  })
})

test('several mails share one connection', async () => {
  let connections = 0
  const { transport, messages } = await smtp({
    onConnect(_session, next) {
      connections += 1
      next()
    },
  })
  for (const n of [1, 2, 3]) await transport.send({ ...mail, messageId: `<${n}@shop.example>` })
  expect(messages).toHaveLength(3)
  expect(connections).toBe(1)
})

test('a refused recipient does not keep the next mail from going out', async () => {
  const { transport } = await smtp({
    onRcptTo: ({ address }, _session, next) =>
      next(address.startsWith('nobody') ? reply(550, '5.1.1 no such user') : null),
  })
  expect(await transport.send({ ...mail, to: 'nobody@customers.example' })).toMatchObject({
    kind: 'failed',
    class: 'bad_recipient',
    code: '550 5.1.1',
  })
  expect(await transport.send(mail)).toMatchObject({ kind: 'sent' })
})

test.each([
  [450, '4.2.0 greylisted', 'transient'],
  [550, '5.1.1 no such user', 'bad_recipient'],
  [552, '5.2.2 mailbox full', 'mailbox'],
  [550, '5.7.1 blocked', 'policy'],
  [421, '4.7.28 slow down', 'rate'],
])('a recipient answered with %i %s is %s', async (code, text, expected) => {
  const { transport } = await smtp({ onRcptTo: (_address, _session, next) => next(reply(code, text)) })
  expect(await transport.send(mail)).toMatchObject({ kind: 'failed', class: expected })
})

test.each([
  [554, '5.7.1 spam', 'policy'],
  [451, '4.3.0 try later', 'transient'],
])('a body answered with %i %s is %s', async (code, text, expected) => {
  const { transport } = await smtp({
    onData: (stream, _session, next) => stream.resume().once('end', () => next(reply(code, text))),
  })
  expect(await transport.send(mail)).toMatchObject({ kind: 'failed', class: expected })
})

test('refused credentials are a matter of configuration, in verifying as in sending', async () => {
  const { transport } = await smtp(
    {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, next) => next(reply(535, '5.7.8 bad credentials')),
    },
    'shop:wrong@',
  )
  expect(await transport.send(mail)).toMatchObject({ class: 'configuration', code: '535 5.7.8' })
  expect(await transport.verify()).toMatchObject({ class: 'configuration' })
})

test('a server that answers verifies', async () => {
  const { transport, messages } = await smtp()
  expect(await transport.verify()).toBeUndefined()
  expect(messages).toEqual([])
})

test('a connection dropped before the body is safe to repeat', async () => {
  const { transport } = await smtp({
    onRcptTo: () => hangUp(),
  })
  expect(await transport.send(mail)).toMatchObject({ kind: 'failed', class: 'transient' })
})

test('a connection dropped after the whole body leaves the outcome uncertain', async () => {
  const { transport } = await smtp({
    onData: (stream) => stream.resume().once('end', hangUp),
  })
  expect(await transport.send(mail)).toMatchObject({ kind: 'failed', class: 'uncertain' })
})

test('a deadline before the body ends the sending and is safe to repeat', async () => {
  const closed = Promise.withResolvers<void>()
  const { transport, messages } = await smtp({ onMailFrom: () => {}, onClose: () => closed.resolve() })
  expect(await transport.send(mail, { timeoutMs: SHORT_DEADLINE_MS })).toEqual({
    kind: 'failed',
    class: 'transient',
    code: 'ETIMEDOUT',
    detail: 'No answer within 600 ms.',
  })
  await closed.promise // The dialogue is really over, not just no longer waited for.
  expect(messages).toEqual([])
})

test('a deadline after the body leaves the outcome uncertain', async () => {
  const { transport } = await smtp({ onData: (stream) => stream.resume() })
  expect(await transport.send(mail, { timeoutMs: SHORT_DEADLINE_MS })).toMatchObject({
    class: 'uncertain',
    code: 'ETIMEDOUT',
  })
})

test('a server that is not there is transient', async () => {
  const { transport, server } = await smtp()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  expect(await transport.send(mail)).toMatchObject({ kind: 'failed', class: 'transient' })
})

test.each([
  'a@one.example, b@two.example',
  'Ada <ada@customers.example>',
  'ada@customers.example\r\nRCPT TO:<x@y.z>',
])('the recipient %j is refused before anything is connected', async (to) => {
  const transport = createMailTransport({ url: 'smtp://127.0.0.1:1', timeoutMs: 1000 })
  expect(await transport.send({ ...mail, to })).toMatchObject({ class: 'bad_recipient', code: 'EADDRESS' })
})

test('hostile texts stay inside their header', async () => {
  const { transport, messages } = await smtp()
  const subject = 'Hi\r\nBcc: victim@evil.example'
  await transport.send({
    ...mail,
    subject,
    from: { name: 'x\r\nBcc: y@z.example', address: 'a@shop.example' },
  })
  const { headers } = await PostalMime.parse(messages[0] ?? '')
  expect(headers.map(({ key }) => key)).not.toContain('bcc')
})

test('credentials demand TLS everywhere but on this machine', () => {
  expect(parseSmtpUrl('smtp://user:p%40ss@mail.example')).toEqual({
    host: 'mail.example',
    port: 587,
    secure: false,
    ignoreTLS: false,
    requireTLS: true,
    auth: { user: 'user', pass: 'p@ss' },
  })
  expect(parseSmtpUrl('smtp://user:pass@127.0.0.1:1025')).toMatchObject({ port: 1025, requireTLS: false })
  expect(parseSmtpUrl('smtps://mail.example')).toMatchObject({ port: 465, secure: true })
})

test.each(['', 'mail.example:25', 'http://mail.example', 'smtp://', 'smtp:mail', 'smtp://%zz@mail.example'])(
  '%j is no SMTP URL',
  (url) => {
    expect(() => parseSmtpUrl(url)).toThrow('must be a URL such as smtp://')
    expect(() => createMailTransport({ url, timeoutMs: 1000 })).toThrow('must be a URL such as smtp://')
  },
)

/** The server's ends of the open connections. */
const sockets = new Set<Socket>()

function hangUp() {
  for (const socket of sockets) socket.destroy()
}

function reply(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode })
}

async function smtp(options: SMTPServerOptions = {}, credentials = '') {
  const messages: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData(stream, _session, next) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.once('end', () => {
        messages.push(Buffer.concat(chunks).toString())
        next()
      })
    },
    ...options,
  })
  server.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('error', () => {}) // A connection that the test cut.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const transport = createMailTransport({ url: `smtp://${credentials}127.0.0.1:${port}`, timeoutMs: 5000 })
  cleanUps.push(
    () => new Promise<void>((resolve) => server.close(() => resolve())),
    () => transport.close({ force: true }),
  )
  return { server, transport, messages }
}
