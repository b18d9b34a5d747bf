import type { Queries } from '../../shared/database/database.ts'
import { eq } from '../../shared/database/drizzle.ts'
import type { Facts } from '../../shared/events.ts'
import { messageIdFor } from '../../shared/mail/address.ts'
import { personalName, shownName } from '../../shared/mail/names.ts'
import { apps } from '../tables/apps.ts'
import { type OutboxEvent, staffMails } from '../tables/outbox.ts'
import { type User, users } from '../tables/people.ts'
import { shopSettings } from '../tables/shop.ts'

export type StaffMailKind = 'staff_invitation' | 'staff_password_reset'

/** What is kept of a mail while it waits. A type and not an interface, so that it fits a column of JSON. */
export type StaffMailData = {
  /** The complete link, token and all. */
  link: string
  /** Empty where there is none that is fit for a mail. */
  firstName: string
  shopName: string
  /** The colleague or app behind it; null: the person themselves, or nobody who was signed in. */
  askedBy: string | null
  /** ISO 8601. */
  askedAt: string
  /** Shoppers who become staff keep theirs. */
  hasPassword: boolean
  /** An attempt ended and nobody knows how: the server said nothing any more, or this program died. */
  mayHaveArrived: boolean
}

/**
 * Writes the mail that follows from an event, in the transaction that ends the event, so that there is exactly one.
 * Only links for staff passwords are core's to mail; whatever concerns shoppers, and changes that staff ask for on
 * their own account, go out as events.
 */
export async function writeStaffMail(
  tx: Queries,
  event: OutboxEvent,
  { now, senderAddress }: { now: Date; senderAddress: string },
): Promise<void> {
  if (event.type !== 'staff_set_password_requested') return
  const { userId, redirectUrl, invited } = event.facts as unknown as Facts<'staff_set_password_requested'>
  const user = await userById(tx, userId)
  // Deleted meanwhile, and the link with them.
  if (!user) return
  const [shop] = await tx.select({ name: shopSettings.name }).from(shopSettings)
  const data: StaffMailData = {
    link: redirectUrl,
    firstName: personalName(user.firstName),
    shopName: shownName(shop?.name ?? '') || 'the shop',
    askedBy: await askedBy(tx, event, user),
    askedAt: event.createdAt.toISOString(),
    hasPassword: user.password !== '',
    mayHaveArrived: false,
  }
  await tx.insert(staffMails).values({
    eventId: event.id,
    kind: (invited ? 'staff_invitation' : 'staff_password_reset') satisfies StaffMailKind,
    recipient: user.email,
    data,
    messageId: messageIdFor(event.uuid, senderAddress),
    status: 'PENDING',
    createdAt: now,
    deliverBy: event.deliverBy,
    dueAt: now,
  })
}

/** Shoppers can ask for somebody else's reset; the names they gave themselves do not belong into staff's mail. */
async function askedBy(tx: Queries, event: OutboxEvent, recipient: User): Promise<string | null> {
  if (event.principalAppId !== null) {
    const [app] = await tx.select({ name: apps.name }).from(apps).where(eq(apps.id, event.principalAppId))
    return app ? `The app “${shownName(app.name)}”` : null
  }
  if (event.principalUserId === null || event.principalUserId === recipient.id) return null
  const colleague = await userById(tx, event.principalUserId)
  if (!colleague?.isStaff) return null
  const name = personalName(`${colleague.firstName} ${colleague.lastName}`)
  return name ? `${name} (${colleague.email})` : colleague.email
}

async function userById(tx: Queries, id: number): Promise<User | undefined> {
  const [user] = await tx.select().from(users).where(eq(users.id, id))
  return user
}
