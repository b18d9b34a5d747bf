import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '../../../../core/api/rest/routes.ts'
import { saleorSchema } from '../../../../core/api/saleor/schema.ts'
import { languageCodes } from '../../../../core/domain/shop/language-codes.ts'
import type { EventType } from '../../../../shared/events.ts'
import { startCore, type TestCore } from '../../../support/core.ts'
import { refusal, rest } from '../../../support/rest.ts'

let core: TestCore
// biome-ignore lint/suspicious/noExplicitAny: a document that is looked into at many places
let document: any
beforeAll(async () => {
  core = await startCore()
  document = await (await fetch(`${core.origin}/api/v1/openapi.json`)).json()
})
afterAll(() => core.close())

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1, and describes every path', async () => {
    expect(document.openapi).toBe('3.1.0')
    expect(await new Validator().validate(document)).toMatchObject({ valid: true })
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method} ${path}`),
    )
    expect(described.sort()).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`).sort())
  })

  test('names each operation once', () => {
    const names = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods as object))
      .map(({ operationId }) => operationId)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('patchMeAddressesById')
  })

  test('knows the languages of GraphQL', () => {
    const type = saleorSchema().getType('LanguageCodeEnum') as { getValues?(): Array<{ name: string }> }
    expect(languageCodes).toEqual(type.getValues?.().map(({ name }) => name))
  })

  test('and the page are not for other methods', async () => {
    for (const path of ['/openapi.json', '/docs'] as const)
      expect(refusal(await rest(core, `POST ${path}`))).toEqual([405, [[null, 'METHOD_NOT_ALLOWED']]])
    expect((await rest(core, 'GET /docs/unicorn.css')).status).toBe(404)
  })
})

test('the page is one of ours, without anything from elsewhere', async () => {
  const page = await fetch(`${core.origin}/api/v1/docs`)
  const text = await page.text()
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(text.match(/(?:src|href)="(?!#)[^"]*"/g)).toEqual([
    'href="docs/docs.css"',
    'src="docs/docs.js"',
    'href="openapi.json"',
  ])
  for (const { path } of endpoints) expect(text).toContain(`data-path="${path}"`)
  expect(text).toContain('id="refused-input"')
  expect((await fetch(`${core.origin}/api/v1/docs/docs.js`)).headers.get('content-type')).toMatch(
    /javascript/,
  )
})

/**
 * Ada goes through the whole API with the very bodies that the document shows. Only what is told by mail, or was
 * answered before, stands in its place: her tokens and IDs.
 */
describe('the examples of the document', () => {
  const PASSWORD = 'analytical engine'
  const tokenOf = async (type: EventType) => ({ token: (await core.factsOf(type)).token })
  let session: { token: string; refreshToken: string }
  let address: { id: string }

  const steps: Array<[string, (() => object | Promise<object>)?]> = [
    ['POST /accounts'],
    ['POST /accounts/confirmations', () => tokenOf('account_confirmation_requested')],
    ['POST /password-reset-requests'],
    ['POST /password-resets', () => tokenOf('account_set_password_requested')],
    ['POST /me/password-changes'],
    ['POST /tokens'],
    ['POST /tokens/refresh', () => ({ refreshToken: session.refreshToken })],
    ['POST /tokens/verify', () => ({ token: session.token })],
    ['GET /me'],
    ['PATCH /me'],
    ['POST /me/addresses'],
    ['GET /me/addresses'],
    ['GET /me/addresses/{id}'],
    ['PATCH /me/addresses/{id}'],
    ['PUT /me/default-addresses/{type}', () => ({ id: address.id })],
    ['DELETE /me/addresses/{id}'],
    ['POST /me/email-change-requests'],
    ['POST /me/email-changes', () => tokenOf('account_change_email_requested')],
    ['POST /me/deletion-requests'],
    ['DELETE /me', () => tokenOf('account_delete_requested')],
  ]
  /** What Ada has no part in: she is confirmed, and stays signed in. */
  const apart = ['POST /accounts/confirmation-requests', 'DELETE /tokens']

  const shown = (media?: Record<string, { schema: { $ref?: string } }>) => {
    const name = Object.values(media ?? {})[0]
      ?.schema.$ref?.split('/')
      .at(-1)
    return name && document.components.schemas[name].example
  }

  test('are executed as they stand', async () => {
    for (const [line, given] of steps) {
      const [method = '', path = ''] = line.split(' ')
      const described = document.paths[path][method.toLowerCase()]
      const example = shown(described.requestBody?.content)
      const body = example && { ...example, ...(await given?.()) }
      const actual = path.replace('{id}', address?.id).replace('{type}', 'shipping')
      core.clock.advance(10)
      const answer = await rest(core, `${method} ${actual}` as 'GET /', body, { token: session?.token })
      const [[status, success] = []] = Object.entries(described.responses) as Array<
        [string, { content?: Record<string, { schema: { $ref?: string } }> }]
      >
      expect([line, answer.status, answer.body?.errors]).toEqual([line, Number(status), undefined])
      const told = shown(success?.content)
      if (told) expect([line, formOf(answer.body, told)]).toEqual([line, formOf(told, answer.body)])
      if (answer.body?.refreshToken) session = answer.body
      if (line === 'POST /me/addresses') address = answer.body
      // Tokens carry the address that they were given out for.
      if (line === 'POST /me/email-changes')
        session = (await rest(core, 'POST /tokens', { email: answer.body.email, password: PASSWORD })).body
    }
  })

  test('are all of them, but for the few that are not Ada’s', () => {
    const all = endpoints.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    const own = all.filter((line) => !/^\w+ \/(customers|staff)/.test(line))
    expect([...steps.map(([line]) => line), ...apart].sort()).toEqual(own.sort())
  })
})

/** The keys of a value, and the kinds of what is under them unless that is null, here or in the other one. */
function formOf(value: unknown, other: unknown): unknown {
  if (value === null || other === null) return 'anything'
  if (Array.isArray(value)) return 'list'
  if (typeof value !== 'object') return typeof value
  return Object.fromEntries(
    Object.entries(value as object)
      .sort(([one], [another]) => one.localeCompare(another))
      .map(([key, inner]) => [key, formOf(inner, (other as Record<string, unknown>)[key])]),
  )
}
