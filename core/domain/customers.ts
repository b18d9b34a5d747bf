import { eq } from '../../shared/database/drizzle.ts'
import { customerTypes, type User, users } from '../tables.ts'
import { has } from './access.ts'
import { resolveChannel } from './channels.ts'
import type { Change, Context } from './context.ts'
import { recordCustomerEvent } from './customer-events.ts'
import { checkDefaultAddresses, saveDefaultAddresses } from './default-addresses.ts'
import { invalid, notFound, refuse } from './errors.ts'
import { insertUser } from './new-user.ts'
import { operation } from './operation.ts'
import { invitationToSetPassword } from './password.ts'
import { type Profile, profileColumns } from './profile.ts'
import { redirectUrlProblems } from './redirect-url.ts'
import { shop } from './shop.ts'
import { emailTaken } from './users.ts'
import {
  type MetadataItem,
  mergeMetadata,
  metadataKeyProblems,
  personProblems,
  textProblems,
} from './validation.ts'

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
    refuse(metadataKeyProblems(input))
    const email = (input.email ?? '').toLowerCase()
    refuse([
      ...personProblems({ email, ...profileColumns(input), externalReference: input.externalReference }),
      ...textProblems({ note, metadata, privateMetadata }),
    ])

    const now = context.clock.now()
    return context.transaction(async (change) => {
      const { tx, emit } = change
      await refuseTakenReference(change, input.externalReference)
      const user = await insertUser(tx, now, {
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
      const created = await saveDefaultAddresses(tx, user, checked)
      await recordCustomerEvent(tx, now, { type: 'ACCOUNT_CREATED', userId: user.id })
      const invitation =
        redirectUrl &&
        (await invitationToSetPassword(context, change, created, {
          redirectUrl,
          channel: (await resolveChannel(tx, input.channel)).slug,
          notifyEvent: 'account_set_customer_password',
        }))
      // Saleor's order: NOTIFY_USER is called at once, the others follow at the commit.
      if (invitation) await invitation.notify()
      await emit('customer_created', { userId: user.id })
      if (invitation) await invitation.request()
      if (input.metadata?.length || input.privateMetadata?.length)
        await emit('customer_metadata_updated', { userId: user.id })
      return created
    })
  },
)

async function refuseTakenReference({ tx }: Change, reference: string | null | undefined): Promise<void> {
  if (!reference) return
  const taken = await tx.select({ id: users.id }).from(users).where(eq(users.externalReference, reference))
  if (taken.length > 0)
    throw invalid('externalReference', 'UNIQUE', 'User with this External reference already exists.')
}

async function requireCustomerType({ database }: Context, id: number): Promise<void> {
  const found = await database.read.select().from(customerTypes).where(eq(customerTypes.id, id))
  if (found.length === 0) throw notFound('customerType')
}
