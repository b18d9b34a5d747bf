import { SaleorAsyncWebhook } from '@saleor/app-sdk/handlers/fetch-api'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog } from '../../shared/log.ts'
import { confirmationRequested, emailChangeRequested, startSmtpApp } from '../support/smtp-app.ts'

type App = Awaited<ReturnType<typeof startSmtpApp>>
let app: App
beforeEach(async () => {
  app = await startSmtpApp()
})
afterEach(() => app.stop())

const event = 'account_confirmation_requested'
const answer = async (response: Response) => ({ status: response.status, body: await response.json() })
const refusal = (code: string) => ({ success: false, error: { code, message: expect.any(String) } })

/** The webhook with one thing changed. */
async function altered(change: (webhook: { headers: Headers; body: Uint8Array }) => RequestInit | undefined) {
  const webhook = await app.saleor.webhook(event, confirmationRequested())
  return app.post('/api/webhooks/saleor', change(webhook) ?? webhook)
}

test('a genuine webhook is stored before it is answered', async () => {
  const received = await answer(await app.send(event, confirmationRequested()))
  expect(received).toEqual({ status: 200, body: { success: true, repeated: false } })
  expect(await app.deliveries()).toMatchObject([
    { event, recipient: 'ada@example.com', state: 'queued', attempts: [], apiUrl: app.saleor.apiUrl },
  ])
})

test('a repeated webhook without an id is answered 200 and stores nothing', async () => {
  await app.send(event, confirmationRequested())
  expect((await answer(await app.send(event, confirmationRequested()))).body).toMatchObject({
    repeated: true,
  })
  expect(await app.deliveries()).toHaveLength(1)
})

test('the same bytes signed with a new key are still a repeat', async () => {
  await app.send(event, confirmationRequested())
  await app.saleor.rotateKey()
  expect((await answer(await app.send(event, confirmationRequested()))).body).toMatchObject({
    repeated: true,
  })
})

test('webhook-id decides what is a repeat where the sender gives one', async () => {
  await app.send(event, confirmationRequested(), { webhookId: 'msg_1' })
  await app.send(event, confirmationRequested({ token: 'another' }), { webhookId: 'msg_1' })
  expect(await app.deliveries()).toHaveLength(1)
  await app.send(event, confirmationRequested(), { webhookId: 'msg_2' })
  expect(await app.deliveries()).toHaveLength(2)
})

test('copies that arrive at the same moment are stored once', async () => {
  const responses = await Promise.all(
    Array.from({ length: 8 }, () => app.send(event, confirmationRequested(), { webhookId: 'msg_1' })),
  )
  expect(responses.map(({ status }) => status)).toEqual(Array(8).fill(200))
  expect(await app.deliveries()).toHaveLength(1)
})

test('two different events that happen to carry the same body are both stored', async () => {
  await app.send(event, confirmationRequested())
  await app.send('account_set_password_requested', confirmationRequested())
  expect(await app.deliveries()).toHaveLength(2)
})

test('a body that was tampered with is refused', async () => {
  const response = await altered(({ headers }) => ({
    headers,
    body: JSON.stringify(confirmationRequested({ user: { email: 'mallory@example.com' } })),
  }))
  expect(await answer(response)).toEqual({ status: 401, body: refusal('SIGNATURE_VERIFICATION_FAILED') })
  expect(await app.deliveries()).toEqual([])
})

test("a stranger's signature is refused, and the keys are fetched only once to find that out", async () => {
  const before = app.saleor.jwksRequests()
  const response = await app.send(event, confirmationRequested(), { signedBy: 'a stranger' })
  expect(await answer(response)).toEqual({ status: 401, body: refusal('SIGNATURE_VERIFICATION_FAILED') })
  expect(app.saleor.jwksRequests() - before).toBe(1)
})

test('after a key rotation the new keys are fetched, stored and used', async () => {
  await app.saleor.rotateKey()
  const before = app.saleor.jwksRequests()
  expect((await app.send(event, confirmationRequested())).status).toBe(200)
  expect((await app.send('account_confirmed', confirmationRequested())).status).toBe(200)
  expect(app.saleor.jwksRequests() - before).toBe(1)
})

