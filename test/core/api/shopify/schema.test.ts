import { readFileSync } from 'node:fs'
import {
  buildClientSchema,
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anApp, startCore, type TestCore } from '../../../support/core.ts'
import { admin } from '../../../support/shopify.ts'

let core: TestCore
let token: string
beforeAll(async () => {
  core = await startCore()
  token = (await anApp(core, [])).token
})
afterAll(() => core.close())

const reference = readFileSync(new URL('./reference.graphql', import.meta.url), 'utf8')

/** What Shopify publishes for a version. */
function published({ unstable }: { unstable: boolean }): GraphQLSchema {
  const whole = reference.replace(/^directive .*$/m, '')
  const part = whole
    .replace(/type IdentityAccount @unstable \{[^}]*\}/, '')
    .replace(/^ {2}identity.*$/gm, '')
    .replace(/\w+ @unstable/g, '')
  return buildSchema(unstable ? whole.replaceAll(' @unstable', '') : part)
}

const asText = (schema: GraphQLSchema): string[] => printSchema(lexicographicSortSchema(schema)).split('\n')

describe('the schema that is served', () => {
  test.each([
    ['2025-04', { unstable: false }],
    ['2026-04', { unstable: false }],
    ['unstable', { unstable: true }],
  ])('as %s is Shopify’s, with what is deprecated in it', async (version, options) => {
    const query = getIntrospectionQuery({ descriptions: false, inputValueDeprecation: true })
    const { body } = await admin(core, query, { token, version })
    expect(body.errors).toBeUndefined()
    expect(asText(buildClientSchema(body.data))).toEqual(asText(published(options)))
  })

  test('says which fields are deprecated, and why', async () => {
    const query = '{ __type(name: "Shop") { fields(includeDeprecated: true) { name deprecationReason } } }'
    const { body } = await admin(core, query, { token })
    expect(body.data.__type.fields).toContainEqual({
      name: 'staffMembers',
      deprecationReason: 'Use `QueryRoot.staffMembers` instead.',
    })
  })

  test('can be asked for together with data, at no cost', async () => {
    const { body } = await admin(core, '{ __schema { queryType { name } } shop { __typename } }', { token })
    expect(body.data).toEqual({
      __schema: { queryType: { name: 'QueryRoot' } },
      shop: { __typename: 'Shop' },
    })
    expect(body.extensions.cost.requestedQueryCost).toBe(1)
  })
})
