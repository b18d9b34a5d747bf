import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses, type User } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { derby, runAddressMutation } from '../../../support/address-mutations.ts'
import {
  aCustomer,
  anApp,
  aStaffMember,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
import { anAddress } from '../../../support/domain.ts'
import { addressId, keyOf, userId } from '../../../support/ids.ts'
import { on, payloadsOf } from '../../../support/payload.ts'

let core: TestCore
let superuser: string
let payloadOf: ReturnType<typeof payloadsOf>

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
  payloadOf = payloadsOf(core)
})
afterAll(() => core.close())

const anAddressWithSecret = (owner: User | null) =>
  anAddress(core.services, owner, { city: 'Ulm', metadata: { a: 'b' }, privateMetadata: { secret: 'x' } })

describe('the event of an address', () => {
  test('that was created or updated shows it as it is by then', async () => {
    const ada = await aCustomer(core)
    const { address } = await runAddressMutation(
      core,
      'addressCreate',
      { userId: userId(ada), input: { ...derby, phone: '+441332000000' } },
      superuser,
    )
    const selection = 'address { id city phone country { code country } isDefaultShippingAddress }'
    const body = {
      address: {
        id: address.id,
        city: 'DERBY',
        phone: '+441332000000',
        country: { code: 'GB', country: 'United Kingdom' },
        isDefaultShippingAddress: null,
      },
    }
    expect((await payloadOf('address_created', on('AddressCreated', selection))).body).toEqual(body)
    const input = { ...derby, city: 'York', postalCode: 'YO1 7HH' }
    await runAddressMutation(core, 'addressUpdate', { id: address.id, input }, superuser)
    expect((await payloadOf('address_updated', on('AddressUpdated', selection))).body).toEqual({
      address: { ...body.address, city: 'YORK', phone: null },
    })
    await core.services.database.transaction((tx) =>
      tx.delete(addresses).where(eq(addresses.id, keyOf(address.id))),
    )
    const later = await payloadOf('address_updated', on('AddressUpdated', 'address { id }'))
    expect(later.body).toEqual({ address: null })
  })

  test('that was deleted shows it as it was', async () => {
    const address = await anAddressWithSecret(await aCustomer(core))
    await runAddressMutation(core, 'addressDelete', { id: addressId(address) }, superuser)
    const { body } = await payloadOf(
      'address_deleted',
      on(
        'AddressDeleted',
        'address { id city country { code } metadata { key } privateMetafield(key: "secret") }',
        'issuingPrincipal { ... on User { email } }',
      ),
    )
    expect(body).toEqual({
      issuingPrincipal: { email: 'admin@example.com' },
      address: {
        id: addressId(address),
        city: 'Ulm',
        country: { code: 'DE' },
        metadata: [{ key: 'a' }],
        privateMetafield: 'x',
      },
    })
  })
})

describe('private metadata of an address', () => {
  const secretOf = async (address: { id: number }, token: string) => {
    const { data, errors } = await core.graphql(
      'query ($id: ID!) { address(id: $id) { city privateMetafield(key: "secret") } }',
      { id: addressId(address) },
      { token },
    )
    return errors ? errors[0].message : data.address?.privateMetafield
  }
  const denied = 'You do not have permission to perform this action'

  test('of customers and of nobody is for MANAGE_USERS', async () => {
    const app = await anApp(core, ['MANAGE_USERS'])
    for (const owner of [await aCustomer(core), null])
      expect(await secretOf(await anAddressWithSecret(owner), app.token)).toBe('x')
  })

  test('of staff is for MANAGE_STAFF, also in the event of its deletion', async () => {
    const address = await anAddressWithSecret(await aStaffMember(core))
    const half = await anApp(core, ['MANAGE_USERS'])
    const both = await anApp(core, ['MANAGE_USERS', 'MANAGE_STAFF'])
    expect(await secretOf(address, half.token)).toBe(denied)
    expect(await secretOf(address, both.token)).toBe('x')
    await runAddressMutation(core, 'addressDelete', { id: addressId(address) }, superuser)
    const query = on('AddressDeleted', 'address { city privateMetafield(key: "secret") }')
    expect((await payloadOf('address_deleted', query)).body).toMatchObject({
      address: { city: 'Ulm', privateMetafield: null },
      errors: [{ message: denied }],
    })
    expect((await payloadOf('address_deleted', query, ['MANAGE_STAFF'])).body).toMatchObject({
      address: { privateMetafield: 'x' },
    })
  })

  test('is not for its owner', async () => {
    const ada = await aCustomer(core)
    expect(await secretOf(await anAddressWithSecret(ada), ada.accessToken)).toBe(denied)
    const colleague = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    expect(await secretOf(await anAddressWithSecret(colleague), colleague.accessToken)).toBe(denied)
  })
})

