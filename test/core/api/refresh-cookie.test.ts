import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCore, type TestCore } from '../../support/core.ts'

let core: TestCore

beforeAll(async () => {
  core = await startCore({
    NODE_ENV: 'production',
    SUPERUSER_EMAIL: 'admin@example.com',
    SUPERUSER_PASSWORD: 'a long one',
    JWT_TTL_REFRESH: '1000 days',
  })
})
afterAll(() => core.close())

test('in production the refresh token goes to other sites over TLS only, and is not set by a refresh', async () => {
  const { headers, data } = await core.graphql(
    'mutation { tokenCreate(email: "admin@example.com", password: "a long one") { refreshToken csrfToken } }',
  )
  const { refreshToken, csrfToken } = data.tokenCreate
  const [pair, ...attributes] = headers.get('set-cookie')?.split('; ') ?? []
  expect(pair).toBe(`refreshToken=${refreshToken}`)
  // Browsers keep no cookie for longer than 400 days; the token in it lives on.
  const end = new Date(core.clock.now().getTime() + 400 * 24 * 3600_000).toUTCString()
  expect(attributes.sort()).toEqual([`Expires=${end}`, 'HttpOnly', 'Path=/', 'SameSite=None', 'Secure'])

  const refreshed = await core.graphql(
    'mutation ($csrfToken: String) { tokenRefresh(csrfToken: $csrfToken) { token errors { code } } }',
    { csrfToken },
    { headers: { cookie: pair ?? '' } },
  )
  expect(refreshed.data.tokenRefresh).toEqual({ token: expect.any(String), errors: [] })
  expect(refreshed.headers.get('set-cookie')).toBeNull()
})
