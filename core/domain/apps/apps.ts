import { randomUUID } from 'node:crypto'
import type { Queries } from '../../../shared/database/database.ts'
import { eq } from '../../../shared/database/drizzle.ts'
import { globalId } from '../../../shared/global-id.ts'
import { type App, type AppInstallation, appInstallations, apps } from '../../tables/apps.ts'
import { type Actor, holds, personWith } from '../access.ts'
import { unlessTaken } from '../again-where-taken.ts'
import { invalid, type Problem, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { isPermission } from '../staff/permissions.ts'
import { columnProblems } from '../validation.ts'
import { issueAppToken } from './app-tokens.ts'
import { isAppUrl, isInternetUrl, longestManifestUrl } from './app-url.ts'
import { longestIdentifier, readIdentifier } from './webhook-rules.ts'

const LONGEST_NAME = 60
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
      ...columnProblems('identifier', identifier, longestIdentifier),
      ...grantProblems(await context.actor(), permissions),
    ])
    return unlessTaken(identifierTaken, () =>
      context.transaction(async ({ tx, emit }) => {
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
      }),
    )
  },
)

export const identifierTaken = invalid(
  'identifier',
  'UNIQUE',
  'There is an app with this identifier already.',
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

/** Nobody hands out what they do not hold, and nobody hands out the right to manage apps. */
export function grantProblems(actor: Actor, permissions: readonly string[]): Problem[] {
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
  return columnProblems(field, url, longestManifestUrl)
}

/** An app's name, already without blanks around it. */
export function nameProblems(name: string, field: string): Problem[] {
  if (name === '') return [{ field, code: 'REQUIRED', message: 'This field cannot be blank.' }]
  return columnProblems(field, name, LONGEST_NAME)
}

async function identifyByItself(tx: Queries, draft: App | undefined): Promise<App | undefined> {
  if (!draft) return undefined
  const identifier = globalId('App', draft.id)
  const [app] = await tx.update(apps).set({ identifier }).where(eq(apps.id, draft.id)).returning()
  return app
}
