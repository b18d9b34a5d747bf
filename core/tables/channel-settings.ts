/**
 * What Saleor lets a shop decide for each channel, in its words and units. Nobody trades here: it is kept, so that
 * whoever manages channels finds what was decided.
 */
export interface ChannelSettings {
  allocationStrategy: 'PRIORITIZE_SORTING_ORDER' | 'PRIORITIZE_HIGH_STOCK'
  automaticallyConfirmAllNewOrders: boolean
  automaticallyFulfillNonShippableGiftCard: boolean
  /** Minutes; null: never. */
  expireOrdersAfter: number | null
  /** Days. */
  deleteExpiredOrdersAfter: number
  markAsPaidStrategy: 'TRANSACTION_FLOW' | 'PAYMENT_FLOW'
  allowUnpaidOrders: boolean
  includeDraftOrderInVoucherUsage: boolean
  /** Hours; null: not frozen. */
  draftOrderLinePriceFreezePeriod: number | null
  useLegacyLineDiscountPropagation: boolean
  useLegacyErrorFlow: boolean
  automaticallyCompleteFullyPaidCheckouts: boolean
  /** Minutes. */
  automaticCompletionDelay: number | null
  /** ISO 8601, like the next. */
  automaticCompletionCutOffDate: string | null
  allowLegacyGiftCardUse: boolean
  defaultTransactionFlowStrategy: 'AUTHORIZATION' | 'CHARGE'
  releaseFundsForExpiredCheckouts: boolean
  /** Hours. */
  checkoutTtlBeforeReleasingFunds: number
  checkoutReleaseFundsCutOffDate: string | null
}
