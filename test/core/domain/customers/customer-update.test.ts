import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { orders } from '../../../../core/tables/orders.ts'
import { customerEvents, customerTypes } from '../../../../core/tables/people.ts'
import { shopSettings } from '../../../../core/tables/shop.ts'
import { desc, eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { aCustomer, anApp, aStaffMember, codesIn, startCore, type TestCore } from '../../../support/core.ts'
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

const setLegacyEmission = (useLegacyUpdateWebhookEmission: boolean) =>
  core.services.database.transaction((tx) => tx.update(shopSettings).set({ useLegacyUpdateWebhookEmission }))

const update = (
  target: { id: number } | { externalReference: string },
  input: Record<string, unknown>,
  token = supporter.accessToken,
) =>
  manage(
    core,
    'customerUpdate',
    { ...('id' in target ? { id: globalId('User', target.id) } : target), input },
    token,
  )

describe('customerUpdate', () => {
  test('changes what is named, keeps the rest, and tells of it once', async () => {
    const customer = await aCustomer(core, { note: 'Kept', metadata: { a: '1', b: '2' } })
    core.clock.advance(5)
    const { user, errors } = await update(customer, {
      firstName: 'Augusta',
      email: 'Augusta@Example.com',
      languageCode: 'PT_BR',
      externalReference: 'crm-augusta',
      metadata: [{ key: 'b', value: '3' }],
      privateMetadata: [{ key: 'tier', value: 'gold' }],
    })
    expect(errors).toEqual([])
    expect(user).toMatchObject({
      id: userId(customer),
      email: 'augusta@example.com',
      firstName: 'Augusta',
      lastName: 'Byron',
      languageCode: 'PT_BR',
      note: 'Kept',
      externalReference: 'crm-augusta',
      isStaff: false,
      updatedAt: core.clock.now().toISOString().replace('.000Z', '+00:00'),
      metadata: [
        { key: 'a', value: '1' },
        { key: 'b', value: '3' },
      ],
    })
    expect((await core.user('augusta@example.com'))?.privateMetadata).toEqual({ tier: 'gold' })
    expect(await core.emitted({ withNotify: true })).toEqual([
      'customer_updated',
      'customer_metadata_updated',
    ])
  })

  test('finds the customer by external reference too', async () => {
    const customer = await aCustomer(core, { externalReference: 'erp-7' })
    expect((await update({ externalReference: 'erp-7' }, { note: 'Found' })).user).toMatchObject({
      id: userId(customer),
      note: 'Found',
    })
  })

  test('takes an explicit null for the default, and leaves the customer type alone', async () => {
    const customer = await aCustomer(core, {
      isActive: false,
      isConfirmed: false,
      note: 'n',
      languageCode: 'fr',
      externalReference: 'to be taken away',
    })
    const nulls = { firstName: null, isActive: null, isConfirmed: null, note: null, languageCode: null }
    const { user } = await update(customer, { ...nulls, customerType: null, externalReference: null })
    expect(user).toMatchObject({
      firstName: '',
      isActive: true,
      isConfirmed: true,
      note: null,
      languageCode: 'EN',
      externalReference: null,
      customerType: { slug: 'default' },
    })
  })

  test('gives a customer another type', async () => {
    const [type] = await core.services.database.transaction((tx) =>
      tx.insert(customerTypes).values({ name: 'Trade', slug: 'trade', isDefault: false }).returning(),
    )
    const customer = await aCustomer(core)
    const { user } = await update(customer, { customerType: globalId('CustomerType', type?.id ?? 0) })
    expect(user.customerType).toEqual({ slug: 'trade' })
    expect(await core.emitted()).toEqual(['customer_updated'])
  })

  test('adds default addresses to the book, and edits them in place afterwards', async () => {
    const customer = await aCustomer(core)
    const floor = { key: 'floor', value: '1' }
    const both = {
      defaultShippingAddress: { ...derby, metadata: [floor] },
      defaultBillingAddress: { ...derby, city: 'Leeds' },
    }
    const { user: first } = await update(customer, both)
    expect(first.addresses).toMatchObject([{ city: 'DERBY' }, { city: 'LEEDS' }])
    const metadata = [{ key: 'gate', value: '7' }]
    const { user: second } = await update(customer, {
      defaultShippingAddress: { ...derby, city: 'York', metadata },
    })
    expect(second.addresses).toMatchObject([
      { city: 'YORK', metadata: [floor, ...metadata] },
      { city: 'LEEDS', metadata: [] },
    ])
    expect(second.defaultShippingAddress.id).toBe(first.defaultShippingAddress.id)
  })

  test('is open to apps with MANAGE_USERS', async () => {
    const { token } = await anApp(core, ['MANAGE_USERS'])
    const { user } = await update(await aCustomer(core), { note: 'By an app' }, token)
    expect(user.note).toBe('By an app')
  })

  test('ends the sessions of somebody who is deactivated', async () => {
    const customer = await aCustomer(core)
    await update(customer, { isActive: false })
    const { errors } = await core.graphql('{ me { id } }', {}, { token: customer.accessToken })
    expect(errors).toMatchObject([{ extensions: { exception: { code: 'InvalidTokenError' } } }])
    expect((await core.user(customer.email))?.tokenKey).toBe(customer.tokenKey)
  })
})

describe('customerUpdate tells', () => {
  afterEach(() => setLegacyEmission(true))

  const metadata = [{ key: 'a', value: 'new' }]
  const data = 'customer_updated'
  const items = 'customer_metadata_updated'

  test.each([
    [{ note: 'new' }, true, [data]],
    [{ note: 'new' }, false, [data]],
    [{ metadata }, true, [data, items]],
    [{ metadata }, false, [items]],
    [{ privateMetadata: metadata }, false, [items]],
    [{ note: 'new', metadata }, true, [data, items]],
    [{ note: 'new', metadata }, false, [data, items]],
    [{}, true, []],
    [{ firstName: 'Ada', metadata: [{ key: 'a', value: 'old' }] }, true, []],
  ])('of %j, with the old way of telling: %s', async (input, legacy, expected) => {
    const customer = await aCustomer(core, { metadata: { a: 'old' } })
    await setLegacyEmission(legacy)
    core.clock.advance(5)
    expect((await update(customer, input)).errors).toEqual([])
    expect(await core.emitted()).toEqual(expected)
    const changed = (await core.user(customer.email))?.updatedAt.getTime() === core.clock.now().getTime()
    expect(changed).toBe(expected.length > 0)
  })

  test('of an address that is submitted, also where it is the same', async () => {
    const customer = await aCustomer(core)
    for (const _time of ['first', 'second']) {
      await update(customer, { defaultBillingAddress: derby })
      expect(await core.emitted()).toEqual([data])
    }
  })

  test('of nothing that is refused', async () => {
    const customer = await aCustomer(core)
    await update(customer, { firstName: 'New', metadata, email: 'nobody' })
    expect(await core.emitted()).toEqual([])
    expect(await core.user(customer.email)).toMatchObject({ firstName: 'Ada', metadata: {} })
  })
})

describe('customerUpdate writes the history of whoever made the change', () => {
  test('each thing that was assigned, and not what stayed', async () => {
    const customer = await aCustomer(core)
    await update(customer, { email: 'renamed@example.com', lastName: 'King', isActive: false, note: 'x' })
    await update(customer, { email: 'renamed@example.com', lastName: 'King', isActive: false })
    await update(customer, { isActive: true })
    expect(await historyOf(core, supporter)).toEqual([
      { type: 'EMAIL_ASSIGNED', parameters: { message: 'renamed@example.com' } },
      { type: 'NAME_ASSIGNED', parameters: { message: 'Ada King' } },
      { type: 'ACCOUNT_DEACTIVATED', parameters: { account_id: customer.id } },
      { type: 'ACCOUNT_ACTIVATED', parameters: { account_id: customer.id } },
    ])
    expect(await historyOf(core, customer)).toEqual([])
  })

  test('a name that is taken away as the one on the bills, or as the e-mail', async () => {
    const customer = await aCustomer(core)
    await update(customer, { firstName: '', lastName: '' })
    await update(customer, { firstName: 'Ada', defaultBillingAddress: { ...derby, firstName: 'Annabella' } })
    await update(customer, { firstName: '' })
    expect((await historyOf(core, supporter)).map(({ parameters }) => parameters.message)).toEqual([
      customer.email,
      'Ada',
      'Annabella Byron',
    ])
  })

  test('an app’s as the app’s, who is no user', async () => {
    const { id, token } = await anApp(core, ['MANAGE_USERS'])
    await update(await aCustomer(core), { firstName: 'App' }, token)
    const [event] = await core.services.database.read
      .select()
      .from(customerEvents)
      .orderBy(desc(customerEvents.id))
      .limit(1)
    expect(event).toMatchObject({ type: 'NAME_ASSIGNED', userId: null })
    expect(globalId('App', event?.appId ?? 0)).toBe(id)
  })
})

describe('customerUpdate gives people what was bought with their address', () => {
  const ownerOf = async (id: number) =>
    (await core.services.database.read.select().from(orders).where(eq(orders.id, id)))[0]?.userId

  test('when they get the address', async () => {
    const customer = await aCustomer(core)
    const order = await anOrder({ ...core, ...core.services }, { userEmail: 'new.address@example.com' })
    await update(customer, { email: 'New.Address@example.com' })
    expect(await ownerOf(order.id)).toBe(customer.id)
  })

  test('when staff confirm them, which tells of nothing but the change', async () => {
    const customer = await aCustomer(core, { isConfirmed: false })
    const order = await anOrder({ ...core, ...core.services }, { userEmail: customer.email })
    await update(customer, { note: 'Not confirmed yet' })
    expect(await ownerOf(order.id)).toBeNull()
    await core.emitted()
    expect((await update(customer, { isConfirmed: true })).user.isConfirmed).toBe(true)
    expect(await ownerOf(order.id)).toBe(customer.id)
    expect(await core.emitted({ withNotify: true })).toEqual(['customer_updated'])
  })
})

describe('customerUpdate refuses', () => {
  const somebody = { id: 0 }

  beforeEach(async () => {
    Object.assign(somebody, { id: (await aCustomer(core)).id })
  })

  test.each([
    [{ email: '' }, [['email', 'REQUIRED']]],
    [{ email: null }, [['email', 'REQUIRED']]],
    [{ email: 'nobody' }, [['email', 'INVALID']]],
    [{ email: 'ADMIN@example.com' }, [['email', 'UNIQUE']]],
    [{ externalReference: 'taken by another' }, [['externalReference', 'UNIQUE']]],
    [{ externalReference: 'x'.repeat(251) }, [['externalReference', 'INVALID']]],
    [{ firstName: 'x'.repeat(257) }, [['firstName', 'INVALID']]],
    [{ note: '\0' }, [['note', 'INVALID']]],
    [{ metadata: [{ key: ' ', value: '' }] }, [['metadata', 'REQUIRED']]],
    [{ privateMetadata: [{ key: '', value: '' }] }, [['privateMetadata', 'REQUIRED']]],
    [{ customerType: 'nonsense' }, [['customerType', 'GRAPHQL_ERROR']]],
    [{ customerType: globalId('CustomerType', 99) }, [['customerType', 'NOT_FOUND']]],
    [{ defaultShippingAddress: { city: 'X' } }, [['country', 'REQUIRED']]],
    [{ defaultBillingAddress: { ...derby, skipValidation: true } }, [['skipValidation', 'INVALID']]],
    [
      { email: 'ADMIN@example.com', lastName: 'x'.repeat(257), externalReference: 'taken by another' },
      [
        ['lastName', 'INVALID'],
        ['email', 'UNIQUE'],
        ['externalReference', 'UNIQUE'],
      ],
    ],
  ])('%j', async (input, expected) => {
    if (!(await core.user('taken@example.com')))
      await aCustomer(core, { email: 'taken@example.com', externalReference: 'taken by another' })
    const payload = await update(somebody, input)
    expect(codesIn(payload)).toEqual(expected)
    expect(payload.accountErrors).toHaveLength(expected.length)
    expect(payload.user).toBeNull()
    expect(await core.emitted()).toEqual([])
    expect(await historyOf(core, supporter)).toEqual([])
  })

  test('an e-mail that differs from another person’s in nothing but case, and not one’s own', async () => {
    const imported = await aCustomer(core, { email: 'Imported@Example.com' })
    expect(codesIn(await update(somebody, { email: 'imported@example.com' }))).toEqual([['email', 'UNIQUE']])
    const { user } = await update(imported, { email: 'imported@example.com' })
    expect(user.email).toBe('imported@example.com')
  })

  test('a target that is none', async () => {
    const id = globalId('User', somebody.id)
    const told = async (target: Record<string, unknown>) => {
      const payload = await manage(core, 'customerUpdate', { ...target, input: {} }, supporter.accessToken)
      return codesIn(payload)?.[0]
    }
    expect(await told({})).toEqual([null, 'GRAPHQL_ERROR'])
    expect(await told({ id: '', externalReference: '' })).toEqual([null, 'GRAPHQL_ERROR'])
    expect(await told({ id, externalReference: 'x' })).toEqual([null, 'GRAPHQL_ERROR'])
    expect(await told({ id: 'nonsense', externalReference: 'x' })).toEqual([null, 'GRAPHQL_ERROR'])
    expect(await told({ id: 'nonsense' })).toEqual(['id', 'GRAPHQL_ERROR'])
    expect(await told({ id: globalId('Group', 1) })).toEqual(['id', 'GRAPHQL_ERROR'])
    expect(await told({ id: globalId('User', 99_999) })).toEqual(['id', 'NOT_FOUND'])
    expect(await told({ externalReference: 'unheard of' })).toEqual(['externalReference', 'NOT_FOUND'])
    expect(await told({ externalReference: '\0' })).toEqual(['externalReference', 'NOT_FOUND'])
  })

  test('a target that nobody has in Saleor’s words, as it was written', async () => {
    const told = async (target: Record<string, unknown>) =>
      (await manage(core, 'customerUpdate', { ...target, input: {} }, supporter.accessToken)).errors[0]
        .message
    const id = globalId('User', 99_999)
    expect(await told({ id })).toBe(`Couldn't resolve to a node: ${id}`)
    expect(await told({ externalReference: 'unheard of' })).toBe("Couldn't resolve to a node: unheard of")
  })

  test('to touch staff, whoever asks: their e-mail would be the key to their account', async () => {
    const colleague = await aStaffMember(core, { externalReference: 'staff-1' })
    expect(codesIn(await update(colleague, { email: 'mine@example.com' }))).toEqual([['id', 'NOT_FOUND']])
    expect(codesIn(await update({ externalReference: 'staff-1' }, { note: 'x' }))).toEqual([
      ['externalReference', 'NOT_FOUND'],
    ])
    expect(await core.user(colleague.email)).toMatchObject({ note: null })
  })
})

test('two customers who are given the same address at the same moment: one of them gets it', async () => {
  const two = [await aCustomer(core), await aCustomer(core)]
  const payloads = await Promise.all(two.map((customer) => update(customer, { email: 'wanted@example.com' })))
  expect(payloads.flatMap((payload) => codesIn(payload) ?? [])).toEqual([['email', 'UNIQUE']])
})

test('changes of one customer at the same moment all last', async () => {
  const customer = await aCustomer(core)
  await Promise.all(['a', 'b', 'c'].map((key) => update(customer, { metadata: [{ key, value: key }] })))
  expect((await core.user(customer.email))?.metadata).toEqual({ a: 'a', b: 'b', c: 'c' })
})
