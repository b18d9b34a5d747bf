import { confirmEmailChange, requestEmailChange } from '../../../domain/accounts/email-change.ts'
import { requestPasswordReset, setPassword } from '../../../domain/accounts/password.ts'
import { changePassword } from '../../../domain/accounts/password-change.ts'
import {
  refreshSession,
  revokeSessions,
  type Session,
  signIn,
  verifyToken,
} from '../../../domain/accounts/sessions.ts'
import { carriedPermissions } from '../../../domain/staff/permissions.ts'
import type { ApiContext } from '../api-context.ts'
import { mutation } from '../mutation.ts'
import type { MutationResolvers, VerifyTokenResolvers } from '../resolver-types.ts'

export const sessionMutations = {
  tokenCreate: mutation(signIn, (args) => args, giveOut),
  tokenRefresh: mutation(
    refreshSession,
    (args, context) => ({ ...args, cookie: context.refreshCookie }),
    (session) => session,
  ),
  tokenVerify: mutation(
    verifyToken,
    (args) => args,
    ({ user, payload }) => ({ user: { ...user, carriedPermissions: carriedPermissions(payload) }, payload }),
  ),
  tokensDeactivateAll: mutation(
    revokeSessions,
    () => ({}),
    () => ({}),
  ),
  requestPasswordReset: mutation(
    requestPasswordReset,
    (args) => args,
    () => ({}),
  ),
  setPassword: mutation(setPassword, (args) => args, giveOut),
  passwordChange: mutation(
    changePassword,
    (args) => args,
    (user) => ({ user }),
  ),
  requestEmailChange: mutation(
    requestEmailChange,
    (args) => args,
    (user) => ({ user }),
  ),
  confirmEmailChange: mutation(
    confirmEmailChange,
    (args) => args,
    (user) => ({ user }),
  ),
} satisfies MutationResolvers

export const verifyTokenPayload: VerifyTokenResolvers = {
  isValid: (payload) => payload.errors.length === 0,
}

function giveOut(session: Session, context: ApiContext) {
  context.setRefreshCookie(session)
  const { user, token, refreshToken, csrfToken } = session
  return { user, token, refreshToken, csrfToken }
}
