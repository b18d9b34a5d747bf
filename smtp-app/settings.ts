import { join } from 'node:path'
import {
  list,
  oneOf,
  port,
  type Reader,
  readSettings,
  SettingsError,
  schedule,
  seconds,
  text,
  url,
} from '../shared/env.ts'
import { generatedSecret } from '../shared/generated-secret.ts'
import type { LogLevel } from '../shared/log.ts'
import { type Mailbox, parseMailbox } from '../shared/mail/address.ts'
import { parseSmtpUrl } from '../shared/mail/transport.ts'

export interface SmtpAppSettings {
  production: boolean
  host: string
  port: number
  /** The app's own origin as the shop and browsers see it, without a slash at the end. */
  publicUrl: string
  /** `postgres://…`, or the path of a SQLite file. */
  databaseUrl: string
  /** Seals what is secret at rest. */
  secretKey: string
  smtpUrl: string
  from: Mailbox
  /** Seconds from one attempt to send to the next; its length is how often a mail is tried again. */
  retrySchedule: number[]
  /** One deadline for sending a mail. */
  mailTimeoutSeconds: number
  logLevel: LogLevel
  /** API URLs that may install this app; empty: any shop that proves itself. */
  allowedApiUrls: string[]
}

const logLevels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent']
const defaultRetrySchedule = [30, 120, 600, 1800, 3600, 7200, 14400, 28800, 57600, 86400]
/** Where the embedded inbox listens by default. */
const developmentSmtpUrl = 'smtp://127.0.0.1:1025'

/** Reads and checks every variable, or throws a `SettingsError` that names all the bad ones. */
export function readSmtpAppSettings(env: Record<string, string | undefined>): SmtpAppSettings {
  const production = env.NODE_ENV === 'production'
  const values = readSettings(env, {
    NODE_ENV: text('development'),
    DATA_DIR: text('./data'),
    HOST: text('127.0.0.1'),
    SMTP_APP_PORT: port(8001),
    SMTP_APP_URL: origin(),
    SMTP_APP_DATABASE_URL: url(null, ['postgres', 'postgresql']),
    SMTP_APP_ALLOWED_API_URLS: list([]),
    SECRET_KEY: inProduction(production, null, 'is required in production: it seals tokens at rest'),
    SMTP_URL: smtpUrl(production),
    MAIL_FROM: mailbox('Shop <no-reply@localhost>'),
    MAIL_RETRY_SCHEDULE: schedule(defaultRetrySchedule),
    MAIL_TIMEOUT_SECONDS: positive(seconds(30)),
    LOG_LEVEL: oneOf(logLevels, 'info'),
  })
  return {
    production,
    host: values.HOST,
    port: values.SMTP_APP_PORT,
    publicUrl: values.SMTP_APP_URL ?? `http://localhost:${values.SMTP_APP_PORT}`,
    databaseUrl: values.SMTP_APP_DATABASE_URL ?? join(values.DATA_DIR, 'smtp-app.sqlite'),
    secretKey: values.SECRET_KEY ?? secretFrom(values.DATA_DIR),
    smtpUrl: values.SMTP_URL,
    from: values.MAIL_FROM,
    retrySchedule: values.MAIL_RETRY_SCHEDULE,
    mailTimeoutSeconds: values.MAIL_TIMEOUT_SECONDS,
    logLevel: values.LOG_LEVEL,
    allowedApiUrls: values.SMTP_APP_ALLOWED_API_URLS,
  }
}

function secretFrom(directory: string): string {
  try {
    return generatedSecret(directory, 'secret-key')
  } catch (error) {
    throw new SettingsError([`DATA_DIR: no key can be kept there (${(error as Error).message})`])
  }
}

function inProduction(production: boolean, fallback: null, problem: string): Reader<string | null> {
  return (given) => {
    if (given === undefined && production) throw new Error(problem)
    return given ?? fallback
  }
}

function origin(): Reader<string | null> {
  const readUrl = url(null, ['http', 'https'])
  return (given) => {
    const read = readUrl(given)
    if (read === null) return null
    const { origin, pathname, search, hash } = new URL(read)
    if (pathname !== '/' || search || hash)
      throw new Error('must be an origin such as https://mail.shop.example')
    return origin
  }
}

function smtpUrl(production: boolean): Reader<string> {
  return (given) => {
    if (given === undefined && production)
      throw new Error('is required in production: the server that sends mails')
    parseSmtpUrl(given ?? developmentSmtpUrl)
    return given ?? developmentSmtpUrl
  }
}

function mailbox(fallback: string): Reader<Mailbox> {
  return (given) => {
    const read = parseMailbox(given ?? fallback)
    if (!read) throw new Error('must be a sender such as "Shop <no-reply@shop.example>"')
    return read
  }
}

function positive(read: Reader<number>): Reader<number> {
  return (given) => {
    const number = read(given)
    if (number <= 0) throw new Error('must be more than 0')
    return number
  }
}
