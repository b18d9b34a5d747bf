import { boolean, id, json, reference, table, text, timestamp } from '../../shared/database/columns.ts'

/** In the order's currency. */
export interface TaxedAmount {
  net: number
  gross: number
}

export type OrderStatus =
  | 'DRAFT'
  | 'UNCONFIRMED'
  | 'UNFULFILLED'
  | 'PARTIALLY_FULFILLED'
  | 'FULFILLED'
  | 'PARTIALLY_RETURNED'
  | 'RETURNED'
  | 'CANCELED'
  | 'EXPIRED'

/** What was bought, as it was called then: there is no catalogue behind it. */
export interface OrderLine {
  /** A UUID. */
  id: string
  productName: string
  variantName: string
  translatedProductName: string
  translatedVariantName: string
  productSku: string | null
  isShippingRequired: boolean
  isGiftCard: boolean
  quantity: number
  quantityFulfilled: number
  unitPrice: TaxedAmount
  undiscountedUnitPrice: TaxedAmount
  totalPrice: TaxedAmount
  undiscountedTotalPrice: TaxedAmount
  /** 0.23 is 23 %. */
  taxRate: number
  metadata: Record<string, string>
  privateMetadata: Record<string, string>
}

/** What people bought elsewhere, so far as their accounts have to know: nothing here is sold. */
export const orders = table('orders', {
  /** Shown as the order's number. */
  id: id(),
  /** Saleor's key of it. Whoever knows it may see the order, so it cannot be guessed. */
  uuid: text().notNull(),
  externalReference: text(),
  status: text().notNull().$type<OrderStatus>(),
  /** Whose it is; null: of nobody with an account, or of somebody whose account is gone. */
  userId: reference(),
  /** Stays when the account goes. */
  userEmail: text().notNull(),
  channelId: reference().notNull(),
  languageCode: text().notNull(),
  currency: text().notNull(),
  total: json<TaxedAmount>().notNull(),
  undiscountedTotal: json<TaxedAmount>().notNull(),
  subtotal: json<TaxedAmount>().notNull(),
  shippingPrice: json<TaxedAmount>().notNull(),
  shippingMethodName: text(),
  /** Never changed and never asked for without the order, so they are no table of their own. */
  lines: json<OrderLine[]>().notNull(),
  billingAddressId: reference(),
  shippingAddressId: reference(),
  customerNote: text().notNull(),
  redirectUrl: text(),
  displayGrossPrices: boolean().notNull(),
  metadata: json<Record<string, string>>().notNull(),
  privateMetadata: json<Record<string, string>>().notNull(),
  createdAt: timestamp().notNull(),
  updatedAt: timestamp().notNull(),
})

export type Order = typeof orders.$inferSelect
