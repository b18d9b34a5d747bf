/** What a search asks for, without what makes no difference: groups of one, groups within groups of their kind. */
export type Search = Every | Some | Not | Term

interface Every {
  kind: 'and'
  parts: Search[]
}

interface Some {
  kind: 'or'
  parts: Search[]
}

interface Not {
  kind: 'not'
  part: Search
}

export type Comparator = ':' | ':<' | ':>' | ':<=' | ':>='

export interface Term {
  kind: 'term'
  /** Null where only a value is written. */
  field: string | null
  comparator: Comparator
  /** As it was meant: without quotes, escapes, and the star of a prefix. */
  value: string
  /** How the value is to be found. The star of `any` stands for all values; only after `:` stars mean something. */
  form: 'words' | 'phrase' | 'prefix' | 'any'
}

/** Null where there is nothing to ask for. */
export const every = (parts: Array<Search | null>): Search | null => group('and', parts)

export const some = (parts: Array<Search | null>): Search | null => group('or', parts)

export function negated(part: Search | null): Search | null {
  if (part === null) return null
  return part.kind === 'not' ? part.part : { kind: 'not', part }
}

function group(kind: 'and' | 'or', parts: Array<Search | null>): Search | null {
  const flat = parts.flatMap((part) => (part === null ? [] : part.kind === kind ? part.parts : [part]))
  return flat.length > 1 ? { kind, parts: flat } : (flat[0] ?? null)
}
