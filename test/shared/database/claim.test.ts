import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { hostname } from 'node:os'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { createWorker, settle, type Worker, type WorkerOptions } from '../../../shared/claim.ts'
import { type Database, openDatabase } from '../../../shared/database/database.ts'
import { asc, eq } from '../../../shared/database/drizzle.ts'
import { createLog, silentLog } from '../../../shared/log.ts'
import { ManualClock } from '../../support/clock.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type Job, jobMigrations, jobs } from '../../support/jobs.ts'

const LEASE_SECONDS = 60

let testDatabase: TestDatabase
let migrations: ReturnType<typeof jobMigrations>
let database: Database
let clock: ManualClock
const children = new Set<ChildProcess>()

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

const inSeconds = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000)

async function aJob(name: string, columns: Partial<Job> = {}): Promise<Job> {
  const [job] = await database.transaction((tx) =>
    tx
      .insert(jobs)
      .values({ name, dueAt: clock.now(), ...columns })
      .returning(),
  )
  if (!job) throw new Error('no job')
  return job
}

async function theJob(name: string): Promise<Job> {
  const [job] = await database.read.select().from(jobs).where(eq(jobs.name, name))
  if (!job) throw new Error('no job')
  return job
}

const finish = (job: Job) => database.transaction((tx) => settle(tx, jobs, job, { dueAt: null }))

const complaints: string[] = []

afterEach(() => {
  const unreachable = complaints.splice(0).filter((message) => message.includes('cannot reach'))
  expect(unreachable).toEqual([])
})

