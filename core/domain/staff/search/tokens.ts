import type { Comparator, Term } from './tree.ts'

export type Token = Term | { kind: 'open' | 'close' | 'AND' | 'OR' | 'NOT' }

const SPACE = /[ \t\r\n]/
const SPECIAL = /[ \t\r\n:()]/
const QUOTE = /["']/
const COMPARATOR = /:(?:[<>]=?)?/y

/** Cuts a search into its tokens. There is no text that it refuses. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  let at = 0

  /** Takes characters up to the first of these that has no backslash before it. */
  function take(end: RegExp): { value: string; lastIsEscaped: boolean } {
    let value = ''
    let lastIsEscaped = false
    for (; at < text.length && !end.test(text.charAt(at)); at++) {
      lastIsEscaped = text.charAt(at) === '\\' && at + 1 < text.length
      if (lastIsEscaped) at++
      value += text.charAt(at)
    }
    return { value, lastIsEscaped }
  }

  function takeQuoted(): string {
    const quote = text.charAt(at++)
    const { value } = take(quote === '"' ? /"/ : /'/)
    at++
    return value
  }

  function takeComparator(): Comparator {
    COMPARATOR.lastIndex = at
    const [comparator = ':'] = COMPARATOR.exec(text) ?? []
    at += comparator.length
    return comparator as Comparator // The expression takes nothing else.
  }

  function takeValue(field: string | null, comparator: Comparator): Term {
    const term = { kind: 'term' as const, field, comparator }
    if (QUOTE.test(text.charAt(at))) return { ...term, value: takeQuoted(), form: 'phrase' }
    const literal = text.charAt(at) === '(' && !isClosed(text, at) ? text.charAt(at++) : ''
    const { value: rest, lastIsEscaped } = take(SPECIAL)
    const value = literal + rest
    if (comparator !== ':' || lastIsEscaped || !value.endsWith('*')) return { ...term, value, form: 'words' }
    return { ...term, value: value.slice(0, -1), form: value === '*' ? 'any' : 'prefix' }
  }

  function takeTerm(): Token {
    if (QUOTE.test(text.charAt(at))) return takeValue(null, ':')
    const start = at
    const { value: field } = take(SPECIAL)
    if (text.charAt(at) === ':') return takeValue(field, takeComparator())
    const written = text.slice(start, at)
    if (written === 'AND' || written === 'OR' || written === 'NOT') return { kind: written }
    at = start
    return takeValue(null, ':')
  }

  while (at < text.length) {
    const character = text.charAt(at)
    const next = text.charAt(at + 1)
    // A colon without a name before it is what follows a value that has ended at one.
    if (SPACE.test(character) || character === ':') at++
    else if (character === '(' || character === ')') {
      found.push({ kind: character === '(' ? 'open' : 'close' })
      at++
    } else if (character === '-' && next !== '' && !SPACE.test(next)) {
      found.push({ kind: 'NOT' })
      at++
    } else found.push(takeTerm())
  }
  return found
}

/** Whether the parenthesis that opens here is closed anywhere. */
function isClosed(text: string, opening: number): boolean {
  let depth = 0
  for (let at = opening; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return true
  }
  return false
}
