import { z } from '@hono/zod-openapi'
import { exampleAddress, exampleClaims, exampleTokens, exampleUser, home, mailedToken } from './examples.ts'
import { address, addressInput, channel, redirectUrl, text, user } from './schemas.ts'

const token = z.string().openapi({ description: 'Came with the link in the mail.' })
/** A global ID, as in GraphQL. */
const id = z.string()

export const confirmationRequest = z
  .strictObject({ redirectUrl, channel: z.string() })
  .openapi('ConfirmationRequest', {
    example: { redirectUrl: 'https://shop.example/confirm', channel: 'default-channel' },
  })
export const confirmation = z
  .strictObject({
    email: z.string(),
    token,
    password: text().openapi({
      description: 'Needed where the shop says so, to get what was bought before.',
    }),
  })
  .openapi('Confirmation', { example: { email: 'ada@example.com', token: mailedToken } })
export const passwordResetRequest = z
  .strictObject({ email: z.string(), redirectUrl, channel })
  .openapi('PasswordResetRequest', {
    example: { email: 'ada@example.com', redirectUrl: 'https://shop.example/new-password' },
  })
export const passwordReset = z
  .strictObject({ email: z.string(), token, password: z.string() })
  .openapi('PasswordReset', {
    example: { email: 'ada@example.com', token: mailedToken, password: 'difference engine' },
  })
export const passwordChange = z
  .strictObject({
    oldPassword: text().openapi({ description: 'Left out by those who never had one.' }),
    newPassword: z.string(),
  })
  .openapi('PasswordChange', {
    example: { oldPassword: 'difference engine', newPassword: 'analytical engine' },
  })
export const emailChangeRequest = z
  .strictObject({ newEmail: z.string(), password: z.string(), redirectUrl, channel })
  .openapi('EmailChangeRequest', {
    example: {
      newEmail: 'lovelace@example.com',
      password: 'analytical engine',
      redirectUrl: 'https://shop.example/new-email',
    },
  })
export const emailChange = z
  .strictObject({ token, channel })
  .openapi('EmailChange', { example: { token: exampleTokens.token } })
export const deletionRequest = z
  .strictObject({ redirectUrl, channel })
  .openapi('DeletionRequest', { example: { redirectUrl: 'https://shop.example/farewell' } })
export const deletion = z
  .strictObject({ token: token.nullish() })
  .openapi('Deletion', { example: { token: mailedToken } })

export const refresh = z
  .strictObject({
    refreshToken: text().openapi({ description: 'Left out by browsers, which send it as a cookie.' }),
    csrfToken: text().openapi({ description: 'Came with the cookie; needed with it.' }),
  })
  .openapi('Refresh', { example: { refreshToken: exampleTokens.refreshToken } })
export const tokenInput = z
  .strictObject({ token: z.string() })
  .openapi('Token', { example: { token: exampleTokens.token } })

export const newAddress = z
  .strictObject({
    ...addressInput.shape,
    type: z
      .enum(['BILLING', 'SHIPPING'])
      .nullish()
      .openapi({ description: 'Makes it the default of this kind.' }),
  })
  .openapi('NewAddress', { example: { ...home, country: 'GB', type: 'BILLING' } })
export const chosenAddress = z
  .strictObject({ id })
  .openapi('ChosenAddress', { example: { id: exampleAddress.id } })

/** For apps, which have no account of their own. */
export const ofCustomer = z.strictObject({
  customerId: z.string().optional().openapi({
    description: 'Whose account an app means that may impersonate. Everybody else means their own.',
  }),
})
export const deletionQuery = z.strictObject({
  token: token.optional().openapi({ description: 'For clients whose DELETE has no body.' }),
})

export const addressBook = z.object({ items: z.array(address), totalCount: z.int() }).openapi('AddressBook', {
  example: { items: [exampleAddress], totalCount: 1 },
})

export const refreshed = z.object({ token: z.string(), user }).openapi('Refreshed', {
  example: { token: exampleTokens.token, user: exampleUser },
})
export const verified = z
  .object({
    isValid: z.literal(true),
    user,
    payload: z.record(z.string(), z.unknown()).openapi({ description: 'The claims of the token.' }),
  })
  .openapi('Verified', { example: { isValid: true, user: exampleUser, payload: exampleClaims } })
