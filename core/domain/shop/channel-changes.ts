import { isDeepStrictEqual } from 'node:util'
import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, inArray, ne, sql } from '../../../shared/database/drizzle.ts'
import { orders } from '../../tables/orders.ts'
import { type Channel, channels } from '../../tables/shop.ts'
import { has } from '../access.ts'
import { againWhereTaken } from '../again-where-taken.ts'
import type { Change } from '../context.ts'
import { invalid, notFound, type Problem, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { slugified, slugProblems } from '../slugs.ts'
import {
  blank,
  changesMetadata,
  type MetadataItem,
  metadataChanges,
  metadataKeyProblems,
  requiredProblems,
  textProblems,
} from '../validation.ts'
import { type ChannelSettingsInput, readChannelSettings, settingsOf } from './channel-settings.ts'
import { channelById } from './channels.ts'
import { shop } from './shop.ts'

/** Saleor's column lengths, in characters. */
const LONGEST_NAME = 250
const LONGEST_CURRENCY = 3

/** A column that is given as null becomes what it is at first, as in Saleor. */
export interface ChannelInput extends ChannelSettingsInput {
  name?: string | null
  slug?: string | null
  isActive?: boolean | null
  defaultCountry?: string | null
  metadata?: readonly MetadataItem[] | null
  privateMetadata?: readonly MetadataItem[] | null
  /** Goods are neither kept nor sent from here, so only an empty list is right. */
  addShippingZones?: readonly string[] | null
  addWarehouses?: readonly string[] | null
  removeShippingZones?: readonly string[] | null
  removeWarehouses?: readonly string[] | null
}

export interface NewChannel extends ChannelInput {
  name: string
  slug: string
  currencyCode: string
  defaultCountry: string
}

/** Saleor's `channelCreate`: closed unless it shall be open. */
export const createChannel = operation(
  has('MANAGE_CHANNELS'),
  async (context, { currencyCode, ...input }: NewChannel): Promise<Channel> => {
    const { columns, settings } = checked(input, context.clock.now(), currencyProblems(currencyCode))
    const items = metadataChanges(input, { metadata: {}, privateMetadata: {} })
    const { name = '', slug = '', defaultCountry = '', isActive = false } = columns
    return againWhereTaken(() =>
      context.transaction(async ({ tx, emit }) => {
        await requireFreeSlug(tx, slug)
        const [channel] = await tx
          .insert(channels)
          .values({ name, slug, currencyCode, defaultCountry, isActive, settings, ...items })
          .returning()
        const created = channel as Channel // An insert returns its row.
        await emit('channel_created', { channelId: created.id })
        return created
      }),
    )
  },
)

/** Saleor's `channelUpdate`. It tells of what really changed. */
export const updateChannel = operation(
  has('MANAGE_CHANNELS'),
  async (context, { id, ...input }: ChannelInput & { id: number }): Promise<Channel> =>
    againWhereTaken(() =>
      context.transaction(async (change) => {
        const { tx } = change
        const channel = await requireChannel(tx, id)
        const { columns, settings } = checked(input, context.clock.now())
        if (columns.slug !== undefined) await requireFreeSlug(tx, columns.slug, id)
        const before = settingsOf(channel)
        const decided = { ...before, ...settings }
        const data =
          !isDeepStrictEqual(before, decided) ||
          Object.entries(columns).some(([key, value]) => channel[key as keyof Channel] !== value)
        const metadata =
          changesMetadata(channel.metadata, input.metadata) ||
          changesMetadata(channel.privateMetadata, input.privateMetadata)
        if (!data && !metadata) return channel
        const [updated] = await tx
          .update(channels)
          .set({ ...columns, settings: decided, ...metadataChanges(input, channel) })
          .where(eq(channels.id, id))
          .returning()
        await tellOfChannelChanges(change, id, { data, metadata })
        return updated as Channel // The row was read in this very transaction.
      }),
    ),
)

/** CHANNEL_UPDATED for data, CHANNEL_METADATA_UPDATED for metadata; both where the shop wants it as it used to be. */
async function tellOfChannelChanges(
  { tx, emit }: Change,
  channelId: number,
  changed: { data: boolean; metadata: boolean },
): Promise<void> {
  const asItUsedToBe = changed.metadata && !changed.data && (await shop(tx)).useLegacyUpdateWebhookEmission
  if (changed.data || asItUsedToBe) await emit('channel_updated', { channelId })
  if (changed.metadata) await emit('channel_metadata_updated', { channelId })
}

/** Saleor's `channelActivate`. */
export const activateChannel = operation(has('MANAGE_CHANNELS'), (context, { id }: { id: number }) =>
  context.transaction((change) => setActive(change, id, true)),
)

/** Saleor's `channelDeactivate`: who names the channel is refused from now on. */
export const deactivateChannel = operation(has('MANAGE_CHANNELS'), (context, { id }: { id: number }) =>
  context.transaction((change) => setActive(change, id, false)),
)

async function setActive({ tx, emit }: Change, id: number, isActive: boolean): Promise<Channel> {
  const channel = await requireChannel(tx, id)
  if (channel.isActive === isActive)
    throw invalid('id', 'INVALID', `This channel is already ${isActive ? 'activated' : 'deactivated'}.`)
  await tx.update(channels).set({ isActive }).where(eq(channels.id, id))
  await emit('channel_status_changed', { channelId: id })
  return { ...channel, isActive }
}

/**
 * Saleor's `channelDelete`. What was bought in the channel moves to another one of the same currency; without one only a
 * channel goes in which nothing was bought. Permission groups lose it.
 */
export const deleteChannel = operation(
  has('MANAGE_CHANNELS'),
  async (context, { id, successorId }: { id: number; successorId: number | null }): Promise<Channel> =>
    context.transaction(async ({ tx, emit }) => {
      const channel = await requireChannel(tx, id)
      if (successorId !== null) {
        const successor = await requireChannel(tx, successorId)
        if (successor.id === id)
          throw invalid('channelId', 'INVALID', 'A channel that is deleted cannot take anything over.')
        if (successor.currencyCode !== channel.currencyCode)
          throw invalid(
            'channelId',
            'CHANNELS_CURRENCY_MUST_BE_THE_SAME',
            `What was paid in ${channel.currencyCode} cannot move to ${successor.currencyCode}.`,
          )
        await tx.update(orders).set({ channelId: successorId }).where(eq(orders.channelId, id))
      } else if ((await channelsWithOrders(tx, [id])).has(id))
        throw invalid('id', 'CHANNEL_WITH_ORDERS', 'Name the channel that takes over the orders of this one.')
      await tx.delete(channels).where(eq(channels.id, id))
      await emit('channel_deleted', { deletedChannel: { ...channel } })
      return channel
    }),
)

/** Those of the channels in which anything was bought. */
export async function channelsWithOrders(queries: Queries, ids: readonly number[]): Promise<Set<number>> {
  const rows = await queries
    .select({ id: channels.id })
    .from(channels)
    .where(and(inArray(channels.id, [...ids]), hasOrders))
  return new Set(rows.map(({ id }) => id))
}

/** Drizzle leaves the table away where a column is selected from one table, and then "id" would be the order's. */
const hasOrders = sql`exists (select 1 from ${orders} where ${orders}.channel_id = ${channels}.id)`

async function requireChannel(tx: Queries, id: number): Promise<Channel> {
  const channel = await channelById(tx, id)
  if (!channel) throw notFound()
  return channel
}

async function requireFreeSlug(tx: Queries, slug: string, own = 0): Promise<void> {
  const [taken] = await tx
    .select({ id: channels.id })
    .from(channels)
    .where(and(eq(channels.slug, slug), ne(channels.id, own)))
  if (taken) throw invalid('slug', 'UNIQUE', 'Channel with this Slug already exists.')
}

/** The columns that are given, as they are stored. */
function checked(input: ChannelInput, now: Date, others: Problem[] = []) {
  const columns = {
    ...(input.name !== undefined && { name: input.name ?? '' }),
    ...(input.slug !== undefined && { slug: slugified(input.slug ?? '') }),
    ...(input.defaultCountry !== undefined && { defaultCountry: input.defaultCountry ?? '' }),
    ...(input.isActive !== undefined && { isActive: input.isActive ?? false }),
  }
  const { settings, problems } = readChannelSettings(input, now)
  const { metadata, privateMetadata } = input
  refuse(metadataKeyProblems(input))
  refuse([
    ...(columns.name === undefined ? [] : requiredProblems('name', columns.name, LONGEST_NAME)),
    ...(columns.slug === undefined ? [] : slugProblems(columns.slug)),
    ...(columns.defaultCountry === '' ? [blank('defaultCountry')] : []),
    ...others,
    ...textProblems({ metadata, privateMetadata }),
    ...absentProblems(input),
    ...problems,
  ])
  return { columns, settings }
}

const currencyProblems = (code: string): Problem[] => requiredProblems('currencyCode', code, LONGEST_CURRENCY)

function absentProblems(input: ChannelInput): Problem[] {
  const lists = ['addShippingZones', 'addWarehouses', 'removeShippingZones', 'removeWarehouses'] as const
  return lists
    .filter((field) => (input[field] ?? []).length > 0)
    .map((field) => ({ field, code: 'NOT_FOUND', message: 'There is no such thing in this shop.' }))
}
