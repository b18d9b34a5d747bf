import type { Queries } from '../../../shared/database/database.ts'
import { asc, eq, inArray, sql } from '../../../shared/database/drizzle.ts'
import {
  type Attribute,
  type AttributeChoice,
  attributeChoices,
  attributes,
  type InputType,
} from '../../tables/attributes.ts'
import { mayManageTypes } from '../customers/customer-types.ts'
import { invalid, notFound, type Problem, refuse } from '../errors.ts'
import { type Move, reordered } from '../lists/reorder.ts'
import { operation } from '../operation.ts'
import { slugOf, untakenSlug } from '../slugs.ts'
import { fieldOf, isTarget, type Target } from '../target.ts'
import { blank, columnProblems, LONGEST_EXTERNAL_REFERENCE } from '../validation.ts'

/** Saleor's column lengths, in characters. */
export const LONGEST_CHOICE_NAME = 250
const LONGEST_VALUE = 255
/** In one attribute. */
export const MAX_CHOICES = 1000

export interface ChoiceInput {
  name?: string | null
  /** A swatch's colour. */
  value?: string | null
  fileUrl?: string | null
  contentType?: string | null
  externalReference?: string | null
}

/** A choice, and the attribute it belongs to. */
export interface ChoiceOf {
  attribute: Attribute
  choice: AttributeChoice
}

export const hasChoices = (inputType: InputType): boolean =>
  inputType === 'DROPDOWN' || inputType === 'MULTISELECT' || inputType === 'SWATCH'

/** Saleor's `attributeValueCreate`. */
export const createChoice = operation(
  mayManageTypes,
  async (context, { attributeId, input }: { attributeId: number; input: ChoiceInput }): Promise<ChoiceOf> =>
    context.transaction(async ({ tx }) => {
      const [attribute] = await tx.select().from(attributes).where(eq(attributes.id, attributeId))
      if (!attribute) throw notFound()
      const siblings = await choicesOf(tx, attributeId)
      if (!hasChoices(attribute.inputType) || siblings.length >= MAX_CHOICES)
        throw invalid('id', 'INVALID', 'This attribute takes no more values to choose from.')
      refuse(problemsOf({ ...input, name: input.name ?? '' }, attribute.inputType))
      refuseTakenName(siblings, input)
      const [choice] = await addChoices(tx, attributeId, [input], siblings)
      return { attribute, choice: choice as AttributeChoice } // One was added.
    }),
)

/** Saleor's `attributeValueUpdate`. A new name makes a new slug. */
export const updateChoice = operation(
  mayManageTypes,
  async (context, { target, input }: { target: Target; input: ChoiceInput }): Promise<ChoiceOf> =>
    context.transaction(async ({ tx }) => {
      const { attribute, choice } = await requireChoice(tx, target)
      const siblings = (await choicesOf(tx, attribute.id)).filter(({ id }) => id !== choice.id)
      refuse(problemsOf(input, attribute.inputType))
      refuseTakenName(siblings, input)
      await refuseTakenReferences(tx, [input], choice.id)
      const { name, value, externalReference } = input
      const [updated] = await tx
        .update(attributeChoices)
        .set({
          ...choice,
          ...(name && { name, slug: untakenSlug(slugOf(name), slugsOf(siblings)) }),
          ...(value !== undefined && { value: value ?? '' }),
          ...(externalReference !== undefined && { externalReference: externalReference || null }),
        })
        .where(eq(attributeChoices.id, choice.id))
        .returning()
      return { attribute, choice: updated as AttributeChoice } // It was read in this transaction.
    }),
)

/** Saleor's `attributeValueDelete`; whoever had taken it has it no more. */
export const deleteChoice = operation(
  mayManageTypes,
  async (context, target: Target): Promise<ChoiceOf> =>
    context.transaction(async ({ tx }) => {
      const found = await requireChoice(tx, target)
      await tx.delete(attributeChoices).where(eq(attributeChoices.id, found.choice.id))
      return found
    }),
)

/** Saleor's `attributeReorderValues`. */
export const reorderChoices = operation(
  mayManageTypes,
  async (
    context,
    { attributeId, moves }: { attributeId: number; moves: readonly Move[] },
  ): Promise<Attribute> =>
    context.transaction(async ({ tx }) => {
      const [attribute] = await tx.select().from(attributes).where(eq(attributes.id, attributeId))
      if (!attribute) throw notFound('attributeId')
      const ids = (await choicesOf(tx, attributeId)).map(({ id }) => id)
      if (!moves.every(({ id }) => ids.includes(id))) throw notFound('moves')
      const places = reordered(ids, moves).map((id, at) => sql`when ${id} then cast(${at} as integer)`)
      if (places.length > 0)
        await tx
          .update(attributeChoices)
          .set({ sortOrder: sql`case ${attributeChoices.id} ${sql.join(places, sql` `)} end` })
          .where(eq(attributeChoices.attributeId, attributeId))
      return attribute
    }),
)

