import { createHash, randomUUID } from 'node:crypto'
import { isUniqueViolation, type Queries } from '../../shared/database/database.ts'
import { and, asc, eq, inArray, isNull } from '../../shared/database/drizzle.ts'
import { prepared } from '../../shared/database/prepared.ts'
import { globalId } from '../../shared/global-id.ts'
import { randomText } from '../crypto/random.ts'
import {
  type App,
  type AppExtension,
  type AppInstallation,
  type AppToken,
  appExtensions,
  appInstallations,
  apps,
  appTokens,
} from '../tables.ts'
import { type Access, type Actor, has, holds, personWith, staffOrApp } from './access.ts'
import { isAppUrl, isInternetUrl, longestManifestUrl } from './app-url.ts'
import { invalid, PermissionDenied, type Problem, refuse } from './errors.ts'
import { operation } from './operation.ts'
import { isPermission } from './permissions.ts'
import { readIdentifier } from './webhook-rules.ts'

/** By this length core tells an app's token from a user's JWT. */
const TOKEN_LENGTH = 30
const LONGEST_NAME = 60
const LONGEST_IDENTIFIER = 256
/** Apps of one shop that are listed; each of them was installed by hand. */
const MAX_LISTED = 1000

export interface AppInput {
  name?: string | null
  identifier?: string | null
  permissions?: readonly string[] | null
}

/** `appCreate`: an app without a manifest. The raw token is answered here and never again. */
export const createApp = operation(
  personWith('MANAGE_APPS'),
  async (context, input: AppInput): Promise<{ app: App; authToken: string }> => {
    const name = input.name?.trim() ?? ''
    const identifier = readIdentifier(input.identifier)
    const permissions = [...new Set(input.permissions ?? [])].sort()
    refuse([
      ...nameProblems(name, 'name'),
      ...(identifier ? tooLong(identifier, LONGEST_IDENTIFIER, 'identifier') : []),
      ...grantProblems(await context.actor(), permissions),
    ])
    try {
      return await context.transaction(async ({ tx, emit }) => {
        const uuid = randomUUID()
        const [draft] = await tx
          .insert(apps)
          .values({
            uuid,
            name,
            identifier: identifier ?? uuid,
            type: 'LOCAL',
            permissions,
            isActive: true,
            isInstalled: true,
            createdAt: context.clock.now(),
          })
          .returning()
        const app = identifier ? draft : await identifyByItself(tx, draft)
        if (!app) throw new Error('The database returned no app for its insert.')
        const authToken = await issueAppToken(tx, app.id, 'Default')
        await emit('app_installed', { appId: app.id })
        return { app, authToken }
      })
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      throw invalid('identifier', 'UNIQUE', 'There is an app with this identifier already.')
    }
  },
)

export interface AppInstallInput {
  appName: string
  manifestUrl: string
  activateAfterInstallation?: boolean | null
  permissions?: readonly string[] | null
}

/** `appInstall`: writes down what is to be installed. The manifest is fetched by `app-installation.ts`, not here. */
export const installApp = operation(
  personWith('MANAGE_APPS'),
  async (context, input: AppInstallInput): Promise<AppInstallation> => {
    const appName = input.appName.trim()
    const permissions = [...new Set(input.permissions ?? [])].sort()
    refuse([
      ...nameProblems(appName, 'appName'),
      ...manifestUrlProblems(input.manifestUrl),
      ...grantProblems(await context.actor(), permissions),
    ])
    const now = context.clock.now()
    const [installation] = await context.transaction(({ tx }) =>
      tx
        .insert(appInstallations)
        .values({
          uuid: randomUUID(),
          appName,
          manifestUrl: input.manifestUrl,
          permissions,
          activateAfterInstallation: input.activateAfterInstallation ?? true,
          status: 'PENDING',
          createdAt: now,
          updatedAt: now,
          dueAt: now,
        })
        .returning(),
    )
    if (!installation) throw new Error('The database returned no installation for its insert.')
    context.wakeInstaller()
    return installation
  },
)

/** `app`: an app sees itself, also while it is being installed; staff see every app that is installed. */
export const findApp = operation(
  staffOrApp,
  async (context, { id }: { id?: number | null }): Promise<App | null> => {
    const actor = await context.actor()
    if (actor.kind === 'app') {
      if (id === null || id === undefined || id === actor.app.id) return actor.app
      if (!holds(actor, 'MANAGE_APPS')) throw new PermissionDenied(['MANAGE_APPS'])
    }
    if (id === null || id === undefined) return null
    const [app] = await context.database.read
      .select()
      .from(apps)
      .where(and(eq(apps.id, id), eq(apps.isInstalled, true), isNull(apps.removedAt)))
    return app ?? null
  },
)

const staffOrManager: Access = {
  needed: ['AUTHENTICATED_STAFF_USER', 'MANAGE_APPS'],
  allows: (actor) => (actor.kind === 'user' && actor.isStaff) || holds(actor, 'MANAGE_APPS'),
}

export interface AppFilter {
  /** Part of the name, in any case. */
  search?: string | null
  isActive?: boolean | null
  type?: App['type'] | null
  /** `NAME` unless given. */
  sortBy?: 'NAME' | 'CREATION_DATE' | null
  descending?: boolean | null
}

