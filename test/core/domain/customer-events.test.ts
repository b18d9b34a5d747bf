import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historiesOf } from '../../../core/domain/customer-events.ts'
import { issueToken } from '../../../core/domain/one-time-tokens.ts'
import { signInAsSuperuser, startCore, type TestCore } from '../../support/core.ts'
import { aShopper, PASSWORD, perform, refusals } from '../../support/self-service.ts'

let core: TestCore
let superuser: string

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
})
afterAll(() => core.close())

const typesOf = async (userId = 0) =>
  (await historiesOf(core.services.database.read, [userId])).map((event) => event.type)

describe('a history', () => {
  test('begins with the registration, whoever registers the address a second time', async () => {
    const input = {
      email: 'historian@example.com',
      password: PASSWORD,
      redirectUrl: 'https://shop.example/',
      channel: 'default-channel',
    }
    for (const _attempt of ['one', 'two']) await perform(core, 'accountRegister', { input })
    const user = await core.user('historian@example.com')
    expect(await historiesOf(core.services.database.read, [user?.id ?? 0])).toEqual([
      {
        id: expect.any(Number),
        date: core.clock.now(),
        type: 'ACCOUNT_CREATED',
        userId: user?.id,
        appId: null,
        orderId: null,
        parameters: {},
      },
    ])
  })

  test('of somebody whom staff created is the own, and begins with that', async () => {
    await core.graphql(
      'mutation { customerCreate(input: { email: "by.staff@example.com" }) { errors { code } } }',
      {},
      { token: superuser },
    )
    expect(await typesOf((await core.user('by.staff@example.com'))?.id)).toEqual(['ACCOUNT_CREATED'])
    expect(await typesOf((await core.user('admin@example.com'))?.id)).toEqual([])
  })

  test('tells of a password that was reset, and not of one that was refused', async () => {
    const user = await aShopper(core)
    const token = issueToken('a secret of the tests', 'reset_password', user, core.clock.now())
    const reset = (password: string) => refusals(core, 'setPassword', { email: user.email, token, password })
    expect(await reset('short')).toEqual(['password: PASSWORD_TOO_SHORT'])
    expect(await reset('another long one')).toEqual([])
    expect(await reset('a third long one')).toEqual(['token: INVALID'])
    expect(await typesOf(user.id)).toEqual(['PASSWORD_RESET'])
  })

  test('goes with the person', async () => {
    const user = await aShopper(core)
    const token = issueToken('a secret of the tests', 'reset_password', user, core.clock.now())
    await perform(core, 'setPassword', { email: user.email, token, password: PASSWORD })
    const renewed = await core.user(user.email)
    const link = renewed && issueToken('a secret of the tests', 'delete_account', renewed, core.clock.now())
    expect(await refusals(core, 'accountDelete', { token: link }, { token: user.accessToken })).toEqual([])
    expect(await typesOf(user.id)).toEqual([])
  })
})
