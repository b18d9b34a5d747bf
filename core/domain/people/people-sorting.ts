import { users } from '../../tables/people.ts'
import { orderCount } from '../customers/buyers.ts'
import { BadQuestion } from '../errors.ts'
import type { SortKey } from '../lists/cursor.ts'
import type { PeopleSearch } from './people-search.ts'

export interface PeopleSorting {
  field: 'FIRST_NAME' | 'LAST_NAME' | 'EMAIL' | 'ORDER_COUNT' | 'CREATED_AT' | 'LAST_MODIFIED_AT' | 'RANK'
  direction: 'ASC' | 'DESC'
}

const id: SortKey = { by: users.id, kind: 'number' }
const email: SortKey = { by: users.email, kind: 'text' }
const firstName: SortKey = { by: users.firstName, kind: 'text' }
const lastName: SortKey = { by: users.lastName, kind: 'text' }

/** Saleor's columns of each order; by e-mail unless something else is asked for. @throws {BadQuestion} */
export function sortKeys(field: PeopleSorting['field'] | undefined, found: PeopleSearch | null): SortKey[] {
  if (!field) return [email, id]
  if (field === 'RANK') {
    if (!found) throw new BadQuestion('Sorting by RANK needs a search: there is no best match of nothing.')
    return [{ by: found.rank, kind: 'number' }, id]
  }
  const keys = {
    FIRST_NAME: [firstName, lastName, id],
    LAST_NAME: [lastName, firstName, id],
    EMAIL: [email],
    ORDER_COUNT: [{ by: orderCount, kind: 'number' }, email],
    CREATED_AT: [{ by: users.dateJoined, kind: 'moment' }, id],
    LAST_MODIFIED_AT: [{ by: users.updatedAt, kind: 'moment' }, id],
  } satisfies Record<Exclude<PeopleSorting['field'], 'RANK'>, SortKey[]>
  return keys[field]
}
