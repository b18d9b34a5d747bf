import { createStaff, updateStaff } from '../../../domain/staff/staff.ts'
import { deleteStaff, deleteStaffMembers } from '../../../domain/staff/staff-deletion.ts'
import { updateStaffMember } from '../../../domain/staff/staff-member-update.ts'
import { decodeId, decodeIds } from '../../given-ids.ts'
import { mutation } from '../mutation.ts'
import type { MutationResolvers } from '../resolver-types.ts'

export const staffMutations = {
  staffCreate: mutation(
    createStaff,
    ({ input }) => ({ ...input, addGroupIds: decodeIds(input.addGroups, 'Group', 'addGroups') }),
    (user) => ({ user }),
  ),
  staffUpdate: mutation(
    updateStaff,
    ({ id, input }) => ({
      ...input,
      id: decodeId(id, 'User', 'id'),
      addGroupIds: decodeIds(input.addGroups, 'Group', 'addGroups'),
      removeGroupIds: decodeIds(input.removeGroups, 'Group', 'removeGroups'),
    }),
    (user) => ({ user }),
  ),
  staffMemberUpdate: mutation(
    updateStaffMember,
    ({ id, input }) => ({ ...input, id: decodeId(id, 'User', 'id') }),
    (user) => ({ user }),
  ),
  staffDelete: mutation(
    deleteStaff,
    ({ id }) => ({ id: decodeId(id, 'User', 'id') }),
    (user) => ({ user }),
  ),
  staffBulkDelete: mutation(
    deleteStaffMembers,
    ({ ids }) => ({ ids: ids.map((id) => decodeId(id, 'User', 'ids')) }),
    (deleted) => ({ count: deleted.length }),
    { count: 0 },
  ),
} satisfies MutationResolvers
