import { randomUUID } from 'node:crypto'
import { type Order, orders } from '../../core/tables/orders.ts'
import { channels } from '../../core/tables/shop.ts'
import type { Database } from '../../shared/database/database.ts'
import { asc } from '../../shared/database/drizzle.ts'
import { derby } from './address-mutations.ts'

const nothing = { net: 0, gross: 0 }

/** Something that was bought, straight in the database: by a guest in the shop's first channel unless told otherwise. */
export async function anOrder(
  { database, clock }: { database: Database; clock: { now(): Date } },
  columns: Partial<Order> = {},
): Promise<Order> {
  return database.transaction(async (tx) => {
    const [channel] = await tx.select().from(channels).orderBy(asc(channels.id)).limit(1)
    const [order] = await tx
      .insert(orders)
      .values({
        uuid: randomUUID(),
        status: 'FULFILLED',
        userEmail: 'guest@example.com',
        channelId: channel?.id ?? 0,
        languageCode: 'en',
        currency: 'USD',
        total: nothing,
        undiscountedTotal: nothing,
        subtotal: nothing,
        shippingPrice: nothing,
        lines: [],
        customerNote: '',
        displayGrossPrices: true,
        metadata: {},
        privateMetadata: {},
        createdAt: clock.now(),
        updatedAt: clock.now(),
        ...columns,
      })
      .returning()
    if (!order) throw new Error('The order was not stored.')
    return order
  })
}

/** The same as Saleor's input of `orderBulkCreate`, in its smallest form. */
export const anImportedOrder = (changes: object = {}): object => ({
  channel: 'default-channel',
  createdAt: '2020-05-01T00:00:00Z',
  user: { email: 'guest@example.com' },
  billingAddress: derby,
  currency: 'USD',
  languageCode: 'PL',
  lines: [anImportedLine()],
  ...changes,
})

export const anImportedLine = (changes: object = {}): object => ({
  productName: 'Lamp',
  variantSku: 'L-1',
  createdAt: '2020-05-01T00:00:00Z',
  isShippingRequired: false,
  isGiftCard: false,
  quantity: 3,
  totalPrice: { gross: 12.3, net: 10 },
  undiscountedTotalPrice: { gross: 24.6, net: 20 },
  warehouse: 'V2FyZWhvdXNlOjE=',
  ...changes,
})
