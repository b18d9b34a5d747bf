import { createRequire } from 'node:module'

/**
 * The only door to drizzle-orm. It is loaded through `require` because its ES modules cost Node 26 some 300 ms and
 * 200 MB: Node reads the package's 180 KB package.json again for each of its hundred modules.
 */
const require = createRequire(import.meta.url)

const orm = require('drizzle-orm') as typeof import('drizzle-orm')
const pgCore = require('drizzle-orm/pg-core') as typeof import('drizzle-orm/pg-core')

export const { and, asc, count, desc, eq, exists, gt, gte, inArray, isNotNull, isNull, lt, lte, ne, not } =
  orm
export const { getTableColumns, getTableName, like, notExists, notInArray, or, sql } = orm
export const { alias, bigint, customType, doublePrecision, integer, pgTable, primaryKey, text } = pgCore

/** Loaded when a database of that engine is opened, so that a program never pays for both drivers. */
export const loadSqliteDrizzle = () =>
  (require('drizzle-orm/better-sqlite3') as typeof import('drizzle-orm/better-sqlite3')).drizzle
export const loadPostgresDrizzle = () =>
  (require('drizzle-orm/node-postgres') as typeof import('drizzle-orm/node-postgres')).drizzle

export type { InferInsertModel, InferSelectModel, Placeholder, SQL } from 'drizzle-orm'
export type { PgColumn, PgDatabase, PgQueryResultHKT, PgTable } from 'drizzle-orm/pg-core'
