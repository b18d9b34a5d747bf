import type { Queries } from '../../../shared/database/database.ts'
import { eq } from '../../../shared/database/drizzle.ts'
import { type Address, type User, users } from '../../tables/people.ts'
import { shop } from '../shop/shop.ts'
import {
  type AddressInput,
  type AddressType,
  addressById,
  addToBook,
  type CheckedAddress,
  checkAddress,
  type SkipRule,
  storeAddress,
} from './addresses.ts'

export interface DefaultAddresses {
  defaultBillingAddress?: AddressInput | null
  defaultShippingAddress?: AddressInput | null
}

export type CheckedAddresses = Partial<Record<'shipping' | 'billing', CheckedAddress>>

const columns = { shipping: 'defaultShippingAddressId', billing: 'defaultBillingAddressId' } as const

/** Shipping first: Saleor does not look at the billing address of somebody whose shipping address is wrong. */
export async function checkDefaultAddresses(
  queries: Queries,
  { defaultShippingAddress: shipping, defaultBillingAddress: billing }: DefaultAddresses,
  maySkip: SkipRule,
): Promise<CheckedAddresses> {
  // Most people come without an address, and then nobody has to know what the shop wants of one.
  if (!shipping && !billing) return {}
  const { preserveAllAddressFields: preserveAllFields } = await shop(queries)
  return {
    ...(shipping && {
      shipping: checkAddress(shipping, { addressType: 'SHIPPING', preserveAllFields, maySkip }),
    }),
    ...(billing && {
      billing: checkAddress(billing, { addressType: 'BILLING', preserveAllFields, maySkip }),
    }),
  }
}

/**
 * Default addresses are edited in place where there are some; otherwise they join the address book. Answers the columns
 * in which the user has yet to name the new ones.
 */
export async function storeDefaultAddresses(
  tx: Queries,
  user: User,
  checked: CheckedAddresses,
): Promise<Partial<User>> {
  const added: Partial<User> = {}
  for (const kind of ['shipping', 'billing'] as const) {
    const address = checked[kind]
    if (!address) continue
    const currentId = user[columns[kind]]
    const current: Address | undefined = currentId ? await addressById(tx, currentId) : undefined
    const stored = await storeAddress(tx, current, address)
    await addToBook(tx, user.id, stored.id)
    if (!current) added[columns[kind]] = stored.id
  }
  return added
}

/** The same for a user whom nothing else changes. */
export async function saveDefaultAddresses(
  tx: Queries,
  user: User,
  checked: CheckedAddresses,
): Promise<User> {
  const added = await storeDefaultAddresses(tx, user, checked)
  if (Object.keys(added).length === 0) return user
  const [updated] = await tx.update(users).set(added).where(eq(users.id, user.id)).returning()
  return updated as User // The row was written in this very transaction.
}

/** Makes an address of the book the default of one kind. The former one stays in the book, or comes into it. */
export async function makeDefault(
  tx: Queries,
  user: User,
  addressId: number,
  { type, now }: { type: AddressType; now: Date },
): Promise<User> {
  const column = columns[type === 'BILLING' ? 'billing' : 'shipping']
  const former = user[column]
  if (former) await addToBook(tx, user.id, former)
  const [updated] = await tx
    .update(users)
    .set({ [column]: addressId, updatedAt: now })
    .where(eq(users.id, user.id))
    .returning()
  return updated as User // The row was read in this very transaction.
}
