import { globalId } from '../../../../shared/global-id.ts'
import { has } from '../../../domain/access.ts'
import type { OrderLine, TaxedAmount } from '../../../tables/orders.ts'
import { metadataFields, requireFor } from '../metadata-fields.ts'
import type { OrderLineResolvers } from '../resolver-types.ts'

/** A line knows its order's currency only from there. */
export type OrderLineView = OrderLine & { currency: string }

export interface MoneyView {
  currency: string
  amount: number
}

/** Taxes are what the gross amount has more than the net one, without the dust of binary fractions. */
export function taxedMoney(currency: string, { net, gross }: TaxedAmount) {
  const money = (amount: number): MoneyView => ({ currency, amount })
  return {
    currency,
    net: money(net),
    gross: money(gross),
    tax: money(Math.round((gross - net) * 1000) / 1000),
  }
}

/** Who reads the private metadata of orders and their lines. */
export const requireOrderManager = requireFor(has('MANAGE_ORDERS', 'HANDLE_TAXES'))

export const orderLine: OrderLineResolvers = {
  id: ({ id }) => globalId('OrderLine', id),
  unitPrice: ({ currency, unitPrice }) => taxedMoney(currency, unitPrice),
  undiscountedUnitPrice: ({ currency, undiscountedUnitPrice }) => taxedMoney(currency, undiscountedUnitPrice),
  totalPrice: ({ currency, totalPrice }) => taxedMoney(currency, totalPrice),
  undiscountedTotalPrice: ({ currency, undiscountedTotalPrice }) =>
    taxedMoney(currency, undiscountedTotalPrice),
  quantityToFulfill: ({ quantity, quantityFulfilled }) => quantity - quantityFulfilled,
  ...metadataFields<OrderLineView>(requireOrderManager),
}
