import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { issueToken } from '../../../../core/domain/accounts/one-time-tokens.ts'
import { historiesOf } from '../../../../core/domain/customers/customer-events.ts'
import { anApp, aStaffMember, signIn, startCore, type TestCore } from '../../../support/core.ts'
import {
  aShopper,
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

const NEW_PASSWORD = 'battery staple'
const change = (user: { accessToken: string }, input: Record<string, unknown>) =>
  refusals(core, 'passwordChange', { newPassword: NEW_PASSWORD, ...input }, { token: user.accessToken })

async function history(user: { id: number }): Promise<string[]> {
  const events = await historiesOf(core.services.database.read, [user.id])
  return events.map((event) => event.type)
}

describe('changing one’s password', () => {
  test('takes the new one from then on, and notes that in the history without telling anybody', async () => {
    const user = await aShopper(core)
    core.clock.advance(60)
    expect(
      await perform(
        core,
        'passwordChange',
        { oldPassword: PASSWORD, newPassword: NEW_PASSWORD },
        { token: user.accessToken },
      ),
    ).toEqual({
      user: { id: Buffer.from(`User:${user.id}`).toString('base64'), email: user.email },
      errors: [],
      accountErrors: [],
    })
    expect(await core.emitted({ withNotify: true })).toEqual([])
    expect(await history(user)).toEqual(['PASSWORD_CHANGED'])
    expect((await core.user(user.email))?.updatedAt).toEqual(core.clock.now())
    await signIn(core, user.email, NEW_PASSWORD)
    expect(await refusals(core, 'tokenCreate', { email: user.email, password: PASSWORD })).toEqual([
      'email: INVALID_CREDENTIALS',
    ])
  })

  test('leaves sessions as they are, and ends links that were mailed before', async () => {
    const user = await aShopper(core)
    const token = issueToken('a secret of the tests', 'reset_password', user, core.clock.now())
    expect(await change(user, { oldPassword: PASSWORD })).toEqual([])
    expect((await core.user(user.email))?.tokenKey).toBe(user.tokenKey)
    expect(await change(user, { oldPassword: NEW_PASSWORD, newPassword: PASSWORD })).toEqual([])
    expect(await refusals(core, 'setPassword', { email: user.email, token, password: PASSWORD })).toEqual([
      'token: INVALID',
    ])
  })

  test('is open to staff', async () => {
    const staff = await aStaffMember(core, { password: await core.services.passwords.hash(PASSWORD) })
    expect(await change(staff, { oldPassword: PASSWORD })).toEqual([])
  })

  test.each([
    [{ oldPassword: 'wrong' }, 'oldPassword: INVALID_CREDENTIALS'],
    [{ oldPassword: '' }, 'oldPassword: INVALID_CREDENTIALS'],
    [{ oldPassword: null }, 'oldPassword: INVALID_CREDENTIALS'],
    [{}, 'oldPassword: INVALID_CREDENTIALS'],
    [{ oldPassword: 'wrong', newPassword: 'short' }, 'oldPassword: INVALID_CREDENTIALS'],
    [{ oldPassword: PASSWORD, newPassword: 'short' }, 'newPassword: PASSWORD_TOO_SHORT'],
    [{ oldPassword: PASSWORD, newPassword: 'a long one \ud800' }, 'newPassword: INVALID'],
  ])('is refused with %j', async (input, expected) => {
    const user = await aShopper(core)
    expect(await change(user, input)).toEqual([expected])
    expect(await history(user)).toEqual([])
    await signIn(core, user.email, PASSWORD)
  })

  test('needs no old password of somebody who came without any, and of nobody else', async () => {
    const without = await aShopper(core, { password: '!nothing fits this' })
    expect(await change(without, { oldPassword: 'guess' })).toEqual(['oldPassword: INVALID_CREDENTIALS'])
    expect(await change(without, {})).toEqual([])
    await signIn(core, without.email, NEW_PASSWORD)
    const createdByStaff = await aShopper(core, { password: '' })
    expect(await change(createdByStaff, {})).toEqual(['oldPassword: INVALID_CREDENTIALS'])
  })

  test('happens once, also where it is asked for twice at the same moment', async () => {
    const user = await aShopper(core)
    const answers = await Promise.all(
      ['first of two', 'second of two'].map((newPassword) =>
        change(user, { oldPassword: PASSWORD, newPassword }),
      ),
    )
    expect(answers.toSorted()).toEqual([[], ['oldPassword: INVALID_CREDENTIALS']])
    expect(await history(user)).toEqual(['PASSWORD_CHANGED'])
  })

  test('is not there while nobody signs in by password', async () => {
    const user = await aShopper(core)
    await shopWith(core, { passwordLoginMode: 'DISABLED' })
    const input = { oldPassword: PASSWORD, newPassword: NEW_PASSWORD }
    const { code } = await topLevelError(core, 'passwordChange', input, { token: user.accessToken })
    expect(code).toBe('InvalidTokenError')
    expect(await history(user)).toEqual([])
  })

  test('is only for people who are signed in', async () => {
    const { token } = await anApp(core, ['MANAGE_USERS'])
    for (const options of [{}, { token }])
      expect((await topLevelError(core, 'passwordChange', { newPassword: NEW_PASSWORD }, options)).code).toBe(
        'PermissionDenied',
      )
  })
})
