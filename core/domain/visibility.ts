import type { Queries } from '../../shared/database/database.ts'
import { and, eq, inArray, ne, or, type SQL, sql } from '../../shared/database/drizzle.ts'
import { type Order, orders } from '../tables/orders.ts'
import type { CustomerEvent, User } from '../tables/people.ts'
import { type Actor, holds, isSelf } from './access.ts'
import { PermissionDenied } from './errors.ts'
import { reachedChannels } from './staff/permission-groups.ts'

/**
 * Who may read the fields of a person that the person's own page does not show. Asked wherever such a field leaves
 * core, by every API and in webhook payloads (there the receiving app is the one who asks).
 */
export function requirePrivateMetadata(actor: Actor, user: User): void {
  if (!holds(actor, user.isStaff ? 'MANAGE_STAFF' : 'MANAGE_USERS')) throw new PermissionDenied()
}

/** The same of an address; `ofStaff`: it is in the book of a staff member. */
export function requirePrivateAddressMetadata(actor: Actor, ofStaff: boolean): void {
  if (!holds(actor, ofStaff ? 'MANAGE_STAFF' : 'MANAGE_USERS')) throw new PermissionDenied()
}

/** What staff write and read about a person, and the person does not: the note, and the history. */
export function requireRecords(actor: Actor): void {
  if (!holds(actor, 'MANAGE_USERS', 'MANAGE_STAFF'))
    throw new PermissionDenied(['MANAGE_USERS', 'MANAGE_STAFF'])
}

/** What nobody else reads, whatever they hold. */
export function requireOwner(actor: Actor, { id }: User): void {
  if (!isSelf(actor, id)) throw new PermissionDenied(['OWNER'])
}

export function requireCustomerType(actor: Actor, user: User): void {
  if (!isSelf(actor, user.id) && !holds(actor, 'MANAGE_USERS'))
    throw new PermissionDenied(['MANAGE_USERS', 'OWNER'])
}

export function requireEventUser(actor: Actor, event: CustomerEvent): void {
  if (!isSelf(actor, event.userId) && !holds(actor, 'MANAGE_USERS', 'MANAGE_STAFF'))
    throw new PermissionDenied(['MANAGE_STAFF', 'MANAGE_USERS', 'OWNER'])
}

export function requireEventApp(actor: Actor, event: CustomerEvent): void {
  if (!isSelf(actor, event.userId) && !holds(actor, 'MANAGE_APPS'))
    throw new PermissionDenied(['MANAGE_APPS', 'OWNER'])
}

/** What somebody bought is for them, and for those who manage orders. */
export function requireOrders(actor: Actor, { id }: User): void {
  if (!isSelf(actor, id) && !holds(actor, 'MANAGE_ORDERS'))
    throw new PermissionDenied(['OWNER', 'MANAGE_ORDERS'])
}

/** Who bought it: an order may be seen by people who may not know that. */
export function requireBuyer(actor: Actor, { userId }: Order): void {
  const needed = ['MANAGE_USERS', 'MANAGE_ORDERS', 'HANDLE_PAYMENTS', 'HANDLE_TAXES'] as const
  if (!isSelf(actor, userId) && !holds(actor, ...needed)) throw new PermissionDenied([...needed, 'OWNER'])
}

/** Orders of the channels that a person reaches; undefined: all of them, as for every app. */
export async function ordersInReach(queries: Queries, actor: Actor): Promise<SQL | undefined> {
  if (actor.kind === 'nobody') return sql`false`
  if (actor.kind === 'app') return undefined
  const channels = await reachedChannels(queries, actor.user)
  return channels === 'all' ? undefined : inArray(orders.channelId, channels)
}

/**
 * The part of anybody's orders that the caller sees, once `requireOrders` has let them look: drafts are for those who
 * manage orders, and other people's orders for those who reach the channel.
 */
export async function visibleOrders(queries: Queries, actor: Actor): Promise<SQL | undefined> {
  const inReach = await ordersInReach(queries, actor)
  return and(
    holds(actor, 'MANAGE_ORDERS') ? undefined : ne(orders.status, 'DRAFT'),
    inReach && actor.kind === 'user' ? or(eq(orders.userId, actor.user.id), inReach) : inReach,
  )
}

/** @param userId whom the recipient of notifications stands for; null: nobody with an account */
export function requireRecipientUser(actor: Actor, userId: number | null): void {
  if (!isSelf(actor, userId) && !holds(actor, 'MANAGE_STAFF'))
    throw new PermissionDenied(['MANAGE_STAFF', 'OWNER'])
}
