import { bootstrap } from '../../core/bootstrap.ts'
import type { PasswordHasher } from '../../core/crypto/password-hash.ts'
import { type CallingApp, callingApp, nobody, type SignedIn } from '../../core/domain/access.ts'
import { type Caller, type Context, createContext, type Services } from '../../core/domain/context.ts'
import type { InvalidInput, Problem } from '../../core/domain/errors.ts'
import { insertUser } from '../../core/domain/people/new-user.ts'
import { permissionsOf, userByExactEmail } from '../../core/domain/people/users.ts'
import type { Permission } from '../../core/domain/staff/permissions.ts'
import { readCoreSettings } from '../../core/settings.ts'
import { events } from '../../core/tables/outbox.ts'
import {
  type Address,
  addresses,
  type PermissionGroup,
  permissionGroupChannels,
  permissionGroupMembers,
  permissionGroups,
  type User,
  userAddresses,
} from '../../core/tables/people.ts'
import { type Channel, channels } from '../../core/tables/shop.ts'
import type { Database } from '../../shared/database/database.ts'
import { asc, gt } from '../../shared/database/drizzle.ts'
import { silentLog } from '../../shared/log.ts'
import { anApp } from './apps.ts'
import { ManualClock } from './clock.ts'
import { openTestDatabase } from './database.ts'
import { waitForClaim } from './hand-over.ts'

/** The domain over a fresh database, without any transport. */
export interface Domain {
  database: Database
  clock: ManualClock
  /** A request of this caller; of nobody unless given. */
  as(actor?: Awaited<ReturnType<Caller['authenticate']>>): Context
  /** Types and facts of the events since the last call, in order. */
  emitted(): Promise<Array<{ type: string; facts: Record<string, unknown> }>>
  close(): Promise<void>
}

/** `onQuery` hears of every statement. */
export async function openDomain({
  onQuery = () => {},
}: {
  onQuery?: (statement: string) => void
} = {}): Promise<Domain> {
  const database = await openTestDatabase({ migrations: 'core/migrations', onQuery })
  const clock = new ManualClock()
  const settings = readCoreSettings({})
  const passwords = { hash: async () => 'no password fits' } as unknown as PasswordHasher
  await bootstrap({ database, clock, settings, passwords })
  // What these operations never ask for is not there.
  const services = {
    database,
    clock,
    settings,
    log: silentLog,
    outbox: waitForClaim(clock),
    wakeInstaller() {},
  } as unknown as Services
  let lastEvent = 0
  return {
    database,
    clock,
    as: (actor = nobody) =>
      createContext(services, { ip: null, authenticate: async () => actor }, async (_services, user) =>
        signedInAs(database, user),
      ),
    async emitted() {
      const rows = await database.read
        .select()
        .from(events)
        .where(gt(events.id, lastEvent))
        .orderBy(asc(events.id))
      lastEvent = rows.at(-1)?.id ?? lastEvent
      return rows.map(({ type, facts }) => ({ type, facts }))
    },
    close: () => database.close(),
  }
}

export async function signedInAs(database: Database, user: User): Promise<SignedIn> {
  return {
    kind: 'user',
    user,
    isStaff: user.isStaff,
    permissions: await permissionsOf(database.read, user),
    via: 'password',
  }
}

let count = 0

/** Somebody without rights; a customer unless the columns say otherwise. */
export async function somebody({ database, clock }: Domain, columns: Partial<User> = {}): Promise<User> {
  const user = await database.transaction((tx) =>
    insertUser(tx, clock.now(), {
      email: `somebody${++count}@example.com`,
      isStaff: false,
      isConfirmed: true,
      ...columns,
    }),
  )
  if (!user) throw new Error('The e-mail is taken.')
  return user
}

/** Somebody of the staff, in no group. */
export const aColleague = (domain: Domain, columns: Partial<User> = {}): Promise<User> =>
  somebody(domain, { isStaff: true, ...columns })

export interface GroupOptions {
  name?: string
  may?: Permission[]
  members?: User[]
  /** Restricted to these. */
  channels?: Channel[]
}

export async function aGroup(
  { database }: Pick<Domain, 'database'>,
  options: GroupOptions = {},
): Promise<PermissionGroup> {
  const { name = `Group ${++count}`, may = [], members = [], channels: reached } = options
  return database.transaction(async (tx) => {
    const [group] = await tx
      .insert(permissionGroups)
      .values({ name, permissions: may, restrictedAccessToChannels: reached !== undefined })
      .returning()
    if (!group) throw new Error('no group')
    for (const { id } of members)
      await tx.insert(permissionGroupMembers).values({ permissionGroupId: group.id, userId: id })
    for (const { id } of reached ?? [])
      await tx.insert(permissionGroupChannels).values({ permissionGroupId: group.id, channelId: id })
    return group
  })
}

/** A staff member whose one group grants these permissions, as a caller. */
export async function staffWith(domain: Domain, may: Permission[], channels?: Channel[]): Promise<SignedIn> {
  const user = await aColleague(domain)
  await aGroup(domain, { may, members: [user], ...(channels && { channels }) })
  return signedInAs(domain.database, user)
}

export async function theSuperuser({ database }: Domain): Promise<SignedIn> {
  const user = await userByExactEmail(database.read, 'admin@example.com')
  if (!user) throw new Error('no superuser')
  return signedInAs(database, user)
}

export const appWith = async (domain: Domain, may: Permission[]): Promise<CallingApp> =>
  callingApp(await anApp(domain, { permissions: may }))

/** The one that every shop starts with. */
export async function theFirstChannel({ database }: Domain): Promise<Channel> {
  const [channel] = await database.read.select().from(channels).orderBy(asc(channels.id)).limit(1)
  if (!channel) throw new Error('no channel')
  return channel
}

export async function aChannel({ database }: Domain): Promise<Channel> {
  const [channel] = await database.transaction((tx) =>
    tx
      .insert(channels)
      .values({
        name: 'A channel',
        slug: `channel-${++count}`,
        isActive: true,
        currencyCode: 'EUR',
        defaultCountry: 'DE',
      })
      .returning(),
  )
  if (!channel) throw new Error('no channel')
  return channel
}

/** An address in somebody's book, or in nobody's. */
export async function anAddress(
  { database }: Pick<Domain, 'database'>,
  owner: User | null,
  columns: Partial<Address> = {},
): Promise<Address> {
  return database.transaction(async (tx) => {
    const [address] = await tx
      .insert(addresses)
      .values({ country: 'DE', ...columns })
      .returning()
    if (!address) throw new Error('no address')
    if (owner) await tx.insert(userAddresses).values({ userId: owner.id, addressId: address.id })
    return address
  })
}

/** The refusals of an input that must not be accepted. */
export async function problemsOf(attempt: Promise<unknown>): Promise<Problem[]> {
  const refusal = await attempt.then(
    () => null,
    (error: unknown) => error,
  )
  const { problems } = (refusal ?? {}) as Partial<InvalidInput>
  if (!problems) throw refusal ?? new Error('It was accepted.')
  return problems
}

/** The same as pairs of field and code. */
export async function codesOf(attempt: Promise<unknown>): Promise<Array<[string | null, string]>> {
  return (await problemsOf(attempt)).map(({ field, code }) => [field, code])
}
