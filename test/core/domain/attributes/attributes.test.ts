import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, nobody, type SignedIn } from '../../../../core/domain/access.ts'
import { listChoices } from '../../../../core/domain/attributes/attribute-choice-lists.ts'
import {
  type ChoiceInput,
  choicesOf,
  createChoice,
  deleteChoice,
  reorderChoices,
  updateChoice,
} from '../../../../core/domain/attributes/attribute-choices.ts'
import { findAttribute, listAttributes } from '../../../../core/domain/attributes/attribute-lists.ts'
import {
  createAttribute,
  deleteAttribute,
  type NewAttribute,
  updateAttribute,
} from '../../../../core/domain/attributes/attributes.ts'
import type { Attribute, InputType } from '../../../../core/tables/attributes.ts'
import { codesOf, type Domain, openDomain, staffWith } from '../../../support/domain.ts'

let domain: Domain
let manager: SignedIn
let number = 0

beforeAll(async () => {
  domain = await openDomain()
  manager = await staffWith(domain, ['MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'])
})
afterAll(() => domain.close())

const as = () => domain.as(manager)
const create = (input: Partial<NewAttribute> = {}) =>
  createAttribute(as(), { name: `Attribute ${++number}`, type: 'CUSTOMER_TYPE', ...input })
const named = (...names: string[]): ChoiceInput[] => names.map((name) => ({ name }))
const slugs = async (attribute: Attribute) =>
  (await choicesOf(domain.database.read, attribute.id)).map(({ slug }) => slug)

describe('creating an attribute', () => {
  test('takes a dropdown that customers see where nothing else is said', async () => {
    expect(await create({ name: 'Größe der Firma' })).toMatchObject({
      name: 'Größe der Firma',
      slug: 'grosse-der-firma',
      inputType: 'DROPDOWN',
      valueRequired: false,
      visibleInStorefront: true,
      storefrontSearchPosition: 0,
      externalReference: null,
    })
  })

  test('numbers a slug that is taken, and keeps one that is given', async () => {
    await create({ name: 'Twice' })
    expect((await create({ name: 'Twice' })).slug).toBe('twice-2')
    expect((await create({ slug: 'My_Own' })).slug).toBe('My_Own')
  })

  test('brings its choices along, in order, each with a slug of its own', async () => {
    const attribute = await create({ values: named('Gold', 'Silver', 'Gold!') })
    expect(await slugs(attribute)).toEqual(['gold', 'silver', 'gold-2'])
  })

  test('knows the colours of swatches', async () => {
    const attribute = await create({ inputType: 'SWATCH', values: [{ name: 'Red', value: '#f00' }] })
    expect(await choicesOf(domain.database.read, attribute.id)).toMatchObject([{ value: '#f00' }])
  })
})

