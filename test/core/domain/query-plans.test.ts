import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Actor, nobody } from '../../../core/domain/access.ts'
import { addressBooks } from '../../../core/domain/addresses/addresses.ts'
import type { Context } from '../../../core/domain/context.ts'
import { historiesOf } from '../../../core/domain/customers/customer-events.ts'
import { adoptOrders } from '../../../core/domain/orders/adopt-orders.ts'
import { findUser, listCustomers, listStaff } from '../../../core/domain/people/people.ts'
import type { PeopleSorting } from '../../../core/domain/people/people-sorting.ts'
import { permissionsOf, userByEmail } from '../../../core/domain/people/users.ts'
import { groupsOf } from '../../../core/domain/staff/permission-groups.ts'
import { orders } from '../../../core/tables/orders.ts'
import {
  addresses,
  customerEvents,
  permissionGroupMembers,
  permissionGroups,
  type User,
  userAddresses,
  users,
} from '../../../core/tables/people.ts'
import { channels } from '../../../core/tables/shop.ts'
import { asc, eq } from '../../../shared/database/drizzle.ts'
import { openPlannedDatabase, type PlannedDatabase } from '../../support/query-plans.ts'

const PEOPLE = 3000
const STAFF = 30
const BATCH = 500
const AT = new Date('2026-03-14T12:00:00Z')

let planned: PlannedDatabase
let context: Context
let shopper: User

beforeAll(async () => {
  planned = await openPlannedDatabase()
  await fill()
  await planned.analyze()
  const actor = {
    kind: 'app',
    permissions: new Set(['MANAGE_USERS', 'MANAGE_STAFF', 'MANAGE_ORDERS']),
  } as unknown as Actor
  // These operations ask for nothing else.
  context = { database: planned.database, actor: async () => actor } as unknown as Context
  shopper = (await userByEmail(planned.database.read, 'person2000@example.com')) as User
})
afterAll(() => planned.close())

async function fill(): Promise<void> {
  await planned.database.transaction(async (tx) => {
    await tx.insert(channels).values({
      id: 1,
      name: 'A',
      slug: 'a',
      isActive: true,
      currencyCode: 'EUR',
      defaultCountry: 'DE',
    })
    for (let start = 1; start <= PEOPLE; start += BATCH) {
      const numbers = Array.from({ length: BATCH }, (_, index) => start + index)
      await tx.insert(users).values(numbers.map(person))
      await tx.insert(addresses).values(numbers.map((id) => ({ id, country: 'DE', city: `City${id % 300}` })))
      await tx.insert(userAddresses).values(numbers.map((id) => ({ userId: id, addressId: id })))
      await tx.insert(orders).values(numbers.map(order))
      await tx
        .insert(customerEvents)
        .values(
          numbers.map((userId) => ({ userId, date: AT, type: 'ACCOUNT_CREATED' as const, parameters: {} })),
        )
    }
    const groups = Array.from({ length: 20 }, (_, index) => ({
      id: index + 1,
      name: `Group ${index}`,
      permissions: [],
      restrictedAccessToChannels: false,
    }))
    await tx.insert(permissionGroups).values(groups)
    await tx.insert(permissionGroupMembers).values(
      Array.from({ length: STAFF }, (_, index) => ({
        userId: index + 1,
        permissionGroupId: (index % 20) + 1,
      })),
    )
  })
}

const person = (id: number) => ({
  id,
  email: `person${id}@example.com`,
  firstName: `First${id % 900}`,
  lastName: `Last${id}`,
  externalReference: `reference-${id}`,
  isStaff: id <= STAFF,
  isActive: true,
  isConfirmed: true,
  tokenKey: 'key',
  dateJoined: new Date(AT.getTime() + id * 1000),
  updatedAt: new Date(AT.getTime() - id * 1000),
})

const nothing = { net: 0, gross: 0 }
const order = (id: number): typeof orders.$inferInsert => ({
  uuid: `order-${id}`,
  status: 'FULFILLED',
  userId: id % 2 === 0 ? id : null,
  userEmail: `person${id}@example.com`,
  channelId: 1,
  languageCode: 'en',
  currency: 'EUR',
  total: nothing,
  undiscountedTotal: nothing,
  subtotal: nothing,
  shippingPrice: nothing,
  lines: [],
  customerNote: '',
  displayGrossPrices: true,
  metadata: {},
  privateMetadata: {},
  createdAt: AT,
  updatedAt: AT,
})

const sqlite = inject('engine') === 'sqlite'

