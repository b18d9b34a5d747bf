import type { TestCore } from './core.ts'

/** For tests that are about many requests and not about passwords: real hashes take 20 ms each, on purpose. */
export function keepPasswordsPlain({ services }: TestCore): void {
  Object.assign(services.passwords, {
    hash: async (password: string) => `not hashed: ${password}`,
    verify: async (encoded: string, password: string) => encoded === `not hashed: ${password}`,
    isImported: () => false,
  })
}
