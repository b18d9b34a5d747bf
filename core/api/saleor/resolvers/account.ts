import { deleteAccount, requestDeletion } from '../../../domain/accounts/account-deletion.ts'
import { updateProfile } from '../../../domain/people/profile.ts'
import { decodeId } from '../../given-ids.ts'
import { languageCode } from '../language-code.ts'
import { mutation } from '../mutation.ts'
import type { MutationResolvers } from '../resolver-types.ts'

export const accountMutations = {
  accountUpdate: mutation(
    updateProfile,
    ({ input, customerId }) => ({
      ...input,
      languageCode: languageCode(input.languageCode),
      customerId: customerId ? () => decodeId(customerId, 'User', 'customerId') : null,
    }),
    (user) => ({ user }),
  ),
  accountRequestDeletion: mutation(
    requestDeletion,
    (args) => args,
    () => ({}),
  ),
  accountDelete: mutation(
    deleteAccount,
    (args) => args,
    (user) => ({ user }),
  ),
} satisfies MutationResolvers
