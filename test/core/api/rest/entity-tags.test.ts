import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { derby } from '../../../support/address-mutations.ts'
import { aCustomer, anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { addressId, userId } from '../../../support/ids.ts'
import { refusal, rest } from '../../../support/rest.ts'

let core: TestCore
let manager: string
beforeAll(async () => {
  core = await startCore()
  manager = (await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_STAFF'] })).accessToken
})
afterAll(() => core.close())
beforeEach(() => core.emitted())

const stale = [412, [[null, 'PRECONDITION_FAILED']]]

/** Every resource that can be changed, by somebody who may. */
const resources = {
  '/me': async () => ({ path: '/me' as const, token: (await aCustomer(core)).accessToken }),
  '/me/addresses/{id}': async () => {
    const { accessToken: token } = await aCustomer(core)
    const { body } = await rest(core, 'POST /me/addresses', derby, { token })
    return { path: `/me/addresses/${body.id}` as const, token }
  },
  '/customers/{id}': async () => ({
    path: `/customers/${userId(await aCustomer(core))}` as const,
    token: manager,
  }),
  '/staff/{id}': async () => ({
    path: `/staff/${userId(await aStaffMember(core))}` as const,
    token: manager,
  }),
}

describe.each(Object.entries(resources))('%s', (_path, resource) => {
  test('is sent once, and again only when it has changed', async () => {
    const { path, token } = await resource()
    const get = (headers: Record<string, string> = {}) =>
      rest(core, `GET ${path}`, undefined, { token, headers })
    const first = await get()
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]{27}"$/)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await get({ 'if-none-match': known })
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, null, tag])
    }
    expect((await get({ 'if-none-match': '"other"' })).status).toBe(200)
    core.clock.advance(1)
    const changed = await rest(core, `PATCH ${path}`, { firstName: 'Grace' }, { token })
    const next = await get({ 'if-none-match': tag })
    expect([next.status, next.headers.get('etag')]).toEqual([200, changed.headers.get('etag')])
    expect(next.headers.get('etag')).not.toBe(tag)
  })

  test('is changed only where it is as the caller knows it', async () => {
    const { path, token } = await resource()
    const known = (await rest(core, `GET ${path}`, undefined, { token })).headers.get('etag') ?? ''
    const change = (tag: string, firstName: string) =>
      rest(core, `PATCH ${path}`, { firstName }, { token, headers: { 'if-match': tag } })
    core.clock.advance(1)
    await core.emitted()
    const first = await change(known, 'Grace')
    expect([first.status, first.body.firstName]).toEqual([200, 'Grace'])
    const told = await core.emitted()
    for (const tag of [known, `W/${first.headers.get('etag')}`, 'nonsense'])
      expect(refusal(await change(tag, 'Joan'))).toEqual(stale)
    expect(await core.emitted()).toEqual([])
    expect((await rest(core, `GET ${path}`, undefined, { token })).body.firstName).toBe('Grace')
    expect((await change('*', 'Joan')).status).toBe(200)
    expect(await core.emitted()).toEqual(told)
  })

  test('is refused for what is wrong with it before it is refused as stale', async () => {
    const { path, token } = await resource()
    const headers = { 'if-match': '"old"' }
    const long = { firstName: 'x'.repeat(300) }
    expect((await rest(core, `PATCH ${path}`, long, { token, headers })).status).toBe(422)
    expect((await rest(core, `PATCH ${path}`, {}, { headers })).status).toBe(401)
  })
})

test.each(['/me/addresses/{id}', '/customers/{id}', '/staff/{id}'] as const)(
  '%s is deleted only where it is as the caller knows it',
  async (name) => {
    const { path, token } = await resources[name]()
    const known = (await rest(core, `GET ${path}`, undefined, { token })).headers.get('etag') ?? ''
    const remove = (tag: string) =>
      rest(core, `DELETE ${path}`, undefined, { token, headers: { 'if-match': tag } })
    await core.emitted()
    expect(refusal(await remove('"old"'))).toEqual(stale)
    expect(await core.emitted()).toEqual([])
    expect((await remove(known)).status).toBe(204)
    expect((await remove(known)).status).toBe(404)
  },
)

test('of many who change the same state, one succeeds', async () => {
  const { path, token } = await resources['/customers/{id}']()
  const known = (await rest(core, `GET ${path}`, undefined, { token })).headers.get('etag') ?? ''
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((firstName) =>
      rest(core, `PATCH ${path}`, { firstName }, { token, headers: { 'if-match': known } }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412])
})

test('a tag is of what one caller sees, and who sees nothing has none', async () => {
  const customer = await aCustomer(core)
  const path = `/customers/${userId(customer)}` as const
  const app = await anApp(core, ['MANAGE_ORDERS'])
  const seen = await rest(core, `GET ${path}`, undefined, { token: app.token })
  expect('note' in seen.body).toBe(false)
  const headers = { 'if-match': seen.headers.get('etag') ?? '' }
  expect((await rest(core, `PATCH ${path}`, { note: 'x' }, { token: manager, headers })).status).toBe(412)

  const actingApp = await anApp(core, ['IMPERSONATE_USER'])
  const line = `PATCH /me?customerId=${userId(customer)}` as const
  expect((await rest(core, line, { firstName: 'X' }, { token: actingApp.token, headers })).status).toBe(412)
  expect((await rest(core, line, { firstName: 'X' }, { token: actingApp.token })).status).toBe(200)
})

test('an address of somebody else is changed by a manager, but never by a tag', async () => {
  const { path } = await resources['/me/addresses/{id}']()
  const change = (headers: Record<string, string>) =>
    rest(core, `PATCH ${path}`, { city: 'Leeds' }, { token: manager, headers })
  expect((await change({ 'if-match': '"any"' })).status).toBe(412)
  expect((await change({})).status).toBe(200)
  const missing = `PATCH /me/addresses/${addressId({ id: 999 })}` as const
  const headers = { 'if-match': '"any"' }
  expect((await rest(core, missing, {}, { token: manager, headers })).status).toBe(404)
})
