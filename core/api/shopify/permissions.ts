import type { Permission } from '../../domain/staff/permissions.ts'

/** Saleor's permissions in Shopify's words. What the version asked for does not know is left out. */
const shopifys: Partial<Record<Permission, readonly string[]>> = {
  MANAGE_PRODUCTS: ['PRODUCTS'],
  MANAGE_ORDERS: ['ORDERS', 'DRAFT_ORDERS', 'EDIT_ORDERS', 'REFUND_ORDERS'],
  MANAGE_USERS: [
    'CUSTOMERS',
    'CREATE_AND_EDIT_CUSTOMERS',
    'DELETE_CUSTOMERS',
    'ERASE_CUSTOMER_DATA',
    'REQUEST_CUSTOMER_DATA',
    'MERGE_CUSTOMERS',
    'EXPORT_CUSTOMERS',
  ],
  MANAGE_GIFT_CARD: [
    'GIFT_CARDS',
    'CREATE_AND_EDIT_GIFT_CARDS',
    'DEACTIVATE_GIFT_CARDS',
    'EXPORT_GIFT_CARDS',
  ],
  MANAGE_DISCOUNTS: ['MARKETING'],
  MANAGE_PAGES: ['PAGES'],
  MANAGE_MENUS: ['LINKS'],
  MANAGE_CHANNELS: ['CHANNELS', 'VIEW_MARKETS', 'CREATE_AND_EDIT_MARKETS', 'DELETE_MARKETS'],
  MANAGE_SHIPPING: ['LOCATIONS', 'MANAGE_DELIVERY_SETTINGS'],
  MANAGE_TAXES: ['MANAGE_TAXES_SETTINGS'],
  MANAGE_APPS: ['APPLICATIONS'],
  MANAGE_PLUGINS: ['APPLICATIONS'],
  MANAGE_SETTINGS: ['PREFERENCES'],
}

/** What every staff member may do. */
const everybodys = ['DASHBOARD']

/** In alphabetical order, each once. `known`: what the enum of the version has. */
export function staffMemberPermissions(held: ReadonlySet<Permission>, known: ReadonlySet<string>): string[] {
  const names = [...everybodys, ...[...held].flatMap((permission) => shopifys[permission] ?? [])]
  return [...new Set(names)].filter((name) => known.has(name)).sort()
}
