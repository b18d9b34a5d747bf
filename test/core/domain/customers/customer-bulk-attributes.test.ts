import { afterAll, beforeAll, expect, test } from 'vitest'
import { choicesOf } from '../../../../core/domain/attributes/attribute-choices.ts'
import type { AttributeInput } from '../../../../core/domain/attributes/attribute-input.ts'
import { valuesOf } from '../../../../core/domain/attributes/attribute-values.ts'
import { createAttribute } from '../../../../core/domain/attributes/attributes.ts'
import { updateCustomers } from '../../../../core/domain/customers/customer-bulk-update.ts'
import type { CustomerFields } from '../../../../core/domain/customers/customer-fields.ts'
import { assignAttributes } from '../../../../core/domain/customers/customer-type-attributes.ts'
import { createCustomerType } from '../../../../core/domain/customers/customer-types.ts'
import type { Attribute } from '../../../../core/tables/attributes.ts'
import type { CustomerType, User } from '../../../../core/tables/people.ts'
import { type Domain, openDomain, somebody, staffWith, theSuperuser } from '../../../support/domain.ts'

let domain: Domain
let members: CustomerType
let tier: Attribute
let motto: Attribute
const statements: string[] = []

beforeAll(async () => {
  domain = await openDomain({ onQuery: (statement) => statements.push(statement) })
  const manager = domain.as(await staffWith(domain, ['MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES']))
  members = await createCustomerType(manager, { name: 'Members' })
  tier = await createAttribute(manager, { name: 'Tier', type: 'CUSTOMER_TYPE', values: [{ name: 'Gold' }] })
  motto = await createAttribute(manager, { name: 'Motto', type: 'CUSTOMER_TYPE', inputType: 'PLAIN_TEXT' })
  await assignAttributes(manager, { customerTypeId: members.id, attributeIds: [tier.id, motto.id] })
})
afterAll(() => domain.close())

const aMember = () => somebody(domain, { customerTypeId: members.id })
const update = async (rows: Array<[User, CustomerFields]>) => {
  const { results } = await updateCustomers(domain.as(await theSuperuser(domain)), {
    rows: rows.map(([{ id }, input]) => ({ target: { id }, input, problems: [] })),
    errorPolicy: 'REJECT_FAILED_ROWS',
  })
  return results.map(({ problems }) => problems.map(({ field, code }) => [field, code]))
}
const tierOf = async (customer: User) =>
  (await valuesOf(domain.database.read, [customer.id])).map(({ choice }) => choice?.name)
const inTier = (value: string, externalReference?: string): { attributes: AttributeInput[] } => ({
  attributes: [{ id: tier.id, dropdown: { value, ...(externalReference && { externalReference }) } }],
})

test('attributes are looked up for all rows at once', async () => {
  const lookUps = async (count: number) => {
    const customers = await Promise.all(Array.from({ length: count }, aMember))
    statements.length = 0
    const refused = await update(customers.map((customer, index) => [customer, inTier(`Tier ${index % 3}`)]))
    expect(refused).toEqual(customers.map(() => []))
    return statements.filter((statement) => /^select .* from "(attribute|customer_type)/.test(statement))
      .length
  }
  const forTwo = await lookUps(2)
  expect(forTwo).toBeGreaterThan(0)
  expect(await lookUps(20)).toBe(forTwo)
})

test('a choice that one row adds is taken by those behind it, by its name and by its reference', async () => {
  const [one, two, three] = [await aMember(), await aMember(), await aMember()]
  expect(
    await update([
      [one, inTier('Platinum', 'pt')],
      [two, inTier('Platinum')],
      [three, inTier('', 'pt')],
    ]),
  ).toEqual([[], [], [['input.attributes', 'INVALID']]])
  expect(await tierOf(one)).toEqual(['Platinum'])
  expect(await tierOf(two)).toEqual(['Platinum'])
  expect(await update([[three, inTier('', 'pt')]])).toEqual([[]])
  expect(await tierOf(three)).toEqual(['Platinum'])
  const names = (await choicesOf(domain.database.read, tier.id)).map(({ name }) => name)
  expect(names.filter((name) => name === 'Platinum')).toHaveLength(1)
})

test('a reference that two rows want for different values goes to the first, and the others are saved', async () => {
  const [one, two, three] = [await aMember(), await aMember(), await aMember()]
  expect(
    await update([
      [one, inTier('Bronze', 'metal')],
      [two, inTier('Copper', 'metal')],
      [three, inTier('Gold')],
    ]),
  ).toEqual([[], [['input.attributes', 'INVALID']], []])
  expect([await tierOf(one), await tierOf(two), await tierOf(three)]).toEqual([['Bronze'], [], ['Gold']])
})

test('each row is judged by the type that its own customer ends up with', async () => {
  const [member, newcomer, guest] = [await aMember(), await somebody(domain), await somebody(domain)]
  const attributes = [{ id: motto.id, plainText: 'Carpe diem' }]
  expect(
    await update([
      [member, { attributes }],
      [newcomer, { attributes, customerTypeId: members.id }],
      [guest, { attributes }],
    ]),
  ).toEqual([[], [], [['input.attributes', 'NOT_FOUND']]])
})

test('a second row of a customer is stored by the type that the first one has given', async () => {
  const manager = domain.as(await staffWith(domain, ['MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES']))
  const friends = await createCustomerType(manager, { name: 'Friends' })
  await assignAttributes(manager, { customerTypeId: friends.id, attributeIds: [motto.id] })
  const customer = await aMember()
  expect(
    await update([
      [customer, { customerTypeId: friends.id }],
      [customer, { attributes: [{ id: motto.id, plainText: 'Carpe diem' }] }],
    ]),
  ).toEqual([[], []])
  expect(await valuesOf(domain.database.read, [customer.id])).toMatchObject([{ plainText: 'Carpe diem' }])
})
