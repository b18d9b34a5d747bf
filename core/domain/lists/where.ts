import { and, or, type SQL, sql } from '../../../shared/database/drizzle.ts'
import { BadQuestion } from '../errors.ts'
import type { Maybe } from './conditions.ts'

/** In one `where`, all levels together. */
const MAX_CONDITIONS = 100

export const noRow = sql`false`
export const everyRow = sql`true`

/** Adds what is given; null and what comes to no condition find nothing. What is not given adds nothing. */
export type AddCondition = <T>(operand: Maybe<T>, condition: (operand: T) => SQL | undefined) => void

interface Level<Where> {
  AND?: Maybe<readonly Where[]>
  OR?: Maybe<readonly Where[]>
}

/**
 * Saleor's way with its `where` inputs, in which what is given but empty finds nothing.
 *
 * @throws {BadQuestion} where alternatives stand beside other conditions, as in Saleor, or there are too many
 */
export function conditionsOf<Where extends Level<Where>>(
  where: Where,
  describe: (where: Where, add: AddCondition) => void,
  budget = { left: MAX_CONDITIONS },
): SQL | undefined {
  if (budget.left-- === 0) throw new BadQuestion(`'where' takes at most ${MAX_CONDITIONS} conditions.`)
  const given = Object.values(where).filter((operand) => operand !== undefined)
  if ((where.AND !== undefined || where.OR !== undefined) && given.length > 1)
    throw new BadQuestion("'AND' and 'OR' cannot stand beside other conditions on the same level.")

  const conditions: SQL[] = []
  const add: AddCondition = (operand, condition) => {
    if (operand !== undefined) conditions.push((operand === null ? undefined : condition(operand)) ?? noRow)
  }
  const nested = (alternatives: readonly Where[]) =>
    alternatives.map((alternative) => conditionsOf(alternative, describe, budget) ?? everyRow)
  describe(where, add)
  add(where.AND, (all) => and(...nested(all)))
  add(where.OR, (some) => or(...nested(some)))
  return and(...conditions)
}
