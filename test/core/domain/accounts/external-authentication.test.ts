import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCustomer, startCore, type TestCore } from '../../../support/core.ts'

let core: TestCore

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())

const errors = { errors: [], accountErrors: [] }
const nothing = { token: null, refreshToken: null, csrfToken: null, user: null, ...errors }
const tokens = 'token refreshToken csrfToken user { id }'

const answers: Array<[string, string, Record<string, unknown>]> = [
  ['externalAuthenticationUrl', 'authenticationData', { authenticationData: '{}', ...errors }],
  ['externalObtainAccessTokens', tokens, nothing],
  ['externalRefresh', tokens, nothing],
  ['externalLogout', 'logoutData', { logoutData: '{}', ...errors }],
  [
    'externalVerify',
    'user { id } isValid verifyData',
    { user: null, isValid: false, verifyData: '{}', ...errors },
  ],
]

const call = (name: string, fields: string, options = {}) =>
  core.graphql(
    `mutation ($input: JSONString!) {
      ${name}(pluginId: "mirumee.authentication.openidconnect", input: $input) {
        ${fields} errors { code } accountErrors { code }
      }
    }`,
    { input: '{"redirectUri": "https://shop.example/"}' },
    options,
  )

describe('an authentication plugin that is not there', () => {
  test.each(answers)(
    'is asked in vain by %s, without a refusal and without a cookie',
    async (name, fields, answer) => {
      const { status, headers, data, errors: refused } = await call(name, fields)
      expect([status, refused, data]).toEqual([200, undefined, { [name]: answer }])
      expect(headers.get('set-cookie')).toBeNull()
    },
  )

  test.each(answers)('leaves the caller of %s as known as before', async (name, fields, answer) => {
    const ada = await aCustomer(core)
    const { data } = await call(name, fields, { token: ada.accessToken })
    expect(data).toEqual({ [name]: answer })
    expect(await core.user(ada.email)).toMatchObject({ lastLogin: null })
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test.each(answers)('is not asked by %s with a token that has expired', async (name, fields) => {
    const ada = await aCustomer(core)
    core.clock.advance(301)
    const { data, errors: refused } = await call(name, fields, { token: ada.accessToken })
    expect(data).toEqual({ [name]: null })
    expect(refused?.[0].extensions.exception.code).toBe('ExpiredSignatureError')
  })
})

test('no plugin is offered', async () => {
  const { data } = await core.graphql('{ shop { availableExternalAuthentications { id name } } }')
  expect(data.shop.availableExternalAuthentications).toEqual([])
})
