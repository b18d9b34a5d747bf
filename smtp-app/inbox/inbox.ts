import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { guard } from './guard.ts'
import { pushLiveEvents } from './live-events.ts'
import { mailpitApi, plain } from './mailpit-api.ts'
import { webPage } from './page.ts'
import { listenForMail } from './smtp.ts'
import { MessageStore } from './store.ts'
import { rendered } from './view.ts'

/** A running inbox. `store` is where tests look; `smtpUrl` and `httpUrl` end without a slash. */
export type Inbox = {
  smtpPort: number
  httpPort: number
  smtpUrl: string
  httpUrl: string
  store: MessageStore
  close(): Promise<void>
}

/** Where to listen (port 0 takes any free port), how many messages are kept, and how large one may be. */
export type InboxOptions = {
  host: string
  smtpPort: number
  httpPort: number
  limit?: number
  maxMessageBytes?: number
  clock?: () => Date
}

/**
 * Starts a mail catcher for development and tests: an SMTP server that accepts everything and relays nothing, with
 * Mailpit's HTTP API and a web page to read what came. Messages live in memory and go with the process.
 */
export async function createInbox(options: InboxOptions): Promise<Inbox> {
  const { host } = options
  const clock = options.clock ?? (() => new Date())
  const store = new MessageStore({ limit: options.limit, clock })
  const smtp = await listenForMail(store, { host, port: options.smtpPort, maxBytes: options.maxMessageBytes })
  const app = new Hono()
  const shownHost = host.includes(':') ? `[${host}]` : host
  const smtpUrl = `smtp://${shownHost}:${smtp.port}`

  app.use(guard(host))
  app.use(async (c, next) => {
    await next()
    c.header('X-Content-Type-Options', 'nosniff')
  })
  app.get('/livez', (c) => plain(c, 'ok'))
  app.get('/readyz', (c) => plain(c, 'ok'))
  app.route('/api/v1', mailpitApi(store, clock))
  app.route('/view', rendered(store))
  app.route('/', webPage(smtpUrl))
  app.notFound((c) => plain(c, 'Not found', 404))

  // Without TLS options the adaptor makes a plain HTTP/1 server.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  const stopEvents = pushLiveEvents(server, store, host)
  try {
    await listen(server, options.httpPort, host)
  } catch (error) {
    await smtp.close()
    throw error
  }
  const httpPort = (server.address() as AddressInfo).port
  return {
    smtpPort: smtp.port,
    httpPort,
    smtpUrl,
    httpUrl: `http://${shownHost}:${httpPort}`,
    store,
    close: async () => {
      stopEvents()
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await Promise.all([closed, smtp.close()])
    },
  }
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening')
}
