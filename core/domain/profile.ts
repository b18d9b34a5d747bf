import { eq } from '../../shared/database/drizzle.ts'
import { type User, users } from '../tables.ts'
import { holds, signedInOrApp } from './access.ts'
import { type Change, type Context, caller } from './context.ts'
import {
  type CheckedAddresses,
  checkDefaultAddresses,
  type DefaultAddresses,
  saveDefaultAddresses,
} from './default-addresses.ts'
import { invalid, notFound, PermissionDenied, refuse } from './errors.ts'
import { operation } from './operation.ts'
import { shop } from './shop.ts'
import { userById } from './users.ts'
import {
  changesMetadata,
  type MetadataItem,
  mergeMetadata,
  metadataProblems,
  personProblems,
  textProblems,
} from './validation.ts'

export interface Profile extends DefaultAddresses {
  firstName?: string | null
  lastName?: string | null
  languageCode?: string | null
  metadata?: readonly MetadataItem[] | null
}

/** Saleor's `accountUpdate`: one's own profile, or a customer's by an app that may impersonate. Never the role. */
export const updateProfile = operation(
  signedInOrApp,
  async (context, input: Profile & { customerId?: number | null }): Promise<User> => {
    const target = await profileOwner(context, input.customerId)
    const settings = await shop(context.database.read)
    const actor = await context.actor()
    const maySkip = {
      needed: ['AUTHENTICATED_APP', 'IMPERSONATE_USER'],
      granted: actor.kind === 'app' && holds(actor, 'IMPERSONATE_USER'),
    }
    const checked = checkDefaultAddresses(input, settings.preserveAllAddressFields, maySkip)
    const { metadata } = input
    refuse([...metadataProblems(metadata), ...textProblems({ metadata })])
    const changes = profileColumns(input)
    refuse(personProblems(changes))

    return context.transaction(async (change) => {
      const user = await userById(change.tx, target.id)
      if (!user) throw invalid(null, 'NOT_FOUND', 'The account is gone.')
      return saveChanges(context, change, user, { ...changes, ...checked, metadata: input.metadata })
    })
  },
)

/** Whose profile it is, after Saleor's rules for `customerId`. */
async function profileOwner(context: Context, customerId: number | null | undefined): Promise<User> {
  const actor = await context.actor()
  if (actor.kind !== 'app') {
    if (customerId) throw invalid('customerId', 'INVALID', 'Only apps can name another customer.')
    return caller(context)
  }
  if (!holds(actor, 'IMPERSONATE_USER')) throw new PermissionDenied(['IMPERSONATE_USER'])
  if (!customerId) throw invalid('customerId', 'REQUIRED', 'An app has to name the customer.')
  const user = await userById(context.database.read, customerId)
  if (!user) throw notFound('customerId')
  return user
}

/** Keys that were given, with the column's default for an explicit null, as Saleor resets them. */
export function profileColumns(
  input: Profile,
): Partial<Pick<User, 'firstName' | 'lastName' | 'languageCode'>> {
  return {
    ...(input.firstName !== undefined && { firstName: input.firstName ?? '' }),
    ...(input.lastName !== undefined && { lastName: input.lastName ?? '' }),
    ...(input.languageCode !== undefined && { languageCode: input.languageCode ?? 'en' }),
  }
}

/**
 * Saves what really differs and tells of it: CUSTOMER_UPDATED for data (a submitted address counts, even an identical
 * one), CUSTOMER_METADATA_UPDATED for metadata, which in legacy mode is preceded by CUSTOMER_UPDATED; nothing where
 * nothing changed.
 */
async function saveChanges(
  context: Context,
  change: Change,
  user: User,
  input: Omit<Partial<User>, 'metadata'> & CheckedAddresses & { metadata?: readonly MetadataItem[] | null },
): Promise<User> {
  const { tx, emit } = change
  const { shipping, billing, metadata: items, ...columns } = input
  const data = Object.entries(columns).filter(([key, value]) => user[key as keyof User] !== value)
  const metadataChanged = changesMetadata(user.metadata, items)
  const dataChanged = data.length > 0 || shipping !== undefined || billing !== undefined
  if (!dataChanged && !metadataChanged) return user

  const changes = { ...Object.fromEntries(data), updatedAt: context.clock.now() } as Partial<User> // Keys of `columns`.
  if (metadataChanged) changes.metadata = mergeMetadata(user.metadata, items)
  const [updated] = await tx.update(users).set(changes).where(eq(users.id, user.id)).returning()
  const saved = await saveDefaultAddresses(tx, updated as User, { shipping, billing })
  const { useLegacyUpdateWebhookEmission } = await shop(tx)
  if (dataChanged || useLegacyUpdateWebhookEmission) await emit('customer_updated', { userId: user.id })
  if (metadataChanged) await emit('customer_metadata_updated', { userId: user.id })
  return saved
}
