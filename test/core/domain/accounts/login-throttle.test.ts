import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCore } from '../../../../core/core.ts'
import { loginThrottles } from '../../../../core/tables/people.ts'
import { silentLog } from '../../../../shared/log.ts'
import { aCustomer, startCore, type TestCore } from '../../../support/core.ts'
import { aShopper, PASSWORD, perform, refusals } from '../../../support/self-service.ts'

let core: TestCore
let email: string
let ip: string
let addresses = 0

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())
beforeEach(async () => {
  ip = `192.0.2.${++addresses}`
  email = (await aShopper(core)).email
})
afterEach(() => core.clock.advance(100_000))

const attempt = (password: string, who = email, from = ip) =>
  refusals(core, 'tokenCreate', { email: who, password }, { ip: from })

const wrong = ['email: INVALID_CREDENTIALS']
const delayed = ['-: LOGIN_ATTEMPT_DELAYED']

/** Fails once the moment it is allowed to, and makes sure that it was not allowed a moment earlier. */
async function failAfter(seconds: number, who = email) {
  core.clock.advance(seconds - 0.001)
  expect(await attempt(PASSWORD, who)).toEqual(delayed)
  core.clock.advance(0.001)
  expect(await attempt('wrong', who)).toEqual(wrong)
}

describe('guessing at a password', () => {
  test('of one person waits twice as long after each failure, and an hour after the tenth', async () => {
    expect(await attempt('wrong')).toEqual(wrong)
    for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256]) await failAfter(seconds)
    await failAfter(3600)
  })

  test('of people who do not exist waits twice as long after every ten failures', async () => {
    let failures = 0
    const fail = async () => {
      expect(await attempt('wrong', `nobody${++failures}@example.com`)).toEqual(wrong)
    }
    for (const seconds of [1, 2, 4]) {
      for (let i = 0; i < 10; i++) {
        await fail()
        core.clock.advance(seconds - 0.001)
        expect(await attempt('wrong', 'nobody@example.com')).toEqual(delayed)
        core.clock.advance(0.001)
      }
    }
  })

  test('waits 512 seconds after the ninety-ninth failure from an address and an hour after the next', async () => {
    await setFailures(`ip:${ip}`, 98)
    expect(await attempt('wrong', 'nobody@example.com')).toEqual(wrong)
    await failAfter(512, 'nobody@example.com')
    await failAfter(3600, 'nobody@example.com')
  })

  test('tells when the next attempt is allowed', async () => {
    await attempt('wrong')
    const { errors } = await perform(core, 'tokenCreate', { email, password: PASSWORD }, { ip })
    expect(errors[0].message).toContain(new Date(core.clock.now().getTime() + 1000).toISOString())
  })

  test('while it has to wait changes nothing, whatever is tried', async () => {
    await attempt('wrong')
    core.clock.advance(1)
    await attempt('wrong')
    for (let i = 0; i < 5; i++) expect(await attempt('wrong')).toEqual(delayed)
    await failAfter(2)
    await failAfter(4)
  })

  test('of one person from two addresses is counted for each address', async () => {
    await attempt('wrong')
    core.clock.advance(1)
    await attempt('wrong')
    expect(await attempt(PASSWORD)).toEqual(delayed)
    expect(await attempt(PASSWORD, email, '198.51.100.1')).toEqual([])
    expect(await attempt(PASSWORD)).toEqual(delayed)
  })

  test('of two people from one address is counted for each of them, and they wait for one another', async () => {
    const other = await aShopper(core)
    await attempt('wrong')
    core.clock.advance(1)
    await attempt('wrong')
    core.clock.advance(1)
    expect(await attempt(PASSWORD, other.email)).toEqual(delayed)
    core.clock.advance(1)
    expect(await attempt('wrong', other.email)).toEqual(wrong)
    core.clock.advance(1)
    expect(await attempt('wrong')).toEqual(wrong)
    core.clock.advance(3.999)
    expect(await attempt(PASSWORD, other.email)).toEqual(delayed)
  })

  test('is forgiven by the right password, even of somebody who may not sign in', async () => {
    const inactive = await aShopper(core, { isActive: false })
    for (const [who, answer] of [
      [email, []],
      [inactive.email, ['email: INACTIVE']],
    ] as const) {
      for (const seconds of [1, 2, 4]) {
        expect(await attempt('wrong', who)).toEqual(wrong)
        core.clock.advance(seconds)
      }
      expect(await attempt(PASSWORD, who)).toEqual(answer)
      expect(await attempt(PASSWORD, who)).toEqual(answer)
      expect(await attempt('wrong', who)).toEqual(wrong)
      await failAfter(1, who)
      core.clock.advance(2)
    }
  })

  test('is forgotten two hours after the first failure, not after the last', async () => {
    await attempt('wrong')
    for (const seconds of [1, 2, 4, 8]) await failAfter(seconds)
    core.clock.advance(7200 - 15 - 0.001)
    expect(await attempt('wrong')).toEqual(wrong)
    core.clock.advance(31.999)
    // The sixth failure asked for 32 seconds, although the counter has ended in the meantime.
    expect(await attempt(PASSWORD)).toEqual(delayed)
    core.clock.advance(0.001)
    expect(await attempt('wrong')).toEqual(wrong)
    await failAfter(1)
  })

  test('leaves no trace once everything has ended', async () => {
    await attempt('wrong')
    core.clock.advance(7201)
    await attempt('wrong', 'nobody@example.com', '198.51.100.2')
    const keys = await core.services.database.read.select().from(loginThrottles)
    expect(keys.map(({ key }) => key)).toEqual(['ip:198.51.100.2'])
  })

  test('of an account without a password never succeeds', async () => {
    const { email: invited } = await aCustomer(core)
    expect(await attempt('', invited)).toEqual(wrong)
    core.clock.advance(1)
    expect(await attempt('wrong', invited)).toEqual(wrong)
  })

  test('at the same moment is one attempt: the others have to wait', async () => {
    const codes = await Promise.all(Array.from({ length: 5 }, () => attempt('wrong')))
    expect(codes.flat().sort()).toEqual([...Array(4).fill(delayed[0]), wrong[0]].sort())
  })
})

