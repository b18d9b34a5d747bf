import DataLoader from 'dataloader'
import { addressBooks, addressesByIds, addressesOfStaff } from '../../domain/addresses.ts'
import { appsByIds } from '../../domain/app-lists.ts'
import { type Avatar, avatarsOf } from '../../domain/avatars.ts'
import { channelsByIds } from '../../domain/channels.ts'
import type { Context } from '../../domain/context.ts'
import { historiesOf } from '../../domain/customer-events.ts'
import { ordersOf } from '../../domain/orders.ts'
import { usersByIds } from '../../domain/users.ts'
import type { Order } from '../../order-tables.ts'
import type { Address, App, Channel, CustomerEvent, User } from '../../tables.ts'

export type Loaders = ReturnType<typeof createLoaders>

/**
 * Look-ups of one request, batched. Nothing is remembered beyond a batch: a second mutation in the same document sees
 * what the first one wrote.
 */
export function createLoaders(context: Pick<Context, 'database' | 'actor'>) {
  const queries = context.database.read
  return {
    user: byId<User>((ids) => usersByIds(queries, ids)),
    app: byId<App>((ids) => appsByIds(queries, ids)),
    channel: byId<Channel>((ids) => channelsByIds(queries, ids)),
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
  }
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
