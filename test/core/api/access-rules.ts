import { allPermissions, type Permission } from '../../../core/domain/staff/permissions.ts'

const appsRefused = 'Apps are not allowed to perform this mutation.'

/** Who may: the names that a refusal lists, and which callers pass without holding one of the permissions. */
export interface Rule {
  needed: string[]
  anyone?: boolean
  people?: boolean
  staff?: boolean
  apps?: boolean
  /** What every app is told, whatever it holds. */
  noApps?: string
}

const anyone: Rule = { needed: [], anyone: true }
const signedIn: Rule = { needed: ['AUTHENTICATED_USER'], people: true }
const signedInOrApp: Rule = { needed: ['AUTHENTICATED_USER', 'AUTHENTICATED_APP'], people: true, apps: true }
const staffUser: Rule = { needed: ['AUTHENTICATED_STAFF_USER'], staff: true }
const staffOrApp: Rule = {
  needed: ['AUTHENTICATED_STAFF_USER', 'AUTHENTICATED_APP'],
  staff: true,
  apps: true,
}
const has = (...needed: Permission[]): Rule => ({ needed })
const staffAppOr = (...permissions: Permission[]): Rule => ({
  ...staffOrApp,
  needed: [...staffOrApp.needed, ...permissions],
})
const personWith = (permission: Permission): Rule => ({ needed: [permission], noApps: appsRefused })
const ownerOr = (permission: Permission): Rule => ({ needed: [permission, 'OWNER'], people: true })
const appOr = (permission: Permission): Rule => ({ needed: [permission, 'AUTHENTICATED_APP'], apps: true })

/** Nobody is told of the app's way in, and an app of nothing else. */
export const impersonation: Rule = {
  needed: ['AUTHENTICATED_USER', 'AUTHENTICATED_APP'],
  people: true,
  noApps: 'To access this path, you need one of the following permissions: IMPERSONATE_USER',
}

