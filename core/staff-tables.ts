import { boolean, id, reference, table, text } from '../shared/database/columns.ts'

/** Who is to be told what happens in the shop: a staff member, or an address that belongs to nobody. */
export const staffNotificationRecipients = table('staff_notification_recipients', {
  id: id(),
  /** Unique. Exactly one of this and the next is there. */
  userId: reference(),
  /** Unique; lower case. */
  email: text(),
  isActive: boolean().notNull(),
})

export type StaffNotificationRecipient = typeof staffNotificationRecipients.$inferSelect
