import {
  coerceInputValue,
  GraphQLError,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  print,
  typeFromAST,
} from 'graphql'
import { parseGid } from './gid.ts'

interface Problem {
  path: Array<string | number>
  explanation: string
  message?: string
}

/** What is wrong with the variables that came along, in the words of graphql-ruby: one error a variable. */
export function variableErrors(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  return (operation.variableDefinitions ?? []).flatMap((definition) => {
    const { variable, defaultValue } = definition
    const type = typeFromAST(schema, definition.type)
    const given = variables[variable.name.value]
    // The document has been checked, so its types are there and its defaults fit.
    if (!isInputType(type) || (given === undefined && (defaultValue || !isNonNullType(type)))) return []
    const value = given ?? null
    const problems = problemsOf(value, type, [])
    if (problems.length === 0) return []
    const inner = problems.filter(({ path }) => path.length > 0)
    const where = inner.map(({ path, explanation }) => `${path.join('.')} (${explanation})`).join(', ')
    const message = `Variable $${variable.name.value} of type ${print(definition.type)} was provided invalid value${where && ` for ${where}`}`
    return [
      new GraphQLError(message, {
        nodes: definition,
        extensions: { code: 'INVALID_VARIABLE', value, problems },
      }),
    ]
  })
}

function problemsOf(value: unknown, type: GraphQLInputType, path: Problem['path']): Problem[] {
  const problem = (explanation: string) => [{ path, explanation }]
  if (isNonNullType(type))
    return value === null || value === undefined
      ? problem('Expected value to not be null')
      : problemsOf(value, type.ofType, path)
  if (value === null || value === undefined) return []
  if (isListType(type))
    return Array.isArray(value)
      ? value.flatMap((item, index) => problemsOf(item, type.ofType, [...path, index]))
      : problemsOf(value, type.ofType, path)
  if (isInputObjectType(type)) {
    if (typeof value !== 'object' || Array.isArray(value))
      return problem(`Expected ${JSON.stringify(value)} to be a key-value object.`)
    const fields = type.getFields()
    return Object.entries(value).flatMap(([name, inner]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      return field
        ? problemsOf(inner, field.type, [...path, name])
        : [{ path: [...path, name], explanation: `Field is not defined on ${type.name}` }]
    })
  }
  if (type === GraphQLID) {
    if (typeof value === 'string' && parseGid(value)) return []
    const explanation = `Invalid global id '${typeof value === 'string' ? value : JSON.stringify(value)}'`
    return [{ path, explanation, message: explanation }]
  }
  if (coerceInputValue(value, type) !== undefined) return []
  if (!isEnumType(type)) return problem(`Could not coerce value ${JSON.stringify(value)} to ${type.name}`)
  const names = type.getValues().map(({ name }) => name)
  return problem(`Expected ${JSON.stringify(value)} to be one of: ${names.join(', ')}`)
}
