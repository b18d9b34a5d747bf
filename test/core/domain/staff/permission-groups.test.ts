import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, nobody, type SignedIn } from '../../../../core/domain/access.ts'
import { BadQuestion, PermissionDenied } from '../../../../core/domain/errors.ts'
import {
  createPermissionGroup,
  type NewPermissionGroup,
} from '../../../../core/domain/staff/new-permission-group.ts'
import {
  findPermissionGroup,
  listPermissionGroups,
} from '../../../../core/domain/staff/permission-group-lists.ts'
import {
  canManageGroup,
  channelsOf,
  membersOfGroups,
  reachOf,
} from '../../../../core/domain/staff/permission-groups.ts'
import { permissionGroups } from '../../../../core/tables/people.ts'
import type { Channel } from '../../../../core/tables/shop.ts'
import type { Database } from '../../../../shared/database/database.ts'
import {
  aChannel,
  aGroup,
  appWith,
  type Domain,
  openDomain,
  problemsOf,
  somebody,
  staffWith,
  theFirstChannel,
  theSuperuser,
} from '../../../support/domain.ts'

let domain: Domain
let first: Channel
let second: Channel
let everywhere: SignedIn
let inFirstOnly: SignedIn

beforeAll(async () => {
  domain = await openDomain()
  first = await theFirstChannel(domain)
  second = await aChannel(domain)
  everywhere = await staffWith(domain, ['MANAGE_STAFF', 'MANAGE_USERS'])
  inFirstOnly = await staffWith(domain, ['MANAGE_STAFF'], [first])
})
afterAll(() => domain.close())

const create = (actor: SignedIn, input: Partial<NewPermissionGroup> = {}) =>
  createPermissionGroup(domain.as(actor), { name: 'A group', ...input })

describe('creating a group', () => {
  test('stores permissions, members and channels, and tells of it once', async () => {
    const colleague = await somebody(domain, { isStaff: true })
    await domain.emitted()
    const group = await create(everywhere, {
      name: '  Support ',
      permissions: ['MANAGE_USERS', 'MANAGE_STAFF', 'MANAGE_USERS'],
      userIds: [colleague.id, colleague.id],
      channelIds: [second.id],
      restrictedAccessToChannels: true,
    })
    expect(group).toMatchObject({
      name: 'Support',
      permissions: ['MANAGE_STAFF', 'MANAGE_USERS'],
      restrictedAccessToChannels: true,
    })
    const { read } = domain.database
    expect((await membersOfGroups(read, [group.id])).map(({ user }) => user.id)).toEqual([colleague.id])
    expect((await channelsOf(read, group)).map(({ id }) => id)).toEqual([second.id])
    expect(await domain.emitted()).toEqual([
      { type: 'permission_group_created', facts: { permissionGroupId: group.id } },
    ])
  })

  test('a group that is not restricted reaches every channel, whatever channels are named', async () => {
    const group = await create(everywhere, { name: 'Everywhere', channelIds: [first.id, 0] })
    expect(await channelsOf(domain.database.read, group)).toHaveLength(2)
  })

  test('a member may have more permissions than whoever adds them', async () => {
    const mighty = await staffWith(domain, ['MANAGE_APPS', 'MANAGE_STAFF'])
    const group = await create(everywhere, { name: 'With somebody mighty', userIds: [mighty.user.id] })
    expect(await membersOfGroups(domain.database.read, [group.id])).toHaveLength(1)
  })

  test('a superuser hands out anything', async () => {
    const superuser = await theSuperuser(domain)
    const group = await create(superuser, {
      name: 'By the superuser',
      permissions: ['MANAGE_APPS', 'MANAGE_PLUGINS'],
    })
    expect(group.permissions).toEqual(['MANAGE_APPS', 'MANAGE_PLUGINS'])
  })
})

