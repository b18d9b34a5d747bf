import type { Queries } from '../../../shared/database/database.ts'
import { and, asc, eq, getTableColumns, inArray, isNull } from '../../../shared/database/drizzle.ts'
import { prepared } from '../../../shared/database/prepared.ts'
import {
  type App,
  type AppExtension,
  type AppInstallation,
  appExtensions,
  appInstallations,
  apps,
} from '../../tables/apps.ts'
import { type Access, has, holds, staffOrApp } from '../access.ts'
import { PermissionDenied } from '../errors.ts'
import { operation } from '../operation.ts'

/** Apps of one shop that are listed; each of them was installed by hand. */
const MAX_LISTED = 1000

/** Neither on its way, nor removed. */
export const isInstalled = and(eq(apps.isInstalled, true), isNull(apps.removedAt))

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
      .where(and(eq(apps.id, id), isInstalled))
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
    .where(isInstalled)
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

/** In any case; what is empty is not asked. */
export interface AppExtensionFilter {
  mountName?: readonly string[] | null
  targetName?: string | null
}

/** `appExtensions`: what active apps add to a dashboard. */
export const listAppExtensions = operation(
  staffOrApp,
  async (context, { mountName, targetName }: AppExtensionFilter): Promise<AppExtension[]> => {
    const rows = await context.database.read
      .select(getTableColumns(appExtensions))
      .from(appExtensions)
      .innerJoin(apps, eq(apps.id, appExtensions.appId))
      .where(and(eq(apps.isActive, true), isNull(apps.removedAt)))
      .orderBy(asc(appExtensions.id))
      .limit(MAX_LISTED)
    const mounts = mountName?.map((name) => name.toLowerCase())
    return rows
      .filter(({ mount }) => !mounts?.length || mounts.includes(mount.toLowerCase()))
      .filter(({ target }) => !targetName || target.toLowerCase() === targetName.toLowerCase())
  },
)

/** `appsInstallations`: under way and failed; a finished one is an app. */
export const listAppInstallations = operation(
  has('MANAGE_APPS'),
  async (context, _input: Record<never, never>): Promise<AppInstallation[]> =>
    context.database.read.select().from(appInstallations).orderBy(asc(appInstallations.id)).limit(MAX_LISTED),
)

/** An identifier belongs to one app, until that is removed. */
export async function appByIdentifier(queries: Queries, identifier: string): Promise<App | undefined> {
  const [app] = await queries
    .select()
    .from(apps)
    .where(and(eq(apps.identifier, identifier), isNull(apps.removedAt)))
  return app
}

/** For references from elsewhere, so a removed app is found too. */
export async function appById(queries: Queries, id: number): Promise<App | undefined> {
  const [app] = await byId(queries, { id })
  return app
}

const byId = prepared(['id'], (queries, { id }) => queries.select().from(apps).where(eq(apps.id, id)))

/** Likewise. */
export async function appsByIds(queries: Queries, ids: readonly number[]): Promise<App[]> {
  return ids.length === 0
    ? []
    : queries
        .select()
        .from(apps)
        .where(inArray(apps.id, [...ids]))
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
