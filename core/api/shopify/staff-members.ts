import type { GraphQLResolveInfo } from 'graphql'
import { listStaffMembers } from '../../domain/staff/staff-members.ts'
import type { ShopifyContext } from './context.ts'
import { allowsCreatedAt } from './versions.ts'

interface StaffMembersArgs {
  after?: string | null
  before?: string | null
  first?: number | null
  last?: number | null
  query?: string | null
  reverse?: boolean | null
  sortKey?: 'EMAIL' | 'FIRST_NAME' | 'ID' | 'LAST_NAME' | null
}

/** A page of staff as a connection. How its search was understood is told beside the data. */
export async function staffMembers(
  { query, reverse, sortKey, ...page }: StaffMembersArgs,
  context: ShopifyContext,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
) {
  const hasCreatedAt = allowsCreatedAt(context.version)
  const found = await listStaffMembers(context, { page, query, reverse, sortKey, hasCreatedAt })
  if (found.search) context.searches.push({ path: keysOf(path), ...found.search })
  return {
    edges: found.items.map(({ member, cursor }) => ({ node: member, cursor })),
    nodes: found.items.map(({ member }) => member),
    pageInfo: {
      hasNextPage: found.hasNextPage,
      hasPreviousPage: found.hasPreviousPage,
      startCursor: found.items.at(0)?.cursor ?? null,
      endCursor: found.items.at(-1)?.cursor ?? null,
    },
  }
}

function keysOf(path: GraphQLResolveInfo['path']): Array<string | number> {
  return [...(path.prev ? keysOf(path.prev) : []), path.key]
}
