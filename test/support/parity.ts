import { type GraphQLField, getNamedType, isObjectType } from 'graphql'
import { saleorSchema } from '../../core/api/saleor/schema.ts'
import { events } from '../../core/tables/outbox.ts'
import {
  addresses,
  customerEvents,
  loginThrottles,
  permissionGroupMembers,
  permissionGroups,
  userAddresses,
  users,
} from '../../core/tables/people.ts'
import { shopSettings } from '../../core/tables/shop.ts'
import { formerStaff, staffDetails } from '../../core/tables/staff.ts'
import type { PgTable } from '../../shared/database/drizzle.ts'
import { accessToken, codesIn, startCore, type TestCore } from './core.ts'
import { documentOf } from './document.ts'
import { keepPasswordsPlain } from './passwords.ts'
import { rest } from './rest.ts'

/** One of two cores that begin alike. */
export interface World {
  core: TestCore
  /** The token of the newest mail of a kind. */
  mailed(type: Parameters<TestCore['factsOf']>[0]): Promise<string>
  /** What there is, with whatever is made by chance replaced by its place in the order of appearance. */
  state(): Promise<string[]>
}

/** What is asked of an operation, in whatever language. */
export interface Asked {
  /** E-mail of who asks; nobody unless given. */
  as?: string
  path?: Record<string, string>
  query?: string
  body?: Record<string, unknown>
}

/** Refusals as field and code; null: the answer was that there is nothing. */
export type Refusals = Array<[string | null, string]> | null

const tables: Record<string, PgTable> = {
  users,
  addresses,
  userAddresses,
  customerEvents,
  permissionGroups,
  permissionGroupMembers,
  shopSettings,
  loginThrottles,
  staffDetails,
  formerStaff,
}

export async function openWorld(): Promise<World> {
  const core = await startCore({ LOG_LEVEL: 'error', CONFIRMATION_EMAIL_LOCK_TIME: '0' })
  keepPasswordsPlain(core)
  const { read } = core.services.database
  const byChance: string[] = []
  const place = (text: string) => {
    if (!byChance.includes(text)) byChance.push(text)
    return `#${byChance.indexOf(text)}`
  }
  const told = (name: string, row: Record<string, unknown>) =>
    `${name} ${JSON.stringify(row, (key, value) => (key === 'tokenKey' ? place(value) : value))
      .replaceAll(new URL(core.origin).host, 'core')
      .replaceAll(/Group \d+/g, 'a group')
      .replaceAll(
        /[$]argon2id[^"]+|[0-9a-z]{6}-[0-9a-f]{32}|eyJ[\w-]+\.[\w-]+\.[\w-]+|[0-9a-f]{8}-[0-9a-f]{4}-[-0-9a-f]{22}/g,
        place,
      )}`
  return {
    core,
    mailed: async (type) => String((await core.factsOf(type)).token),
    async state() {
      const rows: string[] = []
      for (const [name, table] of Object.entries(tables))
        rows.push(...(await read.select().from(table)).map((row) => told(name, row)).sort())
      // Without what the outbox's worker does to them meanwhile.
      for (const { id, type, facts, principalUserId, principalAppId, deliverBy } of await read
        .select()
        .from(events))
        rows.push(told('events', { id, type, facts, principalUserId, principalAppId, deliverBy }))
      return rows
    },
  }
}

async function tokenOf({ core }: World, email: string | undefined): Promise<{ token?: string }> {
  const user = email ? await core.user(email) : undefined
  if (email && !user) throw new Error(`There is no ${email}.`)
  return user ? { token: await accessToken(core, user) } : {}
}

/** The answer's data and refusals in GraphQL. A mutation is asked for its errors only. */
export async function inGraphql(
  world: World,
  { name, selection, variables }: { name: string; selection: string; variables: Record<string, unknown> },
  { as }: Asked,
  ip: string,
) {
  const { data, errors } = await world.core.graphql(requestFor(name, selection, variables), variables, {
    ...(await tokenOf(world, as)),
    ip,
  })
  if (errors) {
    const refusals: Refusals = errors.map((error) => [null, error.extensions.exception.code])
    return { refusals, data: null }
  }
  const answer = data[name]
  return { refusals: (answer === null ? null : (codesIn(answer) ?? [])) as Refusals, data: answer }
}

export async function inRest(
  world: World,
  route: string,
  { as, path = {}, query = '', body }: Asked,
  ip: string,
) {
  const line = route.replaceAll(
    /\{(\w+)\}/g,
    (_all, name: string) => path[name] ?? '',
  ) as `${string} /${string}`
  const answer = await rest(world.core, `${line}${query}`, body, { ...(await tokenOf(world, as)), ip })
  return {
    status: answer.status,
    refusals: answer.status < 400 ? [] : (codesIn(answer.body) ?? []),
    data: answer.body,
  }
}

const schema = saleorSchema()

function requestFor(name: string, selection: string, variables: Record<string, unknown>): string {
  const mutation = schema.getMutationType()?.getFields()[name]
  const field = mutation ?? schema.getQueryType()?.getFields()[name]
  if (!field) throw new Error(`The schema has no ${name}.`)
  const selected = `${selection} ${errorsOf(field)}`
  return documentOf(mutation ? 'mutation' : 'query', field, selected, (argument) => argument in variables)
}

function errorsOf({ type }: GraphQLField<unknown, unknown>): string {
  const payload = getNamedType(type)
  return isObjectType(payload) && 'errors' in payload.getFields() ? 'errors { field code }' : ''
}
