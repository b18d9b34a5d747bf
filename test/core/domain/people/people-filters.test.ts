import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BadQuestion } from '../../../../core/domain/errors.ts'
import type { CustomersQuestion } from '../../../../core/domain/people/people.ts'
import type { CustomerFilter, CustomerWhere } from '../../../../core/domain/people/people-filters.ts'
import { customerTypes, users } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { type Domain, openDomain } from '../../../support/domain.ts'
import { addPeople, customersFound, type People, staffFound } from '../../../support/people.ts'

let domain: Domain
let people: People

beforeAll(async () => {
  domain = await openDomain()
  people = await addPeople(domain)
})
afterAll(() => domain.close())

const customers = (question?: Partial<CustomersQuestion>) =>
  customersFound(domain.as(people.manager), question)
const staffUsers = (question?: Parameters<typeof staffFound>[1]) =>
  staffFound(domain.as(people.manager), question)

describe('filters', () => {
  const filters: Array<[CustomerFilter, string]> = [
    [{}, 'ada joz zoe'],
    [{ ids: [], metadata: [], dateJoined: {}, updatedAt: null, search: null }, 'ada joz zoe'],
    [{ dateJoined: { gte: '2026-01-02' } }, 'joz zoe'],
    [{ dateJoined: { lte: '2026-01-01' } }, 'ada'],
    [{ dateJoined: { gte: '2026-01-02', lte: '2026-01-02' } }, 'zoe'],
    [{ dateJoined: { gte: '9999-12-31', lte: '9999-12-31' } }, ''],
    [{ updatedAt: { gte: '2026-02-02T00:00:00Z', lte: '2026-02-02T02:00:00+02:00' } }, 'zoe'],
    [{ numberOfOrders: { gte: 0 } }, 'ada joz zoe'],
    [{ numberOfOrders: { gte: 1 } }, ''],
    [{ numberOfOrders: { lte: -1 } }, ''],
    [{ placedOrders: { gte: '2020-01-01' } }, ''],
    [{ placedOrders: {} }, 'ada joz zoe'],
    [{ metadata: [{ key: 'tier' }] }, 'ada zoe'],
    [{ metadata: [{ key: 'tier', value: 'gold' }] }, 'ada'],
    [
      {
        metadata: [
          { key: 'tier', value: 'gold' },
          { key: 'odd "key"', value: 'yes' },
        ],
      },
      'ada',
    ],
    [{ metadata: [{ key: '$path' }] }, 'ada'],
    [{ metadata: [{ key: '' }] }, 'ada'],
    [{ metadata: [{ key: '$' }] }, ''],
    [{ metadata: [{ key: 'tier', value: 'gold' }, { key: 'missing' }] }, ''],
    [{ metadata: [{ key: 'ti\0er' }] }, ''],
    [{ metadata: [{ key: 'tier', value: '\0' }] }, ''],
  ]
  for (const [filter, expected] of filters)
    test(`${JSON.stringify(filter)} leaves ${expected || 'nobody'}`, async () => {
      expect(await customers({ filter })).toBe(expected)
    })

  test('staff by status', async () => {
    expect(await staffUsers({ filter: { status: 'ACTIVE' } })).toEqual(['Clara'])
    expect(await staffUsers({ filter: { status: 'DEACTIVATED' } })).toEqual(['Fred'])
    expect(await staffUsers({ filter: { status: null, ids: [] } })).toEqual(['Clara', 'Fred'])
    expect(await staffUsers({ filter: { ids: [people.staff.id] } })).toEqual(['Clara'])
  })

  test('refused: dates that cannot be compared with, and lists without end', async () => {
    for (const date of ['yesterday', '+275760-09-13', '0000-01-01'])
      await expect(customers({ filter: { dateJoined: { gte: date } } })).rejects.toThrow(BadQuestion)
    const ids = Array.from({ length: 1001 }, (_, index) => index)
    await expect(customers({ filter: { ids } })).rejects.toThrow(/at most 1000 values/)
    await expect(staffUsers({ filter: { ids } })).rejects.toThrow(BadQuestion)
    expect(await customers({ filter: { ids: ids.slice(1) } })).toBe('ada joz zoe')
  })
})

