/**
 * Who could still hand out what. A permission is manageable while somebody active is in a group that grants
 * MANAGE_STAFF and has the permission through any group. A change must not leave one that is not, or the shop would need
 * its superuser to hand that permission out again. Superusers do not count, as in Saleor: not every shop can reach its
 * own.
 */

/** A group as far as it matters here. */
export interface StaffedGroup {
  id: number
  permissions: readonly string[]
  /** Active staff only: nobody else can do anything. */
  memberIds: ReadonlySet<number>
}

export interface Staffing {
  groups: readonly StaffedGroup[]
  /** The active ones. They hold MANAGE_STAFF without any group. */
  superuserIds: ReadonlySet<number>
}

const grantsManageStaff = (group: StaffedGroup) => group.permissions.includes('MANAGE_STAFF')

/** Those of these permissions that nobody could hand out in these groups. */
export function unmanageable(examined: Iterable<string>, groups: readonly StaffedGroup[]): string[] {
  const managers = new Set(groups.filter(grantsManageStaff).flatMap((group) => [...group.memberIds]))
  const managed = new Set(
    groups.filter((group) => !managers.isDisjointFrom(group.memberIds)).flatMap((group) => group.permissions),
  )
  return [...new Set(examined).difference(managed)].sort()
}

/**
 * What is left when people go or are switched off: of all that those of them hold who hold MANAGE_STAFF. The others
 * handed out nothing, so they leave no gap.
 */
export function leftWithoutPeople(
  leaving: ReadonlyArray<{ id: number; permissions: ReadonlySet<string> }>,
  { groups }: Staffing,
): string[] {
  const atStake = leaving.filter(({ permissions }) => permissions.has('MANAGE_STAFF'))
  const gone = new Set(leaving.map(({ id }) => id))
  return unmanageable(
    atStake.flatMap(({ permissions }) => [...permissions]),
    groups.map((group) => ({ ...group, memberIds: group.memberIds.difference(gone) })),
  )
}

/** What is left when a group goes: only the other groups count. */
export function leftWithoutGroup(groupId: number, { groups }: Staffing): string[] {
  const group = groups.find(({ id }) => id === groupId)
  return leftWithoutPermissions(groupId, group?.permissions ?? [], { groups })
}

/** What is left when a group loses these permissions. Saleor looks at the other groups only, here too. */
export function leftWithoutPermissions(
  groupId: number,
  removed: Iterable<string>,
  { groups }: Pick<Staffing, 'groups'>,
): string[] {
  return unmanageable(
    removed,
    groups.filter(({ id }) => id !== groupId),
  )
}

/**
 * What is left when members leave a group: nothing while somebody who stays in it or joins it holds MANAGE_STAFF,
 * otherwise the same as when the group goes.
 */
export function leftWithoutMembers(
  groupId: number,
  { leaving, joining }: { leaving: readonly number[]; joining: readonly number[] },
  staffing: Staffing,
): string[] {
  const { groups, superuserIds } = staffing
  const managers = new Set(groups.filter(grantsManageStaff).flatMap((group) => [...group.memberIds]))
  const members = groups.find(({ id }) => id === groupId)?.memberIds ?? new Set<number>()
  const present = members.difference(new Set(leaving)).union(new Set(joining))
  if (!present.isDisjointFrom(managers.union(superuserIds))) return []
  return leftWithoutGroup(groupId, staffing)
}
