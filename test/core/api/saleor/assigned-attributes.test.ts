import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { userAttributeValues } from '../../../../core/tables/attributes.ts'
import { globalId } from '../../../../shared/global-id.ts'
import {
  type Answer,
  accessToken,
  codesIn,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'

let core: TestCore
let token: string
let typeId: string
let number = 0
const ids = new Map<string, string>()
/** The ID of the attribute with this slug. */
const id = (slug: string) => ids.get(slug) ?? ''

async function run(
  query: string,
  variables: Record<string, unknown> = {},
  as = token,
): Promise<Answer['data']> {
  const { data, errors } = await core.graphql(query, variables, { token: as })
  expect(errors).toBeUndefined()
  return Object.values(data)[0]
}

beforeAll(async () => {
  core = await startCore()
  token = await signInAsSuperuser(core)
  typeId = (await run('mutation { customerTypeCreate(input: { name: "Members" }) { customerType { id } } }'))
    .customerType.id
  const attributes = [
    {
      slug: 'tier',
      inputType: 'DROPDOWN',
      valueRequired: true,
      values: [{ name: 'Gold' }, { name: 'Silver' }],
    },
    { slug: 'topics', inputType: 'MULTISELECT', values: [{ name: 'Art', externalReference: 'art' }] },
    { slug: 'colour', inputType: 'SWATCH', values: [{ name: 'Red', value: '#f00' }] },
    { slug: 'motto', inputType: 'PLAIN_TEXT' },
    { slug: 'points', inputType: 'NUMERIC', visibleInStorefront: false },
    { slug: 'newsletter', inputType: 'BOOLEAN' },
    { slug: 'birthday', inputType: 'DATE', externalReference: 'born' },
    { slug: 'seen', inputType: 'DATE_TIME' },
  ]
  for (const attribute of [...attributes, { slug: 'elsewhere', inputType: 'BOOLEAN' }]) {
    const made = await run(
      'mutation ($input: AttributeCreateInput!) { attributeCreate(input: $input) { attribute { id } } }',
      { input: { name: attribute.slug, type: 'CUSTOMER_TYPE', ...attribute } },
    )
    ids.set(attribute.slug, made.attribute.id)
  }
  await run(
    'mutation ($type: ID!, $ids: [ID!]!) { customerTypeAssignAttributes(customerTypeId: $type, attributeIds: $ids) { errors { code } } }',
    { type: typeId, ids: attributes.map(({ slug }) => id(slug)) },
  )
})
afterAll(() => core.close())
beforeEach(() => core.emitted())

const values = `assignedAttributes { attribute { slug }
  ... on AssignedSingleChoiceAttribute { choice: value { name slug } }
  ... on AssignedMultiChoiceAttribute { choices: value { name slug } one: value(limit: 1) { slug } }
  ... on AssignedSwatchAttribute { swatch: value { name hexColor } }
  ... on AssignedPlainTextAttribute { text: value }
  ... on AssignedNumericAttribute { number: value }
  ... on AssignedBooleanAttribute { flag: value }
  ... on AssignedDateAttribute { date: value }
  ... on AssignedDateTimeAttribute { moment: value } }`

const create = (attributes: object[] | null, customerType: string | null = typeId) =>
  run(
    `mutation ($input: UserCreateInput!) { customerCreate(input: $input) { user { id ${values} } errors { field code attributes } } }`,
    { input: { email: `member${++number}@example.com`, customerType, attributes } },
  )
const update = (customer: string, input: object) =>
  run(
    `mutation ($id: ID!, $input: CustomerInput!) { customerUpdate(id: $id, input: $input) { user { ${values} } errors { field code attributes } } }`,
    { id: customer, input },
  )
/** Values by slug, without those that are not there. */
const bySlug = (user: Answer['data']): Record<string, unknown> =>
  Object.fromEntries(
    user.assignedAttributes.map(({ attribute, ...value }: Answer['data']) => [attribute.slug, value]),
  )
const gold = () => ({ id: id('tier'), dropdown: { value: 'gold' } })

describe('attributes of a customer', () => {
  test('of every kind are stored with a new customer and read back in the order of the type', async () => {
    const { user, errors } = await create([
      gold(),
      { id: id('topics'), multiselect: [{ value: 'Music' }, { externalReference: 'art' }] },
      { id: id('colour'), swatch: { value: 'Red' } },
      { id: id('motto'), plainText: 'Carpe diem' },
      { id: id('points'), numeric: '12.5' },
      { id: id('newsletter'), boolean: false },
      { externalReference: 'born', date: '1815-12-10' },
      { id: id('seen'), dateTime: '2026-03-14T13:00:00+01:00' },
    ])
    expect(errors).toEqual([])
    expect(Object.entries(bySlug(user))).toEqual([
      ['tier', { choice: { name: 'Gold', slug: 'gold' } }],
      [
        'topics',
        {
          choices: [
            { name: 'Music', slug: 'music' },
            { name: 'Art', slug: 'art' },
          ],
          one: [{ slug: 'music' }],
        },
      ],
      ['colour', { swatch: { name: 'Red', hexColor: '#f00' } }],
      ['motto', { text: 'Carpe diem' }],
      ['points', { number: 12.5 }],
      ['newsletter', { flag: false }],
      ['birthday', { date: '1815-12-10' }],
      ['seen', { moment: '2026-03-14T12:00:00+00:00' }],
    ])
    expect(await core.emitted()).toEqual(['customer_created'])
  })

  test.each(['2026-02-30', '2026-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', ''])(
    'have no date on %j',
    async (date) => {
      const { status, errors } = await core.graphql(
        'mutation ($date: Date) { customerCreate(input: { email: "d@example.com", attributes: [{ date: $date }] }) { errors { code } } }',
        { date },
        { token },
      )
      expect([status, errors?.length]).toEqual([400, 1])
      expect(errors?.[0].message).toMatch(/YYYY-MM-DD is expected/)
    },
  )

  test.each(['2026-02-30T12:00:00Z', '2026-04-31T00:00:00+02:00', 'nonsense', ''])(
    'have no date and time on %j',
    async (dateTime) => {
      const { status, errors } = await core.graphql(
        'mutation ($at: DateTime) { customerCreate(input: { email: "d@example.com", attributes: [{ dateTime: $at }] }) { errors { code } } }',
        { at: dateTime },
        { token },
      )
      expect([status, errors?.length]).toEqual([400, 1])
      expect(errors?.[0].message).toMatch(/an ISO 8601 date and time is expected/)
    },
  )

  test('are not asked for where none is given', async () => {
    for (const attributes of [null, []]) expect((await create(attributes)).errors).toEqual([])
  })

  test('are changed one by one, cleared by naming them without a value, and count as a change of data', async () => {
    const { user } = await create([gold(), { id: id('motto'), plainText: 'Before' }])
    await core.emitted()
    const changed = await update(user.id, { attributes: [{ id: id('motto'), plainText: 'After' }] })
    expect(bySlug(changed.user)).toMatchObject({
      tier: { choice: { slug: 'gold' } },
      motto: { text: 'After' },
    })
    expect(await core.emitted()).toEqual(['customer_updated'])
    const cleared = await update(user.id, { attributes: [{ id: id('motto') }] })
    expect(bySlug(cleared.user)).toMatchObject({ motto: { text: null } })
  })

  test('keep their values, out of sight, while the customer is of another type', async () => {
    const { user } = await create([gold()])
    const standard = globalId('CustomerType', 1)
    expect(bySlug((await update(user.id, { customerType: standard })).user)).toEqual({})
    const refused = await update(user.id, { attributes: [gold()] })
    expect(codesIn(refused)).toEqual([['attributes', 'NOT_FOUND']])
    expect(bySlug((await update(user.id, { customerType: typeId })).user)).toMatchObject({
      tier: { choice: { slug: 'gold' } },
    })
  })

  test('are judged by the type that the customer is given along with them', async () => {
    const { user } = await create(null, null)
    const { errors } = await update(user.id, { customerType: typeId, attributes: [gold()] })
    expect(errors).toEqual([])
  })

  test('of the storefront are shown to their owner, the others to those who manage customers', async () => {
    const { user } = await create([gold(), { id: id('points'), numeric: '7' }])
    const email = `member${number}@example.com`
    const row = await core.user(email)
    if (!row) throw new Error('no customer')
    const owner = await accessToken(core, row)
    const query = `{ me { ${values} hidden: assignedAttribute(slug: "points") { __typename } tier: assignedAttribute(slug: "tier") { __typename }
      customerType { attributes { slug } } } }`
    const me = await run(query, {}, owner)
    expect(Object.keys(bySlug(me))).not.toContain('points')
    expect(me).toMatchObject({ hidden: null, tier: { __typename: 'AssignedSingleChoiceAttribute' } })
    expect(me.customerType.attributes).not.toContainEqual({ slug: 'points' })
    const staff = await run(
      'query ($id: ID!) { user(id: $id) { assignedAttribute(slug: "points") { ... on AssignedNumericAttribute { value } } assignedAttributes(limit: 2) { attribute { slug } } } }',
      { id: user.id },
    )
    expect(staff.assignedAttribute).toEqual({ value: 7 })
    expect(staff.assignedAttributes).toHaveLength(2)
  })

  test('go when what they are chosen from goes', async () => {
    const { user } = await create([gold(), { id: id('topics'), multiselect: [{ value: 'Fleeting' }] }])
    const choice = await run(
      '{ attribute(slug: "topics") { choices(first: 9, search: "fleeting") { edges { node { id } } } } }',
    )
    await run('mutation ($id: ID) { attributeValueDelete(id: $id) { errors { code } } }', {
      id: choice.choices.edges[0].node.id,
    })
    expect(bySlug((await update(user.id, {})).user)).toMatchObject({ topics: { choices: [] } })
  })

  test('go with the person, but not what others can choose too', async () => {
    const values = () => core.services.database.read.$count(userAttributeValues)
    const before = await values()
    const topics = { id: id('topics'), multiselect: [{ value: 'Shared' }] }
    const leaving = (await create([gold(), topics, { id: id('motto'), plainText: 'Farewell' }])).user
    const staying = (await create([gold(), topics])).user
    expect(await values()).toBe(before + 5)
    await run('mutation ($id: ID) { customerDelete(id: $id) { errors { code } } }', { id: leaving.id })
    expect(await values()).toBe(before + 2)
    expect(bySlug((await update(staying.id, {})).user)).toMatchObject({
      tier: { choice: { name: 'Gold' } },
      topics: { choices: [{ name: 'Shared' }] },
    })
  })
})

test('rows of a bulk update bring attributes too, each judged on its own, and share a choice that is new', async () => {
  const customers = [(await create(null)).user.id, (await create(null)).user.id]
  await core.emitted()
  const bulk = (rows: object[][]) =>
    run(
      `mutation ($rows: [CustomerBulkUpdateInput!]!) { customerBulkUpdate(customers: $rows, errorPolicy: REJECT_FAILED_ROWS) {
        count results { customer { ${values} } errors { path code attributes } } } }`,
      { rows: rows.map((attributes, index) => ({ id: customers[index], input: { attributes } })) },
    )
  const platinum = { id: id('tier'), dropdown: { value: 'Platinum' } }
  const { count, results } = await bulk([[platinum], [platinum]])
  expect(count).toBe(2)
  for (const { customer } of results)
    expect(bySlug(customer)).toMatchObject({ tier: { choice: { name: 'Platinum', slug: 'platinum' } } })
  expect(await core.emitted()).toEqual(['customer_updated', 'customer_updated'])

  const mixed = await bulk([[{ id: id('points'), numeric: 'many' }], [gold()]])
  expect(mixed).toMatchObject({
    count: 1,
    results: [
      {
        customer: null,
        errors: [{ path: 'input.attributes', code: 'INVALID', attributes: [id('points')] }],
      },
      { errors: [] },
    ],
  })
  const unread = await bulk([[{ id: 'nonsense', boolean: true }], []])
  expect(unread.results[0].errors).toMatchObject([{ path: 'input.attributes', code: 'GRAPHQL_ERROR' }])
})

describe('refused attributes of a customer', () => {
  const refused: Array<[string, (topic: string) => object, string]> = [
    ['without ID', () => ({ boolean: true }), 'REQUIRED'],
    ['with ID and reference', () => ({ id: id('birthday'), externalReference: 'born' }), 'REQUIRED'],
    ['of no attribute', () => ({ id: globalId('Attribute', 99_999) }), 'NOT_FOUND'],
    ['of another type', () => ({ id: id('elsewhere') }), 'NOT_FOUND'],
    ['with an ID of something else', () => ({ id: globalId('User', 1) }), 'GRAPHQL_ERROR'],
    ['with an ID that cannot be read', () => ({ id: 'nonsense' }), 'GRAPHQL_ERROR'],
    ['that is no number', () => ({ id: id('points'), numeric: '1,5' }), 'INVALID'],
    ['that is an endless number', () => ({ id: id('points'), numeric: '1e999' }), 'INVALID'],
    ['with two numbers', () => ({ id: id('points'), values: ['1', '2'] }), 'INVALID'],
    ['with text that cannot be stored', () => ({ id: id('motto'), plainText: 'a\0b' }), 'INVALID'],
    ['before all time', () => ({ id: id('seen'), dateTime: '-100000-01-01T00:00:00Z' }), 'INVALID'],
    ['with a blank choice', () => ({ id: id('colour'), swatch: { value: '  ' } }), 'REQUIRED'],
    ['with a long choice', () => ({ id: id('colour'), swatch: { value: 'c'.repeat(251) } }), 'INVALID'],
    ['with an unknown choice', () => ({ id: id('colour'), swatch: { externalReference: 'x' } }), 'INVALID'],
    [
      'with a choice of another',
      () => ({ id: id('colour'), swatch: { externalReference: 'art' } }),
      'INVALID',
    ],
    [
      'with a choice named twice over',
      () => ({ id: id('topics'), multiselect: [{ value: 'A' }, { value: 'A' }] }),
      'DUPLICATED_INPUT_ITEM',
    ],
    [
      'with choices by ID and by name',
      () => ({
        id: id('topics'),
        multiselect: [{ id: globalId('AttributeValue', 1) }, { value: 'A' }],
      }),
      'INVALID',
    ],
    ['with two values for one', () => ({ id: id('colour'), values: ['Red', 'Blue'] }), 'INVALID'],
    ['with a blank value of old', () => ({ id: id('topics'), values: [' '] }), 'REQUIRED'],
  ]
  test.each(refused)('%s', async (_what, attribute, code) => {
    const { user, errors } = await create([gold(), attribute('topics')])
    expect(user).toBeNull()
    expect(codesIn({ errors })).toEqual([['attributes', code]])
    expect(await core.user(`member${number}@example.com`)).toBeUndefined()
    expect(await core.emitted()).toEqual([])
  })

  test('name the attributes that lack what is required, for a new customer also those not given', async () => {
    const lacking = [{ field: 'attributes', code: 'REQUIRED', attributes: [id('tier')] }]
    expect((await create([{ id: id('motto'), plainText: 'x' }])).errors).toEqual(lacking)
    expect((await create([{ id: id('tier') }])).errors).toEqual(lacking)
    const { user } = await create(null)
    expect((await update(user.id, { attributes: [{ id: id('motto') }] })).errors).toEqual([])
    expect((await update(user.id, { attributes: [{ id: id('tier'), dropdown: {} }] })).errors).toEqual(
      lacking,
    )
  })
})
