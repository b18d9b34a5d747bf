import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { staffDetails } from '../../../../core/tables/staff.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  anApp,
  aStaffMember,
  codesIn,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
import { admin, gid } from '../../../support/shopify.ts'

let core: TestCore
let superuser: string
beforeEach(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
  await core.emitted()
})
afterEach(() => core.close())

const update = async (id: number, input: Record<string, unknown>, token = superuser) => {
  const { data, errors } = await core.graphql(
    'mutation ($id: ID!, $input: StaffMemberInput!) { staffMemberUpdate(id: $id, input: $input) { user { id } errors { field code } } }',
    { id: globalId('User', id), input },
    { token },
  )
  return data?.staffMemberUpdate ?? { refused: errors?.[0]?.message }
}

const seen = async (id: number) => {
  const query = `query ($id: ID) { staffMember(id: $id) { phone accountType isShopOwner }  shop { accountOwner { id } } }`
  const { body } = await admin(core, query, { token: superuser, variables: { id: gid(id) } })
  return { ...body.data.staffMember, owner: body.data.shop.accountOwner.id }
}

const password = 'argon2$x'

describe('what Shopify knows of staff and Saleor does not', () => {
  test('a phone is stored as E.164, told of once, and taken back by null', async () => {
    const { id } = await aStaffMember(core, { password })
    expect(await update(id, { phone: '+48 500 600 700' })).toMatchObject({ errors: [] })
    expect(await core.emitted()).toEqual(['staff_updated'])
    expect(await seen(id)).toMatchObject({ phone: '+48500600700' })
    await update(id, { phone: '+48500600700' })
    expect(await core.emitted()).toEqual([])
    await update(id, { phone: null })
    expect(await seen(id)).toMatchObject({ phone: null })
    expect(await core.emitted()).toEqual(['staff_updated'])
  })

  test('a phone that nobody can have is refused and changes nothing', async () => {
    const { id } = await aStaffMember(core)
    for (const phone of ['500600700', '+1', 'call me', '+48500600700'.padEnd(300, '0')])
      expect(codesIn(await update(id, { phone, accountType: 'SAML' }))).toEqual([['phone', 'INVALID']])
    expect(await seen(id)).toMatchObject({ phone: null, accountType: 'INVITED' })
    expect(await core.emitted()).toEqual([])
  })

  test('a stored account type wins until it is taken back', async () => {
    const { id } = await aStaffMember(core, { password })
    await update(id, { accountType: 'COLLABORATOR' })
    expect(await seen(id)).toMatchObject({ accountType: 'COLLABORATOR' })
    await update(id, { accountType: null })
    expect(await seen(id)).toMatchObject({ accountType: 'REGULAR' })
  })

  test('an empty input changes nothing and tells nobody', async () => {
    const { id } = await aStaffMember(core)
    expect(await update(id, {})).toMatchObject({ errors: [] })
    await update(id, { isShopOwner: null, phone: '' })
    expect(await core.emitted()).toEqual([])
  })

  test('is said of staff only', async () => {
    const { id } = await aCustomer(core)
    expect(codesIn(await update(id, { phone: '+48500600700' }))).toEqual([['id', 'NOT_FOUND']])
    expect(codesIn(await update(987_654, {}))).toEqual([['id', 'NOT_FOUND']])
  })

  test('is changed by people who manage staff, and never by an app', async () => {
    const { id } = await aStaffMember(core)
    const app = await anApp(core, ['MANAGE_STAFF'])
    expect(await update(id, {}, app.token)).toEqual({
      refused: 'Apps are not allowed to perform this mutation.',
    })
    const other = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    expect((await update(id, {}, other.accessToken)).refused).toContain('MANAGE_STAFF')
  })

  test('is not changed by somebody who does not hold all that the person may do', async () => {
    const { accessToken } = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    const { id } = await aStaffMember(core, { may: ['MANAGE_ORDERS'] })
    const refusal = [['id', 'OUT_OF_SCOPE_USER']]
    expect(codesIn(await update(id, { phone: '+48500600700' }, accessToken))).toEqual(refusal)
    expect(await seen(id)).toMatchObject({ phone: null })
  })
})

