import type { Queries } from '../../../shared/database/database.ts'
import { and, getTableColumns, type PgTable, type SQL } from '../../../shared/database/drizzle.ts'
import { BadQuestion } from '../errors.ts'
import { readCursor, type SortKey, type SortValue, writeCursor } from './cursor.ts'
import { beyond, inOrder } from './keyset.ts'

/** Saleor's `GRAPHQL_PAGINATION_LIMIT`, in rows. */
export const MAX_PAGE_SIZE = 100

/** Relay's arguments. Zero rows count as not given. */
export interface PageRequest {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
}

export interface Page<Row> {
  items: Array<{ row: Row; cursor: string }>
  hasNextPage: boolean
  hasPreviousPage: boolean
  /** Of the whole list; counted when somebody asks. */
  totalCount(): Promise<number>
}

export interface List<Table extends PgTable> {
  /** What the list is called where a client asked for it, for messages. */
  name: string
  table: Table
  where: SQL | undefined
  /** Together they tell any two rows apart; otherwise a page could lose some. */
  keys: SortKey[]
  descending?: boolean
}

/**
 * One page of a list, by the sort values of the row it starts after and not by counting rows: rows that come and go
 * meanwhile neither repeat nor hide others, and a late page costs what the first one does. A page from the back is
 * read backwards and answered in the order of the list.
 *
 * @throws {BadQuestion}
 */
export async function findPage<Table extends PgTable>(
  queries: Queries,
  { name, table, where, keys, descending = false }: List<Table>,
  request: PageRequest,
): Promise<Page<Table['$inferSelect']>> {
  const { size, backward, cursor } = readRequest(request, name)
  const place = cursor ? readCursor(cursor, keys) : null
  const down = descending !== backward
  const found =
    size === 0
      ? []
      : await select(
          queries,
          table,
          keys,
          down,
          and(where, place ? beyond(keys, place, down) : undefined),
          size + 1,
        )
  const items = found.slice(0, size)
  const more = found.length > size
  return {
    items: backward ? items.reverse() : items,
    hasNextPage: backward ? cursor !== null : more,
    hasPreviousPage: backward ? more : cursor !== null,
    totalCount: () => queries.$count(table, where),
  }
}

/** What is asked for, after Saleor's rules for the four arguments. @throws {BadQuestion} */
export function readRequest(
  { first, after, last, before }: PageRequest,
  name: string,
): { size: number; backward: boolean; cursor: string | null } {
  for (const [argument, count] of Object.entries({ first, last })) {
    if (!count) continue
    if (count < 0) throw new BadQuestion(`The argument '${argument}' must be a non-negative integer.`)
    if (count > MAX_PAGE_SIZE)
      throw new BadQuestion(
        `'${name}' was asked for ${count} rows by '${argument}'; the limit is ${MAX_PAGE_SIZE} rows.`,
      )
  }
  const together = (one: string, other: string) =>
    new BadQuestion(`The arguments '${one}' and '${other}' cannot be used together.`)
  if (first && last) throw together('first', 'last')
  if (first && before) throw together('first', 'before')
  if (last && after) throw together('last', 'after')
  return last
    ? { size: last, backward: true, cursor: before || null }
    : { size: first || 0, backward: false, cursor: after || null }
}

async function select<Table extends PgTable>(
  queries: Queries,
  table: Table,
  keys: SortKey[],
  down: boolean,
  where: SQL | undefined,
  limit: number,
): Promise<Array<{ row: Table['$inferSelect']; cursor: string }>> {
  const rows = await queries
    .select({
      row: getTableColumns(table),
      values: Object.fromEntries(keys.map(({ by }, index) => [index, by])),
    })
    .from(table as PgTable)
    .where(where)
    .orderBy(...keys.flatMap((key) => inOrder(key, down)))
    .limit(limit)
  // Drizzle cannot type the columns of a table that is only known when it is called.
  return rows.map(({ row, values }) => ({
    row: row as Table['$inferSelect'],
    cursor: writeCursor(Object.values(values) as SortValue[]),
  }))
}
