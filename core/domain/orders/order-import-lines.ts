import { randomUUID } from 'node:crypto'
import type { OrderLine, TaxedAmount } from '../../tables/orders.ts'
import type { Maybe } from '../lists/conditions.ts'
import { readMoment } from '../lists/moment.ts'
import type { MetadataItem } from '../validation.ts'
import type { ImportProblems } from './order-import-problems.ts'

interface VariantIdentifiers {
  variantId?: Maybe<string>
  variantSku?: Maybe<string>
  variantExternalReference?: Maybe<string>
}

/** Saleor's `OrderBulkCreateOrderLineInput`. There is no catalogue and no stock here: what they hold is not looked up. */
export interface ImportedLine extends VariantIdentifiers {
  variantName?: Maybe<string>
  productName?: Maybe<string>
  productSku?: Maybe<string>
  translatedVariantName?: Maybe<string>
  translatedProductName?: Maybe<string>
  createdAt: string
  isShippingRequired: boolean
  isGiftCard: boolean
  quantity: number
  totalPrice: TaxedAmount
  undiscountedTotalPrice: TaxedAmount
  warehouse: string
  taxRate?: Maybe<number>
  metadata?: Maybe<readonly MetadataItem[]>
  privateMetadata?: Maybe<readonly MetadataItem[]>
}

/** Saleor's `OrderBulkCreateFulfillmentInput`: what of the lines has been sent. */
export interface ImportedFulfillment {
  lines?: Maybe<
    ReadonlyArray<VariantIdentifiers & { quantity: number; warehouse: string; orderLineIndex: number }>
  >
}

const variantKeys = ['variantId', 'variantExternalReference', 'variantSku'] as const

/** Undefined where the line makes no sense, and with it the order. `digits`: see `fractionDigits`. */
export function readLine(
  line: ImportedLine,
  index: number,
  { digits, now, problems }: { digits: number; now: Date; problems: ImportProblems },
): OrderLine | undefined {
  const path = `lines.${index}`
  const { quantity, totalPrice: total, undiscountedTotalPrice: undiscounted } = line
  if (variantKeys.filter((key) => line[key]).length > 1)
    problems.add(path, 'TOO_MANY_IDENTIFIERS', 'Only one identifier of the variant can be given.')
  const fatal = problems.counting(() => {
    if (!line.productName)
      problems.add(path, 'REQUIRED', 'A line without a variant in the catalogue needs a product name.')
    if (quantity < 1) problems.add(`${path}.quantity`, 'INVALID_QUANTITY', 'At least one has to be ordered.')
    if (total.gross < total.net) problems.netAboveGross(`${path}.total_price`)
    if (undiscounted.gross < undiscounted.net) problems.netAboveGross(`${path}.undiscounted_total_price`)
    if (undiscounted.gross < total.gross || undiscounted.net < total.net)
      problems.add(
        `${path}.undiscounted_total_price`,
        'PRICE_ERROR',
        'A price cannot be more than the undiscounted one.',
      )
  })
  if (fatal > 0) return undefined
  problems.checkDate(`${path}.created_at`, readMoment(line.createdAt), now)
  const each = ({ net, gross }: TaxedAmount): TaxedAmount => ({
    net: rounded(net / quantity, digits),
    gross: rounded(gross / quantity, digits),
  })
  return {
    id: randomUUID(),
    productName: line.productName ?? '',
    variantName: line.variantName ?? '',
    translatedProductName: line.translatedProductName ?? '',
    translatedVariantName: line.translatedVariantName ?? '',
    productSku: line.productSku ?? null,
    isShippingRequired: line.isShippingRequired,
    isGiftCard: line.isGiftCard,
    quantity,
    quantityFulfilled: 0,
    unitPrice: each(total),
    undiscountedUnitPrice: each(undiscounted),
    totalPrice: total,
    undiscountedTotalPrice: undiscounted,
    taxRate: line.taxRate ?? (total.net > 0 ? total.gross / total.net - 1 : 0),
    metadata: problems.readMetadata(`${path}.metadata`, line.metadata),
    privateMetadata: problems.readMetadata(`${path}.private_metadata`, line.privateMetadata),
  }
}

/** Notes on the lines what has been sent of them. False where that makes no sense. */
export function fulfil(
  lines: OrderLine[],
  inputs: readonly ImportedLine[],
  fulfillments: readonly ImportedFulfillment[],
  problems: ImportProblems,
): boolean {
  const fatal = problems.counting(() => {
    for (const [index, { lines: sent }] of fulfillments.entries())
      for (const [lineIndex, sending] of (sent ?? []).entries()) {
        const path = `fulfillments.${index}.lines.${lineIndex}`
        const { orderLineIndex, quantity } = sending
        const [line, input] = [lines[orderLineIndex], inputs[orderLineIndex]]
        if (orderLineIndex < 0)
          problems.add(`${path}.order_line_index`, 'NEGATIVE_INDEX', 'An index cannot be negative.')
        else if (!line || !input)
          problems.add(`${path}.order_line_index`, 'NO_RELATED_ORDER_LINE', 'There is no line of this index.')
        else if (quantity < 0)
          problems.add(`${path}.quantity`, 'INVALID_QUANTITY', 'A quantity cannot be negative.')
        else if (sending.warehouse !== input.warehouse)
          problems.add(`${path}.warehouse`, MISMATCH, 'The line of the order has another warehouse.')
        else if (variantKeys.some((key) => sending[key] && input[key] && sending[key] !== input[key]))
          problems.add(`${path}.variant_id`, MISMATCH, 'The line of the order has another variant.')
        else line.quantityFulfilled += quantity
      }
    for (const [index, { quantity, quantityFulfilled }] of lines.entries())
      if (quantityFulfilled > quantity)
        problems.add(`lines.${index}`, 'INVALID_QUANTITY', 'More has been sent than was ordered.')
  })
  return fatal === 0
}

const MISMATCH = 'ORDER_LINE_FULFILLMENT_LINE_MISMATCH'

/** A sum of prices, without the dust of binary fractions. */
export function sumOf(amounts: readonly TaxedAmount[]): TaxedAmount {
  const total = (part: 'net' | 'gross') =>
    Math.round(amounts.reduce((sum, amount) => sum + amount[part], 0) * 1000) / 1000
  return { net: total('net'), gross: total('gross') }
}

/** To the smallest coin, halves up. The fifteen digits that are sure keep 1.005 from being taken for less. */
function rounded(amount: number, digits: number): number {
  const scale = 10 ** digits
  return Math.round(Number((amount * scale).toPrecision(15))) / scale
}

/** How many digits the smallest coin has behind the point. Asked once for an order: it takes a while to find out. */
export function fractionDigits(currency: string): number {
  if (!/^[a-z]{3}$/i.test(currency)) return 2
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}
