import type { Queries } from '../../shared/database/database.ts'
import { eq, inArray, lt } from '../../shared/database/drizzle.ts'
import { loginThrottles, type User } from '../tables.ts'
import type { Context } from './context.ts'
import { invalid } from './errors.ts'

/** Counters are forgotten after this long without a failure. */
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

async function block(tx: Queries, key: string, now: Date): Promise<void> {
  const [row] = await tx.select().from(loginThrottles).where(eq(loginThrottles.key, key))
  if (row && row.blockedUntil > now)
    throw invalid(
      null,
      'LOGIN_ATTEMPT_DELAYED',
      `Due to too many failed authentication attempts, logging has been suspended till ${row.blockedUntil.toISOString()}.`,
    )
  await save(tx, key, remembered(row, now)?.failures ?? 0, new Date(now.getTime() + 1000), now)
}

async function recordFailure(tx: Queries, ipKey: string, userKey: string | null, now: Date): Promise<void> {
  const ofAddress = (await failures(tx, ipKey, now)) + 1
  const ofPerson = userKey ? (await failures(tx, userKey, now)) + 1 : 0
  const delayMs = Math.max(1000, delayOfAddress(ofAddress), userKey ? delayOfPerson(ofPerson) : 0)
  const blockedUntil = new Date(now.getTime() + delayMs)
  await save(tx, ipKey, ofAddress, blockedUntil, now)
  if (userKey) await save(tx, userKey, ofPerson, blockedUntil, now)
  await tx.delete(loginThrottles).where(lt(loginThrottles.expiresAt, now))
}

const delayOfAddress = (n: number): number => (n < 100 ? 2 ** (Math.ceil(n / 10) - 1) * 1000 : HOUR_MS)
const delayOfPerson = (n: number): number => (n < 10 ? 2 ** (n - 1) * 1000 : HOUR_MS)

async function failures(tx: Queries, key: string, now: Date): Promise<number> {
  const [row] = await tx.select().from(loginThrottles).where(eq(loginThrottles.key, key))
  return remembered(row, now)?.failures ?? 0
}

const remembered = <Row extends { expiresAt: Date }>(row: Row | undefined, now: Date): Row | undefined =>
  row && row.expiresAt > now ? row : undefined

async function save(tx: Queries, key: string, count: number, blockedUntil: Date, now: Date): Promise<void> {
  const expiresAt = new Date(Math.max(now.getTime() + REMEMBERED_MS, blockedUntil.getTime()))
  const values = { failures: count, blockedUntil, expiresAt }
  await tx
    .insert(loginThrottles)
    .values({ key, ...values })
    .onConflictDoUpdate({ target: loginThrottles.key, set: values })
}
