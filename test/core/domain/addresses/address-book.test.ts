import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addresses, type User, userAddresses } from '../../../../core/tables/people.ts'
import { globalId } from '../../../../shared/global-id.ts'
import {
  type AddressMutation,
  addressRow,
  alterUser,
  bookOf,
  derby,
  refusedFor,
  runAddressMutation,
  unchecked,
} from '../../../support/address-mutations.ts'
import {
  aCustomer,
  anApp,
  aStaffMember,
  codesIn,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
import { anAddress } from '../../../support/domain.ts'
import { addressId, keyOf, userId } from '../../../support/ids.ts'

let core: TestCore
let superuser: string
let impersonator: { id: string; token: string }
let customerApp: { id: string; token: string }

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
  impersonator = await anApp(core, ['IMPERSONATE_USER'])
  customerApp = await anApp(core, ['MANAGE_USERS'])
})
afterAll(() => core.close())
beforeEach(async () => {
  await core.emitted()
})

const run = (name: AddressMutation, variables: Record<string, unknown>, token: string | undefined) =>
  runAddressMutation(core, name, variables, token)

async function aFullBook(owner: User): Promise<number[]> {
  return core.services.database.transaction(async (tx) => {
    const rows = await tx
      .insert(addresses)
      .values(Array.from({ length: 100 }, () => ({ country: 'DE' })))
      .returning({ addressId: addresses.id })
    await tx.insert(userAddresses).values(rows.map((row) => ({ ...row, userId: owner.id })))
    return rows.map((row) => row.addressId).sort((a, b) => a - b)
  })
}

