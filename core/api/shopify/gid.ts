/** Shopify's global IDs: `gid://shopify/StaffMember/7`. */
export interface Gid {
  type: string
  key: string
}

export const staffMemberGid = (id: number): string => `gid://shopify/StaffMember/${id}`

/** Undefined for what is no global ID at all, of whatever type. */
export function parseGid(text: string): Gid | undefined {
  const [, type, key] = /^gid:\/\/shopify\/([A-Za-z][A-Za-z0-9_:]*)\/([^/\s]+)$/.exec(text) ?? []
  return type && key ? { type, key } : undefined
}

/** The number of a staff member; undefined where the ID is of something else, or of no number that can be. */
export function staffNumber({ type, key }: Gid): number | undefined {
  const number = /^[1-9]\d*$/.test(key) ? Number(key) : Number.NaN
  return type === 'StaffMember' && Number.isSafeInteger(number) ? number : undefined
}
