import { table, text, timestamp } from '../../shared/database/columns.ts'

/** Requests that a client may send again without their being done again. */
export const idempotencyKeys = table('idempotency_keys', {
  /** Of the caller, the route and the key. */
  digest: text().primaryKey(),
  /** Sealed with `SECRET_KEY`: what was asked, and what was answered. */
  sealed: text().notNull(),
  /** Until when the request is taken to be under way; null once it has been answered. */
  lockedUntil: timestamp(),
  expiresAt: timestamp().notNull(),
})
