import { pbkdf2 as pbkdf2WithCallback, timingSafeEqual } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { hash, verify } from '@node-rs/argon2'
import { isOwnHash, ownParameters, readEncodedPassword } from './encoded-password.ts'

const pbkdf2 = promisify(pbkdf2WithCallback)

export interface PasswordHasher {
  hash(password: string): Promise<string>
  /**
   * False for an empty or unknown hash too, after as much work as a real comparison.
   *
   * An imported hash is slower to compare with than ours. So that this tells nobody who has an account, no refusal
   * comes sooner than the slowest imported hash so far took: all of them wait, at the cost of a timer.
   */
  verify(encoded: string, password: string): Promise<boolean>
  /** Whether this is an imported hash, to be replaced by one of ours as soon as its password is seen. */
  isImported(encoded: string): boolean
}

/** `Algorithm.Argon2id`: an ambient const enum, which erasable TypeScript cannot read. */
const ARGON2ID = 2

/**
 * Hashes run on libuv's pool of four threads, which also serves signatures, DNS and files. With no more than this many
 * hashes under way one thread is always left for those: without the bound, webhooks wait behind a queue of passwords
 * and end-to-end latency grows from a fraction of a second to several.
 */
const HASHES_AT_ONCE = 3

/** However long a hash may once have taken on a busy machine, a refusal waits no longer for it. */
const LONGEST_WAIT_MS = 1000

export function createPasswordHasher(): PasswordHasher {
  const waiting: Array<() => void> = []
  let underWay = 0
  let slowestImportedMs = 0

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

  const hashPassword = (password: string) =>
    bounded(() => hash(password, { algorithm: ARGON2ID, ...ownParameters }))

  async function compare(encoded: string, password: string): Promise<boolean> {
    const read = readEncodedPassword(encoded)
    if (read.scheme === 'none') {
      await hashPassword(password)
      return false
    }
    if (isOwnHash(encoded)) return bounded(() => verify(encoded, password))
    return bounded(async () => {
      const startedAt = performance.now()
      const right =
        read.scheme === 'argon2'
          ? await verify(read.phc, password)
          : timingSafeEqual(
              await pbkdf2(password, read.salt, read.iterations, read.key.length, 'sha256'),
              read.key,
            )
      slowestImportedMs = Math.max(slowestImportedMs, performance.now() - startedAt)
      return right
    })
  }

  return {
    hash: hashPassword,
    async verify(encoded, password) {
      const startedAt = performance.now()
      const right = await compare(encoded, password)
      const spentMs = performance.now() - startedAt
      const leastMs = Math.min(slowestImportedMs, LONGEST_WAIT_MS)
      if (!right && spentMs < leastMs) await wait(leastMs - spentMs)
      return right
    },
    isImported: (encoded) => !isOwnHash(encoded) && readEncodedPassword(encoded).scheme !== 'none',
  }
}
