import { globalId } from '../../../../shared/global-id.ts'
import { check, has } from '../../../domain/access.ts'
import { createPermissionGroup } from '../../../domain/new-permission-group.ts'
import { findPermissionGroup, listPermissionGroups } from '../../../domain/permission-group-lists.ts'
import { canManageGroup, channelsOf, membersOf } from '../../../domain/permission-groups.ts'
import { isPermission, permissions } from '../../../domain/permissions.ts'
import { askedIds } from '../asked-ids.ts'
import { connection, pageRequest } from '../connection.ts'
import { askedId, decodeIds } from '../global-id.ts'
import { guarded } from '../guarded.ts'
import { mutation } from '../mutation.ts'
import type { GroupResolvers, MutationResolvers, QueryResolvers } from '../resolver-types.ts'

export const permissionGroupQueries: Pick<QueryResolvers, 'permissionGroup' | 'permissionGroups'> = {
  permissionGroup: async (_query, { id }, context) => {
    check(findPermissionGroup.access, await context.actor())
    return findPermissionGroup(context, { id: askedId(id, 'Group') ?? 0 })
  },
  permissionGroups: async (_query, { filter, sortBy, ...paging }, context, info) => {
    check(listPermissionGroups.access, await context.actor())
    const page = await listPermissionGroups(context, {
      page: pageRequest(paging, info),
      filter: filter && { ...filter, ids: askedIds(filter.ids, 'Group') },
      sortBy,
    })
    return connection(page)
  },
}

export const permissionGroupMutations: Pick<MutationResolvers, 'permissionGroupCreate'> = {
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
}

export const group: GroupResolvers = {
  id: ({ id }) => globalId('Group', id),
  users: guarded(has('MANAGE_STAFF'), ({ id }, _args, { database }) => membersOf(database.read, id)),
  permissions: (parent) =>
    parent.permissions
      .filter(isPermission)
      .sort()
      .map((code) => ({ code, name: permissions[code] })),
  userCanManage: async (parent, _args, context) =>
    canManageGroup(context.database.read, await context.actor(), parent),
  accessibleChannels: (parent, _args, { database }) => channelsOf(database.read, parent),
}
