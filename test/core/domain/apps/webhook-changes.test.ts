import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callingApp, nobody } from '../../../../core/domain/access.ts'
import {
  deleteWebhook,
  updateWebhook,
  type WebhookPointer,
} from '../../../../core/domain/apps/webhook-changes.ts'
import {
  createWebhook,
  eventsOfWebhooks,
  secretKeyOf,
  type WebhookInput,
} from '../../../../core/domain/apps/webhooks.ts'
import { PermissionDenied } from '../../../../core/domain/errors.ts'
import { type App, type Webhook, webhookEvents, webhooks } from '../../../../core/tables/apps.ts'
import { deliveries, deliveryAttempts, events } from '../../../../core/tables/outbox.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { aManager, contextFor } from '../../../support/app-management.ts'
import { anApp } from '../../../support/apps.ts'
import { codesOf } from '../../../support/domain.ts'
import { aDelivery, aWebhook, type Engine, startEngine } from '../../../support/webhooks.ts'

const targetUrl = 'https://app.example/hook'

let engine: Engine
let app: App
let webhook: Webhook
beforeEach(async () => {
  engine = await startEngine()
  app = await anApp(engine)
  webhook = await createWebhook(contextFor(engine, callingApp(app)), {
    name: 'Mails',
    identifier: 'mails',
    targetUrl,
    secretKey: 'open sesame',
    query: 'CustomerCreated',
    customHeaders: { 'X-Tenant': 'blue' },
  })
})
afterEach(() => engine.close())

const mine = () => contextFor(engine, callingApp(app))
const managed = () => contextFor(engine, aManager())
const change = (changes: WebhookInput, which: WebhookPointer = { id: webhook.id }) =>
  updateWebhook(managed(), { which, changes })
const stored = async (id = webhook.id) =>
  (await engine.database.read.select().from(webhooks).where(eq(webhooks.id, id)))[0]
const listensTo = async () =>
  (await eventsOfWebhooks(engine.database.read, [webhook.id])).map(({ eventType }) => eventType)

/** What both mutations refuse when the webhook is named. */
const naming: Array<[string, (which: WebhookPointer, byApp: boolean) => Promise<unknown>]> = [
  [
    'an update',
    (which, byApp) => updateWebhook(byApp ? mine() : managed(), { which, changes: { name: 'Other' } }),
  ],
  ['a deletion', (which, byApp) => deleteWebhook(byApp ? mine() : managed(), which)],
]

describe.each(naming)('%s', (_kind, run) => {
  test('names its webhook in exactly one way', async () => {
    for (const which of [{}, { id: webhook.id, identifier: 'mails' }, { identifier: '' }])
      expect(await codesOf(run(which, true))).toEqual([[null, 'GRAPHQL_ERROR']])
    expect(await stored()).toEqual(webhook)
  })

  test('by identifier is for apps, which find their own only', async () => {
    await aWebhook(engine, await anApp(engine), targetUrl, { identifier: 'theirs' })
    expect(await codesOf(run({ identifier: 'mails' }, false))).toEqual([['identifier', 'INVALID']])
    for (const identifier of ['theirs', 'Mails', 'ma\0ils', '\ud800'])
      expect(await codesOf(run({ identifier }, true))).toEqual([['identifier', 'NOT_FOUND']])
    expect(await stored()).toEqual(webhook)
    expect(await run({ identifier: 'mails' }, true)).toMatchObject({ id: webhook.id })
  })

  test('finds nothing where there is none, or its app was removed', async () => {
    const removed = await anApp(engine, { removedAt: engine.clock.now() })
    const left = await aWebhook(engine, removed, targetUrl)
    for (const id of [0, 999, left.id])
      expect(await codesOf(run({ id }, false))).toEqual([['id', 'NOT_FOUND']])
    expect(await stored(left.id)).toEqual(left)
  })

  test('is refused to strangers and to staff without the permission', async () => {
    for (const actor of [nobody, aManager(['MANAGE_USERS'])]) {
      const context = contextFor(engine, actor)
      const which = { id: webhook.id }
      await expect(updateWebhook(context, { which, changes: {} })).rejects.toThrow(PermissionDenied)
      await expect(deleteWebhook(context, which)).rejects.toThrow(PermissionDenied)
    }
    expect(await stored()).toEqual(webhook)
  })
})

