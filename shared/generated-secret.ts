import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A secret that is made at the first start and kept in a file only its owner can read. Programs that start at the
 * same moment over one directory agree: the file appears whole and under its name at once (`link`), and whoever comes
 * second reads what the first has written.
 */
export function generatedSecret(
  directory: string,
  name: string,
  generate: () => string = () => randomBytes(32).toString('base64url'),
): string {
  const path = join(directory, name)
  const existing = readIfThere(path)
  if (existing !== undefined) return existing
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    writeDurably(draft, generate())
    linkSync(draft, path)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(path, 'utf8').trim()
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function writeDurably(path: string, secret: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, `${secret}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code
}
