import { verifyJWT } from '@saleor/app-sdk/auth'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { generateRsaKey, loadKeys } from '../../core/crypto/keys.ts'
import { createTokens } from '../../core/crypto/tokens.ts'
import { signDetached, signHmac } from '../../shared/signature.ts'
import { aStaffMember, signInAsSuperuser, startCore, type TestCore } from '../support/core.ts'
import { type SdkApp, type SdkAppOptions, startSdkApp } from '../support/sdk-app.ts'

let core: TestCore
let app: SdkApp
let superuser: string
let apiUrl: string

beforeEach(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
  apiUrl = `${core.origin}/graphql/`
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await app.close()
  await core.close()
})

/** What a shop's owner does in the dashboard. */
async function install(options: SdkAppOptions = {}): Promise<void> {
  app = await startSdkApp(options)
  const { data } = await core.graphql(
    `mutation ($input: AppInstallInput!) {
      appInstall(input: $input) { appInstallation { status } errors { field code message } }
    }`,
    {
      input: {
        appName: 'CRM',
        manifestUrl: `${app.url}/api/manifest`,
        permissions: options.permissions ?? ['MANAGE_USERS'],
      },
    },
    { token: superuser },
  )
  expect(data.appInstall).toEqual({ appInstallation: { status: 'PENDING' }, errors: [] })
  await core.runDue()
}

async function installedApps() {
  const { data } = await core.graphql(
    `{ apps(first: 10) { edges { node {
        id identifier isActive version permissions { code }
        webhooks { name targetUrl isActive subscriptionQuery asyncEvents { eventType } }
      } } }
      appsInstallations { status message } }`,
    {},
    { token: superuser },
  )
  return {
    apps: data.apps.edges.map(({ node }: { node: Record<string, unknown> }) => node),
    installations: data.appsInstallations,
  }
}

async function aNewCustomer(email = 'zoe@example.com'): Promise<void> {
  const { data } = await core.graphql(
    'mutation ($input: UserCreateInput!) { customerCreate(input: $input) { errors { code message } } }',
    { input: { email, firstName: 'Zoë' } },
    { token: superuser },
  )
  expect(data.customerCreate.errors).toEqual([])
  await core.runDue()
}

describe('an app made with the SDK', () => {
  test('is installed through its manifest: it checks its token with core and keeps the keys', async () => {
    await install()
    const { apps, installations } = await installedApps()
    expect(installations).toEqual([])
    expect(apps).toEqual([
      {
        id: expect.any(String),
        identifier: 'example.crm',
        isActive: true,
        version: '1.0.0',
        permissions: [{ code: 'MANAGE_USERS' }],
        webhooks: [
          {
            name: 'New customers',
            targetUrl: `${app.url}/api/webhooks/customer-created`,
            isActive: true,
            subscriptionQuery: expect.stringContaining('CustomerCreated'),
            asyncEvents: [{ eventType: 'CUSTOMER_CREATED' }],
          },
        ],
      },
    ])
    const stored = app.installations.get(apiUrl)
    expect(stored).toMatchObject({ saleorApiUrl: apiUrl, appId: apps[0].id })
    expect(stored?.token).toMatch(/^[A-Za-z0-9]{30}$/)
    expect(JSON.parse(stored?.jwks ?? '').keys).toHaveLength(1)
  })

  test('can call core with the token that it was given', async () => {
    await install()
    const { token = '', appId } = app.installations.get(apiUrl) ?? {}
    const { data } = await core.graphql('{ app { id } }', {}, { token })
    expect(data).toEqual({ app: { id: appId } })
  })

  test('that does not want this shop stays out, and says why to the person who tried', async () => {
    await install({ allowedApiUrls: ['https://another.example/graphql/'] })
    expect(await installedApps()).toEqual({
      apps: [],
      installations: [
        { status: 'FAILED', message: 'This app expects to be installed only in allowed Saleor instances' },
      ],
    })
    expect(app.installations.size).toBe(0)
  })

  test('is not installed by somebody who holds a token that core does not know', async () => {
    app = await startSdkApp()
    const register = (headers: Record<string, string>, body: string) =>
      fetch(`${app.url}/api/register`, { method: 'POST', headers, body })
    const json = { 'content-type': 'application/json' }
    const token = JSON.stringify({ auth_token: 'x'.repeat(30) })

    const stranger = await register({ ...json, 'saleor-api-url': apiUrl }, token)
    expect(stranger.status).toBe(401)
    expect(await stranger.json()).toMatchObject({ success: false, error: { code: 'UNKNOWN_APP_ID' } })
    expect((await register(json, token)).status).toBe(400)
    expect((await register({ ...json, 'saleor-api-url': apiUrl }, '{}')).status).toBe(400)
    expect((await fetch(`${app.url}/api/register`)).status).toBe(405)
    expect((await fetch(`${app.url}/api/manifest`, { method: 'POST' })).status).toBe(405)
    expect(app.installations.size).toBe(0)
  })
})

