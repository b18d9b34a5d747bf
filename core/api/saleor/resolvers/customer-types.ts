import { globalId } from '../../../../shared/global-id.ts'
import { availableAttributes, seesHiddenAttributes } from '../../../domain/attributes/attribute-lists.ts'
import {
  assignAttributes,
  reorderAttributes,
  type TypeAndAttributes,
  unassignAttributes,
} from '../../../domain/customers/customer-type-attributes.ts'
import {
  type CustomerTypeWhere,
  findCustomerType,
  listCustomerTypes,
} from '../../../domain/customers/customer-type-lists.ts'
import {
  createCustomerType,
  deleteCustomerType,
  mayManageTypes,
  updateCustomerType,
} from '../../../domain/customers/customer-types.ts'
import type { CustomerType } from '../../../tables/people.ts'
import { askedId, decodeId, decodeIds } from '../../given-ids.ts'
import { askedEach, askedIds } from '../asked-ids.ts'
import { connection, pageRequest } from '../connection.ts'
import { guarded } from '../guarded.ts'
import { metadataFields, requireFor } from '../metadata-fields.ts'
import { mutation } from '../mutation.ts'
import { listQuery, query } from '../query.ts'
import type {
  CustomerTypeResolvers,
  CustomerTypeWhereInput,
  MutationResolvers,
  QueryResolvers,
} from '../resolver-types.ts'
import { attributeWhere, decodeMoves, forStaff } from './attributes.ts'

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
  customerTypeAssignAttributes: mutation(assignAttributes, decodeAssignment, payload),
  customerTypeUnassignAttributes: mutation(unassignAttributes, decodeAssignment, payload),
  customerTypeReorderAttributes: mutation(
    reorderAttributes,
    ({ customerTypeId, moves }) => ({
      customerTypeId: decodeId(customerTypeId, 'CustomerType', 'customerTypeId'),
      moves: decodeMoves(moves, 'Attribute'),
    }),
    payload,
  ),
} satisfies MutationResolvers

function decodeAssignment(args: {
  customerTypeId: string
  attributeIds: readonly string[]
}): TypeAndAttributes {
  return {
    customerTypeId: decodeId(args.customerTypeId, 'CustomerType', 'customerTypeId'),
    attributeIds: decodeIds(args.attributeIds, 'Attribute', 'attributeIds') ?? [],
  }
}

export const customerType: CustomerTypeResolvers = {
  id: ({ id }) => globalId('CustomerType', id),
  attributes: async ({ id }, _args, context) => {
    const all = await context.loaders.customerTypeAttributes.load(id)
    return seesHiddenAttributes(await context.actor()) ? all : all.filter((one) => one.visibleInStorefront)
  },
  availableAttributes: guarded(forStaff, async ({ id }, { where, search, ...paging }, { database }, info) =>
    connection(
      await availableAttributes(database, id, {
        page: pageRequest(paging, info),
        where: where && attributeWhere(where),
        search: search ?? null,
      }),
    ),
  ),
  ...metadataFields<CustomerType>(requireFor(mayManageTypes)),
}

/** What is not given stays not given: here a null finds nothing. */
function customerTypeWhere({ ids, AND, OR, ...others }: CustomerTypeWhereInput): CustomerTypeWhere {
  return {
    ...others,
    ids: askedIds(ids, 'CustomerType'),
    AND: askedEach(AND, customerTypeWhere),
    OR: askedEach(OR, customerTypeWhere),
  }
}
