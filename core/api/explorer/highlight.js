import { tokensOf } from './tokens.js'

/** Beyond this many characters a text is shown without colours: that many elements would make the page slow. */
const maxColoured = 150_000

const keywords = new Set(['query', 'mutation', 'subscription', 'fragment', 'on', 'true', 'false', 'null'])

/** A GraphQL document as coloured pieces, to be put into a `<pre>`. */
export function highlightGraphql(text) {
  let parentheses = 0
  let before = ''
  const pieces = tokensOf(text).map((token) => {
    if (token.text === '(') parentheses++
    if (token.text === ')') parentheses--
    const kind = kindOf(token, before, parentheses > 0)
    before = token.text
    return { ...token, kind }
  })
  return coloured(text, pieces)
}

function kindOf({ kind, text }, before, inParentheses) {
  if (kind === 'punctuator' && (text === '$' || text === '@')) return text === '$' ? 'variable' : 'keyword'
  if (kind !== 'name') return kind
  if (before === '$') return 'variable'
  if (before === '@') return 'keyword'
  if (before === 'on') return 'type'
  if (keywords.has(text) && before !== '$' && !(inParentheses && text === 'on')) return 'keyword'
  if (!inParentheses) return /^(query|mutation|subscription|fragment|\.\.\.)$/.test(before) ? 'type' : 'field'
  return /^[A-Z]/.test(text) ? 'type' : 'argument'
}

const jsonPattern =
  /(?<field>"(?:[^"\\\n]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\\n]|\\.)*"?)|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<keyword>\b(?:true|false|null)\b)|(?<punctuator>[{}[\],:])/g

/** JSON as coloured pieces. */
export function highlightJson(text) {
  if (text.length > maxColoured) return [text]
  const pieces = [...text.matchAll(jsonPattern)].map((match) => ({
    kind: Object.keys(match.groups).find((name) => match.groups[name] !== undefined),
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  return coloured(text, pieces)
}

function coloured(text, pieces) {
  if (text.length > maxColoured) return [text]
  const nodes = []
  let end = 0
  for (const piece of pieces) {
    if (piece.start > end) nodes.push(text.slice(end, piece.start))
    const span = document.createElement('span')
    span.className = `t-${piece.kind}`
    span.textContent = piece.text
    nodes.push(span)
    end = piece.end
  }
  nodes.push(text.slice(end))
  return nodes
}
