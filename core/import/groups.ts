import type { Queries } from '../../shared/database/database.ts'
import { eq, inArray } from '../../shared/database/drizzle.ts'
import { insertRow } from '../../shared/database/prepared.ts'
import { invalid, refuse } from '../domain/errors.ts'
import { isPermission } from '../domain/staff/permissions.ts'
import { blank, columnProblems, requiredProblems } from '../domain/validation.ts'
import { permissionGroupChannels, permissionGroups } from '../tables/people.ts'
import { channels } from '../tables/shop.ts'
import { flag, list, text, wrong } from './fields.ts'
import { keptId, remember } from './keys.ts'
import { isObject, type SaleorRecord } from './record.ts'

/** Saleor's column length, in characters. */
const LONGEST_NAME = 150

/** A permission group, without its members: they bring it along. */
export async function importGroup(tx: Queries, { key, fields }: SaleorRecord): Promise<void> {
  const name = text(fields, 'name').trim()
  refuse(requiredProblems('name', name, LONGEST_NAME))
  const codes = list(fields, 'permissions').map(permissionCode)
  const restrictedAccessToChannels = flag(fields, 'restrictedAccessToChannels', false)
  const channelIds = restrictedAccessToChannels ? await channelsBySlugs(tx, list(fields, 'channels')) : []
  const permissions = [...new Set(codes)].filter(isPermission).sort()
  const group = await insertRow(
    tx,
    permissionGroups,
    { ...(await keptId(tx, permissionGroups, key)), name, permissions, restrictedAccessToChannels },
    { unless: permissionGroups.name },
  )
  if (!group) throw invalid('name', 'UNIQUE', 'Group with this Name already exists.')
  for (const channelId of channelIds)
    await insertRow(tx, permissionGroupChannels, { permissionGroupId: group.id, channelId })
  await remember(tx, 'permission_group', key, group.id)
}

/** `MANAGE_USERS`, `account.manage_users`, `{"code": …}`, or a dump's natural key `["manage_users", "account", …]`. */
function permissionCode(value: unknown): string {
  const code = Array.isArray(value) ? value[0] : isObject(value) ? (value.code ?? value.codename) : value
  if (typeof code !== 'string') throw wrong('permissions', 'a list of permissions')
  return (code.split('.').at(-1) ?? '').toUpperCase()
}

async function channelsBySlugs(tx: Queries, values: unknown[]): Promise<number[]> {
  const slugs = [...new Set(values.map((value) => (isObject(value) ? value.slug : value)))]
  const wanted = slugs.filter((slug) => typeof slug === 'string' && !slug.includes('\0')) as string[]
  const found =
    wanted.length > 0 ? await tx.select().from(channels).where(inArray(channels.slug, wanted)) : []
  if (found.length < slugs.length)
    throw invalid('channels', 'NOT_FOUND', 'Some of these channels are not here: import them first.')
  return found.map((channel) => channel.id)
}

/** A channel, which groups and orders name by its slug. One that has the slug here is the same one, and stays as it is. */
export async function importChannel(tx: Queries, { key, fields }: SaleorRecord): Promise<void> {
  const [slug, name] = [text(fields, 'slug'), text(fields, 'name')]
  const { defaultCountry } = fields
  const country = isObject(defaultCountry) ? text(defaultCountry, 'code') : text(fields, 'defaultCountry')
  const row = { name, slug, currencyCode: text(fields, 'currencyCode'), defaultCountry: country }
  for (const [field, value] of Object.entries(row)) {
    refuse(value === '' ? [blank(field)] : columnProblems(field, value, 250))
  }
  const [present] = await tx.select().from(channels).where(eq(channels.slug, slug))
  const isActive = flag(fields, 'isActive', true)
  const channel =
    present ?? (await insertRow(tx, channels, { ...(await keptId(tx, channels, key)), ...row, isActive }))
  await remember(tx, 'channel', key, channel?.id as number) // An insert without conditions returns its row.
}
