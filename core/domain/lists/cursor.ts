import type { PgColumn, SQL } from '../../../shared/database/drizzle.ts'
import { BadQuestion } from '../errors.ts'
import { readMoment } from './moment.ts'

/** One of the things that a list is sorted by. */
export interface SortKey {
  /** A column, or an expression that is never null. */
  by: PgColumn | SQL<number>
  kind: 'text' | 'number' | 'moment'
}

export type SortValue = string | number | Date | null

/** In characters: two names and an e-mail at their longest fit several times. */
const LONGEST_CURSOR = 10_000

export const isNullable = ({ by }: SortKey): boolean => 'notNull' in by && !by.notNull

/**
 * A place in a sorted list, written as Saleor does: base64 of a compact JSON array with the sort values of one row as
 * strings. `["anna@example.com","1"]` is `WyJhbm5hQGV4YW1wbGUuY29tIiwiMSJd`.
 */
export function writeCursor(values: readonly SortValue[]): string {
  const texts = values.map((value) =>
    value instanceof Date ? value.toISOString() : (value?.toString() ?? null),
  )
  return Buffer.from(JSON.stringify(texts)).toString('base64')
}

/** @throws {BadQuestion} for anything that is no place in a list sorted by these keys */
export function readCursor(cursor: string, keys: readonly SortKey[]): SortValue[] {
  const texts = decode(cursor)
  if (!Array.isArray(texts) || texts.length !== keys.length) throw invalidCursor()
  return keys.map((key, index) => readValue(key, texts[index]))
}

function decode(cursor: string): unknown {
  if (cursor.length > LONGEST_CURSOR || !/^[A-Za-z0-9+/]+={0,2}$/.test(cursor)) throw invalidCursor()
  try {
    return JSON.parse(Buffer.from(cursor, 'base64').toString())
  } catch {
    throw invalidCursor()
  }
}

function readValue(key: SortKey, text: unknown): SortValue {
  if (text === null && isNullable(key)) return null
  if (typeof text !== 'string') throw invalidCursor()
  // PostgreSQL has no text with this character, so no row can have it either.
  if (key.kind === 'text' && !text.includes('\0')) return text
  if (key.kind === 'number' && /^-?\d{1,15}$/.test(text)) return Number(text)
  const moment = key.kind === 'moment' ? readMoment(text) : null
  if (!moment) throw invalidCursor()
  return moment
}

const invalidCursor = () => new BadQuestion('The cursor is invalid: it belongs to no place in this list.')
