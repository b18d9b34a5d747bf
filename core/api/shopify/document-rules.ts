import {
  FieldsOnCorrectTypeRule,
  FragmentsOnCompositeTypesRule,
  GraphQLError,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownFragmentNamesRule,
  KnownTypeNamesRule,
  NoFragmentCyclesRule,
  NoUndefinedVariablesRule,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  ProvidedRequiredArgumentsRule,
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
import {
  defaultsAreCompatible,
  fragmentsAreUsedAndDefined,
  operationsAreQueries,
  typesExist,
  variablesAreUsedAndDeclared,
} from './definition-rules.ts'
import {
  argumentsAreAccepted,
  fieldsExist,
  literalsAreCompatible,
  requiredArgumentsAreThere,
  selectionsFit,
} from './field-rules.ts'

/** Said in our own rules. */
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
  defaultsAreCompatible,
  requiredArgumentsAreThere,
  selectionsFit,
  variablesAreUsedAndDeclared,
  typesExist,
  fragmentsAreUsedAndDefined,
  ...specifiedRules.filter((rule) => !replaced.has(rule)).map(coded),
]
