import { Hono } from 'hono'
import { METRICS_TYPE, metric } from '../../shared/metrics.ts'
import { backlogs, deliveriesByStatus } from '../domain/apps/backlog.ts'
import type { Services } from '../domain/context.ts'
import { shop } from '../domain/shop/shop.ts'

/** `/health`: the process lives. `/ready`: its database answers. `/metrics`: Prometheus text. None names a person. */
export function healthEndpoints({ database, clock, log }: Services): Hono {
  const app = new Hono()
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/ready', async (c) => {
    try {
      await shop(database.read)
      return c.json({ status: 'ok' })
    } catch (error) {
      log.error('The database does not answer', { error })
      return c.json({ status: 'unavailable' }, 503)
    }
  })
  app.get('/metrics', async (c) => {
    const queues = await backlogs(database)
    const deliveries = await deliveriesByStatus(database)
    const now = clock.now().getTime()
    const overdue = (dueAt: Date | null) => (dueAt ? Math.max(0, now - dueAt.getTime()) / 1000 : 0)
    const text = [
      metric(
        'sallyport_queue_waiting',
        'gauge',
        'Rows that have not come to their end, by queue.',
        queues.map(({ queue, waiting }) => [{ queue }, waiting]),
      ),
      metric(
        'sallyport_queue_overdue_seconds',
        'gauge',
        'How long the first row of a queue has been due.',
        queues.map(({ queue, nextDueAt }) => [{ queue }, overdue(nextDueAt)]),
      ),
      metric(
        'sallyport_webhook_deliveries',
        'gauge',
        'Deliveries that are kept, by status.',
        deliveries.map(({ status, number }) => [{ status: status.toLowerCase() }, number]),
      ),
      metric('process_resident_memory_bytes', 'gauge', 'Resident memory.', [[{}, process.memoryUsage.rss()]]),
    ]
    return c.text(text.join(''), 200, { 'Content-Type': METRICS_TYPE })
  })
  return app
}
