import { eq } from '../../../shared/database/drizzle.ts'
import type { User } from '../../tables/people.ts'
import { type AccountType, type StaffDetails, staffDetails } from '../../tables/staff.ts'
import { personWith } from '../access.ts'
import { internationalNumber } from '../addresses/phone.ts'
import { againWhereTaken } from '../again-where-taken.ts'
import { invalid, notFound } from '../errors.ts'
import { operation } from '../operation.ts'
import { userById } from '../people/users.ts'
import { accountTypeOf } from './account-type.ts'
import { shopOwner } from './staff-member.ts'
import { passOwnership, saveStaffDetails } from './staff-records.ts'
import { beyondScope } from './staff-scope.ts'

export interface StaffMemberChanges {
  id: number
  /** E.164; null or empty: that of the address book again. */
  phone?: string | null
  /** Null: derived again. */
  accountType?: AccountType | null
  /** False takes it back, null changes nothing. */
  isShopOwner?: boolean | null
}

/**
 * Our own, for what Shopify's staff members have and Saleor's users do not. The caller has to manage the person, and for
 * the shop to change hands the present owner too. Somebody whose invitation is open is asked to take over, and owns the
 * shop with the first password.
 */
export const updateStaffMember = operation(
  personWith('MANAGE_STAFF'),
  async (context, input: StaffMemberChanges): Promise<User> => {
    const actor = await context.actor()
    const changes = detailsIn(input)
    const attempt = () =>
      context.transaction(async ({ tx, emit }) => {
        const user = await userById(tx, input.id)
        if (!user?.isStaff) throw notFound()
        if ((await beyondScope(tx, actor, [user])).length > 0)
          throw invalid('id', 'OUT_OF_SCOPE_USER', "You can't manage this user.")
        const [details = null] = await tx.select().from(staffDetails).where(eq(staffDetails.userId, user.id))
        const ownership = wantedOwnership(user, details, input.isShopOwner)
        if (ownership !== undefined) {
          const owner = (await shopOwner(tx))?.user
          if (owner && (await beyondScope(tx, actor, [owner])).length > 0)
            throw invalid('isShopOwner', 'OUT_OF_SCOPE_USER', "You can't manage the owner of the shop.")
        }

        const changed = Object.entries(changes).some(
          ([key, value]) => (details?.[key as keyof StaffDetails] ?? null) !== value,
        )
        if (!changed && ownership === undefined) return user
        await saveStaffDetails(tx, user.id, { ...changes, ...(ownership === null && { ownership }) })
        if (ownership) await passOwnership(tx, user.id, ownership)
        await emit('staff_updated', { userId: user.id })
        return user
      })
    return againWhereTaken(attempt)
  },
)

function detailsIn({ phone, accountType }: StaffMemberChanges): Partial<StaffDetails> {
  return {
    ...(phone !== undefined && { phone: phoneNumber(phone) }),
    ...(accountType !== undefined && { accountType }),
  }
}

function phoneNumber(given: string | null): string | null {
  if (!given?.trim()) return null
  const number = internationalNumber(given)
  if (!number)
    throw invalid('phone', 'INVALID', 'The phone number has to be a valid one, with its + and country code.')
  return number
}

/** Undefined where nothing is to change. */
function wantedOwnership(
  user: User,
  details: StaffDetails | null,
  isShopOwner: boolean | null | undefined,
): StaffDetails['ownership'] | undefined {
  if (isShopOwner === null || isShopOwner === undefined) return undefined
  if (!isShopOwner) return details?.ownership ? null : undefined
  const type = accountTypeOf(user, details)
  const wanted = type === 'INVITED' || type === 'INVITED_STORE_OWNER' ? 'INVITED' : 'OWNER'
  return wanted === details?.ownership ? undefined : wanted
}
