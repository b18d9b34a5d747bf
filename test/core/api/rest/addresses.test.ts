import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCustomer, anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { userId } from '../../../support/ids.ts'
import { refusal, rest } from '../../../support/rest.ts'

let core: TestCore
beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())
beforeEach(() => core.emitted())

const home = { streetAddress1: '1 Mill Rd', city: 'Derby', postalCode: 'DE1 1AA', country: 'GB' }

async function somebodyWithAnAddress(input: object = home) {
  const customer = await aCustomer(core)
  const token = customer.accessToken
  const { body } = await rest(core, 'POST /me/addresses', input, { token })
  await core.emitted()
  return { customer, token, id: body.id as string }
}

describe('an address', () => {
  test('is created where it is found from then on', async () => {
    const { accessToken: token } = await aCustomer(core)
    const { status, headers, body } = await rest(
      core,
      'POST /me/addresses',
      { ...home, type: 'BILLING' },
      { token },
    )
    expect([status, headers.get('location')]).toEqual([201, `${core.origin}/api/v1/me/addresses/${body.id}`])
    expect(body).toMatchObject({
      streetAddress1: '1 Mill Rd',
      city: 'DERBY',
      country: { code: 'GB', country: 'United Kingdom' },
      isDefaultBillingAddress: true,
      isDefaultShippingAddress: false,
    })
    expect(await core.emitted()).toEqual(['customer_updated', 'address_created'])
    const found = await rest(core, `GET /me/addresses/${body.id}`, undefined, { token })
    expect(found.body).toEqual(body)
    const book = await rest(core, 'GET /me/addresses', undefined, { token })
    expect(book.body).toEqual({ items: [body], totalCount: 1 })
  })

  test('that is wrong is refused with the kind of address', async () => {
    const { accessToken: token } = await aCustomer(core)
    const refused = await rest(core, 'POST /me/addresses', { country: 'GB', type: 'SHIPPING' }, { token })
    expect(refusal(refused)).toEqual([
      422,
      [
        ['city', 'REQUIRED'],
        ['postalCode', 'REQUIRED'],
        ['streetAddress1', 'REQUIRED'],
      ],
    ])
    expect(refused.body.errors[0].addressType).toBe('SHIPPING')
  })

  test('keeps what a change leaves out', async () => {
    const { token, id } = await somebodyWithAnAddress({
      ...home,
      companyName: 'Mills',
      phone: '+441332640000',
    })
    const change = await rest(core, `PATCH /me/addresses/${id}`, { streetAddress1: '2 Mill Rd' }, { token })
    expect([change.status, change.body]).toMatchObject([
      200,
      { streetAddress1: '2 Mill Rd', city: 'DERBY', companyName: 'Mills', phone: '+441332640000' },
    ])
    const emptied = await rest(core, `PATCH /me/addresses/${id}`, { companyName: null }, { token })
    expect(emptied.body).toMatchObject({ streetAddress1: '2 Mill Rd', companyName: '' })
    expect(await core.emitted()).toEqual(['address_updated', 'address_updated'])
    const moved = await rest(core, `PATCH /me/addresses/${id}`, { country: 'DE' }, { token })
    expect(refusal(moved)).toEqual([422, [['postalCode', 'INVALID']]])
  })

  test('is gone once it is deleted', async () => {
    const { token, id } = await somebodyWithAnAddress()
    const gone = await rest(core, `DELETE /me/addresses/${id}`, undefined, { token })
    expect([gone.status, gone.body]).toEqual([204, null])
    expect(await core.emitted()).toEqual(['address_deleted'])
    for (const method of ['GET', 'DELETE'] as const)
      expect(refusal(await rest(core, `${method} /me/addresses/${id}`, undefined, { token }))).toEqual([
        404,
        [['id', 'NOT_FOUND']],
      ])
  })

  test('of somebody else is not given out, changed or deleted', async () => {
    const { id } = await somebodyWithAnAddress()
    const { accessToken: token } = await aCustomer(core)
    const line = `/me/addresses/${id}` as const
    expect((await rest(core, `GET ${line}`, undefined, { token })).status).toBe(404)
    expect((await rest(core, `PATCH ${line}`, home, { token })).status).toBe(403)
    expect((await rest(core, `DELETE ${line}`, undefined, { token })).status).toBe(403)
    expect((await rest(core, `DELETE ${line}`)).status).toBe(401)
  })

  test('is not found under what is no ID of an address', async () => {
    const { customer, token } = await somebodyWithAnAddress()
    for (const id of ['1', 'x', userId(customer), '%F0%9F%99%82'])
      expect((await rest(core, `PATCH /me/addresses/${id}`, home, { token })).status).toBe(404)
  })

  test('shows its private metadata to who may see it', async () => {
    const { token } = await somebodyWithAnAddress()
    const { body } = await rest(core, 'GET /me', undefined, { token })
    expect(body.addresses[0]).not.toHaveProperty('privateMetadata')
    const staff = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    const own = await rest(core, 'POST /me/addresses', home, { token: staff.accessToken })
    expect(own.body.privateMetadata).toEqual([])
  })

  test('is added for a customer by an app that may impersonate', async () => {
    const customer = await aCustomer(core)
    const { token } = await anApp(core, ['IMPERSONATE_USER'])
    const added = await rest(core, `POST /me/addresses?customerId=${userId(customer)}`, home, { token })
    expect(added.status).toBe(201)
    const { body } = await rest(core, 'GET /me/addresses', undefined, { token: customer.accessToken })
    expect(body.totalCount).toBe(1)
  })
})

describe('a default address', () => {
  test('is chosen from the book', async () => {
    const { token, id } = await somebodyWithAnAddress()
    const { status, body } = await rest(core, 'PUT /me/default-addresses/shipping', { id }, { token })
    expect([status, body.defaultShippingAddress.id, body.defaultBillingAddress]).toEqual([200, id, null])
    expect((await rest(core, 'PUT /me/default-addresses/BILLING', { id }, { token })).status).toBe(200)
  })

  test('is of a kind that there is, and in the book', async () => {
    const { token, id } = await somebodyWithAnAddress()
    const { id: other } = await somebodyWithAnAddress()
    const choose = async (type: string, chosen: string) =>
      refusal(await rest(core, `PUT /me/default-addresses/${type}`, { id: chosen }, { token }))
    expect(await choose('holiday', id)).toEqual([404, [['type', 'NOT_FOUND']]])
    expect(await choose('billing', other)).toEqual([422, [['id', 'INVALID']]])
    expect(await choose('billing', 'x')).toEqual([422, [['id', 'GRAPHQL_ERROR']]])
    expect(await choose('billing', 'QWRkcmVzczo5OTk5OTk=')).toEqual([422, [['id', 'NOT_FOUND']]])
  })
})
