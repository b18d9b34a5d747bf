import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, nobody } from '../../../../core/domain/access.ts'
import { BadQuestion, PermissionDenied } from '../../../../core/domain/errors.ts'
import {
  type CustomersQuestion,
  findUser,
  listCustomers,
  listStaff,
} from '../../../../core/domain/people/people.ts'
import type { Permission } from '../../../../core/domain/staff/permissions.ts'
import { type User, users } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { appWith, type Domain, openDomain, somebody, staffWith } from '../../../support/domain.ts'
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
          [people.staff, scope.staff],
          [people.ada, scope.customers],
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
      user: people.ada,
      isStaff: false,
      permissions: new Set(),
      via: 'password',
    }
    const strangers = [nobody, customer, await staffWith(domain, ['MANAGE_APPS']), await appWith(domain, [])]
    for (const actor of strangers) {
      await expect(findUser(domain.as(actor), { id: people.ada.id })).rejects.toThrow(
        new PermissionDenied([], denied),
      )
      await expect(findUser(domain.as(actor), {})).rejects.toThrow(PermissionDenied)
    }
  })

  test('none or several of the three arguments make no question; an empty text counts as not given', async () => {
    const context = domain.as(people.manager)
    for (const question of [
      {},
      { id: null, email: '', externalReference: '' },
      { id: people.ada.id, email: people.ada.email },
      { email: people.ada.email, externalReference: 'customer-1' },
    ])
      await expect(findUser(context, question)).rejects.toThrow(BadQuestion)
    expect(await findUser(context, { email: '', externalReference: 'customer-1' })).toMatchObject({
      id: people.ada.id,
    })
  })

  test('somebody unknown is null, whatever the text', async () => {
    const context = domain.as(people.manager)
    expect(await findUser(context, { id: 0 })).toBeNull()
    expect(await findUser(context, { id: Number.MAX_SAFE_INTEGER })).toBeNull()
    for (const text of ['nobody', '%', "' or 1=1 --", 'a\0b', 'a'.repeat(100_000)]) {
      expect(await findUser(context, { email: text })).toBeNull()
      expect(await findUser(context, { externalReference: text })).toBeNull()
    }
    expect(await findUser(context, { externalReference: 'CUSTOMER-1' })).toBeNull()
  })
})

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
    expect(await customers({ filter: { ids: [people.staff.id] } })).toBe('')
    expect(await staffUsers({ filter: { ids: [people.ada.id] } })).toEqual([])
  })
})

describe('sorting', () => {
  test('each order names its columns in the cursor', async () => {
    const expected = {
      FIRST_NAME: ['Ada', 'Byron', `${people.ada.id}`],
      LAST_NAME: ['Byron', 'Ada', `${people.ada.id}`],
      EMAIL: ['ada@example.com'],
      ORDER_COUNT: ['0', 'ada@example.com'],
      CREATED_AT: ['2026-01-01T23:30:00.000Z', `${people.ada.id}`],
      LAST_MODIFIED_AT: ['2026-02-01T00:00:00.000Z', `${people.ada.id}`],
    }
    for (const [field, values] of Object.entries(expected)) {
      const sortBy = { field: field as keyof typeof expected, direction: 'ASC' } as const
      const { items } = await listCustomers(domain.as(people.manager), { page: { first: 1 }, sortBy })
      const cursor = items[0]?.cursor ?? ''
      expect(JSON.parse(Buffer.from(cursor, 'base64').toString())).toEqual(values)
      const rest = await listCustomers(domain.as(people.manager), {
        page: { first: 5, after: cursor },
        sortBy,
      })
      expect(rest.items).toHaveLength(2)
      const before = await listCustomers(domain.as(people.manager), {
        page: { last: 5, before: cursor },
        sortBy,
      })
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
      listCustomers(domain.as(people.manager), { page: { first: 1, after }, search: 'rank' })
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
