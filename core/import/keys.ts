import type { Database, Queries } from '../../shared/database/database.ts'
import { and, eq, getTableName, type PgColumn, type PgTable, sql } from '../../shared/database/drizzle.ts'
import { insertRow, prepared } from '../../shared/database/prepared.ts'
import { imported } from '../tables/people.ts'
import { type Kind, keyOf } from './record.ts'

const byKey = prepared(['kind', 'saleorId'], (queries, { kind, saleorId }) =>
  queries
    .select({ ourId: imported.ourId })
    .from(imported)
    .where(and(eq(imported.kind, kind), eq(imported.saleorId, saleorId))),
)

/** Where a record came to be in an import; undefined for one that was never imported. */
export async function ourId(tx: Queries, kind: Kind, key: unknown): Promise<number | undefined> {
  const saleorId = keyOf(key)
  if (saleorId === null) return undefined
  const [row] = await byKey(tx, { kind, saleorId })
  return row && Number(row.ourId)
}

export async function remember(tx: Queries, kind: Kind, key: string, id: number): Promise<void> {
  await insertRow(tx, imported, { kind, saleorId: key, ourId: String(id) })
}

const LARGEST_ID = Number.MAX_SAFE_INTEGER

/** Saleor's key as ours, so that global IDs in other systems stay good; nothing where it is none of ours or is taken. */
export async function keptId(
  tx: Queries,
  table: PgTable & { id: PgColumn },
  key: unknown,
): Promise<{ id?: number }> {
  const id = Number(keyOf(key) ?? Number.NaN)
  if (!Number.isInteger(id) || id < 1 || id > LARGEST_ID) return {}
  const taken = await tx
    .select({ id: table.id })
    .from(table as PgTable)
    .where(eq(table.id, id))
  return taken.length === 0 ? { id } : {}
}

/** PostgreSQL counts on from where it was, whatever ids were given to rows; SQLite has seen them. */
export async function countOnFromLargest(
  engine: Database['engine'],
  tx: Queries,
  tables: Array<PgTable & { id: PgColumn }>,
): Promise<void> {
  if (engine !== 'postgres') return
  for (const table of tables) {
    const sequence = sql`pg_get_serial_sequence(${getTableName(table)}, 'id')`
    const largest = sql`(select max(id) from ${table})`
    await tx
      .select({ set: sql`setval(${sequence}, greatest(nextval(${sequence}), ${largest}))` })
      .from(sql`(select 1) as once`)
  }
}
