import { parseGlobalId } from '../../../../shared/global-id.ts'
import { importOrders } from '../../../domain/orders/order-import.ts'
import type { ImportedOrder } from '../../../domain/orders/order-import-order.ts'
import { decodeOptionalId } from '../../given-ids.ts'
import { languageCode } from '../language-code.ts'
import { mutation } from '../mutation.ts'
import type { MutationResolvers, OrderBulkCreateInput } from '../resolver-types.ts'

export const orderImportMutations = {
  // There is no stock that `stockUpdatePolicy` could tell what to do with.
  orderBulkCreate: mutation(
    importOrders,
    ({ orders, errorPolicy }) => ({ orders: orders.map(importedOrder), errorPolicy }),
    (results) => ({ count: results.filter(({ order }) => order).length, results }),
    { count: 0, results: [] },
  ),
} satisfies MutationResolvers

function importedOrder(input: OrderBulkCreateInput): ImportedOrder {
  const { user } = input
  return {
    ...input,
    languageCode: languageCode(input.languageCode) ?? 'en',
    user: { ...user, id: userId(user.id) },
  }
}

/** A malformed ID is a fault of its order, and not of the whole call. */
function userId(id: string | null | undefined): number | 'malformed' | null {
  if (!id) return null
  return parseGlobalId(id)?.type === 'User' ? decodeOptionalId(id, 'User', 'id') : 'malformed'
}
