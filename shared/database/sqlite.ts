import { closeSync, fdatasync as fdatasyncWithCallback, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import Sqlite from 'better-sqlite3'
import type { Database, DatabaseSettings, OnCommit, Queries } from './database.ts'
import { loadSqliteDrizzle } from './drizzle.ts'
import { readMigrations } from './migrate.ts'

const fdatasync = promisify(fdatasyncWithCallback)

/** Transactions that may share a commit: enough to hide the disk's time, few enough to answer the first one soon. */
const MAX_GROUP = 32
/** Statements kept compiled. Lists of different lengths are different statements, so the number has to be bounded. */
const MAX_STATEMENTS = 500
/** Tries to switch a file to the write-ahead log, and the pause between two: five seconds in all. */
const MAX_SWITCHES = 250
const SWITCH_PAUSE_MS = 20

/**
 * SQLite with one writing and one reading connection. The reader (WAL) never sees what an open transaction has
 * written; while none is open, the writer answers reads itself (see `warmest`). Drizzle's own transaction refuses
 * asynchronous bodies on this driver, so transactions are queued here.
 *
 * Every commit survives a power cut before its transaction resolves: that is `synchronous = FULL`, which the outbox
 * promises. The database is opened so; then the one wait that FULL adds to a commit, that for the disk to have the WAL,
 * is done here instead of inside SQLite (see `createDisk`).
 */
export async function openSqlite({ url, migrations, onQuery }: DatabaseSettings): Promise<Database> {
  mkdirSync(dirname(url), { recursive: true })
  const writer = await connect(url)
  migrate(writer, migrations)
  const reader = await connect(url)
  reader.pragma('query_only = ON')
  const disk = createDisk(writer, url)
  const transactions = createTransactionQueue(writer, queries(writer, onQuery), disk)
  return {
    engine: 'sqlite',
    read: queries(warmest(writer, reader), onQuery),
    transaction: (body, onCommit) => transactions.run(body, { mustLast: true, onCommit }),
    claim: (body) => transactions.run(body, { mustLast: false }),
    async close() {
      await transactions.idle()
      disk.close()
      reader.close()
      writer.close()
    },
  }
}

interface Job {
  /** Whether its answer waits until its own writes are durable. */
  mustLast: boolean
  /** Runs the body in a savepoint of its own; a body that throws has changed nothing and is answered at once. */
  attempt(): Promise<void>
  /** It is committed. */
  commit(): void
  /** It is durable. */
  succeed(): void
  /** The transaction as a whole, or the disk, has failed. */
  fail(error: unknown): void
}

/**
 * Runs transactions one after the other. Those that wait while one runs join it and share its commit. Nobody is told
 * of success before the disk has it.
 */
function createTransactionQueue(writer: Sqlite.Database, tx: Queries, disk: Disk) {
  const waiting: Job[] = []
  let draining: Promise<void> | undefined

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const group: Job[] = []
      // Whoever is about to ask for a transaction in this turn of the loop can still join.
      await nextTurn()
      try {
        writer.exec('BEGIN IMMEDIATE')
        while (group.length < MAX_GROUP) {
          const job = waiting.shift()
          if (!job) break
          group.push(job)
          await job.attempt()
        }
        writer.exec('COMMIT')
        disk.confirm(group)
        for (const job of group) job.commit()
      } catch (error) {
        if (writer.inTransaction) writer.exec('ROLLBACK')
        // Where not even the beginning succeeded, it is the first in line who is told.
        for (const job of group.length > 0 ? group : waiting.splice(0, 1)) job.fail(error)
      }
    }
    draining = undefined
  }

  function run<T>(
    body: (tx: Queries) => Promise<T>,
    { mustLast, onCommit }: Pick<Job, 'mustLast'> & { onCommit?: OnCommit<T> | undefined },
  ): Promise<T> {
    const durable = new Promise<T>((resolve, reject) => {
      let value: T
      let failed = false
      waiting.push({
        mustLast,
        async attempt() {
          writer.exec('SAVEPOINT job')
          try {
            value = await body(tx)
            writer.exec('RELEASE job')
          } catch (error) {
            writer.exec('ROLLBACK TO job; RELEASE job')
            failed = true
            reject(error)
          }
        },
        commit() {
          if (!failed) onCommit?.(value, durable)
        },
        succeed: () => resolve(value),
        fail: reject,
      })
      draining ??= drain()
    })
    return durable
  }

  async function idle(): Promise<void> {
    await draining
    await disk.idle()
  }

  return { run, idle }
}

interface Disk {
  /** Answers the jobs of a commit once the disk has it. */
  confirm(jobs: Job[]): void
  idle(): Promise<void>
  close(): void
}

/**
 * Waits for the disk off the event loop. Inside SQLite a synced commit blocks the whole program for a millisecond, and
 * beside password hashes on all cores for several; here the program goes on, and one sync confirms all the commits that
 * were written before it began. The order stays: a job is answered when everything before it is durable, also what it
 * has only read, and nothing is done on the strength of a claim before the claim is answered.
 */
