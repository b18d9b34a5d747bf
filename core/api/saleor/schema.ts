import { readFileSync } from 'node:fs'
import {
  buildSchema,
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
} from 'graphql'
import { resolvers } from './resolvers/index.ts'
import { scalars } from './scalars.ts'

/** The part of Saleor's schema that core serves, with its resolvers in place. */
export function saleorSchema(): GraphQLSchema {
  const sdl = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')
  const schema = buildSchema(sdl, { assumeValidSDL: true, noLocation: true })
  for (const [name, config] of Object.entries(scalars)) {
    const type = schema.getType(name)
    // graphql-js reads literals through `parseValue` and variables through `coerceInputValue`.
    if (isScalarType(type))
      Object.assign(type, config, config.coerceInputValue && { parseValue: config.coerceInputValue })
  }
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name)
    if (!isObjectType(type))
      throw new Error(`There are resolvers for ${name}, which is no object type of the schema.`)
    for (const [fieldName, resolve] of Object.entries(fields)) {
      const field = type.getFields()[fieldName]
      if (!field)
        throw new Error(`There is a resolver for ${name}.${fieldName}, which the schema does not have.`)
      // The generated types have checked it; here it is one of many.
      field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>
    }
  }
  return schema
}

/** Every payload has its `errors` a second time, under the name that Saleor deprecated: `accountErrors` and so on. */
export const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) =>
  /^[a-z]+(?:[A-Z][a-z]+)?Errors$/.test(info.fieldName) && isPayload(source)
    ? source.errors
    : defaultFieldResolver(source, args, context, info)

const isPayload = (source: unknown): source is { errors: unknown } =>
  typeof source === 'object' && source !== null && 'errors' in source
