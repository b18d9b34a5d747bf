import { inArray, type PgColumn, sql } from '../../../../shared/database/drizzle.ts'
import { users } from '../../../tables/people.ts'
import { type AccountType, staffSearch } from '../../../tables/staff.ts'
import { accountTypeInSql } from '../account-type.ts'
import { compared } from './compared.ts'
import { type Condition, everybody, indexed, nobody } from './condition.ts'
import { fold } from './fold.ts'
import { memberNumber } from './member-number.ts'
import { readSpan, within } from './moments.ts'
import { BEYOND, inName, type NameField } from './names.ts'
import type { Term } from './tree.ts'
import { noPositiveInteger, unknownValue, type Warning } from './warnings.ts'

interface Surroundings {
  now: Date
  warn(warning: Warning): void
}

/** What one term asks of a staff member; undefined where it asks for nothing. Its value is not empty. */
type Filter = (term: Term, surroundings: Surroundings) => Condition | undefined

/** An owner's invitation is a type that one cannot ask for. */
const accountTypes: ReadonlyMap<string, AccountType> = new Map(
  (
    [
      'COLLABORATOR',
      'COLLABORATOR_TEAM_MEMBER',
      'INVITED',
      'REGULAR',
      'REQUESTED',
      'RESTRICTED',
      'SAML',
    ] satisfies Array<Exclude<AccountType, 'INVITED_STORE_OWNER'>>
  ).map((type) => [type.toLowerCase(), type]),
)

/** Where a star means nothing it is part of the value. */
const written = ({ value, form }: Term): string => (form === 'prefix' ? `${value}*` : value)

/** The filters of `staffMembers`, by the names that Shopify gives them. */
export const filters: ReadonlyMap<string, Filter> = new Map<string, Filter>([
  ['account_type', isAccountType],
  ['created_at', isCreatedAt],
  ['email', isEmail],
  ['first_name', hasName('first_name', staffSearch.firstName)],
  ['id', isNumber],
  ['last_name', hasName('last_name', staffSearch.lastName)],
])

/** Types have no order, so a range of them is a value that nobody knows. */
function isAccountType(term: Term, { warn }: Surroundings): Condition {
  if (term.form === 'any') return everybody
  const values =
    term.comparator === ':'
      ? written(term)
          .split(',')
          .map((value) => value.trim())
      : [term.comparator.slice(1) + term.value]
  const wanted = new Set<AccountType>()
  for (const value of values.filter((value) => value !== '')) {
    const type = accountTypes.get(value.toLowerCase())
    if (type) wanted.add(type)
    else warn(unknownValue('account_type', value))
  }
  return wanted.size > 0 ? { where: inArray(accountTypeInSql, [...wanted]) } : nobody
}

function isCreatedAt(term: Term, { now, warn }: Surroundings): Condition {
  if (term.form === 'any') return everybody
  const span = readSpan(written(term), now)
  if (span) return { where: within(users.dateJoined, term.comparator, span) }
  warn(unknownValue('created_at', written(term)))
  return nobody
}

function isNumber(term: Term, { warn }: Surroundings): Condition {
  if (term.form === 'any') return everybody
  const number = memberNumber(written(term))
  if (number !== null) return indexed(compared(staffSearch.userId, term.comparator, number))
  warn(noPositiveInteger('id', written(term)))
  return nobody
}

/** One word, whatever signs are in it. */
function isEmail(term: Term): Condition {
  if (term.form === 'any') return everybody
  const text = fold(term.value)
  if (term.form !== 'prefix') return indexed(compared(staffSearch.email, term.comparator, text))
  return indexed(sql`(${staffSearch.email} >= ${text} and ${staffSearch.email} < ${text + BEYOND})`)
}

/** Nearly everybody has one, so that is not where a search would begin. */
function hasName(field: NameField, column: PgColumn): Filter {
  return (term) => (term.form === 'any' ? { where: compared(column, ':>', '') } : inName(field, column, term))
}
