import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { createWorker, settle, type Worker, type WorkerOptions } from '../../shared/claim.ts'
import { type Database, openDatabase } from '../../shared/database/database.ts'
import { eq } from '../../shared/database/drizzle.ts'
import { silentLog } from '../../shared/log.ts'
import { ManualClock } from './clock.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { type Job, jobMigrations, jobs } from './jobs.ts'

export const LEASE_SECONDS = 60

let testDatabase: TestDatabase
let migrations: ReturnType<typeof jobMigrations>
export let database: Database
export let clock: ManualClock
const children = new Set<ChildProcess>()

/** Gives each test of a file a database with jobs of its own, a clock that stands still, and ends what it began. */
export function withJobs(): void {
  beforeEach(async () => {
    migrations = jobMigrations()
    testDatabase = await createTestDatabase()
    database = await openDatabase({ url: testDatabase.url, migrations: migrations.folder })
    clock = new ManualClock()
  })
  afterEach(async () => {
    vi.useRealTimers()
    for (const child of children) child.kill('SIGKILL')
    children.clear()
    await database.close()
    await testDatabase.drop()
    migrations.remove()
  })
  afterEach(() => {
    const unreachable = complaints.splice(0).filter((message) => message.includes('cannot reach'))
    expect(unreachable).toEqual([])
  })
}

export const inSeconds = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000)

export async function aJob(name: string, columns: Partial<Job> = {}): Promise<Job> {
  const [job] = await database.transaction((tx) =>
    tx
      .insert(jobs)
      .values({ name, dueAt: clock.now(), ...columns })
      .returning(),
  )
  if (!job) throw new Error('no job')
  return job
}

export async function theJob(name: string): Promise<Job> {
  const [job] = await database.read.select().from(jobs).where(eq(jobs.name, name))
  if (!job) throw new Error('no job')
  return job
}

export const finish = (job: Job) => database.transaction((tx) => settle(tx, jobs, job, { dueAt: null }))

const complaints: string[] = []

export function aWorker(
  handle: (job: Job) => Promise<unknown> = finish,
  options: Partial<WorkerOptions<Job>> = {},
): Worker<Job> {
  return createWorker<Job>({
    name: 'A job',
    database,
    clock,
    log: { ...silentLog, error: (message) => complaints.push(message) },
    table: jobs,
    concurrency: 5,
    leaseMs: LEASE_SECONDS * 1000,
    handle: async (job) => {
      await handle(job)
    },
    ...options,
  })
}

/** A worker that runs has no timer to wake it: whatever happens, happens because somebody told it. */
export const stopTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

/** Starts a worker and stops it at once: what it does at its start, and not one claim more. */
export async function startAndStop(worker: Worker): Promise<void> {
  worker.start()
  await worker.stop()
}

/** Handlers' business: which jobs have been handled, to be waited for by name. */
export function theseAreHandled() {
  const ends = new Map<string, PromiseWithResolvers<void>>()
  const endOf = (name: string) => {
    const end = ends.get(name) ?? Promise.withResolvers<void>()
    ends.set(name, end)
    return end
  }
  return {
    handled: (name: string) => endOf(name).promise,
    handle: async (job: Job) => {
      await finish(job)
      endOf(job.name).resolve()
    },
  }
}

export interface OtherProcess {
  child: ChildProcess
  said: string[]
  next(): Promise<string>
  ended: Promise<unknown>
}

/** A process with a worker of its own over the same database, which waits for its start. */
export async function aProcess(role = 'worker'): Promise<OtherProcess> {
  const child = spawn(process.execPath, [
    'test/support/claim-worker.ts',
    testDatabase.url,
    migrations.folder,
    role,
  ])
  children.add(child)
  const ended = once(child, 'exit')
  const lines = createInterface(child.stdout)
  await once(lines, 'line')
  const said: string[] = []
  lines.on('line', (line) => said.push(line))
  const next = async () => String((await once(lines, 'line'))[0])
  return { child, said, next, ended }
}

export async function aDeadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}
