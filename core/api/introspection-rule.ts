import { GraphQLError, type ValidationRule } from 'graphql'

/**
 * A document that asks for the whole schema asks for nothing else, as in Saleor, which answers such documents from a
 * cache. `__type` and `__typename` count as something else. Fields are told by their type, so that none hides in a fragment.
 */
export const keepIntrospectionApart: ValidationRule = (context) => {
  const queryType = context.getSchema().getQueryType()
  const asked = { schema: false, data: false }
  return {
    Field({ name }) {
      if (!queryType || context.getParentType() !== queryType) return
      asked[name.value === '__schema' ? 'schema' : 'data'] = true
    },
    Document: {
      leave() {
        if (asked.schema && asked.data)
          context.reportError(new GraphQLError('A document cannot ask for the schema and for data at once.'))
      },
    },
  }
}