describe('accountAddressCreate', () => {
  test('puts an address into the caller’s book, and tells of the customer before the address', async () => {
    const ada = await aCustomer(core)
    const input = { ...derby, companyName: 'C', metadata: [{ key: 'a', value: 'b' }] }
    const { address, user, errors } = await run('accountAddressCreate', { input }, ada.accessToken)
    expect(errors).toEqual([])
    expect(address).toMatchObject({
      city: 'DERBY',
      companyName: 'C',
      country: { code: 'GB' },
      metadata: [{ key: 'a', value: 'b' }],
      isDefaultShippingAddress: null,
      isDefaultBillingAddress: null,
    })
    expect(user).toMatchObject({
      email: ada.email,
      addresses: [{ id: address.id, isDefaultShippingAddress: false, isDefaultBillingAddress: false }],
      defaultShippingAddress: null,
      defaultBillingAddress: null,
    })
    expect(await core.emitted({ withNotify: true })).toEqual(['customer_updated', 'address_created'])
    expect(await core.factsOf('address_created')).toEqual({ addressId: keyOf(address.id) })
  })

  test.each(['SHIPPING', 'BILLING'] as const)(
    'makes it the default for %s if asked, and the former default stays in the book',
    async (type) => {
      const ada = await aCustomer(core)
      const key = type === 'SHIPPING' ? 'defaultShippingAddress' : 'defaultBillingAddress'
      // As imported data can be: a default address that is in no book.
      const former = await anAddress(core.services, null)
      await alterUser(core, ada, { [`${key}Id`]: former.id })
      core.clock.advance(60)
      const { address, user } = await run('accountAddressCreate', { input: derby, type }, ada.accessToken)
      expect(user).toMatchObject({
        defaultShippingAddress: null,
        defaultBillingAddress: null,
        [key]: { id: address.id },
      })
      expect(await bookOf(core, ada)).toEqual([former.id, keyOf(address.id)])
      expect(new Date(user.updatedAt)).toEqual(core.clock.now())
    },
  )

  test('refuses a bad address with its role, and nothing happens', async () => {
    const ada = await aCustomer(core)
    const refused = async (input: Record<string, unknown>, type?: string) =>
      (await run('accountAddressCreate', { input, type }, ada.accessToken)).errors
    const { country, ...stateless } = derby
    expect(await refused(stateless)).toEqual([{ field: 'country', code: 'REQUIRED', addressType: null }])
    expect(await refused({ country, postalCode: 'x' }, 'BILLING')).toEqual([
      { field: 'city', code: 'REQUIRED', addressType: 'BILLING' },
      { field: 'postalCode', code: 'INVALID', addressType: 'BILLING' },
      { field: 'streetAddress1', code: 'REQUIRED', addressType: 'BILLING' },
    ])
    expect(await refused({ ...derby, phone: '123' }, 'SHIPPING')).toEqual([
      { field: 'phone', code: 'INVALID', addressType: 'SHIPPING' },
    ])
    expect(await refused({ ...derby, metadata: [{ key: ' ', value: '' }] })).toMatchObject([
      { field: 'metadata', code: 'REQUIRED' },
    ])
    expect(await bookOf(core, ada)).toEqual([])
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('names the customer for an app, and only for an app', async () => {
    const ada = await aCustomer(core)
    const customerId = userId(ada)
    const create = (variables: Record<string, unknown>, token: string) =>
      run('accountAddressCreate', { input: derby, ...variables }, token)
    expect((await create({ customerId }, impersonator.token)).user.email).toBe(ada.email)
    for (const named of [customerId, 'nonsense'])
      expect(codesIn(await create({ customerId: named }, ada.accessToken))).toEqual([
        ['customerId', 'INVALID'],
      ])
    expect(codesIn(await create({}, impersonator.token))).toEqual([['customerId', 'REQUIRED']])
    expect(codesIn(await create({ customerId: globalId('User', 99_999) }, impersonator.token))).toEqual([
      ['customerId', 'NOT_FOUND'],
    ])
    for (const named of [customerId, 'nonsense'])
      expect((await create({ customerId: named }, customerApp.token)).topLevel).toEqual(
        refusedFor('IMPERSONATE_USER'),
      )
    expect(codesIn(await create({ customerId: 'nonsense' }, impersonator.token))).toEqual([
      ['customerId', 'GRAPHQL_ERROR'],
    ])
    expect((await run('accountAddressCreate', { input: derby }, undefined)).topLevel).toEqual(
      refusedFor('AUTHENTICATED_USER', 'AUTHENTICATED_APP'),
    )
    expect(await bookOf(core, ada)).toHaveLength(1)
  })

  test('keeps an address as typed for an app that may impersonate, and for nobody else', async () => {
    const ada = await aCustomer(core)
    const customerId = userId(ada)
    const { address } = await run(
      'accountAddressCreate',
      { input: unchecked, customerId },
      impersonator.token,
    )
    expect(address).toMatchObject({ postalCode: 'nonsense', phone: '?' })
    expect(await addressRow(core, keyOf(address.id))).toMatchObject({ validationSkipped: true })
    for (const token of [ada.accessToken, superuser]) {
      const { topLevel } = await run('accountAddressCreate', { input: unchecked }, token)
      expect(topLevel).toEqual([
        'Skipping the validation of an address takes all of these: AUTHENTICATED_APP, IMPERSONATE_USER',
      ])
    }
  })
})

describe('addressCreate', () => {
  test('puts an address into anybody’s book, staff included, and tells of the address only', async () => {
    for (const person of [await aCustomer(core), await aStaffMember(core)]) {
      const variables = { userId: userId(person), input: derby }
      const { user, address, errors } = await run('addressCreate', variables, customerApp.token)
      expect([user.email, errors]).toEqual([person.email, []])
      expect(await bookOf(core, person)).toEqual([keyOf(address.id)])
      expect(await core.emitted({ withNotify: true })).toEqual(['address_created'])
    }
  })

  test('refuses people whom it does not know, and addresses that are wrong', async () => {
    const refused = async (userId: string, input: Record<string, unknown>) =>
      codesIn(await run('addressCreate', { userId, input }, superuser))
    const ada = await aCustomer(core)
    expect(await refused(globalId('User', 99_999), {})).toEqual([['userId', 'NOT_FOUND']])
    expect(await refused('nonsense', derby)).toEqual([['userId', 'GRAPHQL_ERROR']])
    expect(await refused(addressId({ id: 1 }), derby)).toEqual([['userId', 'GRAPHQL_ERROR']])
    expect(await refused(userId(ada), { country: 'EU' })).toEqual([['country', 'INVALID']])
    expect(await bookOf(core, ada)).toEqual([])
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('is not for owners without the permission, who keep an address as typed as little', async () => {
    const ada = await aCustomer(core)
    const variables = { userId: userId(ada), input: unchecked }
    expect((await run('addressCreate', variables, ada.accessToken)).topLevel).toEqual(
      refusedFor('MANAGE_USERS'),
    )
    const colleague = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    expect((await run('addressCreate', variables, colleague.accessToken)).address).toMatchObject({
      postalCode: 'nonsense',
    })
  })
})

describe('the hundred and first address', () => {
  test.each(['accountAddressCreate', 'addressCreate'] as const)(
    'of %s takes the place of the oldest that is no default',
    async (name) => {
      const ada = await aCustomer(core)
      const [first = 0, second = 0, third = 0, ...others] = await aFullBook(ada)
      await alterUser(core, ada, { defaultShippingAddressId: first, defaultBillingAddressId: second })
      const variables = {
        input: derby,
        ...(name === 'addressCreate' && { userId: userId(ada) }),
      }
      const token = name === 'addressCreate' ? superuser : ada.accessToken
      const { address, errors } = await run(name, variables, token)
      expect(errors).toEqual([])
      expect(await bookOf(core, ada)).toEqual([first, second, ...others, keyOf(address.id)])
      expect(await addressRow(core, third)).toBeUndefined()
      expect(await core.emitted()).not.toContain('address_deleted')
    },
  )

  test('removes nothing while it is refused, nor from the book of somebody else', async () => {
    const ada = await aCustomer(core)
    const bob = await aCustomer(core)
    const book = await aFullBook(ada)
    expect(
      codesIn(await run('accountAddressCreate', { input: { country: 'GB' } }, ada.accessToken)),
    ).toHaveLength(3)
    await run('accountAddressCreate', { input: derby }, bob.accessToken)
    expect(await bookOf(core, ada)).toEqual(book)
  })
})
