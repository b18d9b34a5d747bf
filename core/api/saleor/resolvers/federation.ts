import { type GraphQLResolveInfo, isObjectType } from 'graphql'
import { findEntities, type Reference } from '../../../domain/entities.ts'
import { BadQuestion } from '../../../domain/errors.ts'
import { askedId } from '../../given-ids.ts'
import { federatedSdl } from '../federated-sdl.ts'
import { query } from '../query.ts'
import type { QueryResolvers } from '../resolver-types.ts'

/** Saleor's `FEDERATED_QUERY_MAX_ENTITIES`. */
const MAX_REPRESENTATIONS = 100

const references = query(
  findEntities,
  ({ representations }: { representations: readonly unknown[] }, { schema }) => {
    if (representations.length > MAX_REPRESENTATIONS)
      throw new BadQuestion(
        `${representations.length} representations are asked for, and at most ${MAX_REPRESENTATIONS} are answered.`,
      )
    return { references: representations.map((representation) => readReference(representation, schema)) }
  },
)

export const federationQueries = {
  _entities: async (...asked) => {
    const entities = await references(...asked)
    return entities.map((entity) => entity && { __typename: entity.type, ...entity.row })
  },
  _service: (_query, _args, _context, { schema }) => ({ sdl: federatedSdl(schema) }),
} satisfies QueryResolvers

/** What a gateway names by a type and by the fields of a key. @throws {BadQuestion} */
function readReference(representation: unknown, schema: GraphQLResolveInfo['schema']): Reference {
  if (typeof representation !== 'object' || representation === null || Array.isArray(representation))
    throw new BadQuestion('A representation has to be an object.')
  const { __typename: type, ...fields } = representation as Record<string, unknown>
  if (type !== 'User' && type !== 'Address' && type !== 'Group' && type !== 'App')
    throw new BadQuestion('A representation needs a `__typename` that can be asked for.')
  const named = schema.getType(type)
  const known = isObjectType(named) ? named.getFields() : {}
  const unknown = Object.keys(fields).find((field) => !Object.hasOwn(known, field))
  if (unknown !== undefined) throw new BadQuestion(`${type} has no field ${unknown}.`)
  const { id, email } = fields
  if (type === 'User' && (id === undefined || id === null) && typeof email === 'string')
    return { type, email }
  if (typeof id !== 'string' || id === '') throw new BadQuestion(`A representation of ${type} needs its id.`)
  const key = askedId(id, type)
  if (key === null) throw new BadQuestion(`Invalid ID: ${id}. Expected: ${type}.`)
  return { type, id: key }
}
