import { createHmac, generateKeyPairSync } from 'node:crypto'
import { FlattenedSign, type JSONWebKeySet, type JWK } from 'jose'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { generateRsaKey, type Keys, loadKeys } from '../../core/crypto/keys.ts'
import { signDetached, signHmac, verifyDetached, verifyHmac } from '../../shared/signature.ts'

const body = Buffer.from('{"user": {"name": "Zoë"}}')
let keys: Keys
let stranger: Keys
let signature: string

beforeAll(async () => {
  keys = await loadKeys(inject('rsaPrivateKey'), null)
  stranger = await loadKeys(generateRsaKey(), null)
  signature = await signDetached(body, keys.signing)
})

const encode = (header: object) => Buffer.from(JSON.stringify(header)).toString('base64url')

describe('the webhook signature', () => {
  test('it is header, two dots and signature, and the header is that of Saleor', () => {
    const [header = '', payload, mac, ...rest] = signature.split('.')
    expect(payload).toBe('')
    expect(rest).toEqual([])
    expect(mac).toMatch(/^[\w-]{342}$/)
    expect(Buffer.from(header, 'base64url').toString()).toBe(
      `{"alg":"RS256","b64":false,"crit":["b64"],"kid":"${keys.signing.kid}","typ":"JWT"}`,
    )
  })

  test('the published key verifies it over exactly these bytes', async () => {
    expect(await verifyDetached(body, signature, keys.jwks)).toBe(true)
  })

  test('it covers bytes that are no text, and an empty body', async () => {
    for (const bytes of [Buffer.from([0xff, 0x00, 0x2e, 0xfe]), Buffer.alloc(0)])
      expect(await verifyDetached(bytes, await signDetached(bytes, keys.signing), keys.jwks)).toBe(true)
  })

  test('a body that was changed in one byte, grown or cut is refused', async () => {
    const changed = Buffer.from(body)
    changed[0] = 0x5b
    for (const bytes of [
      changed,
      Buffer.concat([body, Buffer.from(' ')]),
      body.subarray(0, -1),
      Buffer.alloc(0),
    ])
      expect(await verifyDetached(bytes, signature, keys.jwks)).toBe(false)
  })

  test('a JSON text that says the same in other bytes is refused', async () => {
    const same = Buffer.from(JSON.stringify(JSON.parse(body.toString())))
    expect(await verifyDetached(same, signature, keys.jwks)).toBe(false)
  })

  test('a changed header is refused, even where it names the same key', async () => {
    const [, , mac] = signature.split('.')
    const header = { alg: 'RS256', b64: false, crit: ['b64'], kid: keys.signing.kid }
    expect(await verifyDetached(body, `${encode(header)}..${mac}`, keys.jwks)).toBe(false)
  })

  test('a changed signature is refused', async () => {
    const [header, , mac = ''] = signature.split('.')
    const other = (mac[0] === 'A' ? 'B' : 'A') + mac.slice(1)
    expect(await verifyDetached(body, `${header}..${other}`, keys.jwks)).toBe(false)
  })

  test('the signature of another key is refused, also under the kid of ours', async () => {
    expect(await verifyDetached(body, await signDetached(body, stranger.signing), keys.jwks)).toBe(false)
    const pretender = { kid: keys.signing.kid, privateKey: stranger.signing.privateKey }
    expect(await verifyDetached(body, await signDetached(body, pretender), keys.jwks)).toBe(false)
  })

  test('of several published keys the one that is named verifies, so a key can be retired', async () => {
    const both = { keys: [...stranger.jwks.keys, ...keys.jwks.keys] }
    expect(await verifyDetached(body, signature, both)).toBe(true)
    expect(await verifyDetached(body, await signDetached(body, stranger.signing), both)).toBe(true)
  })

  test('an HMAC under the public key does not pass for a signature', async () => {
    const [publicKey] = keys.jwks.keys as [JWK]
    const header = encode({ alg: 'HS256', b64: false, crit: ['b64'], kid: keys.signing.kid, typ: 'JWT' })
    const signed = Buffer.concat([Buffer.from(`${header}.`), body])
    for (const secret of [JSON.stringify(publicKey), publicKey.n ?? '']) {
      const mac = createHmac('sha256', secret).update(signed).digest('base64url')
      expect(await verifyDetached(body, `${header}..${mac}`, keys.jwks)).toBe(false)
    }
  })

  test('"none" is no algorithm, with a signature or without', async () => {
    const [, , mac] = signature.split('.')
    for (const alg of ['none', 'None', '']) {
      const header = encode({ alg, b64: false, crit: ['b64'], kid: keys.signing.kid })
      expect(await verifyDetached(body, `${header}..`, keys.jwks)).toBe(false)
      expect(await verifyDetached(body, `${header}..${mac}`, keys.jwks)).toBe(false)
    }
  })

  test('another algorithm of the same key is refused', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const kid = 'theirs'
    const jwks: JSONWebKeySet = { keys: [{ ...(publicKey.export({ format: 'jwk' }) as JWK), kid }] }
    const sign = async (alg: string) => {
      const jws = await new FlattenedSign(body)
        .setProtectedHeader({ alg, b64: false, crit: ['b64'], kid })
        .sign(privateKey)
      return `${jws.protected}..${jws.signature}`
    }
    expect(await verifyDetached(body, await sign('RS256'), jwks)).toBe(true)
    expect(await verifyDetached(body, await sign('PS256'), jwks)).toBe(false)
    expect(await verifyDetached(body, await sign('RS512'), jwks)).toBe(false)
  })

  test('a detached signature over the base64url form of the body is refused', async () => {
    const jws = await new FlattenedSign(body)
      .setProtectedHeader({ alg: 'RS256', kid: keys.signing.kid, typ: 'JWT' })
      .sign(keys.signing.privateKey)
    expect(await verifyDetached(body, `${jws.protected}..${jws.signature}`, keys.jwks)).toBe(false)
    expect(await verifyDetached(body, `${jws.protected}.${jws.payload}.${jws.signature}`, keys.jwks)).toBe(
      false,
    )
    const encoded = Buffer.from(jws.payload)
    expect(await verifyDetached(encoded, `${jws.protected}..${jws.signature}`, keys.jwks)).toBe(false)
  })

  test('a signature that carries a body of its own is refused', async () => {
    const [header, , mac] = signature.split('.')
    expect(await verifyDetached(body, `${header}.${body.toString('base64url')}.${mac}`, keys.jwks)).toBe(
      false,
    )
  })

  test('nonsense is refused without an error', async () => {
    const long = `${'x'.repeat(100_000)}..x`
    for (const nonsense of ['', '.', '..', '...', 'a..b', 'a.b', 'not a signature', long])
      expect(await verifyDetached(body, nonsense, keys.jwks)).toBe(false)
  })

  test('keys that are none are refused without an error', async () => {
    expect(await verifyDetached(body, signature, { keys: [] })).toBe(false)
    // Whatever a server has answered.
    for (const jwks of [{}, null, { keys: [{}] }, { keys: 'x' }] as unknown as JSONWebKeySet[])
      expect(await verifyDetached(body, signature, jwks)).toBe(false)
  })
})

describe('the signature of a webhook with a secret', () => {
  test('it is the HMAC-SHA256 of the body in lower-case hex', () => {
    const hmac = signHmac(body, 'shared secret')
    expect(hmac).toBe(createHmac('sha256', 'shared secret').update(body).digest('hex'))
    expect(verifyHmac(body, hmac, 'shared secret')).toBe(true)
  })

  test('it matches the test vector of RFC 4231', () => {
    expect(signHmac(Buffer.from('what do ya want for nothing?'), 'Jefe')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })

  test('another body, another secret or another text is refused', () => {
    const hmac = signHmac(body, 'shared secret')
    expect(verifyHmac(Buffer.from('{}'), hmac, 'shared secret')).toBe(false)
    expect(verifyHmac(body, hmac, 'another secret')).toBe(false)
    for (const text of ['', hmac.slice(1), `${hmac}0`, hmac.toUpperCase(), 'ü'.repeat(32)])
      expect(verifyHmac(body, text, 'shared secret')).toBe(false)
  })

  test('it does not pass for the other form of signature', async () => {
    expect(await verifyDetached(body, signHmac(body, 'shared secret'), keys.jwks)).toBe(false)
    expect(verifyHmac(body, signature, 'shared secret')).toBe(false)
  })
})
