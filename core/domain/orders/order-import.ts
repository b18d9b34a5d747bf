import type { Queries } from '../../../shared/database/database.ts'
import { inArray, or } from '../../../shared/database/drizzle.ts'
import { type Order, orders } from '../../tables/orders.ts'
import { type User, users } from '../../tables/people.ts'
import { channels } from '../../tables/shop.ts'
import { has } from '../access.ts'
import { storeAddress } from '../addresses/addresses.ts'
import { againWhereTaken } from '../again-where-taken.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { isStorable } from '../lists/conditions.ts'
import { operation } from '../operation.ts'
import { shop } from '../shop/shop.ts'
import { type ImportedOrder, type ImportWorld, type OrderDraft, readOrder } from './order-import-order.ts'
import type { ImportProblem } from './order-import-problems.ts'

/** Saleor's limit, in orders of one call. */
const MAX_ORDERS = 50

export type ErrorPolicy = 'IGNORE_FAILED' | 'REJECT_EVERYTHING' | 'REJECT_FAILED_ROWS'

export interface ImportResult {
  order: Order | null
  errors: ImportProblem[]
}

/**
 * Saleor's `orderBulkCreate`, for the history of what people bought elsewhere. Nothing is looked up in a catalogue or
 * taken from stock, so a line needs the name of its product, and tells warehouse and variant for the comparison with
 * its fulfillments only. Payments, discounts, invoices and notes are not kept.
 */
export const importOrders = operation(
  has('MANAGE_ORDERS_IMPORT'),
  async (
    context,
    input: { orders: readonly ImportedOrder[]; errorPolicy?: ErrorPolicy | null },
  ): Promise<ImportResult[]> => {
    if (input.orders.length > MAX_ORDERS)
      throw invalid(null, 'BULK_LIMIT', `At most ${MAX_ORDERS} orders can be created at once.`)
    const policy = input.errorPolicy ?? 'REJECT_EVERYTHING'
    const attempt = () =>
      context.transaction(async ({ tx, emit }) => {
        const world = await worldOf(context, tx, input.orders)
        const read = input.orders.map((order) => readOrder(order, world))
        const anyProblem = read.some(({ problems }) => problems.found.length > 0)
        const results: ImportResult[] = []
        for (const { draft, problems } of read) {
          const isRefused =
            policy === 'REJECT_EVERYTHING'
              ? anyProblem
              : policy === 'REJECT_FAILED_ROWS' && problems.found.length > 0
          const order = draft && !isRefused ? await storeOrder(tx, draft) : null
          results.push({ order, errors: [...problems.found] })
        }
        const orderIds = results.flatMap(({ order }) => order?.id ?? [])
        if (orderIds.length > 0) await emit('order_bulk_created', { orderIds })
        return results
      })
    return againWhereTaken(attempt)
  },
)

async function worldOf(
  { settings, clock }: Context,
  tx: Queries,
  given: readonly ImportedOrder[],
): Promise<ImportWorld> {
  const people = new Map<string, User>()
  for (const user of await usersNamedIn(tx, given)) {
    people.set(`id ${user.id}`, user)
    people.set(`email ${user.email}`, user)
    if (user.externalReference) people.set(`reference ${user.externalReference}`, user)
  }
  const slugs = given.map((order) => order.channel).filter(isStorable)
  const known = await tx.select().from(channels).where(inArray(channels.slug, slugs))
  const references = given.map((order) => order.externalReference).filter(isStorable)
  const taken = await tx
    .select({ reference: orders.externalReference })
    .from(orders)
    .where(inArray(orders.externalReference, references))
  const takenReferences = new Set(taken.map((row) => row.reference))
  return {
    now: clock.now(),
    settings,
    preserveAllAddressFields: (await shop(tx)).preserveAllAddressFields,
    channel: (slug) => known.find((channel) => channel.slug === slug),
    user: ({ id, email, externalReference }) => {
      if (email) return people.get(`email ${email}`) ?? people.get(`email ${email.toLowerCase()}`)
      return people.get(externalReference ? `reference ${externalReference}` : `id ${id}`)
    },
    isTaken(reference) {
      const isTaken = takenReferences.has(reference)
      takenReferences.add(reference)
      return isTaken
    },
  }
}

async function usersNamedIn(tx: Queries, given: readonly ImportedOrder[]): Promise<User[]> {
  const emails = given.flatMap(({ user }) => [user.email, user.email?.toLowerCase()]).filter(isStorable)
  const references = given.map(({ user }) => user.externalReference).filter(isStorable)
  const ids = given.flatMap(({ user }) => (typeof user.id === 'number' ? user.id : []))
  return tx
    .select()
    .from(users)
    .where(
      or(inArray(users.id, ids), inArray(users.email, emails), inArray(users.externalReference, references)),
    )
}

async function storeOrder(tx: Queries, { columns, billing, shipping }: OrderDraft): Promise<Order> {
  const billingAddress = await storeAddress(tx, undefined, billing)
  const shippingAddress = shipping && (await storeAddress(tx, undefined, shipping))
  const [order] = await tx
    .insert(orders)
    .values({
      ...columns,
      billingAddressId: billingAddress.id,
      shippingAddressId: shippingAddress?.id ?? null,
    })
    .returning()
  return order as Order // An insert returns its row.
}
