import type { GraphQLField } from 'graphql'

/** A request for one field of the root, with a variable for each of its arguments, or for those that are given. */
export function documentOf(
  operation: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  selection: string,
  given: (argument: string) => boolean = () => true,
): string {
  const args = field.args.filter(({ name }) => given(name))
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ')
  const [head, call] = args.length > 0 ? [`(${declared})`, `(${passed})`] : ['', '']
  return `${operation} ${head} { ${field.name}${call} { ${selection} } }`
}
