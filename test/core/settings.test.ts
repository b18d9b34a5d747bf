import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { loadKeys } from '../../core/crypto/keys.ts'
import { readCoreSettings } from '../../core/settings.ts'
import { SettingsError } from '../../shared/env.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sallyport-settings-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const pem = inject('rsaPrivateKey')
const read = (env: Record<string, string> = {}) =>
  readCoreSettings({ DATA_DIR: directory, RSA_PRIVATE_KEY: pem, ...env })

function problemsOf(env: Record<string, string>): string[] {
  try {
    readCoreSettings(env)
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
  return []
}

const namesIn = (problems: string[]) => problems.map((problem) => problem.split(':')[0])

test('everything has a default during development', () => {
  expect(read()).toEqual({
    production: false,
    host: '127.0.0.1',
    port: 8000,
    publicUrl: 'http://localhost:8000',
    apiUrl: 'http://localhost:8000/graphql/',
    databaseUrl: join(directory, 'core.sqlite'),
    rsaPrivateKey: pem.trim(),
    rsaPrivatePassword: null,
    secretKey: expect.stringMatching(/^[\w-]{43}$/),
    superuser: { email: 'admin@example.com', password: 'admin' },
    allowedClientHosts: ['localhost', '127.0.0.1'],
    allowedOrigins: ['*'],
    emailUrl: null,
    emailFrom: { name: 'Shop', address: 'no-reply@localhost' },
    graphqlLimits: { cost: 50_000, aliases: 100, mutations: 4 },
    maxUserAddresses: 100,
    identityAccountUrl: null,
    lifetimes: {
      access: 300,
      refresh: 30 * 86_400,
      emailChange: 3600,
      appAccess: 300,
      oneTimeToken: 3 * 86_400,
    },
    resetPasswordLock: 900,
    confirmationEmailLock: 900,
    addressFilter: { enabled: true, allowLoopback: true },
    webhooks: {
      retrySchedule: [5, 30, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400],
      timeout: 20,
    },
    mail: {
      retrySchedule: [30, 120, 600, 1800, 3600, 7200, 14400, 28800, 57600, 86400],
      timeout: 30,
    },
    logLevel: 'info',
  })
})

test('settings are read as they are written', () => {
  expect(
    read({
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      PORT: '9000',
      PUBLIC_URL: 'https://Shop.example:8443/',
      DATABASE_URL: 'postgres://127.0.0.1/shop',
      SECRET_KEY: 'given',
      SUPERUSER_EMAIL: 'root@shop.example',
      SUPERUSER_PASSWORD: 'long enough',
      ALLOWED_CLIENT_HOSTS: 'shop.example, .shop.example',
      ALLOWED_GRAPHQL_ORIGINS: 'https://shop.example',
      EMAIL_URL: 'smtps://user:word@mail.example',
      DEFAULT_FROM_EMAIL: 'staff@shop.example',
      GRAPHQL_QUERY_MAX_COMPLEXITY: '0',
      GRAPHQL_ALIAS_COUNT_LIMIT: '30',
      GRAPHQL_MUTATION_COUNT_LIMIT: '2',
      MAX_USER_ADDRESSES: '5',
      JWT_TTL_ACCESS: '90',
      JWT_TTL_REFRESH: '1 day and 1 hour',
      JWT_TTL_REQUEST_EMAIL_CHANGE: '2 hours',
      JWT_TTL_APP_ACCESS: '0.5',
      PASSWORD_RESET_TIMEOUT: '60',
      RESET_PASSWORD_LOCK_TIME: '0',
      CONFIRMATION_EMAIL_LOCK_TIME: '1.5',
      HTTP_IP_FILTER_ENABLED: 'no',
      WEBHOOK_RETRY_SCHEDULE: 'none',
      WEBHOOK_TIMEOUT_SECONDS: '0.25',
      MAIL_RETRY_SCHEDULE: '1,2',
      MAIL_TIMEOUT_SECONDS: '5',
      LOG_LEVEL: 'debug',
    }),
  ).toMatchObject({
    production: true,
    host: '0.0.0.0',
    port: 9000,
    // Byte for byte what the tokens' `iss` will be.
    publicUrl: 'https://Shop.example:8443',
    apiUrl: 'https://Shop.example:8443/graphql/',
    databaseUrl: 'postgres://127.0.0.1/shop',
    secretKey: 'given',
    superuser: { email: 'root@shop.example', password: 'long enough' },
    allowedClientHosts: ['shop.example', '.shop.example'],
    allowedOrigins: ['https://shop.example'],
    emailUrl: 'smtps://user:word@mail.example',
    emailFrom: { name: '', address: 'staff@shop.example' },
    graphqlLimits: { cost: 0, aliases: 30, mutations: 2 },
    maxUserAddresses: 5,
    lifetimes: { access: 90, refresh: 90_000, emailChange: 7200, appAccess: 0.5, oneTimeToken: 60 },
    resetPasswordLock: 0,
    confirmationEmailLock: 1.5,
    addressFilter: { enabled: false, allowLoopback: false },
    webhooks: { retrySchedule: [], timeout: 0.25 },
    mail: { retrySchedule: [1, 2], timeout: 5 },
    logLevel: 'debug',
  })
})

describe('keys', () => {
  test('are generated once, stay the same, and only their owner can read them', async () => {
    const first = readCoreSettings({ DATA_DIR: directory })
    const second = readCoreSettings({ DATA_DIR: directory })
    expect([second.rsaPrivateKey, second.secretKey]).toEqual([first.rsaPrivateKey, first.secretKey])
    expect((await loadKeys(first.rsaPrivateKey, null)).jwks.keys).toHaveLength(1)
    for (const name of ['rsa-private-key.pem', 'secret-key'])
      expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(directory, 'secret-key'), 'utf8').trim()).toBe(first.secretKey)
  })

  test('and a directory for them are not made where everything is given', () => {
    const elsewhere = join(directory, 'nothing', 'here')
    read({ DATA_DIR: elsewhere, SECRET_KEY: 'given', DATABASE_URL: 'postgres://127.0.0.1/shop' })
    expect(readdirSync(directory)).toEqual([])
  })

  test('may be several, and locked with a password', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const locked = privateKey.export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'open sesame',
    })
    const both = { RSA_PRIVATE_KEY: `${locked}\n${pem}`, RSA_PRIVATE_PASSWORD: 'open sesame' }
    const { rsaPrivateKey, rsaPrivatePassword } = read(both)
    expect((await loadKeys(rsaPrivateKey, rsaPrivatePassword)).jwks.keys).toHaveLength(2)
    for (const password of ['', 'wrong'])
      expect(namesIn(problemsOf({ DATA_DIR: directory, ...both, RSA_PRIVATE_PASSWORD: password }))).toEqual([
        'RSA_PRIVATE_KEY',
      ])
  })

  test.each([
    ['no PEM at all', () => 'secret'],
    ['a PEM of nothing', () => '-----BEGIN PRIVATE KEY-----\nbm90aGluZw==\n-----END PRIVATE KEY-----'],
    ['a public key', () => pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey, 'spki')],
    ['too short a key', () => pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey, 'pkcs8')],
    ['a key of another kind', () => pemOf(generateKeyPairSync('ed25519').privateKey, 'pkcs8')],
    ['a good key and a bad one', () => `${pem}\n${pemOf(generateKeyPairSync('x25519').privateKey, 'pkcs8')}`],
  ])('are refused where RSA_PRIVATE_KEY holds %s, without showing it', (_what, given) => {
    const text = given()
    const [problem, ...others] = problemsOf({ DATA_DIR: directory, RSA_PRIVATE_KEY: text })
    expect(problem).toMatch(/^RSA_PRIVATE_KEY: must hold RSA private keys of at least 2048 bits/)
    expect(problem).not.toContain(text)
    expect(others).toEqual([])
    expect(readdirSync(directory)).toEqual([])
  })
})

