import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Migration {
  /** `0001_accounts`: the same number and name for both engines. */
  name: string
  statements: string
}

/** The migrations of one engine, in order. They are plain SQL and import nothing, so old ones never break. */
export function readMigrations(folder: string, engine: 'sqlite' | 'postgres'): Migration[] {
  const directory = join(folder, engine)
  return readdirSync(directory)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.sql'.length),
      statements: readFileSync(join(directory, file), 'utf8'),
    }))
}
