import { storedLanguage } from '../../../domain/language-codes.ts'
import { register } from '../../../domain/registration.ts'
import { shop } from '../../../domain/shop.ts'
import { endpoint } from '../endpoint.ts'
import { representAccount } from '../representations.ts'
import { registeredAccount, registrationInput } from '../schemas.ts'

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
    body: registrationInput,
    decode: ({ body }) => ({ ...body, languageCode: storedLanguage(body.languageCode) }),
    success: { status: 201, description: 'What was asked for.', schema: registeredAccount },
    encode: async (user, { context }) => ({
      ...representAccount(user),
      requiresConfirmation: (await shop(context.database.read)).enableAccountConfirmationByEmail,
    }),
  }),
]
