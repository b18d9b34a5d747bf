import {
  boolean,
  id,
  integer,
  json,
  reference,
  table,
  text,
  timestamp,
} from '../../shared/database/columns.ts'
import { primaryKey } from '../../shared/database/drizzle.ts'
import { emptyText, metadata } from './columns.ts'

/** Saleor's kinds of customer events. Those of order notes and mail plugins only come with imported histories. */
export type CustomerEventType =
  | 'ACCOUNT_CREATED'
  | 'ACCOUNT_ACTIVATED'
  | 'ACCOUNT_DEACTIVATED'
  | 'PASSWORD_RESET_LINK_SENT'
  | 'PASSWORD_RESET'
  | 'EMAIL_CHANGED_REQUEST'
  | 'PASSWORD_CHANGED'
  | 'EMAIL_CHANGED'
  | 'PLACED_ORDER'
  | 'NOTE_ADDED_TO_ORDER'
  | 'CUSTOMER_DELETED'
  | 'NAME_ASSIGNED'
  | 'EMAIL_ASSIGNED'
  | 'NOTE_ADDED'

/** In Saleor's spelling, so that histories can be brought over as they are. */
export interface CustomerEventParameters {
  message?: string
  count?: number
  account_id?: number
}

/** Shoppers and staff alike; `isStaff` and the permission groups decide the role. */
export const users = table('users', {
  id: id(),
  /** Lower case, except for imported rows. Unique. */
  email: text().notNull(),
  firstName: emptyText(),
  lastName: emptyText(),
  /** An encoded hash; empty: no password fits. */
  password: emptyText(),
  isStaff: boolean().notNull(),
  isActive: boolean().notNull(),
  isConfirmed: boolean().notNull(),
  isSuperuser: boolean()
    .notNull()
    .$default(() => false),
  /** BCP 47 in lower case, as Saleor stores it: `en`, `pt-br`. */
  languageCode: text()
    .notNull()
    .$default(() => 'en'),
  note: text(),
  externalReference: text(),
  customerTypeId: reference(),
  metadata: metadata(),
  privateMetadata: metadata(),
  /** Twelve characters that every token of this user carries; a new key ends them all. */
  tokenKey: text().notNull(),
  defaultShippingAddressId: reference(),
  defaultBillingAddressId: reference(),
  lastLogin: timestamp(),
  lastPasswordResetRequest: timestamp(),
  lastConfirmEmailRequest: timestamp(),
  dateJoined: timestamp().notNull(),
  updatedAt: timestamp().notNull(),
})

export const addresses = table('addresses', {
  id: id(),
  firstName: emptyText(),
  lastName: emptyText(),
  companyName: emptyText(),
  streetAddress1: emptyText(),
  streetAddress2: emptyText(),
  city: emptyText(),
  cityArea: emptyText(),
  postalCode: emptyText(),
  /** ISO 3166 alpha-2. */
  country: text().notNull(),
  countryArea: emptyText(),
  /** E.164, or empty. */
  phone: emptyText(),
  /** Stored as typed, because the caller was allowed to skip validation. */
  validationSkipped: boolean()
    .notNull()
    .$default(() => false),
  metadata: metadata(),
  privateMetadata: metadata(),
})

/** The address books. */
export const userAddresses = table(
  'user_addresses',
  { userId: reference().notNull(), addressId: reference().notNull() },
  (row) => [primaryKey({ columns: [row.userId, row.addressId] })],
)

/** The history of people. `userId` is who acted, or whose own account it is about; goes with that person. */
export const customerEvents = table('customer_events', {
  id: id(),
  date: timestamp().notNull(),
  type: text().notNull().$type<CustomerEventType>(),
  userId: reference(),
  appId: reference(),
  orderId: reference(),
  parameters: json<CustomerEventParameters>().notNull(),
})

/** What people are found by. Triggers write it, and the full-text index of each engine over it. */
export const userSearch = table('user_search', {
  userId: reference().notNull().primaryKey(),
  words: text().notNull(),
})

/** Where the records of an import came to be, by the key that they have in Saleor. */
export const imported = table(
  'imported',
  { kind: text().notNull(), saleorId: text().notNull(), ourId: text().notNull() },
  (row) => [primaryKey({ columns: [row.kind, row.saleorId] })],
)

export const customerTypes = table('customer_types', {
  id: id(),
  name: text().notNull(),
  slug: text().notNull(),
  isDefault: boolean().notNull(),
  metadata: metadata(),
  privateMetadata: metadata(),
})

export const permissionGroups = table('permission_groups', {
  id: id(),
  name: text().notNull(),
  permissions: json<string[]>().notNull(),
  restrictedAccessToChannels: boolean().notNull(),
})

export const permissionGroupMembers = table(
  'permission_group_members',
  { permissionGroupId: reference().notNull(), userId: reference().notNull() },
  (row) => [primaryKey({ columns: [row.permissionGroupId, row.userId] })],
)

export const permissionGroupChannels = table(
  'permission_group_channels',
  { permissionGroupId: reference().notNull(), channelId: reference().notNull() },
  (row) => [primaryKey({ columns: [row.permissionGroupId, row.channelId] })],
)

/** Failed logins, by `ip:…` and by `ip:…:user:…`. In the database, so that a restart forgives nobody. */
export const loginThrottles = table('login_throttles', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  blockedUntil: timestamp().notNull(),
  expiresAt: timestamp().notNull(),
})

export type User = typeof users.$inferSelect
export type Address = typeof addresses.$inferSelect
export type CustomerEvent = typeof customerEvents.$inferSelect
export type CustomerType = typeof customerTypes.$inferSelect
export type PermissionGroup = typeof permissionGroups.$inferSelect
