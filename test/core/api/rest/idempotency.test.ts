import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sweepIdempotencyKeys } from '../../../../core/domain/idempotency.ts'
import { idempotencyKeys } from '../../../../core/tables/idempotency.ts'
import { createSecretBox } from '../../../../shared/secret-box.ts'
import { derby } from '../../../support/address-mutations.ts'
import { aCustomer, startCore, type TestCore } from '../../../support/core.ts'
import { refusal, rest } from '../../../support/rest.ts'
import { aShopper, PASSWORD } from '../../../support/self-service.ts'

let core: TestCore
beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())
beforeEach(() => core.emitted())

const rows = () => core.services.database.read.select().from(idempotencyKeys)
const under = (key: string, more: Record<string, string> = {}) => ({
  headers: { 'idempotency-key': key, ...more },
})

async function addressesOf(token: string): Promise<number> {
  return (await rest(core, 'GET /me/addresses', undefined, { token })).body.totalCount
}

describe('a POST under a key', () => {
  test('is done once, and answered the same each time', async () => {
    const { accessToken: token } = await aCustomer(core)
    const add = () => rest(core, 'POST /me/addresses', derby, { token, ...under('one') })
    const first = await add()
    const again = await add()
    expect([again.status, again.body]).toEqual([201, first.body])
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true'])
    expect(await addressesOf(token)).toBe(1)
    expect(await core.emitted()).toEqual(['customer_updated', 'address_created'])
  })

  test('is another one for another caller, or at another path', async () => {
    const one = await aCustomer(core)
    const other = await aCustomer(core)
    for (const { accessToken: token } of [one, other])
      await rest(core, 'POST /me/addresses', derby, { token, ...under('shared') })
    expect([await addressesOf(one.accessToken), await addressesOf(other.accessToken)]).toEqual([1, 1])
    const elsewhere = await rest(core, 'POST /tokens/verify', derby, {
      token: one.accessToken,
      ...under('shared'),
    })
    expect(elsewhere.status).toBe(400)
  })

  test('with another body is refused', async () => {
    const { accessToken: token } = await aCustomer(core)
    await rest(core, 'POST /me/addresses', derby, { token, ...under('two') })
    const other = { ...derby, streetAddress1: 'Mill Road 2' }
    expect(refusal(await rest(core, 'POST /me/addresses', other, { token, ...under('two') }))).toEqual([
      422,
      [[null, 'IDEMPOTENCY_KEY_REUSED']],
    ])
  })

  test('is refused when the shop has another SECRET_KEY than at the first one', async () => {
    const { accessToken: token } = await aCustomer(core)
    const add = () => rest(core, 'POST /me/addresses', derby, { token, ...under('from-before') })
    await add()
    const { secrets } = core.services
    core.services.secrets = createSecretBox('another one')
    const again = await add()
    core.services.secrets = secrets
    expect(refusal(again)).toEqual([422, [[null, 'IDEMPOTENCY_KEY_REUSED']]])
    expect(await addressesOf(token)).toBe(1)
  })

  test('is refused while the first one is under way', async () => {
    const ip = '10.7.7.7'
    const register = () =>
      rest(
        core,
        'POST /accounts',
        { email: 'twice@example.com', password: PASSWORD, redirectUrl: 'https://shop.example/' },
        { ip, ...under('three') },
      )
    const answers = await Promise.all([register(), register(), register()])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect([refused?.body.errors[0].code, refused?.headers.get('retry-after')]).toEqual([
      'IDEMPOTENCY_KEY_IN_USE',
      '1',
    ])
    expect((await register()).headers.get('idempotency-replayed')).toBe('true')
    expect(await core.emitted()).toEqual(['account_confirmation_requested', 'customer_created'])
  })

  test('of a process that died is done again after a minute', async () => {
    const { accessToken: token } = await aCustomer(core)
    await rest(core, 'POST /me/addresses', derby, { token, ...under('dead') })
    const lockedUntil = new Date(core.clock.now().getTime() + 60_000)
    await core.services.database.transaction((tx) => tx.update(idempotencyKeys).set({ lockedUntil }))
    core.clock.advance(61)
    const again = await rest(core, 'POST /me/addresses', derby, { token, ...under('dead') })
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, null])
  })

  test('that was refused is refused the same way again', async () => {
    const { accessToken: token } = await aCustomer(core)
    const add = () => rest(core, 'POST /me/addresses', { country: 'GB' }, { token, ...under('four') })
    const first = await add()
    const again = await add()
    expect([again.status, again.body, again.headers.get('content-type')]).toEqual([
      422,
      first.body,
      'application/problem+json',
    ])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
  })

  test('that came too soon is not held against a later one', async () => {
    const ip = '10.7.7.8'
    const { email } = await aShopper(core)
    await rest(core, 'POST /tokens', { email, password: 'wrong' }, { ip })
    const signIn = () => rest(core, 'POST /tokens', { email, password: PASSWORD }, { ip, ...under('five') })
    expect((await signIn()).status).toBe(429)
    core.clock.advance(5)
    expect((await signIn()).status).toBe(201)
  })

  test('needs a key that can be told apart', async () => {
    for (const key of ['', 'with space', 'x'.repeat(256)])
      expect((await rest(core, 'POST /accounts', {}, under(key))).status).toBe(422)
  })
})

test('an answer with tokens, and what was asked, are sealed in the database', async () => {
  const { email } = await aShopper(core)
  const signIn = () =>
    rest(core, 'POST /tokens', { email, password: PASSWORD }, { ip: '10.7.7.9', ...under('sealed') })
  const { body, headers } = await signIn()
  const stored = JSON.stringify(await rows())
  for (const secret of [body.token, body.refreshToken, PASSWORD, email]) expect(stored).not.toContain(secret)
  const again = await signIn()
  expect([again.body, again.headers.get('set-cookie')]).toEqual([body, headers.get('set-cookie')])
  expect(again.headers.get('cache-control')).toBe('no-store')
})

test('keys are forgotten after a day', async () => {
  const { accessToken: token } = await aCustomer(core)
  const add = () => rest(core, 'POST /me/addresses', derby, { token, ...under('yesterday') })
  await add()
  core.clock.advance(24 * 3600 - 1)
  const kept = await rows()
  expect(await sweepIdempotencyKeys(core.services)).toBeLessThan(kept.length)
  core.clock.advance(2)
  expect(await sweepIdempotencyKeys(core.services)).toBeGreaterThan(0)
  expect(await rows()).toEqual([])
})
