import { createWorker, settle } from '../../shared/claim.ts'
import { systemClock } from '../../shared/clock.ts'
import { openDatabase } from '../../shared/database/database.ts'
import { silentLog } from '../../shared/log.ts'
import { type Job, jobs } from './jobs.ts'

/**
 * A process of its own with one worker, for tests of claims among processes: says `ready`, waits for a line, does all
 * that is due and says the name of each job. As a `holder` it never comes to the end of one.
 */
const [url = '', migrations = '', role] = process.argv.slice(2)
const database = await openDatabase({ url, migrations })
const say = (text: string) => process.stdout.write(`${text}\n`)
const worker = createWorker<Job>({
  name: 'A job',
  database,
  clock: systemClock,
  log: silentLog,
  table: jobs,
  concurrency: 3,
  leaseMs: 60_000,
  async handle(job) {
    say(job.name)
    if (role === 'holder') return new Promise(() => {})
    await database.transaction((tx) => settle(tx, jobs, job, { dueAt: null }))
  },
})
say('ready')
process.stdin.once('data', async () => {
  await worker.runDue()
  await database.close()
  process.exit()
})
