import { and, eq } from '../../../shared/database/drizzle.ts'
import { type Delivery, type DeliveryAttempt, deliveries, deliveryAttempts } from '../../tables/outbox.ts'
import type { Context } from '../context.ts'
import { findPage, type Page, type PageRequest } from '../lists/paging.ts'

/** What was sent to a webhook, or is on its way, newest first unless asked otherwise. */
export function deliveriesOf(
  { database }: Context,
  webhookId: number,
  question: {
    status?: Delivery['status'] | null
    eventType?: string | null
    oldestFirst?: boolean
    page: PageRequest
  },
): Promise<Page<Delivery>> {
  const { status, eventType, oldestFirst = false, page } = question
  return findPage(
    database.read,
    {
      name: 'eventDeliveries',
      table: deliveries,
      where: and(
        eq(deliveries.webhookId, webhookId),
        status ? eq(deliveries.status, status) : undefined,
        eventType ? eq(deliveries.eventType, eventType) : undefined,
      ),
      keys: [
        { by: deliveries.createdAt, kind: 'moment' },
        { by: deliveries.id, kind: 'number' },
      ],
      descending: !oldestFirst,
    },
    page,
  )
}

export function attemptsOf(
  { database }: Context,
  deliveryId: number,
  { oldestFirst = false, page }: { oldestFirst?: boolean; page: PageRequest },
): Promise<Page<DeliveryAttempt>> {
  return findPage(
    database.read,
    {
      name: 'attempts',
      table: deliveryAttempts,
      where: eq(deliveryAttempts.deliveryId, deliveryId),
      keys: [
        { by: deliveryAttempts.createdAt, kind: 'moment' },
        { by: deliveryAttempts.id, kind: 'number' },
      ],
      descending: !oldestFirst,
    },
    page,
  )
}
