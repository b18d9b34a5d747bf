import { confirmAccount, register, resendConfirmation } from '../../../domain/accounts/registration.ts'
import { shop } from '../../../domain/shop/shop.ts'
import { languageCode } from '../language-code.ts'
import { mutation } from '../mutation.ts'
import type { AccountRegisterResolvers, MutationResolvers } from '../resolver-types.ts'

export const registrationMutations = {
  accountRegister: mutation(
    register,
    ({ input }) => ({ ...input, languageCode: languageCode(input.languageCode) }),
    (user) => ({ user }),
  ),
  sendConfirmationEmail: mutation(
    resendConfirmation,
    (args) => args,
    () => ({}),
  ),
  confirmAccount: mutation(
    confirmAccount,
    (args) => args,
    (user) => ({ user }),
  ),
} satisfies MutationResolvers

export const accountRegister: AccountRegisterResolvers = {
  requiresConfirmation: async (_payload, _args, context) =>
    (await shop(context.database.read)).enableAccountConfirmationByEmail,
}
