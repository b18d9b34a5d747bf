import { z } from '@hono/zod-openapi'
import { languageCodes } from '../../domain/language-codes.ts'

/**
 * The shapes that travel, under the names of the GraphQL fields. What comes in is strict, as a GraphQL input is: a field
 * that nobody knows is refused, not ignored.
 */
const text = () => z.string().nullish()

export const languageCode = z.enum(languageCodes).openapi('LanguageCode', {
  description: 'A BCP 47 tag as GraphQL writes it: in capitals, with `_` for `-`.',
})

export const metadataItem = z.strictObject({ key: z.string(), value: z.string() }).openapi('MetadataItem')
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
    country: text().openapi({ description: 'ISO 3166-1 alpha-2. Needed on every write.' }),
    countryArea: text(),
    phone: text(),
    metadata: metadataInput,
    skipValidation: z.boolean().nullish(),
  })
  .openapi('AddressInput')

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
    channel: text(),
  })
  .openapi('RegistrationInput')

export const credentials = z
  .strictObject({ email: z.string(), password: z.string(), audience: text() })
  .openapi('Credentials')

export const profileInput = z
  .strictObject({
    firstName: text(),
    lastName: text(),
    languageCode: languageCode.nullish(),
    defaultBillingAddress: addressInput.nullish(),
    defaultShippingAddress: addressInput.nullish(),
    metadata: metadataInput,
  })
  .openapi('ProfileInput')

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
  .openapi('Address')

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
  .openapi('User', { description: 'Fields that the caller may not see are left out.' })

export const session = z
  .object({ token: z.string(), refreshToken: z.string(), csrfToken: z.string(), user })
  .openapi('Session')
