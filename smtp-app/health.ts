import { Hono } from 'hono'
import type { Clock } from '../shared/clock.ts'
import type { Database } from '../shared/database/database.ts'
import { count, eq, sql } from '../shared/database/drizzle.ts'
import type { Log } from '../shared/log.ts'
import { METRICS_TYPE, metric } from '../shared/metrics.ts'
import { deliveries } from './tables.ts'

/** Counts of this process since its start, by one label: webhooks by result, attempts by outcome. */
export interface Counter {
  add(value: string): void
  text(): string
}

const DATABASE_DEADLINE_MS = 2000

export function createCounter(name: string, label: string, help: string): Counter {
  const counts = new Map<string, number>()
  return {
    add: (value) => counts.set(value, (counts.get(value) ?? 0) + 1),
    text: () =>
      metric(
        name,
        'counter',
        help,
        [...counts].map(([value, number]) => [{ [label]: value }, number]),
      ),
  }
}

/** `/health`: the process lives. `/ready`: it can receive and send. `/metrics`: Prometheus text. None names a person. */
export function healthRoutes(dependencies: {
  database: Database
  clock: Clock
  log: Log
  isWorking: () => boolean
  counters: Counter[]
}): Hono {
  const { database, clock, log, isWorking, counters } = dependencies
  const app = new Hono()

  app.get('/health', (c) => c.json({ status: 'ok' }))

  app.get('/ready', async (c) => {
    const reachable = await isReachable(database, log)
    const working = isWorking()
    const ready = reachable && working
    const checks = { database: reachable ? 'ok' : 'unreachable', worker: working ? 'ok' : 'stopped' }
    return c.json({ status: ready ? 'ok' : 'unavailable', checks }, ready ? 200 : 503)
  })

  app.get('/metrics', async (c) => {
    const states = await database.read
      .select({ state: deliveries.state, number: count() })
      .from(deliveries)
      .groupBy(deliveries.state)
    const [oldest] = await database.read
      .select({ receivedAt: deliveries.receivedAt })
      .from(deliveries)
      .where(eq(deliveries.state, 'queued'))
      .orderBy(deliveries.receivedAt)
      .limit(1)
    const queued = states.find(({ state }) => state === 'queued')?.number ?? 0
    const waitedMs = oldest ? clock.now().getTime() - oldest.receivedAt.getTime() : 0
    const text = [
      metric(
        'sallyport_smtp_deliveries',
        'gauge',
        'Deliveries stored, by state.',
        states.map(({ state, number }) => [{ state }, number]),
      ),
      metric('sallyport_smtp_queue_depth', 'gauge', 'Mails waiting or being sent.', [[{}, queued]]),
      metric('sallyport_smtp_oldest_queued_seconds', 'gauge', 'Age of the mail that waits longest.', [
        [{}, waitedMs / 1000],
      ]),
      ...counters.map((counter) => counter.text()),
    ]
    return c.text(text.join(''), 200, { 'Content-Type': METRICS_TYPE })
  })

  return app
}

async function isReachable(database: Database, log: Log): Promise<boolean> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('no answer in time')), DATABASE_DEADLINE_MS)
  try {
    await Promise.race([database.read.select({ one: sql`1` }).from(deliveries).limit(1), late.promise])
    return true
  } catch (error) {
    log.warn('The database does not answer', { error })
    return false
  } finally {
    clearTimeout(timer)
  }
}
