import { describe, expect, test } from 'vitest'
import {
  leftWithoutGroup,
  leftWithoutMembers,
  leftWithoutPeople,
  leftWithoutPermissions,
  type StaffedGroup,
  type Staffing,
  unmanageable,
} from '../../../../core/domain/staff/manageability.ts'
import { randomNumbers } from '../../../support/random.ts'

const group = (id: number, permissions: string[], members: number[]): StaffedGroup => ({
  id,
  permissions,
  memberIds: new Set(members),
})
const staffing = (groups: StaffedGroup[], superusers: number[] = []): Staffing => ({
  groups,
  superuserIds: new Set(superusers),
})
const person = (id: number, ...permissions: string[]) => ({ id, permissions: new Set(permissions) })

describe('a permission is manageable', () => {
  test('while somebody has it and MANAGE_STAFF through one group', () => {
    expect(unmanageable(['ORDERS'], [group(1, ['MANAGE_STAFF', 'ORDERS'], [7])])).toEqual([])
  })

  test('while somebody has both through two groups', () => {
    const groups = [group(1, ['MANAGE_STAFF'], [7]), group(2, ['ORDERS'], [7, 8])]
    expect(unmanageable(['ORDERS', 'MANAGE_STAFF'], groups)).toEqual([])
  })

  test('not where the two are held by two people', () => {
    const groups = [group(1, ['MANAGE_STAFF'], [7]), group(2, ['ORDERS'], [8])]
    expect(unmanageable(['ORDERS'], groups)).toEqual(['ORDERS'])
  })

  test('not through a group that nobody is in', () => {
    expect(unmanageable(['ORDERS', 'MANAGE_STAFF'], [group(1, ['MANAGE_STAFF', 'ORDERS'], [])])).toEqual([
      'MANAGE_STAFF',
      'ORDERS',
    ])
  })

  test('and those that are not are named once, in order', () => {
    expect(unmanageable(['USERS', 'APPS', 'USERS'], [])).toEqual(['APPS', 'USERS'])
  })
})

describe('when people go', () => {
  const groups = [group(1, ['MANAGE_STAFF', 'ORDERS'], [1, 2]), group(2, ['APPS'], [1, 3])]

  test('all that the last manager of it holds is left', () => {
    expect(leftWithoutPeople([person(1, 'MANAGE_STAFF', 'ORDERS', 'APPS')], staffing(groups))).toEqual([
      'APPS',
    ])
  })

  test('two may leave a gap that one alone would not', () => {
    const both = [person(1, 'MANAGE_STAFF', 'ORDERS', 'APPS'), person(2, 'MANAGE_STAFF', 'ORDERS')]
    expect(leftWithoutPeople(both.slice(1), staffing(groups))).toEqual([])
    expect(leftWithoutPeople(both, staffing(groups))).toEqual(['APPS', 'MANAGE_STAFF', 'ORDERS'])
  })

  test('those without MANAGE_STAFF leave no gap', () => {
    expect(leftWithoutPeople([person(3, 'APPS')], staffing([group(2, ['APPS'], [3])]))).toEqual([])
  })

  test('a superuser who stays does not count', () => {
    const alone = staffing([group(1, ['MANAGE_STAFF'], [1])], [9])
    expect(leftWithoutPeople([person(1, 'MANAGE_STAFF')], alone)).toEqual(['MANAGE_STAFF'])
  })
})

describe('when a group goes or shrinks', () => {
  test('only the other groups count', () => {
    const groups = [group(1, ['MANAGE_STAFF', 'ORDERS'], [1]), group(2, ['MANAGE_STAFF'], [1])]
    expect(leftWithoutGroup(1, staffing(groups))).toEqual(['ORDERS'])
    expect(leftWithoutGroup(2, staffing(groups))).toEqual([])
    expect(leftWithoutPermissions(1, ['ORDERS'], staffing(groups))).toEqual(['ORDERS'])
    expect(leftWithoutPermissions(1, ['MANAGE_STAFF'], staffing(groups))).toEqual([])
  })

  test('a permission that a manager holds through another group is not left', () => {
    const groups = [group(1, ['ORDERS'], [1]), group(2, ['MANAGE_STAFF'], [1]), group(3, ['ORDERS'], [1])]
    expect(leftWithoutPermissions(1, ['ORDERS'], staffing(groups))).toEqual([])
  })
})

