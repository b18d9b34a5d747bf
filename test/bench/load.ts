import { setTimeout as wait } from 'node:timers/promises'

/** One operation: when it was meant to begin and when it was answered, on the clock of `performance.now()`. */
export interface Call {
  email: string
  startedAt: number
  answeredAt: number
  /** Why it failed, or null. */
  failure: string | null
}

/** Does one operation; rejects where the answer is anything but success. */
export type Operation = (email: string) => Promise<void>

let people = 0

/** So many callers who each ask again as soon as they are answered, until the time is over. */
export async function closedLoop(
  operation: Operation,
  { concurrency, durationMs }: { concurrency: number; durationMs: number },
): Promise<Call[]> {
  const calls: Call[] = []
  const end = performance.now() + durationMs
  const caller = async () => {
    while (performance.now() < end) calls.push(await call(operation, performance.now()))
  }
  await Promise.all(Array.from({ length: concurrency }, caller))
  return calls
}

/**
 * Operations on a fixed schedule, whether or not the earlier ones have been answered. Latency counts from the schedule,
 * so that a program that stalls cannot hide it by keeping the callers waiting.
 */
export async function openLoop(
  operation: Operation,
  { perSecond, durationMs }: { perSecond: number; durationMs: number },
): Promise<Call[]> {
  const start = performance.now()
  const calls: Array<Promise<Call>> = []
  const total = Math.round((perSecond * durationMs) / 1000)
  for (let index = 0; index < total; index++) {
    const scheduledAt = start + (index * 1000) / perSecond
    const early = scheduledAt - performance.now()
    if (early > 0) await wait(early)
    calls.push(call(operation, scheduledAt))
  }
  return Promise.all(calls)
}

async function call(operation: Operation, startedAt: number): Promise<Call> {
  const email = `person${++people}@bench.example`
  const failure = await operation(email).then(
    () => null,
    (error: unknown) => String(error),
  )
  return { email, startedAt, answeredAt: performance.now(), failure }
}
