import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { webhooks } from '../../../core/tables/apps.ts'
import { deliveries, events } from '../../../core/tables/outbox.ts'
import { createFanOut, type FanOutOptions } from '../../../core/webhooks/fan-out.ts'
import type { HandedOver } from '../../../core/webhooks/worker.ts'
import { eq } from '../../../shared/database/drizzle.ts'
import { silentLog } from '../../../shared/log.ts'
import { anApp } from '../../support/apps.ts'
import { waitForClaim } from '../../support/hand-over.ts'
import { anEvent, aWebhook, type Engine, startEngine } from '../../support/webhooks.ts'

let engine: Engine
beforeEach(async () => {
  engine = await startEngine()
})
afterEach(() => engine.close())

const url = 'http://127.0.0.1:9/hook'

function aFanOut(options: Partial<FanOutOptions> = {}) {
  return createFanOut({
    database: engine.database,
    clock: engine.clock,
    log: silentLog,
    renderPayload: async (event, webhook, app) =>
      JSON.stringify({ event: event.type, webhook: webhook.id, app: app.id }),
    sign: async () => 'signature',
    deliveries: waitForClaim(engine.clock),
    ...options,
  })
}

const everyDelivery = () => engine.database.read.select().from(deliveries)
const receivers = async () => (await everyDelivery()).map(({ webhookId }) => webhookId).sort((a, b) => a - b)

async function eventState(id: number) {
  const [row] = await engine.database.read.select().from(events).where(eq(events.id, id))
  return row
}

test('an event becomes one delivery for each webhook that listens to it', async () => {
  const app = await anApp(engine)
  const first = await aWebhook(engine, app, url)
  const twin = await aWebhook(engine, app, url)
  await aWebhook(engine, app, url, { listensTo: ['customer_updated'] })
  const deliverBy = new Date('2026-03-15T12:00:00Z')
  const event = await anEvent(engine, { deliverBy })
  let nudges = 0
  await aFanOut({ deliveries: waitForClaim(engine.clock, () => nudges++) }).runDue()
  expect(await receivers()).toEqual([first.id, twin.id])
  const [delivery, other] = await everyDelivery()
  expect(delivery).toMatchObject({
    eventId: event.id,
    eventType: 'customer_created',
    payload: JSON.stringify({ event: 'customer_created', webhook: first.id, app: app.id }),
    status: 'PENDING',
    dueAt: engine.clock.now(),
    deliverBy,
  })
  expect(delivery?.uuid).not.toBe(other?.uuid)
  expect(await eventState(event.id)).toMatchObject({ dueAt: null })
  expect(nudges).toBe(1)
  expect(await aFanOut().runDue()).toBe(0)
})

test('an event that nobody listens to just ends', async () => {
  const event = await anEvent(engine)
  await aFanOut().runDue()
  expect(await everyDelivery()).toEqual([])
  expect(await eventState(event.id)).toMatchObject({ dueAt: null })
})

describe('who hears an event', () => {
  test('a webhook for any event hears it once', async () => {
    const app = await anApp(engine)
    const webhook = await aWebhook(engine, app, url, { listensTo: ['any_events', 'customer_created'] })
    await anEvent(engine)
    await aFanOut().runDue()
    expect(await receivers()).toEqual([webhook.id])
  })

  test('nobody without the permission of the event, also not with any_events', async () => {
    const app = await anApp(engine, { permissions: ['MANAGE_STAFF'] })
    await aWebhook(engine, app, url)
    await aWebhook(engine, app, url, { listensTo: ['any_events'] })
    await anEvent(engine)
    await aFanOut().runDue()
    expect(await everyDelivery()).toEqual([])
  })

  test('no webhook that is off, and none of an app that is off or removed', async () => {
    await aWebhook(engine, await anApp(engine), url, { isActive: false })
    await aWebhook(engine, await anApp(engine, { isActive: false }), url)
    await aWebhook(engine, await anApp(engine, { removedAt: engine.clock.now() }), url)
    await anEvent(engine)
    await aFanOut().runDue()
    expect(await everyDelivery()).toEqual([])
  })

  test('of its own installation an app hears without a permission, and no other app does', async () => {
    const listensTo = ['app_installed']
    const app = await anApp(engine, { permissions: [], isActive: false })
    const own = await aWebhook(engine, app, url, { listensTo })
    await aWebhook(engine, await anApp(engine, { permissions: ['MANAGE_APPS'] }), url, { listensTo })
    await anEvent(engine, { type: 'app_installed', facts: { appId: app.id } })
    await aFanOut().runDue()
    expect(await receivers()).toEqual([own.id])
  })
})

