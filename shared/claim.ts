import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Clock } from './clock.ts'
import type { Database, Queries } from './database/database.ts'
import {
  and,
  asc,
  eq,
  getTableName,
  gt,
  inArray,
  isNotNull,
  lte,
  type PgColumn,
  type PgTable,
  type SQL,
  sql,
} from './database/drizzle.ts'
import { prepared } from './database/prepared.ts'
import type { Log } from './log.ts'

/** A table with `id` and `queueColumns()`. */
export type QueueTable = PgTable & Record<'id' | 'dueAt' | 'claimedBy' | 'fence' | 'attempts', PgColumn>

/** What a worker holds of a row it has claimed. */
export interface Claimed {
  id: number
  claimedBy: string | null
  fence: number
  attempts: number
}

export interface WorkerOptions<Row extends Claimed> {
  name: string
  database: Database
  clock: Clock
  log: Log
  table: QueueTable
  /** Rows in hand at once. */
  concurrency: number
  /** How long a claimed row belongs to its worker; must outlast the slowest `handle`. */
  leaseMs: number
  /** Rows to leave alone for now, such as those of a receiver that is busy enough. */
  eligible?: () => SQL | undefined
  /**
   * Does the work and settles the row. When it throws, or the process dies, the lease runs out and the row is due again.
   * Until `ready` a power cut may take the row, with all that was written there since: nothing may leave the program.
   */
  handle(row: Row, ready: Promise<unknown>): Promise<void>
}

/** The queue columns of a new row. */
export interface QueueValues {
  dueAt: Date
  claimedBy: string | null
  fence: number
  attempts: number
}

/** How a row gets from the transaction that writes it to its worker without a claim in between. */
export interface HandOver<Row> {
  /**
   * For a row that is about to be written: claimed from the start by the worker of this process, unless that one does
   * not run or has its hands full. Then the row is simply due, for whoever claims it.
   */
  newRow(): QueueValues
  /**
   * Rows with such columns have been committed. One that is never reported, because of a crash, is as good as claimed.
   * Their work can begin at once, and be seen outside when `ready` resolves.
   */
  committed(rows: readonly Row[], ready?: Promise<unknown>): void
}

export interface Worker<Row = unknown> extends HandOver<Row> {
  start(): void
  /** Look now: something has become due in this process. */
  nudge(): void
  /** Handles all that is due at the clock's moment, then resolves: how tests drive a worker. */
  runDue(): Promise<number>
  /** Claims nothing more and resolves when the rows in hand are done. */
  stop(): Promise<void>
}

/** Every worker of this process that has claimed something: `host:process:worker`. */
const workersHere = new Set<string>()

/** Other processes may add rows without telling this one, so it looks by itself at least this often. */
const POLL_MS = 1000
const CLAIM_LIMIT = 50

/**
 * The one loop behind event fan-out, webhook deliveries, app installations and outgoing mail.
 *
 * A claim sets `dueAt` to the end of a lease and raises `fence` and `attempts`, in one short transaction. The work is
 * done outside any transaction; its result is written with `settle`, which only the holder of the current fence can
 * do. A crash therefore costs at most a lease's time and never a row (the next process on the same host takes over at
 * once what a dead one held), and a worker that comes back late changes nothing.
 * Attempts are counted at the claim, so that a row that kills its process cannot do so for ever.
 */
