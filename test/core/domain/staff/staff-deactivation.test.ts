import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { permissionGroupMembers } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { aStaffMember, codesIn, signInAsSuperuser, startCore, type TestCore } from '../../../support/core.ts'

let core: TestCore
let superuser: string

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
})
afterAll(() => core.close())
beforeEach(async () => {
  await core.emitted()
})

const person = 'id email firstName lastName isStaff isActive isConfirmed note metadata { key value }'
const errors = 'errors { field message code permissions groups users }'

async function staffUpdate(id: string, input: Record<string, unknown>, token = superuser) {
  const answer = await core.graphql(
    `mutation ($id: ID!, $input: StaffUpdateInput!) { staffUpdate(id: $id, input: $input) {
      user { ${person} permissionGroups { id } } ${errors}
    } }`,
    { id, input },
    { token },
  )
  return { ...answer.data?.staffUpdate, topLevel: answer.errors }
}

describe('deactivation', () => {
  const off = { isActive: false }

  test('ends a colleague’s sessions at once', async () => {
    const colleague = await aStaffMember(core)
    const { user } = await staffUpdate(globalId('User', colleague.id), off)
    expect(user.isActive).toBe(false)
    const { errors } = await core.graphql('{ me { id } }', {}, { token: colleague.accessToken })
    expect(errors).toMatchObject([{ extensions: { exception: { code: 'InvalidTokenError' } } }])
  })

  test('is refused for oneself and for superusers', async () => {
    expect(codesIn(await staffUpdate(globalId('User', 1), off))).toEqual([
      ['isActive', 'DEACTIVATE_OWN_ACCOUNT'],
    ])
    const other = await aStaffMember(core, { isSuperuser: true })
    expect(codesIn(await staffUpdate(globalId('User', other.id), off))).toEqual([
      ['isActive', 'DEACTIVATE_SUPERUSER_ACCOUNT'],
    ])
  })

  test('is refused where a permission would be left that nobody can hand out', async () => {
    const lonely = await startCore()
    try {
      const manager = await aStaffMember(lonely, { may: ['MANAGE_STAFF', 'MANAGE_MENUS', 'MANAGE_PAGES'] })
      const last = await aStaffMember(lonely, { may: ['MANAGE_STAFF', 'MANAGE_MENUS'] })
      const deactivate = async (token: string) => {
        const { data } = await lonely.graphql(
          `mutation ($id: ID!) { staffUpdate(id: $id, input: { isActive: false }) { ${errors} } }`,
          { id: globalId('User', last.id) },
          { token },
        )
        return data.staffUpdate.errors
      }
      // The manager can still hand both out.
      expect(await deactivate(manager.accessToken)).toEqual([])
      await lonely.graphql(
        'mutation ($id: ID!) { staffUpdate(id: $id, input: { isActive: true }) { errors { code } } }',
        { id: globalId('User', last.id) },
        { token: manager.accessToken },
      )
      // Somebody whose permissions come from elsewhere than a group with MANAGE_STAFF does not count.
      await lonely.services.database.transaction((tx) =>
        tx.delete(permissionGroupMembers).where(eq(permissionGroupMembers.userId, manager.id)),
      )
      const outsider = await aStaffMember(lonely, { may: ['MANAGE_PAGES'] })
      const token = await lonely.services.tokens.issue(
        {
          token: outsider.tokenKey,
          email: outsider.email,
          type: 'thirdparty',
          user_id: globalId('User', outsider.id),
          is_staff: true,
          permissions: ['MANAGE_STAFF', 'MANAGE_MENUS'],
        },
        300,
      )
      expect(await deactivate(token)).toMatchObject([
        {
          field: 'isActive',
          code: 'LEFT_NOT_MANAGEABLE_PERMISSION',
          permissions: ['MANAGE_MENUS', 'MANAGE_STAFF'],
        },
      ])
      expect(await deactivate(await signInAsSuperuser(lonely))).toEqual([])
    } finally {
      await lonely.close()
    }
  })
})