function pemOf(key: { export(options: object): string | Buffer }, type: 'spki' | 'pkcs8'): string {
  return String(key.export({ type, format: 'pem' }))
}

test('every bad variable is named at once, and nothing is generated meanwhile', () => {
  const file = join(directory, 'file')
  writeFileSync(file, '')
  const bad = {
    DATA_DIR: join(file, 'data'),
    PORT: '80a',
    PUBLIC_URL: 'https://shop.example/api',
    DATABASE_URL: 'mysql://127.0.0.1',
    RSA_PRIVATE_KEY: 'nonsense',
    GRAPHQL_QUERY_MAX_COMPLEXITY: 'much',
    GRAPHQL_ALIAS_COUNT_LIMIT: '-1',
    GRAPHQL_MUTATION_COUNT_LIMIT: '0',
    MAX_USER_ADDRESSES: '0',
    EMAIL_URL: 'http://mail.example',
    DEFAULT_FROM_EMAIL: 'Shop <nobody>',
    JWT_TTL_ACCESS: 'soon',
    JWT_TTL_REFRESH: '0',
    JWT_TTL_REQUEST_EMAIL_CHANGE: '101 years',
    JWT_TTL_APP_ACCESS: '0 minutes',
    PASSWORD_RESET_TIMEOUT: '0',
    RESET_PASSWORD_LOCK_TIME: '-1',
    CONFIRMATION_EMAIL_LOCK_TIME: '5 minutes',
    HTTP_IP_FILTER_ENABLED: 'perhaps',
    HTTP_IP_FILTER_ALLOW_LOOPBACK_IPS: '2',
    WEBHOOK_RETRY_SCHEDULE: '5,soon',
    WEBHOOK_TIMEOUT_SECONDS: '0',
    MAIL_RETRY_SCHEDULE: '1e300',
    MAIL_TIMEOUT_SECONDS: '86400',
    LOG_LEVEL: 'loud',
  }
  expect(namesIn(problemsOf(bad))).toEqual(Object.keys(bad))
  expect(readdirSync(directory)).toEqual(['file'])
})

