import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../../core/domain/access.ts'
import { BadQuestion } from '../../../../core/domain/errors.ts'
import { listStaffMembers, type StaffMembersQuestion } from '../../../../core/domain/staff/staff-members.ts'
import type { StaffPageRequest, StaffSortKey } from '../../../../core/domain/staff/staff-pages.ts'
import { users } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { appWith, type Domain, openDomain, somebody, theSuperuser } from '../../../support/domain.ts'

let domain: Domain
let manager: SignedIn
let firstNumber: number

/** E-mail, first and last name in the order of creation. The superuser of the shop comes before them. */
const people: Array<[string, string, string]> = [
  ['zoe@example.com', 'Zoë', 'Özil'],
  ['Anna@example.com', 'anna', 'Zander'],
  ['bea@example.com', '', 'ozil'],
  ['carl@example.com', 'Émile', ''],
  ['dora@example.com', 'Anna', 'Adler'],
  ['emma@example.com', '  ', 'Öz'],
]

beforeAll(async () => {
  domain = await openDomain()
  const superuser = await theSuperuser(domain)
  manager = superuser
  // What belongs to nobody here shall not stand between the others.
  await domain.database.transaction(async (tx) => {
    await tx
      .update(users)
      .set({ firstName: 'zzz', lastName: 'zzz', email: 'zzz@example.com' })
      .where(eq(users.id, superuser.user.id))
  })
  firstNumber = superuser.user.id + 1
  for (const [email, firstName, lastName] of people)
    await somebody(domain, {
      email,
      firstName,
      lastName,
      isStaff: true,
      isActive: email !== 'bea@example.com',
    })
  await somebody(domain, { firstName: 'Aaron', lastName: 'Customer' })
})
afterAll(() => domain.close())

const list = (question: StaffMembersQuestion) => listStaffMembers(domain.as(manager), question)

/** Staff are told apart by the first letters of their e-mails. */
const letters = ({ items }: Awaited<ReturnType<typeof list>>): string =>
  items.map(({ member }) => member.email.charAt(0).toLowerCase()).join('')

const cursorOf = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64')
const readCursor = (cursor: string | undefined) => JSON.parse(Buffer.from(cursor ?? '', 'base64').toString())

describe('the list of staff members', () => {
  const orders: Array<[StaffSortKey | null, string]> = [
    [null, 'zzabcde'],
    ['ID', 'zzabcde'],
    ['EMAIL', 'abcdezz'],
    // Without a name: b and e, by number. Then Anna, anna; Emile; Zoe; the superuser.
    ['FIRST_NAME', 'beadczz'],
    // Without a name: c. Adler, Oz, Ozil twice by number, Zander, the superuser.
    ['LAST_NAME', 'cdezbaz'],
  ]

  test.each(orders)('is sorted by %s', async (sortKey, order) => {
    expect(letters(await list({ page: { first: 250 }, sortKey }))).toBe(order)
    expect(letters(await list({ page: { last: 250 }, sortKey }))).toBe(order)
  })

  test.each(orders)('is reversed with its ties, by %s', async (sortKey, order) => {
    const reversed = [...order].reverse().join('')
    expect(letters(await list({ page: { first: 250 }, sortKey, reverse: true }))).toBe(reversed)
    expect(letters(await list({ page: { last: 250 }, sortKey, reverse: true }))).toBe(reversed)
  })

  test('holds the inactive and no customers, as Shopify shows them', async () => {
    const { items } = await list({ page: { first: 250 } })
    expect(items.map(({ member }) => member.active)).toEqual([true, true, true, false, true, true, true])
    expect(items[6]?.member).toMatchObject({ firstName: null, lastName: 'Öz', exists: true })
  })

  test('is for those who manage staff', async () => {
    const page = { first: 1 }
    const app = await appWith(domain, ['MANAGE_STAFF'])
    expect((await listStaffMembers(domain.as(app), { page })).items).toHaveLength(1)
    const other = await appWith(domain, ['MANAGE_USERS'])
    await expect(listStaffMembers(domain.as(other), { page })).rejects.toThrow('MANAGE_STAFF')
  })
})

