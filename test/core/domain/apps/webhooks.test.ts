import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callingApp, nobody } from '../../../../core/domain/access.ts'
import {
  createWebhook,
  eventsOfWebhooks,
  findWebhook,
  secretKeyOf,
  type WebhookInput,
} from '../../../../core/domain/apps/webhooks.ts'
import { PermissionDenied } from '../../../../core/domain/errors.ts'
import { type App, webhooks } from '../../../../core/tables/apps.ts'
import { aManager, contextFor } from '../../../support/app-management.ts'
import { anApp } from '../../../support/apps.ts'
import { codesOf } from '../../../support/domain.ts'
import { aWebhook, type Engine, startEngine } from '../../../support/webhooks.ts'

const targetUrl = 'https://app.example/hook'

let engine: Engine
let app: App
beforeEach(async () => {
  engine = await startEngine()
  app = await anApp(engine)
})
afterEach(() => engine.close())

const asTheApp = (input: WebhookInput) => createWebhook(contextFor(engine, callingApp(app)), input)
const asAManager = (input: WebhookInput) => createWebhook(contextFor(engine, aManager()), input)

async function eventsOf(input: WebhookInput): Promise<string[]> {
  const webhook = await asTheApp({ targetUrl, ...input })
  return (await eventsOfWebhooks(engine.database.read, [webhook.id])).map(({ eventType }) => eventType)
}

test('an app makes a webhook of its own, whatever app it names', async () => {
  const other = await anApp(engine)
  const webhook = await asTheApp({
    appId: other.id,
    name: 'Mails',
    identifier: ' mails ',
    targetUrl,
    query: 'CustomerCreated',
    customHeaders: { 'X-Tenant': 'blue', Authorization: 'Bearer mine' },
  })
  expect(webhook).toMatchObject({
    appId: app.id,
    name: 'Mails',
    identifier: 'mails',
    targetUrl,
    isActive: true,
    secretKey: null,
    subscriptionQuery: 'CustomerCreated',
    customHeaders: { 'x-tenant': 'blue', authorization: 'Bearer mine' },
  })
})

test('a person who manages apps makes one for an app', async () => {
  const webhook = await asAManager({ appId: app.id, targetUrl, isActive: false })
  expect(webhook).toMatchObject({ appId: app.id, isActive: false, name: null, subscriptionQuery: null })
})

test('a secret key is sealed at rest and opens only for its webhook', async () => {
  const webhook = await asTheApp({ targetUrl, secretKey: 'open sesame' })
  const [stored] = await engine.database.read.select().from(webhooks)
  expect(stored).toEqual(webhook)
  expect(JSON.stringify(stored)).not.toContain('sesame')
  expect(secretKeyOf(engine.secrets, webhook)).toBe('open sesame')
  expect(() => secretKeyOf(engine.secrets, { ...webhook, id: webhook.id + 1 })).toThrow()
})

describe('whose webhook it is', () => {
  test('a person has to say', async () => {
    expect(await codesOf(asAManager({ targetUrl }))).toEqual([[null, 'INVALID']])
  })

  test('an app that is not there, removed or not active is refused', async () => {
    const removed = await anApp(engine, { removedAt: engine.clock.now() })
    const inactive = await anApp(engine, { isActive: false })
    expect(await codesOf(asAManager({ targetUrl, appId: 999 }))).toEqual([['app', 'NOT_FOUND']])
    expect(await codesOf(asAManager({ targetUrl, appId: removed.id }))).toEqual([['app', 'NOT_FOUND']])
    expect(await codesOf(asAManager({ targetUrl, appId: inactive.id }))).toEqual([[null, 'NOT_FOUND']])
  })

  test('strangers and staff without the permission are refused', async () => {
    for (const actor of [nobody, aManager(['MANAGE_USERS'])]) {
      const context = contextFor(engine, actor)
      await expect(createWebhook(context, { targetUrl, appId: app.id })).rejects.toThrow(PermissionDenied)
      await expect(findWebhook(context, { id: 1 })).rejects.toThrow(PermissionDenied)
    }
  })
})

