import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, nobody } from '../../../../core/domain/access.ts'
import { BadQuestion, PermissionDenied } from '../../../../core/domain/errors.ts'
import {
  type CustomersQuestion,
  findUser,
  listCustomers,
  listStaff,
} from '../../../../core/domain/people/people.ts'
import type { CustomerFilter, CustomerWhere } from '../../../../core/domain/people/people-filters.ts'
import type { Permission } from '../../../../core/domain/staff/permissions.ts'
import { customerTypes, type User, users } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { anAddress, appWith, type Domain, openDomain, somebody, staffWith } from '../../../support/domain.ts'

let domain: Domain
let staff: User
let ada: User
let zoe: User
let jozef: User
let manager: Actor

beforeAll(async () => {
  domain = await openDomain()
  staff = await somebody(domain, {
    email: 'clerk@shop.example',
    firstName: 'Clara',
    isStaff: true,
    externalReference: 'staff-1',
  })
  await somebody(domain, { email: 'former@shop.example', isStaff: true, isActive: false, firstName: 'Fred' })
  ada = await somebody(domain, {
    email: 'ada@example.com',
    firstName: 'Ada',
    lastName: 'Byron',
    externalReference: 'customer-1',
    metadata: { tier: 'gold', 'odd "key"': 'yes', $path: 'x', '': 'blank' },
    dateJoined: new Date('2026-01-01T23:30:00Z'),
    updatedAt: new Date('2026-02-01T00:00:00Z'),
  })
  zoe = await somebody(domain, {
    email: 'zoe_1@example.org',
    firstName: 'Zoë',
    lastName: 'ÖZIL',
    isActive: false,
    metadata: { tier: 'silver' },
    dateJoined: new Date('2026-01-02T00:30:00Z'),
    updatedAt: new Date('2026-02-02T00:00:00Z'),
  })
  jozef = await somebody(domain, {
    email: 'jozef@100%.example',
    firstName: 'Józef',
    lastName: 'Łuk',
    customerTypeId: null,
    dateJoined: new Date('2026-01-03T00:00:00Z'),
    updatedAt: new Date('2026-02-03T00:00:00Z'),
  })
  await anAddress(domain, ada, {
    city: 'London',
    country: 'GB',
    phone: '+442071234567',
    companyName: 'Engines',
  })
  await anAddress(domain, ada, { city: 'Paris', country: 'FR', streetAddress1: 'Rue de Rivoli 1' })
  await anAddress(domain, zoe, { city: 'Köln', country: 'DE', postalCode: '50667' })
  await anAddress(domain, null, { city: 'Nowhere', country: 'PL' })
  manager = await staffWith(domain, ['MANAGE_USERS', 'MANAGE_STAFF', 'MANAGE_ORDERS'])
})
afterAll(() => domain.close())

