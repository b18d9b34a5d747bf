import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { addresses, imported, userAddresses, users } from '../../../core/tables/people.ts'
import { openDatabase } from '../../../shared/database/database.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

const PEOPLE = 1500

let directory: string
let file: string
let postgres: TestDatabase | undefined
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'sallyport-import-'))
  file = join(directory, 'export.jsonl')
  postgres = inject('engine') === 'postgres' ? await createTestDatabase() : undefined
})
afterEach(async () => {
  rmSync(directory, { recursive: true })
  await postgres?.drop()
})

function start(...parameters: string[]) {
  const { NODE_ENV: _testing, DATABASE_URL: _other, ...inherited } = process.env
  return spawn(process.execPath, ['core/import/main.ts', ...parameters], {
    env: { ...inherited, DATA_DIR: directory, ...(postgres && { DATABASE_URL: postgres.url }) },
  })
}

async function finish(...parameters: string[]) {
  const child = start(...parameters)
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { code, output, errors }
}

const person = (id: number) => ({
  type: 'user',
  id,
  email: `person${id}@example.com`,
  addresses: [{ id, country: 'DE', street_address_1: 'Weg 1', city: 'Köln', postal_code: '50667' }],
})
const write = (records: unknown[]) =>
  writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'))

test('killed in the middle and run again, an import is complete and nothing is doubled', async () => {
  write(Array.from({ length: PEOPLE }, (_, index) => person(index + 1)))
  const killed = start(file)
  // A tenth of it is told of once it is in the database.
  await once(killed.stderr, 'data')
  killed.kill('SIGKILL')
  await once(killed, 'exit')

  const counts = async () => {
    const database = await openDatabase({
      url: postgres?.url ?? join(directory, 'core.sqlite'),
      migrations: 'core/migrations',
    })
    const tables = [users, addresses, userAddresses]
    const found = await Promise.all(tables.map((table) => database.read.$count(table)))
    const remembered = await database.read.$count(imported)
    await database.close()
    return [...found, remembered]
  }
  const [before = 0] = await counts()
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(PEOPLE)

  const again = await finish(file)
  expect(again).toMatchObject({ code: 0 })
  expect(again.output).toContain(`imported:  ${PEOPLE - before} users`)
  expect(again.output).toContain(`unchanged: ${before} `)
  const complete = [PEOPLE, PEOPLE, PEOPLE, 2 * PEOPLE]
  expect(await counts()).toEqual(complete)

  const third = await finish(file)
  expect(third.output).toContain('imported:  nothing')
  expect(await counts()).toEqual(complete)
}, 60_000)

test('refused lines are reported, and written beside the file so that they can be mended', async () => {
  write([person(1), { ...person(2), email: 'nobody' }, 'rubbish'])
  const { code, output } = await finish(file)
  expect(code).toBe(1)
  expect(output).toContain('imported:  1 user\n')
  expect(output).toContain('refused:   2\n  line 2: email: Enter a valid email address. (INVALID)')
  const refused = readFileSync(`${file}.refused.jsonl`, 'utf8').trim().split('\n')
  expect(refused.map((line) => JSON.parse(line))).toMatchObject([
    { line: 2, reasons: [{ field: 'email', code: 'INVALID' }], record: { id: 2 } },
    { line: 3, record: 'rubbish' },
  ])
  write([person(1), person(2)])
  expect(await finish(file)).toMatchObject({ code: 0, output: expect.stringContaining('1 imported before') })
  expect(existsSync(`${file}.refused.jsonl`)).toBe(false)
})

test('without a file, or with one that does not exist, it says so', async () => {
  expect(await finish()).toMatchObject({ code: 2, errors: expect.stringContaining('import-users -- FILE') })
  expect(await finish(join(directory, 'none'))).toMatchObject({
    code: 1,
    errors: expect.stringContaining('ENOENT'),
  })
})
