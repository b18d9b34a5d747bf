import { globalId } from '../../shared/global-id.ts'
import { derby } from './address-mutations.ts'
import { aCustomer, aStaffMember, signIn, type TestCore } from './core.ts'
import { userId } from './ids.ts'
import type { Asked, World } from './parity.ts'
import { rest } from './rest.ts'
import { shopWith } from './self-service.ts'

const PASSWORD = 'correct horse'
const redirectUrl = 'https://shop.example/link'
const manager = 'manager@example.com'
const ids = new Map<string, string>()

/** The people and things that the table is about. */
export async function populate(core: TestCore): Promise<void> {
  await shopWith(core, { allowLoginWithoutConfirmation: true })
  const password = await core.services.passwords.hash(PASSWORD)
  await aStaffMember(core, { email: manager, may: ['MANAGE_USERS', 'MANAGE_STAFF'], tokenKey: 'manager' })
  const clerk = await aStaffMember(core, { email: 'clerk@example.com', tokenKey: 'clerk' })
  ids.set('clerk', userId(clerk))
  ids.set('group', globalId('Group', clerk.groupId))
  for (const name of ['shopper', 'forgetful', 'leaver', 'mover', 'unconfirmed', 'patron']) {
    const isConfirmed = name !== 'unconfirmed'
    const person = await aCustomer(core, {
      email: `${name}@example.com`,
      tokenKey: name,
      password,
      isConfirmed,
    })
    ids.set(name, userId(person))
    const own = await rest(core, 'POST /me/addresses', derby, { token: person.accessToken })
    if (isConfirmed) ids.set(`${name}'s address`, own.body.id)
  }
}

const idOf = (name: string): string => ids.get(name) ?? ''
const shopper = 'shopper@example.com'
const nobodysId = globalId('User', 9999)

export interface Operation {
  /** The field of GraphQL's Query or Mutation. */
  name: string
  variables?: (asked: Asked) => Record<string, unknown>
  done: (world: World) => Asked | Promise<Asked>
  refused: (world: World) => Asked | Promise<Asked>
  /** Of queries: what to select, and the same of the answers of both. */
  selection?: string
  // Answers of any shape.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  same?: { graphql: (data: any) => unknown; rest: (body: any) => unknown }
  /** GraphQL answers null where REST refuses so. */
  nothing?: 401 | 404
}

const input = ({ body }: Asked) => ({ input: body })
const idAndInput = ({ path, body }: Asked) => ({ ...path, input: body })
const onlyId = ({ path }: Asked) => ({ ...path })
const long = 'x'.repeat(300)

