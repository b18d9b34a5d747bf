import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueToken } from '../../../../core/domain/accounts/one-time-tokens.ts'
import { users } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { aCustomer, accessToken, startCore, type TestCore } from '../../../support/core.ts'
import { PASSWORD, perform, refusals } from '../../../support/self-service.ts'

/** Of `correct horse`, made with Python's hashlib. */
const DJANGO_HASH = 'pbkdf2_sha256$1000$seasalt$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso='
const OWN = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/

let core: TestCore
beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())

const anImportedShopper = () => aCustomer(core, { password: DJANGO_HASH })
const stored = async (email: string) => {
  const user = await core.user(email)
  if (!user) throw new Error('Nobody has this e-mail.')
  return user
}

describe('somebody who came with a password of Django’s', () => {
  test('signs in with it, and from then on has a hash of ours, which takes the same password', async () => {
    const shopper = await anImportedShopper()
    expect(await refusals(core, 'tokenCreate', { email: shopper.email, password: PASSWORD })).toEqual([])
    const after = await stored(shopper.email)
    expect(after).toMatchObject({ lastLogin: core.clock.now(), updatedAt: core.clock.now() })
    expect(after.password).toMatch(OWN)
    core.clock.advance(60)
    expect(await refusals(core, 'tokenCreate', { email: shopper.email, password: PASSWORD })).toEqual([])
    expect((await stored(shopper.email)).password).toBe(after.password)
  })

  test('keeps it when the password is wrong', async () => {
    const shopper = await anImportedShopper()
    expect(await refusals(core, 'tokenCreate', { email: shopper.email, password: 'wrong horse' })).toEqual([
      'email: INVALID_CREDENTIALS',
    ])
    expect(await stored(shopper.email)).toMatchObject({ password: DJANGO_HASH, lastLogin: null })
  })

  test('keeps it when the sign-in is refused for another reason', async () => {
    const shopper = await aCustomer(core, { password: DJANGO_HASH, isActive: false })
    expect(await refusals(core, 'tokenCreate', { email: shopper.email, password: PASSWORD })).toEqual([
      'email: INACTIVE',
    ])
    expect((await stored(shopper.email)).password).toBe(DJANGO_HASH)
  })

  test('keeps the sessions of before', async () => {
    const shopper = await anImportedShopper()
    const token = await accessToken(core, shopper)
    await perform(core, 'tokenCreate', { email: shopper.email, password: PASSWORD })
    expect(await perform(core, 'tokenVerify', { token })).toMatchObject({ isValid: true })
  })

  test('emits nothing by it', async () => {
    const shopper = await anImportedShopper()
    await core.emitted({ withNotify: true })
    await perform(core, 'tokenCreate', { email: shopper.email, password: PASSWORD })
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('has mailed links ended by the login that also replaces the hash, and by no other', async () => {
    // The login moves nothing here, so nothing that was mailed ends: the hash has to wait for the next one.
    const shopper = await aCustomer(core, { password: DJANGO_HASH, lastLogin: core.clock.now() })
    const token = issueToken('a secret of the tests', 'delete_account', shopper, core.clock.now())
    expect(await refusals(core, 'tokenCreate', { email: shopper.email, password: PASSWORD })).toEqual([])
    expect((await stored(shopper.email)).password).toBe(DJANGO_HASH)
    const session = { token: await accessToken(core, shopper) }
    expect(await refusals(core, 'accountDelete', { token }, session)).toEqual([])
  })

  test('can be given a new password by a mailed link, as everybody', async () => {
    const shopper = await anImportedShopper()
    const token = issueToken('a secret of the tests', 'reset_password', shopper, core.clock.now())
    const { email } = shopper
    expect(await refusals(core, 'setPassword', { email, token, password: 'battery staple' })).toEqual([])
    expect((await stored(email)).password).toMatch(OWN)
    expect(await refusals(core, 'tokenCreate', { email, password: PASSWORD })).toEqual([
      'email: INVALID_CREDENTIALS',
    ])
  })

  test('who changes the password in the very moment of a login keeps the new one', async () => {
    const shopper = await anImportedShopper()
    const { passwords, database } = core.services
    const { hash } = passwords
    const changed = await passwords.hash('battery staple')
    // Between the comparison and the end of the login somebody sets another password.
    passwords.hash = async (password) => {
      await database.transaction((tx) =>
        tx.update(users).set({ password: changed }).where(eq(users.id, shopper.id)),
      )
      return hash(password)
    }
    expect(await refusals(core, 'tokenCreate', { email: shopper.email, password: PASSWORD })).toEqual([])
    passwords.hash = hash
    expect((await stored(shopper.email)).password).toBe(changed)
  })
})

for (const [name, password] of Object.entries({ unusable: '!2mQnueSakb748', missing: '' }))
  test(`whose password is ${name} cannot sign in, but can ask for a link`, async () => {
    const { email } = await aCustomer(core, { password })
    for (const attempt of ['', password, PASSWORD])
      expect(await refusals(core, 'tokenCreate', { email, password: attempt })).toEqual([
        'email: INVALID_CREDENTIALS',
      ])
    const redirectUrl = 'https://shop.example/reset'
    expect(
      await refusals(core, 'requestPasswordReset', { email, redirectUrl, channel: 'default-channel' }),
    ).toEqual([])
    expect((await core.factsOf('account_set_password_requested')).redirectUrl).toContain(redirectUrl)
  })
