const graphqlPattern =
  /(?<space>[\s,\uFEFF]+)|(?<comment>#[^\n\r]*)|(?<string>"""(?:\\"""|[\s\S])*?(?:"""|$)|"(?:\\.|[^"\\\n\r])*(?:"|$|(?=[\n\r])))|(?<name>[A-Za-z_]\w*)|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<punctuator>\.\.\.|[!$&()[\]{}:=@|])|(?<unknown>[\s\S])/y

/**
 * The tokens of a GraphQL document that may be half written: nothing is refused, an open string ends with its line.
 * Spaces are left out; each token has `kind`, `text`, `start` and `end`.
 */
export function tokensOf(text) {
  const tokens = []
  graphqlPattern.lastIndex = 0
  for (let match = graphqlPattern.exec(text); match; match = graphqlPattern.exec(text)) {
    const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined)
    if (kind !== 'space')
      tokens.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length })
    if (graphqlPattern.lastIndex >= text.length) break
  }
  return tokens
}

/** The operations of a document in order: `type`, `name` (undefined for an anonymous one), `start`. */
export function operationsOf(text) {
  const operations = []
  let open = 0
  let inDefinition = false
  const tokens = tokensOf(text).filter(({ kind }) => kind !== 'comment')
  tokens.forEach((token, index) => {
    if (open === 0 && /^(query|mutation|subscription|fragment)$/.test(token.text) && !inDefinition) {
      inDefinition = true
      const next = tokens[index + 1]
      if (token.text !== 'fragment')
        operations.push({
          type: token.text,
          name: next?.kind === 'name' ? next.text : undefined,
          start: token.start,
        })
    }
    if (open === 0 && token.text === '{' && !inDefinition)
      operations.push({ type: 'query', name: undefined, start: token.start })
    if (token.text === '{' || token.text === '(') open++
    if (token.text === '}' || token.text === ')') open = Math.max(0, open - 1)
    if (token.text === '}' && open === 0) inDefinition = false
  })
  return operations
}

/** The operation that the caret is in: the last one that starts before it. */
export function operationAt(text, caret) {
  const operations = operationsOf(text)
  return operations.findLast(({ start }) => start <= caret) ?? operations[0]
}
