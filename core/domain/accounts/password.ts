import { setTimeout as wait } from 'node:timers/promises'
import { and, eq } from '../../../shared/database/drizzle.ts'
import { type User, users } from '../../tables/people.ts'
import { anyone } from '../access.ts'
import type { Change, Context } from '../context.ts'
import { recordCustomerEvent } from '../customers/customer-events.ts'
import { InvalidInput, invalid, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { adoptOrders } from '../orders/adopt-orders.ts'
import { userByEmail, userByExactEmail } from '../people/users.ts'
import { channelBySlug, resolveChannel } from '../shop/channels.ts'
import { shop } from '../shop/shop.ts'
import { acceptInvitation } from '../staff/staff-records.ts'
import { passwordProblems } from '../validation.ts'
import { isFirstInAWhile, throttledLogin } from './login-throttle.ts'
import { notifyFacts } from './notify.ts'
import { isMailedToken, tokenForMail } from './one-time-tokens.ts'
import { completeLink, redirectUrlProblems } from './redirect-url.ts'
import { openSession, refuseWhenDisabled, type Session } from './sessions.ts'

/** No answer to `requestPasswordReset` comes sooner: several times what its longest transaction takes when idle. */
const ANSWER_AFTER_MS = 25

/**
 * Saleor's `requestPasswordReset`. Says nothing about who has an account: an unknown address, an inactive user and one
 * who asked a moment ago get the same silent success, and the clock tells no more. On an idle server every answer comes
 * at the same moment. On a busy one they all wait for the same disk, because the first request for an address is noted
 * durably whether anybody has it or not; further ones find the note and end, so nobody can ask twice to measure better.
 */
export const requestPasswordReset = operation(
  anyone,
  async (context, input: { email: string; redirectUrl: string; channel?: string | null }): Promise<void> => {
    refuseWhenDisabled(await shop(context.database.read))
    refuse(redirectUrlProblems(context.settings, input.redirectUrl))
    const channel = await silentChannel(context, input.channel)
    const now = context.clock.now()
    const work = context.transaction(async (change) => {
      if (!(await isFirstInAWhile(change.tx, input.email, now, context.settings.resetPasswordLock))) return
      const user = await userByEmail(change.tx, input.email)
      if (!user?.isActive) return
      await inviteToSetPassword(context, change, user, {
        redirectUrl: input.redirectUrl,
        channel,
        notifyEvent: user.isStaff ? 'account_staff_reset_password' : 'account_password_reset',
      })
      await change.tx.update(users).set({ lastPasswordResetRequest: now }).where(eq(users.id, user.id))
    })
    await Promise.all([work, wait(ANSWER_AFTER_MS)])
  },
)

/** NOTIFY's name of each occasion, and what it calls the link. */
const linkName = {
  account_password_reset: 'reset_url',
  account_staff_reset_password: 'reset_url',
  account_set_customer_password: 'password_set_url',
  account_set_staff_password: 'password_set_url',
} as const

interface InvitationOptions {
  redirectUrl: string
  channel: string | null
  notifyEvent: keyof typeof linkName
}

/**
 * Emits the events that bring somebody a link to set a password. Which one depends on the role at this moment, so a
 * promoted shopper is mailed by core's staff mail and by nobody else.
 */
export async function inviteToSetPassword(
  context: Context,
  change: Change,
  user: User,
  options: InvitationOptions,
): Promise<void> {
  const invitation = await invitationToSetPassword(context, change, user, options)
  await invitation.notify()
  await invitation.request()
}

/** The same for who has something to tell in between: the deprecated NOTIFY_USER, then the event itself. */
export async function invitationToSetPassword(
  context: Context,
  { tx, emit }: Change,
  user: User,
  { redirectUrl: target, channel, notifyEvent }: InvitationOptions,
): Promise<{ notify(): Promise<void>; request(): Promise<void> }> {
  const { token, deliverBy } = tokenForMail(context, 'reset_password', user)
  const redirectUrl = completeLink(target, { email: user.email, token })
  const facts = { userId: user.id, token, redirectUrl, channel }
  const notifyContents = { token, [linkName[notifyEvent]]: redirectUrl, channel }
  return {
    notify: async () =>
      emit('notify_user', await notifyFacts(context, tx, notifyEvent, user, notifyContents), { deliverBy }),
    async request() {
      if (!user.isStaff) return emit('account_set_password_requested', facts, { deliverBy })
      const invited = notifyEvent === 'account_set_staff_password'
      return emit('staff_set_password_requested', { ...facts, invited }, { deliverBy })
    },
  }
}

/**
 * Saleor's `setPassword`: a new password for the holder of a mailed token, who is then signed in. Nothing is changed
 * unless the sign-in can succeed. Tokens that were issued before stay good; mailed links die with the old password. Who
 * had not confirmed the account has done so now, and gets what was bought with its address before.
 */
export const setPassword = operation(
  anyone,
  async (context, input: { email: string; token: string; password: string }): Promise<Session> => {
    const settings = await shop(context.database.read)
    refuseWhenDisabled(settings)
    const badToken = invalid('token', 'INVALID', 'Provided token is not valid.')
    const user = await userByExactEmail(context.database.read, input.email)
    if (!user || !isMailedToken(context, 'reset_password', user, input.token)) throw badToken
    refuse(passwordProblems(input.password))
    // The sign-in at the end is one like any other: a blocked address has to wait, and success ends the counting.
    await throttledLogin(context, user, async () => true)
    if (!user.isActive) throw invalid('email', 'INACTIVE', 'Account inactive.')

    const password = await context.passwords.hash(input.password)
    const now = context.clock.now()
    const updated = await context.transaction(async ({ tx }) => {
      // The old hash in the condition makes the token good for one use, also of two at the same moment.
      const [row] = await tx
        .update(users)
        .set({ password, isConfirmed: true, updatedAt: now })
        .where(and(eq(users.id, user.id), eq(users.password, user.password), eq(users.email, user.email)))
        .returning()
      if (row) await recordCustomerEvent(tx, now, { type: 'PASSWORD_RESET', userId: row.id })
      if (row && !user.isConfirmed) await adoptOrders(tx, row)
      if (row?.isStaff) await acceptInvitation(tx, row.id, now)
      return row
    })
    if (!updated) throw badToken
    return openSession(context, updated)
  },
)

/** A reset is never refused because of its channel: the mail is sent without one. */
async function silentChannel(context: Context, slug: string | null | undefined): Promise<string | null> {
  const { read } = context.database
  if (slug) {
    const channel = await channelBySlug(read, slug)
    return channel?.isActive ? channel.slug : null
  }
  return resolveChannel(read, slug).then(
    (channel) => channel.slug,
    (error) => {
      if (error instanceof InvalidInput) return null
      throw error
    },
  )
}
