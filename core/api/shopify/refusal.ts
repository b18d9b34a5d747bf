import { type ASTNode, GraphQLError, Kind, type OperationDefinitionNode, print } from 'graphql'

/** What an operation is called in errors. */
export const operationName = ({ operation, name }: OperationDefinitionNode): string =>
  name ? `${operation} ${name.value}` : operation

/** Where in a document something stands, in graphql-ruby's words: `["query Name", "staffMember", "id"]`. */
export function documentPath(
  ancestors: ReadonlyArray<ASTNode | readonly ASTNode[]>,
  node: ASTNode,
): string[] {
  return [...ancestors, node].flatMap((step) => ('kind' in step ? segment(step) : []))
}

function segment(node: ASTNode): string[] {
  switch (node.kind) {
    case Kind.OPERATION_DEFINITION:
      return [operationName(node)]
    case Kind.FRAGMENT_DEFINITION:
      return [`fragment ${node.name.value}`]
    case Kind.FIELD:
      return [(node.alias ?? node.name).value]
    case Kind.INLINE_FRAGMENT:
      return [node.typeCondition ? `... on ${print(node.typeCondition)}` : '...']
    case Kind.FRAGMENT_SPREAD:
      return [`... ${node.name.value}`]
    case Kind.ARGUMENT:
    case Kind.OBJECT_FIELD:
      return [node.name.value]
    case Kind.DIRECTIVE:
      return [`@${node.name.value}`]
    default:
      return []
  }
}

/** The path of a refused document is not a path in an answer, so it travels with what is told beside the code. */
export function refusal(
  message: string,
  nodes: ASTNode,
  { path, code, ...more }: { path: string[]; code: string } & Record<string, unknown>,
): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { path, code, ...more } })
}
