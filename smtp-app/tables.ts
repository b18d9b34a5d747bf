import type { JSONWebKeySet } from 'jose'
import {
  boolean,
  id,
  integer,
  json,
  queueColumns,
  reference,
  table,
  text,
  timestamp,
} from '../shared/database/columns.ts'
import type { InferSelectModel } from '../shared/database/drizzle.ts'

/** A shop in which this app is installed; one row for each API URL. */
export const installations = table('installations', {
  id: id(),
  /** As the shop spells it in `Saleor-Api-Url`, byte for byte. */
  apiUrl: text().notNull(),
  /** The app's global id there, which dashboard tokens name. */
  appId: text().notNull(),
  /** Sealed; opens the shop's API as this app. */
  token: text().notNull(),
  jwks: json<JSONWebKeySet>().notNull(),
  installedAt: timestamp().notNull(),
})

/** Where a mail stands. A queued one that a worker holds right now is shown as `sending`. */
export type StoredState = 'queued' | 'sent' | 'failed' | 'suppressed' | 'skipped' | 'expired'

/** A received webhook together with the mail that it asks for: inbox and outbox in one row, so neither can be without the other. */
export const deliveries = table('deliveries', {
  id: id(),
  /** What makes a repeated webhook recognisable (see `deliveryKey`). */
  key: text().notNull(),
  apiUrl: text().notNull(),
  /** As in the `Saleor-Event` header. */
  event: text().notNull(),
  recipient: text(),
  state: text().$type<StoredState>().notNull(),
  /** Why it is not sent, or not yet, in words. */
  reason: text(),
  /** The sealed `MailContent`, which holds live tokens: gone once the mail is of no use any more. */
  content: text(),
  messageId: text().notNull(),
  /** How often a person asked for it again. */
  resends: integer()
    .notNull()
    .$default(() => 0),
  /** An attempt ended and nobody knows how: the server said nothing any more, or this program died. It may have arrived. */
  uncertain: boolean()
    .notNull()
    .$default(() => false),
  receivedAt: timestamp().notNull(),
  expiresAt: timestamp().notNull(),
  finishedAt: timestamp(),
  ...queueColumns(),
})

export type Delivery = InferSelectModel<typeof deliveries>

/** What happened at each try to send. Written once, never changed. */
export const attempts = table('attempts', {
  id: id(),
  deliveryId: reference().notNull(),
  at: timestamp().notNull(),
  /** `sent`, the class of the failure (`transient`, `bad_recipient`, …), or `rendering`. */
  outcome: text().notNull(),
  code: text().notNull(),
  detail: text().notNull(),
})

/** Addresses that a server declared to be non-existent: mailing them again would ruin the sender's reputation. */
export const suppressions = table('suppressions', {
  id: id(),
  address: text().notNull(),
  code: text().notNull(),
  detail: text().notNull(),
  since: timestamp().notNull(),
})

/** The address that somebody is about to give up: the event after the change names the new one only. */
export const emailChanges = table('email_changes', {
  id: id(),
  apiUrl: text().notNull(),
  userId: text().notNull(),
  oldEmail: text().notNull(),
  requestedAt: timestamp().notNull(),
})