export function createWorker<Row extends Claimed>(options: WorkerOptions<Row>): Worker<Row> {
  const { database, clock, log, table, concurrency, leaseMs, eligible, handle } = options
  const name = `${hostname()}:${process.pid}:${randomUUID()}`
  const inHand = new Set<Promise<void>>()
  let running = false
  let nudged = false
  let isFull = false
  let wake = () => {}
  let loop: Promise<void> = Promise.resolve()

  const nextDue = prepared(['after'], (queries, { after }) =>
    queries
      .select({ dueAt: table.dueAt })
      .from(table)
      .where(gt(table.dueAt, sql.param(after, table.dueAt)))
      .orderBy(asc(table.dueAt))
      .limit(1),
  )

  async function claim(limit: number, now: Date): Promise<Row[]> {
    workersHere.add(name)
    return database.claim(async (tx) => {
      const due = tx
        .select({ id: table.id })
        .from(table)
        .where(and(isNotNull(table.dueAt), lte(table.dueAt, now), eligible?.()))
        .orderBy(asc(table.dueAt), asc(table.id))
        .limit(Math.min(limit, CLAIM_LIMIT))
      // SQLite has one writer: nobody else can be claiming, so there is nothing to skip.
      const rows = await (database.engine === 'postgres' ? due.for('update', { skipLocked: true }) : due)
      if (rows.length === 0) return []
      const ids = rows.map((row) => row.id)
      const claimed = await tx
        .update(table)
        .set({
          dueAt: new Date(now.getTime() + leaseMs),
          claimedBy: name,
          fence: sql`${table.fence} + 1`,
          attempts: sql`${table.attempts} + 1`,
        })
        .where(inArray(table.id, ids))
        .returning()
      return claimed.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) as unknown as Row[]
    })
  }

  function take(row: Row, ready: Promise<unknown> = Promise.resolve()): void {
    const work = handle(row, ready)
      .catch((error) => log.error(`${options.name} failed and will be tried again`, { id: row.id, error }))
      .finally(() => {
        inHand.delete(work)
        // Room again. Not for each single row: a claim costs the same for one and for many.
        if (isFull && inHand.size <= concurrency / 2) nudge()
      })
    inHand.add(work)
  }

  /** Until the next row becomes due by itself. Those that are due and not eligible are looked for when they can be. */
  async function nextLookMs(after: Date): Promise<number> {
    const [next] = await nextDue(database.read, { after })
    if (!next) return POLL_MS
    const dueAt = next.dueAt as Date
    return Math.min(POLL_MS, Math.max(1, dueAt.getTime() - clock.now().getTime()))
  }

  function nudge(): void {
    nudged = true
    wake()
  }

  /** What a process of this host held when it died is due at once. */
  async function takeOver(): Promise<void> {
    const holders = await database.read
      .selectDistinct({ claimedBy: table.claimedBy })
      .from(table)
      .where(and(isNotNull(table.dueAt), isNotNull(table.claimedBy)))
    const dead = holders.map((holder) => holder.claimedBy as string).filter(isDead)
    if (dead.length === 0) return
    await database.claim((tx) =>
      tx
        .update(table)
        .set({ dueAt: clock.now(), claimedBy: null })
        .where(and(isNotNull(table.dueAt), inArray(table.claimedBy, dead))),
    )
  }

  async function run(): Promise<void> {
    await takeOver().catch((error) => log.error(`${options.name} cannot reach its table`, { error }))
    while (running) {
      nudged = false
      let pause = POLL_MS
      try {
        const free = concurrency - inHand.size
        isFull = free === 0
        if (!isFull) {
          const now = clock.now()
          const rows = await claim(free, now)
          for (const row of rows) take(row)
          if (rows.length === Math.min(free, CLAIM_LIMIT)) continue
          pause = await nextLookMs(now)
        }
      } catch (error) {
        log.error(`${options.name} cannot reach its table`, { error })
      }
      if (running && !nudged) await sleep(pause)
    }
  }

  function sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  return {
    newRow() {
      const now = clock.now()
      if (!running || isFull || inHand.size >= concurrency) return unclaimed(now)
      workersHere.add(name)
      return { dueAt: new Date(now.getTime() + leaseMs), claimedBy: name, fence: 1, attempts: 1 }
    },
    committed(rows, ready) {
      for (const row of rows) if (row.claimedBy === name) take(row, ready)
      if (rows.some((row) => row.claimedBy !== name)) nudge()
    },
    start() {
      if (running) return
      running = true
      loop = run()
    },
    nudge,
    async runDue() {
      let handled = 0
      for (;;) {
        const rows = await claim(concurrency, clock.now())
        if (rows.length === 0) return handled
        for (const row of rows) take(row)
        await Promise.all(inHand)
        handled += rows.length
      }
    },
    async stop() {
      running = false
      wake()
      await loop
      await Promise.all(inHand)
      workersHere.delete(name)
    },
  }
}

/** A row that waits for whoever claims it. */
export const unclaimed = (now: Date): QueueValues => ({ dueAt: now, claimedBy: null, fence: 0, attempts: 0 })

/** Whether a claim's holder is gone for sure: a process of this host that does not run. */
function isDead(holder: string): boolean {
  const [host, pid] = holder.split(':')
  if (host !== hostname()) return false
  if (Number(pid) === process.pid) return !workersHere.has(holder)
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/**
 * Writes what became of a claimed row: `dueAt` null ends it, a moment puts it off. Answers false, having changed
 * nothing, when the lease ran out and somebody else holds the row now.
 */
export async function settle<T extends QueueTable>(
  tx: Queries,
  table: T,
  row: Claimed,
  changes: Partial<T['$inferSelect']> & { dueAt: Date | null },
): Promise<boolean> {
  return amend(tx, table, row, { ...changes, claimedBy: null })
}

/** Writes to a claimed row, which stays claimed. Answers false, likewise, when somebody else holds it now. */
export async function amend<T extends QueueTable>(
  tx: Queries,
  table: T,
  row: Claimed,
  changes: Partial<T['$inferSelect']>,
): Promise<boolean> {
  const values: Record<string, unknown> = changes
  const amended = await amending(table, Object.keys(values))(tx, {
    ...values,
    id: row.id,
    heldFence: row.fence,
  })
  return amended.length === 1
}

type Amending = (tx: Queries, values: Record<string, unknown>) => Promise<unknown[]>

const amendings = new Map<string, Amending>()

/** The statement that changes these columns of a held row, written once. */
function amending(table: QueueTable, columns: string[]): Amending {
  const key = [getTableName(table), ...columns].join(' ')
  let statement = amendings.get(key)
  if (!statement) {
    statement = prepared([...columns, 'id', 'heldFence'], (tx, given) =>
      tx
        .update(table)
        .set(Object.fromEntries(columns.map((column) => [column, given[column]])))
        .where(and(eq(table.id, given.id), eq(table.fence, given.heldFence)))
        .returning({ id: table.id }),
    )
    amendings.set(key, statement)
  }
  return statement
}
