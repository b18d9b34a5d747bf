import {
  BREAK,
  GraphQLError,
  Kind,
  Lexer,
  type SelectionSetNode,
  Source,
  TokenKind,
  type ValidationRule,
} from 'graphql'

/** Tokens in one document: a bound on the time that parsing can take. */
export const MAX_TOKENS = 20_000
/** Open brackets of any kind, so that no document can exhaust the stack of the parser. */
const MAX_OPEN_BRACKETS = 100
/** Fields within fields, through fragments. A tool's introspection goes 15 deep. */
const MAX_DEPTH = 20
/** Operations and fragments. */
const MAX_DEFINITIONS = 200

/** Before the text is parsed. @throws {GraphQLError} */
export function refuseDeepNesting(query: string): void {
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

const limitDefinitions: ValidationRule = (context) => ({
  Document({ definitions }) {
    if (definitions.length <= MAX_DEFINITIONS) return undefined
    context.reportError(new GraphQLError(`A document has at most ${MAX_DEFINITIONS} definitions.`))
    return BREAK
  },
})

/** What is too large in these ways is not looked at any further. */
export const sizeLimits: readonly ValidationRule[] = [limitDefinitions, limitDepth]

/** Saleor's limits on what one request can ask for over and over. */
export interface RepetitionLimits {
  /** In a document. */
  aliases: number
  /** In all operations of a document together. */
  mutations: number
}

export const limitRepetition =
  (limits: RepetitionLimits): ValidationRule =>
  (context) => {
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
          refuseOver(limits.aliases, aliases, 'aliases')
          refuseOver(limits.mutations, mutations, 'mutations')
        },
      },
    }
  }
