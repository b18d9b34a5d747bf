import type { Queries } from '../../../shared/database/database.ts'
import { and, asc, eq, inArray } from '../../../shared/database/drizzle.ts'
import { type Address, addresses, type User, userAddresses, users } from '../../tables/people.ts'
import { type Actor, holds } from '../access.ts'
import { PermissionDenied, refuse } from '../errors.ts'
import type { Permission } from '../staff/permissions.ts'
import { type MetadataItem, mergeMetadata, metadataProblems, textProblems } from '../validation.ts'
import { type AddressFields, type NormalizedAddress, normalizeAddress } from './normalize-address.ts'

export interface AddressInput extends AddressFields {
  metadata?: readonly MetadataItem[] | null
  skipValidation?: boolean | null
}

export interface CheckedAddress {
  address: NormalizedAddress
  metadata: readonly MetadataItem[]
}

export type AddressType = 'BILLING' | 'SHIPPING'

/** What skipping validation needs, all of it, and whether the caller has it. */
export interface SkipRule {
  needed: string[]
  granted: boolean
}

export const whoHoldsMaySkip = (actor: Actor, permission: Permission): SkipRule => ({
  needed: [permission],
  granted: holds(actor, permission),
})

/** Nobody may but an app, whatever a person holds. */
export const appsMaySkip = (actor: Actor, permission: Permission): SkipRule => ({
  needed: ['AUTHENTICATED_APP', permission],
  granted: actor.kind === 'app' && holds(actor, permission),
})

/**
 * Checks an address as entered.
 *
 * @throws {InvalidInput} with `addressType` where the mutation knows the address's role
 * @throws {PermissionDenied} where validation shall be skipped and `maySkip` is not true
 */
export function checkAddress(
  input: AddressInput,
  options: {
    addressType?: AddressType | null | undefined
    preserveAllFields: boolean
    maySkip: SkipRule
  },
): CheckedAddress {
  const { addressType, preserveAllFields, maySkip } = options
  if (input.skipValidation && !maySkip.granted)
    throw new PermissionDenied(
      maySkip.needed,
      `Skipping the validation of an address takes all of these: ${maySkip.needed.join(', ')}`,
    )
  const checked = normalizeAddress(input, {
    skipValidation: input.skipValidation ?? false,
    preserveAllFields,
  })
  const role = addressType ? { addressType } : {}
  if ('errors' in checked) refuse(checked.errors.map((problem) => ({ ...problem, ...role })))
  const { metadata } = input
  const problems = [...metadataProblems(metadata), ...textProblems({ metadata })]
  refuse(problems.map((problem) => ({ ...problem, ...role })))
  const { address } = checked as { address: NormalizedAddress } // `refuse` has thrown otherwise.
  return { address, metadata: metadata ?? [] }
}

/** Writes the whole address anew over an existing row, or as a row of its own. Private metadata is emptied, as in Saleor. */
export async function storeAddress(
  tx: Queries,
  existing: Address | undefined,
  { address, metadata }: CheckedAddress,
): Promise<Address> {
  const values = {
    ...address,
    metadata: mergeMetadata(existing?.metadata ?? {}, metadata),
    privateMetadata: {},
  }
  const [row] = existing
    ? await tx.update(addresses).set(values).where(eq(addresses.id, existing.id)).returning()
    : await tx.insert(addresses).values(values).returning()
  return row as Address // An insert, or an update of a row read in this transaction, returns its row.
}

export async function addToBook(tx: Queries, userId: number, addressId: number): Promise<void> {
  await tx.insert(userAddresses).values({ userId, addressId }).onConflictDoNothing()
}

export async function addressById(queries: Queries, id: number): Promise<Address | undefined> {
  const [row] = await queries.select().from(addresses).where(eq(addresses.id, id))
  return row
}

export async function addressesByIds(queries: Queries, ids: readonly number[]): Promise<Address[]> {
  return ids.length === 0
    ? []
    : queries
        .select()
        .from(addresses)
        .where(inArray(addresses.id, [...ids]))
}

/** Those of some addresses that the caller may see: an app with MANAGE_USERS any, a person those in the own book. */
export async function addressesInSight(
  queries: Queries,
  actor: Actor,
  ids: readonly number[],
): Promise<Address[]> {
  if (ids.length === 0 || actor.kind === 'nobody') return []
  if (actor.kind === 'app') return holds(actor, 'MANAGE_USERS') ? addressesByIds(queries, ids) : []
  const rows = await queries
    .select({ address: addresses })
    .from(userAddresses)
    .innerJoin(addresses, eq(addresses.id, userAddresses.addressId))
    .where(and(eq(userAddresses.userId, actor.user.id), inArray(addresses.id, [...ids])))
  return rows.map(({ address }) => address)
}

/** The address books of several users, each in the order of its rows. */
export async function addressBooks(
  queries: Queries,
  userIds: readonly number[],
): Promise<Array<{ userId: number; address: Address }>> {
  return queries
    .select({ userId: userAddresses.userId, address: addresses })
    .from(userAddresses)
    .innerJoin(addresses, eq(addresses.id, userAddresses.addressId))
    .where(inArray(userAddresses.userId, [...userIds]))
    .orderBy(asc(addresses.id))
}

export async function isInBook(queries: Queries, userId: number, addressId: number): Promise<boolean> {
  const rows = await queries
    .select()
    .from(userAddresses)
    .where(and(eq(userAddresses.userId, userId), eq(userAddresses.addressId, addressId)))
  return rows.length > 0
}

/** Somebody in whose book an address is; of several the first by e-mail, as in Saleor. */
export async function anOwnerOf(queries: Queries, addressId: number): Promise<User | undefined> {
  const [row] = await queries
    .select({ user: users })
    .from(userAddresses)
    .innerJoin(users, eq(users.id, userAddresses.userId))
    .where(eq(userAddresses.addressId, addressId))
    .orderBy(asc(users.email))
    .limit(1)
  return row?.user
}

/** Those of some addresses that are in the book of any staff member: their metadata is not for MANAGE_USERS. */
export async function addressesOfStaff(
  queries: Queries,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await queries
    .selectDistinct({ id: userAddresses.addressId })
    .from(userAddresses)
    .innerJoin(users, eq(users.id, userAddresses.userId))
    .where(and(inArray(userAddresses.addressId, [...ids]), eq(users.isStaff, true)))
  return new Set(rows.map((row) => row.id))
}
