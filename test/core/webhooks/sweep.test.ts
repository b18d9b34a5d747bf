import { afterEach, beforeEach, expect, test } from 'vitest'
import { deliveryAttempts, events } from '../../../core/tables/outbox.ts'
import { sweepDeliveries } from '../../../core/webhooks/sweep.ts'
import { anApp } from '../../support/apps.ts'
import { aDelivery, anEvent, aWebhook, type Engine, startEngine } from '../../support/webhooks.ts'

let engine: Engine
beforeEach(async () => {
  engine = await startEngine()
})
afterEach(() => engine.close())

test('what ended is kept for two weeks and then goes, in batches, with its attempts and its event', async () => {
  const webhook = await aWebhook(engine, await anApp(engine), 'http://127.0.0.1:9/hook', { isActive: false })
  for (let i = 0; i < 5; i++) await aDelivery(engine, webhook)
  await engine.aWorker().runDue()
  engine.clock.advance(14 * 86_400)
  expect(await sweepDeliveries(engine, 2)).toEqual({ deliveries: 0, events: 0 })
  engine.clock.advance(1)
  const recent = await aDelivery(engine, webhook, { dueAt: null, status: 'FAILED' })
  expect(await sweepDeliveries(engine, 2)).toEqual({ deliveries: 5, events: 5 })
  expect(await engine.deliveriesOf(webhook)).toMatchObject([{ id: recent.id }])
  expect(await engine.database.read.$count(deliveryAttempts)).toBe(0)
})

test('what still waits is never swept', async () => {
  const webhook = await aWebhook(engine, await anApp(engine), 'http://127.0.0.1:9/hook')
  const waiting = await aDelivery(engine, webhook)
  await anEvent(engine)
  engine.clock.advance(100 * 86_400)
  expect(await sweepDeliveries(engine)).toEqual({ deliveries: 0, events: 0 })
  expect(await engine.deliveriesOf(webhook)).toMatchObject([{ id: waiting.id }])
  expect(await engine.database.read.$count(events)).toBe(2)
})