describe('refused: creating an attribute', () => {
  const refused: Array<[string, Partial<NewAttribute>, string, string]> = [
    ['of products', { type: 'PRODUCT_TYPE' }, 'type', 'INVALID'],
    ['of files', { inputType: 'FILE' }, 'inputType', 'INVALID'],
    ['of references', { inputType: 'REFERENCE' }, 'inputType', 'INVALID'],
    ['of one reference', { inputType: 'SINGLE_REFERENCE' }, 'inputType', 'INVALID'],
    ['of rich text', { inputType: 'RICH_TEXT' }, 'inputType', 'INVALID'],
    ['that narrows down references', { referenceTypes: ['x'] }, 'referenceTypes', 'INVALID'],
    ['without a name', { name: ' ' }, 'name', 'REQUIRED'],
    ['with a long name', { name: 'n'.repeat(256) }, 'name', 'INVALID'],
    ['with a bad slug', { slug: 'a b' }, 'slug', 'INVALID'],
    ['with a long reference', { externalReference: 'r'.repeat(251) }, 'externalReference', 'INVALID'],
    ['to choose from numbers', { inputType: 'NUMERIC', values: named('1') }, 'values', 'INVALID'],
    ['with the same choice twice', { values: named('A', ' a ') }, 'values', 'UNIQUE'],
    ['with a nameless choice', { values: named('') }, 'values', 'INVALID'],
    ['with a choice without name', { values: [{}] }, 'values', 'REQUIRED'],
    ['with a long choice', { values: named('n'.repeat(251)) }, 'values', 'INVALID'],
    ['with a colour in a dropdown', { values: [{ name: 'A', value: '#f00' }] }, 'values', 'INVALID'],
    [
      'with files in a swatch',
      { inputType: 'SWATCH', values: [{ name: 'A', fileUrl: 'https://x.example' }] },
      'values',
      'INVALID',
    ],
    [
      'with too many choices',
      { values: named(...Array.from({ length: 1001 }, (_, index) => `${index}`)) },
      'values',
      'INVALID',
    ],
    [
      'as text to filter by',
      { inputType: 'PLAIN_TEXT', filterableInDashboard: true },
      'filterableInDashboard',
      'INVALID',
    ],
    [
      'as a number with a search position',
      { inputType: 'NUMERIC', storefrontSearchPosition: 1 },
      'storefrontSearchPosition',
      'INVALID',
    ],
  ]
  test.each(refused)('%s', async (_what, input, field, code) => {
    expect(await codesOf(create(input))).toEqual([[field, code]])
  })

  test('with a slug or reference that is taken', async () => {
    await create({
      slug: 'taken',
      externalReference: 'taken',
      values: [{ name: 'A', externalReference: 'a' }],
    })
    expect(await codesOf(create({ slug: 'taken' }))).toEqual([['slug', 'UNIQUE']])
    expect(await codesOf(create({ externalReference: 'taken' }))).toEqual([['externalReference', 'UNIQUE']])
    expect(await codesOf(create({ values: [{ name: 'B', externalReference: 'a' }] }))).toEqual([
      ['externalReference', 'UNIQUE'],
    ])
  })
})

describe('updating an attribute', () => {
  test('changes what is given, adds choices behind the others and removes some', async () => {
    const attribute = await create({ values: named('A', 'B') })
    const [first] = await choicesOf(domain.database.read, attribute.id)
    const updated = await updateAttribute(as(), {
      target: { id: attribute.id },
      input: {
        name: 'Renamed',
        valueRequired: true,
        visibleInStorefront: null,
        addValues: named('C'),
        removeValueIds: [first?.id ?? 0],
      },
    })
    expect(updated).toEqual({ ...attribute, name: 'Renamed', valueRequired: true })
    expect(await slugs(attribute)).toEqual(['b', 'c'])
  })

  test('finds it by its external reference, and changes nothing where nothing is given', async () => {
    const attribute = await create({ externalReference: 'erp-1' })
    const target = { externalReference: 'erp-1' }
    expect(await updateAttribute(as(), { target, input: {} })).toEqual(attribute)
    expect(await updateAttribute(as(), { target, input: { externalReference: null } })).toEqual({
      ...attribute,
      externalReference: null,
    })
  })

  test('is refused in order', async () => {
    const other = await create({ slug: 'others', values: named('Other') })
    const [choice] = await choicesOf(domain.database.read, other.id)
    const { id } = await create({ values: named('A') })
    const attempt = (input: Parameters<typeof updateAttribute>[1] extends infer _ ? object : never) =>
      codesOf(updateAttribute(as(), { target: { id }, input }))
    expect(await attempt({ name: '', slug: '' })).toEqual([
      ['name', 'REQUIRED'],
      ['slug', 'REQUIRED'],
    ])
    expect(await attempt({ slug: 'others' })).toEqual([['slug', 'UNIQUE']])
    expect(await attempt({ addValues: named(' a') })).toEqual([['addValues', 'ALREADY_EXISTS']])
    expect(await attempt({ removeValueIds: [choice?.id] })).toEqual([['removeValues', 'INVALID']])
    expect(await codesOf(updateAttribute(as(), { target: { id: 99_999 }, input: {} }))).toEqual([
      ['id', 'NOT_FOUND'],
    ])
    const target = { externalReference: 'no\0body' }
    expect(await codesOf(updateAttribute(as(), { target, input: {} }))).toEqual([
      ['externalReference', 'NOT_FOUND'],
    ])
  })
})

test('deleting an attribute takes its choices along', async () => {
  const attribute = await create({ values: named('A') })
  expect(await deleteAttribute(as(), { id: attribute.id })).toEqual(attribute)
  expect(await choicesOf(domain.database.read, attribute.id)).toEqual([])
  expect(await codesOf(deleteAttribute(as(), { id: attribute.id }))).toEqual([['id', 'NOT_FOUND']])
})

