import type { Queries } from '../../../shared/database/database.ts'
import { and, asc, eq, ne } from '../../../shared/database/drizzle.ts'
import { type StaffNotificationRecipient, staffNotificationRecipients } from '../../tables/staff.ts'
import { has } from '../access.ts'
import { againWhereTaken } from '../again-where-taken.ts'
import { invalid, notFound } from '../errors.ts'
import { operation } from '../operation.ts'
import { userByEmail, userById } from '../people/users.ts'
import { isEmail } from '../validation.ts'

export interface RecipientFields {
  userId?: number | null
  email?: string | null
  active?: boolean | null
}

const recipients = staffNotificationRecipients
const manageSettings = has('MANAGE_SETTINGS')

/** Behind MANAGE_SETTINGS: see `Shop.staffNotificationRecipients`. */
export const everyRecipient = async (queries: Queries): Promise<StaffNotificationRecipient[]> =>
  queries.select().from(recipients).orderBy(asc(recipients.id))

/** Saleor's `staffNotificationRecipientCreate`. The e-mail of a staff member stands for that person. */
export const createRecipient = operation(
  manageSettings,
  async (context, input: RecipientFields): Promise<StaffNotificationRecipient> =>
    againWhereTaken(() =>
      context.transaction(async ({ tx }) => {
        const holder = await holderOf(tx, input)
        if (!holder) throw invalid(field, 'REQUIRED', 'A user or an e-mail is required.')
        await refuseTaken(tx, holder, 0)
        const [recipient] = await tx
          .insert(recipients)
          .values({ ...holder, isActive: input.active ?? true })
          .returning()
        return recipient as StaffNotificationRecipient // An insert returns its row.
      }),
    ),
)

/** Saleor's `staffNotificationRecipientUpdate`. An e-mail takes the place of a person, and the other way round. */
export const updateRecipient = operation(
  manageSettings,
  async (context, { id, ...input }: RecipientFields & { id: number }): Promise<StaffNotificationRecipient> =>
    againWhereTaken(() =>
      context.transaction(async ({ tx }) => {
        const stored = await recipientById(tx, id)
        const holder = await holderOf(tx, input)
        if (holder) await refuseTaken(tx, holder, id)
        const isActive = input.active === undefined ? stored.isActive : (input.active ?? true)
        const [recipient] = await tx
          .update(recipients)
          .set({ ...holder, isActive })
          .where(eq(recipients.id, id))
          .returning()
        return recipient as StaffNotificationRecipient // The row was read in this very transaction.
      }),
    ),
)

/** Saleor's `staffNotificationRecipientDelete`. */
export const deleteRecipient = operation(
  manageSettings,
  async (context, { id }: { id: number }): Promise<StaffNotificationRecipient> =>
    context.transaction(async ({ tx }) => {
      const recipient = await recipientById(tx, id)
      await tx.delete(recipients).where(eq(recipients.id, id))
      return recipient
    }),
)

/** Saleor's name for the two fields together. */
const field = 'staffNotification'

type Holder = { userId: number; email: null } | { userId: null; email: string }

/** Undefined where the input names neither. A person comes before an e-mail. */
async function holderOf(tx: Queries, input: RecipientFields): Promise<Holder | undefined> {
  if (typeof input.userId === 'number') {
    const user = await userById(tx, input.userId)
    if (!user) throw notFound('user')
    if (!user.isStaff) throw invalid('user', 'INVALID', 'Only staff can be told.')
    return { userId: user.id, email: null }
  }
  if (input.email) {
    const email = input.email.toLowerCase()
    if (!isEmail(email)) throw invalid('staffEmail', 'INVALID', 'Enter a valid email address.')
    const user = await userByEmail(tx, email)
    return user?.isStaff ? { userId: user.id, email: null } : { userId: null, email }
  }
  if (input.userId !== undefined || input.email !== undefined)
    throw invalid(field, 'INVALID', 'User and e-mail cannot both be empty.')
  return undefined
}

async function refuseTaken(tx: Queries, { userId, email }: Holder, ownId: number): Promise<void> {
  const taken = await tx
    .select({ id: recipients.id })
    .from(recipients)
    .where(
      and(
        userId ? eq(recipients.userId, userId) : eq(recipients.email, email ?? ''),
        ne(recipients.id, ownId),
      ),
    )
  if (taken.length > 0)
    throw invalid(userId ? 'user' : 'staffEmail', 'UNIQUE', 'There is such a recipient already.')
}

async function recipientById(tx: Queries, id: number): Promise<StaffNotificationRecipient> {
  const [recipient] = await tx.select().from(recipients).where(eq(recipients.id, id))
  if (!recipient) throw notFound()
  return recipient
}
