import { eq } from '../../shared/database/drizzle.ts'
import { type Address, customerTypes, type User, users } from '../tables.ts'
import { has, holds, signedInOrApp } from './access.ts'
import { type AddressInput, addressById, addToBook, checkAddress, storeAddress } from './addresses.ts'
import { resolveChannel } from './channels.ts'
import { type Change, type Context, caller } from './context.ts'
import { invalid, PermissionDenied, refuse } from './errors.ts'
import { insertUser } from './new-user.ts'
import { operation } from './operation.ts'
import { inviteToSetPassword } from './password.ts'
import { redirectUrlProblems } from './redirect-url.ts'
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

export interface Profile {
  firstName?: string | null
  lastName?: string | null
  languageCode?: string | null
  defaultBillingAddress?: AddressInput | null
  defaultShippingAddress?: AddressInput | null
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
    const changes = personChanges(input)
    refuse(personProblems(changes))

    return context.transaction(async (change) => {
      const user = await userById(change.tx, target.id)
      if (!user) throw invalid(null, 'NOT_FOUND', 'The account is gone.')
      return saveChanges(context, change, user, { ...changes, ...checked, metadata: input.metadata })
    })
  },
)

export interface NewCustomer extends Profile {
  email?: string | null
  isActive?: boolean | null
  note?: string | null
  externalReference?: string | null
  privateMetadata?: readonly MetadataItem[] | null
  customerTypeId?: number | null
  redirectUrl?: string | null
  channel?: string | null
}

/** Saleor's `customerCreate`, by staff or an app: no password, but a link to set one where `redirectUrl` is given. */
export const createCustomer = operation(
  has('MANAGE_USERS'),
  async (context, input: NewCustomer): Promise<User> => {
    const { read } = context.database
    if (input.customerTypeId) await requireCustomerType(context, input.customerTypeId)
    const { preserveAllAddressFields } = await shop(read)
    if (input.defaultShippingAddress?.skipValidation || input.defaultBillingAddress?.skipValidation)
      throw invalid('skipValidation', 'INVALID', 'This mutation cannot skip the validation of addresses.')
    const checked = checkDefaultAddresses(input, preserveAllAddressFields, { needed: [], granted: false })
    const { redirectUrl } = input
    if (redirectUrl) refuse(redirectUrlProblems(context.settings, redirectUrl))
    const { note, metadata, privateMetadata } = input
    refuse([...metadataProblems(metadata), ...metadataProblems(privateMetadata, 'privateMetadata')])
    const email = (input.email ?? '').toLowerCase()
    refuse([
      ...personProblems({ email, ...personChanges(input), externalReference: input.externalReference }),
      ...textProblems({ note, metadata, privateMetadata }),
    ])

    return context.transaction(async (change) => {
      const { tx, emit } = change
      await refuseTakenReference(change, input.externalReference)
      const user = await insertUser(tx, context.clock.now(), {
        email,
        isStaff: false,
        isConfirmed: false,
        isActive: input.isActive ?? true,
        firstName: input.firstName ?? '',
        lastName: input.lastName ?? '',
        languageCode: input.languageCode ?? 'en',
        note: input.note ?? null,
        externalReference: input.externalReference ?? null,
        metadata: mergeMetadata({}, input.metadata),
        privateMetadata: mergeMetadata({}, input.privateMetadata),
        ...(input.customerTypeId && { customerTypeId: input.customerTypeId }),
      })
      if (!user) throw emailTaken
      const created = await saveDefaultAddresses(change, user, checked)
      await emit('customer_created', { userId: user.id })
      if (redirectUrl) {
        const channel = await resolveChannel(tx, input.channel)
        await inviteToSetPassword(context, change, created, {
          redirectUrl,
          channel: channel.slug,
          notifyEvent: 'account_set_customer_password',
        })
      }
      if (input.metadata?.length || input.privateMetadata?.length)
        await emit('customer_metadata_updated', { userId: user.id })
      return created
    })
  },
)

export const emailTaken = invalid('email', 'UNIQUE', 'User with this Email already exists.')

async function refuseTakenReference({ tx }: Change, reference: string | null | undefined): Promise<void> {
  if (!reference) return
  const taken = await tx.select({ id: users.id }).from(users).where(eq(users.externalReference, reference))
  if (taken.length > 0)
    throw invalid('externalReference', 'UNIQUE', 'User with this External reference already exists.')
}

async function requireCustomerType({ database }: Context, id: number): Promise<void> {
  const found = await database.read.select().from(customerTypes).where(eq(customerTypes.id, id))
  if (found.length === 0) throw invalid('customerType', 'NOT_FOUND', "Couldn't resolve to a node.")
}

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
  if (!user) throw invalid('customerId', 'NOT_FOUND', "Couldn't resolve to a node.")
  return user
}

type CheckedAddresses = Partial<Record<'shipping' | 'billing', ReturnType<typeof checkAddress>>>

/** Shipping first: Saleor does not look at the billing address of somebody whose shipping address is wrong. */
function checkDefaultAddresses(
  input: Profile,
  preserveAllFields: boolean,
  maySkip: { needed: string[]; granted: boolean },
): CheckedAddresses {
  const { defaultShippingAddress: shipping, defaultBillingAddress: billing } = input
  return {
    ...(shipping && {
      shipping: checkAddress(shipping, { addressType: 'SHIPPING', preserveAllFields, maySkip }),
    }),
    ...(billing && {
      billing: checkAddress(billing, { addressType: 'BILLING', preserveAllFields, maySkip }),
    }),
  }
}

/** Keys that were given, with the column's default for an explicit null, as Saleor resets them. */
function personChanges(input: Profile): Partial<Pick<User, 'firstName' | 'lastName' | 'languageCode'>> {
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
  const saved = await saveDefaultAddresses(change, updated as User, { shipping, billing })
  const { useLegacyUpdateWebhookEmission } = await shop(tx)
  if (dataChanged || useLegacyUpdateWebhookEmission) await emit('customer_updated', { userId: user.id })
  if (metadataChanged) await emit('customer_metadata_updated', { userId: user.id })
  return saved
}

/** Default addresses are edited in place where there are some; otherwise they join the address book. */
async function saveDefaultAddresses({ tx }: Change, user: User, checked: CheckedAddresses): Promise<User> {
  const columns = { shipping: 'defaultShippingAddressId', billing: 'defaultBillingAddressId' } as const
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
  if (Object.keys(added).length === 0) return user
  const [updated] = await tx.update(users).set(added).where(eq(users.id, user.id)).returning()
  return updated as User // The row was written in this very transaction.
}