/** Every operation of the domain. One that is missing here fails the test below. */
export const operations: Record<string, Rule> = {
  assignAttributes: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  createAttribute: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  createChoice: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  deleteAttribute: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  deleteChoice: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  findAttribute: anyone,
  listAttributes: anyone,
  reorderAttributes: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  reorderChoices: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  unassignAttributes: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  updateAttribute: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  updateChoice: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  activateApp: has('MANAGE_APPS'),
  activateChannel: has('MANAGE_CHANNELS'),
  addAddressFor: has('MANAGE_USERS'),
  addOwnAddress: signedInOrApp,
  askAuthenticationPlugin: anyone,
  changePassword: signedIn,
  chooseDefaultAddress: has('MANAGE_USERS'),
  chooseOwnDefaultAddress: signedIn,
  confirmAccount: anyone,
  confirmEmailChange: signedIn,
  createChannel: has('MANAGE_CHANNELS'),
  createApp: personWith('MANAGE_APPS'),
  createAppToken: has('MANAGE_APPS'),
  createCustomer: has('MANAGE_USERS'),
  createCustomerType: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  createPermissionGroup: personWith('MANAGE_STAFF'),
  createRecipient: has('MANAGE_SETTINGS'),
  createStaff: has('MANAGE_STAFF'),
  createWebhook: appOr('MANAGE_APPS'),
  deactivateApp: has('MANAGE_APPS'),
  deactivateChannel: has('MANAGE_CHANNELS'),
  deleteAccount: signedIn,
  deleteApp: has('MANAGE_APPS'),
  deleteAppToken: has('MANAGE_APPS'),
  deleteFailedInstallation: has('MANAGE_APPS'),
  deleteChannel: has('MANAGE_CHANNELS'),
  deleteCustomer: has('MANAGE_USERS'),
  deleteCustomers: has('MANAGE_USERS'),
  deleteAddress: has('MANAGE_USERS'),
  deleteCustomerType: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  deleteAvatar: staffUser,
  // Which metadata one may change depends on the object: see the mutations below.
  deleteMetadata: anyone,
  deleteOwnAddress: ownerOr('MANAGE_USERS'),
  deletePermissionGroup: personWith('MANAGE_STAFF'),
  deletePrivateMetadata: anyone,
  deleteRecipient: has('MANAGE_SETTINGS'),
  deleteStaff: personWith('MANAGE_STAFF'),
  deleteStaffMembers: personWith('MANAGE_STAFF'),
  deleteWebhook: appOr('MANAGE_APPS'),
  findAddress: ownerOr('MANAGE_USERS'),
  findApp: staffOrApp,
  findCustomerType: staffAppOr('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES', 'MANAGE_USERS'),
  findEntities: anyone,
  findOrder: anyone,
  findPermissionGroup: has('MANAGE_STAFF'),
  findUser: has('MANAGE_STAFF', 'MANAGE_USERS', 'MANAGE_ORDERS'),
  findWebhook: appOr('MANAGE_APPS'),
  installApp: personWith('MANAGE_APPS'),
  listAppExtensions: staffOrApp,
  listAppInstallations: has('MANAGE_APPS'),
  listApps: { needed: ['AUTHENTICATED_STAFF_USER', 'MANAGE_APPS'], staff: true },
  listChannels: staffOrApp,
  listCustomerTypes: staffAppOr('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES', 'MANAGE_USERS'),
  listCustomers: has('MANAGE_ORDERS', 'MANAGE_USERS'),
  importOrders: has('MANAGE_ORDERS_IMPORT'),
  listOrders: has('MANAGE_ORDERS'),
  listPermissionGroups: has('MANAGE_STAFF'),
  listStaff: has('MANAGE_STAFF'),
  listStaffMembers: has('MANAGE_STAFF'),
  currentStaffMember: has('MANAGE_STAFF'),
  findShopOwner: has('MANAGE_STAFF'),
  findStaffMembers: has('MANAGE_STAFF'),
  readProfile: signedIn,
  refreshSession: anyone,
  register: anyone,
  requestDeletion: signedIn,
  requestEmailChange: signedIn,
  requestPasswordReset: anyone,
  resendConfirmation: signedIn,
  revokeSessions: signedIn,
  setPassword: anyone,
  setUsersActive: has('MANAGE_USERS'),
  signIn: anyone,
  updateChannel: has('MANAGE_CHANNELS'),
  updateCustomer: has('MANAGE_USERS'),
  updateCustomers: has('MANAGE_USERS'),
  totalOfOrders: has('MANAGE_ORDERS'),
  updateAddress: has('MANAGE_USERS'),
  updateCustomerType: has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  updateAvatar: staffUser,
  updateMetadata: anyone,
  updateOwnAddress: ownerOr('MANAGE_USERS'),
  updatePermissionGroup: personWith('MANAGE_STAFF'),
  updatePrivateMetadata: anyone,
  updateApp: has('MANAGE_APPS'),
  retryInstallation: has('MANAGE_APPS'),
  previewManifest: has('MANAGE_APPS'),
  updateProfile: signedInOrApp,
  updateRecipient: has('MANAGE_SETTINGS'),
  updateShopAddress: has('MANAGE_SETTINGS'),
  updateShopSettings: has('MANAGE_SETTINGS'),
  updateStaff: personWith('MANAGE_STAFF'),
  updateStaffMember: personWith('MANAGE_STAFF'),
  updateWebhook: appOr('MANAGE_APPS'),
  verifyToken: anyone,
}

