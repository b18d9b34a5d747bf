import { parseGlobalId } from '../../../../shared/global-id.ts'
import { invalid } from '../../../domain/errors.ts'
import {
  deleteMetadata,
  deletePrivateMetadata,
  type HolderReference,
  type MetadataHolder,
  updateMetadata,
  updatePrivateMetadata,
} from '../../../domain/metadata.ts'
import { askedUuid, decodeId } from '../../given-ids.ts'
import { mutation } from '../mutation.ts'
import type { MutationResolvers } from '../resolver-types.ts'

/** Any type's ID. @throws {InvalidInput} for the input as a whole, as Saleor reports it here and nowhere else */
function holderOf(id: string): HolderReference {
  const parsed = parseGlobalId(id)
  if (!parsed) throw invalid(null, 'INVALID', `Invalid ID: ${id}.`)
  // No order has this key: an ID that is no UUID names nothing.
  if (parsed.type === 'Order') return { type: 'Order', id: askedUuid(id, 'Order') ?? 'none' }
  return { type: parsed.type, id: decodeId(id, parsed.type, 'id') }
}

/** GraphQL reads from `__typename` which of the types with metadata the row is. */
const itemOf = ({ type, row }: MetadataHolder) => ({ item: { ...row, __typename: type } })

export const metadataMutations = {
  updateMetadata: mutation(updateMetadata, ({ id, input }) => ({ ...holderOf(id), items: input }), itemOf),
  deleteMetadata: mutation(deleteMetadata, ({ id, keys }) => ({ ...holderOf(id), keys }), itemOf),
  updatePrivateMetadata: mutation(
    updatePrivateMetadata,
    ({ id, input }) => ({ ...holderOf(id), items: input }),
    itemOf,
  ),
  deletePrivateMetadata: mutation(
    deletePrivateMetadata,
    ({ id, keys }) => ({ ...holderOf(id), keys }),
    itemOf,
  ),
} satisfies MutationResolvers
