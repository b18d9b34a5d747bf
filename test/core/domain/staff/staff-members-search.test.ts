import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../../core/domain/access.ts'
import { listStaffMembers } from '../../../../core/domain/staff/staff-members.ts'
import type { User } from '../../../../core/tables/people.ts'
import { staffDetails } from '../../../../core/tables/staff.ts'
import { type Domain, openDomain, somebody, theSuperuser } from '../../../support/domain.ts'

let domain: Domain
let manager: SignedIn
const numbers = new Map<string, number>()

beforeAll(async () => {
  domain = await openDomain()
  manager = await theSuperuser(domain)
  await member('ada', {
    firstName: 'Ada Maria',
    lastName: 'de la Cruz',
    dateJoined: new Date('2026-01-05T23:59:59.500Z'),
  })
  await member('bob', {
    firstName: 'bob',
    lastName: 'Müller-Lüdenscheidt',
    isActive: false,
    dateJoined: new Date('2026-01-06T12:30:15.250Z'),
  })
  await member('cleo', {
    firstName: 'CLÉO',
    lastName: "O'Brien",
    password: '',
    dateJoined: new Date('2026-02-01T00:00:00Z'),
  })
  await member('dora', { firstName: '', lastName: 'Cruz de', dateJoined: new Date('2026-03-01T00:00:00Z') })
  await member('emil', {
    firstName: 'Emil % _',
    lastName: '',
    email: 'EMIL+shop@mail.example.org',
    password: '',
    lastLogin: domain.clock.now(),
    dateJoined: domain.clock.now(),
  })
  await somebody(domain, { firstName: 'Ada', lastName: 'Customer' })
  await domain.database.transaction(async (tx) => {
    await tx.insert(staffDetails).values([
      { userId: number('ada'), accountType: 'COLLABORATOR' },
      { userId: number('dora'), ownership: 'INVITED' },
    ])
  })
})
afterAll(() => domain.close())

const number = (name: string): number => numbers.get(name) ?? 0

async function member(name: string, columns: Partial<User>): Promise<void> {
  const { id } = await somebody(domain, {
    email: `${name}@example.com`,
    password: 'a password',
    isStaff: true,
    ...columns,
  })
  numbers.set(name, id)
}

const everybody = 'ada bob cleo dora emil'

/** Names of those who are found, and what is said of the search. The superuser is nobody's name here. */
async function search(query: string | null, { hasCreatedAt = false } = {}) {
  const { items, search } = await listStaffMembers(domain.as(manager), {
    page: { first: 250 },
    query,
    hasCreatedAt,
  })
  const names = items.map(({ member }) => [...numbers].find(([, id]) => id === member.id)?.[0])
  return { names: names.filter((name) => name !== undefined).join(' '), search }
}

