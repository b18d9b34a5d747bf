import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { orders } from '../../../../core/tables/orders.ts'
import { addresses, customerEvents, userAddresses } from '../../../../core/tables/people.ts'
import { desc, eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { aCustomer, anApp, aStaffMember, codesIn, startCore, type TestCore } from '../../../support/core.ts'
import { historyOf, manage } from '../../../support/customers.ts'
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

const deleteOne = (target: Record<string, unknown>) =>
  manage(core, 'customerDelete', target, supporter.accessToken)
const deleteMany = (ids: string[], token = supporter.accessToken) =>
  manage(core, 'customerBulkDelete', { ids }, token)
const superuserId = async () => globalId('User', (await core.user('admin@example.com'))?.id ?? 0)

describe('customerDelete', () => {
  test('removes the customer, tells who it was, and notes it in the history of whoever did it', async () => {
    const customer = await aCustomer(core)
    const { user, errors } = await deleteOne({ id: userId(customer) })
    expect(errors).toEqual([])
    expect(user).toMatchObject({ id: userId(customer), email: customer.email, addresses: [] })
    expect(await core.user(customer.email)).toBeUndefined()
    expect(await core.emitted({ withNotify: true })).toEqual(['customer_deleted'])
    expect(await core.factsOf('customer_deleted')).toMatchObject({
      deletedUser: { id: customer.id, email: customer.email, password: '', tokenKey: '' },
    })
    expect(await historyOf(core, supporter)).toEqual([{ type: 'CUSTOMER_DELETED', parameters: { count: 1 } }])
  })

  test('keeps orders with their e-mail, and address rows, without an owner', async () => {
    const customer = await aCustomer(core, { externalReference: 'going' })
    const order = await anOrder(
      { ...core, ...core.services },
      { userId: customer.id, userEmail: customer.email },
    )
    const { database } = core.services
    const addressId = await database.transaction(async (tx) => {
      const [address] = await tx.insert(addresses).values({ country: 'DE', city: 'Kept' }).returning()
      await tx.insert(userAddresses).values({ userId: customer.id, addressId: address?.id ?? 0 })
      await tx.insert(customerEvents).values({
        userId: customer.id,
        type: 'ACCOUNT_CREATED',
        date: core.clock.now(),
        parameters: {},
      })
      return address?.id ?? 0
    })
    expect((await deleteOne({ externalReference: 'going' })).user.id).toBe(userId(customer))
    const [kept] = await database.read.select().from(orders).where(eq(orders.id, order.id))
    expect(kept).toMatchObject({ userId: null, userEmail: customer.email })
    expect(await database.read.$count(addresses, eq(addresses.id, addressId))).toBe(1)
    expect(await database.read.$count(userAddresses, eq(userAddresses.addressId, addressId))).toBe(0)
    expect(await historyOf(core, customer)).toEqual([])
  })

  test('refuses oneself, a superuser and staff', async () => {
    const told = async (id: string) => codesIn(await deleteOne({ id }))
    expect(await told(userId(supporter))).toEqual([['id', 'DELETE_OWN_ACCOUNT']])
    expect(await told(await superuserId())).toEqual([['id', 'DELETE_SUPERUSER_ACCOUNT']])
    expect(await told(userId(await aStaffMember(core)))).toEqual([['id', 'DELETE_STAFF_ACCOUNT']])
    expect(await core.emitted()).toEqual([])
    expect(await historyOf(core, supporter)).toEqual([])
  })

  test.each([
    [{}, [null, 'GRAPHQL_ERROR']],
    [{ id: 'x', externalReference: 'x' }, [null, 'GRAPHQL_ERROR']],
    [{ id: 'x' }, ['id', 'GRAPHQL_ERROR']],
    [{ id: globalId('User', 99_999) }, ['id', 'NOT_FOUND']],
    [{ externalReference: 'unheard of' }, ['externalReference', 'NOT_FOUND']],
  ])('refuses the target %j', async (target, expected) => {
    expect(codesIn(await deleteOne(target))).toEqual([expected])
  })

  test('happens once, also where it is asked for twice at the same moment', async () => {
    const id = userId(await aCustomer(core))
    const payloads = await Promise.all([deleteOne({ id }), deleteOne({ id })])
    expect(payloads.flatMap((payload) => codesIn(payload) ?? [])).toEqual([['id', 'NOT_FOUND']])
    expect(await core.emitted()).toEqual(['customer_deleted'])
  })
})

describe('customerBulkDelete', () => {
  test('removes all of them, with an event each and one entry in the history', async () => {
    const gone = [await aCustomer(core), await aCustomer(core), await aCustomer(core)]
    expect(await deleteMany(gone.map(userId))).toMatchObject({ count: 3, errors: [] })
    for (const { email } of gone) expect(await core.user(email)).toBeUndefined()
    expect(await core.emitted()).toEqual(['customer_deleted', 'customer_deleted', 'customer_deleted'])
    expect(await historyOf(core, supporter)).toEqual([{ type: 'CUSTOMER_DELETED', parameters: { count: 3 } }])
  })

  test('reports who cannot be deleted under the own ID, and deletes the others', async () => {
    const [customer, colleague] = [await aCustomer(core), await aStaffMember(core)]
    const ids = [userId(colleague), userId(customer), await superuserId(), userId(supporter)]
    const payload = await deleteMany(ids)
    expect(payload).toMatchObject({ count: 1, accountErrors: [{}, {}, {}] })
    expect(codesIn(payload)).toEqual([
      [ids[0], 'INVALID'],
      [ids[2], 'INVALID'],
      [ids[3], 'INVALID'],
    ])
    expect(await core.user(customer.email)).toBeUndefined()
    expect(await core.user(colleague.email)).toBeDefined()
    expect(await historyOf(core, supporter)).toEqual([{ type: 'CUSTOMER_DELETED', parameters: { count: 1 } }])
  })

  test('notes nothing where nobody was deleted', async () => {
    expect(await deleteMany([])).toMatchObject({ count: 0, errors: [] })
    expect(await deleteMany([userId(supporter)])).toMatchObject({ count: 0, errors: [{ code: 'INVALID' }] })
    expect(await core.emitted()).toEqual([])
    expect(await historyOf(core, supporter)).toEqual([])
  })

  test('counts somebody who is named twice once', async () => {
    const id = userId(await aCustomer(core))
    expect(await deleteMany([id, id])).toMatchObject({ count: 1, errors: [] })
  })

  test('is noted as an app’s where an app did it', async () => {
    const { id, token } = await anApp(core, ['MANAGE_USERS'])
    await deleteMany([userId(await aCustomer(core))], token)
    const [event] = await core.services.database.read
      .select()
      .from(customerEvents)
      .orderBy(desc(customerEvents.id))
      .limit(1)
    expect([event?.userId, globalId('App', event?.appId ?? 0)]).toEqual([null, id])
  })

  test('takes a hundred at the most', async () => {
    const customer = await aCustomer(core)
    const ids = [
      userId(customer),
      ...Array.from({ length: 100 }, (_, index) => globalId('User', 5000 + index)),
    ]
    const payload = await deleteMany(ids)
    expect([payload.count, codesIn(payload)]).toEqual([0, [['ids', 'INVALID']]])
    expect(await core.user(customer.email)).toBeDefined()
  })

  test('does nothing where an ID is none, or names nobody', async () => {
    const customer = await aCustomer(core)
    const good = userId(customer)
    for (const bad of ['nonsense', '', globalId('Group', 1)]) {
      const payload = await deleteMany([good, bad])
      expect([payload.count, codesIn(payload)]).toEqual([0, [['ids', 'GRAPHQL_ERROR']]])
    }
    const unknown = globalId('User', 99_999)
    expect(codesIn(await deleteMany([unknown]))).toEqual([['ids', 'GRAPHQL_ERROR']])
    expect((await deleteMany([good, unknown])).topLevel).toEqual(['Some of these users do not exist.'])
    expect(await core.user(customer.email)).toBeDefined()
    expect(await core.emitted()).toEqual([])
  })
})
