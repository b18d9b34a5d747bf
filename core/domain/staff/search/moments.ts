import { gte, lt, type PgColumn, type SQL, sql } from '../../../../shared/database/drizzle.ts'
import { readMoment } from '../../lists/moment.ts'
import type { Comparator } from './tree.ts'

const DAY_MS = 24 * 3600 * 1000
const MINUTE_MS = 60_000
const SECOND_MS = 1000
const LAST_DAY = Date.UTC(9999, 11, 31)

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(:\d{2}(\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i

interface Span {
  start: Date
  /** No longer part of it. */
  end: Date
}

/**
 * A moment is as long as it is written: a date means that day, a time with seconds that second, which is how exactly
 * the API shows it. In UTC unless it says otherwise. Null for what is no moment.
 */
export function readSpan(text: string, now: Date): Span | null {
  if (text.toLowerCase() === 'now') return spanOf(now, 1)
  const [found, date, time, seconds, fraction, zone] = ISO.exec(text) ?? []
  if (found === undefined) return null
  const offset = zone?.replace(/(\d{2})(\d{2})$/, '$1:$2').toUpperCase()
  const start = readMoment(`${date}T${time ?? '00:00'}${offset ?? 'Z'}`)
  return start && spanOf(start, !time ? DAY_MS : !seconds ? MINUTE_MS : !fraction ? SECOND_MS : 1)
}

const spanOf = (start: Date, lengthMs: number): Span => ({
  start,
  end: new Date(Math.min(start.getTime() + lengthMs, LAST_DAY)),
})

export function within(column: PgColumn, comparator: Comparator, { start, end }: Span): SQL {
  if (comparator === ':') return sql`(${gte(column, start)} and ${lt(column, end)})`
  if (comparator === ':<') return lt(column, start)
  if (comparator === ':<=') return lt(column, end)
  return gte(column, comparator === ':>' ? end : start)
}
