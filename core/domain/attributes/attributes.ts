import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, inArray, ne } from '../../../shared/database/drizzle.ts'
import { type Attribute, attributeChoices, attributes } from '../../tables/attributes.ts'
import { mayManageTypes } from '../customers/customer-types.ts'
import { invalid, notFound, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { freeSlug, slugProblems } from '../slugs.ts'
import { fieldOf, isTarget, type Target } from '../target.ts'
import { addChoices, type ChoiceInput, checkChoices, choicesOf } from './attribute-choices.ts'
import {
  type AttributeFields,
  columnsOf,
  fieldProblems,
  initialFlags,
  requireInputType,
} from './attribute-fields.ts'

export interface NewAttribute extends AttributeFields {
  /** As Saleor names what an attribute can describe. */
  type: string
  inputType?: string | null
  values?: readonly ChoiceInput[] | null
}

/**
 * Saleor's `attributeCreate`, for customers: nothing else is here to be described. Its kinds of values that need a
 * catalogue, files or sanitised markup are refused as `inputType`.
 */
export const createAttribute = operation(
  mayManageTypes,
  async (context, { type, values, ...input }: NewAttribute): Promise<Attribute> => {
    if (type !== 'CUSTOMER_TYPE') throw invalid('type', 'INVALID', 'Only customers have attributes here.')
    const inputType = requireInputType(input.inputType ?? 'DROPDOWN')
    const name = input.name ?? ''
    refuse([...fieldProblems({ ...input, name }, inputType), ...(input.slug ? slugProblems(input.slug) : [])])
    checkChoices('values', inputType, values ?? [], [])
    return context.transaction(async ({ tx }) => {
      await refuseTaken(tx, input)
      const [attribute] = await tx
        .insert(attributes)
        .values({
          ...initialFlags,
          ...columnsOf(input),
          name,
          slug: input.slug || (await freeSlug(tx, attributes, name)),
          inputType,
        })
        .returning()
      const created = attribute as Attribute // An insert without conditions returns its row.
      await addChoices(tx, created.id, values ?? [], [])
      return created
    })
  },
)

export interface AttributeChange extends AttributeFields {
  addValues?: readonly ChoiceInput[] | null
  removeValueIds?: readonly number[] | null
}

/** Saleor's `attributeUpdate`. A choice that is removed goes from whoever had taken it. */
export const updateAttribute = operation(
  mayManageTypes,
  async (context, { target, input }: { target: Target; input: AttributeChange }): Promise<Attribute> =>
    context.transaction(async ({ tx }) => {
      const stored = await requireAttribute(tx, target)
      const { addValues, removeValueIds, ...fields } = input
      const columns = columnsOf(fields)
      refuse([
        ...fieldProblems(fields, stored.inputType),
        ...(columns.slug === undefined ? [] : slugProblems(columns.slug)),
      ])
      const existing = await choicesOf(tx, stored.id)
      checkChoices('addValues', stored.inputType, addValues ?? [], existing)
      const removed = new Set(removeValueIds)
      const own = existing.filter((choice) => removed.has(choice.id))
      if (own.length < removed.size)
        throw invalid('removeValues', 'INVALID', 'Only values of this attribute can be removed.')
      await refuseTaken(tx, fields, stored.id)

      if (removed.size > 0)
        await tx.delete(attributeChoices).where(inArray(attributeChoices.id, [...removed]))
      await addChoices(tx, stored.id, addValues ?? [], existing)
      const [updated] = await tx
        .update(attributes)
        .set({ ...stored, ...columns })
        .where(eq(attributes.id, stored.id))
        .returning()
      return updated as Attribute // It was read in this transaction.
    }),
)

/** Saleor's `attributeDelete`; every value of it goes along. */
export const deleteAttribute = operation(
  mayManageTypes,
  async (context, target: Target): Promise<Attribute> =>
    context.transaction(async ({ tx }) => {
      const attribute = await requireAttribute(tx, target)
      await tx.delete(attributes).where(eq(attributes.id, attribute.id))
      return attribute
    }),
)

export async function attributesByIds(queries: Queries, ids: readonly number[]): Promise<Attribute[]> {
  return ids.length === 0
    ? []
    : queries
        .select()
        .from(attributes)
        .where(inArray(attributes.id, [...ids]))
}

async function requireAttribute(tx: Queries, target: Target): Promise<Attribute> {
  const [attribute] = await tx.select().from(attributes).where(isTarget(attributes, target))
  if (!attribute) throw notFound(fieldOf(target))
  return attribute
}

async function refuseTaken(
  tx: Queries,
  { slug, externalReference }: AttributeFields,
  ownId = 0,
): Promise<void> {
  const others = (column: typeof attributes.slug | typeof attributes.externalReference, text: string) =>
    tx
      .select({ id: attributes.id })
      .from(attributes)
      .where(and(eq(column, text), ne(attributes.id, ownId)))
  if (slug && (await others(attributes.slug, slug)).length > 0)
    throw invalid('slug', 'UNIQUE', 'Attribute with this Slug already exists.')
  if (externalReference && (await others(attributes.externalReference, externalReference)).length > 0)
    throw invalid('externalReference', 'UNIQUE', 'Attribute with this External reference already exists.')
}
