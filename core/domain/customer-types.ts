import type { Queries } from '../../shared/database/database.ts'
import { eq, or } from '../../shared/database/drizzle.ts'
import { type CustomerType, customerTypes, type User } from '../tables.ts'

/** The type of a customer; whoever has none stored is of the default type. */
export async function customerTypeOf(queries: Queries, user: User): Promise<CustomerType | undefined> {
  const candidates = await queries
    .select()
    .from(customerTypes)
    .where(or(eq(customerTypes.id, user.customerTypeId ?? 0), eq(customerTypes.isDefault, true)))
  return candidates.find((type) => type.id === user.customerTypeId) ?? candidates[0]
}
