import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callingApp, nobody } from '../../../../core/domain/access.ts'
import { createAppToken, deleteAppToken } from '../../../../core/domain/apps/app-token-changes.ts'
import { appByToken, newAppToken } from '../../../../core/domain/apps/app-tokens.ts'
import { PermissionDenied } from '../../../../core/domain/errors.ts'
import { type App, appTokens } from '../../../../core/tables/apps.ts'
import { aManager, aSuperuser, contextFor } from '../../../support/app-management.ts'
import { anApp } from '../../../support/apps.ts'
import { codesOf } from '../../../support/domain.ts'
import { type Engine, startEngine } from '../../../support/webhooks.ts'

let engine: Engine
beforeEach(async () => {
  engine = await startEngine()
})
afterEach(() => engine.close())

const asManager = () => contextFor(engine, aManager())
const aToken = (app: App) => engine.database.transaction((tx) => newAppToken(tx, app.id, 'Default'))
const everyToken = () => engine.database.read.select().from(appTokens)

describe('a further token of an app', () => {
  test('is answered once, kept as a hash, and opens beside the first one', async () => {
    const app = await anApp(engine)
    const first = await aToken(app)
    const { appToken, authToken } = await createAppToken(asManager(), { appId: app.id, name: ' CI ' })
    expect(authToken).toMatch(/^[A-Za-z0-9]{30}$/)
    expect(appToken).toMatchObject({ appId: app.id, name: 'CI', lastFour: authToken.slice(-4) })
    expect(JSON.stringify(await everyToken())).not.toContain(authToken)
    for (const token of [first.authToken, authToken])
      expect(await appByToken(engine.database.read, token)).toEqual(app)
  })

  test.each([{}, { name: null }])('needs no name: %j', async (input) => {
    const { appToken } = await createAppToken(asManager(), { appId: (await anApp(engine)).id, ...input })
    expect(appToken.name).toBe('')
  })

  test.each(['x'.repeat(129), 'a\0b'])('is refused with the name %j', async (name) => {
    const app = await anApp(engine)
    expect(await codesOf(createAppToken(asManager(), { appId: app.id, name }))).toEqual([['name', 'INVALID']])
    expect(await everyToken()).toEqual([])
  })

  test('is refused for an app that is removed or never was', async () => {
    const removed = await anApp(engine, { removedAt: engine.clock.now() })
    for (const appId of [removed.id, 0])
      expect(await codesOf(createAppToken(asManager(), { appId }))).toEqual([['app', 'NOT_FOUND']])
    expect(await everyToken()).toEqual([])
  })

  test('is refused to who holds less than the app, and given to a superuser', async () => {
    const { id: appId } = await anApp(engine, { permissions: ['MANAGE_STAFF'] })
    expect(await codesOf(createAppToken(asManager(), { appId }))).toEqual([['app', 'OUT_OF_SCOPE_APP']])
    expect(await everyToken()).toEqual([])
    await createAppToken(contextFor(engine, aSuperuser()), { appId })
  })
})

describe('deleting a token', () => {
  test('closes what it opened, and leaves the others', async () => {
    const app = await anApp(engine)
    const [gone, kept] = [await aToken(app), await aToken(app)]
    expect(await deleteAppToken(asManager(), { id: gone.appToken.id })).toEqual(gone.appToken)
    expect(await appByToken(engine.database.read, gone.authToken)).toBeUndefined()
    expect(await appByToken(engine.database.read, kept.authToken)).toEqual(app)
    expect(await codesOf(deleteAppToken(asManager(), { id: gone.appToken.id }))).toEqual([
      ['id', 'NOT_FOUND'],
    ])
  })

  test('finds no token of a removed app', async () => {
    const { appToken } = await aToken(await anApp(engine, { removedAt: engine.clock.now() }))
    expect(await codesOf(deleteAppToken(asManager(), { id: appToken.id }))).toEqual([['id', 'NOT_FOUND']])
    expect(await everyToken()).toEqual([appToken])
  })

  test('is refused to who holds less than the app, and done by a superuser', async () => {
    const { appToken } = await aToken(await anApp(engine, { permissions: ['MANAGE_STAFF'] }))
    const refusal = await codesOf(deleteAppToken(asManager(), { id: appToken.id }))
    expect(refusal).toEqual([['id', 'OUT_OF_SCOPE_APP']])
    expect(await everyToken()).toEqual([appToken])
    await deleteAppToken(contextFor(engine, aSuperuser()), { id: appToken.id })
    expect(await everyToken()).toEqual([])
  })
})

test('tokens are made and deleted by nobody without MANAGE_APPS, also not by the app itself', async () => {
  const app = await anApp(engine)
  const { appToken } = await aToken(app)
  for (const actor of [nobody, aManager(['MANAGE_USERS']), callingApp(app)]) {
    const context = contextFor(engine, actor)
    await expect(createAppToken(context, { appId: app.id })).rejects.toThrow(PermissionDenied)
    await expect(deleteAppToken(context, { id: appToken.id })).rejects.toThrow(PermissionDenied)
  }
  expect(await everyToken()).toEqual([appToken])
})
