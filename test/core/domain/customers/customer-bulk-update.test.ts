import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { orders } from '../../../../core/tables/orders.ts'
import { addresses, type User } from '../../../../core/tables/people.ts'
import { shopSettings } from '../../../../core/tables/shop.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { aCustomer, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { derby, historyOf, manage } from '../../../support/customers.ts'
import { userId } from '../../../support/ids.ts'
import { anOrder } from '../../../support/orders.ts'

let core: TestCore
let supporter: Awaited<ReturnType<typeof aStaffMember>>

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())
beforeEach(async () => {
  supporter = await aStaffMember(core, { may: ['MANAGE_USERS'] })
  await core.emitted()
})

type Row = { id?: string; externalReference?: string; input: Record<string, unknown> }

const update = (customers: Row[], errorPolicy?: string) =>
  manage(core, 'customerBulkUpdate', { customers, errorPolicy }, supporter.accessToken)

/** What was wrong with each row, as path and code. */
const codesOf = ({ results }: { results: Array<{ errors: Array<{ path: string | null; code: string }> }> }) =>
  results.map(({ errors }) => errors.map(({ path, code }) => [path, code]))

const stored = async (user: User) => core.user(user.email)

describe('customerBulkUpdate', () => {
  test('changes each row by its ID or external reference, as customerUpdate would', async () => {
    const [ada, ben] = [await aCustomer(core), await aCustomer(core, { externalReference: 'crm-ben' })]
    const payload = await update([
      { id: userId(ada), input: { firstName: 'Augusta', email: 'Bulk.Ada@Example.com' } },
      { externalReference: 'crm-ben', input: { note: 'VIP', isActive: false } },
    ])
    expect(payload).toMatchObject({
      count: 2,
      errors: [],
      results: [
        { customer: { id: userId(ada), email: 'bulk.ada@example.com', firstName: 'Augusta' }, errors: [] },
        { customer: { id: userId(ben), email: ben.email, note: 'VIP' }, errors: [] },
      ],
    })
    expect(await core.emitted({ withNotify: true })).toEqual(['customer_updated', 'customer_updated'])
    expect(await historyOf(core, supporter)).toEqual([
      { type: 'EMAIL_ASSIGNED', parameters: { message: 'bulk.ada@example.com' } },
      { type: 'NAME_ASSIGNED', parameters: { message: 'Augusta Byron' } },
      { type: 'ACCOUNT_DEACTIVATED', parameters: { account_id: ben.id } },
    ])
  })

  test('takes an empty list for nothing to do', async () => {
    expect(await update([])).toMatchObject({ count: 0, results: [], errors: [] })
  })

  test('lets a row build on the one before, where both are of the same customer', async () => {
    const ada = await aCustomer(core)
    const rows = [{ metadata: [{ key: 'a', value: '1' }] }, { metadata: [{ key: 'b', value: '2' }] }]
    const { count } = await update(rows.map((input) => ({ id: userId(ada), input })))
    expect(count).toBe(2)
    expect((await stored(ada))?.metadata).toEqual({ a: '1', b: '2' })
  })

  test('gives people what was bought with their address when they are confirmed', async () => {
    const ada = await aCustomer(core, { isConfirmed: false })
    const order = await anOrder({ ...core, ...core.services }, { userEmail: ada.email })
    await update([{ id: userId(ada), input: { isConfirmed: true } }])
    const [adopted] = await core.services.database.read.select().from(orders).where(eq(orders.id, order.id))
    expect(adopted?.userId).toBe(ada.id)
  })
})

