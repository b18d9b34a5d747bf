import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { globalId } from '../../../../shared/global-id.ts'
import { aCustomer, aGroup, anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { userId } from '../../../support/ids.ts'
import { refusal, rest } from '../../../support/rest.ts'

let core: TestCore
let token: string
beforeAll(async () => {
  core = await startCore({ LOG_LEVEL: 'error' })
  token = (await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_STAFF'] })).accessToken
})
afterAll(() => core.close())
beforeEach(() => core.emitted())
afterEach(() => expect(core.logged).toEqual([]))

const ask = (line: `${string} /${string}`, body?: unknown) => rest(core, line, body, { token })

describe('a customer', () => {
  test('is added, found where the answer says, changed and deleted', async () => {
    const created = await ask('POST /customers', {
      email: 'New@Example.com',
      firstName: 'Zoë',
      languageCode: 'PL',
      note: 'n',
      privateMetadata: [{ key: 'a', value: 'b' }],
      customerType: globalId('CustomerType', 1),
      redirectUrl: 'https://shop.example/welcome',
    })
    expect([created.status, created.body.email, created.body.note]).toEqual([201, 'new@example.com', 'n'])
    expect(created.body.customerType.id).toBe(globalId('CustomerType', 1))
    expect(await core.emitted()).toEqual([
      'customer_created',
      'account_set_password_requested',
      'customer_metadata_updated',
    ])
    const path = `/customers/${created.body.id}` as const
    expect(created.headers.get('location')).toBe(`${core.origin}/api/v1${path}`)
    expect((await ask(`GET ${path}`)).body).toEqual(created.body)
    const changed = await ask(`PATCH ${path}`, { lastName: 'Byron' })
    expect([changed.status, changed.body.firstName, changed.body.lastName]).toEqual([200, 'Zoë', 'Byron'])
    expect(await core.emitted()).toEqual(['customer_updated'])
    const deleted = await ask(`DELETE ${path}`)
    expect([deleted.status, deleted.body]).toEqual([204, null])
    expect(await core.emitted()).toEqual(['customer_deleted'])
    expect(refusal(await ask(`GET ${path}`))).toEqual([404, [['id', 'NOT_FOUND']]])
  })

  test('is refused as in GraphQL', async () => {
    const { email } = await aCustomer(core)
    expect(refusal(await ask('POST /customers', { email }))).toEqual([409, [['email', 'UNIQUE']]])
    expect(refusal(await ask('POST /customers', { email: 'x@example.com', customerType: 'x' }))).toEqual([
      422,
      [['customerType', 'GRAPHQL_ERROR']],
    ])
    expect(refusal(await ask(`PATCH /customers/${globalId('User', 999)}`, {}))).toEqual([
      404,
      [['id', 'NOT_FOUND']],
    ])
    expect(refusal(await ask(`DELETE /customers/${userId(await aStaffMember(core))}`))).toEqual([
      422,
      [['id', 'DELETE_STAFF_ACCOUNT']],
    ])
    expect(await core.emitted()).toEqual([])
  })

  test('is for those who manage customers', async () => {
    const customer = await aCustomer(core)
    const path = `/customers/${userId(customer)}` as const
    for (const line of ['GET /customers', `GET ${path}`, `DELETE ${path}`] as const) {
      expect((await rest(core, line)).status).toBe(401)
      expect((await rest(core, line, undefined, { token: customer.accessToken })).status).toBe(403)
    }
    const app = await anApp(core, ['MANAGE_USERS'])
    expect((await rest(core, `GET ${path}`, undefined, { token: app.token })).status).toBe(200)
  })

  test('who is staff, too, is found here only once they have bought something', async () => {
    const staff = await aStaffMember(core)
    expect((await ask(`GET /customers/${userId(staff)}`)).status).toBe(404)
    expect((await ask(`GET /staff/${userId(staff)}`)).status).toBe(200)
  })
})

describe('a staff member', () => {
  test('is added with groups, changed and deleted', async () => {
    const group = globalId('Group', await aGroup(core, []))
    const created = await ask('POST /staff', { email: 'grace@example.com', addGroups: [group] })
    expect([created.status, created.body.isStaff]).toEqual([201, true])
    expect(created.body.permissionGroups).toEqual([{ id: group, name: expect.any(String) }])
    expect(await core.emitted()).toEqual(['staff_created'])
    const path = `/staff/${created.body.id}` as const
    expect(created.headers.get('location')).toBe(`${core.origin}/api/v1${path}`)
    const changed = await ask(`PATCH ${path}`, { firstName: 'Grace', removeGroups: [group] })
    expect([changed.body.firstName, changed.body.permissionGroups]).toEqual(['Grace', []])
    expect((await ask(`GET ${path}`)).body).toEqual(changed.body)
    expect((await ask(`DELETE ${path}`)).status).toBe(204)
    expect(await core.emitted()).toEqual(['staff_updated', 'staff_deleted'])
    expect((await ask(`GET ${path}`)).status).toBe(404)
  })

  test('is refused as in GraphQL', async () => {
    const customer = userId(await aCustomer(core))
    expect(refusal(await ask(`GET /staff/${customer}`))).toEqual([404, [['id', 'NOT_FOUND']]])
    expect(refusal(await ask(`PATCH /staff/${customer}`, {}))).toEqual([404, [['id', 'NOT_FOUND']]])
    expect(refusal(await ask(`DELETE /staff/${customer}`))).toEqual([422, [['id', 'DELETE_NON_STAFF_USER']]])
    const strong = globalId('Group', await aGroup(core, ['MANAGE_APPS']))
    expect(refusal(await ask('POST /staff', { email: 'x@example.com', addGroups: [strong] }))).toEqual([
      422,
      [['addGroups', 'OUT_OF_SCOPE_GROUP']],
    ])
    const app = await anApp(core, ['MANAGE_STAFF'])
    expect((await rest(core, `PATCH /staff/${customer}`, {}, { token: app.token })).status).toBe(403)
  })

  test('is listed and searched', async () => {
    const grace = await aStaffMember(core, { email: 'hopper@example.com', isActive: false })
    const { body } = await ask('GET /staff?search=hopper&status=DEACTIVATED')
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([userId(grace)])
    expect((await ask('GET /staff?search=hopper&status=ACTIVE')).body.items).toEqual([])
  })
})

describe('a list', () => {
  const people = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@page.example`)
  const ids = new Map<string, string>()
  beforeAll(async () => {
    for (const email of people)
      ids.set(email, userId(await aCustomer(core, { email, firstName: 'Page', isActive: email < 'e' })))
  })
  const emails = (body: { items: Array<{ email: string }> }) => body.items.map(({ email }) => email)
  const follow = async (link: string | null, rel: string) => {
    const found = link
      ?.split(', ')
      .map((entry) => /^<(.*)>; rel="(.*)"$/.exec(entry))
      .find((entry) => entry?.[2] === rel)?.[1]
    return found ? ask(`GET ${found.slice(`${core.origin}/api/v1`.length)}` as `GET /${string}`) : null
  }

  test('is walked by its links, forth and back', async () => {
    const first = await ask('GET /customers?firstName=Page&first=2&totalCount=true')
    expect([emails(first.body), first.body.totalCount]).toEqual([people.slice(0, 2), 5])
    expect(first.body.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    expect(await follow(first.headers.get('link'), 'prev')).toBeNull()
    const second = await follow(first.headers.get('link'), 'next')
    expect([emails(second?.body), second?.body.totalCount]).toEqual([people.slice(2, 4), 5])
    const third = await follow(second?.headers.get('link') ?? null, 'next')
    expect(emails(third?.body)).toEqual(people.slice(4))
    expect(await follow(third?.headers.get('link') ?? null, 'next')).toBeNull()
    const back = await follow(third?.headers.get('link') ?? null, 'prev')
    expect(emails(back?.body)).toEqual(people.slice(2, 4))
  })

  test('has a page of 20 and no count unless something else is asked for', async () => {
    for (let index = 0; index < 20; index++) await aCustomer(core)
    const { body } = await ask('GET /customers')
    expect([body.items.length, 'totalCount' in body]).toEqual([20, false])
    const { body: last } = await ask(`GET /customers?before=${encodeURIComponent(body.pageInfo.endCursor)}`)
    expect(last.items).toEqual(body.items.slice(0, -1))
  })

  test.each([
    ['isActive=false', ['e@page.example']],
    ['email=b@page.example', ['b@page.example']],
    ['lastName=Nobody', []],
    ['dateJoinedGte=2100-01-01', []],
    ['dateJoinedLte=2100-01-01T00:00:00Z', people],
    ['updatedAtGte=2100-01-01', []],
    ['placedOrdersAtGte=2000-01-01', []],
    ['numberOfOrdersGte=1', []],
    ['numberOfOrdersLte=0', people],
    ['country=DE', []],
    ['phoneNumber=%2B491', []],
    ['metadataKey=x', []],
    ['metadataKey=x&metadataValue=y', []],
    [`customerType=${globalId('CustomerType', 1)}`, people],
    ['sortBy=EMAIL&direction=DESC', people.toReversed()],
  ])('of customers takes %s', async (query, expected) => {
    expect(emails((await ask(`GET /customers?firstName=Page&${query}`)).body)).toEqual(expected)
  })

  test('takes several IDs, and a search whose best match comes first', async () => {
    const [one, , three] = people
    const query = new URLSearchParams([
      ['ids', ids.get(three ?? '') ?? ''],
      ['ids', ids.get(one ?? '') ?? ''],
    ])
    expect(emails((await ask(`GET /customers?${query}`)).body)).toEqual([one, three])
    expect(emails((await ask('GET /customers?search=c@page.example')).body)[0]).toBe('c@page.example')
  })

  test.each([
    'first=101',
    'first=-1',
    'first=x',
    'first=1&last=1',
    'first=1&before=WyJhIiwiMSJd',
    'after=nonsense',
    'after=WyJhIl0%3D',
    'first=1&first=2',
    'sortBy=AGE',
    'sortBy=RANK',
    'direction=DESC',
    'unicorn=1',
    'isActive=yes',
    'dateJoinedGte=yesterday',
    'metadataValue=y',
    '__proto__=1',
  ])('of customers refuses %s as a bad request', async (query) => {
    expect((await ask(`GET /customers?${query}`)).status).toBe(400)
  })

  test('refuses IDs of something else', async () => {
    expect(refusal(await ask(`GET /staff?ids=${globalId('Group', 1)}`))).toEqual([
      422,
      [['ids', 'GRAPHQL_ERROR']],
    ])
  })
})
