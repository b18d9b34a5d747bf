import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire, registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCore, type TestCore } from '../support/core.ts'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

/** A project of somebody else, with the types that are made of the served document. */
let folder: string
let core: TestCore

beforeAll(async () => {
  core = await startCore()
  folder = await mkdtemp(join(tmpdir(), 'sallyport-openapi-client-'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(join(folder, 'shop-api.ts'), await generatedTypes())
  const compilerOptions = {
    target: 'esnext',
    module: 'nodenext',
    lib: ['esnext', 'dom'],
    types: ['node'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
})
afterAll(async () => {
  await core?.close()
  if (folder) await rm(folder, { recursive: true })
})

/** The generator asks for the API of TypeScript 5, which the project's own TypeScript no longer has. */
async function generatedTypes(): Promise<string> {
  const typescript = createRequire(import.meta.url).resolve('@ts-morph/common/dist/typescript.js')
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'typescript' && context.parentURL?.includes('/openapi-typescript/')
        ? { url: pathToFileURL(typescript).href, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
  })
  try {
    const { default: openapiTS, astToString } = await import('openapi-typescript')
    return astToString(await openapiTS(new URL(`${core.origin}/api/v1/openapi.json`)))
  } finally {
    hooks.deregister()
  }
}

async function compile(name: string, program: string): Promise<string> {
  await writeFile(join(folder, name), program)
  const compiler = join(root, 'node_modules/.bin/tsc')
  return run(compiler, ['-p', folder]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  )
}

const perform = async (name: string, ...given: string[]) =>
  (await run(process.execPath, [join(folder, name), ...given])).stdout.trim()

const client = () => `
import createClient from 'openapi-fetch'
import type { paths } from './shop-api.ts'
const shop = createClient<paths>({ baseUrl: '${core.origin}/api/v1' })
`
const credentials = `{ email: 'ada@example.com', password: 'correct horse' }`

test('a shopper signs up through a client whose types are made of the document', async () => {
  const registration = `${client()}
    const { data, error } = await shop.POST('/accounts', {
      body: { ...${credentials}, firstName: 'Ada', languageCode: 'EN', redirectUrl: 'https://shop.example/confirm' },
      params: { header: { 'Idempotency-Key': 'ada' } },
    })
    if (error) throw new Error(error.detail)
    const asked: boolean = data.requiresConfirmation
    console.log(asked)`
  const rest = `${client()}
    const [token = ''] = process.argv.slice(2)
    const confirmed = await shop.POST('/accounts/confirmations', { body: { email: 'ada@example.com', token } })
    if (confirmed.error) throw new Error(confirmed.error.detail)
    const { data: session, error } = await shop.POST('/tokens', { body: ${credentials} })
    if (error) throw new Error(error.detail)
    const headers = { Authorization: \`Bearer \${session.token}\` }
    const added = await shop.POST('/me/addresses', {
      headers,
      body: { streetAddress1: '1 Mill Rd', city: 'Derby', postalCode: 'DE1 1AA', country: 'GB' },
    })
    const id = added.data?.id ?? ''
    await shop.PUT('/me/default-addresses/{type}', { headers, params: { path: { type: 'billing' } }, body: { id } })
    const refused = await shop.PATCH('/me/addresses/{id}', { headers, params: { path: { id } }, body: { country: null } })
    const { data: me } = await shop.GET('/me', { headers })
    const city: string | undefined = me?.defaultBillingAddress?.city
    console.log(me?.email, me?.isConfirmed, city, refused.error?.errors[0]?.field)
    const out = await shop.DELETE('/tokens', { headers })
    console.log(out.response.status, (await shop.GET('/me', { headers })).error?.status)`
  expect(await compile('register.ts', registration)).toBe('')
  expect(await perform('register.ts')).toBe('true')
  expect(await compile('sign-in.ts', rest)).toBe('')
  const { token } = await core.factsOf('account_confirmation_requested')
  expect(await perform('sign-in.ts', String(token))).toBe('ada@example.com true DERBY country\n204 401')
})

test('what the API does not take, or does not answer, does not compile', async () => {
  const wrong = `${client()}
    await shop.POST('/accounts', { body: { email: 'ada@example.com' } })
    await shop.GET('/unicorns', {})
    const { data } = await shop.GET('/me')
    console.log(data?.password)`
  const told = await compile('wrong.ts', wrong)
  await rm(join(folder, 'wrong.ts'))
  for (const problem of ["'password' is missing", '"/unicorns"', "'password' does not exist"])
    expect(told).toContain(problem)
})

test('the client of the README works as it stands', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const [, program = ''] = /```ts\n(import createClient[\s\S]*?)```/.exec(readme) ?? []
  expect(await compile('readme.ts', program.replace('http://localhost:8000', core.origin))).toBe('')
  expect(await perform('readme.ts')).toBe('admin@example.com')
})

test('the commands of the README work as they stand', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const [, commands = ''] = /```sh\n(TOKEN=\$\(curl -s \S+\/tokens[\s\S]*?)```/.exec(readme) ?? []
  const { stdout } = await run('sh', ['-c', commands.replaceAll('http://localhost:8000', core.origin)])
  expect(JSON.parse(stdout).email).toBe('admin@example.com')
})
