import DataLoader from 'dataloader'
import type { Actor } from '../../domain/access.ts'
import { addressBooks, addressesByIds, addressesOfStaff } from '../../domain/addresses/addresses.ts'
import { appsByIds, extensionsOfApps } from '../../domain/apps/app-lists.ts'
import { tokensOfApps } from '../../domain/apps/app-tokens.ts'
import { eventsOfWebhooks, webhooksOfApps } from '../../domain/apps/webhooks.ts'
import { valuesOf } from '../../domain/attributes/attribute-values.ts'
import { attributesByIds } from '../../domain/attributes/attributes.ts'
import type { Context } from '../../domain/context.ts'
import { historiesOf } from '../../domain/customers/customer-events.ts'
import { attributesOfTypes } from '../../domain/customers/customer-type-attributes.ts'
import { customerTypesOf } from '../../domain/customers/customer-types.ts'
import { ordersByIds, ordersOf } from '../../domain/orders/orders.ts'
import { type Avatar, avatarsOf } from '../../domain/people/avatars.ts'
import { usersByIds } from '../../domain/people/users.ts'
import { channelsWithOrders } from '../../domain/shop/channel-changes.ts'
import { channelsByIds } from '../../domain/shop/channels.ts'
import {
  channelsOfEach,
  everyGroup,
  groupsOfEach,
  membersOfGroups,
  type Reach,
  reachOf,
} from '../../domain/staff/permission-groups.ts'
import type { App } from '../../tables/apps.ts'
import type { Attribute } from '../../tables/attributes.ts'
import type { Order } from '../../tables/orders.ts'
import type { Address, CustomerType, PermissionGroup, User } from '../../tables/people.ts'
import type { Channel } from '../../tables/shop.ts'

export type Loaders = ReturnType<typeof createLoaders>

/**
 * Look-ups of one request, batched. Nothing is remembered beyond a batch: a second mutation in the same document sees
 * what the first one wrote.
 */
export function createLoaders(context: Pick<Context, 'database' | 'actor'>) {
  const queries = context.database.read
  return {
    attribute: byId<Attribute>((ids) => attributesByIds(queries, ids)),
    /** 0: the default type, of which whoever has none stored is. */
    customerType: each<number, CustomerType | undefined>(async (ids) => {
      const typeOf = await customerTypesOf(queries, ids)
      return ids.map(typeOf)
    }),
    attributeValues: listOf(
      (ids) => valuesOf(queries, ids),
      (row) => row.userId,
      itself,
    ),
    customerTypeAttributes: listOf(
      (typeIds) => attributesOfTypes(queries, typeIds),
      (row) => row.customerTypeId,
      (row) => row.attribute,
    ),
    user: byId<User>((ids) => usersByIds(queries, ids)),
    app: byId<App>((ids) => appsByIds(queries, ids)),
    tokensOf: listOf(
      (appIds) => tokensOfApps(queries, appIds),
      (row) => row.appId,
      itself,
    ),
    webhooksOf: listOf(
      (appIds) => webhooksOfApps(queries, appIds),
      (row) => row.appId,
      itself,
    ),
    extensionsOf: listOf(
      (appIds) => extensionsOfApps(queries, appIds),
      (row) => row.appId,
      itself,
    ),
    /** What a webhook listens to. */
    eventsOf: listOf(
      (webhookIds) => eventsOfWebhooks(queries, webhookIds),
      (row) => row.webhookId,
      (row) => row.eventType,
    ),
    channel: byId<Channel>((ids) => channelsByIds(queries, ids)),
    hasOrders: isAmong((channelIds) => channelsWithOrders(queries, channelIds)),
    address: byId<Address>((ids) => addressesByIds(queries, ids)),
    isAddressOfStaff: isAmong((ids) => addressesOfStaff(queries, ids)),
    addressBook: listOf(
      (userIds) => addressBooks(queries, userIds),
      (row) => row.userId,
      (row) => row.address,
    ),
    avatar: each<number, Avatar | undefined>(async (userIds) => {
      const rows = new Map((await avatarsOf(queries, userIds)).map((row) => [row.userId, row]))
      return userIds.map((id) => rows.get(id))
    }),
    order: byId<Order>((ids) => ordersByIds(queries, ids)),
    /** What the caller may see of somebody's orders, newest first. */
    orders: listOf(
      (userIds) => ordersOf(context, userIds),
      (row) => row.userId,
      itself,
    ),
    history: listOf(
      (userIds) => historiesOf(queries, userIds),
      (row) => row.userId,
      itself,
    ),
    groupsOf: each<User, PermissionGroup[]>((people) => groupsOfEach(queries, people)),
    channelsOf: each<PermissionGroup, Channel[]>((groups) => channelsOfEach(queries, groups)),
    membersOf: listOf(
      (groupIds) => membersOfGroups(queries, groupIds),
      (row) => row.groupId,
      (row) => row.user,
    ),
    /** Of the caller, who is the same throughout a request. */
    reach: each<Actor, Reach>((actors) => Promise.all(actors.map((actor) => reachOf(queries, actor)))),
    everyGroup: each<'every group', PermissionGroup[]>(async () => [await everyGroup(queries)]),
  }
}

/** `find` answers for each key once, in their order, however often a batch asks for one. */
function each<Key, Value>(find: (keys: Key[]) => Promise<Value[]>) {
  return new DataLoader<Key, Value>(
    async (keys) => {
      const distinct = [...new Set(keys)]
      const values = await find(distinct)
      const found = new Map(distinct.map((key, index) => [key, values[index] as Value]))
      return keys.map((key) => found.get(key) as Value)
    },
    { cache: false },
  )
}

function byId<Row extends { id: number }>(find: (ids: number[]) => Promise<Row[]>) {
  return each<number, Row | undefined>(async (ids) => {
    const rows = new Map((await find(ids)).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id))
  })
}

/** What belongs to each owner, in the order in which it was found. */
function listOf<Row, Value>(
  find: (owners: number[]) => Promise<Row[]>,
  ownerOf: (row: Row) => number | null,
  read: (row: Row) => Value,
) {
  return each<number, Value[]>(async (owners) => {
    const rows = Map.groupBy(await find(owners), ownerOf)
    return owners.map((owner) => rows.get(owner)?.map(read) ?? [])
  })
}

const itself = <Row>(row: Row): Row => row

/** Whether a key is among those that were found. */
function isAmong(find: (keys: number[]) => Promise<ReadonlySet<number>>) {
  return each<number, boolean>(async (keys) => {
    const found = await find(keys)
    return keys.map((key) => found.has(key))
  })
}
