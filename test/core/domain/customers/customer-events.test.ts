import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueToken } from '../../../../core/domain/accounts/one-time-tokens.ts'
import { historiesOf } from '../../../../core/domain/customers/customer-events.ts'
import { apps } from '../../../../core/tables/apps.ts'
import { type CustomerEvent, customerEvents } from '../../../../core/tables/people.ts'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  anApp,
  aStaffMember,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
import { keyOf } from '../../../support/ids.ts'
import { anOrder } from '../../../support/orders.ts'
import { aShopper, PASSWORD, perform, refusals } from '../../../support/self-service.ts'

let core: TestCore
let superuser: string

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
})
afterAll(() => core.close())

/** An entry of somebody's history, straight in the database. */
async function anEvent(columns: Partial<CustomerEvent>): Promise<void> {
  const event = { type: 'ACCOUNT_CREATED' as const, date: core.clock.now(), parameters: {}, ...columns }
  await core.services.database.transaction((tx) => tx.insert(customerEvents).values(event))
}

const asked = 'events { id date type message count user { email } app { name } }'

/** The history of somebody, as the caller reads it; with what was refused. */
async function read(userId: number, token: string, fields = asked) {
  const { data, errors } = await core.graphql(
    `query ($id: ID) { user(id: $id) { ${fields} } }`,
    { id: globalId('User', userId) },
    { token },
  )
  return { events: data.user?.events, refused: errors?.map(({ path, message }) => [path.at(-1), message]) }
}

const needs = (...names: string[]) =>
  `To access this path, you need one of the following permissions: ${names.join(', ')}`

const typesOf = async (userId = 0) =>
  (await historiesOf(core.services.database.read, [userId])).map((event) => event.type)

describe('a history', () => {
  test('begins with the registration, whoever registers the address a second time', async () => {
    const input = {
      email: 'historian@example.com',
      password: PASSWORD,
      redirectUrl: 'https://shop.example/',
      channel: 'default-channel',
    }
    for (const _attempt of ['one', 'two']) await perform(core, 'accountRegister', { input })
    const user = await core.user('historian@example.com')
    expect(await historiesOf(core.services.database.read, [user?.id ?? 0])).toEqual([
      {
        id: expect.any(Number),
        date: core.clock.now(),
        type: 'ACCOUNT_CREATED',
        userId: user?.id,
        appId: null,
        orderId: null,
        parameters: {},
      },
    ])
  })

  test('of somebody whom staff created is the own, and begins with that', async () => {
    await core.graphql(
      'mutation { customerCreate(input: { email: "by.staff@example.com" }) { errors { code } } }',
      {},
      { token: superuser },
    )
    expect(await typesOf((await core.user('by.staff@example.com'))?.id)).toEqual(['ACCOUNT_CREATED'])
    expect(await typesOf((await core.user('admin@example.com'))?.id)).toEqual([])
  })

  test('tells of a password that was reset, and not of one that was refused', async () => {
    const user = await aShopper(core)
    const token = issueToken('a secret of the tests', 'reset_password', user, core.clock.now())
    const reset = (password: string) => refusals(core, 'setPassword', { email: user.email, token, password })
    expect(await reset('short')).toEqual(['password: PASSWORD_TOO_SHORT'])
    expect(await reset('another long one')).toEqual([])
    expect(await reset('a third long one')).toEqual(['token: INVALID'])
    expect(await typesOf(user.id)).toEqual(['PASSWORD_RESET'])
  })

  test('goes with the person', async () => {
    const user = await aShopper(core)
    const token = issueToken('a secret of the tests', 'reset_password', user, core.clock.now())
    await perform(core, 'setPassword', { email: user.email, token, password: PASSWORD })
    const renewed = await core.user(user.email)
    const link = renewed && issueToken('a secret of the tests', 'delete_account', renewed, core.clock.now())
    expect(await refusals(core, 'accountDelete', { token: link }, { token: user.accessToken })).toEqual([])
    expect(await typesOf(user.id)).toEqual([])
  })
})

