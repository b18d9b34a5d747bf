import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  executeSubscriptionEvent,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  type ValidationRule,
  validate,
  validateSubscriptionArgs,
} from 'graphql'
import {
  limitRepetition,
  MAX_TOKENS,
  type RepetitionLimits,
  refuseDeepNesting,
  sizeLimits,
} from './document-limits.ts'
import { keepIntrospectionApart } from './introspection-rule.ts'
import { type CostMap, queryCost } from './query-cost.ts'

/** A document that is refused has a cost too, unless it is too large to be looked at. */
export type Prepared =
  | { document: DocumentNode; cost: QueryCost }
  | { errors: readonly GraphQLError[]; cost?: QueryCost }

type QueryCost = ReturnType<typeof queryCost>

export interface Executor {
  readonly schema: GraphQLSchema
  /** Parses and validates, once for each text. */
  prepare(query: string): Prepared
  execute(request: {
    document: DocumentNode
    variables?: Record<string, unknown> | null
    operationName?: string | null
    context: unknown
  }): Promise<ExecutionResult>
  /** Runs a subscription's selection on one event: how payloads are made. */
  executeEvent(request: {
    document: DocumentNode
    operationName?: string | undefined
    event: unknown
    context: unknown
  }): Promise<ExecutionResult>
}

/** Documents remembered, and the longest text that is worth remembering. */
const CACHED_DOCUMENTS = 1000
const MAX_CACHED_LENGTH = 20_000

export interface ExecutorOptions {
  /** What documents cost, for who reads it off `Prepared`. */
  costs?: CostMap
  repetition?: RepetitionLimits
  /** What a document has to keep to. */
  rules?: readonly ValidationRule[]
}

/** The one place that runs GraphQL, for requests and for payloads, of either schema. */
export function createExecutor(
  schema: GraphQLSchema,
  fieldResolver?: GraphQLFieldResolver<unknown, unknown>,
  { costs = {}, repetition = { aliases: 100, mutations: 4 }, rules = standardRules }: ExecutorOptions = {},
): Executor {
  const cache = new Map<string, Prepared>()

  function prepare(query: string): Prepared {
    const cached = cache.get(query)
    if (cached) return cached
    const prepared = parseAndValidate(query)
    if (query.length <= MAX_CACHED_LENGTH) {
      const [oldest] = cache.keys()
      if (cache.size >= CACHED_DOCUMENTS && oldest !== undefined) cache.delete(oldest)
      cache.set(query, prepared)
    }
    return prepared
  }

  function parseAndValidate(query: string): Prepared {
    try {
      refuseDeepNesting(query)
      const document = parse(query, { maxTokens: MAX_TOKENS, allowEmptySelectionSets: false })
      const excesses = validate(schema, document, sizeLimits)
      if (excesses.length > 0) return { errors: excesses }
      const cost = queryCost(schema, costs, document)
      const repetitions = validate(schema, document, [limitRepetition(repetition)])
      const errors = repetitions.length > 0 ? repetitions : validate(schema, document, rules)
      return errors.length > 0 ? { errors, cost } : { document, cost }
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] }
      throw error
    }
  }

  return {
    schema,
    prepare,
    async execute({ document, variables, operationName, context }) {
      return execute({
        schema,
        document,
        variableValues: variables,
        operationName,
        contextValue: context,
        fieldResolver,
      })
    },
    async executeEvent({ document, operationName, event, context }) {
      const validated = validateSubscriptionArgs({
        schema,
        document,
        operationName,
        rootValue: { event },
        contextValue: context,
        fieldResolver,
      })
      return 'schema' in validated ? executeSubscriptionEvent(validated) : { errors: validated }
    },
  }
}

/** Saleor has no rule on a subscription's fields here; what a webhook may select is checked with its codes. */
const standardRules = [
  ...specifiedRules.filter((rule) => rule !== SingleFieldSubscriptionsRule),
  keepIntrospectionApart,
]
