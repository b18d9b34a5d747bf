import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../../core/domain/access.ts'
import { listCustomers } from '../../../../core/domain/people/people.ts'
import { searchPeople } from '../../../../core/domain/people/people-search.ts'
import { addresses, type User, userAddresses, users } from '../../../../core/tables/people.ts'
import { type Database, openDatabase } from '../../../../shared/database/database.ts'
import { and, asc, eq } from '../../../../shared/database/drizzle.ts'
import { createTestDatabase } from '../../../support/database.ts'
import { anAddress, type Domain, openDomain, somebody, staffWith } from '../../../support/domain.ts'

let domain: Domain
let manager: Actor
beforeAll(async () => {
  domain = await openDomain()
  manager = await staffWith(domain, ['MANAGE_USERS'])
})
afterAll(() => domain.close())
beforeEach(() =>
  domain.database.transaction(async (tx) => {
    await tx.delete(users).where(eq(users.isStaff, false))
  }),
)

/** First names in the order in which they are found. */
async function found(search: string): Promise<string> {
  const { items } = await listCustomers(domain.as(manager), { page: { first: 100 }, search })
  return items.map(({ row }) => row.firstName).join(' ')
}

const named = (firstName: string, lastName = '', columns: Partial<User> = {}) =>
  somebody(domain, { firstName, lastName, ...columns })

describe('words', () => {
  test('are beginnings, in any case, each found somewhere', async () => {
    const ada = await named('Ada', 'Byron-King', { email: 'countess@lovelace.example' })
    await anAddress(domain, ada, { streetAddress1: 'St James’s Square 12', city: 'London', country: 'GB' })
    for (const text of [
      'ADA',
      'ad by',
      'king ada',
      'countess',
      'lovelace.example',
      'countess@love',
      'byron-ki',
    ])
      expect(await found(text)).toBe('Ada')
    for (const text of ['da', 'ada berlin', 'king-byron', 'ondon', 'love.example'])
      expect(await found(text)).toBe('')
  })

  test('are found without their accents and with them', async () => {
    await named('Zoë', 'ÖZIL')
    for (const text of ['zoe', 'Zoë', 'özil', 'OZIL', 'zoe\u0308']) expect(await found(text)).toBe('Zoë')
  })

  test('are found in every part of every address in the book, and in none outside it', async () => {
    const ada = await named('Ada')
    const parts = {
      firstName: 'Aone',
      lastName: 'Btwo',
      companyName: 'Cthree',
      streetAddress1: 'Dfour',
      streetAddress2: 'Efive',
      city: 'Fsix',
      cityArea: 'Gseven',
      postalCode: 'H8',
      countryArea: 'Inine',
      phone: '+48123456789',
    }
    await anAddress(domain, ada, { country: 'PL', city: 'Elsewhere' })
    await anAddress(domain, ada, { country: 'GB', ...parts })
    await anAddress(domain, null, { country: 'DE', city: 'Nowhere' })
    for (const text of [...Object.values(parts), 'PL', 'gb', 'Poland', 'united kingdom', '"United Kingdom"'])
      expect(await found(text)).toBe('Ada')
    for (const text of ['nowhere', 'germany', '"united king"']) expect(await found(text)).toBe('')
  })

  test('that name a country find nobody by a word that is spelled like its code', async () => {
    const ada = await named('Ada')
    await anAddress(domain, ada, { country: 'GB', streetAddress1: 'Rue de Rivoli in' })
    for (const text of ['germany', 'india']) expect(await found(text)).toBe('')
    expect(await found('de')).toBe('Ada')
  })

  test('between quotes stay together and end where they end', async () => {
    const ada = await named('Ada', 'Byron', { email: 'byron@example.com' })
    await anAddress(domain, ada, { country: 'FR', streetAddress1: 'Rue de Rivoli', city: 'Paris' })
    await anAddress(domain, ada, { country: 'FR', streetAddress1: 'Rue Cler' })
    for (const text of ['"ada byron"', '"rue de rivoli"', '"rue de rivoli" ada', '"byron"'])
      expect(await found(text)).toBe('Ada')
    for (const text of [
      '"byron ada"',
      '"rue de riv"',
      '"byron byron"',
      '"paris rue"',
      '-"ada byron"',
      '"byr"',
    ])
      expect(await found(text)).toBe('')
  })

  test('may be absent, or alternatives', async () => {
    await named('Ada', 'Byron')
    await named('Bob', 'Byron')
    await named('Zoe', 'Ozil')
    const sorted = async (text: string) => (await found(text)).split(' ').sort().join(' ')
    expect(await sorted('byron -bob')).toBe('Ada')
    expect(await sorted('-byron')).toBe('Zoe')
    expect(await sorted('ada OR zoe')).toBe('Ada Zoe')
    expect(await sorted('byron -ada OR ozil')).toBe('Bob Zoe')
    expect(await sorted('ada OR -byron')).toBe('Ada Zoe')
    expect(await sorted('byron AND ada')).toBe('Ada')
    expect(await sorted('ada or zoe')).toBe('')
    expect(await sorted('OR ada OR')).toBe('Ada')
    expect(await sorted('-"ada byron" byron')).toBe('Bob')
  })
})

