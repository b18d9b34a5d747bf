import type { CustomerEvent, User } from '../tables.ts'
import { type Actor, holds } from './access.ts'
import { PermissionDenied } from './errors.ts'

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

export function requireCustomerType(actor: Actor, user: User): void {
  const isOwner = actor.kind === 'user' && actor.user.id === user.id
  if (!isOwner && !holds(actor, 'MANAGE_USERS')) throw new PermissionDenied(['MANAGE_USERS', 'OWNER'])
}

export function requireEventUser(actor: Actor, event: CustomerEvent): void {
  if (!isOwn(actor, event) && !holds(actor, 'MANAGE_USERS', 'MANAGE_STAFF'))
    throw new PermissionDenied(['MANAGE_STAFF', 'MANAGE_USERS', 'OWNER'])
}

export function requireEventApp(actor: Actor, event: CustomerEvent): void {
  if (!isOwn(actor, event) && !holds(actor, 'MANAGE_APPS'))
    throw new PermissionDenied(['MANAGE_APPS', 'OWNER'])
}

const isOwn = (actor: Actor, event: CustomerEvent): boolean =>
  actor.kind === 'user' && actor.user.id === event.userId
