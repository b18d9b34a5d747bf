import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, type DatabaseSettings, openDatabase } from '../../shared/database/database.ts'

/** A database that nobody has used yet, of the engine that this run is about. */
export interface TestDatabase {
  url: string
  /** Removes it; whoever opened it has closed it before. */
  drop(): Promise<void>
}

/** For programs that open the database themselves. */
export async function createTestDatabase(): Promise<TestDatabase> {
  if (inject('engine') === 'sqlite') {
    const directory = mkdtempSync(join(tmpdir(), 'sallyport-test-'))
    return {
      url: join(directory, 'test.sqlite'),
      drop: async () => rmSync(directory, { recursive: true, force: true }),
    }
  }
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(`CREATE DATABASE ${name}`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) }
}

/** Opened and migrated. Closing it removes it. */
export async function openTestDatabase(
  settings: Pick<DatabaseSettings, 'migrations' | 'onQuery'>,
): Promise<Database> {
  const { url, drop } = await createTestDatabase()
  const database = await openDatabase({ url, ...settings })
  return {
    ...database,
    async close() {
      await database.close()
      await drop()
    },
  }
}

const inside = new AsyncLocalStorage<true>()

/**
 * From now on a transaction that reads beside itself fails. It would see another world than its own, and on PostgreSQL it
 * takes a second connection: as many of them at one moment as the pool has connections wait for one another for ever.
 */
export function forbidReadsBesideTransactions(database: Database): void {
  const { read, transaction } = database
  const forbidden = new Proxy(read, {
    get() {
      throw new Error('A transaction reads beside itself, not through its `tx`.')
    },
  })
  Object.defineProperty(database, 'read', { get: () => (inside.getStore() ? forbidden : read) })
  Object.defineProperty(database, 'transaction', {
    value: ((body, onCommit) =>
      transaction((tx) => inside.run(true, () => body(tx)), onCommit)) satisfies Database['transaction'],
  })
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
