import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { issueToken, isTokenValid, type Purpose } from '../../../../core/domain/accounts/one-time-tokens.ts'
import { type User, users } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { accessToken, startCore, type TestCore } from '../../../support/core.ts'
import { aShopper, PASSWORD, perform, refusals, shopWith } from '../../../support/self-service.ts'

const SECRET = 'a secret of the tests'
const purposes: Purpose[] = ['confirm_account', 'reset_password', 'delete_account']

describe('a one-time token', () => {
  const issuedAt = new Date('2026-03-14T12:00:00.900Z')
  const person = {
    id: 7,
    email: 'ada@example.com',
    password: '$argon2id$x',
    lastLogin: new Date('2026-03-01T10:00:00.500Z'),
  } as User
  const isValid = (purpose: Purpose, token: string, changes: Partial<User> = {}, at = issuedAt) =>
    isTokenValid(SECRET, purpose, { ...person, ...changes }, token, at, 100)

  test('is the second since 2001 in base 36 and 32 hex digits', () => {
    const [timestamp = '', mac] = issueToken(SECRET, 'reset_password', person, issuedAt).split('-')
    expect(Number.parseInt(timestamp, 36)).toBe((Date.UTC(2026, 2, 14, 12) - Date.UTC(2001, 0, 1)) / 1000)
    expect(mac).toMatch(/^[0-9a-f]{32}$/)
  })

  for (const purpose of purposes) {
    test(`to ${purpose} is good for this and nothing else`, () => {
      const token = issueToken(SECRET, purpose, person, issuedAt)
      expect(purposes.filter((candidate) => isValid(candidate, token))).toEqual([purpose])
    })

    test(`to ${purpose} dies with the password, the address and the person`, () => {
      const token = issueToken(SECRET, purpose, person, issuedAt)
      expect(isValid(purpose, token, { password: '$argon2id$y' })).toBe(false)
      expect(isValid(purpose, token, { email: 'other@example.com' })).toBe(false)
      expect(isValid(purpose, token, { id: 8 })).toBe(false)
      expect(isTokenValid('another secret', purpose, person, token, issuedAt, 100)).toBe(false)
    })

    test(`to ${purpose} ${purpose === 'delete_account' ? 'survives' : 'dies with'} a login`, () => {
      const token = issueToken(SECRET, purpose, person, issuedAt)
      const survives = purpose === 'delete_account'
      expect(isValid(purpose, token, { lastLogin: new Date('2026-03-01T10:00:01Z') })).toBe(survives)
      expect(isValid(purpose, token, { lastLogin: null })).toBe(survives)
      expect(isValid(purpose, token, { lastLogin: new Date('2026-03-01T10:00:00Z') })).toBe(true)
    })

    test(`to ${purpose} ends when its time is over`, () => {
      const token = issueToken(SECRET, purpose, person, issuedAt)
      const at = (seconds: number) => new Date(Date.UTC(2026, 2, 14, 12) + seconds * 1000)
      expect(isValid(purpose, token, {}, at(100))).toBe(true)
      expect(isValid(purpose, token, {}, at(100.001))).toBe(false)
    })
  }

  test('is nothing else than what was issued', () => {
    const token = issueToken(SECRET, 'reset_password', person, issuedAt)
    const [timestamp = '', mac = ''] = token.split('-')
    const later = (Number.parseInt(timestamp, 36) + 1).toString(36)
    for (const other of [
      '',
      '-',
      timestamp,
      `${timestamp}-`,
      `-${mac}`,
      `${later}-${mac}`,
      `0${token}`,
      `${token}0`,
      ` ${token}`,
      `${token}\n`,
      token.toUpperCase(),
      `${timestamp}-${mac.slice(1)}`,
      `${timestamp}-${mac.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))}`,
      `zzzzzzzzzzzzz-${mac}`,
      `${timestamp}-${'é'.repeat(32)}`,
      'x'.repeat(100_000),
    ])
      expect(isValid('reset_password', other)).toBe(false)
  })
})

