import { and, inArray, not, or, type SQL, sql } from '../../shared/database/drizzle.ts'
import { addresses, userAddresses, users } from '../tables.ts'
import { contains } from './contains.ts'
import { COUNTRY_NAMES } from './countries.ts'
import { BadQuestion } from './errors.ts'

/** Each costs a look at every person and every address. */
const MAX_TERMS = 20
/** Of the whole search, in characters. */
const LONGEST_SEARCH = 1000

export interface PeopleSearch {
  matches: SQL
  /** How many of the words are the whole first name, last name or e-mail. */
  rank: SQL<number>
}

interface Term {
  text: string
  excluded: boolean
}

/**
 * Finds people by words in their names, e-mail and address books. Every word has to be found somewhere; `OR` starts an
 * alternative, `-word` has to be absent, `"some words"` belong together. A text without a letter or digit finds nobody.
 *
 * @throws {BadQuestion}
 */
export function searchPeople(text: string): PeopleSearch {
  const alternatives = readSearch(text)
  const matches = or(...alternatives.map((terms) => and(...terms.map(matchTerm))))
  const wanted = alternatives.flat().filter((term) => !term.excluded)
  const exact = wanted.map(
    ({ text }) =>
      sql`case when lower(${users.firstName}) = ${text} or lower(${users.lastName}) = ${text} or lower(${users.email}) = ${text} then 1 else 0 end`,
  )
  return {
    matches: matches ?? sql`false`,
    rank: sql<number>`(${exact.length > 0 ? sql.join(exact, sql` + `) : sql`select 0`})`.mapWith(Number),
  }
}

function readSearch(search: string): Term[][] {
  if (search.length > LONGEST_SEARCH)
    throw new BadQuestion(`A search has at most ${LONGEST_SEARCH} characters.`)
  const alternatives: Term[][] = [[]]
  // PostgreSQL has no text with a null character: it separates words like a space.
  for (const [token, minus, phrase, word] of search
    .replaceAll('\0', ' ')
    .matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)) {
    if (token === 'OR') alternatives.push([])
    else {
      const text = (phrase ?? word ?? '').trim().toLowerCase()
      if (/[\p{L}\p{N}]/u.test(text)) alternatives.at(-1)?.push({ text, excluded: minus === '-' })
    }
  }
  if (alternatives.flat().length > MAX_TERMS)
    throw new BadQuestion(`A search has at most ${MAX_TERMS} words.`)
  return alternatives.filter((terms) => terms.length > 0)
}

/** A phrase may run from the first name into the last, but not on into the e-mail. */
const personText = sql`${users.firstName} || ' ' || ${users.lastName} || ' | ' || ${users.email}`

const addressText = sql.join(
  [
    addresses.firstName,
    addresses.lastName,
    addresses.companyName,
    addresses.streetAddress1,
    addresses.streetAddress2,
    addresses.city,
    addresses.cityArea,
    addresses.postalCode,
    addresses.countryArea,
    addresses.country,
    addresses.phone,
  ],
  sql` || ' ' || `,
)

function matchTerm({ text, excluded }: Term): SQL {
  const countries = Object.entries(COUNTRY_NAMES)
    .filter(([, name]) => name.toLowerCase().includes(text))
    .map(([code]) => code)
  const inAddress = or(
    contains(addressText, text),
    countries.length > 0 ? inArray(addresses.country, countries) : undefined,
  )
  const found = or(contains(personText, text), inSomeAddress(inAddress)) as SQL // Both are there.
  return excluded ? not(found) : found
}

/** Whether something holds for one of the addresses in a person's book. */
export function inSomeAddress(condition: SQL | undefined): SQL {
  return sql`exists (select 1 from ${userAddresses} join ${addresses} on ${addresses.id} = ${userAddresses.addressId} where ${and(sql`${userAddresses.userId} = ${users.id}`, condition)})`
}