const numbered = (text: string) => text.replace(/#(\w+)/g, (_all, name: string) => String(number(name)))

describe('a search finds', () => {
  test.each([
    // Words of a name, whole and in any order.
    ['last_name:cruz', 'ada dora'],
    ['last_name:CRUZ', 'ada dora'],
    ['last_name:cru', ''],
    ['last_name:cruz\\ la', 'ada'],
    ['last_name:la\\ cruz\\ cruz', 'ada'],
    ['first_name:cleo', 'cleo'],
    ['first_name:Cle\u0301o', 'cleo'],
    ['last_name:muller-ludenscheidt', 'bob'],
    ["last_name:o'brien", 'cleo'],
    ['last_name:brien', ''],
    ['first_name:%', 'emil'],
    ['first_name:customer', ''],
    // Words next to each other.
    ['last_name:"de la cruz"', 'ada'],
    ['last_name:"LA  CRUZ"', 'ada'],
    ['last_name:"de cruz"', ''],
    ['last_name:"cruz de"', 'dora'],
    ['last_name:"cruz"', 'ada dora'],
    ['last_name:"cru"', ''],
    ['last_name:"cruz*"', ''],
    ['first_name:"emil % _"', 'emil'],
    ['first_name:"emil _ %"', ''],
    ['first_name:"% %"', ''],
    // Beginnings.
    ['first_name:bo*', 'bob'],
    ['first_name:MA*', 'ada'],
    ['first_name:m%*', ''],
    ['last_name:mü*', 'bob'],
    ['last_name:la\\ cr*', 'ada'],
    ['last_name:ruz*', ''],
    ['first_name:a*a', ''],
    // Set or not.
    ['first_name:*', 'ada bob cleo emil'],
    ['-first_name:*', 'dora'],
    ['NOT last_name:*', 'emil'],
    ['id:* email:* account_type:*', everybody],
    ['-email:*', ''],
    // E-mails are one word.
    ['email:ada@example.com', 'ada'],
    ['email:ADA@Example.COM', 'ada'],
    ['email:emil+shop@mail.example.org', 'emil'],
    ['email:"emil+shop@mail.example.org"', 'emil'],
    ['email:example.com', ''],
    ['email:ada', ''],
    ['email:ada*', 'ada'],
    ['email:EMIL+s*', 'emil'],
    ['email:example*', ''],
    ['email:"ada*"', ''],
    // Numbers.
    ['id:#bob', 'bob'],
    ['id:>#bob id:<=#dora', 'cleo dora'],
    ['id:>=#bob AND id:<#cleo', 'bob'],
    ['id:"gid://shopify/StaffMember/#cleo"', 'cleo'],
    ["id:>'gid://shopify/StaffMember/#cleo'", 'dora emil'],
    ['id:0#bob', 'bob'],
    ['id:<99999999999999999999999', everybody],
    ['id:>99999999999999999999999', ''],
    // Types of accounts.
    ['account_type:collaborator', 'ada'],
    ['account_type:RESTRICTED', 'bob'],
    ['account_type:invited', 'cleo'],
    ['account_type:saml', 'emil'],
    ['account_type:regular', ''],
    ['account_type:Invited,restricted', 'bob cleo'],
    ['account_type:",invited, ,saml,"', 'cleo emil'],
    ['account_type:requested', ''],
    ['account_type:collaborator_team_member', ''],
    // Texts are compared as they are sorted.
    ['last_name:>=m', 'bob cleo'],
    ['last_name:>m last_name:<O', 'bob'],
    // Together.
    ['last_name:cruz first_name:ada', 'ada'],
    ['last_name:cruz AND first_name:bob', ''],
    ['first_name:bob OR first_name:ada', 'ada bob'],
    ['first_name:bob OR first_name:ada last_name:cruz', 'ada'],
    ['first_name:bob OR (first_name:ada last_name:cruz)', 'ada bob'],
    ['-(account_type:saml OR account_type:collaborator)', 'bob cleo dora'],
    ['-last_name:cruz', 'bob cleo emil'],
    ['-last_name:cruz -first_name:bob', 'cleo emil'],
    ['-last_name:"de la cruz" last_name:cr*', 'dora'],
  ])('%s', async (query, names) => {
    const found = await search(numbered(query))
    expect(found.names).toBe(names)
    expect(found.search?.warnings).toEqual([])
  })

  test.each([null, '', ' \n', '*', '()', 'email:', 'first_name:""', 'last_name:" "', 'id:', '-email:', '-*'])(
    'everybody by %j, which asks for nothing',
    async (query) => {
      const found = await search(query)
      expect(found.names).toBe(everybody)
      expect(found.search?.warnings ?? []).toEqual([])
    },
  )

  test('nobody by a text that no database could hold', async () => {
    for (const query of ['first_name:a\0', 'email:\0', 'first_name:"a\0 b"', 'id:1\0', 'account_type:saml\0'])
      expect((await search(query)).names).toBe('')
    expect((await search('-first_name:a\0')).names).toBe(everybody)
  })
})

describe('the moment of creation', () => {
  const dated = async (query: string) => {
    const found = await search(query, { hasCreatedAt: true })
    expect(found.search?.warnings).toEqual([])
    return found.names
  }

  test.each([
    ["created_at:'2026-01-05'", 'ada'],
    ["created_at:<'2026-01-06'", 'ada'],
    ["created_at:<='2026-01-06'", 'ada bob'],
    ["created_at:>'2026-01-06' created_at:<'2026-03-01'", 'cleo'],
    ["created_at:>='2026-01-06' created_at:<'2026-03-01'", 'bob cleo'],
    ["created_at:'2026-01-06T12:30:15Z'", 'bob'],
    ["created_at:'2026-01-06T12:30'", 'bob'],
    ["created_at:'2026-01-06T12:30:15.250Z'", 'bob'],
    ["created_at:'2026-01-06T12:30:15.251Z'", ''],
    ["created_at:'2026-01-06T14:30:15+02:00'", 'bob'],
    ["created_at:'2026-01-06 07:30:15 -0500'", 'bob'],
    ['created_at:2026-02-01', 'cleo'],
    ['created_at:*', everybody],
    ["created_at:>'9999-12-31'", ''],
  ])('%s', async (query, names) => {
    expect(await dated(query)).toBe(names)
  })

  test('may be now', async () => {
    expect(await dated('created_at:now')).toBe('emil')
    expect(await dated('created_at:<=NOW')).toBe(everybody)
    expect(await dated('created_at:>now')).toBe('')
  })

  test.each(['yesterday', '2026-13-01', '2026', '12:30', '2026*'])(
    '%s is none, so that nobody is found',
    async (value) => {
      const found = await search(`created_at:"${value}"`, { hasCreatedAt: true })
      expect(found.names).toBe('')
      expect(found.search?.warnings).toEqual([
        {
          field: 'created_at',
          message: `Input \`${value}\` is not an accepted value.`,
          code: 'invalid_value',
        },
      ])
    },
  )

  test('is unknown to older versions', async () => {
    const found = await search("created_at:'2026-01-05' first_name:bob")
    expect(found.names).toBe('bob')
    expect(found.search?.warnings).toEqual([
      { field: 'created_at', message: 'Invalid search field for this query.', code: 'invalid_field' },
    ])
  })
})

const unknown = (field: string) => ({
  field,
  message: 'Invalid search field for this query.',
  code: 'invalid_field',
})
const unnamed = {
  field: 'default',
  message: 'Input must use named search fields in this query.',
  code: 'missing_named_field',
}
const notAType = (value: string) => ({
  field: 'account_type',
  message: `Input \`${value}\` is not an accepted value.`,
  code: 'invalid_value',
})
const notANumber = (value: string) => ({
  field: 'id',
  message: `Expected field to be a positive integer or UUID, received \`${value}\`.`,
})

describe('a search that cannot be heeded is no error: there is a warning', () => {
  test.each<[query: string, names: string, warnings: unknown[]]>([
    ['nick:x', everybody, [unknown('nick')]],
    ['nick:x first_name:bob', 'bob', [unknown('nick')]],
    ['nick:x OR first_name:bob', 'bob', [unknown('nick')]],
    ['-nick:x', everybody, [unknown('nick')]],
    ['-(nick:x OR first_name:bob)', 'ada cleo dora emil', [unknown('nick')]],
    ['-(nick:x knack:y)', everybody, [unknown('nick'), unknown('knack')]],
    ['nick:*', everybody, [unknown('nick')]],
    ['nick:', everybody, [unknown('nick')]],
    ['FIRST_NAME:bob', everybody, [unknown('FIRST_NAME')]],
    ['bob', everybody, [unnamed]],
    ['bob smith first_name:bob', 'bob', [unnamed]],
    ['"bob"', everybody, [unnamed]],
    ['-bob', everybody, [unnamed]],
    ['email: ada@example.com', everybody, [unnamed]],
    ['account_type:x', '', [notAType('x')]],
    ['-account_type:x', everybody, [notAType('x')]],
    ['account_type:x OR first_name:bob', 'bob', [notAType('x')]],
    ['account_type:Boss,invited', 'cleo', [notAType('Boss')]],
    ['account_type:invited_store_owner', '', [notAType('invited_store_owner')]],
    ['account_type:reg*', '', [notAType('reg*')]],
    ['account_type:>saml', '', [notAType('>saml')]],
    ['id:abc', '', [notANumber('abc')]],
    ['id:0', '', [notANumber('0')]],
    ['id:-1', '', [notANumber('-1')]],
    ['id:1.5', '', [notANumber('1.5')]],
    ['id:1,2', '', [notANumber('1,2')]],
    ['id:1*', '', [notANumber('1*')]],
    ['id:=1', '', [notANumber('=1')]],
    ['id:>x', '', [notANumber('x')]],
    ['id:"gid://shopify/Product/1"', '', [notANumber('gid://shopify/Product/1')]],
    ['nick:x nick:y id:abc', '', [unknown('nick'), notANumber('abc')]],
    ['(first_name:bob', 'bob', []],
    ['first_name:bob OR', 'bob', []],
    ['first_name:bob AND', 'bob', []],
    ['first_name:(bob', '', []],
    ['last_name:"de la cruz', 'ada', []],
  ])('%s', async (query, names, warnings) => {
    const found = await search(query)
    expect(found.names).toBe(names)
    expect(found.search?.warnings).toEqual(warnings)
  })

  test('only what is too long to be asked is refused', async () => {
    await expect(search(`first_name:${'a\\ '.repeat(101)}`)).rejects.toThrow(
      'A search has at most 100 words.',
    )
    await expect(search('a '.repeat(101))).rejects.toThrow('A search has at most 100 words.')
    await expect(search('('.repeat(10_001))).rejects.toThrow('A search has at most 10000 characters.')
    expect((await search(Array(100).fill('first_name:bob').join(' '))).names).toBe('bob')
  })
})

test('what is told of a search is its text and how it was understood', async () => {
  const query = 'nick:x last_name:"de la Cruz"'
  expect((await search(query)).search).toEqual({
    query,
    parsed: {
      and: [
        { field: 'nick', match_all: 'x' },
        { field: 'last_name', match_phrase: 'de la Cruz' },
      ],
    },
    warnings: [unknown('nick')],
  })
  expect((await search('')).search).toEqual({ query: '', parsed: {}, warnings: [] })
  expect((await search(null)).search).toBeNull()
})