describe('its webhook', () => {
  test('accepts what core delivers, and gets the bare selection', async () => {
    await install()
    await aNewCustomer()
    expect(app.deliveries.map(({ status }) => status)).toEqual([200])
    expect(app.handled).toEqual([
      {
        event: 'customer_created',
        payload: {
          issuedAt: expect.any(String),
          version: expect.stringMatching(/^3\./),
          user: { id: expect.any(String), email: 'zoe@example.com', firstName: 'Zoë' },
        },
        authData: app.installations.get(apiUrl),
      },
    ])
  })

  /** Sends what core has delivered once more, with something changed. Null takes a header away. */
  async function replay(change: {
    headers?: Record<string, string | null>
    body?: string
    method?: string
  }): Promise<{ status: number; type: string }> {
    const [delivery] = app.deliveries
    if (!delivery) throw new Error('Nothing was delivered.')
    const {
      host: _host,
      connection: _connection,
      'content-length': _length,
      'transfer-encoding': _encoding,
      ...headers
    } = delivery.headers
    for (const [name, value] of Object.entries(change.headers ?? {})) {
      if (value === null) delete headers[name]
      else headers[name] = value
    }
    const { method = 'POST', body = delivery.body } = change
    const response = await fetch(`${app.url}/api/webhooks/customer-created`, {
      method,
      headers,
      ...(method === 'POST' && { body }),
    })
    const answer = await response.text()
    return { status: response.status, type: response.ok ? 'OK' : JSON.parse(answer).error.type }
  }

  test('tells a delivery from everything that only looks like one', async () => {
    await install()
    await aNewCustomer()
    const body = app.deliveries[0]?.body ?? ''
    const signature = app.deliveries[0]?.headers['saleor-signature'] ?? ''
    const [header, , mac] = signature.split('.')
    const stranger = await loadKeys(generateRsaKey(), null)
    const bySomebodyElse = await signDetached(Buffer.from(body), stranger.signing)
    const refusal = { status: 401, type: 'SIGNATURE_VERIFICATION_FAILED' }

    expect(await replay({})).toEqual({ status: 200, type: 'OK' })
    expect(await replay({ body: body.replace('zoe@', 'eve@') })).toEqual(refusal)
    expect(await replay({ body: `${body} ` })).toEqual(refusal)
    expect(await replay({ headers: { 'saleor-signature': bySomebodyElse } })).toEqual(refusal)
    expect(await replay({ headers: { 'saleor-signature': signHmac(Buffer.from(body), 'secret') } })).toEqual(
      refusal,
    )
    expect(await replay({ headers: { 'saleor-signature': `${header}..A${mac?.slice(1)}x` } })).toEqual(
      refusal,
    )
    expect(app.handled).toHaveLength(2)
  })

  test('answers each fault with its status', async () => {
    await install()
    await aNewCustomer()
    const answers = {
      WRONG_METHOD: await replay({ method: 'GET' }),
      MISSING_API_URL_HEADER: await replay({ headers: { 'saleor-api-url': null } }),
      MISSING_EVENT_HEADER: await replay({ headers: { 'saleor-event': null } }),
      WRONG_EVENT: await replay({ headers: { 'saleor-event': 'CUSTOMER_CREATED' } }),
      MISSING_SIGNATURE_HEADER: await replay({ headers: { 'saleor-signature': null } }),
      MISSING_REQUEST_BODY: await replay({ body: '' }),
      CANT_BE_PARSED: await replay({ body: '{' }),
      NOT_REGISTERED: await replay({ headers: { 'saleor-api-url': apiUrl.slice(0, -1) } }),
    }
    expect(Object.entries(answers).map(([fault, { status, type }]) => [fault, type, status])).toEqual([
      ['WRONG_METHOD', 'WRONG_METHOD', 405],
      ['MISSING_API_URL_HEADER', 'MISSING_API_URL_HEADER', 400],
      ['MISSING_EVENT_HEADER', 'MISSING_EVENT_HEADER', 400],
      ['WRONG_EVENT', 'WRONG_EVENT', 400],
      ['MISSING_SIGNATURE_HEADER', 'MISSING_SIGNATURE_HEADER', 400],
      ['MISSING_REQUEST_BODY', 'MISSING_REQUEST_BODY', 400],
      ['CANT_BE_PARSED', 'CANT_BE_PARSED', 400],
      ['NOT_REGISTERED', 'NOT_REGISTERED', 401],
    ])
    expect(app.handled).toHaveLength(1)
  })

  test('fetches the keys of core again where those it has kept are old', async () => {
    await install()
    const stored = app.installations.get(apiUrl)
    if (!stored) throw new Error('It is not installed.')
    const old = await loadKeys(generateRsaKey(), null)
    app.installations.set(apiUrl, { ...stored, jwks: JSON.stringify(old.jwks) })
    await aNewCustomer()
    expect(app.deliveries.map(({ status }) => status)).toEqual([200])
    expect(app.installations.get(apiUrl)?.jwks).toBe(stored.jwks)
  })

  test('that has forgotten the shop gets the same delivery again once it is installed again', async () => {
    await install()
    const stored = app.installations.get(apiUrl)
    if (!stored) throw new Error('It is not installed.')
    app.installations.clear()
    await aNewCustomer()
    expect(app.handled).toEqual([])
    app.installations.set(apiUrl, stored)
    core.clock.advance(15)
    await core.runDue()
    const [first, second, ...more] = app.deliveries
    expect([first?.status, second?.status, more.length]).toEqual([401, 200, 0])
    expect(second?.body).toBe(first?.body)
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
    expect(app.handled).toHaveLength(1)
  })
})

