import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import {
  type Database,
  isUniqueViolation,
  openDatabase,
  type Queries,
} from '../../../shared/database/database.ts'
import { asc, eq, gt, sql } from '../../../shared/database/drizzle.ts'
import { createTestDatabase, openTestDatabase } from '../../support/database.ts'
import { type Job, jobMigrations, jobs } from '../../support/jobs.ts'

const onPostgres = inject('engine') === 'postgres'
let database: Database
let migrations: ReturnType<typeof jobMigrations>

beforeEach(async () => {
  migrations = jobMigrations()
  database = await openTestDatabase({ migrations: migrations.folder })
})
afterEach(async () => {
  await database.close()
  migrations.remove()
})

async function add(tx: Queries, columns: Partial<Job> & { name: string }): Promise<Job> {
  const [job] = await tx.insert(jobs).values(columns).returning()
  if (!job) throw new Error('no job')
  return job
}

const stored = (columns: Partial<Job> & { name: string }) => database.transaction((tx) => add(tx, columns))
const names = async () =>
  (await database.read.select().from(jobs).orderBy(asc(jobs.id))).map((job) => job.name)

async function caught(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('It was not refused.')
    },
    (error: unknown) => error,
  )
}

test.runIf(onPostgres)(
  'a database that cannot hold every letter is refused with a word on how to make one',
  async () => {
    const url = new URL(inject('postgresUrl'))
    const name = `test_latin_${process.pid}`
    const server = new pg.Client({ connectionString: url.href })
    await server.connect()
    await server.query(
      `CREATE DATABASE ${name} ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`,
    )
    url.pathname = `/${name}`
    const refused = await caught(openDatabase({ url: url.href, migrations: migrations.folder }))
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await server.end()
    expect(refused).toMatchObject({ message: expect.stringContaining("ENCODING 'UTF8'") })
  },
)

