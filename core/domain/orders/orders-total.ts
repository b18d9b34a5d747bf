import { and, eq, gte, notInArray, sql } from '../../../shared/database/drizzle.ts'
import { orders, type TaxedAmount } from '../../tables/orders.ts'
import { has } from '../access.ts'
import type { Context } from '../context.ts'
import { BadQuestion, InvalidInput } from '../errors.ts'
import { operation } from '../operation.ts'
import { resolveChannel } from '../shop/channels.ts'
import { channelInReach } from './orders.ts'

export interface TotalQuestion {
  period?: 'TODAY' | 'THIS_MONTH' | null
  /** A slug; the only channel there is unless given. */
  channel?: string | null
}

/**
 * Saleor's `ordersTotal`, which its dashboard greets staff with: what was bought since the day or month began, in UTC.
 * Null where the channel is not there.
 */
export const totalOfOrders = operation(
  has('MANAGE_ORDERS'),
  async (
    context,
    { period, channel: slug }: TotalQuestion,
  ): Promise<(TaxedAmount & { currency: string }) | null> => {
    const { engine, read } = context.database
    const channel = await channelInReach(context, slug ?? (await onlyChannel(context)))
    if (!channel) return null
    const now = context.clock.now()
    const firstDay = period === 'THIS_MONTH' ? 1 : now.getUTCDate()
    const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), firstDay))
    const sum = (key: keyof TaxedAmount) =>
      engine === 'postgres'
        ? sql<number>`coalesce(sum((${orders.total} ->> ${key}::text)::double precision), 0)`
        : sql<number>`coalesce(sum(json_extract(${orders.total}, ${`$.${key}`})), 0)`
    const [total] = await read
      .select({ net: sum('net'), gross: sum('gross') })
      .from(orders)
      .where(
        and(
          eq(orders.channelId, channel.id),
          notInArray(orders.status, ['DRAFT', 'CANCELED', 'EXPIRED']),
          period ? gte(orders.createdAt, start) : undefined,
        ),
      )
    const rounded = (amount = 0) => Math.round(Number(amount) * 1000) / 1000
    return { currency: channel.currencyCode, net: rounded(total?.net), gross: rounded(total?.gross) }
  },
)

async function onlyChannel({ database }: Context): Promise<string> {
  try {
    return (await resolveChannel(database.read, null)).slug
  } catch (error) {
    throw error instanceof InvalidInput ? new BadQuestion(error.problems[0]?.message ?? '') : error
  }
}
