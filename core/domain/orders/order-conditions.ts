import type { Database } from '../../../shared/database/database.ts'
import { inArray, type SQL } from '../../../shared/database/drizzle.ts'
import { type OrderStatus, orders } from '../../tables/orders.ts'
import {
  bounded,
  isNumber,
  isOneOf,
  type Maybe,
  metadataIs,
  momentsBetween,
  type OneOf,
  type Range,
} from '../lists/conditions.ts'
import type { SortKey } from '../lists/cursor.ts'
import { conditionsOf } from '../lists/where.ts'

/**
 * Saleor's `OrderWhereInput`, and without `user` its `CustomerOrderWhereInput`, as far as orders know the answer. What
 * is given but empty finds nothing.
 */
export interface OrderWhere {
  metadata?: Maybe<{ key: string; value?: Maybe<OneOf<string>> }>
  /** The orders' UUIDs. */
  ids?: Maybe<readonly string[]>
  number?: Maybe<OneOf<number> & { range?: Maybe<Range<number>> }>
  channelId?: Maybe<OneOf<number>>
  createdAt?: Maybe<Range<string>>
  updatedAt?: Maybe<Range<string>>
  user?: Maybe<OneOf<number>>
  userEmail?: Maybe<OneOf<string>>
  status?: Maybe<OneOf<OrderStatus>>
  AND?: Maybe<readonly OrderWhere[]>
  OR?: Maybe<readonly OrderWhere[]>
}

/** @throws {BadQuestion} */
export function whereOrders(engine: Database['engine'], where: OrderWhere): SQL | undefined {
  return conditionsOf(where, (level, add) => {
    add(level.metadata, ({ key, value }) => metadataIs(engine, orders.metadata, key, value))
    add(level.ids, (ids) => inArray(orders.uuid, bounded(ids)))
    add(level.number, (number) => isNumber(orders.id, number))
    add(level.channelId, (channel) => isOneOf(orders.channelId, channel))
    add(level.createdAt, (range) => momentsBetween(orders.createdAt, range))
    add(level.updatedAt, (range) => momentsBetween(orders.updatedAt, range))
    add(level.user, (user) => isOneOf(orders.userId, user))
    add(level.userEmail, (email) => isOneOf(orders.userEmail, email))
    add(level.status, (status) => isOneOf(orders.status, status))
  })
}

export interface OrderSorting {
  field: 'NUMBER' | 'CREATION_DATE' | 'CREATED_AT' | 'LAST_MODIFIED_AT' | 'FULFILLMENT_STATUS' | 'STATUS'
  direction: 'ASC' | 'DESC'
}

const number: SortKey = { by: orders.id, kind: 'number' }
const status: SortKey = { by: orders.status, kind: 'text' }
const created: SortKey = { by: orders.createdAt, kind: 'moment' }

/** Saleor's columns of each order; newest number first unless something else is asked for. */
export function orderSortKeys(sorting: OrderSorting | null | undefined): {
  keys: SortKey[]
  descending: boolean
} {
  if (!sorting) return { keys: [number], descending: true }
  const keys = {
    NUMBER: [number],
    CREATION_DATE: [created, status, number],
    CREATED_AT: [created, status, number],
    LAST_MODIFIED_AT: [{ by: orders.updatedAt, kind: 'moment' }, status, number],
    FULFILLMENT_STATUS: [status, { by: orders.userEmail, kind: 'text' }, number],
    STATUS: [status, number],
  } satisfies Record<OrderSorting['field'], SortKey[]>
  return { keys: keys[sorting.field], descending: sorting.direction === 'DESC' }
}
