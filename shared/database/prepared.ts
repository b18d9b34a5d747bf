import type { Queries } from './database.ts'
import { getTableColumns, type PgColumn, type PgTable, type Placeholder, sql } from './drizzle.ts'

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

interface Insert {
  /** Those that are given values, by their names in the program. */
  columns: Array<[name: string, column: PgColumn]>
  run(queries: Queries, values: Record<string, unknown>): Promise<unknown[]>
}

/** By table and what else makes a statement of its own. */
const inserts = new WeakMap<PgTable, Map<string, Insert>>()

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
  const given = row as Record<string, unknown>
  const { columns, run } = insertInto(table, { numbered: given.id !== undefined, unless })
  const values: Record<string, unknown> = {}
  for (const [name, column] of columns) values[name] = given[name] ?? defaultOf(column, given[name]) ?? null
  const [inserted] = await run(queries, values)
  return inserted as Table['$inferSelect'] | undefined
}

/** `numbered`: the row brings the id that the database would give it. */
function insertInto(
  table: PgTable,
  { numbered, unless }: { numbered: boolean; unless: PgColumn | undefined },
): Insert {
  const ofTable = inserts.get(table) ?? new Map<string, Insert>()
  inserts.set(table, ofTable)
  const key = `${numbered} ${unless?.name ?? ''}`
  const known = ofTable.get(key)
  if (known) return known
  const columns = Object.entries(getTableColumns(table)).filter(
    ([, column]) => !column.generatedIdentity || numbered,
  )
  const run = prepared(
    columns.map(([name]) => name),
    (tx, given) => {
      const statement = tx.insert(table).values(given)
      return (unless ? statement.onConflictDoNothing({ target: unless }) : statement).returning()
    },
  )
  ofTable.set(key, { columns, run })
  return { columns, run }
}

/** What is left out gets its default; an explicit null does not. */
const defaultOf = (column: PgColumn, given: unknown): unknown =>
  given === undefined ? column.defaultFn?.() : null
