import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createExecutor } from '../../../../core/api/execute.ts'
import { formatGraphqlError } from '../../../../core/api/graphql-errors.ts'
import { createLoaders } from '../../../../core/api/saleor/loaders.ts'
import { resolveField, saleorSchema } from '../../../../core/api/saleor/schema.ts'
import { type Actor, nobody } from '../../../../core/domain/access.ts'
import type { User } from '../../../../core/tables/people.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { silentLog } from '../../../../shared/log.ts'
import { aGroup, appWith, type Domain, openDomain, somebody, staffWith } from '../../../support/domain.ts'

const executor = createExecutor(saleorSchema(), resolveField)
let domain: Domain
let manager: Actor
let people: User[]

beforeAll(async () => {
  domain = await openDomain()
  manager = await staffWith(domain, ['MANAGE_USERS', 'MANAGE_STAFF'])
  people = []
  for (const name of ['a', 'b', 'c'])
    people.push(await somebody(domain, { email: `${name}@x.test`, metadata: { z: '1', a: '2' } }))
})
afterAll(() => domain.close())

async function ask(query: string, { as = manager, variables = {} }: { as?: Actor; variables?: object } = {}) {
  const prepared = executor.prepare(query)
  if ('errors' in prepared) throw prepared.errors[0]
  const domainContext = domain.as(as)
  const context = { ...domainContext, loaders: createLoaders(domainContext), refreshCookie: null }
  const { data, errors = [] } = await executor.execute({
    document: prepared.document,
    variables: variables as Record<string, unknown>,
    context,
  })
  const told = errors.map((error) => formatGraphqlError(error, silentLog))
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: told.map(({ message, extensions }) => ({
      message,
      code: (extensions?.exception as { code: string } | undefined)?.code,
    })),
  }
}

const emails = '{ edges { cursor node { email } } }'

describe('a connection', () => {
  test('has edges, cursors, page info and a total', async () => {
    const { data, errors } = await ask(
      '{ customers(first: 2) { totalCount edges { cursor node { id email } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
    )
    expect(errors).toEqual([])
    const cursors = people.map(({ id, email }) =>
      Buffer.from(JSON.stringify([email, `${id}`])).toString('base64'),
    )
    expect(data.customers).toEqual({
      totalCount: 3,
      edges: people.slice(0, 2).map(({ id, email }, index) => ({
        cursor: cursors[index],
        node: { id: globalId('User', id), email },
      })),
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: cursors[0], endCursor: cursors[1] },
    })
  })

  test('needs a number of rows as soon as edges are selected, also through fragments', async () => {
    const needs = {
      message: "'customers' needs 'first' or 'last': how many rows there shall be.",
      code: 'GraphQLError',
    }
    for (const query of [
      `{ customers ${emails} }`,
      `{ customers(first: 0) ${emails} }`,
      `{ customers { ... { edges { cursor } } } }`,
      '{ customers { totalCount ...A } } fragment A on UserCountableConnection { ...B } fragment B on UserCountableConnection { rows: edges { cursor } }',
    ]) {
      const { data, errors } = await ask(query)
      expect(data.customers).toBeNull()
      expect(errors).toEqual([needs])
    }
  })

  test('needs none for the total alone', async () => {
    const { data, errors } = await ask(
      '{ customers { totalCount pageInfo { hasNextPage startCursor } } staffUsers { totalCount } permissionGroups { totalCount } }',
    )
    expect(errors).toEqual([])
    expect(data).toMatchObject({
      customers: { totalCount: 3, pageInfo: { hasNextPage: false, startCursor: null } },
      staffUsers: { totalCount: 2 },
      permissionGroups: { totalCount: 1 },
    })
  })

  test('refuses what is wrong with its arguments as a top-level error', async () => {
    for (const args of [
      'first: 101',
      'first: -1',
      'first: 1, last: 1',
      'first: 1, after: "x"',
      'first: 1, filter: {}, where: {}',
      'first: 1, sortBy: {field: RANK, direction: ASC}',
      'first: 1, filter: {ids: ["nonsense"]}',
      'first: 1, where: {ids: ["R3JvdXA6MQ=="]}',
      'first: 1, where: {OR: [{customerType: {eq: "VXNlcjox"}}]}',
    ]) {
      const { data, errors } = await ask(`{ customers(${args}) ${emails} }`)
      expect(data.customers).toBeNull()
      expect(errors).toMatchObject([{ code: 'GraphQLError' }])
    }
  })

  test('tells a stranger of the missing permission before anything about the arguments', async () => {
    const { errors } = await ask(
      `{ customers(first: 101, filter: {ids: ["nonsense"]}) ${emails} user { id } permissionGroup(id: "nonsense") { id } staffUsers ${emails} }`,
      { as: nobody },
    )
    expect(errors.map(({ code }) => code)).toEqual(Array(4).fill('PermissionDenied'))
  })

  test('decodes IDs at every depth', async () => {
    const [a, , c] = people.map(({ id }) => globalId('User', id))
    const { data } = await ask(
      `query ($where: CustomerWhereInput) { customers(first: 9, where: $where) ${emails} }`,
      {
        variables: {
          where: { OR: [{ ids: [a] }, { AND: [{ ids: [c, a] }, { email: { eq: 'c@x.test' } }] }] },
        },
      },
    )
    const found = data.customers.edges.map((edge: { node: User }) => edge.node.email)
    expect(found).toEqual(['a@x.test', 'c@x.test'])
    const none = await ask(`{ customers(first: 9, where: {ids: []}) ${emails} }`)
    expect(none.data.customers.edges).toEqual([])
  })
})

