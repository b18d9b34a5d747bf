import type { z } from '@hono/zod-openapi'
import { BadQuestion } from '../../domain/errors.ts'
import type { CustomersQuestion } from '../../domain/people/people.ts'
import type { CustomerWhere } from '../../domain/people/people-filters.ts'
import type { PeopleSorting } from '../../domain/people/people-sorting.ts'
import { decodeId } from '../given-ids.ts'
import { pageAsked } from './paging.ts'
import type * as shapes from './people-schemas.ts'

/** What the query string of a list of customers asks, in the domain's words. */
export function customersAsked(query: z.output<typeof shapes.customersQuery>): CustomersQuestion {
  return { page: pageAsked(query), search: query.search, sortBy: sortingAsked(query), where: where(query) }
}

/** Only what is given is there: what is given but empty would find nobody. */
function where(query: z.output<typeof shapes.customersQuery>): CustomerWhere {
  const { ids, isActive, country, phoneNumber } = query
  const { metadataKey, metadataValue } = query
  if (metadataValue !== undefined && metadataKey === undefined)
    throw new BadQuestion("'metadataValue' needs 'metadataKey'.")
  const exactly = <Name extends string>(name: Name, value: string | undefined) =>
    value === undefined ? {} : { [name]: { eq: value } }
  const between = <Value>(name: string, gte: Value | undefined, lte: Value | undefined) =>
    gte === undefined && lte === undefined ? {} : { [name]: { gte, lte } }
  const orders = between('range', query.numberOfOrdersGte, query.numberOfOrdersLte)
  return {
    ...(ids && { ids: idsAsked(ids) }),
    ...exactly('email', query.email),
    ...exactly('firstName', query.firstName),
    ...exactly('lastName', query.lastName),
    ...(isActive !== undefined && { isActive }),
    ...(query.customerType !== undefined && {
      customerType: { eq: decodeId(query.customerType, 'CustomerType', 'customerType') },
    }),
    ...between('dateJoined', query.dateJoinedGte, query.dateJoinedLte),
    ...between('updatedAt', query.updatedAtGte, query.updatedAtLte),
    ...between('placedOrdersAt', query.placedOrdersAtGte, query.placedOrdersAtLte),
    ...('range' in orders && { numberOfOrders: orders }),
    ...((country !== undefined || phoneNumber !== undefined) && {
      addresses: { ...exactly('country', country), ...exactly('phoneNumber', phoneNumber) },
    }),
    ...(metadataKey !== undefined && {
      metadata: { key: metadataKey, value: metadataValue === undefined ? null : { eq: metadataValue } },
    }),
  }
}

export const idsAsked = (ids: readonly string[]): number[] => ids.map((id) => decodeId(id, 'User', 'ids'))

interface SortingQuery {
  sortBy?: PeopleSorting['field'] | undefined
  direction?: PeopleSorting['direction'] | undefined
}

export function sortingAsked({ sortBy, direction }: SortingQuery): PeopleSorting | null {
  if (direction && !sortBy) throw new BadQuestion("'direction' needs 'sortBy'.")
  return sortBy ? { field: sortBy, direction: direction ?? 'ASC' } : null
}
