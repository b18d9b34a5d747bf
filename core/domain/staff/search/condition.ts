import { and, not, or, type SQL, sql } from '../../../../shared/database/drizzle.ts'
import { staffSearch } from '../../../tables/staff.ts'
import { everyRow, noRow } from '../../lists/where.ts'

/** Whom a search, or part of one, finds. */
export interface Condition {
  where: SQL
  /** The same as a query for their numbers, if an index answers it: alternatives become one query for all of theirs. */
  numbers?: SQL
}

export const everybody: Condition = { where: everyRow }
export const nobody: Condition = { where: noRow }

/** Found by these numbers. Materialized, or PostgreSQL would rather look at everybody in the order of the list. */
export const among = (numbers: SQL): Condition => ({
  where: sql`${staffSearch.userId} in (with found as materialized (${numbers}) select user_id from found)`,
  numbers,
})

/** Found by an index of `staff_search`. */
export const indexed = (where: SQL): Condition => ({
  where,
  numbers: sql`select ${staffSearch.userId} from ${staffSearch} where ${where}`,
})

/** What is undefined asks for nothing. */
export function allOf(conditions: Array<Condition | undefined>): Condition | undefined {
  const given = conditions.filter((condition) => condition !== undefined)
  const where = and(...given.map((condition) => condition.where))
  return given.length > 1 ? where && { where } : given[0]
}

export function anyOf(conditions: Array<Condition | undefined>): Condition | undefined {
  const given = conditions.filter((condition) => condition !== undefined)
  const numbers = given.flatMap((condition) => condition.numbers ?? [])
  if (given.length < 2) return given[0]
  if (numbers.length === given.length) return among(sql.join(numbers, sql` union all `))
  const where = or(...given.map((condition) => condition.where))
  return where && { where }
}

export const noneOf = (condition: Condition | undefined): Condition | undefined =>
  condition && { where: not(condition.where) }
