import { request } from 'node:http'
import { createProtectedHandler } from '@saleor/app-sdk/handlers/fetch-api'
import { afterEach, expect, test } from 'vitest'
import { confirmationRequested, startSmtpApp } from '../support/smtp-app.ts'

type App = Awaited<ReturnType<typeof startSmtpApp>>
const running: App[] = []
afterEach(async () => {
  for (const app of running.splice(0)) await app.stop()
})
async function start(settings: { production?: boolean } = {}): Promise<App> {
  const app = await startSmtpApp({ settings })
  running.push(app)
  return app
}
const event = 'account_confirmation_requested'

/** fetch does not let its caller choose the Host header. */
function statusFor(app: App, path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(app.url + path, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })
}

const as = (app: App, token: string) => ({
  'authorization-bearer': token,
  'saleor-api-url': app.saleor.apiUrl,
})

test('during development this machine needs no token', async () => {
  const app = await start()
  for (const path of ['/api/deliveries', '/api/settings', '/templates'])
    expect((await fetch(app.url + path)).status).toBe(200)
})

test('during development a name that suddenly leads here opens nothing', async () => {
  const app = await start()
  for (const host of ['evil.example', 'evil.example:8001', 'localhost.evil.example'])
    expect(await statusFor(app, '/api/deliveries', { host })).toBe(401)
  expect(await statusFor(app, '/api/deliveries', { host: 'localhost:8001' })).toBe(200)
})