test('many webhooks after a key rotation share one request for the new keys', async () => {
  await app.saleor.rotateKey()
  const before = app.saleor.jwksRequests()
  const responses = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      app.send(event, confirmationRequested({ token: `token-${index}` })),
    ),
  )
  expect(responses.every(({ status }) => status === 200)).toBe(true)
  expect(app.saleor.jwksRequests() - before).toBeLessThan(5)
  expect(await app.deliveries()).toHaveLength(5)
})

test('while the new keys cannot be fetched, a webhook is put off with 503 and accepted later', async () => {
  await app.saleor.rotateKey()
  app.saleor.trouble.jwks = 'down'
  const response = await app.send(event, confirmationRequested())
  expect(response.headers.get('retry-after')).toBe('10')
  expect(await answer(response)).toEqual({ status: 503, body: refusal('JWKS_NOT_AVAILABLE') })
  expect(await app.deliveries()).toEqual([])
  app.saleor.trouble.jwks = undefined
  expect((await app.send(event, confirmationRequested())).status).toBe(200)
})

test('a flood of wrong signatures does not become a flood of requests to the shop', async () => {
  const before = app.saleor.jwksRequests()
  const statuses: number[] = []
  for (let count = 0; count < 12; count++)
    statuses.push((await app.send(event, confirmationRequested(), { signedBy: 'a stranger' })).status)
  expect(statuses).toEqual([...Array(10).fill(401), 503, 503])
  expect(app.saleor.jwksRequests() - before).toBe(10)
  expect((await app.send(event, confirmationRequested())).status).toBe(200)
  app.clock.advance(5)
  expect((await app.send(event, confirmationRequested(), { signedBy: 'a stranger' })).status).toBe(401)
})

test('an unknown shop is refused', async () => {
  const response = await altered(({ headers, body }) => {
    headers.set('saleor-api-url', 'https://elsewhere.example/graphql/')
    return { headers, body }
  })
  expect(await answer(response)).toEqual({ status: 401, body: refusal('NOT_REGISTERED') })
})

test.each([
  ['saleor-api-url', 'MISSING_API_URL_HEADER'],
  ['saleor-event', 'MISSING_EVENT_HEADER'],
  ['saleor-signature', 'MISSING_SIGNATURE_HEADER'],
])('without %s a webhook is refused', async (name, code) => {
  const response = await altered(({ headers, body }) => {
    headers.delete(name)
    return { headers, body }
  })
  expect(await answer(response)).toEqual({ status: 400, body: refusal(code) })
})

test('an empty body and one that is no JSON are refused', async () => {
  const empty = await altered(({ headers }) => ({ headers, body: '' }))
  expect(await answer(empty)).toEqual({ status: 400, body: refusal('MISSING_REQUEST_BODY') })
  const text = await altered(({ headers }) => ({ headers, body: 'hello' }))
  expect(await answer(text)).toEqual({ status: 400, body: refusal('CANT_BE_PARSED') })
})

test('a body that is too large is refused, with its length announced or not', async () => {
  const large = 'x'.repeat(300 * 1024)
  const announced = await altered(({ headers }) => ({ headers, body: large }))
  expect(await answer(announced)).toEqual({ status: 413, body: refusal('BODY_TOO_LARGE') })
  const { headers } = await app.saleor.webhook(event, {})
  const streamed = app.app.request('/api/webhooks/saleor', {
    method: 'POST',
    headers,
    body: new Blob([large]).stream(),
    duplex: 'half',
  } as RequestInit)
  expect((await streamed).status).toBe(413)
})

test('an event without an e-mail is answered 200 and not stored', async () => {
  const received = await answer(await app.send('customer_updated', confirmationRequested()))
  expect(received).toEqual({ status: 200, body: { success: true, ignored: true } })
  expect(await app.deliveries()).toEqual([])
})

test('an event without an e-mail is verified all the same', async () => {
  expect((await app.send('customer_updated', {}, { signedBy: 'a stranger' })).status).toBe(401)
})

test('a webhook that cannot be stored is put off with 503', async () => {
  const webhook = await app.saleor.webhook(event, confirmationRequested())
  await app.close()
  const response = await app.app.request('/api/webhooks/saleor', { method: 'POST', ...webhook })
  expect(await answer(response)).toEqual({ status: 503, body: refusal('NOT_STORED') })
})

test('a body that names no recipient is stored as failed, so that somebody sees it', async () => {
  expect((await app.send(event, { user: null, errors: [{ message: 'denied' }] })).status).toBe(200)
  expect(await app.deliveries()).toMatchObject([
    { state: 'failed', recipient: null, canResend: false, reason: expect.stringContaining('user.email') },
  ])
})

