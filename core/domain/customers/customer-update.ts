import type { Queries } from '../../../shared/database/database.ts'
import type { User } from '../../tables/people.ts'
import { has } from '../access.ts'
import { addressById } from '../addresses/addresses.ts'
import { againWhereTaken } from '../again-where-taken.ts'
import { checkAttributes } from '../attributes/attribute-input.ts'
import type { GivenAttributes } from '../attributes/attribute-rules.ts'
import type { Change, Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { operation } from '../operation.ts'
import { adoptOrders } from '../orders/adopt-orders.ts'
import { saveUserChanges, type UserChanges } from '../people/user-changes.ts'
import { userByExternalReference, userById } from '../people/users.ts'
import { fieldOf, type Target } from '../target.ts'
import { actedBy, type NewCustomerEvent, recordCustomerEvent } from './customer-events.ts'
import { type CustomerFields, checkColumns, checkTypeAndAddresses } from './customer-fields.ts'

/**
 * Saleor's `customerUpdate`, for customers only: whoever manages customers could otherwise take over a colleague's
 * account by its e-mail. Everything is judged in the transaction that writes, so two changes of one customer both last.
 */
export const updateCustomer = operation(
  has('MANAGE_USERS'),
  async (context, { target, input }: { target: Target; input: CustomerFields }): Promise<User> => {
    const attempt = () =>
      context.transaction(async (change) => {
        const { tx } = change
        const user = await userByTarget(tx, target)
        if (!user || user.isStaff) throw notFound(fieldOf(target))
        const addresses = await checkTypeAndAddresses(tx, input)
        const attributes = await checkAttributes(tx, givenAttributes(input, user), { isNew: false })
        const columns = await checkColumns(tx, input, user.id)
        const { metadata, privateMetadata } = input
        return changeCustomer(context, change, user, {
          ...addresses,
          columns,
          attributes,
          metadata,
          privateMetadata,
        })
      })
    return againWhereTaken(attempt)
  },
)

/** Judged by the type that the customer ends up with. */
export const givenAttributes = (input: CustomerFields, user: User): GivenAttributes => ({
  inputs: input.attributes,
  customerTypeId: input.customerTypeId ?? user.customerTypeId,
})

export const userByTarget = (queries: Queries, target: Target): Promise<User | undefined> =>
  'id' in target ? userById(queries, target.id) : userByExternalReference(queries, target.externalReference)

/** A change by staff or an app: saved, told of, and noted in the history of whoever made it. */
export async function changeCustomer(
  context: Context,
  change: Change,
  user: User,
  changes: UserChanges,
  options: { onlyNewAddresses?: boolean } = {},
): Promise<User> {
  const saved = await saveUserChanges(context, change, user, changes, options)
  // Whoever gives somebody an address, or calls it confirmed, vouches for it.
  if (saved.email !== user.email || (saved.isConfirmed && !user.isConfirmed))
    await adoptOrders(change.tx, saved)
  const actor = await context.actor()
  for (const event of await assignments(change.tx, user, saved))
    await recordCustomerEvent(change.tx, context.clock.now(), { ...event, ...actedBy(actor) })
  return saved
}

async function assignments(tx: Queries, before: User, after: User): Promise<NewCustomerEvent[]> {
  const events: NewCustomerEvent[] = []
  if (after.email !== before.email)
    events.push({ type: 'EMAIL_ASSIGNED', parameters: { message: after.email } })
  if (after.firstName !== before.firstName || after.lastName !== before.lastName)
    events.push({ type: 'NAME_ASSIGNED', parameters: { message: await fullName(tx, after) } })
  if (after.isActive !== before.isActive)
    events.push({
      type: after.isActive ? 'ACCOUNT_ACTIVATED' : 'ACCOUNT_DEACTIVATED',
      parameters: { account_id: after.id },
    })
  return events
}

/** As Saleor names people: by their own name, else by the one on their bills, else by their e-mail. */
async function fullName(tx: Queries, { firstName, lastName, ...user }: User): Promise<string> {
  if (firstName || lastName) return `${firstName} ${lastName}`.trim()
  const billed = user.defaultBillingAddressId && (await addressById(tx, user.defaultBillingAddressId))
  return (billed && `${billed.firstName} ${billed.lastName}`.trim()) || user.email
}
