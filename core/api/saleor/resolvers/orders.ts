import type { GraphQLResolveInfo } from 'graphql'
import { globalId } from '../../../../shared/global-id.ts'
import type { PageRequest } from '../../../domain/lists/paging.ts'
import type { OrderWhere } from '../../../domain/orders/order-conditions.ts'
import { findOrder, findOrdersOf, listOrders } from '../../../domain/orders/orders.ts'
import { totalOfOrders } from '../../../domain/orders/orders-total.ts'
import { requireBuyer, requireOrders } from '../../../domain/visibility.ts'
import type { Order } from '../../../tables/orders.ts'
import type { User } from '../../../tables/people.ts'
import type { Channel } from '../../../tables/shop.ts'
import { askedUuid } from '../../given-ids.ts'
import type { ApiContext } from '../api-context.ts'
import { askedEach, askedReference, askedUuids } from '../asked-ids.ts'
import { type Connection, connection, listConnection, pageRequest } from '../connection.ts'
import { languageCodeEnum } from '../language-code.ts'
import { metadataFields } from '../metadata-fields.ts'
import { listQuery, query } from '../query.ts'
import type {
  CustomerOrderWhereInput,
  OrderResolvers,
  OrderWhereInput,
  QueryResolvers,
} from '../resolver-types.ts'
import { requireOrderManager, taxedMoney } from './order-lines.ts'

export const orderQueries = {
  order: query(findOrder, ({ id, externalReference }) => ({
    // No order has this key: an ID of something else finds nothing. One argument too many is told first.
    uuid: id && !externalReference ? (askedUuid(id, 'Order') ?? 'none') : id,
    externalReference,
  })),
  orders: listQuery(listOrders, ({ where, channel, sortBy, filter, search, ...paging }, info) => ({
    page: pageRequest(paging, info),
    channel,
    sortBy,
    filter,
    search,
    where: where && orderWhere(where),
  })),
  ordersTotal: async (_query, args, context) => {
    const total = await totalOfOrders(context, args)
    return total && taxedMoney(total.currency, total)
  },
} satisfies QueryResolvers

/** What is not given stays not given: here a null finds nothing. */
function orderWhere(where: CustomerOrderWhereInput | OrderWhereInput): OrderWhere {
  const { user, ...others }: OrderWhereInput = where
  const { ids, channelId, AND, OR, ...rest } = others
  return {
    ...rest,
    ids: askedUuids(ids, 'Order'),
    channelId: askedReference(channelId, 'Channel'),
    user: askedReference(user, 'User'),
    AND: askedEach(AND, orderWhere),
    OR: askedEach(OR, orderWhere),
  }
}

/** Saleor's `User.orders`. Without conditions its cursors count rows, as Saleor's do for lists inside of objects. */
export async function ordersOfUser(
  user: User,
  { where, ...paging }: PageRequest & { where?: CustomerOrderWhereInput | null },
  context: ApiContext,
  info: GraphQLResolveInfo,
): Promise<Connection<Order>> {
  // The picture that `accountRegister` answers has bought nothing, whoever asks.
  if (user.id === 0) return listConnection<Order>('orders', [], paging, info)
  requireOrders(await context.actor(), user)
  if (where)
    return connection(
      await findOrdersOf(context, user, { page: pageRequest(paging, info), where: orderWhere(where) }),
    )
  return listConnection('orders', await context.loaders.orders.load(user.id), paging, info)
}

export const order: OrderResolvers = {
  id: ({ uuid }) => globalId('Order', uuid),
  token: ({ uuid }) => uuid,
  number: ({ id }) => String(id),
  created: ({ createdAt }) => createdAt,
  user: async (parent, _args, context) => {
    if (!parent.userId) return null
    requireBuyer(await context.actor(), parent)
    return context.loaders.user.load(parent.userId)
  },
  billingAddress: ({ billingAddressId: id }, _args, { loaders }) => (id ? loaders.address.load(id) : null),
  shippingAddress: ({ shippingAddressId: id }, _args, { loaders }) => (id ? loaders.address.load(id) : null),
  // No channel goes while it has orders.
  channel: ({ channelId }, _args, { loaders }) => loaders.channel.load(channelId) as Promise<Channel>,
  lines: ({ lines, currency }) => lines.map((line) => ({ ...line, currency })),
  isShippingRequired: ({ lines }) => lines.some((line) => line.isShippingRequired),
  total: ({ currency, total }) => taxedMoney(currency, total),
  undiscountedTotal: ({ currency, undiscountedTotal }) => taxedMoney(currency, undiscountedTotal),
  subtotal: ({ currency, subtotal }) => taxedMoney(currency, subtotal),
  shippingPrice: ({ currency, shippingPrice }) => taxedMoney(currency, shippingPrice),
  // Payments are not kept, so an order says what one without any says: paid only where there was nothing to pay.
  isPaid: ({ total }) => total.gross === 0,
  paymentStatus: ({ total }) => (total.gross === 0 ? 'FULLY_CHARGED' : 'NOT_CHARGED'),
  paymentStatusDisplay: ({ total }) => (total.gross === 0 ? 'Fully charged' : 'Not charged'),
  chargeStatus: ({ total }) => (total.gross === 0 ? 'FULL' : 'NONE'),
  authorizeStatus: ({ total }) => (total.gross === 0 ? 'FULL' : 'NONE'),
  totalBalance: ({ currency, total }) => ({ currency, amount: -total.gross || 0 }),
  totalCaptured: ({ currency }) => ({ currency, amount: 0 }),
  totalRefunded: ({ currency }) => ({ currency, amount: 0 }),
  // What each line says of it is kept of parcels, and no more.
  fulfillments: () => [],
  discounts: () => [],
  origin: () => 'BULK_CREATE',
  statusDisplay: ({ status }) => displayed(status),
  userEmail: ({ userEmail }) => userEmail || null,
  languageCodeEnum: ({ languageCode }) => languageCodeEnum(languageCode),
  ...metadataFields<Order>(requireOrderManager),
}

/** `PARTIALLY_FULFILLED` → `Partially fulfilled`. */
const displayed = (status: string): string =>
  status.charAt(0) + status.slice(1).toLowerCase().replaceAll('_', ' ')
