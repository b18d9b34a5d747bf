import { boolean, id, json, reference, table, text } from '../../shared/database/columns.ts'
import type { ChannelSettings } from './channel-settings.ts'
import { emptyText, metadata } from './columns.ts'

export const channels = table('channels', {
  id: id(),
  name: text().notNull(),
  slug: text().notNull(),
  isActive: boolean().notNull(),
  currencyCode: text().notNull(),
  defaultCountry: text().notNull(),
  settings: json<Partial<ChannelSettings>>(),
  metadata: metadata(),
  privateMetadata: metadata(),
})

/** One row. */
export const shopSettings = table('shop_settings', {
  id: id(),
  name: text().notNull(),
  description: emptyText(),
  enableAccountConfirmationByEmail: boolean().notNull(),
  allowLoginWithoutConfirmation: boolean().notNull(),
  passwordLoginMode: text().notNull().$type<'ENABLED' | 'CUSTOMERS_ONLY' | 'DISABLED'>(),
  accountConfirmMergeMode: text().notNull().$type<'MERGE_DISABLED' | 'REQUIRE_PASSWORD'>(),
  customerSetPasswordUrl: text(),
  useLegacyUpdateWebhookEmission: boolean().notNull(),
  preserveAllAddressFields: boolean().notNull(),
  allowStorefrontTraffic: boolean().notNull(),
  companyAddressId: reference(),
  metadata: metadata(),
  privateMetadata: metadata(),
})

export type Channel = typeof channels.$inferSelect
export type ShopSettings = typeof shopSettings.$inferSelect
