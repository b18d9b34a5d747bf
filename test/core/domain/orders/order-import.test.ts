import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { adoptOrders } from '../../../../core/domain/orders/adopt-orders.ts'
import { orders } from '../../../../core/tables/orders.ts'
import { addresses, type User } from '../../../../core/tables/people.ts'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  aStaffMember,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
import { anImportedLine, anImportedOrder } from '../../../support/orders.ts'

let core: TestCore
let token: string
let buyer: User & { accessToken: string }

beforeAll(async () => {
  core = await startCore()
  token = (await aStaffMember(core, { may: ['MANAGE_ORDERS_IMPORT', 'MANAGE_ORDERS'] })).accessToken
  buyer = await aCustomer(core, { externalReference: 'customer-7' })
})
afterAll(() => core.close())
beforeEach(() => core.emitted())

const money = (gross: number, net = gross) => ({ gross, net })
async function load(inputs: object[], errorPolicy?: string) {
  const { data, errors } = await core.graphql(
    `mutation ($orders: [OrderBulkCreateInput!]!, $errorPolicy: ErrorPolicyEnum) {
      orderBulkCreate(orders: $orders, errorPolicy: $errorPolicy) {
        count errors { path code }
        results { errors { path code message } order {
          id status userEmail created languageCodeEnum externalReference shippingMethodName redirectUrl customerNote
          user { id } billingAddress { city } shippingAddress { city } metadata { key value }
          total { gross { amount } net { amount } } undiscountedTotal { gross { amount } }
          subtotal { gross { amount } } shippingPrice { gross { amount } }
          lines { productName quantityFulfilled taxRate unitPrice { gross { amount } net { amount } }
            undiscountedUnitPrice { gross { amount } } } } } } }`,
    { orders: inputs, errorPolicy },
    { token },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.orderBulkCreate
}

/** Path and code of what is wrong with one order. */
async function faultsOf(changes: object): Promise<string[]> {
  const before = await storedOrders()
  const { count, results } = await load([anImportedOrder(changes)])
  expect(count).toBe(0)
  expect(await storedOrders()).toBe(before)
  return results[0].errors.map(({ path, code }: { path: string; code: string }) => `${path}: ${code}`)
}

const storedOrders = () => core.services.database.read.$count(orders)

describe('an import of orders', () => {
  test('keeps what was bought, by whom and where it went, and tells of it once', async () => {
    const { count, errors, results } = await load([
      anImportedOrder({
        externalReference: 'erp-1',
        status: 'PARTIALLY_FULFILLED',
        user: { id: globalId('User', buyer.id) },
        shippingAddress: { city: 'Derby', streetAddress1: 'A', postalCode: 'DE1 1AA', country: 'GB' },
        customerNote: 'Ring twice',
        redirectUrl: 'https://shop.example/orders',
        metadata: [{ key: 'source', value: 'erp' }],
        lines: [anImportedLine(), anImportedLine({ isShippingRequired: true, taxRate: 0.05 })],
        deliveryMethod: {
          shippingMethodId: 'U2hpcHBpbmdNZXRob2Q6MQ==',
          shippingMethodName: 'Courier',
          shippingPrice: money(5, 4),
        },
        fulfillments: [
          { lines: [{ variantSku: 'L-1', quantity: 2, warehouse: 'V2FyZWhvdXNlOjE=', orderLineIndex: 1 }] },
        ],
      }),
      anImportedOrder(),
    ])
    expect([count, errors]).toEqual([2, []])
    const prices = {
      productName: 'Lamp',
      unitPrice: { gross: { amount: 4.1 }, net: { amount: 3.33 } },
      undiscountedUnitPrice: { gross: { amount: 8.2 } },
    }
    expect(results[0]).toEqual({
      errors: [],
      order: {
        id: expect.any(String),
        status: 'PARTIALLY_FULFILLED',
        userEmail: buyer.email,
        created: '2020-05-01T00:00:00+00:00',
        languageCodeEnum: 'PL',
        externalReference: 'erp-1',
        shippingMethodName: 'Courier',
        redirectUrl: 'https://shop.example/orders',
        customerNote: 'Ring twice',
        user: { id: globalId('User', buyer.id) },
        billingAddress: { city: 'DERBY' },
        shippingAddress: { city: 'DERBY' },
        metadata: [{ key: 'source', value: 'erp' }],
        total: { gross: { amount: 29.6 }, net: { amount: 24 } },
        undiscountedTotal: { gross: { amount: 54.2 } },
        subtotal: { gross: { amount: 24.6 } },
        shippingPrice: { gross: { amount: 5 } },
        lines: [
          { ...prices, quantityFulfilled: 0, taxRate: expect.closeTo(0.23, 10) },
          { ...prices, quantityFulfilled: 2, taxRate: 0.05 },
        ],
      },
    })
    expect(results[1].order).toMatchObject({
      status: 'UNFULFILLED',
      user: null,
      userEmail: 'guest@example.com',
    })
    expect(await core.emitted({ withNotify: true })).toEqual(['order_bulk_created'])
    const { orderIds } = await core.factsOf('order_bulk_created')
    expect(orderIds).toHaveLength(2)
  })

  test.each([
    ['an external reference', () => ({ externalReference: 'customer-7' })],
    ['an e-mail', () => ({ email: buyer.email })],
    ['an e-mail in other letters', () => ({ email: buyer.email.toUpperCase() })],
  ])('finds the buyer by %s', async (_what, user) => {
    const { results } = await load([anImportedOrder({ user: user() })])
    expect(results[0].order).toMatchObject({
      user: { id: globalId('User', buyer.id) },
      userEmail: buyer.email,
    })
  })

  test('by e-mail gives nothing to somebody who has not confirmed the account, until it is', async () => {
    const registered = await aCustomer(core, { email: 'unproved@example.com', isConfirmed: false })
    const { results } = await load([anImportedOrder({ user: { email: 'Unproved@example.com' } })])
    expect(results[0].order).toMatchObject({ user: null, userEmail: 'unproved@example.com' })
    const { data } = await core.graphql(
      'mutation ($id: ID!) { customerUpdate(id: $id, input: { isConfirmed: true }) { user { orders(first: 1) { totalCount } } } }',
      { id: globalId('User', registered.id) },
      { token: await signInAsSuperuser(core) },
    )
    expect(data.customerUpdate.user.orders.totalCount).toBe(1)
  })

  test('by ID or reference goes to somebody who has not confirmed the account', async () => {
    const externalReference = 'unproved'
    const registered = await aCustomer(core, { externalReference, isConfirmed: false })
    const owner = { user: { id: globalId('User', registered.id) } }
    const { results } = await load([anImportedOrder(owner), anImportedOrder({ user: { externalReference } })])
    expect(results.map(({ order }: { order: object }) => order)).toMatchObject([owner, owner])
  })

  test('keeps a guest’s e-mail so that a later account finds it', async () => {
    const { results } = await load([anImportedOrder({ user: { email: 'Later@Example.com' } })])
    expect(results[0].order).toMatchObject({ user: null, userEmail: 'later@example.com' })
    const later = await aCustomer(core, { email: 'later@example.com' })
    await core.services.database.transaction((tx) => adoptOrders(tx, later))
    const { data } = await core.graphql(
      '{ me { orders(first: 1) { totalCount } } }',
      {},
      { token: later.accessToken },
    )
    expect(data.me.orders.totalCount).toBe(1)
  })

  test('rounds to the smallest coin of the currency', async () => {
    const { results } = await load([
      anImportedOrder({
        lines: [anImportedLine({ totalPrice: money(1), undiscountedTotalPrice: money(1), quantity: 3 })],
      }),
    ])
    expect(results[0].order.lines[0].unitPrice).toEqual({ gross: { amount: 0.33 }, net: { amount: 0.33 } })
  })

  test('takes fifty orders at the most', async () => {
    const { count, errors, results } = await load(Array.from({ length: 51 }, () => anImportedOrder()))
    expect([count, results, errors]).toEqual([0, [], [{ path: null, code: 'BULK_LIMIT' }]])
    expect(await core.emitted()).toEqual([])
  })

  test('of none is none, and tells nobody', async () => {
    expect(await load([])).toEqual({ count: 0, results: [], errors: [] })
    expect(await core.emitted()).toEqual([])
  })
})

describe('an order is refused', () => {
  const shipped = { lines: [anImportedLine({ isShippingRequired: true })] }
  const sending = (changes: object) => [
    { lines: [{ quantity: 3, warehouse: 'V2FyZWhvdXNlOjE=', orderLineIndex: 0, ...changes }] },
  ]
  const sent = (changes: object, status = 'FULFILLED') => ({ status, fulfillments: sending(changes) })
  test.each<[string, object, string[]]>([
    ['of an unknown channel', { channel: 'nowhere' }, ['channel: NOT_FOUND']],
    ['in another currency than its channel’s', { currency: 'EUR' }, ['currency: INCORRECT_CURRENCY']],
    ['of tomorrow', { createdAt: '2999-01-01T00:00:00Z' }, ['created_at: FUTURE_DATE']],
    ['that leads to a foreign page', { redirectUrl: 'https://evil.example/' }, ['redirect_url: INVALID']],
    ['of nobody', { user: {} }, ['user: REQUIRED']],
    [
      'of two people',
      { user: { email: 'a@b.test', externalReference: 'x' } },
      ['user: TOO_MANY_IDENTIFIERS'],
    ],
    ['of a user who is not there', { user: { id: globalId('User', 99_999) } }, ['user.id: NOT_FOUND']],
    ['of an unknown reference', { user: { externalReference: 'x' } }, ['user.external_reference: NOT_FOUND']],
    ['of an ID of something else', { user: { id: globalId('Group', 1) } }, ['user.id: INVALID']],
    ['with a bad billing address', { billingAddress: { country: 'GB' } }, ['billing_address: INVALID']],
    ['with a bad shipping address', { shippingAddress: { country: 'GB' } }, ['shipping_address: INVALID']],
    [
      'with an address that shall not be judged',
      { billingAddress: { country: 'GB', skipValidation: true } },
      ['billing_address: INVALID'],
    ],
    ['that is shipped nobody knows how', shipped, ['delivery_method: REQUIRED']],
    [
      'that is shipped in two ways',
      { ...shipped, deliveryMethod: { warehouseId: 'a', shippingMethodId: 'b' } },
      ['delivery_method: TOO_MANY_IDENTIFIERS'],
    ],
    [
      'whose shipping costs less with taxes',
      { ...shipped, deliveryMethod: { shippingMethodId: 'b', shippingPrice: money(1, 2) } },
      ['delivery_method.shipping_price: PRICE_ERROR'],
    ],
    ['with a nameless product', { lines: [anImportedLine({ productName: '' })] }, ['lines.0: REQUIRED']],
    [
      'with a variant named twice',
      { lines: [anImportedLine({ variantId: 'x' })] },
      ['lines.0: TOO_MANY_IDENTIFIERS'],
    ],
    [
      'with nothing of a product',
      { lines: [anImportedLine({ quantity: 0 })] },
      ['lines.0.quantity: INVALID_QUANTITY'],
    ],
    [
      'with a net above its gross',
      { lines: [anImportedLine({ totalPrice: money(1, 2) })] },
      ['lines.0.total_price: PRICE_ERROR'],
    ],
    [
      'with a discount below nothing',
      { lines: [anImportedLine({ undiscountedTotalPrice: money(12, 10) })] },
      ['lines.0.undiscounted_total_price: PRICE_ERROR'],
    ],
    [
      'with a line of tomorrow',
      { lines: [anImportedLine(), anImportedLine({ createdAt: '2999-01-01T00:00:00Z' })] },
      ['lines.1.created_at: FUTURE_DATE'],
    ],
    ['that is fulfilled without anything sent', { status: 'FULFILLED' }, ['status: INVALID']],
    ['that is not fulfilled with all sent', sent({}, 'UNFULFILLED'), ['status: INVALID']],
    ['that is fulfilled with a part sent', sent({ quantity: 1 }), ['status: INVALID']],
    ['with more sent than ordered', sent({ quantity: 4 }), ['lines.0: INVALID_QUANTITY']],
    [
      'with less than nothing sent',
      sent({ quantity: -1 }),
      ['fulfillments.0.lines.0.quantity: INVALID_QUANTITY'],
    ],
    [
      'with something sent that is not in it',
      sent({ orderLineIndex: 1 }),
      ['fulfillments.0.lines.0.order_line_index: NO_RELATED_ORDER_LINE'],
    ],
    [
      'with something sent of the line before its first',
      sent({ orderLineIndex: -1 }),
      ['fulfillments.0.lines.0.order_line_index: NEGATIVE_INDEX'],
    ],
    [
      'with something sent from elsewhere',
      sent({ warehouse: 'x' }),
      ['fulfillments.0.lines.0.warehouse: ORDER_LINE_FULFILLMENT_LINE_MISMATCH'],
    ],
    [
      'with something else sent',
      sent({ variantSku: 'L-2' }),
      ['fulfillments.0.lines.0.variant_id: ORDER_LINE_FULFILLMENT_LINE_MISMATCH'],
    ],
    [
      'with a nameless metadata item',
      { metadata: [{ key: ' ', value: 'x' }] },
      ['metadata: METADATA_KEY_REQUIRED'],
    ],
    [
      'with a nameless metadata item of a line',
      { lines: [anImportedLine({ privateMetadata: [{ key: '', value: 'x' }] })] },
      ['lines.0.private_metadata: METADATA_KEY_REQUIRED'],
    ],
    ['with text that no database takes', { customerNote: 'a\0b' }, ['customer_note: INVALID']],
    ['with an overlong reference', { externalReference: 'x'.repeat(251) }, ['external_reference: INVALID']],
  ])('%s', async (_what, changes, faults) => {
    expect(await faultsOf(changes)).toEqual(faults)
    expect(await core.emitted()).toEqual([])
  })

  test('whose reference another has, stored or in the same call', async () => {
    await load([anImportedOrder({ externalReference: 'taken' })])
    expect(await faultsOf({ externalReference: 'taken' })).toEqual(['external_reference: UNIQUE'])
    const twice = await load([
      anImportedOrder({ externalReference: 'new' }),
      anImportedOrder({ externalReference: 'new' }),
    ])
    expect(twice.count).toBe(0)
    expect(twice.results[1].errors).toMatchObject([{ path: 'external_reference', code: 'UNIQUE' }])
  })

  test('and one that is a few minutes ahead is not', async () => {
    const soon = new Date(core.clock.now().getTime() + 4 * 60_000).toISOString()
    expect((await load([anImportedOrder({ createdAt: soon })])).count).toBe(1)
  })
})

describe('orders of which one is wrong', () => {
  const good = anImportedOrder()
  const unplaced = anImportedOrder({ shippingAddress: { country: 'GB' } })
  const nowhere = anImportedOrder({ channel: 'nowhere' })
  const stored = ({ count, results }: { count: number; results: Array<{ order: unknown }> }) => [
    count,
    ...results.map(({ order }) => order !== null),
  ]

  test('are all refused unless told otherwise, and nothing of them is stored', async () => {
    const { read } = core.services.database
    const before = await read.$count(addresses)
    expect(stored(await load([good, nowhere]))).toEqual([0, false, false])
    expect(stored(await load([good, unplaced], 'REJECT_EVERYTHING'))).toEqual([0, false, false])
    expect(await read.$count(addresses)).toBe(before)
  })

  test('are stored without that one where failed rows are rejected', async () => {
    expect(stored(await load([good, unplaced, nowhere], 'REJECT_FAILED_ROWS'))).toEqual([
      1,
      true,
      false,
      false,
    ])
    expect(await core.emitted()).toEqual(['order_bulk_created'])
  })

  test('are stored as far as they can be where failures are ignored', async () => {
    const answer = await load([good, unplaced, nowhere], 'IGNORE_FAILED')
    expect(stored(answer)).toEqual([2, true, true, false])
    expect(answer.results[1].order.shippingAddress).toBeNull()
    expect(answer.results[1].errors).toMatchObject([{ path: 'shipping_address', code: 'INVALID' }])
  })
})
