import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { globalId } from '../../../../shared/global-id.ts'
import { aStaffMember, signInAsSuperuser, startCore, type TestCore } from '../../../support/core.ts'
import { on, payloadsOf } from '../../../support/payload.ts'

let core: TestCore
let superuser: string
let payloadOf: ReturnType<typeof payloadsOf>

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
  payloadOf = payloadsOf(core)
})
afterAll(() => core.close())

async function run(mutation: string): Promise<void> {
  const { data } = await core.graphql(`mutation { done: ${mutation} }`, {}, { token: superuser })
  expect(data.done.errors).toEqual([])
}

describe('the event of', () => {
  test('a staff member who was deleted shows them as they were, without any rights', async () => {
    const staff = await aStaffMember(core, {
      may: ['MANAGE_USERS'],
      note: 'Night shift',
      metadata: { desk: '7' },
      privateMetadata: { salary: '1' },
    })
    const id = globalId('User', staff.id)
    await run(`staffBulkDelete(ids: ["${id}"]) { count errors { code } }`)
    const selection = `user { id email firstName isStaff isActive dateJoined note metadata { key value }
      privateMetadata { key value } userPermissions { code } permissionGroups { id } addresses { id } }`
    const { body } = await payloadOf('staff_deleted', on('StaffDeleted', selection), ['MANAGE_STAFF'])
    expect(body).toEqual({
      user: {
        id,
        email: staff.email,
        firstName: 'Ada',
        isStaff: true,
        isActive: true,
        dateJoined: '2026-03-14T12:00:00+00:00',
        note: 'Night shift',
        metadata: [{ key: 'desk', value: '7' }],
        privateMetadata: [{ key: 'salary', value: '1' }],
        userPermissions: [],
        permissionGroups: [],
        addresses: [],
      },
    })
  })

  test('a group shows it as it is by then, and as it was when it was deleted', async () => {
    const { groupId } = await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_ORDERS'] })
    const id = globalId('Group', groupId)
    const selection = `permissionGroup { id name permissions { code } restrictedAccessToChannels
      users { isStaff } accessibleChannels { slug } }`
    const group = {
      id,
      name: 'Renamed',
      permissions: [{ code: 'MANAGE_USERS' }],
      restrictedAccessToChannels: false,
      accessibleChannels: [{ slug: 'default-channel' }],
    }
    await run(
      `permissionGroupUpdate(id: "${id}", input: { name: "Renamed", removePermissions: [MANAGE_ORDERS] }) { errors { code } }`,
    )
    const updated = on('PermissionGroupUpdated', selection)
    expect((await payloadOf('permission_group_updated', updated, ['MANAGE_STAFF'])).body).toEqual({
      permissionGroup: { ...group, users: [{ isStaff: true }] },
    })
    await run(`permissionGroupDelete(id: "${id}") { group { id users { id } } errors { code } }`)
    const deleted = on('PermissionGroupDeleted', selection)
    expect((await payloadOf('permission_group_deleted', deleted, ['MANAGE_STAFF'])).body).toEqual({
      permissionGroup: { ...group, users: [] },
    })
  })
})
