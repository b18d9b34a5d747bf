import { type DefinitionNode, type GraphQLSchema, Kind, parse, print, printSchema } from 'graphql'

/** What a gateway can name a thing by. */
const keys = new Map([
  ['Address', ['id']],
  ['App', ['id']],
  ['Group', ['id']],
  ['User', ['id', 'email']],
])

/** What federation itself has added; and subscriptions, which it does not know. */
const left = new Set(['_Any', '_Entity', '_Service', '_entities', '_service', 'Subscription'])

const printed = new WeakMap<GraphQLSchema, string>()

/** The schema as a federated gateway reads it: without federation's own types, and with the keys of what it can name. */
export function federatedSdl(schema: GraphQLSchema): string {
  let sdl = printed.get(schema)
  if (sdl === undefined) {
    sdl = parse(printSchema(schema)).definitions.flatMap(printDefinition).join('\n\n')
    printed.set(schema, sdl)
  }
  return sdl
}

function printDefinition(definition: DefinitionNode): string[] {
  const name = 'name' in definition ? (definition.name?.value ?? '') : ''
  if (left.has(name)) return []
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [print(definition)]
  const fields = definition.fields?.filter((field) => !left.has(field.name.value))
  const directives = keys.get(name)?.map((key) => `@key(fields: "${key}") `) ?? []
  return [print({ ...definition, fields }).replace('{', `${directives.join('')}{`)]
}
