import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import * as appTables from '../../../core/tables/apps.ts'
import * as attributeTables from '../../../core/tables/attributes.ts'
import * as avatarTables from '../../../core/tables/avatars.ts'
import * as idempotencyTables from '../../../core/tables/idempotency.ts'
import * as orderTables from '../../../core/tables/orders.ts'
import * as outboxTables from '../../../core/tables/outbox.ts'
import * as peopleTables from '../../../core/tables/people.ts'
import * as shopTables from '../../../core/tables/shop.ts'
import * as staffTables from '../../../core/tables/staff.ts'
import { openDatabase } from '../../../shared/database/database.ts'
import { getTableColumns, getTableName, type PgTable } from '../../../shared/database/drizzle.ts'
import * as smtpAppTables from '../../../smtp-app/tables.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { jobMigrations, jobs } from '../../support/jobs.ts'

const programs = [
  {
    program: 'core',
    folder: 'core/migrations',
    tables: [
      attributeTables,
      avatarTables,
      appTables,
      peopleTables,
      shopTables,
      idempotencyTables,
      orderTables,
      outboxTables,
      staffTables,
    ].flatMap((module) => Object.values(module)) as PgTable[],
  },
  { program: 'smtp-app', folder: 'smtp-app/migrations', tables: Object.values(smtpAppTables) as PgTable[] },
]

const engine = inject('engine')
let testDatabase: TestDatabase
beforeEach(async () => {
  testDatabase = await createTestDatabase()
})
afterEach(() => testDatabase.drop())

/** `table.column type` and whether it may be null, one line each. */
type Schema = string[]

/** How the vocabulary's types are called once they are in the database. */
const storedTypes: Record<string, { sqlite: string; postgres: string }> = {
  bigint: { sqlite: 'integer', postgres: 'bigint' },
  integer: { sqlite: 'integer', postgres: 'integer' },
  text: { sqlite: 'text', postgres: 'text' },
  'double precision': { sqlite: 'real', postgres: 'double precision' },
  boolean: { sqlite: 'integer', postgres: 'boolean' },
  timestamptz: { sqlite: 'text', postgres: 'timestamp with time zone' },
  bytea: { sqlite: 'blob', postgres: 'bytea' },
  jsonb: { sqlite: 'text', postgres: 'jsonb' },
}

function declared(tables: PgTable[]): Schema {
  return tables
    .flatMap((table) =>
      Object.entries(getTableColumns(table)).map(([key, column]) => {
        const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
        const type = storedTypes[column.getSQLType()]?.[engine]
        return `${getTableName(table)}.${name} ${type}${column.notNull ? ' not null' : ''}`
      }),
    )
    .sort()
}

async function migrated(url: string): Promise<Schema> {
  const rows = engine === 'sqlite' ? readSqlite(url) : await readPostgres(url)
  return rows
    .filter(({ table }) => table !== 'migrations')
    .map(({ table, name, type, nullable }) => `${table}.${name} ${type}${nullable ? '' : ' not null'}`)
    .sort()
}

interface StoredColumn {
  table: string
  name: string
  type: string
  nullable: boolean
}

