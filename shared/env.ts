import { accessSync, constants, mkdirSync } from 'node:fs'
import { generatedSecret } from './generated-secret.ts'
import type { LogLevel } from './log.ts'

/**
 * Typed settings out of a plain record of strings. Each reader takes the text of one variable (undefined where it is
 * missing or empty) and answers its value, or throws an Error that says what is wrong with it.
 */
export type Reader<T> = (text: string | undefined) => T

export type Values<Readers> = { [Name in keyof Readers]: Readers[Name] extends Reader<infer T> ? T : never }

/** Reports every bad variable at once, so that an operator mends a deployment in one go. */
export class SettingsError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`These settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'SettingsError'
    this.problems = problems
  }
}

export function readSettings<Readers extends Record<string, Reader<unknown>>>(
  env: Record<string, string | undefined>,
  readers: Readers,
): Values<Readers> {
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, read] of Object.entries(readers)) {
    try {
      values[name] = read(env[name]?.trim() || undefined)
    } catch (error) {
      problems.push(`${name}: ${(error as Error).message}`)
    }
  }
  if (problems.length > 0) throw new SettingsError(problems)
  return values as Values<Readers>
}

export const text =
  <Default extends string | null>(fallback: Default): Reader<string | Default> =>
  (given) =>
    given ?? fallback

/** Must be given; then `read` judges it. */
export const required =
  (why: string, read: Reader<string> = (given) => given ?? ''): Reader<string> =>
  (given) => {
    if (given === undefined) throw new Error(why)
    return read(given)
  }

export const oneOf =
  <Choice extends string>(choices: readonly Choice[], fallback: Choice): Reader<Choice> =>
  (given) => {
    if (given === undefined) return fallback
    const choice = choices.find((candidate) => candidate === given)
    if (choice === undefined) throw new Error(`must be one of ${choices.join(', ')}, not "${given}"`)
    return choice
  }

export const flag =
  (fallback: boolean): Reader<boolean> =>
  (given) => {
    if (given === undefined) return fallback
    if (/^(true|1|yes|on)$/i.test(given)) return true
    if (/^(false|0|no|off)$/i.test(given)) return false
    throw new Error(`must be true or false, not "${given}"`)
  }

export const port = (fallback: number): Reader<number> => wholeNumber(fallback, { from: 0, to: 65535 })

export const wholeNumber =
  (fallback: number, { from, to }: { from: number; to: number }): Reader<number> =>
  (given) => {
    if (given === undefined) return fallback
    const number = Number(given)
    if (!Number.isInteger(number) || number < from || number > to)
      throw new Error(`must be a whole number from ${from} to ${to}, not "${given}"`)
    return number
  }

/** A longer time than anything here lasts; a moment so far away can still be written as a date. */
const MOST_SECONDS = 100 * 365 * 86400

/** A number of seconds, fractions allowed. */
export const seconds =
  (fallback: number): Reader<number> =>
  (given) =>
    given === undefined ? fallback : parseSeconds(given)

/** `5,30,300`: seconds between attempts. An empty schedule cannot be written; one attempt alone is `none`. */
export const schedule =
  (fallback: number[]): Reader<number[]> =>
  (given) => {
    if (given === undefined) return fallback
    if (given === 'none') return []
    return given.split(',').map((part) => parseSeconds(part.trim()))
  }

export const list =
  (fallback: string[]): Reader<string[]> =>
  (given) =>
    given === undefined
      ? fallback
      : given
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== '')

const unitSeconds: Record<string, number> = { second: 1, minute: 60, hour: 3600, day: 86400, week: 604800 }

/** A lifetime as Saleor writes it, `5 minutes` or `1 hour, 30 minutes` or `30 days`; a bare number is seconds. */
export const lifetime =
  (fallback: string): Reader<number> =>
  (given) => {
    const written = given ?? fallback
    if (/^\d+(\.\d+)?$/.test(written)) return parseSeconds(written)
    let total = 0
    for (const part of written.split(/,|\band\b/)) {
      const match = /^\s*(\d+(?:\.\d+)?)\s*(second|minute|hour|day|week)s?\s*$/i.exec(part)
      if (!match) throw new Error(`must be a time such as "5 minutes" or "30 days", not "${written}"`)
      total += Number(match[1]) * (unitSeconds[match[2]?.toLowerCase() ?? ''] ?? 0)
    }
    if (total > MOST_SECONDS) throw new Error('must be less than 100 years')
    return total
  }

/** The longest deadline: no timer waits for more than 24 days, and nobody for more than an hour. */
const LONGEST_TIMEOUT_SECONDS = 3600

/** One deadline for something that is under way. */
export const timeout = (fallback: number): Reader<number> =>
  positive(seconds(fallback), LONGEST_TIMEOUT_SECONDS)

/** More than zero, for what would be over before it began. */
export const positive =
  (read: Reader<number>, most = MOST_SECONDS): Reader<number> =>
  (given) => {
    const number = read(given)
    if (number <= 0) throw new Error('must be more than 0')
    if (number > most) throw new Error(`must be at most ${most}`)
    return number
  }

/** An absolute URL of one of these schemes. */
export const url =
  <Default extends string | null>(fallback: Default, schemes: string[]): Reader<string | Default> =>
  (given) => {
    if (given === undefined) return fallback
    const [, scheme = ''] = /^([a-z]+):\/\//i.exec(given) ?? []
    if (!schemes.includes(scheme.toLowerCase()) || !URL.canParse(given))
      throw new Error(
        `must be a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
      )
    return given
  }

/** Where something is reached from outside, in its owner's spelling but for a slash at the end; it names no path. */
export const origin = (): Reader<string | null> => (given) => {
  const bare = url(null, ['http', 'https'])(given)?.replace(/\/$/, '') ?? null
  if (bare !== null && !/^https?:\/\/[^/?#@\\\s]+$/i.test(bare))
    throw new Error('must be an origin such as https://shop.example, without a path')
  return bare
}

/** Where files are kept. Made and tried at once where it is needed, so that this is reported beside everything else. */
export const directory =
  (fallback: string, isNeeded: boolean): Reader<string> =>
  (given = fallback) => {
    try {
      if (isNeeded) mkdirSync(given, { recursive: true, mode: 0o700 })
      if (isNeeded) accessSync(given, constants.W_OK | constants.X_OK)
    } catch (error) {
      throw new Error(`no files can be kept there (${(error as Error).message})`)
    }
    return given
  }

/** A secret that lives in `DATA_DIR`. @throws {SettingsError} */
export function secretIn(directory: string, name: string, generate?: () => string): string {
  try {
    return generatedSecret(directory, name, generate)
  } catch (error) {
    throw new SettingsError([`DATA_DIR: no key can be kept there (${(error as Error).message})`])
  }
}

export const logLevel = oneOf<LogLevel>(['debug', 'info', 'warn', 'error', 'silent'], 'info')

function parseSeconds(text: string): number {
  const number = Number(text)
  if (text === '' || !(number >= 0 && number <= MOST_SECONDS))
    throw new Error(`"${text}" is not a number of seconds`)
  return number
}
