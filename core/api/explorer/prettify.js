import { tokensOf } from './tokens.js'

/** Columns that a list of arguments may fill before each one gets its own line. */
const maxWidth = 80

/**
 * A GraphQL document in its usual layout, comments kept. Throws an error with a sentence for the user where the text is
 * not GraphQL: nothing is ever dropped.
 */
export function prettify(text) {
  const tokens = tokensOf(text)
  let position = 0
  let comments = []

  const next = () => {
    let ahead = position
    while (tokens[ahead]?.kind === 'comment') ahead++
    return tokens[ahead]
  }
  const peek = () => next()?.text
  const kind = () => next()?.kind
  const takeComments = (belongs) => {
    while (tokens[position]?.kind === 'comment' && belongs(tokens[position]))
      comments.push(tokens[position++].text)
  }
  const take = (expected) => {
    const token = next()
    if (!token || (expected && token.text !== expected)) throw unexpected(text, token, expected)
    takeComments(() => true)
    position++
    takeComments((comment) => !text.slice(token.end, comment.start).includes('\n'))
    return token.text
  }
  const takeName = () => {
    if (kind() !== 'name') throw unexpected(text, next(), 'a name')
    return take()
  }
  /** Prints with the comments that stand before it, in its head or on its line above it. */
  const commented = (indent, print) => {
    const printed = print()
    return [...comments.splice(0), printed].map((line) => indent + line).join('\n')
  }

  function value() {
    if (peek() === '[') return `[${items('[', ']', value).join(', ')}]`
    if (peek() === '{') {
      const fields = items('{', '}', () => `${takeName()}${take(':')} ${value()}`)
      return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}'
    }
    if (peek() === '$') return take('$') + takeName()
    if (!['name', 'number', 'string'].includes(kind())) throw unexpected(text, next(), 'a value')
    return take()
  }

  function items(open, close, print) {
    take(open)
    const printed = []
    while (peek() !== close) printed.push(print())
    take(close)
    return printed
  }

  function type() {
    const inner = peek() === '[' ? `${take('[')}${type()}${take(']')}` : takeName()
    return peek() === '!' ? inner + take('!') : inner
  }

  const argument = () => `${takeName()}${take(':')} ${value()}`
  const variable = () => {
    let printed = `${take('$')}${takeName()}${take(':')} ${type()}`
    if (peek() === '=') printed += ` ${take('=')} ${value()}`
    return printed + directives('')
  }

  function inParentheses(print, indent, width) {
    if (peek() !== '(') return ''
    const printed = items('(', ')', print)
    const line = `(${printed.join(', ')})`
    if (indent.length + width + line.length <= maxWidth && !line.includes('\n')) return line
    return `(\n${printed.map((one) => `${indent}  ${one}`).join('\n')}\n${indent})`
  }

  function directives(indent) {
    let printed = ''
    while (peek() === '@')
      printed += ` ${take('@')}${takeName()}${inParentheses(argument, indent, printed.length)}`
    return printed
  }

  function selectionSet(indent) {
    take('{')
    const lines = []
    while (peek() !== '}') lines.push(commented(`${indent}  `, () => selection(`${indent}  `)))
    take('}')
    const last = comments.splice(0).map((comment) => `${indent}  ${comment}`)
    return `{\n${[...lines, ...last].join('\n')}\n${indent}}`
  }

  function selection(indent) {
    let head
    if (peek() === '...') {
      head = take('...')
      if (peek() === 'on') head += ` ${take('on')} ${takeName()}`
      else if (kind() === 'name') head += takeName()
    } else {
      head = takeName()
      if (peek() === ':') head += `${take(':')} ${takeName()}`
      head += inParentheses(argument, indent, head.length)
    }
    head += directives(indent)
    return withSelection(head, indent)
  }

  function withSelection(head, indent) {
    if (peek() !== '{') return head
    const above = comments
    comments = []
    const printed = `${head} ${selectionSet(indent)}`.trimStart()
    comments = above
    return printed
  }

  function definition() {
    if (peek() === '{') return withSelection('', '')
    let head = takeName()
    if (head === 'fragment') {
      head += ` ${takeName()} ${take('on')} ${takeName()}`
    } else if (['query', 'mutation', 'subscription'].includes(head)) {
      if (kind() === 'name') head += ` ${takeName()}`
      head += inParentheses(variable, '', head.length)
    } else {
      position--
      throw unexpected(text, tokens[position], 'query, mutation or fragment')
    }
    head += directives('')
    if (peek() !== '{') throw unexpected(text, next(), '{')
    return withSelection(head, '')
  }

  const definitions = []
  while (peek() !== undefined) definitions.push(commented('', definition))
  takeComments(() => true)
  return [...definitions, ...(comments.length > 0 ? [comments.join('\n')] : [])].join('\n\n')
}

function unexpected(text, token, expected) {
  const where = token ? `line ${text.slice(0, token.start).split('\n').length}` : 'the end'
  const instead = token ? `“${token.text}”` : 'nothing'
  return new Error(`At ${where}: ${expected ?? 'more'} was expected, ${instead} was found.`)
}
