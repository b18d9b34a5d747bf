import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../../core/domain/access.ts'
import {
  createCustomerType,
  customerTypeById,
  customerTypesOf,
  deleteCustomerType,
  updateCustomerType,
} from '../../../../core/domain/customers/customer-types.ts'
import { userById } from '../../../../core/domain/people/users.ts'
import { type CustomerType, customerTypes } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { codesOf, type Domain, openDomain, somebody, staffWith } from '../../../support/domain.ts'

let domain: Domain
let manager: SignedIn
let standard: CustomerType
let number = 0

beforeAll(async () => {
  domain = await openDomain()
  manager = await staffWith(domain, ['MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'])
})
afterAll(() => domain.close())
beforeEach(async () => {
  const [first] = await domain.database.read
    .select()
    .from(customerTypes)
    .where(eq(customerTypes.slug, 'default'))
  standard = first as CustomerType // Every shop starts with one.
  await update(standard.id, { isDefault: true })
  await domain.emitted()
})

const as = () => domain.as(manager)
const create = (input: Parameters<typeof createCustomerType>[1] = { name: `Type ${++number}` }) =>
  createCustomerType(as(), input)
const update = (id: number, input: object) => updateCustomerType(as(), { id, ...input })
const remove = (id: number) => deleteCustomerType(as(), { id })

async function defaults(): Promise<string[]> {
  const rows = await domain.database.read
    .select()
    .from(customerTypes)
    .where(eq(customerTypes.isDefault, true))
  return rows.map(({ slug }) => slug)
}

describe('creating a customer type', () => {
  test('makes the slug from the name and tells of it once', async () => {
    const type = await create({ name: 'Très Grand' })
    expect(type).toMatchObject({ name: 'Très Grand', slug: 'tres-grand', isDefault: false })
    expect(await domain.emitted()).toEqual([
      { type: 'customer_type_created', facts: { customerTypeId: type.id } },
    ])
  })

  test('numbers the slug where it is taken, and takes one that is given as it is', async () => {
    const slugs = []
    for (const slug of [undefined, null, '']) slugs.push((await create({ name: 'Again', slug })).slug)
    expect(slugs).toEqual(['again', 'again-2', 'again-3'])
    expect((await create({ name: 'Again', slug: 'Own_Slug' })).slug).toBe('Own_Slug')
  })

  test('as the default takes the flag over', async () => {
    const { slug, isDefault } = await create({ name: 'The new default', isDefault: true })
    expect(isDefault).toBe(true)
    expect(await defaults()).toEqual([slug])
  })

  test('of two new defaults at the same moment leaves one', async () => {
    await Promise.all([1, 2].map((round) => create({ name: `At once ${round}`, isDefault: true })))
    expect(await defaults()).toHaveLength(1)
  })
})

describe('refused: creating a customer type', () => {
  test('without a name, which is also the lack of a slug', async () => {
    for (const input of [{}, { name: null }])
      expect(await codesOf(create(input))).toEqual([
        ['name', 'REQUIRED'],
        ['slug', 'REQUIRED'],
      ])
    expect(await codesOf(create({ slug: 'nameless' }))).toEqual([['name', 'REQUIRED']])
    expect(await codesOf(create({ name: ' ' }))).toEqual([['name', 'REQUIRED']])
  })

  test('with a slug that is taken, and the default stays where it was', async () => {
    expect(await codesOf(create({ name: 'Taken', slug: 'default', isDefault: true }))).toEqual([
      ['slug', 'UNIQUE'],
    ])
    expect(await defaults()).toEqual(['default'])
    expect(await domain.emitted()).toEqual([])
  })

  test('with what cannot be stored', async () => {
    const input = { name: 'n'.repeat(251), slug: 'no spaces' }
    expect(await codesOf(create(input))).toEqual([
      ['name', 'INVALID'],
      ['slug', 'INVALID'],
    ])
    expect(await codesOf(create({ name: 'a\0b' }))).toEqual([['name', 'INVALID']])
  })
})

