import type { SignedIn } from '../../core/domain/access.ts'
import { membersOfGroups } from '../../core/domain/staff/permission-groups.ts'
import type { PermissionGroup } from '../../core/tables/people.ts'
import { aColleague, aGroup, type Domain, type GroupOptions, signedInAs } from './domain.ts'

/** A manager whose rights come from two groups of their own, so that none is their last. */
export async function aManagerOf(
  domain: Domain,
  options: GroupOptions,
): Promise<{ actor: SignedIn; group: PermissionGroup }> {
  const user = await aColleague(domain)
  await aGroup(domain, { may: ['MANAGE_STAFF'], members: [user] })
  const group = await aGroup(domain, { ...options, members: [user, ...(options.members ?? [])] })
  return { actor: await signedInAs(domain.database, user), group }
}

/** The keys of the people in a group. */
export async function memberIds({ database }: Domain, { id }: PermissionGroup): Promise<number[]> {
  return (await membersOfGroups(database.read, [id])).map(({ user }) => user.id)
}
