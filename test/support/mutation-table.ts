import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'graphql'
import type { Reporter, TestModule, Vitest } from 'vitest/node'
import type {} from './mutation-record.ts'

const SDL = join(import.meta.dirname, '../../core/api/saleor/schema.graphql')

interface Row {
  done: number
  refused: number
}

/**
 * At the end of a whole run: each mutation with the number of tests, over both engines, in which it did its work and in
 * which it refused to. A mutation that lacks one of the two fails the run.
 */
export default class MutationTable implements Reporter {
  private vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.vitest = vitest
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (!this.vitest || !isWhole(this.vitest)) return
    const rows = new Map<string, Row>(mutationsOfTheSchema().map((name) => [name, { done: 0, refused: 0 }]))
    for (const module of modules)
      for (const test of module.children.allTests())
        for (const [name, { done, refused }] of Object.entries(test.meta().mutations ?? {})) {
          const row = rows.get(name)
          if (!row) continue
          if (done > 0) row.done++
          if (refused > 0) row.refused++
        }
    const untested = [...rows].filter(([, row]) => row.done === 0 || row.refused === 0).map(([name]) => name)
    this.vitest.logger.log(table(rows))
    if (untested.length === 0) return
    this.vitest.logger.error(`Without a test that succeeds or one that is refused: ${untested.join(', ')}`)
    process.exitCode = 1
  }
}

/** Whether every test was asked for. The patterns are known once the run has begun. */
function isWhole({ filenamePattern = [], config }: Vitest & { filenamePattern?: string[] }): boolean {
  return filenamePattern.length === 0 && !config.testNamePattern && !config.project?.length
}

function mutationsOfTheSchema(): string[] {
  const type = parse(readFileSync(SDL, 'utf8')).definitions.find(
    (definition) => definition.kind === 'ObjectTypeDefinition' && definition.name.value === 'Mutation',
  )
  const fields = type?.kind === 'ObjectTypeDefinition' ? (type.fields ?? []) : []
  return fields.map((field) => field.name.value).sort()
}

function table(rows: ReadonlyMap<string, Row>): string {
  const width = Math.max(...[...rows.keys()].map((name) => name.length))
  const line = (name: string, done: number | string, refused: number | string) =>
    ` ${name.padEnd(width)}  ${String(done).padStart(7)}  ${String(refused).padStart(7)}`
  return [
    '',
    line('tests of each mutation', 'done', 'refused'),
    ...[...rows].map(([name, { done, refused }]) => line(name, done, refused)),
    '',
  ].join('\n')
}
