import { globalId } from '../../../../shared/global-id.ts'
import { has } from '../../../domain/access.ts'
import { type ChoiceWhere, listChoices } from '../../../domain/attributes/attribute-choice-lists.ts'
import {
  type ChoiceOf,
  createChoice,
  deleteChoice,
  hasChoices,
  reorderChoices,
  updateChoice,
} from '../../../domain/attributes/attribute-choices.ts'
import {
  type AttributeWhere,
  findAttribute,
  listAttributes,
} from '../../../domain/attributes/attribute-lists.ts'
import { createAttribute, deleteAttribute, updateAttribute } from '../../../domain/attributes/attributes.ts'
import { mayManageTypes } from '../../../domain/customers/customer-types.ts'
import type { Attribute } from '../../../tables/attributes.ts'
import { askedId, decodeId, decodeIds } from '../../given-ids.ts'
import { askedEach, askedIds } from '../asked-ids.ts'
import { connection, pageRequest } from '../connection.ts'
import { guarded } from '../guarded.ts'
import { metadataFields, requireFor } from '../metadata-fields.ts'
import { mutation } from '../mutation.ts'
import { listQuery, query } from '../query.ts'
import type {
  AttributeResolvers,
  AttributeValueResolvers,
  AttributeValueWhereInput,
  AttributeWhereInput,
  MutationResolvers,
  QueryResolvers,
  ReorderInput,
} from '../resolver-types.ts'
import { decodeTarget } from '../target.ts'
import { nothing } from './catalogue.ts'

export const attributeQueries = {
  attribute: query(findAttribute, ({ id, slug, externalReference }) => ({
    // No attribute has the key 0: an ID of something else finds none.
    id: id ? (askedId(id, 'Attribute') ?? 0) : null,
    slug,
    externalReference,
  })),
  attributes: listQuery(listAttributes, ({ filter, where, search, sortBy, ...paging }, info) => ({
    page: pageRequest(paging, info),
    filter: filter && { ...filter, ids: askedIds(filter.ids, 'Attribute') },
    where: where && attributeWhere(where),
    search,
    sortBy,
  })),
} satisfies QueryResolvers

const attributePayload = (attribute: Attribute) => ({ attribute })
const choicePayload = ({ attribute, choice }: ChoiceOf) => ({ attribute, attributeValue: choice })

export const attributeMutations = {
  attributeCreate: mutation(createAttribute, ({ input }) => input, attributePayload),
  attributeUpdate: mutation(
    updateAttribute,
    ({ input, ...target }) => ({
      target: decodeTarget('Attribute', target),
      input: { ...input, removeValueIds: decodeIds(input.removeValues, 'AttributeValue', 'removeValues') },
    }),
    attributePayload,
  ),
  attributeDelete: mutation(deleteAttribute, (target) => decodeTarget('Attribute', target), attributePayload),
  attributeValueCreate: mutation(
    createChoice,
    ({ attribute, input }) => ({ attributeId: decodeId(attribute, 'Attribute', 'id'), input }),
    choicePayload,
  ),
  attributeValueUpdate: mutation(
    updateChoice,
    ({ input, ...target }) => ({ target: decodeTarget('AttributeValue', target), input }),
    choicePayload,
  ),
  attributeValueDelete: mutation(
    deleteChoice,
    (target) => decodeTarget('AttributeValue', target),
    choicePayload,
  ),
  attributeReorderValues: mutation(
    reorderChoices,
    ({ attributeId, moves }) => ({
      attributeId: decodeId(attributeId, 'Attribute', 'attributeId'),
      moves: decodeMoves(moves, 'AttributeValue'),
    }),
    attributePayload,
  ),
} satisfies MutationResolvers

/** Not for the storefront: these are about how a shop works with its attributes. */
export const forStaff = has('MANAGE_USERS', 'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES')

export const attribute: AttributeResolvers = {
  id: ({ id }) => globalId('Attribute', id),
  type: () => 'CUSTOMER_TYPE',
  withChoices: ({ inputType }) => hasChoices(inputType),
  choices: async (parent, { filter, where, search, sortBy, ...paging }, { database }, info) =>
    connection(
      await listChoices(database, parent, {
        page: pageRequest(paging, info),
        filter: filter && { ...filter, ids: askedIds(filter.ids, 'AttributeValue') },
        where: where && choiceWhere(where),
        search: search ?? null,
        sortBy: sortBy ?? null,
      }),
    ),
  valueRequired: guarded(forStaff, (parent) => parent.valueRequired),
  visibleInStorefront: guarded(forStaff, (parent) => parent.visibleInStorefront),
  filterableInStorefront: guarded(forStaff, (parent) => parent.filterableInStorefront),
  filterableInDashboard: guarded(forStaff, (parent) => parent.filterableInDashboard),
  availableInGrid: guarded(forStaff, (parent) => parent.availableInGrid),
  storefrontSearchPosition: guarded(forStaff, (parent) => parent.storefrontSearchPosition),
  // Only customers have attributes here, and attributes of other things are all that refers to types.
  referenceTypes: () => [],
  productTypes: nothing,
  productVariantTypes: nothing,
  ...metadataFields<Attribute>(requireFor(mayManageTypes)),
}

export const attributeValue: AttributeValueResolvers = {
  id: ({ id }) => globalId('AttributeValue', id),
  inputType: async ({ attributeId }, _args, { loaders }) =>
    (await loaders.attribute.load(attributeId))?.inputType,
}

export const decodeMoves = (moves: readonly ReorderInput[], type: string) =>
  moves.map(({ id, sortOrder }) => ({ id: decodeId(id, type, 'moves'), sortOrder: sortOrder ?? null }))

/** What is not given stays not given: here a null finds nothing. */
export function attributeWhere({ ids, AND, OR, ...others }: AttributeWhereInput): AttributeWhere {
  return {
    ...others,
    ids: askedIds(ids, 'Attribute'),
    AND: askedEach(AND, attributeWhere),
    OR: askedEach(OR, attributeWhere),
  }
}

function choiceWhere({ ids, AND, OR, ...others }: AttributeValueWhereInput): ChoiceWhere {
  return {
    ...others,
    ids: askedIds(ids, 'AttributeValue'),
    AND: askedEach(AND, choiceWhere),
    OR: askedEach(OR, choiceWhere),
  }
}
