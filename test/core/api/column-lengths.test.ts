import { type GraphQLInputType, getNamedType, isInputObjectType, isNonNullType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saleorSchema } from '../../../core/api/saleor/schema.ts'
import { globalId } from '../../../shared/global-id.ts'
import { derby } from '../../support/address-mutations.ts'
import { aCustomer, aStaffMember, signInAsSuperuser, startCore, type TestCore } from '../../support/core.ts'
import { documentOf } from '../../support/document.ts'

let core: TestCore
let tokens: { superuser: string; customer: string }
const ids = { customer: '', staff: '', address: '', group: '', type: '' }

beforeAll(async () => {
  core = await startCore()
  const customer = await aCustomer(core, { password: await core.services.passwords.hash('correct horse') })
  tokens = { superuser: await signInAsSuperuser(core), customer: customer.accessToken }
  const staff = await aStaffMember(core)
  ids.customer = globalId('User', customer.id)
  ids.staff = globalId('User', staff.id)
  ids.group = globalId('Group', staff.groupId)
  const { data } = await run('accountAddressCreate', { input: derby })
  ids.address = data.address.id
  ids.type = (await run('customerTypeCreate', { input: { name: 'Agents' } })).data.customerType.id
})
afterAll(() => core.close())

let made = 0
const email = () => `long${++made}@example.com`
/** A whole e-mail of so many characters. */
const emailOf = (length: number) =>
  `${String(++made).padStart(60, 'a')}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(length - 248)}.com`

const names = { firstName: 256, lastName: 256 }
const addressParts = {
  ...names,
  companyName: 256,
  streetAddress1: 256,
  streetAddress2: 256,
  city: 256,
  cityArea: 128,
  postalCode: 20,
  countryArea: 128,
}
const inAddress = (name: string) =>
  Object.fromEntries(Object.entries(addressParts).map(([part, length]) => [`${name}.${part}`, length]))
const customer = {
  ...names,
  email: 254,
  externalReference: 250,
  ...inAddress('defaultShippingAddress'),
  ...inAddress('defaultBillingAddress'),
}

interface Row {
  /** Saleor's column lengths, by the path of the input field. */
  longest: Record<string, number>
  others(): Record<string, unknown>
  by?: 'customer'
}

const link = 'https://shop.example/'
const rows: Record<string, Row> = {
  accountRegister: {
    longest: { ...names, email: 254 },
    others: () => ({
      input: { email: email(), password: 'correct horse', redirectUrl: link, channel: 'default-channel' },
    }),
  },
  accountUpdate: {
    longest: {
      ...names,
      ...inAddress('defaultShippingAddress'),
      ...inAddress('defaultBillingAddress'),
    },
    others: () => ({ input: {} }),
    by: 'customer',
  },
  accountAddressCreate: { longest: addressParts, others: () => ({ input: derby }), by: 'customer' },
  accountAddressUpdate: {
    longest: addressParts,
    others: () => ({ id: ids.address, input: derby }),
    by: 'customer',
  },
  addressCreate: { longest: addressParts, others: () => ({ userId: ids.customer, input: derby }) },
  addressUpdate: { longest: addressParts, others: () => ({ id: ids.address, input: derby }) },
  customerCreate: { longest: customer, others: () => ({ input: { email: email() } }) },
  customerUpdate: { longest: customer, others: () => ({ id: ids.customer, input: {} }) },
  staffCreate: { longest: { ...names, email: 254 }, others: () => ({ input: { email: email() } }) },
  staffUpdate: { longest: { ...names, email: 254 }, others: () => ({ id: ids.staff, input: {} }) },
  permissionGroupCreate: { longest: { name: 150 }, others: () => ({ input: { name: 'x' } }) },
  permissionGroupUpdate: { longest: { name: 150 }, others: () => ({ id: ids.group, input: {} }) },
  customerTypeCreate: {
    longest: { name: 250, slug: 255 },
    others: () => ({ input: { name: `Type ${++made}` } }),
  },
  customerTypeUpdate: { longest: { name: 250, slug: 255 }, others: () => ({ id: ids.type, input: {} }) },
  shopAddressUpdate: { longest: addressParts, others: () => ({ input: derby }) },
  shopSettingsUpdate: { longest: { name: 50 }, others: () => ({ input: {} }) },
  appCreate: {
    longest: { name: 60, identifier: 256 },
    others: () => ({ input: { name: 'An app', permissions: [] } }),
  },
  appInstall: {
    longest: { appName: 60 },
    others: () => ({ input: { appName: 'An app', manifestUrl: 'https://app.example/', permissions: [] } }),
  },
}

const schema = saleorSchema()

async function run(mutation: string, variables: Record<string, unknown>) {
  const field = schema.getMutationType()?.getFields()[mutation]
  if (!field) throw new Error(`There is no ${mutation}.`)
  const selection = `${mutation === 'accountAddressCreate' ? 'address { id }' : ''}
    ${mutation === 'customerTypeCreate' ? 'customerType { id }' : ''} errors { field code }`
  const query = documentOf('mutation', field, selection, (argument) => argument in variables)
  const token = rows[mutation]?.by === 'customer' ? tokens.customer : tokens.superuser
  const { data, errors } = await core.graphql(query, variables, { token })
  expect(errors).toBeUndefined()
  const answer = data[mutation]
  return { data: answer, refused: answer.errors as Array<{ field: string; code: string }> }
}

/** The variables with a text of this length at the path. */
function withText(variables: Record<string, unknown>, path: string, length: number) {
  const [outer = '', inner] = path.split('.')
  const text = path === 'email' ? emailOf(length) : String(++made).padEnd(length, 'x')
  const value = inner ? { ...derby, [inner]: text } : text
  return { ...variables, input: { ...(variables.input as object), [outer]: value } }
}

describe.each(Object.entries(rows))('%s', (mutation, { longest, others }) => {
  test.each(Object.entries(longest))(
    'keeps a %s of %i characters, and refuses one more',
    async (path, most) => {
      const refusal = { field: path.split('.').at(-1), code: 'INVALID' }
      expect((await run(mutation, withText(others(), path, most + 1))).refused).toMatchObject([refusal])
      // A postal code has a form besides its length.
      if (path.endsWith('postalCode')) return
      expect((await run(mutation, withText(others(), path, most))).refused).toEqual([])
    },
  )
})

/** Texts without a column of a length: kept whole, hashed, looked up or matched. */
const unlimited =
  /^(note|password|redirectUrl|channel|phone|description|query|value|key|headerText|.*Url|.*Mail.*|id)$/

test('every text of every input of an account is in the table', () => {
  for (const [mutation, { longest }] of Object.entries(rows)) {
    const input = schema
      .getMutationType()
      ?.getFields()
      [mutation]?.args.find(({ name }) => name === 'input')
    const missing = textsOf(input?.type).filter((path) => !(path in longest) && !isUnlimited(path))
    expect([mutation, missing]).toEqual([mutation, []])
  }
})

/** Values of attributes are judged by the kind of attribute, and tested with those. */
const isUnlimited = (path: string) =>
  path.startsWith('attributes.') || unlimited.test(path.split('.').at(-1) ?? '')

function textsOf(type: GraphQLInputType | undefined): string[] {
  const named = type && getNamedType(isNonNullType(type) ? type.ofType : type)
  if (!isInputObjectType(named)) return []
  return Object.values(named.getFields()).flatMap((field) => {
    if (getNamedType(field.type).name === 'String') return [field.name]
    return textsOf(field.type).map((inner) => `${field.name}.${inner}`)
  })
}