describe('customerBulkUpdate tells', () => {
  const setLegacyEmission = (useLegacyUpdateWebhookEmission: boolean) =>
    core.services.database.transaction((tx) =>
      tx.update(shopSettings).set({ useLegacyUpdateWebhookEmission }),
    )
  afterEach(() => setLegacyEmission(true))

  test('row by row of data, then of metadata', async () => {
    const [ada, ben, eve] = [await aCustomer(core), await aCustomer(core), await aCustomer(core)]
    const metadata = [{ key: 'a', value: '1' }]
    const rows = [
      { id: userId(ada), input: { metadata } },
      { id: userId(ben), input: { metadata, note: 'n' } },
      { id: userId(eve), input: { firstName: 'Ada' } },
    ]
    await update(rows)
    const [data, items] = ['customer_updated', 'customer_metadata_updated']
    expect(await core.emitted()).toEqual([data, items, data, items])
    await setLegacyEmission(false)
    await update([{ id: userId(ada), input: { privateMetadata: metadata } }])
    expect(await core.emitted()).toEqual([items])
  })

  test('of a default address that is new, not of one that is edited in place', async () => {
    const ada = await aCustomer(core)
    const row = (city: string) => [{ id: userId(ada), input: { defaultBillingAddress: { ...derby, city } } }]
    await update(row('Derby'))
    expect(await core.emitted()).toEqual(['customer_updated'])
    expect(await update(row('Leeds'))).toMatchObject({ count: 1 })
    expect(await core.emitted()).toEqual([])
    const { read } = core.services.database
    const id = (await stored(ada))?.defaultBillingAddressId ?? 0
    expect(await read.select().from(addresses).where(eq(addresses.id, id))).toMatchObject([{ city: 'LEEDS' }])
  })
})

describe('customerBulkUpdate reports per row', () => {
  const long = 'x'.repeat(257)
  const nobody = globalId('User', 99_999)

  test.each<[string, Partial<Row>, Array<[string | null, string]>]>([
    ['no target', {}, [[null, 'INVALID']]],
    ['an undecodable ID', { id: 'nonsense' }, [['id', 'INVALID']]],
    ['an ID of something else', { id: globalId('Group', 1) }, [['id', 'INVALID']]],
    ['an ID of nobody', { id: nobody }, [[null, 'NOT_FOUND']]],
    ['a reference of nobody', { externalReference: 'unheard of' }, [[null, 'NOT_FOUND']]],
    ['a reference that cannot be', { externalReference: '\0' }, [[null, 'NOT_FOUND']]],
    ['both targets', { id: nobody, externalReference: 'x' }, [[null, 'INVALID']]],
  ])('%s', async (_what, target, expected) => {
    const payload = await update([{ ...target, input: {} }])
    expect([payload.count, payload.errors, codesOf(payload)]).toEqual([0, [], [expected]])
    expect(payload.results[0].customer).toBeNull()
  })

  test.each<[Record<string, unknown>, Array<[string, string]>]>([
    [{ email: '' }, [['input.email', 'BLANK']]],
    [{ email: null }, [['input.email', 'BLANK']]],
    [{ email: 'nobody' }, [['input.email', 'INVALID']]],
    [{ email: `${long}@example.com` }, [['input.email', 'MAX_LENGTH']]],
    [{ email: 'ADMIN@example.com' }, [['input.email', 'UNIQUE']]],
    [{ externalReference: 'taken in bulk' }, [['input.externalReference', 'UNIQUE']]],
    [
      { firstName: long, lastName: long },
      [
        ['input.firstName', 'MAX_LENGTH'],
        ['input.lastName', 'MAX_LENGTH'],
      ],
    ],
    [{ note: '\0' }, [['input.note', 'INVALID']]],
    [
      { metadata: [{ key: '', value: '' }], privateMetadata: [{ key: ' ', value: '' }], email: '' },
      [
        ['input.metadata', 'REQUIRED'],
        ['input.privateMetadata', 'REQUIRED'],
      ],
    ],
    [{ customerType: 'nonsense' }, [['input.customerType', 'GRAPHQL_ERROR']]],
    [{ customerType: globalId('CustomerType', 99) }, [['input.customerType', 'NOT_FOUND']]],
    [
      { defaultShippingAddress: { city: 'X' }, defaultBillingAddress: { ...derby, postalCode: 'wrong' } },
      [
        ['input.defaultShippingAddress.country', 'REQUIRED'],
        ['input.defaultBillingAddress.postalCode', 'INVALID'],
      ],
    ],
    [
      { firstName: long, defaultShippingAddress: { city: 'X' } },
      [
        ['input.firstName', 'MAX_LENGTH'],
        ['input.defaultShippingAddress.country', 'REQUIRED'],
      ],
    ],
  ])('%j', async (input, expected) => {
    if (!(await core.user('taken@example.com')))
      await aCustomer(core, { email: 'taken@example.com', externalReference: 'taken in bulk' })
    const ada = await aCustomer(core)
    const payload = await update([{ id: userId(ada), input }], 'REJECT_FAILED_ROWS')
    expect([payload.count, payload.errors, codesOf(payload)]).toEqual([0, [], [expected]])
    expect(await core.emitted()).toEqual([])
  })

  test('a value that stands in two rows on both of them, also where it differs in case', async () => {
    const [ada, ben, eve] = [await aCustomer(core), await aCustomer(core), await aCustomer(core)]
    const payload = await update([
      { id: userId(ada), input: { externalReference: 'twice', email: 'twice@example.com' } },
      { id: userId(ben), input: { externalReference: 'twice' } },
      { id: userId(eve), input: { email: 'Twice@example.com' } },
    ])
    const [reference, email] = ['input.externalReference', 'input.email'].map((path) => [
      path,
      'DUPLICATED_INPUT_ITEM',
    ])
    expect(codesOf(payload)).toEqual([[reference, email], [reference], [email]])
  })

  test('staff as people it does not find', async () => {
    const colleague = await aStaffMember(core, { externalReference: 'bulk-staff' })
    const payload = await update([
      { id: userId(colleague), input: { email: 'mine@example.com' } },
      { externalReference: 'bulk-staff', input: { note: 'x' } },
    ])
    expect(codesOf(payload)).toEqual([[[null, 'NOT_FOUND']], [[null, 'NOT_FOUND']]])
    expect(await stored(colleague)).toMatchObject({ note: null })
  })
})

