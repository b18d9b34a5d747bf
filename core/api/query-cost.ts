import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'

/** What a field costs; with multipliers, as many times as the arguments of these names say together. */
export interface FieldCost {
  complexity: number
  multipliers?: readonly string[]
}

/** Type, then field. A field that is not named costs nothing by itself. */
export type CostMap = Readonly<Record<string, Readonly<Record<string, FieldCost>>>>

type Variables = Readonly<Record<string, unknown>> | null | undefined

/** A number where no variable has a say: then it is worked out once for a document, however often it runs. */
type Cost = number | ((asked: Asked) => number)

/** One operation being asked for. What a fragment costs in it is worked out once, however often it is spread. */
interface Asked {
  value(variable: string): unknown
  fragments: Map<string, number>
}

/**
 * What a document costs, by Saleor's rules: a field costs its complexity and what it selects, both as many times as
 * its multipliers say; of fragments on different types only the dearest counts, with the interfaces of its type; all
 * operations of the document count. Unlike in Saleor, a variable's default value counts like a given one: otherwise
 * writing the number there would get around the limit.
 */
export function queryCost(
  schema: GraphQLSchema,
  costs: CostMap,
  document: DocumentNode,
): (variables: Variables) => number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const known = new Map<string, Cost>()

  function costOf({ selections }: SelectionSetNode, type: GraphQLNamedType): Cost {
    const fields: Cost[] = []
    const alternatives = new Map<GraphQLNamedType, Cost>()
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.push(costOfField(selection, type))
      else {
        const on = typeOfFragment(selection) ?? type
        alternatives.set(on, sum([alternatives.get(on) ?? 0, costOfFragment(selection, on)]))
      }
    }
    return sum([...fields, dearest(alternatives)])
  }

  function costOfField(node: FieldNode, type: GraphQLNamedType): Cost {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
    if (!field) return 0
    const selected = node.selectionSet ? costOf(node.selectionSet, getNamedType(field.type)) : 0
    const own = costs[type.name]?.[field.name]
    return own
      ? times(multiplier(node, field, own.multipliers ?? []), sum([own.complexity, selected]))
      : selected
  }

  function typeOfFragment(selection: Exclude<SelectionNode, FieldNode>): GraphQLNamedType | undefined {
    const condition =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.typeCondition
        : fragments.get(selection.name.value)?.typeCondition
    return condition && schema.getType(condition.name.value)
  }

  function costOfFragment(selection: Exclude<SelectionNode, FieldNode>, type: GraphQLNamedType): Cost {
    if (selection.kind === Kind.INLINE_FRAGMENT) return costOf(selection.selectionSet, type)
    const name = selection.name.value
    const fragment = fragments.get(name)
    if (!fragment) return 0
    if (!known.has(name)) {
      // A fragment that contains itself is refused elsewhere; here it must only come to an end.
      known.set(name, 0)
      known.set(name, onceInAnOperation(name, costOf(fragment.selectionSet, type)))
    }
    return known.get(name) ?? 0
  }

  const operations = document.definitions
    .filter(
      (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
    )
    .map((operation) => {
      const type = schema.getRootType(operation.operation)
      return { operation, cost: type ? costOf(operation.selectionSet, type) : 0 }
    })
  const fixed = operations.reduce((total, { cost }) => total + (typeof cost === 'number' ? cost : 0), 0)
  const varying = operations.filter(({ cost }) => typeof cost !== 'number')

  return (variables) =>
    Math.min(
      varying.reduce(
        (total, { operation, cost }) => total + evaluate(cost, asking(operation, variables)),
        fixed,
      ),
      // Beyond this a number is only roughly itself, and soon no JSON.
      Number.MAX_SAFE_INTEGER,
    )
}

const evaluate = (cost: Cost, asked: Asked): number => (typeof cost === 'number' ? cost : cost(asked))

function asking({ variableDefinitions }: OperationDefinitionNode, variables: Variables): Asked {
  return {
    value(name) {
      const given = variables?.[name]
      if (given !== undefined) return given
      const definition = variableDefinitions?.find(({ variable }) => variable.name.value === name)
      return definition?.defaultValue && literal(definition.defaultValue)
    },
    fragments: new Map(),
  }
}

function sum(costs: Cost[]): Cost {
  const fixed = costs.reduce<number>((total, cost) => (typeof cost === 'number' ? total + cost : total), 0)
  const varying = costs.filter((cost) => typeof cost !== 'number')
  if (varying.length === 0) return fixed
  return (asked) => varying.reduce((total, cost) => total + cost(asked), fixed)
}

function times(one: Cost, other: Cost): Cost {
  if (typeof one === 'number' && typeof other === 'number') return one * other
  return (asked) => evaluate(one, asked) * evaluate(other, asked)
}

/** An object is one of the types: what is selected of its own type, and of that type's interfaces. */
function dearest(alternatives: ReadonlyMap<GraphQLNamedType, Cost>): Cost {
  const costs = [...alternatives].map(([type, cost]) =>
    isObjectType(type)
      ? sum([cost, ...type.getInterfaces().map((shared) => alternatives.get(shared) ?? 0)])
      : cost,
  )
  if (costs.every((cost) => typeof cost === 'number')) return Math.max(0, ...costs)
  return (asked) => Math.max(0, ...costs.map((cost) => evaluate(cost, asked)))
}

function onceInAnOperation(name: string, cost: Cost): Cost {
  if (typeof cost === 'number') return cost
  return (asked) => {
    const value = asked.fragments.get(name) ?? cost(asked)
    asked.fragments.set(name, value)
    return value
  }
}

/** The arguments are added; what is missing, null or not positive counts for nothing, and nothing at all for one. */
function multiplier(node: FieldNode, field: GraphQLField<unknown, unknown>, names: readonly string[]): Cost {
  const sizes = names.map((name): Cost => {
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value
    const preset = field.args.find((argument) => argument.name === name)?.default?.literal
    const size = (value: unknown) => positive(value ?? (preset && literal(preset)))
    if (given?.kind === Kind.VARIABLE) return (asked) => size(asked.value(given.name.value))
    return size(given && literal(given))
  })
  const total = sum(sizes)
  return typeof total === 'number' ? total || 1 : (asked) => total(asked) || 1
}

const positive = (value: unknown): number =>
  Number.isInteger(value) && Number(value) > 0 ? Number(value) : 0

/** Only whole numbers multiply. */
const literal = (value: ValueNode): unknown => (value.kind === Kind.INT ? Number(value.value) : undefined)

/** What answers say about it. */
export const costExtensions = (requestedQueryCost: number, maximumAvailable: number) => ({
  cost: { requestedQueryCost, maximumAvailable },
})

export class QueryCostError extends GraphQLError {
  constructor(cost: number, maximum: number) {
    super(`The query costs ${cost}, which is more than the maximum of ${maximum}.`, {
      extensions: costExtensions(cost, maximum),
    })
    this.name = 'QueryCostError'
  }
}