describe('refused: creating a group', () => {
  test('to nobody, to customers, to staff without MANAGE_STAFF', async () => {
    const clerk = await staffWith(domain, ['MANAGE_USERS'])
    for (const actor of [nobody, clerk])
      await expect(createPermissionGroup(domain.as(actor), { name: 'X' })).rejects.toThrow(
        'following permissions: MANAGE_STAFF',
      )
  })

  test('to every app, whatever it holds', async () => {
    const app = await appWith(domain, ['MANAGE_STAFF'])
    const attempt = createPermissionGroup(domain.as(app), { name: 'X' })
    await expect(attempt).rejects.toThrow(PermissionDenied)
    await expect(attempt).rejects.toThrow(/Apps are not allowed/)
  })

  test('without restriction, by somebody who does not reach every channel, before anything else is judged', async () => {
    const problem = { field: 'restrictedAccessToChannels', code: 'OUT_OF_SCOPE_CHANNEL' }
    for (const restrictedAccessToChannels of [false, null, undefined]) {
      const input = { name: '', permissions: ['MANAGE_APPS'], restrictedAccessToChannels }
      const problems = await problemsOf(create(inFirstOnly, input))
      expect(problems).toMatchObject([problem])
      expect(problems).toHaveLength(1)
    }
  })

  test('channels, permissions and members out of scope are all told at once, before the name', async () => {
    const customer = await somebody(domain)
    const problems = await problemsOf(
      create(inFirstOnly, {
        name: '',
        restrictedAccessToChannels: true,
        channelIds: [first.id, second.id],
        permissions: ['MANAGE_STAFF', 'MANAGE_APPS', 'MANAGE_USERS'],
        userIds: [customer.id, inFirstOnly.user.id],
      }),
    )
    expect(problems).toMatchObject([
      { field: 'addChannels', code: 'OUT_OF_SCOPE_CHANNEL', channels: [`${second.id}`] },
      {
        field: 'addPermissions',
        code: 'OUT_OF_SCOPE_PERMISSION',
        permissions: ['MANAGE_APPS', 'MANAGE_USERS'],
      },
      { field: 'addUsers', code: 'ASSIGN_NON_STAFF_MEMBER', users: [`${customer.id}`] },
    ])
    expect(problems).toHaveLength(3)
  })

  test('a token that carries fewer permissions hands out fewer, also a superuser’s', async () => {
    const superuser = await theSuperuser(domain)
    const narrowed: SignedIn = { ...superuser, permissions: new Set(['MANAGE_STAFF']), via: 'thirdparty' }
    expect(await problemsOf(create(narrowed, { permissions: ['MANAGE_APPS'] }))).toMatchObject([
      { field: 'addPermissions', code: 'OUT_OF_SCOPE_PERMISSION', permissions: ['MANAGE_APPS'] },
    ])
  })

  test('a blank name', async () => {
    for (const name of ['', ' \t'])
      expect(await problemsOf(create(everywhere, { name }))).toMatchObject([
        { field: 'name', code: 'REQUIRED' },
      ])
  })

  test('a name that is taken leaves nothing behind', async () => {
    await create(everywhere, { name: 'Taken' })
    await domain.emitted()
    const groupsBefore = await domain.database.read.$count(permissionGroups)
    expect(await problemsOf(create(everywhere, { name: 'Taken ' }))).toMatchObject([
      { field: 'name', code: 'UNIQUE' },
    ])
    expect(await domain.database.read.$count(permissionGroups)).toBe(groupsBefore)
    expect(await domain.emitted()).toEqual([])
  })

  test('of two groups of one name at the same moment, one', async () => {
    const attempts = [1, 2].map(() => create(everywhere, { name: 'At once' }))
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test.each([
    ['userIds', { userIds: [0] }, 'addUsers', 'NOT_FOUND'],
    ['channelIds', { restrictedAccessToChannels: true, channelIds: [0] }, 'addChannels', 'NOT_FOUND'],
    ['a long name', { name: 'n'.repeat(151) }, 'name', 'INVALID'],
    ['a null character', { name: 'a\0b' }, 'name', 'INVALID'],
    ['half a character', { name: 'a\ud800' }, 'name', 'INVALID'],
  ])('with %s that nothing can come of', async (_what, input, field, code) => {
    expect(await problemsOf(create(everywhere, input))).toMatchObject([{ field, code }])
  })

  test('with unknown members beside known ones, or with more than anybody names', async () => {
    const userIds = [everywhere.user.id, 0]
    expect(await problemsOf(create(everywhere, { userIds }))).toMatchObject([{ code: 'NOT_FOUND' }])
    const many = { userIds: Array.from({ length: 1001 }, (_, index) => index) }
    await expect(create(everywhere, many)).rejects.toThrow(BadQuestion)
  })

  test('never for a name that is just short enough, counted in characters', async () => {
    const name = '🎁'.repeat(150)
    expect(await create(everywhere, { name })).toMatchObject({ name })
  })
})

describe('who can manage a group', () => {
  test('whoever holds all its permissions and reaches all its channels', async () => {
    const { read } = domain.database
    const small = await aGroup(domain, { may: ['MANAGE_STAFF'], channels: [first] })
    const other = await aGroup(domain, { may: ['MANAGE_STAFF'], channels: [second] })
    const powerful = await aGroup(domain, { may: ['MANAGE_STAFF', 'MANAGE_APPS'], channels: [first] })
    const wide = await aGroup(domain, { may: [] })
    const manageable = async (actor: Actor) => {
      const reach = await reachOf(read, actor)
      return Promise.all(
        [small, other, powerful, wide].map(async (group) =>
          canManageGroup(actor, group, await channelsOf(read, group), reach),
        ),
      )
    }
    expect(await manageable(inFirstOnly)).toEqual([true, false, false, false])
    expect(await manageable(everywhere)).toEqual([true, true, false, true])
    expect(await manageable(await theSuperuser(domain))).toEqual([true, true, true, true])
    expect(await manageable(await appWith(domain, ['MANAGE_STAFF', 'MANAGE_APPS']))).toEqual(
      Array(4).fill(false),
    )
    expect(await manageable(nobody)).toEqual(Array(4).fill(false))
  })
})

describe('looking groups up', () => {
  test('is for MANAGE_STAFF, of people and apps', async () => {
    const { id } = await aGroup(domain)
    const page = { first: 1 }
    for (const actor of [everywhere, await appWith(domain, ['MANAGE_STAFF'])]) {
      expect(await findPermissionGroup(domain.as(actor), { id })).toMatchObject({ id })
      expect((await listPermissionGroups(domain.as(actor), { page })).items).toHaveLength(1)
    }
    for (const actor of [nobody, await staffWith(domain, ['MANAGE_USERS']), await appWith(domain, [])]) {
      await expect(findPermissionGroup(domain.as(actor), { id })).rejects.toThrow(PermissionDenied)
      await expect(listPermissionGroups(domain.as(actor), { page })).rejects.toThrow(PermissionDenied)
    }
  })

  test('an unknown one is null', async () => {
    expect(await findPermissionGroup(domain.as(everywhere), { id: 0 })).toBeNull()
  })

  test('lists by id or by name, filtered by name and ids', async () => {
    const one = await aGroup(domain, { name: 'zz list 100%' })
    const two = await aGroup(domain, { name: 'aa LIST' })
    const list = async (question: Partial<Parameters<typeof listPermissionGroups>[1]>) => {
      const found = await listPermissionGroups(domain.as(everywhere), { page: { first: 100 }, ...question })
      return found.items.map(({ row }) => row.id)
    }
    expect(await list({ filter: { search: 'list' } })).toEqual([one.id, two.id])
    const byName = { field: 'NAME', direction: 'ASC' } as const
    expect(await list({ filter: { search: ' List ' }, sortBy: byName })).toEqual([two.id, one.id])
    expect(await list({ filter: { search: 'list' }, sortBy: { ...byName, direction: 'DESC' } })).toEqual([
      one.id,
      two.id,
    ])
    expect(await list({ filter: { search: '0%' } })).toEqual([one.id])
    expect(await list({ filter: { search: 'l_s' } })).toEqual([])
    expect(await list({ filter: { ids: [two.id, 0] } })).toEqual([two.id])
    const all = await domain.database.read.$count(permissionGroups)
    expect(await list({ filter: { ids: [], search: '' } })).toHaveLength(all)
    await expect(list({ page: { first: 101 } })).rejects.toThrow(BadQuestion)
  })

  test('refuses a search that is too long before it compares it with any name', async () => {
    const blind = { ...domain.as(everywhere), database: {} as Database }
    const question = { page: { first: 1 }, filter: { search: 'a'.repeat(1001) } }
    await expect(listPermissionGroups(blind, question)).rejects.toThrow(BadQuestion)
  })

  test('finds a name in spite of typing errors, and by its beginning', async () => {
    const { id } = await aGroup(domain, { name: 'Warehouse Managers' })
    await aGroup(domain, { name: 'Refunds' })
    const search = async (text: string) => {
      const question = { page: { first: 100 }, filter: { search: text } }
      return (await listPermissionGroups(domain.as(everywhere), question)).items.map(({ row }) => row.id)
    }
    for (const text of ['wharehouse manager', 'MANAGERS warehouse', 'Ware', 'house man'])
      expect(await search(text)).toEqual([id])
    for (const text of ['!!!', 'w']) expect(await search(`${text}qqq`)).toEqual([])
  })
})
