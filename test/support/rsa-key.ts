import type { TestProject } from 'vitest/node'
import { generateRsaKey } from '../../core/crypto/keys.ts'

declare module 'vitest' {
  interface ProvidedContext {
    rsaPrivateKey: string
  }
}

/** One key for the whole run: making one takes longer than most tests. */
export default function provideRsaKey(project: TestProject): void {
  project.provide('rsaPrivateKey', generateRsaKey())
}
