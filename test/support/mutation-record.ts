import { TestRunner } from 'vitest'
import { resolvers } from '../../core/api/saleor/resolvers/index.ts'

/** How often a test had a mutation do its work, and how often it saw it refuse. Handed to the reporter in `meta`. */
export type MutationRecord = Record<string, { done: number; refused: number }>

declare module 'vitest' {
  interface TaskMeta {
    mutations?: MutationRecord
  }
}

type Resolve = (...call: unknown[]) => unknown

/** From now on every call of a mutation is written down with the test that makes it. */
export function recordMutations(): void {
  const fields = resolvers.Mutation as Record<string, Resolve>
  for (const [name, resolve] of Object.entries(fields)) {
    fields[name] = async (...call) => {
      try {
        const payload = (await resolve(...call)) as { errors: unknown[] }
        record(name, payload.errors.length > 0 ? 'refused' : 'done')
        return payload
      } catch (error) {
        record(name, 'refused')
        throw error
      }
    }
  }
}

function record(name: string, outcome: 'done' | 'refused'): void {
  const meta = TestRunner.getCurrentTest()?.meta
  if (!meta) return
  meta.mutations ??= {}
  meta.mutations[name] ??= { done: 0, refused: 0 }
  meta.mutations[name][outcome]++
}
