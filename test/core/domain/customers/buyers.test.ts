import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../../core/domain/access.ts'
import {
  type CustomersQuestion,
  findUser,
  listCustomers,
  listStaff,
} from '../../../../core/domain/people/people.ts'
import type { Permission } from '../../../../core/domain/staff/permissions.ts'
import type { User } from '../../../../core/tables/people.ts'
import { type Domain, openDomain, somebody, staffWith } from '../../../support/domain.ts'
import { anOrder } from '../../../support/orders.ts'

let domain: Domain
let manager: Actor
let buyingStaff: User
let staff: User

/** Ada has bought three times, Bo twice, a staff member once, and the customer Cy never. */
beforeAll(async () => {
  domain = await openDomain()
  manager = await staffWith(domain, ['MANAGE_USERS'])
  const ada = await somebody(domain, { email: 'ada@x.test' })
  const bo = await somebody(domain, { email: 'bo@x.test' })
  await somebody(domain, { email: 'cy@x.test' })
  buyingStaff = await somebody(domain, { email: 'di@x.test', isStaff: true })
  staff = await somebody(domain, { email: 'ed@x.test', isStaff: true })
  const bought = (user: User, createdAt: string) =>
    anOrder(domain, { userId: user.id, createdAt: new Date(createdAt) })
  await bought(ada, '2026-01-01T23:59:59Z')
  await bought(ada, '2026-01-02T00:00:00Z')
  await bought(ada, '2026-03-01T12:00:00Z')
  await bought(bo, '2026-01-03T00:00:00Z')
  await bought(bo, '2026-01-03T00:00:00Z')
  await bought(buyingStaff, '2026-02-01T00:00:00Z')
  // A guest's belongs to nobody, whatever the e-mail says.
  await anOrder(domain, { userEmail: 'cy@x.test' })
})
afterAll(() => domain.close())

async function customers(question: Partial<CustomersQuestion> = {}): Promise<string> {
  const { items, totalCount } = await listCustomers(domain.as(manager), { page: { first: 100 }, ...question })
  expect(await totalCount()).toBe(items.length)
  return items.map(({ row }) => row.email.slice(0, 2)).join(' ')
}

test('customers are those who are not staff, and staff who have bought something', async () => {
  expect(await customers()).toBe('ad bo cy di')
  expect((await listStaff(domain.as(await staffWith(domain, ['MANAGE_STAFF'])), { page: {} })).items).toEqual(
    [],
  )
})

describe('the number of orders', () => {
  test.each([
    [{ gte: 1 }, 'ad bo di'],
    [{ gte: 2 }, 'ad bo'],
    [{ lte: 0 }, 'cy'],
    [{ gte: 1, lte: 2 }, 'bo di'],
    [{ gte: 4 }, ''],
    [{}, 'ad bo cy di'],
  ])('filters by %j', async (numberOfOrders, found) => {
    expect(await customers({ filter: { numberOfOrders } })).toBe(found)
  })

  test.each([
    [{ eq: 3 }, 'ad'],
    [{ oneOf: [0, 1] }, 'cy di'],
    [{ oneOf: [] }, ''],
    [{ range: { gte: 2 } }, 'ad bo'],
    [{ range: { lte: 1 } }, 'cy di'],
    [{ eq: 0, oneOf: [3] }, 'cy'],
  ])('is asked for with where: %j', async (numberOfOrders, found) => {
    expect(await customers({ where: { numberOfOrders } })).toBe(found)
  })

  test('sorts, page by page, both ways', async () => {
    const up = { field: 'ORDER_COUNT', direction: 'ASC' } as const
    expect(await customers({ sortBy: up })).toBe('cy di bo ad')
    expect(await customers({ sortBy: { ...up, direction: 'DESC' } })).toBe('ad bo di cy')
    const first = await listCustomers(domain.as(manager), { page: { first: 2 }, sortBy: up })
    const after = first.items[1]?.cursor ?? ''
    expect(JSON.parse(Buffer.from(after, 'base64').toString())).toEqual(['1', 'di@x.test'])
    const second = await listCustomers(domain.as(manager), { page: { first: 2, after }, sortBy: up })
    expect(second.items.map(({ row }) => row.email)).toEqual(['bo@x.test', 'ada@x.test'])
  })
})

describe('when something was bought', () => {
  test.each([
    [{ gte: '2026-01-02', lte: '2026-01-02' }, 'ad'],
    [{ lte: '2026-01-01' }, 'ad'],
    [{ gte: '2026-01-03' }, 'ad bo di'],
    [{ gte: '2026-01-04', lte: '2026-01-31' }, ''],
  ])('filters by days: %j', async (placedOrders, found) => {
    expect(await customers({ filter: { placedOrders } })).toBe(found)
  })

  test.each([
    [{ gte: '2026-01-02T00:00:00Z', lte: '2026-01-03T00:00:00Z' }, 'ad bo'],
    [{ lte: '2026-01-01T23:59:58Z' }, ''],
    [{ gte: '2026-02-01T01:00:00+01:00' }, 'ad di'],
    [{}, ''],
  ])('is asked for with where: %j', async (placedOrdersAt, found) => {
    expect(await customers({ where: { placedOrdersAt } })).toBe(found)
  })
})

describe('a staff member', () => {
  const sees = async (may: Permission[], { id }: User) =>
    (await findUser(domain.as(await staffWith(domain, may)), { id })) !== null

  test.each([['MANAGE_USERS'], ['MANAGE_ORDERS']] as const)(
    'who has bought something is shown to those who hold %s, and others are not',
    async (permission) => {
      expect(await sees([permission], buyingStaff)).toBe(true)
      expect(await sees([permission], staff)).toBe(false)
    },
  )

  test('is shown to those who manage staff, whatever was bought', async () => {
    expect(await sees(['MANAGE_STAFF'], buyingStaff)).toBe(true)
    expect(await sees(['MANAGE_STAFF'], staff)).toBe(true)
    expect(await sees(['MANAGE_STAFF', 'MANAGE_ORDERS'], staff)).toBe(true)
  })
})
