import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../../core/domain/access.ts'
import {
  activateChannel,
  type ChannelInput,
  channelsWithOrders,
  createChannel,
  deactivateChannel,
  deleteChannel,
  type NewChannel,
  updateChannel,
} from '../../../../core/domain/shop/channel-changes.ts'
import { channelById } from '../../../../core/domain/shop/channels.ts'
import { updateShopSettings } from '../../../../core/domain/shop/shop.ts'
import { orders } from '../../../../core/tables/orders.ts'
import { permissionGroupChannels } from '../../../../core/tables/people.ts'
import type { Channel } from '../../../../core/tables/shop.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { aChannel, aGroup, codesOf, type Domain, openDomain, staffWith } from '../../../support/domain.ts'
import { anOrder } from '../../../support/orders.ts'

let domain: Domain
let manager: SignedIn
let channel: Channel
let number = 0

beforeAll(async () => {
  domain = await openDomain()
  manager = await staffWith(domain, ['MANAGE_CHANNELS', 'MANAGE_SETTINGS'])
})
afterAll(() => domain.close())
beforeEach(async () => {
  channel = await aChannel(domain)
  await domain.emitted()
})

const as = () => domain.as(manager)
const poland = (changes: Partial<NewChannel> = {}): NewChannel => ({
  name: 'Poland',
  slug: `poland-${++number}`,
  currencyCode: 'PLN',
  defaultCountry: 'PL',
  ...changes,
})
const create = (changes?: Partial<NewChannel>) => createChannel(as(), poland(changes))
const update = (input: ChannelInput) => updateChannel(as(), { id: channel.id, ...input })
const remove = (id: number, successorId: number | null = null) => deleteChannel(as(), { id, successorId })
const stored = (id = channel.id) => channelById(domain.database.read, id)