describe('where', () => {
  const wheres: Array<[CustomerWhere, string]> = [
    [{}, 'ada joz zoe'],
    [{ email: { eq: 'ada@example.com' } }, 'ada'],
    [{ email: { eq: 'ADA@example.com' } }, ''],
    [{ email: { eq: 'ada@example.com', oneOf: ['zoe_1@example.org'] } }, 'ada'],
    [{ firstName: { oneOf: ['Ada', 'Zoë', 'ada', '\0'] } }, 'ada zoe'],
    [{ lastName: { eq: '' } }, ''],
    [{ lastName: { eq: '\0' } }, ''],
    [{ isActive: false }, 'zoe'],
    [{ isActive: true, metadata: { key: 'tier' } }, 'ada'],
    [{ dateJoined: { gte: '2026-01-02T00:30:00Z' } }, 'joz zoe'],
    [{ updatedAt: { lte: '2026-02-01T00:00:00Z' } }, 'ada'],
    [{ metadata: { key: 'tier', value: { eq: 'gold' } } }, 'ada'],
    [{ metadata: { key: 'tier', value: { oneOf: ['gold', 'silver'] } } }, 'ada zoe'],
    [{ numberOfOrders: { eq: 0 } }, 'ada joz zoe'],
    [{ numberOfOrders: { oneOf: [0, 4] } }, 'ada joz zoe'],
    [{ numberOfOrders: { range: { lte: 3 } } }, 'ada joz zoe'],
    [{ numberOfOrders: { range: { gte: 1 } } }, ''],
    [{ numberOfOrders: { eq: 1 } }, ''],
    [{ placedOrdersAt: { gte: '2020-01-01T00:00:00Z' } }, ''],
    [{ addresses: { phoneNumber: { eq: '+442071234567' } } }, 'ada'],
    [{ addresses: { country: { oneOf: ['FR', 'DE'] } } }, 'ada zoe'],
    [{ addresses: { country: { notOneOf: ['GB', 'DE'] } } }, 'ada'],
    [{ addresses: { phoneNumber: { eq: '+442071234567' }, country: { eq: 'FR' } } }, ''],
    [{ OR: [{ firstName: { eq: 'Ada' } }, { isActive: false }] }, 'ada zoe'],
    [
      { AND: [{ isActive: true }, { OR: [{ metadata: { key: 'tier' } }, { lastName: { eq: 'x' } }] }] },
      'ada',
    ],
    [{ OR: [{ firstName: { eq: 'Ada' } }, {}] }, 'ada joz zoe'],
  ]
  for (const [where, expected] of wheres)
    test(`${JSON.stringify(where)} leaves ${expected || 'nobody'}`, async () => {
      expect(await customers({ where })).toBe(expected)
    })

  const empty: CustomerWhere[] = [
    { ids: [] },
    { ids: null },
    { email: {} },
    { email: null },
    { email: { eq: null } },
    { email: { oneOf: [] } },
    { isActive: null },
    { dateJoined: {} },
    { updatedAt: { gte: null } },
    { placedOrdersAt: {} },
    { numberOfOrders: {} },
    { numberOfOrders: { range: {} } },
    { numberOfOrders: null },
    { metadata: null },
    { metadata: { key: 'tier', value: {} } },
    { addresses: {} },
    { addresses: { phoneNumber: null } },
    { addresses: { country: {} } },
    { customerType: {} },
    { AND: [] },
    { OR: null },
  ]
  for (const where of empty)
    test(`${JSON.stringify(where)} is given but empty and finds nobody`, async () => {
      expect(await customers({ where })).toBe('')
    })

  test('the default customer type is also that of people without one', async () => {
    const [standard] = await domain.database.read.select().from(customerTypes)
    const [wholesale] = await domain.database.transaction((tx) =>
      tx.insert(customerTypes).values({ name: 'Wholesale', slug: 'wholesale', isDefault: false }).returning(),
    )
    await domain.database.transaction((tx) =>
      tx
        .update(users)
        .set({ customerTypeId: wholesale?.id ?? null })
        .where(eq(users.id, people.zoe.id)),
    )
    expect(await customers({ where: { customerType: { eq: standard?.id } } })).toBe('ada joz')
    expect(await customers({ where: { customerType: { eq: wholesale?.id } } })).toBe('zoe')
    expect(await customers({ where: { customerType: { oneOf: [0] } } })).toBe('')
    expect(people.jozef.customerTypeId).toBeNull()
  })

  test('refused: alternatives beside other conditions, on any level', async () => {
    for (const where of [
      { isActive: true, OR: [{ isActive: true }] },
      { AND: [{ isActive: true }], OR: [{ isActive: true }] },
      { OR: [{ isActive: null, AND: [] }] },
    ])
      await expect(customers({ where })).rejects.toThrow(/cannot stand beside/)
  })

  test('refused: more conditions than a query should carry, wide or deep', async () => {
    const wide: CustomerWhere = { OR: Array.from({ length: 100 }, () => ({ isActive: true })) }
    let deep: CustomerWhere = { isActive: true }
    for (let level = 0; level < 1000; level++) deep = { AND: [deep] }
    for (const where of [wide, deep])
      await expect(customers({ where })).rejects.toThrow(/at most 100 conditions/)
    const justRight: CustomerWhere = { OR: Array.from({ length: 99 }, () => ({ isActive: false })) }
    expect(await customers({ where: justRight })).toBe('zoe')
  })

  test('refused: filter and where together', async () => {
    await expect(customers({ filter: {}, where: {} })).rejects.toThrow(/cannot be used together/)
    expect(await customers({ filter: null, where: { isActive: false } })).toBe('zoe')
  })
})
