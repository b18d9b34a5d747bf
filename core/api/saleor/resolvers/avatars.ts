import { deleteAvatar, updateAvatar } from '../../../domain/people/avatars.ts'
import { mutation } from '../mutation.ts'
import type { MutationResolvers } from '../resolver-types.ts'

export const avatarMutations = {
  userAvatarUpdate: mutation(
    updateAvatar,
    // A file that came with the request; whatever else stands in its place is a file that is missing.
    ({ image }) => ({ image: image instanceof File ? image : null }),
    (user) => ({ user }),
  ),
  userAvatarDelete: mutation(
    deleteAvatar,
    () => ({}),
    (user) => ({ user }),
  ),
} satisfies MutationResolvers
