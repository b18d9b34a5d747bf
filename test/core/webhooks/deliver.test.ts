import { createLocalJWKSet, flattenedVerify } from 'jose'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { generateRsaKey, type Keys, loadKeys } from '../../../core/crypto/keys.ts'
import { sealWebhookSecret } from '../../../core/crypto/webhook-secret.ts'
import { type DeliverOptions, deliver, type Shipment } from '../../../core/webhooks/deliver.ts'
import { createOutbound } from '../../../core/webhooks/outbound.ts'
import { createSecretBox } from '../../../shared/secret-box.ts'
import { verifyDetached, verifyHmac } from '../../../shared/signature.ts'
import { ManualClock } from '../../support/clock.ts'
import { startHttpReceiver } from '../../support/http-receiver.ts'
import { apiUrl } from '../../support/webhooks.ts'

const payload = '{"user": {"name": "Zo\\u00eb", "city": "Łódź"}}'
const secrets = createSecretBox('a secret key')
const outbound = createOutbound({ filterEnabled: true, allowLoopback: true, userAgent: 'Saleor/3.24' })
let keys: Keys
let options: DeliverOptions

beforeAll(async () => {
  keys = await loadKeys(generateRsaKey(), null)
  options = { outbound, signing: keys.signing, secrets, clock: new ManualClock(), apiUrl, timeoutMs: 5000 }
})
afterAll(() => outbound.close())

async function aReceiver(...answer: Parameters<typeof startHttpReceiver>) {
  const receiver = await startHttpReceiver(...answer)
  onTestFinished(() => receiver.close())
  return receiver
}

function aShipment(targetUrl: string, webhook: Partial<Shipment['webhook']> = {}): Shipment {
  return {
    delivery: { uuid: 'the-delivery', eventType: 'customer_created', payload },
    webhook: { id: 7, targetUrl, secretKey: null, customHeaders: {}, ...webhook },
    eventUuid: 'the-event',
    attempt: 2,
    attemptsLeft: 9,
  }
}

test('a delivery carries the headers of Saleor, of Standard Webhooks and our own', async () => {
  const receiver = await aReceiver()
  const outcome = await deliver(options, aShipment(`${receiver.url}/hook`))
  const [request] = receiver.requests
  expect(outcome).toMatchObject({ status: 200, errorCode: null, response: '' })
  expect(request).toMatchObject({ method: 'POST', path: '/hook' })
  expect(request?.body.toString()).toBe(payload)
  expect(request?.headers).toMatchObject({
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(payload)),
    'user-agent': 'Saleor/3.24',
    'saleor-event': 'customer_created',
    'x-saleor-event': 'customer_created',
    'saleor-domain': 'shop.example:8000',
    'x-saleor-domain': 'shop.example:8000',
    'saleor-api-url': apiUrl,
    'webhook-id': 'the-delivery',
    'webhook-timestamp': String(Date.parse('2026-03-14T12:00:00Z') / 1000),
    'sallyport-event-id': 'the-event',
    'sallyport-attempt': '2',
    'sallyport-attempts-left': '9',
  })
  expect(request?.headers['x-saleor-signature']).toBe(request?.headers['saleor-signature'])
  expect(request?.headers).not.toHaveProperty('saleor-schema-version')
})

test('jose verifies the signature against the published keys, and refuses it for another body', async () => {
  const receiver = await aReceiver()
  await deliver(options, aShipment(receiver.url))
  const [request] = receiver.requests
  const [head = '', middle, signature = ''] = request?.headers['saleor-signature']?.split('.') ?? []
  expect(middle).toBe('')
  const verify = (body: Uint8Array) =>
    flattenedVerify({ protected: head, payload: body, signature }, createLocalJWKSet(keys.jwks), {
      crit: { b64: true },
    })
  const verified = await verify(request?.body ?? Buffer.from(''))
  expect(verified.protectedHeader).toMatchObject({ alg: 'RS256', b64: false, kid: keys.jwks.keys[0]?.kid })
  await expect(verify(Buffer.from(`${payload} `))).rejects.toThrow()
  expect(await verifyDetached(Buffer.from(payload), `${head}..${signature}`, keys.jwks)).toBe(true)
})

test('a webhook with a secret key gets an HMAC instead', async () => {
  const receiver = await aReceiver()
  const secretKey = sealWebhookSecret(secrets, 7, 'sécret')
  await deliver(options, aShipment(receiver.url, { secretKey }))
  const signature = receiver.requests[0]?.headers['saleor-signature'] ?? ''
  expect(signature).toMatch(/^[0-9a-f]{64}$/)
  expect(verifyHmac(Buffer.from(payload), signature, 'sécret')).toBe(true)
})

