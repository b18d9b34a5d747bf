import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, inArray, ne, or } from '../../../shared/database/drizzle.ts'
import { type CustomerType, customerTypes, users } from '../../tables/people.ts'
import { has } from '../access.ts'
import { againWhereTaken } from '../again-where-taken.ts'
import { invalid, notFound, type Problem, refuse } from '../errors.ts'
import { inPieces } from '../lists/conditions.ts'
import { operation } from '../operation.ts'
import { freeSlug, slugProblems } from '../slugs.ts'
import { requiredProblems } from '../validation.ts'

/** Saleor's column length, in characters. */
const LONGEST_NAME = 250

export interface CustomerTypeInput {
  name?: string | null
  slug?: string | null
  isDefault?: boolean | null
}

export const mayManageTypes = has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES')

/** Saleor's `customerTypeCreate`. Without a slug it gets one that is made from its name. */
export const createCustomerType = operation(
  mayManageTypes,
  async (context, input: CustomerTypeInput): Promise<CustomerType> => {
    const { name, isDefault } = input
    refuse([
      ...nameProblems(name ?? ''),
      ...(input.slug || typeof name !== 'string' ? slugProblems(input.slug ?? '') : []),
    ])
    return context.transaction(async ({ tx, emit }) => {
      const slug = input.slug || (await freeSlug(tx, customerTypes, name ?? ''))
      if (isDefault) await clearDefault(tx)
      const [type] = await tx
        .insert(customerTypes)
        .values({ name: name ?? '', slug, isDefault: isDefault ?? false })
        .onConflictDoNothing({ target: customerTypes.slug })
        .returning()
      if (!type) throw slugTaken
      await emit('customer_type_created', { customerTypeId: type.id })
      return type
    })
  },
)

/** Saleor's `customerTypeUpdate`. There is always one default: it can be handed over and not given up. */
export const updateCustomerType = operation(
  mayManageTypes,
  async (context, { id, ...input }: CustomerTypeInput & { id: number }): Promise<CustomerType> =>
    againWhereTaken(() =>
      context.transaction(async ({ tx, emit }) => {
        const stored = await customerTypeById(tx, id)
        if (!stored) throw notFound()
        const name = input.name === undefined ? stored.name : (input.name ?? '')
        const slug = input.slug === undefined ? stored.slug : (input.slug ?? '')
        refuse([
          ...nameProblems(name),
          ...slugProblems(slug),
          ...(stored.isDefault && input.isDefault === false ? [cannotUnsetDefault] : []),
        ])
        const taken = await tx
          .select({ id: customerTypes.id })
          .from(customerTypes)
          .where(and(eq(customerTypes.slug, slug), ne(customerTypes.id, id)))
        if (taken.length > 0) throw slugTaken

        if (input.isDefault) await clearDefault(tx)
        const [updated] = await tx
          .update(customerTypes)
          .set({ name, slug, isDefault: stored.isDefault || input.isDefault === true })
          .where(eq(customerTypes.id, id))
          .returning()
        await emit('customer_type_updated', { customerTypeId: id })
        return updated as CustomerType // It was read in this transaction.
      }),
    ),
)

/** Saleor's `customerTypeDelete`. Its customers move to the default type, of which no event tells one by one. */
export const deleteCustomerType = operation(
  mayManageTypes,
  async (context, { id }: { id: number }): Promise<CustomerType> =>
    context.transaction(async ({ tx, emit }) => {
      const type = await customerTypeById(tx, id)
      if (!type) throw notFound()
      if (type.isDefault)
        throw invalid('id', 'CANNOT_DELETE_DEFAULT', 'Make another customer type the default first.')
      const successor = await defaultCustomerType(tx)
      await tx
        .update(users)
        .set({ customerTypeId: successor?.id ?? null })
        .where(eq(users.customerTypeId, id))
      await tx.delete(customerTypes).where(eq(customerTypes.id, id))
      await emit('customer_type_deleted', { deletedCustomerType: type })
      return type
    }),
)

/**
 * Finds the types of customers by what is stored of them. Whoever has none, or one that is not there, is of the default
 * type.
 */
export async function customerTypesOf(
  queries: Queries,
  stored: ReadonlyArray<number | null>,
): Promise<(customerTypeId: number | null) => CustomerType | undefined> {
  // No type has the key 0: the default is asked for in any case.
  const types = await inPieces([...new Set([0, ...stored.map((id) => id ?? 0)])], (ids) =>
    queries
      .select()
      .from(customerTypes)
      .where(or(inArray(customerTypes.id, ids), eq(customerTypes.isDefault, true))),
  )
  const standard = types.find((type) => type.isDefault)
  const byId = new Map(types.map((type) => [type.id, type]))
  return (id) => byId.get(id ?? 0) ?? standard
}

export async function customerTypeById(queries: Queries, id: number): Promise<CustomerType | undefined> {
  const [type] = await queries.select().from(customerTypes).where(eq(customerTypes.id, id))
  return type
}

export async function defaultCustomerType(queries: Queries): Promise<CustomerType | undefined> {
  const [type] = await queries.select().from(customerTypes).where(eq(customerTypes.isDefault, true))
  return type
}

async function clearDefault(tx: Queries): Promise<void> {
  await tx.update(customerTypes).set({ isDefault: false }).where(eq(customerTypes.isDefault, true))
}

const nameProblems = (name: string): Problem[] => requiredProblems('name', name, LONGEST_NAME)

const slugTaken = invalid('slug', 'UNIQUE', 'Customer type with this Slug already exists.')

const cannotUnsetDefault: Problem = {
  field: 'isDefault',
  code: 'CANNOT_UNSET_DEFAULT',
  message: 'Make another customer type the default instead.',
}
