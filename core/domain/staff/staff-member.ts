import type { Queries } from '../../../shared/database/database.ts'
import { and, asc, desc, eq, getTableColumns, inArray, sql } from '../../../shared/database/drizzle.ts'
import { type User, users } from '../../tables/people.ts'
import {
  type AccountType,
  type FormerStaffMember,
  formerStaff,
  type StaffDetails,
  staffDetails,
} from '../../tables/staff.ts'
import { has } from '../access.ts'
import { addressesByIds } from '../addresses/addresses.ts'
import { operation } from '../operation.ts'
import { accountTypeOf } from './account-type.ts'

/** A staff user as Shopify's API shows one, or what is remembered of one who was removed: then `user` is null. */
export interface StaffMember {
  /** The user's: a positive number, ordered by creation and never given out again. */
  id: number
  email: string
  firstName: string | null
  lastName: string | null
  active: boolean
  exists: boolean
  accountType: AccountType | null
  /** The one that was given for staff purposes; without it the address book is asked. */
  phone: string | null
  createdAt: Date
  user: User | null
}

/** For a list: `select(staffMemberColumns).from(users).leftJoin(staffDetails, hasDetails).where(isStaffMember)`. */
export const staffMemberColumns = { user: getTableColumns(users), details: getTableColumns(staffDetails) }
export const hasDetails = eq(staffDetails.userId, users.id)
const isStaffMember = eq(users.isStaff, true)

export function staffMemberOf({ user, details }: { user: User; details: StaffDetails | null }): StaffMember {
  return {
    id: user.id,
    email: user.email,
    firstName: unlessBlank(user.firstName),
    lastName: unlessBlank(user.lastName),
    active: user.isActive,
    exists: true,
    accountType: accountTypeOf(user, details),
    phone: details?.phone ?? null,
    createdAt: user.dateJoined,
    user,
  }
}

const unlessBlank = (text: string): string | null => (text.trim() === '' ? null : text)

function formerMemberOf({ id, email, firstName, lastName, createdAt }: FormerStaffMember): StaffMember {
  return {
    id,
    email,
    firstName: unlessBlank(firstName),
    lastName: unlessBlank(lastName),
    active: false,
    exists: false,
    accountType: null,
    phone: null,
    createdAt,
    user: null,
  }
}

/** Staff by their numbers, in any order; whoever is none is left out. */
export const findStaffMembers = operation(
  has('MANAGE_STAFF'),
  async ({ database }, { ids }: { ids: readonly number[] }): Promise<StaffMember[]> =>
    staffMembersByIds(database.read, ids),
)

/** The staff member who asks; nobody for an app. */
export const currentStaffMember = operation(
  has('MANAGE_STAFF'),
  async (context, _nothing: Record<never, never>): Promise<StaffMember | undefined> => {
    const actor = await context.actor()
    if (actor.kind !== 'user') return undefined
    const [member] = await staffMembersByIds(context.database.read, [actor.user.id])
    return member
  },
)

export const findShopOwner = operation(
  has('MANAGE_STAFF'),
  async ({ database }, _nothing: Record<never, never>): Promise<StaffMember | undefined> =>
    shopOwner(database.read),
)

/** Staff by their numbers, those who were removed included; whoever is no staff is left out. */
async function staffMembersByIds(queries: Queries, ids: readonly number[]): Promise<StaffMember[]> {
  if (ids.length === 0) return []
  const rows = await queries
    .select(staffMemberColumns)
    .from(users)
    .leftJoin(staffDetails, hasDetails)
    .where(and(isStaffMember, inArray(users.id, [...ids])))
  const current = rows.map(staffMemberOf)
  const others = [...new Set(ids).difference(new Set(current.map(({ id }) => id)))]
  if (others.length === 0) return current
  const former = await queries.select().from(formerStaff).where(inArray(formerStaff.id, others))
  return [...current, ...former.map(formerMemberOf)]
}

/**
 * Who the shop belongs to: who was named, else the oldest active superuser, else the oldest staff member. Exactly one,
 * as long as anybody is staff.
 */
export async function shopOwner(queries: Queries): Promise<StaffMember | undefined> {
  const staff = () =>
    queries.select(staffMemberColumns).from(users).leftJoin(staffDetails, hasDetails).$dynamic()
  const [named] = await staff().where(and(isStaffMember, eq(staffDetails.ownership, 'OWNER')))
  if (named) return staffMemberOf(named)
  const [oldest] = await staff()
    .where(isStaffMember)
    .orderBy(desc(sql`(${users.isActive} and ${users.isSuperuser})`), asc(users.id))
    .limit(1)
  return oldest && staffMemberOf(oldest)
}

/** The phone of each: their own as staff, else that of the billing address, else that of the shipping address. */
export async function staffPhones(
  queries: Queries,
  members: readonly StaffMember[],
): Promise<Array<string | null>> {
  const booksOf = ({ phone, user }: StaffMember) =>
    phone === null && user ? [user.defaultBillingAddressId, user.defaultShippingAddressId] : []
  const ids = members.flatMap(booksOf).filter((id) => id !== null)
  const phones = new Map((await addressesByIds(queries, ids)).map(({ id, phone }) => [id, phone]))
  return members.map((member) => {
    const inBook = booksOf(member).map((id) => (id === null ? undefined : phones.get(id)))
    return member.phone ?? (inBook.find(Boolean) || null)
  })
}
