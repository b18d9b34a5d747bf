import { join } from 'node:path'
import {
  flag,
  lifetime,
  list,
  oneOf,
  port,
  readSettings,
  required,
  schedule,
  seconds,
  text,
  url,
} from '../shared/env.ts'
import { generatedSecret } from '../shared/generated-secret.ts'
import type { LogLevel } from '../shared/log.ts'
import { generateRsaKey } from './crypto/keys.ts'

/** The Saleor version whose behaviour is matched. Apps check it against the range they support. */
export const SALEOR_VERSION = '3.24.0'

export type Settings = ReturnType<typeof readCoreSettings>

/**
 * The only reader of core's environment. Throws `SettingsError` with every problem at once.
 *
 * @throws {SettingsError}
 */
export function readCoreSettings(env: Record<string, string | undefined>) {
  const production = env.NODE_ENV === 'production'
  const inProduction = <T>(strict: T, relaxed: T): T => (production ? strict : relaxed)

  const values = readSettings(env, {
    NODE_ENV: text(null),
    DATA_DIR: text('./data'),
    PORT: port(8000),
    HOST: text('127.0.0.1'),
    PUBLIC_URL: url(null, ['http', 'https']),
    DATABASE_URL: url(null, ['postgres', 'postgresql']),
    RSA_PRIVATE_KEY: text(null),
    RSA_PRIVATE_PASSWORD: text(null),
    SECRET_KEY: inProduction(
      required('is missing: production needs one, so that every process and every restart share it'),
      text(null),
    ),
    SUPERUSER_EMAIL: inProduction(
      required('is missing: it names the first staff user'),
      text('admin@example.com'),
    ),
    SUPERUSER_PASSWORD: inProduction(required('is missing: the first staff user needs it'), text('admin')),
    ALLOWED_CLIENT_HOSTS: list(inProduction([], ['localhost', '127.0.0.1'])),
    ALLOWED_GRAPHQL_ORIGINS: list(inProduction([], ['*'])),
    EMAIL_URL: url(null, ['smtp', 'smtps']),
    DEFAULT_FROM_EMAIL: text('Shop <no-reply@localhost>'),
    JWT_TTL_ACCESS: lifetime('5 minutes'),
    JWT_TTL_REFRESH: lifetime('30 days'),
    JWT_TTL_REQUEST_EMAIL_CHANGE: lifetime('1 hour'),
    JWT_TTL_APP_ACCESS: lifetime('5 minutes'),
    PASSWORD_RESET_TIMEOUT: seconds(3 * 24 * 3600),
    RESET_PASSWORD_LOCK_TIME: seconds(15 * 60),
    CONFIRMATION_EMAIL_LOCK_TIME: seconds(15 * 60),
    HTTP_IP_FILTER_ENABLED: flag(true),
    HTTP_IP_FILTER_ALLOW_LOOPBACK_IPS: flag(inProduction(false, true)),
    WEBHOOK_RETRY_SCHEDULE: schedule([5, 30, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]),
    WEBHOOK_TIMEOUT_SECONDS: seconds(20),
    MAIL_RETRY_SCHEDULE: schedule([30, 120, 600, 1800, 3600, 7200, 14400, 28800, 57600, 86400]),
    MAIL_TIMEOUT_SECONDS: seconds(30),
    LOG_LEVEL: oneOf<LogLevel>(['debug', 'info', 'warn', 'error', 'silent'], 'info'),
  })

  const origin = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, '')
  return {
    production,
    host: values.HOST,
    port: values.PORT,
    publicUrl: origin,
    /** Byte for byte the `iss` of tokens and the `Saleor-Api-Url` header. */
    apiUrl: `${origin}/graphql/`,
    databaseUrl: values.DATABASE_URL ?? join(values.DATA_DIR, 'core.sqlite'),
    rsaPrivateKey:
      values.RSA_PRIVATE_KEY ?? generatedSecret(values.DATA_DIR, 'rsa-private-key.pem', generateRsaKey),
    rsaPrivatePassword: values.RSA_PRIVATE_PASSWORD,
    secretKey: values.SECRET_KEY ?? generatedSecret(values.DATA_DIR, 'secret-key'),
    superuser: { email: values.SUPERUSER_EMAIL, password: values.SUPERUSER_PASSWORD },
    allowedClientHosts: values.ALLOWED_CLIENT_HOSTS,
    allowedOrigins: values.ALLOWED_GRAPHQL_ORIGINS,
    emailUrl: values.EMAIL_URL,
    emailFrom: values.DEFAULT_FROM_EMAIL,
    /** Seconds. */
    lifetimes: {
      access: values.JWT_TTL_ACCESS,
      refresh: values.JWT_TTL_REFRESH,
      emailChange: values.JWT_TTL_REQUEST_EMAIL_CHANGE,
      appAccess: values.JWT_TTL_APP_ACCESS,
      oneTimeToken: values.PASSWORD_RESET_TIMEOUT,
    },
    /** Seconds between two requests of the same person. */
    resetPasswordLock: values.RESET_PASSWORD_LOCK_TIME,
    confirmationEmailLock: values.CONFIRMATION_EMAIL_LOCK_TIME,
    addressFilter: {
      enabled: values.HTTP_IP_FILTER_ENABLED,
      allowLoopback: values.HTTP_IP_FILTER_ALLOW_LOOPBACK_IPS,
    },
    /** Seconds. */
    webhooks: { retrySchedule: values.WEBHOOK_RETRY_SCHEDULE, timeout: values.WEBHOOK_TIMEOUT_SECONDS },
    mail: { retrySchedule: values.MAIL_RETRY_SCHEDULE, timeout: values.MAIL_TIMEOUT_SECONDS },
    logLevel: values.LOG_LEVEL,
  }
}
