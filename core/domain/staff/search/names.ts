import { type PgColumn, type SQL, sql } from '../../../../shared/database/drizzle.ts'
import { staffWords } from '../../../tables/staff.ts'
import { compared } from './compared.ts'
import { allOf, among, type Condition, indexed } from './condition.ts'
import { words } from './fold.ts'
import type { Term } from './tree.ts'

export type NameField = 'first_name' | 'last_name'

/** Greater than every character that a word goes on with. */
export const BEYOND = '\u{10ffff}'

/**
 * Whether a name has these words: all of them, the last one perhaps only begun; as a phrase one after the other. The
 * database finds the words by its index. Undefined where there is no word to look for.
 */
export function inName(field: NameField, column: PgColumn, term: Term): Condition | undefined {
  const wanted = words(term.value)
  if (term.comparator !== ':') return indexed(compared(column, term.comparator, wanted.join(' ')))
  const beginning = term.form === 'prefix' ? wanted.pop() : undefined
  return allOf([
    ...[...new Set(wanted)].map((word) => withWord(field, sql`${staffWords.word} = ${word}`)),
    beginning === undefined
      ? undefined
      : withWord(
          field,
          sql`${staffWords.word} >= ${beginning} and ${staffWords.word} < ${beginning + BEYOND}`,
        ),
    term.form === 'phrase' && wanted.length > 1 ? withPhrase(column, wanted) : undefined,
  ])
}

const withWord = (field: NameField, is: SQL): Condition =>
  among(sql`select ${staffWords.userId} from ${staffWords} where ${staffWords.field} = ${field} and ${is}`)

function withPhrase(column: PgColumn, phrase: string[]): Condition {
  const literal = phrase.join(' ').replace(/[!%_]/g, '!$&')
  return { where: sql`(${' '} || ${column} || ${' '}) like ${`% ${literal} %`} escape ${'!'}` }
}