/** Every route with its field of GraphQL, and what is done and refused. In this order: some need what others did. */
export const operations: Record<string, Operation> = {
  'POST /accounts': {
    name: 'accountRegister',
    variables: input,
    done: () => ({ body: { email: 'New@Example.com', password: PASSWORD, redirectUrl, firstName: 'N' } }),
    refused: () => ({ body: { email: 'nobody', password: PASSWORD, redirectUrl } }),
  },
  'POST /accounts/confirmation-requests': {
    name: 'sendConfirmationEmail',
    done: () => ({ as: 'unconfirmed@example.com', body: { redirectUrl, channel: 'default-channel' } }),
    refused: () => ({ as: 'unconfirmed@example.com', body: { redirectUrl, channel: 'nowhere' } }),
  },
  'POST /accounts/confirmations': {
    name: 'confirmAccount',
    done: async ({ mailed }) => ({
      body: { email: 'unconfirmed@example.com', token: await mailed('account_confirmation_requested') },
    }),
    refused: () => ({ body: { email: 'new@example.com', token: 'wrong' } }),
  },
  'POST /password-reset-requests': {
    name: 'requestPasswordReset',
    done: () => ({ body: { email: 'forgetful@example.com', redirectUrl } }),
    refused: () => ({ body: { email: 'forgetful@example.com', redirectUrl: 'https://elsewhere.example/' } }),
  },
  'POST /password-resets': {
    name: 'setPassword',
    done: async ({ mailed }) => ({
      body: {
        email: 'forgetful@example.com',
        token: await mailed('account_set_password_requested'),
        password: 'battery staple',
      },
    }),
    refused: () => ({ body: { email: 'forgetful@example.com', token: 'wrong', password: PASSWORD } }),
  },
  'POST /tokens': {
    name: 'tokenCreate',
    done: () => ({ body: { email: 'forgetful@example.com', password: 'battery staple' } }),
    refused: () => ({ body: { email: 'forgetful@example.com', password: PASSWORD } }),
  },
  'POST /tokens/refresh': {
    name: 'tokenRefresh',
    done: async ({ core }) => {
      const credentials = { email: shopper, password: PASSWORD }
      return { body: { refreshToken: (await rest(core, 'POST /tokens', credentials)).body.refreshToken } }
    },
    refused: () => ({ body: { refreshToken: 'wrong' } }),
  },
  'POST /tokens/verify': {
    name: 'tokenVerify',
    done: async ({ core }) => ({ body: { token: await signIn(core, shopper, PASSWORD) } }),
    refused: () => ({ body: { token: 'wrong' } }),
  },
  'DELETE /tokens': {
    name: 'tokensDeactivateAll',
    done: () => ({ as: 'forgetful@example.com' }),
    refused: () => ({}),
  },
  'GET /me': {
    name: 'me',
    selection: 'email',
    same: { graphql: ({ email }) => email, rest: ({ email }) => email },
    done: () => ({ as: shopper }),
    refused: () => ({}),
    nothing: 401,
  },
  'PATCH /me': {
    name: 'accountUpdate',
    variables: input,
    done: () => ({
      as: shopper,
      body: { firstName: 'Grace', defaultBillingAddress: derby, metadata: [{ key: 'a', value: 'b' }] },
    }),
    refused: () => ({ as: shopper, body: { firstName: long } }),
  },
  'POST /me/deletion-requests': {
    name: 'accountRequestDeletion',
    done: () => ({ as: 'leaver@example.com', body: { redirectUrl } }),
    refused: () => ({ as: 'leaver@example.com', body: { redirectUrl, channel: 'nowhere' } }),
  },
  'DELETE /me': {
    name: 'accountDelete',
    done: async ({ mailed }) => ({
      as: 'leaver@example.com',
      body: { token: await mailed('account_delete_requested') },
    }),
    refused: () => ({ as: shopper, body: { token: 'wrong' } }),
  },
  'POST /me/password-changes': {
    name: 'passwordChange',
    done: () => ({ as: shopper, body: { oldPassword: PASSWORD, newPassword: 'battery staple' } }),
    refused: () => ({ as: shopper, body: { oldPassword: 'wrong', newPassword: 'battery staple' } }),
  },
  'POST /me/email-change-requests': {
    name: 'requestEmailChange',
    done: () => ({
      as: 'mover@example.com',
      body: { newEmail: 'moved@example.com', password: PASSWORD, redirectUrl },
    }),
    refused: () => ({
      as: 'mover@example.com',
      body: { newEmail: 'x@example.com', password: 'wrong', redirectUrl },
    }),
  },
  'POST /me/email-changes': {
    name: 'confirmEmailChange',
    done: async ({ mailed }) => ({
      as: 'mover@example.com',
      body: { token: await mailed('account_change_email_requested') },
    }),
    refused: () => ({ as: shopper, body: { token: 'wrong' } }),
  },
  'GET /me/addresses': {
    name: 'me',
    selection: 'addresses { id city }',
    same: {
      graphql: ({ addresses }) => addresses,
      rest: ({ items }) => items.map(({ id, city }: Record<string, unknown>) => ({ id, city })),
    },
    done: () => ({ as: shopper }),
    refused: () => ({}),
    nothing: 401,
  },
  'POST /me/addresses': {
    name: 'accountAddressCreate',
    variables: ({ body: { type, ...others } = {} }) => ({ type, input: others }),
    done: () => ({ as: shopper, body: { ...derby, firstName: 'A', type: 'SHIPPING' } }),
    refused: () => ({ as: shopper, body: { ...derby, postalCode: 'nonsense' } }),
  },
  'GET /me/addresses/{id}': {
    name: 'address',
    variables: onlyId,
    selection: 'id city',
    same: { graphql: ({ id, city }) => [id, city], rest: ({ id, city }) => [id, city] },
    done: () => ({ as: shopper, path: { id: idOf("shopper's address") } }),
    refused: () => ({ as: shopper, path: { id: idOf("patron's address") } }),
    nothing: 404,
  },
  'PATCH /me/addresses/{id}': {
    name: 'accountAddressUpdate',
    variables: idAndInput,
    done: () => ({
      as: shopper,
      path: { id: idOf("shopper's address") },
      body: { ...derby, streetAddress1: 'Mill Road 2' },
    }),
    refused: () => ({ as: shopper, path: { id: idOf("patron's address") }, body: derby }),
  },
  'PUT /me/default-addresses/{type}': {
    name: 'accountSetDefaultAddress',
    variables: ({ path, body }) => ({ ...body, type: path?.type?.toUpperCase() }),
    done: () => ({ as: shopper, path: { type: 'billing' }, body: { id: idOf("shopper's address") } }),
    refused: () => ({ as: shopper, path: { type: 'billing' }, body: { id: idOf("patron's address") } }),
  },
  'DELETE /me/addresses/{id}': {
    name: 'accountAddressDelete',
    variables: onlyId,
    done: () => ({ as: shopper, path: { id: idOf("shopper's address") } }),
    refused: () => ({ as: shopper, path: { id: globalId('Address', 9999) } }),
  },
  'GET /customers': {
    name: 'customers',
    variables: () => ({
      first: 3,
      where: { isActive: true },
      sortBy: { field: 'CREATED_AT', direction: 'DESC' },
    }),
    selection:
      'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { id } }',
    same: {
      graphql: ({ totalCount, pageInfo, edges }) => ({
        totalCount,
        pageInfo,
        ids: edges.map(({ node }: { node: { id: string } }) => node.id),
      }),
      rest: ({ totalCount, pageInfo, items }) => ({
        totalCount,
        pageInfo,
        ids: items.map(({ id }: { id: string }) => id),
      }),
    },
    done: () => ({
      as: manager,
      query: '?first=3&isActive=true&sortBy=CREATED_AT&direction=DESC&totalCount=true',
    }),
    refused: () => ({ as: shopper }),
  },
  'POST /customers': {
    name: 'customerCreate',
    variables: input,
    done: () => ({
      as: manager,
      body: {
        email: 'Added@Example.com',
        redirectUrl,
        note: 'n',
        languageCode: 'PL',
        defaultShippingAddress: derby,
        customerType: globalId('CustomerType', 1),
        privateMetadata: [{ key: 'a', value: 'b' }],
      },
    }),
    refused: () => ({ as: manager, body: { email: shopper, externalReference: long } }),
  },
  'GET /customers/{id}': {
    name: 'user',
    variables: onlyId,
    selection: 'id email note',
    same: { graphql: (data) => data, rest: ({ id, email, note }) => ({ id, email, note }) },
    done: () => ({ as: manager, path: { id: idOf('patron') } }),
    refused: () => ({ as: manager, path: { id: nobodysId } }),
    nothing: 404,
  },
  'PATCH /customers/{id}': {
    name: 'customerUpdate',
    variables: idAndInput,
    done: () => ({
      as: manager,
      path: { id: idOf('patron') },
      body: {
        email: 'Renamed@Example.com',
        isActive: false,
        note: null,
        metadata: [{ key: 'c', value: 'd' }],
      },
    }),
    refused: () => ({ as: manager, path: { id: idOf('clerk') }, body: { email: 'mine@example.com' } }),
  },
  'DELETE /customers/{id}': {
    name: 'customerDelete',
    variables: onlyId,
    done: () => ({ as: manager, path: { id: idOf('patron') } }),
    refused: () => ({ as: manager, path: { id: idOf('clerk') } }),
  },
  'GET /staff': {
    name: 'staffUsers',
    variables: () => ({ last: 2, filter: { status: 'ACTIVE' } }),
    selection: 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { email } }',
    same: {
      graphql: ({ pageInfo, edges }) => ({
        pageInfo,
        emails: edges.map(({ node }: { node: { email: string } }) => node.email),
      }),
      rest: ({ pageInfo, items }) => ({
        pageInfo,
        emails: items.map(({ email }: { email: string }) => email),
      }),
    },
    done: () => ({ as: manager, query: '?last=2&status=ACTIVE' }),
    refused: () => ({}),
  },
  'POST /staff': {
    name: 'staffCreate',
    variables: input,
    done: () => ({
      as: manager,
      // A customer, who is promoted.
      body: { email: shopper, firstName: 'Staff', addGroups: [idOf('group')], redirectUrl },
    }),
    refused: () => ({ as: manager, body: { email: manager } }),
  },
  'GET /staff/{id}': {
    name: 'user',
    variables: onlyId,
    selection: 'email permissionGroups { id name }',
    same: {
      graphql: (data) => data.permissionGroups.map(({ id }: { id: string }) => id),
      rest: (body) => body.permissionGroups.map(({ id }: { id: string }) => id),
    },
    done: () => ({ as: manager, path: { id: idOf('clerk') } }),
    refused: () => ({ as: manager, path: { id: nobodysId } }),
    nothing: 404,
  },
  'PATCH /staff/{id}': {
    name: 'staffUpdate',
    variables: idAndInput,
    done: () => ({
      as: manager,
      path: { id: idOf('clerk') },
      body: { lastName: 'Hopper', removeGroups: [idOf('group')], isActive: false },
    }),
    refused: () => ({
      as: manager,
      path: { id: idOf('clerk') },
      body: { addGroups: [idOf('group')], removeGroups: [idOf('group')] },
    }),
  },
  'DELETE /staff/{id}': {
    name: 'staffDelete',
    variables: onlyId,
    done: () => ({ as: manager, path: { id: idOf('clerk') } }),
    refused: () => ({ as: manager, path: { id: globalId('User', 1) } }),
  },
}
