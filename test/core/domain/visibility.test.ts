import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Permission } from '../../../core/domain/staff/permissions.ts'
import { globalId } from '../../../shared/global-id.ts'
import { aCustomer, anApp, aStaffMember, startCore, type TestCore } from '../../support/core.ts'

/** Asked through the API: what one caller sees of one person, field by field. */
let core: TestCore
let customer: Awaited<ReturnType<typeof aCustomer>>
let colleague: Awaited<ReturnType<typeof aStaffMember>>

beforeAll(async () => {
  core = await startCore()
  const hidden = { note: 'A note', privateMetadata: { secret: '1' }, metadata: { open: '1' } }
  customer = await aCustomer(core, hidden)
  colleague = await aStaffMember(core, hidden)
})
afterAll(() => core.close())

const named = (...needed: string[]) =>
  `To access this path, you need one of the following permissions: ${needed.join(', ')}`
const unnamed = 'You do not have permission to perform this action'

const fields = {
  note: 'note',
  events: 'events { type }',
  privateMetadata: 'privateMetadata { key value }',
  privateMetafield: 'privateMetafield(key: "secret")',
  privateMetafields: 'privateMetafields(keys: ["secret", "other"])',
  customerType: 'customerType { slug }',
} as const
type Field = keyof typeof fields

const values: Record<Field, unknown> = {
  note: 'A note',
  events: [],
  privateMetadata: [{ key: 'secret', value: '1' }],
  privateMetafield: '1',
  privateMetafields: { secret: '1' },
  customerType: { slug: 'default' },
}

/** The value, or the message of the refusal. */
async function look(field: Field, token: string, id?: number) {
  const root = id === undefined ? 'me' : `user(id: "${globalId('User', id)}")`
  const { data, errors } = await core.graphql(`{ person: ${root} { ${fields[field]} } }`, {}, { token })
  if (errors) {
    expect(errors).toMatchObject([{ extensions: { exception: { code: 'PermissionDenied' } } }])
    return errors[0].message
  }
  return data.person[field]
}

async function seenBy(token: string, id?: number) {
  const seen: Record<string, unknown> = {}
  for (const field of Object.keys(fields) as Field[]) seen[field] = await look(field, token, id)
  return seen
}

const refusedPrivate = {
  privateMetadata: unnamed,
  privateMetafield: unnamed,
  privateMetafields: unnamed,
}

describe('one’s own page', () => {
  test('shows a customer the own type, and neither note nor private metadata', async () => {
    expect(await seenBy(customer.accessToken)).toEqual({
      ...refusedPrivate,
      note: named('MANAGE_USERS', 'MANAGE_STAFF'),
      events: named('MANAGE_USERS', 'MANAGE_STAFF'),
      customerType: { slug: 'default' },
    })
  })

  test('shows staff no more, unless they manage staff', async () => {
    expect(await seenBy(colleague.accessToken)).toEqual({
      ...refusedPrivate,
      note: named('MANAGE_USERS', 'MANAGE_STAFF'),
      events: named('MANAGE_USERS', 'MANAGE_STAFF'),
      customerType: { slug: 'default' },
    })
    const hidden = { note: 'A note', privateMetadata: { secret: '1' } }
    const manager = await aStaffMember(core, { ...hidden, may: ['MANAGE_STAFF'] })
    expect(await seenBy(manager.accessToken)).toEqual(values)
    const supporter = await aStaffMember(core, { ...hidden, may: ['MANAGE_USERS'] })
    expect(await seenBy(supporter.accessToken)).toEqual({ ...values, ...refusedPrivate })
  })
})

describe.each(['staff', 'an app'] as const)('another person’s page, for %s', (kind) => {
  const whoMay = async (...may: Permission[]) =>
    kind === 'staff' ? (await aStaffMember(core, { may })).accessToken : (await anApp(core, may)).token

  test('with MANAGE_USERS shows all of a customer', async () => {
    expect(await seenBy(await whoMay('MANAGE_USERS'), customer.id)).toEqual(values)
  })

  test('with MANAGE_ORDERS shows nothing private of a customer', async () => {
    expect(await seenBy(await whoMay('MANAGE_ORDERS'), customer.id)).toEqual({
      ...refusedPrivate,
      note: named('MANAGE_USERS', 'MANAGE_STAFF'),
      events: named('MANAGE_USERS', 'MANAGE_STAFF'),
      customerType: named('MANAGE_USERS', 'OWNER'),
    })
  })

  test('with MANAGE_STAFF shows a colleague’s note and private metadata, not the customer type', async () => {
    expect(await seenBy(await whoMay('MANAGE_STAFF'), colleague.id)).toEqual({
      ...values,
      customerType: named('MANAGE_USERS', 'OWNER'),
    })
  })
})

test('public metadata is for anybody who has the person', async () => {
  const { data } = await core.graphql(
    '{ me { metadata { key value } metafield(key: "open") none: metafield(key: "__proto__") metafields all: metafields(keys: ["open", "constructor"]) } }',
    {},
    { token: customer.accessToken },
  )
  expect(data.me).toEqual({
    metadata: [{ key: 'open', value: '1' }],
    metafield: '1',
    none: null,
    metafields: { open: '1' },
    all: { open: '1' },
  })
})

test('a refused field that may be null leaves the rest of the person readable', async () => {
  const { data, errors } = await core.graphql('{ me { email note } }', {}, { token: customer.accessToken })
  expect(data).toEqual({ me: { email: customer.email, note: null } })
  expect(errors).toMatchObject([{ path: ['me', 'note'] }])
})

test('the members of a group are for those who manage staff', async () => {
  const ask = async (token: string) => {
    const { data, errors } = await core.graphql(
      '{ me { permissionGroups { id users { id } userCanManage } } }',
      {},
      { token },
    )
    return { group: data.me.permissionGroups[0], message: errors?.[0].message }
  }
  expect(await ask(colleague.accessToken)).toMatchObject({
    group: { users: null, userCanManage: true },
    message: named('MANAGE_STAFF'),
  })
  const manager = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
  expect(await ask(manager.accessToken)).toMatchObject({
    group: { users: [{ id: globalId('User', manager.id) }] },
    message: undefined,
  })
})

test('settings of the shop that are not for storefronts need MANAGE_SETTINGS or staff', async () => {
  const manager = await aStaffMember(core, { may: ['MANAGE_SETTINGS'] })
  const expected = {
    enableAccountConfirmationByEmail: named('MANAGE_SETTINGS'),
    allowLoginWithoutConfirmation: named('MANAGE_SETTINGS'),
    preserveAllAddressFields: named('MANAGE_SETTINGS'),
    defaultMailSenderName: named('MANAGE_SETTINGS'),
    defaultMailSenderAddress: named('MANAGE_SETTINGS'),
    limitQuantityPerCheckout: named('MANAGE_SETTINGS'),
    reserveStockDurationAnonymousUser: named('MANAGE_SETTINGS'),
    'privateMetadata { key }': unnamed,
    version: named('AUTHENTICATED_STAFF_USER', 'AUTHENTICATED_APP'),
    channelCurrencies: named('AUTHENTICATED_STAFF_USER', 'AUTHENTICATED_APP'),
  }
  for (const [field, message] of Object.entries(expected)) {
    for (const token of [undefined, customer.accessToken]) {
      const { errors } = await core.graphql(`{ shop { ${field} } }`, {}, { token })
      expect(errors).toMatchObject([{ message }])
    }
    expect(
      (await core.graphql(`{ shop { ${field} } }`, {}, { token: manager.accessToken })).errors,
    ).toBeUndefined()
  }
})
