import { check } from '../../../domain/access.ts'
import { findUser, listCustomers, listStaff } from '../../../domain/people.ts'
import type { CustomerWhere } from '../../../domain/people-filters.ts'
import { askedIds } from '../asked-ids.ts'
import { connection, pageRequest } from '../connection.ts'
import { askedId } from '../global-id.ts'
import type { CustomerWhereInput, QueryResolvers } from '../resolver-types.ts'

/** Arguments are decoded behind the access rule: whoever may not ask is told so before their question is judged. */
export const peopleQueries: Pick<QueryResolvers, 'user' | 'customers' | 'staffUsers'> = {
  user: async (_query, { id, email, externalReference }, context) => {
    check(findUser.access, await context.actor())
    // No user has the key 0: an ID of something else finds nobody.
    return findUser(context, { id: id ? (askedId(id, 'User') ?? 0) : null, email, externalReference })
  },
  customers: async (_query, { filter, where, search, sortBy, ...paging }, context, info) => {
    check(listCustomers.access, await context.actor())
    const page = await listCustomers(context, {
      page: pageRequest(paging, info),
      filter: filter && { ...filter, ids: askedIds(filter.ids, 'User') },
      where: where && customerWhere(where),
      search,
      sortBy,
    })
    return connection(page)
  },
  staffUsers: async (_query, { filter, sortBy, ...paging }, context, info) => {
    check(listStaff.access, await context.actor())
    const page = await listStaff(context, {
      page: pageRequest(paging, info),
      filter: filter && { ...filter, ids: askedIds(filter.ids, 'User') },
      sortBy,
    })
    return connection(page)
  },
}

/** What is not given stays not given: here a null finds nobody. */
function customerWhere({ ids, customerType, AND, OR, ...others }: CustomerWhereInput): CustomerWhere {
  return {
    ...others,
    ids: askedIds(ids, 'User'),
    customerType: customerType && {
      eq: askedIds(customerType.eq ? [customerType.eq] : null, 'CustomerType')?.[0],
      oneOf: askedIds(customerType.oneOf, 'CustomerType'),
    },
    AND: AND?.map(customerWhere) ?? (AND as null | undefined),
    OR: OR?.map(customerWhere) ?? (OR as null | undefined),
  }
}
