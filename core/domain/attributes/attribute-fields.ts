import type { Attribute, InputType } from '../../tables/attributes.ts'
import { invalid, type Problem } from '../errors.ts'
import { blank, columnProblems, LONGEST_EXTERNAL_REFERENCE } from '../validation.ts'

/** Saleor's column length, in characters. */
const LONGEST_NAME = 255

/** What can be said of an attribute, new or not. */
export interface AttributeFields {
  name?: string | null
  slug?: string | null
  unit?: string | null
  valueRequired?: boolean | null
  visibleInStorefront?: boolean | null
  filterableInStorefront?: boolean | null
  filterableInDashboard?: boolean | null
  availableInGrid?: boolean | null
  storefrontSearchPosition?: number | null
  externalReference?: string | null
  /** Would narrow down what can be referred to; there are no references here. */
  referenceTypes?: readonly string[] | null
}

/** What an attribute is like where nothing is said. */
export const initialFlags = {
  valueRequired: false,
  visibleInStorefront: true,
  filterableInStorefront: false,
  filterableInDashboard: false,
  availableInGrid: false,
  storefrontSearchPosition: 0,
}

const inputTypes: Record<InputType, true> = {
  DROPDOWN: true,
  MULTISELECT: true,
  SWATCH: true,
  PLAIN_TEXT: true,
  NUMERIC: true,
  BOOLEAN: true,
  DATE: true,
  DATE_TIME: true,
}

/** @throws {InvalidInput} for one of Saleor's kinds that is not kept here */
export function requireInputType(name: string): InputType {
  if (Object.hasOwn(inputTypes, name)) return name as InputType // The very names.
  throw invalid('inputType', 'INVALID', `Attributes of the type ${name} are not supported.`)
}

/** Keys that were given, with the column's default for an explicit null. */
export function columnsOf(input: AttributeFields): Partial<Omit<Attribute, 'id' | 'inputType'>> {
  const { name, slug, unit, externalReference } = input
  const flags = Object.entries(initialFlags)
    .map(([key, initial]) => [key, input[key as keyof typeof initialFlags], initial] as const)
    .filter(([, given]) => given !== undefined)
    .map(([key, given, initial]) => [key, given ?? initial])
  return {
    ...(name !== undefined && { name: name ?? '' }),
    ...(slug !== undefined && { slug: slug ?? '' }),
    ...(unit !== undefined && { unit }),
    ...(externalReference !== undefined && { externalReference: externalReference || null }),
    ...Object.fromEntries(flags),
  }
}

/** What is of no use to some kinds, after Saleor's `ATTRIBUTE_PROPERTIES_CONFIGURATION`. */
const useless: Array<[keyof AttributeFields, readonly InputType[]]> = [
  ['filterableInStorefront', ['PLAIN_TEXT']],
  ['filterableInDashboard', ['PLAIN_TEXT']],
  ['availableInGrid', ['PLAIN_TEXT']],
  ['storefrontSearchPosition', ['PLAIN_TEXT', 'NUMERIC', 'SWATCH']],
]

export function fieldProblems(input: AttributeFields, inputType: InputType): Problem[] {
  const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
  const isNameless = input.name !== undefined && (input.name ?? '').trim() === ''
  return [
    ...useless
      .filter(([field, inputTypes]) => input[field] && inputTypes.includes(inputType))
      .map(([field]) => problem(field, 'INVALID', `Cannot set ${field} on a ${inputType} attribute.`)),
    ...(input.referenceTypes?.length
      ? [problem('referenceTypes', 'INVALID', 'Only references can be narrowed down.')]
      : []),
    ...(isNameless ? [blank('name')] : []),
    ...columnProblems('name', input.name, LONGEST_NAME),
    ...columnProblems('externalReference', input.externalReference, LONGEST_EXTERNAL_REFERENCE),
  ]
}
