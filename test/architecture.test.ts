import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

interface Import {
  path: string
  isType: boolean
}

const files = ['core', 'smtp-app', 'shared']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts'))
  .sort()

const text = (file: string) => readFileSync(join(root, file), 'utf8')

/** What a file imports: files of ours by their path from the root, packages by their name. */
function importsOf(file: string): Import[] {
  const found = text(file).matchAll(
    /^(import|export) (type )?(?:[^'"]*? from )?'([^']+)'|import\('([^']+)'\)/gms,
  )
  return [...found].map(([, , type, path = '', dynamic]) => {
    const target = dynamic ?? path
    return {
      path: target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target,
      isType: Boolean(type),
    }
  })
}

/** Folder or file → what of ours it may import beside its own folder. Anything else is forbidden. */
const allowed: Record<string, string[]> = {
  shared: [],
  'smtp-app/inbox': ['shared'],
  'smtp-app': ['shared'],
  'core/crypto': ['shared'],
  'core/domain': ['core/tables', 'core/crypto', 'core/settings.ts', 'shared'],
  'core/webhooks': ['core/tables', 'core/crypto', 'shared'],
  'core/admin-email': ['core/tables', 'core/crypto', 'core/settings.ts', 'shared'],
  'core/api/saleor': [
    'core/domain',
    'core/settings.ts',
    'core/api/execute.ts',
    'core/api/authenticate.ts',
    'core/api/given-ids.ts',
    'core/api/graphql-errors.ts',
    'core/api/refresh-cookie.ts',
    'shared',
  ],
  'core/api/rest': [
    'core/domain',
    'core/api/authenticate.ts',
    'core/api/bad-body.ts',
    'core/api/given-ids.ts',
    'core/api/limit-body.ts',
    'core/api/page-files.ts',
    'core/api/refresh-cookie.ts',
    'core/api/storefront-gate.ts',
    'shared',
  ],
  'core/api/shopify': [
    'core/domain',
    'core/api/authenticate.ts',
    'core/api/bad-body.ts',
    'core/api/execute.ts',
    'core/api/graphql-body.ts',
    'shared',
  ],
  'core/api': ['core/api', 'core/domain', 'shared'],
  'core/tables': ['shared'],
  'core/settings.ts': ['shared', 'core/crypto'],
  'core/import': ['core/domain', 'core/crypto', 'core/tables', 'core/settings.ts', 'shared'],
  'core/bootstrap.ts': ['core', 'shared'],
  'core/core.ts': ['core', 'shared'],
  'core/main.ts': ['core', 'shared'],
}

const ruleOf = (file: string): string =>
  Object.keys(allowed)
    .filter((key) => file === key || file.startsWith(`${key}/`))
    .sort((a, b) => b.length - a.length)[0] ?? ''

const isWithin = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

/** The generator of types runs on a developer's machine only and may use what is installed there. */
const GENERATOR = 'core/api/saleor/generate-types.ts'

describe('the architecture', () => {
  test('every file has a rule', () => {
    expect(files.filter((file) => ruleOf(file) === '')).toEqual([])
  })

  test('nobody imports what the rules do not allow', () => {
    const broken = files.flatMap((file) => {
      const rule = ruleOf(file)
      const places = [rule, ...(allowed[rule] ?? [])]
      return (
        importsOf(file)
          .filter(({ path }) => /^(core|smtp-app|shared|test)\//.test(path))
          // The types of rows may be named anywhere in core: at run time nothing of them is left.
          .filter(
            ({ path, isType }) => !(isType && isWithin(path, 'core/tables') && file.startsWith('core/')),
          )
          .filter(({ path, isType }) => !(isType && path === 'core/settings.ts' && file.startsWith('core/')))
          .filter(({ path }) => !places.some((place) => isWithin(path, place)))
          .map(({ path }) => `${file} → ${path}`)
      )
    })
    expect(broken).toEqual([])
  })

  test('drizzle-orm has one door', () => {
    const others = files.filter(
      (file) =>
        file !== 'shared/database/drizzle.ts' &&
        importsOf(file).some(({ path, isType }) => !isType && path.startsWith('drizzle-orm')),
    )
    expect(others).toEqual([])
  })

  test('the domain knows neither GraphQL nor HTTP', () => {
    const wrong = files
      .filter((file) => file.startsWith('core/domain/'))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ path }) => /^(graphql|hono|@hono|node:http|node:https|undici)/.test(path))
          .map(({ path }) => `${file} → ${path}`),
      )
    expect(wrong).toEqual([])
  })

  test('each program reads its environment in one place', () => {
    const readers = files.filter((file) => /process\.env/.test(text(file)))
    expect(readers).toEqual([
      'core/import/main.ts',
      'core/main.ts',
      'shared/start.ts',
      'smtp-app/inbox/main.ts',
      'smtp-app/main.ts',
    ])
  })

  test('packages that run in production are dependencies', () => {
    const { dependencies } = JSON.parse(text('package.json'))
    const missing = files
      .filter((file) => file !== GENERATOR)
      .flatMap(importsOf)
      .filter(
        ({ path, isType }) =>
          !isType && !path.startsWith('node:') && !/^(core|smtp-app|shared|package\.json)/.test(path),
      )
      .map(({ path }) =>
        path
          .split('/')
          .slice(0, path.startsWith('@') ? 2 : 1)
          .join('/'),
      )
      .filter((name) => !(name in dependencies))
    expect([...new Set(missing)]).toEqual([])
  })

  test('files stay small enough to be read at once', () => {
    const generated = 'core/api/saleor/resolver-types.ts'
    const long = files
      .filter((file) => file !== generated)
      .map((file) => ({ file, lines: text(file).split('\n').length }))
      .filter(({ lines }) => lines > 320)
    expect(long).toEqual([])
  })

  test('both engines have the same migrations', () => {
    for (const folder of ['core/migrations', 'smtp-app/migrations'])
      expect(readdirSync(join(root, folder, 'postgres')).sort()).toEqual(
        readdirSync(join(root, folder, 'sqlite')).sort(),
      )
  })

  test('nothing is left to be done in a comment', () => {
    expect(files.filter((file) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text(file)))).toEqual([])
  })
})
