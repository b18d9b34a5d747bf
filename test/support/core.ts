import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { inject } from 'vitest'
import { type Core, createCore } from '../../core/core.ts'
import type { Permission } from '../../core/domain/staff/permissions.ts'
import { readCoreSettings } from '../../core/settings.ts'
import { events } from '../../core/tables/outbox.ts'
import { permissionGroupMembers, type User, users } from '../../core/tables/people.ts'
import { asc, eq, gt } from '../../shared/database/drizzle.ts'
import type { EventType } from '../../shared/events.ts'
import { createLog, silentLog } from '../../shared/log.ts'
import { ManualClock } from './clock.ts'
import { createTestDatabase, forbidReadsBesideTransactions } from './database.ts'
import { aGroup as storeGroup } from './domain.ts'
import { userId } from './ids.ts'
import { listen } from './listen.ts'
import { recordMutations } from './mutation-record.ts'

export interface Answer {
  status: number
  headers: Headers
  // Tests look into answers of any shape.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  data: any
  // biome-ignore lint/suspicious/noExplicitAny: see above
  errors?: any[]
}

export interface TestCore extends Core {
  clock: ManualClock
  origin: string
  /** Lines that were logged. */
  logged: string[]
  graphql(query: string, variables?: Record<string, unknown>, options?: CallOptions): Promise<Answer>
  /** Types of the events that were emitted since the last call, in order; the deprecated twin left out unless asked for. */
  emitted(options?: { withNotify?: boolean }): Promise<Array<EventType | `notify:${string}`>>
  /** The facts of the newest event of a type. */
  factsOf(type: EventType): Promise<Record<string, unknown>>
  user(email: string): Promise<User | undefined>
  close(): Promise<void>
}

export interface CallOptions {
  token?: string
  /** Each person calls from an address of their own unless a test is about throttling. */
  ip?: string
  headers?: Record<string, string>
}

recordMutations()

let callers = 0

/** A whole core over a fresh database, listening on loopback, whose clock stands still. */
export async function startCore(env: Record<string, string> = {}): Promise<TestCore> {
  const database = await createTestDatabase()
  const clock = new ManualClock()
  const logged: string[] = []
  const server = createAdaptorServer({
    fetch: (request, bindings) => core.app.fetch(request, bindings),
  }) as Server
  const { url: origin, close: closeServer } = await listen(server)

  const settings = readCoreSettings({
    PUBLIC_URL: origin,
    RSA_PRIVATE_KEY: inject('rsaPrivateKey'),
    SECRET_KEY: 'a secret of the tests',
    ALLOWED_CLIENT_HOSTS: 'shop.example',
    WEBHOOK_RETRY_SCHEDULE: '10,20,40',
    ...env,
  })
  const log = env.LOG_LEVEL
    ? createLog({ program: 'core', level: settings.logLevel, json: true, write: (line) => logged.push(line) })
    : silentLog
  const core = await createCore({ ...settings, databaseUrl: database.url }, { clock, log })
  forbidReadsBesideTransactions(core.services.database)
  const { read } = core.services.database
  let lastEvent = 0

  return {
    ...core,
    clock,
    origin,
    logged,
    async graphql(query, variables = {}, { token, ip, headers = {} } = {}) {
      const response = await fetch(`${origin}/graphql/`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': ip ?? `10.0.${(callers >> 8) & 255}.${callers++ & 255}`,
          ...(token && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      })
      const { data, errors } = (await response.json()) as Answer
      return { status: response.status, headers: response.headers, data, errors }
    },
    async emitted({ withNotify = false } = {}) {
      const rows = await read.select().from(events).where(gt(events.id, lastEvent)).orderBy(asc(events.id))
      lastEvent = rows.at(-1)?.id ?? lastEvent
      return rows
        .filter((row) => withNotify || row.type !== 'notify_user')
        .map((row) => (row.type === 'notify_user' ? (`notify:${row.facts.notifyEvent}` as const) : row.type))
    },
    async factsOf(type) {
      const rows = await read.select().from(events).where(eq(events.type, type)).orderBy(asc(events.id))
      const newest = rows.at(-1)
      if (!newest) throw new Error(`No ${type} was emitted.`)
      return newest.facts
    },
    async user(email) {
      const [row] = await read.select().from(users).where(eq(users.email, email))
      return row
    },
    async close() {
      await closeServer()
      await core.close()
      await database.drop()
    },
  }
}

