import type { User } from '../../tables/people.ts'
import { has } from '../access.ts'
import { invitationToSetPassword } from '../accounts/password.ts'
import { redirectUrlProblems } from '../accounts/redirect-url.ts'
import { saveDefaultAddresses } from '../addresses/default-addresses.ts'
import { againWhereTaken } from '../again-where-taken.ts'
import { checkAttributes } from '../attributes/attribute-input.ts'
import { saveAttributes } from '../attributes/attribute-values.ts'
import { refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { insertUser } from '../people/new-user.ts'
import { emailTaken } from '../people/users.ts'
import { resolveChannel } from '../shop/channels.ts'
import { metadataChanges } from '../validation.ts'
import { recordCustomerEvent } from './customer-events.ts'
import { type CustomerFields, checkColumns, checkTypeAndAddresses } from './customer-fields.ts'

export interface NewCustomer extends CustomerFields {
  redirectUrl?: string | null
  channel?: string | null
}

/**
 * Saleor's `customerCreate`, by staff or an app: no password, but a link to set one where `redirectUrl` is given. Nobody
 * is confirmed by it, whatever the input says: that comes with the password.
 */
export const createCustomer = operation(
  has('MANAGE_USERS'),
  async (context, input: NewCustomer): Promise<User> => {
    const { redirectUrl } = input
    const now = context.clock.now()
    const attempt = () =>
      context.transaction(async (change) => {
        const { tx, emit } = change
        const addresses = await checkTypeAndAddresses(tx, input)
        if (redirectUrl) refuse(redirectUrlProblems(context.settings, redirectUrl))
        const attributes = await checkAttributes(
          tx,
          { inputs: input.attributes, customerTypeId: input.customerTypeId ?? null },
          { isNew: true },
        )
        const email = (input.email ?? '').toLowerCase()
        const columns = await checkColumns(tx, { ...input, email })
        const user = await insertUser(tx, now, {
          ...columns,
          ...metadataChanges(input, { metadata: {}, privateMetadata: {} }),
          email,
          isStaff: false,
          isConfirmed: false,
        })
        if (!user) throw emailTaken
        const created = await saveDefaultAddresses(tx, user, addresses)
        await saveAttributes(tx, user.id, attributes)
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
    return againWhereTaken(attempt)
  },
)
