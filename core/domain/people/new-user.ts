import type { Queries } from '../../../shared/database/database.ts'
import { eq } from '../../../shared/database/drizzle.ts'
import { insertRow, prepared } from '../../../shared/database/prepared.ts'
import { randomText } from '../../crypto/random.ts'
import { customerTypes, type User, users } from '../../tables/people.ts'

/** Saleor's length of the key that ties tokens to their user. */
export const newTokenKey = (): string => randomText(12)

/**
 * Adds a user with what every new one gets: a token key, today's date, the default customer type. Undefined where the
 * e-mail is taken, also by somebody who is being added at this very moment.
 */
export async function insertUser(
  tx: Queries,
  now: Date,
  values: Pick<User, 'email' | 'isStaff' | 'isConfirmed'> & Partial<User>,
): Promise<User | undefined> {
  const [defaultType] = await defaultCustomerType(tx, {})
  return insertRow(
    tx,
    users,
    {
      isActive: true,
      customerTypeId: defaultType?.id ?? null,
      tokenKey: newTokenKey(),
      dateJoined: now,
      updatedAt: now,
      ...values,
    },
    { unless: users.email },
  )
}

const defaultCustomerType = prepared([], (tx) =>
  tx.select({ id: customerTypes.id }).from(customerTypes).where(eq(customerTypes.isDefault, true)).limit(1),
)
