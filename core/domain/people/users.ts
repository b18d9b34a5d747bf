import type { Queries } from '../../../shared/database/database.ts'
import { eq, inArray, sql } from '../../../shared/database/drizzle.ts'
import { prepared } from '../../../shared/database/prepared.ts'
import { permissionGroupMembers, permissionGroups, type User, users } from '../../tables/people.ts'
import { BadQuestion, invalid } from '../errors.ts'
import { inPieces, isOneOf } from '../lists/conditions.ts'
import { allPermissions, isPermission, type Permission } from '../staff/permissions.ts'

export const emailTaken = invalid('email', 'UNIQUE', 'User with this Email already exists.')

const byId = prepared(['id'], (queries, { id }) => queries.select().from(users).where(eq(users.id, id)))
const byEmail = prepared(['email'], (queries, { email }) =>
  queries.select().from(users).where(eq(users.email, email)),
)

export async function userById(queries: Queries, id: number): Promise<User | undefined> {
  const [user] = await byId(queries, { id })
  return user
}

/** PostgreSQL would fail on a null character, where nobody is to be found. */
export async function userByExactEmail(queries: Queries, email: string): Promise<User | undefined> {
  if (email.includes('\0')) return undefined
  const [user] = await byEmail(queries, { email })
  return user
}

/**
 * The person behind an address typed in any case. Imported rows may differ in nothing but case: then it is the row
 * spelled as typed, else the one in lower case, else nobody, as in Saleor.
 */
export async function userByEmail(queries: Queries, email: string): Promise<User | undefined> {
  if (email.includes('\0')) return undefined
  const rows = await queries
    .select()
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.toLowerCase()))
    .limit(10)
  if (rows.length <= 1) return rows[0]
  return rows.find((row) => row.email === email) ?? rows.find((row) => row.email === email.toLowerCase())
}

export async function userByExternalReference(
  queries: Queries,
  externalReference: string,
): Promise<User | undefined> {
  const [user] = await queries
    .select()
    .from(users)
    .where(isOneOf(users.externalReference, { eq: externalReference }))
  return user
}

/**
 * Whether anybody has the address, in any case. Nobody gets one that differs in nothing else: to mails it is the same,
 * and whoever has it could no longer sign in by typing it in lower case.
 */
export async function isEmailTaken(queries: Queries, email: string, except?: User): Promise<boolean> {
  // PostgreSQL would fail on a null character, which nobody's address has.
  if (email.includes('\0')) return false
  const holders = await inAnyCase(queries, { email: email.toLowerCase() })
  return holders.some((holder) => holder.id !== except?.id)
}

/** Of two, one at the most is the exception. */
const inAnyCase = prepared(['email'], (queries, { email }) =>
  queries
    .select({ id: users.id })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email))
    .limit(2),
)

/**
 * What a staff member may do in these groups, which are the member's own; nothing for a customer, whatever groups say,
 * and for anybody who is not active.
 */
export function permissionsIn(
  user: User,
  groups: ReadonlyArray<{ permissions: readonly string[] }>,
): ReadonlySet<Permission> {
  if (!user.isActive || !user.isStaff) return new Set()
  if (user.isSuperuser) return new Set(allPermissions)
  return new Set(groups.flatMap((group) => group.permissions).filter(isPermission))
}

export async function permissionsOf(queries: Queries, user: User): Promise<ReadonlySet<Permission>> {
  if (!user.isActive || !user.isStaff || user.isSuperuser) return permissionsIn(user, [])
  const groups = await queries
    .select({ permissions: permissionGroups.permissions })
    .from(permissionGroupMembers)
    .innerJoin(permissionGroups, eq(permissionGroups.id, permissionGroupMembers.permissionGroupId))
    .where(eq(permissionGroupMembers.userId, user.id))
  return permissionsIn(user, groups)
}

export async function usersByIds(queries: Queries, ids: readonly number[]): Promise<User[]> {
  return ids.length === 0
    ? []
    : queries
        .select()
        .from(users)
        .where(inArray(users.id, [...ids]))
}

/**
 * The people behind a list of IDs, each once, in the order of the list.
 *
 * @throws {InvalidInput} where none of them exists, @throws {BadQuestion} where some do not, as Saleor answers
 */
export async function requireUsers(queries: Queries, ids: readonly number[]): Promise<User[]> {
  const wanted = [...new Set(ids)]
  const found = await inPieces(wanted, (some) => usersByIds(queries, some))
  if (wanted.length > 0 && found.length === 0)
    throw invalid('ids', 'GRAPHQL_ERROR', 'Could not resolve any of these users.')
  if (found.length < wanted.length) throw new BadQuestion('Some of these users do not exist.')
  const byId = new Map(found.map((user) => [user.id, user]))
  return wanted.map((id) => byId.get(id)).filter((user) => user !== undefined)
}
