import { z } from '@hono/zod-openapi'
import { languageCodes } from '../../domain/shop/language-codes.ts'
import { exampleAccount, exampleAddress, exampleTokens, exampleUser, home } from './examples.ts'

/**
 * The shapes that travel, under the names of the GraphQL fields. What comes in is strict, as a GraphQL input is: a field
 * that nobody knows is refused, not ignored.
 */
export const text = () => z.string().nullish()

export const languageCode = z.enum(languageCodes).openapi('LanguageCode', {
  description: 'A BCP 47 tag as GraphQL writes it: in capitals, with `_` for `-`.',
})

export const channel = text().openapi({
  description: 'The slug of a channel; the only one is found by itself.',
})
export const redirectUrl = z.string().openapi({
  description: 'Where the link in the mail leads: an address at a host that the shop allows.',
})
const metadataItem = z.strictObject({ key: z.string(), value: z.string() }).openapi('MetadataItem')
export const metadataInput = z
  .array(metadataItem)
  .nullish()
  .openapi({ description: 'Keys to add or overwrite; none is removed.' })

export const addressInput = z
  .strictObject({
    firstName: text(),
    lastName: text(),
    companyName: text(),
    streetAddress1: text(),
    streetAddress2: text(),
    city: text(),
    cityArea: text(),
    postalCode: text(),
    country: text().openapi({ description: 'ISO 3166-1 alpha-2. A new address needs one.' }),
    countryArea: text(),
    phone: text(),
    metadata: metadataInput,
    skipValidation: z.boolean().nullish(),
  })
  .openapi('AddressInput', { example: { ...home, country: 'GB' } })

export const registrationInput = z
  .strictObject({
    email: z.string(),
    password: z.string(),
    firstName: text(),
    lastName: text(),
    languageCode: languageCode.nullish(),
    redirectUrl: text().openapi({
      description:
        'Where the link of the confirmation mail leads; needed where the shop asks for confirmation.',
    }),
    metadata: metadataInput,
    channel,
  })
  .openapi('RegistrationInput', {
    example: {
      email: 'ada@example.com',
      password: 'analytical engine',
      firstName: 'Ada',
      lastName: 'Byron',
      languageCode: 'EN_GB',
      redirectUrl: 'https://shop.example/confirm',
    },
  })

export const credentials = z
  .strictObject({ email: z.string(), password: z.string(), audience: text() })
  .openapi('Credentials', { example: { email: 'ada@example.com', password: 'analytical engine' } })

export const profileInput = z
  .strictObject({
    firstName: text(),
    lastName: text(),
    languageCode: languageCode.nullish(),
    defaultBillingAddress: addressInput.nullish(),
    defaultShippingAddress: addressInput.nullish(),
    metadata: metadataInput,
  })
  .openapi('ProfileInput', {
    example: { lastName: 'Lovelace', metadata: [{ key: 'newsletter', value: 'yes' }] },
  })

export const address = z
  .object({
    id: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    companyName: z.string(),
    streetAddress1: z.string(),
    streetAddress2: z.string(),
    city: z.string(),
    cityArea: z.string(),
    postalCode: z.string(),
    country: z.object({ code: z.string(), country: z.string() }),
    countryArea: z.string(),
    phone: z.string().nullable(),
    isDefaultShippingAddress: z.boolean().nullable(),
    isDefaultBillingAddress: z.boolean().nullable(),
    metadata: z.array(metadataItem),
    privateMetadata: z.array(metadataItem).optional(),
  })
  .openapi('Address', { example: exampleAddress })

const account = {
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  isStaff: z.boolean(),
  isActive: z.boolean(),
  isConfirmed: z.boolean(),
  languageCode,
  metadata: z.array(metadataItem),
}

export const registeredAccount = z
  .object({ ...account, requiresConfirmation: z.boolean() })
  .openapi('RegisteredAccount', {
    example: { ...exampleAccount, requiresConfirmation: true },
    description:
      'What was asked for. It has no id, and is the same whether the address had an account or not.',
  })

export const user = z
  .object({
    id: z.string(),
    ...account,
    externalReference: z.string().nullable(),
    avatar: z.object({ url: z.string() }).nullable(),
    addresses: z.array(address),
    defaultShippingAddress: address.nullable(),
    defaultBillingAddress: address.nullable(),
    lastLogin: z.iso.datetime().nullable(),
    dateJoined: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    note: z.string().nullable().optional(),
    privateMetadata: z.array(metadataItem).optional(),
  })
  .openapi('User', { description: 'Fields that the caller may not see are left out.', example: exampleUser })

export const session = z
  .object({ token: z.string(), refreshToken: z.string(), csrfToken: z.string(), user })
  .openapi('Session', { example: { ...exampleTokens, user: exampleUser } })
