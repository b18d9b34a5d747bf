import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { issueToken, type Purpose } from '../../../../core/domain/accounts/one-time-tokens.ts'
import { claimsOf } from '../../../../core/domain/accounts/sessions.ts'
import { orders } from '../../../../core/tables/orders.ts'
import type { User } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { aStaffMember, signInAsSuperuser, startCore, type TestCore } from '../../../support/core.ts'
import { anOrder } from '../../../support/orders.ts'
import { aShopper, PASSWORD, perform, refusals, shopWith } from '../../../support/self-service.ts'

let core: TestCore

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())
afterEach(() => shopWith(core))

const mailed = (purpose: Purpose, user: User) =>
  issueToken('a secret of the tests', purpose, user, core.clock.now())

const boughtWith = (userEmail: string) =>
  anOrder({ database: core.services.database, clock: core.clock }, { userEmail })

async function ownerOf({ id }: { id: number }): Promise<number | null | undefined> {
  const [order] = await core.services.database.read.select().from(orders).where(eq(orders.id, id))
  return order?.userId
}

describe('confirming an account', () => {
  const confirm = (user: User, password?: string) =>
    refusals(core, 'confirmAccount', {
      email: user.email,
      token: mailed('confirm_account', user),
      password,
    })

  test('with its password brings what was bought before, where the shop asks for it', async () => {
    await shopWith(core, { accountConfirmMergeMode: 'REQUIRE_PASSWORD' })
    const user = await aShopper(core, { isConfirmed: false })
    const order = await boughtWith(user.email)
    expect(await confirm(user, 'not this one')).toEqual(['password: INVALID'])
    expect(await ownerOf(order)).toBeNull()
    core.clock.advance(10)
    expect(await confirm(user, PASSWORD)).toEqual([])
    expect(await ownerOf(order)).toBe(user.id)
    expect(await core.emitted()).toEqual(['account_confirmed'])
  })

  test('brings nothing in other shops, even with the password', async () => {
    const user = await aShopper(core, { isConfirmed: false })
    const order = await boughtWith(user.email)
    expect(await confirm(user, PASSWORD)).toEqual([])
    expect(await ownerOf(order)).toBeNull()
  })
})

describe('setting a password', () => {
  const set = (user: User) =>
    perform(core, 'setPassword', {
      email: user.email,
      token: mailed('reset_password', user),
      password: 'battery staple',
    })

  test('by somebody who thereby confirms the account brings what was bought before', async () => {
    const user = await aShopper(core, { isConfirmed: false })
    const order = await boughtWith(user.email)
    expect((await set(user)).user.isConfirmed).toBe(true)
    expect(await ownerOf(order)).toBe(user.id)
  })

  test('by somebody who is confirmed brings nothing', async () => {
    const user = await aShopper(core)
    const order = await boughtWith(user.email)
    expect((await set(user)).errors).toEqual([])
    expect(await ownerOf(order)).toBeNull()
  })
})

describe('confirming a new e-mail', () => {
  const change = async (user: User & { accessToken: string }, newEmail: string) =>
    refusals(
      core,
      'confirmEmailChange',
      {
        token: await core.services.tokens.issue(
          { ...claimsOf(user, 'confirm-email-change'), old_email: user.email, new_email: newEmail },
          3600,
        ),
        channel: 'default-channel',
      },
      { token: user.accessToken },
    )

  test('brings what was bought with it, and leaves what the old one brought', async () => {
    const user = await aShopper(core)
    const later = await boughtWith('new@example.com')
    const unclaimed = await boughtWith(user.email)
    expect(await change(user, 'new@example.com')).toEqual([])
    expect([await ownerOf(later), await ownerOf(unclaimed)]).toEqual([user.id, null])
  })

  test('that meanwhile belongs to somebody brings nothing', async () => {
    const [user, other] = [await aShopper(core), await aShopper(core)]
    const order = await boughtWith(other.email)
    expect(await change(user, other.email)).toEqual(['newEmail: UNIQUE'])
    expect(await ownerOf(order)).toBeNull()
  })
})

describe('a staff member who gets', () => {
  const update = async (user: User, input: Record<string, unknown>) => {
    const { data } = await core.graphql(
      'mutation ($id: ID!, $input: StaffUpdateInput!) { staffUpdate(id: $id, input: $input) { errors { code } } }',
      { id: globalId('User', user.id), input },
      { token: await signInAsSuperuser(core) },
    )
    expect(data.staffUpdate.errors).toEqual([])
  }

  test('a new e-mail gets what was bought with it', async () => {
    const staff = await aStaffMember(core)
    const order = await boughtWith('colleague@example.com')
    await update(staff, { email: 'Colleague@example.com' })
    expect(await ownerOf(order)).toBe(staff.id)
  })

  test('anything else gets none of it', async () => {
    const staff = await aStaffMember(core)
    const order = await boughtWith(staff.email)
    await update(staff, { email: staff.email, firstName: 'Grace' })
    expect(await ownerOf(order)).toBeNull()
  })
})