describe('transactions', () => {
  test('what a transaction has written is there for everybody once it is done, with its answer', async () => {
    const job = await database.transaction((tx) => add(tx, { name: 'one' }))
    expect(await names()).toEqual(['one'])
    expect(job).toMatchObject({ name: 'one', fence: 0, attempts: 0, dueAt: null })
  })

  test('a body that throws leaves nothing behind, and its own error is the one to see', async () => {
    const mishap = new Error('mishap')
    const failing = database.transaction(async (tx) => {
      await add(tx, { name: 'one' })
      throw mishap
    })
    expect(await caught(failing)).toBe(mishap)
    expect(await names()).toEqual([])
    await stored({ name: 'two' })
    expect(await names()).toEqual(['two'])
  })

  test('whoever wants to know is told of a commit when others can read it, with the answer', async () => {
    const told: { name: string; seen: Promise<string[]>; durable: Promise<Job> }[] = []
    const job = await database.transaction(
      (tx) => add(tx, { name: 'one' }),
      ({ name }, durable) => told.push({ name, seen: names(), durable }),
    )
    expect(told).toHaveLength(1)
    expect(told[0]?.name).toBe('one')
    expect(await told[0]?.seen).toEqual(['one'])
    expect(await told[0]?.durable).toEqual(job)
  })

  test('of a body that throws nobody is told', async () => {
    let told = 0
    const failing = database.transaction(
      async (tx) => {
        await add(tx, { name: 'one' })
        throw new Error('mishap')
      },
      () => told++,
    )
    await caught(failing)
    expect(told).toBe(0)
  })

  test('a claim is answered after what was committed before it, though that waits for the disk', async () => {
    const answered: string[] = []
    let claim: Promise<unknown> | undefined
    await database
      .transaction(
        (tx) => add(tx, { name: 'lasting' }),
        () => {
          claim = database.claim((tx) => add(tx, { name: 'claimed' })).then(() => answered.push('claim'))
        },
      )
      .then(() => answered.push('transaction'))
    await claim
    expect(answered).toEqual(['transaction', 'claim'])
    expect(await names()).toEqual(['lasting', 'claimed'])
  })

  test('a claim that throws leaves nothing behind either', async () => {
    await caught(
      database.claim(async (tx) => {
        await add(tx, { name: 'one' })
        throw new Error('mishap')
      }),
    )
    expect(await names()).toEqual([])
  })

  test('readers see nothing of a transaction under way, while it sees itself', async () => {
    await database.transaction(async (tx) => {
      await add(tx, { name: 'one' })
      expect(await tx.select().from(jobs)).toHaveLength(1)
      expect(await database.read.select().from(jobs)).toEqual([])
    })
    expect(await names()).toEqual(['one'])
  })

  test('fifty that read, add one and write at once lose nothing', async () => {
    const { id } = await stored({ name: 'counter' })
    await Promise.all(
      Array.from({ length: 50 }, () =>
        database.transaction(async (tx) => {
          const [job] = await tx.select().from(jobs).where(eq(jobs.id, id))
          await tx
            .update(jobs)
            .set({ attempts: (job?.attempts ?? 0) + 1 })
            .where(eq(jobs.id, id))
        }),
      ),
    )
    const [counter] = await database.read.select().from(jobs)
    expect(counter?.attempts).toBe(50)
  })

  test('fifty at once that do not meet are all done, more than there are connections', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, number) => stored({ name: `job ${number}` })))
    expect(new Set(await names()).size).toBe(50)
  })

  test('a rule over several rows holds: of two who each see the other on duty, one stays', async () => {
    const ids = [
      (await stored({ name: 'ada', done: false })).id,
      (await stored({ name: 'zoe', done: false })).id,
    ]
    await Promise.all(
      ids.map((id) =>
        database.transaction(async (tx) => {
          const onDuty = await tx.select().from(jobs).where(eq(jobs.done, false))
          if (onDuty.length > 1) await tx.update(jobs).set({ done: true }).where(eq(jobs.id, id))
        }),
      ),
    )
    expect(await database.read.select().from(jobs).where(eq(jobs.done, false))).toHaveLength(1)
  })

  test('of two who make the same thing at once, one is refused for it', async () => {
    const outcomes = await Promise.allSettled([stored({ name: 'one' }), stored({ name: 'one' })])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(isUniqueViolation(refused[0]?.reason)).toBe(true)
    expect(await names()).toEqual(['one'])
  })

  test('a failure does not stop those who wait behind it', async () => {
    const outcomes = await Promise.allSettled([
      database.transaction(() => Promise.reject(new Error('mishap'))),
      stored({ name: 'one' }),
      stored({ name: 'one' }),
      stored({ name: 'two' }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ])
    expect((await names()).sort()).toEqual(['one', 'two'])
  })

  test.runIf(onPostgres)('the world stands still while a transaction looks at it', async () => {
    await database.transaction(async (tx) => {
      expect(await tx.select().from(jobs)).toEqual([])
      await stored({ name: 'meanwhile' })
      expect(await tx.select().from(jobs)).toEqual([])
    })
  })

  test.runIf(onPostgres)('a body that swallows a failed query is told that nothing was stored', async () => {
    await stored({ name: 'one' })
    const swallowing = database.transaction(async (tx) => {
      await add(tx, { name: 'two' })
      await add(tx, { name: 'one' }).catch(() => null)
    })
    await expect(swallowing).rejects.toThrow('nothing was stored')
    expect(await names()).toEqual(['one'])
  })

  test.runIf(onPostgres)(
    'a connection that dies within a transaction fails it, and nothing else',
    async () => {
      let pid = 0
      const failing = database.transaction(async (tx) => {
        await add(tx, { name: 'one' })
        const [self] = await tx.select({ pid: sql<number>`pg_backend_pid()` }).from(jobs)
        pid = Number(self?.pid)
        await database.read
          .select({ killed: sql`pg_terminate_backend(${pid})` })
          .from(sql`(select 1) as once`)
        // The end of the connection is noticed between two queries, when nobody waits for an answer.
        for (let running = 1; running > 0; ) running = await connections(pid)
        await new Promise(setImmediate)
        await tx.select().from(jobs)
      })
      await caught(failing)
      expect(pid).toBeGreaterThan(0)
      expect(await names()).toEqual([])
      await stored({ name: 'two' })
      expect(await names()).toEqual(['two'])
    },
  )

  test('closing waits for what is under way', async () => {
    const { url, drop } = await createTestDatabase()
    const own = await openDatabase({ url, migrations: migrations.folder })
    const begun = Promise.withResolvers<void>()
    const writing = own.transaction((tx) => {
      begun.resolve()
      return add(tx, { name: 'last words' })
    })
    await begun.promise
    await own.close()
    expect(await writing).toMatchObject({ name: 'last words' })
    const again = await openDatabase({ url, migrations: migrations.folder })
    expect(await again.read.select().from(jobs)).toHaveLength(1)
    await again.close()
    await drop()
  })
})

