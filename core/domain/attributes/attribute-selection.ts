import type { AttributeChoice } from '../../tables/attributes.ts'
import { columnProblems, LONGEST_EXTERNAL_REFERENCE } from '../validation.ts'
import { type ChoiceInput, LONGEST_CHOICE_NAME, MAX_CHOICES } from './attribute-choices.ts'

/** A choice by its key, by another system's, or by its name or slug. */
export interface ChoiceSelection {
  id?: number | null
  externalReference?: string | null
  value?: string | null
}

/** Why the value of one attribute cannot be accepted, in Saleor's codes. */
export class Refusal extends Error {
  readonly code: 'REQUIRED' | 'INVALID' | 'DUPLICATED_INPUT_ITEM'
  constructor(code: Refusal['code'], message: string) {
    super(message)
    this.name = 'Refusal'
    this.code = code
  }
}

/** Saleor's deprecated `values`. @throws {Refusal} */
export function legacySelections(values: readonly string[], mayBeSeveral: boolean): ChoiceSelection[] {
  if (values.length > 1 && !mayBeSeveral) throw new Refusal('INVALID', 'Attribute must take only one value.')
  if (values.some((value) => value.trim() === ''))
    throw new Refusal('REQUIRED', 'Attribute values cannot be blank.')
  return values.map((value) => ({ value }))
}

/**
 * The choices that are meant; a value that nothing is called yet becomes a new one. `holderOf` tells which choice has an
 * external reference already, which may be one of another attribute.
 *
 * @throws {Refusal}
 */
export function selectChoices(
  selections: readonly ChoiceSelection[],
  own: readonly AttributeChoice[],
  holderOf: (externalReference: string) => AttributeChoice | undefined,
): Array<AttributeChoice | ChoiceInput> {
  const given = <Key extends keyof ChoiceSelection>(key: Key) =>
    selections.map((selection) => selection[key]).filter((value) => value !== null && value !== undefined)
  if (given('id').length > 0 && given('value').length > 0)
    throw new Refusal('INVALID', 'Attribute values cannot be assigned by both id and value.')
  for (const key of ['id', 'value', 'externalReference'] as const)
    if (new Set(given(key)).size < given(key).length)
      throw new Refusal('DUPLICATED_INPUT_ITEM', 'Duplicated attribute values are provided.')

  const chosen = new Set<AttributeChoice | ChoiceInput>()
  for (const selection of selections) {
    const choice = select(selection, own, holderOf)
    if (choice) chosen.add(choice)
  }
  const added = [...chosen].filter((choice) => !('slug' in choice))
  if (own.length + added.length > MAX_CHOICES)
    throw new Refusal('INVALID', `An attribute has at most ${MAX_CHOICES} values.`)
  return [...chosen]
}

function select(
  { id, externalReference, value }: ChoiceSelection,
  own: readonly AttributeChoice[],
  holderOf: (externalReference: string) => AttributeChoice | undefined,
): AttributeChoice | ChoiceInput | null {
  const hasId = id !== null && id !== undefined
  if (hasId && externalReference)
    throw new Refusal('INVALID', 'Attribute values cannot be assigned by both id and external reference.')
  if (value?.trim() === '' && value !== '') throw new Refusal('REQUIRED', 'Attribute values cannot be blank.')
  if (columnProblems('value', value, LONGEST_CHOICE_NAME).length > 0)
    throw new Refusal('INVALID', 'Attribute value is too long or no valid text.')
  if (hasId) return own.find((choice) => choice.id === id) ?? refuseUnknown()
  if (externalReference) {
    const holder = holderOf(externalReference)
    if (holder) return own.includes(holder) && (!value || value === holder.name) ? holder : refuseUnknown()
    const unfit = columnProblems('externalReference', externalReference, LONGEST_EXTERNAL_REFERENCE)
    return value && unfit.length === 0 ? { name: value, externalReference } : refuseUnknown()
  }
  if (!value) return null
  return (
    own.find((choice) => choice.slug === value) ??
    own.find((choice) => choice.name === value) ?? { name: value }
  )
}

function refuseUnknown(): never {
  throw new Refusal('INVALID', 'The attribute has no such value.')
}
