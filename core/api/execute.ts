import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  executeSubscriptionEvent,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
  validateSubscriptionArgs,
} from 'graphql'

export type Prepared = { document: DocumentNode } | { errors: readonly GraphQLError[] }

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
    event: unknown
    context: unknown
  }): Promise<ExecutionResult>
}

/** Documents remembered, and the longest text that is worth remembering. */
const CACHED_DOCUMENTS = 1000
const MAX_CACHED_LENGTH = 20_000
/** Tokens in one document: a bound on the time that parsing can take. */
const MAX_TOKENS = 20_000

/** The one place that runs GraphQL, for requests and for payloads, of either schema. */
export function createExecutor(
  schema: GraphQLSchema,
  fieldResolver?: GraphQLFieldResolver<unknown, unknown>,
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
      const document = parse(query, { maxTokens: MAX_TOKENS })
      const errors = validate(schema, document)
      return errors.length > 0 ? { errors } : { document }
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
    async executeEvent({ document, event, context }) {
      const validated = validateSubscriptionArgs({
        schema,
        document,
        rootValue: { event },
        contextValue: context,
        fieldResolver,
      })
      return 'schema' in validated ? executeSubscriptionEvent(validated) : { errors: validated }
    },
  }
}
