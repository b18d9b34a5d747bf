import { prettify } from './prettify.js'
import { isRequired, namedOf, written } from './schema.js'

/** Leaf fields taken of one object: enough to see something, few enough to read. */
const maxLeaves = 6
const pageSize = 10

/**
 * A ready operation for a field of a root type: required arguments are variables, with values to be filled in, and what
 * can be selected without arguments is selected. Returns `{ query, variables }`.
 */
export function buildOperation(schema, operation, field) {
  const required = field.args.filter(isRequired)
  const declared = required.map(({ name, type }) => `$${name}: ${written(type)}`)
  const given = required.map(({ name }) => `${name}: $${name}`)
  // Saleor refuses a list of unknown length.
  if (isConnection(schema.namedType(field.type)) && field.args.some(({ name }) => name === 'first'))
    given.push(`first: ${pageSize}`)
  const name = field.name[0].toUpperCase() + field.name.slice(1)
  const parentheses = (list) => (list.length > 0 ? `(${list.join(', ')})` : '')
  const selection = selectionOf(schema, field.type, true)
  return {
    query: prettify(
      `${operation} ${name}${parentheses(declared)} { ${field.name}${parentheses(given)} ${selection} }`,
    ),
    variables: Object.fromEntries(
      required.map((argument) => [argument.name, valueFor(schema, argument.type)]),
    ),
  }
}

const isConnection = (type) => Boolean(type?.fields?.some(({ name }) => name === 'edges'))

/** Objects are entered from the answer of the operation itself, from edges and from errors, no deeper. */
function selectionOf(schema, reference, descends) {
  const type = schema.namedType(reference)
  if (!type || type.kind === 'SCALAR' || type.kind === 'ENUM') return ''
  if (!type.fields) return '{ __typename }'
  const fields = type.fields.filter((field) => !field.isDeprecated && !field.args.some(isRequired))
  const leaves = fields.filter(({ type: leaf }) => /^(SCALAR|ENUM)$/.test(namedOf(leaf).kind))
  const isAnswer =
    isConnection(type) || /Edge$/.test(type.name) || fields.some(({ name }) => name === 'errors')
  const objects = descends && isAnswer ? fields.filter((field) => !leaves.includes(field)) : []
  const selected = [
    ...leaves.slice(0, maxLeaves).map(({ name }) => name),
    ...objects.map((field) => `${field.name} ${selectionOf(schema, field.type, isConnection(type))}`),
  ]
  return `{ ${selected.join(' ') || '__typename'} }`
}

function valueFor(schema, reference, within = []) {
  if (reference.kind === 'NON_NULL') return valueFor(schema, reference.ofType, within)
  if (reference.kind === 'LIST') return []
  const type = schema.types.get(reference.name)
  if (type?.kind === 'ENUM') return type.enumValues[0]?.name
  if (type?.kind === 'INPUT_OBJECT' && !within.includes(type.name))
    return Object.fromEntries(
      type.inputFields
        .filter(isRequired)
        .map((field) => [field.name, valueFor(schema, field.type, [...within, type.name])]),
    )
  return { Int: 0, Float: 0, Boolean: false }[reference.name] ?? ''
}
