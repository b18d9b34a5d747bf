import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { processFigures } from './process-figures.ts'
import type { Program } from './programs.ts'
import { median } from './statistics.ts'
import { type Place, startCore, startSmtpApp } from './subject.ts'
import { startBareCore, startMail } from './yardstick/yardstick.ts'

/** One program on its own, with nothing to do. */
export interface AtRest {
  name: string
  /** From the spawn to the first 200 where everything is there already, and the very first time. */
  startMs: number
  firstStartMs: number
  limitStartMs: number
  /** Once it has settled. */
  rssMb: number
  limitRssMb: number
}

const SETTLE_MS = 1500
/** Where no mail goes, since none is sent. */
const NOWHERE = { url: 'smtp://127.0.0.1:9', port: 9 }

/** Starts each program of the product and of the limit in turn, several times. */
export async function measureAtRest(place: Place, starts: number): Promise<AtRest[]> {
  const coreLimit = (inside: Place) => startBareCore(inside, { target: 'http://127.0.0.1:9/', hash: true })
  const mailLimit = (inside: Place) => startMail(inside, NOWHERE.port)
  const smtpApp = (inside: Place) => startSmtpApp(inside, NOWHERE.url)
  return [
    await compare('core', place, starts, startCore, coreLimit),
    await compare('smtp-app', place, starts, smtpApp, mailLimit),
  ]
}

type Start = (place: Place) => Promise<Program>

async function compare(name: string, place: Place, starts: number, product: Start, limit: Start) {
  const productDirectory = directoryIn(place, `rest-${name}`)
  const first = await startOnce(product, place, productDirectory)
  const ours: Settled[] = []
  const bare: Settled[] = []
  for (let round = 0; round < starts; round++) {
    // The limit's programs make their tables at each start.
    bare.push(await startOnce(limit, place, directoryIn(place, `rest-${name}-limit-${round}`)))
    ours.push(await startOnce(product, place, productDirectory))
  }
  return {
    name,
    startMs: median(ours.map((one) => one.startMs)),
    firstStartMs: first.startMs,
    limitStartMs: median(bare.map((one) => one.startMs)),
    rssMb: median(ours.map((one) => one.rssMb)),
    limitRssMb: median(bare.map((one) => one.rssMb)),
  }
}

interface Settled {
  startMs: number
  rssMb: number
}

async function startOnce(start: Start, place: Place, directory: string): Promise<Settled> {
  await using cleanUp = new AsyncDisposableStack()
  // A run that is broken off ends this program too.
  place.cleanUp.defer(() => cleanUp.disposeAsync())
  const { pid, startMs } = await start({ ...place, directory, cleanUp, profile: undefined })
  await wait(SETTLE_MS)
  return { startMs, rssMb: processFigures(pid).rssMb }
}

function directoryIn({ directory }: Place, name: string): string {
  const path = join(directory, name)
  mkdirSync(path)
  return path
}
