import { parseGlobalId } from '../../shared/global-id.ts'
import { invalid } from '../domain/errors.ts'

export const KINDS = ['channel', 'permission_group', 'address', 'user', 'order'] as const
export type Kind = (typeof KINDS)[number]

/** Something of Saleor's, whatever spelled its fields: GraphQL, `dumpdata` or a row of a table. */
export interface SaleorRecord {
  kind: Kind
  /** Its key in Saleor, or what else tells it from all others. */
  key: string
  fields: Fields
}

/** By names in lowerCamelCase. */
export type Fields = Record<string, unknown>

/** Longest line that is looked at, in characters: somebody with a hundred long addresses fits ten times. */
const LONGEST_LINE = 2_000_000

/** @throws {InvalidInput} */
export function readRecord(line: string): SaleorRecord {
  if (line.length > LONGEST_LINE) throw invalid(null, 'INVALID', 'This line is too long for one record.')
  const given = parse(line)
  // A line of a report of refusals, mended.
  const value = isObject(given.record) && 'reasons' in given ? given.record : given
  // `dumpdata` keeps the key and the other fields apart.
  const fields = isObject(value.fields)
    ? { ...camelCased(value.fields), id: value.pk, model: value.model }
    : camelCased(value)
  const kind = kindOf(fields)
  const key = keyOf(fields.id) ?? keyOf(fields.pk) ?? keyOf(nameOf(kind, fields))
  if (key === null) throw invalid('id', 'REQUIRED', 'Nothing here tells this record from others.')
  return { kind, key, fields }
}

function parse(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line)
    if (isObject(value)) return value
  } catch {
    // Said below, like everything else that is no object.
  }
  throw invalid(null, 'INVALID', 'This line is no JSON object.')
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The names of one object; what lies deeper, metadata above all, stays as it is. `street_address_1`: `streetAddress1`. */
export const camelCased = (value: Record<string, unknown>): Fields =>
  Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name.replace(/_+([a-z0-9])/gi, (_match, letter: string) => letter.toUpperCase()),
      field,
    ]),
  )

/** Names that Saleor's API, its models and people use. */
const kinds = new Map<string, Kind>([
  ['channel', 'channel'],
  ['group', 'permission_group'],
  ['permissiongroup', 'permission_group'],
  ['address', 'address'],
  ['user', 'user'],
  ['customer', 'user'],
  ['order', 'order'],
])

/** By `type`, `__typename` or `model`; without any by the fields that only one kind has. */
function kindOf(fields: Fields): Kind {
  const said = [fields.type, fields.typename, fields.Typename, fields.model].find(
    (name) => typeof name === 'string',
  )
  const kind = kinds.get((said ?? '').split('.').at(-1)?.replaceAll('_', '').toLowerCase() ?? '')
  if (kind) return kind
  if (said !== undefined) throw invalid('type', 'INVALID', `Records of the type ${said} are not imported.`)
  if ('currencyCode' in fields) return 'channel'
  if ('userEmail' in fields) return 'order'
  if ('email' in fields) return 'user'
  if ('streetAddress1' in fields) return 'address'
  if ('permissions' in fields) return 'permission_group'
  throw invalid('type', 'REQUIRED', 'Nothing here tells what kind of record this is.')
}

const nameOf = (kind: Kind, fields: Fields): unknown =>
  ({
    channel: fields.slug,
    permission_group: fields.name,
    address: null,
    user: fields.email,
    order: fields.number,
  })[kind]

/** A key as Saleor's database has it, also out of a global ID. Null where there is none. */
export function keyOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  if (typeof value !== 'string' || value === '' || value.includes('\0')) return null
  return parseGlobalId(value)?.key ?? value
}
