import { type SQL, sql } from '../../../shared/database/drizzle.ts'
import { type User, users } from '../../tables/people.ts'
import { type AccountType, type StaffDetails, staffDetails } from '../../tables/staff.ts'

/**
 * How Shopify would call the account; the first that applies. What is stored wins. Whoever has signed in and has no
 * password did so through somebody who vouches for them.
 */
export function accountTypeOf(user: User, details: StaffDetails | null): AccountType {
  if (details?.accountType) return details.accountType
  if (details?.ownership === 'INVITED') return 'INVITED_STORE_OWNER'
  const hasPassword = user.password !== '' && !user.password.startsWith('!')
  if (!hasPassword && !user.lastLogin) return 'INVITED'
  if (!user.isActive) return 'RESTRICTED'
  return hasPassword ? 'REGULAR' : 'SAML'
}

/** The same in a condition, where `staff_details` is joined from the left. Django writes `!…` for no password. */
export const accountTypeInSql: SQL<AccountType> = sql`CASE
  WHEN ${staffDetails.accountType} IS NOT NULL THEN ${staffDetails.accountType}
  WHEN ${staffDetails.ownership} = 'INVITED' THEN 'INVITED_STORE_OWNER'
  WHEN (${users.password} = '' OR ${users.password} LIKE '!%') AND ${users.lastLogin} IS NULL THEN 'INVITED'
  WHEN NOT ${users.isActive} THEN 'RESTRICTED'
  WHEN ${users.password} = '' OR ${users.password} LIKE '!%' THEN 'SAML'
  ELSE 'REGULAR'
END`
