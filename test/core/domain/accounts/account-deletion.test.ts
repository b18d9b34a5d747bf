import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { issueToken } from '../../../../core/domain/accounts/one-time-tokens.ts'
import { addresses, type User, userAddresses, users } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { aCustomer, anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import {
  aShopper,
  channelsAre,
  PASSWORD,
  perform,
  refusals,
  restoreShop,
  shopWith,
  topLevelError,
} from '../../../support/self-service.ts'

let core: TestCore

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())
beforeEach(() => core.emitted())
afterEach(() => restoreShop(core))

const redirectUrl = 'https://shop.example/delete'
const channel = 'default-channel'
const deletionToken = (user: User) =>
  issueToken('a secret of the tests', 'delete_account', user, core.clock.now())

describe('asking for the deletion of one’s account', () => {
  const ask = (user: { accessToken: string }, changes: Record<string, unknown> = {}) =>
    refusals(
      core,
      'accountRequestDeletion',
      { redirectUrl, channel, ...changes },
      { token: user.accessToken },
    )

  test('mails a link that carries nothing but the token, and writes nothing', async () => {
    const user = await aCustomer(core)
    const before = await core.user(user.email)
    expect(await ask(user)).toEqual([])
    expect(await core.emitted({ withNotify: true })).toEqual([
      'notify:account_delete',
      'account_delete_requested',
    ])
    const { token, ...facts } = await core.factsOf('account_delete_requested')
    expect(facts).toEqual({ userId: user.id, channel, redirectUrl: `${redirectUrl}?token=${token}` })
    expect(await core.factsOf('notify_user')).toMatchObject({
      payload: { recipient_email: user.email, token, delete_url: `${redirectUrl}?token=${token}` },
    })
    expect(await core.user(user.email)).toEqual(before)
  })

  test('can be done again at once', async () => {
    const user = await aCustomer(core)
    for (const _attempt of ['one', 'two']) expect(await ask(user)).toEqual([])
    expect(await core.emitted()).toEqual(['account_delete_requested', 'account_delete_requested'])
  })

  test('is open to staff', async () => {
    expect(await ask(await aStaffMember(core))).toEqual([])
    expect(await core.emitted()).toEqual(['account_delete_requested'])
  })

  test('is refused with a foreign redirect URL, then without a channel', async () => {
    const user = await aCustomer(core)
    await channelsAre(core, { shut: false, one: true, two: true })
    expect(await ask(user, { redirectUrl: 'https://evil.test/', channel: 'nowhere' })).toEqual([
      'redirectUrl: INVALID',
    ])
    expect(await ask(user, { channel: 'nowhere' })).toEqual(['channel: NOT_FOUND'])
    expect(await ask(user, { channel: 'shut' })).toEqual(['channel: CHANNEL_INACTIVE'])
    expect(await ask(user, { channel: null })).toEqual(['channel: MISSING_CHANNEL_SLUG'])
    expect(await core.emitted()).toEqual([])
  })

  test('is only for people who are signed in', async () => {
    const { token } = await anApp(core, ['MANAGE_USERS'])
    for (const options of [{}, { token }])
      expect((await topLevelError(core, 'accountRequestDeletion', { redirectUrl }, options)).code).toBe(
        'PermissionDenied',
      )
  })
})

