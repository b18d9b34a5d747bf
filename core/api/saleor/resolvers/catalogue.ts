import type { GraphQLResolveInfo } from 'graphql'
import { has } from '../../../domain/access.ts'
import type { PageRequest } from '../../../domain/lists/paging.ts'
import type { ApiContext } from '../api-context.ts'
import { type Connection, listConnection } from '../connection.ts'
import { guarded } from '../guarded.ts'
import type { QueryResolvers } from '../resolver-types.ts'

type Nothing = (
  parent: unknown,
  page: PageRequest,
  context: ApiContext,
  info: GraphQLResolveInfo,
) => Connection<never>

/** A list of what this shop has none of, and never will. */
export const nothing: Nothing = (_parent, page, _context, info) =>
  listConnection<never>(info.fieldName, [], page, info)

/** Nothing is sold here. Saleor's clients look into the catalogue on pages of the account too, and find an empty one. */
export const catalogueQueries = {
  categories: nothing,
  collections: nothing,
  homepageEvents: guarded(has('MANAGE_ORDERS'), nothing),
  pages: nothing,
  pageType: () => null,
  pageTypes: nothing,
  products: nothing,
  productVariants: nothing,
  shippingZones: guarded(has('MANAGE_SHIPPING'), nothing),
} satisfies QueryResolvers
