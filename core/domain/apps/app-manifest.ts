import satisfies from 'semver/functions/satisfies.js'
import validRange from 'semver/ranges/valid.js'
import type { AppManifest, ManifestExtension, ManifestWebhook } from '../../../shared/manifest.ts'
import { InvalidInput, invalid, type Problem, refuse } from '../errors.ts'
import { isPermission, type Permission } from '../staff/permissions.ts'
import { isObject, readStructure } from './app-manifest-structure.ts'
import { isAppUrl } from './app-url.ts'
import {
  isTargetUrl,
  longestIdentifier,
  readCustomHeaders,
  readEventTypes,
  readIdentifier,
} from './webhook-rules.ts'

export interface CheckedExtension {
  label: string
  url: string
  mount: string
  target: string
  permissions: Permission[]
  settings: Record<string, unknown>
  identifier: string | null
}

export interface CheckedWebhook {
  name: string
  targetUrl: string
  query: string
  isActive: boolean
  /** In lower case; never empty. */
  eventTypes: string[]
  customHeaders: Record<string, string>
  identifier: string | null
}

/** A manifest in which every rule holds, with what it leaves out filled in. */
export interface CheckedManifest {
  manifest: AppManifest
  permissions: Permission[]
  extensions: CheckedExtension[]
  webhooks: CheckedWebhook[]
}

export interface ManifestRules {
  isIdentifierTaken(identifier: string): Promise<boolean>
  /** What a subscription query listens to. @throws InvalidInput */
  checkQuery(query: string): { eventTypes: string[] }
  /** What the shop grants, in place of what the manifest asks for. */
  granted?: readonly string[]
}

/** An identifier that Saleor keeps for itself. */
const RESERVED_IDENTIFIER = 'saleor.io.gift-card-payment-gateway'

const accumulate =
  (problems: Problem[], field: string) => (code: string, message: string, permissions?: string[]) => {
    problems.push({ field, code, message, ...(permissions && { permissions }) })
  }

/**
 * Saleor's rules for a manifest, in Saleor's three stages: shape; then version range, permissions and identifier; then
 * extensions and webhooks. Each stage reports all it finds, and the next one runs only when it found nothing.
 *
 * @throws {InvalidInput} with the manifest's keys as fields.
 */
export async function checkManifest(document: unknown, rules: ManifestRules): Promise<CheckedManifest> {
  const manifest = readStructure(withGranted(document, rules.granted))
  const permissions = manifest.permissions ?? []

  const problems: Problem[] = []
  const range = manifest.requiredSaleorVersion
  if (typeof range === 'string' && validRange(range) === null)
    accumulate(problems, 'requiredSaleorVersion')('INVALID', `${range} is not a range of versions.`)
  checkPermissions(permissions, accumulate(problems, 'permissions'))
  if (manifest.id === RESERVED_IDENTIFIER || (await rules.isIdentifierTaken(manifest.id)))
    accumulate(problems, 'identifier')(
      'UNIQUE',
      `There is an app with the identifier ${manifest.id} already.`,
    )
  refuse(problems)

  const checked = {
    manifest,
    permissions: permissions.filter(isPermission),
    extensions: checkExtensions(manifest, accumulate(problems, 'extensions')),
    webhooks: checkWebhooks(manifest, rules, accumulate(problems, 'webhooks')),
  }
  refuse(problems)
  return checked
}

/** Prereleases compare by their number, so that 3.24.0-a.0 is inside `>=3.22 <4`. */
export function isInRange(saleorVersion: string, range: string): boolean {
  return satisfies(saleorVersion, range, { includePrerelease: true })
}

/** @throws {InvalidInput} */
export function refuseUnsupportedVersion(manifest: AppManifest, saleorVersion: string): void {
  const range = manifest.requiredSaleorVersion
  if (!range || isInRange(saleorVersion, range)) return
  throw invalid(
    'requiredSaleorVersion',
    'UNSUPPORTED_SALEOR_VERSION',
    `The app needs Saleor ${range}, this is ${saleorVersion}.`,
  )
}

type Report = ReturnType<typeof accumulate>

function withGranted(document: unknown, granted: readonly string[] | undefined): unknown {
  return granted && isObject(document) ? { ...document, permissions: [...granted] } : document
}

