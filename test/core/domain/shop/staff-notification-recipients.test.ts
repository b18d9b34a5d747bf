import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deleteUsers } from '../../../../core/domain/people/delete-users.ts'
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

let core: TestCore
let superuser: string

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
})
afterAll(() => core.close())

const fields =
  'staffNotificationRecipient { id email active user { email } } errors { field code } shopErrors { code }'

async function create(input: object, token = superuser) {
  const { data, errors } = await core.graphql(
    `mutation ($input: StaffNotificationRecipientInput!) { staffNotificationRecipientCreate(input: $input) { ${fields} } }`,
    { input },
    { token },
  )
  return { ...data.staffNotificationRecipientCreate, topLevel: errors }
}

async function update(id: string, input: object) {
  const { data } = await core.graphql(
    `mutation ($id: ID!, $input: StaffNotificationRecipientInput!) { staffNotificationRecipientUpdate(id: $id, input: $input) { ${fields} } }`,
    { id, input },
    { token: superuser },
  )
  return data.staffNotificationRecipientUpdate
}

async function remove(id: string) {
  const { data } = await core.graphql(
    `mutation ($id: ID!) { staffNotificationRecipientDelete(id: $id) { ${fields} } }`,
    { id },
    { token: superuser },
  )
  return data.staffNotificationRecipientDelete
}

async function list(token = superuser) {
  const query = '{ shop { staffNotificationRecipients { id email active user { email } } } }'
  const { data, errors } = await core.graphql(query, {}, { token })
  return { recipients: data.shop.staffNotificationRecipients, errors }
}

describe('a recipient of notifications', () => {
  test('is an address that belongs to nobody, active unless said otherwise', async () => {
    const { staffNotificationRecipient: one, errors } = await create({ email: 'Office@example.com' })
    expect(errors).toEqual([])
    expect(one).toMatchObject({ email: 'office@example.com', active: true, user: null })
    const { staffNotificationRecipient: two } = await create({ email: 'night@example.com', active: false })
    expect(two.active).toBe(false)
    expect((await list()).recipients).toEqual([one, two])
  })

  test('is a staff member, by ID or by e-mail in any case, with the e-mail of today', async () => {
    const [one, two] = [await aStaffMember(core), await aStaffMember(core)]
    const byId = await create({ user: globalId('User', one.id) })
    expect(byId.staffNotificationRecipient).toMatchObject({ email: one.email, user: { email: one.email } })
    const byEmail = await create({ email: two.email.toUpperCase() })
    expect(byEmail.staffNotificationRecipient).toMatchObject({ user: { email: two.email } })
    await core.graphql(
      'mutation ($id: ID!) { staffUpdate(id: $id, input: { email: "moved@example.com" }) { errors { code } } }',
      { id: globalId('User', two.id) },
      { token: superuser },
    )
    expect((await list()).recipients).toContainEqual({
      ...byEmail.staffNotificationRecipient,
      email: 'moved@example.com',
      user: { email: 'moved@example.com' },
    })
  })

  test('with the e-mail of a customer is that address, not the customer', async () => {
    const { email } = await aCustomer(core)
    expect((await create({ email })).staffNotificationRecipient).toMatchObject({ email, user: null })
  })

  test('can be switched off, and become somebody else', async () => {
    const { id } = (await create({ email: 'first@example.com' })).staffNotificationRecipient
    expect((await update(id, { active: false })).staffNotificationRecipient).toEqual({
      id,
      email: 'first@example.com',
      active: false,
      user: null,
    })
    const staff = await aStaffMember(core)
    const asStaff = await update(id, { user: globalId('User', staff.id), active: null })
    expect(asStaff.staffNotificationRecipient).toMatchObject({ email: staff.email, active: true })
    const again = await update(id, { email: 'second@example.com' })
    expect(again.staffNotificationRecipient).toMatchObject({ email: 'second@example.com', user: null })
    expect((await update(id, {})).staffNotificationRecipient.email).toBe('second@example.com')
  })

  test('goes when it is deleted, or when its person is', async () => {
    const { id } = (await create({ email: 'gone@example.com' })).staffNotificationRecipient
    expect((await remove(id)).staffNotificationRecipient).toMatchObject({ id, email: 'gone@example.com' })
    expect(codesIn(await remove(id))).toEqual([['id', 'NOT_FOUND']])
    const staff = await aStaffMember(core)
    await create({ email: staff.email })
    await core.services.database.transaction((tx) => deleteUsers(tx, [staff]))
    const emails = (await list()).recipients.map(({ email }: { email: string }) => email)
    expect(emails).not.toContain('gone@example.com')
    expect(emails).not.toContain(staff.email)
  })
})

