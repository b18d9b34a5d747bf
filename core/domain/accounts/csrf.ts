import { randomBytes, timingSafeEqual } from 'node:crypto'

export const SECRET_BYTES = 16

/**
 * A CSRF token: a secret under a one-time mask, 64 hex digits, so that the same secret never looks the same twice and
 * compressed responses do not give it away. Any masking of the same secret matches.
 */
export function csrfToken(secret: Uint8Array): string {
  const mask = randomBytes(SECRET_BYTES)
  return Buffer.concat([mask, xor(secret, mask)]).toString('hex')
}

export function isSameCsrfSecret(one: string, other: string): boolean {
  const a = unmask(one)
  const b = unmask(other)
  return a !== null && b !== null && timingSafeEqual(a, b)
}

function unmask(token: string): Buffer | null {
  if (!/^[0-9a-f]{64}$/.test(token)) return null
  const bytes = Buffer.from(token, 'hex')
  return xor(bytes.subarray(SECRET_BYTES), bytes.subarray(0, SECRET_BYTES))
}

const xor = (one: Uint8Array, other: Uint8Array): Buffer =>
  Buffer.from(one.map((byte, i) => byte ^ (other[i] ?? 0)))