describe('creating a channel', () => {
  test('keeps what is given, closed unless it shall be open, and tells of it once', async () => {
    const metadata = [{ key: 'a', value: 'b' }]
    const created = await create({ metadata, privateMetadata: [{ key: 'c', value: 'd' }] })
    expect(created).toMatchObject({
      name: 'Poland',
      slug: `poland-${number}`,
      currencyCode: 'PLN',
      defaultCountry: 'PL',
      isActive: false,
      metadata: { a: 'b' },
      privateMetadata: { c: 'd' },
    })
    expect(await stored(created.id)).toEqual(created)
    expect(await domain.emitted()).toEqual([{ type: 'channel_created', facts: { channelId: created.id } }])
    expect(await create({ isActive: true })).toMatchObject({ isActive: true })
    expect(await create({ isActive: null })).toMatchObject({ isActive: false })
  })

  test('makes a slug of whatever is given as one', async () => {
    expect(await create({ slug: ' Łódź & Kraków ' })).toMatchObject({ slug: 'lodz-krakow' })
  })

  test.each([
    ['no name', { name: ' ' }, 'name', 'REQUIRED'],
    ['a name that no column holds', { name: 'n'.repeat(251) }, 'name', 'INVALID'],
    ['a name that no database holds', { name: 'a\0b' }, 'name', 'INVALID'],
    ['no slug', { slug: '' }, 'slug', 'REQUIRED'],
    ['a slug without a letter', { slug: '?!' }, 'slug', 'REQUIRED'],
    ['a slug that no column holds', { slug: 's'.repeat(256) }, 'slug', 'INVALID'],
    ['the slug of another', { slug: 'Default-Channel' }, 'slug', 'UNIQUE'],
    ['no currency', { currencyCode: '' }, 'currencyCode', 'REQUIRED'],
    ['a currency of four letters', { currencyCode: 'EURO' }, 'currencyCode', 'INVALID'],
    ['metadata without a key', { metadata: [{ key: '', value: '' }] }, 'metadata', 'REQUIRED'],
    [
      'private metadata that no database holds',
      { privateMetadata: [{ key: 'a', value: '\0' }] },
      'privateMetadata',
      'INVALID',
    ],
    ['a warehouse', { addWarehouses: ['V2FyZWhvdXNlOjE='] }, 'addWarehouses', 'NOT_FOUND'],
    ['a shipping zone', { addShippingZones: ['U2hpcHBpbmdab25lOjE='] }, 'addShippingZones', 'NOT_FOUND'],
  ])('is refused with %s, and nobody is told', async (_what, changes, field, code) => {
    expect(await codesOf(create(changes))).toEqual([[field, code]])
    expect(await domain.emitted()).toEqual([])
  })

  test('of two with one slug at the same moment makes one', async () => {
    const slug = `at-once-${++number}`
    const attempts = await Promise.allSettled([create({ slug }), create({ slug })])
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('updating a channel', () => {
  test('changes what is given, keeps the rest, and tells of it once', async () => {
    const changed = await update({ name: 'Renamed', slug: 'Re named', defaultCountry: 'AT', isActive: false })
    expect(changed).toMatchObject({
      ...channel,
      name: 'Renamed',
      slug: 're-named',
      defaultCountry: 'AT',
      isActive: false,
      settings: expect.anything(),
    })
    expect(await domain.emitted()).toEqual([{ type: 'channel_updated', facts: { channelId: channel.id } }])
  })

  test('with what is there already tells nobody', async () => {
    const { name, slug, defaultCountry, isActive } = channel
    expect(await update({ name, slug, defaultCountry, isActive, metadata: [], addWarehouses: [] })).toEqual(
      channel,
    )
    expect(await update({ stockSettings: { allocationStrategy: 'PRIORITIZE_SORTING_ORDER' } })).toEqual(
      channel,
    )
    expect(await domain.emitted()).toEqual([])
  })

  test('tells of metadata, and of both where the shop wants it as it used to be', async () => {
    const told = async (value: string) => {
      await update({ metadata: [{ key: 'a', value }] })
      return (await domain.emitted()).map(({ type }) => type)
    }
    const set = (useLegacyUpdateWebhookEmission: boolean) =>
      updateShopSettings(as(), { useLegacyUpdateWebhookEmission })
    await set(false)
    expect(await told('b')).toEqual(['channel_metadata_updated'])
    await set(true)
    expect(await told('c')).toEqual(['channel_updated', 'channel_metadata_updated'])
    expect(await stored()).toMatchObject({ metadata: { a: 'c' } })
  })

  test.each([
    ['an empty name', { name: null }, 'name', 'REQUIRED'],
    ['an empty slug', { slug: null }, 'slug', 'REQUIRED'],
    ['the slug of another', { slug: 'default-channel' }, 'slug', 'UNIQUE'],
    ['an empty country', { defaultCountry: null }, 'defaultCountry', 'REQUIRED'],
    [
      'a warehouse that it had not',
      { removeWarehouses: ['V2FyZWhvdXNlOjE='] },
      'removeWarehouses',
      'NOT_FOUND',
    ],
  ])('is refused with %s', async (_what, input, field, code) => {
    expect(await codesOf(update(input))).toEqual([[field, code]])
    expect(await stored()).toEqual(channel)
    expect(await domain.emitted()).toEqual([])
  })

  test('that is not there is refused', async () => {
    expect(await codesOf(updateChannel(as(), { id: 99_999, name: 'x' }))).toEqual([['id', 'NOT_FOUND']])
  })
})

describe('opening and closing a channel', () => {
  test('tells of each, and refuses what is so already', async () => {
    const close = () => deactivateChannel(as(), { id: channel.id })
    const open = () => activateChannel(as(), { id: channel.id })
    const told = { type: 'channel_status_changed', facts: { channelId: channel.id } }
    expect(await codesOf(open())).toEqual([['id', 'INVALID']])
    expect(await close()).toEqual({ ...channel, isActive: false })
    expect(await stored()).toMatchObject({ isActive: false })
    expect(await codesOf(close())).toEqual([['id', 'INVALID']])
    expect(await open()).toEqual(channel)
    expect(await domain.emitted()).toEqual([told, told])
    expect(await codesOf(activateChannel(as(), { id: 99_999 }))).toEqual([['id', 'NOT_FOUND']])
  })
})

describe('deleting a channel', () => {
  test('takes it from its permission groups, and tells of it as it was', async () => {
    await aGroup(domain, { channels: [channel] })
    expect(await remove(channel.id)).toEqual(channel)
    expect(await stored()).toBeUndefined()
    expect(await domain.emitted()).toEqual([{ type: 'channel_deleted', facts: { deletedChannel: channel } }])
    const left = await domain.database.read
      .select()
      .from(permissionGroupChannels)
      .where(eq(permissionGroupChannels.channelId, channel.id))
    expect(left).toEqual([])
  })

  test('in which something was bought needs another one that takes it over', async () => {
    const successor = await aChannel(domain)
    const order = await anOrder(domain, { channelId: channel.id })
    expect(await codesOf(remove(channel.id))).toEqual([['id', 'CHANNEL_WITH_ORDERS']])
    expect(await domain.emitted()).toEqual([])
    await remove(channel.id, successor.id)
    const [moved] = await domain.database.read.select().from(orders).where(eq(orders.id, order.id))
    expect(moved).toEqual({ ...order, channelId: successor.id })
  })

  test('is refused where the other one is the same, sells for other money, or is not there', async () => {
    const other = await create()
    expect(await codesOf(remove(channel.id, channel.id))).toEqual([['channelId', 'INVALID']])
    expect(await codesOf(remove(channel.id, other.id))).toEqual([
      ['channelId', 'CHANNELS_CURRENCY_MUST_BE_THE_SAME'],
    ])
    expect(await codesOf(remove(channel.id, 99_999))).toEqual([['id', 'NOT_FOUND']])
    expect(await codesOf(remove(99_999))).toEqual([['id', 'NOT_FOUND']])
    expect(await stored()).toEqual(channel)
  })
})

test('channels in which something was bought are told from others', async () => {
  const other = await aChannel(domain)
  await anOrder(domain, { channelId: channel.id })
  await anOrder(domain, { channelId: channel.id })
  expect(await channelsWithOrders(domain.database.read, [channel.id, other.id])).toEqual(
    new Set([channel.id]),
  )
})
