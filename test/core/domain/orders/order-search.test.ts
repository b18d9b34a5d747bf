import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BadQuestion } from '../../../../core/domain/errors.ts'
import { listOrders, type OrdersQuestion } from '../../../../core/domain/orders/orders.ts'
import { totalOfOrders } from '../../../../core/domain/orders/orders-total.ts'
import type { Channel } from '../../../../core/tables/shop.ts'
import { aChannel, appWith, type Domain, openDomain, somebody, staffWith } from '../../../support/domain.ts'
import { anOrder } from '../../../support/orders.ts'

let domain: Domain
let context: ReturnType<Domain['as']>
let polish: Channel
const numbers = { ada: 0, guest: 0, other: 0 }

beforeAll(async () => {
  domain = await openDomain()
  context = domain.as(await appWith(domain, ['MANAGE_ORDERS']))
  polish = await aChannel(domain)
  const ada = await somebody(domain, {
    email: 'ada@example.com',
    firstName: 'Ada Mary',
    lastName: 'Byron',
  })
  numbers.ada = (await anOrder(domain, { userId: ada.id, userEmail: 'old@example.com' })).id
  numbers.guest = (await anOrder(domain, { userEmail: 'Guest@Example.com', externalReference: 'erp-7' })).id
  numbers.other = (await anOrder(domain, { userEmail: 'grace@example.com' })).id
})
afterAll(() => domain.close())

async function found(question: Omit<OrdersQuestion, 'page'>): Promise<number[]> {
  const { items } = await listOrders(context, { page: { first: 100 }, ...question })
  return items.map(({ row }) => row.id).sort((one, other) => one - other)
}

describe('orders are searched', () => {
  test.each([
    ['number', () => String(numbers.ada), () => [numbers.ada]],
    ['number with its sign', () => `#${numbers.guest}`, () => [numbers.guest]],
    ['reference', () => 'erp-7', () => [numbers.guest]],
    ['part of the e-mail, in any case', () => 'GUEST@', () => [numbers.guest]],
    ['name of the buyer', () => 'byron ada', () => [numbers.ada]],
    ['e-mail that the buyer has now', () => 'ada@example.com', () => [numbers.ada]],
    ['what nobody is called', () => 'nobody', () => []],
    ['signs alone', () => '%_', () => []],
    ['nothing but a null character', () => '\0', () => []],
    ['a number beyond counting', () => '9'.repeat(40), () => []],
  ])('by %s', async (_what, text, expected) => {
    expect(await found({ search: text() })).toEqual(expected())
    expect(await found({ filter: { search: text() } })).toEqual(expected())
  })

  test('by everything where nothing is looked for', async () => {
    expect(await found({ search: '', filter: { search: null, customer: '' } })).toHaveLength(3)
  })

  test('and a text that is too long is refused', async () => {
    await expect(found({ search: 'a'.repeat(2000) })).rejects.toThrow('at most')
  })
})

describe('orders of a customer are found', () => {
  test.each([
    ['guest@example.com', () => [numbers.guest]],
    ['ADA@example.com', () => [numbers.ada]],
    ['old@example.com', () => [numbers.ada]],
    ['byron', () => [numbers.ada]],
    ['Byron Ada Mary', () => [numbers.ada]],
    ['ada mary byron', () => [numbers.ada]],
    ['Ada', () => []],
    ['example.com', () => []],
    ['a\0b', () => []],
  ])('by %j', async (customer, expected) => {
    expect(await found({ filter: { customer } })).toEqual(expected())
  })
})

describe('the total of orders', () => {
  const of = (question: Parameters<typeof totalOfOrders>[1]) => totalOfOrders(context, question)

  test('is what was bought since the day or the month began, by those who did not think better of it', async () => {
    const bought = (createdAt: string, net: number, columns: object = {}) =>
      anOrder(domain, {
        channelId: polish.id,
        total: { net, gross: net * 2 },
        createdAt: new Date(createdAt),
        ...columns,
      })
    expect(domain.clock.now().toISOString()).toMatch(/^2026-03-14/)
    await bought('2026-03-14T00:00:00Z', 0.1)
    await bought('2026-03-14T01:00:00Z', 0.2)
    await bought('2026-03-13T23:59:59Z', 4)
    await bought('2026-02-28T23:59:59Z', 8)
    for (const status of ['DRAFT', 'CANCELED', 'EXPIRED'] as const)
      await bought('2026-03-14T01:00:00Z', 100, { status })
    const total = (net: number) => ({ currency: polish.currencyCode, net, gross: net * 2 })
    const channel = polish.slug
    expect(await of({ channel, period: 'TODAY' })).toEqual(total(0.3))
    expect(await of({ channel, period: 'THIS_MONTH' })).toEqual(total(4.3))
    expect(await of({ channel })).toEqual(total(12.3))
    expect(await of({ channel: 'default-channel', period: 'THIS_MONTH' })).toMatchObject({ currency: 'USD' })
  })

  test('is null where the channel is not there, and refused where it is out of reach', async () => {
    expect(await of({ channel: 'nowhere' })).toBeNull()
    await expect(of({})).rejects.toThrow(new BadQuestion('You need to provide a channel slug.'))
    const restricted = domain.as(await staffWith(domain, ['MANAGE_ORDERS'], [polish]))
    expect(await totalOfOrders(restricted, { channel: polish.slug })).toMatchObject({ gross: 24.6 })
    await expect(totalOfOrders(restricted, { channel: 'default-channel' })).rejects.toThrow(
      'You do not have access to the default-channel channel.',
    )
  })
})
