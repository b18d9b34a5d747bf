import type { Queries } from '../../../shared/database/database.ts'
import { asc, inArray } from '../../../shared/database/drizzle.ts'
import { type Attribute, type AttributeChoice, attributeChoices } from '../../tables/attributes.ts'
import { attributesOfTypes } from '../customers/customer-type-attributes.ts'
import { customerTypesOf } from '../customers/customer-types.ts'
import { inPieces, isStorable } from '../lists/conditions.ts'
import { hasChoices } from './attribute-choices.ts'
import type { AttributeInput } from './attribute-input.ts'

/** Some attributes of a customer, yet to be judged. */
export interface GivenAttributes {
  inputs: readonly AttributeInput[] | null | undefined
  /** The type that the customer ends up with. */
  customerTypeId: number | null
}

/** What the attributes of customers are judged by. */
export interface AttributeRules {
  attributesOf(customerTypeId: number | null): readonly Attribute[]
  /** What there is to choose from, for an attribute that is given. A choice that is added has to join the list. */
  choicesOf(attribute: Attribute): AttributeChoice[]
  /** The choice that has this reference already, of whatever attribute. */
  holderOf(externalReference: string): AttributeChoice | undefined
}

const noRules: AttributeRules = {
  attributesOf: () => [],
  choicesOf: () => [],
  holderOf: () => undefined,
}

/** Reads it for all of these customers at once. */
export async function readAttributeRules(
  tx: Queries,
  customers: readonly GivenAttributes[],
): Promise<AttributeRules> {
  if (!customers.some(({ inputs }) => inputs?.length)) return noRules
  const typeIds = customers.map(({ customerTypeId }) => customerTypeId)
  const typeOf = await customerTypesOf(tx, typeIds)
  const rows = await attributesOfTypes(tx, [...new Set(typeIds.flatMap((id) => typeOf(id)?.id ?? []))])
  const byType = Map.groupBy(rows, (row) => row.customerTypeId)
  const attributesOf = (id: number | null) =>
    byType.get(typeOf(id)?.id ?? 0)?.map(({ attribute }) => attribute) ?? []

  const chosen = customers.flatMap(({ inputs, customerTypeId }) => {
    const known = attributesOf(customerTypeId)
    return (inputs ?? []).flatMap((input) => {
      const attribute = known.find((one) => isMeant(input, one))
      return attribute && hasChoices(attribute.inputType) ? { attribute, input } : []
    })
  })
  const lists = new Map(chosen.map(({ attribute }) => [attribute.id, [] as AttributeChoice[]]))
  for (const choice of await readChoices(tx, 'attributeId', [...lists.keys()]))
    lists.get(choice.attributeId)?.push(choice)
  const references = chosen.flatMap(({ input }) => referencesIn(input))
  const elsewhere = (await readChoices(tx, 'externalReference', [...new Set(references)])).filter(
    (choice) => !lists.has(choice.attributeId),
  )
  return {
    attributesOf,
    choicesOf: (attribute) => lists.get(attribute.id) ?? [],
    holderOf: (reference) =>
      [...lists.values(), elsewhere].flat().find((choice) => choice.externalReference === reference),
  }
}

/** By the key, or by what another system calls it. */
export const isMeant = ({ id, externalReference }: AttributeInput, attribute: Attribute): boolean =>
  id !== null && id !== undefined
    ? attribute.id === id
    : Boolean(externalReference) && attribute.externalReference === externalReference

const referencesIn = ({ dropdown, swatch, multiselect }: AttributeInput): string[] =>
  [dropdown, swatch, ...(multiselect ?? [])]
    .map((selection) => selection?.externalReference)
    .filter(isStorable)

const readChoices = (
  tx: Queries,
  column: 'attributeId' | 'externalReference',
  values: Array<number | string>,
): Promise<AttributeChoice[]> =>
  inPieces(values, (some) =>
    tx
      .select()
      .from(attributeChoices)
      .where(inArray(attributeChoices[column], some))
      .orderBy(asc(attributeChoices.id)),
  )
