import type { Queries } from '../../../shared/database/database.ts'
import { and, asc, desc, eq, inArray, ne, type SQL } from '../../../shared/database/drizzle.ts'
import { type Order, orders } from '../../tables/orders.ts'
import type { User } from '../../tables/people.ts'
import type { Channel } from '../../tables/shop.ts'
import { anyone, has, holds } from '../access.ts'
import type { Context } from '../context.ts'
import { BadQuestion, PermissionDenied } from '../errors.ts'
import { isOneOf } from '../lists/conditions.ts'
import { findPage, type Page, type PageRequest } from '../lists/paging.ts'
import { operation } from '../operation.ts'
import { channelBySlug } from '../shop/channels.ts'
import { reachOf } from '../staff/permission-groups.ts'
import { ordersInReach, visibleOrders } from '../visibility.ts'
import { type OrderSorting, type OrderWhere, orderSortKeys, whereOrders } from './order-conditions.ts'
import { filterOrders, type OrderFilter, searchOrders } from './order-search.ts'

/** Saleor's `order`: whoever knows the ID may see it, as a guest has nothing else to show. References are guessable. */
export const findOrder = operation(
  anyone,
  async (
    context,
    { uuid, externalReference }: { uuid?: string | null; externalReference?: string | null },
  ): Promise<Order | null> => {
    if (Boolean(uuid) === Boolean(externalReference))
      throw new BadQuestion("Exactly one of the arguments 'id' and 'externalReference' is needed.")
    const { read } = context.database
    const find = async (condition: SQL) => (await read.select().from(orders).where(condition))[0] ?? null
    if (uuid) return find(eq(orders.uuid, uuid))
    if (!holds(await context.actor(), 'MANAGE_ORDERS')) throw new PermissionDenied(['MANAGE_ORDERS'])
    return find(isOneOf(orders.externalReference, { eq: externalReference ?? '' }))
  },
)

export interface OrdersQuestion {
  page: PageRequest
  /** A slug. */
  channel?: string | null
  where?: OrderWhere | null
  sortBy?: OrderSorting | null
  filter?: OrderFilter | null
  search?: string | null
}

/** Saleor's `orders`: no drafts, and for people only those of the channels that they reach. */
export const listOrders = operation(
  has('MANAGE_ORDERS'),
  async (context, { page, channel, where, sortBy, filter, search }: OrdersQuestion): Promise<Page<Order>> => {
    const { engine, read } = context.database
    const inReach = await ordersInReach(read, await context.actor())
    return findPage(
      read,
      {
        name: 'orders',
        table: orders,
        where: and(
          ne(orders.status, 'DRAFT'),
          inReach,
          channel ? await inChannel(context, channel) : undefined,
          where ? whereOrders(engine, where) : undefined,
          ...filterOrders(engine, filter ?? {}),
          search ? searchOrders(engine, search) : undefined,
        ),
        ...orderSortKeys(sortBy),
      },
      page,
    )
  },
)

const inChannel = async (context: Context, slug: string): Promise<SQL> =>
  eq(orders.channelId, (await channelInReach(context, slug))?.id ?? 0)

/** A person is told of a channel out of reach, one that does not exist included. An app finds nothing there. */
export async function channelInReach(context: Context, slug: string): Promise<Channel | undefined> {
  const { read } = context.database
  const actor = await context.actor()
  const channel = await channelBySlug(read, slug)
  const reached = actor.kind !== 'user' || (channel && (await reachOf(read, actor))(channel))
  if (!reached) throw new PermissionDenied([], `You do not have access to the ${slug} channel.`)
  return channel
}

/** Saleor's `User.orders` where conditions are given. */
export async function findOrdersOf(
  context: Context,
  user: User,
  { page, where }: { page: PageRequest; where: OrderWhere },
): Promise<Page<Order>> {
  const { engine, read } = context.database
  const visible = await visibleOrders(read, await context.actor())
  return findPage(
    read,
    {
      name: 'orders',
      table: orders,
      where: and(eq(orders.userId, user.id), visible, whereOrders(engine, where)),
      ...orderSortKeys(null),
    },
    page,
  )
}

/** What the caller sees of the orders of several people, newest first. */
export async function ordersOf(
  { database, actor }: Pick<Context, 'database' | 'actor'>,
  userIds: readonly number[],
): Promise<Order[]> {
  const { read } = database
  return read
    .select()
    .from(orders)
    .where(and(inArray(orders.userId, [...userIds]), await visibleOrders(read, await actor())))
    .orderBy(desc(orders.id))
}

export async function ordersByIds(queries: Queries, ids: readonly number[]): Promise<Order[]> {
  return queries
    .select()
    .from(orders)
    .where(inArray(orders.id, [...ids]))
    .orderBy(asc(orders.id))
}
