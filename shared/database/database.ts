import type { PgDatabase, PgQueryResultHKT } from './drizzle.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

/** Drizzle's queries, as far as both engines answer them alike. Every query is a promise. */
export type Queries = Pick<
  PgDatabase<PgQueryResultHKT>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count'
>

/**
 * Told of a commit as soon as everybody can read what was written. On SQLite the disk may still be busy with it, until
 * `durable` resolves: work that shows nothing to the outside can begin in the meantime.
 */
export type OnCommit<T> = (value: T, durable: Promise<T>) => void

/**
 * The two engines behind one door.
 *
 * A transaction sees a frozen world and is alone: on SQLite because there is one writer and the bodies queue for it,
 * on PostgreSQL because it is SERIALIZABLE and runs again when the database found a conflict. So a body must do
 * nothing but read and write through `tx`: no network, no hashing, nothing that may not happen twice.
 */
export interface Database {
  readonly engine: 'sqlite' | 'postgres'
  /** Reads outside a transaction; sees what is committed. */
  readonly read: Queries
  transaction<T>(body: (tx: Queries) => Promise<T>, onCommit?: OnCommit<T>): Promise<T>
  /**
   * For claims, and for writing down what would only be done again: READ COMMITTED, so that it can skip the rows others
   * have locked, and not waiting for the disk. A crash of the program loses nothing of it; a power cut may lose the last
   * moments, never a part of one, and never something it was built on.
   */
  claim<T>(body: (tx: Queries) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface DatabaseSettings {
  /** `postgres://…`, or the path of a SQLite file. */
  url: string
  /** A folder with `sqlite/` and `postgres/`, each with `0001_name.sql` and so on. */
  migrations: string
  /** Connections to PostgreSQL at the most. */
  poolSize?: number
  /** Hears of every query as it is run, for those who want to know how it is planned. */
  onQuery?: (statement: string, parameters: unknown[]) => void
}

/** Opens the database and brings its schema up to date. */
export function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return /^postgres(ql)?:/.test(settings.url) ? openPostgres(settings) : openSqlite(settings)
}

/** Whether the database refused a row because a unique value is taken. */
export function isUniqueViolation(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown }
    if (code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
      return true
  }
  return false
}
