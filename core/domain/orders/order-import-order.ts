import { randomUUID } from 'node:crypto'
import type { Settings } from '../../settings.ts'
import type { OrderLine, OrderStatus, orders, TaxedAmount } from '../../tables/orders.ts'
import type { User } from '../../tables/people.ts'
import type { Channel } from '../../tables/shop.ts'
import { redirectUrlProblems } from '../accounts/redirect-url.ts'
import { type AddressInput, type CheckedAddress, checkAddress } from '../addresses/addresses.ts'
import { InvalidInput, PermissionDenied } from '../errors.ts'
import type { Maybe } from '../lists/conditions.ts'
import { readMoment } from '../lists/moment.ts'
import { columnProblems, LONGEST_EXTERNAL_REFERENCE, type MetadataItem, textProblems } from '../validation.ts'
import {
  fractionDigits,
  fulfil,
  type ImportedFulfillment,
  type ImportedLine,
  readLine,
  sumOf,
} from './order-import-lines.ts'
import { type ImportProblems, importProblems } from './order-import-problems.ts'

/** Saleor's `OrderBulkCreateInput`, but for what belongs to payment and discounts, which are not kept here. */
export interface ImportedOrder {
  externalReference?: Maybe<string>
  /** A slug. */
  channel: string
  createdAt: string
  status?: Maybe<OrderStatus>
  user: { id?: Maybe<number | 'malformed'>; email?: Maybe<string>; externalReference?: Maybe<string> }
  billingAddress: AddressInput
  shippingAddress?: Maybe<AddressInput>
  currency: string
  metadata?: Maybe<readonly MetadataItem[]>
  privateMetadata?: Maybe<readonly MetadataItem[]>
  customerNote?: Maybe<string>
  languageCode: string
  displayGrossPrices?: Maybe<boolean>
  redirectUrl?: Maybe<string>
  lines: readonly ImportedLine[]
  deliveryMethod?: Maybe<{
    warehouseId?: Maybe<string>
    shippingMethodId?: Maybe<string>
    shippingMethodName?: Maybe<string>
    shippingPrice?: Maybe<TaxedAmount>
  }>
  fulfillments?: Maybe<readonly ImportedFulfillment[]>
}

/** What the orders of an import refer to, read beforehand. */
export interface ImportWorld {
  now: Date
  settings: Settings
  preserveAllAddressFields: boolean
  channel(slug: string): Channel | undefined
  user(given: ImportedOrder['user']): User | undefined
  /** Whether an order has the reference already; remembers that one does now. */
  isTaken(externalReference: string): boolean
}

export interface OrderDraft {
  columns: Omit<typeof orders.$inferInsert, 'billingAddressId' | 'shippingAddressId'>
  billing: CheckedAddress
  shipping: CheckedAddress | undefined
}

/** Reads one order. No draft where it cannot be stored whatever the error policy is. */
export function readOrder(
  input: ImportedOrder,
  world: ImportWorld,
): { draft: OrderDraft | undefined; problems: ImportProblems } {
  const problems = importProblems()
  return { draft: draftOf(input, world, problems), problems }
}

function draftOf(input: ImportedOrder, world: ImportWorld, problems: ImportProblems): OrderDraft | undefined {
  for (const { field, code, message } of [
    ...textProblems(input),
    ...columnProblems('externalReference', input.externalReference, LONGEST_EXTERNAL_REFERENCE),
  ])
    problems.add(inSnakeCase(field), code, message)
  const createdAt = readMoment(input.createdAt)
  problems.checkDate('created_at', createdAt, world.now)
  const channel = world.channel(input.channel)
  if (!channel) problems.add('channel', 'NOT_FOUND', `There is no channel '${input.channel}'.`)
  else if (channel.currencyCode.toLowerCase() !== input.currency.toLowerCase())
    problems.add('currency', 'INCORRECT_CURRENCY', 'The channel has another currency.')
  if (problems.found.some(({ code }) => code !== 'FUTURE_DATE') || !channel || !createdAt) return undefined
  if (input.externalReference && world.isTaken(input.externalReference)) {
    problems.add('external_reference', 'UNIQUE', 'An order with this external reference exists already.')
    return undefined
  }

  const user = readUser(input, world, problems)
  const billing = readAddress(input.billingAddress, 'billing_address', world, problems)
  const shipping = input.shippingAddress
    ? readAddress(input.shippingAddress, 'shipping_address', world, problems)
    : undefined
  const redirectUrl = readRedirectUrl(input, world, problems)
  const delivery = readDelivery(input, problems)
  const { currencyCode: currency } = channel
  const digits = fractionDigits(currency)
  const lines = input.lines.map((line, index) => readLine(line, index, { digits, now: world.now, problems }))
  if (!billing || !delivery || !lines.every((line) => line !== undefined)) return undefined
  if (!fulfil(lines, input.lines, input.fulfillments ?? [], problems)) return undefined

  const status = input.status ?? 'UNFULFILLED'
  checkStatus(status, lines, problems)
  const subtotal = sumOf(lines.map((line) => line.totalPrice))
  const undiscounted = lines.map((line) => line.undiscountedTotalPrice)
  return {
    billing,
    shipping,
    columns: {
      uuid: randomUUID(),
      externalReference: input.externalReference || null,
      status,
      userId: user && mayOwn(user, input) ? user.id : null,
      // In lower case, as accounts keep their addresses: so it is found once a guest turns into a customer.
      userEmail: user?.email ?? input.user.email?.toLowerCase() ?? '',
      channelId: channel.id,
      languageCode: input.languageCode,
      currency,
      total: sumOf([subtotal, delivery.price]),
      undiscountedTotal: sumOf([...undiscounted, delivery.price]),
      subtotal,
      shippingPrice: delivery.price,
      shippingMethodName: delivery.name,
      lines,
      customerNote: input.customerNote ?? '',
      redirectUrl,
      displayGrossPrices: input.displayGrossPrices ?? true,
      metadata: problems.readMetadata('metadata', input.metadata),
      privateMetadata: problems.readMetadata('private_metadata', input.privateMetadata),
      createdAt,
      updatedAt: world.now,
    },
  }
}

