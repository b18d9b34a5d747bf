import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { globalId } from '../../../../shared/global-id.ts'
import { anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { anOrder } from '../../../support/orders.ts'
import { on, payloadsOf } from '../../../support/payload.ts'

let core: TestCore
let manager: string

beforeAll(async () => {
  core = await startCore()
  manager = (await aStaffMember(core, { may: ['MANAGE_CHANNELS', 'MANAGE_STAFF'] })).accessToken
})
afterAll(() => core.close())

let number = 0
const poland = (changes: object = {}) => ({
  name: 'Poland',
  slug: `pl-${++number}`,
  currencyCode: 'PLN',
  defaultCountry: 'PL',
  isActive: true,
  ...changes,
})

const everything = `id name slug isActive currencyCode hasOrders defaultCountry { code }
  warehouses { id } countries { code } taxConfiguration { id chargeTaxes taxCalculationStrategy }
  stockSettings { allocationStrategy }
  orderSettings { expireOrdersAfter deleteExpiredOrdersAfter markAsPaidStrategy draftOrderLinePriceFreezePeriod }
  checkoutSettings { automaticallyCompleteFullyPaidCheckouts automaticCompletionDelay automaticCompletionCutOffDate }
  paymentSettings { defaultTransactionFlowStrategy checkoutTtlBeforeReleasingFunds checkoutReleaseFundsCutOffDate }
  metadata { key value }`

async function call(field: string, variables: Record<string, unknown>, types: string, token = manager) {
  const { data, errors } = await core.graphql(
    `mutation (${types}) { ${field} { channel { ${everything} } errors { field code } } }`,
    variables,
    { token },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return Object.values(data)[0] as { channel: { id: string } & Record<string, unknown>; errors: unknown[] }
}

const create = (input: object, token?: string) =>
  call('channelCreate(input: $input)', { input }, '$input: ChannelCreateInput!', token)
const update = (id: string, input: object) =>
  call('channelUpdate(id: $id, input: $input)', { id, input }, '$id: ID!, $input: ChannelUpdateInput!')

describe('a channel', () => {
  test('is made with everything that a client decides for it', async () => {
    const { channel, errors } = await create(
      poland({
        stockSettings: { allocationStrategy: 'PRIORITIZE_HIGH_STOCK' },
        orderSettings: { expireOrdersAfter: 60, draftOrderLinePriceFreezePeriod: null },
        checkoutSettings: { automaticCompletion: { enabled: true, cutOffDate: '2026-03-10T00:00:00Z' } },
        paymentSettings: { checkoutReleaseFundsCutOffDate: '2026-03-11T00:00:00Z' },
        metadata: [{ key: 'a', value: 'b' }],
        addWarehouses: [],
        addShippingZones: [],
      }),
    )
    expect(errors).toEqual([])
    const id = Buffer.from(channel.id, 'base64').toString().replace('Channel:', '')
    expect(channel).toEqual({
      id: globalId('Channel', id),
      name: 'Poland',
      slug: `pl-${number}`,
      isActive: true,
      currencyCode: 'PLN',
      hasOrders: false,
      defaultCountry: { code: 'PL' },
      warehouses: [],
      countries: [],
      taxConfiguration: {
        id: globalId('TaxConfiguration', id),
        chargeTaxes: false,
        taxCalculationStrategy: null,
      },
      stockSettings: { allocationStrategy: 'PRIORITIZE_HIGH_STOCK' },
      orderSettings: {
        expireOrdersAfter: 60,
        deleteExpiredOrdersAfter: 60,
        markAsPaidStrategy: 'PAYMENT_FLOW',
        draftOrderLinePriceFreezePeriod: null,
      },
      checkoutSettings: {
        automaticallyCompleteFullyPaidCheckouts: true,
        automaticCompletionDelay: 30,
        automaticCompletionCutOffDate: '2026-03-10T00:00:00+00:00',
      },
      paymentSettings: {
        defaultTransactionFlowStrategy: 'CHARGE',
        checkoutTtlBeforeReleasingFunds: 6,
        checkoutReleaseFundsCutOffDate: '2026-03-11T00:00:00+00:00',
      },
      metadata: [{ key: 'a', value: 'b' }],
    })
  })

  test('says whether anything was bought in it', async () => {
    await anOrder(core.services)
    const { data } = await core.graphql('{ channels { slug hasOrders } }', {}, { token: manager })
    expect(data.channels[0]).toEqual({ slug: 'default-channel', hasOrders: true })
  })

  test('keeps its settings from who may not decide them', async () => {
    const { accessToken } = await aStaffMember(core)
    for (const field of [
      'hasOrders',
      'orderSettings { allowUnpaidOrders }',
      'checkoutSettings { useLegacyErrorFlow }',
      'paymentSettings { releaseFundsForExpiredCheckouts }',
    ]) {
      const { errors } = await core.graphql(`{ channels { ${field} } }`, {}, { token: accessToken })
      expect(errors).toMatchObject([{ message: expect.stringContaining('MANAGE_CHANNELS') }])
    }
    const { data, errors } = await core.graphql(
      '{ channels { stockSettings { allocationStrategy } warehouses { id } } }',
      {},
      { token: accessToken },
    )
    expect([data.channels[0].warehouses, errors]).toEqual([[], undefined])
  })

  test('is changed, closed, opened and deleted by its ID', async () => {
    const { channel } = await create(poland())
    const { id } = channel
    expect(await update(id, { orderSettings: { deleteExpiredOrdersAfter: 7 } })).toMatchObject({
      channel: { orderSettings: { deleteExpiredOrdersAfter: 7 } },
    })
    expect(await update(id, { orderSettings: { deleteExpiredOrdersAfter: 0 } })).toEqual({
      channel: null,
      errors: [{ field: 'deleteExpiredOrdersAfter', code: 'INVALID' }],
    })
    const by = (field: string) => call(`${field}(id: $id)`, { id }, '$id: ID!')
    expect(await by('channelDeactivate')).toMatchObject({ channel: { isActive: false }, errors: [] })
    expect(await by('channelActivate')).toMatchObject({ channel: { isActive: true }, errors: [] })
    expect(await by('channelActivate')).toEqual({ channel: null, errors: [{ field: 'id', code: 'INVALID' }] })
    expect(await by('channelDelete')).toMatchObject({ channel: { id, hasOrders: false }, errors: [] })
    expect(await by('channelDelete')).toEqual({ channel: null, errors: [{ field: 'id', code: 'NOT_FOUND' }] })
  })

  test('that is deleted hands its orders to another', async () => {
    const [old, next] = [await create(poland()), await create(poland())]
    const key = Number(Buffer.from(old.channel.id, 'base64').toString().replace('Channel:', ''))
    const { uuid } = await anOrder(core.services, { channelId: key })
    const { errors } = await call(
      'channelDelete(id: $id, input: $input)',
      { id: old.channel.id, input: { channelId: next.channel.id } },
      '$id: ID!, $input: ChannelDeleteInput',
    )
    expect(errors).toEqual([])
    const { data } = await core.graphql('query ($id: ID!) { order(id: $id) { channel { id } } }', {
      id: globalId('Order', uuid),
    })
    expect(data.order.channel).toEqual({ id: next.channel.id })
  })

  test('may be made by an app', async () => {
    const { token } = await anApp(core, [
      'MANAGE_CHANNELS',
      'MANAGE_ORDERS',
      'MANAGE_CHECKOUTS',
      'HANDLE_PAYMENTS',
    ])
    expect(await create(poland(), token)).toMatchObject({ channel: { name: 'Poland' }, errors: [] })
  })
})

test('a restricted permission group is made through the API alone', async () => {
  const { channel } = await create(poland())
  const { data } = await core.graphql(
    `mutation ($input: PermissionGroupCreateInput!) { permissionGroupCreate(input: $input) {
      group { restrictedAccessToChannels accessibleChannels { id } } errors { field code } } }`,
    { input: { name: 'Poles', restrictedAccessToChannels: true, addChannels: [channel.id] } },
    { token: manager },
  )
  expect(data.permissionGroupCreate).toEqual({
    group: { restrictedAccessToChannels: true, accessibleChannels: [{ id: channel.id }] },
    errors: [],
  })
})

describe('a webhook about channels', () => {
  test('shows the channel, and as it was when it was deleted', async () => {
    const payloadOf = payloadsOf(core)
    const { channel } = await create(poland())
    const fields = 'channel { id name isActive metadata { key } orderSettings { allowUnpaidOrders } }'
    const shown = {
      id: channel.id,
      name: 'Poland',
      isActive: true,
      metadata: [],
      orderSettings: { allowUnpaidOrders: false },
    }
    const { body } = await payloadOf('channel_created', on('ChannelCreated', fields), ['MANAGE_CHANNELS'])
    expect(body).toEqual({ channel: shown })
    await call('channelDelete(id: $id)', { id: channel.id }, '$id: ID!')
    const { body: deleted } = await payloadOf('channel_deleted', on('ChannelDeleted', fields), [
      'MANAGE_CHANNELS',
    ])
    expect(deleted).toEqual({ channel: shown })
  })

  test('about metadata of orders shows the order', async () => {
    const payloadOf = payloadsOf(core)
    const order = await anOrder(core.services)
    const { accessToken: token } = await aStaffMember(core, { may: ['MANAGE_ORDERS'] })
    await core.graphql(
      'mutation ($id: ID!) { updateMetadata(id: $id, input: [{ key: "a", value: "b" }]) { errors { code } } }',
      { id: globalId('Order', order.uuid) },
      { token },
    )
    const { body } = await payloadOf(
      'order_metadata_updated',
      on('OrderMetadataUpdated', 'order { number metadata { key value } }'),
      ['MANAGE_ORDERS'],
    )
    expect(body).toEqual({ order: { number: String(order.id), metadata: [{ key: 'a', value: 'b' }] } })
  })
})
