import { randomUUID } from 'node:crypto'
import type { Queries } from '../../shared/database/database.ts'
import { eq } from '../../shared/database/drizzle.ts'
import { insertRow } from '../../shared/database/prepared.ts'
import { invalid, refuse } from '../domain/errors.ts'
import { isOneOf } from '../domain/lists/conditions.ts'
import { userByEmail, userById } from '../domain/people/users.ts'
import {
  columnProblems,
  LONGEST_EXTERNAL_REFERENCE,
  personProblems,
  textProblems,
} from '../domain/validation.ts'
import { type OrderLine, type OrderStatus, orders, type TaxedAmount } from '../tables/orders.ts'
import { channels } from '../tables/shop.ts'
import { addressAt, type ReadAddress, storeImported } from './addresses.ts'
import {
  flag,
  languageCode,
  metadata,
  moment,
  number,
  objects,
  text,
  textOrNull,
  within,
  wrong,
} from './fields.ts'
import { keptId, ourId, remember } from './keys.ts'
import { type Fields, isObject, keyOf, type SaleorRecord } from './record.ts'

const statuses: readonly OrderStatus[] = [
  'DRAFT',
  'UNCONFIRMED',
  'UNFULFILLED',
  'PARTIALLY_FULFILLED',
  'FULFILLED',
  'PARTIALLY_RETURNED',
  'RETURNED',
  'CANCELED',
  'EXPIRED',
]

const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i

/** What somebody bought, with its lines. Saleor's UUID stays its key and Saleor's number its number where that is free. */
export async function importOrder(tx: Queries, { key, fields }: SaleorRecord, now: Date): Promise<void> {
  const row = readColumns(fields, now)
  const billing = addressAt(fields, 'billingAddress')
  const shipping = addressAt(fields, 'shippingAddress')
  const { userEmail, metadata, privateMetadata, lines, ...columns } = row
  refuse([
    ...(userEmail === '' ? [] : personProblems({ email: userEmail })),
    ...columnProblems('externalReference', columns.externalReference, LONGEST_EXTERNAL_REFERENCE),
    ...textProblems({ ...columns, userEmail, lines, metadata, privateMetadata }),
  ])
  const channelId = await channelOf(tx, fields)
  await refuseTaken(tx, 'externalReference', columns.externalReference)
  const ownKey = uuid.test(key) ? key.toLowerCase() : randomUUID()
  await refuseTaken(tx, 'uuid', ownKey)
  const stored = async (address: ReadAddress | null) =>
    (address ? await storeImported(tx, address) : undefined) ?? null
  const order = await insertRow(tx, orders, {
    ...(await keptId(tx, orders, fields.number)),
    ...row,
    uuid: ownKey,
    channelId,
    userId: await buyerOf(tx, fields),
    billingAddressId: await stored(billing),
    shippingAddressId: await stored(shipping),
  })
  await remember(tx, 'order', key, order?.id as number) // An insert without conditions returns its row.
}

function readColumns(fields: Fields, now: Date) {
  const status = text(fields, 'status').toUpperCase().replaceAll(' ', '_') as OrderStatus
  if (!statuses.includes(status)) throw wrong('status', `one of ${statuses.join(', ')}`)
  const total = amount(fields, 'total')
  const createdAt = moment(fields, 'createdAt') ?? moment(fields, 'created') ?? now
  return {
    externalReference: textOrNull(fields, 'externalReference'),
    status,
    userEmail: text(fields, 'userEmail'),
    languageCode: languageCode(fields),
    currency: text(fields, 'currency') || currencyOf(fields),
    total,
    undiscountedTotal: amount(fields, 'undiscountedTotal', total),
    subtotal: amount(fields, 'subtotal', total),
    shippingPrice: amount(fields, 'shippingPrice', { net: 0, gross: 0 }),
    shippingMethodName: textOrNull(fields, 'shippingMethodName'),
    lines: objects(fields, 'lines').map((line, index) => within(`lines.${index}`, () => readLine(line))),
    customerNote: text(fields, 'customerNote'),
    redirectUrl: textOrNull(fields, 'redirectUrl'),
    displayGrossPrices: flag(fields, 'displayGrossPrices', true),
    metadata: metadata(fields, 'metadata'),
    privateMetadata: metadata(fields, 'privateMetadata'),
    createdAt,
    updatedAt: moment(fields, 'updatedAt') ?? createdAt,
  }
}

