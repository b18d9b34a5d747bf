import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inGraphql, inRest, openWorld, type World } from '../../support/parity.ts'
import { operations, populate } from '../../support/parity-operations.ts'
import { rest } from '../../support/rest.ts'

/** The same is done in two worlds that began alike: in one through GraphQL, in the other through REST. */
let worlds: { graphql: World; rest: World }
beforeAll(async () => {
  worlds = { graphql: await openWorld(), rest: await openWorld() }
  for (const { core } of Object.values(worlds)) await populate(core)
})
afterAll(async () => {
  for (const { core } of Object.values(worlds)) await core.close()
})

test('every operation that the document describes is in this file', async () => {
  const { body } = await rest(worlds.rest.core, 'GET /openapi.json')
  const described = Object.entries<Record<string, unknown>>(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(Object.keys(operations).sort()).toEqual(described.sort())
})

test('both worlds begin alike', async () => {
  expect(await worlds.rest.state()).toEqual(await worlds.graphql.state())
})

const changesNothing = /^GET |^POST \/tokens\/(refresh|verify)$/
let calls = 0

describe.each(Object.entries(operations))('%s', (route, operation) => {
  const { name, selection = '', same, nothing, variables = ({ body }) => body ?? {} } = operation

  /** Asks both, and compares what there is afterwards: rows, and events among them. */
  async function ask(how: 'done' | 'refused') {
    const ip = `10.7.0.${++calls}`
    for (const { core } of Object.values(worlds)) core.clock.advance(60)
    const inOne = await operation[how](worlds.graphql)
    const inOther = await operation[how](worlds.rest)
    const before = await worlds.rest.state()
    const graphql = await inGraphql(
      worlds.graphql,
      { name, selection, variables: variables(inOne) },
      inOne,
      ip,
    )
    const restful = await inRest(worlds.rest, route, inOther, ip)
    const after = await worlds.rest.state()
    expect(after).toEqual(await worlds.graphql.state())
    return { graphql, restful, isChanged: JSON.stringify(before) !== JSON.stringify(after) }
  }

  test('does the same as GraphQL', async () => {
    const { graphql, restful, isChanged } = await ask('done')
    expect([graphql.refusals, restful.refusals]).toEqual([[], []])
    expect(restful.status).toBeLessThan(300)
    expect(isChanged).toBe(!changesNothing.test(route))
    if (same) expect(same.rest(restful.data)).toEqual(same.graphql(graphql.data))
  })

  test('refuses the same as GraphQL', async () => {
    const { graphql, restful, isChanged } = await ask('refused')
    expect(restful.refusals.length).toBeGreaterThan(0)
    // That somebody tried a wrong password is remembered.
    expect(isChanged).toBe(route === 'POST /tokens')
    if (nothing) expect([graphql.refusals, restful.status]).toEqual([null, nothing])
    else expect(restful.refusals).toEqual(graphql.refusals)
  })
})

test('nothing of all this was unforeseen', () =>
  expect([...worlds.graphql.core.logged, ...worlds.rest.core.logged]).toEqual([]))
