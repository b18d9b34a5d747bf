import { globalId } from '../../../../shared/global-id.ts'
import { avatarUrl, type ThumbnailFormat } from '../../../domain/people/avatar-pictures.ts'
import { permissionsIn } from '../../../domain/people/users.ts'
import type { Permission } from '../../../domain/staff/permissions.ts'
import { editableGroups } from '../../../domain/staff/staff-scope.ts'
import {
  requireCustomerType,
  requireOwner,
  requirePrivateMetadata,
  requireRecords,
} from '../../../domain/visibility.ts'
import type { User } from '../../../tables/people.ts'
import { askedId } from '../../given-ids.ts'
import type { ApiContext } from '../api-context.ts'
import { describedPermissions } from '../described-permissions.ts'
import { languageCodeEnum } from '../language-code.ts'
import { metadataFields } from '../metadata-fields.ts'
import type {
  QueryResolvers,
  ThumbnailFormatEnum,
  UserPermissionResolvers,
  UserResolvers,
} from '../resolver-types.ts'
import { assignedAttributeFields } from './assigned-attributes.ts'
import { nothing } from './catalogue.ts'
import { ordersOfUser } from './orders.ts'

/** A user; as the bearer of a token, with the permissions that the token carries instead of all that the user holds. */
export type UserView = User & { carriedPermissions?: ReadonlySet<Permission> }

export const userQueries = {
  me: async (_query, _args, context) => {
    const actor = await context.actor()
    return actor.kind === 'user' ? { ...actor.user, isStaff: actor.isStaff } : null
  },
} satisfies QueryResolvers

export const user: UserResolvers = {
  // `accountRegister` answers a picture of its input, which has no identity.
  id: ({ id }) => (id === 0 ? '' : globalId('User', id)),
  languageCode: (parent) => languageCodeEnum(parent.languageCode),
  addresses: async ({ id, defaultShippingAddressId, defaultBillingAddressId }, _args, { loaders }) => {
    const book = await loaders.addressBook.load(id)
    return book.map((address) => ({
      ...address,
      isDefaultShippingAddress: address.id === defaultShippingAddressId,
      isDefaultBillingAddress: address.id === defaultBillingAddressId,
    }))
  },
  defaultShippingAddress: ({ defaultShippingAddressId: id }, _args, { loaders }) =>
    id ? loaders.address.load(id) : null,
  defaultBillingAddress: ({ defaultBillingAddressId: id }, _args, { loaders }) =>
    id ? loaders.address.load(id) : null,
  note: async ({ note }, _args, context) => {
    requireRecords(await context.actor())
    return note
  },
  events: async ({ id }, _args, context) => {
    requireRecords(await context.actor())
    return context.loaders.history.load(id)
  },
  userPermissions: async (parent, _args, context) =>
    describedPermissions(await effectivePermissions(parent, context)),
  permissionGroups: (parent, _args, { loaders }) => loaders.groupsOf.load(parent),
  editableGroups: async (parent, _args, context) =>
    editableGroups(
      parent,
      await effectivePermissions(parent, context),
      await context.loaders.everyGroup.load('every group'),
    ),
  accessibleChannels: async (parent, _args, { loaders }) => {
    const groups = await loaders.groupsOf.load(parent)
    const opened = await Promise.all(groups.map((group) => loaders.channelsOf.load(group)))
    const channels = new Map(opened.flat().map((channel) => [channel.id, channel]))
    return [...channels.values()].sort((one, other) => one.id - other.id)
  },
  restrictedAccessToChannels: async (parent, _args, { loaders }) => {
    if (!parent.isStaff) return false
    const groups = await loaders.groupsOf.load(parent)
    return groups.every((group) => group.restrictedAccessToChannels)
  },
  checkoutIds: () => [],
  checkoutTokens: () => [],
  checkouts: nothing,
  giftCards: nothing,
  storedPaymentSources: async (parent, _args, context) => {
    if (parent.id !== 0) requireOwner(await context.actor(), parent)
    return []
  },
  storedPaymentMethods: () => [],
  orders: ordersOfUser,
  avatar: async ({ id }, { size, format }, { loaders, settings }) => {
    const avatar = await loaders.avatar.load(id)
    return avatar
      ? { url: avatarUrl(settings.publicUrl, avatar, { size, format: thumbnailFormat(format) }) }
      : null
  },
  customerType: async (parent, _args, context) => {
    requireCustomerType(await context.actor(), parent)
    return context.loaders.customerType.load(parent.customerTypeId ?? 0)
  },
  ...assignedAttributeFields,
  ...metadataFields<User>(async (parent, context) => requirePrivateMetadata(await context.actor(), parent)),
}

const thumbnailFormat = (format: ThumbnailFormatEnum | null | undefined) =>
  format && format !== 'ORIGINAL' ? (format.toLowerCase() as ThumbnailFormat) : null

/** The caller's own permissions are those of the request: a token can carry less than its user holds. */
async function effectivePermissions(parent: UserView, context: ApiContext) {
  if (parent.carriedPermissions) return parent.carriedPermissions
  const actor = await context.actor()
  return actor.kind === 'user' && actor.user.id === parent.id
    ? actor.permissions
    : permissionsIn(parent, await context.loaders.groupsOf.load(parent))
}

export const userPermission: UserPermissionResolvers = {
  sourcePermissionGroups: async ({ code }, { userId }, { loaders }) => {
    const id = askedId(userId, 'User')
    const owner = id === null ? undefined : await loaders.user.load(id)
    const groups = owner ? await loaders.groupsOf.load(owner) : []
    return groups.filter((group) => group.permissions.includes(code))
  },
}
