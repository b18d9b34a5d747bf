import type { Queries } from '../../../shared/database/database.ts'
import { eq, isNotNull } from '../../../shared/database/drizzle.ts'
import type { User } from '../../tables/people.ts'
import { formerStaff, type StaffDetails, staffDetails } from '../../tables/staff.ts'

/** What happens to staff members, as it is remembered beside their users. */

export async function saveStaffDetails(
  tx: Queries,
  userId: number,
  changes: Partial<Omit<StaffDetails, 'userId'>>,
): Promise<void> {
  await tx
    .insert(staffDetails)
    .values({ userId, ...changes })
    .onConflictDoUpdate({ target: staffDetails.userId, set: { userId, ...changes } })
}

export const noteInvitation = (tx: Queries, userId: number, now: Date): Promise<void> =>
  saveStaffDetails(tx, userId, { invitedAt: now, inviteAcceptedAt: null })

/** With a first password. Whoever was asked to take over the shop owns it from now on. */
export async function acceptInvitation(tx: Queries, userId: number, now: Date): Promise<void> {
  const [details] = await tx.select().from(staffDetails).where(eq(staffDetails.userId, userId))
  if (!details) return
  if (details.invitedAt && !details.inviteAcceptedAt)
    await saveStaffDetails(tx, userId, { inviteAcceptedAt: now })
  if (details.ownership === 'INVITED') await passOwnership(tx, userId, 'OWNER')
}

/** There is one owner, and one who is asked; whoever it was is it no longer. A new owner ends the asking too. */
export async function passOwnership(
  tx: Queries,
  userId: number,
  ownership: 'OWNER' | 'INVITED',
): Promise<void> {
  const { ownership: held } = staffDetails
  await tx
    .update(staffDetails)
    .set({ ownership: null })
    .where(ownership === 'OWNER' ? isNotNull(held) : eq(held, ownership))
  await saveStaffDetails(tx, userId, { ownership })
}

/** For those who refer to them by their number. */
export async function rememberFormerStaff(tx: Queries, gone: readonly User[], now: Date): Promise<void> {
  if (gone.length === 0) return
  await tx.insert(formerStaff).values(
    gone.map(({ id, email, firstName, lastName, dateJoined }) => ({
      id,
      email,
      firstName,
      lastName,
      createdAt: dateJoined,
      deletedAt: now,
    })),
  )
}

/** Whoever becomes staff again is so under the same number. */
export async function forgetFormerStaff(tx: Queries, userId: number): Promise<void> {
  await tx.delete(formerStaff).where(eq(formerStaff.id, userId))
}