describe('the address that attempts come from', () => {
  const headers = (forwarded: string) => ({ headers: { 'x-forwarded-for': forwarded } })
  const via = (forwarded: string, password: string) =>
    refusals(core, 'tokenCreate', { email, password }, headers(forwarded))

  test('is the first that the proxy names, as long as it is one', async () => {
    expect(await via(`unknown,${ip},198.51.100.7`, 'wrong')).toEqual(wrong)
    expect(await via(ip, PASSWORD)).toEqual(delayed)
    expect(await via('198.51.100.7', PASSWORD)).toEqual([])
  })

  test('may be of version 6', async () => {
    expect(await via('2001:db8::7', 'wrong')).toEqual(wrong)
    expect(await via('2001:db8::7', PASSWORD)).toEqual(delayed)
    expect(await via('2001:db8::8', PASSWORD)).toEqual([])
  })

  test('is the peer where no proxy names one', async () => {
    expect(await via('', 'wrong')).toEqual(wrong)
    expect(await via('nonsense, 1.2.3', PASSWORD)).toEqual(delayed)
  })

  test('has to be known', async () => {
    const answer = await core.app.request('/graphql/', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { tokenCreate(email: "${email}", password: "${PASSWORD}") { token errors { field code } } }`,
      }),
    })
    expect(((await answer.json()) as { data: unknown }).data).toEqual({
      tokenCreate: { token: null, errors: [{ field: null, code: 'UNKNOWN_IP_ADDRESS' }] },
    })
  })
})

test('a restart forgives nobody', async () => {
  await attempt('wrong')
  core.clock.advance(1)
  await attempt('wrong')
  const restarted = await createCore(core.services.settings, { clock: core.clock, log: silentLog })
  try {
    const again = async (password: string) => {
      const answer = await restarted.app.request('/graphql/', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': ip },
        body: JSON.stringify({
          query: `mutation { tokenCreate(email: "${email}", password: "${password}") { errors { code } } }`,
        }),
      })
      const { data } = (await answer.json()) as { data: { tokenCreate: { errors: unknown } } }
      return data.tokenCreate.errors
    }
    expect(await again(PASSWORD)).toEqual([{ code: 'LOGIN_ATTEMPT_DELAYED' }])
    core.clock.advance(2)
    expect(await again('wrong')).toEqual([{ code: 'INVALID_CREDENTIALS' }])
    await failAfter(4)
  } finally {
    await restarted.close()
  }
})

async function setFailures(key: string, failures: number) {
  const now = core.clock.now()
  const expiresAt = new Date(now.getTime() + 7200_000)
  await core.services.database.transaction((tx) =>
    tx.insert(loginThrottles).values({ key, failures, blockedUntil: now, expiresAt }),
  )
}