describe('values', () => {
  test('each kind of value comes back as it went in', async () => {
    const given = {
      name: "Zoë's 🔑 'quoted' \"job\"; --",
      done: true,
      at: new Date('2026-03-14T12:00:00.123Z'),
      facts: { nested: { list: [1, 'two', null, true], text: 'Ü\n"' } },
      dueAt: new Date(0),
    }
    const written = await stored(given)
    expect(written).toMatchObject(given)
    const [read] = await database.read.select().from(jobs)
    expect(read).toEqual(written)
    expect(typeof read?.id).toBe('number')
    expect(read?.at).toBeInstanceOf(Date)
  })

  test('false is not null, and an empty list is a list', async () => {
    await stored({ name: 'one', done: false, facts: [] })
    const [read] = await database.read.select().from(jobs)
    expect(read).toMatchObject({ done: false, facts: [] })
  })

  test('what is not given is null', async () => {
    await stored({ name: 'one' })
    const [read] = await database.read.select().from(jobs)
    expect(read).toMatchObject({ done: null, at: null, facts: null, parentId: null, claimedBy: null })
  })

  test('a value can be taken back to null', async () => {
    await stored({ name: 'one', done: true, at: new Date(), facts: {} })
    await database.transaction((tx) => tx.update(jobs).set({ done: null, at: null, facts: null }))
    const [read] = await database.read.select().from(jobs)
    expect(read).toMatchObject({ done: null, at: null, facts: null })
  })

  test('moments are compared and sorted to the millisecond', async () => {
    for (const milliseconds of [999, 0, 1, 50])
      await stored({ name: `${milliseconds}`, at: new Date(Date.UTC(2026, 2, 14) + milliseconds) })
    const later = await database.read
      .select()
      .from(jobs)
      .where(gt(jobs.at, new Date(Date.UTC(2026, 2, 14))))
      .orderBy(asc(jobs.at))
    expect(later.map((job) => job.name)).toEqual(['1', '50', '999'])
  })

  test('a boolean can be asked for', async () => {
    await stored({ name: 'yes', done: true })
    await stored({ name: 'no', done: false })
    await stored({ name: 'unknown' })
    const done = await database.read.select().from(jobs).where(eq(jobs.done, true))
    expect(done.map((job) => job.name)).toEqual(['yes'])
  })

  test('an id is never given out twice, not even that of a deleted row', async () => {
    const { id } = await stored({ name: 'one' })
    await database.transaction((tx) => tx.delete(jobs))
    expect((await stored({ name: 'one' })).id).toBeGreaterThan(id)
  })
})

describe('refusals of the database', () => {
  test('a taken value and a taken key are unique violations', async () => {
    const { id } = await stored({ name: 'one' })
    expect(isUniqueViolation(await caught(stored({ name: 'one' })))).toBe(true)
    expect(isUniqueViolation(await caught(stored({ id, name: 'two' })))).toBe(true)
  })

  test('a missing value and a row that points nowhere are refused, and are no unique violations', async () => {
    // The compiler would not let this pass.
    const missing = await caught(stored({ name: null as unknown as string }))
    const nowhere = await caught(stored({ name: 'one', parentId: 'nobody' }))
    for (const error of [missing, nowhere]) {
      expect(error).toBeInstanceOf(Error)
      expect(isUniqueViolation(error)).toBe(false)
    }
    expect(await names()).toEqual([])
  })

  test('nothing else is a unique violation', () => {
    for (const other of [new Error('23505'), { code: '23505' }, '23505', null, undefined])
      expect(isUniqueViolation(other)).toBe(false)
  })

  test('the connection for reading does not write', async () => {
    if (onPostgres) return
    await caught(add(database.read, { name: 'one' }))
    expect(await names()).toEqual([])
  })
})

async function connections(pid: number): Promise<number> {
  const [row] = await database.read
    .select({ running: sql<string>`(select count(*) from pg_stat_activity where pid = ${pid})` })
    .from(sql`(select 1) as once`)
  return Number(row?.running)
}