describe('when members leave a group', () => {
  const inOrders = (members: number[], managers: number[]) => [
    group(1, ['ORDERS'], members),
    group(2, ['MANAGE_STAFF'], managers),
  ]

  test('nothing is left while one who stays holds MANAGE_STAFF', () => {
    const change = { leaving: [1], joining: [] }
    expect(leftWithoutMembers(1, change, staffing(inOrders([1, 2], [1, 2])))).toEqual([])
    expect(leftWithoutMembers(1, change, staffing(inOrders([1, 2], [1])))).toEqual(['ORDERS'])
    expect(leftWithoutMembers(1, change, staffing(inOrders([1, 2], []), [2]))).toEqual([])
  })

  test('nothing is left where one who joins holds MANAGE_STAFF', () => {
    const change = { leaving: [1], joining: [3] }
    expect(leftWithoutMembers(1, change, staffing(inOrders([1], [1, 3])))).toEqual([])
    expect(leftWithoutMembers(1, change, staffing(inOrders([1], [1])))).toEqual(['ORDERS'])
  })

  test('nothing is left while somebody stays in a group that grants MANAGE_STAFF itself', () => {
    const own = staffing([group(1, ['MANAGE_STAFF', 'ORDERS'], [1, 2])])
    expect(leftWithoutMembers(1, { leaving: [1], joining: [] }, own)).toEqual([])
    expect(leftWithoutMembers(1, { leaving: [1, 2], joining: [] }, own)).toEqual(['MANAGE_STAFF', 'ORDERS'])
  })

  test('otherwise it counts as if the group went', () => {
    const groups = [...inOrders([1], [1]), group(3, ['ORDERS', 'MANAGE_STAFF'], [5])]
    expect(leftWithoutMembers(1, { leaving: [1], joining: [] }, staffing(groups))).toEqual([])
  })
})

describe('in any shop', () => {
  const permissions = ['MANAGE_STAFF', 'APPS', 'ORDERS', 'USERS']
  const shops = Array.from({ length: 300 }, (_, seed) => aShop(seed + 1))

  function aShop(seed: number): { seed: number; groups: StaffedGroup[] } {
    const random = randomNumbers(seed)
    const some = <T>(of: T[]) => of.filter(() => random() < 0.4)
    return {
      seed,
      groups: Array.from({ length: 1 + Math.floor(random() * 5) }, (_, id) =>
        group(id + 1, some(permissions), some([1, 2, 3, 4])),
      ),
    }
  }

  const heldBy = (id: number, groups: StaffedGroup[]) =>
    new Set(groups.filter(({ memberIds }) => memberIds.has(id)).flatMap((each) => [...each.permissions]))
  const without = (id: number, groups: StaffedGroup[]) => groups.filter((each) => each.id !== id)

  test('a permission is stuck exactly where no person holds it together with MANAGE_STAFF', () => {
    for (const { seed, groups } of shops) {
      const stuck = permissions.filter(
        (permission) =>
          ![1, 2, 3, 4].some((id) => {
            const held = heldBy(id, groups)
            return held.has(permission) && held.has('MANAGE_STAFF')
          }),
      )
      expect(unmanageable(permissions, groups), `shop ${seed}`).toEqual(stuck.sort())
    }
  })

  test('people leave what the groups without them cannot manage, and nothing where they are not managers', () => {
    for (const { seed, groups } of shops)
      for (const id of [1, 2, 3, 4]) {
        const held = heldBy(id, groups)
        const left = leftWithoutPeople([{ id, permissions: held }], staffing(groups))
        const emptied = groups.map((each) => ({
          ...each,
          memberIds: each.memberIds.difference(new Set([id])),
        }))
        const expected = held.has('MANAGE_STAFF') ? unmanageable(held, emptied) : []
        expect(left, `shop ${seed}, person ${id}`).toEqual(expected)
      }
  })

  test('whoever goes after others leaves no smaller a gap than alone', () => {
    for (const { seed, groups } of shops) {
      const all = [1, 2, 3].map((id) => ({ id, permissions: heldBy(id, groups) }))
      const [first] = all
      if (!first) continue
      const alone = leftWithoutPeople([first], staffing(groups))
      const together = leftWithoutPeople(all, staffing(groups))
      expect(new Set(alone).isSubsetOf(new Set(together)), `shop ${seed}`).toBe(true)
    }
  })

  test('a group leaves only what it granted, and one more member anywhere never makes it worse', () => {
    for (const { seed, groups } of shops)
      for (const each of groups) {
        const left = new Set(leftWithoutGroup(each.id, staffing(groups)))
        expect(left.isSubsetOf(new Set(each.permissions)), `shop ${seed}`).toBe(true)
        expect([...left].sort()).toEqual(unmanageable(each.permissions, without(each.id, groups)))
        const helped = groups.map((one) => ({ ...one, memberIds: new Set([...one.memberIds, 5]) }))
        expect(new Set(leftWithoutGroup(each.id, staffing(helped))).isSubsetOf(left), `shop ${seed}`).toBe(
          true,
        )
      }
  })

  test('members who leave never leave more than the group that goes', () => {
    for (const { seed, groups } of shops)
      for (const each of groups)
        for (const leaving of [[], [1], [1, 2], [1, 2, 3, 4]]) {
          const left = leftWithoutMembers(each.id, { leaving, joining: [] }, staffing(groups))
          const gone = new Set(leftWithoutGroup(each.id, staffing(groups)))
          expect(new Set(left).isSubsetOf(gone), `shop ${seed}`).toBe(true)
        }
  })
})
