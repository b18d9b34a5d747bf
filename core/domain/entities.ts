import type { Queries } from '../../shared/database/database.ts'
import { and, eq, inArray, or, type SQL } from '../../shared/database/drizzle.ts'
import { type App, apps } from '../tables/apps.ts'
import { type Address, type PermissionGroup, type User, users } from '../tables/people.ts'
import { type Actor, anyone, holds } from './access.ts'
import { addressesInSight } from './addresses/addresses.ts'
import { isInstalled } from './apps/app-lists.ts'
import { isCustomer } from './customers/buyers.ts'
import { isOneOf } from './lists/conditions.ts'
import { operation } from './operation.ts'
import { groupsByIds } from './staff/permission-groups.ts'

/** What a federated gateway may name: a person by e-mail too. */
export type Reference =
  | { type: 'User' | 'Address' | 'Group' | 'App'; id: number }
  | { type: 'User'; email: string }

export type Entity =
  | { type: 'User'; row: User }
  | { type: 'Address'; row: Address }
  | { type: 'Group'; row: PermissionGroup }
  | { type: 'App'; row: App }

/**
 * The things that references name, in their order, after Saleor's rules of who sees what. Nothing is refused: what the
 * caller may not see is null, like what is not there. (Saleor answers type by type, and so gives a gateway that asks for
 * several types the wrong things; and it takes an app for the user of the same number.)
 */
export const findEntities = operation(
  anyone,
  async (context, { references }: { references: Reference[] }): Promise<Array<Entity | null>> => {
    const { read } = context.database
    const actor = await context.actor()
    const emails = references.flatMap((reference) => ('email' in reference ? [reference.email] : []))
    const idsOf = (type: Reference['type']) =>
      references.flatMap((reference) => ('id' in reference && reference.type === type ? [reference.id] : []))
    const [people, book, groups, appRows] = await Promise.all([
      peopleInSight(read, actor, idsOf('User'), emails),
      addressesInSight(read, actor, idsOf('Address')),
      holds(actor, 'MANAGE_STAFF') ? groupsByIds(read, idsOf('Group')) : [],
      holds(actor, 'MANAGE_APPS') ? installedApps(read, idsOf('App')) : [],
    ])
    const found = new Map<string, Entity>([
      ...people.map((row) => [`User ${row.id}`, { type: 'User', row }] as const),
      ...people.map((row) => [`email ${row.email}`, { type: 'User', row }] as const),
      ...book.map((row) => [`Address ${row.id}`, { type: 'Address', row }] as const),
      ...groups.map((row) => [`Group ${row.id}`, { type: 'Group', row }] as const),
      ...appRows.map((row) => [`App ${row.id}`, { type: 'App', row }] as const),
    ])
    return references.map(
      (reference) =>
        found.get('email' in reference ? `email ${reference.email}` : `${reference.type} ${reference.id}`) ??
        null,
    )
  },
)

/** E-mails as they are stored. One that no column can hold is nobody's. */
async function peopleInSight(
  queries: Queries,
  actor: Actor,
  ids: number[],
  emails: string[],
): Promise<User[]> {
  const scope = scopeOf(actor)
  if (scope === 'nobody' || ids.length + emails.length === 0) return []
  const named = or(inArray(users.id, ids), isOneOf(users.email, { oneOf: emails }))
  return queries
    .select()
    .from(users)
    .where(and(named, scope === 'everybody' ? undefined : scope))
}

/** Each of the two permissions opens its half of the people; without either one sees oneself. */
function scopeOf(actor: Actor): SQL | 'everybody' | 'nobody' {
  const staff = holds(actor, 'MANAGE_STAFF')
  const customers = holds(actor, 'MANAGE_USERS')
  if (staff && customers) return 'everybody'
  if (staff) return eq(users.isStaff, true)
  if (customers) return isCustomer
  return actor.kind === 'user' ? eq(users.id, actor.user.id) : 'nobody'
}

async function installedApps(queries: Queries, ids: number[]): Promise<App[]> {
  return queries
    .select()
    .from(apps)
    .where(and(inArray(apps.id, ids), isInstalled))
}
