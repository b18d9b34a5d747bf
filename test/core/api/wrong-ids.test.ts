import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { globalId } from '../../../shared/global-id.ts'
import { hostileIds } from '../../support/wrong-input/hostile.ts'
import { openWorld, type World } from '../../support/wrong-input/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.core.close())
// Whatever nobody foresaw is logged as an error, even where the answer looks harmless.
afterEach(() => expect(world.core.logged.splice(0)).toEqual([]))

describe('IDs', () => {
  const update = (id: string) => world.tell('staffUpdate', { id, input: {} }, id.slice(0, 80))

  test.each([
    ['nonsense', 'GRAPHQL_ERROR'],
    ['', 'GRAPHQL_ERROR'],
    ['VXNlcjox!', 'GRAPHQL_ERROR'],
    [globalId('User', -1), 'GRAPHQL_ERROR'],
    [globalId('User', 'one'), 'GRAPHQL_ERROR'],
    [globalId('User', '1.5'), 'GRAPHQL_ERROR'],
    [globalId('User', ''), 'GRAPHQL_ERROR'],
    [globalId('Group', 1), 'GRAPHQL_ERROR'],
    [globalId('__proto__', 1), 'GRAPHQL_ERROR'],
    [globalId('User', 0), 'NOT_FOUND'],
    [globalId('User', 99_999), 'NOT_FOUND'],
    [globalId('User', '9'.repeat(40)), 'NOT_FOUND'],
    [globalId('User', Number.MAX_SAFE_INTEGER), 'NOT_FOUND'],
    [globalId('User', '6d6a4f5c-1e49-4f0e-a4d4-6c6a4f5c1e49'), 'NOT_FOUND'],
  ])('%s of a mutation is %s', async (id, code) => {
    expect((await update(id)).refused).toEqual([['id', code]])
  })

  test.each([
    ['{ user(id: "nonsense") { id } }', 'Invalid ID: nonsense. Expected: User.'],
    ['{ permissionGroup(id: "x") { id } }', 'Invalid ID: x. Expected: Group.'],
    ['{ address(id: "") { id } }', 'Invalid ID: . Expected: Address.'],
    ['{ webhook(id: "x") { id } }', 'Invalid ID: x. Expected: Webhook.'],
    ['{ app(id: "x") { id } }', 'Invalid ID: x. Expected: App.'],
  ])('of a query that make no sense are told: %s', async (query, message) => {
    const { status, data, errors } = await world.core.graphql(query, {}, { token: world.tokens.superuser })
    expect([status, Object.values(data)]).toEqual([200, [null]])
    expect(errors).toMatchObject([{ message, extensions: { exception: { code: 'GraphQLError' } } }])
  })

  test('of a query that name something else, or nothing, find nothing', async () => {
    const wrong = [
      globalId('Unicorn', 1),
      globalId('User', '9'.repeat(40)),
      globalId('User', Number.MAX_SAFE_INTEGER),
    ]
    for (const id of wrong)
      for (const root of ['user', 'permissionGroup', 'address', 'webhook', 'app', 'channel']) {
        const { data, errors } = await world.core.graphql(
          `query ($id: ID!) { found: ${root}(id: $id) { __typename } }`,
          { id },
          { token: world.tokens.superuser },
        )
        expect([root, data, errors]).toEqual([root, { found: null }, undefined])
      }
  })

  test('of a field that make no sense are told, and those that name nobody find nothing', async () => {
    const ask = (userId: string) =>
      world.core.graphql(
        'query ($userId: ID!) { me { userPermissions { sourcePermissionGroups(userId: $userId) { id } } } }',
        { userId },
        { token: world.tokens.superuser },
      )
    for (const id of hostileIds) {
      const { status, data, errors = [] } = await ask(id)
      expect(status).toBe(200)
      for (const { sourcePermissionGroups } of data.me.userPermissions)
        expect(sourcePermissionGroups ?? []).toEqual([])
      for (const error of errors)
        expect(error).toMatchObject({
          message: `Invalid ID: ${id}. Expected: User.`,
          extensions: { exception: { code: 'GraphQLError' } },
        })
    }
  })
})
