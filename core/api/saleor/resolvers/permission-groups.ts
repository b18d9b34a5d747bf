import { globalId } from '../../../../shared/global-id.ts'
import { has } from '../../../domain/access.ts'
import { createPermissionGroup } from '../../../domain/new-permission-group.ts'
import { findPermissionGroup, listPermissionGroups } from '../../../domain/permission-group-lists.ts'
import { canManageGroup, channelsOf, membersOf } from '../../../domain/permission-groups.ts'
import { askedIds } from '../asked-ids.ts'
import { pageRequest } from '../connection.ts'
import { describedPermissions } from '../described-permissions.ts'
import { askedId, decodeIds } from '../global-id.ts'
import { guarded } from '../guarded.ts'
import { mutation } from '../mutation.ts'
import { listQuery, query } from '../query.ts'
import type { GroupResolvers, MutationResolvers, QueryResolvers } from '../resolver-types.ts'

export const permissionGroupQueries = {
  permissionGroup: query(findPermissionGroup, ({ id }) => ({ id: askedId(id, 'Group') ?? 0 })),
  permissionGroups: listQuery(listPermissionGroups, ({ filter, sortBy, ...paging }, info) => ({
    page: pageRequest(paging, info),
    filter: filter && { ...filter, ids: askedIds(filter.ids, 'Group') },
    sortBy,
  })),
} satisfies QueryResolvers

export const permissionGroupMutations = {
  permissionGroupCreate: mutation(
    createPermissionGroup,
    ({ input }) => ({
      name: input.name,
      permissions: input.addPermissions,
      userIds: decodeIds(input.addUsers, 'User', 'addUsers'),
      channelIds: decodeIds(input.addChannels, 'Channel', 'addChannels'),
      restrictedAccessToChannels: input.restrictedAccessToChannels,
    }),
    (group) => ({ group }),
  ),
} satisfies MutationResolvers

export const group: GroupResolvers = {
  id: ({ id }) => globalId('Group', id),
  users: guarded(has('MANAGE_STAFF'), ({ id }, _args, { database }) => membersOf(database.read, id)),
  permissions: (parent) => describedPermissions(parent.permissions),
  userCanManage: async (parent, _args, context) =>
    canManageGroup(context.database.read, await context.actor(), parent),
  accessibleChannels: (parent, _args, { database }) => channelsOf(database.read, parent),
}
