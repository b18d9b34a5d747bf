import type { Queries } from '../../../shared/database/database.ts'
import { inArray, or } from '../../../shared/database/drizzle.ts'
import {
  type Attribute,
  type AttributeChoice,
  attributeChoices,
  type UserAttributeValue,
} from '../../tables/attributes.ts'
import { attributesOfTypes } from '../customers/customer-type-attributes.ts'
import { customerTypeOf } from '../customers/customer-types.ts'
import { invalid, type Problem, refuse } from '../errors.ts'
import { readMoment } from '../lists/moment.ts'
import { textProblems } from '../validation.ts'
import { type ChoiceInput, hasChoices, MAX_CHOICES } from './attribute-choices.ts'
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
  /** What there was to choose from. */
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
  inputs: readonly AttributeInput[] | null | undefined,
  { customerTypeId, isNew }: { customerTypeId: number | null; isNew: boolean },
): Promise<CheckedAttribute[]> {
  if (!inputs?.length) return []
  const type = await customerTypeOf(tx, { customerTypeId })
  const known = (await attributesOfTypes(tx, type ? [type.id] : [])).map((row) => row.attribute)
  const given = new Map(inputs.map((input) => [requireAttribute(known, input), input]))
  const choices = await choicesFor(tx, given)

  const problems: Problem[] = []
  const checked: CheckedAttribute[] = []
  for (const [attribute, input] of given)
    try {
      checked.push(judge(attribute, input, choices))
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

function requireAttribute(known: readonly Attribute[], { id, externalReference }: AttributeInput): Attribute {
  const hasId = id !== null && id !== undefined
  if (hasId === Boolean(externalReference))
    throw invalid('attributes', 'REQUIRED', 'An attribute needs one of `id` and `externalReference`.')
  const found = known.find((one) => (hasId ? one.id === id : one.externalReference === externalReference))
  if (!found) throw invalid('attributes', 'NOT_FOUND', 'This type of customer has no such attribute.')
  return found
}

/** Those of the attributes, and those of others that are named by an external reference. */
async function choicesFor(
  tx: Queries,
  given: ReadonlyMap<Attribute, AttributeInput>,
): Promise<AttributeChoice[]> {
  const chosen = [...given].filter(([attribute]) => hasChoices(attribute.inputType))
  if (chosen.length === 0) return []
  const references = chosen
    .flatMap(([, { dropdown, swatch, multiselect }]) => [dropdown, swatch, ...(multiselect ?? [])])
    .map((selection) => selection?.externalReference ?? '')
    .filter((reference) => reference !== '' && !reference.includes('\0'))
  return tx
    .select()
    .from(attributeChoices)
    .where(
      or(
        inArray(
          attributeChoices.attributeId,
          chosen.map(([{ id }]) => id),
        ),
        references.length > 0
          ? inArray(attributeChoices.externalReference, references.slice(0, MAX_CHOICES))
          : undefined,
      ),
    )
    .orderBy(attributeChoices.id)
}

/** @throws {Refusal} */
function judge(attribute: Attribute, input: AttributeInput, choices: AttributeChoice[]): CheckedAttribute {
  const own = choices.filter((choice) => choice.attributeId === attribute.id)
  const chosen = hasChoices(attribute.inputType)
    ? selectChoices(selectionsOf(attribute, input), own, choices)
    : []
  const value = hasChoices(attribute.inputType) ? null : readValue(attribute, input)
  if (attribute.valueRequired && chosen.length === 0 && !value)
    throw new Refusal('REQUIRED', 'Attribute expects a value but none were given.')
  return { attribute, choices: own, chosen, value }
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
