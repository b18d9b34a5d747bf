import { join } from 'node:path'
import {
  directory,
  flag,
  lifetime,
  list,
  logLevel,
  origin,
  port,
  positive,
  type Reader,
  readSettings,
  required,
  schedule,
  seconds,
  secretIn,
  text,
  timeout,
  url,
  wholeNumber,
} from '../shared/env.ts'
import { mailRetrySchedule, mailTimeout, sender, smtpUrl } from '../shared/mail/settings.ts'
import { generateRsaKey, readPrivateKeys } from './crypto/keys.ts'

/** The Saleor version whose behaviour is matched. Apps check it against the range they support. */
export const SALEOR_VERSION = '3.24.0'
/** The same without its patch: the version of the schema. */
export const SALEOR_SCHEMA_VERSION = SALEOR_VERSION.split('.').slice(0, 2).join('.')

/** The largest number that GraphQL can count to: no limit is meant to be reached from above. */
const MOST = 2 ** 31 - 1

export type Settings = ReturnType<typeof readCoreSettings>

/**
 * The only reader of core's environment. Throws `SettingsError` with every problem at once.
 *
 * @throws {SettingsError}
 */
export function readCoreSettings(env: Record<string, string | undefined>) {
  const production = env.NODE_ENV === 'production'
  const given = (name: string) => env[name]?.trim() || null
  const needsDirectory = !given('RSA_PRIVATE_KEY') || !given('SECRET_KEY') || !given('DATABASE_URL')
  const inProduction = <T>(strict: T, relaxed: T): T => (production ? strict : relaxed)

  const values = readSettings(env, {
    NODE_ENV: text(null),
    DATA_DIR: directory('./data', needsDirectory),
    PORT: port(8000),
    HOST: text('127.0.0.1'),
    PUBLIC_URL: origin(),
    DATABASE_URL: url(null, ['postgres', 'postgresql']),
    RSA_PRIVATE_KEY: rsaKeys(given('RSA_PRIVATE_PASSWORD')),
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
    GRAPHQL_QUERY_MAX_COMPLEXITY: wholeNumber(50_000, { from: 0, to: MOST }),
    GRAPHQL_ALIAS_COUNT_LIMIT: wholeNumber(100, { from: 0, to: MOST }),
    GRAPHQL_MUTATION_COUNT_LIMIT: wholeNumber(4, { from: 1, to: MOST }),
    MAX_USER_ADDRESSES: wholeNumber(100, { from: 1, to: MOST }),
    IDENTITY_ACCOUNT_URL: url(null, ['http', 'https']),
    EMAIL_URL: smtpUrl(null),
    DEFAULT_FROM_EMAIL: sender,
    JWT_TTL_ACCESS: positive(lifetime('5 minutes')),
    JWT_TTL_REFRESH: positive(lifetime('30 days')),
    JWT_TTL_REQUEST_EMAIL_CHANGE: positive(lifetime('1 hour')),
    JWT_TTL_APP_ACCESS: positive(lifetime('5 minutes')),
    PASSWORD_RESET_TIMEOUT: positive(seconds(3 * 24 * 3600)),
    RESET_PASSWORD_LOCK_TIME: seconds(15 * 60),
    CONFIRMATION_EMAIL_LOCK_TIME: seconds(15 * 60),
    HTTP_IP_FILTER_ENABLED: flag(true),
    HTTP_IP_FILTER_ALLOW_LOOPBACK_IPS: flag(inProduction(false, true)),
    WEBHOOK_RETRY_SCHEDULE: schedule([5, 30, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]),
    WEBHOOK_TIMEOUT_SECONDS: timeout(20),
    MAIL_RETRY_SCHEDULE: mailRetrySchedule,
    MAIL_TIMEOUT_SECONDS: mailTimeout,
    LOG_LEVEL: logLevel,
  })

  const publicUrl = values.PUBLIC_URL ?? `http://localhost:${values.PORT}`
  return {
    production,
    host: values.HOST,
    port: values.PORT,
    publicUrl,
    /** Byte for byte the `iss` of tokens and the `Saleor-Api-Url` header. */
    apiUrl: `${publicUrl}/graphql/`,
    databaseUrl: values.DATABASE_URL ?? join(values.DATA_DIR, 'core.sqlite'),
    rsaPrivateKey: values.RSA_PRIVATE_KEY ?? secretIn(values.DATA_DIR, 'rsa-private-key.pem', generateRsaKey),
    rsaPrivatePassword: values.RSA_PRIVATE_PASSWORD,
    secretKey: values.SECRET_KEY ?? secretIn(values.DATA_DIR, 'secret-key'),
    superuser: { email: values.SUPERUSER_EMAIL, password: values.SUPERUSER_PASSWORD },
    allowedClientHosts: values.ALLOWED_CLIENT_HOSTS,
    allowedOrigins: values.ALLOWED_GRAPHQL_ORIGINS,
    /** Where people who sign in elsewhere find their account; `{email}` stands for theirs. */
    identityAccountUrl: values.IDENTITY_ACCOUNT_URL,
    emailUrl: values.EMAIL_URL,
    emailFrom: values.DEFAULT_FROM_EMAIL,
    graphqlLimits: {
      /** 0: none. */
      cost: values.GRAPHQL_QUERY_MAX_COMPLEXITY,
      aliases: values.GRAPHQL_ALIAS_COUNT_LIMIT,
      mutations: values.GRAPHQL_MUTATION_COUNT_LIMIT,
    },
    /** In one address book; the oldest one that is no default makes room. */
    maxUserAddresses: values.MAX_USER_ADDRESSES,
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

function rsaKeys(password: string | null): Reader<string | null> {
  return (given) => {
    if (given !== undefined) readPrivateKeys(given, password)
    return given ?? null
  }
}
