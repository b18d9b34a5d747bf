import { serve } from '@hono/node-server'
import { systemClock } from '../shared/clock.ts'
import { SettingsError } from '../shared/env.ts'
import { createLog } from '../shared/log.ts'
import { createCore } from './core.ts'
import { readCoreSettings } from './settings.ts'

/** How long requests that are under way may take to end once the program is asked to. */
const DRAIN_MS = 25_000

try {
  await main()
} catch (error) {
  const message = error instanceof SettingsError ? error.message : ((error as Error).stack ?? String(error))
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

async function main(): Promise<void> {
  const settings = readCoreSettings(process.env)
  const log = createLog({ program: 'core', level: settings.logLevel, json: settings.production })
  const core = await createCore(settings, { clock: systemClock, log })
  const server = serve(
    { fetch: core.app.fetch, hostname: settings.host, port: settings.port },
    ({ port }) => {
      core.start()
      log.info('core is listening', { url: `http://${settings.host}:${port}/graphql/` })
    },
  )
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE'
    process.stderr.write(
      taken ? `Port ${settings.port} is taken: set PORT to another one.\n` : `${error.stack}\n`,
    )
    process.exit(1)
  })

  async function stop(): Promise<void> {
    setTimeout(() => process.exit(1), DRAIN_MS).unref()
    await new Promise((resolve) => server.close(resolve))
    await core.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