test.each([
  'shop.example',
  'ftp://shop.example',
  'https://',
  'https://shop.example/graphql/',
  'https://shop.example//',
  'https://shop.example?a=b',
  'https://shop.example/#top',
  'https://user:word@shop.example',
])('PUBLIC_URL is an origin, not %s', (PUBLIC_URL) => {
  expect(namesIn(problemsOf({ DATA_DIR: directory, RSA_PRIVATE_KEY: pem, PUBLIC_URL }))).toEqual([
    'PUBLIC_URL',
  ])
})

describe('in production', () => {
  test('what the README marks must be given, all of it reported at once', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const rows = [...readme.matchAll(/^\|(.*●.*)\| (?:core|both) \|/gm)]
    const marked = rows.flatMap(([, cell]) =>
      [...(cell ?? '').matchAll(/`([A-Z_]+)` ●/g)].map(([, name]) => name),
    )
    const problems = problemsOf({ NODE_ENV: 'production', DATA_DIR: directory })
    expect(namesIn(problems)).toEqual(marked)
    expect(marked).toContain('SECRET_KEY')
    expect(readdirSync(directory)).toEqual([])
  })

  test('nobody is trusted and nothing on loopback is called unless somebody says so', () => {
    const settings = read({
      NODE_ENV: 'production',
      SECRET_KEY: 'given',
      SUPERUSER_EMAIL: 'root@shop.example',
      SUPERUSER_PASSWORD: 'long enough',
    })
    expect(settings).toMatchObject({
      production: true,
      allowedClientHosts: [],
      allowedOrigins: [],
      addressFilter: { enabled: true, allowLoopback: false },
    })
  })
})
