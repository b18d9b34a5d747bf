import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, or, type SQL, sql } from '../../../shared/database/drizzle.ts'
import { orders } from '../../tables/orders.ts'
import { type User, users } from '../../tables/people.ts'

/** Drizzle leaves the table away where a column is selected from one table, and then "id" would be the order's. */
const isTheirs = sql`${orders}.user_id = ${users}.id`

/** Of the person whose row a query looks at. Answered from an index, for every row that is looked at. */
export const orderCount = sql<number>`(select count(*) from ${orders} where ${isTheirs})`

/** Whether that person has bought something of which this holds. */
export function hasBought(condition?: SQL): SQL {
  return sql`exists (select 1 from ${orders} where ${and(isTheirs, condition)})`
}

/**
 * Saleor's set of customers: everybody who is not staff, and staff who have bought something. That is nearly everybody,
 * and no index serves such an alternative: a list is read in its order, and a search starts from those it finds.
 */
export const isCustomer = or(eq(users.isStaff, false), hasBought()) as SQL // Both are there.

/** The same for one person who is known already. */
export async function countsAsCustomer(queries: Queries, { id, isStaff }: User): Promise<boolean> {
  if (!isStaff) return true
  const [order] = await queries.select({ id: orders.id }).from(orders).where(eq(orders.userId, id)).limit(1)
  return order !== undefined
}