function aWorker(
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
const stopTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

/** Starts a worker and stops it at once: what it does at its start, and not one claim more. */
async function startAndStop(worker: Worker): Promise<void> {
  worker.start()
  await worker.stop()
}

describe('what is due', () => {
  test('is handled once, the longest due first, however much there is', async () => {
    for (let number = 0; number < 12; number++) await aJob(`${number}`, { dueAt: inSeconds(-number) })
    const handled: string[] = []
    const worker = aWorker(
      async (job) => {
        handled.push(job.name)
        await finish(job)
      },
      { concurrency: 1 },
    )
    expect(await worker.runDue()).toBe(12)
    expect(handled).toEqual(Array.from({ length: 12 }, (_, index) => `${11 - index}`))
    expect(await worker.runDue()).toBe(0)
  })

  test('is not what waits for a later moment or has come to its end', async () => {
    await aJob('later', { dueAt: inSeconds(1) })
    await aJob('over', { dueAt: null })
    const worker = aWorker()
    expect(await worker.runDue()).toBe(0)
    clock.advance(1)
    expect(await worker.runDue()).toBe(1)
    expect((await theJob('over')).attempts).toBe(0)
  })

  test('is what the clock says to the millisecond', async () => {
    await aJob('soon', { dueAt: inSeconds(0.002) })
    clock.advance(0.001)
    expect(await aWorker().runDue()).toBe(0)
    clock.advance(0.001)
    expect(await aWorker().runDue()).toBe(1)
  })

  test('is left alone where it is not eligible', async () => {
    await aJob('yes')
    await aJob('no')
    const worker = aWorker(finish, { eligible: () => eq(jobs.name, 'yes') })
    expect(await worker.runDue()).toBe(1)
    expect((await theJob('no')).attempts).toBe(0)
  })

  test('is never in more hands at once than allowed', async () => {
    for (let number = 0; number < 20; number++) await aJob(`${number}`)
    let inHand = 0
    let most = 0
    const worker = aWorker(
      async (job) => {
        most = Math.max(most, ++inHand)
        await finish(job)
        inHand--
      },
      { concurrency: 3 },
    )
    expect(await worker.runDue()).toBe(20)
    expect(most).toBe(3)
  })
})

describe('a claim', () => {
  test('counts the attempt, raises the fence, and notes who holds the job until when', async () => {
    await aJob('job')
    const seen: Job[] = []
    await aWorker(async (job) => {
      seen.push(job)
      seen.push(await theJob('job'))
      await finish(job)
    }).runDue()
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]).toMatchObject({ attempts: 1, fence: 1, dueAt: inSeconds(LEASE_SECONDS) })
    expect(seen[0]?.claimedBy).toMatch(new RegExp(`^${hostname()}:${process.pid}:`))
    expect(await theJob('job')).toMatchObject({ attempts: 1, fence: 1, dueAt: null, claimedBy: null })
  })

  test('is exclusive: of several workers at once, each job is handled by one', async () => {
    const names = Array.from({ length: 40 }, (_, number) => `${number}`)
    for (const name of names) await aJob(name)
    const handled: string[] = []
    const workers = Array.from({ length: 4 }, () =>
      aWorker(
        async (job) => {
          handled.push(job.name)
          await finish(job)
        },
        { concurrency: 3 },
      ),
    )
    const counts = await Promise.all(workers.map((worker) => worker.runDue()))
    expect(handled.sort()).toEqual(names.sort())
    expect(counts.reduce((sum, count) => sum + count)).toBe(40)
    const rows = await database.read.select().from(jobs)
    expect(rows.filter((row) => row.attempts !== 1 || row.dueAt !== null)).toEqual([])
  })

  test('is exclusive among processes', async () => {
    const names = Array.from({ length: 60 }, (_, number) => `${number}`)
    for (const name of names) await aJob(name, { dueAt: new Date(0) })
    const processes = await Promise.all([aProcess(), aProcess(), aProcess()])
    for (const { child } of processes) child.stdin?.write('go\n')
    await Promise.all(processes.map(({ ended }) => ended))
    expect(processes.flatMap(({ said }) => said).sort()).toEqual(names.sort())
    const rows = await database.read.select().from(jobs)
    expect(rows.filter((row) => row.attempts !== 1 || row.dueAt !== null)).toEqual([])
  })

  test.runIf(inject('engine') === 'postgres')('does not wait for a job that somebody is at', async () => {
    const { id } = await aJob('locked')
    await aJob('free')
    const handled: string[] = []
    await database.claim(async (tx) => {
      await tx.select().from(jobs).where(eq(jobs.id, id)).for('update')
      await aWorker(async (job) => {
        handled.push(job.name)
        await finish(job)
      }).runDue()
    })
    expect(handled).toEqual(['free'])
    expect((await theJob('locked')).attempts).toBe(0)
  })

  test('lasts as long as its lease: not a moment less, and then the job is due again', async () => {
    await aJob('job')
    await aWorker(async () => {}).runDue()
    clock.advance(LEASE_SECONDS - 0.001)
    expect(await aWorker().runDue()).toBe(0)
    clock.advance(0.001)
    expect(await aWorker().runDue()).toBe(1)
    expect((await theJob('job')).attempts).toBe(2)
  })

  test('is lost by a handler that throws, which is logged; the job is tried again after the lease', async () => {
    const lines: string[] = []
    const log = createLog({ program: 'test', level: 'debug', json: true, write: (line) => lines.push(line) })
    await aJob('job')
    await aJob('other')
    const worker = aWorker(
      async (job) => {
        if (job.name === 'job' && job.attempts === 1) throw new Error('mishap')
        await finish(job)
      },
      { log },
    )
    expect(await worker.runDue()).toBe(2)
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      message: 'A job failed and will be tried again',
      error: { message: 'mishap' },
    })
    expect((await theJob('other')).dueAt).toBeNull()
    clock.advance(LEASE_SECONDS)
    expect(await worker.runDue()).toBe(1)
    expect(await theJob('job')).toMatchObject({ attempts: 2, dueAt: null })
  })
})

