import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { subscriptionType } from '../../shared/events.ts'
import { createMailTransport } from '../../shared/mail/transport.ts'
import type { createManifest } from '../../smtp-app/manifest.ts'
import { templates } from '../../smtp-app/templates/index.ts'
import { confirmationRequested, startSmtpApp } from '../support/smtp-app.ts'

type App = Awaited<ReturnType<typeof startSmtpApp>>
const running: App[] = []
afterEach(async () => {
  for (const app of running.splice(0)) await app.stop()
})
async function start(options: Parameters<typeof startSmtpApp>[0] = {}): Promise<App> {
  const app = await startSmtpApp(options)
  running.push(app)
  return app
}

test('the manifest is what a shop needs to install the app', async () => {
  const app = await start({ settings: { publicUrl: 'https://mail.shop.example' }, installed: false })
  const manifest = (await (await fetch(`${app.url}/api/manifest`)).json()) as ReturnType<
    typeof createManifest
  >
  expect(manifest).toMatchObject({
    id: 'sallyport.smtp',
    permissions: ['MANAGE_USERS'],
    tokenTargetUrl: 'https://mail.shop.example/api/register',
    appUrl: 'https://mail.shop.example/',
  })
  expect(manifest.webhooks).toHaveLength(templates.length + 1)
  for (const webhook of manifest.webhooks) {
    const [event = '', ...others] = webhook.asyncEvents
    expect(others).toEqual([])
    expect(webhook).toMatchObject({
      targetUrl: 'https://mail.shop.example/api/webhooks/saleor',
      isActive: true,
    })
    expect(webhook.query).toContain(`... on ${subscriptionType(event.toLowerCase())} {`)
  }
})

test('the program is alive at once, and ready while its worker runs and its database answers', async () => {
  const app = await start()
  const health = await fetch(`${app.url}/health`)
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
  expect((await fetch(`${app.url}/ready`)).status).toBe(503)
  app.start()
  const ready = await fetch(`${app.url}/ready`)
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ok', checks: { database: 'ok', worker: 'ok' } },
  ])
  await app.close()
  const closed = await app.app.request('/ready')
  expect([closed.status, await closed.json()]).toEqual([
    503,
    { status: 'unavailable', checks: { database: 'unreachable', worker: 'stopped' } },
  ])
  expect((await app.app.request('/health')).status).toBe(200)
})

test('metrics count mails by state, the queue and what came in', async () => {
  const app = await start()
  await app.send('account_confirmation_requested', confirmationRequested())
  await app.send('account_confirmation_requested', confirmationRequested())
  app.clock.advance(12)
  const text = await (await fetch(`${app.url}/metrics`)).text()
  expect(text).toContain('sallyport_smtp_deliveries{state="queued"} 1\n')
  expect(text).toContain('sallyport_smtp_queue_depth 1\n')
  expect(text).toContain('sallyport_smtp_oldest_queued_seconds 12\n')
  expect(text).toContain('sallyport_smtp_webhooks_total{result="stored"} 1\n')
  expect(text).toContain('sallyport_smtp_webhooks_total{result="repeated"} 1\n')
  expect(text).not.toContain('example.com')
})

test('the page loads nothing from elsewhere and may not be framed by strangers during development', async () => {
  const app = await start()
  const page = await fetch(app.url)
  expect(page.headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*script-src 'self'.*frame-ancestors 'self' http:\/\/localhost/,
  )
  const directory = join(import.meta.dirname, '../../smtp-app/pages')
  for (const name of readdirSync(directory).filter((file) => /^(deliveries|dashboard)\./.test(file)))
    expect(
      readFileSync(join(directory, name), 'utf8').replaceAll('http://www.w3.org/2000/svg', ''),
    ).not.toMatch(/https?:\/\//)
})

test('the settings on the page hold no secret', async () => {
  const app = await start({
    settings: { smtpUrl: 'smtps://robot:pa55word@mail.example:2465' },
    transport: createMailTransport({ url: 'smtp://127.0.0.1:1', timeoutMs: 1000 }),
  })
  const text = await (await fetch(`${app.url}/api/settings`)).text()
  expect(JSON.parse(text)).toMatchObject({
    smtp: { server: 'mail.example:2465', login: true },
    from: 'Fern & Field <hello@shop.example>',
  })
  for (const secret of ['pa55word', 'robot', app.settings.secretKey, app.saleor.appToken])
    expect(text).not.toContain(secret)
})

test('closing lets the mail under way arrive', async () => {
  const sending = Promise.withResolvers<void>()
  const mayEnd = Promise.withResolvers<void>()
  const app = await start({
    transport: {
      async send(mail) {
        sending.resolve()
        await mayEnd.promise
        return { kind: 'sent', response: '250 ok', messageId: mail.messageId }
      },
      verify: async () => undefined,
      close() {},
    },
  })
  app.start()
  await app.send('account_confirmation_requested', confirmationRequested())
  await sending.promise
  const closed = app.close()
  mayEnd.resolve()
  await closed
  const successor = await app.restart()
  expect(await successor.worker.runDue()).toBe(0)
  expect(await (await successor.app.request('/metrics')).text()).toContain(
    'sallyport_smtp_deliveries{state="sent"} 1\n',
  )
  await successor.close()
})

test('what is not there is answered with 404', async () => {
  const app = await start()
  expect((await fetch(`${app.url}/nothing`)).status).toBe(404)
})
