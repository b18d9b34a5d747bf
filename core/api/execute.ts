import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  executeSubscriptionEvent,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  Lexer,
  parse,
  type SelectionSetNode,
  SingleFieldSubscriptionsRule,
  Source,
  specifiedRules,
  TokenKind,
  type ValidationRule,
  validate,
  validateSubscriptionArgs,
} from 'graphql'
import { keepIntrospectionApart } from './introspection-rule.ts'

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
    operationName?: string | undefined
    event: unknown
    context: unknown
  }): Promise<ExecutionResult>
}

/** Documents remembered, and the longest text that is worth remembering. */
const CACHED_DOCUMENTS = 1000
const MAX_CACHED_LENGTH = 20_000
/** Tokens in one document: a bound on the time that parsing can take. */
const MAX_TOKENS = 20_000
/** Open brackets of any kind, so that no document can exhaust the stack of the parser. */
const MAX_OPEN_BRACKETS = 100
/** Fields within fields, through fragments. A tool's introspection goes 15 deep. */
const MAX_DEPTH = 20
/** Operations and fragments. */
const MAX_DEFINITIONS = 200
/** Saleor's limits on what one request can ask for over and over. */
const MAX_ALIASES = 100
const MAX_MUTATIONS = 4

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
      refuseDeepNesting(query)
      const document = parse(query, { maxTokens: MAX_TOKENS, allowEmptySelectionSets: false })
      // What is too large is not looked at any further.
      const excesses = validate(schema, document, limits)
      const errors = excesses.length > 0 ? excesses : validate(schema, document, rules)
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

/** @throws {GraphQLError} */
function refuseDeepNesting(query: string): void {
  const lexer = new Lexer(new Source(query))
  let open = 0
  for (let seen = 0; seen <= MAX_TOKENS; seen++) {
    const token = lexer.advance()
    if (token.kind === TokenKind.EOF) return
    if (opening.has(token.kind)) open++
    if (closing.has(token.kind)) open--
    if (open > MAX_OPEN_BRACKETS) throw tooDeep
  }
}

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])
const tooDeep = new GraphQLError('The document is nested too deeply.')

/** Counts fields within fields, through fragments. */
const limitDepth: ValidationRule = (context) => {
  const depths = new Map<string, number>()

  function depthOf(selectionSet: SelectionSetNode | undefined): number {
    return Math.max(
      0,
      ...(selectionSet?.selections ?? []).map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return depthOfFragment(selection.name.value)
        return depthOf(selection.selectionSet) + (selection.kind === Kind.FIELD ? 1 : 0)
      }),
    )
  }

  function depthOfFragment(name: string): number {
    const known = depths.get(name)
    if (known !== undefined) return known
    // A fragment that contains itself is refused by another rule.
    depths.set(name, 0)
    const depth = depthOf(context.getFragment(name)?.selectionSet)
    depths.set(name, depth)
    return depth
  }

  return {
    OperationDefinition({ selectionSet }) {
      if (depthOf(selectionSet) > MAX_DEPTH) context.reportError(tooDeep)
    },
  }
}

const limitNumbers: ValidationRule = (context) => {
  const refuseOver = (limit: number, number: number, what: string) => {
    if (number > limit) context.reportError(new GraphQLError(`A document has at most ${limit} ${what}.`))
  }
  const mutationType = context.getSchema().getMutationType()
  let aliases = 0
  let mutations = 0
  return {
    Field({ alias }) {
      if (alias) aliases++
      // By the type, so that none hides in a fragment.
      if (mutationType && context.getParentType() === mutationType) mutations++
    },
    Document: {
      leave() {
        refuseOver(MAX_ALIASES, aliases, 'aliases')
        refuseOver(MAX_MUTATIONS, mutations, 'mutations')
      },
    },
  }
}

const limitDefinitions: ValidationRule = (context) => ({
  Document({ definitions }) {
    if (definitions.length <= MAX_DEFINITIONS) return undefined
    context.reportError(new GraphQLError(`A document has at most ${MAX_DEFINITIONS} definitions.`))
    return BREAK
  },
})

const limits = [limitDefinitions, limitNumbers, limitDepth]

/** Saleor has no rule on a subscription's fields here; what a webhook may select is checked with its codes. */
const rules = [
  ...specifiedRules.filter((rule) => rule !== SingleFieldSubscriptionsRule),
  keepIntrospectionApart,
]
