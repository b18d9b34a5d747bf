import { BadQuestion } from '../../domain/errors.ts'
import { askedId, askedUuid } from '../given-ids.ts'

/** The keys of a list of IDs in a query's input. @throws {BadQuestion} for a member that is malformed or of another type */
export const askedIds = (ids: readonly string[] | null | undefined, type: string) =>
  askedEach(ids, (id) => known(askedId(id, type), id, type))

/** The same for the few things whose key is a UUID. @throws {BadQuestion} */
export const askedUuids = (ids: readonly string[] | null | undefined, type: string) =>
  askedEach(ids, (id) => known(askedUuid(id, type), id, type))

/** A condition on what something refers to. @throws {BadQuestion} */
export const askedReference = (
  filter: { eq?: string | null; oneOf?: readonly string[] | null } | null | undefined,
  type: string,
) =>
  filter && {
    eq: askedIds(filter.eq ? [filter.eq] : null, type)?.[0],
    oneOf: askedIds(filter.oneOf, type),
  }

/** A list in a query's input. What is not given stays not given: in a condition a null finds nothing. */
export const askedEach = <Given, Asked>(
  list: readonly Given[] | null | undefined,
  read: (item: Given) => Asked,
): Asked[] | null | undefined => (list ? list.map((item) => read(item)) : list)

function known<Key>(key: Key | null, id: string, type: string): Key {
  if (key === null) throw new BadQuestion(`Invalid ID: ${id}. An ID of the type ${type} was expected.`)
  return key
}
