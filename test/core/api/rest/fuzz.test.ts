import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { endpoints } from '../../../../core/api/rest/routes.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { derby } from '../../../support/address-mutations.ts'
import {
  aCustomer,
  accessToken,
  anApp,
  aStaffMember,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
import { userId } from '../../../support/ids.ts'
import { keepPasswordsPlain } from '../../../support/passwords.ts'
import { rest } from '../../../support/rest.ts'
import { type OddRequest, type OpenApi, oddRequests } from '../../../support/rest-fuzz.ts'

/** Fewer where each costs a round trip: what is odd is the same on both. */
const REQUESTS = inject('engine') === 'sqlite' ? 10_000 : 1_000
const SEED = 20_260_314

let core: TestCore
let document: OpenApi
/** Who asks, and how often. Those who may do little are refused early. */
const weights = { manager: 4, customer: 4, app: 2, impersonator: 1, clerk: 1, nobody: 1, forger: 1, odd: 1 }
const callers = Object.entries(weights).flatMap(([name, weight]) => Array<string>(weight).fill(name))
const tokens = new Map<string, string>()
/** What requests can be about; what answers tell is added. */
const pools: Record<string, string[]> = {}
function tell(name: string, value: unknown): void {
  if (typeof value !== 'string' || value === '') return
  pools[name] ??= []
  const pool = pools[name]
  if (pool.push(value) > 40) pool.shift()
}

beforeAll(async () => {
  core = await startCore({ LOG_LEVEL: 'error', CONFIRMATION_EMAIL_LOCK_TIME: '0' })
  document = (await rest(core, 'GET /openapi.json')).body
  tokens.set('app', (await anApp(core, ['MANAGE_USERS', 'MANAGE_STAFF', 'MANAGE_ORDERS'])).token)
  tokens.set('impersonator', (await anApp(core, ['IMPERSONATE_USER'])).token)
  keepPasswordsPlain(core)
  await signEverybodyIn()
  tokens.set('forger', 'eyJhbGciOiJub25lIn0.e30.')
  tokens.set('odd', '\xff.\xff.\xff')
  const password = await core.services.passwords.hash('correct horse')
  for (let index = 0; index < 5; index++) {
    const customer = await aCustomer(core, { password })
    tell('customer', userId(customer))
    tell('staff', userId(await aStaffMember(core)))
    tell('email', customer.email)
    tell('token', customer.accessToken)
  }
})
afterAll(() => core.close())

/** What is done here can lock people out, so the callers are made anew from time to time. */
async function signEverybodyIn(): Promise<void> {
  const password = await core.services.passwords.hash('correct horse')
  const may = ['MANAGE_USERS', 'MANAGE_STAFF', 'MANAGE_ORDERS'] as const
  tokens.set('manager', (await aStaffMember(core, { may: [...may], password })).accessToken)
  tokens.set('clerk', (await aStaffMember(core)).accessToken)
  const customer = await aCustomer(core, { password })
  const token = await accessToken(core, customer)
  tokens.set('customer', token)
  tell('email', customer.email)
  const { body } = await rest(core, 'POST /me/addresses', derby, { token })
  tell('address', body.id)
  pools.own = [body.id]
}

/** `@email:7` → what is there now. */
const filled = (text: string): string =>
  text.replaceAll(
    /@(customer|staff|own|address|email|token|mailed|cursor|tag):(\d+)/g,
    (_all, name: string, index: string) => {
      const pool = pools[name] ?? []
      return pool[Number(index) % Math.max(1, pool.length)] ?? globalId('User', 1)
    },
  )

const endsSessions = ({ path }: OddRequest, { ok }: Response): boolean =>
  ok && /^\/(tokens|me\/password-changes|password-resets)$/.test(path)

let sent = 0

async function send({ method, path, as, params, query, headers, body }: OddRequest): Promise<Response> {
  const address = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => inPath(filled(params[name] ?? '')))
  const search = new URLSearchParams(query.map(([name, value]) => [name, filled(value)]))
  const token = tokens.get(as)
  const raw =
    body === null || method === 'get' || method === 'head'
      ? null
      : 'text' in body
        ? filled(body.text)
        : Uint8Array.from(body.bytes)
  const request = new Request(`${core.origin}/api/v1${address}?${search}`, {
    method: method.toUpperCase(),
    headers: {
      'x-forwarded-for': `10.2.${(sent >> 8) & 255}.${sent++ & 255}`,
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, filled(value)])),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: raw,
  })
  return core.app.fetch(request)
}

/** Something that is one part of a path, and not nothing. */
function inPath(text: string): string {
  const part = encodeURIComponent(text.toWellFormed().slice(0, 2000))
  return part === '' || /^\.+$/.test(part) ? '%ff' : part
}

/** What is wrong with an answer; undefined: nothing. */
async function wrongIn({ method, path }: OddRequest, response: Response): Promise<string | undefined> {
  const name = method === 'head' ? 'get' : method
  const described = document.paths[path]?.[name]?.responses[response.status]
  const text = await response.text()
  if (response.status >= 500) return `answered ${response.status}`
  if (!described) return `answered ${response.status}, which is not documented: ${text.slice(0, 300)}`
  if (method === 'head' || text === '') return undefined
  const type = response.headers.get('content-type') ?? ''
  if (!(type in (described.content ?? {}))) return `answered ${type}`
  const body = JSON.parse(text)
  if (response.status >= 400)
    return body.status === response.status && body.errors.length > 0 ? undefined : text
  learn(response, body)
  const schema = endpoints.find((known) => known.method === name && known.path === path)?.success.schema
  const checked = schema?.safeParse(body)
  return checked?.success === false ? `answered another shape: ${checked.error.message}` : undefined
}

function learn(response: Response, body: Record<string, unknown>): void {
  const { id, email, isStaff, token, refreshToken, pageInfo } = body
  tell('tag', response.headers.get('etag'))
  tell(email === undefined ? 'address' : isStaff ? 'staff' : 'customer', id)
  tell('email', email)
  tell('token', token)
  tell('token', refreshToken)
  tell('cursor', (pageInfo as { endCursor?: string } | undefined)?.endCursor)
}

/** What was last sent by mail. */
async function readMail(): Promise<void> {
  const types = [
    'account_confirmation_requested',
    'account_set_password_requested',
    'account_delete_requested',
    'account_change_email_requested',
  ] as const
  for (const type of types) tell('mailed', (await core.factsOf(type).catch(() => null))?.token)
}

test(`${REQUESTS} odd requests get answers that the document describes`, { timeout: 180_000 }, async () => {
  const requests = fc.sample(oddRequests(document, callers), { numRuns: REQUESTS, seed: SEED })
  const wrong: string[] = []
  const worked = new Set<string>()
  for (const [index, request] of requests.entries()) {
    const response = await send(request)
    if (index % 100 === 99 || endsSessions(request, response)) await signEverybodyIn()
    if (index % 50 === 49) await readMail()
    const what = await wrongIn(request, response)
    if (response.ok) worked.add(`${request.method} ${request.path}`)
    const logged = core.logged.splice(0)
    if (what || logged.length > 0) wrong.push(`${what} ${logged.join().slice(0, 1500)} ${about(request)}`)
  }
  expect(wrong.slice(0, 5).join('\n\n')).toBe('')
  // They are not so odd that nothing happens: all but a few operations did their work.
  expect(worked.size).toBeGreaterThan(endpoints.length / 2)
})

const about = (request: OddRequest): string => JSON.stringify(request).slice(0, 1000)
