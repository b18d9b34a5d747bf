import type { SQL } from '../../../../shared/database/drizzle.ts'
import { BadQuestion } from '../../errors.ts'
import { allOf, anyOf, type Condition, nobody, noneOf } from './condition.ts'
import { filters } from './filters.ts'
import { words } from './fold.ts'
import type { Search, Term } from './tree.ts'
import { noDefaultField, unknownField, type Warning } from './warnings.ts'

/** All values of a search together: they bound what it can cost. */
const MAX_WORDS = 100

interface Compiled {
  /** Undefined: everybody. For queries of `staff_search` with `users` and `staff_details` joined to it. */
  condition: SQL | undefined
  /** Each once, in the order of the search. */
  warnings: Warning[]
}

/**
 * A search as a condition. What cannot be heeded is left out, alone, within groups and where it is negated, and there
 * is a warning for it. What has no value asks for nothing.
 *
 * @throws {BadQuestion} where it asks for more than a query should
 */
export function compile(
  search: Search | null,
  { now, hasCreatedAt }: { now: Date; hasCreatedAt: boolean },
): Compiled {
  const warnings = new Map<string, Warning>()
  let left = MAX_WORDS

  function warn(warning: Warning): void {
    warnings.set(JSON.stringify(warning), warning)
  }

  function conditionOf(part: Search): Condition | undefined {
    if (part.kind === 'and') return allOf(part.parts.map(conditionOf))
    if (part.kind === 'or') return anyOf(part.parts.map(conditionOf))
    return part.kind === 'not' ? noneOf(conditionOf(part.part)) : conditionOfTerm(part)
  }

  function conditionOfTerm(term: Term): Condition | undefined {
    const { field, value, form } = term
    const asked = words(value)
    left -= Math.max(asked.length, 1)
    if (left < 0) throw new BadQuestion(`A search has at most ${MAX_WORDS} words.`)
    if (field === null) {
      if (form !== 'any') warn(noDefaultField)
      return undefined
    }
    const filter = field === 'created_at' && !hasCreatedAt ? undefined : filters.get(field)
    if (!filter) {
      warn(unknownField(field))
      return undefined
    }
    // PostgreSQL has no text with a null character, so nothing stored can have one.
    if (value.includes('\0')) return nobody
    return form === 'any' || asked.length > 0 ? filter(term, { now, warn }) : undefined
  }

  const condition = search ? conditionOf(search)?.where : undefined
  return { condition, warnings: [...warnings.values()] }
}
