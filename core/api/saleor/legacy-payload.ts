import type { Facts } from '../../../shared/events.ts'
import { globalId } from '../../../shared/global-id.ts'
import { addressBooks, addressById } from '../../domain/addresses/addresses.ts'
import { type CountryCode, countryName } from '../../domain/addresses/countries.ts'
import { appById } from '../../domain/apps/app-lists.ts'
import type { Context } from '../../domain/context.ts'
import { shop } from '../../domain/shop/shop.ts'
import { SALEOR_VERSION } from '../../settings.ts'
import type { OutboxEvent } from '../../tables/outbox.ts'
import type { Address, User } from '../../tables/people.ts'
import { type SomeFacts, subjectsOf } from './event-subjects.ts'
import { dateTime } from './scalars.ts'

/** What Saleor sends to a webhook without a subscription query. Its keys are in snake case; null where it sends nothing. */
export async function legacyPayload(context: Context, event: OutboxEvent): Promise<unknown> {
  const facts = event.facts as SomeFacts
  const subjects = subjectsOf(context, event)
  const meta = () => legacyMeta(context, event)

  switch (event.type) {
    case 'account_confirmation_requested':
    case 'account_set_password_requested':
    case 'account_delete_requested':
    case 'staff_set_password_requested':
    case 'account_change_email_requested':
      return {
        id: globalId('User', facts.userId ?? 0),
        token: facts.token,
        redirect_url: facts.redirectUrl,
        ...(facts.newEmail && { new_email: facts.newEmail }),
      }
    case 'account_confirmed':
    case 'account_email_changed':
    case 'account_deleted':
      return told(subjects.user(), ({ id }) => ({ id: globalId('User', id) }))
    case 'customer_created':
    case 'customer_updated':
    case 'customer_deleted':
      return told(subjects.user(), async (user) => [await legacyCustomer(context, user, await meta())])
    case 'customer_metadata_updated':
      return told(subjects.user(), async ({ id }) => [{ id: globalId('User', id), meta: await meta() }])
    case 'staff_created':
    case 'staff_updated':
    case 'staff_deleted':
      return told(subjects.user(), async ({ id, email }) => ({
        id: globalId('User', id),
        email,
        meta: await meta(),
      }))
    case 'customer_type_created':
    case 'customer_type_updated':
    case 'customer_type_deleted':
      return told(subjects.customerType(), async ({ id, name, slug }) => ({
        id: globalId('CustomerType', id),
        name,
        slug,
        meta: await meta(),
      }))
    case 'permission_group_created':
    case 'permission_group_updated':
    case 'permission_group_deleted': {
      const id = facts.permissionGroupId ?? facts.deletedGroup?.id ?? 0
      return { id: globalId('Group', id), meta: await meta() }
    }
    case 'address_created':
    case 'address_updated':
    case 'address_deleted':
      return told(subjects.address(), async (address) => ({
        ...legacyAddressEvent(address),
        meta: await meta(),
      }))
    case 'channel_created':
    case 'channel_updated':
    case 'channel_deleted':
    case 'channel_status_changed':
    case 'channel_metadata_updated':
      return told(subjects.channel(), async ({ id, isActive }) => ({
        id: globalId('Channel', id),
        is_active: isActive,
        meta: await meta(),
      }))
    case 'shop_metadata_updated':
      // Saleor names the table here and not the type.
      return [{ id: globalId('SiteSettings', (await shop(context.database.read)).id), meta: await meta() }]
    case 'app_installed':
    case 'app_updated':
    case 'app_deleted':
    case 'app_status_changed':
      return told(subjects.app(), async ({ id, isActive, name }) => ({
        id: globalId('App', id),
        is_active: isActive,
        name,
        meta: await meta(),
      }))
    // Saleor's legacy order is a checkout with payments and stock, of which there is nothing to tell here.
    case 'order_bulk_created':
      return null
    case 'order_metadata_updated':
      return told(subjects.order(), async ({ uuid }) => [{ id: globalId('Order', uuid), meta: await meta() }])
    case 'notify_user': {
      const { notifyEvent, payload } = event.facts as Facts<'notify_user'>
      return { notify_event: notifyEvent, payload, meta: await meta() }
    }
    default:
      event.type satisfies never
      return null
  }
}

/** Nothing is told of what is gone by now. */
async function told<Row>(subject: Promise<Row | undefined>, tell: (row: Row) => unknown): Promise<unknown> {
  const row = await subject
  return row === undefined ? null : tell(row)
}

async function legacyMeta({ database }: Context, event: OutboxEvent): Promise<Record<string, unknown>> {
  const app = event.principalAppId ? await appById(database.read, event.principalAppId) : undefined
  const principal = app
    ? { id: app.name, type: 'app' }
    : event.principalUserId
      ? { id: globalId('User', event.principalUserId), type: 'user' }
      : { id: null, type: null }
  return { issued_at: dateTime(event.createdAt), version: SALEOR_VERSION, issuing_principal: principal }
}

async function legacyCustomer(
  { database }: Context,
  user: User,
  meta: unknown,
): Promise<Record<string, unknown>> {
  const { read } = database
  const addressOf = async (id: number | null) => {
    const address = id ? await addressById(read, id) : undefined
    return address ? legacyAddress(address) : null
  }
  const book = await addressBooks(read, [user.id])
  return {
    type: 'User',
    id: globalId('User', user.id),
    default_shipping_address: await addressOf(user.defaultShippingAddressId),
    default_billing_address: await addressOf(user.defaultBillingAddressId),
    addresses: book.length > 0 ? book.map(({ address }) => legacyAddress(address)) : null,
    meta,
    private_metadata: user.privateMetadata,
    metadata: user.metadata,
    email: user.email,
    first_name: user.firstName,
    last_name: user.lastName,
    is_active: user.isActive,
    date_joined: user.dateJoined.toISOString(),
    language_code: user.languageCode,
  }
}

const legacyAddressEvent = (address: Address): Record<string, unknown> => ({
  id: globalId('Address', address.id),
  city: address.city,
  // Rows hold checked country codes only.
  country: { code: address.country, name: countryName(address.country as CountryCode) },
  company_name: address.companyName,
})

const legacyAddress = (address: Address): Record<string, unknown> => ({
  type: 'Address',
  id: globalId('Address', address.id),
  first_name: address.firstName,
  last_name: address.lastName,
  company_name: address.companyName,
  street_address_1: address.streetAddress1,
  street_address_2: address.streetAddress2,
  city: address.city,
  city_area: address.cityArea,
  postal_code: address.postalCode,
  country: address.country,
  country_area: address.countryArea,
  phone: address.phone,
})