test('a reference with a null character names nothing, also where a space would', async () => {
  const values = [{ name: 'A', externalReference: 'no one' }]
  const attribute = await create({ externalReference: 'no body', values })
  const refused = [['externalReference', 'NOT_FOUND']]
  expect(await codesOf(deleteChoice(as(), { externalReference: 'no\0one' }))).toEqual(refused)
  expect(await codesOf(deleteAttribute(as(), { externalReference: 'no\0body' }))).toEqual(refused)
  expect(await slugs(attribute)).toEqual(['a'])
})

describe('a choice', () => {
  test('is added at the end, renamed with its slug, and removed', async () => {
    const attribute = await create({ values: named('A', 'B') })
    const { choice } = await createChoice(as(), { attributeId: attribute.id, input: { name: 'New one' } })
    expect(await slugs(attribute)).toEqual(['a', 'b', 'new-one'])
    const target = { id: choice.id }
    await updateChoice(as(), { target, input: { name: 'A ', externalReference: 'ext' } }).catch(() => {})
    await updateChoice(as(), { target, input: { name: 'Newer', externalReference: 'ext' } })
    expect(await slugs(attribute)).toEqual(['a', 'b', 'newer'])
    await deleteChoice(as(), { externalReference: 'ext' })
    expect(await slugs(attribute)).toEqual(['a', 'b'])
  })

  test('moves as many places as it is told, and never beyond the ends', async () => {
    const attribute = await create({ values: named('A', 'B', 'C') })
    const [a, b] = await choicesOf(domain.database.read, attribute.id)
    const move = (...moves: Array<{ id: number; sortOrder?: number | null }>) =>
      reorderChoices(as(), { attributeId: attribute.id, moves })
    await move({ id: a?.id ?? 0, sortOrder: 99 })
    expect(await slugs(attribute)).toEqual(['b', 'c', 'a'])
    await move({ id: a?.id ?? 0, sortOrder: -1 }, { id: b?.id ?? 0 })
    expect(await slugs(attribute)).toEqual(['a', 'b', 'c'])
    expect(await codesOf(move({ id: 99_999 }))).toEqual([['moves', 'NOT_FOUND']])
    expect(await codesOf(reorderChoices(as(), { attributeId: 99_999, moves: [] }))).toEqual([
      ['attributeId', 'NOT_FOUND'],
    ])
  })

  test('is refused where it is taken, nameless, or of no use', async () => {
    const { id: attributeId } = await create({ values: named('A', 'B') })
    const [a] = await choicesOf(domain.database.read, attributeId)
    const add = (input: ChoiceInput, id = attributeId) =>
      codesOf(createChoice(as(), { attributeId: id, input }))
    expect(await add({ name: 'b' })).toEqual([['name', 'ALREADY_EXISTS']])
    expect(await add({ name: '' })).toEqual([['name', 'REQUIRED']])
    expect(await add({ name: 'C', value: '#fff', fileUrl: 'x' })).toEqual([
      ['value', 'INVALID'],
      ['fileUrl', 'INVALID'],
    ])
    expect(await add({ name: 'C' }, 99_999)).toEqual([['id', 'NOT_FOUND']])
    const { id: flag } = await create({ inputType: 'BOOLEAN' })
    expect(await add({ name: 'C' }, flag)).toEqual([['id', 'INVALID']])
    const target = { id: a?.id ?? 0 }
    expect(await codesOf(updateChoice(as(), { target, input: { name: 'B' } }))).toEqual([
      ['name', 'ALREADY_EXISTS'],
    ])
    expect(await codesOf(updateChoice(as(), { target: { id: 99_999 }, input: {} }))).toEqual([
      ['id', 'NOT_FOUND'],
    ])
    expect(await codesOf(deleteChoice(as(), { externalReference: 'x' }))).toEqual([
      ['externalReference', 'NOT_FOUND'],
    ])
  })

  test('is listed in its order, by name, and as it is searched', async () => {
    const attribute = await create({ values: named('Silver', 'Gold', 'Old gold') })
    const list = async (question: object) =>
      (await listChoices(domain.database, attribute, { page: { first: 9 }, ...question })).items.map(
        ({ row }) => row.slug,
      )
    expect(await list({})).toEqual(['silver', 'gold', 'old-gold'])
    expect(await list({ sortBy: { field: 'NAME', direction: 'ASC' } })).toEqual([
      'gold',
      'old-gold',
      'silver',
    ])
    expect(await list({ sortBy: { field: 'SLUG', direction: 'DESC' } })).toEqual([
      'silver',
      'old-gold',
      'gold',
    ])
    expect(await list({ search: 'GOLD' })).toEqual(['gold', 'old-gold'])
    expect(await list({ filter: { slugs: ['gold'], ids: [] } })).toEqual(['gold'])
    expect(await list({ where: { OR: [{ slug: { eq: 'gold' } }, { name: { eq: 'Silver' } }] } })).toEqual([
      'silver',
      'gold',
    ])
    expect(await list({ where: { ids: null } })).toEqual([])
  })
})

