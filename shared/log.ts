export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

export interface Log {
  debug(message: string, fields?: Record<string, unknown>): void
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  error(message: string, fields?: Record<string, unknown>): void
}

const levels: LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent']
const secretName = /token|password|secret|authorization|signature|cookie|csrf/i
const emailAddress = /([^\s"'<>@=&?/]{1,64})@([^\s"'<>@&,;)]+\.[^\s"'<>@&,;)]+|localhost)/g
const secretInUrl = /([?&](?:token|email|password)=)[^&\s"']+/gi

/**
 * One line per entry: JSON where a machine reads it, plain words in a terminal. Secrets are kept out by the name of
 * their field, e-mail addresses and link tokens by their look, wherever they stand.
 */
export function createLog(options: {
  program: string
  level: LogLevel
  json: boolean
  write?: (line: string) => void
}): Log {
  const { program, level, json, write = (line) => process.stdout.write(line) } = options

  function entry(at: LogLevel, message: string, fields: Record<string, unknown> = {}): void {
    if (levels.indexOf(at) < levels.indexOf(level)) return
    const safe = redact(fields) as Record<string, unknown>
    const time = new Date().toISOString()
    if (json) {
      write(`${JSON.stringify({ time, level: at, program, message: redactText(message), ...safe })}\n`)
      return
    }
    const details = Object.entries(safe).map(
      ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    write(
      `${time.slice(11, 19)} ${program} ${at === 'info' ? '' : `${at}: `}${redactText(message)}${details.length > 0 ? `  ${details.join(' ')}` : ''}\n`,
    )
  }

  return {
    debug: (message, fields) => entry('debug', message, fields),
    info: (message, fields) => entry('info', message, fields),
    warn: (message, fields) => entry('warn', message, fields),
    error: (message, fields) => entry('error', message, fields),
  }
}

export const silentLog: Log = createLog({ program: '', level: 'silent', json: true })

function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (value instanceof Error) {
    const { code } = value as { code?: unknown }
    return redact({ message: value.message, code, stack: value.stack, cause: value.cause }, depth + 1)
  }
  if (typeof value !== 'object' || value === null) return value
  if (depth > 6) return '…'
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      secretName.test(key) && item !== null && item !== undefined ? '[redacted]' : redact(item, depth + 1),
    ]),
  )
}

function redactText(text: string): string {
  return text
    .replace(secretInUrl, '$1[redacted]')
    .replace(emailAddress, (_, local, domain) => `${local[0]}***@${domain}`)
}
