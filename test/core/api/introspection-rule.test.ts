import { buildSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { createExecutor } from '../../../core/api/execute.ts'

const { prepare } = createExecutor(
  buildSchema('type Query { shop: Shop } type Shop { name: String } type Mutation { close: Shop }'),
)
const isAccepted = (document: string) => !('errors' in prepare(document))

describe('a document that asks for the schema', () => {
  test.each([
    '{ __schema { types { name } } }',
    'query A { __schema { types { name } } } query B { __schema { queryType { name } } }',
    'query { ...All } fragment All on Query { __schema { types { ...Name } } } fragment Name on __Type { name }',
    'query A { __schema { types { name } } } mutation B { close { name } }',
  ])('may ask for it alone: %s', (document) => {
    expect(isAccepted(document)).toBe(true)
  })

  test.each([
    '{ __schema { types { name } } shop { name } }',
    '{ shop { name } ... { __schema { types { name } } } }',
    '{ shop { name } ... on Query { __schema { types { name } } } }',
    '{ shop { name } ...All } fragment All on Query { __schema { types { name } } }',
    'query A { __schema { types { name } } } query B { shop { name } }',
    '{ __schema { types { name } } __typename }',
    '{ __schema { types { name } } __type(name: "Shop") { name } }',
  ])('asks for nothing else: %s', (document) => {
    expect(prepare(document)).toMatchObject({
      errors: [{ message: 'A document cannot ask for the schema and for data at once.' }],
    })
  })

  test.each(['{ shop { name __typename } __typename }', '{ __type(name: "Shop") { name } shop { name } }'])(
    'is not one that asks for names of types: %s',
    (document) => {
      expect(isAccepted(document)).toBe(true)
    },
  )
})
