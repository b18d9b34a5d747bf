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

const words = (...lines: string[]): string[] => lines.flatMap((line) => line.split(' '))

/** There is no catalogue. It can be asked for as pages do that show more than the catalogue, and in no other way. */
const catalogue = [
  ...words('ids metadata slugs updatedAt').map((name) => `CategoryFilterInput.${name}`),
  ...words('channel ids metadata published slugs').map((name) => `CollectionFilterInput.${name}`),
  ...words('ids metadata pageTypes slugs').map((name) => `PageFilterInput.${name}`),
  'PageTypeFilterInput.slugs',
  ...words(
    'attributes availableFrom categories channel collections giftCard hasCategory hasPreorderedVariants ids',
    'isAvailable isPublished isVisibleInListing metadata minimalPrice price productTypes publishedFrom slugs stocks',
    'updatedAt',
  ).map((name) => `ProductFilterInput.${name}`),
  ...words('isPreorder metadata sku updatedAt').map((name) => `ProductVariantFilterInput.${name}`),
  ...words('level sortBy where').map((name) => `Query.categories(${name}:)`),
  ...words('channel sortBy where').map((name) => `Query.collections(${name}:)`),
  ...words('channel search sortBy where').map((name) => `Query.pages(${name}:)`),
  'Query.pageTypes(sortBy:)',
  ...words('search sortBy where').map((name) => `Query.products(${name}:)`),
  ...words('channel ids search sortBy where').map((name) => `Query.productVariants(${name}:)`),
  ...words('channel filter').map((name) => `Query.shippingZones(${name}:)`),
  ...words('channel filter search sortBy where').map((name) => `Category.products(${name}:)`),
  ...words('filter search sortBy where').map((name) => `Collection.products(${name}:)`),
  'Category.backgroundImage(format:)',
  'Collection.backgroundImage(format:)',
  'Product.thumbnail(format:)',
  'ProductMedia.url(format:)',
  'ProductVariant.pricing(address:)',
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
  // Deprecated in favour of `where`, but for what clients look for somebody's orders with.
  ...words(
    'authorizeStatus channels chargeStatus checkoutIds checkoutTokens created giftCardBought giftCardUsed ids',
    'isClickAndCollect isPreorder metadata numbers paymentStatus status updatedAt',
  ).map((name) => `OrderFilterInput.${name}`),
  ...catalogue,
]
