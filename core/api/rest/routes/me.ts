import { storedLanguage } from '../../../domain/language-codes.ts'
import { readProfile, updateProfile } from '../../../domain/profile.ts'
import { endpoint } from '../endpoint.ts'
import { representUser } from '../representations.ts'
import { profileInput, user } from '../schemas.ts'

const tag = 'Me'

export const meEndpoints = [
  endpoint({
    method: 'get',
    path: '/me',
    tag,
    summary: 'Who is signed in',
    operation: readProfile,
    decode: () => ({}),
    success: { status: 200, description: 'The account.', schema: user },
    encode: (found, { context }) => representUser(context, found),
  }),
  endpoint({
    method: 'patch',
    path: '/me',
    tag,
    summary: 'Change the profile',
    description: 'What is left out stays as it is. A default address is replaced as a whole.',
    operation: updateProfile,
    body: profileInput,
    decode: ({ body }) => ({ ...body, languageCode: storedLanguage(body.languageCode) }),
    success: { status: 200, description: 'The account as it is now.', schema: user },
    encode: (changed, { context }) => representUser(context, changed),
  }),
]
