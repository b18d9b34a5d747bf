import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SettingsError } from '../../shared/env.ts'
import { readSmtpAppSettings } from '../../smtp-app/settings.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sallyport-settings-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const read = (env: Record<string, string> = {}) => readSmtpAppSettings({ DATA_DIR: directory, ...env })

test('everything has a default during development', () => {
  expect(read()).toEqual({
    production: false,
    host: '127.0.0.1',
    port: 8001,
    publicUrl: 'http://localhost:8001',
    databaseUrl: join(directory, 'smtp-app.sqlite'),
    secretKey: expect.stringMatching(/^[\w-]{43}$/),
    smtpUrl: 'smtp://127.0.0.1:1025',
    from: { name: 'Shop', address: 'no-reply@localhost' },
    retrySchedule: [30, 120, 600, 1800, 3600, 7200, 14400, 28800, 57600, 86400],
    mailTimeoutSeconds: 30,
    logLevel: 'info',
    allowedApiUrls: [],
  })
})

test('the generated key stays the same and only its owner can read it', () => {
  const { secretKey } = read()
  expect(read().secretKey).toBe(secretKey)
  const path = join(directory, 'secret-key')
  expect(readFileSync(path, 'utf8').trim()).toBe(secretKey)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('settings are read as they are written', () => {
  expect(
    read({
      HOST: '0.0.0.0',
      SMTP_APP_PORT: '9001',
      SMTP_APP_URL: 'https://mail.shop.example/',
      SMTP_APP_DATABASE_URL: 'postgres://127.0.0.1/mail',
      SMTP_APP_ALLOWED_API_URLS: 'https://shop.example/graphql/',
      SECRET_KEY: 'given',
      SMTP_URL: 'smtps://user:word@mail.example',
      MAIL_FROM: 'no-reply@shop.example',
      MAIL_RETRY_SCHEDULE: '0.5,1',
      MAIL_TIMEOUT_SECONDS: '2.5',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    }),
  ).toEqual({
    production: true,
    host: '0.0.0.0',
    port: 9001,
    publicUrl: 'https://mail.shop.example',
    databaseUrl: 'postgres://127.0.0.1/mail',
    secretKey: 'given',
    smtpUrl: 'smtps://user:word@mail.example',
    from: { name: '', address: 'no-reply@shop.example' },
    retrySchedule: [0.5, 1],
    mailTimeoutSeconds: 2.5,
    logLevel: 'warn',
    allowedApiUrls: ['https://shop.example/graphql/'],
  })
})

test('every bad variable is named at once', () => {
  const bad = {
    SMTP_APP_PORT: '80000',
    SMTP_APP_URL: 'https://shop.example/mail',
    SMTP_APP_DATABASE_URL: 'mysql://127.0.0.1',
    SMTP_URL: 'http://mail.example',
    MAIL_FROM: 'Shop <nobody>',
    MAIL_RETRY_SCHEDULE: '5,soon',
    MAIL_TIMEOUT_SECONDS: '0',
    LOG_LEVEL: 'loud',
  }
  let problems: string[] = []
  try {
    read(bad)
  } catch (error) {
    if (error instanceof SettingsError) problems = error.problems
  }
  expect(problems.map((problem) => problem.split(':')[0])).toEqual(Object.keys(bad))
})

test('in production the key and the server must be given', () => {
  expect(() => read({ NODE_ENV: 'production' })).toThrow(/SECRET_KEY: is required.*\n.*SMTP_URL: is required/)
})

test('a directory that cannot hold the key is named', () => {
  expect(() => readSmtpAppSettings({ DATA_DIR: '/dev/null/data' })).toThrow(/DATA_DIR: /)
})