describe('reading a history', () => {
  test('shows what happened, when, by whom, oldest first', async () => {
    const customer = await aCustomer(core)
    const app = await anApp(core, [])
    const appId = keyOf(app.id)
    const day = (day: number) => new Date(Date.UTC(2026, 0, day))
    await anEvent({
      userId: customer.id,
      date: day(2),
      type: 'NAME_ASSIGNED',
      parameters: { message: 'Ada' },
    })
    await anEvent({ userId: customer.id, date: day(3), type: 'CUSTOMER_DELETED', parameters: { count: 2 } })
    await anEvent({ userId: customer.id, date: day(1), appId })
    await anEvent({ userId: null, appId })
    const user = { email: customer.email }
    const none = { message: null, count: null, app: null, user, id: expect.any(String) }
    expect(await read(customer.id, superuser)).toEqual({
      refused: undefined,
      events: [
        { ...none, date: '2026-01-01T00:00:00+00:00', type: 'ACCOUNT_CREATED', app: { name: 'An app' } },
        { ...none, date: '2026-01-02T00:00:00+00:00', type: 'NAME_ASSIGNED', message: 'Ada' },
        { ...none, date: '2026-01-03T00:00:00+00:00', type: 'CUSTOMER_DELETED', count: 2 },
      ],
    })
  })

  test('hides an app from those who do not manage apps, and one that is gone from everybody', async () => {
    const customer = await aCustomer(core)
    const [gone] = await core.services.database.transaction((tx) =>
      tx
        .insert(apps)
        .values({
          uuid: 'gone',
          name: 'Gone',
          identifier: 'gone',
          type: 'LOCAL',
          permissions: [],
          isActive: false,
          isInstalled: true,
          createdAt: core.clock.now(),
          removedAt: core.clock.now(),
        })
        .returning(),
    )
    await anEvent({ userId: customer.id, appId: gone?.id ?? 0 })
    const supporter = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    const app = 'events { app { name } }'
    expect(await read(customer.id, superuser, app)).toEqual({ events: [{ app: null }], refused: undefined })
    expect(await read(customer.id, supporter.accessToken, app)).toEqual({
      events: [{ app: null }],
      refused: [['app', needs('MANAGE_APPS', 'OWNER')]],
    })
  })

  test('shows staff the apps in their own history', async () => {
    const supporter = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    await anEvent({ userId: supporter.id })
    expect(await read(supporter.id, supporter.accessToken)).toMatchObject({
      events: [{ app: null, user: { email: supporter.email } }],
      refused: undefined,
    })
  })

  test('names the order that it is about, and nothing once that is gone', async () => {
    const customer = await aCustomer(core)
    const order = await anOrder({ ...core, ...core.services }, { userId: customer.id })
    await anEvent({ userId: customer.id, type: 'PLACED_ORDER', orderId: order.id })
    await anEvent({ userId: customer.id, type: 'PLACED_ORDER', orderId: 99_999 })
    expect(await read(customer.id, superuser, 'events { order { id } }')).toEqual({
      events: [{ order: { id: globalId('Order', order.uuid) } }, { order: null }],
      refused: undefined,
    })
  })

  test('is for those who manage customers or staff, apps too, and not for oneself', async () => {
    const customer = await aCustomer(core)
    const member = await aStaffMember(core, { may: ['MANAGE_ORDERS'] })
    const refused = [['events', needs('MANAGE_USERS', 'MANAGE_STAFF')]]
    expect(await read(customer.id, member.accessToken)).toEqual({ events: null, refused })
    const app = await anApp(core, ['MANAGE_USERS'])
    expect(await read(customer.id, app.token)).toEqual({ events: [], refused: undefined })
    const { errors } = await core.graphql('{ me { events { id } } }', {}, { token: customer.accessToken })
    expect(errors).toMatchObject([{ message: needs('MANAGE_USERS', 'MANAGE_STAFF') }])
  })

  test('of many people gives everybody the own', async () => {
    const people = [await aCustomer(core), await aCustomer(core)]
    for (const { id } of people) await anEvent({ userId: id })
    const { data } = await core.graphql(
      '{ customers(last: 2, sortBy: { field: CREATED_AT, direction: ASC }) { edges { node { email events { user { email } } } } } }',
      {},
      { token: superuser },
    )
    for (const { node } of data.customers.edges)
      expect(node.events).toEqual([{ user: { email: node.email } }])
  })
})