/** `apps`: all that match, in order. A shop has few, so pages are cut by the transport. */
export const listApps = operation(staffOrManager, async (context, filter: AppFilter): Promise<App[]> => {
  const installed = await context.database.read
    .select()
    .from(apps)
    .where(and(eq(apps.isInstalled, true), isNull(apps.removedAt)))
    .orderBy(asc(apps.id))
    .limit(MAX_LISTED)
  const search = filter.search?.trim().toLowerCase() ?? ''
  const key = (app: App) => (filter.sortBy === 'CREATION_DATE' ? app.createdAt.toISOString() : app.name)
  const matching = installed
    .filter((app) => app.name.toLowerCase().includes(search))
    .filter(
      (app) => filter.isActive === null || filter.isActive === undefined || app.isActive === filter.isActive,
    )
    .filter((app) => !filter.type || app.type === filter.type)
    .sort((a, b) => (key(a) === key(b) ? a.id - b.id : key(a) < key(b) ? -1 : 1))
  return filter.descending ? matching.reverse() : matching
})

/** `appsInstallations`: under way and failed; a finished one is an app. */
export const listAppInstallations = operation(
  has('MANAGE_APPS'),
  async (context, _input: Record<never, never>): Promise<AppInstallation[]> =>
    context.database.read.select().from(appInstallations).orderBy(asc(appInstallations.id)).limit(MAX_LISTED),
)

/** A new token, of which only the hash is kept. */
export async function issueAppToken(tx: Queries, appId: number, name: string): Promise<string> {
  const token = randomText(TOKEN_LENGTH)
  await tx.insert(appTokens).values({ appId, name, hash: hashOf(token), lastFour: token.slice(-4) })
  return token
}

/** Whose token this is, if that app may act: active and not removed, whether or not its installation is through. */
export async function appByToken(queries: Queries, token: string): Promise<App | undefined> {
  if (token.length !== TOKEN_LENGTH) return undefined
  const [row] = await byTokenHash(queries, { hash: hashOf(token) })
  return row?.app
}

const byTokenHash = prepared(['hash'], (queries, { hash }) =>
  queries
    .select({ app: apps })
    .from(appTokens)
    .innerJoin(apps, eq(apps.id, appTokens.appId))
    .where(and(eq(appTokens.hash, hash), eq(apps.isActive, true), isNull(apps.removedAt))),
)

/** For references from elsewhere, so removed apps are among them. */
export async function appsByIds(queries: Queries, ids: readonly number[]): Promise<App[]> {
  return ids.length === 0
    ? []
    : queries
        .select()
        .from(apps)
        .where(inArray(apps.id, [...ids]))
}

export async function tokensOfApps(queries: Queries, appIds: readonly number[]): Promise<AppToken[]> {
  return appIds.length === 0
    ? []
    : queries
        .select()
        .from(appTokens)
        .where(inArray(appTokens.appId, [...appIds]))
        .orderBy(asc(appTokens.id))
}

export async function extensionsOfApps(queries: Queries, appIds: readonly number[]): Promise<AppExtension[]> {
  return appIds.length === 0
    ? []
    : queries
        .select()
        .from(appExtensions)
        .where(inArray(appExtensions.appId, [...appIds]))
        .orderBy(asc(appExtensions.id))
}

/** Nobody hands out what they do not hold, and nobody hands out the right to manage apps. */
function grantProblems(actor: Actor, permissions: readonly string[]): Problem[] {
  const beyond = permissions.filter(
    (name) => isPermission(name) && (name === 'MANAGE_APPS' || !holds(actor, name)),
  )
  const unknown = permissions.filter((name) => !isPermission(name))
  const field = 'permissions'
  if (unknown.length > 0)
    return [{ field, code: 'INVALID_PERMISSION', message: `There is no permission ${unknown.join(', ')}.` }]
  if (beyond.length === 0) return []
  const message = `You cannot give an app ${beyond.join(', ')}.`
  return [{ field, code: 'OUT_OF_SCOPE_PERMISSION', message, permissions: beyond }]
}

function manifestUrlProblems(url: string): Problem[] {
  const field = 'manifestUrl'
  if (!isAppUrl(url)) return [{ field, code: 'INVALID_URL_FORMAT', message: 'Enter a valid URL.' }]
  if (!isInternetUrl(url)) return [{ field, code: 'INVALID', message: 'Enter a URL with a full host name.' }]
  return tooLong(url, longestManifestUrl, field)
}

function nameProblems(name: string, field: string): Problem[] {
  if (name === '') return [{ field, code: 'REQUIRED', message: 'This field cannot be blank.' }]
  if (name.includes('\0')) return [{ field, code: 'INVALID', message: 'Null characters are not allowed.' }]
  return tooLong(name, LONGEST_NAME, field)
}

function tooLong(text: string, longest: number, field: string): Problem[] {
  if (text.length <= longest && !text.includes('\0')) return []
  return [{ field, code: 'INVALID', message: `Ensure this value has at most ${longest} characters.` }]
}

async function identifyByItself(tx: Queries, draft: App | undefined): Promise<App | undefined> {
  if (!draft) return undefined
  const identifier = globalId('App', draft.id)
  const [app] = await tx.update(apps).set({ identifier }).where(eq(apps.id, draft.id)).returning()
  return app
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
