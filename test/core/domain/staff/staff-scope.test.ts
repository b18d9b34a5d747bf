import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../../core/domain/access.ts'
import { userById } from '../../../../core/domain/people/users.ts'
import { groupsOf } from '../../../../core/domain/staff/permission-groups.ts'
import { createStaff, type StaffChanges, updateStaff } from '../../../../core/domain/staff/staff.ts'
import { editableGroups } from '../../../../core/domain/staff/staff-scope.ts'
import type { User } from '../../../../core/tables/people.ts'
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
})
afterAll(() => domain.close())
beforeEach(async () => {
  await domain.emitted()
})

const change = (actor: SignedIn, user: User, input: Omit<StaffChanges, 'id'>) =>
  updateStaff(domain.as(actor), { id: user.id, ...input })

describe('somebody who is switched off', () => {
  test('cannot be taken over by those who hold less than they would', async () => {
    const takeover = { isActive: true, email: 'mine@example.com' }
    const boss = await aColleague(domain, { isSuperuser: true, isActive: false })
    const wider = await aColleague(domain, { isActive: false })
    await aGroup(domain, { may: ['MANAGE_APPS'], members: [wider] })
    for (const target of [boss, wider]) {
      expect(await codesOf(change(manager, target, takeover))).toEqual([['id', 'OUT_OF_SCOPE_USER']])
      expect(await userById(domain.database.read, target.id)).toEqual(target)
    }
    expect(await domain.emitted()).toEqual([])
  })

  test('can be switched on by those who hold it all', async () => {
    const off = await aColleague(domain, { isActive: false })
    await aGroup(domain, { may: ['MANAGE_USERS'], members: [off] })
    expect(await change(manager, off, { isActive: true })).toMatchObject({ isActive: true })
    const boss = await aColleague(domain, { isSuperuser: true, isActive: false })
    expect(await change(superuser, boss, { isActive: true })).toMatchObject({ isActive: true })
  })
})

describe('a superuser whose token carries less', () => {
  test('manages nobody with more than that', async () => {
    const narrowed: SignedIn = { ...superuser, permissions: new Set(['MANAGE_STAFF']), via: 'thirdparty' }
    const { user } = await staffWith(domain, ['MANAGE_APPS'])
    expect(await codesOf(change(narrowed, user, { note: 'x' }))).toEqual([['id', 'OUT_OF_SCOPE_USER']])
  })
})

describe('a customer who becomes staff', () => {
  test('gets what the input names, and no rights that an import left on the row', async () => {
    const customer = await somebody(domain, { isSuperuser: true })
    await aGroup(domain, { may: ['MANAGE_APPS'], members: [customer] })
    const wanted = await aGroup(domain, { may: ['MANAGE_USERS'] })
    const app = await appWith(domain, ['MANAGE_STAFF', 'MANAGE_USERS'])
    const promoted = await createStaff(domain.as(app), { email: customer.email, addGroupIds: [wanted.id] })
    expect(promoted).toMatchObject({ id: customer.id, isStaff: true, isSuperuser: false })
    expect((await groupsOf(domain.database.read, promoted)).map(({ id }) => id)).toEqual([wanted.id])
    expect([...(await signedInAs(domain.database, promoted)).permissions]).toEqual(['MANAGE_USERS'])
  })
})

describe('staffUpdate', () => {
  test('tells all about groups and deactivation at once, each group list at its own field', async () => {
    const [one, other] = [
      await aGroup(domain, { may: ['MANAGE_APPS'] }),
      await aGroup(domain, { may: ['MANAGE_PAGES'] }),
    ]
    const input = { addGroupIds: [one.id], removeGroupIds: [other.id], isActive: false, email: '' }
    expect(await problemsOf(change(manager, manager.user, input))).toMatchObject([
      { field: 'addGroups', code: 'OUT_OF_SCOPE_GROUP', groups: [`${one.id}`] },
      { field: 'removeGroups', code: 'OUT_OF_SCOPE_GROUP', groups: [`${other.id}`] },
      { field: 'isActive', code: 'DEACTIVATE_OWN_ACCOUNT' },
      {
        field: 'isActive',
        code: 'LEFT_NOT_MANAGEABLE_PERMISSION',
        permissions: ['MANAGE_STAFF', 'MANAGE_USERS'],
      },
    ])
  })

  test('judges in order: the person, then contradictions, then groups, then metadata, then the columns', async () => {
    const group = await aGroup(domain, { may: ['MANAGE_APPS'] })
    const wrong = { email: '', firstName: 'x'.repeat(257), metadata: [{ key: '', value: '' }] }
    const both = { addGroupIds: [group.id], removeGroupIds: [group.id] }
    const { user: wider } = await staffWith(domain, ['MANAGE_APPS'])
    const user = await aColleague(domain)
    const codes = (target: User, input: Omit<StaffChanges, 'id'>) => codesOf(change(manager, target, input))
    expect(await codes(wider, { ...wrong, ...both })).toEqual([['id', 'OUT_OF_SCOPE_USER']])
    expect(await codes(user, { ...wrong, ...both })).toEqual([[null, 'DUPLICATED_INPUT_ITEM']])
    expect(await codes(user, { ...wrong, addGroupIds: [group.id] })).toEqual([
      ['addGroups', 'OUT_OF_SCOPE_GROUP'],
    ])
    expect(await codes(user, wrong)).toEqual([['metadata', 'REQUIRED']])
    expect(await codes(user, { ...wrong, metadata: null })).toEqual([
      ['email', 'REQUIRED'],
      ['firstName', 'INVALID'],
    ])
  })

  test('a null leaves somebody active, or makes them so, as the column has it', async () => {
    const user = await aColleague(domain, { isActive: false })
    expect(await change(manager, user, { isActive: null })).toMatchObject({ isActive: true })
  })

  test('of two who take one e-mail at the same moment, one gets it and the other is told', async () => {
    const people = [await aColleague(domain), await aColleague(domain)]
    const attempts = people.map((user) => change(manager, user, { email: 'Both@example.com' }))
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(refused?.reason).toMatchObject({ problems: [{ field: 'email', code: 'UNIQUE' }] })
  })
})

test('groups that can be given to others are none for a customer, whatever they hold', async () => {
  const group = await aGroup(domain)
  const customer = await somebody(domain)
  expect(editableGroups(customer, new Set(['MANAGE_STAFF']), [group])).toEqual([])
  expect(editableGroups(await aColleague(domain), new Set(), [group])).toEqual([group])
})
