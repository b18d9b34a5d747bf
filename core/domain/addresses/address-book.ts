import type { Queries } from '../../../shared/database/database.ts'
import { and, asc, eq, notInArray } from '../../../shared/database/drizzle.ts'
import { type Address, addresses, type User, userAddresses } from '../../tables/people.ts'
import { type Access, type Actor, has, holds, ownerOr, signedIn, signedInOrApp } from '../access.ts'
import { type Context, caller } from '../context.ts'
import { invalid, notFound, PermissionDenied } from '../errors.ts'
import { operation } from '../operation.ts'
import { accountOwner, type NamedCustomer } from '../people/profile.ts'
import { userById } from '../people/users.ts'
import { shop } from '../shop/shop.ts'
import {
  type AddressInput,
  type AddressType,
  addressById,
  addressesInSight,
  addressesOfStaff,
  addToBook,
  anOwnerOf,
  appsMaySkip,
  type CheckedAddress,
  checkAddress,
  isInBook,
  type SkipRule,
  storeAddress,
  whoHoldsMaySkip,
} from './addresses.ts'
import { makeDefault } from './default-addresses.ts'

/** What the mutations of addresses answer. Nobody's address has no user. */
export interface AddressOfUser {
  user: User | null
  address: Address
}

/** Saleor's `address`. A person finds no address of others, whatever rights they hold. */
export const findAddress = operation(
  ownerOr('MANAGE_USERS'),
  async (context, { id }: { id: number }): Promise<Address | undefined> => {
    const [address] = await addressesInSight(context.database.read, await context.actor(), [id])
    return address
  },
)

/** Saleor's `accountAddressCreate`: into one's own book, or into a customer's by an app that may impersonate. */
export const addOwnAddress = operation(
  signedInOrApp,
  async (
    context,
    input: { address: AddressInput; type?: AddressType | null; customerId?: NamedCustomer },
  ): Promise<AddressOfUser> => {
    const { type } = input
    const { id } = await accountOwner(context, input.customerId)
    const maySkip = appsMaySkip(await context.actor(), 'IMPERSONATE_USER')
    const checked = await checkEntered(context.database.read, input.address, { addressType: type, maySkip })
    return context.transaction(async ({ tx, emit }) => {
      const user = await userById(tx, id)
      if (!user) throw invalid(null, 'NOT_FOUND', 'The account is gone.')
      const address = await addAddress(context, tx, user, checked)
      const now = context.clock.now()
      const saved = type ? await makeDefault(tx, user, address.id, { type, now }) : user
      await emit('customer_updated', { userId: user.id })
      await emit('address_created', { addressId: address.id })
      return { user: saved, address }
    })
  },
)

/** Saleor's `addressCreate`, into anybody's book, staff included. */
export const addAddressFor = operation(
  has('MANAGE_USERS'),
  async (context, input: { userId: number; address: AddressInput }): Promise<AddressOfUser> => {
    const actor = await context.actor()
    return context.transaction(async ({ tx, emit }) => {
      const user = await userById(tx, input.userId)
      if (!user) throw notFound('userId')
      const maySkip = whoHoldsMaySkip(actor, 'MANAGE_USERS')
      const address = await addAddress(context, tx, user, await checkEntered(tx, input.address, { maySkip }))
      await emit('address_created', { addressId: address.id })
      return { user, address }
    })
  },
)

/**
 * Saleor's `accountAddressUpdate` and `addressUpdate`: the whole address is written anew. With `keepsRest` the parts that
 * are not given stay as they are.
 */
export const updateOwnAddress = updating(ownerOr('MANAGE_USERS'), appsMaySkip)
export const updateAddress = updating(has('MANAGE_USERS'), whoHoldsMaySkip)

/** Saleor's `accountAddressDelete` and `addressDelete`. Whose default it was is left without one. */
export const deleteOwnAddress = deleting(ownerOr('MANAGE_USERS'))
export const deleteAddress = deleting(has('MANAGE_USERS'))

/** Saleor's `accountSetDefaultAddress`. */
export const chooseOwnDefaultAddress = operation(
  signedIn,
  async (context, { id, type }: { id: number; type: AddressType }): Promise<User> =>
    chooseDefault(context, { id, type, userId: (await caller(context)).id, field: 'id' }),
)

/** Saleor's `addressSetDefault`. */
export const chooseDefaultAddress = operation(
  has('MANAGE_USERS'),
  async (context, input: { userId: number; id: number; type: AddressType }): Promise<User> =>
    chooseDefault(context, { ...input, field: 'addressId' }),
)

