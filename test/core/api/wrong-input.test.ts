import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hostileValues, isInAddress, placesIn, put, sampled } from '../../support/wrong-input/hostile.ts'
import { mutationArguments } from '../../support/wrong-input/mutations.ts'
import { mutations, openWorld, type World } from '../../support/wrong-input/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.core.close())
// Whatever nobody foresaw is logged as an error, even where the answer looks harmless.
afterEach(() => expect(world.core.logged.splice(0)).toEqual([]))

test('every mutation has its arguments, and all arguments their mutation', () => {
  expect(Object.keys(mutationArguments).sort()).toEqual(Object.keys(mutations).sort())
})

describe('one wrong thing in', () => {
  test.each(Object.entries(mutations))(
    '%s is refused in order, wherever it stands',
    { timeout: 60_000 },
    async (name, field) => {
      const args = () => world.argumentsOf(name)
      const places = field.args.flatMap((argument) =>
        placesIn(argument.type, args()[argument.name], [argument.name]),
      )
      for (const [path, type] of places)
        for (const value of isInAddress(path) ? sampled(hostileValues(type)) : hostileValues(type)) {
          const what = `${path.join('.')} = ${JSON.stringify(value)?.slice(0, 80)}`
          await world.tell(name, put(args(), path, value), what)
        }
      await world.tell(name, {}, 'no arguments at all')
      await world.tell(name, JSON.parse('{"__proto__": {"input": {}}, "constructor": 1}'), 'odd variables')
    },
  )
})
