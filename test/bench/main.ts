import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureAtRest } from './at-rest.ts'
import { createHttpClient } from './http-client.ts'
import { measureLists } from './lists.ts'
import { conditions, formatReport, type Report, scenarioReport } from './report.ts'
import { runScenario, scenarios } from './scenario.ts'
import { measureStages } from './stages.ts'
import type { Place } from './subject.ts'

const PARTS = ['stages', 'registration', 'customer', 'rest', 'lists'] as const
type Part = (typeof PARTS)[number]

const USAGE = `npm run bench -- [options]
  --rounds N          rounds of each load (5)
  --concurrency N     callers of the closed loop (20)
  --only PART         one of ${PARTS.join(', ')}; may be given several times
  --json              JSON instead of the table
  --profile FOLDER    also writes CPU profiles of the product's programs (which slows them down)
`

interface Options {
  rounds: number
  concurrency: number
  parts: readonly Part[]
  json: boolean
  profile: string | undefined
}

const INTERRUPTED = 130

const options = readOptions()
if (options) await main(options)
else {
  process.stderr.write(USAGE)
  process.exitCode = 2
}

/** `npm run bench`: measures, prints, and leaves neither a process nor a file behind. */
async function main({ rounds, concurrency, parts, json, profile }: Options): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'sallyport-bench-'))
  process.once('exit', () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }))
  const cleanUp = new AsyncDisposableStack()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => cleanUp.disposeAsync().finally(() => process.exit(INTERRUPTED)))

  const client = cleanUp.use(createHttpClient())
  const place: Place = { directory, client, cleanUp, profile }
  const report: Report = {
    conditions: conditions(rounds),
    stages: [],
    scenarios: [],
    atRest: [],
    lists: null,
  }
  try {
    if (parts.includes('stages')) {
      progress('the bare parts')
      report.stages = await measureStages(place)
    }
    for (const scenario of scenarios.filter(({ name }) => parts.includes(name))) {
      await using own = new AsyncDisposableStack()
      cleanUp.defer(() => own.disposeAsync())
      const figures = await runScenario(
        scenario,
        { ...place, cleanUp: own },
        {
          rounds,
          concurrency,
          onRound: (round) => progress(`${scenario.title}: round ${round} of ${rounds}`),
        },
      )
      report.scenarios.push(scenarioReport(figures))
    }
    if (parts.includes('rest')) {
      progress('starts and memory at rest')
      report.atRest = await measureAtRest(place, rounds)
    }
    if (parts.includes('lists')) {
      progress('lists of many people')
      report.lists = await measureLists(place, rounds)
    }
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  } finally {
    await cleanUp.disposeAsync()
  }
}

function progress(text: string): void {
  process.stderr.write(`… ${text}\n`)
}

/** Undefined where they make no sense. */
function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string', default: '5' },
        concurrency: { type: 'string', default: '20' },
        only: { type: 'string', multiple: true },
        json: { type: 'boolean', default: false },
        profile: { type: 'string' },
      },
    })
    const rounds = Number(values.rounds)
    const concurrency = Number(values.concurrency)
    const parts = values.only ? PARTS.filter((part) => values.only?.includes(part)) : PARTS
    const unknown = values.only?.some((name) => !PARTS.some((part) => part === name))
    if (unknown || ![rounds, concurrency].every((number) => Number.isInteger(number) && number > 0))
      return undefined
    return { rounds, concurrency, parts, json: values.json, profile: values.profile }
  } catch {
    return undefined
  }
}