/** The access token of somebody who signs in by password. */
export async function signIn(core: TestCore, email: string, password: string): Promise<string> {
  const { data, errors } = await core.graphql(
    'mutation ($email: String!, $password: String!) { tokenCreate(email: $email, password: $password) { token errors { field code } } }',
    { email, password },
  )
  const token = data?.tokenCreate?.token
  if (!token) throw new Error(`${email} cannot sign in: ${JSON.stringify(data ?? errors)}`)
  return token
}

export const signInAsSuperuser = (core: TestCore): Promise<string> =>
  signIn(core, 'admin@example.com', 'admin')

let people = 0

/** Somebody with an account, straight in the database, and the token that a sign-in would have given. */
export async function aPerson(
  core: TestCore,
  columns: Partial<User> = {},
): Promise<User & { accessToken: string }> {
  const { services, clock } = core
  const email = columns.email ?? `person${++people}@example.com`
  const [user] = await services.database.transaction((tx) =>
    tx
      .insert(users)
      .values({
        firstName: 'Ada',
        lastName: 'Byron',
        isStaff: false,
        isActive: true,
        isConfirmed: true,
        tokenKey: `key${people}`.padEnd(12, 'x'),
        dateJoined: clock.now(),
        updatedAt: clock.now(),
        ...columns,
        email,
      })
      .returning(),
  )
  if (!user) throw new Error('The person was not stored.')
  return { ...user, accessToken: await accessToken(core, user) }
}

export const aCustomer = aPerson

/** A staff member whose one group grants these permissions. */
export async function aStaffMember(
  core: TestCore,
  { may = [], ...columns }: Partial<User> & { may?: Permission[] } = {},
): Promise<User & { accessToken: string; groupId: number }> {
  const staff = await aPerson(core, { ...columns, isStaff: true })
  const groupId = await aGroup(core, may)
  await core.services.database.transaction((tx) =>
    tx.insert(permissionGroupMembers).values({ permissionGroupId: groupId, userId: staff.id }),
  )
  return { ...staff, groupId }
}

export async function aGroup(core: TestCore, permissions: Permission[]): Promise<number> {
  return (await storeGroup(core.services, { may: permissions })).id
}

/** The refusals in a payload as pairs of field and code; undefined where the operation was refused as a whole. */
export const codesIn = (payload: {
  errors?: Array<{ field: string | null; code: string }>
}): Array<[string | null, string]> | undefined => payload.errors?.map(({ field, code }) => [field, code])

export function accessToken(
  core: TestCore,
  user: User,
  claims: Record<string, unknown> = {},
): Promise<string> {
  const { email, tokenKey, isStaff } = user
  return core.services.tokens.issue(
    {
      token: tokenKey,
      email,
      type: 'access',
      user_id: userId(user),
      is_staff: isStaff,
      ...claims,
    },
    300,
  )
}

/** An app with these permissions, and its token. */
export async function anApp(core: TestCore, may: Permission[]): Promise<{ id: string; token: string }> {
  const { data } = await core.graphql(
    'mutation ($input: AppInput!) { appCreate(input: $input) { authToken app { id } errors { field code message } } }',
    { input: { name: 'An app', permissions: may } },
    { token: await signInAsSuperuser(core) },
  )
  const { app, authToken, errors } = data.appCreate
  if (!app) throw new Error(JSON.stringify(errors))
  return { id: app.id, token: authToken }
}
