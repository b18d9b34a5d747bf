export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

export interface Log {
  debug(message: string, fields?: Record<string, unknown>): void
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  error(message: string, fields?: Record<string, unknown>): void
}

const levels: LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent']
const secretName = /token|password|secret|authorization|signature|cookie|csrf/i
const emailAddress = /([^\s"'<>@=&?/%]{1,64})(?:@|%40)([^\s"'<>@%&,;)]+\.[^\s"'<>@%&,;)]+|localhost)/gi
/** `token=…` in a link, escaped for HTML or not, and in a cookie. */
const secretInUrl = /((?:token|email|password|secret)=)[^&\s"'<>;]+/gi
/** `"token":"…"` in a JSON text, be it quoted once more. */
const secretInJson = /((?:token|password|secret|signature)\w*\\*":\s*\\*")[^"\\]+/gi
/** `user:password@` of a database or a mail server. */
const secretInOrigin = /(:\/\/[^\s:/@]*:)[^\s/@]+@/g
/** The tokens of this product's own links, and JWTs and webhook signatures, bare as they may stand. */
const bareToken = /\b(?:[0-9a-z]{5,13}-[0-9a-f]{32}|eyJ[\w-]+\.[\w-]*\.[\w-]+)/g

const MAX_DEPTH = 6

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
    const words = `${at === 'info' ? '' : `${at}: `}${redactText(message)}`
    const details = Object.entries(safe).map(
      ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    const line = `${time.slice(11, 19)} ${program} ${words}${details.length > 0 ? `  ${details.join(' ')}` : ''}`
    // Whoever writes a line break or a terminal's escape into a name does not write into the log.
    write(`${line.replace(/\p{Cc}+/gu, ' ')}\n`)
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
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString()
  if (value instanceof Uint8Array) return `${value.length} bytes`
  if (value instanceof Error) return redact(readError(value), depth + 1)
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) return '…'
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      redactText(key),
      secretName.test(key) && item !== null && item !== undefined ? '[redacted]' : redact(item, depth + 1),
    ]),
  )
}

/** A failed query's message goes on with the values of its parameters, which are people's data, hashes and tokens. */
function readError(error: Error): Record<string, unknown> {
  const { code, errors } = error as { code?: unknown; errors?: unknown }
  const message = error.message.replace(/\nparams: .*/s, '')
  return {
    message,
    code,
    stack: error.stack?.replace(error.message, () => message),
    cause: error.cause,
    // Of an `AggregateError`, whose own message is often empty.
    errors,
  }
}

function redactText(text: string): string {
  return text
    .replace(secretInUrl, '$1[redacted]')
    .replace(secretInJson, '$1[redacted]')
    .replace(secretInOrigin, '$1[redacted]@')
    .replace(bareToken, '[redacted]')
    .replace(emailAddress, (_, local, domain) => `${local[0]}***@${domain}`)
}
