import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql'
import { PermissionDenied } from '../../domain/errors.ts'
import {
  currentStaffMember,
  findShopOwner,
  findStaffMembers,
  type StaffMember,
} from '../../domain/staff/staff-member.ts'
import type { ShopifyContext } from './context.ts'
import { accessDenied, idOfSomethingElse } from './errors.ts'
import { type Gid, parseGid, staffNumber } from './gid.ts'
import { staffMember, staffMemberPrivateData } from './staff-member.ts'
import { staffMembers } from './staff-members.ts'
import { apiVersions } from './versions.ts'

/** What each type answers with; a field that is not named is a property of its value. */
export const resolvers: Record<string, Record<string, GraphQLFieldResolver<never, ShopifyContext, never>>> = {
  QueryRoot: {
    currentStaffMember: guarded((_root, _args, context) => currentStaffMember(context, {})),
    staffMember: guarded(async (_root, { id }: { id?: string | null }, context) => {
      if (id === null || id === undefined) return currentStaffMember(context, {})
      // The document and the variables have been checked: it is a global ID of something.
      const gid = parseGid(id) as Gid
      const [member] = await membersBehind([gid], context)
      if (gid.type !== 'StaffMember') throw idOfSomethingElse(id)
      return member
    }),
    staffMembers: guarded((_root, args, context, info) => staffMembers(args, context, info)),
    node: guarded(async (_root, { id }: { id: string }, context) => {
      const [member] = await membersBehind([parseGid(id) as Gid], context)
      return member
    }),
    nodes: guarded((_root, { ids }: { ids: string[] }, context) =>
      membersBehind(
        ids.map((id) => parseGid(id) as Gid),
        context,
      ),
    ),
    publicApiVersions: (_root, _args, { clock }) => apiVersions(clock.now()),
    shop: () => ({}),
  },
  Shop: {
    accountOwner: guarded((_shop, _args, context) => findShopOwner(context, {})),
    staffMembers: guarded((_shop, args, context, info) => staffMembers(args, context, info)),
  },
  StaffMember: staffMember,
  StaffMemberPrivateData: staffMemberPrivateData,
}

/** One look-up for all of them; null at the place of what is no staff member. */
async function membersBehind(
  gids: readonly Gid[],
  context: ShopifyContext,
): Promise<Array<StaffMember | null>> {
  const numbers = gids.map(staffNumber)
  const ids = [...new Set(numbers)].filter((id) => id !== undefined)
  const members = new Map((await findStaffMembers(context, { ids })).map((member) => [member.id, member]))
  return numbers.map((id) => (id !== undefined && members.get(id)) || null)
}

/** A refusal names the field, as Shopify's do. */
function guarded<Args>(
  resolve: (
    parent: unknown,
    args: Args,
    context: ShopifyContext,
    info: GraphQLResolveInfo,
  ) => Promise<unknown>,
) {
  return async (parent: unknown, args: Args, context: ShopifyContext, info: GraphQLResolveInfo) => {
    try {
      return await resolve(parent, args, context, info)
    } catch (error) {
      if (error instanceof PermissionDenied) throw accessDenied(info.fieldName)
      throw error
    }
  }
}