test('a secret key that cannot be opened sends nothing and says so', async () => {
  const receiver = await aReceiver()
  const secretKey = sealWebhookSecret(secrets, 8, 'of another webhook')
  const outcome = await deliver(options, aShipment(receiver.url, { secretKey }))
  expect(outcome).toMatchObject({ status: null, errorCode: 'unreadable_secret', final: true })
  expect(receiver.requests).toHaveLength(0)
})

test('custom headers stand in for the deprecated ones and for no other', async () => {
  const receiver = await aReceiver()
  const customHeaders = {
    'x-tenant': 'blue',
    'x-saleor-domain': 'mine',
    'saleor-event': 'forged',
    'webhook-id': 'forged',
    authorization: 'Bearer mine',
  }
  await deliver(options, aShipment(receiver.url, { customHeaders }))
  expect(receiver.requests[0]?.headers).toMatchObject({
    'x-tenant': 'blue',
    'x-saleor-domain': 'mine',
    authorization: 'Bearer mine',
    'saleor-event': 'customer_created',
    'webhook-id': 'the-delivery',
  })
})

test('signatures, credentials and cookies are not kept', async () => {
  const receiver = await aReceiver((_, response) => {
    response.setHeader('set-cookie', 'session=1').end('ok')
  })
  const customHeaders = { 'authorization-bearer': 'mine', 'x-api-key': 'mine', 'x-tenant': 'blue' }
  const outcome = await deliver(options, aShipment(receiver.url, { customHeaders }))
  expect(outcome.requestHeaders).toMatchObject({
    'saleor-signature': '[redacted]',
    'x-saleor-signature': '[redacted]',
    'authorization-bearer': '[redacted]',
    'x-api-key': '[redacted]',
    'x-tenant': 'blue',
    'saleor-event': 'customer_created',
  })
  expect(outcome.responseHeaders['set-cookie']).toBe('[redacted]')
})

test('of a long answer the first 1024 characters are kept', async () => {
  const receiver = await aReceiver((_, response) => {
    response.statusCode = 500
    response.end(`\0${'é'.repeat(2000)}`)
  })
  const outcome = await deliver(options, aShipment(receiver.url))
  expect(outcome.status).toBe(500)
  expect(outcome.response).toBe(`${'é'.repeat(1024)}...`)
})

test('an endless body behind a 200 is success', async () => {
  const receiver = await aReceiver((_, response) => {
    const drip = () => {
      if (!response.destroyed) response.write('x'.repeat(16_384), () => setImmediate(drip))
    }
    drip()
  })
  const outcome = await deliver(options, aShipment(receiver.url))
  expect(outcome.status).toBe(200)
  expect(outcome.response).toHaveLength(1027)
})

test('a redirect is an answer and is not followed', async () => {
  const elsewhere = await aReceiver()
  const receiver = await aReceiver((_, response) => {
    response.writeHead(307, { location: elsewhere.url }).end()
  })
  expect(await deliver(options, aShipment(receiver.url))).toMatchObject({ status: 307, errorCode: null })
  expect(elsewhere.requests).toHaveLength(0)
})

test('a receiver that never answers is a timeout', async () => {
  const receiver = await aReceiver(() => {})
  const outcome = await deliver({ ...options, timeoutMs: 60 }, aShipment(receiver.url))
  expect(outcome).toMatchObject({ status: null, errorCode: 'timeout' })
  expect(outcome.final).toBeUndefined()
})

test('a refused connection is a failure with a name', async () => {
  const receiver = await startHttpReceiver()
  await receiver.close()
  expect(await deliver(options, aShipment(receiver.url))).toMatchObject({
    status: null,
    errorCode: 'connection_refused',
  })
})

test('a private address is refused with the text of Saleor', async () => {
  expect(await deliver(options, aShipment('http://10.0.0.1/hook'))).toMatchObject({
    status: null,
    errorCode: 'blocked_address',
    response: 'Invalid IP address',
  })
})

test('a queue as target is refused for good', async () => {
  const outcome = await deliver(options, aShipment('awssqs://key:secret@sqs.eu-west-1.amazonaws.com/1/queue'))
  expect(outcome).toMatchObject({ errorCode: 'unsupported_target', final: true })
})
