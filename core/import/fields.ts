import { InvalidInput, invalid } from '../domain/errors.ts'
import { readMoment } from '../domain/lists/moment.ts'
import { camelCased, type Fields, isObject } from './record.ts'

/** Readers of single fields. What is missing or null is answered with the fallback. @throws {InvalidInput} */
export function text(fields: Fields, name: string, fallback = ''): string {
  const value = fields[name]
  if (value === undefined || value === null) return fallback
  if (typeof value === 'string') return value
  throw wrong(name, 'a text')
}

export const textOrNull = (fields: Fields, name: string): string | null => text(fields, name) || null

/** As it is stored, from Saleor's database or from the enum of its API: `pt-br`. */
export const languageCode = (fields: Fields): string =>
  text(fields, 'languageCode', 'en').toLowerCase().replaceAll('_', '-')

export function flag(fields: Fields, name: string, fallback: boolean): boolean {
  const value = fields[name]
  if (value === undefined || value === null) return fallback
  if (typeof value === 'boolean') return value
  throw wrong(name, 'true or false')
}

export function moment(fields: Fields, name: string): Date | null {
  const written = text(fields, name)
  if (written === '') return null
  // PostgreSQL writes `2026-03-14 12:00:00.123456+00`.
  const date = readMoment(
    written
      .replace(' ', 'T')
      .replace(/(\.\d{3})\d+/, '$1')
      .replace(/([+-]\d\d)$/, '$1:00'),
  )
  if (!date) throw wrong(name, 'a date with a time')
  return date
}

/** An object, or GraphQL's list of keys and values. What is no text is kept as its JSON, since Saleor's API shows it so. */
export function metadata(fields: Fields, name: string): Record<string, string> {
  const value = fields[name]
  if (value === undefined || value === null) return {}
  const entries = Array.isArray(value)
    ? value.map((item) => (isObject(item) ? [item.key, item.value] : [null, null]))
    : isObject(value)
      ? Object.entries(value)
      : [[null, null]]
  return Object.fromEntries(
    entries.map(([key, one]) => {
      if (typeof key !== 'string') throw wrong(name, 'an object')
      return [key, typeof one === 'string' ? one : JSON.stringify(one)]
    }),
  )
}

export function list(fields: Fields, name: string): unknown[] {
  const value = fields[name]
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  throw wrong(name, 'a list')
}

export function objects(fields: Fields, name: string): Fields[] {
  return list(fields, name).map((item) => {
    if (!isObject(item)) throw wrong(name, 'a list of objects')
    return camelCased(item)
  })
}

/** A number, also as the text that keeps a database's decimals exact. */
export function number(fields: Fields, name: string, fallback?: number): number {
  const value = fields[name] ?? fallback
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof read === 'number' && Number.isFinite(read)) return read
  throw wrong(name, 'a number')
}

export const wrong = (name: string, kind: string): InvalidInput =>
  invalid(name, 'INVALID', `This must be ${kind}.`)

/** Runs a reader whose refusals are about a part: `addresses.0.city`. */
export function within<T>(part: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(
      error.problems.map((problem) => ({
        ...problem,
        field: [part, problem.field].filter(Boolean).join('.'),
      })),
    )
  }
}