describe('refused: a recipient', () => {
  test.each([
    [{}, 'staffNotification', 'REQUIRED'],
    [{ active: true }, 'staffNotification', 'REQUIRED'],
    [{ email: '' }, 'staffNotification', 'INVALID'],
    [{ user: null, email: null }, 'staffNotification', 'INVALID'],
    [{ email: 'nobody' }, 'staffEmail', 'INVALID'],
    [{ user: 'nonsense' }, 'user', 'GRAPHQL_ERROR'],
    [{ user: globalId('User', 99_999) }, 'user', 'NOT_FOUND'],
    [{ user: globalId('User', '9'.repeat(40)) }, 'user', 'NOT_FOUND'],
  ])('of %j', async (input, field, code) => {
    const payload = await create(input)
    expect(codesIn(payload)).toEqual([[field, code]])
    expect(payload.shopErrors).toEqual([{ code }])
    expect(payload.staffNotificationRecipient).toBeNull()
  })

  test('that is a customer', async () => {
    const { id } = await aCustomer(core)
    expect(codesIn(await create({ user: globalId('User', id) }))).toEqual([['user', 'INVALID']])
  })

  test('that is there already', async () => {
    const staff = await aStaffMember(core)
    const user = globalId('User', staff.id)
    await create({ user })
    expect(codesIn(await create({ email: staff.email }))).toEqual([['user', 'UNIQUE']])
    await create({ email: 'twice@example.com' })
    const { id } = (await create({ email: 'once@example.com' })).staffNotificationRecipient
    expect(codesIn(await create({ email: 'TWICE@example.com' }))).toEqual([['staffEmail', 'UNIQUE']])
    expect(codesIn(await update(id, { email: 'twice@example.com' }))).toEqual([['staffEmail', 'UNIQUE']])
    expect(codesIn(await update(id, { user }))).toEqual([['user', 'UNIQUE']])
    expect(codesIn(await update(id, { email: 'once@example.com' }))).toEqual([])
  })

  test('emptied by a change', async () => {
    const { id } = (await create({ email: 'full@example.com' })).staffNotificationRecipient
    for (const input of [{ email: '' }, { user: null }])
      expect(codesIn(await update(id, input))).toEqual([['staffNotification', 'INVALID']])
  })
})

describe('the list of recipients', () => {
  test('is for MANAGE_SETTINGS; who they are for MANAGE_STAFF, or for themselves', async () => {
    const clerk = await aStaffMember(core, { may: ['MANAGE_SETTINGS'] })
    const app = await anApp(core, ['MANAGE_SETTINGS', 'MANAGE_STAFF'])
    const stranger = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    expect((await list(stranger.accessToken)).errors).toMatchObject([
      { message: 'To access this path, you need one of the following permissions: MANAGE_SETTINGS' },
    ])
    expect((await list(app.token)).errors).toBeUndefined()

    const own = await create({ email: clerk.email }, clerk.accessToken)
    expect(own.staffNotificationRecipient.user).toEqual({ email: clerk.email })
    const other = await create({ email: stranger.email }, clerk.accessToken)
    expect(other.topLevel).toMatchObject([
      { message: 'To access this path, you need one of the following permissions: MANAGE_STAFF, OWNER' },
    ])
    expect(other.staffNotificationRecipient).toMatchObject({ email: stranger.email, user: null })
  })
})
