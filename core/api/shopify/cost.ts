import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'

/** A field that is asked for, and what it is asked for. */
interface Asked {
  key: string
  fields: Asked[]
  kind: keyof typeof OWN_COST
  /** Rows of a connection, entries of a list. */
  size: number
}

export interface QueryCost {
  requested: number
  /** Once it is known how much there was. */
  actual(data: Record<string, unknown> | null | undefined): number
  /** What each field adds, for `Shopify-GraphQL-Cost-Debug`. */
  fields(): FieldCost[]
}

export interface FieldCost {
  path: string[]
  definedCost: number
  requestedTotalCost: number
  requestedChildrenCost: number | null
}

type Collected = Map<string, { type: GraphQLNamedType; nodes: FieldNode[] }>

/** What a field costs without those within it; a list that once for each entry. */
const OWN_COST = { leaf: 0, free: 0, object: 1, list: 1, connection: 2 }
/** Fields looked at, fragments unfolded. Whoever asks for more has asked for too much whatever it costs. */
const MAX_FIELDS = 20_000

/** How dear so many rows are, as Shopify's answers show it. */
const weight = (rows: number): number => (rows <= 0 ? 0 : Math.max(1, Math.floor(2 * Math.log(rows))))

/**
 * What an operation costs by Shopify's rules: a scalar nothing, an object one point also where it is null, a connection
 * two points and its nodes, which count less the more they are. Each entry of a list that was asked for by its ID counts
 * as an object.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): QueryCost {
  let seen = 0
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
  const values = Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable: { name }, defaultValue }) => [
      name.value,
      variables[name.value] ?? (defaultValue && plain(defaultValue, {})),
    ]),
  )

  /** The fields under their keys, those of one key together, and the type that each is of. */
  function collect(set: SelectionSetNode, type: GraphQLNamedType, into: Collected): Collected {
    for (const selection of set.selections) {
      if (seen > MAX_FIELDS || !isIncluded(selection)) continue
      seen++
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value
        into.set(key, { type, nodes: [...(into.get(key)?.nodes ?? []), selection] })
        continue
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      const on = inner?.typeCondition && schema.getType(inner.typeCondition.name.value)
      if (inner) collect(inner.selectionSet, on ?? type, into)
    }
    return into
  }

  function isIncluded({ directives = [] }: Pick<FieldNode, 'directives'>): boolean {
    return directives.every(({ name, arguments: [condition] = [] }) => {
      const holds = condition ? plain(condition.value, values) === true : true
      return name.value === 'include' ? holds : name.value !== 'skip' || !holds
    })
  }

  function askedOf(sets: SelectionSetNode[], parent: GraphQLNamedType): Asked[] {
    const byKey: Collected = new Map()
    for (const set of sets) collect(set, parent, byKey)
    return [...byKey].map(([key, { type, nodes }]) => {
      const [first] = nodes as [FieldNode]
      const name = first.name.value
      const fieldType = typeOfField(type, name)
      if (!fieldType || isLeafType(fieldType) || name.startsWith('__'))
        return { key, fields: [], kind: 'leaf', size: 0 }
      const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
      const argument = (wanted: string) => {
        const given = first.arguments?.find((one) => one.name.value === wanted)?.value
        return given && plain(given, values)
      }
      return { key, fields: askedOf(inner, fieldType), ...kindOf(type, name, fieldType, argument) }
    })
  }

  const root = askedOf([operation.selectionSet], schema.getQueryType() as GraphQLNamedType)
  return {
    requested: seen > MAX_FIELDS ? seen : total(root),
    actual: (data) => actual(root, data),
    fields: () => root.flatMap((field) => fieldCosts(field, [], 1)),
  }
}

function kindOf(
  parent: GraphQLNamedType,
  name: string,
  { name: type }: GraphQLNamedType,
  argument: (name: string) => unknown,
): Pick<Asked, 'kind' | 'size'> {
  if (type.endsWith('Connection'))
    return { kind: 'connection', size: Number(argument('first') ?? argument('last') ?? 0) }
  // The edges count by their nodes.
  if (type === 'PageInfo' || type.endsWith('Edge')) return { kind: 'free', size: 0 }
  const ids = argument('ids')
  if (parent.name === 'QueryRoot' && name === 'nodes')
    return { kind: 'list', size: Array.isArray(ids) ? ids.length : 1 }
  return { kind: 'object', size: 1 }
}

function typeOfField(type: GraphQLNamedType, name: string): GraphQLNamedType | undefined {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
  return field && getNamedType(field.type)
}

const total = (fields: readonly Asked[]): number => fields.reduce((sum, field) => sum + cost(field), 0)

function cost(field: Asked): number {
  const { kind, size, fields } = field
  const own = kind === 'list' ? size * OWN_COST.list : OWN_COST[kind]
  return own + timesWithin(field) * total(fields)
}

/** How often the fields within it count. */
function timesWithin({ kind, size }: Asked): number {
  if (kind === 'connection') return weight(size)
  return kind === 'list' ? size : 1
}

function actual(fields: readonly Asked[], value: unknown): number {
  const object = value as Record<string, unknown> | null | undefined
  return fields.reduce((sum, field) => sum + actualOf(field, object?.[field.key]), 0)
}

function actualOf(field: Asked, value: unknown): number {
  const { kind, fields } = field
  if (kind === 'list' && Array.isArray(value))
    return value.reduce((sum: number, entry) => sum + actualOf(field, entry), 0)
  if (kind === 'connection') return OWN_COST.connection + weight(rowsOf(field, value)) * total(fields)
  return OWN_COST[kind] + (value === null || value === undefined ? 0 : actual(fields, value))
}

/** As many as the longest of its lists has; `edges` and `nodes` may go by any name. */
function rowsOf({ fields }: Asked, value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const lists = fields.map(({ key }) => (value as Record<string, unknown>)[key]).filter(Array.isArray)
  return Math.max(0, ...lists.map((list) => list.length))
}

function fieldCosts(field: Asked, above: string[], times: number): FieldCost[] {
  const path = [...above, field.key]
  const inner = times * timesWithin(field)
  return [
    {
      path,
      definedCost: OWN_COST[field.kind],
      requestedTotalCost: times * cost(field),
      requestedChildrenCost: field.kind === 'leaf' ? null : inner * total(field.fields),
    },
    ...field.fields.flatMap((below) => fieldCosts(below, path, inner)),
  ]
}

/** What a literal says, as far as costs depend on it. */
function plain(value: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  switch (value.kind) {
    case Kind.VARIABLE:
      return variables[value.name.value]
    case Kind.INT:
      return Number(value.value)
    case Kind.BOOLEAN:
      return value.value
    case Kind.LIST:
      return value.values.map((item) => plain(item, variables))
    default:
      return undefined
  }
}
