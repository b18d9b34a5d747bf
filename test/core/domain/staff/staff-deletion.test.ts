import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../../core/domain/access.ts'
import { BadQuestion, PermissionDenied } from '../../../../core/domain/errors.ts'
import { userById } from '../../../../core/domain/people/users.ts'
import { deleteStaff, deleteStaffMembers } from '../../../../core/domain/staff/staff-deletion.ts'
import { permissionGroupMembers, type User } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import {
  aColleague,
  aGroup,
  appWith,
  codesOf,
  type Domain,
  openDomain,
  problemsOf,
  signedInAs,
  somebody,
  staffWith,
  theSuperuser,
} from '../../../support/domain.ts'

let domain: Domain
let superuser: SignedIn
let manager: SignedIn

beforeAll(async () => {
  domain = await openDomain()
  superuser = await theSuperuser(domain)
  manager = await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_USERS'])
  // Can hand out the same, so that nothing depends on the one who calls.
  await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_USERS'])
})
afterAll(() => domain.close())
beforeEach(async () => {
  await domain.emitted()
})

const one = (actor: SignedIn, user: User) => deleteStaff(domain.as(actor), { id: user.id })
const many = (actor: SignedIn, ...people: User[]) =>
  deleteStaffMembers(domain.as(actor), { ids: people.map((user) => user.id) })
const isThere = async (user: User) => (await userById(domain.database.read, user.id)) !== undefined

describe('deleting a staff member', () => {
  test('takes the whole person and their memberships, and tells of it with what they were', async () => {
    const { user } = await staffWith(domain, ['MANAGE_USERS'])
    expect((await one(manager, user)).id).toBe(user.id)
    expect(await isThere(user)).toBe(false)
    const { userId } = permissionGroupMembers
    expect(await domain.database.read.$count(permissionGroupMembers, eq(userId, user.id))).toBe(0)
    expect(await domain.emitted()).toMatchObject([
      { type: 'staff_deleted', facts: { deletedUser: { id: user.id, email: user.email, tokenKey: '' } } },
    ])
  })

  test('is refused to those without MANAGE_STAFF, and to every app', async () => {
    const user = await aColleague(domain)
    const app = await appWith(domain, ['MANAGE_STAFF'])
    const clerk = await staffWith(domain, ['MANAGE_USERS'])
    for (const run of [
      (actor: SignedIn | typeof app) => deleteStaff(domain.as(actor), { id: user.id }),
      (actor: SignedIn | typeof app) => deleteStaffMembers(domain.as(actor), { ids: [user.id] }),
    ]) {
      await expect(run(clerk)).rejects.toThrow(PermissionDenied)
      await expect(run(app)).rejects.toThrow(/Apps are not allowed/)
    }
    expect(await isThere(user)).toBe(true)
  })

  test('finds nobody behind an unknown ID', async () => {
    expect(await codesOf(deleteStaff(domain.as(manager), { id: 0 }))).toEqual([['id', 'NOT_FOUND']])
  })

  test('is refused for oneself and for superusers, at the field of the bulk mutation', async () => {
    expect(await codesOf(one(superuser, superuser.user))).toEqual([['ids', 'DELETE_OWN_ACCOUNT']])
    const other = await aColleague(domain, { isSuperuser: true })
    expect(await codesOf(one(superuser, other))).toEqual([['ids', 'DELETE_SUPERUSER_ACCOUNT']])
    expect(await codesOf(one(manager, other))).toEqual([
      ['ids', 'DELETE_SUPERUSER_ACCOUNT'],
      ['id', 'LEFT_NOT_MANAGEABLE_PERMISSION'],
    ])
    expect(await domain.emitted()).toEqual([])
  })

  test('is refused for a customer', async () => {
    const customer = await somebody(domain)
    expect(await problemsOf(one(manager, customer))).toMatchObject([
      { field: 'id', code: 'DELETE_NON_STAFF_USER', users: [`${customer.id}`] },
    ])
    expect(await isThere(customer)).toBe(true)
  })

  test('is refused for somebody with wider permissions, also one who is switched off', async () => {
    for (const isActive of [true, false]) {
      const wider = await aColleague(domain, { isActive })
      await aGroup(domain, { may: ['MANAGE_APPS'], members: [wider] })
      expect(await problemsOf(one(manager, wider))).toMatchObject([
        { field: 'id', code: 'OUT_OF_SCOPE_USER', users: [`${wider.id}`] },
      ])
      await one(superuser, wider)
      expect(await isThere(wider)).toBe(false)
    }
  })

  test('is refused where nobody could hand out some permission any more, unless to a superuser', async () => {
    const last = await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_PAGES'])
    // Holds what the last one holds, but not through a group that lets them hand it out.
    const { user } = await staffWith(domain, ['MANAGE_PAGES'])
    const actor: SignedIn = {
      ...(await signedInAs(domain.database, user)),
      permissions: new Set(['MANAGE_STAFF', 'MANAGE_PAGES']),
    }
    expect(await problemsOf(one(actor, last.user))).toMatchObject([
      { field: 'id', code: 'LEFT_NOT_MANAGEABLE_PERMISSION', permissions: ['MANAGE_PAGES'] },
    ])
    await one(superuser, last.user)
    expect(await isThere(last.user)).toBe(false)
  })
})