function updating(access: Access, skipRule: (actor: Actor, permission: 'MANAGE_USERS') => SkipRule) {
  return operation(
    access,
    async (
      context,
      input: { id: number; address: AddressInput; keepsRest?: boolean },
    ): Promise<AddressOfUser> => {
      const actor = await context.actor()
      return context.transaction(async ({ tx, emit }) => {
        const { user, address } = await editable(tx, actor, input.id)
        const maySkip = skipRule(actor, 'MANAGE_USERS')
        const entered = input.keepsRest ? { ...enteredBefore(address), ...input.address } : input.address
        const stored = await storeAddress(tx, address, await checkEntered(tx, entered, { maySkip }))
        await emit('address_updated', { addressId: address.id })
        return { user, address: stored }
      })
    },
  )
}

/** A stored address in the form in which it could be entered again. Its metadata is merged anyway. */
function enteredBefore({ metadata: _kept, privateMetadata: _emptied, ...parts }: Address): AddressInput {
  return parts
}

function deleting(access: Access) {
  return operation(access, async (context, { id }: { id: number }): Promise<AddressOfUser> => {
    const actor = await context.actor()
    return context.transaction(async ({ tx, emit }) => {
      const { user, address } = await editable(tx, actor, id)
      // Its book is unknown once it is gone, and with it who may read the private metadata.
      const ofStaff = (await addressesOfStaff(tx, [id])).has(id)
      await tx.delete(addresses).where(eq(addresses.id, id))
      const deletedAddress = { ...address, ofStaff }
      await emit('address_deleted', { deletedAddress })
      // Read again: the address may have been a default.
      return { user: (user && (await userById(tx, user.id))) ?? null, address: deletedAddress }
    })
  })
}

async function chooseDefault(
  context: Context,
  { id, userId, type, field }: { id: number; userId: number; type: AddressType; field: string },
): Promise<User> {
  return context.transaction(async ({ tx, emit }) => {
    if (!(await addressById(tx, id))) throw notFound(field)
    const user = await userById(tx, userId)
    if (!user) throw notFound('userId')
    if (!(await isInBook(tx, userId, id)))
      throw invalid(field, 'INVALID', 'This address is not in the address book of that user.')
    const saved = await makeDefault(tx, user, id, { type, now: context.clock.now() })
    await emit('customer_updated', { userId })
    return saved
  })
}

/** An address that the caller may change, and somebody in whose book it is: the caller before any other. */
async function editable(tx: Queries, actor: Actor, id: number): Promise<AddressOfUser> {
  const address = await addressById(tx, id)
  if (!address) throw notFound()
  const isOwner = actor.kind === 'user' && (await isInBook(tx, actor.user.id, id))
  if (!isOwner && !holds(actor, 'MANAGE_USERS')) throw new PermissionDenied(['MANAGE_USERS', 'OWNER'])
  const user = isOwner ? await userById(tx, actor.user.id) : await anOwnerOf(tx, id)
  return { user: user ?? null, address }
}

/**
 * The row, in the user's book. A new address is never refused: a full book loses its oldest address that is no default,
 * as in Saleor without an event.
 */
async function addAddress(
  { settings }: Context,
  tx: Queries,
  user: User,
  checked: CheckedAddress,
): Promise<Address> {
  if ((await tx.$count(userAddresses, eq(userAddresses.userId, user.id))) >= settings.maxUserAddresses) {
    const defaults = [user.defaultBillingAddressId, user.defaultShippingAddressId].map((id) => id ?? 0)
    const [oldest] = await tx
      .select({ id: userAddresses.addressId })
      .from(userAddresses)
      .where(and(eq(userAddresses.userId, user.id), notInArray(userAddresses.addressId, defaults)))
      .orderBy(asc(userAddresses.addressId))
      .limit(1)
    if (oldest) await tx.delete(addresses).where(eq(addresses.id, oldest.id))
  }
  const address = await storeAddress(tx, undefined, checked)
  await addToBook(tx, user.id, address.id)
  return address
}

async function checkEntered(
  queries: Queries,
  input: AddressInput,
  options: { addressType?: AddressType | null | undefined; maySkip: SkipRule },
): Promise<CheckedAddress> {
  const { preserveAllAddressFields } = await shop(queries)
  return checkAddress(input, { ...options, preserveAllFields: preserveAllAddressFields })
}
