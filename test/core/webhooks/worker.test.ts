import { createLocalJWKSet, flattenedVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { apps, type Webhook, webhooks } from '../../../core/tables/apps.ts'
import { deliveries } from '../../../core/tables/outbox.ts'
import type { Outcome, Shipment } from '../../../core/webhooks/deliver.ts'
import { eq } from '../../../shared/database/drizzle.ts'
import { anApp } from '../../support/apps.ts'
import { type HttpReceiver, startHttpReceiver } from '../../support/http-receiver.ts'
import { aDelivery, aWebhook, type Engine, schedule, startEngine } from '../../support/webhooks.ts'

let engine: Engine
beforeEach(async () => {
  engine = await startEngine()
})
afterEach(() => engine.close())

type Answer = number | { status: number; headers: Record<string, string> }

/** Answers in turn, the last answer for ever. */
async function aReceiver(...answers: Answer[]): Promise<HttpReceiver> {
  let next = 0
  const receiver = await startHttpReceiver((_, response) => {
    const answer = answers[Math.min(next++, answers.length - 1)] ?? 200
    const { status, headers } = typeof answer === 'number' ? { status: answer, headers: {} } : answer
    response.writeHead(status, headers).end('said the receiver')
  })
  onTestFinished(() => receiver.close())
  return receiver
}

async function aWebhookAt(url: string, columns: Partial<Webhook> = {}): Promise<Webhook> {
  return aWebhook(engine, await anApp(engine), url, columns)
}

async function stateOf({ id }: { id: number }) {
  const [row] = await engine.database.read.select().from(deliveries).where(eq(deliveries.id, id))
  return row
}

const delivered: Outcome = {
  status: 200,
  retryAfter: null,
  errorCode: null,
  response: '',
  responseHeaders: {},
  requestHeaders: {},
  durationMs: 1,
}

/** A receiver in the form of a function: holds every delivery until it is let go. */
function aSlowReceiver() {
  const waiting: { shipment: Shipment; answer(): void }[] = []
  const deliver = (shipment: Shipment) =>
    new Promise<Outcome>((resolve) => waiting.push({ shipment, answer: () => resolve(delivered) }))
  return { waiting, deliver }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

test('a delivery that is answered with 2xx is over, and stays visible with its attempt', async () => {
  const receiver = await aReceiver(204)
  const webhook = await aWebhookAt(receiver.url)
  const delivery = await aDelivery(engine, webhook)
  expect(await engine.aWorker().runDue()).toBe(1)
  expect(await stateOf(delivery)).toMatchObject({ status: 'SUCCESS', dueAt: null, payload: delivery.payload })
  expect(await engine.attemptsOf(delivery)).toMatchObject([
    { number: 1, status: 'SUCCESS', responseStatusCode: 204, errorCode: null },
  ])
  expect(await engine.aWorker().runDue()).toBe(0)
})

test('a failing receiver is tried on schedule, with the same bytes and the same id, until nothing is left', async () => {
  const receiver = await aReceiver(500)
  const webhook = await aWebhookAt(receiver.url)
  const delivery = await aDelivery(engine, webhook)
  const worker = engine.aWorker()
  for (const seconds of schedule) {
    expect(await worker.runDue()).toBe(1)
    expect(await stateOf(delivery)).toMatchObject({ status: 'PENDING' })
    engine.clock.advance(seconds - 1)
    expect(await worker.runDue()).toBe(0)
    engine.clock.advance(1)
  }
  expect(await worker.runDue()).toBe(1)
  expect(await stateOf(delivery)).toMatchObject({ status: 'FAILED', dueAt: null })
  engine.clock.advance(10 * 86_400)
  expect(await worker.runDue()).toBe(0)

  expect(receiver.requests).toHaveLength(11)
  for (const [index, request] of receiver.requests.entries()) {
    expect(request.body.equals(Buffer.from(delivery.payload))).toBe(true)
    expect(request.headers['webhook-id']).toBe(delivery.uuid)
    expect(request.headers['sallyport-attempt']).toBe(String(index + 1))
    expect(request.headers['sallyport-attempts-left']).toBe(String(10 - index))
    const [head = '', , signature = ''] = request.headers['saleor-signature']?.split('.') ?? []
    await flattenedVerify(
      { protected: head, payload: request.body, signature },
      createLocalJWKSet(engine.keys.jwks),
      { crit: { b64: true } },
    )
  }
  expect(new Set(receiver.requests.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(11)
  const attempts = await engine.attemptsOf(delivery)
  expect(attempts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(attempts[0]).toMatchObject({
    status: 'FAILED',
    responseStatusCode: 500,
    response: 'said the receiver',
    requestHeaders: { 'saleor-signature': '[redacted]', 'webhook-id': delivery.uuid },
  })
})

test.each([301, 400, 401, 404, 408])('%d is tried again and can still succeed', async (status) => {
  const receiver = await aReceiver(status, 200)
  const delivery = await aDelivery(engine, await aWebhookAt(receiver.url))
  const worker = engine.aWorker()
  await worker.runDue()
  expect(await stateOf(delivery)).toMatchObject({ status: 'PENDING' })
  engine.clock.advance(5)
  await worker.runDue()
  expect(await stateOf(delivery)).toMatchObject({ status: 'SUCCESS' })
})

test('410 ends the delivery and switches the webhook off, and with it what still waits', async () => {
  const receiver = await aReceiver(410)
  const webhook = await aWebhookAt(receiver.url)
  const delivery = await aDelivery(engine, webhook)
  const later = await aDelivery(engine, webhook, { dueAt: new Date(engine.clock.now().getTime() + 1000) })
  await engine.aWorker().runDue()
  expect(await stateOf(delivery)).toMatchObject({ status: 'FAILED', dueAt: null })
  const [row] = await engine.database.read.select().from(webhooks).where(eq(webhooks.id, webhook.id))
  expect(row?.isActive).toBe(false)
  engine.clock.advance(1)
  await engine.aWorker().runDue()
  expect(await stateOf(later)).toMatchObject({ status: 'FAILED' })
  expect(receiver.requests).toHaveLength(1)
})

test('429 with Retry-After puts off every delivery to that receiver and spends no attempts', async () => {
  const receiver = await aReceiver({ status: 429, headers: { 'retry-after': '120' } }, 200)
  const webhook = await aWebhookAt(receiver.url)
  const first = await aDelivery(engine, webhook)
  const worker = engine.aWorker()
  await worker.runDue()
  const second = await aDelivery(engine, webhook)
  engine.clock.advance(119)
  expect(await worker.runDue()).toBe(0)
  expect(await stateOf(second)).toMatchObject({ attempts: 0 })
  engine.clock.advance(1)
  expect(await worker.runDue()).toBe(2)
  expect(await stateOf(first)).toMatchObject({ status: 'SUCCESS', attempts: 2 })
  expect(await stateOf(second)).toMatchObject({ status: 'SUCCESS', attempts: 1 })
})

test('a refused connection is noted by name and tried again', async () => {
  const closed = await startHttpReceiver()
  await closed.close()
  const refused = await aDelivery(engine, await aWebhookAt(closed.url))
  await engine.aWorker().runDue()
  expect(await stateOf(refused)).toMatchObject({ status: 'PENDING' })
  expect(await engine.attemptsOf(refused)).toMatchObject([
    { status: 'FAILED', responseStatusCode: null, errorCode: 'connection_refused' },
  ])
})

test('a link that has died is not sent any more', async () => {
  const receiver = await aReceiver(500)
  const deliverBy = new Date(engine.clock.now().getTime() + 60_000)
  const delivery = await aDelivery(engine, await aWebhookAt(receiver.url), { deliverBy })
  engine.clock.advance(60)
  await engine.aWorker().runDue()
  expect(receiver.requests).toHaveLength(0)
  expect(await stateOf(delivery)).toMatchObject({ status: 'FAILED', dueAt: null })
  expect(await engine.attemptsOf(delivery)).toMatchObject([{ errorCode: 'expired', status: 'FAILED' }])
})

test('a webhook that was switched off meanwhile is not called', async () => {
  const receiver = await aReceiver(200)
  const delivery = await aDelivery(engine, await aWebhookAt(receiver.url, { isActive: false }))
  await engine.aWorker().runDue()
  expect(receiver.requests).toHaveLength(0)
  expect(await stateOf(delivery)).toMatchObject({ status: 'FAILED', dueAt: null })
  expect(await engine.attemptsOf(delivery)).toMatchObject([{ errorCode: 'webhook_inactive' }])
})

test('the webhook of an app that was removed meanwhile is not called, unless the app is told of itself', async () => {
  const receiver = await aReceiver(200)
  const app = await anApp(engine)
  const webhook = await aWebhook(engine, app, receiver.url)
  const ofOthers = await aDelivery(engine, webhook)
  const ofItself = await aDelivery(engine, webhook, { eventType: 'app_installed' })
  await engine.database.transaction((tx) =>
    tx.update(apps).set({ removedAt: engine.clock.now() }).where(eq(apps.id, app.id)),
  )
  await engine.aWorker().runDue()
  expect(await stateOf(ofOthers)).toMatchObject({ status: 'FAILED' })
  expect(await engine.attemptsOf(ofOthers)).toMatchObject([{ errorCode: 'app_inactive' }])
  expect(await stateOf(ofItself)).toMatchObject({ status: 'SUCCESS' })
})

test('a changed target holds for what is still waiting', async () => {
  const old = await aReceiver(500)
  const moved = await aReceiver(200)
  const webhook = await aWebhookAt(old.url)
  const delivery = await aDelivery(engine, webhook)
  await engine.aWorker().runDue()
  await engine.database.transaction((tx) =>
    tx.update(webhooks).set({ targetUrl: moved.url }).where(eq(webhooks.id, webhook.id)),
  )
  engine.clock.advance(5)
  await engine.aWorker().runDue()
  expect(await stateOf(delivery)).toMatchObject({ status: 'SUCCESS' })
  expect(moved.requests[0]?.headers['webhook-id']).toBe(delivery.uuid)
})

describe('leases', () => {
  test('two workers on one database deliver each row once', async () => {
    const receiver = await aReceiver(200)
    const expected: string[] = []
    for (let i = 0; i < 5; i++) {
      const webhook = await aWebhookAt(receiver.url)
      for (let j = 0; j < 4; j++) expected.push((await aDelivery(engine, webhook)).uuid)
    }
    const handled = await Promise.all([engine.aWorker().runDue(), engine.aWorker().runDue()])
    expect(handled[0] + handled[1]).toBe(20)
    expect(receiver.requests.map(({ headers }) => headers['webhook-id']).sort()).toEqual(expected.sort())
  })

  test('a worker that died between sending and noting leaves a delivery that is sent again with the same id', async () => {
    const receiver = await aReceiver(200)
    const delivery = await aDelivery(engine, await aWebhookAt(receiver.url))
    const dying = engine.aWorker({
      async deliver({ delivery }) {
        await fetch(receiver.url, { method: 'POST', headers: { 'webhook-id': delivery.uuid } })
        throw new Error('the process is gone')
      },
    })
    await dying.runDue()
    expect(await stateOf(delivery)).toMatchObject({ status: 'PENDING', attempts: 1 })
    expect(await engine.aWorker().runDue()).toBe(0)
    engine.clock.advance(45)
    expect(await engine.aWorker().runDue()).toBe(1)
    expect(await stateOf(delivery)).toMatchObject({ status: 'SUCCESS', attempts: 2 })
    expect(receiver.requests.map(({ headers }) => headers['webhook-id'])).toEqual([
      delivery.uuid,
      delivery.uuid,
    ])
  })

  test('a delivery that kills every process that touches it comes to an end', async () => {
    const delivery = await aDelivery(engine, await aWebhookAt('http://127.0.0.1:9/hook'), { attempts: 11 })
    await engine.aWorker({ deliver: () => Promise.reject(new Error('never asked')) }).runDue()
    expect(await stateOf(delivery)).toMatchObject({ status: 'FAILED', dueAt: null })
    expect(await engine.attemptsOf(delivery)).toMatchObject([{ number: 12, errorCode: 'exhausted' }])
  })

  test('a worker whose lease ran out changes nothing', async () => {
    const receiver = await aReceiver(500)
    const delivery = await aDelivery(engine, await aWebhookAt(receiver.url))
    const slow = aSlowReceiver()
    const late = engine.aWorker({ deliver: slow.deliver }).runDue()
    await until(() => slow.waiting.length === 1)
    engine.clock.advance(45)
    await engine.aWorker().runDue()
    const before = await stateOf(delivery)
    expect(before).toMatchObject({ status: 'PENDING', attempts: 2 })
    slow.waiting[0]?.answer()
    await late
    expect(await stateOf(delivery)).toEqual(before)
    expect(await engine.attemptsOf(delivery)).toMatchObject([{ number: 2, responseStatusCode: 500 }])
  })
})

describe('fairness', () => {
  test('a slow receiver holds at most sixteen slots and delays nobody else', async () => {
    const slowWebhook = await aWebhookAt('http://127.0.0.1:9/slow')
    const quickWebhook = await aWebhookAt('http://127.0.0.1:9/quick')
    for (let i = 0; i < 80; i++) await aDelivery(engine, slowWebhook)
    const quick = await aDelivery(engine, quickWebhook)
    const slow = aSlowReceiver()
    const worker = engine.aWorker({
      deliver: (shipment) =>
        shipment.webhook.id === slowWebhook.id ? slow.deliver(shipment) : Promise.resolve(delivered),
    })
    worker.start()
    await until(() => slow.waiting.length === 16)
    while ((await stateOf(quick))?.status !== 'SUCCESS') await new Promise((resolve) => setImmediate(resolve))
    expect(slow.waiting).toHaveLength(16)

    // Half of its slots are worth a claim; a single one is not.
    for (const { answer } of slow.waiting.slice(0, 8)) answer()
    await until(() => slow.waiting.length === 24)
    const stopped = worker.stop()
    for (const { answer } of slow.waiting) answer()
    await stopped
    expect(slow.waiting).toHaveLength(24)
  })

  test('a backlog for one webhook is drained in order', async () => {
    const receiver = await aReceiver(200)
    const webhook = await aWebhookAt(receiver.url)
    const uuids: string[] = []
    for (let i = 0; i < 40; i++) uuids.push((await aDelivery(engine, webhook)).uuid)
    expect(await engine.aWorker().runDue()).toBe(40)
    const sent = receiver.requests.map(({ headers }) => headers['webhook-id'] ?? '')
    expect(sent.slice(0, 16).sort()).toEqual(uuids.slice(0, 16).sort())
    expect(sent.slice(16, 32).sort()).toEqual(uuids.slice(16, 32).sort())
  })
})
