import { globalId } from '../../../../shared/global-id.ts'
import {
  type CustomerTypeWhere,
  findCustomerType,
  listCustomerTypes,
} from '../../../domain/customer-type-lists.ts'
import {
  createCustomerType,
  deleteCustomerType,
  mayManageTypes,
  updateCustomerType,
} from '../../../domain/customer-types.ts'
import type { CustomerType } from '../../../tables.ts'
import { askedIds } from '../asked-ids.ts'
import { pageRequest } from '../connection.ts'
import { askedId, decodeId } from '../global-id.ts'
import { metadataFields, requireFor } from '../metadata-fields.ts'
import { mutation } from '../mutation.ts'
import { listQuery, query } from '../query.ts'
import type {
  CustomerTypeResolvers,
  CustomerTypeWhereInput,
  MutationResolvers,
  QueryResolvers,
} from '../resolver-types.ts'

export const customerTypeQueries = {
  customerType: query(findCustomerType, ({ id }) => ({ id: askedId(id, 'CustomerType') ?? 0 })),
  customerTypes: listQuery(listCustomerTypes, ({ where, search, sortBy, ...paging }, info) => ({
    page: pageRequest(paging, info),
    where: where && customerTypeWhere(where),
    search,
    sortBy,
  })),
} satisfies QueryResolvers

const payload = (customerType: CustomerType) => ({ customerType })

export const customerTypeMutations = {
  customerTypeCreate: mutation(createCustomerType, ({ input }) => input, payload),
  customerTypeUpdate: mutation(
    updateCustomerType,
    ({ id, input }) => ({ ...input, id: decodeId(id, 'CustomerType', 'id') }),
    payload,
  ),
  // Saleor names this ID `pk` where it cannot be read.
  customerTypeDelete: mutation(
    deleteCustomerType,
    ({ id }) => ({ id: decodeId(id, 'CustomerType', 'pk') }),
    payload,
  ),
} satisfies MutationResolvers

export const customerType: CustomerTypeResolvers = {
  id: ({ id }) => globalId('CustomerType', id),
  ...metadataFields<CustomerType>(requireFor(mayManageTypes)),
}

/** What is not given stays not given: here a null finds nothing. */
function customerTypeWhere({ ids, AND, OR, ...others }: CustomerTypeWhereInput): CustomerTypeWhere {
  return {
    ...others,
    ids: askedIds(ids, 'CustomerType'),
    AND: AND?.map(customerTypeWhere) ?? (AND as null | undefined),
    OR: OR?.map(customerTypeWhere) ?? (OR as null | undefined),
  }
}
