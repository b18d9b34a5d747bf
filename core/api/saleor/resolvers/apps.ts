import { globalId } from '../../../../shared/global-id.ts'
import { type Access, holds } from '../../../domain/access.ts'
import { accessTokenFor } from '../../../domain/apps/app-access-token.ts'
import { activateApp, deactivateApp, deleteApp, updateApp } from '../../../domain/apps/app-changes.ts'
import { findApp, listAppExtensions, listAppInstallations, listApps } from '../../../domain/apps/app-lists.ts'
import { previewManifest } from '../../../domain/apps/app-manifest-preview.ts'
import { createAppToken, deleteAppToken } from '../../../domain/apps/app-token-changes.ts'
import { extensionUrl } from '../../../domain/apps/app-url.ts'
import { createApp, installApp } from '../../../domain/apps/apps.ts'
import { deleteFailedInstallation, retryInstallation } from '../../../domain/apps/failed-installations.ts'
import { PermissionDenied } from '../../../domain/errors.ts'
import type { App } from '../../../tables/apps.ts'
import { askedId, decodeId } from '../../given-ids.ts'
import type { ApiContext } from '../api-context.ts'
import { listConnection } from '../connection.ts'
import { describedPermissions } from '../described-permissions.ts'
import { metadataFields } from '../metadata-fields.ts'
import { mutation } from '../mutation.ts'
import { query } from '../query.ts'
import type {
  AppExtensionResolvers,
  AppInstallationResolvers,
  AppResolvers,
  AppTokenResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../resolver-types.ts'
import { manifestView } from './app-manifest.ts'

export const appQueries = {
  // No app has the key 0: an ID of something else finds none.
  app: query(findApp, ({ id }) => ({ id: id ? (askedId(id, 'App') ?? 0) : null })),
  apps: async (_query, { filter, sortBy, ...paging }, context, info) => {
    const found = await listApps(context, {
      ...filter,
      sortBy: sortBy?.field,
      descending: sortBy?.direction === 'DESC',
    })
    return listConnection('apps', found, paging, info)
  },
  appExtensions: async (_query, { filter, ...paging }, context, info) =>
    listConnection('appExtensions', await listAppExtensions(context, filter ?? {}), paging, info),
  appsInstallations: query(listAppInstallations, () => ({})),
} satisfies QueryResolvers

const payload = (app: App) => ({ app })
const named = ({ id }: { id: string }) => ({ id: decodeId(id, 'App', 'id') })
const installation = ({ id }: { id: string }) => ({ id: decodeId(id, 'AppInstallation', 'id') })

export const appMutations = {
  appCreate: mutation(
    createApp,
    ({ input }) => input,
    ({ app, authToken }) => ({ app, authToken }),
  ),
  appUpdate: mutation(updateApp, ({ id, input }) => ({ ...input, ...named({ id }) }), payload),
  appDelete: mutation(deleteApp, named, payload),
  appActivate: mutation(activateApp, named, payload),
  appDeactivate: mutation(deactivateApp, named, payload),
  appTokenCreate: mutation(
    createAppToken,
    ({ input }) => ({ name: input.name, appId: decodeId(input.app, 'App', 'app') }),
    (created) => created,
  ),
  appTokenDelete: mutation(
    deleteAppToken,
    ({ id }) => ({ id: decodeId(id, 'AppToken', 'id') }),
    (appToken) => ({ appToken }),
  ),
  appInstall: mutation(
    installApp,
    ({ input }) => ({ ...input, appName: input.appName ?? '', manifestUrl: input.manifestUrl ?? '' }),
    (appInstallation) => ({ appInstallation }),
  ),
  appFetchManifest: mutation(
    previewManifest,
    (args) => args,
    (checked) => ({ manifest: manifestView(checked) }),
  ),
  appRetryInstall: mutation(
    retryInstallation,
    ({ id, activateAfterInstallation }) => ({ ...installation({ id }), activateAfterInstallation }),
    (appInstallation) => ({ appInstallation }),
  ),
  appDeleteFailedInstallation: mutation(deleteFailedInstallation, installation, (appInstallation) => ({
    appInstallation,
  })),
} satisfies MutationResolvers

/** The app itself, or who manages apps. */
async function requireOwnOr(context: ApiContext, app: App, refusal: PermissionDenied): Promise<void> {
  const actor = await context.actor()
  const isItself = actor.kind === 'app' && actor.app.id === app.id
  if (!isItself && !holds(actor, 'MANAGE_APPS')) throw refusal
}

/** The public half of its metadata is also for the page that it shows in a dashboard. */
async function requireMetadata(app: App, context: ApiContext): Promise<void> {
  const actor = await context.actor()
  if (actor.kind === 'user' && actor.pageOf === app.id) return
  await requireOwnOr(context, app, new PermissionDenied(ownOrManageApps))
}

/** The app that a foreign key points at. What belongs to one does not outlive it. */
export const appOf = ({ loaders }: ApiContext, id: number): Promise<App> =>
  loaders.app.load(id) as Promise<App>

const ownOrManageApps: Access['needed'] = ['MANAGE_APPS', 'OWNER']

export const app: AppResolvers = {
  id: ({ id }) => globalId('App', id),
  permissions: (parent) => describedPermissions(parent.permissions),
  created: ({ createdAt }) => createdAt,
  tokens: async (parent, _args, context) => {
    await requireOwnOr(context, parent, new PermissionDenied(ownOrManageApps))
    return context.loaders.tokensOf.load(parent.id)
  },
  webhooks: async (parent, _args, context) => {
    await requireOwnOr(context, parent, new PermissionDenied(ownOrManageApps))
    return context.loaders.webhooksOf.load(parent.id)
  },
  accessToken: (parent, _args, context) => accessTokenFor(context, parent),
  extensions: ({ id }, _args, { loaders }) => loaders.extensionsOf.load(id),
  problems: async (parent, _args, context) => {
    await requireOwnOr(context, parent, new PermissionDenied(['AUTHENTICATED_APP', 'MANAGE_APPS']))
    // Apps cannot tell of any here.
    return []
  },
  brand: () => null,
  // Asynchronous deliveries know no breaker, and there are no synchronous ones.
  breakerState: () => 'CLOSED',
  breakerLastStateChange: () => null,
  ...metadataFields<App>(
    (parent, context) => requireOwnOr(context, parent, new PermissionDenied()),
    requireMetadata,
  ),
}

export const appExtension: AppExtensionResolvers = {
  id: ({ id }) => globalId('AppExtension', id),
  mountName: ({ mount }) => mount.toUpperCase(),
  targetName: ({ target }) => target.toUpperCase(),
  permissions: (parent) => describedPermissions(parent.permissions),
  url: async (parent, _args, context) => extensionUrl(parent, (await appOf(context, parent.appId)).appUrl),
  app: ({ appId }, _args, context) => appOf(context, appId),
  accessToken: async (parent, _args, context) =>
    accessTokenFor(context, await appOf(context, parent.appId), parent),
}

export const appToken: AppTokenResolvers = {
  id: ({ id }) => globalId('AppToken', id),
  authToken: ({ lastFour }) => lastFour,
}

export const appInstallation: AppInstallationResolvers = {
  id: ({ id }) => globalId('AppInstallation', id),
  brand: () => null,
}
