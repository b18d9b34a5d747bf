import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { globalId } from '../../../../shared/global-id.ts'
import {
  type AddressMutation,
  addressRow,
  alterUser,
  bookOf,
  derby,
  refusedFor,
  runAddressMutation,
  shareAddress,
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
import { addressId, userId } from '../../../support/ids.ts'

let core: TestCore
let superuser: string
let customerApp: { id: string; token: string }

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
  customerApp = await anApp(core, ['MANAGE_USERS'])
})
afterAll(() => core.close())
beforeEach(async () => {
  await core.emitted()
})

const run = (name: AddressMutation, variables: Record<string, unknown>, token: string | undefined) =>
  runAddressMutation(core, name, variables, token)
const nowhere = globalId('Address', 99_999)
const skipping = (...names: string[]) => [
  `Skipping the validation of an address takes all of these: ${names.join(', ')}`,
]

/** A customer with one address of their own, and a colleague who may manage customers. */
async function situation() {
  const ada = await aCustomer(core)
  const address = await anAddress(core.services, ada, {
    firstName: 'Ada',
    city: 'Ulm',
    companyName: 'Engines',
    metadata: { kept: '1', changed: 'old' },
    privateMetadata: { secret: 'x' },
  })
  return { ada, address, id: addressId(address) }
}

const updates = ['accountAddressUpdate', 'addressUpdate'] as const
const deletions = ['accountAddressDelete', 'addressDelete'] as const

describe.each(updates)('%s', (name) => {
  test('writes the whole address anew, merges its public metadata and empties the private', async () => {
    const { ada, address, id } = await situation()
    const metadata = [
      { key: 'changed', value: 'new' },
      { key: 'added', value: '2' },
    ]
    const { errors, user, ...answer } = await run(name, { id, input: { ...derby, metadata } }, superuser)
    expect(errors).toEqual([])
    expect(user.email).toBe(ada.email)
    expect(answer.address).toMatchObject({ id, city: 'DERBY', firstName: '', companyName: '' })
    expect(await addressRow(core, address.id)).toEqual({
      ...address,
      ...derby,
      city: 'DERBY',
      firstName: '',
      companyName: '',
      metadata: { kept: '1', changed: 'new', added: '2' },
      privateMetadata: {},
    })
    expect(await core.emitted({ withNotify: true })).toEqual(['address_updated'])
    expect(await core.factsOf('address_updated')).toEqual({ addressId: address.id })
  })

  test('reaches addresses of staff and of nobody', async () => {
    const ofStaff = await anAddress(core.services, await aStaffMember(core))
    const ofNobody = await anAddress(core.services, null)
    for (const address of [ofStaff, ofNobody]) {
      const { user, errors } = await run(name, { id: addressId(address), input: derby }, customerApp.token)
      expect(errors).toEqual([])
      expect(user === null).toBe(address === ofNobody)
    }
  })

  test('refuses what is wrong with the ID or the address, and changes nothing', async () => {
    const { address, id } = await situation()
    const refused = async (variables: Record<string, unknown>) =>
      (await run(name, { id, input: derby, ...variables }, superuser)).errors
    expect(await refused({ id: nowhere })).toMatchObject([{ field: 'id', code: 'NOT_FOUND' }])
    expect(await refused({ id: 'nonsense' })).toMatchObject([{ field: 'id', code: 'GRAPHQL_ERROR' }])
    expect(await refused({ id: userId({ id: 1 }) })).toMatchObject([{ field: 'id', code: 'GRAPHQL_ERROR' }])
    expect(await refused({ input: { city: 'Derby' } })).toEqual([
      { field: 'country', code: 'REQUIRED', addressType: null },
    ])
    expect(await refused({ input: { ...derby, postalCode: '1' } })).toEqual([
      { field: 'postalCode', code: 'INVALID', addressType: null },
    ])
    expect(await refused({ input: { ...derby, metadata: [{ key: '', value: '' }] } })).toMatchObject([
      { field: 'metadata', code: 'REQUIRED' },
    ])
    expect(await addressRow(core, address.id)).toEqual(address)
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })
})

