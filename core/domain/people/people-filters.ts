import type { Database, Queries } from '../../../shared/database/database.ts'
import { and, eq, inArray, isNull, not, or, type SQL, sql } from '../../../shared/database/drizzle.ts'
import { orders } from '../../tables/orders.ts'
import { addresses, customerTypes, users } from '../../tables/people.ts'
import {
  type AttributeCondition,
  checkAttributeConditions,
  hasAttributes,
} from '../attributes/attribute-filters.ts'
import { hasBought, orderCount } from '../customers/buyers.ts'
import {
  bounded,
  daysBetween,
  isNumber,
  isOneOf,
  type Maybe,
  metadataIs,
  momentsBetween,
  numbersBetween,
  type OneOf,
  type Range,
} from '../lists/conditions.ts'
import { type AddCondition, conditionsOf } from '../lists/where.ts'
import { inSomeAddress, searchPeople } from './people-search.ts'

/** Saleor's `CustomerFilterInput`. What is empty filters nothing. */
export interface CustomerFilter {
  /** Whole days in UTC, both included: `2026-03-14`. */
  dateJoined?: Maybe<Range<string>>
  updatedAt?: Maybe<Range<string>>
  numberOfOrders?: Maybe<Range<number>>
  placedOrders?: Maybe<Range<string>>
  search?: Maybe<string>
  /** Without a value: has the key. */
  metadata?: Maybe<ReadonlyArray<{ key: string; value?: Maybe<string> }>>
  ids?: Maybe<readonly number[]>
}

/** Saleor's `CustomerWhereInput`. What is given but empty finds nobody. */
export interface CustomerWhere {
  metadata?: Maybe<{ key: string; value?: Maybe<OneOf<string>> }>
  ids?: Maybe<readonly number[]>
  email?: Maybe<OneOf<string>>
  firstName?: Maybe<OneOf<string>>
  lastName?: Maybe<OneOf<string>>
  isActive?: Maybe<boolean>
  dateJoined?: Maybe<Range<string>>
  updatedAt?: Maybe<Range<string>>
  placedOrdersAt?: Maybe<Range<string>>
  addresses?: Maybe<{
    phoneNumber?: Maybe<OneOf<string>>
    country?: Maybe<OneOf<string> & { notOneOf?: Maybe<readonly string[]> }>
  }>
  numberOfOrders?: Maybe<OneOf<number> & { range?: Maybe<Range<number>> }>
  customerType?: Maybe<OneOf<number>>
  attributes?: Maybe<readonly AttributeCondition[]>
  AND?: Maybe<readonly CustomerWhere[]>
  OR?: Maybe<readonly CustomerWhere[]>
}

export function filterCustomers(engine: Database['engine'], filter: CustomerFilter): SQL | undefined {
  const { dateJoined, updatedAt, numberOfOrders, placedOrders, search, metadata, ids } = filter
  return and(
    dateJoined ? daysBetween(users.dateJoined, dateJoined) : undefined,
    updatedAt ? momentsBetween(users.updatedAt, updatedAt) : undefined,
    numberOfOrders ? numbersBetween(orderCount, numberOfOrders) : undefined,
    placedOrders?.gte || placedOrders?.lte
      ? hasBought(daysBetween(orders.createdAt, placedOrders))
      : undefined,
    search ? searchPeople(engine, search).matches : undefined,
    ...bounded(metadata ?? []).map(({ key, value }) =>
      metadataIs(engine, users.metadata, key, value ? { eq: value } : null),
    ),
    ids?.length ? inArray(users.id, bounded(ids)) : undefined,
  )
}

/** What only the database knows to be no question, on every level. @throws {BadQuestion} */
export async function checkWhere(queries: Queries, where: CustomerWhere): Promise<void> {
  if (where.attributes) await checkAttributeConditions(queries, where.attributes)
  for (const level of [...(where.AND ?? []), ...(where.OR ?? [])]) await checkWhere(queries, level)
}

/** @throws {BadQuestion} */
export function whereCustomers(engine: Database['engine'], where: CustomerWhere): SQL | undefined {
  return conditionsOf(where, (level, add) => addConditions(engine, level, add))
}

function addConditions(engine: Database['engine'], where: CustomerWhere, add: AddCondition): void {
  add(where.ids, (ids) => inArray(users.id, bounded(ids)))
  add(where.email, (email) => isOneOf(users.email, email))
  add(where.firstName, (name) => isOneOf(users.firstName, name))
  add(where.lastName, (name) => isOneOf(users.lastName, name))
  add(where.isActive, (isActive) => eq(users.isActive, isActive))
  add(where.dateJoined, (range) => momentsBetween(users.dateJoined, range))
  add(where.updatedAt, (range) => momentsBetween(users.updatedAt, range))
  add(where.placedOrdersAt, (range) => {
    const placed = momentsBetween(orders.createdAt, range)
    return placed && hasBought(placed)
  })
  add(where.numberOfOrders, (count) => isNumber(orderCount, count))
  add(where.metadata, ({ key, value }) => metadataIs(engine, users.metadata, key, value))
  add(where.addresses, hasAddress)
  add(where.customerType, hasCustomerType)
  add(where.attributes, hasAttributes)
}

function hasAddress({ phoneNumber, country }: NonNullable<CustomerWhere['addresses']>): SQL | undefined {
  if (phoneNumber === undefined && country === undefined) return undefined
  const { notOneOf, ...oneOf } = country ?? {}
  const inCountry = notOneOf
    ? not(inArray(addresses.country, bounded(notOneOf)))
    : isOneOf(addresses.country, oneOf)
  return inSomeAddress(
    and(
      phoneNumber === undefined ? undefined : isOneOf(addresses.phone, phoneNumber ?? {}),
      country === undefined ? undefined : inCountry,
    ),
  )
}

/** Somebody without a stored type is of the default type. */
function hasCustomerType(type: OneOf<number>): SQL | undefined {
  return or(
    isOneOf(users.customerTypeId, type),
    and(
      isNull(users.customerTypeId),
      sql`exists (select 1 from ${customerTypes} where ${and(eq(customerTypes.isDefault, true), isOneOf(customerTypes.id, type))})`,
    ),
  )
}
