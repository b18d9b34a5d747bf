import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Permission } from '../../../../core/domain/staff/permissions.ts'
import type { Order } from '../../../../core/tables/orders.ts'
import {
  addresses,
  permissionGroupChannels,
  permissionGroupMembers,
  permissionGroups,
  type User,
} from '../../../../core/tables/people.ts'
import { type Channel, channels } from '../../../../core/tables/shop.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { aCustomer, anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { anOrder } from '../../../support/orders.ts'

let core: TestCore
let groups = 0
let ada: User & { accessToken: string }
let otherChannel: Channel
let orders: Record<'old' | 'recent' | 'elsewhere' | 'draft' | 'guest', Order>

const amount = (gross: number, net = gross) => ({ gross, net })

beforeAll(async () => {
  core = await startCore()
  ada = await aCustomer(core)
  const domain = { database: core.services.database, clock: core.clock }
  const [address, channel] = await domain.database.transaction(async (tx) => [
    (await tx.insert(addresses).values({ country: 'DE', city: 'Köln', phone: '' }).returning())[0],
    (
      await tx
        .insert(channels)
        .values({ name: 'B', slug: 'b', isActive: true, currencyCode: 'EUR', defaultCountry: 'DE' })
        .returning()
    )[0],
  ])
  otherChannel = channel as Channel
  const mine = { userId: ada.id, userEmail: ada.email }
  orders = {
    old: await anOrder(domain, {
      ...mine,
      externalReference: 'erp-1',
      status: 'PARTIALLY_FULFILLED',
      total: amount(12.3, 10),
      billingAddressId: address?.id ?? 0,
      metadata: { source: 'erp' },
      privateMetadata: { margin: '7' },
      languageCode: 'pt-br',
      lines: [
        {
          id: '6d6a4f5c-1e49-4f0e-a4d4-6c6a4f5c1e49',
          productName: 'Lamp',
          variantName: 'Red',
          translatedProductName: '',
          translatedVariantName: '',
          productSku: 'L-1',
          isShippingRequired: true,
          isGiftCard: false,
          quantity: 3,
          quantityFulfilled: 1,
          unitPrice: amount(4.1, 3.33),
          undiscountedUnitPrice: amount(4.1, 3.33),
          totalPrice: amount(12.3, 10),
          undiscountedTotalPrice: amount(12.3, 10),
          taxRate: 0.23,
          metadata: {},
          privateMetadata: { shelf: '9' },
        },
      ],
      createdAt: new Date('2026-01-01T00:00:00Z'),
    }),
    recent: await anOrder(domain, { ...mine, createdAt: new Date('2026-02-01T00:00:00Z') }),
    elsewhere: await anOrder(domain, { ...mine, channelId: otherChannel.id }),
    draft: await anOrder(domain, { ...mine, status: 'DRAFT' }),
    guest: await anOrder(domain, { userEmail: 'guest@example.com' }),
  }
})
afterAll(() => core.close())

const idOf = (order: Order) => globalId('Order', order.uuid)
const namesOf = (found: Array<{ id: string }>) =>
  found.map(({ id }) => Object.entries(orders).find(([, order]) => idOf(order) === id)?.[0])

const ask = async (query: string, token?: string, variables: Record<string, unknown> = {}) =>
  core.graphql(query, variables, token ? { token } : {})
const manager = async () => (await aStaffMember(core, { may: ['MANAGE_ORDERS'] })).accessToken

/** Somebody whose one group reaches one channel only. */
async function managerOfOneChannel(channel: Channel): Promise<string> {
  const staff = await aStaffMember(core)
  await core.services.database.transaction(async (tx) => {
    await tx.delete(permissionGroupMembers)
    const [group] = await tx
      .insert(permissionGroups)
      .values({
        name: `One channel ${++groups}`,
        permissions: ['MANAGE_ORDERS'],
        restrictedAccessToChannels: true,
      })
      .returning()
    const permissionGroupId = group?.id ?? 0
    await tx.insert(permissionGroupMembers).values({ permissionGroupId, userId: staff.id })
    await tx.insert(permissionGroupChannels).values({ permissionGroupId, channelId: channel.id })
  })
  return staff.accessToken
}

