import type { Queries } from './database.ts'
import {
  getTableColumns,
  getTableName,
  type PgColumn,
  type PgTable,
  type Placeholder,
  sql,
} from './drizzle.ts'

interface Built<Result> {
  execute(values: Record<string, unknown>): Promise<Result>
}

interface Buildable<Result> {
  prepare(name: string): Built<Result>
}

/**
 * A query that is put into SQL once for each database handle. Drizzle takes ten times longer to write most statements
 * than SQLite takes to run them, so what every request or event needs is worth writing down like this.
 *
 * `given` are the values that differ from call to call, each under its name.
 */
export function prepared<Name extends string, Result>(
  names: readonly Name[],
  build: (queries: Queries, given: Record<Name, Placeholder>) => Buildable<Result>,
): (queries: Queries, values: Record<Name, unknown>) => Promise<Result> {
  // `fromEntries` forgets the names.
  const given = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Record<
    string,
    Placeholder
  >
  const built = new WeakMap<Queries, Built<Result>>()
  return async (queries, values) => {
    let query = built.get(queries)
    if (!query) {
      // Without a name PostgreSQL keeps nothing between connections, which poolers in between would not survive.
      query = build(queries, given as Record<Name, Placeholder>).prepare('')
      built.set(queries, query)
    }
    return await query.execute(values)
  }
}

type Insert = (queries: Queries, values: Record<string, unknown>) => Promise<unknown[]>

const inserts = new Map<string, Insert>()

/**
 * Adds one row, by a statement that is written once for each table; the database numbers it unless it has an id.
 * Undefined where `unless`, a unique column, has the value already.
 */
export async function insertRow<Table extends PgTable>(
  queries: Queries,
  table: Table,
  row: Table['$inferInsert'],
  { unless }: { unless?: PgColumn } = {},
): Promise<Table['$inferSelect'] | undefined> {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([name, column]) => !column.generatedIdentity || (row as Record<string, unknown>)[name] !== undefined,
  )
  const key = `${getTableName(table)} ${columns.length} ${unless?.name ?? ''}`
  let insert = inserts.get(key)
  if (!insert) {
    insert = prepared(
      columns.map(([name]) => name),
      (tx, given) => {
        const statement = tx.insert(table as PgTable).values(given)
        return (unless ? statement.onConflictDoNothing({ target: unless }) : statement).returning()
      },
    )
    inserts.set(key, insert)
  }
  const given = row as Record<string, unknown>
  const values = columns.map(([name, column]) => [
    name,
    given[name] ?? defaultOf(column, given[name]) ?? null,
  ])
  const [inserted] = await insert(queries, Object.fromEntries(values))
  return inserted as Table['$inferSelect'] | undefined
}

/** What is left out gets its default; an explicit null does not. */
const defaultOf = (column: PgColumn, given: unknown): unknown =>
  given === undefined ? column.defaultFn?.() : null
