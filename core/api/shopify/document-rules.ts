import {
  FieldsOnCorrectTypeRule,
  FragmentsOnCompositeTypesRule,
  GraphQLError,
  getNamedType,
  isCompositeType,
  isLeafType,
  isRequiredArgument,
  Kind,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownFragmentNamesRule,
  KnownTypeNamesRule,
  NoFragmentCyclesRule,
  NoUndefinedVariablesRule,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  type OperationDefinitionNode,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  ProvidedRequiredArgumentsRule,
  print,
  ScalarLeafsRule,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  UniqueArgumentNamesRule,
  UniqueFragmentNamesRule,
  UniqueVariableNamesRule,
  type ValidationRule,
  ValuesOfCorrectTypeRule,
  VariablesAreInputTypesRule,
  VariablesInAllowedPositionRule,
} from 'graphql'
import { checkLiteral } from './argument-literals.ts'
import { documentPath, operationName, refusal } from './refusal.ts'

const fieldsExist: ValidationRule = (context) => ({
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

const argumentsAreAccepted: ValidationRule = (context) => ({
  Argument(node, _key, _parent, _path, ancestors) {
    const owner = ancestors.at(-1)
    if (!owner || !('kind' in owner) || context.getArgument()) return
    if (owner.kind === Kind.FIELD ? !context.getFieldDef() : !context.getDirective()) return
    if (owner.kind !== Kind.FIELD && owner.kind !== Kind.DIRECTIVE) return
    const [typeName, name] = [owner.kind === Kind.FIELD ? 'Field' : 'Directive', owner.name.value]
    context.reportError(
      refusal(`${typeName} '${name}' doesn't accept argument '${node.name.value}'`, node, {
        path: documentPath(ancestors, node),
        code: 'argumentNotAccepted',
        name,
        typeName,
        argumentName: node.name.value,
      }),
    )
  },
})

const literalsAreCompatible: ValidationRule = (context) => ({
  Argument(node, _key, _parent, _path, ancestors) {
    const owner = ancestors.at(-1)
    const type = context.getArgument()?.type
    if (!type || !owner || !('kind' in owner)) return
    if (owner.kind !== Kind.FIELD && owner.kind !== Kind.DIRECTIVE) return
    const place = {
      kind: owner.kind === Kind.FIELD ? 'Field' : 'Directive',
      name: owner.name.value,
      node: owner,
      path: documentPath(ancestors, node),
    }
    for (const error of checkLiteral(node.value, type, node.name.value, place)) context.reportError(error)
  },
})

const requiredArgumentsAreThere: ValidationRule = (context) => ({
  Field(node, _key, _parent, _path, ancestors) {
    const given = new Set(node.arguments?.map((argument) => argument.name.value))
    const missing = (context.getFieldDef()?.args ?? [])
      .filter((argument) => isRequiredArgument(argument) && !given.has(argument.name))
      .map((argument) => argument.name)
    if (missing.length === 0) return
    const name = node.name.value
    context.reportError(
      refusal(`Field '${name}' is missing required arguments: ${missing.join(', ')}`, node, {
        path: documentPath(ancestors, node),
        code: 'missingRequiredArguments',
        className: 'Field',
        name,
        arguments: missing.join(', '),
      }),
    )
  },
})

const selectionsFit: ValidationRule = (context) => ({
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

const declarer = ({ operation, name }: OperationDefinitionNode): string =>
  name?.value ?? `anonymous ${operation}`

const variablesAreUsedAndDeclared: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const used = context.getRecursiveVariableUsages(operation).map(({ node }) => node)
    const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
    const path = [operationName(operation)]
    for (const variableName of declared) {
      if (used.some((node) => node.name.value === variableName)) continue
      const message = `Variable $${variableName} is declared by ${declarer(operation)} but not used`
      context.reportError(refusal(message, operation, { path, code: 'variableNotUsed', variableName }))
    }
    for (const node of used) {
      const variableName = node.name.value
      if (declared.includes(variableName)) continue
      const message = `Variable $${variableName} is used by ${declarer(operation)} but not declared`
      context.reportError(refusal(message, node, { path, code: 'variableNotDefined', variableName }))
    }
  },
})

const typesExist: ValidationRule = (context) => ({
  NamedType(node, _key, parent, _path, ancestors) {
    const typeName = node.name.value
    if (context.getSchema().getType(typeName)) return
    const above = [...ancestors, ...(parent ? [parent] : [])]
    const places = above.filter((step) => 'kind' in step)
    const path = documentPath(places, node)
    const variable = places.find((place) => place.kind === Kind.VARIABLE_DEFINITION)
    if (!variable) {
      const message = `No such type ${typeName}, so it can't be a fragment condition`
      const fragment = places.at(-1) ?? node
      return context.reportError(refusal(message, fragment, { path, code: 'undefinedType', typeName }))
    }
    const variableName = variable.variable.name.value
    const message = `${print(variable.type)} isn't a defined input type (on $${variableName})`
    context.reportError(
      refusal(message, variable, { path, code: 'variableRequiresValidType', typeName, variableName }),
    )
  },
})

const fragmentsAreUsedAndDefined: ValidationRule = (context) => {
  const spread = new Set<string>()
  return {
    FragmentSpread(node, _key, _parent, _path, ancestors) {
      const fragmentName = node.name.value
      spread.add(fragmentName)
      if (context.getFragment(fragmentName)) return
      const path = documentPath(ancestors, node)
      context.reportError(
        refusal(`Fragment ${fragmentName} was used, but not defined`, node, {
          path,
          code: 'useAndDefineFragment',
          fragmentName,
        }),
      )
    },
    Document: {
      leave({ definitions }) {
        for (const node of definitions) {
          if (node.kind !== Kind.FRAGMENT_DEFINITION || spread.has(node.name.value)) continue
          const fragmentName = node.name.value
          context.reportError(
            refusal(`Fragment ${fragmentName} was defined, but not used`, node, {
              path: [`fragment ${fragmentName}`],
              code: 'useAndDefineFragment',
              fragmentName,
            }),
          )
        }
      },
    },
  }
}

/** Everything is a query here. */
const operationsAreQueries: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation === 'query') return undefined
    const kind = node.operation === 'mutation' ? 'Mutation' : 'Subscription'
    context.reportError(
      refusal(`Schema is not configured for ${node.operation}s`, node, {
        path: [operationName(node)],
        code: `missing${kind}Configuration`,
      }),
    )
    return false
  },
})

