import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fold, words } from '../../../../../core/domain/staff/search/fold.ts'
import { users } from '../../../../../core/tables/people.ts'
import { staffSearch, staffWords } from '../../../../../core/tables/staff.ts'
import { and, asc, eq, gt } from '../../../../../shared/database/drizzle.ts'
import { type Domain, openDomain, somebody } from '../../../../support/domain.ts'

let domain: Domain
beforeAll(async () => {
  domain = await openDomain()
})
afterAll(() => domain.close())

const rowOf = async (userId: number) =>
  (await domain.database.read.select().from(staffSearch).where(eq(staffSearch.userId, userId)))[0]

const wordsOf = async (userId: number) =>
  (
    await domain.database.read
      .select()
      .from(staffWords)
      .where(eq(staffWords.userId, userId))
      .orderBy(asc(staffWords.field), asc(staffWords.word))
  ).map(({ field, word }) => `${field}: ${word}`)

describe('a folded text', () => {
  test.each([
    ['Ada', 'ada'],
    ['ÉMILIE', 'emilie'],
    ['Nguyễn Thị', 'nguyen thi'],
    ['Zoe\u0308', 'zoe'],
    ['ΟΔΥΣΣΕΎΣ', 'οδυσσευσ'],
    ['Οδυσσεύς', 'οδυσσευσ'],
    ['Фёдор', 'федор'],
    ['İpek', 'ipek'],
    ['Strauß', 'strauß'],
    ['  de \t la\u00a0 Cruz\n', 'de la cruz'],
    ["O'Brien-Smith", "o'brien-smith"],
    ['\u3000 ', ''],
    ['山田 😀', '山田 😀'],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('is the same in the database, whatever letters it has', async () => {
    const { clock } = domain
    const characters = Array.from({ length: 0xffff }, (_, index) => String.fromCharCode(index + 1)).filter(
      (character) => !/[\ud800-\udfff]/.test(character),
    )
    const names: string[] = []
    for (let start = 0; start < characters.length; start += 250)
      names.push(characters.slice(start, start + 250).join(''))
    const row = (name: string, index: number) => ({
      email: `letters${index}@example.com`,
      firstName: name,
      lastName: [...name].join(' '),
      isStaff: true,
      isActive: true,
      isConfirmed: true,
      tokenKey: 'key',
      dateJoined: clock.now(),
      updatedAt: clock.now(),
    })
    const added = await domain.database.transaction((tx) =>
      tx.insert(users).values(names.map(row)).returning({ id: users.id, firstName: users.firstName }),
    )
    const first = Math.min(...added.map(({ id }) => id))
    const stored = new Map(
      (
        await domain.database.read
          .select()
          .from(staffSearch)
          .where(gt(staffSearch.userId, first - 1))
      ).map((search) => [search.userId, search]),
    )
    expect(stored.size).toBe(names.length)
    for (const { id, firstName } of added) {
      expect(stored.get(id)?.firstName).toBe(fold(firstName))
      expect(stored.get(id)?.lastName).toBe(fold([...firstName].join(' ')))
    }
    const [one] = added
    if (!one) throw new Error('nobody')
    const inDatabase = await domain.database.read
      .select({ word: staffWords.word })
      .from(staffWords)
      .where(and(eq(staffWords.userId, one.id), eq(staffWords.field, 'last_name')))
    expect(inDatabase.map(({ word }) => word).sort()).toEqual(
      [...new Set(words([...one.firstName].join(' ')))].sort(),
    )
  })
})

describe('what staff members are found by', () => {
  test('is written with the name, and follows it', async () => {
    const { id } = await somebody(domain, {
      email: 'ANA@example.com',
      firstName: 'Ana  María',
      lastName: 'de la Cruz de Ávila',
      isStaff: true,
    })
    expect(await rowOf(id)).toEqual({
      userId: id,
      email: 'ana@example.com',
      firstName: 'ana maria',
      lastName: 'de la cruz de avila',
    })
    expect(await wordsOf(id)).toEqual([
      'first_name: ana',
      'first_name: maria',
      'last_name: avila',
      'last_name: cruz',
      'last_name: de',
      'last_name: la',
    ])
    await domain.database.transaction(async (tx) => {
      await tx.update(users).set({ firstName: '', lastName: 'Ñúñez "\\ x' }).where(eq(users.id, id))
    })
    expect(await rowOf(id)).toMatchObject({ firstName: '', lastName: 'nunez "\\ x' })
    expect(await wordsOf(id)).toEqual(['last_name: "\\', 'last_name: nunez', 'last_name: x'])
  })

  test('is there for staff only, from promotion to demotion', async () => {
    const { id } = await somebody(domain, { firstName: 'Grace' })
    const set = (isStaff: boolean) =>
      domain.database.transaction(async (tx) => {
        await tx.update(users).set({ isStaff }).where(eq(users.id, id))
      })
    expect(await rowOf(id)).toBeUndefined()
    await set(true)
    expect(await rowOf(id)).toMatchObject({ firstName: 'grace' })
    expect(await wordsOf(id)).toEqual(['first_name: grace'])
    await set(false)
    expect(await rowOf(id)).toBeUndefined()
    expect(await wordsOf(id)).toEqual([])
  })

  test('goes with the person', async () => {
    const { id } = await somebody(domain, { firstName: 'Ida', isStaff: true })
    await domain.database.transaction(async (tx) => {
      await tx.delete(users).where(eq(users.id, id))
    })
    expect(await rowOf(id)).toBeUndefined()
    expect(await wordsOf(id)).toEqual([])
  })
})