describe('rendering', () => {
  test.each([null, '{}'])('nothing is sent where the payload is %s', async (payload) => {
    await aWebhook(engine, await anApp(engine), url)
    const event = await anEvent(engine)
    await aFanOut({ renderPayload: async () => payload }).runDue()
    expect(await everyDelivery()).toEqual([])
    expect(await eventState(event.id)).toMatchObject({ dueAt: null })
  })

  test('what fails for one webhook is shown there and keeps nothing from the others', async () => {
    const app = await anApp(engine)
    const broken = await aWebhook(engine, app, url)
    const fine = await aWebhook(engine, app, url)
    await anEvent(engine)
    await aFanOut({
      async renderPayload(_, webhook) {
        if (webhook.id === broken.id) throw new Error('Cannot query field "nonsense".')
        return '{"ok":true}'
      },
    }).runDue()
    const [failed] = await engine.deliveriesOf(broken)
    if (!failed) throw new Error('no delivery')
    expect(failed).toMatchObject({ status: 'FAILED', dueAt: null })
    expect(await engine.attemptsOf(failed)).toMatchObject([
      {
        number: 1,
        status: 'FAILED',
        errorCode: 'rendering_failed',
        response: 'Cannot query field "nonsense".',
      },
    ])
    expect(await engine.deliveriesOf(fine)).toMatchObject([{ status: 'PENDING', payload: '{"ok":true}' }])
  })

  test('a webhook that is deleted while its payload is rendered gets nothing', async () => {
    const app = await anApp(engine)
    const leaving = await aWebhook(engine, app, url)
    const staying = await aWebhook(engine, app, url)
    await anEvent(engine)
    await aFanOut({
      async renderPayload(_, webhook) {
        if (webhook.id === leaving.id)
          await engine.database.transaction((tx) => tx.delete(webhooks).where(eq(webhooks.id, leaving.id)))
        return '{"ok":true}'
      },
    }).runDue()
    expect(await receivers()).toEqual([staying.id])
  })
})

describe('what else follows from an event', () => {
  test('is written in the same transaction', async () => {
    const webhook = await aWebhook(engine, await anApp(engine), url)
    const event = await anEvent(engine)
    const failing = aFanOut({ alsoWrite: () => Promise.reject(new Error('not now')) })
    await failing.runDue()
    expect(await engine.deliveriesOf(webhook)).toEqual([])
    expect((await eventState(event.id))?.dueAt).not.toBeNull()

    engine.clock.advance(60)
    const seen: number[] = []
    await aFanOut({
      async alsoWrite(tx, { id }) {
        seen.push(id)
        expect(await tx.$count(deliveries)).toBe(1)
      },
    }).runDue()
    expect(seen).toEqual([event.id])
    expect(await engine.deliveriesOf(webhook)).toHaveLength(1)
  })
})