function readLine(fields: Fields): OrderLine {
  const quantity = number(fields, 'quantity')
  const unitPrice = amount(fields, 'unitPrice')
  const times = ({ net, gross }: TaxedAmount) => ({ net: net * quantity, gross: gross * quantity })
  const totalPrice = amount(fields, 'totalPrice', times(unitPrice))
  const key = keyOf(fields.id)
  return {
    id: key && uuid.test(key) ? key.toLowerCase() : randomUUID(),
    productName: text(fields, 'productName'),
    variantName: text(fields, 'variantName'),
    translatedProductName: text(fields, 'translatedProductName'),
    translatedVariantName: text(fields, 'translatedVariantName'),
    productSku: textOrNull(fields, 'productSku'),
    isShippingRequired: flag(fields, 'isShippingRequired', false),
    isGiftCard: flag(fields, 'isGiftCard', false),
    quantity,
    quantityFulfilled: number(fields, 'quantityFulfilled', 0),
    unitPrice,
    undiscountedUnitPrice: amount(fields, 'undiscountedUnitPrice', unitPrice),
    totalPrice,
    undiscountedTotalPrice: amount(fields, 'undiscountedTotalPrice', totalPrice),
    taxRate: number(fields, 'taxRate', 0),
    metadata: metadata(fields, 'metadata'),
    privateMetadata: metadata(fields, 'privateMetadata'),
  }
}

/** Two columns, `totalNetAmount` and `totalGrossAmount`, or GraphQL's `{net: {amount}, gross: {amount}}`. */
function amount(fields: Fields, name: string, fallback?: TaxedAmount): TaxedAmount {
  const value = fields[name]
  const part = (side: 'net' | 'gross') => {
    const money = isObject(value) ? value[side] : undefined
    return within(`${name}.${side}`, () =>
      isObject(money)
        ? number(money, 'amount')
        : number(
            { amount: money ?? fields[`${name}${side === 'net' ? 'Net' : 'Gross'}Amount`] },
            'amount',
            fallback?.[side],
          ),
    )
  }
  return { net: part('net'), gross: part('gross') }
}

function currencyOf({ total }: Fields): string {
  const gross = isObject(total) ? total.gross : undefined
  const currency = isObject(gross) ? text(gross, 'currency') : ''
  if (currency === '') throw invalid('currency', 'REQUIRED', 'This field is required.')
  return currency
}

async function channelOf(tx: Queries, fields: Fields): Promise<number> {
  const { channel } = fields
  const slug = isObject(channel) ? text(channel, 'slug') : text(fields, 'channelSlug')
  const known = await ourId(tx, 'channel', isObject(channel) ? channel.id : (channel ?? fields.channelId))
  const [found] = slug
    ? await tx
        .select({ id: channels.id })
        .from(channels)
        .where(isOneOf(channels.slug, { eq: slug }))
    : []
  const id = found?.id ?? known
  if (id === undefined) throw invalid('channel', 'NOT_FOUND', 'This channel is not here: import it first.')
  return id
}

/** Whoever came by this key; without an import of theirs whoever has this e-mail of an account; nobody otherwise. */
async function buyerOf(tx: Queries, fields: Fields): Promise<number | null> {
  const { user } = fields
  const known = await ourId(tx, 'user', isObject(user) ? user.id : (user ?? fields.userId))
  // Somebody who was imported may have been deleted since.
  if (known !== undefined) return (await userById(tx, known))?.id ?? null
  return isObject(user) ? ((await userByEmail(tx, text(user, 'email')))?.id ?? null) : null
}

async function refuseTaken(
  tx: Queries,
  field: 'externalReference' | 'uuid',
  value: string | null,
): Promise<void> {
  if (value === null) return
  const taken = await tx.select({ id: orders.id }).from(orders).where(eq(orders[field], value))
  if (taken.length > 0)
    throw invalid(field === 'uuid' ? 'id' : field, 'UNIQUE', 'There is an order with this value already.')
}
