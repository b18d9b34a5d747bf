import { createHash } from 'node:crypto'
import type { Clock } from '../../shared/clock.ts'
import type { Database, Queries } from '../../shared/database/database.ts'
import { and, eq, inArray, lte } from '../../shared/database/drizzle.ts'
import { sweepInBatches } from '../../shared/sweep.ts'
import { idempotencyKeys } from '../tables/idempotency.ts'
import type { Actor } from './access.ts'
import type { Context } from './context.ts'
import { invalid } from './errors.ts'

/** How long an answer is kept. */
const KEPT_MS = 24 * 3600_000
/** A request that takes longer has died with its process, and may be tried again. */
const LOCK_MS = 60_000
const MAX_KEY_LENGTH = 255

/** A request under a key that its sender chose. */
export interface KeyedRequest {
  key: string
  /** Method and path: the same key means another request elsewhere. */
  route: string
  /** Everything that makes the request what it is. */
  content: string
}

export interface KeyedAnswer {
  status: number
  headers: Array<[string, string]>
  body: string
}

/** What is sealed in a row. */
interface Kept {
  fingerprint: string
  answer?: KeyedAnswer
}

/**
 * Answers a request once, and every repetition of it by the same caller with the same answer, for a day. Answers can hold
 * tokens, and a hash of what was asked would help to guess passwords: both are sealed.
 *
 * What need not be kept (`isKept`) leaves no trace, and so does a process that dies between the commit of the operation
 * and the keeping of its answer: then the request is done again.
 *
 * @throws {InvalidInput} where the key belongs to another request, or to one that is under way
 */
export async function answerOnce(
  context: Context,
  request: KeyedRequest,
  answer: () => Promise<KeyedAnswer>,
  isKept: (answer: KeyedAnswer) => boolean,
): Promise<{ answer: KeyedAnswer; isReplay: boolean }> {
  if (!/^[\x21-\x7e]+$/.test(request.key) || request.key.length > MAX_KEY_LENGTH)
    throw invalid(
      null,
      'INVALID',
      `An Idempotency-Key has 1 to ${MAX_KEY_LENGTH} characters of ASCII without spaces.`,
    )
  const digest = hash(callerName(await context.actor(), context.ip), request.route, request.key)
  const fingerprint = hash(request.content)
  const { database, clock } = context
  const seal = (kept: Kept) => context.secrets.seal(JSON.stringify(kept), digest)
  /** Null where it was sealed under another SECRET_KEY, so that nobody can tell what was asked then. */
  const open = (sealed: string): Kept | null => {
    try {
      return JSON.parse(context.secrets.open(sealed, digest))
    } catch {
      return null
    }
  }

  // Names this attempt: one that came back from the dead changes nothing.
  const lockedUntil = new Date(clock.now().getTime() + LOCK_MS)
  const attempt = { digest, sealed: seal({ fingerprint }), lockedUntil }
  const former = await database.transaction((tx) => take(tx, attempt, clock.now()))
  if (former) {
    const kept = open(former.sealed)
    if (kept?.fingerprint !== fingerprint)
      throw invalid(null, 'IDEMPOTENCY_KEY_REUSED', 'The Idempotency-Key came with another request before.')
    if (kept.answer) return { answer: kept.answer, isReplay: true }
    throw invalid(
      null,
      'IDEMPOTENCY_KEY_IN_USE',
      'The first request with this Idempotency-Key is still under way.',
      { retryAt: new Date(clock.now().getTime() + 1000) },
    )
  }
  const row = and(eq(idempotencyKeys.digest, digest), eq(idempotencyKeys.lockedUntil, lockedUntil))
  let given: KeyedAnswer | undefined
  try {
    given = await answer()
    return { answer: given, isReplay: false }
  } finally {
    const kept = given && isKept(given) ? seal({ fingerprint, answer: given }) : null
    await database.transaction(async (tx) => {
      if (kept) await tx.update(idempotencyKeys).set({ sealed: kept, lockedUntil: null }).where(row)
      else await tx.delete(idempotencyKeys).where(row)
    })
  }
}

/** Notes that the request is under way; answers the row that is there already, unless it has had its time. */
async function take(
  tx: Queries,
  attempt: { digest: string; sealed: string; lockedUntil: Date },
  now: Date,
): Promise<{ sealed: string } | undefined> {
  const [row] = await tx.select().from(idempotencyKeys).where(eq(idempotencyKeys.digest, attempt.digest))
  const isOver = row && (row.expiresAt <= now || (row.lockedUntil && row.lockedUntil <= now))
  if (row && !isOver) return row
  const values = { ...attempt, expiresAt: new Date(now.getTime() + KEPT_MS) }
  await tx
    .insert(idempotencyKeys)
    .values(values)
    .onConflictDoUpdate({ target: idempotencyKeys.digest, set: values })
  return undefined
}

/** Strangers are told apart by their address. */
function callerName(actor: Actor, ip: string | null): string {
  if (actor.kind === 'user') return `user:${actor.user.id}`
  return actor.kind === 'app' ? `app:${actor.app.id}` : `ip:${ip ?? ''}`
}

const hash = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

/** Forgets the keys that have had their day. Answers how many. */
export async function sweepIdempotencyKeys({
  database,
  clock,
}: {
  database: Database
  clock: Clock
}): Promise<number> {
  const now = clock.now()
  return sweepInBatches((most) =>
    database.claim((tx) => {
      const old = tx
        .select({ digest: idempotencyKeys.digest })
        .from(idempotencyKeys)
        .where(lte(idempotencyKeys.expiresAt, now))
        .limit(most)
      return tx
        .delete(idempotencyKeys)
        .where(inArray(idempotencyKeys.digest, old))
        .returning({ digest: idempotencyKeys.digest })
    }),
  )
}
