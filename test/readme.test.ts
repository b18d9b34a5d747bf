import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { firstSteps } from '../shared/welcome.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const readme = read('README.md')

test('every setting stands in the README, and no other', () => {
  const [, table = ''] = /## Settings\n([\s\S]*?)\n## /.exec(readme) ?? []
  const documented = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
  )
  const readers = ['core/settings.ts', 'smtp-app/settings.ts'].flatMap((file) =>
    [...read(file).matchAll(/^ {4}([A-Z][A-Z_]+):/gm)].map(([, name]) => name),
  )
  const direct = ['smtp-app/inbox/main.ts', 'shared/start.ts'].flatMap((file) =>
    [...read(file).matchAll(/\benv\.([A-Z][A-Z_]+)/g)].map(([, name]) => name),
  )
  const known = new Set([...readers, ...direct])
  expect([...new Set(documented)].sort()).toEqual([...known].sort())
})

test('every setting that is read is handed on', () => {
  for (const file of ['core/settings.ts', 'smtp-app/settings.ts']) {
    const source = read(file)
    const names = [...source.matchAll(/^ {4}([A-Z][A-Z_]+):/gm)].map(([, name]) => name ?? '')
    const unused = names.filter((name) => name !== 'NODE_ENV' && !source.includes(`values.${name}`))
    expect(unused).toEqual([])
  }
})

test('the commands to paste are those that npm start prints', () => {
  const steps = firstSteps({ coreOrigin: 'http://localhost:8000', inboxOrigin: 'http://localhost:8025' })
  for (const command of Object.values(steps)) expect(readme).toContain(`\`\`\`sh\n${command}\n\`\`\``)
})

test('every file that the README names exists', () => {
  const named = [...readme.matchAll(/`((?:core|smtp-app|shared|test)\/[\w./-]+)`/g)].map(
    ([, path]) => path ?? '',
  )
  expect(named.length).toBeGreaterThan(15)
  for (const path of named) expect(() => readFileSync(join(root, path))).not.toThrow(/ENOENT/)
})
