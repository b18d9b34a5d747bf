import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { globalId } from '../../../../shared/global-id.ts'
import { type Answer, signInAsSuperuser, startCore, type TestCore } from '../../../support/core.ts'

let core: TestCore
let token: string
const ids = new Map<string, string>()
const standard = globalId('CustomerType', 1)

async function run(query: string, variables: Record<string, unknown> = {}): Promise<Answer['data']> {
  const { data, errors } = await core.graphql(query, variables, { token })
  expect(errors).toBeUndefined()
  return Object.values(data)[0]
}

const assignment = (name: string, attributes: string[]) =>
  run(
    `mutation ($type: ID!, $ids: [ID!]!) { customerType${name}Attributes(customerTypeId: $type, attributeIds: $ids) { errors { code } } }`,
    { type: standard, ids: attributes.map((slug) => ids.get(slug)) },
  )

beforeAll(async () => {
  core = await startCore()
  token = await signInAsSuperuser(core)
  const kinds = {
    tier: 'DROPDOWN',
    motto: 'PLAIN_TEXT',
    points: 'NUMERIC',
    flag: 'BOOLEAN',
    day: 'DATE',
    seen: 'DATE_TIME',
    gone: 'BOOLEAN',
  }
  for (const [slug, inputType] of Object.entries(kinds)) {
    const { attribute } = await run(
      'mutation ($input: AttributeCreateInput!) { attributeCreate(input: $input) { attribute { id } } }',
      { input: { name: slug, slug, type: 'CUSTOMER_TYPE', inputType } },
    )
    ids.set(slug, attribute.id)
  }
  await assignment('Assign', Object.keys(kinds))
  const people = {
    ada: [
      { id: ids.get('tier'), dropdown: { value: 'Gold' } },
      { id: ids.get('points'), numeric: '10' },
      { id: ids.get('flag'), boolean: true },
      { id: ids.get('day'), date: '2026-03-14' },
      { id: ids.get('gone'), boolean: true },
    ],
    bob: [
      { id: ids.get('tier'), dropdown: { value: 'Silver' } },
      { id: ids.get('motto'), plainText: 'Gold' },
      { id: ids.get('flag'), boolean: false },
      { id: ids.get('seen'), dateTime: '2026-03-14T12:00:00Z' },
    ],
    eve: null,
  }
  for (const [name, attributes] of Object.entries(people)) {
    const { errors } = await run(
      'mutation ($input: UserCreateInput!) { customerCreate(input: $input) { errors { field code } } }',
      { input: { email: `${name}@example.com`, attributes } },
    )
    expect(errors).toEqual([])
  }
  await assignment('Unassign', ['gone'])
})
afterAll(() => core.close())

const ask = (where: object) =>
  core.graphql(
    'query ($where: CustomerWhereInput) { customers(first: 10, where: $where) { edges { node { email } } } }',
    { where },
    { token },
  )

describe('customers with attributes', () => {
  const gold = { slug: { eq: 'gold' } }
  const found: Array<[object[], string[]]> = [
    [[{ slug: 'tier' }], ['ada', 'bob']],
    [[{ slug: 'tier', value: gold }], ['ada']],
    [[{ value: gold }], ['ada']],
    [[{ slug: 'tier', value: { slug: { oneOf: ['gold', 'silver'] } } }], ['ada', 'bob']],
    [[{ slug: 'tier', value: { name: { eq: 'Gold' } } }], ['ada']],
    [[{ value: { name: { eq: 'Gold' } } }], ['ada', 'bob']],
    [[{ slug: 'motto', value: { slug: { eq: 'gold' } } }], []],
    [[{ slug: 'points', value: { numeric: { eq: 10 } } }], ['ada']],
    [[{ slug: 'points', value: { numeric: { eq: '10.0' } } }], ['ada']],
    [[{ slug: 'points', value: { numeric: { oneOf: [10, 20] } } }], ['ada']],
    [[{ slug: 'points', value: { numeric: { range: { gte: 5, lte: 15 } } } }], ['ada']],
    [[{ slug: 'points', value: { numeric: { range: { gte: 15 } } } }], []],
    [[{ slug: 'points', value: { numeric: {} } }], []],
    [[{ slug: 'flag', value: { boolean: false } }], ['bob']],
    [[{ value: { boolean: true } }], ['ada']],
    [[{ slug: 'day', value: { date: { gte: '2026-03-14', lte: '2026-03-14' } } }], ['ada']],
    [[{ slug: 'day', value: { date: { gte: '2026-03-15' } } }], []],
    [[{ value: { date: { lte: '2026-12-31' } } }], ['ada']],
    [[{ slug: 'seen', value: { dateTime: { gte: '2026-03-14T12:00:00Z' } } }], ['bob']],
    [[{ value: { reference: { pageSlugs: { containsAny: ['x'] } } } }], []],
    // Of bare attributes one is enough, values are all needed.
    [
      [{ slug: 'points' }, { slug: 'motto' }],
      ['ada', 'bob'],
    ],
    [[{ slug: 'tier' }, { slug: 'flag', value: { boolean: true } }], ['ada']],
    [
      [
        { slug: 'tier', value: gold },
        { slug: 'flag', value: { boolean: false } },
      ],
      [],
    ],
    [[{ slug: 'tier' }, { slug: 'nothing' }], []],
    [[{ slug: 'gone' }], []],
    [[{ slug: 'gone', value: { boolean: true } }], []],
    [[], []],
  ]
  test.each(found)('%j', async (attributes, names) => {
    const { data, errors } = await ask({ attributes })
    expect(errors).toBeUndefined()
    const emails = data.customers.edges.map(({ node }: { node: { email: string } }) => node.email)
    expect(emails).toEqual(names.map((name) => `${name}@example.com`))
  })

  test('null finds nobody', async () => {
    expect((await ask({ attributes: null })).data.customers.edges).toEqual([])
  })

  const duplicated = "Duplicated attribute slugs in attribute 'where' input are not allowed."
  const refused: Array<[object[], string]> = [
    [[{ slug: 'tier' }, { slug: 'tier' }], duplicated],
    [[{}], 'position: 0. '],
    [[{ slug: 'tier' }, { slug: null }], 'position: 1. '],
    [[{ slug: 'tier', value: null }], 'cannot be empty or null'],
    [[{ slug: 'tier', value: {} }], 'cannot be empty or null'],
    [[{ slug: 'tier', value: { slug: null } }], 'cannot be empty or null'],
    [[{ slug: 'tier', value: { slug: { eq: 'a' }, name: { eq: 'a' } } }], 'only one input key'],
    [[{ slug: 'tier', value: { boolean: true } }], 'do not match'],
    [[{ slug: 'seen', value: { date: { gte: '2026-03-14' } } }], 'do not match'],
    [[{ slug: 'points', value: { reference: {} } }], 'do not match'],
  ]
  test.each(refused)('%j is no question', async (attributes, message) => {
    for (const where of [{ attributes }, { OR: [{ isActive: true }, { AND: [{ attributes }] }] }]) {
      const { data, errors } = await ask(where)
      expect(data.customers).toBeNull()
      expect(errors).toMatchObject([
        { message: expect.stringContaining(message), extensions: { exception: { code: 'GraphQLError' } } },
      ])
    }
  })
})
