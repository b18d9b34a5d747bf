import { parseGlobalId } from '../../shared/global-id.ts'
import { BadQuestion, invalid } from '../domain/errors.ts'

/** The key of an ID that is part of an input. @throws {InvalidInput} as Saleor words it */
export function decodeId(id: string, type: string, field: string): number {
  const parsed = parseGlobalId(id)
  if (!parsed) throw invalid(field, 'GRAPHQL_ERROR', `Invalid ID: ${id}. Expected: ${type}.`)
  if (parsed.type !== type)
    throw invalid(field, 'GRAPHQL_ERROR', `Invalid ID: ${id}. Expected: ${type}, received: ${parsed.type}.`)
  return keyOf(parsed.key)
}

/** An ID that may be left out; an empty one counts as left out. */
export function decodeOptionalId(id: string | null | undefined, type: string, field: string): number | null {
  return id ? decodeId(id, type, field) : null
}

export function decodeIds(
  ids: readonly string[] | null | undefined,
  type: string,
  field: string,
): number[] | null {
  return ids?.map((id) => decodeId(id, type, field)) ?? null
}

/** The key of a query's ID argument: null where it names something of another type. @throws {BadQuestion} */
export function askedId(id: string, type: string): number | null {
  const parsed = parseGlobalId(id)
  if (!parsed) throw new BadQuestion(`Invalid ID: ${id}. Expected: ${type}.`)
  return parsed.type === type ? keyOf(parsed.key) : null
}

/** The same for the few things whose key is a UUID: null also where it is none. @throws {BadQuestion} */
export function askedUuid(id: string, type: string): string | null {
  const parsed = parseGlobalId(id)
  if (!parsed) throw new BadQuestion(`Invalid ID: ${id}. Expected: ${type}.`)
  const [, ...parts] =
    /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/.exec(
      parsed.key.toLowerCase(),
    ) ?? []
  return parsed.type === type && parts.length > 0 ? parts.join('-') : null
}

/** Keys here are integers; a UUID, or a number beyond counting, is well formed and names nothing. */
export function keyOf(key: string): number {
  const number = Number(key)
  return Number.isSafeInteger(number) ? number : 0
}