describe('accountAddressUpdate', () => {
  test('is for owners and for whoever may manage customers', async () => {
    const { ada, id } = await situation()
    const manager = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    for (const token of [ada.accessToken, manager.accessToken, customerApp.token])
      expect(codesIn(await run('accountAddressUpdate', { id, input: derby }, token))).toEqual([])
  })

  test('refuses everybody else', async () => {
    const { address, id } = await situation()
    const others = [
      undefined,
      (await aCustomer(core)).accessToken,
      (await aStaffMember(core, { may: ['MANAGE_STAFF', 'MANAGE_ORDERS'] })).accessToken,
      (await anApp(core, ['MANAGE_STAFF', 'IMPERSONATE_USER'])).token,
    ]
    for (const token of others)
      expect((await run('accountAddressUpdate', { id, input: derby }, token)).topLevel).toEqual(
        refusedFor('MANAGE_USERS', 'OWNER'),
      )
    expect(await addressRow(core, address.id)).toEqual(address)
  })

  test('shows an owner themselves, whoever else has the address in their book', async () => {
    const { ada, address, id } = await situation()
    const other = await aCustomer(core, { email: `0${ada.email}` })
    await shareAddress(core, address, other)
    const update = async (token: string) =>
      (await run('accountAddressUpdate', { id, input: derby }, token)).user.email
    expect(await update(ada.accessToken)).toBe(ada.email)
    // Of several, the first by e-mail.
    expect(await update(superuser)).toBe(other.email)
  })

  test('keeps an address as typed for an app that may manage customers, and for nobody else', async () => {
    const { ada, id } = await situation()
    const input = unchecked
    const { address } = await run('accountAddressUpdate', { id, input }, customerApp.token)
    expect(address).toMatchObject({ postalCode: 'nonsense', phone: '?' })
    for (const token of [ada.accessToken, superuser])
      expect((await run('accountAddressUpdate', { id, input }, token)).topLevel).toEqual(
        skipping('AUTHENTICATED_APP', 'MANAGE_USERS'),
      )
  })
})

describe('addressUpdate', () => {
  test('refuses owners who may not manage customers', async () => {
    const { ada, address, id } = await situation()
    for (const [name, more] of [['addressUpdate', { input: derby }] as const, ['addressDelete', {}] as const])
      expect((await run(name, { id, ...more }, ada.accessToken)).topLevel).toEqual(refusedFor('MANAGE_USERS'))
    expect(await addressRow(core, address.id)).toEqual(address)
  })

  test('keeps an address as typed, but for missing parts', async () => {
    const { id } = await situation()
    expect((await run('addressUpdate', { id, input: unchecked }, superuser)).address).toMatchObject({
      postalCode: 'nonsense',
    })
    const incomplete = { ...unchecked, streetAddress1: '' }
    expect(codesIn(await run('addressUpdate', { id, input: incomplete }, superuser))).toEqual([
      ['streetAddress1', 'REQUIRED'],
    ])
  })
})

describe.each(deletions)('%s', (name) => {
  test('removes the address, also where it was a default, and answers it as it was', async () => {
    const { ada, address, id } = await situation()
    await alterUser(core, ada, { defaultShippingAddressId: address.id, defaultBillingAddressId: address.id })
    const answer = await run(name, { id }, name === 'addressDelete' ? superuser : ada.accessToken)
    expect(answer).toMatchObject({
      errors: [],
      address: { id, city: 'Ulm', companyName: 'Engines' },
      user: { email: ada.email, addresses: [], defaultShippingAddress: null, defaultBillingAddress: null },
    })
    expect(await addressRow(core, address.id)).toBeUndefined()
    expect(await core.emitted({ withNotify: true })).toEqual(['address_deleted'])
  })

  test('reaches an address of nobody, once', async () => {
    const id = addressId(await anAddress(core.services, null))
    expect(await run(name, { id }, superuser)).toMatchObject({ errors: [], user: null, address: { id } })
    expect(codesIn(await run(name, { id }, superuser))).toEqual([['id', 'NOT_FOUND']])
    expect(codesIn(await run(name, { id: userId({ id: 1 }) }, superuser))).toEqual([['id', 'GRAPHQL_ERROR']])
    expect(await core.emitted()).toEqual(['address_deleted'])
  })
})

test('accountAddressDelete refuses whoever neither owns the address nor may manage customers', async () => {
  const { address, id } = await situation()
  const stranger = await aCustomer(core)
  const app = await anApp(core, ['MANAGE_STAFF'])
  await core.emitted()
  for (const token of [undefined, stranger.accessToken, app.token])
    expect((await run('accountAddressDelete', { id }, token)).topLevel).toEqual(
      refusedFor('MANAGE_USERS', 'OWNER'),
    )
  expect(await addressRow(core, address.id)).toEqual(address)
  expect(await core.emitted({ withNotify: true })).toEqual([])
})