describe('an order', () => {
  test('shows what was bought to whoever knows its ID', async () => {
    const { data, errors } = await ask(
      `query ($id: ID!) { order(id: $id) {
        id number created updatedAt status statusDisplay userEmail externalReference languageCode languageCodeEnum
        isPaid paymentStatus paymentStatusDisplay chargeStatus origin token isShippingRequired customerNote
        channel { slug } billingAddress { city country { code } } shippingAddress { id } metadata { key value }
        total { currency gross { amount currency } net { amount } tax { amount } }
        lines { id productName variantName productSku quantity quantityFulfilled quantityToFulfill taxRate
          unitPrice { net { amount } } totalPrice { gross { amount currency } } } } }`,
      undefined,
      { id: idOf(orders.old) },
    )
    expect(errors).toBeUndefined()
    expect(data.order).toEqual({
      id: idOf(orders.old),
      number: String(orders.old.id),
      created: '2026-01-01T00:00:00+00:00',
      updatedAt: expect.any(String),
      status: 'PARTIALLY_FULFILLED',
      statusDisplay: 'Partially fulfilled',
      userEmail: ada.email,
      externalReference: 'erp-1',
      languageCode: 'pt-br',
      languageCodeEnum: 'PT_BR',
      isPaid: false,
      paymentStatus: 'NOT_CHARGED',
      paymentStatusDisplay: 'Not charged',
      chargeStatus: 'NONE',
      origin: 'BULK_CREATE',
      token: orders.old.uuid,
      isShippingRequired: true,
      customerNote: '',
      channel: { slug: 'default-channel' },
      billingAddress: { city: 'Köln', country: { code: 'DE' } },
      shippingAddress: null,
      metadata: [{ key: 'source', value: 'erp' }],
      total: {
        currency: 'USD',
        gross: { amount: 12.3, currency: 'USD' },
        net: { amount: 10 },
        tax: { amount: 2.3 },
      },
      lines: [
        {
          id: globalId('OrderLine', '6d6a4f5c-1e49-4f0e-a4d4-6c6a4f5c1e49'),
          productName: 'Lamp',
          variantName: 'Red',
          productSku: 'L-1',
          quantity: 3,
          quantityFulfilled: 1,
          quantityToFulfill: 2,
          taxRate: 0.23,
          unitPrice: { net: { amount: 3.33 } },
          totalPrice: { gross: { amount: 12.3, currency: 'USD' } },
        },
      ],
    })
  })

  test('tells its buyer to the buyer and to those who manage people, orders, payments or taxes', async () => {
    const buyer = (token?: string) =>
      ask('query ($id: ID!) { order(id: $id) { user { email } } }', token, { id: idOf(orders.old) })
    const stranger = await buyer((await aCustomer(core)).accessToken)
    expect(stranger.data.order).toEqual({ user: null })
    expect(stranger.errors).toMatchObject([
      {
        message: expect.stringMatching(
          /: MANAGE_USERS, MANAGE_ORDERS, HANDLE_PAYMENTS, HANDLE_TAXES, OWNER$/,
        ),
      },
    ])
    expect((await buyer(ada.accessToken)).data.order.user.email).toBe(ada.email)
    for (const may of ['MANAGE_USERS', 'MANAGE_ORDERS', 'HANDLE_PAYMENTS', 'HANDLE_TAXES'] as Permission[])
      expect((await buyer((await anApp(core, [may])).token)).data.order.user.email).toBe(ada.email)
    const ofNobody = await ask('query ($id: ID!) { order(id: $id) { user { id } } }', undefined, {
      id: idOf(orders.guest),
    })
    expect(ofNobody).toMatchObject({ data: { order: { user: null } } })
    expect(ofNobody.errors).toBeUndefined()
  })

  test('keeps its private metadata, and that of its lines, for those who manage orders or taxes', async () => {
    const metadata = (token?: string) =>
      ask(
        'query ($id: ID!) { order(id: $id) { privateMetafield(key: "margin") lines { privateMetafield(key: "shelf") } } }',
        token,
        { id: idOf(orders.old) },
      )
    const { data, errors } = await metadata(ada.accessToken)
    expect([data.order, errors?.length]).toEqual([
      { privateMetafield: null, lines: [{ privateMetafield: null }] },
      2,
    ])
    expect((await metadata(await manager())).data.order).toEqual({
      privateMetafield: '7',
      lines: [{ privateMetafield: '9' }],
    })
  })

  test('is found by its external reference by those who manage orders only', async () => {
    const find = (token: string, reference = 'erp-1') =>
      ask('query ($r: String) { order(externalReference: $r) { id } }', token, { r: reference })
    const refused = await find(ada.accessToken)
    expect(refused.data.order).toBeNull()
    expect(refused.errors?.[0].message).toMatch(/: MANAGE_ORDERS$/)
    expect((await find(await manager())).data.order.id).toBe(idOf(orders.old))
    expect((await find(await manager(), 'erp-2')).data.order).toBeNull()
    expect((await find(await manager(), 'a\0b')).data.order).toBeNull()
  })

  test.each([
    ['', /Exactly one of the arguments/],
    ['(id: "x", externalReference: "y")', /Exactly one of the arguments/],
    ['(id: "nonsense")', /^Invalid ID: nonsense. Expected: Order.$/],
  ])('asked for as order%s is an error', async (args, message) => {
    const { data, errors } = await ask(`{ order${args} { id } }`)
    expect(data.order).toBeNull()
    expect(errors).toMatchObject([{ message: expect.stringMatching(message) }])
  })

  test.each([
    ['of another type', globalId('User', '6d6a4f5c-1e49-4f0e-a4d4-6c6a4f5c1e49')],
    ['that nobody has', globalId('Order', '6d6a4f5c-1e49-4f0e-a4d4-6c6a4f5c1e49')],
    ['that is a number', globalId('Order', 1)],
  ])('with an ID %s is nothing', async (_what, id) => {
    const { data, errors } = await ask('query ($id: ID!) { order(id: $id) { id } }', undefined, { id })
    expect([data.order, errors]).toEqual([null, undefined])
  })
})

