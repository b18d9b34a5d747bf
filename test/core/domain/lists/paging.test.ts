import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BadQuestion } from '../../../../core/domain/errors.ts'
import type { SortKey } from '../../../../core/domain/lists/cursor.ts'
import { findPage, type PageRequest } from '../../../../core/domain/lists/paging.ts'
import { users } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { type Domain, openDomain, somebody } from '../../../support/domain.ts'

const id: SortKey = { by: users.id, kind: 'number' }
const byName: SortKey[] = [{ by: users.firstName, kind: 'text' }, id]
const byLogin: SortKey[] = [{ by: users.lastLogin, kind: 'moment' }, id]
const byReference: SortKey[] = [{ by: users.externalReference, kind: 'text' }, id]

let domain: Domain

/** Names repeat, references and log-ins are partly missing. */
const people = [
  {
    email: 'p1@x.test',
    firstName: 'ada',
    lastLogin: new Date('2026-01-02T00:00:00Z'),
    externalReference: 'r1',
  },
  { email: 'p2@x.test', firstName: 'bob', lastLogin: null, externalReference: null },
  {
    email: 'p3@x.test',
    firstName: 'ada',
    lastLogin: new Date('2026-01-01T00:00:00Z'),
    externalReference: null,
  },
  { email: 'p4@x.test', firstName: 'ada', lastLogin: null, externalReference: 'r4' },
  {
    email: 'p5@x.test',
    firstName: 'cat',
    lastLogin: new Date('2026-01-01T00:00:00Z'),
    externalReference: null,
  },
  { email: 'p6@x.test', firstName: 'bob', lastLogin: null, externalReference: 'r6' },
  { email: 'p7@x.test', firstName: 'ada', lastLogin: null, externalReference: null },
]

beforeAll(async () => {
  domain = await openDomain()
  for (const person of people) await somebody(domain, person)
})
afterAll(() => domain.close())

function page(request: PageRequest, keys = byName, descending = false) {
  const where = eq(users.isStaff, false)
  return findPage(domain.database.read, { name: 'people', table: users, where, keys, descending }, request)
}

async function walk(direction: 'forward' | 'backward', size: number, keys: SortKey[], descending: boolean) {
  const emails: string[] = []
  let cursor: string | undefined
  for (let more = true; more; ) {
    const found = await page(
      direction === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor },
      keys,
      descending,
    )
    const onPage = found.items.map(({ row }) => row.email.slice(0, 2))
    if (direction === 'forward') emails.push(...onPage)
    else emails.unshift(...onPage)
    cursor = direction === 'forward' ? found.items.at(-1)?.cursor : found.items[0]?.cursor
    more = direction === 'forward' ? found.hasNextPage : found.hasPreviousPage
  }
  return emails.join(' ')
}

describe('the order of a list', () => {
  const orders: Array<[string, SortKey[], string]> = [
    ['equal names are told apart by the id', byName, 'p1 p3 p4 p7 p2 p6 p5'],
    ['missing moments come last', byLogin, 'p3 p5 p1 p2 p4 p6 p7'],
    ['missing texts come last', byReference, 'p1 p4 p6 p2 p3 p5 p7'],
  ]
  for (const [name, keys, order] of orders)
    test(`${name}, on pages of every size, in both directions, upwards and downwards`, async () => {
      const reversed = order.split(' ').reverse().join(' ')
      for (const size of [1, 2, 3, 6, 7, 100]) {
        expect(await walk('forward', size, keys, false)).toBe(order)
        expect(await walk('backward', size, keys, false)).toBe(order)
        expect(await walk('forward', size, keys, true)).toBe(reversed)
        expect(await walk('backward', size, keys, true)).toBe(reversed)
      }
    })

  test('a row that vanishes or appears between two pages repeats none and hides none', async () => {
    const first = await page({ first: 3 })
    const vanishing = await somebody(domain, { email: 'p0@x.test', firstName: 'aaa' })
    const second = await page({ first: 3, after: first.items.at(-1)?.cursor })
    expect(second.items.map(({ row }) => row.email.slice(0, 2))).toEqual(['p7', 'p2', 'p6'])
    await domain.database.transaction((tx) => tx.delete(users).where(eq(users.id, vanishing.id)))
    const again = await page({ first: 3, after: first.items.at(-1)?.cursor })
    expect(again.items.map(({ cursor }) => cursor)).toEqual(second.items.map(({ cursor }) => cursor))
  })

  test('a cursor is still a place in the list when its row is gone', async () => {
    const gone = await somebody(domain, { email: 'p8@x.test', firstName: 'bob' })
    const { items } = await page({ last: 2 })
    await domain.database.transaction((tx) => tx.delete(users).where(eq(users.id, gone.id)))
    expect(items.map(({ row }) => row.email.slice(0, 2))).toEqual(['p8', 'p5'])
    const after = await page({ first: 9, after: items[0]?.cursor })
    expect(after.items.map(({ row }) => row.email.slice(0, 2))).toEqual(['p5'])
  })
})

