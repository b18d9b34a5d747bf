import { setTimeout as wait } from 'node:timers/promises'
import type { Candidate } from './candidate.ts'
import type { HttpClient } from './http-client.ts'
import type { Call } from './load.ts'
import { processFigures } from './process-figures.ts'
import { quantile } from './statistics.ts'

/** What one round of load came to. Times in ms, from the beginning of an operation. */
export interface Round {
  operations: number
  failed: number
  lost: number
  repeated: number
  /** The first failure in words. */
  failure: string | null
  /** Arrivals per second, from the first operation to the last arrival. */
  perSecond: number
  requestP50: number
  endToEndP50: number
  endToEndP95: number
  endToEndP99: number
  /** From the answer to the arrival: what waits behind other work shows here. */
  afterAnswerP50: number
  programs: ProgramRound[]
}

export interface ProgramRound {
  name: string
  cpuMsPerOperation: number
  /** The most that was seen. */
  rssMb: number
  /** The slowest answer of the health check: how long its main thread was away. */
  slowestHealthMs: number
}

/** How long what has been asked for may take to arrive before it counts as lost. */
const ARRIVAL_TIMEOUT_MS = 30_000
const LOOK_EVERY_MS = 250

/** Puts a load on a candidate and waits until everything has arrived. */
export async function measure(
  candidate: Candidate,
  client: HttpClient,
  load: (candidate: Candidate) => Promise<Call[]>,
): Promise<Round> {
  const { arrivals } = candidate
  const repeatsBefore = arrivals.repeats
  const watch = watchPrograms(candidate, client)
  const calls = await load(candidate)
  const answered = calls.filter((call) => call.failure === null)
  const timer = setTimeout(() => arrivals.giveUp(), ARRIVAL_TIMEOUT_MS)
  const arrivedAt = await Promise.all(answered.map((call) => arrivals.of(call.email)))
  clearTimeout(timer)
  const end = performance.now()
  const programs = await watch.end(calls.length)

  const start = Math.min(...calls.map((call) => call.startedAt))
  const whole = answered.flatMap((call, index) => {
    const at = arrivedAt[index]
    return at ? [{ ...call, arrivedAt: at }] : []
  })
  const endToEnd = whole.map((call) => call.arrivedAt - call.startedAt)
  const last = Math.max(...whole.map((call) => call.arrivedAt))
  return {
    operations: calls.length,
    failed: calls.length - answered.length,
    lost: answered.length - whole.length,
    repeated: arrivals.repeats - repeatsBefore,
    failure: calls.find((call) => call.failure !== null)?.failure ?? null,
    perSecond: (whole.length * 1000) / ((whole.length > 0 ? last : end) - start),
    requestP50: quantile(
      answered.map((call) => call.answeredAt - call.startedAt),
      0.5,
    ),
    endToEndP50: quantile(endToEnd, 0.5),
    endToEndP95: quantile(endToEnd, 0.95),
    endToEndP99: quantile(endToEnd, 0.99),
    afterAnswerP50: quantile(
      whole.map((call) => Math.max(0, call.arrivedAt - call.answeredAt)),
      0.5,
    ),
    programs,
  }
}

function watchPrograms({ programs }: Candidate, client: HttpClient) {
  const watched = programs.map((program) => ({
    ...program,
    cpuBefore: processFigures(program.pid).cpuMs,
    rssMb: 0,
    slowestHealthMs: 0,
  }))
  const over = new AbortController()

  async function look(program: (typeof watched)[number]): Promise<void> {
    while (!over.signal.aborted) {
      const startedAt = performance.now()
      await client.get(program.healthUrl)
      program.slowestHealthMs = Math.max(program.slowestHealthMs, performance.now() - startedAt)
      program.rssMb = Math.max(program.rssMb, processFigures(program.pid).rssMb)
      await wait(LOOK_EVERY_MS, undefined, { signal: over.signal }).catch(() => {})
    }
  }
  const looking = watched.map(look)
  // A program that dies is reported by `end`, not as a rejection that nobody awaits.
  for (const one of looking) one.catch(() => {})

  return {
    async end(operations: number): Promise<ProgramRound[]> {
      over.abort()
      await Promise.all(looking)
      return watched.map(({ name, pid, cpuBefore, rssMb, slowestHealthMs }) => ({
        name,
        cpuMsPerOperation: (processFigures(pid).cpuMs - cpuBefore) / operations,
        rssMb,
        slowestHealthMs,
      }))
    },
  }
}