const replaced: ReadonlySet<ValidationRule> = new Set([
  FieldsOnCorrectTypeRule,
  KnownArgumentNamesRule,
  KnownFragmentNamesRule,
  KnownTypeNamesRule,
  NoUndefinedVariablesRule,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  SingleFieldSubscriptionsRule,
  ValuesOfCorrectTypeRule,
])

/** What graphql-ruby calls the reasons that are told in the words of graphql-js. */
const codes = new Map<ValidationRule, string>([
  [FragmentsOnCompositeTypesRule, 'fragmentOnNonCompositeType'],
  [KnownDirectivesRule, 'undefinedDirective'],
  [NoFragmentCyclesRule, 'infiniteLoop'],
  [OverlappingFieldsCanBeMergedRule, 'fieldConflict'],
  [PossibleFragmentSpreadsRule, 'cannotSpreadFragment'],
  [UniqueArgumentNamesRule, 'argumentNotUnique'],
  [UniqueFragmentNamesRule, 'fragmentNotUnique'],
  [UniqueVariableNamesRule, 'variableNotUnique'],
  [VariablesAreInputTypesRule, 'variableRequiresValidType'],
  [VariablesInAllowedPositionRule, 'variableMismatch'],
])

/** The rule, whose errors carry the code. */
function coded(rule: ValidationRule): ValidationRule {
  const code = codes.get(rule)
  if (!code) return rule
  return (context) =>
    rule(
      Object.create(context, {
        reportError: {
          value: ({ message, nodes }: GraphQLError) =>
            context.reportError(new GraphQLError(message, { nodes, extensions: { code } })),
        },
      }),
    )
}

/** GraphQL's, in the words of graphql-ruby where clients are known to look at them. */
export const documentRules: readonly ValidationRule[] = [
  operationsAreQueries,
  fieldsExist,
  argumentsAreAccepted,
  literalsAreCompatible,
  requiredArgumentsAreThere,
  selectionsFit,
  variablesAreUsedAndDeclared,
  typesExist,
  fragmentsAreUsedAndDefined,
  ...specifiedRules.filter((rule) => !replaced.has(rule)).map(coded),
]
