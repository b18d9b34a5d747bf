import { hash, verify } from '@node-rs/argon2'

export interface PasswordHasher {
  hash(password: string): Promise<string>
  /** False for an empty or unknown hash too, after as much work as a real comparison. */
  verify(encoded: string, password: string): Promise<boolean>
}

/** `Algorithm.Argon2id`: an ambient const enum, which erasable TypeScript cannot read. */
const ARGON2ID = 2

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane; about 6 ms of one core. */
const parameters = { algorithm: ARGON2ID, memoryCost: 19456, timeCost: 2, parallelism: 1 } as const

/**
 * Hashes run on libuv's pool of four threads, which also serves signatures, DNS and files. With no more than this many
 * hashes under way one thread is always left for those: without the bound, webhooks wait behind a queue of passwords
 * and end-to-end latency grows from a fraction of a second to several.
 */
const HASHES_AT_ONCE = 3

export function createPasswordHasher(): PasswordHasher {
  const waiting: Array<() => void> = []
  let underWay = 0

  async function bounded<T>(work: () => Promise<T>): Promise<T> {
    if (underWay >= HASHES_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    else underWay++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else underWay--
    }
  }

  const hashPassword = (password: string) => bounded(() => hash(password, parameters))

  return {
    hash: hashPassword,
    async verify(encoded, password) {
      if (!encoded.startsWith('$argon2')) {
        await hashPassword(password)
        return false
      }
      return bounded(() => verify(encoded, password))
    },
  }
}
