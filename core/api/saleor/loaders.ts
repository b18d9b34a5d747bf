import DataLoader from 'dataloader'
import type { Actor } from '../../domain/access.ts'
import { addressBooks, addressesByIds, addressesOfStaff } from '../../domain/addresses/addresses.ts'
import { appsByIds } from '../../domain/apps/app-lists.ts'
import { type AssignedValue, valuesOf } from '../../domain/attributes/attribute-values.ts'
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
import type { Address, CustomerEvent, CustomerType, PermissionGroup, User } from '../../tables/people.ts'
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
    attributeValues: each<number, AssignedValue[]>(async (userIds) => {
      const rows = Map.groupBy(await valuesOf(queries, userIds), (row) => row.userId)
      return userIds.map((id) => rows.get(id) ?? [])
    }),
    customerTypeAttributes: new DataLoader<number, Attribute[]>(
      async (typeIds) => {
        const rows = Map.groupBy(await attributesOfTypes(queries, typeIds), (row) => row.customerTypeId)
        return typeIds.map((id) => rows.get(id)?.map((row) => row.attribute) ?? [])
      },
      { cache: false },
    ),
    user: byId<User>((ids) => usersByIds(queries, ids)),
    app: byId<App>((ids) => appsByIds(queries, ids)),
    channel: byId<Channel>((ids) => channelsByIds(queries, ids)),
    hasOrders: each<number, boolean>(async (channelIds) => {
      const found = await channelsWithOrders(queries, channelIds)
      return channelIds.map((id) => found.has(id))
    }),
    address: byId<Address>((ids) => addressesByIds(queries, ids)),
    isAddressOfStaff: new DataLoader<number, boolean>(
      async (ids) => {
        const ofStaff = await addressesOfStaff(queries, ids)
        return ids.map((id) => ofStaff.has(id))
      },
      { cache: false },
    ),
    addressBook: new DataLoader<number, Address[]>(
      async (userIds) => {
        const rows = Map.groupBy(await addressBooks(queries, userIds), (row) => row.userId)
        return userIds.map((id) => rows.get(id)?.map((row) => row.address) ?? [])
      },
      { cache: false },
    ),
    avatar: new DataLoader<number, Avatar | undefined>(
      async (userIds) => {
        const rows = new Map((await avatarsOf(queries, userIds)).map((row) => [row.userId, row]))
        return userIds.map((id) => rows.get(id))
      },
      { cache: false },
    ),
    order: byId<Order>((ids) => ordersByIds(queries, ids)),
    /** What the caller may see of somebody's orders, newest first. */
    orders: new DataLoader<number, Order[]>(
      async (userIds) => {
        const rows = Map.groupBy(await ordersOf(context, userIds), (row) => row.userId)
        return userIds.map((id) => rows.get(id) ?? [])
      },
      { cache: false },
    ),
    history: new DataLoader<number, CustomerEvent[]>(
      async (userIds) => {
        const rows = Map.groupBy(await historiesOf(queries, userIds), (row) => row.userId)
        return userIds.map((id) => rows.get(id) ?? [])
      },
      { cache: false },
    ),
    groupsOf: each<User, PermissionGroup[]>((people) => groupsOfEach(queries, people)),
    channelsOf: each<PermissionGroup, Channel[]>((groups) => channelsOfEach(queries, groups)),
    membersOf: each<number, User[]>(async (groupIds) => {
      const rows = Map.groupBy(await membersOfGroups(queries, groupIds), (row) => row.groupId)
      return groupIds.map((id) => rows.get(id)?.map((row) => row.user) ?? [])
    }),
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

function byId<Row extends { id: number }>(find: (ids: readonly number[]) => Promise<Row[]>) {
  return new DataLoader<number, Row | undefined>(
    async (ids) => {
      const rows = new Map((await find(ids)).map((row) => [row.id, row]))
      return ids.map((id) => rows.get(id))
    },
    { cache: false },
  )
}
