import { defineConfig } from 'vitest/config'

/** Suites that touch a database run once per engine; the rest runs once, beside SQLite. */
const onBothEngines = [
  'test/core/**/*.test.ts',
  'test/shared/database/**/*.test.ts',
  'test/smtp-app/**/*.test.ts',
]

export default defineConfig({
  test: {
    globalSetup: ['test/support/postgres-server.ts', 'test/support/rsa-key.ts'],
    reporters: ['default', './test/support/mutation-table.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'sqlite', include: ['test/**/*.test.ts'], provide: { engine: 'sqlite' } },
      },
      { extends: true, test: { name: 'postgres', include: onBothEngines, provide: { engine: 'postgres' } } },
    ],
  },
})