describe('user', () => {
  test('null for another type’s ID, an error for what is no ID', async () => {
    expect(await ask(`{ user(id: "${globalId('Group', 1)}") { id } }`)).toEqual({
      data: { user: null },
      errors: [],
    })
    const { errors } = await ask('{ user(id: "nonsense") { id } }')
    expect(errors).toEqual([{ message: 'Invalid ID: nonsense. Expected: User.', code: 'GraphQLError' }])
  })
})

describe('groups', () => {
  test('are created, read and their members guarded', async () => {
    const customer = people[0] as User
    const create = (input: object) =>
      ask(
        `mutation ($input: PermissionGroupCreateInput!) { permissionGroupCreate(input: $input) {
          group { id name userCanManage restrictedAccessToChannels permissions { code name } users { email } accessibleChannels { slug } }
          errors { field code users permissions } permissionGroupErrors { field } } }`,
        { variables: { input } },
      )
    const { data } = await create({ name: 'Clerks', addPermissions: ['MANAGE_USERS'], addUsers: [] })
    expect(data.permissionGroupCreate).toMatchObject({
      errors: [],
      permissionGroupErrors: [],
      group: {
        name: 'Clerks',
        userCanManage: true,
        restrictedAccessToChannels: false,
        permissions: [{ code: 'MANAGE_USERS', name: 'Manage customers.' }],
        users: [],
        accessibleChannels: [{ slug: 'default-channel' }],
      },
    })
    const id = globalId('User', customer.id)
    const refused = await create({ name: 'Clerks', addUsers: [id], addPermissions: ['MANAGE_APPS'] })
    expect(refused.data.permissionGroupCreate).toMatchObject({
      group: null,
      errors: [
        {
          field: 'addPermissions',
          code: 'OUT_OF_SCOPE_PERMISSION',
          permissions: ['MANAGE_APPS'],
          users: null,
        },
        { field: 'addUsers', code: 'ASSIGN_NON_STAFF_MEMBER', users: [id] },
      ],
    })
    const unknown = await create({ name: 'Ghosts', addUsers: [globalId('User', 0)] })
    expect(unknown.data.permissionGroupCreate).toMatchObject({
      group: null,
      errors: [{ field: 'addUsers', code: 'NOT_FOUND' }],
    })
  })

  test('one by its ID', async () => {
    const { id } = await aGroup(domain, { name: 'Found' })
    const found = await ask(`{ permissionGroup(id: "${globalId('Group', id)}") { name } }`)
    expect(found.data.permissionGroup).toEqual({ name: 'Found' })
    const other = await ask(`{ permissionGroup(id: "${globalId('User', id)}") { name } }`)
    expect(other).toEqual({ data: { permissionGroup: null }, errors: [] })
  })
})

describe('metadata mutations', () => {
  const update = (id: string, input: object[], as?: Actor) =>
    ask(
      `mutation ($id: ID!, $input: [MetadataInput!]!) { updatePrivateMetadata(id: $id, input: $input) {
        item { __typename privateMetadata { key value } ... on App { id } } errors { field code } metadataErrors { code } } }`,
      { variables: { id, input }, ...(as && { as }) },
    )

  test('an app stores its settings with itself and reads them back, sorted by key', async () => {
    const app = await appWith(domain, [])
    const id = globalId('App', app.app.id)
    const { data, errors } = await update(
      id,
      [
        { key: 'z', value: '1' },
        { key: 'a', value: '2' },
      ],
      app,
    )
    expect(errors).toEqual([])
    expect(data.updatePrivateMetadata).toEqual({
      item: {
        __typename: 'App',
        id,
        privateMetadata: [
          { key: 'a', value: '2' },
          { key: 'z', value: '1' },
        ],
      },
      errors: [],
      metadataErrors: [],
    })
  })

  test('undecodable, unknown and foreign IDs are told as Saleor does', async () => {
    const cases: Array<[string, object]> = [
      ['nonsense', { field: null, code: 'INVALID' }],
      ['', { field: null, code: 'INVALID' }],
      [globalId('Planet', 1), { field: 'id', code: 'GRAPHQL_ERROR' }],
      [globalId('Address', 0), { field: 'id', code: 'NOT_FOUND' }],
    ]
    for (const [id, problem] of cases) {
      const { data } = await update(id, [])
      expect(data.updatePrivateMetadata).toMatchObject({ item: null, errors: [problem] })
    }
    const { data, errors } = await update(globalId('User', people[0]?.id ?? 0), [], nobody)
    expect(data.updatePrivateMetadata).toBeNull()
    expect(errors).toMatchObject([{ code: 'PermissionDenied' }])
  })
})
