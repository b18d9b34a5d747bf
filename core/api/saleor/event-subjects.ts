import type { Queries } from '../../../shared/database/database.ts'
import type { LinkRequested, Snapshot } from '../../../shared/events.ts'
import { addressById } from '../../domain/addresses/addresses.ts'
import { appById } from '../../domain/apps/app-lists.ts'
import type { Context } from '../../domain/context.ts'
import { customerTypeById } from '../../domain/customers/customer-types.ts'
import { ordersByIds } from '../../domain/orders/orders.ts'
import { userById } from '../../domain/people/users.ts'
import { channelById, channelBySlug } from '../../domain/shop/channels.ts'
import { fromSnapshot } from '../../domain/snapshot.ts'
import { groupsByIds } from '../../domain/staff/permission-groups.ts'
import type { OutboxEvent } from '../../tables/outbox.ts'

/** The facts of every event, laid over one another. */
export type SomeFacts = Partial<
  LinkRequested & {
    newEmail: string
    channelId: number
    deletedChannel: Snapshot
    deletedUser: Snapshot
    customerTypeId: number
    deletedCustomerType: Snapshot
    deletedGroup: Snapshot
    permissionGroupId: number
    appId: number
    orderIds: number[]
    orderId: number
    addressId: number
    deletedAddress: Snapshot
  }
>

/**
 * What an event is about, whatever its payload looks like: as it was where it was deleted, else as it is by now, looked up
 * when somebody asks. Undefined where the event is about no such thing, or that is gone in the meantime.
 */
export function subjectsOf({ database: { read } }: Context, event: OutboxEvent) {
  const facts = event.facts as SomeFacts

  async function row<Row>(
    id: number | undefined,
    find: (queries: Queries, id: number) => Promise<Row | undefined>,
    deleted?: Snapshot,
  ): Promise<Row | undefined> {
    // A snapshot of a row without dates is the row.
    if (deleted) return deleted as unknown as Row
    return id ? find(read, id) : undefined
  }

  return {
    user: async () => (facts.deletedUser ? fromSnapshot(facts.deletedUser) : row(facts.userId, userById)),
    address: () => row(facts.addressId, addressById, facts.deletedAddress),
    channel: () =>
      facts.channel
        ? channelBySlug(read, facts.channel)
        : row(facts.channelId, channelById, facts.deletedChannel),
    customerType: () => row(facts.customerTypeId, customerTypeById, facts.deletedCustomerType),
    permissionGroup: () => row(facts.permissionGroupId, groupById, facts.deletedGroup),
    order: () => row(facts.orderId, orderById),
    orders: async () => facts.orderIds && ordersByIds(read, facts.orderIds),
    app: () => row(facts.appId, appById),
  }
}

const groupById = async (queries: Queries, id: number) => (await groupsByIds(queries, [id]))[0]
const orderById = async (queries: Queries, id: number) => (await ordersByIds(queries, [id]))[0]
