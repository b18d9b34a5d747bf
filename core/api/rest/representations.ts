import type { z } from '@hono/zod-openapi'
import { globalId } from '../../../shared/global-id.ts'
import type { Actor } from '../../domain/access.ts'
import { addressBooks, addressesOfStaff } from '../../domain/addresses/addresses.ts'
import { type CountryCode, countryName } from '../../domain/addresses/countries.ts'
import type { Context } from '../../domain/context.ts'
import { PermissionDenied } from '../../domain/errors.ts'
import { avatarUrl } from '../../domain/people/avatar-pictures.ts'
import { avatarsOf } from '../../domain/people/avatars.ts'
import { languageName } from '../../domain/shop/language-codes.ts'
import {
  requirePrivateAddressMetadata,
  requirePrivateMetadata,
  requireRecords,
} from '../../domain/visibility.ts'
import type { Address, User } from '../../tables/people.ts'
import type * as schemas from './schemas.ts'

type UserBody = z.input<typeof schemas.user>
type AddressBody = z.input<typeof schemas.address>

/** People as the caller sees them, however many, with one look-up of each kind. */
export async function representUsers(context: Context, people: readonly User[]): Promise<UserBody[]> {
  const { read } = context.database
  const ids = people.map(({ id }) => id)
  const actor = await context.actor()
  const rows = await addressBooks(read, ids)
  const ofStaff = await addressesOfStaff(
    read,
    rows.map(({ address }) => address.id),
  )
  const books = Map.groupBy(rows, ({ userId }) => userId)
  const avatars = new Map((await avatarsOf(read, ids)).map((avatar) => [avatar.userId, avatar]))
  return people.map((user) => {
    const avatar = avatars.get(user.id)
    const addresses = (books.get(user.id) ?? []).map(({ address }) =>
      addressBody(actor, address, { ofStaff: ofStaff.has(address.id), owner: user }),
    )
    const named = (id: number | null) =>
      addresses.find((address) => id && address.id === globalId('Address', id))
    return {
      id: globalId('User', user.id),
      ...representAccount(user),
      externalReference: user.externalReference,
      avatar: avatar ? { url: avatarUrl(context.settings.publicUrl, avatar, {}) } : null,
      addresses,
      defaultShippingAddress: named(user.defaultShippingAddressId) ?? null,
      defaultBillingAddress: named(user.defaultBillingAddressId) ?? null,
      lastLogin: user.lastLogin?.toISOString() ?? null,
      dateJoined: user.dateJoined.toISOString(),
      updatedAt: user.updatedAt.toISOString(),
      ...(sees(() => requireRecords(actor)) && { note: user.note }),
      ...(sees(() => requirePrivateMetadata(actor, user)) && {
        privateMetadata: items(user.privateMetadata),
      }),
    }
  })
}

export async function representUser(context: Context, user: User): Promise<UserBody> {
  const [body] = await representUsers(context, [user])
  return body as UserBody // As many come out as went in.
}

/** An address in the book of its owner; `owner` is null where nobody's is known. */
export async function representAddress(
  context: Context,
  address: Address,
  owner: User | null,
): Promise<AddressBody> {
  const ofStaff = await addressesOfStaff(context.database.read, [address.id])
  return addressBody(await context.actor(), address, { ofStaff: ofStaff.has(address.id), owner })
}

/** What is said of an account that may or may not be there. */
export const representAccount = (user: User) => ({
  email: user.email,
  firstName: user.firstName,
  lastName: user.lastName,
  isStaff: user.isStaff,
  isActive: user.isActive,
  isConfirmed: user.isConfirmed,
  languageCode: languageName(user.languageCode),
  metadata: items(user.metadata),
})

function addressBody(
  actor: Actor,
  address: Address,
  { ofStaff, owner }: { ofStaff: boolean; owner: User | null },
): AddressBody {
  const { id, country, phone, metadata, privateMetadata, validationSkipped: _internal, ...texts } = address
  return {
    id: globalId('Address', id),
    ...texts,
    country: { code: country, country: countryName(country as CountryCode) }, // Rows hold checked codes only.
    phone: phone || null,
    isDefaultShippingAddress: owner && owner.defaultShippingAddressId === id,
    isDefaultBillingAddress: owner && owner.defaultBillingAddressId === id,
    metadata: items(metadata),
    ...(sees(() => requirePrivateAddressMetadata(actor, ofStaff)) && {
      privateMetadata: items(privateMetadata),
    }),
  }
}

/** Asks `visibility.ts`, and leaves out what it refuses: a whole document is not lost over one field. */
export function sees(require: () => void): boolean {
  try {
    require()
    return true
  } catch (error) {
    if (error instanceof PermissionDenied) return false
    throw error
  }
}

function items(metadata: Record<string, string>): Array<{ key: string; value: string }> {
  return Object.keys(metadata)
    .sort()
    .map((key) => ({ key, value: metadata[key] ?? '' }))
}
