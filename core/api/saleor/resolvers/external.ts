import { askAuthenticationPlugin } from '../../../domain/accounts/external-authentication.ts'
import { mutation } from '../mutation.ts'
import type { MutationResolvers } from '../resolver-types.ts'

export const externalMutations = {
  externalAuthenticationUrl: mutation(
    askAuthenticationPlugin,
    (args) => args,
    ({ data }) => ({ authenticationData: data }),
  ),
  externalObtainAccessTokens: mutation(
    askAuthenticationPlugin,
    (args) => args,
    ({ user }) => ({ user }),
  ),
  externalRefresh: mutation(
    askAuthenticationPlugin,
    (args) => args,
    ({ user }) => ({ user }),
  ),
  externalLogout: mutation(
    askAuthenticationPlugin,
    (args) => args,
    ({ data }) => ({ logoutData: data }),
  ),
  externalVerify: mutation(
    askAuthenticationPlugin,
    (args) => args,
    ({ user, data }) => ({ user, isValid: user !== null, verifyData: data }),
  ),
} satisfies MutationResolvers
