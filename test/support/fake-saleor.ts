import { generateKeyPairSync } from 'node:crypto'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { calculateJwkThumbprint, exportJWK, type JWK, SignJWT } from 'jose'
import { header } from '../../shared/saleor-headers.ts'
import { type SigningKey, signDetached } from '../../shared/signature.ts'
import { listen } from './listen.ts'

type KeyPair = SigningKey & { jwk: JWK }

/** As much of a Saleor as an app sees: its keys, its answer to `{ app { id } }`, its signed webhooks and tokens. */
export interface FakeSaleor {
  apiUrl: string
  appId: string
  appToken: string
  /** Set to make it misbehave. */
  trouble: { jwks?: 'down' | 'error page' | 'not keys'; api?: 'down' | 'no app' | 'redirect' }
  /** How often its keys were asked for. */
  jwksRequests(): number
  /** Publishes and signs with a new key, and forgets the old one. */
  rotateKey(): Promise<void>
  /** Headers and body of a webhook, signed with the current key (or with one that it does not publish). */
  webhook(
    event: string,
    payload: unknown,
    options?: WebhookOptions,
  ): Promise<{ headers: Headers; body: Uint8Array }>
  /** What the dashboard hands to the app's page. */
  dashboardToken(claims?: Record<string, unknown>, options?: { expiresAt?: Date }): Promise<string>
  close(): Promise<void>
}

export interface WebhookOptions {
  webhookId?: string
  signedBy?: 'its own key' | 'a stranger'
}

export async function startFakeSaleor(): Promise<FakeSaleor> {
  let key = await createKey()
  const stranger = await createKey()
  let jwksRequests = 0
  const trouble: FakeSaleor['trouble'] = {}
  const appId = 'QXBwOjc='
  const appToken = 'T0ken0fTheInstalledApp30chars.'

  const app = new Hono()
  app.get('/.well-known/jwks.json', (c) => {
    jwksRequests += 1
    if (trouble.jwks === 'down') return c.text('maintenance', 503)
    if (trouble.jwks === 'error page') return c.html('<h1>Welcome</h1>')
    if (trouble.jwks === 'not keys') return c.json({ keys: [] })
    return c.json({ keys: [{ ...key.jwk, kid: key.kid, alg: 'RS256', use: 'sig', key_ops: ['verify'] }] })
  })
  app.post('/graphql/', async (c) => {
    if (trouble.api === 'down') return c.text('maintenance', 503)
    if (trouble.api === 'redirect') return c.redirect('/elsewhere/')
    const known = c.req.header('authorization') === `Bearer ${appToken}` && trouble.api !== 'no app'
    const { query } = await c.req.json<{ query: string }>()
    if (query.replace(/\s+/g, '') !== '{app{id}}') return c.json({ errors: [{ message: 'unexpected' }] }, 400)
    return c.json({ data: { app: known ? { id: appId } : null } })
  })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  const { url, close } = await listen(server)
  const apiUrl = `${url}/graphql/`

  return {
    apiUrl,
    appId,
    appToken,
    trouble,
    jwksRequests: () => jwksRequests,
    async rotateKey() {
      key = await createKey()
    },
    async webhook(event, payload, { webhookId, signedBy = 'its own key' } = {}) {
      const body = Buffer.from(JSON.stringify(payload))
      const signature = await signDetached(body, signedBy === 'a stranger' ? stranger : key)
      const headers = new Headers({
        'content-type': 'application/json',
        [header.apiUrl]: apiUrl,
        [header.event]: event,
        [header.domain]: new URL(apiUrl).host,
        [header.signature]: signature,
        ...(webhookId && { [header.webhookId]: webhookId }),
      })
      return { headers, body }
    },
    dashboardToken(claims = {}, { expiresAt = new Date('2026-03-14T12:05:00Z') } = {}) {
      return new SignJWT({ app: appId, type: 'thirdparty', user_permissions: ['MANAGE_APPS'], ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
        .setIssuer(apiUrl)
        .setExpirationTime(expiresAt)
        .sign(key.privateKey)
    },
    close,
  }
}

async function createKey(): Promise<KeyPair> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = await exportJWK(publicKey)
  return { jwk, privateKey, kid: await calculateJwkThumbprint(jwk) }
}
