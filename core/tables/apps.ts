import {
  boolean,
  id,
  json,
  queueColumns,
  reference,
  table,
  text,
  timestamp,
} from '../../shared/database/columns.ts'
import { primaryKey } from '../../shared/database/drizzle.ts'
import { metadata } from './columns.ts'

export const apps = table('apps', {
  id: id(),
  uuid: text().notNull(),
  name: text().notNull(),
  identifier: text().notNull(),
  type: text().notNull().$type<'LOCAL' | 'THIRDPARTY'>(),
  permissions: json<string[]>().notNull(),
  isActive: boolean().notNull(),
  /** False while the installation runs: the app can already call, but is not listed yet. */
  isInstalled: boolean().notNull(),
  aboutApp: text(),
  dataPrivacy: text(),
  dataPrivacyUrl: text(),
  homepageUrl: text(),
  supportUrl: text(),
  configurationUrl: text(),
  appUrl: text(),
  manifestUrl: text(),
  version: text(),
  audience: text(),
  author: text(),
  metadata: metadata(),
  privateMetadata: metadata(),
  createdAt: timestamp().notNull(),
  removedAt: timestamp(),
})

export const appTokens = table('app_tokens', {
  id: id(),
  appId: reference().notNull(),
  name: text().notNull(),
  /** SHA-256 in hex: thirty random characters need no slow hash. */
  hash: text().notNull(),
  lastFour: text().notNull(),
})

export const appExtensions = table('app_extensions', {
  id: id(),
  appId: reference().notNull(),
  label: text().notNull(),
  url: text().notNull(),
  mount: text().notNull(),
  target: text().notNull(),
  permissions: json<string[]>().notNull(),
  settings: json<Record<string, unknown>>().notNull(),
  identifier: text(),
})

/** An app on its way in. The row goes when the app is installed; a failed one stays, with `dueAt` null. */
export const appInstallations = table('app_installations', {
  id: id(),
  uuid: text().notNull(),
  appName: text().notNull(),
  manifestUrl: text().notNull(),
  permissions: json<string[]>().notNull(),
  activateAfterInstallation: boolean().notNull(),
  status: text().notNull().$type<'PENDING' | 'FAILED'>(),
  message: text(),
  createdAt: timestamp().notNull(),
  updatedAt: timestamp().notNull(),
  ...queueColumns(),
})

export const webhooks = table('webhooks', {
  id: id(),
  appId: reference().notNull(),
  name: text(),
  identifier: text(),
  targetUrl: text().notNull(),
  isActive: boolean().notNull(),
  /** Sealed with `SECRET_KEY`. */
  secretKey: text(),
  subscriptionQuery: text(),
  customHeaders: json<Record<string, string>>().notNull(),
})

/** What a webhook listens to: Saleor's event types in lower case, also those that never happen here, and `any_events`. */
export const webhookEvents = table(
  'webhook_events',
  { webhookId: reference().notNull(), eventType: text().notNull() },
  (row) => [primaryKey({ columns: [row.webhookId, row.eventType] })],
)

export type App = typeof apps.$inferSelect
export type AppToken = typeof appTokens.$inferSelect
export type AppExtension = typeof appExtensions.$inferSelect
export type AppInstallation = typeof appInstallations.$inferSelect
export type Webhook = typeof webhooks.$inferSelect
