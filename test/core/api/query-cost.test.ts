import { buildSchema, isInterfaceType, isObjectType, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { type CostMap, queryCost } from '../../../core/api/query-cost.ts'
import { costMap } from '../../../core/api/saleor/cost-map.ts'
import { saleorSchema } from '../../../core/api/saleor/schema.ts'

const schema = saleorSchema()

function costOf(document: string, variables: Record<string, unknown> | null = null): number {
  return queryCost(schema, costMap, parse(document))(variables)
}

describe('a query costs', () => {
  test.each([
    ['nothing for what the map does not name', '{ shop { name domain { host } } }', 0],
    ['nothing for the schema', '{ __schema { types { name } } }', 0],
    ['one for a person', '{ me { id email addresses { city } } }', 1],
    [
      'one more for each part that is read separately',
      '{ me { avatar { url } userPermissions { code } } }',
      3,
    ],
    ['as often as a field stands there under other names', '{ a: me { id } b: me { id } c: me { id } }', 3],
    ['one for each row of a page', '{ customers(first: 20) { edges { node { id } } } }', 20],
    ['the same from the back', '{ customers(last: 20) { edges { node { id } } } }', 20],
    ['the sum where both ends are asked for', '{ customers(first: 10, last: 10) { totalCount } }', 20],
    ['one for a page without a size', '{ customers { totalCount } }', 1],
    ['one for a page of nothing', '{ customers(first: 0, last: null) { totalCount } }', 1],
    ['one for a page of less than nothing', '{ customers(first: -5) { totalCount } }', 1],
    [
      'what is selected once for each row',
      '{ customers(first: 20) { edges { node { permissionGroups { users { id } } } } } }',
      20 * 3,
    ],
    [
      'nothing for a mutation, but for what it answers',
      'mutation { accountUpdate(input: {}) { user { id } } }',
      0,
    ],
    [
      'for the answer of a mutation what it costs in a query',
      'mutation { accountUpdate(input: {}) { user { userPermissions { code } avatar { url } } } }',
      2,
    ],
    [
      'all its operations together',
      'query A { me { id } } query B { customers(first: 9) { totalCount } }',
      10,
    ],
  ])('%s', (_what, document, cost) => {
    expect(costOf(document)).toBe(cost)
  })

  test('what its variables say', () => {
    const document = 'query ($rows: Int) { customers(first: $rows) { edges { node { avatar { url } } } } }'
    expect(costOf(document, { rows: 100 })).toBe(200)
    expect(costOf(document, { rows: 3 })).toBe(6)
    for (const rows of [null, 0, -3, 1.5, '100', [100], { rows: 100 }, true])
      expect(costOf(document, { rows })).toBe(2)
    expect(costOf(document)).toBe(2)
  })

  test('what a variable says by default', () => {
    const document = 'query ($rows: Int = 50) { customers(first: $rows) { totalCount } }'
    expect(costOf(document)).toBe(50)
    expect(costOf(document, { rows: 7 })).toBe(7)
    expect(costOf(document, { rows: null })).toBe(1)
  })

  test('the default of each operation for a fragment that both spread', () => {
    const document = `
      query A($rows: Int = 5) { ...Some }
      query B($rows: Int = 30) { ...Some }
      fragment Some on Query { customers(first: $rows) { totalCount } }`
    expect(costOf(document)).toBe(35)
  })

  test('the same however it is cut into fragments', () => {
    const users = 'edges { node { permissionGroups { users { id } } } }'
    for (const document of [
      `query ($rows: Int) { customers(first: $rows) { ${users} } }`,
      `query ($rows: Int) { customers(first: $rows) { ... { ${users} } } }`,
      `query ($rows: Int) { ... on Query { customers(first: $rows) { ... on UserCountableConnection { ${users} } } } }`,
      `query ($rows: Int) { ...Q } fragment Q on Query { customers(first: $rows) { ...C } }
       fragment C on UserCountableConnection { ...E } fragment E on UserCountableConnection { ${users} }`,
    ])
      expect(costOf(document, { rows: 10 })).toBe(30)
  })
})

describe('of alternatives', () => {
  const animals = buildSchema(`
    type Query { animals(limit: Int = 4): [Animal!]! }
    interface Animal { home: Home }
    type Cat implements Animal { home: Home kittens(limit: Int): [Cat!] }
    type Dog implements Animal { home: Home puppies(limit: Int): [Dog!] }
    type Home { id: ID }
  `)
  const limited = { complexity: 1, multipliers: ['limit'] }
  const costs: CostMap = {
    Query: { animals: limited },
    Animal: { home: { complexity: 10 } },
    Cat: { kittens: limited },
    Dog: { puppies: limited },
  }
  const cost = (selection: string, variables = {}) =>
    queryCost(
      animals,
      costs,
      parse(`query ($limit: Int) { animals { ${selection} } }
        fragment Cats on Cat { kittens(limit: $limit) { home { id } } }
        fragment Dogs on Dog { puppies(limit: 3) { home { id } } }
        fragment Shared on Animal { home { id } }`),
    )(variables)

  test('only the dearest counts, as an object is only one of them', () => {
    expect(
      cost(
        '... on Cat { kittens(limit: 5) { home { id } } } ... on Dog { puppies(limit: 3) { home { id } } }',
      ),
    ).toBe(4 + 4 * 5)
    expect(cost('...Cats ...Dogs', { limit: 2 })).toBe(4 + 4 * 3)
    expect(cost('...Cats ...Dogs', { limit: 7 })).toBe(4 + 4 * 7)
  })

  test('an interface counts with each type that has it', () => {
    expect(cost('...Shared ...Dogs')).toBe(4 + 4 * (10 + 3))
    expect(cost('... on Animal { home { id } } ...Cats ...Dogs', { limit: 5 })).toBe(4 + 4 * (10 + 5))
  })

  test('two of the same type are added', () => {
    expect(cost('...Dogs ... on Dog { more: puppies(limit: 2) { home { id } } }')).toBe(4 + 4 * 5)
  })

  test('an argument’s default multiplies where nothing or null is given', () => {
    expect(cost('home { id }')).toBe(4 + 4 * 10)
    const nullish = parse('query ($limit: Int) { animals(limit: $limit) { home { id } } }')
    expect(queryCost(animals, costs, nullish)({ limit: null })).toBe(4 + 4 * 10)
  })
})

describe('working it out', () => {
  test('takes no longer for fragments that double each other, and the number stays one', () => {
    const doubling = (_: unknown, i: number) => `fragment F${i} on User { ...F${i + 1} ... { ...F${i + 1} } }`
    const chain = (leaf: string) =>
      `${Array.from({ length: 150 }, doubling).join(' ')} fragment F150 on User { ${leaf} }`
    const before = performance.now()
    expect(costOf(`{ me { ...F0 } } ${chain('avatar { url }')}`)).toBe(Number.MAX_SAFE_INTEGER)
    const varying = `query ($rows: Int) { me { ...F0 } } ${chain('assignedAttributes(limit: $rows) { id }')}`
    const withLimit = buildSchema(`
      type Query { me: User } type User { assignedAttributes(limit: Int): [User] }`)
    expect(queryCost(withLimit, costMap, parse(varying))({ rows: 100 })).toBe(Number.MAX_SAFE_INTEGER)
    expect(performance.now() - before).toBeLessThan(500)
  })

  test('comes to an end for a fragment within itself', () => {
    expect(
      costOf('{ me { ...F } } fragment F on User { avatar { url } permissionGroups { users { ...F } } }'),
    ).toBe(4)
  })
})

test('every multiplier of the map is an argument of its field, and every page in the schema is multiplied', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) || isInterfaceType(type),
  )
  for (const type of types)
    for (const field of Object.values(type.getFields())) {
      const names = field.args.map(({ name }) => name)
      const cost = costMap[type.name]?.[field.name]
      for (const multiplier of cost?.multipliers ?? []) expect(names).toContain(multiplier)
      if (cost && names.includes('first')) expect(cost.multipliers).toEqual(['first', 'last'])
    }
})
