import { readFileSync } from 'node:fs'
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  visit,
} from 'graphql'
import { resolvers } from './resolvers.ts'

const MARK = 'unstable'

/** The schema of a version, with its resolvers in place: `unstable` has more than all the others, which are alike. */
export function shopifySchema({ unstable }: { unstable: boolean }): GraphQLSchema {
  const sdl = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')
  const schema = buildASTSchema(unmarked(parse(sdl), unstable), { assumeValidSDL: true })
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name)
    if (!isObjectType(type)) throw new Error(`There are resolvers for ${name}, which is no object type.`)
    for (const [fieldName, resolve] of Object.entries(fields)) {
      const field = type.getFields()[fieldName]
      // Those of `unstable` alone are not needed elsewhere.
      if (field) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>
    }
  }
  const node = schema.getType('Node')
  if (isInterfaceType(node)) node.resolveType = () => 'StaffMember'
  return schema
}

/** Without the marks, and without what is marked unless it is wanted. */
function unmarked(document: DocumentNode, unstable: boolean): DocumentNode {
  const isMarked = (node: { directives?: ReadonlyArray<{ name: { value: string } }> | undefined }) =>
    !unstable && node.directives?.some((directive) => directive.name.value === MARK)
  const dropMarked = (node: Parameters<typeof isMarked>[0]) => (isMarked(node) ? null : undefined)
  return visit(document, {
    DirectiveDefinition: () => null,
    FieldDefinition: dropMarked,
    EnumValueDefinition: dropMarked,
    ObjectTypeDefinition: dropMarked,
    [Kind.DIRECTIVE]: { leave: ({ name }) => (name.value === MARK ? null : undefined) },
  })
}
