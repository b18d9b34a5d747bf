import { type Address, addresses, type User, userAddresses, users } from '../../core/tables/people.ts'
import { asc, eq } from '../../shared/database/drizzle.ts'
import type { TestCore } from './core.ts'

export const derby = { streetAddress1: 'Mill Road 1', city: 'Derby', postalCode: 'DE1 1AA', country: 'GB' }

/** Wrong in what skipping validation keeps. */
export const unchecked = { ...derby, postalCode: 'nonsense', phone: '?', skipValidation: true }

const signatures = {
  accountAddressCreate: '$input: AddressInput!, $type: AddressTypeEnum, $customerId: ID',
  accountAddressUpdate: '$id: ID!, $input: AddressInput!',
  accountAddressDelete: '$id: ID!',
  accountSetDefaultAddress: '$id: ID!, $type: AddressTypeEnum!',
  addressCreate: '$userId: ID!, $input: AddressInput!',
  addressUpdate: '$id: ID!, $input: AddressInput!',
  addressDelete: '$id: ID!',
  addressSetDefault: '$addressId: ID!, $userId: ID!, $type: AddressTypeEnum!',
}

const person = `user { id email updatedAt addresses { id isDefaultShippingAddress isDefaultBillingAddress }
  defaultShippingAddress { id } defaultBillingAddress { id } }`
const address = `address { id firstName streetAddress1 streetAddress2 city cityArea countryArea postalCode phone
  companyName country { code } metadata { key value } isDefaultShippingAddress isDefaultBillingAddress }`

export type AddressMutation = keyof typeof signatures

/** The payload of one of the mutations; beside it, as `topLevel`, why it was refused as a whole. */
export async function runAddressMutation(
  core: TestCore,
  name: AddressMutation,
  variables: Record<string, unknown>,
  token: string | undefined,
) {
  const passed = [...signatures[name].matchAll(/\$(\w+)/g)].map(([, argument]) => `${argument}: $${argument}`)
  const selection = `${person} ${name.includes('SetDefault') ? '' : address} errors { field code addressType }`
  const { data, errors } = await core.graphql(
    `mutation (${signatures[name]}) { ${name}(${passed.join(', ')}) { ${selection} } }`,
    variables,
    { token },
  )
  return { ...data?.[name], topLevel: errors?.map((error) => error.message) }
}

/** As `topLevel` tells who needs one of these. */
export const refusedFor = (...names: string[]): string[] => [
  `To access this path, you need one of the following permissions: ${names.join(', ')}`,
]

export async function addressRow(core: TestCore, id: number): Promise<Address | undefined> {
  const [row] = await core.services.database.read.select().from(addresses).where(eq(addresses.id, id))
  return row
}

/** The keys of the addresses in somebody's book. */
export async function bookOf(core: TestCore, { id }: User): Promise<number[]> {
  const rows = await core.services.database.read
    .select()
    .from(userAddresses)
    .where(eq(userAddresses.userId, id))
    .orderBy(asc(userAddresses.addressId))
  return rows.map((row) => row.addressId)
}

export async function shareAddress(core: TestCore, address: Address, { id }: User): Promise<void> {
  await core.services.database.transaction((tx) =>
    tx.insert(userAddresses).values({ userId: id, addressId: address.id }),
  )
}

export async function alterUser(core: TestCore, { id }: User, columns: Partial<User>): Promise<void> {
  await core.services.database.transaction((tx) => tx.update(users).set(columns).where(eq(users.id, id)))
}
