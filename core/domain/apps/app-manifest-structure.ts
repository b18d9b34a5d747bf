import type { AppManifest } from '../../../shared/manifest.ts'
import { invalid, type Problem, refuse } from '../errors.ts'
import { isAppUrl } from './app-url.ts'

/** What is wrong with one value; null: nothing. */
type Complaint = { code: string; message: string } | null
type Check = (value: unknown) => Complaint

const MAX_ITEMS = 100
/** Objects and lists within one another: reading them must not exhaust the stack. */
const MAX_DEPTH = 250

/**
 * Whether a document has a manifest's shape. Unknown keys are ignored. Whatever is wrong under one top-level key is one
 * problem, which names that key.
 *
 * @throws {InvalidInput}
 */
export function readStructure(document: unknown): AppManifest {
  if (!isObject(document))
    throw invalid('manifestUrl', 'INVALID_MANIFEST_FORMAT', 'The manifest is not a JSON object.')
  const problems: Problem[] = []
  for (const [field, check] of Object.entries(manifestChecks)) {
    const complaint = check(document[field])
    if (complaint) problems.push({ field, ...complaint })
  }
  refuse(problems)
  // Every key that the type names has just been checked.
  return document as unknown as AppManifest
}

const wrong = (message: string): Complaint => ({ code: 'INVALID', message })
const missing: Complaint = { code: 'REQUIRED', message: 'This field is required.' }

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const text =
  (longest = 65_536): Check =>
  (value) => {
    if (typeof value !== 'string' || value.includes('\0')) return wrong('This is not a text.')
    return value.length > longest ? wrong(`This has more than ${longest} characters.`) : null
  }

const needed =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || value === '' ? missing : check(value)

/** May be left out, but is not null. */
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined ? null : check(value)

const nullable =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null ? null : check(value)

const flag: Check = (value) => (typeof value === 'boolean' ? null : wrong('This is not true or false.'))

const object: Check = (value) =>
  isObject(value) && isKeepable(value) ? null : wrong('This is not an object.')

/** PostgreSQL stores neither null characters nor halves of surrogate pairs. */
function isKeepable(value: unknown, levels = MAX_DEPTH): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return (
    levels > 0 &&
    Object.entries(value)
      .flat()
      .every((part) => isKeepable(part, levels - 1))
  )
}

const appUrl: Check = (value) => {
  const complaint = text(200)(value)
  if (complaint) return complaint
  return isAppUrl(String(value)) ? null : { code: 'INVALID_URL_FORMAT', message: 'Enter a valid URL.' }
}

const notBlank =
  (check: Check): Check =>
  (value) =>
    typeof value === 'string' && value.trim() === '' ? wrong('This is blank.') : check(value)

const texts: Check = (value) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? null
    : wrong('This is not a list of texts.')

const listOf =
  (checks: Record<string, Check>): Check =>
  (value) => {
    if (!Array.isArray(value)) return wrong('This is not a list.')
    if (value.length > MAX_ITEMS) return wrong(`This has more than ${MAX_ITEMS} items.`)
    for (const [index, item] of value.entries()) {
      if (!isObject(item)) return wrong(`Item ${index} is not an object.`)
      for (const [key, check] of Object.entries(checks)) {
        const complaint = check(item[key])
        if (complaint) return { ...complaint, message: `${key} of item ${index}: ${complaint.message}` }
      }
    }
    return null
  }

/** Saleor takes PNG files only, and goes by the name. */
const brand: Check = (value) => {
  if (!isObject(value)) return wrong('This is not an object.')
  if (!isObject(value.logo) || !value.logo.default) return missing
  const complaint = appUrl(value.logo.default)
  if (complaint) return complaint
  const isPng = new URL(String(value.logo.default)).pathname.toLowerCase().endsWith('.png')
  return isPng ? null : { code: 'INVALID_URL_FORMAT', message: 'The logo is not a PNG file.' }
}

const manifestChecks: Record<keyof AppManifest, Check> = {
  id: needed(text(256)),
  name: needed(text()),
  version: needed(text(60)),
  about: nullable(text()),
  permissions: optional(texts),
  appUrl: nullable(text(200)),
  tokenTargetUrl: nullable(appUrl),
  dataPrivacyUrl: nullable(text(200)),
  homepageUrl: nullable(text(200)),
  supportUrl: nullable(text(200)),
  audience: nullable(text(256)),
  requiredSaleorVersion: nullable(text()),
  author: nullable(notBlank(text(60))),
  brand: nullable(brand),
  extensions: nullable(
    listOf({
      label: needed(text(256)),
      url: needed(text(200)),
      mount: needed(text(256)),
      target: optional(text(128)),
      permissions: optional(texts),
      options: optional(object),
      identifier: nullable(text()),
    }),
  ),
  webhooks: nullable(
    listOf({
      name: needed(text(255)),
      targetUrl: needed(text()),
      query: needed(text()),
      isActive: optional(flag),
      asyncEvents: optional(texts),
      syncEvents: optional(texts),
      identifier: nullable(text()),
    }),
  ),
  dataPrivacy: nullable(text()),
  configurationUrl: nullable(text(200)),
}
