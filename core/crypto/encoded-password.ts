/**
 * The ways in which a password hash can be written:
 *
 * - ours, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`;
 * - Django's, which come with imported people: `argon2$argon2id$v=19$…` (or `argon2i`), which is the same with a prefix,
 *   and `pbkdf2_sha256$iterations$salt$hash`;
 * - anything else lets nobody in: an empty text, Django's "unusable" `!…`, a scheme that is not known here.
 */
export type EncodedPassword =
  | { scheme: 'argon2'; phc: string }
  | { scheme: 'pbkdf2'; iterations: number; salt: string; key: Buffer }
  | { scheme: 'none' }

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane; about 6 ms of one core. */
export const ownParameters = { memoryCost: 19456, timeCost: 2, parallelism: 1 } as const

/** Ten times what Django asks for today: a hash beyond it was written to keep the server busy. */
const MOST_ITERATIONS = 10_000_000
/** In KiB: Django asks for 100 MiB. */
const MOST_MEMORY_KIB = 1024 * 1024
const MOST_PASSES = 100
const MOST_LANES = 64
/** Bytes of SHA-256, of which Django keeps all. */
const PBKDF2_KEY_BYTES = 32

const argon2 =
  /^(?:argon2)?(\$argon2id?\$v=19\$m=(\d{1,10}),t=(\d{1,5}),p=(\d{1,5})\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{11,})$/
const pbkdf2 = /^pbkdf2_sha256\$(\d{1,9})\$([^$]+)\$([A-Za-z0-9+/]{43}=)$/

export function readEncodedPassword(encoded: string): EncodedPassword {
  const [, phc, memory, passes, lanes] = argon2.exec(encoded) ?? []
  if (phc) {
    const bearable =
      Number(memory) <= MOST_MEMORY_KIB && Number(passes) <= MOST_PASSES && Number(lanes) <= MOST_LANES
    return bearable ? { scheme: 'argon2', phc } : { scheme: 'none' }
  }
  const [, iterations, salt, hash] = pbkdf2.exec(encoded) ?? []
  if (!salt || !hash) return { scheme: 'none' }
  const key = Buffer.from(hash, 'base64')
  const bearable = Number(iterations) > 0 && Number(iterations) <= MOST_ITERATIONS
  return bearable && key.length === PBKDF2_KEY_BYTES
    ? { scheme: 'pbkdf2', iterations: Number(iterations), salt, key }
    : { scheme: 'none' }
}

const { memoryCost, timeCost, parallelism } = ownParameters
const ownPrefix = `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`

export const isOwnHash = (encoded: string): boolean => encoded.startsWith(ownPrefix)
