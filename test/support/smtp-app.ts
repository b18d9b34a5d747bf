import { type Log, silentLog } from '../../shared/log.ts'
import type { MailTransport } from '../../shared/mail/transport.ts'
import { createSmtpApp, type SmtpApp } from '../../smtp-app/app.ts'
import type { DeliveryView } from '../../smtp-app/deliveries.ts'
import type { SmtpAppSettings } from '../../smtp-app/settings.ts'
import { ManualClock } from './clock.ts'
import { createTestDatabase } from './database.ts'
import { type FakeSaleor, startFakeSaleor, type WebhookOptions } from './fake-saleor.ts'

export interface RunningSmtpApp extends SmtpApp {
  url: string
  saleor: FakeSaleor
  clock: ManualClock
  settings: SmtpAppSettings
  /** Makes the shop install the app, as `appInstall` does. */
  register(options?: { token?: string; apiUrl?: string }): Promise<Response>
  /** The shop sends an event. */
  send(event: string, payload: unknown, options?: WebhookOptions): Promise<Response>
  post(path: string, init?: RequestInit): Promise<Response>
  deliveries(query?: string): Promise<DeliveryView[]>
  /** Another process over the same database, as after a restart. */
  restart(): Promise<SmtpApp>
}

/** The whole program on a real port, beside a shop that can install it. `stop` ends both and removes the database. */
export async function startSmtpApp(
  options: {
    settings?: Partial<SmtpAppSettings>
    transport?: MailTransport
    fetch?: typeof fetch
    log?: Log
    installed?: boolean
  } = {},
): Promise<RunningSmtpApp & { stop(): Promise<void> }> {
  const database = await createTestDatabase()
  const saleor = await startFakeSaleor()
  const clock = new ManualClock()
  const settings: SmtpAppSettings = {
    production: false,
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://localhost:8001',
    databaseUrl: database.url,
    secretKey: 'a key for tests, and for nothing else',
    // Nothing listens there.
    smtpUrl: 'smtp://127.0.0.1:1',
    from: { name: 'Fern & Field', address: 'hello@shop.example' },
    retrySchedule: [30, 120],
    mailTimeoutSeconds: 5,
    logLevel: 'silent',
    allowedApiUrls: [],
    ...options.settings,
  }
  const dependencies = {
    clock,
    fetch: options.fetch ?? fetch,
    log: options.log ?? silentLog,
    ...(options.transport && { transport: options.transport }),
  }
  const program = await createSmtpApp(settings, dependencies)
  const { url } = await program.listen()
  const post = (path: string, init: RequestInit = {}) => fetch(url + path, { method: 'POST', ...init })

  const running: RunningSmtpApp & { stop(): Promise<void> } = {
    ...program,
    url,
    saleor,
    clock,
    settings,
    post,
    register: ({ token = saleor.appToken, apiUrl = saleor.apiUrl } = {}) =>
      post('/api/register', {
        headers: { 'content-type': 'application/json', 'saleor-api-url': apiUrl },
        body: JSON.stringify({ auth_token: token }),
      }),
    send: async (event, payload, webhookOptions) =>
      post('/api/webhooks/saleor', await saleor.webhook(event, payload, webhookOptions)),
    async deliveries(query = '') {
      const response = await fetch(`${url}/api/deliveries${query}`)
      const { items } = (await response.json()) as { items: DeliveryView[] }
      return items
    },
    restart: () => createSmtpApp(settings, dependencies),
    async stop() {
      await program.close()
      await saleor.close()
      await database.drop()
    },
  }
  if (options.installed !== false) await running.register()
  return running
}

const ada = {
  id: 'VXNlcjo0Mg==',
  email: 'ada@example.com',
  firstName: 'Ada',
  lastName: 'Lovelace',
  languageCode: 'EN',
}

interface Fields extends Record<string, unknown> {
  user?: Record<string, unknown>
}

/** Ada has registered. */
export function confirmationRequested({ user, ...fields }: Fields = {}) {
  return {
    issuedAt: '2026-03-14T11:59:59.500000+00:00',
    issuingPrincipal: null,
    user: { ...ada, ...user },
    shop: { name: 'Fern & Field' },
    token: 'confirm-0123456789',
    redirectUrl: 'https://shop.example/confirm?email=ada%40example.com&token=confirm-0123456789',
    ...fields,
  }
}

/** Ada wants her mail at another address. */
export function emailChangeRequested({ user, ...fields }: Fields = {}) {
  return {
    ...confirmationRequested(),
    user: { ...ada, ...user },
    newEmail: 'countess@example.com',
    redirectUrl: 'https://shop.example/email?token=confirm-0123456789',
    ...fields,
  }
}

/** Ada has used the link: her account has the new address now. */
export function emailChanged() {
  const { token: _token, redirectUrl: _link, ...payload } = confirmationRequested()
  return { ...payload, user: { ...ada, email: 'countess@example.com' } }
}