describe('a page', () => {
  const sortKeys: StaffSortKey[] = ['ID', 'EMAIL', 'FIRST_NAME', 'LAST_NAME']

  test('goes on where the one before it ended, in both directions and every order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sortKeys),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        async (sortKey, reverse, backward, size) => {
          const whole = letters(await list({ page: { first: 250 }, sortKey, reverse }))
          let seen = ''
          let cursor: string | undefined
          for (let more = true; more; ) {
            const page = await list({
              page: backward
                ? { last: size, before: cursor ?? null }
                : { first: size, after: cursor ?? null },
              sortKey,
              reverse,
            })
            seen = backward ? letters(page) + seen : seen + letters(page)
            expect(backward ? page.hasNextPage : page.hasPreviousPage).toBe(cursor !== undefined)
            more = backward ? page.hasPreviousPage : page.hasNextPage
            expect(more).toBe(seen.length < whole.length)
            cursor = (backward ? page.items[0] : page.items.at(-1))?.cursor
          }
          expect(seen).toBe(whole)
        },
      ),
      { seed: 1, numRuns: 30 },
    )
  })

  test('from the end is in the order of the list', async () => {
    expect(letters(await list({ page: { last: 2 } }))).toBe('de')
    expect(letters(await list({ page: { last: 2 }, reverse: true }))).toBe('zz')
  })

  test('may lie between two cursors, from either end', async () => {
    const { items } = await list({ page: { first: 250 } })
    const [after, before] = [items[1]?.cursor ?? '', items[5]?.cursor ?? '']
    const page = async (request: StaffPageRequest) => {
      const found = await list({ page: request })
      return [letters(found), found.hasPreviousPage, found.hasNextPage]
    }
    expect(await page({ first: 2, before })).toEqual(['zz', false, true])
    expect(await page({ last: 2, after })).toEqual(['de', true, false])
    expect(await page({ first: 2, after, before })).toEqual(['ab', true, true])
    expect(await page({ last: 9, after, before })).toEqual(['abc', true, true])
  })

  test('without rows knows of no other pages', async () => {
    const last = (await list({ page: { last: 1 } })).items[0]?.cursor ?? ''
    for (const page of [{ first: 0 }, { last: 0 }, { first: 0, after: last }, { first: 5, after: last }])
      expect(await list({ page })).toEqual({
        items: [],
        hasNextPage: false,
        hasPreviousPage: false,
        search: null,
      })
    expect(letters(await list({ page: { last: 5, before: last } }))).toBe('zabcd')
  })

  test('has cursors that say where in the order they are', async () => {
    const cursors = async (sortKey: StaffSortKey) =>
      (await list({ page: { first: 250 }, sortKey })).items.map(({ cursor }) => readCursor(cursor))
    expect((await cursors('ID'))[1]).toEqual({ last_id: firstNumber, last_value: String(firstNumber) })
    expect((await cursors('EMAIL'))[0]).toEqual({ last_id: firstNumber + 1, last_value: 'anna@example.com' })
    expect((await cursors('FIRST_NAME'))[4]).toEqual({ last_id: firstNumber + 3, last_value: 'emile' })
    expect((await cursors('LAST_NAME'))[0]).toEqual({ last_id: firstNumber + 3, last_value: '' })
  })

  test('starts at a place even if nobody is there any more', async () => {
    const after = cursorOf({ last_id: firstNumber + 4, last_value: 'b' })
    expect(letters(await list({ page: { first: 2, after }, sortKey: 'EMAIL' }))).toBe('bc')
    const late = cursorOf({ last_id: 987_654, last_value: '987654' })
    expect(letters(await list({ page: { last: 1, before: late } }))).toBe('e')
  })

  test('takes null for no cursor', async () => {
    expect(letters(await list({ page: { first: 2, after: null, last: null, before: null } }))).toBe('zz')
  })

  test('goes on behind somebody whose name is their own number', async () => {
    const { id } = await somebody(domain, { email: 'fritz@example.com', isStaff: true })
    await domain.database.transaction(async (tx) => {
      await tx
        .update(users)
        .set({ firstName: String(id) })
        .where(eq(users.id, id))
    })
    const question = { query: `first_name:* id:>=${firstNumber}`, sortKey: 'FIRST_NAME' as const }
    const first = await list({ page: { first: 1 }, ...question })
    expect(letters(first)).toBe('f')
    const after = first.items[0]?.cursor ?? ''
    expect(letters(await list({ page: { first: 1, after }, ...question }))).toBe('a')
    expect(letters(await list({ page: { last: 1, before: after }, ...question }))).toBe('')
    await domain.database.transaction(async (tx) => {
      await tx.delete(users).where(eq(users.id, id))
    })
  })
})

