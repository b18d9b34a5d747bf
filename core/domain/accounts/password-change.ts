import { and, eq } from '../../../shared/database/drizzle.ts'
import { type User, users } from '../../tables/people.ts'
import { signedIn } from '../access.ts'
import { caller } from '../context.ts'
import { recordCustomerEvent } from '../customers/customer-events.ts'
import { invalid, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { shop } from '../shop/shop.ts'
import { passwordProblems } from '../validation.ts'
import { refuseWhenDisabled } from './sessions.ts'

/**
 * Saleor's `passwordChange`. The old password may be left out only by those who never had one, because they came from
 * elsewhere. Sessions go on; mailed links die with the old password.
 */
export const changePassword = operation(
  signedIn,
  async (context, input: { oldPassword?: string | null; newPassword: string }): Promise<User> => {
    refuseWhenDisabled(await shop(context.database.read))
    const user = await caller(context)
    const { oldPassword, newPassword } = input
    const wrongPassword = invalid('oldPassword', 'INVALID_CREDENTIALS', "Old password isn't valid.")
    // Verified even where there is nothing to verify, so that the time tells nobody who has no password.
    const fits = await context.passwords.verify(user.password, oldPassword ?? '')
    if (typeof oldPassword === 'string' ? !fits : hasPassword(user)) throw wrongPassword
    refuse(passwordProblems(newPassword, 'newPassword'))

    const password = await context.passwords.hash(newPassword)
    const now = context.clock.now()
    return context.transaction(async ({ tx }) => {
      // The old hash in the condition: of two changes at the same moment, one comes too late with its old password.
      const [changed] = await tx
        .update(users)
        .set({ password, updatedAt: now })
        .where(and(eq(users.id, user.id), eq(users.password, user.password)))
        .returning()
      if (!changed) throw wrongPassword
      await recordCustomerEvent(tx, now, { type: 'PASSWORD_CHANGED', userId: user.id })
      return changed
    })
  },
)

/** As Django marks it: a hash that begins with `!` stands for no password at all. */
const hasPassword = (user: User): boolean => !user.password.startsWith('!')