test('the best match comes first: whole names, whole words, beginnings', async () => {
  await named('Beginning', 'Yorkshire')
  const inYork = await named('Word')
  await anAddress(domain, inYork, { country: 'GB', city: 'York' })
  await named('Name', 'York')
  expect(await found('york')).toBe('Name Word Beginning')
})

describe('the index follows', () => {
  const change = (body: Parameters<Database['transaction']>[0]) => domain.database.transaction(body)

  test('names and e-mail', async () => {
    const { id } = await named('Ada', 'Byron', { email: 'ada@example.com' })
    await change((tx) =>
      tx
        .update(users)
        .set({ firstName: 'Augusta', lastName: 'King', email: 'king@example.org' })
        .where(eq(users.id, id)),
    )
    for (const text of ['ada', 'byron', 'example.com']) expect(await found(text)).toBe('')
    for (const text of ['augusta king', 'king@example.org']) expect(await found(text)).toBe('Augusta')
  })

  test('addresses that come, change, leave the book and end', async () => {
    const ada = await named('Ada')
    const home = await anAddress(domain, ada, { country: 'GB', city: 'London' })
    const away = await anAddress(domain, ada, { country: 'FR', city: 'Paris' })
    expect(await found('london paris')).toBe('Ada')
    await change((tx) =>
      tx.update(addresses).set({ city: 'Leeds', country: 'IE' }).where(eq(addresses.id, home.id)),
    )
    expect(await found('london')).toBe('')
    expect(await found('leeds ireland paris')).toBe('Ada')
    await change((tx) =>
      tx
        .delete(userAddresses)
        .where(and(eq(userAddresses.userId, ada.id), eq(userAddresses.addressId, away.id))),
    )
    expect(await found('paris')).toBe('')
    await change((tx) => tx.delete(addresses).where(eq(addresses.id, home.id)))
    expect(await found('leeds')).toBe('')
    expect(await found('ada')).toBe('Ada')
  })

  test('somebody who is deleted, and whoever comes after', async () => {
    const { id } = await named('Ada')
    await anAddress(domain, { id } as User, { country: 'GB', city: 'London' })
    await change((tx) => tx.delete(users).where(eq(users.id, id)))
    expect(await found('ada OR london')).toBe('')
    await named('Bob', '', { id })
    expect(await found('ada OR london')).toBe('')
    expect(await found('bob')).toBe('Bob')
  })

  test('nothing that was not committed', async () => {
    const { id } = await named('Ada')
    const attempt = change(async (tx) => {
      await tx.update(users).set({ firstName: 'Eve' }).where(eq(users.id, id))
      throw new Error('no')
    })
    await expect(attempt).rejects.toThrow('no')
    expect(await found('eve')).toBe('')
    expect(await found('ada')).toBe('Ada')
  })
})

test('people who were there before the index are in it', async () => {
  const before = mkdtempSync(join(tmpdir(), 'sallyport-migrations-'))
  cpSync('core/migrations', before, { recursive: true })
  for (const engine of ['sqlite', 'postgres'])
    for (const file of readdirSync(join(before, engine)))
      if (file >= '0010') rmSync(join(before, engine, file))
  const { url, drop } = await createTestDatabase()
  const old = await openDatabase({ url, migrations: before })
  await old.transaction(async (tx) => {
    const columns = {
      isStaff: false,
      isActive: true,
      isConfirmed: true,
      tokenKey: 'key',
      dateJoined: new Date(0),
      updatedAt: new Date(0),
    }
    await tx.insert(users).values([
      { ...columns, id: 7, email: 'ada@example.com', firstName: 'Ada' },
      { ...columns, id: 8, email: 'zoe@example.com', firstName: 'Zoë' },
    ])
    await tx.insert(addresses).values({ id: 3, country: 'DE', city: 'Köln' })
    await tx.insert(userAddresses).values({ userId: 8, addressId: 3 })
  })
  await old.close()
  const now = await openDatabase({ url, migrations: 'core/migrations' })
  const emails = async (text: string) =>
    (
      await now.read
        .select({ email: users.email })
        .from(users)
        .where(searchPeople(now.engine, text).matches)
        .orderBy(asc(users.email))
    ).map((row) => row.email)
  expect(await emails('example')).toEqual(['ada@example.com', 'zoe@example.com'])
  expect(await emails('koln germany')).toEqual(['zoe@example.com'])
  await now.close()
  await drop()
  rmSync(before, { recursive: true })
})
