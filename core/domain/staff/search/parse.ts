import { type Token, tokens } from './tokens.ts'
import { every, negated, type Search, some } from './tree.ts'

/** Parentheses within parentheses; those that go deeper are not seen. */
const MAX_DEPTH = 50

/**
 * Reads a search as Shopify writes it:
 *
 * ```
 * Query      = Term { [ ws Connective ] ws Term }
 * Connective = "AND" | "OR"                        none written means AND; OR binds tighter
 * Term       = [ Modifier ] ( "(" Query ")" | [ name Comparator ] value )
 * Modifier   = "-" | "NOT" ws
 * Comparator = ":" | ":<" | ":>" | ":<=" | ":>="
 * name       = characters other than ws : ( )      each of them after a backslash means itself, as does a backslash
 * value      = name | '"' … '"' | "'" … "'"        a `*` at the end of a name makes it a beginning, alone any value
 * ws         = space, tab, newline
 * ```
 *
 * It never fails, as in Shopify: parentheses without their other half, connectives and modifiers without something to
 * work on are not seen; a quotation that is not closed goes on to the end; `(` right after a comparator, never closed,
 * is a letter of the value. Null where nothing is asked for.
 */
export function parse(text: string): Search | null {
  const read = withoutStrayParentheses(tokens(text))
  let at = 0

  function readQuery(): Search | null {
    const groups: Array<Array<Search | null>> = []
    let joins = false
    let negates = false
    for (; at < read.length && read[at]?.kind !== 'close'; at++) {
      const token = read[at] as Token // The index is within bounds.
      if (token.kind === 'NOT') negates = !negates
      else if (token.kind === 'AND' || token.kind === 'OR') {
        joins = token.kind === 'OR'
        negates = false
      } else {
        const part = token.kind === 'term' ? token : readGroup()
        const group = joins ? groups.at(-1) : undefined
        const meant = negates ? negated(part) : part
        if (group) group.push(meant)
        else groups.push([meant])
        joins = false
        negates = false
      }
    }
    return every(groups.map(some))
  }

  /** From its opening parenthesis to its closing one. */
  function readGroup(): Search | null {
    at++
    return readQuery()
  }

  return readQuery()
}

function withoutStrayParentheses(found: Token[]): Token[] {
  const pairs = new Set<Token>()
  const open: Token[] = []
  for (const token of found)
    if (token.kind === 'open') open.push(token)
    else if (token.kind === 'close') {
      const opening = open.pop()
      if (opening && open.length < MAX_DEPTH) pairs.add(opening).add(token)
    }
  return found.filter((token) => (token.kind !== 'open' && token.kind !== 'close') || pairs.has(token))
}
