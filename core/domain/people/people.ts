import type { Database } from '../../../shared/database/database.ts'
import { and, eq, inArray, type SQL } from '../../../shared/database/drizzle.ts'
import { type User, users } from '../../tables/people.ts'
import { has, holds } from '../access.ts'
import { countsAsCustomer, isCustomer } from '../customers/buyers.ts'
import { BadQuestion } from '../errors.ts'
import { bounded } from '../lists/conditions.ts'
import { findPage, type Page, type PageRequest } from '../lists/paging.ts'
import { operation } from '../operation.ts'
import {
  type CustomerFilter,
  type CustomerWhere,
  checkWhere,
  filterCustomers,
  whereCustomers,
} from './people-filters.ts'
import { type PeopleSearch, searchPeople } from './people-search.ts'
import { type PeopleSorting, sortKeys } from './people-sorting.ts'
import { userByEmail, userByExternalReference, userById } from './users.ts'

export interface PersonQuestion {
  id?: number | null
  email?: string | null
  externalReference?: string | null
}

/**
 * Saleor's `user`: MANAGE_STAFF opens staff, MANAGE_USERS or MANAGE_ORDERS customers and those of the staff who have
 * bought something, so holding both halves opens everybody. Somebody out of sight is null, like nobody.
 */
export const findUser = operation(
  has('MANAGE_STAFF', 'MANAGE_USERS', 'MANAGE_ORDERS'),
  async (context, question: PersonQuestion): Promise<User | null> => {
    const user = await lookUp(context.database, question)
    if (!user) return null
    const actor = await context.actor()
    if (user.isStaff && holds(actor, 'MANAGE_STAFF')) return user
    const visible =
      holds(actor, 'MANAGE_USERS', 'MANAGE_ORDERS') && (await countsAsCustomer(context.database.read, user))
    return visible ? user : null
  },
)

async function lookUp(
  { read }: Database,
  { id, email, externalReference }: PersonQuestion,
): Promise<User | undefined> {
  const given = [id ?? null, email || null, externalReference || null].filter((value) => value !== null)
  if (given.length !== 1)
    throw new BadQuestion("Exactly one of the arguments 'id', 'email' and 'externalReference' is needed.")
  if (email) return userByEmail(read, email)
  return externalReference ? userByExternalReference(read, externalReference) : userById(read, id ?? 0)
}

export interface CustomersQuestion {
  page: PageRequest
  filter?: CustomerFilter | null
  where?: CustomerWhere | null
  search?: string | null
  sortBy?: PeopleSorting | null
}

/** Saleor's `customers`: see `isCustomer`. What is searched comes best match first. */
export const listCustomers = operation(
  has('MANAGE_ORDERS', 'MANAGE_USERS'),
  async ({ database }, { page, filter, where, search, sortBy }: CustomersQuestion): Promise<Page<User>> => {
    if (filter && where) throw new BadQuestion("'filter' and 'where' cannot be used together.")
    const conditions = where ? whereCustomers(database.engine, where) : undefined
    if (where) await checkWhere(database.read, where)
    const text = search || filter?.search
    const found = text ? searchPeople(database.engine, text) : null
    const bestFirst = found && ({ field: 'RANK', direction: 'DESC' } as const)
    return listPeople(database, page, {
      name: 'customers',
      where: and(
        isCustomer,
        search ? found?.matches : undefined,
        filter ? filterCustomers(database.engine, filter) : undefined,
        conditions,
      ),
      found,
      sortBy: sortBy ?? bestFirst,
    })
  },
)

/** Saleor's `StaffUserInput`. What is empty filters nothing. */
export interface StaffFilter {
  status?: 'ACTIVE' | 'DEACTIVATED' | null
  search?: string | null
  ids?: readonly number[] | null
}

/** Saleor's `staffUsers`, the inactive ones included. */
export const listStaff = operation(
  has('MANAGE_STAFF'),
  async (
    { database },
    {
      page,
      filter,
      sortBy,
    }: { page: PageRequest; filter?: StaffFilter | null; sortBy?: PeopleSorting | null },
  ): Promise<Page<User>> => {
    const { status, search, ids } = filter ?? {}
    const found = search ? searchPeople(database.engine, search) : null
    return listPeople(database, page, {
      name: 'staffUsers',
      where: and(
        eq(users.isStaff, true),
        status ? eq(users.isActive, status === 'ACTIVE') : undefined,
        ids?.length ? inArray(users.id, bounded(ids)) : undefined,
        found?.matches,
      ),
      found,
      sortBy: sortBy ?? null,
    })
  },
)

function listPeople(
  { read }: Database,
  page: PageRequest,
  list: { name: string; where: SQL | undefined; found: PeopleSearch | null; sortBy: PeopleSorting | null },
): Promise<Page<User>> {
  const { name, where, found, sortBy } = list
  return findPage(
    read,
    {
      name,
      table: users,
      where,
      keys: sortKeys(sortBy?.field, found),
      descending: sortBy?.direction === 'DESC',
    },
    page,
  )
}
