import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import {
  createInstallationWorker,
  type InstallationOptions,
} from '../../../../core/domain/apps/app-installation.ts'
import { appByToken } from '../../../../core/domain/apps/app-tokens.ts'
import {
  type AppInstallation,
  appExtensions,
  appInstallations,
  apps,
  appTokens,
  webhookEvents,
  webhooks,
} from '../../../../core/tables/apps.ts'
import { events } from '../../../../core/tables/outbox.ts'
import { silentLog } from '../../../../shared/log.ts'
import { checkQuery } from '../../../support/app-management.ts'
import { anApp } from '../../../support/apps.ts'
import { listen } from '../../../support/listen.ts'
import { apiUrl, type Engine, startEngine } from '../../../support/webhooks.ts'

let engine: Engine
beforeEach(async () => {
  engine = await startEngine()
})
afterEach(() => engine.close())

function aWorker(options: Partial<InstallationOptions> = {}) {
  return createInstallationWorker({
    database: engine.database,
    clock: engine.clock,
    log: silentLog,
    http: engine.outbound,
    apiUrl,
    checkQuery,
    ...options,
  })
}

interface SmallApp {
  url: string
  manifest: Record<string, unknown>
  /** What came in, in order. */
  calls: { path: string; headers: Headers; token: string | null }[]
}

/** A real app with a manifest and a registration, whose answer a test can choose. */
async function aSmallApp(register: (token: string) => Response | Promise<Response>): Promise<SmallApp> {
  const routes = new Hono()
  const server = createAdaptorServer({ fetch: routes.fetch }) as Server
  const { url, close } = await listen(server)
  onTestFinished(close)
  const small: SmallApp = {
    url,
    calls: [],
    manifest: {
      id: 'example.mailer',
      name: 'A name of its own',
      version: '1.2.3',
      about: 'Sends mail',
      permissions: ['MANAGE_ORDERS'],
      author: 'Somebody',
      audience: 'https://app.example',
      requiredSaleorVersion: '>=3.20 <4',
      appUrl: `${url}/app`,
      tokenTargetUrl: `${url}/api/register`,
      extensions: [{ label: 'Mails', url: '/mails', mount: 'NAVIGATION_CUSTOMERS', identifier: 'mails' }],
      webhooks: [
        { name: 'Created', targetUrl: `${url}/hook`, query: 'CustomerCreated CustomerUpdated' },
        { name: 'Gone', targetUrl: `${url}/gone`, query: 'AppDeleted', asyncEvents: ['APP_DELETED'] },
      ],
    },
  }
  routes.get('/api/manifest', (c) => {
    small.calls.push({ path: c.req.path, headers: c.req.raw.headers, token: null })
    return c.json(small.manifest)
  })
  routes.post('/api/register', async (c) => {
    const body = await c.req.json<{ auth_token: string }>()
    small.calls.push({ path: c.req.path, headers: c.req.raw.headers, token: body.auth_token })
    return register(body.auth_token)
  })
  return small
}

const accepting = () => aSmallApp(() => Response.json({ success: true }))

async function aQueuedInstallation(
  manifestUrl: string,
  columns: Partial<AppInstallation> = {},
): Promise<AppInstallation> {
  const now = engine.clock.now()
  const [installation] = await engine.database.transaction((tx) =>
    tx
      .insert(appInstallations)
      .values({
        uuid: randomUUID(),
        appName: 'Mailer',
        manifestUrl,
        permissions: ['MANAGE_USERS'],
        activateAfterInstallation: true,
        status: 'PENDING',
        createdAt: now,
        updatedAt: now,
        dueAt: now,
        ...columns,
      })
      .returning(),
  )
  if (!installation) throw new Error('no installation')
  return installation
}

const read = () => engine.database.read
const everyApp = () => read().select().from(apps)
const everyInstallation = () => read().select().from(appInstallations)

async function expectFailure(message: unknown): Promise<void> {
  expect(await everyInstallation()).toMatchObject([{ status: 'FAILED', dueAt: null, message }])
  expect(await everyApp()).toEqual([])
  expect(await read().$count(appTokens)).toBe(0)
  expect(await read().$count(events)).toBe(0)
}

