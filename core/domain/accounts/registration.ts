import { eq } from '../../../shared/database/drizzle.ts'
import { type User, users } from '../../tables/people.ts'
import { anyone, signedIn } from '../access.ts'
import { type Change, type Context, caller } from '../context.ts'
import { recordCustomerEvent } from '../customers/customer-events.ts'
import { invalid, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { adoptOrders } from '../orders/adopt-orders.ts'
import { insertUser } from '../people/new-user.ts'
import { isEmailTaken, userByExactEmail, userById } from '../people/users.ts'
import { resolveChannel } from '../shop/channels.ts'
import { shop } from '../shop/shop.ts'
import {
  type MetadataItem,
  mergeMetadata,
  metadataProblems,
  passwordProblems,
  personProblems,
  textProblems,
} from '../validation.ts'
import { throttledLogin } from './login-throttle.ts'
import { notifyFacts } from './notify.ts'
import { isMailedToken, tokenForMail } from './one-time-tokens.ts'
import { completeLink, redirectUrlProblems } from './redirect-url.ts'

export interface Registration {
  email: string
  password: string
  firstName?: string | null
  lastName?: string | null
  languageCode?: string | null
  metadata?: readonly MetadataItem[] | null
  redirectUrl?: string | null
  channel?: string | null
}

/**
 * Saleor's `accountRegister`. An address that has an account already gets the very same answer after the very same
 * work, and nothing happens: nobody can find out who shops here. So the answer is always this picture of the input,
 * with `id` 0, never the stored user.
 */
export const register = operation(anyone, async (context, input: Registration): Promise<User> => {
  const settings = await shop(context.database.read)
  const confirmation = settings.enableAccountConfirmationByEmail
    ? await confirmationTarget(context, input.redirectUrl, input.channel)
    : null
  refuse(passwordProblems(input.password))
  refuse(metadataProblems(input.metadata))
  const email = input.email.toLowerCase()
  const names = { firstName: input.firstName ?? '', lastName: input.lastName ?? '' }
  refuse([...personProblems({ email, ...names }), ...textProblems({ metadata: input.metadata })])

  const password = await context.passwords.hash(input.password)
  const now = context.clock.now()
  const values = {
    email,
    ...names,
    isStaff: false,
    isConfirmed: false,
    languageCode: input.languageCode ?? 'en',
    metadata: mergeMetadata({}, input.metadata),
  }
  await context.transaction(async (change) => {
    if (await isEmailTaken(change.tx, email)) return
    const user = await insertUser(change.tx, now, { ...values, password })
    if (!user) return
    if (confirmation) await requestConfirmation(context, change, user, confirmation)
    await change.emit('customer_created', { userId: user.id })
    await recordCustomerEvent(change.tx, now, { type: 'ACCOUNT_CREATED', userId: user.id })
  })
  return pictureOf(values, now)
})

/** Saleor's `sendConfirmationEmail`: for those who may sign in before they confirm. */
export const resendConfirmation = operation(
  signedIn,
  async (context, input: { redirectUrl: string; channel: string }): Promise<void> => {
    const { id } = await caller(context)
    const now = context.clock.now()
    await context.transaction(async (change) => {
      const user = await userById(change.tx, id)
      const settings = await shop(change.tx)
      if (!user || user.isConfirmed || !settings.enableAccountConfirmationByEmail)
        throw invalid(null, 'ACCOUNT_CONFIRMED', 'The account is confirmed already.')
      const last = user.lastConfirmEmailRequest
      const retryAt = last && new Date(last.getTime() + context.settings.confirmationEmailLock * 1000)
      if (retryAt && now < retryAt)
        throw invalid(
          null,
          'CONFIRMATION_ALREADY_REQUESTED',
          'A confirmation e-mail was requested a moment ago.',
          { retryAt },
        )
      refuse(redirectUrlProblems(context.settings, input.redirectUrl))
      const { slug } = await resolveChannel(change.tx, input.channel)
      await change.tx
        .update(users)
        .set({ lastConfirmEmailRequest: now, updatedAt: now })
        .where(eq(users.id, id))
      await requestConfirmation(context, change, user, { redirectUrl: input.redirectUrl, channel: slug })
    })
  },
)

/**
 * Saleor's `confirmAccount`. Unknown address, confirmed account and bad token are one and the same refusal. In the mode
 * REQUIRE_PASSWORD whoever confirms also gets what was bought with the address before: the link shows that the mailbox
 * is theirs, the password that the account is, which may be a stranger's who registered with that address.
 */
export const confirmAccount = operation(
  anyone,
  async (context, input: { email: string; token: string; password?: string | null }): Promise<User> => {
    const badToken = invalid('token', 'INVALID', 'Provided token is not valid.')
    const { read } = context.database
    const user = await userByExactEmail(read, input.email)
    if (!user || !isConfirmable(context, user, input.token)) throw badToken

    const { accountConfirmMergeMode } = await shop(read)
    const merges = accountConfirmMergeMode === 'REQUIRE_PASSWORD'
    if (merges) {
      const { password } = input
      if (!password)
        throw invalid('password', 'REQUIRED', 'The password of the account is needed to confirm it.')
      if (!(await throttledLogin(context, user, () => context.passwords.verify(user.password, password))))
        throw invalid('password', 'INVALID', 'The password is not valid.')
    }

    return context.transaction(async ({ tx, emit }) => {
      const current = await userById(tx, user.id)
      if (!current || !isConfirmable(context, current, input.token)) throw badToken
      const [confirmed] = await tx
        .update(users)
        .set({ isConfirmed: true, updatedAt: context.clock.now() })
        .where(eq(users.id, user.id))
        .returning()
      const row = confirmed as User // It was read in this very transaction.
      if (merges) await adoptOrders(tx, row)
      await emit('account_confirmed', { userId: user.id })
      return row
    })
  },
)

function isConfirmable(context: Context, user: User, token: string): boolean {
  return isMailedToken(context, 'confirm_account', user, token) && user.isActive && !user.isConfirmed
}

async function confirmationTarget(
  context: Context,
  redirectUrl: string | null | undefined,
  channel: string | null | undefined,
): Promise<{ redirectUrl: string; channel: string }> {
  if (!redirectUrl)
    throw invalid('redirectUrl', 'REQUIRED', 'This field is required while accounts are confirmed by e-mail.')
  refuse(redirectUrlProblems(context.settings, redirectUrl))
  return { redirectUrl, channel: (await resolveChannel(context.database.read, channel)).slug }
}

async function requestConfirmation(
  context: Context,
  { tx, emit }: Change,
  user: User,
  target: { redirectUrl: string; channel: string },
): Promise<void> {
  const { token, deliverBy } = tokenForMail(context, 'confirm_account', user)
  const link = completeLink(target.redirectUrl, { email: user.email, token })
  const { channel } = target
  await emit(
    'notify_user',
    await notifyFacts(context, tx, 'account_confirmation', user, { token, confirm_url: link, channel }),
    { deliverBy },
  )
  await emit(
    'account_confirmation_requested',
    { userId: user.id, token, redirectUrl: link, channel },
    { deliverBy },
  )
}

function pictureOf(
  values: Pick<
    User,
    'email' | 'firstName' | 'lastName' | 'isStaff' | 'isConfirmed' | 'languageCode' | 'metadata'
  >,
  now: Date,
): User {
  return {
    ...values,
    id: 0,
    password: '',
    isActive: true,
    isSuperuser: false,
    note: null,
    externalReference: null,
    customerTypeId: null,
    privateMetadata: {},
    tokenKey: '',
    defaultShippingAddressId: null,
    defaultBillingAddressId: null,
    lastLogin: null,
    lastPasswordResetRequest: null,
    lastConfirmEmailRequest: null,
    dateJoined: now,
    updatedAt: now,
  }
}
