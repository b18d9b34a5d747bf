import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { APL, AuthData } from '@saleor/app-sdk/APL'
import {
  createAppRegisterHandler,
  createManifestHandler,
  createProtectedHandler,
  SaleorAsyncWebhook,
} from '@saleor/app-sdk/handlers/fetch-api'
import type { AppManifest, AppPermission, Permission } from '@saleor/app-sdk/types'
import { Hono } from 'hono'
import { listen } from './listen.ts'

export interface RecordedDelivery {
  headers: Record<string, string>
  body: string
  /** What the SDK answered. */
  status: number
}

/** An app as Saleor's own SDK makes them, listening on loopback: every check is the SDK's, none is ours. */
export interface SdkApp {
  url: string
  /** What it knows of the shops that have installed it, by their API URL. */
  installations: Map<string, AuthData>
  /** Everything that came to its webhook. */
  deliveries: RecordedDelivery[]
  /** What its webhook's own code was given. */
  handled: Array<{ event: string; payload: unknown; authData: AuthData }>
  close(): Promise<void>
}

export interface SdkAppOptions {
  id?: string
  permissions?: AppPermission[]
  /** API URLs of the only shops that may install it. */
  allowedApiUrls?: string[]
  /** What a person must be allowed to do to use its pages. */
  pagePermissions?: Permission[]
}

const query = `subscription {
  event {
    ... on CustomerCreated {
      issuedAt
      version
      user { id email firstName }
    }
  }
}`

export async function startSdkApp(options: SdkAppOptions = {}): Promise<SdkApp> {
  const {
    id = 'example.crm',
    permissions = ['MANAGE_USERS'],
    allowedApiUrls = [],
    pagePermissions = [],
  } = options
  const installations = new Map<string, AuthData>()
  const deliveries: RecordedDelivery[] = []
  const handled: SdkApp['handled'] = []
  const apl: APL = {
    get: async (apiUrl) => installations.get(apiUrl),
    set: async (authData) => void installations.set(authData.saleorApiUrl, authData),
    delete: async (apiUrl) => void installations.delete(apiUrl),
    getAll: async () => [...installations.values()],
  }
  const customerCreated = new SaleorAsyncWebhook({
    name: 'New customers',
    webhookPath: 'api/webhooks/customer-created',
    event: 'CUSTOMER_CREATED',
    apl,
    query,
  })
  const manifest = createManifestHandler({
    manifestFactory: ({ appBaseUrl }): AppManifest => ({
      id,
      name: 'CRM',
      version: '1.0.0',
      permissions,
      appUrl: appBaseUrl,
      tokenTargetUrl: `${appBaseUrl}/api/register`,
      requiredSaleorVersion: '>=3.20 <4',
      webhooks: [customerCreated.getWebhookManifest(appBaseUrl)],
    }),
  })
  const register = createAppRegisterHandler({ apl, allowedSaleorUrls: allowedApiUrls })
  const webhook = customerCreated.createHandler((_request, { event, payload, authData }) => {
    handled.push({ event, payload, authData })
    return new Response('ok')
  })
  const page = createProtectedHandler((_request, { user }) => Response.json(user), apl, pagePermissions)

  const app = new Hono()
  app.all('/api/manifest', (c) => manifest(c.req.raw))
  app.all('/api/register', (c) => register(c.req.raw))
  app.all('/api/webhooks/customer-created', async (c) => {
    const headers = Object.fromEntries(c.req.raw.headers)
    const body = await c.req.raw.clone().text()
    const response = await webhook(c.req.raw)
    deliveries.push({ headers, body, status: response.status })
    return response
  })
  app.all('/api/page', (c) => page(c.req.raw))

  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  const { url, close } = await listen(server)
  return {
    url,
    installations,
    deliveries,
    handled,
    close,
  }
}
