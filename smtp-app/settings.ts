import { join } from 'node:path'
import {
  directory,
  list,
  logLevel,
  origin,
  port,
  readSettings,
  required,
  secretIn,
  text,
  url,
} from '../shared/env.ts'
import type { LogLevel } from '../shared/log.ts'
import type { Mailbox } from '../shared/mail/address.ts'
import { mailRetrySchedule, mailTimeout, sender, smtpUrl } from '../shared/mail/settings.ts'

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

/** Where the embedded inbox listens by default. */
const developmentSmtpUrl = 'smtp://127.0.0.1:1025'

/** Reads and checks every variable, or throws a `SettingsError` that names all the bad ones. */
export function readSmtpAppSettings(env: Record<string, string | undefined>): SmtpAppSettings {
  const production = env.NODE_ENV === 'production'
  const isGiven = (name: string) => Boolean(env[name]?.trim())
  const values = readSettings(env, {
    NODE_ENV: text('development'),
    DATA_DIR: directory('./data', !isGiven('SECRET_KEY') || !isGiven('SMTP_APP_DATABASE_URL')),
    HOST: text('127.0.0.1'),
    SMTP_APP_PORT: port(8001),
    SMTP_APP_URL: origin(),
    SMTP_APP_DATABASE_URL: url(null, ['postgres', 'postgresql']),
    SMTP_APP_ALLOWED_API_URLS: list([]),
    SECRET_KEY: production ? required('is required in production: it seals tokens at rest') : text(null),
    SMTP_URL: production
      ? required('is required in production: the server that sends mails', smtpUrl(developmentSmtpUrl))
      : smtpUrl(developmentSmtpUrl),
    MAIL_FROM: sender,
    MAIL_RETRY_SCHEDULE: mailRetrySchedule,
    MAIL_TIMEOUT_SECONDS: mailTimeout,
    LOG_LEVEL: logLevel,
  })
  return {
    production,
    host: values.HOST,
    port: values.SMTP_APP_PORT,
    publicUrl: values.SMTP_APP_URL ?? `http://localhost:${values.SMTP_APP_PORT}`,
    databaseUrl: values.SMTP_APP_DATABASE_URL ?? join(values.DATA_DIR, 'smtp-app.sqlite'),
    secretKey: values.SECRET_KEY ?? secretIn(values.DATA_DIR, 'secret-key'),
    smtpUrl: values.SMTP_URL,
    from: values.MAIL_FROM,
    retrySchedule: values.MAIL_RETRY_SCHEDULE,
    mailTimeoutSeconds: values.MAIL_TIMEOUT_SECONDS,
    logLevel: values.LOG_LEVEL,
    allowedApiUrls: values.SMTP_APP_ALLOWED_API_URLS,
  }
}
