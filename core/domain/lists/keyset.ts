import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from '../../../shared/database/drizzle.ts'
import { isNullable, type SortKey, type SortValue } from './cursor.ts'

/** The engines disagree on where nulls go, so it is said: at the end, and at the start of the reverse. */
export function inOrder(key: SortKey, down: boolean): SQL[] {
  const direction = down ? desc : asc
  return isNullable(key) ? [direction(sql`(${key.by} is null)`), direction(key.by)] : [direction(key.by)]
}

/** The rows that follow a place in a list sorted by these keys, all of them downwards or all of them upwards. */
export function beyond(keys: SortKey[], place: SortValue[], down: boolean): SQL | undefined {
  const [key, ...otherKeys] = keys
  const [value = null, ...otherValues] = place
  if (!key) return sql`false`
  const by = comparable(key)
  const further = furtherThan(key, value, down)
  if (otherKeys.length === 0) return further
  const same = value === null ? isNull(by) : eq(by, value)
  const either = or(further, and(same, beyond(otherKeys, otherValues, down)))
  // Follows from the rest, but only this lets an index start at the place instead of walking to it.
  return isNullable(key) ? either : and(down ? lte(by, value) : gte(by, value), either)
}

function furtherThan(key: SortKey, value: SortValue, down: boolean): SQL | undefined {
  const by = comparable(key)
  if (value === null) return down ? isNotNull(by) : sql`false`
  if (down) return lt(by, value)
  return isNullable(key) ? or(gt(by, value), isNull(by)) : gt(by, value)
}

/** Drizzle types comparisons of columns apart from those of expressions; both bind the value as they should. */
const comparable = ({ by }: SortKey) => by as SQL<number>
