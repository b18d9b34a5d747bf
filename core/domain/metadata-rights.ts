import type { Queries } from '../../shared/database/database.ts'
import { type Actor, check, has, holds, isSelf } from './access.ts'
import { addressesOfStaff, isInBook } from './addresses/addresses.ts'
import { notFound, PermissionDenied } from './errors.ts'
import type { HolderType, MetadataHolder } from './metadata.ts'
import { shop } from './shop/shop.ts'
import type { Permission } from './staff/permissions.ts'

/** @throws {PermissionDenied} @throws {InvalidInput} where a person or an address is not there */
export async function requireRight(
  tx: Queries,
  actor: Actor,
  { type, id, holder }: { type: HolderType; id: number | string; holder: MetadataHolder | undefined },
  isPrivate: boolean,
): Promise<void> {
  if (type === 'Order') return check(has('MANAGE_ORDERS', 'HANDLE_TAXES'), actor)
  const needed = await neededPermission(tx, actor, { type, id: Number(id), holder }, isPrivate)
  if (needed && !holds(actor, needed)) throw new PermissionDenied([needed])
}

/** Null: the caller needs none. Nobody, not even its owner, writes private metadata without the permission. */
async function neededPermission(
  tx: Queries,
  actor: Actor,
  {
    type,
    id,
    holder,
  }: { type: Exclude<HolderType, 'Order'>; id: number; holder: MetadataHolder | undefined },
  isPrivate: boolean,
): Promise<Permission | null> {
  switch (type) {
    case 'User': {
      if (holder?.type !== 'User') throw isPrivate ? new PermissionDenied() : notFound()
      if (!isPrivate && isSelf(actor, id)) return null
      return holder.row.isStaff ? 'MANAGE_STAFF' : 'MANAGE_USERS'
    }
    case 'Address':
      if (!holder) throw notFound()
      if (!isPrivate && actor.kind === 'user' && (await isInBook(tx, actor.user.id, id))) return null
      if ((await shop(tx)).companyAddressId === id) {
        if (isPrivate) throw new PermissionDenied()
        return 'MANAGE_SETTINGS'
      }
      return (await addressesOfStaff(tx, [id])).has(id) ? 'MANAGE_STAFF' : 'MANAGE_USERS'
    case 'App':
      return actor.kind === 'app' && actor.app.id === id ? null : 'MANAGE_APPS'
    case 'Channel':
      return 'MANAGE_CHANNELS'
    case 'Attribute':
    case 'CustomerType':
      return 'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'
    case 'Shop':
      return 'MANAGE_SETTINGS'
  }
}
