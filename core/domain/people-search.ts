import { and, inArray, not, or, type SQL, sql } from '../../shared/database/drizzle.ts'
import { addresses, userAddresses, users } from '../tables.ts'
import { contains } from './contains.ts'
import { COUNTRY_NAMES } from './countries.ts'
import { BadQuestion } from './errors.ts'

/** Each costs a look at every person and every address. */
const MAX_TERMS = 20
/** Of the whole search, in characters; less than `contains` takes, which is given spaces besides. */
const LONGEST_SEARCH = 900

export interface PeopleSearch {
  matches: SQL
  /** How many of the words are the whole first name, last name or e-mail. */
  rank: SQL<number>
}

interface Term {
  text: string
  /** A phrase: its last word is whole too. */
  whole: boolean
  excluded: boolean
}

/**
 * Finds people by the words of their names, e-mail and address books, as Saleor's search does: a word finds those that
 * begin with it, every one has to be found somewhere; `OR` starts an alternative, `-word` has to be absent,
 * `"some words"` stand next to each other and are whole. A text without a letter or digit finds nobody.
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
  for (const [token, minus, phrase, word = ''] of search.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)) {
    if (token === 'OR') alternatives.push([])
    if (token === 'OR' || token === 'AND') continue
    const excluded = minus === '-'
    const texts = phrase === undefined ? wordsOf(word) : [wordsOf(phrase).join(' ')]
    for (const text of texts.filter((text) => /[\p{L}\p{N}]/u.test(text)))
      alternatives.at(-1)?.push({ text, whole: phrase !== undefined, excluded })
  }
  if (alternatives.flat().length > MAX_TERMS)
    throw new BadQuestion(`A search has at most ${MAX_TERMS} words.`)
  return alternatives.filter((terms) => terms.length > 0)
}

/** Saleor takes these for spaces, and PostgreSQL has no text with a null character. */
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s\0()&|!:<>'*]+/)
    .filter((word) => word !== '')

/** A phrase may run from the first name into the last, but not on into the e-mail. */
const personText = sql`${users.firstName} || ' ' || ${users.lastName} || ' | ' || ${users.email} || ' | ' || replace(${users.email}, '@', ' ')`

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

function matchTerm({ text, whole, excluded }: Term): SQL {
  const sought = whole ? ` ${text} ` : ` ${text}`
  const countries = Object.entries(COUNTRY_NAMES)
    .filter(([, name]) => ` ${wordsOf(name).join(' ')} `.includes(sought))
    .map(([code]) => code)
  const inAddress = or(
    contains(withWordsApart(addressText), sought),
    countries.length > 0 ? inArray(addresses.country, countries) : undefined,
  )
  const found = or(contains(withWordsApart(personText), sought), inSomeAddress(inAddress)) as SQL // Both are there.
  return excluded ? not(found) : found
}

/** Between spaces, as it stands and once more with what joins words taken out: `Jean-Luc` is also `Jean Luc`. */
function withWordsApart(text: SQL): SQL {
  const apart = ['-', "'", ',', '/', '+', '('].reduce(
    (rest, joint) => sql`replace(${rest}, ${joint}, ' ')`,
    text,
  )
  return sql`(' ' || ${text} || ' | ' || ${apart} || ' ')`
}

/** Whether something holds for one of the addresses in a person's book. */
export function inSomeAddress(condition: SQL | undefined): SQL {
  return sql`exists (select 1 from ${userAddresses} join ${addresses} on ${addresses.id} = ${userAddresses.addressId} where ${and(sql`${userAddresses.userId} = ${users.id}`, condition)})`
}