function readSqlite(path: string): StoredColumn[] {
  const connection = new Sqlite(path, { readonly: true })
  // SQLite does not call a primary key NOT NULL, although in a strict table it is.
  const rows = connection
    .prepare<[], StoredColumn>(
      `SELECT t.name AS "table", c.name, lower(c.type) AS type, c."notnull" = 0 AND c.pk = 0 AS nullable
       FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
       WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
    )
    .all()
  connection.close()
  return rows
}

async function readPostgres(url: string): Promise<StoredColumn[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<StoredColumn>(
    `SELECT table_name AS "table", column_name AS name, data_type AS type, is_nullable = 'YES' AS nullable
     FROM information_schema.columns WHERE table_schema = 'public'`,
  )
  await client.end()
  return rows
}

describe.each(programs)('the migrations of $program', ({ folder, tables }) => {
  test('make every table and column that is declared, of its kind, and nothing more', async () => {
    const database = await openDatabase({ url: testDatabase.url, migrations: folder })
    await database.close()
    expect(await migrated(testDatabase.url)).toEqual(declared(tables))
  })

  test('change nothing when they have run before', async () => {
    await (await openDatabase({ url: testDatabase.url, migrations: folder })).close()
    const before = await migrated(testDatabase.url)
    await (await openDatabase({ url: testDatabase.url, migrations: folder })).close()
    expect(await migrated(testDatabase.url)).toEqual(before)
  })

  test('have the same numbers and names on both engines, and no number twice', () => {
    const files = readdirSync(join(folder, 'sqlite')).sort()
    expect(readdirSync(join(folder, 'postgres')).sort()).toEqual(files)
    const numbers = files.map((file) => /^(\d{4})_[a-z_]+\.sql$/.exec(file)?.[1])
    expect([...new Set(numbers)]).toEqual(numbers)
    expect(numbers).not.toContain(undefined)
  })

  test('make the same indexes on both engines', () => {
    const indexes = (of: 'sqlite' | 'postgres') =>
      readdirSync(join(folder, of))
        .flatMap(
          (file) => readFileSync(join(folder, of, file), 'utf8').match(/^CREATE .*INDEX [^;]+;/gm) ?? [],
        )
        .map((statement) => statement.replace(/\s+/g, ' ').replace(/ \(/g, '('))
        // The full-text index, for which SQLite has a virtual table.
        .filter((statement) => !statement.includes(' USING gin('))
        .sort()
    expect(indexes('sqlite')).toEqual(indexes('postgres'))
  })

  test('may be run by many processes at once', async () => {
    const program = `
      import { openDatabase } from '${join(process.cwd(), 'shared/database/database.ts')}'
      const [url, migrations] = process.argv.slice(1)
      process.stdout.write('ready')
      process.stdin.once('data', async () => {
        await (await openDatabase({ url, migrations })).close()
        process.exit()
      })`
    const processes = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', program, testDatabase.url, folder]),
    )
    const errors = processes.map((child) => text(child.stderr))
    const ends = processes.map((child) => new Promise((resolve) => child.once('exit', resolve)))
    await Promise.all(processes.map((child) => new Promise((resolve) => child.stdout.once('data', resolve))))
    for (const child of processes) child.stdin.write('go\n')
    expect(await Promise.all(ends), (await Promise.all(errors)).join('')).toEqual(processes.map(() => 0))
    expect(await migrated(testDatabase.url)).toEqual(declared(tables))
  })
})

describe('a migration', () => {
  test('that is new is run on top of what is stored', async () => {
    const first = jobMigrations()
    const before = await openDatabase({ url: testDatabase.url, migrations: first.folder })
    await before.transaction((tx) => tx.insert(jobs).values({ name: 'kept' }))
    await before.close()
    first.remove()

    const second = jobMigrations({ '0002_more': "UPDATE jobs SET name = name || ' and changed';" })
    for (let run = 1; run <= 2; run++) {
      const after = await openDatabase({ url: testDatabase.url, migrations: second.folder })
      expect(await after.read.select().from(jobs)).toMatchObject([{ name: 'kept and changed' }])
      await after.close()
    }
    second.remove()
  })

  test('that fails is reported and leaves nothing, not even of those before it', async () => {
    const broken = jobMigrations({
      '0002_fine': 'CREATE TABLE fine (key TEXT);',
      '0003_broken': 'CREATE TABLE half (key TEXT); INSERT INTO nowhere VALUES (1);',
    })
    await expect(openDatabase({ url: testDatabase.url, migrations: broken.folder })).rejects.toThrow(
      'nowhere',
    )
    expect(await migrated(testDatabase.url)).toEqual([])
    broken.remove()

    const mended = jobMigrations()
    await (await openDatabase({ url: testDatabase.url, migrations: mended.folder })).close()
    expect(await migrated(testDatabase.url)).toContain('jobs.name text not null')
    mended.remove()
  })

  test('runs in the order of its number', async () => {
    const ordered = jobMigrations({
      '0003_last': "UPDATE jobs SET name = name || ' 3';",
      '0002_first': `INSERT INTO jobs (name, fence, attempts) VALUES ('job', 0, 0);`,
    })
    const database = await openDatabase({ url: testDatabase.url, migrations: ordered.folder })
    expect(await database.read.select().from(jobs)).toMatchObject([{ name: 'job 3' }])
    await database.close()
    ordered.remove()
  })

  test('is not lost on a folder that does not exist', async () => {
    await expect(openDatabase({ url: testDatabase.url, migrations: 'no/such/folder' })).rejects.toThrow(
      'ENOENT',
    )
  })
})
