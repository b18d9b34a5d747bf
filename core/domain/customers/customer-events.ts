import type { Queries } from '../../../shared/database/database.ts'
import { asc, inArray } from '../../../shared/database/drizzle.ts'
import { insertRow } from '../../../shared/database/prepared.ts'
import { type CustomerEvent, customerEvents } from '../../tables/people.ts'
import type { Actor } from '../access.ts'

export type NewCustomerEvent = Pick<CustomerEvent, 'type'> & Partial<Omit<CustomerEvent, 'id' | 'date'>>

/**
 * Adds to somebody's history, in the transaction of what happened. As in Saleor it is the history of whoever acted: a
 * staff member who renames a customer finds that in the own history, and the customer does not (see `actedBy`).
 */
export async function recordCustomerEvent(tx: Queries, date: Date, event: NewCustomerEvent): Promise<void> {
  await insertRow(tx, customerEvents, { parameters: {}, ...event, date })
}

/** Whose history an act on somebody else's account belongs to. */
export function actedBy(actor: Actor): Pick<CustomerEvent, 'userId' | 'appId'> {
  return {
    userId: actor.kind === 'user' ? actor.user.id : null,
    appId: actor.kind === 'app' ? actor.app.id : null,
  }
}

/** The histories of several people, oldest first. */
export async function historiesOf(queries: Queries, userIds: readonly number[]): Promise<CustomerEvent[]> {
  return queries
    .select()
    .from(customerEvents)
    .where(inArray(customerEvents.userId, [...userIds]))
    .orderBy(asc(customerEvents.date), asc(customerEvents.id))
}
