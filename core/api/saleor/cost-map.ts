import type { ExecutorOptions } from '../execute.ts'

type CostMap = NonNullable<ExecutorOptions['costs']>
type FieldCost = CostMap[string][string]

const one = (fields: string) => each(fields, { complexity: 1 })
const page = (fields: string) => each(fields, { complexity: 1, multipliers: ['first', 'last'] })
const limited = (fields: string) => each(fields, { complexity: 1, multipliers: ['limit'] })

function each(fields: string, cost: FieldCost): Record<string, FieldCost> {
  return Object.fromEntries(fields.split(' ').map((field) => [field, cost]))
}

const assigned = one('attribute value')
const assignedText = one('attribute value translation')
const assignedList = { ...one('attribute'), ...limited('value') }

/**
 * What Saleor takes for a field, for every type that the account area reaches, also through orders and attributes.
 * A field that the schema does not have yet costs from the day it does.
 */
export const costMap: CostMap = {
  Query: {
    ...one(
      'address addressValidationRules app appExtension appsInstallations attribute channel channels checkout customerType giftCard me order orderByToken ordersTotal pageType permissionGroup user webhook',
    ),
    ...page(
      'appExtensions apps attributes categories checkouts collections customers customerTypes giftCards homepageEvents orders pages pageTypes permissionGroups products productVariants shippingZones staffUsers',
    ),
  },
  App: { ...one('extensions tokens webhooks'), ...limited('problems') },
  AssignedAttribute: one('attribute'),
  AssignedNumericAttribute: assigned,
  AssignedTextAttribute: assignedText,
  AssignedPlainTextAttribute: assignedText,
  AssignedFileAttribute: assigned,
  AssignedChoiceAttributeValue: one('translation'),
  AssignedSingleChoiceAttribute: one('value'),
  AssignedMultiChoiceAttribute: assignedList,
  AssignedSwatchAttribute: assigned,
  AssignedBooleanAttribute: assigned,
  AssignedDateAttribute: assigned,
  AssignedDateTimeAttribute: assigned,
  AssignedMultiPageReferenceAttribute: assignedList,
  AssignedMultiProductReferenceAttribute: assignedList,
  AssignedMultiProductVariantReferenceAttribute: assignedList,
  AssignedMultiCategoryReferenceAttribute: assignedList,
  AssignedMultiCollectionReferenceAttribute: assignedList,
  AssignedSinglePageReferenceAttribute: assigned,
  AssignedSingleProductReferenceAttribute: assigned,
  AssignedSingleProductVariantReferenceAttribute: assigned,
  AssignedSingleCategoryReferenceAttribute: assigned,
  AssignedSingleCollectionReferenceAttribute: assigned,
  Attribute: { ...page('choices productTypes productVariantTypes'), ...limited('referenceTypes') },
  Checkout: one(
    'availableCollectionPoints availablePaymentGateways availableShippingMethods billingAddress channel giftCards lines shippingAddress shippingMethod shippingMethods transactions user',
  ),
  CustomerType: { ...one('attributes'), ...page('availableAttributes') },
  Fulfillment: one('lines warehouse'),
  FulfillmentLine: one('orderLine'),
  GiftCard: one('app createdBy events product usedBy user'),
  Group: one('permissions users'),
  Order: {
    ...one(
      'availableCollectionPoints billingAddress channel deliveryMethod discounts events fulfillments giftCards lines payments shippingAddress shippingMethod shippingMethods transactions user voucher',
    ),
    invoices: { complexity: 10 },
  },
  OrderLine: one('allocations thumbnail variant'),
  Shop: one('availableExternalAuthentications availablePaymentGateways availableShippingMethods countries'),
  User: {
    ...one(
      'assignedAttribute avatar checkout customerType editableGroups events permissionGroups storedPaymentSources userPermissions',
    ),
    ...limited('assignedAttributes'),
    ...page('giftCards orders'),
  },
}
