import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Order } from '../../../../core/tables/orders.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { aCustomer, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { anOrder } from '../../../support/orders.ts'

let core: TestCore
let manager: string
let order: Order

beforeAll(async () => {
  core = await startCore()
  manager = (await aStaffMember(core, { may: ['MANAGE_ORDERS'] })).accessToken
})
afterAll(() => core.close())
beforeEach(async () => {
  order = await anOrder(core.services)
  await core.emitted()
})

async function write(mutation: string, token: string, id = globalId('Order', order.uuid)) {
  const { data, errors } = await core.graphql(
    `mutation ($id: ID!) { ${mutation} {
      item { ... on Order { number metadata { key value } updatedAt } } errors { field code } } }`,
    { id },
    { token },
  )
  return errors ? errors.map(({ message }) => message) : Object.values(data)[0]
}
const set = 'updateMetadata(id: $id, input: [{ key: "erp", value: "7" }])'
const denied = 'To access this path, you need one of the following permissions: MANAGE_ORDERS, HANDLE_TAXES'

describe('the metadata of an order', () => {
  test('is changed by who manages orders, and told of once', async () => {
    core.clock.advance(60)
    const item = {
      number: String(order.id),
      updatedAt: core.clock.now().toISOString().replace('.000Z', '+00:00'),
    }
    expect(await write(set, manager)).toEqual({
      item: { ...item, metadata: [{ key: 'erp', value: '7' }] },
      errors: [],
    })
    await write(set, manager)
    expect(await core.emitted()).toEqual(['order_metadata_updated'])
    expect(await core.factsOf('order_metadata_updated')).toEqual({ orderId: order.id })
    expect(await write('deleteMetadata(id: $id, keys: ["erp"])', manager)).toMatchObject({
      item: { metadata: [] },
    })
  })

  test('is refused to everybody else, the buyer included', async () => {
    const buyer = await aCustomer(core)
    const own = globalId('Order', (await anOrder(core.services, { userId: buyer.id })).uuid)
    const colleague = await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_STAFF'] })
    for (const { accessToken } of [buyer, colleague])
      for (const field of [set, set.replace('Metadata', 'PrivateMetadata')])
        expect(await write(field, accessToken, own)).toEqual([denied])
    expect(await core.emitted()).toEqual([])
  })

  test.each([globalId('Order', '00000000-0000-4000-8000-000000000000'), globalId('Order', 1)])(
    'of %s, which names none, is not found',
    async (id) => {
      expect(await write(set, manager, id)).toEqual({
        item: null,
        errors: [{ field: 'id', code: 'NOT_FOUND' }],
      })
    },
  )
})