describe('the list of attributes', () => {
  const find = async (question: object, actor: Actor = manager) => {
    const page = await listAttributes(domain.as(actor), { page: { first: 100 }, ...question })
    return page.items.map(({ row }) => row.slug).filter((slug) => slug.startsWith('listed-'))
  }
  beforeAll(async () => {
    const attributes: Array<[string, InputType, Partial<NewAttribute>]> = [
      ['b', 'NUMERIC', { unit: 'KG', valueRequired: true }],
      ['a', 'DROPDOWN', { filterableInDashboard: true, availableInGrid: true }],
      ['secret', 'BOOLEAN', { visibleInStorefront: false }],
    ]
    for (const [slug, inputType, input] of attributes)
      await create({ name: `Listed ${slug}`, slug: `listed-${slug}`, inputType, ...input })
  })

  test.each([
    [{}, ['a', 'b', 'secret']],
    [{ search: 'listed A' }, ['a']],
    [{ where: { inputType: { oneOf: ['NUMERIC', 'BOOLEAN'] } } }, ['b', 'secret']],
    [{ where: { withChoices: true } }, ['a']],
    [{ where: { withChoices: false } }, ['b', 'secret']],
    [{ where: { type: { eq: 'CUSTOMER_TYPE' } } }, ['a', 'b', 'secret']],
    [{ where: { type: { oneOf: ['PAGE_TYPE'] } } }, []],
    [{ where: { entityType: { eq: 'PAGE' } } }, []],
    [{ where: { unit: { eq: 'KG' } } }, ['b']],
    [{ where: { visibleInStorefront: false } }, ['secret']],
    [{ where: { valueRequired: null } }, []],
    [{ filter: { valueRequired: true } }, ['b']],
    [{ filter: { valueRequired: null, slugs: ['listed-a'] } }, ['a']],
    [{ filter: { type: 'PRODUCT_TYPE' } }, []],
    [{ sortBy: { field: 'NAME', direction: 'DESC' } }, ['secret', 'b', 'a']],
    [{ sortBy: { field: 'VALUE_REQUIRED', direction: 'DESC' } }, ['b', 'secret', 'a']],
    [{ sortBy: { field: 'AVAILABLE_IN_GRID', direction: 'ASC' } }, ['b', 'secret', 'a']],
  ])('answers %j', async (question, expected) => {
    expect(await find(question)).toEqual(expected.map((slug) => `listed-${slug}`))
  })

  test('is paged by any order', async () => {
    for (const field of ['SLUG', 'FILTERABLE_IN_DASHBOARD', 'STOREFRONT_SEARCH_POSITION'] as const) {
      const sortBy = { field, direction: 'ASC' } as const
      const whole = await listAttributes(as(), { page: { first: 100 }, sortBy })
      const first = await listAttributes(as(), { page: { first: 2 }, sortBy })
      const after = first.items[1]?.cursor ?? null
      const rest = await listAttributes(as(), { page: { first: 100, after }, sortBy })
      expect([...first.items, ...rest.items]).toEqual(whole.items)
    }
  })

  test('hides what is not for the storefront from everybody else, one by one too', async () => {
    expect(await find({}, nobody)).toEqual(['listed-a', 'listed-b'])
    expect(await findAttribute(domain.as(nobody), { slug: 'listed-secret' })).toBeNull()
    expect(await findAttribute(domain.as(nobody), { slug: 'listed-a' })).toMatchObject({ slug: 'listed-a' })
    const support = await staffWith(domain, ['MANAGE_USERS'])
    expect(await find({}, support)).toContain('listed-secret')
  })
})
