import type { App } from '../tables/apps.ts'
import type { User } from '../tables/people.ts'
import { PermissionDenied } from './errors.ts'
import { isPermission, type Permission } from './staff/permissions.ts'

export interface Nobody {
  kind: 'nobody'
}

/** `permissions` and `isStaff` are those of this request: a token can carry less than the user holds. */
export interface SignedIn {
  kind: 'user'
  user: User
  isStaff: boolean
  permissions: ReadonlySet<Permission>
  /** How the caller signed in: by password, by a token that a dashboard handed to an app. */
  via: 'password' | 'thirdparty'
  /** The app whose page in a dashboard calls, with a token that was made for it. */
  pageOf?: number
}

export interface CallingApp {
  kind: 'app'
  app: App
  permissions: ReadonlySet<Permission>
}

/** An app as a caller, with all that it was granted. */
export const callingApp = (app: App): CallingApp => ({
  kind: 'app',
  app,
  permissions: new Set(app.permissions.filter(isPermission)),
})

export type Actor = Nobody | SignedIn | CallingApp

export const nobody: Nobody = { kind: 'nobody' }

/** Who may run an operation; data, so that one test can try every operation as a stranger. */
export interface Access {
  /** What a refusal names, as Saleor spells and orders it. */
  needed: readonly string[]
  allows(actor: Actor): boolean
  /** Says more than the list of names where that would mislead. */
  explain?(actor: Actor): string | undefined
}

export function holds(actor: Actor, ...anyOf: Permission[]): boolean {
  return actor.kind !== 'nobody' && anyOf.some((permission) => actor.permissions.has(permission))
}

/** Whether the caller is this very person. */
export const isSelf = (actor: Actor, userId: number | null): boolean =>
  actor.kind === 'user' && actor.user.id === userId

/** Whether the caller may do everything that is named; a name that is no permission is held by nobody. */
export function holdsAll(actor: Actor, permissions: readonly string[]): boolean {
  if (actor.kind === 'nobody') return false
  const held: ReadonlySet<string> = actor.permissions
  return permissions.every((permission) => held.has(permission))
}

export const anyone: Access = { needed: [], allows: () => true }

export const signedIn: Access = {
  needed: ['AUTHENTICATED_USER'],
  allows: (actor) => actor.kind === 'user',
}

export const signedInOrApp: Access = {
  needed: ['AUTHENTICATED_USER', 'AUTHENTICATED_APP'],
  allows: (actor) => actor.kind !== 'nobody',
}

export const staffUser: Access = {
  needed: ['AUTHENTICATED_STAFF_USER'],
  allows: (actor) => actor.kind === 'user' && actor.isStaff,
}

export const staffOrApp: Access = {
  needed: ['AUTHENTICATED_STAFF_USER', 'AUTHENTICATED_APP'],
  allows: (actor) => actor.kind === 'app' || (actor.kind === 'user' && actor.isStaff),
}

/** Any member of staff, any app, and whoever else holds one of these. */
export const staffAppOr = (...anyOf: Permission[]): Access => ({
  needed: [...staffOrApp.needed, ...anyOf],
  allows: (actor) => staffOrApp.allows(actor) || holds(actor, ...anyOf),
})

/** Holds any one of these, user or app. */
export const has = (...anyOf: Permission[]): Access => ({
  needed: anyOf,
  allows: (actor) => holds(actor, ...anyOf),
})

export const hasOrIsApp = (permission: Permission): Access => ({
  needed: [permission, 'AUTHENTICATED_APP'],
  allows: (actor) => actor.kind === 'app' || holds(actor, permission),
})

/** Holds this, or is a person: whose the object is shows only once it is known, and the body checks it. */
export const ownerOr = (permission: Permission): Access => ({
  needed: [permission, 'OWNER'],
  allows: (actor) => actor.kind === 'user' || holds(actor, permission),
})

/** A person who holds this. Apps are refused whatever they hold: the operation hands out rights. */
export const personWith = (permission: Permission): Access => ({
  needed: [permission],
  allows: (actor) => actor.kind === 'user' && holds(actor, permission),
  explain: (actor) => (actor.kind === 'app' ? 'Apps are not allowed to perform this mutation.' : undefined),
})

export function check(access: Access, actor: Actor): void {
  if (!access.allows(actor)) throw new PermissionDenied(access.needed, access.explain?.(actor))
}