describe('what a page says about the rest', () => {
  test('forward it looks ahead, and has a previous page when it starts after something', async () => {
    expect(await page({ first: 7 })).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
    const start = await page({ first: 6 })
    expect(start).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    const rest = await page({ first: 6, after: start.items.at(-1)?.cursor })
    expect(rest).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
  })

  test('backward it is the mirror', async () => {
    expect(await page({ last: 7 })).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
    const end = await page({ last: 6 })
    expect(end).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    const rest = await page({ last: 6, before: end.items[0]?.cursor })
    expect(rest).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
  })

  test('the total counts the whole list and not the page', async () => {
    expect(await (await page({ first: 2 })).totalCount()).toBe(7)
    expect(await (await page({})).totalCount()).toBe(7)
  })

  test('zero rows count as not given', async () => {
    expect((await page({ first: 0 })).items).toEqual([])
    const { items } = await page({ first: 0, last: 1 })
    expect(items.map(({ row }) => row.email)).toEqual(['p5@x.test'])
  })

  test('a cursor is the sort values of its row as strings, in compact JSON and base64', async () => {
    const { items } = await page({ last: 1 }, [{ by: users.email, kind: 'text' }, id])
    const row = items[0]?.row
    const expected = Buffer.from(`["p7@x.test","${row?.id}"]`).toString('base64')
    expect(items[0]?.cursor).toBe(expected)
  })

  test('a missing value stays null in the cursor', async () => {
    const { items } = await page({ last: 1 }, byLogin)
    const text = Buffer.from(items[0]?.cursor ?? '', 'base64').toString()
    expect(text).toBe(`[null,"${items[0]?.row.id}"]`)
  })
})

describe('refused', () => {
  const refusals: Array<[string, PageRequest, RegExp]> = [
    ['a negative first', { first: -1 }, /'first' must be a non-negative integer/],
    ['a negative last', { last: -5 }, /'last' must be a non-negative integer/],
    ['more than 100 rows', { first: 101 }, /'people' was asked for 101 rows by 'first'; the limit is 100/],
    ['more than 100 rows from the back', { last: 2147483647 }, /asked for 2147483647 rows by 'last'/],
    ['first and last', { first: 1, last: 1 }, /'first' and 'last'/],
    ['first and before', { first: 1, before: 'WyJhIiwiMSJd' }, /'first' and 'before'/],
    ['last and after', { last: 1, after: 'WyJhIiwiMSJd' }, /'last' and 'after'/],
  ]
  for (const [name, request, message] of refusals)
    test(name, async () => {
      await expect(page(request)).rejects.toThrow(BadQuestion)
      await expect(page(request)).rejects.toThrow(message)
    })

  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')
  const cursors: Array<[string, string, SortKey[]]> = [
    ['something that is not base64', '!!', byName],
    ['base64 with foreign characters', 'WyJh IiwiMSJd', byName],
    ['something that is not JSON', Buffer.from('arrayconnection:1').toString('base64'), byName],
    ['JSON that is not an array', encode({ 0: 'ada', 1: '1', length: 2 }), byName],
    ['JSON null', encode(null), byName],
    ['too few values', encode(['ada']), byName],
    ['too many values', encode(['ada', '1', '2']), byName],
    ['a number where a string belongs', encode(['ada', 1]), byName],
    ['an object where a string belongs', encode([{}, '1']), byName],
    ['null where nothing is ever missing', encode([null, '1']), byName],
    ['a text where a number belongs', encode(['ada', '1 or 1=1']), byName],
    ['a number beyond counting', encode(['ada', '99999999999999999999']), byName],
    ['a text where a moment belongs', encode(['yesterday', '1']), byLogin],
    ['a moment that no database can hold', encode(['+275760-09-13T00:00:00.000Z', '1']), byLogin],
    ['a text with a null character', encode(['a\0', '1']), byName],
    ['a huge cursor', encode(['a'.repeat(20_000), '1']), byName],
  ]
  for (const [name, cursor, keys] of cursors)
    test(`as a cursor: ${name}`, async () => {
      await expect(page({ first: 1, after: cursor }, keys)).rejects.toThrow(BadQuestion)
      await expect(page({ last: 1, before: cursor }, keys)).rejects.toThrow(/cursor is invalid/)
    })

  test('nothing that a cursor says is run as SQL', async () => {
    const cursor = encode(["x' or 1=1 --", '1'])
    expect((await page({ first: 9, after: cursor })).items).toEqual([])
  })
})
