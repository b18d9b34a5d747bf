import { BadQuestion } from '../../domain/errors.ts'
import { askedId } from '../given-ids.ts'

/** The keys of a list of IDs in a query's input. @throws {BadQuestion} for a member that is malformed or of another type */
export function askedIds(
  ids: readonly string[] | null | undefined,
  type: string,
): number[] | null | undefined {
  return (
    ids?.map((id) => {
      const key = askedId(id, type)
      if (key === null) throw new BadQuestion(`Invalid ID: ${id}. An ID of the type ${type} was expected.`)
      return key
    }) ?? (ids as null | undefined)
  )
}
