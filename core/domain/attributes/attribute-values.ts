import type { Queries } from '../../../shared/database/database.ts'
import { and, asc, eq, inArray } from '../../../shared/database/drizzle.ts'
import {
  type AttributeChoice,
  attributeChoices,
  type UserAttributeValue,
  userAttributeValues,
} from '../../tables/attributes.ts'
import { addChoices } from './attribute-choices.ts'
import type { CheckedAttribute } from './attribute-input.ts'

/** A stored value, with the choice where it is one. */
export type AssignedValue = UserAttributeValue & { choice: AttributeChoice | null }

/** Replaces somebody's values of the attributes that were checked; those of others stay as they are. */
export async function saveAttributes(
  tx: Queries,
  userId: number,
  checked: readonly CheckedAttribute[],
): Promise<void> {
  if (checked.length === 0) return
  const attributeIds = checked.map(({ attribute }) => attribute.id)
  await tx
    .delete(userAttributeValues)
    .where(
      and(eq(userAttributeValues.userId, userId), inArray(userAttributeValues.attributeId, attributeIds)),
    )
  const rows: Array<typeof userAttributeValues.$inferInsert> = []
  for (const { attribute, choices, chosen, value } of checked) {
    const added = await addChoices(
      tx,
      attribute.id,
      chosen.filter((choice) => !('slug' in choice)),
      choices,
    )
    choices.push(...added)
    const stored = chosen.flatMap((choice) => ('slug' in choice ? choice : (added.shift() ?? [])))
    rows.push(...stored.map(({ id }) => ({ userId, attributeId: attribute.id, choiceId: id })))
    if (value) rows.push({ userId, attributeId: attribute.id, ...value })
  }
  if (rows.length > 0) await tx.insert(userAttributeValues).values(rows)
}

/** All values of some people, also those that are out of sight. */
export async function valuesOf(queries: Queries, userIds: readonly number[]): Promise<AssignedValue[]> {
  if (userIds.length === 0) return []
  const rows = await queries
    .select({ value: userAttributeValues, choice: attributeChoices })
    .from(userAttributeValues)
    .leftJoin(attributeChoices, eq(attributeChoices.id, userAttributeValues.choiceId))
    .where(inArray(userAttributeValues.userId, [...userIds]))
    .orderBy(asc(userAttributeValues.id))
  return rows.map(({ value, choice }) => ({ ...value, choice }))
}
