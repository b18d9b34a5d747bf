import type { Facts, LinkRequested, Snapshot } from '../../../shared/events.ts'
import { globalId } from '../../../shared/global-id.ts'
import { addressBooks, addressById } from '../../domain/addresses/addresses.ts'
import { type CountryCode, countryName } from '../../domain/addresses/countries.ts'
import { appById } from '../../domain/apps/app-lists.ts'
import type { Context } from '../../domain/context.ts'
import { customerTypeById } from '../../domain/customers/customer-types.ts'
import { ordersByIds } from '../../domain/orders/orders.ts'
import { userById } from '../../domain/people/users.ts'
import { channelById } from '../../domain/shop/channels.ts'
import { shop } from '../../domain/shop/shop.ts'
import { fromSnapshot } from '../../domain/snapshot.ts'
import { SALEOR_VERSION } from '../../settings.ts'
import type { OutboxEvent } from '../../tables/outbox.ts'
import type { Address, CustomerType, User } from '../../tables/people.ts'
import type { Channel } from '../../tables/shop.ts'
import { dateTime } from './scalars.ts'

/** What Saleor sends to a webhook without a subscription query. Its keys are in snake case; null where it sends nothing. */
export async function legacyPayload(context: Context, event: OutboxEvent): Promise<unknown> {
  const { read } = context.database
  const facts = event.facts as Partial<LinkRequested & { newEmail: string; deletedUser: Snapshot }>
  const user = facts.deletedUser
    ? fromSnapshot(facts.deletedUser)
    : facts.userId
      ? await userById(read, facts.userId)
      : undefined
  const meta = async () => legacyMeta(context, event)

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
      return user ? { id: globalId('User', user.id) } : null
    case 'customer_created':
    case 'customer_updated':
    case 'customer_deleted':
      return user ? [await legacyCustomer(context, user, await meta())] : null
    case 'customer_metadata_updated':
      return user ? [{ id: globalId('User', user.id), meta: await meta() }] : null
    case 'staff_created':
    case 'staff_updated':
    case 'staff_deleted':
      return user ? { id: globalId('User', user.id), email: user.email, meta: await meta() } : null
    case 'customer_type_created':
    case 'customer_type_updated': {
      const { customerTypeId } = event.facts as Facts<'customer_type_created'>
      return legacyCustomerType(await customerTypeById(read, customerTypeId), await meta())
    }
    case 'customer_type_deleted': {
      const { deletedCustomerType } = event.facts as Facts<'customer_type_deleted'>
      // A snapshot of a row without dates is the row.
      return legacyCustomerType(deletedCustomerType as unknown as CustomerType, await meta())
    }
    case 'permission_group_created':
    case 'permission_group_updated': {
      const { permissionGroupId } = event.facts as Facts<typeof event.type>
      return { id: globalId('Group', permissionGroupId), meta: await meta() }
    }
    case 'permission_group_deleted': {
      const { deletedGroup } = event.facts as Facts<typeof event.type>
      return { id: globalId('Group', deletedGroup.id), meta: await meta() }
    }
    case 'address_created':
    case 'address_updated':
    case 'address_deleted': {
      const { addressId, deletedAddress } = event.facts as { addressId?: number; deletedAddress?: Address }
      const address = deletedAddress ?? (addressId ? await addressById(read, addressId) : undefined)
      return address ? { ...legacyAddressEvent(address), meta: await meta() } : null
    }
    case 'channel_created':
    case 'channel_updated':
    case 'channel_deleted':
    case 'channel_status_changed':
    case 'channel_metadata_updated': {
      const { channelId, deletedChannel } = event.facts as { channelId?: number; deletedChannel?: Channel }
      const channel = deletedChannel ?? (channelId ? await channelById(read, channelId) : undefined)
      if (!channel) return null
      return { id: globalId('Channel', channel.id), is_active: channel.isActive, meta: await meta() }
    }
    case 'shop_metadata_updated':
      // Saleor names the table here and not the type.
      return [{ id: globalId('SiteSettings', (await shop(read)).id), meta: await meta() }]
    case 'app_installed':
    case 'app_updated':
    case 'app_deleted':
    case 'app_status_changed': {
      const app = await appById(read, (event.facts as Facts<typeof event.type>).appId)
      if (!app) return null
      return { id: globalId('App', app.id), is_active: app.isActive, name: app.name, meta: await meta() }
    }
    // Saleor's legacy order is a checkout with payments and stock, of which there is nothing to tell here.
    case 'order_bulk_created':
      return null
    case 'order_metadata_updated': {
      const { orderId } = event.facts as Facts<'order_metadata_updated'>
      const [order] = await ordersByIds(read, [orderId])
      return order ? [{ id: globalId('Order', order.uuid), meta: await meta() }] : null
    }
    case 'notify_user': {
      const { notifyEvent, payload } = event.facts as Facts<'notify_user'>
      return { notify_event: notifyEvent, payload, meta: await meta() }
    }
    default:
      event.type satisfies never
      return null
  }
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

const legacyCustomerType = (type: CustomerType | undefined, meta: unknown): object | null =>
  type ? { id: globalId('CustomerType', type.id), name: type.name, slug: type.slug, meta } : null

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
