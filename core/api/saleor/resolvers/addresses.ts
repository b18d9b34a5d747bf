import { globalId } from '../../../../shared/global-id.ts'
import { holds } from '../../../domain/access.ts'
import { addressById, isInBook } from '../../../domain/addresses.ts'
import { type CountryCode, countryName } from '../../../domain/countries.ts'
import { PermissionDenied } from '../../../domain/errors.ts'
import type { Address } from '../../../tables.ts'
import { askedId } from '../global-id.ts'
import { metadataFields } from '../metadata-fields.ts'
import type { AddressResolvers, QueryResolvers } from '../resolver-types.ts'

/** An address; in its owner's book it also knows what it is the default for. */
export type AddressView = Address & { isDefaultShippingAddress?: boolean; isDefaultBillingAddress?: boolean }

/** Rows hold checked country codes only. */
export const countryDisplay = (code: string) => ({ code, country: countryName(code as CountryCode) })

export const address: AddressResolvers = {
  id: ({ id }) => globalId('Address', id),
  country: ({ country }) => countryDisplay(country),
  phone: ({ phone }) => phone || null,
  ...metadataFields<Address>(async (_address, context) => {
    if (!holds(await context.actor(), 'MANAGE_USERS')) throw new PermissionDenied()
  }),
}

export const addressQueries = {
  /** Saleor's scope: an app with MANAGE_USERS sees any address, a person only those in the own book. */
  address: async (_query, { id }, context) => {
    const actor = await context.actor()
    const { read } = context.database
    if (actor.kind === 'nobody' || (actor.kind === 'app' && !holds(actor, 'MANAGE_USERS')))
      throw new PermissionDenied(['MANAGE_USERS', 'OWNER'])
    const key = askedId(id, 'Address')
    if (key === null) return null
    if (actor.kind === 'user' && !(await isInBook(read, actor.user.id, key))) return null
    return addressById(read, key)
  },
} satisfies QueryResolvers