describe('user', () => {
  const scopes: Array<{ may: Permission[]; staff: boolean; customers: boolean }> = [
    { may: ['MANAGE_STAFF', 'MANAGE_USERS'], staff: true, customers: true },
    { may: ['MANAGE_STAFF', 'MANAGE_ORDERS'], staff: true, customers: true },
    { may: ['MANAGE_STAFF', 'MANAGE_USERS', 'MANAGE_ORDERS'], staff: true, customers: true },
    { may: ['MANAGE_STAFF'], staff: true, customers: false },
    { may: ['MANAGE_USERS'], staff: false, customers: true },
    { may: ['MANAGE_ORDERS'], staff: false, customers: true },
    { may: ['MANAGE_USERS', 'MANAGE_ORDERS'], staff: false, customers: true },
  ]
  for (const scope of scopes)
    for (const kind of ['a staff member', 'an app'] as const)
      test(`${kind} with ${scope.may.join(' and ')} sees what that opens and nothing else`, async () => {
        const actor =
          kind === 'an app' ? await appWith(domain, scope.may) : await staffWith(domain, scope.may)
        const context = domain.as(actor)
        for (const [person, visible] of [
          [staff, scope.staff],
          [ada, scope.customers],
        ] as const) {
          const expected = visible ? { id: person.id } : null
          const { id, email, externalReference } = person
          const check = (answer: User | null) =>
            expected ? expect(answer).toMatchObject(expected) : expect(answer).toBeNull()
          check(await findUser(context, { id }))
          check(await findUser(context, { email: email.toUpperCase() }))
          check(await findUser(context, { externalReference }))
        }
      })

  const denied =
    'To access this path, you need one of the following permissions: MANAGE_STAFF, MANAGE_USERS, MANAGE_ORDERS'
  test('nobody, customers, staff and apps without one of the three are refused before the question is judged', async () => {
    const customer: Actor = {
      kind: 'user',
      user: ada,
      isStaff: false,
      permissions: new Set(),
      via: 'password',
    }
    const strangers = [nobody, customer, await staffWith(domain, ['MANAGE_APPS']), await appWith(domain, [])]
    for (const actor of strangers) {
      await expect(findUser(domain.as(actor), { id: ada.id })).rejects.toThrow(
        new PermissionDenied([], denied),
      )
      await expect(findUser(domain.as(actor), {})).rejects.toThrow(PermissionDenied)
    }
  })

  test('none or several of the three arguments make no question; an empty text counts as not given', async () => {
    const context = domain.as(manager)
    for (const question of [
      {},
      { id: null, email: '', externalReference: '' },
      { id: ada.id, email: ada.email },
      { email: ada.email, externalReference: 'customer-1' },
    ])
      await expect(findUser(context, question)).rejects.toThrow(BadQuestion)
    expect(await findUser(context, { email: '', externalReference: 'customer-1' })).toMatchObject({
      id: ada.id,
    })
  })

  test('somebody unknown is null, whatever the text', async () => {
    const context = domain.as(manager)
    expect(await findUser(context, { id: 0 })).toBeNull()
    expect(await findUser(context, { id: Number.MAX_SAFE_INTEGER })).toBeNull()
    for (const text of ['nobody', '%', "' or 1=1 --", 'a\0b', 'a'.repeat(100_000)]) {
      expect(await findUser(context, { email: text })).toBeNull()
      expect(await findUser(context, { externalReference: text })).toBeNull()
    }
    expect(await findUser(context, { externalReference: 'CUSTOMER-1' })).toBeNull()
  })
})

const customers = async (question: Partial<CustomersQuestion> = {}) => {
  const { items } = await listCustomers(domain.as(manager), { page: { first: 100 }, ...question })
  return items.map(({ row }) => row.email.slice(0, 3)).join(' ')
}
const staffUsers = async (question: Partial<Parameters<typeof listStaff>[1]> = {}) => {
  const { items } = await listStaff(domain.as(manager), { page: { first: 100 }, ...question })
  return items.map(({ row }) => row.firstName).filter((name) => name !== '')
}

describe('who may list', () => {
  test('customers are for MANAGE_ORDERS or MANAGE_USERS', async () => {
    const list = (actor: Actor) => listCustomers(domain.as(actor), { page: { first: 1 } })
    for (const may of ['MANAGE_ORDERS', 'MANAGE_USERS'] as const) {
      expect((await list(await staffWith(domain, [may]))).items).toHaveLength(1)
      expect((await list(await appWith(domain, [may]))).items).toHaveLength(1)
    }
    for (const actor of [
      nobody,
      await staffWith(domain, ['MANAGE_STAFF']),
      await appWith(domain, ['MANAGE_STAFF']),
    ])
      await expect(list(actor)).rejects.toThrow('following permissions: MANAGE_ORDERS, MANAGE_USERS')
  })

  test('staff are for MANAGE_STAFF', async () => {
    const list = (actor: Actor) => listStaff(domain.as(actor), { page: { first: 1 } })
    expect((await list(await appWith(domain, ['MANAGE_STAFF']))).items).toHaveLength(1)
    for (const actor of [nobody, await staffWith(domain, ['MANAGE_USERS', 'MANAGE_ORDERS'])])
      await expect(list(actor)).rejects.toThrow('following permissions: MANAGE_STAFF')
  })

  test('customers never show staff, staff never customers', async () => {
    expect(await customers()).toBe('ada joz zoe')
    expect(await staffUsers()).toEqual(['Clara', 'Fred'])
    expect(await customers({ filter: { ids: [staff.id] } })).toBe('')
    expect(await staffUsers({ filter: { ids: [ada.id] } })).toEqual([])
  })
})