describe('updating a customer type', () => {
  test('renames it and keeps the slug, or changes both, and tells of it', async () => {
    const { id, slug } = await create()
    await domain.emitted()
    expect(await update(id, { name: 'Renamed' })).toMatchObject({ name: 'Renamed', slug })
    expect(await update(id, { name: 'Both', slug: 'both' })).toMatchObject({ name: 'Both', slug: 'both' })
    const told = { type: 'customer_type_updated', facts: { customerTypeId: id } }
    expect(await domain.emitted()).toEqual([told, told])
  })

  test('keeps the own slug without a quarrel', async () => {
    expect(await update(standard.id, { slug: 'default', name: 'Everybody' })).toMatchObject({
      name: 'Everybody',
      slug: 'default',
      isDefault: true,
    })
  })

  test('hands the default over, and leaves it where it is', async () => {
    const { id, slug } = await create()
    expect((await update(id, { isDefault: true })).isDefault).toBe(true)
    expect(await defaults()).toEqual([slug])
    expect((await update(id, { isDefault: true })).isDefault).toBe(true)
    expect((await update(standard.id, { isDefault: false })).isDefault).toBe(false)
    expect(await defaults()).toEqual([slug])
  })
})

describe('refused: updating a customer type', () => {
  test('that nobody knows', async () => {
    expect(await codesOf(update(99_999, { name: 'X' }))).toEqual([['id', 'NOT_FOUND']])
  })

  test('to nothing, to a slug that is taken', async () => {
    const { id } = await create()
    await domain.emitted()
    expect(await codesOf(update(id, { name: '', slug: '' }))).toEqual([
      ['name', 'REQUIRED'],
      ['slug', 'REQUIRED'],
    ])
    expect(await codesOf(update(id, { name: null, slug: null }))).toEqual([
      ['name', 'REQUIRED'],
      ['slug', 'REQUIRED'],
    ])
    expect(await codesOf(update(id, { slug: 'default' }))).toEqual([['slug', 'UNIQUE']])
    expect(await domain.emitted()).toEqual([])
  })

  test('to a slug that a new type takes at the same moment', async () => {
    const { id } = await create()
    for (const slug of ['race-1', 'race-2', 'race-3', 'race-4']) {
      const both = await Promise.allSettled([update(id, { slug }), create({ name: 'New', slug })])
      const refused = both.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []))
      expect(refused).toMatchObject([{ problems: [{ field: 'slug', code: 'UNIQUE' }] }])
    }
  })

  test('so that there is no default', async () => {
    expect(await codesOf(update(standard.id, { isDefault: false, slug: '' }))).toEqual([
      ['slug', 'REQUIRED'],
      ['isDefault', 'CANNOT_UNSET_DEFAULT'],
    ])
    expect(await defaults()).toEqual(['default'])
  })
})

describe('deleting a customer type', () => {
  test('moves its customers to the default type without a word about them', async () => {
    const type = await create()
    const customer = await somebody(domain, { customerTypeId: type.id })
    const other = await somebody(domain, { customerTypeId: null })
    await domain.emitted()
    expect(await remove(type.id)).toEqual(type)
    const { read } = domain.database
    expect(await customerTypeById(read, type.id)).toBeUndefined()
    const moved = await userById(read, customer.id)
    expect(moved).toEqual({ ...customer, customerTypeId: standard.id })
    expect(await userById(read, other.id)).toEqual(other)
    expect(await domain.emitted()).toMatchObject([
      { type: 'customer_type_deleted', facts: { deletedCustomerType: { id: type.id, slug: type.slug } } },
    ])
  })

  test('is refused for the default, and for what nobody knows', async () => {
    expect(await codesOf(remove(standard.id))).toEqual([['id', 'CANNOT_DELETE_DEFAULT']])
    expect(await codesOf(remove(99_999))).toEqual([['id', 'NOT_FOUND']])
    expect(await domain.emitted()).toEqual([])
  })
})

test('whoever has no type stored is of the default type, whichever that is now', async () => {
  const customer = await somebody(domain, { customerTypeId: null })
  const type = await create({ name: 'Default for a while', isDefault: true })
  const typeOf = await customerTypesOf(domain.database.read, [customer.customerTypeId])
  expect(typeOf(customer.customerTypeId)).toEqual(type)
})
