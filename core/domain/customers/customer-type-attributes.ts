import type { Queries } from '../../../shared/database/database.ts'
import { and, asc, eq, inArray } from '../../../shared/database/drizzle.ts'
import { type Attribute, attributes, customerTypeAttributes } from '../../tables/attributes.ts'
import type { CustomerType } from '../../tables/people.ts'
import { attributesByIds } from '../attributes/attributes.ts'
import { invalid, notFound, type Problem, refuse } from '../errors.ts'
import { type Move, reordered } from '../lists/reorder.ts'
import { operation } from '../operation.ts'
import { customerTypeById, mayManageTypes } from './customer-types.ts'

/** Saleor's limit on one call. */
const MAX_ATTRIBUTES = 100

export interface TypeAndAttributes {
  customerTypeId: number
  attributeIds: readonly number[]
}

/** Saleor's `customerTypeAssignAttributes`: all of them, behind those that are there, or none. */
export const assignAttributes = operation(
  mayManageTypes,
  async (context, { customerTypeId, attributeIds }: TypeAndAttributes): Promise<CustomerType> => {
    refuseTooMany(attributeIds)
    const ids = [...new Set(attributeIds)]
    return context.transaction(async ({ tx, emit }) => {
      const type = await requireType(tx, customerTypeId)
      const known = new Set((await attributesByIds(tx, ids)).map(({ id }) => id))
      const assigned = await assignedIds(tx, customerTypeId)
      refuse([
        ...problemOf(
          ids.filter((id) => !known.has(id)),
          'NOT_FOUND',
          'Some of the attributes do not exist.',
        ),
        ...problemOf(
          ids.filter((id) => assigned.includes(id)),
          'ATTRIBUTE_ALREADY_ASSIGNED',
          'Some of the attributes are already assigned to this customer type.',
        ),
      ])
      await writeOrder(tx, customerTypeId, [...assigned, ...ids])
      await emit('customer_type_updated', { customerTypeId })
      return type
    })
  },
)

/** Saleor's `customerTypeUnassignAttributes`. Values stay, out of sight; what is not assigned is passed over. */
export const unassignAttributes = operation(
  mayManageTypes,
  async (context, { customerTypeId, attributeIds }: TypeAndAttributes): Promise<CustomerType> => {
    refuseTooMany(attributeIds)
    return context.transaction(async ({ tx, emit }) => {
      const type = await requireType(tx, customerTypeId)
      if (attributeIds.length > 0)
        await tx
          .delete(customerTypeAttributes)
          .where(
            and(
              eq(customerTypeAttributes.customerTypeId, customerTypeId),
              inArray(customerTypeAttributes.attributeId, [...attributeIds]),
            ),
          )
      await emit('customer_type_updated', { customerTypeId })
      return type
    })
  },
)

/** Saleor's `customerTypeReorderAttributes`. */
export const reorderAttributes = operation(
  mayManageTypes,
  async (
    context,
    { customerTypeId, moves }: { customerTypeId: number; moves: readonly Move[] },
  ): Promise<CustomerType> =>
    context.transaction(async ({ tx, emit }) => {
      const type = await requireType(tx, customerTypeId)
      const assigned = await assignedIds(tx, customerTypeId)
      const unknown = moves.map(({ id }) => id).filter((id) => !assigned.includes(id))
      if (unknown.length > 0)
        throw invalid(
          'moves',
          'NOT_FOUND',
          'Some of the attributes are not assigned to this customer type.',
          {
            attributes: keysOf(unknown),
          },
        )
      await writeOrder(tx, customerTypeId, reordered(assigned, moves))
      await emit('customer_type_updated', { customerTypeId })
      return type
    }),
)

/** The attributes of some types, each in its order. */
export async function attributesOfTypes(
  queries: Queries,
  customerTypeIds: readonly number[],
): Promise<Array<{ customerTypeId: number; attribute: Attribute }>> {
  if (customerTypeIds.length === 0) return []
  return queries
    .select({ customerTypeId: customerTypeAttributes.customerTypeId, attribute: attributes })
    .from(customerTypeAttributes)
    .innerJoin(attributes, eq(attributes.id, customerTypeAttributes.attributeId))
    .where(inArray(customerTypeAttributes.customerTypeId, [...customerTypeIds]))
    .orderBy(asc(customerTypeAttributes.sortOrder), asc(attributes.id))
}

async function assignedIds(tx: Queries, customerTypeId: number): Promise<number[]> {
  return (await attributesOfTypes(tx, [customerTypeId])).map(({ attribute }) => attribute.id)
}

/** All of a type's attributes, as they shall stand. */
async function writeOrder(tx: Queries, customerTypeId: number, ids: readonly number[]): Promise<void> {
  await tx.delete(customerTypeAttributes).where(eq(customerTypeAttributes.customerTypeId, customerTypeId))
  if (ids.length > 0)
    await tx
      .insert(customerTypeAttributes)
      .values(ids.map((attributeId, sortOrder) => ({ customerTypeId, attributeId, sortOrder })))
}

async function requireType(tx: Queries, id: number): Promise<CustomerType> {
  const type = await customerTypeById(tx, id)
  if (!type) throw notFound('customerTypeId')
  return type
}

function refuseTooMany(ids: readonly number[]): void {
  if (ids.length > MAX_ATTRIBUTES)
    throw invalid('attributeIds', 'INVALID', `At most ${MAX_ATTRIBUTES} attributes can be named at once.`)
}

const keysOf = (ids: readonly number[]) => [...new Set(ids)].map(String)

function problemOf(ids: readonly number[], code: string, message: string): Problem[] {
  return ids.length > 0 ? [{ field: 'attributeIds', code, message, attributes: keysOf(ids) }] : []
}