describe('sorting', () => {
  test('each order names its columns in the cursor', async () => {
    const expected = {
      FIRST_NAME: ['Ada', 'Byron', `${ada.id}`],
      LAST_NAME: ['Byron', 'Ada', `${ada.id}`],
      EMAIL: ['ada@example.com'],
      ORDER_COUNT: ['0', 'ada@example.com'],
      CREATED_AT: ['2026-01-01T23:30:00.000Z', `${ada.id}`],
      LAST_MODIFIED_AT: ['2026-02-01T00:00:00.000Z', `${ada.id}`],
    }
    for (const [field, values] of Object.entries(expected)) {
      const sortBy = { field: field as keyof typeof expected, direction: 'ASC' } as const
      const { items } = await listCustomers(domain.as(manager), { page: { first: 1 }, sortBy })
      const cursor = items[0]?.cursor ?? ''
      expect(JSON.parse(Buffer.from(cursor, 'base64').toString())).toEqual(values)
      const rest = await listCustomers(domain.as(manager), { page: { first: 5, after: cursor }, sortBy })
      expect(rest.items).toHaveLength(2)
      const before = await listCustomers(domain.as(manager), { page: { last: 5, before: cursor }, sortBy })
      expect(before.items).toEqual([])
    }
  })

  test('downwards is the reverse', async () => {
    expect(await customers({ sortBy: { field: 'CREATED_AT', direction: 'DESC' } })).toBe('joz zoe ada')
    expect(await customers({ sortBy: { field: 'ORDER_COUNT', direction: 'DESC' } })).toBe('zoe joz ada')
  })

  test('RANK without a search is refused, with an empty one as well', async () => {
    const sortBy = { field: 'RANK', direction: 'DESC' } as const
    for (const question of [{}, { search: '' }, { filter: { search: '' } }, { filter: {} }])
      await expect(customers({ ...question, sortBy })).rejects.toThrow(/RANK needs a search/)
    await expect(staffUsers({ sortBy })).rejects.toThrow(BadQuestion)
    expect(await staffUsers({ filter: { search: 'clara' }, sortBy })).toEqual(['Clara'])
  })

  test('what is searched comes best match first, page by page', async () => {
    const exact = await somebody(domain, { email: 'x1@rank.example', firstName: 'Rank' })
    const partly = await somebody(domain, { email: 'x0@rank.example', firstName: 'Ranko' })
    const page = (after?: string) =>
      listCustomers(domain.as(manager), { page: { first: 1, after }, search: 'rank' })
    const first = await page()
    const second = await page(first.items[0]?.cursor)
    expect([first, second].map(({ items }) => items[0]?.row.id)).toEqual([exact.id, partly.id])
    expect(second.hasNextPage).toBe(false)
    await domain.database.transaction(async (tx) => {
      for (const { id } of [exact, partly]) await tx.delete(users).where(eq(users.id, id))
    })
  })
})

