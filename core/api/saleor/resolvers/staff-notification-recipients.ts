import { globalId } from '../../../../shared/global-id.ts'
import {
  createRecipient,
  deleteRecipient,
  type RecipientFields,
  updateRecipient,
} from '../../../domain/shop/staff-notification-recipients.ts'
import { requireRecipientUser } from '../../../domain/visibility.ts'
import { decodeId } from '../../given-ids.ts'
import { mutation } from '../mutation.ts'
import type {
  MutationResolvers,
  StaffNotificationRecipientInput,
  StaffNotificationRecipientResolvers,
} from '../resolver-types.ts'

export const staffNotificationRecipientMutations = {
  staffNotificationRecipientCreate: mutation(
    createRecipient,
    ({ input }) => fieldsOf(input),
    (staffNotificationRecipient) => ({ staffNotificationRecipient }),
  ),
  staffNotificationRecipientUpdate: mutation(
    updateRecipient,
    ({ id, input }) => ({ ...fieldsOf(input), id: decodeId(id, 'StaffNotificationRecipient', 'id') }),
    (staffNotificationRecipient) => ({ staffNotificationRecipient }),
  ),
  staffNotificationRecipientDelete: mutation(
    deleteRecipient,
    ({ id }) => ({ id: decodeId(id, 'StaffNotificationRecipient', 'id') }),
    (staffNotificationRecipient) => ({ staffNotificationRecipient }),
  ),
} satisfies MutationResolvers

/** What is not given stays not given: a null empties. */
function fieldsOf({ user, ...input }: StaffNotificationRecipientInput): RecipientFields {
  if (user === undefined) return input
  return { ...input, userId: user ? decodeId(user, 'User', 'user') : null }
}

export const staffNotificationRecipient: StaffNotificationRecipientResolvers = {
  id: ({ id }) => globalId('StaffNotificationRecipient', id),
  user: async ({ userId }, _args, context) => {
    requireRecipientUser(await context.actor(), userId)
    return userId ? context.loaders.user.load(userId) : null
  },
  email: async ({ userId, email }, _args, { loaders }) =>
    userId ? (await loaders.user.load(userId))?.email : email,
  active: ({ isActive }) => isActive,
}