describe.each([
  ['SHIPPING', 'defaultShippingAddress', 'isDefaultShippingAddress', 'isDefaultBillingAddress'],
  ['BILLING', 'defaultBillingAddress', 'isDefaultBillingAddress', 'isDefaultShippingAddress'],
] as const)('a default address for %s', (type, field, flag, otherFlag) => {
  test('is chosen from the own book', async () => {
    const { ada, address, id } = await situation()
    const former = await anAddress(core.services, null)
    await alterUser(core, ada, { [`${field}Id`]: former.id })
    core.clock.advance(60)
    const { user, errors } = await run('accountSetDefaultAddress', { id, type }, ada.accessToken)
    expect(errors).toEqual([])
    expect(user).toMatchObject({ [field]: { id } })
    expect(user.addresses).toEqual([
      { id, [flag]: true, [otherFlag]: false },
      { id: addressId(former), [flag]: false, [otherFlag]: false },
    ])
    expect(new Date(user.updatedAt)).toEqual(core.clock.now())
    expect(await bookOf(core, ada)).toEqual([address.id, former.id])
    expect(await core.emitted({ withNotify: true })).toEqual(['customer_updated'])
  })

  test('is chosen for anybody by whoever may manage customers', async () => {
    for (const owner of [await aCustomer(core), await aStaffMember(core)]) {
      const id = addressId(await anAddress(core.services, owner))
      const variables = { addressId: id, userId: userId(owner), type }
      const { user, errors } = await run('addressSetDefault', variables, customerApp.token)
      expect([user.email, user[field], errors]).toEqual([owner.email, { id }, []])
      expect(await core.emitted({ withNotify: true })).toEqual(['customer_updated'])
    }
  })
})

describe('a default address', () => {
  const type = 'SHIPPING'

  test('cannot be one of another book', async () => {
    const { ada, id } = await situation()
    const other = await aCustomer(core)
    const own = async (address: string) =>
      codesIn(await run('accountSetDefaultAddress', { id: address, type }, other.accessToken))
    expect(await own(id)).toEqual([['id', 'INVALID']])
    expect(await own(nowhere)).toEqual([['id', 'NOT_FOUND']])
    expect(await own('nonsense')).toEqual([['id', 'GRAPHQL_ERROR']])
    const choose = async (address: string, user: string) =>
      codesIn(await run('addressSetDefault', { addressId: address, userId: user, type }, superuser))
    expect(await choose(id, userId(other))).toEqual([['addressId', 'INVALID']])
    expect(await choose(nowhere, userId(ada))).toEqual([['addressId', 'NOT_FOUND']])
    expect(await choose(id, globalId('User', 99_999))).toEqual([['userId', 'NOT_FOUND']])
    expect(await choose(userId(ada), id)).toEqual([['addressId', 'GRAPHQL_ERROR']])
    expect((await core.user(other.email))?.defaultShippingAddressId).toBeNull()
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('is not chosen by strangers, apps without a book, and owners for somebody else', async () => {
    const { ada, id } = await situation()
    for (const token of [undefined, customerApp.token])
      expect((await run('accountSetDefaultAddress', { id, type }, token)).topLevel).toEqual(
        refusedFor('AUTHENTICATED_USER'),
      )
    const variables = { addressId: id, userId: userId(ada), type }
    expect((await run('addressSetDefault', variables, ada.accessToken)).topLevel).toEqual(
      refusedFor('MANAGE_USERS'),
    )
  })
})

test('people are found by the addresses that they have, not by those that they had', async () => {
  const { ada, id } = await situation()
  const found = async (search: string) => {
    const { data } = await core.graphql(
      'query ($search: String) { customers(first: 100, search: $search) { edges { node { id } } } }',
      { search },
      { token: superuser },
    )
    return data.customers.edges.map((edge: { node: { id: string } }) => edge.node.id).includes(userId(ada))
  }
  expect(await found('Ulm')).toBe(true)
  await run('addressUpdate', { id, input: { ...derby, city: 'Ashbourne' } }, superuser)
  expect([await found('Ulm'), await found('Ashbourne')]).toEqual([false, true])
  await run('addressDelete', { id }, superuser)
  expect(await found('Ashbourne')).toBe(false)
  await run('addressCreate', { userId: userId(ada), input: { ...derby, city: 'Belper' } }, superuser)
  expect(await found('Belper')).toBe(true)
})
