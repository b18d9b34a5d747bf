/** Saleor's grantable permissions and how its dashboard names them. */
export const permissions = {
  HANDLE_CHECKOUTS: 'Handle checkouts',
  HANDLE_PAYMENTS: 'Handle payments',
  HANDLE_TAXES: 'Handle taxes',
  IMPERSONATE_USER: 'Impersonate user.',
  MANAGE_APPS: 'Manage apps',
  MANAGE_CHANNELS: 'Manage channels.',
  MANAGE_CHECKOUTS: 'Manage checkouts',
  MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES: 'Manage customer types and attributes.',
  MANAGE_DISCOUNTS: 'Manage promotions and vouchers.',
  MANAGE_GIFT_CARD: 'Manage gift cards.',
  MANAGE_MENUS: 'Manage navigation.',
  MANAGE_OBSERVABILITY: 'Manage observability',
  MANAGE_ORDERS: 'Manage orders.',
  MANAGE_ORDERS_IMPORT: 'Manage orders import.',
  MANAGE_PAGES: 'Manage pages.',
  MANAGE_PAGE_TYPES_AND_ATTRIBUTES: 'Manage page types and attributes.',
  MANAGE_PLUGINS: 'Manage plugins',
  MANAGE_PRODUCTS: 'Manage products.',
  MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES: 'Manage product types and attributes.',
  MANAGE_SETTINGS: 'Manage settings.',
  MANAGE_SHIPPING: 'Manage shipping.',
  MANAGE_STAFF: 'Manage staff.',
  MANAGE_TAXES: 'Manage taxes',
  MANAGE_TRANSLATIONS: 'Manage translations.',
  MANAGE_USERS: 'Manage customers.',
} as const

export type Permission = keyof typeof permissions

/** In the order of their code names, which is how Saleor lists them. */
export const allPermissions = Object.keys(permissions) as Permission[]

export const isPermission = (name: string): name is Permission => Object.hasOwn(permissions, name)

/** What a token's bearer may do instead of all that its user may; undefined for a token that does not say. */
export function carriedPermissions(claims: {
  permissions?: readonly string[]
}): ReadonlySet<Permission> | undefined {
  return claims.permissions && new Set(claims.permissions.filter(isPermission))
}
