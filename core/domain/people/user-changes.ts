import { eq } from '../../../shared/database/drizzle.ts'
import { type User, users } from '../../tables/people.ts'
import { type CheckedAddresses, storeDefaultAddresses } from '../addresses/default-addresses.ts'
import type { CheckedAttribute } from '../attributes/attribute-input.ts'
import { saveAttributes } from '../attributes/attribute-values.ts'
import type { Change, Context } from '../context.ts'
import { shop } from '../shop/shop.ts'
import { changesMetadata, type MetadataItem, metadataChanges } from '../validation.ts'

/** What somebody's account shall be like, as checked; a key that is absent stays as it is. */
export interface UserChanges extends CheckedAddresses {
  columns: Partial<Omit<User, 'metadata' | 'privateMetadata'>>
  metadata?: readonly MetadataItem[] | null | undefined
  privateMetadata?: readonly MetadataItem[] | null | undefined
  attributes?: readonly CheckedAttribute[]
}

/**
 * Saves what really differs, and tells of it. An attribute or address that is submitted counts as a change of data, even
 * an identical one; with `onlyNewAddresses` it counts only where the user had no such default address, as Saleor's bulk
 * mutation has it.
 */
export async function saveUserChanges(
  context: Context,
  change: Change,
  user: User,
  { columns, attributes = [], shipping, billing, ...items }: UserChanges,
  { onlyNewAddresses = false } = {},
): Promise<User> {
  const { tx } = change
  const different = Object.entries(columns).filter(([key, value]) => user[key as keyof User] !== value)
  const metadataChanged =
    changesMetadata(user.metadata, items.metadata) ||
    changesMetadata(user.privateMetadata, items.privateMetadata)
  const addressSubmitted = shipping !== undefined || billing !== undefined
  const attributesSubmitted = attributes.length > 0
  if (different.length === 0 && !metadataChanged && !addressSubmitted && !attributesSubmitted) return user

  await saveAttributes(tx, user.id, attributes)
  const newDefaults = await storeDefaultAddresses(tx, user, { shipping, billing })
  const hasNewAddress = Object.keys(newDefaults).length > 0
  const data =
    different.length > 0 || attributesSubmitted || (onlyNewAddresses ? hasNewAddress : addressSubmitted)
  const [saved] = await tx
    .update(users)
    .set({
      ...Object.fromEntries(different),
      ...newDefaults,
      ...(metadataChanged && metadataChanges(items, user)),
      updatedAt: context.clock.now(),
    })
    .where(eq(users.id, user.id))
    .returning()
  await tellOfUserChanges(change, user.id, { data, metadata: metadataChanged })
  return saved as User // The row was read in this very transaction.
}

/**
 * CUSTOMER_UPDATED for data, CUSTOMER_METADATA_UPDATED for metadata. Where the shop wants it as it used to be
 * (`useLegacyUpdateWebhookEmission`), metadata alone brings both. Nothing where nothing changed.
 */
export async function tellOfUserChanges(
  { tx, emit }: Change,
  userId: number,
  changed: { data: boolean; metadata: boolean },
): Promise<void> {
  const asItUsedToBe = changed.metadata && !changed.data && (await shop(tx)).useLegacyUpdateWebhookEmission
  if (changed.data || asItUsedToBe) await emit('customer_updated', { userId })
  if (changed.metadata) await emit('customer_metadata_updated', { userId })
}
