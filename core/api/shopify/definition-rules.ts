import {
  isInputType,
  Kind,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  type ValidationRule,
} from 'graphql'
import { checkLiteral } from './argument-literals.ts'
import { documentPath, operationName, refusal } from './refusal.ts'

/** What graphql-ruby has to say about operations, variables, types and fragments. */

export const defaultsAreCompatible: ValidationRule = (context) => ({
  VariableDefinition({ variable, defaultValue, type }, _key, _parent, _path, ancestors) {
    const inputType = typeFromAST(context.getSchema(), type)
    if (!defaultValue || !isInputType(inputType)) return
    const path = documentPath(ancestors, variable)
    const variableName = variable.name.value
    const place = { kind: 'Variable', name: variableName, node: defaultValue, path }
    if (checkLiteral(defaultValue, inputType, variableName, place).length === 0) return
    const message = `Default value for $${variableName} doesn't match type ${print(type)}`
    const told = { variableName, typeName: print(type) }
    context.reportError(refusal(message, defaultValue, { path, code: 'defaultValueInvalidType', ...told }))
  },
})

const declarer = ({ operation, name }: OperationDefinitionNode): string =>
  name?.value ?? `anonymous ${operation}`

export const variablesAreUsedAndDeclared: ValidationRule = (context) => ({
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

export const typesExist: ValidationRule = (context) => ({
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

export const fragmentsAreUsedAndDefined: ValidationRule = (context) => {
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
export const operationsAreQueries: ValidationRule = (context) => ({
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