describe('the query of an address', () => {
  const cityOf = async (address: { id: number }, token?: string) => {
    const query = 'query ($id: ID!) { address(id: $id) { city isDefaultBillingAddress } }'
    const { data, errors } = await core.graphql(query, { id: addressId(address) }, { token })
    return errors ? errors[0].message : data.address
  }
  const found = { city: 'Ulm', isDefaultBillingAddress: null }
  const denied = 'To access this path, you need one of the following permissions: MANAGE_USERS, OWNER'

  test('finds what is in the own book, and nothing else whatever rights a person holds', async () => {
    const ada = await aCustomer(core)
    const address = await anAddressWithSecret(ada)
    expect(await cityOf(address, ada.accessToken)).toEqual(found)
    for (const token of [superuser, (await aCustomer(core)).accessToken])
      expect(await cityOf(address, token)).toBeNull()
  })

  test('finds any for an app that may manage customers, and is refused to other apps and strangers', async () => {
    const app = await anApp(core, ['MANAGE_USERS'])
    for (const owner of [await aCustomer(core), await aStaffMember(core), null])
      expect(await cityOf(await anAddressWithSecret(owner), app.token)).toEqual(found)
    const address = await anAddressWithSecret(null)
    expect(await cityOf({ id: address.id + 1 }, app.token)).toBeNull()
    expect(await cityOf(address, (await anApp(core, ['MANAGE_STAFF'])).token)).toBe(denied)
    expect(await cityOf(address)).toBe(denied)
  })
})

describe('the query of the rules for addresses', () => {
  const ask = (args: string, selection: string) =>
    core.graphql(`{ addressValidationRules(${args}) { ${selection} } }`)

  test('answers anybody, for a country and for a region in it', async () => {
    const { data } = await ask(
      'countryCode: PL',
      'countryCode countryName allowedFields requiredFields upperFields postalCodeMatchers cityChoices { raw verbose }',
    )
    expect(data.addressValidationRules).toEqual({
      countryCode: 'PL',
      countryName: 'POLAND',
      allowedFields: ['name', 'companyName', 'streetAddress1', 'postalCode', 'city', 'streetAddress2'],
      requiredFields: ['streetAddress1', 'city', 'postalCode'],
      upperFields: ['city'],
      postalCodeMatchers: ['^\\d{2}-\\d{3}$'],
      cityChoices: [],
    })
    const region = await ask('countryCode: CN, countryArea: "Fujian Sheng"', 'cityChoices { raw verbose }')
    expect(region.data.addressValidationRules.cityChoices).toContainEqual({
      raw: '厦门市',
      verbose: 'Xiamen Shi',
    })
  })

  test('has none for the European Union', async () => {
    const { data, errors } = await ask('countryCode: EU', 'countryCode')
    expect(data).toEqual({ addressValidationRules: null })
    expect(errors).toMatchObject([
      { message: expect.stringContaining('EU'), extensions: { exception: { code: 'GraphQLError' } } },
    ])
  })
})