/** Every root field of the schema, where it does not simply ask one operation: then that operation's rule. */
export const rootFields: Record<string, Rule> = {
  'Query._entities': anyone,
  'Query._service': anyone,
  'Query.attribute': anyone,
  'Query.attributes': anyone,
  'Mutation.attributeCreate': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Mutation.attributeDelete': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Mutation.attributeReorderValues': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Mutation.attributeUpdate': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Mutation.attributeValueCreate': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Mutation.attributeValueDelete': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Mutation.attributeValueUpdate': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Mutation.customerTypeAssignAttributes': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Mutation.customerTypeReorderAttributes': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Mutation.customerTypeUnassignAttributes': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Query.address': ownerOr('MANAGE_USERS'),
  'Query.addressValidationRules': anyone,
  'Query.app': staffOrApp,
  'Query.apps': { needed: ['AUTHENTICATED_STAFF_USER', 'MANAGE_APPS'], staff: true },
  'Query.appExtensions': staffOrApp,
  'Query.categories': anyone,
  'Query.collections': anyone,
  'Query.homepageEvents': has('MANAGE_ORDERS'),
  'Query.ordersTotal': has('MANAGE_ORDERS'),
  'Query.pages': anyone,
  'Query.pageType': anyone,
  'Query.pageTypes': anyone,
  'Query.products': anyone,
  'Query.productVariants': anyone,
  'Query.shippingZones': has('MANAGE_SHIPPING'),
  'Query.appsInstallations': has('MANAGE_APPS'),
  'Query.channel': anyone,
  'Query.channels': staffOrApp,
  'Query.customerType': staffAppOr('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES', 'MANAGE_USERS'),
  'Query.customerTypes': staffAppOr('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES', 'MANAGE_USERS'),
  'Query.customers': has('MANAGE_ORDERS', 'MANAGE_USERS'),
  'Query.me': anyone,
  'Query.order': anyone,
  'Query.orders': has('MANAGE_ORDERS'),
  'Query.permissionGroup': has('MANAGE_STAFF'),
  'Query.permissionGroups': has('MANAGE_STAFF'),
  'Query.shop': anyone,
  'Query.staffUsers': has('MANAGE_STAFF'),
  'Query.user': has('MANAGE_STAFF', 'MANAGE_USERS', 'MANAGE_ORDERS'),
  'Query.webhook': appOr('MANAGE_APPS'),
  'Mutation.accountAddressCreate': impersonation,
  'Mutation.accountAddressDelete': ownerOr('MANAGE_USERS'),
  'Mutation.accountAddressUpdate': ownerOr('MANAGE_USERS'),
  'Mutation.accountDelete': signedIn,
  'Mutation.accountRegister': anyone,
  'Mutation.accountRequestDeletion': signedIn,
  'Mutation.accountSetDefaultAddress': signedIn,
  'Mutation.accountUpdate': impersonation,
  'Mutation.addressCreate': has('MANAGE_USERS'),
  'Mutation.addressDelete': has('MANAGE_USERS'),
  'Mutation.addressSetDefault': has('MANAGE_USERS'),
  'Mutation.addressUpdate': has('MANAGE_USERS'),
  'Mutation.appCreate': personWith('MANAGE_APPS'),
  'Mutation.appInstall': personWith('MANAGE_APPS'),
  'Mutation.appTokenCreate': has('MANAGE_APPS'),
  'Mutation.appTokenDelete': has('MANAGE_APPS'),
  'Mutation.appRetryInstall': has('MANAGE_APPS'),
  'Mutation.appDeleteFailedInstallation': has('MANAGE_APPS'),
  'Mutation.appFetchManifest': has('MANAGE_APPS'),
  'Mutation.appUpdate': has('MANAGE_APPS'),
  'Mutation.appDelete': has('MANAGE_APPS'),
  'Mutation.appActivate': has('MANAGE_APPS'),
  'Mutation.appDeactivate': has('MANAGE_APPS'),
  'Mutation.channelActivate': has('MANAGE_CHANNELS'),
  'Mutation.channelCreate': has('MANAGE_CHANNELS'),
  'Mutation.channelDeactivate': has('MANAGE_CHANNELS'),
  'Mutation.channelDelete': has('MANAGE_CHANNELS'),
  'Mutation.channelUpdate': has('MANAGE_CHANNELS'),
  'Mutation.confirmAccount': anyone,
  'Mutation.confirmEmailChange': signedIn,
  'Mutation.customerBulkDelete': has('MANAGE_USERS'),
  'Mutation.customerBulkUpdate': has('MANAGE_USERS'),
  'Mutation.customerCreate': has('MANAGE_USERS'),
  'Mutation.customerDelete': has('MANAGE_USERS'),
  'Mutation.customerUpdate': has('MANAGE_USERS'),
  'Mutation.customerTypeCreate': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Mutation.customerTypeDelete': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Mutation.customerTypeUpdate': has('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  'Mutation.deleteMetadata': has('MANAGE_USERS'),
  'Mutation.deletePrivateMetadata': has('MANAGE_USERS'),
  'Mutation.externalAuthenticationUrl': anyone,
  'Mutation.externalLogout': anyone,
  'Mutation.externalObtainAccessTokens': anyone,
  'Mutation.externalRefresh': anyone,
  'Mutation.externalVerify': anyone,
  'Mutation.passwordChange': signedIn,
  'Mutation.orderBulkCreate': has('MANAGE_ORDERS_IMPORT'),
  'Mutation.permissionGroupCreate': personWith('MANAGE_STAFF'),
  'Mutation.permissionGroupDelete': personWith('MANAGE_STAFF'),
  'Mutation.permissionGroupUpdate': personWith('MANAGE_STAFF'),
  'Mutation.requestEmailChange': signedIn,
  'Mutation.requestPasswordReset': anyone,
  'Mutation.sendConfirmationEmail': signedIn,
  'Mutation.setPassword': anyone,
  'Mutation.shopAddressUpdate': has('MANAGE_SETTINGS'),
  'Mutation.shopSettingsUpdate': has('MANAGE_SETTINGS'),
  'Mutation.staffCreate': has('MANAGE_STAFF'),
  'Mutation.staffBulkDelete': personWith('MANAGE_STAFF'),
  'Mutation.staffDelete': personWith('MANAGE_STAFF'),
  'Mutation.staffMemberUpdate': personWith('MANAGE_STAFF'),
  'Mutation.staffNotificationRecipientCreate': has('MANAGE_SETTINGS'),
  'Mutation.staffNotificationRecipientDelete': has('MANAGE_SETTINGS'),
  'Mutation.staffNotificationRecipientUpdate': has('MANAGE_SETTINGS'),
  'Mutation.staffUpdate': personWith('MANAGE_STAFF'),
  'Mutation.tokenCreate': anyone,
  'Mutation.tokenRefresh': anyone,
  'Mutation.tokenVerify': anyone,
  'Mutation.tokensDeactivateAll': signedIn,
  'Mutation.updateMetadata': has('MANAGE_USERS'),
  'Mutation.updatePrivateMetadata': has('MANAGE_USERS'),
  'Mutation.userBulkSetActive': has('MANAGE_USERS'),
  'Mutation.userAvatarDelete': staffUser,
  'Mutation.userAvatarUpdate': staffUser,
  'Mutation.webhookCreate': appOr('MANAGE_APPS'),
  'Mutation.webhookDelete': appOr('MANAGE_APPS'),
  'Mutation.webhookUpdate': appOr('MANAGE_APPS'),
}

export type Kind = 'nobody' | 'customer' | 'staff' | 'app'

/** What a caller of this kind with these permissions is told; null: may go on. */
export function refusalFor(rule: Rule, kind: Kind, held: readonly Permission[]): string | null {
  if (rule.anyone) return null
  if (kind === 'app' && rule.noApps) return rule.noApps
  if (held.some((permission) => rule.needed.includes(permission))) return null
  if (kind === 'customer' && rule.people) return null
  if (kind === 'staff' && (rule.people || rule.staff)) return null
  if (kind === 'app' && rule.apps) return null
  return `To access this path, you need one of the following permissions: ${rule.needed.join(', ')}`
}

/** All permissions but those that the rule asks for: what must not be enough. */
const beside = (rule: Rule): Permission[] => allPermissions.filter((name) => !rule.needed.includes(name))
export const within = (rule: Rule): Permission[] =>
  allPermissions.filter((name) => rule.needed.includes(name))

/** Callers of every kind who hold nothing, or everything else. */
export const withoutRights = (rule: Rule): Array<[Kind, Permission[]]> => [
  ['nobody', []],
  ['customer', []],
  ['staff', []],
  ['app', []],
  ['staff', beside(rule)],
  ['app', beside(rule)],
]