/** Reads a whole table, or all the rows of a role, where an index could have named those that are wanted. */
const readsTooMuch = (plan: string): boolean =>
  sqlite
    ? /^SCAN (?!user_search_index|CONSTANT)\w+$|\(is_staff=\?\)/m.test(plan)
    : / Seq Scan on |Index Cond: \(is_staff = /.test(plan)

/** Puts what it has read into order by itself, for which it needs all of it first. */
const sorts = (plan: string): boolean =>
  sqlite ? /USE TEMP B-TREE FOR ORDER BY/.test(plan) : /(?<!Incremental )Sort {2}\(/.test(plan)

const orderings: PeopleSorting['field'][] = [
  'FIRST_NAME',
  'LAST_NAME',
  'EMAIL',
  'CREATED_AT',
  'LAST_MODIFIED_AT',
]

describe('a page of customers is read in its order and no further', () => {
  const sortings = [
    null,
    ...orderings.flatMap((field) => [
      { field, direction: 'ASC' as const },
      { field, direction: 'DESC' as const },
    ]),
  ]
  for (const sortBy of sortings)
    for (const place of ['first', 'deep'] as const)
      test(`${sortBy ? `${sortBy.field} ${sortBy.direction}` : 'the usual order'}, ${place} page`, async () => {
        let after: string | null = null
        for (let page = 0; place === 'deep' && page < 15; page++)
          after =
            (await listCustomers(context, { page: { first: 100, after }, sortBy })).items.at(-1)?.cursor ??
            null
        const plans = await planned.plansOf(() =>
          listCustomers(context, { page: { first: 20, after }, sortBy }),
        )
        expect(plans).toHaveLength(1)
        // On SQLite the way through an index from its beginning is called a scan of it.
        expect(plans.filter((plan) => readsTooMuch(plan) || sorts(plan))).toEqual([])
      })
})

describe('what is looked up is found by an index', () => {
  const lookUps: Record<string, () => Promise<unknown>> = {
    'a user by ID': () => findUser(context, { id: shopper.id }),
    'a user by e-mail': () => findUser(context, { email: shopper.email }),
    'a user by external reference': () => findUser(context, { externalReference: 'reference-2000' }),
    'who signs in, in any case': () => userByEmail(planned.database.read, shopper.email.toUpperCase()),
    'what somebody may do': () => permissionsOf(planned.database.read, { ...shopper, id: 7, isStaff: true }),
    'the groups of somebody': () => groupsOf(planned.database.read, { ...shopper, id: 7, isStaff: true }),
    'the address books of a page': () => addressBooks(planned.database.read, [shopper.id, shopper.id + 1]),
    'the histories of a page': () => historiesOf(planned.database.read, [shopper.id, shopper.id + 1]),
    'the orders of somebody': () =>
      planned.database.read
        .select()
        .from(orders)
        .where(eq(orders.userId, shopper.id))
        .orderBy(asc(orders.id)),
    'orders to be adopted by e-mail': () => planned.database.transaction((tx) => adoptOrders(tx, shopper)),
    'customers by IDs': () =>
      listCustomers(context, { page: { first: 20 }, where: { ids: [shopper.id, shopper.id + 1] } }),
    'customers by e-mail': () =>
      listCustomers(context, { page: { first: 20 }, where: { email: { eq: shopper.email } } }),
  }
  for (const [what, lookUp] of Object.entries(lookUps))
    test(what, async () => {
      const plans = await planned.plansOf(lookUp)
      expect(plans.length).toBeGreaterThan(0)
      expect(plans.filter(readsTooMuch)).toEqual([])
    })
})

describe('a search starts from those it finds', () => {
  const searches: Record<string, () => Promise<unknown>> = {
    'one word': () => listCustomers(context, { page: { first: 20 }, search: 'last2000' }),
    'several words, alternatives, absent words and phrases': () =>
      listCustomers(context, {
        page: { first: 20 },
        search: 'city77 -first12 OR "last2000" OR united kingdom',
      }),
    'in another order': () =>
      listCustomers(context, {
        page: { first: 20 },
        search: 'city77',
        sortBy: { field: 'LAST_NAME', direction: 'DESC' },
      }),
    'the old way': () => listCustomers(context, { page: { first: 20 }, filter: { search: 'city77' } }),
    'its total': async () =>
      (await listCustomers(context, { page: { first: 20 }, search: 'city77' })).totalCount(),
  }
  for (const [what, search] of Object.entries(searches))
    test(what, async () => {
      const plans = await planned.plansOf(search)
      expect(plans.filter(readsTooMuch)).toEqual([])
      for (const plan of plans) expect(plan).toContain('user_search_index')
    })
})

describe('staff', () => {
  test('are few, and found by their role', async () => {
    for (const sortBy of [null, ...orderings.map((field) => ({ field, direction: 'ASC' as const }))]) {
      const plans = await planned.plansOf(() => listStaff(context, { page: { first: 20 }, sortBy }))
      expect(plans).toHaveLength(1)
      expect(plans[0]).toMatch(
        /users_staff|users_first_name|users_last_name|users_date_joined|users_updated_at/,
      )
      expect(plans[0]).not.toMatch(/^SCAN users$| Seq Scan on /m)
    }
  })

  test('are searched among staff, or among those whom the search finds', async () => {
    const plans = await planned.plansOf(() =>
      listStaff(context, { page: { first: 20 }, filter: { search: 'last7' } }),
    )
    expect(plans).toHaveLength(1)
    expect(plans[0]).toMatch(/user_search_index|users_staff/)
    expect(plans[0]).not.toMatch(/^SCAN users$| Seq Scan on /m)
  })
})

test('a total is counted only when somebody asks', async () => {
  const page = { first: 20 }
  expect(await planned.plansOf(() => listCustomers(context, { page }))).toHaveLength(1)
  expect(
    await planned.plansOf(async () => (await listCustomers(context, { page })).totalCount()),
  ).toHaveLength(2)
})

test('nobody is refused before any query', async () => {
  const stranger = { ...context, actor: async () => nobody }
  const plans = await planned.plansOf(() =>
    listCustomers(stranger, { page: { first: 20 } }).then(
      () => {
        throw new Error('A stranger may list customers.')
      },
      () => undefined,
    ),
  )
  expect(plans).toEqual([])
})