describe('deleting several staff members', () => {
  test('takes all of them, each once, and tells of each', async () => {
    const people = [await aColleague(domain), await aColleague(domain)]
    const [first] = people as [User]
    expect(await many(manager, ...people, first)).toHaveLength(2)
    for (const user of people) expect(await isThere(user)).toBe(false)
    expect((await domain.emitted()).map(({ type }) => type)).toEqual(['staff_deleted', 'staff_deleted'])
  })

  test('takes nobody where the list is empty', async () => {
    expect(await many(manager)).toEqual([])
    expect(await domain.emitted()).toEqual([])
  })

  test('is refused as a whole where one of them cannot go', async () => {
    const [fine, customer] = [await aColleague(domain), await somebody(domain)]
    expect(await problemsOf(many(manager, fine, customer, manager.user))).toMatchObject([
      { field: 'ids', code: 'DELETE_OWN_ACCOUNT' },
      { field: 'ids', code: 'DELETE_NON_STAFF_USER', users: [`${customer.id}`] },
    ])
    expect(await isThere(fine)).toBe(true)
    expect(await domain.emitted()).toEqual([])
  })

  test('tells only the last kind of reason, as all of them are about one field', async () => {
    const [customer, wider] = [await somebody(domain), await aColleague(domain)]
    await aGroup(domain, { may: ['MANAGE_APPS'], members: [wider] })
    expect(await problemsOf(many(manager, customer, wider, manager.user))).toMatchObject([
      { field: 'ids', code: 'OUT_OF_SCOPE_USER', users: [`${wider.id}`] },
    ])
    const last = await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_MENUS'])
    expect(await problemsOf(many(manager, customer, last.user))).toMatchObject([
      { field: 'ids', code: 'LEFT_NOT_MANAGEABLE_PERMISSION', permissions: ['MANAGE_MENUS'] },
    ])
  })

  test('asks about all of them together what nobody could hand out any more', async () => {
    const pair = [
      await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_SHIPPING']),
      await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_SHIPPING']),
    ].map(({ user }) => user)
    const { user } = await staffWith(domain, ['MANAGE_SHIPPING'])
    const actor: SignedIn = {
      ...(await signedInAs(domain.database, user)),
      permissions: new Set(['MANAGE_STAFF', 'MANAGE_SHIPPING']),
    }
    expect(await problemsOf(many(actor, ...pair))).toMatchObject([
      { field: 'ids', code: 'LEFT_NOT_MANAGEABLE_PERMISSION', permissions: ['MANAGE_SHIPPING'] },
    ])
    expect(await many(actor, pair[0] as User)).toHaveLength(1)
  })

  test('of two who would delete each other at the same moment, one is left', async () => {
    const [a, b] = [
      await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_TAXES']),
      await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_TAXES']),
    ]
    const outcomes = await Promise.allSettled([one(a, b.user), one(b, a.user)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is refused for unknown IDs, and for more than a hundred', async () => {
    const run = (ids: number[]) => deleteStaffMembers(domain.as(manager), { ids })
    expect(await codesOf(run([0]))).toEqual([['ids', 'GRAPHQL_ERROR']])
    await expect(run([0, (await aColleague(domain)).id])).rejects.toThrow(BadQuestion)
    expect(await codesOf(run(Array.from({ length: 101 }, (_, index) => index)))).toEqual([['ids', 'INVALID']])
  })
})
