import type { Database } from '../../../shared/database/database.ts'
import { and, like, not, or, type SQL, sql } from '../../../shared/database/drizzle.ts'
import { userSearch, users } from '../../tables/people.ts'
import { type Spelling, type Term, withoutAccents } from '../lists/search-words.ts'

/**
 * Whether somebody is found by one of these alternatives, by the full-text index of the engine. Triggers of the
 * migrations keep the index true within every transaction; here is all that reads it.
 */
export function isFound(engine: Database['engine'], alternatives: Term[][]): SQL {
  return engine === 'postgres' ? isFoundByPostgres(alternatives) : isFoundBySqlite(alternatives)
}

const excludedOf = (terms: Term[]) => terms.filter((term) => term.excluded)
const wantedOf = (terms: Term[]) => terms.filter((term) => !term.excluded)

/** FTS5 has no query of exclusions alone: there everybody is found but those whom it finds. */
function isFoundBySqlite(alternatives: Term[][]): SQL {
  const asking = alternatives.filter((terms) => wantedOf(terms).length > 0)
  const excluding = alternatives.filter((terms) => wantedOf(terms).length === 0)
  const among = (query: string) =>
    sql`${users.id} in (select rowid from user_search_index where user_search_index match ${query})`
  const queries = asking.map((terms) => {
    const query = wantedOf(terms).map(ftsQuery).join(' AND ')
    const without = excludedOf(terms).map(ftsQuery).join(' OR ')
    return without ? `((${query}) NOT (${without}))` : `(${query})`
  })
  const found = or(
    queries.length > 0 ? among(queries.join(' OR ')) : undefined,
    ...excluding.map((terms) => not(among(terms.map(ftsQuery).join(' OR ')))),
  )
  return found ?? sql`false`
}

function ftsQuery({ spellings }: Term): string {
  const phrases = spellings.map(({ words, isPrefix }) => `"${words.join(' ')}"${isPrefix ? '*' : ''}`)
  return `(${phrases.join(' OR ')})`
}

/** The index finds words; that they follow one another is looked up in the text of those found. */
function isFoundByPostgres(alternatives: Term[][]): SQL {
  const conditions = alternatives.map((terms) => {
    const exact = excludedOf(terms).filter((term) => !hasSequence(term))
    const query = [...wantedOf(terms).map(tsQuery), ...exact.map((term) => `!${tsQuery(term)}`)].join(' & ')
    return and(
      query ? sql`search_lexemes(${userSearch.words}) @@ ${query}::tsquery` : undefined,
      ...terms.filter(hasSequence).map((term) => (term.excluded ? not(inSequence(term)) : inSequence(term))),
    )
  })
  const found = or(...conditions) ?? sql`false`
  return sql`${users.id} in (select ${userSearch.userId} from ${userSearch} where ${found})`
}

const hasSequence = ({ spellings }: Term) => spellings.some(({ words }) => words.length > 1)

function tsQuery({ spellings }: Term): string {
  const lexemes = ({ words, isPrefix }: Spelling) =>
    `(${words.map((word) => `'${withoutAccents(word)}'`).join(' & ')}${isPrefix ? ':*' : ''})`
  return `(${spellings.map(lexemes).join(' | ')})`
}

function inSequence({ spellings }: Term): SQL {
  const phrases = spellings.map(({ words, isPrefix }) =>
    like(userSearch.words, `% ${withoutAccents(words.join(' '))}${isPrefix ? '%' : ' %'}`),
  )
  return or(...phrases) as SQL // There is at least one spelling.
}
