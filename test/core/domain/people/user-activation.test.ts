import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { globalId } from '../../../../shared/global-id.ts'
import { aCustomer, anApp, aStaffMember, codesIn, startCore, type TestCore } from '../../../support/core.ts'
import { historyOf, manage } from '../../../support/customers.ts'
import { userId } from '../../../support/ids.ts'

let core: TestCore
let supporter: Awaited<ReturnType<typeof aStaffMember>>

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())
beforeEach(async () => {
  supporter = await aStaffMember(core, { may: ['MANAGE_USERS'] })
  await core.emitted()
})

const setActive = (ids: string[], isActive: boolean, token = supporter.accessToken) =>
  manage(core, 'userBulkSetActive', { ids, isActive }, token)

describe('userBulkSetActive', () => {
  test('switches customers and staff off and on, and nobody is told of it', async () => {
    const people = [await aCustomer(core), await aStaffMember(core)]
    for (const isActive of [false, true]) {
      core.clock.advance(5)
      expect(await setActive(people.map(userId), isActive)).toMatchObject({ count: 2, errors: [] })
      for (const { email, updatedAt } of people)
        expect(await core.user(email)).toMatchObject({ isActive, updatedAt })
    }
    expect(await core.emitted({ withNotify: true })).toEqual([])
    expect(await historyOf(core, supporter)).toEqual([])
  })

  test('is open to apps with MANAGE_USERS', async () => {
    const { token } = await anApp(core, ['MANAGE_USERS'])
    expect(await setActive([userId(await aCustomer(core))], false, token)).toMatchObject({ count: 1 })
  })

  test('reports oneself and superusers under their IDs, and switches the others', async () => {
    const customer = await aCustomer(core)
    const superuser = await core.user('admin@example.com')
    const ids = [userId(supporter), userId(customer), globalId('User', superuser?.id ?? 0)]
    const payload = await setActive(ids, false)
    expect([payload.count, codesIn(payload)]).toEqual([
      1,
      [
        [ids[0], 'INVALID'],
        [ids[2], 'INVALID'],
      ],
    ])
    expect(await core.user(customer.email)).toMatchObject({ isActive: false })
    expect(await core.user(supporter.email)).toMatchObject({ isActive: true })
    expect(await core.user('admin@example.com')).toMatchObject({ isActive: true })
  })

  test('takes more than the deletions do', async () => {
    const people = await Promise.all(Array.from({ length: 101 }, () => aCustomer(core)))
    expect(await setActive(people.map(userId), false)).toMatchObject({ count: 101, errors: [] })
  })

  test('takes an empty list for nothing to do, and does nothing where an ID is none', async () => {
    const customer = await aCustomer(core)
    expect(await setActive([], false)).toMatchObject({ count: 0, errors: [] })
    expect(codesIn(await setActive([userId(customer), 'nonsense'], false))).toEqual([
      ['ids', 'GRAPHQL_ERROR'],
    ])
    expect(await core.user(customer.email)).toMatchObject({ isActive: true })
  })
})