test('a page of another site cannot have a mail sent again', async () => {
  const app = await start()
  await app.send(event, confirmationRequested())
  const path = '/api/deliveries/1/resend'
  expect(await statusFor(app, path, { origin: 'https://evil.example' }, 'POST')).toBe(403)
  expect(await statusFor(app, path, { origin: 'null' }, 'POST')).toBe(403)
  expect(await statusFor(app, path, { 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(403)
  expect(await statusFor(app, path, { 'sec-fetch-site': 'same-site' }, 'POST')).toBe(403)
  expect(await statusFor(app, path, { 'sec-fetch-site': 'same-origin', origin: app.url }, 'POST')).toBe(202)
})

test('in production nobody sees deliveries, settings or templates without a token', async () => {
  const app = await start({ production: true })
  for (const path of [
    '/api/deliveries',
    '/api/deliveries/1',
    '/api/settings',
    '/templates',
    '/preview/welcome',
  ]) {
    const response = await fetch(app.url + path)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
  }
  expect((await app.post('/api/deliveries/1/resend')).status).toBe(401)
  expect((await app.post('/api/session')).status).toBe(401)
})

test('in production health, the manifest and the empty page stay open', async () => {
  const app = await start({ production: true })
  for (const path of ['/', '/assets/deliveries.js', '/health', '/metrics', '/api/manifest'])
    expect((await fetch(app.url + path)).status).toBe(200)
})

test.each(['MANAGE_APPS', 'MANAGE_USERS'])(
  'in production a dashboard token with %s opens the door',
  async (permission) => {
    const app = await start({ production: true })
    await app.send(event, confirmationRequested())
    const token = await app.saleor.dashboardToken({ user_permissions: [permission] })
    const response = await fetch(`${app.url}/api/deliveries`, { headers: as(app, token) })
    expect(await response.json()).toMatchObject({ items: [{ event }] })
    const resent = await app.post('/api/deliveries/1/resend', {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(resent.status).toBe(202)
  },
)

test('a token without the permission is refused', async () => {
  const app = await start({ production: true })
  for (const user_permissions of [['MANAGE_ORDERS'], [], 'MANAGE_APPS', undefined]) {
    // `permissions` is what app and user have in common; it grants nothing here.
    const token = await app.saleor.dashboardToken({ user_permissions, permissions: ['MANAGE_APPS'] })
    const status = (await fetch(`${app.url}/api/deliveries`, { headers: as(app, token) })).status
    expect(status).toBe(403)
  }
})

test('a token for another app, of no app, expired, forged or of an unknown shop is refused', async () => {
  const app = await start({ production: true })
  const other = await start({ production: true })
  const genuine = await app.saleor.dashboardToken()
  const [head, , signature] = genuine.split('.')
  const claims = Buffer.from(
    JSON.stringify({ iss: app.saleor.apiUrl, app: app.saleor.appId, exp: 9e9 }),
  ).toString('base64url')
  const tokens = [
    await app.saleor.dashboardToken({ app: 'QXBwOjg=' }),
    await app.saleor.dashboardToken({ app: undefined }),
    await app.saleor.dashboardToken({}, { expiresAt: new Date('2026-03-14T11:59:59Z') }),
    await other.saleor.dashboardToken({ iss: app.saleor.apiUrl }),
    `${head}.${claims}.${signature}`,
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`,
    'nonsense',
  ]
  for (const token of tokens)
    expect((await fetch(`${app.url}/api/deliveries`, { headers: as(app, token) })).status).toBe(401)
  const elsewhere = {
    'authorization-bearer': genuine,
    'saleor-api-url': 'https://elsewhere.example/graphql/',
  }
  expect((await fetch(`${app.url}/api/deliveries`, { headers: elsewhere })).status).toBe(401)
})

test('after a key rotation a token of the new key is accepted', async () => {
  const app = await start({ production: true })
  await app.saleor.rotateKey()
  const headers = as(app, await app.saleor.dashboardToken())
  expect((await fetch(`${app.url}/api/deliveries`, { headers })).status).toBe(200)
})

test('the token is kept in a cookie for pages that a link opens', async () => {
  const app = await start({ production: true })
  const token = await app.saleor.dashboardToken()
  const session = await app.post('/api/session', { headers: as(app, token) })
  const cookie = session.headers.get('set-cookie') ?? ''
  expect(session.status).toBe(204)
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=None', 'Partitioned', 'Path=/'])
    expect(cookie).toContain(attribute)
  const headers = { cookie: cookie.split(';')[0] ?? '' }
  const page = await fetch(`${app.url}/templates`, { headers })
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self' https:")
  const foreign = { ...headers, origin: 'https://evil.example' }
  expect((await app.post('/api/deliveries/1/resend', { headers: foreign })).status).toBe(403)
})

test('the staff of one shop neither see nor resend the mails of another', async () => {
  const app = await start({ production: true })
  const guest = await start({ production: true })
  // The guest's shop installs the app of the first one too.
  await app.register({ apiUrl: guest.saleor.apiUrl })
  await app.send(event, confirmationRequested())
  const headers = as(guest, await guest.saleor.dashboardToken())
  const list = await fetch(`${app.url}/api/deliveries`, { headers })
  expect(await list.json()).toEqual({ items: [], next: null })
  expect((await fetch(`${app.url}/api/deliveries/1`, { headers })).status).toBe(404)
  expect((await app.post('/api/deliveries/1/resend', { headers })).status).toBe(404)
  const settings = (await (await fetch(`${app.url}/api/settings`, { headers })).json()) as {
    installations: { apiUrl: string }[]
  }
  expect(settings.installations.map(({ apiUrl }) => apiUrl)).toEqual([guest.saleor.apiUrl])
})

test("Saleor's own SDK agrees on which tokens are good", async () => {
  const app = await start({ production: true })
  // The SDK goes by the machine's clock.
  const expiresAt = new Date(Date.now() + 60_000)
  const sdk = createProtectedHandler(
    () => new Response('in'),
    {
      get: async () => ({ saleorApiUrl: app.saleor.apiUrl, appId: app.saleor.appId, token: '' }),
      set: async () => {},
      delete: async () => {},
      getAll: async () => [],
    },
    ['MANAGE_APPS'],
  )
  const both = async (claims: Record<string, unknown>) => {
    const token = await app.saleor.dashboardToken(
      { email: 'staff@example.com', user_permissions: ['MANAGE_APPS'], ...claims },
      { expiresAt },
    )
    const headers = { ...as(app, token), host: 'app.example' }
    const theirs = await sdk(new Request('http://app.example/api/x', { headers }))
    const ours = await fetch(`${app.url}/api/deliveries`, { headers: as(app, token) })
    return [theirs.ok, ours.ok]
  }
  expect(await both({})).toEqual([true, true])
  expect(await both({ app: 'QXBwOjg=' })).toEqual([false, false])
  expect(await both({ user_permissions: ['MANAGE_ORDERS'] })).toEqual([false, false])
})
