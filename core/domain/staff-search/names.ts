import { and, type PgColumn, type SQL, sql } from '../../../shared/database/drizzle.ts'
import { staffSearch, staffWords } from '../../staff-tables.ts'
import { compared } from './compared.ts'
import { words } from './fold.ts'
import type { Term } from './tree.ts'

type NameField = 'first_name' | 'last_name'

/** Greater than every character that a word goes on with. */
export const BEYOND = '\u{10ffff}'

/**
 * Whether a name has these words: all of them, the last one perhaps only begun; as a phrase one after the other. The
 * database finds the words by its index. Undefined where there is no word to look for.
 */
export function inName(field: NameField, column: PgColumn, term: Term): SQL | undefined {
  if (term.comparator !== ':') return compared(column, term.comparator, words(term.value).join(' '))
  const wanted = words(term.value)
  const beginning = term.form === 'prefix' ? wanted.pop() : undefined
  return and(
    ...[...new Set(wanted)].map((word) => hasWord(field, sql`${staffWords.word} = ${word}`)),
    beginning === undefined
      ? undefined
      : hasWord(
          field,
          sql`${staffWords.word} >= ${beginning} and ${staffWords.word} < ${beginning + BEYOND}`,
        ),
    term.form === 'phrase' && wanted.length > 1 ? hasPhrase(column, wanted) : undefined,
  )
}

function hasWord(field: NameField, condition: SQL): SQL {
  return sql`${staffSearch.userId} in (select ${staffWords.userId} from ${staffWords} where ${staffWords.field} = ${field} and ${condition})`
}

function hasPhrase(column: PgColumn, phrase: string[]): SQL {
  const literal = phrase.join(' ').replace(/[!%_]/g, '!$&')
  return sql`(${' '} || ${column} || ${' '}) like ${`% ${literal} %`} escape ${'!'}`
}
