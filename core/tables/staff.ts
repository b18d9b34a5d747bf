import { boolean, id, reference, table, text, timestamp } from '../../shared/database/columns.ts'
import { primaryKey } from '../../shared/database/drizzle.ts'

/** Who is to be told what happens in the shop: a staff member, or an address that belongs to nobody. */
export const staffNotificationRecipients = table('staff_notification_recipients', {
  id: id(),
  /** Unique. Exactly one of this and the next is there. */
  userId: reference(),
  /** Unique; lower case. */
  email: text(),
  isActive: boolean().notNull(),
})

/** How somebody came to be staff, in Shopify's words. */
export type AccountType =
  | 'COLLABORATOR'
  | 'COLLABORATOR_TEAM_MEMBER'
  | 'INVITED'
  | 'INVITED_STORE_OWNER'
  | 'REGULAR'
  | 'REQUESTED'
  | 'RESTRICTED'
  | 'SAML'

/** What Shopify's staff members have and Saleor's users do not. Who has none of it needs no row. */
export const staffDetails = table('staff_details', {
  userId: reference().notNull().primaryKey(),
  /** E.164. Wins over the phones of the address book. */
  phone: text(),
  /** Null: as `accountTypeOf` derives it. */
  accountType: text().$type<AccountType>(),
  /** At most one of each: who the shop belongs to, and who is asked to take it over. */
  ownership: text().$type<'OWNER' | 'INVITED'>(),
  invitedAt: timestamp(),
  inviteAcceptedAt: timestamp(),
})

/** Staff who were removed, under the number that they had as users: still found by it, and never given out again. */
export const formerStaff = table('former_staff', {
  id: id(),
  email: text().notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  createdAt: timestamp().notNull(),
  deletedAt: timestamp().notNull(),
})

/**
 * One row for each member of staff, and for nobody else: what they are sorted by, folded (see `staff-search/fold.ts`).
 * Triggers of the migrations write it.
 */
export const staffSearch = table('staff_search', {
  userId: reference().notNull().primaryKey(),
  email: text().notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
})

/** Every word of their names, folded. Written by triggers too. */
export const staffWords = table(
  'staff_words',
  {
    field: text().notNull().$type<'first_name' | 'last_name'>(),
    word: text().notNull(),
    userId: reference().notNull(),
  },
  (row) => [primaryKey({ columns: [row.field, row.word, row.userId] })],
)

export type StaffNotificationRecipient = typeof staffNotificationRecipients.$inferSelect
export type StaffDetails = typeof staffDetails.$inferSelect
export type FormerStaffMember = typeof formerStaff.$inferSelect
