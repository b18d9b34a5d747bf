import { parseGlobalId } from '../../../shared/global-id.ts'
import { invalid, notFound } from '../../domain/errors.ts'

/** The key behind an ID in a path. Whatever is no such ID names nothing. @throws {InvalidInput} */
export function idInPath(id: string | undefined, type: string): number {
  const parsed = parseGlobalId(id ?? '')
  if (parsed?.type !== type) throw notFound()
  return keyOf(parsed.key)
}

/** The key behind an ID in a body or a query. @throws {InvalidInput} worded as in GraphQL */
export function idGiven(id: string, type: string, field: string): number {
  const parsed = parseGlobalId(id)
  if (parsed?.type === type) return keyOf(parsed.key)
  const received = parsed ? `, received: ${parsed.type}` : ''
  throw invalid(field, 'GRAPHQL_ERROR', `Invalid ID: ${id}. Expected: ${type}${received}.`)
}

export const optionalIdGiven = (id: string | null | undefined, type: string, field: string): number | null =>
  id ? idGiven(id, type, field) : null

/** The customer that an app names, decoded only where one may be named. */
export const customerNamed = (id: string | undefined): (() => number) | null =>
  id ? () => idGiven(id, 'User', 'customerId') : null

export const idsGiven = (
  ids: readonly string[] | null | undefined,
  type: string,
  field: string,
): number[] | null => ids?.map((id) => idGiven(id, type, field)) ?? null

/** Keys here are integers; a UUID, or a number beyond counting, names nothing. */
function keyOf(key: string): number {
  const number = Number(key)
  return Number.isSafeInteger(number) ? number : 0
}
