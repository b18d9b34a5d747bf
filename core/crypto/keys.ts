import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import type { JWK } from 'jose'
import type { SigningKey } from '../../shared/signature.ts'

export interface Keys {
  /** Signs tokens and webhooks. */
  signing: SigningKey
  /** What `/.well-known/jwks.json` publishes, newest first. */
  jwks: { keys: JWK[] }
}

/** A new 2048-bit key as PEM text. */
export function generateRsaKey(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey
}

/** jose signs RS256 with no shorter one. */
const MIN_KEY_BITS = 2048

/** The RSA private keys in a PEM text. @throws {Error} in words for an operator */
export function readPrivateKeys(pem: string, password: string | null): KeyObject[] {
  const blocks = pem.match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? []
  const keys = blocks.map((block) => privateKeyIn(block, password))
  const areGood = keys.every(
    (key) =>
      key?.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_KEY_BITS,
  )
  if (keys.length === 0 || !areGood)
    throw new Error(
      `must hold RSA private keys of at least ${MIN_KEY_BITS} bits in PEM form, which RSA_PRIVATE_PASSWORD opens`,
    )
  return keys.filter((key) => key !== null)
}

function privateKeyIn(block: string, password: string | null): KeyObject | null {
  try {
    return createPrivateKey({ key: block, passphrase: password ?? undefined })
  } catch {
    return null
  }
}

/**
 * Reads one or several PEM private keys. The first one signs; the others are only published, so that a key can be
 * announced before it signs and what a retired key has signed can still be verified.
 */
export async function loadKeys(pem: string, password: string | null): Promise<Keys> {
  const privateKeys = readPrivateKeys(pem, password)
  const [first] = privateKeys as [KeyObject] // There is at least one.
  return {
    signing: { kid: thumbprint(first), privateKey: first },
    jwks: { keys: privateKeys.map(publicJwk) },
  }
}

function publicJwk(privateKey: KeyObject): JWK {
  const { n, e } = createPublicKey(privateKey).export({ format: 'jwk' })
  return { kty: 'RSA', key_ops: ['verify'], n, e, use: 'sig', kid: thumbprint(privateKey), alg: 'RS256' }
}

/** RFC 7638. */
function thumbprint(privateKey: KeyObject): string {
  const { n, e } = createPublicKey(privateKey).export({ format: 'jwk' })
  return createHash('sha256')
    .update(JSON.stringify({ e, kty: 'RSA', n }))
    .digest('base64url')
}
