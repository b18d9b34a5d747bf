import type { Queries } from '../../shared/database/database.ts'
import { and, eq, isNull } from '../../shared/database/drizzle.ts'
import { type App, apps } from '../tables/apps.ts'
import { type Attribute, attributes } from '../tables/attributes.ts'
import { type Order, orders } from '../tables/orders.ts'
import {
  type Address,
  addresses,
  type CustomerType,
  customerTypes,
  type User,
  users,
} from '../tables/people.ts'
import { type Channel, channels, type ShopSettings, shopSettings } from '../tables/shop.ts'
import { anyone } from './access.ts'
import { invalid, notFound, type Problem, refuse } from './errors.ts'
import { requireRight } from './metadata-rights.ts'
import { type Operation, operation } from './operation.ts'
import { tellOfUserChanges } from './people/user-changes.ts'
import { type MetadataItem, mergeMetadata, metadataProblems, textProblems } from './validation.ts'

const holders = {
  Address: addresses,
  App: apps,
  Attribute: attributes,
  Channel: channels,
  CustomerType: customerTypes,
  Order: orders,
  Shop: shopSettings,
  User: users,
}

/** The kinds of things that carry metadata, by Saleor's names. */
export type HolderType = keyof typeof holders

export type MetadataHolder =
  | { type: 'Address'; row: Address }
  | { type: 'App'; row: App }
  | { type: 'Attribute'; row: Attribute }
  | { type: 'Channel'; row: Channel }
  | { type: 'CustomerType'; row: CustomerType }
  | { type: 'Order'; row: Order }
  | { type: 'Shop'; row: ShopSettings }
  | { type: 'User'; row: User }

export interface HolderReference {
  /** As a global ID names it; checked here. */
  type: string
  /** A UUID of an order, which is known by nothing else. */
  id: number | string
}

type Items = { items: readonly MetadataItem[] }
type Keys = { keys: readonly string[] }

/** Saleor's `updateMetadata`: given keys are added or overwritten; none is removed. */
export const updateMetadata = changeMetadata<Items>('metadata', merge, itemProblems)
export const updatePrivateMetadata = changeMetadata<Items>('privateMetadata', merge, itemProblems)

/** Saleor's `deleteMetadata`: keys that are not there are ignored. */
export const deleteMetadata = changeMetadata<Keys>('metadata', without)
export const deletePrivateMetadata = changeMetadata<Keys>('privateMetadata', without)

/**
 * One of the four mutations. Everything happens in the transaction that writes: the row that was allowed is the row
 * that is changed, and two changes of different keys both last.
 */
function changeMetadata<Edit>(
  column: 'metadata' | 'privateMetadata',
  apply: (stored: Record<string, string>, edit: Edit) => Record<string, string>,
  problems: (edit: Edit) => Problem[] = () => [],
): Operation<HolderReference & Edit, MetadataHolder> {
  return operation(anyone, async (context, input) => {
    const { type, id } = input
    if (!isHolderType(type)) throw invalid('id', 'GRAPHQL_ERROR', `Invalid ID: a ${type} has no metadata.`)
    const actor = await context.actor()
    return context.transaction(async (change) => {
      const { tx } = change
      const holder = await read(tx, type, id)
      await requireRight(tx, actor, { type, id, holder }, column === 'privateMetadata')
      if (!holder) throw notFound()
      refuse(problems(input))
      const stored = holder.row[column]
      const next = apply(stored, input)
      if (isSame(stored, next)) return holder

      const changes: Partial<User> = { [column]: next }
      if (type === 'User' || type === 'Order') changes.updatedAt = context.clock.now()
      const [row] = await tx
        .update(tableOf(type))
        .set(changes as Partial<CustomerType>) // `tableOf` answers a user's table under this name too.
        .where(eq(tableOf(type).id, holder.row.id))
        .returning()
      if (type === 'Channel') await change.emit('channel_metadata_updated', { channelId: holder.row.id })
      if (type === 'Order') await change.emit('order_metadata_updated', { orderId: holder.row.id })
      if (type === 'Shop') await change.emit('shop_metadata_updated', {})
      if (type === 'User') await tellOfUserChanges(change, holder.row.id, { data: false, metadata: true })
      return { type, row } as MetadataHolder // The row is one of that type's table.
    })
  })
}

const isHolderType = (name: string): name is HolderType => Object.hasOwn(holders, name)

/** The tables differ, but each has the columns that are named here. */
const tableOf = (type: HolderType) => holders[type] as typeof customerTypes

async function read(tx: Queries, type: HolderType, id: number | string): Promise<MetadataHolder | undefined> {
  const table = tableOf(type)
  const isNamed = typeof id === 'string' ? eq(orders.uuid, id) : eq(table.id, id)
  const present = type === 'App' ? isNull(apps.removedAt) : undefined
  const [row] = await tx.select().from(table).where(and(isNamed, present))
  return row && ({ type, row } as MetadataHolder) // The row is one of that type's table.
}

function merge(stored: Record<string, string>, { items }: Items): Record<string, string> {
  return mergeMetadata(stored, items)
}

function without(stored: Record<string, string>, { keys }: Keys): Record<string, string> {
  const gone = new Set(keys)
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !gone.has(key)))
}

function isSame(stored: Record<string, string>, next: Record<string, string>): boolean {
  const keys = Object.keys(next)
  return (
    keys.length === Object.keys(stored).length &&
    keys.every((key) => Object.hasOwn(stored, key) && stored[key] === next[key])
  )
}

function itemProblems({ items }: Items): Problem[] {
  return [...metadataProblems(items, 'input'), ...textProblems({ input: items })]
}