describe('a page that makes no sense', () => {
  const byNumber = cursorOf({ last_id: 5, last_value: '5' })
  const byText = cursorOf({ last_id: 5, last_value: 'anna' })
  const tooMany = 'To query larger amounts of data with fewer limits, bulk operations should be used instead.'
  const otherOrder = 'Invalid cursor for current pagination sort.'

  test.each<[string, StaffPageRequest, StaffSortKey, string]>([
    ['neither', {}, 'ID', 'you must provide one of first or last'],
    ['nulls', { first: null, last: null }, 'ID', 'you must provide one of first or last'],
    ['both', { first: 1, last: 1 }, 'ID', 'providing both first and last is not supported'],
    ['both, one of them zero', { first: 0, last: 1 }, 'ID', 'providing both first and last is not supported'],
    ['too many', { first: 251 }, 'ID', `first cannot exceed 250. ${tooMany}`],
    ['too many last', { last: 251 }, 'ID', `last cannot exceed 250. ${tooMany}`],
    ['negative', { first: -1 }, 'ID', 'first cannot be negative'],
    ['negative last', { last: -1 }, 'ID', 'last cannot be negative'],
    ['a text by number', { first: 1, after: byText }, 'ID', otherOrder],
    ['a number by text', { first: 1, after: byNumber }, 'LAST_NAME', otherOrder],
    ['a number by e-mail, backwards', { last: 1, before: byNumber }, 'EMAIL', otherOrder],
    ['a text where no row is asked for', { first: 0, after: byText }, 'ID', otherOrder],
  ])('is refused: %s', async (_mistake, page, sortKey, message) => {
    const refusal = await list({ page, sortKey }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(BadQuestion)
    expect((refusal as BadQuestion).message).toBe(message)
  })

  test.each([
    '',
    'nonsense',
    'bm9uc2Vuc2U=',
    `${byNumber}!`,
    cursorOf(null),
    cursorOf(7),
    cursorOf({}),
    cursorOf({ last_id: 5 }),
    cursorOf({ last_value: '5' }),
    cursorOf({ last_id: '5', last_value: '5' }),
    cursorOf({ last_id: 5, last_value: 5 }),
    cursorOf({ last_id: 0, last_value: '0' }),
    cursorOf({ last_id: -5, last_value: '-5' }),
    cursorOf({ last_id: 1.5, last_value: '1.5' }),
    cursorOf({ last_id: 1e30, last_value: '1e30' }),
    cursorOf({ last_id: 5, last_value: 'a\0' }),
    cursorOf({ last_id: 5, last_value: 'a'.repeat(10_000) }),
  ])('is refused: the cursor %s', async (after) => {
    for (const sortKey of ['ID', 'EMAIL'] as const)
      await expect(list({ page: { first: 1, after }, sortKey })).rejects.toThrow(/^Malformed cursor$/)
  })
})
