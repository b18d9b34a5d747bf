import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { globalId } from '../../../shared/global-id.ts'
import { randomNumbers } from '../../support/random.ts'
import { hostileIds, hostileTexts } from '../../support/wrong-input/hostile.ts'
import { link } from '../../support/wrong-input/values.ts'
import { mutations, openWorld, type World } from '../../support/wrong-input/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.core.close())

let made = 0

test('any well-typed input, however odd, gets an orderly answer', { timeout: 60_000 }, async () => {
  const random = randomNumbers(20260314)
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const { ids } = world
  const goodIds = [ids.customer, ids.colleague, ids.app, globalId('Group', 1), globalId('Channel', 1)]

  function generate(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return generate(type.ofType)
    if (random() < 0.1) return null
    if (isListType(type))
      return Array.from({ length: Math.floor(random() * 4) }, () => generate(type.ofType) ?? '').filter(
        (item) => item !== '',
      )
    if (isEnumType(type)) {
      // Would end what the other mutations are done with.
      const names = type.getValues().map((value) => value.name)
      return oneOf(type.name === 'PasswordLoginModeEnum' ? ['ENABLED'] : names)
    }
    if (isInputObjectType(type)) {
      const entries = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || random() < 0.6,
      )
      return Object.fromEntries(
        entries
          .filter((field) => field.name !== 'allowStorefrontTraffic')
          .map((field) => [field.name, generate(field.type) ?? (isNonNullType(field.type) ? '' : null)]),
      )
    }
    if (type.name === 'Boolean') return random() < 0.5
    if (type.name === 'Int') return Math.floor((random() - 0.5) * 2 ** 32)
    if (type.name === 'ID') return oneOf([...goodIds, ...hostileIds.slice(0, 4), ...hostileIds.slice(5)])
    return oneOf([...hostileTexts, `g${++made}@example.com`, 'default-channel', link, 'DE1 1AA', 'a'])
  }

  for (const [name, field] of Object.entries(mutations))
    for (let round = 0; round < 12; round++) {
      const variables = Object.fromEntries(
        field.args.map((argument) => [
          argument.name,
          generate(argument.type) ?? (isNonNullType(argument.type) ? {} : null),
        ]),
      )
      await world.tell(name, variables, JSON.stringify(variables).slice(0, 200))
    }
  // Whatever nobody foresaw is logged as an error, even where the answer looks harmless.
  expect(world.core.logged).toEqual([])
})
