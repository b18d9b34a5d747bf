import { requestPasswordReset, setPassword } from '../../../domain/accounts/password.ts'
import { confirmAccount, register, resendConfirmation } from '../../../domain/accounts/registration.ts'
import { storedLanguage } from '../../../domain/shop/language-codes.ts'
import { shop } from '../../../domain/shop/shop.ts'
import { endpoint } from '../endpoint.ts'
import { representAccount, representUser } from '../representations.ts'
import * as schemas from '../schemas.ts'
import * as shapes from '../self-service-schemas.ts'
import { giveOut } from '../session.ts'

const tag = 'Accounts'

export const accountEndpoints = [
  endpoint({
    method: 'post',
    path: '/accounts',
    tag,
    summary: 'Register',
    description:
      'The answer is the same whether the address has an account already or not, so it does not tell where the account is found: sign in, and ask for `/me`.',
    operation: register,
    body: schemas.registrationInput,
    decode: ({ body }) => ({ ...body, languageCode: storedLanguage(body.languageCode) }),
    success: { status: 201, description: 'What was asked for.', schema: schemas.registeredAccount },
    encode: async (user, { context }) => ({
      ...representAccount(user),
      requiresConfirmation: (await shop(context.database.read)).enableAccountConfirmationByEmail,
    }),
  }),
  endpoint({
    method: 'post',
    path: '/accounts/confirmation-requests',
    tag,
    summary: 'Send the confirmation mail again',
    description: 'For those who may sign in before they confirm.',
    operation: resendConfirmation,
    body: shapes.confirmationRequest,
    decode: ({ body }) => body,
    success: { status: 202, description: 'The mail is on its way.' },
    refusals: [429],
  }),
  endpoint({
    method: 'post',
    path: '/accounts/confirmations',
    tag,
    summary: 'Confirm an account',
    operation: confirmAccount,
    body: shapes.confirmation,
    decode: ({ body }) => body,
    success: { status: 200, description: 'The account as it is now.', schema: schemas.user },
    encode: (user, { context }) => representUser(context, user),
    refusals: [429],
  }),
  endpoint({
    method: 'post',
    path: '/password-reset-requests',
    tag,
    summary: 'Ask for a link to set a new password',
    description: 'The answer is the same whether the address has an account or not.',
    operation: requestPasswordReset,
    body: shapes.passwordResetRequest,
    decode: ({ body }) => body,
    success: { status: 202, description: 'If there is such an account, a mail is on its way.' },
    refusals: [403],
  }),
  endpoint({
    method: 'post',
    path: '/password-resets',
    tag,
    summary: 'Set a new password, and sign in',
    operation: setPassword,
    body: shapes.passwordReset,
    decode: ({ body }) => body,
    success: { status: 200, description: 'The tokens.', schema: schemas.session, secret: true },
    encode: giveOut,
    statusOf: { INACTIVE: 403 },
    refusals: [403, 429],
  }),
]
