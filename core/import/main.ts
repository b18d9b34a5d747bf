import { createReadStream } from 'node:fs'
import { systemClock } from '../../shared/clock.ts'
import { openDatabase } from '../../shared/database/database.ts'
import { SettingsError } from '../../shared/env.ts'
import { readCoreSettings } from '../settings.ts'
import { importFile } from './import-file.ts'
import { createProgressBar } from './progress-bar.ts'
import { createRefusalFile, formatReport } from './report.ts'

const USAGE = 'npm run import-users -- FILE     (JSON lines; see "Move in from Saleor" in the README)\n'

/** Something was refused, or the run could not be finished. */
const FAILED = 1
const MISUSED = 2

try {
  await main(process.argv.slice(2))
} catch (error) {
  const known = error instanceof SettingsError || (error as NodeJS.ErrnoException).code === 'ENOENT'
  process.stderr.write(`${known ? (error as Error).message : ((error as Error).stack ?? error)}\n`)
  process.exitCode = FAILED
}

async function main([path, ...others]: string[]): Promise<void> {
  if (!path || path.startsWith('-') || others.length > 0) {
    process.stderr.write(USAGE)
    process.exitCode = MISUSED
    return
  }
  const settings = readCoreSettings(process.env)
  const lines = await countLines(path)
  const database = await openDatabase({
    url: settings.databaseUrl,
    migrations: new URL('../migrations', import.meta.url).pathname,
  })
  const refusals = createRefusalFile(path)
  const show = createProgressBar(process.stderr, lines)
  try {
    const progress = await importFile({ database, clock: systemClock }, path, {
      onRefusal: refusals.add,
      onBatch: ({ lines }) => show(lines),
    })
    process.stdout.write(formatReport(progress, refusals))
    if (progress.refused > 0) process.exitCode = FAILED
  } finally {
    refusals.close()
    await database.close()
  }
}

/** Read twice, so that the bar can say how much is left: much quicker than importing. */
async function countLines(path: string): Promise<number> {
  let count = 0
  let last = 10
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count++
    last = bytes.at(-1) ?? last
  }
  return last === 10 ? count : count + 1
}
