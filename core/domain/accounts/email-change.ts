import { eq } from '../../../shared/database/drizzle.ts'
import { type User, users } from '../../tables/people.ts'
import { signedIn } from '../access.ts'
import { unlessTaken } from '../again-where-taken.ts'
import { caller } from '../context.ts'
import { InvalidInput, invalid, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { adoptOrders } from '../orders/adopt-orders.ts'
import { emailTaken, isEmailTaken, userById } from '../people/users.ts'
import { resolveChannel } from '../shop/channels.ts'
import { personProblems } from '../validation.ts'
import { notifyFacts } from './notify.ts'
import { completeLink, redirectUrlProblems } from './redirect-url.ts'
import { claimsOf, readClaims } from './sessions.ts'

/** Saleor's `requestEmailChange`: a link to the new address; nothing changes before it is followed. */
export const requestEmailChange = operation(
  signedIn,
  async (
    context,
    input: { newEmail: string; password: string; redirectUrl: string; channel?: string | null },
  ): Promise<User> => {
    const user = await caller(context)
    const { settings, tokens, clock } = context
    if (!(await context.passwords.verify(user.password, input.password)))
      throw invalid('password', 'INVALID_CREDENTIALS', "Password isn't valid.")
    refuse(redirectUrlProblems(settings, input.redirectUrl))
    const channel = await resolveChannel(context.database.read, input.channel)
    const newEmail = input.newEmail.toLowerCase()
    refuse(personProblems({ email: newEmail }).map((problem) => ({ ...problem, field: 'newEmail' })))

    const token = await tokens.issue(
      { ...claimsOf(user, 'confirm-email-change'), old_email: user.email, new_email: newEmail },
      settings.lifetimes.emailChange,
    )
    const redirectUrl = completeLink(input.redirectUrl, { token })
    const deliverBy = new Date(clock.now().getTime() + settings.lifetimes.emailChange * 1000)
    await context.transaction(async ({ tx, emit }) => {
      const notify = await notifyFacts(context, tx, 'account_change_email_request', user, {
        recipientEmail: newEmail,
        token,
        redirect_url: redirectUrl,
        old_email: user.email,
        new_email: newEmail,
        channel: channel.slug,
      })
      await emit('notify_user', notify, { deliverBy })
      await emit(
        'account_change_email_requested',
        { userId: user.id, token, redirectUrl, channel: channel.slug, newEmail },
        { deliverBy },
      )
    })
    return user
  },
)

/** Saleor's `confirmEmailChange`. Everything is checked before anything is saved. */
export const confirmEmailChange = operation(
  signedIn,
  async (context, input: { token: string; channel?: string | null }): Promise<User> => {
    const user = await caller(context)
    const badToken = invalid('token', 'JWT_INVALID_TOKEN', 'Invalid or expired token.')
    const claims = await readClaims(context, input.token, 'token').catch((error) => {
      throw error instanceof InvalidInput ? badToken : error
    })
    const isMine = claims.user_id === claimsOf(user, 'access').user_id && claims.old_email === user.email
    const newEmail = claims.new_email
    if (claims.type !== 'confirm-email-change' || !isMine || !newEmail) throw badToken
    const taken = invalid('newEmail', 'UNIQUE', emailTaken.problems[0]?.message ?? '')

    // PostgreSQL tells of somebody who takes the address at this very moment only when it comes to writing.
    return unlessTaken(taken, () =>
      context.transaction(async ({ tx, emit }) => {
        if (await isEmailTaken(tx, newEmail)) throw taken
        const channel = await resolveChannel(tx, input.channel)
        const current = await userById(tx, user.id)
        if (current?.email !== claims.old_email) throw badToken
        const [changed] = await tx
          .update(users)
          .set({ email: newEmail, updatedAt: context.clock.now() })
          .where(eq(users.id, user.id))
          .returning()
        const updated = changed as User // The row was read in this very transaction.
        await adoptOrders(tx, updated)
        const notify = await notifyFacts(context, tx, 'account_change_email_confirm', updated, {
          recipientEmail: user.email,
          old_email: user.email,
          new_email: newEmail,
          channel: channel.slug,
        })
        await emit('notify_user', notify)
        await emit('customer_updated', { userId: user.id })
        await emit('account_email_changed', { userId: user.id })
        return updated
      }),
    )
  },
)
