import { findUser, listCustomers, listStaff } from '../../../domain/people/people.ts'
import type { CustomerWhere } from '../../../domain/people/people-filters.ts'
import { askedId } from '../../given-ids.ts'
import { askedEach, askedIds, askedReference } from '../asked-ids.ts'
import { pageRequest } from '../connection.ts'
import { listQuery, query } from '../query.ts'
import type { CustomerWhereInput, QueryResolvers } from '../resolver-types.ts'

export const peopleQueries = {
  user: query(findUser, ({ id, email, externalReference }) => ({
    // No user has the key 0: an ID of something else finds nobody.
    id: id ? (askedId(id, 'User') ?? 0) : null,
    email,
    externalReference,
  })),
  customers: listQuery(listCustomers, ({ filter, where, search, sortBy, ...paging }, info) => ({
    page: pageRequest(paging, info),
    filter: filter && { ...filter, ids: askedIds(filter.ids, 'User') },
    where: where && customerWhere(where),
    search,
    sortBy,
  })),
  staffUsers: listQuery(listStaff, ({ filter, sortBy, ...paging }, info) => ({
    page: pageRequest(paging, info),
    filter: filter && { ...filter, ids: askedIds(filter.ids, 'User') },
    sortBy,
  })),
} satisfies QueryResolvers

/** What is not given stays not given: here a null finds nobody. */
function customerWhere({ ids, customerType, AND, OR, ...others }: CustomerWhereInput): CustomerWhere {
  return {
    ...others,
    ids: askedIds(ids, 'User'),
    customerType: askedReference(customerType, 'CustomerType'),
    AND: askedEach(AND, customerWhere),
    OR: askedEach(OR, customerWhere),
  }
}
