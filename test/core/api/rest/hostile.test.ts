import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { aCustomer, startCore, type TestCore } from '../../../support/core.ts'
import { refusal, rest } from '../../../support/rest.ts'

let core: TestCore
let token: string
beforeAll(async () => {
  core = await startCore({ LOG_LEVEL: 'error' })
  token = (await aCustomer(core)).accessToken
})
afterAll(() => core.close())
// Whatever nobody foresaw is logged as an error.
afterEach(() => expect(core.logged.splice(0)).toEqual([]))

test('a body that does not tell its length is read no further than the limit', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1
      controller.enqueue(new TextEncoder().encode('"'.repeat(64 * 1024)))
      if (sent > 1000) controller.close()
    },
  })
  const response = await fetch(`${core.origin}/api/v1/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: endless,
    duplex: 'half',
  } as RequestInit)
  expect([response.status, sent < 1000]).toEqual([413, true])
  expect(await response.json()).toMatchObject({ errors: [{ code: 'CONTENT_TOO_LARGE' }] })
})

test('a body that is meant to confuse is refused like any other', async () => {
  const told = async (body: string) => (await rest(core, 'PATCH /me', body, { token })).status
  expect(await told('['.repeat(500_000))).toBe(400)
  expect(await told(`{"metadata": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toBe(400)
  expect(await told('{"__proto__": {"firstName": "x"}}')).toBe(400)
  expect(await told('{"constructor": 1, "toString": "x"}')).toBe(400)
  expect(await told('null')).toBe(400)
  expect(await told('"text"')).toBe(400)
  expect(await told('{"firstName": "a\\u0000b"}')).toBe(422)
  expect(await told('{"lastName": "\\ud800"}')).toBe(422)
  expect(await told(JSON.stringify({ firstName: 'x'.repeat(300) }))).toBe(422)
  expect(await told('{"languageCode": "XX_YY"}')).toBe(400)
  expect(await told(JSON.stringify({ metadata: [{ key: ' ', value: '' }] }))).toBe(422)
})

test('a path or header that is meant to confuse is refused like any other', async () => {
  for (const id of ['%E0%A4%A', '..', '%00', 'VXNlcjox%0A', 'QWRkcmVzczo5OTk5OTk5OTk5OTk5OTk5OTk5OTk='])
    expect([404, 405]).toContain(
      (await rest(core, `DELETE /me/addresses/${id}`, undefined, { token })).status,
    )
  const headers = { 'accept-language': `${'de,'.repeat(2000)};q=x`, 'idempotency-key': 'ü' }
  expect((await rest(core, 'POST /me/addresses', {}, { token, headers })).status).toBe(422)
  expect((await rest(core, 'GET /me', undefined, { headers: { authorization: 'Bearer' } })).status).toBe(401)
  expect((await rest(core, 'GET /me', undefined, { headers: { cookie: 'refreshToken=%' } })).status).toBe(401)
})

test('a shape that is wrong is told only to who may ask', async () => {
  expect(refusal(await rest(core, 'PATCH /me', { nonsense: 1 }))).toEqual([401, [[null, 'PermissionDenied']]])
  expect(refusal(await rest(core, 'PATCH /me', '{'))).toEqual([401, [[null, 'PermissionDenied']]])
})

test('HEAD is answered as GET is, without a body', async () => {
  const response = await fetch(`${core.origin}/api/v1/me`, {
    method: 'HEAD',
    headers: { authorization: `Bearer ${token}` },
  })
  expect([response.status, await response.text()]).toEqual([200, ''])
})
