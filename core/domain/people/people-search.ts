import type { Database } from '../../../shared/database/database.ts'
import { and, type SQL, sql } from '../../../shared/database/drizzle.ts'
import { addresses, userAddresses, users } from '../../tables/people.ts'
import { readSearch } from '../lists/search-words.ts'
import { isFound } from './people-index.ts'

export interface PeopleSearch {
  matches: SQL
  /** Whole names and e-mails first, then whole words, then words that only begin like this. */
  rank: SQL<number>
}

/**
 * Finds people by words in their names, e-mail and address books. A text without a letter or digit finds nobody.
 *
 * @throws {BadQuestion}
 */
export function searchPeople(engine: Database['engine'], text: string): PeopleSearch {
  const alternatives = readSearch(text)
  const exact = alternatives
    .flat()
    .filter((term) => !term.excluded)
    .map(
      ({ text }) =>
        sql`case when lower(${users.firstName}) = ${text} or lower(${users.lastName}) = ${text} or lower(${users.email}) = ${text} then 2 else 0 end`,
    )
  const wholeWords = sql`case when ${isFound(engine, readSearch(text, { whole: true }))} then 1 else 0 end`
  return {
    matches: isFound(engine, alternatives),
    rank: sql<number>`(${sql.join([...exact, wholeWords], sql` + `)})`.mapWith(Number),
  }
}

/** Whether something holds for one of the addresses in a person's book. */
export function inSomeAddress(condition: SQL | undefined): SQL {
  return sql`exists (select 1 from ${userAddresses} join ${addresses} on ${addresses.id} = ${userAddresses.addressId} where ${and(sql`${userAddresses.userId} = ${users.id}`, condition)})`
}
