import '../shared/compile-cache.js'
import { flushCompileCache } from 'node:module'
import { systemClock } from '../shared/clock.ts'
import { SettingsError } from '../shared/env.ts'
import { createLog, type Log } from '../shared/log.ts'
import type { SmtpApp } from './app.ts'
import { readSmtpAppSettings, type SmtpAppSettings } from './settings.ts'

/** What requests and mails under way get beyond the deadline of one mail before the process ends regardless. */
const DRAIN_MARGIN_MS = 5000

await main()

/** `npm run smtp-app`: serves until SIGTERM or SIGINT, then ends what is under way. */
async function main(): Promise<void> {
  const settings = readSettingsOrExplain()
  if (!settings) return
  const log = createLog({ program: 'smtp-app', level: settings.logLevel, json: settings.production })
  // Late, so that it comes from the cache of compiled code also where that was not preloaded.
  const { createSmtpApp } = await import('./app.ts')
  let smtpApp: SmtpApp
  try {
    smtpApp = await createSmtpApp(settings, { clock: systemClock, fetch, log })
  } catch (error) {
    return fail(`The SMTP app cannot open its database: ${reason(error)}`)
  }
  try {
    const { url } = await smtpApp.listen()
    smtpApp.start()
    log.info(`Listening at ${url}/`)
  } catch (error) {
    await smtpApp.close()
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    const address = `${settings.host}:${settings.port}`
    return fail(
      taken
        ? `Port ${settings.port} of ${settings.host} is in use. Stop what listens there or set SMTP_APP_PORT.`
        : `The SMTP app cannot listen at ${address}: ${reason(error)}`,
    )
  }
  drainOnSignal(smtpApp, settings, log)
  flushCompileCache()
}

function readSettingsOrExplain(): SmtpAppSettings | undefined {
  try {
    return readSmtpAppSettings(process.env)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    fail(error.message)
    return undefined
  }
}

/** Mails that do not end in time are not lost: the next process sends them. */
function drainOnSignal(smtpApp: SmtpApp, settings: SmtpAppSettings, log: Log): void {
  let draining = false
  const drain = async (signal: string) => {
    if (draining) return
    draining = true
    log.info(`${signal}: finishing what is under way`)
    setTimeout(() => process.exit(0), settings.mailTimeoutSeconds * 1000 + DRAIN_MARGIN_MS).unref()
    try {
      await smtpApp.close()
    } catch (error) {
      log.error('Could not close cleanly', { error })
    }
    process.exit(0)
  }
  process.on('SIGTERM', drain)
  process.on('SIGINT', drain)
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