/** An e-mail alone says nothing of who has it, until its owner confirms the account: then what was bought follows. */
const mayOwn = (user: User, { user: given }: ImportedOrder): boolean => user.isConfirmed || !given.email

/** Somebody without an account is known by the e-mail alone. */
function readUser(
  { user: given }: ImportedOrder,
  world: ImportWorld,
  problems: ImportProblems,
): User | undefined {
  const identifiers = Object.entries(given).filter(([, value]) => value !== null && value !== undefined)
  const [[key] = []] = identifiers
  if (identifiers.length > 1)
    problems.add('user', 'TOO_MANY_IDENTIFIERS', 'Only one of id, email and external_reference can be given.')
  else if (!key) problems.add('user', 'REQUIRED', 'One of id, email and external_reference is needed.')
  else if (given.id === 'malformed') problems.add('user.id', 'INVALID', 'This is no ID of a user.')
  else {
    const user = world.user(given)
    if (!user && !given.email) problems.add(`user.${inSnakeCase(key)}`, 'NOT_FOUND', 'There is no such user.')
    return user
  }
  return undefined
}

function readAddress(
  input: AddressInput,
  path: string,
  world: ImportWorld,
  problems: ImportProblems,
): CheckedAddress | undefined {
  try {
    return checkAddress(input, {
      preserveAllFields: world.preserveAllAddressFields,
      maySkip: { needed: [], granted: false },
    })
  } catch (error) {
    if (!(error instanceof InvalidInput || error instanceof PermissionDenied)) throw error
    problems.add(path, 'INVALID', `Invalid ${path.replace('_', ' ')}.`)
    return undefined
  }
}

function readRedirectUrl(
  { redirectUrl }: ImportedOrder,
  { settings }: ImportWorld,
  problems: ImportProblems,
): string | null {
  if (!redirectUrl) return null
  const [problem] = redirectUrlProblems(settings, redirectUrl)
  if (problem) problems.add('redirect_url', 'INVALID', problem.message)
  return problem ? null : redirectUrl
}

/** Undefined where the order has to be shipped and nobody knows how, or at which price. */
function readDelivery(
  { lines, deliveryMethod }: ImportedOrder,
  problems: ImportProblems,
): { price: TaxedAmount; name: string | null } | undefined {
  const free = { price: { net: 0, gross: 0 }, name: null }
  if (!lines.some((line) => line.isShippingRequired)) return free
  const { warehouseId, shippingMethodId, shippingMethodName, shippingPrice } = deliveryMethod ?? {}
  if (warehouseId && shippingMethodId)
    problems.add(
      'delivery_method',
      'TOO_MANY_IDENTIFIERS',
      'Either a warehouse or a shipping method delivers.',
    )
  if (!warehouseId && !shippingMethodId) {
    problems.add('delivery_method', 'REQUIRED', 'What has to be shipped needs a delivery method.')
    return undefined
  }
  if (!shippingMethodId) return free
  if (shippingPrice && shippingPrice.gross < shippingPrice.net) {
    problems.netAboveGross('delivery_method.shipping_price')
    return undefined
  }
  return { price: sumOf(shippingPrice ? [shippingPrice] : []), name: shippingMethodName ?? null }
}

/** Whether an order is fulfilled is seen from what has been sent; the other states are as they are told. */
function checkStatus(status: OrderStatus, lines: readonly OrderLine[], problems: ImportProblems): void {
  const ordered = lines.reduce((sum, line) => sum + line.quantity, 0)
  const sent = lines.reduce((sum, line) => sum + line.quantityFulfilled, 0)
  const isWrong =
    (sent === 0 && (status === 'PARTIALLY_FULFILLED' || status === 'FULFILLED')) ||
    (sent > 0 && sent < ordered && (status === 'FULFILLED' || status === 'UNFULFILLED')) ||
    (sent === ordered && (status === 'PARTIALLY_FULFILLED' || status === 'UNFULFILLED'))
  if (isWrong) problems.add('status', 'INVALID', 'The status does not fit what has been sent.')
}

const inSnakeCase = (field: string | null): string | null =>
  field?.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) ?? null
