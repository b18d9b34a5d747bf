import { createWorker, settle, type Worker } from '../../../shared/claim.ts'
import type { Clock } from '../../../shared/clock.ts'
import type { Database, Queries } from '../../../shared/database/database.ts'
import { and, eq } from '../../../shared/database/drizzle.ts'
import type { Log } from '../../../shared/log.ts'
import { SALEOR_VERSION } from '../../settings.ts'
import { type App, type AppInstallation, appExtensions, appInstallations, apps } from '../../tables/apps.ts'
import { nobody } from '../access.ts'
import { unlessTaken } from '../again-where-taken.ts'
import { emit } from '../emit.ts'
import { InvalidInput, invalid } from '../errors.ts'
import {
  type AppCalls,
  fetchManifest,
  handOver,
  InstallationFailed,
  MANIFEST_TRIES,
  REQUEST_TIMEOUT_MS,
} from './app-calls.ts'
import { appByIdentifier } from './app-lists.ts'
import {
  type CheckedManifest,
  checkManifest,
  type ManifestRules,
  refuseUnsupportedVersion,
} from './app-manifest.ts'
import { issueAppToken } from './app-tokens.ts'
import { insertWebhook } from './webhooks.ts'

export interface InstallationOptions extends AppCalls {
  database: Database
  clock: Clock
  log: Log
  checkQuery: ManifestRules['checkQuery']
  /** An app has been installed: its event is in the outbox. */
  onEvents?(): void
}

/** Outlasts every request of an installation. */
const LEASE_MS = (MANIFEST_TRIES + 1) * REQUEST_TIMEOUT_MS + 40_000
/** Installations begun and not ended, because the process died in between. */
const MAX_ATTEMPTS = 5
const LONGEST_MESSAGE = 255

/** Somebody else has taken this installation over. */
class LeaseLost extends Error {}

/**
 * Installs the apps that `appInstall` has queued: fetch the manifest, create the app, hand it its token, done.
 *
 * The app and its token are committed before the token is handed over, because the app calls back with it before it
 * answers. Until the answer the app is not installed; a refusal deletes it. The app carries the installation's UUID,
 * so whatever a crash has left is found, and removed before the next try.
 */
export function createInstallationWorker(options: InstallationOptions): Worker {
  return createWorker<AppInstallation>({
    name: 'App installation',
    database: options.database,
    clock: options.clock,
    log: options.log,
    table: appInstallations,
    concurrency: 4,
    leaseMs: LEASE_MS,
    async handle(installation) {
      try {
        await install(options, installation)
      } catch (error) {
        if (error instanceof LeaseLost) return
        const message = failureMessage(error)
        if (message === null) {
          options.log.error('An installation met an error of our own', { id: installation.id, error })
        }
        await fail(options, installation, message ?? 'The installation failed for an unknown reason.')
      }
    },
  })
}

async function install(options: InstallationOptions, installation: AppInstallation): Promise<void> {
  const { database, clock } = options
  if (installation.attempts > MAX_ATTEMPTS)
    throw new InstallationFailed('The installation was interrupted too often.')
  await database.transaction((tx) => removeRemains(tx, installation))

  const checked = await checkManifest(await fetchManifest(options, installation.manifestUrl), {
    checkQuery: options.checkQuery,
    granted: installation.permissions,
    isIdentifierTaken: async (identifier) => (await appByIdentifier(database.read, identifier)) !== undefined,
  })
  refuseUnsupportedVersion(checked.manifest, SALEOR_VERSION)
  const { app, token } = await create(options, installation, checked)
  const { tokenTargetUrl } = checked.manifest
  if (tokenTargetUrl && token) await handOver(options, tokenTargetUrl, token)

  await database.transaction(async (tx) => {
    await hold(tx, installation)
    await tx.update(apps).set({ isInstalled: true }).where(eq(apps.id, app.id))
    await emit(tx, clock.now(), nobody, 'app_installed', { appId: app.id })
    await tx.delete(appInstallations).where(eq(appInstallations.id, installation.id))
  })
  options.onEvents?.()
}

/** All or nothing, and only while the installation is still ours. */
async function create(
  options: InstallationOptions,
  installation: AppInstallation,
  { manifest, permissions, extensions, webhooks }: CheckedManifest,
): Promise<{ app: App; token: string | null }> {
  const taken = invalid('identifier', 'UNIQUE', `There is an app with the identifier ${manifest.id} already.`)
  return unlessTaken(taken, () =>
    options.database.transaction(async (tx) => {
      await hold(tx, installation)
      const [app] = await tx
        .insert(apps)
        .values({
          uuid: installation.uuid,
          name: installation.appName,
          identifier: manifest.id,
          type: 'THIRDPARTY',
          permissions,
          isActive: installation.activateAfterInstallation,
          isInstalled: false,
          aboutApp: manifest.about ?? null,
          dataPrivacy: manifest.dataPrivacy ?? null,
          dataPrivacyUrl: manifest.dataPrivacyUrl ?? null,
          homepageUrl: manifest.homepageUrl ?? null,
          supportUrl: manifest.supportUrl ?? null,
          configurationUrl: manifest.configurationUrl ?? null,
          appUrl: manifest.appUrl ?? null,
          manifestUrl: installation.manifestUrl,
          version: manifest.version,
          audience: manifest.audience ?? null,
          author: manifest.author?.trim() ?? null,
          createdAt: options.clock.now(),
        })
        .returning()
      if (!app) throw new Error('The database returned no app for its insert.')
      for (const extension of extensions)
        await tx.insert(appExtensions).values({ appId: app.id, ...extension })
      for (const { query, ...webhook } of webhooks)
        await insertWebhook(tx, { appId: app.id, subscriptionQuery: query, ...webhook })
      const token = manifest.tokenTargetUrl ? await issueAppToken(tx, app.id, 'Default token') : null
      return { app, token }
    }),
  )
}

async function fail(
  { database, clock }: InstallationOptions,
  installation: AppInstallation,
  message: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    const updatedAt = clock.now()
    const changes = { status: 'FAILED' as const, message: storable(message), updatedAt, dueAt: null }
    if (await settle(tx, appInstallations, installation, changes)) await removeRemains(tx, installation)
  })
}

/** Tokens, extensions and webhooks go with the app. */
async function removeRemains(tx: Queries, installation: AppInstallation): Promise<void> {
  await tx.delete(apps).where(and(eq(apps.uuid, installation.uuid), eq(apps.isInstalled, false)))
}

/** Goes on only as the holder of the lease; the row is not changed. */
async function hold(tx: Queries, installation: AppInstallation): Promise<void> {
  if (!(await settle(tx, appInstallations, installation, { dueAt: installation.dueAt })))
    throw new LeaseLost()
}

/** Null for an error that is not the app's doing. */
function failureMessage(error: unknown): string | null {
  if (error instanceof InstallationFailed) return error.message
  if (error instanceof InvalidInput)
    return error.problems.map(({ field, message }) => `${field ?? 'manifest'}: ${message}`).join('; ')
  return null
}

function storable(message: string): string {
  return message.replaceAll('\0', '').slice(0, LONGEST_MESSAGE)
}
