import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { type Database, openDatabase } from '../../shared/database/database.ts'
import { withSteadyPlan } from '../../shared/database/sqlite.ts'
import { createTestDatabase } from './database.ts'

/** A database that can tell how it would run the queries of an operation. */
export interface PlannedDatabase {
  database: Database
  /** Runs a statement as it is: for more rows than it takes to hand over one by one. */
  fill(statement: string): Promise<void>
  /** Tells the engine how much there is of everything, as it finds out by itself in time. */
  analyze(): Promise<void>
  /** One text for each query that the body runs, as the engine explains it. */
  plansOf(body: () => Promise<unknown>): Promise<string[]>
  close(): Promise<void>
}

export async function openPlannedDatabase(): Promise<PlannedDatabase> {
  const { url, drop } = await createTestDatabase()
  let heard: Array<{ statement: string; parameters: unknown[] }> = []
  const database = await openDatabase({
    url,
    migrations: 'core/migrations',
    onQuery: (statement, parameters) => heard.push({ statement, parameters }),
  })
  const explainer = database.engine === 'sqlite' ? sqliteExplainer(url) : await postgresExplainer(url)
  return {
    database,
    fill: explainer.fill,
    analyze: explainer.analyze,
    async plansOf(body) {
      heard = []
      await body()
      const plans: string[] = []
      for (const { statement, parameters } of heard)
        plans.push(await explainer.explain(statement, parameters))
      return plans
    },
    async close() {
      await explainer.close()
      await database.close()
      await drop()
    },
  }
}

interface Explainer {
  fill(statement: string): Promise<void>
  analyze(): Promise<void>
  explain(statement: string, parameters: unknown[]): Promise<string>
  close(): Promise<void>
}

/** SQLite gathers no statistics by itself, so it is asked without any. */
function sqliteExplainer(path: string): Explainer {
  const connection = new Sqlite(path)
  return {
    async fill(statement) {
      connection.exec(statement)
    },
    async analyze() {},
    async explain(statement, parameters) {
      const steps = connection.prepare<unknown[], { detail: string }>(
        `EXPLAIN QUERY PLAN ${withSteadyPlan(statement)}`,
      )
      return steps
        .all(...parameters)
        .map((step) => step.detail)
        .join('\n')
    },
    async close() {
      connection.close()
    },
  }
}

/** Reading a whole table is what PostgreSQL does with a small one; here it shows only where nothing else is possible. */
async function postgresExplainer(url: string): Promise<Explainer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('SET enable_seqscan = off')
  return {
    async fill(statement) {
      await client.query(statement)
    },
    async analyze() {
      await client.query('ANALYZE')
    },
    async explain(statement, parameters) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${statement}`, parameters)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    },
    close: () => client.end(),
  }
}
