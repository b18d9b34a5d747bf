import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, inArray } from '../../../shared/database/drizzle.ts'
import { type PermissionGroup, permissionGroupMembers, type User, users } from '../../tables/people.ts'
import { has, personWith } from '../access.ts'
import { inviteToSetPassword } from '../accounts/password.ts'
import { redirectUrlProblems } from '../accounts/redirect-url.ts'
import { againWhereTaken } from '../again-where-taken.ts'
import type { Change, Context } from '../context.ts'
import { invalid, notFound, type Problem, refuse } from '../errors.ts'
import { distinct } from '../lists/conditions.ts'
import { operation } from '../operation.ts'
import { adoptOrders } from '../orders/adopt-orders.ts'
import { insertUser } from '../people/new-user.ts'
import { emailTaken, isEmailTaken, userByEmail, userById } from '../people/users.ts'
import {
  type MetadataItem,
  metadataChanges,
  metadataKeyProblems,
  personProblems,
  textProblems,
} from '../validation.ts'
import { groupsByIds } from './permission-groups.ts'
import { forgetFormerStaff, noteInvitation } from './staff-records.ts'
import { beyondScope, deactivationProblems, outOfScope } from './staff-scope.ts'

interface StaffFields {
  email?: string | null
  firstName?: string | null
  lastName?: string | null
  isActive?: boolean | null
  note?: string | null
  metadata?: readonly MetadataItem[] | null
  privateMetadata?: readonly MetadataItem[] | null
}

export interface NewStaffMember extends StaffFields {
  addGroupIds?: readonly number[] | null
  redirectUrl?: string | null
}

/**
 * Saleor's `staffCreate`. On a customer's e-mail (in any case) that very user is promoted: id, addresses, metadata,
 * password and history stay, only what the input names is changed. Both get the invitation where `redirectUrl` is
 * given. An app may do this too, but hands out no permission that it does not hold.
 */
export const createStaff = operation(
  has('MANAGE_STAFF'),
  async (context, input: NewStaffMember): Promise<User> => {
    const actor = await context.actor()
    return context.transaction(async (change) => {
      const groups = await requireGroups(change.tx, input.addGroupIds, 'addGroups')
      refuse([
        ...(input.redirectUrl ? redirectUrlProblems(context.settings, input.redirectUrl) : []),
        ...outOfScope(actor, groups, 'addGroups'),
      ])
      refuse(metadataKeyProblems(input))
      const email = (input.email ?? '').toLowerCase()
      refuse([...personProblems({ ...columnsOf(input), email }), ...textRefusals(input)])

      const existing = await userByEmail(change.tx, email)
      if (existing?.isStaff) throw emailTaken
      const user = existing
        ? await promote(context, change, existing, input)
        : await hire(context, change, email, input)
      await joinGroups(change, user.id, groups)
      if (input.redirectUrl) {
        await noteInvitation(change.tx, user.id, context.clock.now())
        await inviteToSetPassword(context, change, user, {
          redirectUrl: input.redirectUrl,
          channel: null,
          notifyEvent: 'account_set_staff_password',
        })
      }
      await change.emit('staff_created', { userId: user.id })
      return user
    })
  },
)

/**
 * Rights that lay dormant on the customer's row, left there by an import, were not in force and do not come into force
 * by the way: the caller hands out what the input names, and was only asked about that.
 */
async function promote(
  context: Context,
  { tx }: Change,
  customer: User,
  input: NewStaffMember,
): Promise<User> {
  const { email: _spelledAsStored, ...columns } = columnsOf(input)
  await tx.delete(permissionGroupMembers).where(eq(permissionGroupMembers.userId, customer.id))
  await forgetFormerStaff(tx, customer.id)
  const [user] = await tx
    .update(users)
    .set({
      ...columns,
      ...metadataChanges(input, customer),
      isStaff: true,
      isSuperuser: false,
      updatedAt: context.clock.now(),
    })
    .where(eq(users.id, customer.id))
    .returning()
  return user as User // The row was read in this very transaction.
}

async function hire(context: Context, { tx }: Change, email: string, input: NewStaffMember): Promise<User> {
  // Of two who have it in different case neither is the one to promote.
  if (await isEmailTaken(tx, email)) throw emailTaken
  const user = await insertUser(tx, context.clock.now(), {
    ...columnsOf(input),
    ...metadataChanges(input, { metadata: {}, privateMetadata: {} }),
    email,
    isStaff: true,
    isConfirmed: true,
  })
  if (!user) throw emailTaken
  return user
}

