import {
  type ASTNode,
  coerceInputLiteral,
  type GraphQLError,
  GraphQLID,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  print,
  type ValueNode,
} from 'graphql'
import { parseGid } from './gid.ts'
import { refusal } from './refusal.ts'

/** What an argument belongs to. */
export interface Place {
  kind: string
  name: string
  node: ASTNode
  path: string[]
}

/** What is wrong with a value that is written in the document. What is in a variable is looked at when it comes. */
export function checkLiteral(
  value: ValueNode,
  type: GraphQLInputType,
  argumentName: string,
  place: Place,
): GraphQLError[] {
  if (value.kind === Kind.VARIABLE) return []
  const incompatible = () => [
    refusal(
      `Argument '${argumentName}' on ${place.kind} '${place.name}' has an invalid value (${print(value)}). Expected type '${type}'.`,
      place.node,
      { path: place.path, code: 'argumentLiteralsIncompatible', typeName: place.kind, argumentName },
    ),
  ]
  if (isNonNullType(type))
    return value.kind === Kind.NULL ? incompatible() : checkLiteral(value, type.ofType, argumentName, place)
  if (value.kind === Kind.NULL) return []
  if (isListType(type)) {
    const items = value.kind === Kind.LIST ? value.values : [value]
    return items.flatMap((item) => checkLiteral(item, type.ofType, argumentName, place))
  }
  if (isInputObjectType(type)) {
    if (value.kind !== Kind.OBJECT) return incompatible()
    return value.fields.flatMap((node) => {
      const name = node.name.value
      const field = type.getFields()[name]
      const inner = { kind: 'InputObject', name: type.name, node: value, path: [...place.path, name] }
      return field ? checkLiteral(node.value, field.type, name, inner) : [notAccepted(node, inner)]
    })
  }
  if (type === GraphQLID) {
    if (value.kind !== Kind.STRING && value.kind !== Kind.INT) return incompatible()
    return parseGid(value.value) ? [] : [notGlobal(value.value, place)]
  }
  return coerceInputLiteral(value, type) === undefined ? incompatible() : []
}

export function notAccepted(
  node: ASTNode & { name: { value: string } },
  { kind, name, path }: Place,
): GraphQLError {
  const argumentName = node.name.value
  return refusal(`${kind} '${name}' doesn't accept argument '${argumentName}'`, node, {
    path,
    code: 'argumentNotAccepted',
    name,
    typeName: kind,
    argumentName,
  })
}

const notGlobal = (id: string, { node, path }: Place): GraphQLError =>
  refusal(`Invalid global id '${id}'`, node, {
    path,
    code: 'argumentLiteralsIncompatible',
    typeName: 'CoercionError',
  })