test.each<[WebhookInput, string, string]>([
  [{ targetUrl: null }, 'targetUrl', 'REQUIRED'],
  [{ targetUrl: ' ' }, 'targetUrl', 'REQUIRED'],
  [{ targetUrl: 'app.example' }, 'targetUrl', 'INVALID'],
  [{ targetUrl: 'ftp://app.example' }, 'targetUrl', 'INVALID'],
  [{ targetUrl: 'https://app.example/a\0b' }, 'targetUrl', 'INVALID'],
  [{ targetUrl: 'https://app.example/a\u007fb' }, 'targetUrl', 'INVALID'],
  [{ targetUrl: 'https://us\u0001er@app.example/' }, 'targetUrl', 'INVALID'],
  [{ targetUrl: 'https://app.example/\ud800' }, 'targetUrl', 'INVALID'],
  [{ targetUrl: `https://app.example/${'x'.repeat(255)}` }, 'targetUrl', 'INVALID'],
  [{ query: '{{' }, 'query', 'SYNTAX'],
  [{ query: '{{', asyncEvents: ['CUSTOMER_CREATED'] }, 'query', 'SYNTAX'],
  [{ identifier: 'x'.repeat(257) }, 'identifier', 'INVALID'],
  [{ name: 'x'.repeat(256) }, 'name', 'INVALID'],
  [{ asyncEvents: ['CUSTOMER_BORED'] }, 'asyncEvents', 'INVALID'],
  [{ asyncEvents: ['NOTIFY_USER', 'CUSTOMER_CREATED'] }, 'asyncEvents', 'INVALID_NOTIFY_WITH_SUBSCRIPTION'],
  [{ customHeaders: [] }, 'customHeaders', 'INVALID_CUSTOM_HEADERS'],
  [{ customHeaders: { 'X-A': 1 } }, 'customHeaders', 'INVALID_CUSTOM_HEADERS'],
  [{ customHeaders: { Host: 'bank.example' } }, 'customHeaders', 'INVALID_CUSTOM_HEADERS'],
  [{ customHeaders: { 'X-A:': 'b' } }, 'customHeaders', 'INVALID_CUSTOM_HEADERS'],
  [{ customHeaders: { 'X-A': 'b\r\nHost: c' } }, 'customHeaders', 'INVALID_CUSTOM_HEADERS'],
  [{ customHeaders: { 'X-A': 'x'.repeat(994) } }, 'customHeaders', 'INVALID_CUSTOM_HEADERS'],
  [
    { customHeaders: { 'X-1': '', 'X-2': '', 'X-3': '', 'X-4': '', 'X-5': '', 'X-6': '' } },
    'customHeaders',
    'INVALID_CUSTOM_HEADERS',
  ],
])('%j is refused', async (input, field, code) => {
  expect(await codesOf(asTheApp({ targetUrl, ...input }))).toEqual([[field, code]])
  expect(await engine.database.read.$count(webhooks)).toBe(0)
})

test.each([
  'https://app.example:8443/hook?a=b',
  'http://app:3000/',
  'awssqs://k:s@sqs.eu-west-1.amazonaws.com/1/q',
])('%s can be a target', async (url) => {
  expect((await asTheApp({ targetUrl: url })).targetUrl).toBe(url)
})

test('an identifier is there once for each app, and a blank one is none', async () => {
  await asTheApp({ targetUrl, identifier: 'mails' })
  expect(await codesOf(asTheApp({ targetUrl, identifier: 'mails' }))).toEqual([[null, 'UNIQUE']])
  const other = await anApp(engine)
  await asAManager({ targetUrl, identifier: 'mails', appId: other.id })
  await asTheApp({ targetUrl, identifier: ' ' })
  expect((await asTheApp({ targetUrl, identifier: '' })).identifier).toBeNull()
})

describe('what it listens to', () => {
  test('the old list wins over the new ones, and those over the query', async () => {
    const query = 'CustomerUpdated'
    const asyncEvents = ['CUSTOMER_CREATED', 'ACCOUNT_CONFIRMED', 'CUSTOMER_CREATED']
    const syncEvents = ['CHECKOUT_CALCULATE_TAXES']
    expect(await eventsOf({ events: ['STAFF_CREATED'], asyncEvents, query })).toEqual(['staff_created'])
    expect(await eventsOf({ events: [], asyncEvents, syncEvents, query })).toEqual([
      'account_confirmed',
      'checkout_calculate_taxes',
      'customer_created',
    ])
    expect(await eventsOf({ events: null, asyncEvents: [], query })).toEqual(['customer_updated'])
    expect(await eventsOf({})).toEqual([])
  })

  test('NOTIFY_USER alone is fine, and so are events that the app may not hear', async () => {
    expect(await eventsOf({ asyncEvents: ['NOTIFY_USER'] })).toEqual(['notify_user'])
    expect(await eventsOf({ asyncEvents: ['STAFF_CREATED'] })).toEqual(['staff_created'])
  })
})

test('an app finds its own webhooks only, a manager those of every app that is not removed', async () => {
  const own = await aWebhook(engine, app, targetUrl)
  const foreign = await aWebhook(engine, await anApp(engine), targetUrl)
  const gone = await aWebhook(engine, await anApp(engine, { removedAt: engine.clock.now() }), targetUrl)
  const mine = contextFor(engine, callingApp(app))
  expect(await findWebhook(mine, { id: own.id })).toEqual(own)
  expect(await findWebhook(mine, { id: foreign.id })).toBeNull()
  const manager = contextFor(engine, aManager())
  expect(await findWebhook(manager, { id: foreign.id })).toEqual(foreign)
  expect(await findWebhook(manager, { id: gone.id })).toBeNull()
  expect(await findWebhook(manager, { id: 999 })).toBeNull()
})
