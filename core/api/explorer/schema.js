const typeReference = Array.from({ length: 7 }).reduce(
  (inner) => `kind name ofType { ${inner} }`,
  'kind name',
)

const inputValue = `name description defaultValue isDeprecated type { ${typeReference} }`

/** Everything that the documentation and the completion want to know, and no more. */
const introspection = `query Explorer {
  __schema {
    queryType { name }
    mutationType { name }
    subscriptionType { name }
    directives { name args { ${inputValue} } }
    types {
      kind
      name
      description
      fields(includeDeprecated: true) {
        name
        description
        isDeprecated
        deprecationReason
        args(includeDeprecated: true) { ${inputValue} }
        type { ${typeReference} }
      }
      inputFields(includeDeprecated: true) { ${inputValue} }
      interfaces { name }
      possibleTypes { name }
      enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
    }
  }
}`

/** What the endpoint says about itself. Throws the server's own words where it refuses. */
export async function loadSchema(send) {
  const { body } = await send({ query: introspection, operationName: 'Explorer' })
  const described = body?.data?.__schema
  if (!described) throw new Error(body?.errors?.[0]?.message ?? 'The endpoint does not describe itself.')
  return createSchema(described)
}

function createSchema(described) {
  const types = new Map(described.types.map((type) => [type.name, type]))
  const roots = ['query', 'mutation', 'subscription'].flatMap((operation) => {
    const type = types.get(described[`${operation}Type`]?.name)
    return type ? [{ operation, type }] : []
  })
  return {
    types,
    roots,
    directives: new Map(described.directives.map((directive) => [directive.name, directive])),
    rootOf: (operation) => roots.find((root) => root.operation === operation)?.type,
    fieldOf: (type, name) => type?.fields?.find((field) => field.name === name),
    /** The type behind lists and non-null. */
    namedType: (reference) => types.get(namedOf(reference).name),
  }
}

export function namedOf(reference) {
  return reference.ofType ? namedOf(reference.ofType) : reference
}

/** As the schema language writes it: `[String!]!`. */
export function written(reference) {
  if (reference.kind === 'NON_NULL') return `${written(reference.ofType)}!`
  if (reference.kind === 'LIST') return `[${written(reference.ofType)}]`
  return reference.name
}

export function isRequired({ type, defaultValue }) {
  return type.kind === 'NON_NULL' && (defaultValue === null || defaultValue === undefined)
}