export interface StaffChanges extends StaffFields {
  id: number
  addGroupIds?: readonly number[] | null
  removeGroupIds?: readonly number[] | null
}

/** Saleor's `staffUpdate`, for staff only: a customer becomes staff by `createStaff` and in no other way. */
export const updateStaff = operation(
  personWith('MANAGE_STAFF'),
  async (context, input: StaffChanges): Promise<User> => {
    const actor = await context.actor()
    const attempt = () =>
      context.transaction(async (change) => {
        const { tx, emit } = change
        const target = await userById(tx, input.id)
        if (!target?.isStaff) throw notFound()
        if ((await beyondScope(tx, actor, [target])).length > 0)
          throw invalid('id', 'OUT_OF_SCOPE_USER', "You can't manage this user.")

        const both = (input.addGroupIds ?? []).filter((id) => input.removeGroupIds?.includes(id))
        if (both.length > 0)
          throw invalid(null, 'DUPLICATED_INPUT_ITEM', 'A group cannot be added and removed at once.', {
            groups: [...new Set(both)].map(String),
          })
        const added = await requireGroups(tx, input.addGroupIds, 'addGroups')
        const removed = await requireGroups(tx, input.removeGroupIds, 'removeGroups')
        refuse([
          ...outOfScope(actor, added, 'addGroups'),
          ...outOfScope(actor, removed, 'removeGroups'),
          ...(input.isActive === false ? await deactivationProblems(tx, actor, target) : []),
        ])
        refuse(metadataKeyProblems(input))
        const columns = columnsOf(input)
        refuse([
          ...personProblems(columns),
          ...textRefusals(input),
          ...(await emailProblems(tx, target, columns.email)),
        ])

        const [user] = await tx
          .update(users)
          .set({ ...columns, ...metadataChanges(input, target), updatedAt: context.clock.now() })
          .where(eq(users.id, target.id))
          .returning()
        if (user && user.email !== target.email) await adoptOrders(tx, user)
        await joinGroups(change, target.id, added)
        await leaveGroups(change, target.id, removed)
        await emit('staff_updated', { userId: target.id })
        return user as User // The row was read in this very transaction.
      })
    return againWhereTaken(attempt)
  },
)

async function emailProblems(tx: Queries, target: User, email: string | undefined): Promise<Problem[]> {
  if (email === undefined || email === target.email) return []
  return (await isEmailTaken(tx, email, target)) ? emailTaken.problems : []
}

async function requireGroups(
  queries: Queries,
  ids: readonly number[] | null | undefined,
  field: string,
): Promise<PermissionGroup[]> {
  const wanted = distinct(ids)
  const groups = await groupsByIds(queries, wanted)
  if (groups.length < wanted.length)
    throw invalid(field, 'GRAPHQL_ERROR', 'Could not resolve some of these groups.')
  return groups
}

async function joinGroups({ tx }: Change, userId: number, groups: PermissionGroup[]): Promise<void> {
  if (groups.length === 0) return
  await tx
    .insert(permissionGroupMembers)
    .values(groups.map((group) => ({ permissionGroupId: group.id, userId })))
    .onConflictDoNothing()
}

async function leaveGroups({ tx }: Change, userId: number, groups: PermissionGroup[]): Promise<void> {
  if (groups.length === 0) return
  const ids = groups.map((group) => group.id)
  await tx
    .delete(permissionGroupMembers)
    .where(
      and(eq(permissionGroupMembers.userId, userId), inArray(permissionGroupMembers.permissionGroupId, ids)),
    )
}

const textRefusals = ({ note, metadata, privateMetadata }: StaffFields): Problem[] =>
  textProblems({ note, metadata, privateMetadata })

/** Keys that were given, with the column's default for an explicit null, as Saleor resets them. */
function columnsOf(input: StaffFields) {
  return {
    ...(input.email !== undefined && { email: (input.email ?? '').toLowerCase() }),
    ...(input.firstName !== undefined && { firstName: input.firstName ?? '' }),
    ...(input.lastName !== undefined && { lastName: input.lastName ?? '' }),
    ...(input.isActive !== undefined && { isActive: input.isActive ?? true }),
    ...(input.note !== undefined && { note: input.note }),
  }
}
