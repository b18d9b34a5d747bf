import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { globalId } from '../../../shared/global-id.ts'
import {
  aCustomer,
  accessToken,
  anApp,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../support/core.ts'

let core: TestCore
let superuser: string
beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
})
afterAll(() => core.close())

describe('the caller', () => {
  const whoAmI = async (headers: Record<string, string>) => {
    const { data, errors } = await core.graphql('{ me { email } }', {}, { headers })
    return errors ? errors[0].extensions.exception.code : (data.me?.email ?? null)
  }

  test.each(['Bearer', 'bearer', 'BEARER', 'JWT', 'jwt'])('is named by the scheme %s', async (scheme) => {
    expect(await whoAmI({ authorization: `${scheme} ${superuser}` })).toBe('admin@example.com')
    expect(await whoAmI({ authorization: `${scheme}   ${superuser} ` })).toBe('admin@example.com')
  })

  test('is named by Authorization-Bearer, which wins unless it is empty', async () => {
    const ada = await aCustomer(core)
    const authorization = `Bearer ${superuser}`
    expect(await whoAmI({ 'authorization-bearer': ada.accessToken })).toBe(ada.email)
    expect(await whoAmI({ 'authorization-bearer': ada.accessToken, authorization })).toBe(ada.email)
    expect(await whoAmI({ 'authorization-bearer': ' ', authorization })).toBe('admin@example.com')
    expect(await whoAmI({ 'authorization-bearer': 'nonsense', authorization })).toBeNull()
  })

  test('is nobody under other schemes and with what is no token', async () => {
    for (const authorization of [
      `Basic ${superuser}`,
      `Token ${superuser}`,
      superuser,
      'Bearer',
      'Bearer ',
      `Bearer ${superuser} more`,
      'Bearer x.y.z',
      `Bearer ${'x'.repeat(30)}`,
      `Bearer ${'x'.repeat(5000)}`,
      'Bearer null',
    ])
      expect(await whoAmI({ authorization })).toBeNull()
  })

  test('is refused with a token of ours that does not hold', async () => {
    const ada = await aCustomer(core)
    const [header, claims, signature = ''] = ada.accessToken.split('.')
    const forged = Buffer.from(
      JSON.stringify({
        ...JSON.parse(Buffer.from(claims ?? '', 'base64url').toString()),
        user_id: globalId('User', 1),
        email: 'admin@example.com',
      }),
    ).toString('base64url')
    const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
    const told = (token: string) => whoAmI({ authorization: `Bearer ${token}` })

    expect(await told(`${header}.${forged}.${signature}`)).toBe('InvalidSignatureError')
    expect(await told(`${unsigned}.${forged}.`)).not.toBe('admin@example.com')
    expect(await told(await accessToken(core, ada, { type: 'refresh' }))).toBe('InvalidTokenError')
    expect(await told(await accessToken(core, ada, { token: 'another key' }))).toBe('InvalidTokenError')
    expect(await told(await accessToken(core, { ...ada, email: 'ADMIN@example.com' }))).toBe(
      'InvalidTokenError',
    )
    const gone = await aCustomer(core, { isActive: false })
    expect(await told(gone.accessToken)).toBe('InvalidTokenError')
  })

  test('can be an app', async () => {
    const app = await anApp(core, [])
    const ways: Array<Record<string, string>> = [
      { authorization: `Bearer ${app.token}` },
      { 'authorization-bearer': app.token },
    ]
    for (const headers of ways) {
      const { data, errors } = await core.graphql('{ me { id } app { id } }', {}, { headers })
      expect([data, errors]).toEqual([{ me: null, app: { id: app.id } }, undefined])
    }
  })
})
