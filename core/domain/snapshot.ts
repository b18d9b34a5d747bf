import type { Snapshot } from '../../shared/events.ts'
import type { User } from '../tables/people.ts'

const dates = [
  'lastLogin',
  'lastPasswordResetRequest',
  'lastConfirmEmailRequest',
  'dateJoined',
  'updatedAt',
] as const satisfies ReadonlyArray<keyof User>

/** A user as an event's facts keep it once the row is gone: without what could open the account. */
export function snapshotOf(user: User): Snapshot {
  return { ...user, password: '', tokenKey: '' }
}

/** The user behind a snapshot, which has been JSON in between. */
export function fromSnapshot(snapshot: Snapshot): User {
  const revived = dates.map((key) => [key, snapshot[key] ? new Date(String(snapshot[key])) : null])
  // `snapshotOf` wrote every other column as it is.
  return { ...snapshot, ...Object.fromEntries(revived) } as unknown as User
}