test('an app is installed, and can act with its token before it answers the registration', async () => {
  let seen: unknown
  const small = await aSmallApp(async (token) => {
    seen = await appByToken(read(), token)
    return Response.json({ success: true })
  })
  let wakes = 0
  const { uuid } = await aQueuedInstallation(`${small.url}/api/manifest`)
  await aWorker({ onEvents: () => wakes++ }).runDue()

  const [app] = await everyApp()
  expect(seen).toMatchObject({ id: app?.id, isActive: true, isInstalled: false })
  expect(app).toMatchObject({
    uuid,
    name: 'Mailer',
    identifier: 'example.mailer',
    type: 'THIRDPARTY',
    permissions: ['MANAGE_USERS'],
    isActive: true,
    isInstalled: true,
    aboutApp: 'Sends mail',
    version: '1.2.3',
    author: 'Somebody',
    audience: 'https://app.example',
    appUrl: `${small.url}/app`,
    manifestUrl: `${small.url}/api/manifest`,
  })
  expect(await read().select().from(appTokens)).toMatchObject([{ name: 'Default token' }])
  expect(await read().select().from(appExtensions)).toMatchObject([
    { appId: app?.id, mount: 'navigation_customers', target: 'popup', identifier: 'mails' },
  ])
  expect(await read().select().from(webhooks)).toMatchObject([
    { name: 'Created', subscriptionQuery: 'CustomerCreated CustomerUpdated', secretKey: null },
    { name: 'Gone' },
  ])
  const listened = await read().select().from(webhookEvents)
  expect(listened.map(({ eventType }) => eventType).sort()).toEqual([
    'app_deleted',
    'customer_created',
    'customer_updated',
  ])
  expect(await read().select().from(events)).toMatchObject([
    { type: 'app_installed', facts: { appId: app?.id }, principalUserId: null, principalAppId: null },
  ])
  expect(await everyInstallation()).toEqual([])
  expect(wakes).toBe(1)
})

test('both requests say who asks, and the token comes unsigned', async () => {
  const small = await accepting()
  await aQueuedInstallation(`${small.url}/api/manifest`)
  await aWorker().runDue()
  const [manifest, registration] = small.calls
  expect(manifest?.headers.get('saleor-schema-version')).toBe('3.24')
  expect(manifest?.headers.get('user-agent')).toBe('Saleor/3.24')
  expect(Object.fromEntries(registration?.headers ?? [])).toMatchObject({
    'content-type': 'application/json',
    'saleor-api-url': apiUrl,
    'saleor-domain': 'shop.example:8000',
    'x-saleor-domain': 'shop.example:8000',
    'saleor-schema-version': '3.24',
    'user-agent': 'Saleor/3.24',
  })
  expect(registration?.headers.get('saleor-signature')).toBeNull()
  expect(registration?.headers.get('saleor-event')).toBeNull()
  expect(registration?.token).toMatch(/^[A-Za-z0-9]{30}$/)
})

test('an app that is not to be activated is installed inactive', async () => {
  const small = await accepting()
  await aQueuedInstallation(`${small.url}/api/manifest`, { activateAfterInstallation: false })
  await aWorker().runDue()
  expect(await everyApp()).toMatchObject([{ isActive: false, isInstalled: true }])
})

test('an app without a tokenTargetUrl gets no token', async () => {
  const small = await accepting()
  small.manifest.tokenTargetUrl = null
  await aQueuedInstallation(`${small.url}/api/manifest`)
  await aWorker().runDue()
  expect(await everyApp()).toMatchObject([{ isInstalled: true }])
  expect(await read().$count(appTokens)).toBe(0)
  expect(small.calls.map(({ path }) => path)).toEqual(['/api/manifest'])
})

test('a redirect as the answer to the registration is a yes and is not followed', async () => {
  const small = await aSmallApp(
    () => new Response(null, { status: 302, headers: { location: '/api/manifest' } }),
  )
  await aQueuedInstallation(`${small.url}/api/manifest`)
  await aWorker().runDue()
  expect(await everyApp()).toMatchObject([{ isInstalled: true }])
  expect(small.calls).toHaveLength(2)
})