describe('settling', () => {
  test('a job can be put off, and what became of it is written along', async () => {
    await aJob('job')
    const worker = aWorker((job) =>
      database.transaction((tx) =>
        settle(tx, jobs, job, { dueAt: inSeconds(30), facts: { code: 550 }, done: false }),
      ),
    )
    await worker.runDue()
    expect(await theJob('job')).toMatchObject({
      dueAt: inSeconds(30),
      facts: { code: 550 },
      done: false,
      claimedBy: null,
      attempts: 1,
    })
    clock.advance(30)
    expect(await worker.runDue()).toBe(1)
    expect((await theJob('job')).attempts).toBe(2)
  })

  test('a worker that comes back after another has taken the job changes nothing', async () => {
    await aJob('job')
    let held: Job | undefined
    await aWorker(async (job) => {
      held = job
    }).runDue()
    clock.advance(LEASE_SECONDS)
    const settled: boolean[] = []
    await aWorker(async (job) => {
      settled.push(await late({ facts: { by: 'the late one' } }))
      settled.push(
        await database.transaction((tx) => settle(tx, jobs, job, { dueAt: null, facts: { by: 'the next' } })),
      )
      settled.push(await late({ facts: { by: 'the late one' } }))
    }).runDue()

    function late(changes: Partial<Job>): Promise<boolean> {
      if (!held) throw new Error('nobody held it')
      const row = held
      return database.transaction((tx) => settle(tx, jobs, row, { dueAt: clock.now(), ...changes }))
    }
    expect(settled).toEqual([false, true, false])
    expect(await theJob('job')).toMatchObject({ dueAt: null, facts: { by: 'the next' }, attempts: 2 })
  })

  test('a worker that is late, but whose job nobody else has taken, still ends it', async () => {
    await aJob('job')
    await aWorker(async (job) => {
      clock.advance(LEASE_SECONDS * 2)
      expect(await finish(job)).toBe(true)
    }).runDue()
    expect(await theJob('job')).toMatchObject({ attempts: 1, dueAt: null })
  })

  test('a job that is gone is not settled', async () => {
    await aJob('job')
    let settled: boolean | undefined
    await aWorker(async (job) => {
      await database.transaction((tx) => tx.delete(jobs))
      settled = await finish(job)
    }).runDue()
    expect(settled).toBe(false)
  })
})

describe('a new row', () => {
  /** As a program writes it: with the worker's columns, and reported once it is committed. */
  async function write(worker: Worker<Job>, name: string): Promise<Job> {
    const job = await aJob(name, worker.newRow())
    worker.committed([job])
    return job
  }

  test('goes to the worker of its process without a claim, and counts as its first attempt', async () => {
    stopTimers()
    const { handled, handle } = theseAreHandled()
    const worker = aWorker(handle)
    worker.start()
    const job = await write(worker, 'job')
    expect(job).toMatchObject({ fence: 1, attempts: 1, dueAt: inSeconds(LEASE_SECONDS) })
    await handled('job')
    await worker.stop()
    expect(await theJob('job')).toMatchObject({ attempts: 1, claimedBy: null, dueAt: null })
  })

  test('waits for a claim while the worker does not run', async () => {
    const worker = aWorker()
    expect(await write(worker, 'job')).toMatchObject({
      fence: 0,
      attempts: 0,
      claimedBy: null,
      dueAt: clock.now(),
    })
    expect(await worker.runDue()).toBe(1)
  })

  test('waits for a claim while the worker has its hands full', async () => {
    stopTimers()
    const mayEnd = Promise.withResolvers<void>()
    const { handled, handle } = theseAreHandled()
    const worker = aWorker(
      async (job) => {
        await mayEnd.promise
        await handle(job)
      },
      { concurrency: 1 },
    )
    worker.start()
    await write(worker, 'first')
    expect(await write(worker, 'second')).toMatchObject({ claimedBy: null })
    mayEnd.resolve()
    await Promise.all([handled('first'), handled('second')])
    await worker.stop()
  })

  test('that was never reported is claimed when its lease ends', async () => {
    const worker = aWorker()
    worker.start()
    await aJob('lost', worker.newRow())
    expect(await aWorker().runDue()).toBe(0)
    clock.advance(LEASE_SECONDS)
    expect(await aWorker().runDue()).toBe(1)
    await worker.stop()
  })
})

