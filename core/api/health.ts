import { Hono } from 'hono'
import type { Services } from '../domain/context.ts'
import { shop } from '../domain/shop.ts'

/** `/health`: the process lives. `/ready`: it can do its work, that is, its database answers. */
export function healthEndpoints({ database, log }: Services): Hono {
  const app = new Hono()
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/ready', async (c) => {
    try {
      await shop(database.read)
      return c.json({ status: 'ready' })
    } catch (error) {
      log.error('The database does not answer', { error })
      return c.json({ status: 'unavailable' }, 503)
    }
  })
  return app
}
