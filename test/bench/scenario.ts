import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Candidate } from './candidate.ts'
import { type Call, closedLoop, openLoop } from './load.ts'
import { measure, type Round } from './measure.ts'
import { customerSubject, type Place, registrationSubject } from './subject.ts'
import { customerLimit, registrationLimit } from './yardstick/yardstick.ts'

export interface Scenario {
  name: 'registration' | 'customer'
  title: string
  product: (place: Place) => Promise<Candidate>
  limit: (place: Place) => Promise<Candidate>
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'registration',
    title: 'accountRegister → mail at the sink',
    product: registrationSubject,
    limit: registrationLimit,
  },
  {
    name: 'customer',
    title: 'customerCreate by an app → webhook received',
    product: customerSubject,
    limit: customerLimit,
  },
]

/** The rounds of both candidates under one load. */
export interface LoadRounds {
  title: string
  /** What is compared: how much can be done, or how long one takes. */
  kind: 'throughput' | 'latency'
  product: Round[]
  limit: Round[]
}

export interface ScenarioRounds {
  title: string
  loads: LoadRounds[]
  /** Connections opened to the sink or receiver in the whole run. */
  connections: { product: number; limit: number }
}

const WARM_UP_MS = 1500
const CLOSED_MS = 3000
const OPEN_MS = 4000
const OPEN_PER_SECOND = 20

/** Starts both candidates and loads them in turn, so that whatever else the machine does meets both. */
export async function runScenario(
  scenario: Scenario,
  place: Place,
  { rounds, concurrency, onRound }: { rounds: number; concurrency: number; onRound: (round: number) => void },
): Promise<ScenarioRounds> {
  const limit = await scenario.limit(inside(place, `${scenario.name}-limit`))
  const product = await scenario.product(inside(place, `${scenario.name}-product`))
  const closed = (durationMs: number) => (candidate: Candidate) =>
    closedLoop(candidate.operation, { concurrency, durationMs })
  const open = (candidate: Candidate) =>
    openLoop(candidate.operation, { perSecond: OPEN_PER_SECOND, durationMs: OPEN_MS })
  const run = async (candidate: Candidate, load: (candidate: Candidate) => Promise<Call[]>) =>
    checked(await measure(candidate, place.client, load), scenario)

  for (const candidate of [limit, product]) await run(candidate, closed(WARM_UP_MS))
  const throughput: LoadRounds = {
    title: `concurrency ${concurrency}`,
    kind: 'throughput',
    product: [],
    limit: [],
  }
  const latency: LoadRounds = {
    title: `${OPEN_PER_SECOND} a second`,
    kind: 'latency',
    product: [],
    limit: [],
  }
  for (let round = 1; round <= rounds; round++) {
    onRound(round)
    throughput.limit.push(await run(limit, closed(CLOSED_MS)))
    throughput.product.push(await run(product, closed(CLOSED_MS)))
    latency.limit.push(await run(limit, open))
    latency.product.push(await run(product, open))
  }
  return {
    title: scenario.title,
    loads: [throughput, latency],
    connections: { product: product.connections(), limit: limit.connections() },
  }
}

/** A figure of which a part failed is no figure. */
function checked(round: Round, { title }: Scenario): Round {
  const { operations, failed, lost, repeated, failure } = round
  if (failed + lost + repeated === 0) return round
  throw new Error(
    `${title}: of ${operations} operations ${failed} failed, ${lost} never arrived, ${repeated} arrived twice. ${failure ?? ''}`,
  )
}

function inside(place: Place, name: string): Place {
  const directory = join(place.directory, name)
  mkdirSync(directory)
  return { ...place, directory, profile: place.profile && join(place.profile, name) }
}
