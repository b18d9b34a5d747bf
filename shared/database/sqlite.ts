import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Database, DatabaseSettings, Queries } from './database.ts'
import { loadSqliteDrizzle } from './drizzle.ts'
import { readMigrations } from './migrate.ts'

/**
 * SQLite with one writing and one reading connection. The reader (WAL) never sees what an open transaction has
 * written. `synchronous = FULL` makes a commit survive a power cut, which the outbox promises.
 *
 * Drizzle's own transaction refuses asynchronous bodies on this driver, so transactions are queued here.
 */
export async function openSqlite({ url, migrations }: DatabaseSettings): Promise<Database> {
  mkdirSync(dirname(url), { recursive: true })
  const writer = connect(url)
  migrate(writer, migrations)
  const reader = connect(url)
  reader.pragma('query_only = ON')

  const write = queries(writer)
  let last: Promise<unknown> = Promise.resolve()

  function transaction<T>(body: (tx: Queries) => Promise<T>): Promise<T> {
    const result = last.then(async () => {
      writer.exec('BEGIN IMMEDIATE')
      try {
        const value = await body(write)
        writer.exec('COMMIT')
        return value
      } catch (error) {
        if (writer.inTransaction) writer.exec('ROLLBACK')
        throw error
      }
    })
    last = result.catch(() => {})
    return result
  }

  return {
    engine: 'sqlite',
    read: queries(reader),
    transaction,
    claim: transaction,
    async close() {
      await last
      reader.close()
      writer.close()
    },
  }
}

function connect(path: string): Sqlite.Database {
  const connection = new Sqlite(path)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('busy_timeout = 5000')
  connection.pragma('foreign_keys = ON')
  return connection
}

/** SQLite's queries have PostgreSQL's shape once they are awaited, which is all that `Queries` lets a caller do. */
function queries(connection: Sqlite.Database): Queries {
  return loadSqliteDrizzle()(connection, { casing: 'snake_case' }) as unknown as Queries
}

function migrate(connection: Sqlite.Database, folder: string): void {
  connection.exec('BEGIN EXCLUSIVE')
  try {
    connection.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) STRICT')
    const applied = new Set(connection.prepare('SELECT name FROM migrations').pluck().all())
    for (const { name, statements } of readMigrations(folder, 'sqlite')) {
      if (applied.has(name)) continue
      connection.exec(statements)
      connection.prepare('INSERT INTO migrations (name) VALUES (?)').run(name)
    }
    connection.exec('COMMIT')
  } catch (error) {
    connection.exec('ROLLBACK')
    throw error
  }
}
