import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allPermissions, type Permission } from '../../../../core/domain/staff/permissions.ts'
import { aStaffMember, signInAsSuperuser, startCore, type TestCore } from '../../../support/core.ts'
import { admin } from '../../../support/shopify.ts'

let core: TestCore
beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())

const read = async (token: string, version = '2026-01'): Promise<string[]> => {
  const query = '{ currentStaffMember { privateData { permissions } } }'
  const { body } = await admin(core, query, { token, version })
  expect(body.errors).toBeUndefined()
  return body.data.currentStaffMember.privateData.permissions
}

const rows: Array<[Permission, string[], string[]?]> = [
  ['MANAGE_PRODUCTS', ['PRODUCTS']],
  ['MANAGE_ORDERS', ['DRAFT_ORDERS', 'EDIT_ORDERS', 'ORDERS'], ['REFUND_ORDERS']],
  [
    'MANAGE_USERS',
    [
      'CREATE_AND_EDIT_CUSTOMERS',
      'CUSTOMERS',
      'DELETE_CUSTOMERS',
      'ERASE_CUSTOMER_DATA',
      'EXPORT_CUSTOMERS',
      'MERGE_CUSTOMERS',
      'REQUEST_CUSTOMER_DATA',
    ],
  ],
  [
    'MANAGE_GIFT_CARD',
    ['CREATE_AND_EDIT_GIFT_CARDS', 'DEACTIVATE_GIFT_CARDS', 'EXPORT_GIFT_CARDS', 'GIFT_CARDS'],
  ],
  ['MANAGE_DISCOUNTS', ['MARKETING']],
  ['MANAGE_PAGES', ['PAGES']],
  ['MANAGE_MENUS', ['LINKS']],
  ['MANAGE_CHANNELS', ['CHANNELS', 'CREATE_AND_EDIT_MARKETS', 'DELETE_MARKETS', 'VIEW_MARKETS']],
  ['MANAGE_SHIPPING', ['LOCATIONS'], ['MANAGE_DELIVERY_SETTINGS']],
  ['MANAGE_TAXES', [], ['MANAGE_TAXES_SETTINGS']],
  ['MANAGE_APPS', ['APPLICATIONS']],
  ['MANAGE_PLUGINS', ['APPLICATIONS']],
  ['MANAGE_SETTINGS', ['PREFERENCES']],
  ['HANDLE_PAYMENTS', []],
]

describe('the permissions of a staff member', () => {
  test.each(rows)('with %s are %j, and in unstable %j too', async (permission, names, unstable = []) => {
    const { accessToken } = await aStaffMember(core, { may: ['MANAGE_STAFF', permission] })
    expect(await read(accessToken)).toEqual(['DASHBOARD', ...names].sort())
    expect(await read(accessToken, 'unstable')).toEqual(['DASHBOARD', ...names, ...unstable].sort())
  })

  test('are each told once, in alphabetical order', async () => {
    const { accessToken } = await aStaffMember(core, {
      may: ['MANAGE_STAFF', 'MANAGE_PLUGINS', 'MANAGE_APPS'],
    })
    expect(await read(accessToken)).toEqual(['APPLICATIONS', 'DASHBOARD'])
  })

  test('of a superuser are all that the version knows and does not deprecate', async () => {
    const token = await signInAsSuperuser(core)
    const [stable, unstable] = [await read(token), await read(token, 'unstable')]
    expect([stable.length, unstable.length]).toEqual([32, 41])
    expect(stable).toEqual(stable.toSorted())
    expect(stable).not.toContain('EDIT_THEME_CODE')
    expect(unstable).toContain('EDIT_THEME_CODE')
    for (const deprecated of ['FULL', 'TRANSLATIONS']) expect(unstable).not.toContain(deprecated)
  })

  test('with everything granted are fewer than a superuser’s', async () => {
    const { accessToken } = await aStaffMember(core, { may: allPermissions })
    const all = await read(accessToken)
    expect(all).toContain('PRODUCTS')
    expect(all).not.toContain('THEMES')
  })

  test('of the owner are as many as a superuser’s', async () => {
    const owner = await aStaffMember(core, { may: ['MANAGE_STAFF'], password: 'x' })
    const id = Buffer.from(`User:${owner.id}`).toString('base64')
    const superuser = await signInAsSuperuser(core)
    await core.graphql(
      'mutation ($id: ID!) { staffMemberUpdate(id: $id, input: {isShopOwner: true}) { errors { code } } }',
      { id },
      { token: superuser },
    )
    expect(await read(owner.accessToken)).toEqual(await read(superuser))
  })
})
