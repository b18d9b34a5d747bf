import type { Queries } from '../../../shared/database/database.ts'
import type { Attribute, AttributeChoice, UserAttributeValue } from '../../tables/attributes.ts'
import { invalid, type Problem, refuse } from '../errors.ts'
import { readMoment } from '../lists/moment.ts'
import { textProblems } from '../validation.ts'
import { type ChoiceInput, hasChoices } from './attribute-choices.ts'
import { type AttributeRules, type GivenAttributes, isMeant, readAttributeRules } from './attribute-rules.ts'
import { type ChoiceSelection, legacySelections, Refusal, selectChoices } from './attribute-selection.ts'

/** Saleor's `AttributeValueInput`, as far as there are such attributes. Whatever is of another kind is not looked at. */
export interface AttributeInput {
  id?: number | null
  externalReference?: string | null
  /** Deprecated: names of choices, or a number. */
  values?: readonly string[] | null
  dropdown?: ChoiceSelection | null
  swatch?: ChoiceSelection | null
  multiselect?: readonly ChoiceSelection[] | null
  numeric?: string | null
  plainText?: string | null
  boolean?: boolean | null
  /** `2026-03-14`. */
  date?: string | null
  dateTime?: string | null
}

export type ValueColumns = Partial<Pick<UserAttributeValue, 'plainText' | 'numeric' | 'boolean' | 'dateTime'>>

/** What shall be stored of one attribute; nothing at all: its value goes. */
export interface CheckedAttribute {
  attribute: Attribute
  /** What there is to choose from; what is new joins it when it is stored. */
  choices: AttributeChoice[]
  chosen: Array<AttributeChoice | ChoiceInput>
  value: ValueColumns | null
}

/**
 * What `attributes` of a customer must fulfil, judged by the type that the customer ends up with. Nothing is asked for
 * where no attribute is given; otherwise a new customer needs all that are required.
 *
 * @throws {InvalidInput} at `attributes`, in Saleor's codes
 */
export async function checkAttributes(
  tx: Queries,
  given: GivenAttributes,
  options: { isNew: boolean },
): Promise<CheckedAttribute[]> {
  return judgeAttributes(await readAttributeRules(tx, [given]), given, options)
}

/** The same for one of several customers. @throws {InvalidInput} */
export function judgeAttributes(
  rules: AttributeRules,
  { inputs, customerTypeId }: GivenAttributes,
  { isNew }: { isNew: boolean },
): CheckedAttribute[] {
  if (!inputs?.length) return []
  const known = rules.attributesOf(customerTypeId)
  const given = new Map(inputs.map((input) => [requireAttribute(known, input), input]))

  const problems: Problem[] = []
  const checked: CheckedAttribute[] = []
  for (const [attribute, input] of given)
    try {
      checked.push(judge(attribute, input, rules))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.push(problemOf(error.code, error.message, [attribute]))
    }
  const missing = isNew ? known.filter((one) => one.valueRequired && !given.has(one)) : []
  if (missing.length > 0)
    problems.push(problemOf('REQUIRED', 'All attributes whose value is required must be supplied.', missing))
  refuse(problems)
  return checked
}

const problemOf = (code: string, message: string, attributes: readonly Attribute[]): Problem => ({
  field: 'attributes',
  code,
  message,
  attributes: attributes.map(({ id }) => String(id)),
})

function requireAttribute(known: readonly Attribute[], input: AttributeInput): Attribute {
  const hasId = input.id !== null && input.id !== undefined
  if (hasId === Boolean(input.externalReference))
    throw invalid('attributes', 'REQUIRED', 'An attribute needs one of `id` and `externalReference`.')
  const found = known.find((one) => isMeant(input, one))
  if (!found) throw invalid('attributes', 'NOT_FOUND', 'This type of customer has no such attribute.')
  return found
}

/** @throws {Refusal} */
function judge(attribute: Attribute, input: AttributeInput, rules: AttributeRules): CheckedAttribute {
  const choices = rules.choicesOf(attribute)
  const chosen = hasChoices(attribute.inputType)
    ? selectChoices(selectionsOf(attribute, input), choices, rules.holderOf)
    : []
  const value = hasChoices(attribute.inputType) ? null : readValue(attribute, input)
  if (attribute.valueRequired && chosen.length === 0 && !value)
    throw new Refusal('REQUIRED', 'Attribute expects a value but none were given.')
  return { attribute, choices, chosen, value }
}

/** @throws {Refusal} */
function selectionsOf({ inputType }: Attribute, input: AttributeInput): ChoiceSelection[] {
  if (input.values?.length) return legacySelections(input.values, inputType === 'MULTISELECT')
  if (inputType === 'MULTISELECT') return [...(input.multiselect ?? [])]
  const one = inputType === 'SWATCH' ? input.swatch : input.dropdown
  return one ? [one] : []
}

/** @throws {Refusal} */
function readValue(attribute: Attribute, input: AttributeInput): ValueColumns | null {
  switch (attribute.inputType) {
    case 'NUMERIC': {
      if (input.values && input.values.length > 1)
        throw new Refusal('INVALID', 'Attribute must take only one value.')
      const text = input.values?.[0] ?? input.numeric ?? null
      return text === null ? null : { numeric: readNumber(text) }
    }
    case 'PLAIN_TEXT': {
      const { plainText } = input
      if (typeof plainText !== 'string' || (attribute.valueRequired && plainText.trim() === '')) return null
      if (textProblems({ plainText }).length > 0)
        throw new Refusal('INVALID', 'Only valid Unicode without null characters is allowed.')
      return { plainText }
    }
    case 'BOOLEAN':
      return typeof input.boolean === 'boolean' ? { boolean: input.boolean } : null
    case 'DATE':
      return input.date ? { dateTime: readDate(input.date) } : null
    case 'DATE_TIME':
      return input.dateTime ? { dateTime: readDate(input.dateTime) } : null
    default:
      return null
  }
}

function readNumber(text: string): number {
  const number = Number(text)
  if (!/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) || !Number.isFinite(number))
    throw new Refusal('INVALID', 'Numeric value is required.')
  return number
}

function readDate(text: string): Date {
  const date = readMoment(text)
  if (!date) throw new Refusal('INVALID', 'Invalid value provided for attribute.')
  return date
}
