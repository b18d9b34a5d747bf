import { afterEach, expect, test } from 'vitest'
import { createLog } from '../../shared/log.ts'
import { startSmtpApp } from '../support/smtp-app.ts'

type App = Awaited<ReturnType<typeof startSmtpApp>>
const running: App[] = []
afterEach(async () => {
  for (const app of running.splice(0)) await app.stop()
})
async function start(options: Parameters<typeof startSmtpApp>[0] = {}): Promise<App> {
  const app = await startSmtpApp({ installed: false, ...options })
  running.push(app)
  return app
}
const bodyOf = async (response: Response) => ({ status: response.status, body: await response.json() })
const refused = (code: string) => ({ success: false, error: { code, message: expect.any(String) } })
async function installedIn(app: App): Promise<unknown> {
  const settings = (await (await fetch(`${app.url}/api/settings`)).json()) as { installations: unknown }
  return settings.installations
}

test('a shop whose API knows the token installs the app', async () => {
  const app = await start()
  expect(await bodyOf(await app.register())).toEqual({ status: 200, body: { success: true } })
  const installations = await installedIn(app)
  expect(installations).toEqual([{ apiUrl: app.saleor.apiUrl, installedAt: '2026-03-14T12:00:00.000Z' }])
})

test('installing again replaces the earlier installation of the same shop', async () => {
  const app = await start()
  await app.register()
  await app.saleor.rotateKey()
  expect((await app.register()).status).toBe(200)
  const installations = await installedIn(app)
  expect(installations).toHaveLength(1)
})

test('a token that the API does not know is refused', async () => {
  const app = await start()
  const { status, body } = await bodyOf(await app.register({ token: 'made up' }))
  expect(status).toBe(401)
  expect(body).toEqual(refused('UNKNOWN_APP_ID'))
})

test.each(['down', 'no app', 'redirect'] as const)(
  'an API that is "%s" refuses the installation',
  async (api) => {
    const app = await start()
    app.saleor.trouble.api = api
    const { status, body } = await bodyOf(await app.register())
    expect(status).toBe(401)
    expect(body).toEqual(refused('UNKNOWN_APP_ID'))
  },
)

test.each(['down', 'error page', 'not keys'] as const)(
  'keys that are "%s" refuse the installation',
  async (jwks) => {
    const app = await start()
    app.saleor.trouble.jwks = jwks
    const { status, body } = await bodyOf(await app.register())
    expect(status).toBe(401)
    expect(body).toEqual(refused('JWKS_NOT_AVAILABLE'))
    expect((await app.send('account_confirmed', {})).status).toBe(401)
  },
)

test('an API URL where nothing listens refuses the installation', async () => {
  const app = await start()
  const { status, body } = await bodyOf(await app.register({ apiUrl: 'http://127.0.0.1:1/graphql/' }))
  expect(status).toBe(401)
  expect(body).toEqual(refused('UNKNOWN_APP_ID'))
})

test.each(['ftp://shop.example/graphql/', 'not a URL', 'http://user:word@127.0.0.1:1/graphql/'])(
  'nothing is called at "%s"',
  async (apiUrl) => {
    const called: string[] = []
    const app = await start({
      fetch: async (url) => {
        called.push(String(url))
        return new Response('{}')
      },
    })
    const { status, body } = await bodyOf(await app.register({ apiUrl }))
    expect(status).toBe(401)
    expect(body).toEqual(refused('UNKNOWN_APP_ID'))
    expect(called).toEqual([])
  },
)

test('a shop that is not on the list of allowed ones is refused before it is called', async () => {
  const app = await start({ settings: { allowedApiUrls: ['https://shop.example/graphql/'] } })
  const { status, body } = await bodyOf(await app.register())
  expect(status).toBe(403)
  expect(body).toEqual(refused('SALEOR_URL_PROHIBITED'))
  expect(app.saleor.jwksRequests()).toBe(0)
})

test('a registration without its header, token or JSON is refused', async () => {
  const app = await start()
  const headers = { 'content-type': 'application/json', 'saleor-api-url': app.saleor.apiUrl }
  const status = async (init: RequestInit) => (await app.post('/api/register', init)).status
  expect(await status({ body: '{"auth_token":"x"}', headers: { 'content-type': 'application/json' } })).toBe(
    400,
  )
  expect(await status({ body: '{"auth_token":', headers })).toBe(400)
  expect(await status({ body: '{}', headers })).toBe(400)
  expect(await status({ body: '{"auth_token":7}', headers })).toBe(400)
  expect(await status({ body: `{"auth_token":"${'x'.repeat(5000)}"}`, headers })).toBe(400)
  expect(await status({ body: `{"auth_token":"x","padding":"${'x'.repeat(20_000)}"}`, headers })).toBe(413)
})

test('a registration that cannot be stored is refused', async () => {
  const app = await start({
    fetch: async (url, init) => {
      const response = await fetch(url, init)
      if (String(url).endsWith('jwks.json')) await app.close()
      return response
    },
  })
  const response = app.app.request('/api/register', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'saleor-api-url': app.saleor.apiUrl },
    body: JSON.stringify({ auth_token: app.saleor.appToken }),
  })
  const { status, body } = await bodyOf(await response)
  expect(status).toBe(500)
  expect(body).toEqual(refused('NOT_STORED'))
})

test('the token is never written to the log', async () => {
  const lines: string[] = []
  const log = createLog({
    program: 'smtp-app',
    level: 'debug',
    json: true,
    write: (line) => lines.push(line),
  })
  const app = await start({ log })
  await app.register()
  app.saleor.trouble.jwks = 'down'
  await app.register()
  app.saleor.trouble.api = 'down'
  await app.register()
  expect(lines).toHaveLength(3)
  expect(lines.join('')).not.toContain(app.saleor.appToken)
})

test('only POST registers, only GET reads the manifest', async () => {
  const app = await start()
  const register = await fetch(`${app.url}/api/register`)
  expect([register.status, register.headers.get('allow')]).toEqual([405, 'POST'])
  const manifest = await app.post('/api/manifest')
  expect([manifest.status, manifest.headers.get('allow')]).toEqual([405, 'GET'])
})
