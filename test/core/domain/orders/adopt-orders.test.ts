import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adoptOrders } from '../../../../core/domain/orders/adopt-orders.ts'
import { deleteUsers } from '../../../../core/domain/people/delete-users.ts'
import { type Order, orders } from '../../../../core/tables/orders.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { type Domain, openDomain, somebody } from '../../../support/domain.ts'
import { anOrder } from '../../../support/orders.ts'

let domain: Domain

beforeAll(async () => {
  domain = await openDomain()
})
afterAll(() => domain.close())

async function now({ id }: Order): Promise<Order | undefined> {
  const [order] = await domain.database.read.select().from(orders).where(eq(orders.id, id))
  return order
}

describe('adopting orders', () => {
  test.each(['UNFULFILLED', 'FULFILLED', 'CANCELED', 'RETURNED', 'EXPIRED'] as const)(
    'makes one that is %s its buyer’s',
    async (status) => {
      const buyer = await somebody(domain)
      const order = await anOrder(domain, { userEmail: buyer.email, status })
      await domain.database.transaction((tx) => adoptOrders(tx, buyer))
      expect(await now(order)).toEqual({ ...order, userId: buyer.id })
    },
  )

  test.each(['DRAFT', 'UNCONFIRMED'] as const)('leaves one that is %s alone', async (status) => {
    const buyer = await somebody(domain)
    const order = await anOrder(domain, { userEmail: buyer.email, status })
    await domain.database.transaction((tx) => adoptOrders(tx, buyer))
    expect(await now(order)).toEqual(order)
  })

  test('gives nothing to somebody who has not confirmed the account', async () => {
    const registered = await somebody(domain, { isConfirmed: false })
    const order = await anOrder(domain, { userEmail: registered.email })
    await domain.database.transaction((tx) => adoptOrders(tx, registered))
    expect(await now(order)).toEqual(order)
  })

  test('takes none from anybody, and none of another address', async () => {
    const [buyer, other] = [await somebody(domain), await somebody(domain)]
    const taken = await anOrder(domain, { userEmail: buyer.email, userId: other.id })
    const elsewhere = await anOrder(domain, { userEmail: `x${buyer.email}` })
    await domain.database.transaction((tx) => adoptOrders(tx, buyer))
    expect([await now(taken), await now(elsewhere)]).toEqual([taken, elsewhere])
  })
})

test('the orders of somebody who is deleted stay, with the e-mail and without a user', async () => {
  const buyer = await somebody(domain)
  const order = await anOrder(domain, { userEmail: buyer.email, userId: buyer.id })
  await domain.database.transaction((tx) => deleteUsers(tx, [buyer]))
  expect(await now(order)).toEqual({ ...order, userId: null })
})
