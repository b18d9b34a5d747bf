import { globalId } from '../../../../shared/global-id.ts'
import type { Problem } from '../../../domain/errors.ts'
import type { MutationResolvers, QueryResolvers, Resolvers } from '../resolver-types.ts'
import { accountMutations } from './account.ts'
import { address, addressMutations, addressQueries } from './addresses.ts'
import { app, appExtension, appInstallation, appMutations, appQueries, appToken } from './apps.ts'
import { assignedAttributeTypes } from './assigned-attributes.ts'
import { attribute, attributeMutations, attributeQueries, attributeValue } from './attributes.ts'
import { avatarMutations } from './avatars.ts'
import { catalogueQueries } from './catalogue.ts'
import { channel, channelMutations, channelQueries } from './channels.ts'
import { customerEvent } from './customer-events.ts'
import { customerType, customerTypeMutations, customerTypeQueries } from './customer-types.ts'
import { customerBulkResult, customerBulkUpdateError, customerMutations } from './customers.ts'
import { eventDelivery, eventDeliveryAttempt } from './deliveries.ts'
import { externalMutations } from './external.ts'
import { federationQueries } from './federation.ts'
import { metadataMutations } from './metadata.ts'
import { orderImportMutations } from './order-import.ts'
import { orderLine } from './order-lines.ts'
import { order, orderQueries } from './orders.ts'
import { peopleQueries } from './people.ts'
import { group, permissionGroupMutations, permissionGroupQueries } from './permission-groups.ts'
import { accountRegister, registrationMutations } from './registration.ts'
import { sessionMutations, verifyTokenPayload } from './sessions.ts'
import { shop, shopMutations, shopQueries } from './shop.ts'
import { staffMutations } from './staff.ts'
import {
  staffNotificationRecipient,
  staffNotificationRecipientMutations,
} from './staff-notification-recipients.ts'
import { user, userPermission, userQueries } from './users.ts'
import { webhook, webhookMutations, webhookQueries } from './webhooks.ts'

/** Every operation that core serves, and how its types are read. A field without a resolver is a property of its row. */
export const resolvers = {
  Query: {
    ...addressQueries,
    ...appQueries,
    ...attributeQueries,
    ...catalogueQueries,
    ...channelQueries,
    ...customerTypeQueries,
    ...federationQueries,
    ...orderQueries,
    ...peopleQueries,
    ...permissionGroupQueries,
    ...shopQueries,
    ...userQueries,
    ...webhookQueries,
  },
  Mutation: {
    ...accountMutations,
    ...addressMutations,
    ...appMutations,
    ...attributeMutations,
    ...avatarMutations,
    ...channelMutations,
    ...customerMutations,
    ...customerTypeMutations,
    ...externalMutations,
    ...metadataMutations,
    ...orderImportMutations,
    ...permissionGroupMutations,
    ...registrationMutations,
    ...sessionMutations,
    ...shopMutations,
    ...staffMutations,
    ...staffNotificationRecipientMutations,
    ...webhookMutations,
  },
  AccountError: { attributes: ({ attributes }) => ids('Attribute', attributes) },
  AccountRegister: accountRegister,
  Address: address,
  App: app,
  AppExtension: appExtension,
  AppInstallation: appInstallation,
  AppToken: appToken,
  ...assignedAttributeTypes,
  Attribute: attribute,
  AttributeValue: attributeValue,
  Channel: channel,
  CustomerBulkResult: customerBulkResult,
  CustomerBulkUpdateError: customerBulkUpdateError,
  CustomerEvent: customerEvent,
  CustomerType: customerType,
  CustomerTypeAssignAttributesError: { attributes: ({ attributes }) => ids('Attribute', attributes) },
  CustomerTypeReorderAttributesError: { attributes: ({ attributes }) => ids('Attribute', attributes) },
  EventDelivery: eventDelivery,
  EventDeliveryAttempt: eventDeliveryAttempt,
  Group: group,
  Order: order,
  OrderLine: orderLine,
  PermissionGroupError: {
    users: ({ users }) => ids('User', users),
    channels: ({ channels }) => ids('Channel', channels),
  },
  Shop: shop,
  StaffError: {
    groups: ({ groups }) => ids('Group', groups),
    users: ({ users }) => ids('User', users),
  },
  StaffNotificationRecipient: staffNotificationRecipient,
  User: user,
  UserPermission: userPermission,
  VerifyToken: verifyTokenPayload,
  Webhook: webhook,
} satisfies Resolvers & { Query: Required<QueryResolvers>; Mutation: Required<MutationResolvers> }

const ids = (type: string, keys: Problem['users']): string[] | null =>
  keys?.map((key) => globalId(type, key)) ?? null
