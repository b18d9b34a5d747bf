import type { User } from '../../tables/people.ts'
import { signedIn } from '../access.ts'
import { caller } from '../context.ts'
import { invalid, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { deleteUsers } from '../people/delete-users.ts'
import { userById } from '../people/users.ts'
import { resolveChannel } from '../shop/channels.ts'
import { snapshotOf } from '../snapshot.ts'
import { notifyFacts } from './notify.ts'
import { isMailedToken, tokenForMail } from './one-time-tokens.ts'
import { completeLink, redirectUrlProblems } from './redirect-url.ts'

/** Saleor's `accountRequestDeletion`: a link by mail; staff may ask too, but are refused at its end. */
export const requestDeletion = operation(
  signedIn,
  async (context, input: { redirectUrl: string; channel?: string | null }): Promise<void> => {
    const user = await caller(context)
    refuse(redirectUrlProblems(context.settings, input.redirectUrl))
    const channel = (await resolveChannel(context.database.read, input.channel)).slug
    const { token, deliverBy } = tokenForMail(context, 'delete_account', user)
    const redirectUrl = completeLink(input.redirectUrl, { token })
    await context.transaction(async ({ tx, emit }) => {
      const notify = await notifyFacts(context, tx, 'account_delete', user, {
        token,
        delete_url: redirectUrl,
        channel,
      })
      await emit('notify_user', notify, { deliverBy })
      await emit('account_delete_requested', { userId: user.id, token, redirectUrl, channel }, { deliverBy })
    })
  },
)

/** Saleor's `accountDelete`. */
export const deleteAccount = operation(signedIn, async (context, input: { token: string }): Promise<User> => {
  const { id } = await caller(context)
  return context.transaction(async ({ tx, emit }) => {
    const user = await userById(tx, id)
    if (user?.isStaff) throw invalid(null, 'DELETE_STAFF_ACCOUNT', 'Cannot delete a staff account.')
    if (!user || !isMailedToken(context, 'delete_account', user, input.token))
      throw invalid('token', 'INVALID', 'Provided token is not valid.')
    await deleteUsers(tx, [user])
    await emit('account_deleted', { deletedUser: snapshotOf(user) })
    return user
  })
})
