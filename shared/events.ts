/** What may be asked for when an app wants to hear of an event: Saleor's permission names. */
export type EventPermission =
  | 'MANAGE_APPS'
  | 'MANAGE_CHANNELS'
  | 'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'
  | 'MANAGE_ORDERS'
  | 'MANAGE_SETTINGS'
  | 'MANAGE_STAFF'
  | 'MANAGE_USERS'

/** Somebody asked for something that a link in a mail completes. */
export interface LinkRequested {
  userId: number
  token: string
  /** The complete link, token and all. */
  redirectUrl: string
  /** A channel's slug. */
  channel: string | null
}

/** A record as it was when it was deleted, since nobody can look it up any more. */
export type Snapshot = Record<string, unknown> & { id: number }

interface Event<Facts> {
  title: string
  /** What an app must hold to receive it; null: nothing. */
  permission: EventPermission | null
  /** Delivered only to the app that the event is about. */
  selfOnly: boolean
  /** Never there at run time: carries the type of the facts. */
  facts?: Facts
}

const event = <Facts>(
  title: string,
  permission: EventPermission | null,
  { selfOnly = false } = {},
): Event<Facts> => ({ title, permission, selfOnly })

/**
 * THE catalogue of events: the only place that names one. The key is Saleor's event type as it stands in the
 * `Saleor-Event` header; upper-cased it is the webhook enum's value, in CamelCase its subscription type. The facts are
 * what `emit` asks for and what the subscription type's fields resolve from, by name: `userId` becomes `user`.
 */
export const events = {
  account_confirmation_requested: event<LinkRequested>('Account confirmation requested', 'MANAGE_USERS'),
  account_confirmed: event<{ userId: number }>('Account confirmed', 'MANAGE_USERS'),
  account_change_email_requested: event<LinkRequested & { newEmail: string }>(
    'Account change email requested',
    'MANAGE_USERS',
  ),
  account_email_changed: event<{ userId: number }>('Account email changed', 'MANAGE_USERS'),
  account_set_password_requested: event<LinkRequested>('Account set password requested', 'MANAGE_USERS'),
  account_delete_requested: event<LinkRequested>('Account delete requested', 'MANAGE_USERS'),
  account_deleted: event<{ deletedUser: Snapshot }>('Account deleted', 'MANAGE_USERS'),
  customer_created: event<{ userId: number }>('Customer created', 'MANAGE_USERS'),
  customer_updated: event<{ userId: number }>('Customer updated', 'MANAGE_USERS'),
  customer_deleted: event<{ deletedUser: Snapshot }>('Customer deleted', 'MANAGE_USERS'),
  customer_metadata_updated: event<{ userId: number }>('Customer metadata updated', 'MANAGE_USERS'),
  customer_type_created: event<{ customerTypeId: number }>(
    'Customer type created',
    'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES',
  ),
  customer_type_updated: event<{ customerTypeId: number }>(
    'Customer type updated',
    'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES',
  ),
  customer_type_deleted: event<{ deletedCustomerType: Snapshot }>(
    'Customer type deleted',
    'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES',
  ),
  staff_created: event<{ userId: number }>('Staff created', 'MANAGE_STAFF'),
  staff_updated: event<{ userId: number }>('Staff updated', 'MANAGE_STAFF'),
  staff_deleted: event<{ deletedUser: Snapshot }>('Staff deleted', 'MANAGE_STAFF'),
  /** `invited`: by a colleague or an app, for the first password; otherwise somebody asked for a new one. */
  staff_set_password_requested: event<LinkRequested & { invited: boolean }>(
    'Staff set password requested',
    'MANAGE_STAFF',
  ),
  permission_group_created: event<{ permissionGroupId: number }>('Permission group created', 'MANAGE_STAFF'),
  permission_group_updated: event<{ permissionGroupId: number }>('Permission group updated', 'MANAGE_STAFF'),
  permission_group_deleted: event<{ deletedGroup: Snapshot }>('Permission group deleted', 'MANAGE_STAFF'),
  address_created: event<{ addressId: number }>('Address created', 'MANAGE_USERS'),
  address_updated: event<{ addressId: number }>('Address updated', 'MANAGE_USERS'),
  address_deleted: event<{ deletedAddress: Snapshot }>('Address deleted', 'MANAGE_USERS'),
  channel_created: event<{ channelId: number }>('Channel created', 'MANAGE_CHANNELS'),
  channel_updated: event<{ channelId: number }>('Channel updated', 'MANAGE_CHANNELS'),
  channel_deleted: event<{ deletedChannel: Snapshot }>('Channel deleted', 'MANAGE_CHANNELS'),
  /** Opened or closed. */
  channel_status_changed: event<{ channelId: number }>('Channel status changed', 'MANAGE_CHANNELS'),
  channel_metadata_updated: event<{ channelId: number }>('Channel metadata updated', 'MANAGE_CHANNELS'),
  shop_metadata_updated: event<Record<never, never>>('Shop metadata updated', 'MANAGE_SETTINGS'),
  order_bulk_created: event<{ orderIds: number[] }>('Order bulk created', 'MANAGE_ORDERS'),
  order_metadata_updated: event<{ orderId: number }>('Order metadata updated', 'MANAGE_ORDERS'),
  app_installed: event<{ appId: number }>('App installed', null, { selfOnly: true }),
  app_updated: event<{ appId: number }>('App updated', null, { selfOnly: true }),
  app_deleted: event<{ appId: number }>('App deleted', null, { selfOnly: true }),
  /** Switched on or off. */
  app_status_changed: event<{ appId: number }>('App status changed', null, { selfOnly: true }),
  /** Deprecated by Saleor; its own SMTP app still lives on it. Has no subscription type. */
  notify_user: event<{ notifyEvent: string; payload: Record<string, unknown> }>(
    'Notify user',
    'MANAGE_USERS',
  ),
} satisfies Record<string, Event<unknown>>

export type EventType = keyof typeof events
export type Facts<Type extends EventType> = NonNullable<(typeof events)[Type]['facts']>

export const eventTypes = Object.keys(events) as EventType[]

/** `customer_created` → `CustomerCreated`. */
export function subscriptionType(type: string): string {
  return type.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** `CustomerCreated` → `customer_created`. */
export function eventTypeOf(subscriptionType: string): string {
  return subscriptionType.replace(/(?!^)([A-Z])/g, '_$1').toLowerCase()
}
