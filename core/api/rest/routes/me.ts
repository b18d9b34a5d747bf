import { deleteAccount, requestDeletion } from '../../../domain/accounts/account-deletion.ts'
import { confirmEmailChange, requestEmailChange } from '../../../domain/accounts/email-change.ts'
import { changePassword } from '../../../domain/accounts/password-change.ts'
import { readProfile, updateProfile } from '../../../domain/people/profile.ts'
import { storedLanguage } from '../../../domain/shop/language-codes.ts'
import type { User } from '../../../tables/people.ts'
import { checkShape } from '../body.ts'
import { endpoint, type RestRequest } from '../endpoint.ts'
import { customerNamed } from '../identifiers.ts'
import { representUser } from '../representations.ts'
import * as schemas from '../schemas.ts'
import * as shapes from '../self-service-schemas.ts'

const tag = 'Me'

/** One's own account is staff where the session is, whatever was just asked of it. */
const encode = async (user: User, { context }: RestRequest) => {
  const actor = await context.actor()
  return representUser(context, actor.kind === 'user' ? { ...user, isStaff: actor.isStaff } : user)
}
const success = { status: 200, description: 'The account as it is now.', schema: schemas.user } as const

const me = endpoint({
  method: 'get',
  path: '/me',
  tag,
  summary: 'Who is signed in',
  operation: readProfile,
  decode: () => ({}),
  success: { ...success, description: 'The account.' },
  encode,
})

export const meEndpoints = [
  me,
  endpoint({
    method: 'patch',
    path: '/me',
    tag,
    summary: 'Change the profile',
    description: 'What is left out stays as it is. A default address is replaced as a whole.',
    operation: updateProfile,
    body: schemas.profileInput,
    query: shapes.ofCustomer,
    decode: ({ body, query }) => ({
      ...body,
      languageCode: storedLanguage(body.languageCode),
      customerId: customerNamed(query.customerId),
    }),
    success,
    encode,
    stateOf: me,
  }),
  endpoint({
    method: 'delete',
    path: '/me',
    tag,
    summary: 'Delete the account',
    description:
      'With the token of the link that `/me/deletion-requests` mails, in the body or in the query.',
    operation: deleteAccount,
    body: shapes.deletion,
    bodyIsOptional: true,
    query: shapes.deletionQuery,
    decode: ({ body, query }) => checkShape(shapes.tokenInput, { token: body.token ?? query.token }),
    success: { status: 204, description: 'The account is gone.' },
    stateOf: me,
  }),
  endpoint({
    method: 'post',
    path: '/me/deletion-requests',
    tag,
    summary: 'Ask for a link to delete the account',
    operation: requestDeletion,
    body: shapes.deletionRequest,
    decode: ({ body }) => body,
    success: { status: 202, description: 'The mail is on its way.' },
  }),
  endpoint({
    method: 'post',
    path: '/me/password-changes',
    tag,
    summary: 'Change the password',
    operation: changePassword,
    body: shapes.passwordChange,
    decode: ({ body }) => body,
    success,
    encode,
  }),
  endpoint({
    method: 'post',
    path: '/me/email-change-requests',
    tag,
    summary: 'Ask for a link to another e-mail address',
    description: 'The mail goes to the new address. Nothing changes before the link is followed.',
    operation: requestEmailChange,
    body: shapes.emailChangeRequest,
    decode: ({ body }) => body,
    success: { status: 202, description: 'The mail is on its way.' },
  }),
  endpoint({
    method: 'post',
    path: '/me/email-changes',
    tag,
    summary: 'Change the e-mail address',
    operation: confirmEmailChange,
    body: shapes.emailChange,
    decode: ({ body }) => body,
    success,
    encode,
    refusals: [409],
  }),
]
