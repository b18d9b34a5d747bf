import type { Database } from '../../../shared/database/database.ts'
import { and, eq, inArray, type SQL } from '../../../shared/database/drizzle.ts'
import { type CustomerType, customerTypes } from '../../tables/people.ts'
import { staffAppOr } from '../access.ts'
import { bounded, isOneOf, type Maybe, metadataIs, type OneOf } from '../lists/conditions.ts'
import { isCalledLike } from '../lists/contains.ts'
import type { SortKey } from '../lists/cursor.ts'
import { findPage, type Page, type PageRequest } from '../lists/paging.ts'
import { conditionsOf } from '../lists/where.ts'
import { operation } from '../operation.ts'
import { customerTypeById } from './customer-types.ts'

const maySeeTypes = staffAppOr('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES', 'MANAGE_USERS')

/** Saleor's `CustomerTypeWhereInput`. What is given but empty finds nothing. */
export interface CustomerTypeWhere {
  metadata?: Maybe<{ key: string; value?: Maybe<OneOf<string>> }>
  ids?: Maybe<readonly number[]>
  name?: Maybe<OneOf<string>>
  slug?: Maybe<OneOf<string>>
  isDefault?: Maybe<boolean>
  AND?: Maybe<readonly CustomerTypeWhere[]>
  OR?: Maybe<readonly CustomerTypeWhere[]>
}

export interface CustomerTypesQuestion {
  page: PageRequest
  where?: CustomerTypeWhere | null
  search?: string | null
  sortBy?: { field: 'NAME' | 'SLUG'; direction: 'ASC' | 'DESC' } | null
}

/** Saleor's `customerType`. */
export const findCustomerType = operation(
  maySeeTypes,
  async ({ database }, { id }: { id: number }): Promise<CustomerType | null> =>
    (await customerTypeById(database.read, id)) ?? null,
)

/** Saleor's `customerTypes`, by their slugs unless something else is asked for. */
export const listCustomerTypes = operation(
  maySeeTypes,
  async ({ database }, { page, where, search, sortBy }: CustomerTypesQuestion): Promise<Page<CustomerType>> =>
    findPage(
      database.read,
      {
        name: 'customerTypes',
        table: customerTypes,
        where: and(
          where ? whereCustomerTypes(database.engine, where) : undefined,
          isCalledLike(customerTypes, search),
        ),
        keys: sortKeys(sortBy?.field),
        descending: sortBy?.direction === 'DESC',
      },
      page,
    ),
)

const slug: SortKey = { by: customerTypes.slug, kind: 'text' }

/** Slugs are unique, so one tells rows apart; without a sort order Saleor adds the key all the same. */
function sortKeys(field: 'NAME' | 'SLUG' | undefined): SortKey[] {
  if (field === 'NAME') return [{ by: customerTypes.name, kind: 'text' }, slug]
  if (field === 'SLUG') return [slug]
  return [slug, { by: customerTypes.id, kind: 'number' }]
}

function whereCustomerTypes(engine: Database['engine'], where: CustomerTypeWhere): SQL | undefined {
  return conditionsOf(where, (level, add) => {
    add(level.metadata, ({ key, value }) => metadataIs(engine, customerTypes.metadata, key, value))
    add(level.ids, (ids) => inArray(customerTypes.id, bounded(ids)))
    add(level.name, (name) => isOneOf(customerTypes.name, name))
    add(level.slug, (one) => isOneOf(customerTypes.slug, one))
    add(level.isDefault, (isDefault) => eq(customerTypes.isDefault, isDefault))
  })
}