describe('a mailed token', () => {
  let core: TestCore
  const redirectUrl = 'https://shop.example/'

  beforeAll(async () => {
    core = await startCore({ PASSWORD_RESET_TIMEOUT: '60', RESET_PASSWORD_LOCK_TIME: '0' })
  })
  afterAll(() => core.close())
  afterEach(() => shopWith(core))

  const reset = async (email: string) => {
    await perform(core, 'requestPasswordReset', { email, redirectUrl })
    return String((await core.factsOf('account_set_password_requested')).token)
  }
  const deletion = async (user: User) => {
    await perform(core, 'accountRequestDeletion', { redirectUrl }, { token: await accessToken(core, user) })
    return String((await core.factsOf('account_delete_requested')).token)
  }
  const use = (email: string, token: string) =>
    refusals(core, 'setPassword', { email, token, password: 'battery staple' })
  const remove = async (user: User, token: string) =>
    refusals(core, 'accountDelete', { token }, { token: await accessToken(core, user) })

  test('sets a password once', async () => {
    const { email } = await aShopper(core)
    const token = await reset(email)
    expect(await use(email, token)).toEqual([])
    expect(await use(email, token)).toEqual(['token: INVALID'])
  })

  test('is not made void by a later one, but by the use of a later one', async () => {
    const [one, two] = [await aShopper(core), await aShopper(core)]
    const first = await reset(one.email)
    core.clock.advance(1)
    await reset(one.email)
    expect(await use(one.email, first)).toEqual([])
    const early = await reset(two.email)
    core.clock.advance(1)
    const late = await reset(two.email)
    expect(await use(two.email, late)).toEqual([])
    expect(await use(two.email, early)).toEqual(['token: INVALID'])
  })

  test('sets no password after a login, but still deletes the account', async () => {
    const user = await aShopper(core)
    const resetting = await reset(user.email)
    const deleting = await deletion(user)
    await perform(core, 'tokenCreate', { email: user.email, password: PASSWORD })
    expect(await use(user.email, resetting)).toEqual(['token: INVALID'])
    expect(await remove(user, deleting)).toEqual([])
  })

  test('confirms no account after a login', async () => {
    await shopWith(core, { allowLoginWithoutConfirmation: true })
    const input = { email: 'early@example.com', password: PASSWORD, redirectUrl }
    await perform(core, 'accountRegister', { input })
    const { token } = await core.factsOf('account_confirmation_requested')
    await perform(core, 'tokenCreate', { email: input.email, password: PASSWORD })
    expect(await refusals(core, 'confirmAccount', { email: input.email, token })).toEqual(['token: INVALID'])
  })

  test('deletes no account after a new password or under a new address', async () => {
    const user = await aShopper(core)
    const token = await deletion(user)
    expect(await use(user.email, await reset(user.email))).toEqual([])
    expect(await remove(user, token)).toEqual(['token: INVALID'])

    const renamed = await aShopper(core)
    const old = await deletion(renamed)
    await core.services.database.transaction((tx) =>
      tx.update(users).set({ email: 'moved@example.com' }).where(eq(users.id, renamed.id)),
    )
    expect(await remove({ ...renamed, email: 'moved@example.com' }, old)).toEqual(['token: INVALID'])
  })

  test('for one purpose is of no use for another', async () => {
    const user = await aShopper(core, { isConfirmed: false })
    const { email } = user
    const at = core.clock.now()
    const tokens = Object.fromEntries(
      purposes.map((purpose) => [purpose, issueToken(SECRET, purpose, user, at)]),
    ) as Record<Purpose, string>
    for (const token of [tokens.confirm_account, tokens.delete_account])
      expect(await use(email, token)).toEqual(['token: INVALID'])
    for (const token of [tokens.reset_password, tokens.delete_account])
      expect(await refusals(core, 'confirmAccount', { email, token })).toEqual(['token: INVALID'])
    for (const token of [tokens.confirm_account, tokens.reset_password])
      expect(await remove(user, token)).toEqual(['token: INVALID'])
    expect(await core.user(email)).toMatchObject({ isConfirmed: false, password: user.password })
  })

  test('lives as long as PASSWORD_RESET_TIMEOUT says, and so do the mails about it', async () => {
    const user = await aShopper(core)
    const [resetting, deleting] = [await reset(user.email), await deletion(user)]
    const late = await aShopper(core)
    const inTime = await reset(late.email)
    core.clock.advance(60)
    expect(await use(late.email, inTime)).toEqual([])
    core.clock.advance(1)
    expect(await use(user.email, resetting)).toEqual(['token: INVALID'])
    expect(await remove(user, deleting)).toEqual(['token: INVALID'])
  })
})
