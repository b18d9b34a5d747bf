import { globalId } from '../../../../shared/global-id.ts'
import {
  type AddressOfUser,
  addOwnAddress,
  chooseOwnDefaultAddress,
  deleteOwnAddress,
  findAddress,
  updateOwnAddress,
} from '../../../domain/addresses/address-book.ts'
import { notFound } from '../../../domain/errors.ts'
import { readProfile } from '../../../domain/people/profile.ts'
import { decodeId } from '../../given-ids.ts'
import { endpoint, type RestRequest } from '../endpoint.ts'
import { customerNamed, idInPath } from '../identifiers.ts'
import { representAddress, representUser } from '../representations.ts'
import * as schemas from '../schemas.ts'
import * as shapes from '../self-service-schemas.ts'

const tag = 'Addresses'

const encode = ({ user, address }: AddressOfUser, { context }: RestRequest) =>
  representAddress(context, address, user)

const oneAddress = endpoint({
  method: 'get',
  path: '/me/addresses/{id}',
  tag,
  summary: 'An address',
  operation: findAddress,
  decode: ({ params }) => ({ id: idInPath(params.id, 'Address') }),
  success: { status: 200, description: 'The address.', schema: schemas.address },
  encode: async (address, { context }) => {
    if (!address) throw notFound()
    const actor = await context.actor()
    return representAddress(context, address, actor.kind === 'user' ? actor.user : null)
  },
})

export const addressEndpoints = [
  endpoint({
    method: 'get',
    path: '/me/addresses',
    tag,
    summary: 'The address book',
    operation: readProfile,
    decode: () => ({}),
    success: { status: 200, description: 'All addresses, the oldest first.', schema: shapes.addressBook },
    encode: async (user, { context }) => {
      const { addresses } = await representUser(context, user)
      return { items: addresses, totalCount: addresses.length }
    },
  }),
  endpoint({
    method: 'post',
    path: '/me/addresses',
    tag,
    summary: 'Add an address',
    description: 'A full book loses its oldest address that is no default.',
    operation: addOwnAddress,
    body: shapes.newAddress,
    query: shapes.ofCustomer,
    decode: ({ body: { type, ...address }, query }) => ({
      address,
      type,
      customerId: customerNamed(query.customerId),
    }),
    success: { status: 201, description: 'The address as it is kept.', schema: schemas.address },
    location: ({ address }) => `/me/addresses/${globalId('Address', address.id)}`,
    encode,
  }),
  oneAddress,
  endpoint({
    method: 'patch',
    path: '/me/addresses/{id}',
    tag,
    summary: 'Change an address',
    description: 'What is left out stays as it is; null empties a part.',
    operation: updateOwnAddress,
    body: schemas.addressInput,
    decode: ({ body, params }) => ({
      id: idInPath(params.id, 'Address'),
      address: body,
      keepsRest: true,
    }),
    success: { status: 200, description: 'The address as it is kept.', schema: schemas.address },
    encode,
    stateOf: oneAddress,
  }),
  endpoint({
    method: 'delete',
    path: '/me/addresses/{id}',
    tag,
    summary: 'Delete an address',
    description: 'Whose default it was is left without one.',
    operation: deleteOwnAddress,
    decode: ({ params }) => ({ id: idInPath(params.id, 'Address') }),
    success: { status: 204, description: 'The address is gone.' },
    stateOf: oneAddress,
  }),
  endpoint({
    method: 'put',
    path: '/me/default-addresses/{type}',
    tag,
    summary: 'Choose a default address',
    operation: chooseOwnDefaultAddress,
    body: shapes.chosenAddress,
    decode: ({ body, params }) => ({
      id: decodeId(body.id, 'Address', 'id'),
      type: kindOfDefault(params.type),
    }),
    success: { status: 200, description: 'The account as it is now.', schema: schemas.user },
    encode: (user, { context }) => representUser(context, user),
  }),
]

/** `billing` or `shipping`, in any case. @throws {InvalidInput} as for any path that is not there */
function kindOfDefault(type: string | undefined): 'BILLING' | 'SHIPPING' {
  const kind = type?.toUpperCase()
  if (kind === 'BILLING' || kind === 'SHIPPING') return kind
  throw notFound('type')
}