describe('the orders of a person', () => {
  const nodes = '{ totalCount edges { node { id } } }'
  const ordersOf = async (token: string, args = '(first: 10)') => {
    const { data, errors } = await ask(
      `query ($id: ID!) { user(id: $id) { orders${args} ${nodes} } }`,
      token,
      { id: globalId('User', ada.id) },
    )
    if (errors) throw new Error(errors[0].message)
    expect(data.user.orders.totalCount).toBe(data.user.orders.edges.length)
    return namesOf(data.user.orders.edges.map((edge: { node: { id: string } }) => edge.node))
  }
  const mine = async (args: string) => {
    const { data } = await ask(`{ me { orders${args} ${nodes} } }`, ada.accessToken)
    return namesOf(data.me.orders.edges.map((edge: { node: { id: string } }) => edge.node))
  }

  test('are theirs, newest first and without drafts', async () => {
    expect(await mine('(first: 10)')).toEqual(['elsewhere', 'recent', 'old'])
    expect(await mine('(first: 10, where: { number: { range: { gte: 0 } } })')).toEqual([
      'elsewhere',
      'recent',
      'old',
    ])
  })

  test('are refused to others, and for those who only manage people', async () => {
    const token = (await aStaffMember(core, { may: ['MANAGE_USERS'] })).accessToken
    await expect(ordersOf(token)).rejects.toThrow(/: OWNER, MANAGE_ORDERS$/)
    await expect(ordersOf(token, '(first: 1, where: {})')).rejects.toThrow(/: OWNER, MANAGE_ORDERS$/)
  })

  test('are all there with their drafts for those who manage orders, and for such apps', async () => {
    const all = ['draft', 'elsewhere', 'recent', 'old']
    for (const token of [await manager(), (await anApp(core, ['MANAGE_ORDERS'])).token]) {
      expect(await ordersOf(token)).toEqual(all)
      expect(await ordersOf(token, '(first: 10, where: { number: { range: { gte: 0 } } })')).toEqual(all)
    }
  })

  test('are those of the channels that a staff member reaches', async () => {
    const token = await managerOfOneChannel(otherChannel)
    expect(await ordersOf(token)).toEqual(['elsewhere'])
    expect(await ordersOf(token, '(first: 10, where: { number: { range: { gte: 0 } } })')).toEqual([
      'elsewhere',
    ])
  })

  test.each([
    ['status: { eq: PARTIALLY_FULFILLED }', ['old']],
    ['status: { oneOf: [FULFILLED, DRAFT] }', ['elsewhere', 'recent']],
    ['createdAt: { lte: "2026-01-15T00:00:00Z" }', ['old']],
    ['metadata: { key: "source", value: { eq: "erp" } }', ['old']],
    ['channelId: { eq: "Q2hhbm5lbDox" }', ['recent', 'old']],
    ['userEmail: { eq: "guest@example.com" }', []],
    ['ids: []', []],
    [
      'OR: [{ status: { eq: PARTIALLY_FULFILLED } }, { createdAt: { gte: "2026-02-02T00:00:00Z" } }]',
      ['elsewhere', 'old'],
    ],
    ['createdAt: {}', []],
  ])('are filtered by %s', async (where, found) => {
    expect(await mine(`(first: 10, where: { ${where} })`)).toEqual(found)
  })

  test('are found by their IDs, of which others are refused', async () => {
    expect(
      await mine(`(first: 10, where: { ids: ["${idOf(orders.old)}", "${idOf(orders.guest)}"] })`),
    ).toEqual(['old'])
    const { errors } = await ask(
      '{ me { orders(first: 1, where: { ids: ["VXNlcjox"] }) { totalCount } } }',
      ada.accessToken,
    )
    expect(errors).toMatchObject([{ message: 'Invalid ID: VXNlcjox. An ID of the type Order was expected.' }])
  })

  test('come in pages', async () => {
    const page = async (args: string) => {
      const { data } = await ask(
        `{ me { orders${args} { edges { node { id } } pageInfo { hasNextPage endCursor } } } }`,
        ada.accessToken,
      )
      return data.me.orders
    }
    const first = await page('(first: 2)')
    expect(first.pageInfo.hasNextPage).toBe(true)
    const second = await page(`(first: 2, after: "${first.pageInfo.endCursor}")`)
    expect(namesOf(second.edges.map((edge: { node: { id: string } }) => edge.node))).toEqual(['old'])
    expect((await ask('{ me { orders { edges { cursor } } } }', ada.accessToken)).errors).toHaveLength(1)
  })

  test('are none in the answer to a registration, whatever the address has bought', async () => {
    const { data, errors } = await ask(
      `mutation { accountRegister(input: { email: "guest@example.com", password: "a long one", channel: "default-channel",
        redirectUrl: "https://shop.example/" }) { user { orders(first: 1) { totalCount } } errors { code } } }`,
    )
    expect(errors).toBeUndefined()
    expect(data.accountRegister).toEqual({ user: { orders: { totalCount: 0 } }, errors: [] })
  })
})

