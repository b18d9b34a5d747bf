import { hostname } from 'node:os'
import { describe, expect, inject, test } from 'vitest'
import { settle, type Worker } from '../../../shared/claim.ts'
import { eq } from '../../../shared/database/drizzle.ts'
import { createLog } from '../../../shared/log.ts'
import {
  aJob,
  aProcess,
  aWorker,
  clock,
  database,
  finish,
  inSeconds,
  LEASE_SECONDS,
  stopTimers,
  theJob,
  theseAreHandled,
  withJobs,
} from '../../support/claims.ts'
import { type Job, jobs } from '../../support/jobs.ts'

withJobs()

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