describe('customerBulkUpdate with a wrong row', () => {
  /** A good row, one with a wrong address, and one that is wrong beside that. */
  async function threeRows() {
    const people = [await aCustomer(core), await aCustomer(core), await aCustomer(core)]
    const wrongAddress = { defaultShippingAddress: { ...derby, postalCode: 'wrong' } }
    const inputs = [{ note: 'n' }, { note: 'n', ...wrongAddress }, { note: 'n', email: '', ...wrongAddress }]
    const rows = people.map((person, index) => ({ id: userId(person), input: inputs[index] ?? {} }))
    return { people, rows }
  }

  test.each<[string | undefined, number[]]>([
    [undefined, []],
    ['REJECT_EVERYTHING', []],
    ['REJECT_FAILED_ROWS', [0]],
    ['IGNORE_FAILED', [0, 1]],
  ])('saves under the policy %s the rows %j', async (policy, expected) => {
    const { people, rows } = await threeRows()
    const payload = await update(rows, policy)
    expect(payload.count).toBe(expected.length)
    expect(codesOf(payload).map((codes) => codes.length)).toEqual([0, 1, 2])
    for (const [index, person] of people.entries()) {
      const isSaved = expected.includes(index)
      expect(payload.results[index].customer).toEqual(isSaved ? expect.objectContaining({ note: 'n' }) : null)
      expect(await stored(person)).toMatchObject({
        note: isSaved ? 'n' : null,
        defaultShippingAddressId: null,
      })
    }
    expect(await core.emitted()).toEqual(expected.map(() => 'customer_updated'))
  })

  test('may hold an address that is not checked', async () => {
    const ada = await aCustomer(core)
    const defaultShippingAddress = { ...derby, postalCode: 'wrong', skipValidation: true }
    expect(await update([{ id: userId(ada), input: { defaultShippingAddress } }])).toMatchObject({ count: 1 })
    expect((await stored(ada))?.defaultShippingAddressId).not.toBeNull()
  })
})

test('rows of two calls that want the same address at the same moment: one of them gets it', async () => {
  const two = [await aCustomer(core), await aCustomer(core)]
  const payloads = await Promise.all(
    two.map((customer) => update([{ id: userId(customer), input: { email: 'bulk.wanted@example.com' } }])),
  )
  expect(payloads.flatMap(codesOf).toSorted()).toEqual([[], [['input.email', 'UNIQUE']]])
})
