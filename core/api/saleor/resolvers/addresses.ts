import { globalId } from '../../../../shared/global-id.ts'
import {
  type AddressOfUser,
  addAddressFor,
  addOwnAddress,
  chooseDefaultAddress,
  chooseOwnDefaultAddress,
  deleteAddress,
  deleteOwnAddress,
  findAddress,
  updateAddress,
  updateOwnAddress,
} from '../../../domain/addresses/address-book.ts'
import { addressValidationData } from '../../../domain/addresses/address-validation-data.ts'
import { type CountryCode, countryName } from '../../../domain/addresses/countries.ts'
import { BadQuestion, PermissionDenied } from '../../../domain/errors.ts'
import { requirePrivateAddressMetadata } from '../../../domain/visibility.ts'
import type { Address, User } from '../../../tables/people.ts'
import { askedId, decodeId } from '../../given-ids.ts'
import { metadataFields } from '../metadata-fields.ts'
import { mutation } from '../mutation.ts'
import { query } from '../query.ts'
import type { AddressInput, AddressResolvers, MutationResolvers, QueryResolvers } from '../resolver-types.ts'

/** An address; in its owner's book it also knows what it is the default for. */
export type AddressView = Address & {
  isDefaultShippingAddress?: boolean
  isDefaultBillingAddress?: boolean
  /** Known of an address that is no more. */
  ofStaff?: boolean
  /** The address of the shop itself: nobody reads or writes private metadata there, as in Saleor. */
  ofShop?: boolean
}

/** Rows hold checked country codes only. */
export const countryDisplay = (code: string) => ({ code, country: countryName(code as CountryCode) })

export const address: AddressResolvers = {
  id: ({ id }) => globalId('Address', id),
  country: ({ country }) => countryDisplay(country),
  phone: ({ phone }) => phone || null,
  ...metadataFields<AddressView>(async ({ id, ofStaff, ofShop }, context) => {
    if (ofShop) throw new PermissionDenied()
    const isOfStaff = ofStaff ?? (await context.loaders.isAddressOfStaff.load(id))
    requirePrivateAddressMetadata(await context.actor(), isOfStaff)
  }),
}

export const addressQueries = {
  // No address has the key 0: an ID of something else finds none.
  address: query(findAddress, ({ id }) => ({ id: askedId(id, 'Address') ?? 0 })),
  addressValidationRules: (_query, { countryCode, ...region }) => {
    const rules = addressValidationData(countryCode, region)
    if (!rules) throw new BadQuestion(`There are no addresses in ${countryCode}.`)
    return rules
  },
} satisfies QueryResolvers

const entered = ({ id, input }: { id: string; input: AddressInput }) => ({
  id: decodeId(id, 'Address', 'id'),
  address: input,
})
const named = ({ id }: { id: string }) => ({ id: decodeId(id, 'Address', 'id') })
const both = ({ user, address }: AddressOfUser) => ({ user, address })
const onlyUser = (user: User) => ({ user })

export const addressMutations = {
  accountAddressCreate: mutation(
    addOwnAddress,
    ({ input, type, customerId }) => ({
      address: input,
      type,
      customerId: customerId ? () => decodeId(customerId, 'User', 'customerId') : null,
    }),
    both,
  ),
  accountAddressUpdate: mutation(updateOwnAddress, entered, both),
  accountAddressDelete: mutation(deleteOwnAddress, named, both),
  accountSetDefaultAddress: mutation(
    chooseOwnDefaultAddress,
    ({ type, ...args }) => ({ ...named(args), type }),
    onlyUser,
  ),
  addressCreate: mutation(
    addAddressFor,
    ({ userId, input }) => ({ userId: decodeId(userId, 'User', 'userId'), address: input }),
    both,
  ),
  addressUpdate: mutation(updateAddress, entered, both),
  addressDelete: mutation(deleteAddress, named, both),
  addressSetDefault: mutation(
    chooseDefaultAddress,
    ({ addressId, userId, type }) => ({
      id: decodeId(addressId, 'Address', 'addressId'),
      userId: decodeId(userId, 'User', 'userId'),
      type,
    }),
    onlyUser,
  ),
} satisfies MutationResolvers
