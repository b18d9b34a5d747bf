import { isRequired, written } from './schema.js'
import { tokensOf } from './tokens.js'

const maxSuggestions = 40

/**
 * What may stand at the caret: `{ from, items: [{ name, type, detail }] }`, where `from` is the start of the word that a
 * suggestion replaces. Undefined where nothing sensible is known.
 */
export function suggestionsAt(schema, text, caret) {
  const before = tokensOf(text.slice(0, caret))
  const last = before.at(-1)
  if (last && last.end === caret && (last.kind === 'comment' || last.kind === 'string')) return undefined
  const word = last?.kind === 'name' && last.end === caret ? last : undefined
  const place = placeAfter(schema, word ? before.slice(0, -1) : before)
  const wanted = word?.text.toLowerCase() ?? ''
  const items = candidates(schema, place)
    .filter(({ name }) => name.toLowerCase().includes(wanted) && name !== word?.text)
    .sort((one, other) => rank(one.name, wanted) - rank(other.name, wanted))
    .slice(0, maxSuggestions)
  return items.length > 0 ? { from: word?.start ?? caret, items } : undefined
}

/** Names that begin with what was typed come first; otherwise the order of the schema stays. */
function rank(name, wanted) {
  return name.toLowerCase().startsWith(wanted) ? 0 : 1
}

/**
 * Walks the tokens with a stack of what is open: `selection` of a type, `arguments` of a field, `fields` of an input
 * object, `variables`, `list`. Half-written text is the normal case, so every step tolerates what does not fit.
 */
function placeAfter(schema, tokens) {
  const stack = [{ kind: 'document' }]
  let before = ''
  let beforeThat = ''
  for (const { kind, text } of tokens) {
    if (kind === 'comment') continue
    const top = stack.at(-1)
    if (text === '{') stack.push(opened(schema, top))
    else if (text === '(') stack.push(openedParentheses(schema, top, before, beforeThat))
    else if (text === '[') stack.push({ kind: 'list', value: top.value })
    else if (text === '}' || text === ')' || text === ']') {
      if (stack.length > 1) stack.pop()
      if (/^(arguments|fields)$/.test(stack.at(-1).kind)) stack.at(-1).value = undefined
      if (stack.length === 1 && text === '}') stack[0] = { kind: 'document' }
    } else if (kind === 'name') named(schema, top, text, before)
    else if (text === ':' && top.inputs)
      top.value = schema.namedType(top.inputs.find((input) => input.name === before)?.type ?? nothing)
    else if (top.kind !== 'list' && before === ':') top.value = undefined
    beforeThat = before
    before = text
  }
  return { ...stack.at(-1), before, beforeThat }
}

const nothing = { name: undefined }

function opened(schema, top) {
  if (top.kind === 'document')
    return { kind: 'selection', type: top.type ?? schema.rootOf(top.operation ?? 'query') }
  if (top.kind === 'selection') return { kind: 'selection', type: top.next }
  return { kind: 'fields', inputs: top.value?.inputFields ?? [] }
}

function openedParentheses(schema, top, before, beforeThat) {
  if (beforeThat === '@') return { kind: 'arguments', inputs: schema.directives.get(before)?.args ?? [] }
  if (top.kind === 'document') return { kind: 'variables' }
  return { kind: 'arguments', inputs: top.field?.args ?? [] }
}

function named(schema, top, text, before) {
  if (top.kind === 'document') {
    if (/^(query|mutation|subscription)$/.test(text) && !top.operation) top.operation = text
    if (before === 'on') top.type = schema.types.get(text)
  } else if (top.kind === 'selection') {
    if (before === '@' || (before === '...' && text !== 'on')) return
    if (before === 'on') top.next = schema.types.get(text)
    else if (before === '...') top.next = top.type
    else {
      top.field = schema.fieldOf(top.type, text)
      top.next = top.field && schema.namedType(top.field.type)
    }
  } else if (before === ':') top.value = undefined
}

function candidates(schema, place) {
  const { kind, before, beforeThat } = place
  if (before === '@')
    return [...schema.directives.keys()].map((name) => ({ name, type: '', detail: 'directive' }))
  if (before === 'on' && (kind === 'document' || beforeThat === '...'))
    return typesOf(schema, (type) => Boolean(type.fields))
  if (kind === 'document')
    return before === '' || before === '}'
      ? ['query', 'mutation', 'fragment'].map((name) => ({ name, type: '', detail: '' }))
      : []
  if (kind === 'selection') return before === '...' ? [{ name: 'on', type: '', detail: '' }] : fieldsOf(place)
  if (kind === 'variables')
    return before === ':' || before === '['
      ? typesOf(schema, (type) => /^(SCALAR|ENUM|INPUT_OBJECT)$/.test(type.kind))
      : []
  if (before === ':' || kind === 'list') return valuesOf(place.value)
  if (before === '$' || !place.inputs) return []
  return place.inputs.filter(notDeprecated).map((input) => ({
    name: input.name,
    type: written(input.type),
    detail: isRequired(input) ? 'required' : '',
  }))
}

const notDeprecated = ({ isDeprecated }) => !isDeprecated

function fieldsOf({ type }) {
  if (!type) return []
  const fields = (type.fields ?? []).filter(notDeprecated)
  return [
    ...fields.map((field) => ({
      name: field.name,
      type: written(field.type),
      detail: field.description ?? '',
    })),
    { name: '__typename', type: 'String!', detail: '' },
  ]
}

function typesOf(schema, fits) {
  return [...schema.types.values()]
    .filter((type) => fits(type) && !type.name.startsWith('__'))
    .map(({ name }) => ({ name, type: '', detail: '' }))
}

function valuesOf(type) {
  if (type?.kind === 'ENUM')
    return type.enumValues.filter(notDeprecated).map(({ name }) => ({ name, type: type.name, detail: '' }))
  return type?.name === 'Boolean' ? ['true', 'false'].map((name) => ({ name, type: '', detail: '' })) : []
}