function createDisk(writer: Sqlite.Database, path: string): Disk {
  // From here on SQLite syncs at checkpoints only. The WAL has been created and synced, folder and all, by `migrate`.
  writer.pragma('synchronous = NORMAL')
  const changesSoFar = writer.prepare('SELECT total_changes()').pluck()
  // SQLite holds no locks on this file, so a second descriptor is no danger to them.
  const wal = openSync(`${path}-wal`, 'r+')
  let changes = changesSoFar.get()
  let unconfirmed: Job[] = []
  /** Answered when the sync that runs is over; what they do not need to last may have come after it began. */
  let beingSynced: Job[] = []
  let syncing: Promise<void> | undefined

  async function sync(): Promise<void> {
    while (unconfirmed.length > 0) {
      beingSynced = unconfirmed
      unconfirmed = []
      try {
        await fdatasync(wal)
        for (const job of beingSynced) job.succeed()
      } catch (error) {
        for (const job of beingSynced) job.fail(error)
      }
    }
    syncing = undefined
  }

  return {
    confirm(jobs) {
      const changesNow = changesSoFar.get()
      const hasWritten = changesNow !== changes
      changes = changesNow
      if (unconfirmed.length > 0 || (hasWritten && jobs.some((job) => job.mustLast))) {
        unconfirmed.push(...jobs)
        syncing ??= sync()
      } else if (syncing) {
        beingSynced.push(...jobs)
      } else {
        for (const job of jobs) job.succeed()
      }
    },
    idle: async () => syncing,
    close: () => closeSync(wal),
  }
}

async function connect(path: string): Promise<Sqlite.Database> {
  const connection = new Sqlite(path)
  connection.pragma('busy_timeout = 5000')
  await switchToWal(connection)
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  return keepStatements(connection)
}

/** The switch does not wait like other statements where several processes open a new file at once. */
async function switchToWal(connection: Sqlite.Database): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      connection.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'SQLITE_BUSY' || tries === MAX_SWITCHES) throw error
    }
    await wait(SWITCH_PAUSE_MS)
  }
}

/** Compiling a statement costs more than running most of them, and Drizzle asks for a new one each time. */
function keepStatements(connection: Sqlite.Database): Sqlite.Database {
  const compile = connection.prepare.bind(connection)
  const kept = new Map<string, Sqlite.Statement>()
  function prepare(source: string): Sqlite.Statement {
    const statement = kept.get(source) ?? compile(withSteadyPlan(source))
    // Whatever was used last is at the end, so the first is the one to forget.
    kept.delete(source)
    kept.set(source, statement)
    const [oldest] = kept.keys()
    if (kept.size > MAX_STATEMENTS && oldest !== undefined) kept.delete(oldest)
    return statement
  }
  return Object.assign(connection, { prepare })
}

/**
 * A statement whose plan does not hang on its parameters. Where SQLite thinks it could (a table with a partial index, a
 * `limit`), it compiles the statement anew at every binding, which takes thirty times as long as running it. The value
 * of `+?` is nothing that it looks at. Drizzle writes no question mark but for a parameter.
 */
export function withSteadyPlan(source: string): string {
  return source.includes("'") ? source : source.replaceAll('?', '+?')
}

/**
 * Reads on the connection that knows the pages. A reader forgets its cache at every commit of the writer and then takes
 * several times as long; the writer's is always warm, and between transactions it sees what a reader would.
 */
function warmest(writer: Sqlite.Database, reader: Sqlite.Database): Pick<Sqlite.Database, 'prepare'> {
  function prepare(source: string): Sqlite.Statement {
    const choose = () => {
      const statement = writer.inTransaction ? reader.prepare(source) : writer.prepare(source)
      // Writing is for transactions: the reader refuses it.
      return statement.readonly ? statement : reader.prepare(source)
    }
    const statement: Pick<Sqlite.Statement, 'all' | 'get' | 'run' | 'raw'> = {
      all: (...values) => choose().all(...values),
      get: (...values) => choose().get(...values),
      run: (...values) => reader.prepare(source).run(...values),
      raw: () => rawStatement,
    }
    const rawStatement = {
      all: (...values: unknown[]) =>
        choose()
          .raw()
          .all(...values),
      get: (...values: unknown[]) =>
        choose()
          .raw()
          .get(...values),
    } as Sqlite.Statement
    return statement as Sqlite.Statement // As far as Drizzle uses one.
  }
  return { prepare: prepare as Sqlite.Database['prepare'] }
}

/** SQLite's queries have PostgreSQL's shape once they are awaited, which is all that `Queries` lets a caller do. */
function queries(
  connection: Pick<Sqlite.Database, 'prepare'>,
  onQuery: DatabaseSettings['onQuery'],
): Queries {
  const logger = onQuery ? { logQuery: onQuery } : false
  const drizzle = loadSqliteDrizzle()(connection as Sqlite.Database, { casing: 'snake_case', logger })
  return drizzle as unknown as Queries
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
