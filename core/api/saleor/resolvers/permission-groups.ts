import { globalId } from '../../../../shared/global-id.ts'
import { has } from '../../../domain/access.ts'
import { createPermissionGroup } from '../../../domain/staff/new-permission-group.ts'
import {
  deletePermissionGroup,
  updatePermissionGroup,
} from '../../../domain/staff/permission-group-changes.ts'
import { findPermissionGroup, listPermissionGroups } from '../../../domain/staff/permission-group-lists.ts'
import { canManageGroup } from '../../../domain/staff/permission-groups.ts'
import { askedId, decodeId, decodeIds } from '../../given-ids.ts'
import { askedIds } from '../asked-ids.ts'
import { pageRequest } from '../connection.ts'
import { describedPermissions } from '../described-permissions.ts'
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
  permissionGroupUpdate: mutation(
    updatePermissionGroup,
    ({ id, input }) => ({
      ...input,
      id: decodeId(id, 'Group', 'id'),
      addUserIds: decodeIds(input.addUsers, 'User', 'addUsers'),
      removeUserIds: decodeIds(input.removeUsers, 'User', 'removeUsers'),
      addChannelIds: decodeIds(input.addChannels, 'Channel', 'addChannels'),
      removeChannelIds: decodeIds(input.removeChannels, 'Channel', 'removeChannels'),
    }),
    (group) => ({ group }),
  ),
  permissionGroupDelete: mutation(
    deletePermissionGroup,
    ({ id }) => ({ id: decodeId(id, 'Group', 'id') }),
    (group) => ({ group }),
  ),
} satisfies MutationResolvers

export const group: GroupResolvers = {
  id: ({ id }) => globalId('Group', id),
  users: guarded(has('MANAGE_STAFF'), ({ id }, _args, { loaders }) => loaders.membersOf.load(id)),
  permissions: (parent) => describedPermissions(parent.permissions),
  userCanManage: async (parent, _args, context) => {
    const actor = await context.actor()
    const { channelsOf, reach } = context.loaders
    return canManageGroup(actor, parent, await channelsOf.load(parent), await reach.load(actor))
  },
  accessibleChannels: (parent, _args, { loaders }) => loaders.channelsOf.load(parent),
}
