import { hash } from 'node:crypto'
import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, inArray, lt } from '../../../shared/database/drizzle.ts'
import { loginThrottles, type User } from '../../tables/people.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'

/** A counter lives this long from its first failure, as Saleor's cache keeps it. */
const REMEMBERED_MS = 7200_000
const HOUR_MS = 3600_000

/**
 * Slows down guessing, by address and by address and person, as Saleor does: each try blocks its address for a second,
 * each failure for longer. The counters live in the database, so a restart or a second process forgives nobody.
 *
 * Runs `verify` unless the address is blocked; answers whether the password was right.
 */
export async function throttledLogin(
  context: Context,
  user: User | undefined,
  verify: () => Promise<boolean>,
): Promise<boolean> {
  const { ip } = context
  if (ip === null) throw invalid(null, 'UNKNOWN_IP_ADDRESS', "Can't identify requester IP address.")
  const ipKey = `ip:${ip}`
  const userKey = user ? `${ipKey}:user:${user.id}` : null
  const keys = userKey ? [ipKey, userKey] : [ipKey]

  await context.database.transaction((tx) => block(tx, ipKey, context.clock.now()))
  const right = await verify()
  await context.database.transaction(async (tx) => {
    if (right) await tx.delete(loginThrottles).where(inArray(loginThrottles.key, keys))
    else await recordFailure(tx, ipKey, userKey, context.clock.now())
  })
  return right
}

/**
 * Whether nobody has asked for a mail to this address within so many seconds; notes that somebody has now, a customer's
 * address or not. A hash of it is enough for that.
 */
export async function isFirstInAWhile(
  tx: Queries,
  email: string,
  now: Date,
  seconds: number,
): Promise<boolean> {
  const key = `mail:${hash('sha256', email.toLowerCase(), 'base64url')}`
  const [row] = await tx.select().from(loginThrottles).where(eq(loginThrottles.key, key))
  if (row && row.blockedUntil > now) return false
  const blockedUntil = new Date(now.getTime() + seconds * 1000)
  await save(tx, { key, failures: 0, blockedUntil, expiresAt: now })
  await forgetExpired(tx, now)
  return true
}

async function block(tx: Queries, key: string, now: Date): Promise<void> {
  const [row] = await tx.select().from(loginThrottles).where(eq(loginThrottles.key, key))
  if (row && row.blockedUntil > now)
    throw invalid(
      null,
      'LOGIN_ATTEMPT_DELAYED',
      `Due to too many failed authentication attempts, logging has been suspended till ${row.blockedUntil.toISOString()}.`,
      { retryAt: row.blockedUntil },
    )
  const { failures, expiresAt } = row && row.expiresAt > now ? row : { failures: 0, expiresAt: now }
  await save(tx, { key, failures, expiresAt, blockedUntil: new Date(now.getTime() + 1000) })
}

async function recordFailure(tx: Queries, ipKey: string, userKey: string | null, now: Date): Promise<void> {
  const ofAddress = await oneMore(tx, ipKey, now)
  const ofPerson = userKey ? await oneMore(tx, userKey, now) : null
  const delayMs = Math.max(
    1000,
    delayOfAddress(ofAddress.failures),
    ofPerson ? delayOfPerson(ofPerson.failures) : 0,
  )
  const blockedUntil = new Date(now.getTime() + delayMs)
  await save(tx, { ...ofAddress, blockedUntil })
  if (ofPerson) await save(tx, { ...ofPerson, blockedUntil })
  await forgetExpired(tx, now)
}

const delayOfAddress = (n: number): number => (n < 100 ? 2 ** (Math.ceil(n / 10) - 1) * 1000 : HOUR_MS)
const delayOfPerson = (n: number): number => (n < 10 ? 2 ** (n - 1) * 1000 : HOUR_MS)

/** The counter after this failure, which is the first one where the last counter has come to its end. */
async function oneMore(tx: Queries, key: string, now: Date) {
  const [row] = await tx.select().from(loginThrottles).where(eq(loginThrottles.key, key))
  if (row && row.failures > 0 && row.expiresAt > now) return { ...row, failures: row.failures + 1 }
  return { key, failures: 1, expiresAt: new Date(now.getTime() + REMEMBERED_MS) }
}

async function forgetExpired(tx: Queries, now: Date): Promise<void> {
  await tx
    .delete(loginThrottles)
    .where(and(lt(loginThrottles.expiresAt, now), lt(loginThrottles.blockedUntil, now)))
}

async function save(tx: Queries, row: typeof loginThrottles.$inferInsert): Promise<void> {
  await tx.insert(loginThrottles).values(row).onConflictDoUpdate({ target: loginThrottles.key, set: row })
}