describe('searching', () => {
  const found: Array<[string, string]> = [
    ['ada', 'ada'],
    ['ADA', 'ada'],
    ['byr', 'ada'],
    ['example.org', 'zoe'],
    ['ada london', 'ada'],
    ['london rivoli', 'ada'],
    ['kingdom', 'ada'],
    ['442071234567', 'ada'],
    ['engines', 'ada'],
    ['506', 'zoe'],
    ['ada zoë', ''],
    ['ada berlin', ''],
    ['nowhere', ''],
    ['zoë', 'zoe'],
    ['Özil', 'zoe'],
    ['özil', 'zoe'],
    ['köln', 'zoe'],
    ['łuk', 'joz'],
    ['JÓZEF', 'joz'],
    ['byron OR özil', 'zoe ada'],
    ['example -zoë', 'ada'],
    ['-ada -zoë', 'joz'],
    ['"ada byron"', 'ada'],
    ['"byron ada"', ''],
    ['"rue de rivoli"', 'ada'],
    ['"unfinished', ''],
    ['yron', ''],
    ['ondon', ''],
    ['ingdom', ''],
    ['example.com', 'ada'],
    ['ada@example', 'ada'],
    ['com', ''],
    ['+4420', 'ada'],
    ['"byr"', ''],
    ['"ada byr"', ''],
    ['"rue de"', 'ada'],
    ['"united kingdom"', 'ada'],
    ['-"ada byron"', 'zoe joz'],
    ['ada AND london', 'ada'],
    ['ada AND berlin', ''],
    ['-OR ada', 'ada'],
    ['OR ada OR', 'ada'],
    ['berlin OR zoë köln', 'zoe'],
    ['zoë OR joz -łuk', 'zoe'],
    ['(ada|london)', 'ada'],
    ['ada:*', 'ada'],
    ["ada'byron", 'ada'],
    ['fr', 'ada'],
  ]
  for (const [text, expected] of found)
    test(`"${text}" finds ${expected || 'nobody'}`, async () => {
      const emails = (await customers({ search: text })).split(' ').sort().join(' ')
      expect(emails).toBe(expected.split(' ').sort().join(' '))
      expect((await customers({ filter: { search: text } })).split(' ').sort().join(' ')).toBe(emails)
    })

  test('signs mean nothing: neither those of SQL nor those of the engines’ own searches', async () => {
    for (const text of ['100%', '100:*', '(100', "100'", '"100"', '100 AND jozef', 'NEAR(100)'.slice(5)])
      expect(await customers({ search: text })).toBe('joz')
    for (const text of [
      'a%a',
      '%da',
      '_da',
      'a\\_a',
      "ada' or '1'='1",
      "zoe' & 'ada",
      'ada NOT ada',
      '^byr {x}',
    ])
      expect(await customers({ search: text })).toBe('')
  })

  test('a text without letters and digits finds nobody; an empty one is no search', async () => {
    for (const text of ['%', '_', '!!!', ' ', '\0', '""', '-', 'OR', '*'])
      expect(await customers({ search: text })).toBe('')
    expect(await customers({ search: '' })).toBe('ada joz zoe')
    expect(await customers({ search: null, filter: { search: null } })).toBe('ada joz zoe')
    expect(await customers({ search: 'ada\0london' })).toBe('ada')
  })

  test('a huge search is refused before it costs anything', async () => {
    await expect(customers({ search: 'a '.repeat(21) })).rejects.toThrow(/at most 20 words/)
    await expect(customers({ search: 'a'.repeat(901) })).rejects.toThrow(/at most 900 characters/)
    await expect(staffUsers({ filter: { search: 'a'.repeat(1_000_000) } })).rejects.toThrow(BadQuestion)
    expect(await customers({ search: 'a'.repeat(900) })).toBe('')
  })

  test('staff are found the same way', async () => {
    expect(await staffUsers({ filter: { search: 'clerk' } })).toEqual(['Clara'])
    expect(await staffUsers({ filter: { search: 'ada' } })).toEqual([])
  })
})

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
    expect(await staffUsers({ filter: { ids: [staff.id] } })).toEqual(['Clara'])
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
        .where(eq(users.id, zoe.id)),
    )
    expect(await customers({ where: { customerType: { eq: standard?.id } } })).toBe('ada joz')
    expect(await customers({ where: { customerType: { eq: wholesale?.id } } })).toBe('zoe')
    expect(await customers({ where: { customerType: { oneOf: [0] } } })).toBe('')
    expect(jozef.customerTypeId).toBeNull()
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
