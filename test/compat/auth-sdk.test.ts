import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCore, type TestCore } from '../support/core.ts'

let core: TestCore
let apiUrl: string

beforeAll(async () => {
  core = await startCore()
  apiUrl = `${core.origin}/graphql/`
})
afterAll(() => core.close())

interface Errors {
  errors: Array<{ code: string; field: string | null; message: string }>
}
type Tokens = Errors & { token: string | null; refreshToken?: string | null }

const told = 'errors { code field message }'

async function post(query: string, variables: object, headers: Record<string, string> = {}) {
  const response = await fetch(apiUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as { data: Record<string, unknown> }
}

const claims = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64').toString()) as { iss: string; exp: number }

/** Does what `@saleor/auth-sdk` does: two tokens, the access token only for the URL it names, and one refresh in time. */
function authClient(now: () => number) {
  let access: string | null = null
  let refresh: string | null = null
  let refreshes = 0
  const graceMs = 2000
  async function open(field: 'tokenCreate' | 'setPassword', query: string, variables: object) {
    const tokens = (await post(query, variables)).data[field] as Tokens
    if (tokens.token && tokens.errors.length === 0) {
      access = tokens.token
      refresh = tokens.refreshToken ?? refresh
    }
    return tokens
  }
  return {
    refreshes: () => refreshes,
    signIn: (variables: { email: string; password: string }) =>
      open(
        'tokenCreate',
        `mutation ($email: String!, $password: String!) {
          tokenCreate(email: $email, password: $password) { token refreshToken ${told} } }`,
        variables,
      ),
    resetPassword: (variables: { email: string; password: string; token: string }) =>
      open(
        'setPassword',
        `mutation ($email: String!, $password: String!, $token: String!) {
          setPassword(email: $email, password: $password, token: $token) { token refreshToken ${told} } }`,
        variables,
      ),
    async fetchWithAuth(query: string) {
      if (access && claims(access).exp * 1000 - graceMs <= now() && refresh) {
        refreshes++
        const { data } = await post(
          `mutation ($refreshToken: String!) { tokenRefresh(refreshToken: $refreshToken) { token ${told} } }`,
          { refreshToken: refresh },
        )
        access = (data.tokenRefresh as Tokens).token
      }
      const isOurs = access !== null && claims(access).iss === apiUrl
      return post(query, {}, isOurs ? { Authorization: `Bearer ${access}` } : {})
    },
    signOut() {
      access = null
      refresh = null
    },
  }
}

const account = (field: string, values: object) =>
  post(
    `mutation ($email: String!, $token: String!) { ${field}(email: $email, token: $token) { user { isConfirmed } ${told} } }`,
    values,
  )

test('the auth SDK registers, confirms, signs in, refreshes, resets the password and signs out', async () => {
  const email = 'ada@example.com'
  const client = authClient(() => core.clock.now().getTime())
  const who = async () => (await client.fetchWithAuth('{ me { email } }')).data.me

  const { data } = await post(
    `mutation ($input: AccountRegisterInput!) { accountRegister(input: $input) { requiresConfirmation ${told} } }`,
    {
      input: {
        email,
        password: 'a first long one',
        redirectUrl: 'https://shop.example/confirm',
        channel: 'default-channel',
      },
    },
  )
  expect(data.accountRegister).toEqual({ requiresConfirmation: true, errors: [] })
  const early = await client.signIn({ email, password: 'a first long one' })
  expect(early).toMatchObject({ token: null, errors: [{ code: 'ACCOUNT_NOT_CONFIRMED' }] })

  const { token: mailed } = await core.factsOf('account_confirmation_requested')
  expect((await account('confirmAccount', { email, token: mailed })).data.confirmAccount).toEqual({
    user: { isConfirmed: true },
    errors: [],
  })
  const wrong = await client.signIn({ email, password: 'a wrong one' })
  expect(wrong).toMatchObject({ token: null, errors: [{ code: 'INVALID_CREDENTIALS' }] })
  expect(await who()).toBeNull()

  // Where somebody fails, the next attempt has to wait.
  core.clock.advance(3600)
  const session = await client.signIn({ email, password: 'a first long one' })
  expect(session).toMatchObject({ token: expect.any(String), refreshToken: expect.any(String), errors: [] })
  expect(await who()).toEqual({ email })
  expect(client.refreshes()).toBe(0)
  core.clock.advance(3600)
  expect(await who()).toEqual({ email })
  expect(client.refreshes()).toBe(1)

  await post(
    `mutation ($email: String!) { requestPasswordReset(email: $email, redirectUrl: "https://shop.example/reset", channel: "default-channel") { ${told} } }`,
    { email },
  )
  const { token: reset } = await core.factsOf('account_set_password_requested')
  client.signOut()
  expect(await who()).toBeNull()
  const again = await client.resetPassword({ email, password: 'a second long one', token: String(reset) })
  expect(again).toMatchObject({ token: expect.any(String), refreshToken: expect.any(String), errors: [] })
  expect(await who()).toEqual({ email })
  const twice = await client.resetPassword({ email, password: 'a third long one', token: String(reset) })
  expect(twice).toMatchObject({ token: null, errors: [{ code: 'INVALID', field: 'token' }] })
})

test('external sign-in through a plugin that is not there is told in order', async () => {
  const { data } = await post(
    `mutation { externalAuthenticationUrl(pluginId: "saleor.oidc", input: "{}") { authenticationData ${told} }
      externalObtainAccessTokens(pluginId: "saleor.oidc", input: "{}") { token refreshToken user { id email } ${told} } }`,
    {},
  )
  expect(data).toMatchObject({
    externalObtainAccessTokens: { token: null, refreshToken: null, user: null },
  })
})
