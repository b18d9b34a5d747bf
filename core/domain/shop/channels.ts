import type { Queries } from '../../../shared/database/database.ts'
import { asc, eq, inArray } from '../../../shared/database/drizzle.ts'
import { prepared } from '../../../shared/database/prepared.ts'
import { type Channel, channels } from '../../tables/shop.ts'
import { staffOrApp } from '../access.ts'
import { invalid } from '../errors.ts'
import { operation } from '../operation.ts'

/**
 * The channel that an operation is for. With a slug: that one, if it exists and is active. Without: the only one there
 * is, or the only active one among several.
 */
export async function resolveChannel(queries: Queries, slug: string | null | undefined): Promise<Channel> {
  if (slug !== null && slug !== undefined) {
    const channel = await channelBySlug(queries, slug)
    if (!channel) throw invalid('channel', 'NOT_FOUND', `Channel with '${slug}' slug does not exist.`)
    if (!channel.isActive) throw invalid('channel', 'CHANNEL_INACTIVE', `Channel with '${slug}' is inactive.`)
    return channel
  }
  const all = await queries.select().from(channels).limit(1000)
  const candidates = all.length === 1 ? all : all.filter((channel) => channel.isActive)
  const [only] = candidates
  if (!only || candidates.length > 1)
    throw invalid('channel', 'MISSING_CHANNEL_SLUG', 'You need to provide a channel slug.')
  return only
}

/** PostgreSQL would fail on a null character, where nothing is to be found. */
export async function channelBySlug(queries: Queries, slug: string): Promise<Channel | undefined> {
  if (slug.includes('\0')) return undefined
  const [channel] = await bySlug(queries, { slug })
  return channel
}

const bySlug = prepared(['slug'], (queries, { slug }) =>
  queries.select().from(channels).where(eq(channels.slug, slug)),
)

export async function channelById(queries: Queries, id: number): Promise<Channel | undefined> {
  const [channel] = await queries.select().from(channels).where(eq(channels.id, id))
  return channel
}

export async function channelsByIds(queries: Queries, ids: readonly number[]): Promise<Channel[]> {
  return ids.length === 0
    ? []
    : queries
        .select()
        .from(channels)
        .where(inArray(channels.id, [...ids]))
}

export async function everyChannel(queries: Queries): Promise<Channel[]> {
  return queries.select().from(channels).orderBy(asc(channels.slug))
}

export const listChannels = operation(staffOrApp, async (context, _input: Record<never, never>) =>
  everyChannel(context.database.read),
)
