import { isAppUrl } from './app-url.ts'
import { asyncEventTypes, syncEventTypes } from './webhook-event-types.ts'

/** What a webhook may name as its target. Queues are accepted, as Saleor does; a delivery to one fails visibly. */
const targetSchemes = ['http', 'https', 'awssqs', 'gcpubsub']

/** Saleor's limits, in characters. */
const longestTargetUrl = 255
export const longestIdentifier = 256

const MAX_CUSTOM_HEADERS = 5
/** Name, colon, space and value. */
const LONGEST_HEADER_LINE = 998

export function isTargetUrl(text: string): boolean {
  return text.length <= longestTargetUrl && isAppUrl(text, targetSchemes)
}

export type CustomHeaders =
  | { valid: true; headers: Record<string, string> }
  | { valid: false; message: string }

/**
 * Headers an app wants on its deliveries; nothing at all is no headers. Names are stored in lower case, and the prefixes
 * that are allowed keep them away from every header of ours but the deprecated `X-Saleor-*`.
 */
export function readCustomHeaders(value: unknown): CustomHeaders {
  if (value === null || value === undefined) return { valid: true, headers: {} }
  if (typeof value !== 'object' || Array.isArray(value)) return refused('Custom headers are a JSON object.')
  const entries = Object.entries(value)
  if (entries.length > MAX_CUSTOM_HEADERS)
    return refused(`At most ${MAX_CUSTOM_HEADERS} custom headers are allowed.`)
  for (const [name, content] of entries) {
    if (typeof content !== 'string') return refused(`The header ${name} is not a text.`)
    if (name.length + content.length + 2 > LONGEST_HEADER_LINE)
      return refused(`The header ${name} is longer than ${LONGEST_HEADER_LINE} characters.`)
    if (!/^[!-9;-~]+$/.test(name) || !/^(x-|authorization|brokerproperties$)/i.test(name))
      return refused(`A header may be named X-*, Authorization* or BrokerProperties, not ${name}.`)
    if (!/^[\t -~]*$/.test(content)) return refused(`The header ${name} has characters outside ASCII.`)
  }
  return {
    valid: true,
    headers: Object.fromEntries(entries.map(([name, content]) => [name.toLowerCase(), String(content)])),
  }
}

/** Event names in either case to the form that is stored; null when one is unknown. Duplicates collapse. */
export function readEventTypes(names: readonly string[], kind: 'async' | 'sync' | 'any'): string[] | null {
  const known = {
    async: asyncEventTypes,
    sync: syncEventTypes,
    any: [...asyncEventTypes, ...syncEventTypes],
  }[kind]
  const types = [...new Set(names.map((name) => name.toLowerCase()))]
  return types.every((type) => known.includes(type)) ? types : null
}

/** Trimmed, and null where nothing is left. */
export function readIdentifier(text: string | null | undefined): string | null {
  return text?.trim() || null
}

function refused(message: string): CustomHeaders {
  return { valid: false, message }
}