describe('webhookUpdate', () => {
  test('leaves alone what is not named', async () => {
    expect(await change({})).toEqual(webhook)
    expect(await change({ name: 'Letters' })).toEqual({ ...webhook, name: 'Letters' })
    expect(await listensTo()).toEqual(['customer_created'])
  })

  test('changes every part, and seals the new secret key', async () => {
    const changed = await updateWebhook(mine(), {
      which: { identifier: 'mails' },
      changes: {
        name: 'Letters',
        identifier: ' letters ',
        targetUrl: ' https://app.example/other ',
        isActive: false,
        secretKey: 'shut sesame',
        query: 'CustomerUpdated',
        customHeaders: { Authorization: 'Bearer mine' },
      },
    })
    expect(changed).toMatchObject({
      id: webhook.id,
      name: 'Letters',
      identifier: 'letters',
      targetUrl: 'https://app.example/other',
      isActive: false,
      subscriptionQuery: 'CustomerUpdated',
      customHeaders: { authorization: 'Bearer mine' },
    })
    expect(await stored()).toEqual(changed)
    expect(secretKeyOf(engine.secrets, changed)).toBe('shut sesame')
    expect(changed.secretKey).not.toContain('sesame')
    expect(await listensTo()).toEqual(['customer_updated'])
  })

  test('takes a null for the default of the column, but for the query', async () => {
    await change({ isActive: false })
    const nulls = { name: null, identifier: null, isActive: null, secretKey: null, customHeaders: null }
    expect(await change({ ...nulls, query: null, events: null, asyncEvents: null })).toEqual({
      ...webhook,
      ...nulls,
      isActive: true,
      customHeaders: {},
    })
    expect((await change({ query: ' ' })).subscriptionQuery).toBe('CustomerCreated')
    expect(await listensTo()).toEqual(['customer_created'])
  })

  test('replaces the events by those listed, else by those of a new query', async () => {
    await change({ asyncEvents: ['STAFF_CREATED'], syncEvents: ['CHECKOUT_CALCULATE_TAXES'], query: 'A' })
    expect(await listensTo()).toEqual(['checkout_calculate_taxes', 'staff_created'])
    await change({ events: ['ADDRESS_CREATED'], asyncEvents: ['STAFF_CREATED'] })
    expect(await listensTo()).toEqual(['address_created'])
    await change({ events: [], asyncEvents: [] })
    expect(await listensTo()).toEqual(['address_created'])
    await change({ query: 'CustomerUpdated' })
    expect(await listensTo()).toEqual(['customer_updated'])
  })

  test('never gives a webhook to another app', async () => {
    const other = await anApp(engine)
    expect((await change({ appId: other.id })).appId).toBe(app.id)
  })

  test('refuses the webhook of another app, and of one that is switched off', async () => {
    const foreign = await aWebhook(engine, await anApp(engine), targetUrl)
    const changes = { name: 'Mine now' }
    expect(await codesOf(updateWebhook(mine(), { which: { id: foreign.id }, changes }))).toEqual([
      ['id', 'NOT_FOUND'],
    ])
    const off = await aWebhook(engine, await anApp(engine, { isActive: false }), targetUrl)
    expect(await codesOf(change(changes, { id: off.id }))).toEqual([[null, 'NOT_FOUND']])
    expect([await stored(foreign.id), await stored(off.id)]).toEqual([foreign, off])
  })

  test('keeps the identifiers of an app apart', async () => {
    const second = await aWebhook(engine, app, targetUrl, { identifier: 'second' })
    expect(await codesOf(change({ identifier: 'mails' }, { id: second.id }))).toEqual([[null, 'UNIQUE']])
    expect(await change({ identifier: 'mails' })).toEqual(webhook)
    expect((await change({ identifier: ' ' })).identifier).toBeNull()
    expect((await change({ identifier: 'mails' }, { id: second.id })).identifier).toBe('mails')
  })

  test.each<[WebhookInput, string, string]>([
    [{ targetUrl: null }, 'targetUrl', 'REQUIRED'],
    [{ targetUrl: ' ' }, 'targetUrl', 'REQUIRED'],
    [{ targetUrl: 'ftp://app.example' }, 'targetUrl', 'INVALID'],
    [{ query: '{{' }, 'query', 'SYNTAX'],
    [{ query: '{{', asyncEvents: ['CUSTOMER_CREATED'] }, 'query', 'SYNTAX'],
    [{ identifier: 'x'.repeat(257) }, 'identifier', 'INVALID'],
    [{ name: 'x'.repeat(256) }, 'name', 'INVALID'],
    [{ secretKey: 'x'.repeat(256) }, 'secretKey', 'INVALID'],
    [{ asyncEvents: ['CUSTOMER_BORED'] }, 'asyncEvents', 'INVALID'],
    [{ asyncEvents: ['NOTIFY_USER', 'CUSTOMER_CREATED'] }, 'asyncEvents', 'INVALID_NOTIFY_WITH_SUBSCRIPTION'],
    [{ customHeaders: { Host: 'bank.example' } }, 'customHeaders', 'INVALID_CUSTOM_HEADERS'],
  ])('refuses %j and changes nothing', async (changes, field, code) => {
    expect(await codesOf(change({ isActive: false, ...changes }))).toEqual([[field, code]])
    expect(await stored()).toEqual(webhook)
    expect(await listensTo()).toEqual(['customer_created'])
  })
})