describe('an event that is handed over at its commit', () => {
  const taken = () => ({
    dueAt: new Date(engine.clock.now().getTime() + 60_000),
    claimedBy: 'a worker of this process',
    fence: 1,
    attempts: 1,
  })

  test('is signed once, and its delivery gets the signature and all that the first attempt needs', async () => {
    const app = await anApp(engine)
    const webhook = await aWebhook(engine, app, url)
    const event = await anEvent(engine)
    const signed: string[] = []
    const handed: HandedOver[] = []
    await aFanOut({
      sign: async (_webhook, payload) => `signature ${signed.push(payload)}`,
      deliveries: { newRow: taken, committed: (rows) => handed.push(...rows) },
    }).runDue()
    expect(handed).toMatchObject([
      { webhook, app, eventUuid: event.uuid, delivery: { fence: 1, attempts: 1 } },
    ])
    expect(await handed[0]?.signature).toBe('signature 1')
    expect(signed).toEqual([handed[0]?.delivery.payload])
  })

  test('is not signed here when its delivery waits for another worker', async () => {
    await aWebhook(engine, await anApp(engine), url)
    await anEvent(engine)
    let signed = 0
    await aFanOut({ sign: async () => `signature ${signed++}` }).runDue()
    expect(await everyDelivery()).toHaveLength(1)
    expect(signed).toBe(0)
  })

  test('is handed over once the disk has the event, though it is written before', async () => {
    await aWebhook(engine, await anApp(engine), url)
    const durable = Promise.withResolvers<void>()
    const told = Promise.withResolvers<void>()
    const handed: HandedOver[] = []
    const fanOut = aFanOut({
      deliveries: {
        newRow: taken,
        committed(rows) {
          handed.push(...rows)
          told.resolve()
        },
      },
    })
    fanOut.start()
    const event = await anEvent(engine, fanOut.newRow())
    fanOut.committed([event], durable.promise)
    while ((await everyDelivery()).length === 0) await nextTurn()
    expect(handed).toEqual([])
    durable.resolve()
    await told.promise
    expect(handed).toMatchObject([{ delivery: { eventId: event.id } }])
    await fanOut.stop()
  })

  test('is left to the next holder of its lease when the disk refused the event', async () => {
    await aWebhook(engine, await anApp(engine), url)
    const handed: HandedOver[] = []
    const fanOut = aFanOut({
      deliveries: { newRow: taken, committed: (rows) => handed.push(...rows) },
    })
    fanOut.start()
    const event = await anEvent(engine, fanOut.newRow())
    const failed = Promise.reject(new Error('no disk'))
    failed.catch(() => {}) // Whoever asked for the transaction hears of it.
    fanOut.committed([event], failed)
    await fanOut.stop()
    expect(handed).toEqual([])
    expect(await everyDelivery()).toMatchObject([{ status: 'PENDING', dueAt: taken().dueAt }])
  })
})

test('two workers fan each event out once', async () => {
  const webhook = await aWebhook(engine, await anApp(engine), url)
  for (let i = 0; i < 20; i++) await anEvent(engine)
  const handled = await Promise.all([aFanOut().runDue(), aFanOut().runDue()])
  expect(handled[0] + handled[1]).toBe(20)
  expect(await engine.deliveriesOf(webhook)).toHaveLength(20)
})

test('a worker whose lease ran out writes nothing', async () => {
  const webhook = await aWebhook(engine, await anApp(engine), url)
  await anEvent(engine)
  let letGo = () => {}
  const rendering = Promise.withResolvers<void>()
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const late = aFanOut({
    async renderPayload() {
      rendering.resolve()
      await held
      return '{"from":"the late one"}'
    },
  }).runDue()
  await rendering.promise
  engine.clock.advance(60)
  await aFanOut({ renderPayload: async () => '{"from":"the quick one"}' }).runDue()
  letGo()
  await late
  expect(await engine.deliveriesOf(webhook)).toMatchObject([{ payload: '{"from":"the quick one"}' }])
})

test('an event that only a newer program on the same database knows is left to that one', async () => {
  await aWebhook(engine, await anApp(engine), url, { listensTo: ['any_events'] })
  const event = await anEvent(engine)
  await engine.database.transaction((tx) =>
    tx
      .update(events)
      .set({ type: 'customer_cloned' as typeof event.type })
      .where(eq(events.id, event.id)),
  )
  await aFanOut().runDue()
  expect(await everyDelivery()).toEqual([])
  expect(await eventState(event.id)).toMatchObject({ attempts: 1, dueAt: expect.any(Date) })
})

test('an event whose fan-out never ends is given up', async () => {
  const webhook = await aWebhook(engine, await anApp(engine), url)
  const event = await anEvent(engine, { attempts: 20 })
  await aFanOut().runDue()
  expect(await engine.deliveriesOf(webhook)).toEqual([])
  expect(await eventState(event.id)).toMatchObject({ dueAt: null })
})