test.each([
  'ada@example.com, eve@example.com',
  'Ada <ada@example.com>',
  'ada@example.com\r\nBcc: eve@example.com',
])('"%s" is not taken for an address', async (email) => {
  await app.send(event, confirmationRequested({ user: { email } }))
  expect(await app.deliveries()).toMatchObject([{ state: 'failed', recipient: null }])
})

test('a change of address that nobody saw requested is skipped: the old mailbox is unknown', async () => {
  const { newEmail: _, ...changed } = emailChangeRequested()
  await app.send('account_email_changed', changed)
  expect(await app.deliveries()).toMatchObject([{ state: 'skipped', recipient: null, canResend: false }])
})

test('when the shop deletes the app, its token and keys go and what was received stays', async () => {
  await app.send(event, confirmationRequested())
  const deleted = await answer(await app.send('app_deleted', { app: { id: app.saleor.appId } }))
  expect(deleted).toEqual({ status: 200, body: { success: true } })
  expect(await answer(await app.send(event, confirmationRequested()))).toEqual({
    status: 401,
    body: refusal('NOT_REGISTERED'),
  })
  expect(await app.deliveries()).toHaveLength(1)
  await app.register()
  expect((await app.send(event, confirmationRequested())).status).toBe(200)
})

test.each([
  ['another app', { app: { id: 'QXBwOjg=' } }],
  ['nothing', {}],
])('the news that %s was deleted removes no installation', async (_what, payload) => {
  const received = await answer(await app.send('app_deleted', payload))
  expect(received).toEqual({ status: 200, body: { success: true, ignored: true } })
  expect((await app.send(event, confirmationRequested())).status).toBe(200)
})

test('a stranger cannot delete the app', async () => {
  const payload = { app: { id: app.saleor.appId } }
  expect((await app.send('app_deleted', payload, { signedBy: 'a stranger' })).status).toBe(401)
  expect((await app.send(event, confirmationRequested())).status).toBe(200)
})

test('only POST delivers', async () => {
  expect((await fetch(`${app.url}/api/webhooks/saleor`)).status).toBe(405)
})

test('neither tokens nor addresses are written to the log', async () => {
  const lines: string[] = []
  const log = createLog({
    program: 'smtp-app',
    level: 'debug',
    json: true,
    write: (line) => lines.push(line),
  })
  const other = await startSmtpApp({ log })
  await other.send(event, confirmationRequested())
  await other.send(event, confirmationRequested(), { signedBy: 'a stranger' })
  await other.worker.runDue()
  await other.stop()
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join('')).not.toContain('confirm-0123456789')
  expect(lines.join('')).not.toContain('ada@example.com')
})

test("Saleor's own SDK accepts the signatures that this app accepts, and refuses what it refuses", async () => {
  const sdk = new SaleorAsyncWebhook({
    name: 'probe',
    webhookPath: 'api/webhooks/saleor',
    event: 'ACCOUNT_CONFIRMATION_REQUESTED',
    query: 'subscription { event { ... on AccountConfirmationRequested { token } } }',
    apl: {
      get: async () => ({
        saleorApiUrl: app.saleor.apiUrl,
        appId: app.saleor.appId,
        token: app.saleor.appToken,
        jwks: await (await fetch(new URL('/.well-known/jwks.json', app.saleor.apiUrl))).text(),
      }),
      set: async () => {},
      delete: async () => {},
      getAll: async () => [],
    },
  }).createHandler(() => new Response('accepted'))
  const both = async (webhook: { headers: Headers; body: Uint8Array }) => {
    const headers = new Headers(webhook.headers)
    headers.set('host', 'app.example')
    const theirs = await sdk(
      new Request('http://app.example/api/webhooks/saleor', { method: 'POST', headers, body: webhook.body }),
    )
    const ours = await app.post('/api/webhooks/saleor', webhook)
    return [theirs.status, ours.status]
  }
  const genuine = await app.saleor.webhook(event, confirmationRequested())
  expect(await both(genuine)).toEqual([200, 200])
  expect(await both({ ...genuine, body: Buffer.from('{"user":{}}') })).toEqual([401, 401])
  const forged = await app.saleor.webhook(event, confirmationRequested(), { signedBy: 'a stranger' })
  expect(await both(forged)).toEqual([401, 401])
})
