import { hash } from 'node:crypto'
import type { Clock } from '../../../shared/clock.ts'

export interface ThrottleStatus {
  maximumAvailable: number
  currentlyAvailable: number
  restoreRate: number
}

export interface Throttle {
  /** Takes the points if there are so many. */
  take(token: string, points: number): boolean
  giveBack(token: string, points: number): void
  status(token: string): ThrottleStatus
}

/** Points, and points a second: Shopify's for the base plan. */
const BUCKET_SIZE = 2000
const RESTORE_RATE = 100
/** Buckets remembered; those that are full again are forgotten first. */
const MAX_BUCKETS = 10_000

/**
 * A bucket of points for each token. It is kept by the process: whatever was spent is restored within twenty seconds, so a
 * restart forgives no more than that, and no query has to wait for a write. With several processes each has its own.
 */
export function createThrottle(clock: Clock): Throttle {
  const buckets = new Map<string, { points: number; at: number }>()
  // What can be used to call is not kept in memory for longer than the call.
  const keyOf = (token: string) => hash('sha256', token, 'base64')

  function pointsAt(key: string, now: number): number {
    const bucket = buckets.get(key)
    if (!bucket) return BUCKET_SIZE
    const restored = (Math.max(0, now - bucket.at) / 1000) * RESTORE_RATE
    return Math.min(BUCKET_SIZE, bucket.points + restored)
  }

  function store(key: string, points: number, now: number): void {
    buckets.delete(key)
    if (buckets.size >= MAX_BUCKETS) makeRoom(now)
    buckets.set(key, { points: Math.min(BUCKET_SIZE, points), at: now })
  }

  function makeRoom(now: number): void {
    for (const key of buckets.keys()) if (pointsAt(key, now) === BUCKET_SIZE) buckets.delete(key)
    const [oldest] = buckets.keys()
    if (buckets.size >= MAX_BUCKETS && oldest !== undefined) buckets.delete(oldest)
  }

  return {
    take(token, points) {
      const [key, now] = [keyOf(token), clock.now().getTime()]
      const available = pointsAt(key, now)
      if (available < points) return false
      store(key, available - points, now)
      return true
    },
    giveBack(token, points) {
      const [key, now] = [keyOf(token), clock.now().getTime()]
      store(key, pointsAt(key, now) + points, now)
    },
    status(token) {
      const points = pointsAt(keyOf(token), clock.now().getTime())
      return {
        maximumAvailable: BUCKET_SIZE,
        currentlyAvailable: Math.floor(points),
        restoreRate: RESTORE_RATE,
      }
    },
  }
}
