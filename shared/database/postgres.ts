import { setTimeout as wait } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import type { Database, DatabaseSettings, Queries } from './database.ts'
import { loadPostgresDrizzle } from './drizzle.ts'
import { readMigrations } from './migrate.ts'

/** A conflict is almost always gone at the second try; a hundred in a row means something else is wrong. */
const MAX_CONFLICTS = 100

/** PostgreSQL answers a COMMIT after a failed query with a ROLLBACK and calls that a success. */
const ABORTED = 'A query of this transaction failed and its error was swallowed: nothing was stored.'

const NOT_UTF8 =
  "The PostgreSQL database has to be in UTF8: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0."

/** Any number of processes may share one PostgreSQL database. */
export async function openPostgres({
  url,
  migrations,
  poolSize = 20,
  onQuery,
}: DatabaseSettings): Promise<Database> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: url, max: poolSize })
  // A connection that dies is replaced at the next use. Without listeners, one for the idle and one for those between
  // two queries of a transaction, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await migrate(pool, migrations)
  } catch (error) {
    await pool.end()
    throw error
  }

  async function transaction<T>(begin: string, body: (tx: Queries) => Promise<T>): Promise<T> {
    for (let conflicts = 1; ; conflicts++) {
      const client = await pool.connect()
      try {
        return await attempt(client, begin, () => body(queries(client, onQuery)))
      } catch (error) {
        if (!isConflict(error) || conflicts === MAX_CONFLICTS) throw error
      }
      await wait(Math.random() * Math.min(conflicts, 20))
    }
  }

  return {
    engine: 'postgres',
    read: queries(pool, onQuery),
    async transaction(body, onCommit) {
      const value = await transaction('BEGIN ISOLATION LEVEL SERIALIZABLE', body)
      onCommit?.(value, Promise.resolve(value))
      return value
    },
    claim: (body) =>
      transaction('BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit = off', body),
    close: () => pool.end(),
  }
}

async function attempt<T>(client: PoolClient, begin: string, body: () => Promise<T>): Promise<T> {
  try {
    await client.query(begin)
    const value = await body()
    const { command } = await client.query('COMMIT')
    if (command !== 'COMMIT') throw new Error(ABORTED)
    client.release()
    return value
  } catch (error) {
    // The first error is the one to report. A connection that cannot even roll back is thrown away.
    await client.query('ROLLBACK').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    )
    throw error
  }
}

function queries(client: Pool | PoolClient, onQuery: DatabaseSettings['onQuery']): Queries {
  const logger = onQuery ? { logQuery: onQuery } : false
  return loadPostgresDrizzle()(client, { casing: 'snake_case', logger }) as unknown as Queries
}

/** Serialization failure or deadlock: PostgreSQL asks for the transaction to be run again. */
function isConflict(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown }
    if (code === '40001' || code === '40P01') return true
  }
  return false
}

/** Many processes may start at once: the advisory lock lets one of them migrate while the others wait. */
async function migrate(pool: Pool, folder: string): Promise<void> {
  const client = await pool.connect()
  try {
    const { rows: encodings } = await client.query<{ server_encoding: string }>('SHOW server_encoding')
    if (encodings[0]?.server_encoding !== 'UTF8') throw new Error(NOT_UTF8)
    // Whatever the server's default is: who has waited for the lock must see what was committed meanwhile.
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED')
    await client.query("SELECT pg_advisory_xact_lock(hashtext('sallyport migrations'))")
    await client.query('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)')
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations')
    const applied = new Set(rows.map((row) => row.name))
    for (const { name, statements } of readMigrations(folder, 'postgres')) {
      if (applied.has(name)) continue
      await client.query(statements)
      await client.query('INSERT INTO migrations (name) VALUES ($1)', [name])
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
