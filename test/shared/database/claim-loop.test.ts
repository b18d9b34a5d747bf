import { hostname } from 'node:os'
import { describe, expect, test, vi } from 'vitest'
import { asc, eq } from '../../../shared/database/drizzle.ts'
import { createLog } from '../../../shared/log.ts'
import {
  aDeadProcess,
  aJob,
  aProcess,
  aWorker,
  clock,
  database,
  finish,
  inSeconds,
  LEASE_SECONDS,
  startAndStop,
  stopTimers,
  theJob,
  theseAreHandled,
  withJobs,
} from '../../support/claims.ts'
import { jobs } from '../../support/jobs.ts'

withJobs()

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
    // As the other process reads it.
    clock.advance((Date.now() - clock.now().getTime()) / 1000)
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
