import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { permissionGroupMembers } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  aGroup,
  anApp,
  aStaffMember,
  codesIn,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'

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

describe('staffUpdate', () => {
  test('changes what is named, adds and removes groups, and always tells', async () => {
    const colleague = await aStaffMember(core, { may: ['MANAGE_ORDERS'], lastName: 'Kept' })
    const id = globalId('User', colleague.id)
    const other = globalId('Group', await aGroup(core, ['MANAGE_USERS']))
    await core.emitted()
    const { user, errors } = await staffUpdate(id, {
      firstName: 'New',
      email: 'New.Name@example.com',
      note: 'n',
      metadata: [{ key: 'a', value: 'b' }],
      addGroups: [other],
      removeGroups: [globalId('Group', colleague.groupId)],
    })
    expect(errors).toEqual([])
    expect(user).toMatchObject({
      id,
      firstName: 'New',
      lastName: 'Kept',
      email: 'new.name@example.com',
      note: 'n',
      metadata: [{ key: 'a', value: 'b' }],
      permissionGroups: [{ id: other }],
      isStaff: true,
    })
    expect(await core.emitted({ withNotify: true })).toEqual(['staff_updated'])
    await staffUpdate(id, {})
    expect(await core.emitted({ withNotify: true })).toEqual(['staff_updated'])
  })

  test('finds no customer: nobody becomes staff this way', async () => {
    const customer = await aCustomer(core)
    await core.emitted()
    const payload = await staffUpdate(globalId('User', customer.id), { firstName: 'Staff' })
    expect(codesIn(payload)).toEqual([['id', 'NOT_FOUND']])
    expect(await core.user(customer.email)).toMatchObject({ isStaff: false, firstName: 'Ada' })
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('refuses apps, whatever they hold', async () => {
    const app = await anApp(core, ['MANAGE_STAFF'])
    const colleague = await aStaffMember(core)
    const { topLevel } = await staffUpdate(globalId('User', colleague.id), {}, app.token)
    expect(topLevel).toMatchObject([
      {
        message: 'Apps are not allowed to perform this mutation.',
        extensions: { exception: { code: 'PermissionDenied' } },
      },
    ])
  })

  test.each([
    ['nonsense', [['id', 'GRAPHQL_ERROR']], 'Invalid ID: nonsense. Expected: User.'],
    [
      globalId('Group', 1),
      [['id', 'GRAPHQL_ERROR']],
      `Invalid ID: ${globalId('Group', 1)}. Expected: User, received: Group.`,
    ],
    [globalId('User', 99999), [['id', 'NOT_FOUND']], "Couldn't resolve to a node."],
  ])('refuses the target %s', async (id, expected, message) => {
    const payload = await staffUpdate(id, {})
    expect(codesIn(payload)).toEqual(expected)
    expect(payload.errors[0].message).toContain(message.replace(/\.$/, ''))
  })

  test.each([
    [{ email: '' }, [['email', 'REQUIRED']]],
    [{ email: null }, [['email', 'REQUIRED']]],
    [{ email: 'nobody' }, [['email', 'INVALID']]],
    [{ email: 'ADMIN@example.com' }, [['email', 'UNIQUE']]],
    [{ lastName: 'x'.repeat(257) }, [['lastName', 'INVALID']]],
    [{ note: '\0' }, [['note', 'INVALID']]],
    [{ metadata: [{ key: '', value: '' }] }, [['metadata', 'REQUIRED']]],
    [{ removeGroups: ['nonsense'] }, [['removeGroups', 'GRAPHQL_ERROR']]],
  ])('refuses %j', async (input, expected) => {
    const colleague = await aStaffMember(core)
    await core.emitted()
    expect(codesIn(await staffUpdate(globalId('User', colleague.id), input))).toEqual(expected)
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('refuses a group that is added and removed at once', async () => {
    const colleague = await aStaffMember(core)
    const group = globalId('Group', await aGroup(core, []))
    const { errors } = await staffUpdate(globalId('User', colleague.id), {
      addGroups: [group],
      removeGroups: [group],
    })
    expect(errors).toMatchObject([{ field: null, code: 'DUPLICATED_INPUT_ITEM', groups: [group] }])
  })

  test('lets nobody manage a colleague with wider permissions, or such groups', async () => {
    const manager = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    const wider = await aStaffMember(core, { may: ['MANAGE_STAFF', 'MANAGE_ORDERS'] })
    const equal = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    const group = globalId('Group', wider.groupId)
    const as = manager.accessToken

    expect(codesIn(await staffUpdate(globalId('User', wider.id), { email: 'taken@over.test' }, as))).toEqual([
      ['id', 'OUT_OF_SCOPE_USER'],
    ])
    expect(codesIn(await staffUpdate(globalId('User', 1), { email: 'taken@over.test' }, as))).toEqual([
      ['id', 'OUT_OF_SCOPE_USER'],
    ])
    const { errors } = await staffUpdate(globalId('User', equal.id), { addGroups: [group] }, as)
    expect(errors).toMatchObject([{ field: 'addGroups', code: 'OUT_OF_SCOPE_GROUP', groups: [group] }])
    expect(codesIn(await staffUpdate(globalId('User', equal.id), { removeGroups: [group] }, as))).toEqual([
      ['removeGroups', 'OUT_OF_SCOPE_GROUP'],
    ])
    expect(codesIn(await staffUpdate(globalId('User', manager.id), { addGroups: [group] }, as))).toEqual([
      ['addGroups', 'OUT_OF_SCOPE_GROUP'],
    ])
    expect(codesIn(await staffUpdate(globalId('User', equal.id), { firstName: 'Fine' }, as))).toEqual([])
  })
})

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