describe('deleting one’s account', () => {
  test('removes the person, keeps the address rows, and tells who it was', async () => {
    const user = await aShopper(core)
    await core.services.database.transaction(async (tx) => {
      const [address] = await tx.insert(addresses).values({ country: 'DE', city: 'Kept' }).returning()
      const addressId = address?.id ?? 0
      await tx.insert(userAddresses).values({ userId: user.id, addressId })
      await tx.update(users).set({ defaultShippingAddressId: addressId }).where(eq(users.id, user.id))
    })
    const payload = await perform(
      core,
      'accountDelete',
      { token: deletionToken(user) },
      { token: user.accessToken },
    )
    expect(payload).toEqual({
      user: { id: Buffer.from(`User:${user.id}`).toString('base64'), email: user.email },
      errors: [],
    })
    expect(await core.emitted({ withNotify: true })).toEqual(['account_deleted'])
    const { deletedUser } = await core.factsOf('account_deleted')
    expect(deletedUser).toMatchObject({ id: user.id, email: user.email, password: '', tokenKey: '' })
    expect(await core.user(user.email)).toBeUndefined()
    const { read } = core.services.database
    expect(await read.$count(addresses, eq(addresses.city, 'Kept'))).toBe(1)
    expect(await read.$count(userAddresses, eq(userAddresses.userId, user.id))).toBe(0)
  })

  test('ends everything that was theirs: tokens, sign-ins, and the link itself', async () => {
    const user = await aShopper(core)
    const { refreshToken } = await perform(core, 'tokenCreate', { email: user.email, password: PASSWORD })
    const token = deletionToken(user)
    const options = { token: user.accessToken }
    expect(await refusals(core, 'accountDelete', { token }, options)).toEqual([])
    expect((await topLevelError(core, 'accountDelete', { token }, options)).code).toBe('InvalidTokenError')
    expect(await refusals(core, 'tokenRefresh', { refreshToken })).toEqual(['-: JWT_INVALID_TOKEN'])
    expect(await refusals(core, 'tokenCreate', { email: user.email, password: PASSWORD })).toEqual([
      'email: INVALID_CREDENTIALS',
    ])
  })

  test('leaves the address to whoever registers next, as somebody else', async () => {
    const user = await aShopper(core)
    const options = { token: user.accessToken }
    await perform(core, 'accountDelete', { token: deletionToken(user) }, options)
    await perform(core, 'accountRegister', {
      input: { email: user.email, password: PASSWORD, redirectUrl, channel },
    })
    expect((await core.user(user.email))?.id).toBeGreaterThan(user.id)
    expect((await topLevelError(core, 'tokensDeactivateAll', {}, options)).code).toBe('InvalidTokenError')
  })

  test('is refused with a token that is not good or is another person’s', async () => {
    const [user, other] = [await aCustomer(core), await aCustomer(core)]
    for (const token of ['', 'nonsense', deletionToken(other), deletionToken({ ...user, password: 'old' })])
      expect(await perform(core, 'accountDelete', { token }, { token: user.accessToken })).toEqual({
        user: null,
        errors: [{ field: 'token', code: 'INVALID', message: expect.any(String) }],
      })
    expect(await core.user(user.email)).toBeDefined()
    expect(await core.emitted()).toEqual([])
  })

  test('is refused to staff before the token is looked at, also where their rights are off', async () => {
    const staff = await aStaffMember(core)
    const attempt = (token: string) =>
      refusals(core, 'accountDelete', { token }, { token: staff.accessToken })
    expect(await attempt('nonsense')).toEqual(['-: DELETE_STAFF_ACCOUNT'])
    expect(await attempt(deletionToken(staff))).toEqual(['-: DELETE_STAFF_ACCOUNT'])
    await shopWith(core, { passwordLoginMode: 'CUSTOMERS_ONLY' })
    expect(await attempt(deletionToken(staff))).toEqual(['-: DELETE_STAFF_ACCOUNT'])
    expect(await core.user(staff.email)).toBeDefined()
  })

  test('happens once, also where the link is opened twice at the same moment', async () => {
    const user = await aCustomer(core)
    const token = deletionToken(user)
    const answers = await Promise.allSettled(
      Array.from({ length: 4 }, () =>
        refusals(core, 'accountDelete', { token }, { token: user.accessToken }),
      ),
    )
    const done = answers.filter((answer) => answer.status === 'fulfilled' && answer.value.length === 0)
    expect(done).toHaveLength(1)
    expect(await core.emitted()).toEqual(['account_deleted'])
  })

  test('is only for people who are signed in', async () => {
    const user = await aCustomer(core)
    const { token: app } = await anApp(core, ['MANAGE_USERS'])
    for (const options of [{}, { token: app }])
      expect((await topLevelError(core, 'accountDelete', { token: deletionToken(user) }, options)).code).toBe(
        'PermissionDenied',
      )
  })
})