describe('a worker that runs', () => {
  test('handles what is due at its start, and what comes later once it is nudged', async () => {
    stopTimers()
    await aJob('first')
    const { handled, handle } = theseAreHandled()
    const worker = aWorker(handle)
    worker.start()
    await handled('first')
    await aJob('second')
    worker.nudge()
    await handled('second')
    await worker.stop()
  })

  test('hears a nudge that comes while it is looking', async () => {
    stopTimers()
    const { handled, handle } = theseAreHandled()
    let looks = 0
    const worker = aWorker(handle, {
      eligible: () => {
        looks += 1
        // Is looking, and does not sleep yet.
        if (looks === 1) void aJob('job').then(() => worker.nudge())
        return undefined
      },
    })
    worker.start()
    await handled('job')
    await worker.stop()
  })

  test('goes on with more than it can have in hand, without being told', async () => {
    stopTimers()
    const names = Array.from({ length: 10 }, (_, number) => `${number}`)
    for (const name of names) await aJob(name)
    const { handled, handle } = theseAreHandled()
    const worker = aWorker(handle, { concurrency: 2 })
    worker.start()
    await Promise.all(names.map(handled))
    await worker.stop()
    expect((await database.read.select().from(jobs)).filter((job) => job.attempts !== 1)).toEqual([])
  })

  test('wakes by itself when the next job becomes due', async () => {
    stopTimers()
    await aJob('later', { dueAt: inSeconds(0.3) })
    const { handled, handle } = theseAreHandled()
    const worker = aWorker(handle)
    worker.start()
    while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve))
    clock.advance(0.3)
    vi.advanceTimersByTime(300)
    await handled('later')
    await worker.stop()
  })

  test('takes what was not eligible as soon as the job that kept it back says so', async () => {
    stopTimers()
    await aJob('first')
    await aJob('second')
    const { handled, handle } = theseAreHandled()
    let firstIsDone = false
    const worker = aWorker(
      async (job) => {
        await handle(job)
        firstIsDone = true
        worker.nudge()
      },
      { eligible: () => (firstIsDone ? undefined : eq(jobs.name, 'first')) },
    )
    worker.start()
    await handled('second')
    await worker.stop()
  })

  test('comes to its end when what it has in hand is done, and takes nothing more', async () => {
    await aJob('in hand')
    await aJob('untouched', { dueAt: inSeconds(0.001) })
    const begun = Promise.withResolvers<void>()
    const mayEnd = Promise.withResolvers<void>()
    const worker = aWorker(
      async (job) => {
        begun.resolve()
        await mayEnd.promise
        await finish(job)
      },
      { concurrency: 1 },
    )
    worker.start()
    await begun.promise
    clock.advance(1)
    let stopped = false
    const stopping = worker.stop().then(() => {
      stopped = true
    })
    worker.nudge()
    await theJob('in hand')
    expect(stopped).toBe(false)
    mayEnd.resolve()
    await stopping
    expect(await theJob('in hand')).toMatchObject({ dueAt: null })
    expect(await theJob('untouched')).toMatchObject({ attempts: 0, claimedBy: null })
  })

  test('can be stopped before it was started, and started twice without harm', async () => {
    await aWorker().stop()
    stopTimers()
    await aJob('job')
    const { handled, handle } = theseAreHandled()
    const worker = aWorker(handle)
    worker.start()
    worker.start()
    await handled('job')
    await worker.stop()
    expect((await theJob('job')).attempts).toBe(1)
  })

  test('survives a database that does not answer, and says so', async () => {
    stopTimers()
    const lines: string[] = []
    const { handled, handle } = theseAreHandled()
    const outage = Promise.withResolvers<void>()
    let down = true
    const worker = aWorker(handle, {
      database: {
        ...database,
        claim: (body) => (down ? Promise.reject(new Error('nobody there')) : database.claim(body)),
      },
      log: createLog({
        program: 'test',
        level: 'debug',
        json: true,
        write: (line) => {
          lines.push(line)
          outage.resolve()
        },
      }),
    })
    await aJob('job')
    worker.start()
    await outage.promise
    down = false
    worker.nudge()
    await handled('job')
    await worker.stop()
    expect(lines[0]).toContain('A job cannot reach its table')
  })
})

