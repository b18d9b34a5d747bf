import { memberNumber } from './member-number.ts'
import type { Comparator, Search, Term } from './tree.ts'

const ranges = {
  ':<': 'range_lt',
  ':>': 'range_gt',
  ':<=': 'range_lte',
  ':>=': 'range_gte',
} satisfies Record<Exclude<Comparator, ':'>, string>

/**
 * How a search was understood, as Shopify shows it to those who debug theirs. Its words for prefixes, existence and
 * negation are not known; these are ours.
 */
export function describe(search: Search | null): Record<string, unknown> {
  if (search === null) return {}
  if (search.kind === 'not') return { not: describe(search.part) }
  if (search.kind !== 'term') return { [search.kind]: search.parts.map((part) => describe(part)) }
  return { field: search.field ?? 'default', ...describeMatch(search) }
}

function describeMatch({ field, comparator, value, form }: Term): Record<string, unknown> {
  if (comparator !== ':') return { [ranges[comparator]]: (field === 'id' && memberNumber(value)) || value }
  if (form === 'any') return { exists: true }
  if (form === 'phrase') return { match_phrase: value }
  return form === 'prefix' ? { match_prefix: value } : { match_all: value }
}
