import {
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type GraphQLArgument,
  getNamedType,
  isCompositeType,
  isLeafType,
  isRequiredArgument,
  Kind,
  type ValidationRule,
} from 'graphql'
import { checkLiteral, notAccepted, type Place } from './argument-literals.ts'
import { documentPath, refusal } from './refusal.ts'

/** What graphql-ruby has to say about fields, their arguments and what is selected of them. */

export const fieldsExist: ValidationRule = (context) => ({
  Field(node, _key, _parent, _path, ancestors) {
    const type = context.getParentType()
    if (!type || context.getFieldDef()) return
    context.reportError(
      refusal(`Field '${node.name.value}' doesn't exist on type '${type.name}'`, node, {
        path: documentPath(ancestors, node),
        code: 'undefinedField',
        typeName: type.name,
        fieldName: node.name.value,
      }),
    )
  },
})

export const argumentsAreAccepted: ValidationRule = (context) => ({
  Argument(node, _key, _parent, _path, ancestors) {
    const place = placeOf(node, ancestors)
    if (!place || context.getArgument()) return
    const isKnown = place.kind === 'Field' ? context.getFieldDef() : context.getDirective()
    if (isKnown) context.reportError(notAccepted(node, place))
  },
})

export const literalsAreCompatible: ValidationRule = (context) => ({
  Argument(node, _key, _parent, _path, ancestors) {
    const place = placeOf(node, ancestors)
    const type = context.getArgument()?.type
    if (!place || !type) return
    for (const error of checkLiteral(node.value, type, node.name.value, place)) context.reportError(error)
  },
})

function placeOf(node: ArgumentNode, ancestors: Parameters<typeof documentPath>[0]): Place | undefined {
  const owner = ancestors.at(-1)
  if (!owner || !('kind' in owner)) return undefined
  if (owner.kind !== Kind.FIELD && owner.kind !== Kind.DIRECTIVE) return undefined
  const kind = owner.kind === Kind.FIELD ? 'Field' : 'Directive'
  return { kind, name: owner.name.value, node: owner, path: documentPath(ancestors, node) }
}

export const requiredArgumentsAreThere: ValidationRule = (context) => {
  const check = (
    node: FieldNode | DirectiveNode,
    className: 'Field' | 'Directive',
    { args, path }: { args: readonly GraphQLArgument[] | undefined; path: string[] },
  ) => {
    const given = new Set(node.arguments?.map((argument) => argument.name.value))
    const missing = (args ?? [])
      .filter((argument) => isRequiredArgument(argument) && !given.has(argument.name))
      .map((argument) => argument.name)
    if (missing.length === 0) return
    const name = node.name.value
    const message = `${className} '${name}' is missing required arguments: ${missing.join(', ')}`
    const told = { className, name, arguments: missing.join(', ') }
    context.reportError(refusal(message, node, { path, code: 'missingRequiredArguments', ...told }))
  }
  return {
    Field(node, _key, _parent, _path, ancestors) {
      check(node, 'Field', { args: context.getFieldDef()?.args, path: documentPath(ancestors, node) })
    },
    Directive(node, _key, _parent, _path, ancestors) {
      check(node, 'Directive', { args: context.getDirective()?.args, path: documentPath(ancestors, node) })
    },
  }
}

export const selectionsFit: ValidationRule = (context) => ({
  Field(node, _key, _parent, _path, ancestors) {
    const type = getNamedType(context.getType())
    if (!type) return
    const name = node.name.value
    const selected = node.selectionSet?.selections ?? []
    const report = (message: string) =>
      context.reportError(
        refusal(message, node, {
          path: documentPath(ancestors, node),
          code: 'selectionMismatch',
          nodeName: `field '${name}'`,
          typeName: type.name,
        }),
      )
    if (isCompositeType(type) && selected.length === 0)
      report(
        `Field must have selections (field '${name}' returns ${type.name} but has no selections. Did you mean '${name} { ... }'?)`,
      )
    if (isLeafType(type) && selected.length > 0)
      report(
        `Selections can't be made on ${type.astNode?.kind === Kind.ENUM_TYPE_DEFINITION ? 'enums' : 'scalars'} (field '${name}' returns ${type.name} but has selections ${JSON.stringify(selected.map((selection) => ('name' in selection ? selection.name.value : '...')))})`,
      )
  },
})
