import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addresses } from '../../../../core/tables/people.ts'
import {
  aCustomer,
  anApp,
  aStaffMember,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'

let core: TestCore
let superuser: string

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
})
afterAll(() => core.close())
afterEach(() => update(null))

const mill = { streetAddress1: 'Mill Road 1', city: 'Derby', postalCode: 'de1 1aa', country: 'GB' }
const shown = 'id streetAddress1 city postalCode companyName metadata { key value }'

async function update(input?: object | null, token = superuser) {
  const { data, errors } = await core.graphql(
    `mutation ($input: AddressInput) { shopAddressUpdate(input: $input) {
      shop { companyAddress { ${shown} } } errors { field code } shopErrors { field code }
    } }`,
    { input },
    { token },
  )
  return { ...data?.shopAddressUpdate, topLevel: errors }
}
const current = async () =>
  (await core.graphql(`{ shop { companyAddress { ${shown} } } }`)).data.shop.companyAddress
const rows = () => core.services.database.read.$count(addresses)
const refusalOf = async (mutation: string, token: string) =>
  (await core.graphql(`mutation { result: ${mutation} { errors { field code } } }`, {}, { token }))
    .errors?.[0]?.message

test('a new shop has no address', async () => {
  expect(await current()).toBeNull()
})

test('whoever manages settings gives the shop its address, for everybody to see, and nothing is told', async () => {
  const staff = await aStaffMember(core, { may: ['MANAGE_SETTINGS'] })
  const app = await anApp(core, ['MANAGE_SETTINGS'])
  await core.emitted()
  const { shop, errors } = await update({ ...mill, metadata: [{ key: 'a', value: '1' }] }, staff.accessToken)
  expect(errors).toEqual([])
  expect(shop.companyAddress).toMatchObject({ streetAddress1: 'Mill Road 1', postalCode: 'DE1 1AA' })
  expect(await current()).toEqual(shop.companyAddress)

  const before = await rows()
  const moved = {
    ...mill,
    streetAddress1: 'High Street 2',
    companyName: 'Fern',
    metadata: [{ key: 'b', value: '2' }],
  }
  const { id } = shop.companyAddress
  expect((await update(moved, app.token)).shop.companyAddress).toMatchObject({
    id,
    streetAddress1: 'High Street 2',
    companyName: 'Fern',
    metadata: [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ],
  })
  expect((await update(mill)).shop.companyAddress).toMatchObject({ id, companyName: '' })
  expect(await rows()).toBe(before)
  expect(await core.emitted()).toEqual([])
})

test.each([[null], [undefined]])('%s deletes the address', async (input) => {
  const before = await rows()
  await update(mill)
  expect(await rows()).toBe(before + 1)
  for (let time = 0; time < 2; time++)
    expect(await update(input)).toMatchObject({ shop: { companyAddress: null }, errors: [] })
  expect(await rows()).toBe(before)
})

test.each([
  [{}, 'country', 'REQUIRED'],
  [{ ...mill, city: '' }, 'city', 'REQUIRED'],
  [{ ...mill, postalCode: 'nowhere' }, 'postalCode', 'INVALID'],
  [{ ...mill, phone: '12' }, 'phone', 'INVALID'],
  [{ ...mill, streetAddress2: 'a\0b' }, 'streetAddress2', 'INVALID'],
  [{ ...mill, metadata: [{ key: ' ', value: '' }] }, 'metadata', 'REQUIRED'],
  [{ ...mill, skipValidation: true }, 'skipValidation', 'INVALID'],
])('%j is refused, and the shop stays where it is', async (input, field, code) => {
  await update(mill)
  const before = await current()
  const refused = await update(input)
  expect(refused).toMatchObject({ shop: null, errors: [{ field, code }] })
  expect(refused.shopErrors).toEqual(refused.errors)
  expect(await current()).toEqual(before)
})

test('customers, and staff and apps without the permission, are refused', async () => {
  const customer = await aCustomer(core)
  const staff = await aStaffMember(core, { may: ['MANAGE_USERS'] })
  const app = await anApp(core, ['MANAGE_USERS'])
  for (const token of [customer.accessToken, staff.accessToken, app.token, ''])
    for (const input of [mill, null])
      expect((await update(input, token)).topLevel?.[0]?.message).toContain('MANAGE_SETTINGS')
  expect(await current()).toBeNull()
})

test('its metadata is for whoever manages settings, and private metadata for nobody', async () => {
  const { id } = (await update(mill)).shop.companyAddress
  const settings = await aStaffMember(core, { may: ['MANAGE_SETTINGS'] })
  const users = await aStaffMember(core, { may: ['MANAGE_USERS', 'MANAGE_STAFF'] })
  const items = 'input: [{ key: "a", value: "1" }]'
  expect(await refusalOf(`updateMetadata(id: "${id}", ${items})`, users.accessToken)).toContain(
    'MANAGE_SETTINGS',
  )
  expect(await refusalOf(`updateMetadata(id: "${id}", ${items})`, settings.accessToken)).toBeUndefined()
  expect((await current()).metadata).toEqual([{ key: 'a', value: '1' }])
  expect(await refusalOf(`deleteMetadata(id: "${id}", keys: ["a"])`, settings.accessToken)).toBeUndefined()
  expect((await current()).metadata).toEqual([])
  for (const token of [superuser, settings.accessToken, users.accessToken]) {
    for (const change of [
      `updatePrivateMetadata(id: "${id}", ${items})`,
      `deletePrivateMetadata(id: "${id}", keys: [])`,
    ])
      expect(await refusalOf(change, token)).toBe('You do not have permission to perform this action')
    const { errors } = await core.graphql(
      '{ shop { companyAddress { privateMetadata { key } } } }',
      {},
      { token },
    )
    expect(errors).toMatchObject([{ message: 'You do not have permission to perform this action' }])
  }
})