export async function choicesOf(queries: Queries, attributeId: number): Promise<AttributeChoice[]> {
  return queries
    .select()
    .from(attributeChoices)
    .where(eq(attributeChoices.attributeId, attributeId))
    .orderBy(asc(attributeChoices.sortOrder), asc(attributeChoices.id))
}

/** What choices must fulfil that come along with their attribute. @throws {InvalidInput} at this field */
export function checkChoices(
  field: string,
  inputType: InputType,
  choices: readonly ChoiceInput[],
  existing: readonly AttributeChoice[],
): void {
  const refusal = (code: string, message: string) => invalid(field, code, message)
  if (choices.length > 0 && !hasChoices(inputType))
    throw refusal('INVALID', `A ${inputType} attribute has no values to choose from.`)
  if (choices.length + existing.length > MAX_CHOICES)
    throw refusal('INVALID', `An attribute has at most ${MAX_CHOICES} values.`)
  for (const choice of choices) {
    if (typeof choice.name !== 'string') throw refusal('REQUIRED', 'The name of a value is required.')
    const [problem] = problemsOf(choice, inputType)
    if (problem) throw refusal('INVALID', problem.message)
  }
  const taken = new Set(existing.map(({ name }) => comparable(name)))
  const names = choices.map(({ name }) => comparable(name ?? ''))
  if (names.some((name) => taken.has(name)))
    throw refusal('ALREADY_EXISTS', 'Such a value already exists within this attribute.')
  if (new Set(names).size < names.length) throw refusal('UNIQUE', 'The values are not unique.')
}

/** Behind those that are there, each with a slug of its own. */
export async function addChoices(
  tx: Queries,
  attributeId: number,
  inputs: readonly ChoiceInput[],
  existing: readonly AttributeChoice[],
): Promise<AttributeChoice[]> {
  if (inputs.length === 0) return []
  await refuseTakenReferences(tx, inputs)
  const taken = slugsOf(existing)
  const last = Math.max(-1, ...existing.map((choice) => choice.sortOrder))
  const rows = inputs.map(({ name, value, externalReference }, index) => {
    const slug = untakenSlug(slugOf(name ?? ''), taken)
    taken.add(slug)
    return {
      attributeId,
      name: name ?? '',
      slug,
      value: value ?? '',
      externalReference: externalReference || null,
      sortOrder: last + 1 + index,
    }
  })
  return tx.insert(attributeChoices).values(rows).returning()
}

const slugsOf = (choices: readonly AttributeChoice[]) => new Set(choices.map(({ slug }) => slug))
const comparable = (name: string) => name.trim().toLowerCase()

function problemsOf(input: ChoiceInput, inputType: InputType): Problem[] {
  const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
  const isNameless = input.name !== undefined && (input.name ?? '').trim() === ''
  return [
    ...(input.value && inputType !== 'SWATCH'
      ? [problem('value', 'INVALID', 'Only swatches have this.')]
      : []),
    ...(['fileUrl', 'contentType'] as const)
      .filter((field) => input[field])
      .map((field) => problem(field, 'INVALID', 'Files are not supported.')),
    ...(isNameless ? [blank('name')] : []),
    ...columnProblems('name', input.name, LONGEST_CHOICE_NAME),
    ...columnProblems('value', input.value, LONGEST_VALUE),
    ...columnProblems('externalReference', input.externalReference, LONGEST_EXTERNAL_REFERENCE),
  ]
}

async function requireChoice(tx: Queries, target: Target): Promise<ChoiceOf> {
  const [found] = await tx
    .select({ choice: attributeChoices, attribute: attributes })
    .from(attributeChoices)
    .innerJoin(attributes, eq(attributes.id, attributeChoices.attributeId))
    .where(isTarget(attributeChoices, target))
  if (!found) throw notFound(fieldOf(target))
  return found
}

function refuseTakenName(siblings: readonly AttributeChoice[], { name }: ChoiceInput): void {
  if (name && siblings.some((sibling) => comparable(sibling.name) === comparable(name)))
    throw invalid('name', 'ALREADY_EXISTS', 'Such a value already exists within this attribute.')
}

async function refuseTakenReferences(tx: Queries, inputs: readonly ChoiceInput[], ownId = 0): Promise<void> {
  const references = inputs.flatMap(({ externalReference }) => externalReference || [])
  if (references.length === 0) return
  const taken = await tx
    .select({ id: attributeChoices.id })
    .from(attributeChoices)
    .where(inArray(attributeChoices.externalReference, references))
  if (taken.some(({ id }) => id !== ownId) || new Set(references).size < references.length)
    throw invalid('externalReference', 'UNIQUE', 'Another value has this External reference.')
}
