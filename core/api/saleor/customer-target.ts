import type { CustomerTarget } from '../../domain/customer-update.ts'
import { invalid } from '../../domain/errors.ts'
import { decodeId } from './global-id.ts'

/** Which customer a mutation is about. The messages spell the arguments as Saleor's do. @throws {InvalidInput} */
export function decodeTarget({
  id,
  externalReference,
}: {
  id?: string | null | undefined
  externalReference?: string | null | undefined
}): CustomerTarget {
  if (id && externalReference)
    throw invalid(null, 'GRAPHQL_ERROR', "The arguments 'id' and 'external_reference' cannot be combined.")
  if (id) return { id: decodeId(id, 'User', 'id') }
  if (externalReference) return { externalReference }
  throw invalid(null, 'GRAPHQL_ERROR', "One of the arguments 'id' and 'external_reference' is needed.")
}
