const conditionsOfOrders = [
  // Nobody is charged here, and there are no checkouts, vouchers, invoices, gift cards and products.
  'authorizeStatus',
  'chargeStatus',
  'checkoutId',
  'checkoutToken',
  'hasFulfillments',
  'hasInvoices',
  'invoices',
  'isClickAndCollect',
  'isGiftCardBought',
  'isGiftCardUsed',
  'productTypeId',
  'voucherCode',
  // What is in an order is shown and not searched.
  'billingAddress',
  'linesCount',
  'shippingAddress',
  'totalGross',
  'totalNet',
]

/**
 * What Saleor's clients may send and the schema does not know, as `omissions` lists it: refused as unknown, instead of
 * being taken and ignored.
 */
export const leftOut = [
  ...conditionsOfOrders.map((name) => `CustomerOrderWhereInput.${name}`),
  ...conditionsOfOrders.map((name) => `OrderWhereInput.${name}`),
  'OrderWhereInput.events',
  'OrderWhereInput.fulfillments',
  'OrderWhereInput.lines',
  'OrderWhereInput.transactions',
  'OrderSortField.CUSTOMER',
  'OrderSortField.PAYMENT',
  'OrderSortField.RANK',
  // Payments, discounts, notes, invoices and taxes by class are not kept.
  ...['discounts', 'giftCards', 'invoices', 'notes', 'transactions', 'voucherCode', 'weight'].map(
    (name) => `OrderBulkCreateInput.${name}`,
  ),
  ...['unitDiscountReason', 'unitDiscountType', 'unitDiscountValue'].map(
    (name) => `OrderBulkCreateOrderLineInput.${name}`,
  ),
  ...['taxClassId', 'taxClassMetadata', 'taxClassName', 'taxClassPrivateMetadata'].map(
    (name) => `OrderBulkCreateOrderLineInput.${name}`,
  ),
  ...[
    'shippingTaxClassId',
    'shippingTaxClassMetadata',
    'shippingTaxClassName',
    'shippingTaxClassPrivateMetadata',
    'shippingTaxRate',
    'warehouseName',
  ].map((name) => `OrderBulkCreateDeliveryMethodInput.${name}`),
  'OrderBulkCreateFulfillmentInput.trackingCode',
  // Deprecated in favour of `where`.
  'Query.orders(filter:)',
  'Query.orders(search:)',
]
