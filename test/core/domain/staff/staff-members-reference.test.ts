import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BadQuestion } from '../../../../core/domain/errors.ts'
import { parse } from '../../../../core/domain/staff/search/parse.ts'
import type { Search, Term } from '../../../../core/domain/staff/search/tree.ts'
import { listStaffMembers } from '../../../../core/domain/staff/staff-members.ts'
import { type Domain, openDomain, somebody, theSuperuser } from '../../../support/domain.ts'

/**
 * Searches as they fall, compared with a second reading of the rules that knows no SQL and looks at everybody.
 */
const firstNames = ['', 'Ada', 'ada maria', 'Bo', 'Bob', 'Émile', "O'Bo", '%', '_ a', 'Maria Ada Bo']
const lastNames = ['de la Cruz', '', 'Cruz de la', 'Bo', 'lacruz', 'DE LA', 'é', 'a!b', 'a%b', '  ']
const people = firstNames.map((firstName, index) => ({
  firstName,
  lastName: lastNames[index] ?? '',
  email: `${['ada', 'bo', 'cruz'][index % 3]}${index}@example.com`,
  password: index % 2 === 0 ? 'a password' : '',
  isActive: index % 4 !== 0,
}))

interface Person {
  id: number
  first_name: string
  last_name: string
  email: string
  account_type: string
}

let domain: Domain
let everybody: Person[]
let find: (query: string) => Promise<number[]>

beforeAll(async () => {
  domain = await openDomain()
  const superuser = await theSuperuser(domain)
  for (const columns of people) await somebody(domain, { ...columns, isStaff: true })
  const list = (query: string | null) =>
    listStaffMembers(domain.as(superuser), { page: { first: 250 }, query })
  find = async (query) => (await list(query)).items.map(({ member }) => member.id)
  everybody = (await list(null)).items.map(({ member }) => ({
    id: member.id,
    first_name: member.user?.firstName ?? '',
    last_name: member.user?.lastName ?? '',
    email: member.email,
    account_type: member.accountType?.toLowerCase() ?? '',
  }))
})
afterAll(() => domain.close())

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string) => plain(text).split(/\s+/).filter(Boolean)

/** Undefined: it asks for nothing. */
function fits(person: Person, search: Search): boolean | undefined {
  if (search.kind === 'term') return fitsTerm(person, search)
  if (search.kind === 'not') {
    const part = fits(person, search.part)
    return part === undefined ? undefined : !part
  }
  const parts = search.parts.map((part) => fits(person, part)).filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  return search.kind === 'and' ? parts.every(Boolean) : parts.some(Boolean)
}

function fitsTerm(person: Person, { field, comparator, value, form }: Term): boolean | undefined {
  if (field === null || !(field in person)) return undefined
  if (form !== 'any' && wordsOf(value).length === 0) return undefined
  const star = form === 'prefix' ? '*' : ''
  const has = person[field as keyof Person]
  const compare = <T>(one: T, other: T) =>
    ({ ':': one === other, ':<': one < other, ':>': one > other, ':<=': one <= other, ':>=': one >= other })[
      comparator
    ]
  if (form === 'any') return wordsOf(String(has)).length > 0
  if (typeof has === 'number')
    return /^\d+$/.test(value + star) && Number(value) > 0 && compare(has, Number(value))
  if (field === 'account_type')
    return (
      comparator === ':' &&
      (value + star)
        .toLowerCase()
        .split(',')
        .map((type) => type.trim())
        .includes(has)
    )
  const [mine, wanted] = [wordsOf(has), wordsOf(value)]
  if (comparator !== ':') return compare(mine.join(' '), wanted.join(' '))
  if (field === 'email')
    return form === 'prefix' ? plain(has).startsWith(wanted.join(' ')) : plain(has) === wanted.join(' ')
  if (form === 'phrase') return ` ${mine.join(' ')} `.includes(` ${wanted.join(' ')} `)
  return wanted.every((word, index) => {
    const isBeginning = form === 'prefix' && index === wanted.length - 1
    return mine.some((one) => (isBeginning ? one.startsWith(word) : one === word))
  })
}

const values = fc.constantFrom(
  ...[
    'ada',
    'MARIA',
    'bo',
    'bo*',
    'b*',
    'é',
    'e*',
    'cruz',
    'la\\ cruz',
    'de\\ l*',
    '*',
    '"de la"',
    '"la cruz"',
  ],
  ...["'cruz de la'", '"ada maria"', '%', '_', '%*', 'a!b', '"a%b"', '"a b"', "o'bo", '""', '', '(bo', 'x y'],
  ...[
    'ada0@example.com',
    'bo1@*',
    'cruz',
    '3',
    '5',
    '0',
    '7*',
    'x',
    'invited',
    'regular,RESTRICTED',
    'saml,x',
  ],
)
const fields = fc.constantFrom('first_name', 'last_name', 'email', 'id', 'account_type', 'nick')
const comparators = fc.constantFrom(':', ':', ':', ':', ':<', ':>', ':<=', ':>=')
const { query: queries } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.tuple(fields, comparators, values).map((term) => term.join('')),
    fc
      .tuple(tie('query'), fc.constantFrom(' ', ' AND ', ' OR ', ' OR '), tie('query'))
      .map((parts) => parts.join('')),
    tie('query').map((query) => `-(${query})`),
    tie('query').map((query) => `(${query})`),
    tie('query').map((query) => `NOT ${query}`),
  ),
}))

test('the database finds whom one would find by hand', async () => {
  await fc.assert(
    fc.asyncProperty(queries, async (query) => {
      const search = parse(query)
      const expected = everybody.filter((person) => !search || fits(person, search) !== false)
      expect(await find(query)).toEqual(expected.map(({ id }) => id))
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('no text is too strange to be asked', async () => {
  const pieces = fc.constantFrom(
    ...[
      'id',
      'email',
      'first_name',
      'account_type',
      ':',
      ':',
      ':>',
      '(',
      ')',
      '-',
      '"',
      "'",
      '\\',
      '*',
      ' ',
      ' ',
    ],
    ...['OR', 'NOT ', 'a', '1', '%', '\0', 'é', '😀', '\u{10ffff}', '\ud800', '\u0301', ',', '!', '\n'],
  )
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((some) => some.join('')),
    fc.string({ unit: 'binary' }),
  )
  await fc.assert(
    fc.asyncProperty(texts, async (text) => void (await find(text))),
    { seed: 2, numRuns: 500 },
  )
})

test('as much as may be asked can be answered', async () => {
  const terms = [
    'first_name:ada',
    'last_name:"de la"',
    'email:bo*',
    'id:5',
    'account_type:saml',
    'first_name:a*',
  ]
  for (const joint of [' ', ' OR ', ' -', ' OR -'])
    for (const term of terms) {
      const count = term.includes('"') ? 50 : 100
      const query = Array.from({ length: count }, () => term).join(joint)
      const one = await find(term)
      const none = everybody.map(({ id }) => id).filter((id) => !one.includes(id))
      // The first one is never negated.
      const expected = { ' ': one, ' OR ': one, ' -': [], ' OR -': [...one, ...none].sort((a, b) => a - b) }[
        joint
      ]
      expect(await find(query)).toEqual(expected)
      await expect(find(`${query} ${term}`)).rejects.toThrow(BadQuestion)
    }
})
