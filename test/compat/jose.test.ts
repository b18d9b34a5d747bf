import { createRemoteJWKSet, errors, type FlattenedJWSInput, flattenedVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anApp, signInAsSuperuser, startCore, type TestCore } from '../support/core.ts'
import { type HttpReceiver, type ReceivedRequest, startHttpReceiver } from '../support/http-receiver.ts'

let core: TestCore
let receiver: HttpReceiver
let delivery: ReceivedRequest
let jwks: ReturnType<typeof createRemoteJWKSet>

beforeAll(async () => {
  core = await startCore()
  receiver = await startHttpReceiver()
  const app = await anApp(core, ['MANAGE_USERS'])
  const { data } = await core.graphql(
    `mutation ($input: WebhookCreateInput!) {
      webhookCreate(input: $input) { webhook { id } errors { field code message } }
    }`,
    {
      input: {
        name: 'New customers',
        targetUrl: `${receiver.url}/hook`,
        isActive: true,
        query: 'subscription { event { ... on CustomerCreated { user { email firstName } } } }',
      },
    },
    { token: app.token },
  )
  expect(data.webhookCreate.errors).toEqual([])
  await core.graphql(
    `mutation { customerCreate(input: {email: "zoe@example.com", firstName: "Zoë 🔑"}) { errors { code } } }`,
    {},
    { token: await signInAsSuperuser(core) },
  )
  await core.runDue()
  const [request] = receiver.requests
  if (!request) throw new Error('Nothing was delivered.')
  delivery = request
  // Where Saleor's SDK looks: at the root of the API's origin.
  const apiUrl = delivery.headers['saleor-api-url'] ?? ''
  jwks = createRemoteJWKSet(new URL('/.well-known/jwks.json', new URL(apiUrl).origin))
})
afterAll(async () => {
  await receiver.close()
  await core.close()
})

/** The signature header taken apart as every receiver does: first and last part. */
function signed(changes: Partial<FlattenedJWSInput> = {}): FlattenedJWSInput {
  const [header = '', , signature = ''] = (delivery.headers['saleor-signature'] ?? '').split('.')
  return { protected: header, payload: delivery.body, signature, ...changes }
}

describe('a stock JOSE library', () => {
  test('verifies what was delivered with the keys that are published', async () => {
    const { protectedHeader, payload } = await flattenedVerify(signed(), jwks)
    expect(protectedHeader).toMatchObject({ alg: 'RS256', b64: false, crit: ['b64'], typ: 'JWT' })
    expect(Buffer.from(payload)).toEqual(delivery.body)
    expect(JSON.parse(delivery.body.toString())).toEqual({
      user: { email: 'zoe@example.com', firstName: 'Zoë 🔑' },
    })
  })

  test('finds one RSA key there, for verifying only, named by its thumbprint', async () => {
    const response = await fetch(`${core.origin}/.well-known/jwks.json`)
    const { keys } = (await response.json()) as { keys: Array<Record<string, unknown>> }
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(keys).toHaveLength(1)
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'key_ops', 'kid', 'kty', 'n', 'use'])
    expect(keys[0]).toMatchObject({ kty: 'RSA', use: 'sig', alg: 'RS256', key_ops: ['verify'] })
  })

  test('refuses a body that was changed in one byte', async () => {
    const body = Buffer.from(delivery.body)
    body[body.length - 3] = 0x21
    await expect(flattenedVerify(signed({ payload: body }), jwks)).rejects.toThrow(
      errors.JWSSignatureVerificationFailed,
    )
  })

  test('refuses the same document in other bytes', async () => {
    const body = Buffer.from(JSON.stringify(JSON.parse(delivery.body.toString()), null, 1))
    await expect(flattenedVerify(signed({ payload: body }), jwks)).rejects.toThrow(
      errors.JWSSignatureVerificationFailed,
    )
  })

  test('refuses a header that was changed, and a key that nobody has published', async () => {
    const header = (changes: object) =>
      Buffer.from(
        JSON.stringify({
          ...JSON.parse(Buffer.from(signed().protected ?? '', 'base64url').toString()),
          ...changes,
        }),
      ).toString('base64url')
    await expect(flattenedVerify(signed({ protected: header({ typ: 'JWS' }) }), jwks)).rejects.toThrow(
      errors.JWSSignatureVerificationFailed,
    )
    await expect(flattenedVerify(signed({ protected: header({ kid: 'another' }) }), jwks)).rejects.toThrow(
      errors.JWKSNoMatchingKey,
    )
  })

  test('refuses a signature that was changed', async () => {
    const { signature } = signed()
    const changed = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
    await expect(flattenedVerify(signed({ signature: changed }), jwks)).rejects.toThrow(
      errors.JWSSignatureVerificationFailed,
    )
  })
})
