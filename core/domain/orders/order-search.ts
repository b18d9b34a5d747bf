import type { Database } from '../../../shared/database/database.ts'
import { eq, or, type SQL, sql } from '../../../shared/database/drizzle.ts'
import { orders } from '../../tables/orders.ts'
import { users } from '../../tables/people.ts'
import type { Maybe } from '../lists/conditions.ts'
import { contains } from '../lists/contains.ts'
import { searchPeople } from '../people/people-search.ts'

/** Saleor's deprecated `OrderFilterInput`, as far as clients that look for somebody's orders still send it. */
export interface OrderFilter {
  customer?: Maybe<string>
  search?: Maybe<string>
}

export function filterOrders(
  engine: Database['engine'],
  { customer, search }: OrderFilter,
): Array<SQL | undefined> {
  return [customer ? isBoughtBy(customer) : undefined, search ? searchOrders(engine, search) : undefined]
}

/**
 * Orders by their number, the reference of the shop that they come from, a part of the e-mail that they were bought
 * with, and whatever people are found by. (Saleor also looks into what was bought, and where it went.)
 *
 * @throws {BadQuestion}
 */
export function searchOrders(engine: Database['engine'], text: string): SQL | undefined {
  // PostgreSQL has no text with a null character: it separates words like a space.
  const wanted = text.replaceAll('\0', ' ').trim()
  if (wanted === '') return sql`false`
  const [, number] = /^#?(\d{1,15})$/.exec(wanted) ?? []
  return or(
    number ? eq(orders.id, Number(number)) : undefined,
    eq(orders.externalReference, wanted),
    contains(sql`${orders.userEmail}`, wanted),
    ofSomebody(searchPeople(engine, wanted).matches),
  )
}

/** A whole e-mail, name or both names in either order, in any case. */
function isBoughtBy(customer: string): SQL | undefined {
  const wanted = customer.replaceAll('\0', ' ').toLowerCase()
  const names = [
    sql`${users.email}`,
    sql`${users.firstName}`,
    sql`${users.lastName}`,
    sql`${users.firstName} || ' ' || ${users.lastName}`,
    sql`${users.lastName} || ' ' || ${users.firstName}`,
  ]
  const isNamedSo = or(...names.map((name) => sql`lower(${name}) = ${wanted}`))
  return or(sql`lower(${orders.userEmail}) = ${wanted}`, ofSomebody(isNamedSo as SQL)) // There are names.
}

const ofSomebody = (condition: SQL): SQL =>
  sql`${orders.userId} in (select ${users.id} from ${users} where ${condition})`
