import type { Maybe } from '../lists/conditions.ts'
import { type MetadataItem, mergeMetadata } from '../validation.ts'

/** What is wrong with one order of an import. Unlike elsewhere Saleor writes the path in snake case: `lines.0.quantity`. */
export interface ImportProblem {
  path: string | null
  code: string
  message: string
}

/** Clocks of other systems may be this far ahead of ours. */
const AHEAD_MS = 5 * 60_000

export type ImportProblems = ReturnType<typeof importProblems>

/** Collects what is wrong with one order. */
export function importProblems() {
  const found: ImportProblem[] = []
  const add = (path: string | null, code: string, message: string) => {
    found.push({ path, code, message })
  }
  return {
    found: found as readonly ImportProblem[],
    add,
    /** How many problems these checks find. */
    counting(checks: () => void): number {
      const before = found.length
      checks()
      return found.length - before
    },
    netAboveGross: (path: string) =>
      add(path, 'PRICE_ERROR', 'A net price cannot be more than the gross one.'),
    checkDate(path: string, date: Date | null, now: Date): void {
      if (!date) add(path, 'INVALID', 'This is no date that can be stored.')
      else if (date.getTime() >= now.getTime() + AHEAD_MS) add(path, 'FUTURE_DATE', 'This has yet to come.')
    },
    /** The items that have a key. */
    readMetadata(path: string, items: Maybe<readonly MetadataItem[]>): Record<string, string> {
      const kept = (items ?? []).filter(({ key }) => key.trim() !== '')
      if (kept.length < (items ?? []).length)
        add(path, 'METADATA_KEY_REQUIRED', 'A metadata key cannot be empty.')
      return mergeMetadata({}, kept)
    },
  }
}
