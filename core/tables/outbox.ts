import {
  id,
  integer,
  json,
  queueColumns,
  reference,
  table,
  text,
  timestamp,
} from '../../shared/database/columns.ts'
import type { EventType } from '../../shared/events.ts'

/** The outbox: written in the transaction of the change it tells of. Due until it has been fanned out. */
export const events = table('events', {
  id: id(),
  uuid: text().notNull(),
  type: text().notNull().$type<EventType>(),
  facts: json<Record<string, unknown>>().notNull(),
  /** Who caused it; both null: nobody who was signed in. */
  principalUserId: reference(),
  principalAppId: reference(),
  createdAt: timestamp().notNull(),
  /** When its token dies: later than this it is of no use to anybody. */
  deliverBy: timestamp(),
  ...queueColumns(),
})

/** One event on its way to one webhook. Due until it is delivered or given up. */
export const deliveries = table('deliveries', {
  id: id(),
  /** Sent as `webhook-id`. */
  uuid: text().notNull(),
  eventId: reference().notNull(),
  webhookId: reference().notNull(),
  eventType: text().notNull(),
  /** The very text that is signed and sent, at every attempt. */
  payload: text().notNull(),
  status: text().notNull().$type<'PENDING' | 'SUCCESS' | 'FAILED'>(),
  createdAt: timestamp().notNull(),
  deliverBy: timestamp(),
  ...queueColumns(),
})

export const deliveryAttempts = table('delivery_attempts', {
  id: id(),
  deliveryId: reference().notNull(),
  number: integer().notNull(),
  createdAt: timestamp().notNull(),
  durationMs: integer().notNull(),
  status: text().notNull().$type<'SUCCESS' | 'FAILED'>(),
  responseStatusCode: integer(),
  /** Why there was no response, as `webhooks/outbound.ts` names it, or why none was asked for. */
  errorCode: text(),
  response: text().notNull(),
  responseHeaders: json<Record<string, string>>().notNull(),
  requestHeaders: json<Record<string, string>>().notNull(),
})

/** Core's own mail to staff. Due until it is sent or given up. */
export const staffMails = table('staff_mails', {
  id: id(),
  eventId: reference().notNull(),
  kind: text().notNull(),
  recipient: text().notNull(),
  /** What the templates need: link and names. Emptied once the mail is sent or given up. */
  data: json<Record<string, unknown>>().notNull(),
  messageId: text().notNull(),
  status: text().notNull().$type<'PENDING' | 'SENT' | 'FAILED' | 'EXPIRED'>(),
  lastOutcome: text(),
  createdAt: timestamp().notNull(),
  deliverBy: timestamp(),
  ...queueColumns(),
})

export type OutboxEvent = typeof events.$inferSelect
export type Delivery = typeof deliveries.$inferSelect
export type DeliveryAttempt = typeof deliveryAttempts.$inferSelect
export type StaffMail = typeof staffMails.$inferSelect
