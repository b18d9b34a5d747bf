import { parseGlobalId } from '../../../shared/global-id.ts'
import { notFound } from '../../domain/errors.ts'
import { decodeId, keyOf } from '../given-ids.ts'

/** The key behind an ID in a path. Whatever is no such ID names nothing. @throws {InvalidInput} */
export function idInPath(id: string | undefined, type: string): number {
  const parsed = parseGlobalId(id ?? '')
  if (parsed?.type !== type) throw notFound()
  return keyOf(parsed.key)
}

/** The customer that an app names, decoded only where one may be named. */
export const customerNamed = (id: string | undefined): (() => number) | null =>
  id ? () => decodeId(id, 'User', 'customerId') : null
