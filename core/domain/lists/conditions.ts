import type { Database } from '../../../shared/database/database.ts'
import {
  and,
  gte,
  inArray,
  isNotNull,
  lte,
  type PgColumn,
  type SQL,
  sql,
} from '../../../shared/database/drizzle.ts'
import { BadQuestion } from '../errors.ts'
import { readMoment } from './moment.ts'

export type Maybe<T> = T | null | undefined

export interface Range<T> {
  gte?: Maybe<T>
  lte?: Maybe<T>
}

/** `eq` wins over `oneOf`. */
export interface OneOf<T> {
  eq?: Maybe<T>
  oneOf?: Maybe<readonly T[]>
}

/** In one list of an input, and in one query. */
const MAX_VALUES = 1000
const DAY_MS = 24 * 3600 * 1000

/** @throws {BadQuestion} for more values than a query of the database should carry */
export function bounded<T>(values: readonly T[]): T[] {
  if (values.length > MAX_VALUES) throw new BadQuestion(`A list takes at most ${MAX_VALUES} values.`)
  return [...values]
}

/** The same, each value once. */
export const distinct = <T>(values: readonly T[] | null | undefined): T[] => [
  ...new Set(bounded(values ?? [])),
]

/** Looks for a list that may be longer than a query can carry, one piece after the other. */
export async function inPieces<T, Row>(
  values: readonly T[],
  find: (some: T[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const found: Row[] = []
  for (let start = 0; start < values.length; start += MAX_VALUES)
    found.push(...(await find(values.slice(start, start + MAX_VALUES))))
  return found
}

/** Exact, capitals and all. No value at all: no row. */
export function isOneOf<T extends string | number>(column: PgColumn, { eq: one, oneOf }: OneOf<T>): SQL {
  const values = one === null || one === undefined ? bounded(oneOf ?? []) : [one]
  return inArray(column, values.filter(isStorable))
}

/** PostgreSQL has no text with a null character: nothing stored can equal one, and to look for it would fail. */
export const isStorable = <T extends string | number>(value: Maybe<T>): value is T =>
  isGiven(value) && !String(value).includes('\0')

/** Both ends included. Undefined where neither is given. */
export function momentsBetween(column: PgColumn, range: Range<string>): SQL | undefined {
  return and(
    range.gte ? gte(column, moment(range.gte)) : undefined,
    range.lte ? lte(column, moment(range.lte)) : undefined,
  )
}

/** The same for whole days in UTC. */
export function daysBetween(column: PgColumn, range: Range<string>): SQL | undefined {
  const lastMoment = (day: string) => new Date(moment(day).getTime() + DAY_MS - 1)
  return and(
    range.gte ? gte(column, moment(range.gte)) : undefined,
    range.lte ? lte(column, lastMoment(range.lte)) : undefined,
  )
}

function moment(text: string): Date {
  const date = readMoment(text)
  if (!date) throw new BadQuestion(`'${text}' is no date that can be compared with.`)
  return date
}

/** Undefined where neither end is given. */
export function numbersBetween(number: PgColumn | SQL<number>, { gte, lte }: Range<number>): SQL | undefined {
  return and(
    isGiven(gte) ? sql`${number} >= ${gte}` : undefined,
    isGiven(lte) ? sql`${number} <= ${lte}` : undefined,
  )
}

/** Saleor's `IntFilterInput`: `eq` wins over `oneOf`, and that over `range`. Undefined where nothing is given. */
export function isNumber(
  number: PgColumn | SQL<number>,
  { eq: one, oneOf, range }: OneOf<number> & { range?: Maybe<Range<number>> },
): SQL | undefined {
  if (isGiven(one)) return sql`${number} = ${one}`
  if (isGiven(oneOf)) return inArray(number as PgColumn, bounded(oneOf)) // Typed for columns, works for both.
  return range ? numbersBetween(number, range) : undefined
}

export const isGiven = <T>(value: Maybe<T>): value is T => value !== null && value !== undefined

/** One value of the metadata, compared. Without anything to compare with: whether the key is there. */
export function metadataIs(
  engine: Database['engine'],
  metadata: PgColumn,
  key: string,
  value: Maybe<OneOf<string>>,
): SQL {
  if (!isStorable(key)) return sql`false`
  const stored =
    engine === 'postgres'
      ? sql`(${metadata} ->> ${key}::text)`
      : sql`(select value from json_each(${metadata}) where key = ${key})`
  if (!value) return isNotNull(stored)
  const wanted = (value.eq ? [value.eq] : bounded(value.oneOf ?? [])).filter(isStorable)
  return wanted.length > 0 ? inArray(stored, wanted) : sql`false`
}