describe('the orders of the shop', () => {
  const list = async (token: string, args = '') => {
    const { data, errors } = await ask(
      `{ orders(first: 10 ${args}) { totalCount edges { node { id } } } }`,
      token,
    )
    if (errors) throw new Error(errors[0].message)
    return namesOf(data.orders.edges.map((edge: { node: { id: string } }) => edge.node))
  }

  test('are those of everybody, newest first and without drafts', async () => {
    expect(await list(await manager())).toEqual(['guest', 'elsewhere', 'recent', 'old'])
  })

  test('are filtered and sorted', async () => {
    const token = await manager()
    expect(await list(token, `where: { user: { eq: "${globalId('User', ada.id)}" } }`)).toEqual([
      'elsewhere',
      'recent',
      'old',
    ])
    expect(await list(token, 'where: { userEmail: { eq: "guest@example.com" } }')).toEqual(['guest'])
    expect(await list(token, 'sortBy: { field: CREATED_AT, direction: ASC }')).toEqual([
      'old',
      'recent',
      'elsewhere',
      'guest',
    ])
    expect((await list(token, 'sortBy: { field: STATUS, direction: DESC }'))[0]).toBe('old')
  })

  test('are those of one channel where one is named, which has to be in reach', async () => {
    const everywhere = await manager()
    expect(await list(everywhere, 'channel: "b"')).toEqual(['elsewhere'])
    await expect(list(everywhere, 'channel: "nowhere"')).rejects.toThrow(
      'You do not have access to the nowhere channel.',
    )
    const oneChannel = await managerOfOneChannel(otherChannel)
    expect(await list(oneChannel)).toEqual(['elsewhere'])
    expect(await list(oneChannel, 'channel: "b"')).toEqual(['elsewhere'])
    await expect(list(oneChannel, 'channel: "default-channel"')).rejects.toThrow(/do not have access/)
    expect(await list((await anApp(core, ['MANAGE_ORDERS'])).token, 'channel: "nowhere"')).toEqual([])
  })
})
