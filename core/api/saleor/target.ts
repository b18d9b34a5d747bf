import { invalid } from '../../domain/errors.ts'
import type { Target } from '../../domain/target.ts'
import { decodeId } from '../given-ids.ts'

/**
 * What a mutation is about, where it can be named in two ways. The messages spell the arguments as Saleor's do.
 *
 * @throws {InvalidInput}
 */
export function decodeTarget(
  type: string,
  {
    id,
    externalReference,
  }: { id?: string | null | undefined; externalReference?: string | null | undefined },
): Target {
  if (id && externalReference)
    throw invalid(null, 'GRAPHQL_ERROR', "The arguments 'id' and 'external_reference' cannot be combined.")
  if (id) return { id: decodeId(id, type, 'id') }
  if (externalReference) return { externalReference }
  throw invalid(null, 'GRAPHQL_ERROR', "One of the arguments 'id' and 'external_reference' is needed.")
}
