import { availableParallelism, cpus } from 'node:os'
import type { AtRest } from './at-rest.ts'
import type { Lists } from './lists.ts'
import type { Round } from './measure.ts'
import type { LoadRounds, ScenarioRounds } from './scenario.ts'
import type { Stage } from './stages.ts'
import { type Spread, spread } from './statistics.ts'

export interface Report {
  conditions: Conditions
  stages: Stage[]
  scenarios: ScenarioReport[]
  atRest: AtRest[]
  lists: Lists | null
}

export interface Conditions {
  cores: number
  processor: string
  node: string
  platform: string
  rounds: number
  at: string
}

export interface ScenarioReport {
  title: string
  loads: Array<{ title: string; lines: Line[] }>
  connections: ScenarioRounds['connections']
}

/** One figure of the product beside that of the limit. */
export interface Line {
  name: string
  product: Spread
  limit: Spread
  /** Of the medians: product / limit. */
  ratio: number
  /** What the ratio should be, where something was promised. */
  bar?: { text: string; met: boolean }
}

/** The product reaches this part of what its bare parts can do. */
const LEAST_THROUGHPUT = 0.7
/** And takes less than this many times as long. */
const MOST_LATENCY = 2
/** A question costs at most so many times as much where there are a hundred times as many people. */
const MOST_GROWTH = 2

export function conditions(rounds: number): Conditions {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    rounds,
    at: new Date().toISOString(),
  }
}

export function scenarioReport({ title, loads, connections }: ScenarioRounds): ScenarioReport {
  return { title, connections, loads: loads.map((load) => ({ title: load.title, lines: linesOf(load) })) }
}

function linesOf({ kind, product, limit }: LoadRounds): Line[] {
  const line = (name: string, read: (round: Round) => number): Line => {
    const ours = spread(product.map(read))
    const bare = spread(limit.map(read))
    return { name, product: ours, limit: bare, ratio: ours.median / bare.median }
  }
  const perSecond = line('arrivals per second', (round) => round.perSecond)
  const p50 = line('end to end p50 ms', (round) => round.endToEndP50)
  if (kind === 'throughput')
    perSecond.bar = { text: `≥ ${LEAST_THROUGHPUT}`, met: perSecond.ratio >= LEAST_THROUGHPUT }
  else p50.bar = { text: `< ${MOST_LATENCY}`, met: p50.ratio < MOST_LATENCY }
  const names = product[0]?.programs.map(({ name }) => name) ?? []
  return [
    perSecond,
    p50,
    line('end to end p95 ms', (round) => round.endToEndP95),
    line('end to end p99 ms', (round) => round.endToEndP99),
    line('request p50 ms', (round) => round.requestP50),
    line('answer to arrival p50 ms', (round) => round.afterAnswerP50),
    ...names.flatMap((name, index) => [
      line(`${name}: CPU ms each`, (round) => round.programs[index]?.cpuMsPerOperation ?? Number.NaN),
      line(`${name}: memory MB`, (round) => round.programs[index]?.rssMb ?? Number.NaN),
      line(`${name}: slowest health ms`, (round) => round.programs[index]?.slowestHealthMs ?? Number.NaN),
    ]),
  ]
}

/** The table that a person reads. */
export function formatReport({ conditions: on, stages, scenarios, atRest, lists }: Report): string {
  const lines = [
    `${on.cores} cores (${on.processor}), ${on.platform}, Node ${on.node}, ${on.at}.`,
    `${on.rounds} rounds; limit and product in turn on the same machine, beside the driver, the sink and the receiver.`,
    'The limit is the bare parts joined by a program that does nothing else. Medians of rounds [least..most].',
  ]
  if (stages.length > 0) {
    lines.push('', row('Bare parts, each alone', 'per second'))
    for (const { name, perSecond } of stages) lines.push(row(`  ${name}`, shown(perSecond)))
  }
  for (const { title, loads, connections } of scenarios) {
    for (const load of loads) {
      lines.push('', row(`${title}, ${load.title}`, 'product', 'limit', 'ratio'))
      for (const { name, product, limit, ratio, bar } of load.lines) {
        const verdict = bar ? `  ${bar.text}: ${bar.met ? 'met' : 'NOT MET'}` : ''
        lines.push(row(`  ${name}`, range(product), range(limit), `${ratio.toFixed(2)}${verdict}`))
      }
    }
    lines.push(row('  connections opened', String(connections.product), String(connections.limit)))
  }
  if (atRest.length > 0) {
    lines.push('', row('Alone, with nothing to do', 'product', 'limit', 'ratio'))
    for (const one of atRest) {
      const ratio = (a: number, b: number) => (a / b).toFixed(2)
      const start = ratio(one.startMs, one.limitStartMs)
      lines.push(
        row(`  ${one.name}: start to first answer ms`, shown(one.startMs), shown(one.limitStartMs), start),
        row(`  ${one.name}: the very first start ms`, shown(one.firstStartMs)),
        row(
          `  ${one.name}: memory MB`,
          shown(one.rssMb),
          shown(one.limitRssMb),
          ratio(one.rssMb, one.limitRssMb),
        ),
      )
    }
  }
  if (lists) lines.push('', ...linesOfLists(lists))
  return `${lines.join('\n')}\n`
}

function linesOfLists({ small, large, importedPerSecond, figures }: Lists): string[] {
  return [
    row('Lists over GraphQL, median ms', `${small} people`, `${large} people`, 'ratio'),
    ...figures.map(({ name, smallMs, largeMs }) => {
      const ratio = largeMs / smallMs
      const verdict = `${ratio.toFixed(2)}  ≤ ${MOST_GROWTH}: ${ratio <= MOST_GROWTH ? 'met' : 'NOT MET'}`
      return row(`  ${name}`, shown(smallMs), shown(largeMs), verdict)
    }),
    row('  people imported a second', '', shown(importedPerSecond)),
  ]
}

const FIRST_COLUMN = 60
const COLUMN = 24

function row(name: string, ...cells: string[]): string {
  return (name.padEnd(FIRST_COLUMN) + cells.map((cell) => cell.padEnd(COLUMN)).join('')).trimEnd()
}

const range = ({ median, min, max }: Spread): string => `${shown(median)} [${shown(min)}..${shown(max)}]`

function shown(value: number): string {
  if (!Number.isFinite(value)) return '-'
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