describe('the owner of the shop', () => {
  test('is the oldest active superuser until somebody is named', async () => {
    const { id } = await aStaffMember(core, { password })
    expect(await seen(id)).toMatchObject({ isShopOwner: false, owner: gid(1) })
    await update(id, { isShopOwner: true })
    expect(await seen(id)).toMatchObject({ isShopOwner: true, owner: gid(id) })
    expect(await seen(1)).toMatchObject({ isShopOwner: false })
    expect(await core.emitted()).toEqual(['staff_updated'])
    await update(id, { isShopOwner: false })
    expect(await seen(id)).toMatchObject({ isShopOwner: false, owner: gid(1) })
  })

  test('is one at a time', async () => {
    const [first, second] = [await aStaffMember(core, { password }), await aStaffMember(core, { password })]
    await update(first.id, { isShopOwner: true })
    await update(second.id, { isShopOwner: true })
    expect(await seen(first.id)).toMatchObject({ isShopOwner: false, owner: gid(second.id) })
  })

  test('is replaced only by somebody who manages the owner', async () => {
    const { accessToken } = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    const { id } = await aStaffMember(core, { may: ['MANAGE_STAFF'], password })
    const refusal = [['isShopOwner', 'OUT_OF_SCOPE_USER']]
    expect(codesIn(await update(id, { isShopOwner: true }, accessToken))).toEqual(refusal)
    expect(await seen(id)).toMatchObject({ owner: gid(1) })
  })

  test('is asked first where an invitation is open, and takes over with the first password', async () => {
    const email = 'heir@example.com'
    const { data } = await core.graphql(
      'mutation ($input: StaffCreateInput!) { staffCreate(input: $input) { user { id } errors { code } } }',
      { input: { email, redirectUrl: 'https://shop.example/welcome' } },
      { token: superuser },
    )
    expect(data.staffCreate.errors).toEqual([])
    const { id } = (await core.user(email)) ?? { id: 0 }
    expect(await seen(id)).toMatchObject({ accountType: 'INVITED', isShopOwner: false })
    await update(id, { isShopOwner: true })
    expect(await seen(id)).toMatchObject({ accountType: 'INVITED_STORE_OWNER', owner: gid(1) })

    const { token } = await core.factsOf('staff_set_password_requested')
    const set = await core.graphql(
      'mutation ($email: String!, $token: String!, $password: String!) { setPassword(email: $email, token: $token, password: $password) { errors { code } } }',
      { email, token, password: 'correct horse' },
    )
    expect(set.data.setPassword.errors).toEqual([])
    expect(await seen(id)).toMatchObject({ accountType: 'REGULAR', isShopOwner: true, owner: gid(id) })
    const { read } = core.services.database
    expect(await read.select().from(staffDetails).where(eq(staffDetails.userId, id))).toMatchObject([
      { ownership: 'OWNER', invitedAt: core.clock.now(), inviteAcceptedAt: core.clock.now() },
    ])
  })
})

describe('somebody who was asked to own the shop', () => {
  const ownership = async (id: number) => {
    const { read } = core.services.database
    const [row] = await read.select().from(staffDetails).where(eq(staffDetails.userId, id))
    return row?.ownership
  }

  test('is asked no longer when another one is asked, or the shop has a new owner', async () => {
    const [first, second, third] = [
      await aStaffMember(core),
      await aStaffMember(core),
      await aStaffMember(core, { password }),
    ]
    await update(first.id, { isShopOwner: true })
    expect(await ownership(first.id)).toBe('INVITED')
    await update(second.id, { isShopOwner: true })
    expect([await ownership(first.id), await ownership(second.id)]).toEqual([null, 'INVITED'])
    await update(third.id, { isShopOwner: true })
    expect([await ownership(second.id), await ownership(third.id)]).toEqual([null, 'OWNER'])
  })

  test('is asked no longer when it is taken back', async () => {
    const { id } = await aStaffMember(core)
    await update(id, { isShopOwner: true })
    await update(id, { isShopOwner: false })
    expect(await ownership(id)).toBeNull()
    expect(await seen(id)).toMatchObject({ accountType: 'INVITED', owner: gid(1) })
  })

  test('is one, however many are named at the same moment', async () => {
    const people = await Promise.all([1, 2, 3].map(() => aStaffMember(core, { password })))
    const answers = await Promise.all(people.map(({ id }) => update(id, { isShopOwner: true })))
    expect(answers.flatMap(codesIn)).toEqual([])
    const owners = await Promise.all(people.map(({ id }) => ownership(id)))
    expect(owners.filter((held) => held === 'OWNER')).toHaveLength(1)
  })
})

describe('somebody who was staff', () => {
  const remove = (id: number) =>
    core.graphql(
      'mutation ($id: ID!) { staffDelete(id: $id) { errors { code } } }',
      { id: globalId('User', id) },
      { token: superuser },
    )
  const about = async (id: number) => {
    const fields = 'id exists active name email accountType isShopOwner phone locale initials avatar { url }'
    const query = `query ($id: ID) { staffMember(id: $id) { ${fields} } node(id: "${gid(id)}") { id } }`
    return (await admin(core, query, { token: superuser, variables: { id: gid(id) } })).body.data
  }

  test('is still found by number, and exists no more', async () => {
    const { id, email } = await aStaffMember(core, { password })
    await remove(id)
    expect(await about(id)).toMatchObject({
      node: { id: gid(id) },
      staffMember: {
        exists: false,
        active: false,
        name: 'Ada Byron',
        initials: ['A', 'B'],
        email,
        accountType: null,
        isShopOwner: false,
        phone: null,
        locale: 'en',
      },
    })
  })

  test('is in no list', async () => {
    const { id } = await aStaffMember(core)
    await remove(id)
    const { body } = await admin(core, '{ staffMembers(first: 250) { nodes { id } } }', { token: superuser })
    expect(body.data.staffMembers.nodes).toEqual([{ id: gid(1) }])
  })

  test('owns the shop no longer', async () => {
    const { id } = await aStaffMember(core, { password })
    await update(id, { isShopOwner: true })
    await remove(id)
    expect(await seen(1)).toMatchObject({ isShopOwner: true, owner: gid(1) })
  })

  test('is remembered too when many are deleted at once', async () => {
    const people = [await aStaffMember(core), await aStaffMember(core)]
    await core.graphql(
      'mutation ($ids: [ID!]!) { staffBulkDelete(ids: $ids) { count } }',
      { ids: people.map(({ id }) => globalId('User', id)) },
      { token: superuser },
    )
    for (const { id } of people) expect(await about(id)).toMatchObject({ staffMember: { exists: false } })
  })

  test('is not remembered when the deletion is refused', async () => {
    await remove(1)
    expect(await about(1)).toMatchObject({ staffMember: { exists: true } })
  })
})
