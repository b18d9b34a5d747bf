/**
 * The number of a staff member, also where all of the global ID is written. Null for what is no positive integer. What
 * is greater than any of our numbers is the greatest of all.
 */
export function memberNumber(text: string): number | null {
  const [, digits] = /^(?:gid:\/\/shopify\/StaffMember\/)?(\d+)$/.exec(text) ?? []
  const number = Math.min(Number(digits ?? 0), Number.MAX_SAFE_INTEGER)
  return number > 0 ? number : null
}