describe('a worker that starts', () => {
  const held = (holder: string) => ({
    claimedBy: holder,
    dueAt: inSeconds(LEASE_SECONDS),
    fence: 1,
    attempts: 1,
  })

  test('takes over at once what a killed process of this host has held', async () => {
    clock = new ManualClock(new Date())
    await aJob('job', { dueAt: new Date(0) })
    const { child, next, ended } = await aProcess('holder')
    child.stdin?.write('go\n')
    expect(await next()).toBe('job')

    await startAndStop(aWorker())
    const whileItLives = await theJob('job')
    expect(whileItLives.claimedBy).toContain(`:${child.pid}:`)
    expect(whileItLives.dueAt?.getTime()).toBeGreaterThan(clock.now().getTime())

    child.kill('SIGKILL')
    await ended
    await startAndStop(aWorker())
    expect(await theJob('job')).toMatchObject({ claimedBy: null, dueAt: clock.now(), attempts: 1 })
    expect(await aWorker().runDue()).toBe(1)
    expect(await theJob('job')).toMatchObject({ attempts: 2, fence: 2, dueAt: null })
  })

  test('takes over what this very process id held in an earlier life', async () => {
    await aJob('job', held(`${hostname()}:${process.pid}:before-the-restart`))
    await startAndStop(aWorker())
    expect(await theJob('job')).toMatchObject({ claimedBy: null, dueAt: clock.now() })
  })

  test('leaves alone what another worker of this process is at', async () => {
    await aJob('job')
    await aWorker(async (job) => {
      await startAndStop(aWorker())
      expect(await theJob('job')).toEqual(job)
      await finish(job)
    }).runDue()
    expect(await theJob('job')).toMatchObject({ attempts: 1, dueAt: null })
  })

  test('leaves alone what a process of another host holds, of which it cannot know', async () => {
    const pid = await aDeadProcess()
    await aJob('theirs', held(`elsewhere.example:${pid}:worker`))
    await aJob('ours', held(`${hostname()}:${pid}:worker`))
    await startAndStop(aWorker())
    expect(await theJob('theirs')).toMatchObject(held(`elsewhere.example:${pid}:worker`))
    expect(await theJob('ours')).toMatchObject({ claimedBy: null, dueAt: clock.now() })
  })

  test('does not bring back a job that has come to its end', async () => {
    await aJob('over', { ...held(`${hostname()}:${await aDeadProcess()}:worker`), dueAt: null })
    await startAndStop(aWorker())
    expect((await theJob('over')).dueAt).toBeNull()
  })

  test('does not take a holder that makes no sense for a dead one', async () => {
    const holders = ['', 'nonsense', `${hostname()}`, `${hostname()}:`, `${hostname()}:x:y`, ':1:']
    for (const holder of holders) await aJob(`held by ${holder}`, held(holder))
    await startAndStop(aWorker())
    const rows = await database.read.select().from(jobs).orderBy(asc(jobs.id))
    expect(rows.map((row) => row.claimedBy)).toEqual(holders)
  })
})

/** Handlers' business: which jobs have been handled, to be waited for by name. */
function theseAreHandled() {
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

interface OtherProcess {
  child: ChildProcess
  said: string[]
  next(): Promise<string>
  ended: Promise<unknown>
}

/** A process with a worker of its own over the same database, which waits for its start. */
async function aProcess(role = 'worker'): Promise<OtherProcess> {
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

async function aDeadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}