describe('webhookDelete', () => {
  test('takes along what it listens to and its deliveries, and leaves those of others', async () => {
    const other = await aWebhook(engine, app, targetUrl)
    const gone = await aDelivery(engine, webhook)
    const kept = await aDelivery(engine, other)
    await engine.database.transaction((tx) =>
      tx.insert(deliveryAttempts).values({
        deliveryId: gone.id,
        number: 1,
        createdAt: engine.clock.now(),
        durationMs: 1,
        status: 'FAILED',
        response: '',
        responseHeaders: {},
        requestHeaders: {},
      }),
    )
    expect(await deleteWebhook(managed(), { id: webhook.id })).toEqual({ ...webhook, isActive: false })
    const { read } = engine.database
    expect(await read.select().from(webhooks)).toEqual([other])
    expect(await read.$count(webhookEvents)).toBe(1)
    expect(await read.select().from(deliveries)).toEqual([kept])
    expect(await read.$count(deliveryAttempts)).toBe(0)
    expect(await read.$count(events)).toBe(2)
  })

  test('during an attempt ends the delivery: it is neither noted nor tried again', async () => {
    await aDelivery(engine, webhook)
    let sent = 0
    const worker = engine.aWorker({
      deliver: async () => {
        sent++
        await deleteWebhook(managed(), { id: webhook.id })
        return {
          status: 503,
          retryAfter: null,
          errorCode: null,
          response: '',
          responseHeaders: {},
          requestHeaders: {},
          durationMs: 1,
        }
      },
    })
    await worker.runDue()
    await worker.runDue()
    expect(sent).toBe(1)
    expect(await engine.database.read.$count(deliveries)).toBe(0)
    expect(await engine.database.read.$count(deliveryAttempts)).toBe(0)
  })

  test('works for an app that is switched off, and once', async () => {
    const off = await aWebhook(engine, await anApp(engine, { isActive: false }), targetUrl)
    await deleteWebhook(managed(), { id: off.id })
    expect(await codesOf(deleteWebhook(managed(), { id: off.id }))).toEqual([['id', 'NOT_FOUND']])
  })

  test('of the webhook of another app is refused', async () => {
    const foreign = await aWebhook(engine, await anApp(engine), targetUrl)
    expect(await codesOf(deleteWebhook(mine(), { id: foreign.id }))).toEqual([[null, 'GRAPHQL_ERROR']])
    expect(await stored(foreign.id)).toEqual(foreign)
  })
})