describe('its page in the dashboard', () => {
  /** The token that a dashboard asks core for when somebody opens the app. The SDK's clock is told the time of core's. */
  async function accessToken(person = superuser): Promise<string> {
    vi.useFakeTimers({ toFake: ['Date'], now: core.clock.now() })
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { data, errors } = await core.graphql(
      'query ($id: ID!) { app(id: $id) { accessToken } }',
      { id: app.installations.get(apiUrl)?.appId },
      { token: person },
    )
    const token = data?.app?.accessToken
    if (!token) throw new Error(`No token: ${JSON.stringify({ data, errors })}`)
    return token
  }

  const openPage = (token: string, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/api/page`, {
      headers: { 'saleor-api-url': apiUrl, 'authorization-bearer': token, ...headers },
    })

  test('knows who looks at it, and what they may do', async () => {
    await install({ pagePermissions: ['MANAGE_APPS'] })
    const staff = await aStaffMember(core, { email: 'sam@example.com', may: ['MANAGE_APPS', 'MANAGE_USERS'] })
    const response = await openPage(await accessToken(staff.accessToken))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      email: 'sam@example.com',
      userPermissions: ['MANAGE_APPS', 'MANAGE_USERS'],
    })
  })

  test('is closed to those who may not do what it asks for', async () => {
    await install({ pagePermissions: ['MANAGE_APPS', 'MANAGE_STAFF'] })
    const staff = await aStaffMember(core, { may: ['MANAGE_APPS'] })
    const response = await openPage(await accessToken(staff.accessToken))
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('permissions are not sufficient')
  })

  test('is closed once the token has died, after five minutes', async () => {
    await install()
    const token = await accessToken()
    vi.setSystemTime(core.clock.now().getTime() + 299_000)
    expect((await openPage(token)).status).toBe(200)
    vi.setSystemTime(core.clock.now().getTime() + 300_000)
    const response = await openPage(token)
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('Token is expired')
  })

  test('is closed to a token that core has not signed, and to one for the API or for another app', async () => {
    await install()
    const token = await accessToken()
    const [header = '', claims = '', signature = ''] = token.split('.')
    const decoded = JSON.parse(Buffer.from(claims, 'base64url').toString())
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const forger = createTokens({
      keys: await loadKeys(generateRsaKey(), null),
      issuer: apiUrl,
      clock: core.clock,
    })
    const refused = {
      'with more permissions': `${header}.${encode({ ...decoded, user_permissions: ['OWNER'] })}.${signature}`,
      'without signature': `${encode({ alg: 'none', typ: 'JWT' })}.${claims}.`,
      'signed by somebody else': await forger.issue(decoded, 300),
      'of a session': superuser,
      'for another app': await core.services.tokens.issue({ ...decoded, app: 'QXBwOjk5' }, 300),
      nonsense: 'nonsense',
    }
    for (const [which, given] of Object.entries(refused))
      expect((await openPage(given)).status, `a token ${which}`).toBe(401)
  })

  test('names what is missing in a call', async () => {
    await install()
    const token = await accessToken()
    const without = (name: string) => openPage(token, { [name]: '' })
    expect((await without('saleor-api-url')).status).toBe(400)
    expect((await without('authorization-bearer')).status).toBe(400)
    expect((await openPage(token, { 'saleor-api-url': apiUrl.slice(0, -1) })).status).toBe(401)
  })

  test('is opened with a token that the bare check of the SDK accepts too', async () => {
    await install()
    const check = {
      appId: app.installations.get(apiUrl)?.appId ?? '',
      saleorApiUrl: apiUrl,
      token: await accessToken(),
    }
    await verifyJWT({ ...check, requiredPermissions: ['MANAGE_APPS', 'MANAGE_USERS'] })
    await expect(verifyJWT({ ...check, appId: 'QXBwOjk5' })).rejects.toThrow('different than app ID')
  })

  test('may act in core for whoever looks at it, within what both of them may do', async () => {
    await install({ permissions: ['MANAGE_USERS'] })
    const staff = await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_STAFF'] })
    const token = await accessToken(staff.accessToken)
    const customers = await core.graphql('{ customers(first: 1) { totalCount } }', {}, { token })
    expect(customers.errors).toBeUndefined()
    const colleagues = await core.graphql('{ staffUsers(first: 1) { totalCount } }', {}, { token })
    expect(colleagues.errors?.[0]?.extensions?.exception?.code).toBe('PermissionDenied')
  })
})