/** An app can hold any permission but the one to manage apps, which would let it hand out permissions. */
function checkPermissions(names: readonly string[], report: Report): void {
  const unknown = names.filter((name) => !isPermission(name))
  if (unknown.length > 0) report('INVALID_PERMISSION', `There is no permission ${unknown.join(', ')}.`)
  if (names.includes('MANAGE_APPS'))
    report('OUT_OF_SCOPE_PERMISSION', 'An app cannot have MANAGE_APPS.', ['MANAGE_APPS'])
}

function checkExtensions(manifest: AppManifest, report: Report): CheckedExtension[] {
  const identifiers = new Set<string>()
  return (manifest.extensions ?? []).map((extension) => {
    const permissions = extension.permissions ?? []
    checkPermissions(permissions, report)
    const beyond = permissions.filter(
      (name) => isPermission(name) && name !== 'MANAGE_APPS' && !manifest.permissions?.includes(name),
    )
    if (beyond.length > 0)
      report(
        'OUT_OF_SCOPE_PERMISSION',
        `The extension ${extension.label} asks for more than the app has: ${beyond.join(', ')}.`,
        beyond,
      )
    if (!isExtensionUrl(extension, manifest))
      report('INVALID_URL_FORMAT', `The extension ${extension.label} has no usable URL.`)
    return {
      label: extension.label,
      url: extension.url,
      mount: extension.mount.toLowerCase(),
      target: (extension.target ?? 'popup').toLowerCase(),
      permissions: permissions.filter(isPermission),
      settings: extension.options ?? {},
      identifier: checkIdentifier(extension, identifiers, 'DUPLICATED_EXTENSION_IDENTIFIER', report),
    }
  })
}

function isExtensionUrl({ url }: ManifestExtension, { appUrl }: AppManifest): boolean {
  return url.startsWith('/') ? Boolean(appUrl) : isAppUrl(url)
}

function checkWebhooks(manifest: AppManifest, rules: ManifestRules, report: Report): CheckedWebhook[] {
  const identifiers = new Set<string>()
  return (manifest.webhooks ?? []).map((webhook) => {
    if (!isTargetUrl(webhook.targetUrl))
      report('INVALID_URL_FORMAT', `The webhook ${webhook.name} has no usable target URL.`)
    const headers = readCustomHeaders(webhook.customHeaders)
    if (!headers.valid) report('INVALID_CUSTOM_HEADERS', headers.message)
    return {
      name: webhook.name,
      targetUrl: webhook.targetUrl,
      query: webhook.query,
      isActive: webhook.isActive ?? true,
      eventTypes: checkEvents(webhook, rules, report),
      customHeaders: headers.valid ? headers.headers : {},
      identifier: checkIdentifier(webhook, identifiers, 'DUPLICATED_WEBHOOK_IDENTIFIER', report),
    }
  })
}

/** What is listed; where nothing is, what the query asks for. The query must be a good one in either case. */
function checkEvents(webhook: ManifestWebhook, rules: ManifestRules, report: Report): string[] {
  const asynchronous = readEventTypes(webhook.asyncEvents ?? [], 'async')
  const synchronous = readEventTypes(webhook.syncEvents ?? [], 'sync')
  if (!asynchronous || !synchronous)
    report('INVALID', `The webhook ${webhook.name} lists an event that does not exist.`)
  const listed = [...(asynchronous ?? []), ...(synchronous ?? [])]
  try {
    const { eventTypes } = rules.checkQuery(webhook.query)
    return listed.length > 0 ? listed : eventTypes
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    const reasons = error.problems.map(({ message }) => message).join('; ')
    report('INVALID', `The query of the webhook ${webhook.name} cannot be used: ${reasons}`)
    return listed
  }
}

function checkIdentifier(
  item: { identifier?: string | null },
  seen: Set<string>,
  duplicateCode: string,
  report: Report,
): string | null {
  const identifier = readIdentifier(item.identifier)
  if (identifier === null) return null
  if (identifier.length > longestIdentifier)
    report('INVALID', `An identifier has at most ${longestIdentifier} characters.`)
  if (seen.has(identifier)) report(duplicateCode, `The identifier ${identifier} is there twice.`)
  seen.add(identifier)
  return identifier
}
