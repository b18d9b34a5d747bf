import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../../core/domain/access.ts'
import { availableAttributes } from '../../../../core/domain/attributes/attribute-lists.ts'
import { createAttribute } from '../../../../core/domain/attributes/attributes.ts'
import {
  assignAttributes,
  attributesOfTypes,
  reorderAttributes,
  unassignAttributes,
} from '../../../../core/domain/customers/customer-type-attributes.ts'
import { createCustomerType } from '../../../../core/domain/customers/customer-types.ts'
import { codesOf, type Domain, openDomain, problemsOf, staffWith } from '../../../support/domain.ts'

let domain: Domain
let manager: SignedIn
let customerTypeId: number
let ids: [number, number, number]
let number = 0

beforeAll(async () => {
  domain = await openDomain()
  manager = await staffWith(domain, ['MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'])
})
afterAll(() => domain.close())
beforeEach(async () => {
  customerTypeId = (await createCustomerType(as(), { name: `Type ${++number}` })).id
  const make = async () =>
    (await createAttribute(as(), { name: `Attribute ${++number}`, type: 'CUSTOMER_TYPE' })).id
  ids = [await make(), await make(), await make()]
  await domain.emitted()
})

const as = () => domain.as(manager)
const assign = (...attributeIds: number[]) => assignAttributes(as(), { customerTypeId, attributeIds })
const unassign = (...attributeIds: number[]) => unassignAttributes(as(), { customerTypeId, attributeIds })
const assigned = async () =>
  (await attributesOfTypes(domain.database.read, [customerTypeId])).map(({ attribute }) => attribute.id)
const updated = () => [{ type: 'customer_type_updated', facts: { customerTypeId } }]

describe('assigning attributes to a customer type', () => {
  test('puts them behind those that are there, and tells of it once', async () => {
    const [a, b, c] = ids
    await assign(c)
    expect(await domain.emitted()).toEqual(updated())
    await assign(b, a, b)
    expect(await assigned()).toEqual([c, b, a])
    expect(await domain.emitted()).toEqual(updated())
  })

  test('is refused as a whole, with the attributes that are unknown or there already', async () => {
    const [a, b, c] = ids
    await assign(a, b)
    await domain.emitted()
    expect(await problemsOf(assign(c, b, 99_999, a))).toMatchObject([
      { field: 'attributeIds', code: 'NOT_FOUND', attributes: ['99999'] },
      { field: 'attributeIds', code: 'ATTRIBUTE_ALREADY_ASSIGNED', attributes: [`${b}`, `${a}`] },
    ])
    expect(await assigned()).toEqual([a, b])
    expect(await domain.emitted()).toEqual([])
  })

  test('is refused for more than a hundred, and for a type that nobody knows', async () => {
    const many = Array.from({ length: 101 }, (_, index) => index + 1)
    expect(await codesOf(assign(...many))).toEqual([['attributeIds', 'INVALID']])
    expect(await codesOf(unassign(...many))).toEqual([['attributeIds', 'INVALID']])
    const unknown = { customerTypeId: 99_999, attributeIds: [] }
    expect(await codesOf(assignAttributes(as(), unknown))).toEqual([['customerTypeId', 'NOT_FOUND']])
    expect(await codesOf(unassignAttributes(as(), unknown))).toEqual([['customerTypeId', 'NOT_FOUND']])
  })

  test('leaves the others available', async () => {
    const [a, b, c] = ids
    await assign(b)
    const available = async (search?: string) => {
      const page = await availableAttributes(domain.database, customerTypeId, {
        page: { first: 100 },
        where: { ids },
        search: search ?? null,
      })
      return page.items.map(({ row }) => row.id).sort((one, other) => one - other)
    }
    expect(await available()).toEqual([a, c])
    expect(await available(`Attribute ${number}`)).toEqual([c])
    expect(await available('%')).toEqual([])
  })
})

test('unassigning takes away what is there, passes over the rest, and tells of it', async () => {
  const [a, b, c] = ids
  await assign(a, b)
  await domain.emitted()
  await unassign(a, c, 99_999)
  expect(await assigned()).toEqual([b])
  expect(await domain.emitted()).toEqual(updated())
  await unassign()
  expect(await assigned()).toEqual([b])
})

describe('reordering the attributes of a customer type', () => {
  const reorder = (...moves: Array<{ id: number; sortOrder?: number | null }>) =>
    reorderAttributes(as(), { customerTypeId, moves })

  test('moves them and tells of it', async () => {
    const [a, b, c] = ids
    await assign(a, b, c)
    await domain.emitted()
    await reorder({ id: c, sortOrder: -2 }, { id: a })
    expect(await assigned()).toEqual([c, b, a])
    expect(await domain.emitted()).toEqual(updated())
  })

  test('is refused for what is not assigned, and for a type that nobody knows', async () => {
    const [a, b] = ids
    await assign(a)
    await domain.emitted()
    expect(await problemsOf(reorder({ id: a }, { id: b }))).toMatchObject([
      { field: 'moves', code: 'NOT_FOUND', attributes: [`${b}`] },
    ])
    expect(await codesOf(reorderAttributes(as(), { customerTypeId: 99_999, moves: [] }))).toEqual([
      ['customerTypeId', 'NOT_FOUND'],
    ])
    expect(await domain.emitted()).toEqual([])
  })
})