describe('a failed installation leaves no app, and its reason', () => {
  test('in the words of the app, where it has some', async () => {
    const message = `This shop is not welcome. ${'x'.repeat(300)}`
    const small = await aSmallApp(() =>
      Response.json({ success: false, error: { code: 'SALEOR_URL_PROHIBITED', message } }, { status: 403 }),
    )
    await aQueuedInstallation(`${small.url}/api/manifest`)
    await aWorker().runDue()
    await expectFailure(message.slice(0, 255))
  })

  test.each(['Internal Server Error', '{"error":"text"}', '{"error":{"message":7}}', 'null'])(
    'with the status, where the app answers %s',
    async (body) => {
      const small = await aSmallApp(() => new Response(body, { status: 500 }))
      await aQueuedInstallation(`${small.url}/api/manifest`)
      await aWorker().runDue()
      await expectFailure(expect.stringContaining('500'))
    },
  )

  test('when the manifest is not there', async () => {
    const small = await accepting()
    await aQueuedInstallation(`${small.url}/elsewhere`)
    await aWorker().runDue()
    await expectFailure(expect.stringContaining('404'))
  })

  test('when nobody listens, after three tries', async () => {
    let tries = 0
    await aQueuedInstallation('http://127.0.0.1:9/api/manifest')
    await aWorker({
      http: {
        async request() {
          tries++
          return { kind: 'failure', code: 'connection_refused' }
        },
      },
    }).runDue()
    await expectFailure(expect.stringContaining('connection_refused'))
    expect(tries).toBe(3)
  })

  test('when the address is a private one', async () => {
    await aQueuedInstallation('http://10.0.0.1/api/manifest')
    await aWorker().runDue()
    await expectFailure(expect.stringContaining('blocked_address'))
  })

  test('when the registration leads to a private address', async () => {
    const small = await accepting()
    small.manifest.tokenTargetUrl = 'http://169.254.169.254/latest/'
    await aQueuedInstallation(`${small.url}/api/manifest`)
    await aWorker().runDue()
    await expectFailure(expect.stringContaining('blocked_address'))
  })

  test('with every fault of the manifest', async () => {
    const small = await accepting()
    small.manifest.webhooks = [{ name: 'Hook', targetUrl: 'nowhere', query: '{{' }]
    await aQueuedInstallation(`${small.url}/api/manifest`)
    await aWorker().runDue()
    await expectFailure(expect.stringMatching(/^webhooks: .*target URL.*; webhooks: .*query.*/))
  })

  test('when the app needs another version', async () => {
    const small = await accepting()
    small.manifest.requiredSaleorVersion = '>=3.99'
    await aQueuedInstallation(`${small.url}/api/manifest`)
    await aWorker().runDue()
    await expectFailure(expect.stringMatching(/^requiredSaleorVersion: .*3\.99/))
    expect(small.calls).toHaveLength(1)
  })

  test('when our own code fails, without its details', async () => {
    const small = await accepting()
    await aQueuedInstallation(`${small.url}/api/manifest`)
    await aWorker({
      checkQuery() {
        throw new TypeError('an inner secret')
      },
    }).runDue()
    await expectFailure('The installation failed for an unknown reason.')
  })
})

test('an app that is there already is not installed again, and stays', async () => {
  const small = await accepting()
  const present = await anApp(engine, { identifier: 'example.mailer' })
  await aQueuedInstallation(`${small.url}/api/manifest`)
  await aWorker().runDue()
  expect(await everyInstallation()).toMatchObject([
    { status: 'FAILED', message: expect.stringMatching(/^identifier: /) },
  ])
  expect(await everyApp()).toEqual([present])
})

describe('a process that dies in the middle', () => {
  test('leaves an app that the next try removes before it installs anew', async () => {
    const small = await accepting()
    const installation = await aQueuedInstallation(`${small.url}/api/manifest`)
    const died = new Promise<never>(() => {})
    const registering = Promise.withResolvers<void>()
    void aWorker({
      http: {
        request(call) {
          if (call.method === 'GET') return engine.outbound.request(call)
          registering.resolve()
          return died
        },
      },
    }).runDue()
    await registering.promise
    const [remains] = await everyApp()
    expect(remains).toMatchObject({ isInstalled: false, identifier: 'example.mailer' })

    expect(await aWorker().runDue()).toBe(0)
    engine.clock.advance(120)
    expect(await aWorker().runDue()).toBe(1)
    const [app, ...others] = await everyApp()
    expect(others).toEqual([])
    expect(app).toMatchObject({ uuid: installation.uuid, isInstalled: true })
    expect(app?.id).not.toBe(remains?.id)
    expect(await read().$count(appTokens)).toBe(1)
    expect(await everyInstallation()).toEqual([])
  })

  test.each(['refused', 'accepted'])('changes nothing when it comes back late with %s', async (answer) => {
    const small = await accepting()
    await aQueuedInstallation(`${small.url}/api/manifest`)
    const registering = Promise.withResolvers<void>()
    const letGo = Promise.withResolvers<void>()
    const late = aWorker({
      http: {
        async request(call) {
          if (call.method === 'GET') return engine.outbound.request(call)
          registering.resolve()
          await letGo.promise
          const status = answer === 'accepted' ? 200 : 403
          return { kind: 'response', status, body: Buffer.from(''), truncated: false }
        },
      },
    }).runDue()
    await registering.promise
    engine.clock.advance(120)
    await aWorker().runDue()
    const before = await everyApp()
    letGo.resolve()
    await late
    expect(await everyApp()).toEqual(before)
    expect(before).toMatchObject([{ isInstalled: true }])
    expect(await read().$count(events)).toBe(1)
  })

  test('again and again is given up', async () => {
    const small = await accepting()
    await aQueuedInstallation(`${small.url}/api/manifest`, { attempts: 5 })
    await aWorker().runDue()
    await expectFailure('The installation was interrupted too often.')
    expect(small.calls).toEqual([])
  })
})
