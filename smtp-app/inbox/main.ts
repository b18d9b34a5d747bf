import { createInbox, type Inbox } from './inbox.ts'

const defaults = { HOST: '127.0.0.1', INBOX_SMTP_PORT: '1025', INBOX_PORT: '8025' }

await main()

/** `node smtp-app/inbox/main.ts`: the inbox as a program of its own, until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const host = process.env.HOST || defaults.HOST
  const problems: string[] = []
  const smtpPort = port('INBOX_SMTP_PORT', problems)
  const httpPort = port('INBOX_PORT', problems)
  if (problems.length > 0) return fail(problems.join('\n'))
  let inbox: Inbox
  try {
    inbox = await createInbox({ host, smtpPort, httpPort })
  } catch (error) {
    return fail(`The inbox cannot start: ${error instanceof Error ? error.message : String(error)}`)
  }
  process.stdout.write(`Inbox: read mail at ${inbox.httpUrl}/ and send it to ${inbox.smtpUrl}\n`)
  const stop = () => void inbox.close()
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function port(name: 'INBOX_SMTP_PORT' | 'INBOX_PORT', problems: string[]): number {
  const value = process.env[name] || defaults[name]
  const number = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (!(number <= 65_535)) problems.push(`${name} must be a port from 0 to 65535, not "${value}"`)
  return number
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}
