import { z } from '@hono/zod-openapi'
import { globalId } from '../../../shared/global-id.ts'
import { exampleUser, home } from './examples.ts'
import { pageOf, pageQuery } from './paging.ts'
import { flag, wholeNumber } from './query.ts'
import { addressInput, channel, languageCode, metadataInput, text, user } from './schemas.ts'

const invitation = text().openapi({
  description:
    'Where the link of the invitation leads that lets them set a password; without it none is sent.',
})

const personInput = {
  email: text(),
  firstName: text(),
  lastName: text(),
  isActive: z.boolean().nullish(),
  note: text(),
  metadata: metadataInput,
  privateMetadata: metadataInput,
}

const customerFields = {
  ...personInput,
  languageCode: languageCode.nullish(),
  externalReference: text(),
  isConfirmed: z.boolean().nullish(),
  customerType: text().openapi({ description: 'The global ID of a customer type.' }),
  defaultBillingAddress: addressInput.nullish(),
  defaultShippingAddress: addressInput.nullish(),
}

export const newCustomer = z
  .strictObject({ ...customerFields, redirectUrl: invitation, channel })
  .openapi('NewCustomer', {
    example: {
      email: 'ada@example.com',
      firstName: 'Ada',
      lastName: 'Byron',
      defaultBillingAddress: { ...home, country: 'GB' },
      redirectUrl: 'https://shop.example/welcome',
    },
  })
export const customerChanges = z
  .strictObject(customerFields)
  .openapi('CustomerChanges', { example: { lastName: 'Lovelace', note: 'Prefers letters.' } })

const groupIds = (description: string) => z.array(z.string()).nullish().openapi({ description })

export const newStaffMember = z
  .strictObject({
    ...personInput,
    addGroups: groupIds('The global IDs of permission groups.'),
    redirectUrl: invitation,
  })
  .openapi('NewStaffMember', {
    example: { email: 'grace@example.com', firstName: 'Grace', addGroups: [globalId('Group', 1)] },
  })
export const staffChanges = z
  .strictObject({
    ...personInput,
    addGroups: groupIds('The global IDs of permission groups to join.'),
    removeGroups: groupIds('The global IDs of permission groups to leave.'),
  })
  .openapi('StaffChanges', { example: { isActive: false } })

const example = { ...exampleUser, note: 'Prefers letters.', privateMetadata: [] }
const exampleType = { id: globalId('CustomerType', 1), name: 'Default', slug: 'default' }

export const customer = user
  .extend({
    customerType: z.object({ id: z.string(), name: z.string(), slug: z.string() }).nullable().optional(),
  })
  .openapi('Customer', { example: { ...example, customerType: exampleType } })

export const staffMember = user
  .extend({ permissionGroups: z.array(z.object({ id: z.string(), name: z.string() })) })
  .openapi('StaffMember', {
    example: {
      ...example,
      isStaff: true,
      permissionGroups: [{ id: globalId('Group', 1), name: 'Full Access' }],
    },
  })

export const customerPage = pageOf(customer).openapi('CustomerPage')
export const staffPage = pageOf(staffMember).openapi('StaffPage')

const moment = (description: string) => z.string().optional().openapi({ description, format: 'date-time' })
const exactly = (what: string) =>
  z
    .string()
    .optional()
    .openapi({ description: `Exactly this ${what}.` })
const ids = z.array(z.string()).optional().openapi({ description: 'Global IDs; given once for each.' })
const search = z.string().optional().openapi({
  description: 'Words to look for in names, e-mail addresses and addresses; the best match comes first.',
})

const sorting = {
  sortBy: z
    .enum(['FIRST_NAME', 'LAST_NAME', 'EMAIL', 'ORDER_COUNT', 'CREATED_AT', 'LAST_MODIFIED_AT', 'RANK'])
    .optional(),
  direction: z.enum(['ASC', 'DESC']).optional().openapi({ description: 'Of `sortBy`; else ascending.' }),
}

export const customersQuery = z.strictObject({
  ...pageQuery,
  search,
  ids,
  email: exactly('e-mail address'),
  firstName: exactly('name'),
  lastName: exactly('name'),
  isActive: flag('Whether the account can be used.').optional(),
  customerType: exactly('customer type, by its global ID'),
  dateJoinedGte: moment('Joined at this moment or later.'),
  dateJoinedLte: moment('Joined at this moment or before.'),
  updatedAtGte: moment('Changed at this moment or later.'),
  updatedAtLte: moment('Changed at this moment or before.'),
  placedOrdersAtGte: moment('Has bought something at this moment or later.'),
  placedOrdersAtLte: moment('Has bought something at this moment or before.'),
  numberOfOrdersGte: wholeNumber('Has bought as often, or more often.').optional(),
  numberOfOrdersLte: wholeNumber('Has bought as often, or less often.').optional(),
  country: exactly('country in one of the addresses'),
  phoneNumber: exactly('number in one of the addresses'),
  metadataKey: z.string().optional().openapi({ description: 'Has metadata under this key.' }),
  metadataValue: z.string().optional().openapi({ description: 'And there this value.' }),
  ...sorting,
})

export const staffQuery = z.strictObject({
  ...pageQuery,
  search,
  ids,
  status: z.enum(['ACTIVE', 'DEACTIVATED']).optional(),
  ...sorting,
})
