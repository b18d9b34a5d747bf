import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callingApp, nobody } from '../../../../core/domain/access.ts'
import { activateApp, deactivateApp, deleteApp, updateApp } from '../../../../core/domain/apps/app-changes.ts'
import { appById, findApp, listApps } from '../../../../core/domain/apps/app-lists.ts'
import { appByToken } from '../../../../core/domain/apps/app-tokens.ts'
import { type AppInput, createApp } from '../../../../core/domain/apps/apps.ts'
import { PermissionDenied } from '../../../../core/domain/errors.ts'
import type { App } from '../../../../core/tables/apps.ts'
import { events } from '../../../../core/tables/outbox.ts'
import { asc } from '../../../../shared/database/drizzle.ts'
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
const stored = (app: App) => appById(engine.database.read, app.id)
const told = async () =>
  (await engine.database.read.select().from(events).orderBy(asc(events.id))).map(({ type, facts }) => [
    type,
    facts,
  ])

/** Each change, as somebody might ask for it. */
const changes = [
  ['updateApp', (context, id) => updateApp(context, { id, name: 'B' })],
  ['deleteApp', (context, id) => deleteApp(context, { id })],
  ['activateApp', (context, id) => activateApp(context, { id })],
  ['deactivateApp', (context, id) => deactivateApp(context, { id })],
] as const satisfies [string, (context: ReturnType<typeof asManager>, id: number) => Promise<App>][]

describe('every change of an app', () => {
  test.each(changes)(
    '%s is refused to strangers, and to staff and apps without MANAGE_APPS',
    async (_, run) => {
      const app = await anApp(engine)
      for (const actor of [nobody, aManager(['MANAGE_USERS']), callingApp(app)])
        await expect(run(contextFor(engine, actor), app.id)).rejects.toThrow(PermissionDenied)
      expect(await stored(app)).toEqual(app)
      expect(await told()).toEqual([])
    },
  )

  test.each(changes)('%s is open to an app that holds MANAGE_APPS', async (_, run) => {
    const app = await anApp(engine)
    const boss = await anApp(engine, { permissions: ['MANAGE_APPS', 'MANAGE_USERS'] })
    await run(contextFor(engine, callingApp(boss)), app.id)
    expect(await told()).toHaveLength(1)
  })

  test.each(changes)('%s finds neither a removed app nor one that never was', async (_, run) => {
    const removed = await anApp(engine, { removedAt: engine.clock.now(), isActive: false })
    for (const id of [removed.id, 0, 99_999])
      expect(await codesOf(run(asManager(), id))).toEqual([['id', 'NOT_FOUND']])
    expect(await told()).toEqual([])
  })

  test.each(changes)('%s reaches an app whose installation is not through', async (_, run) => {
    const app = await anApp(engine, { isInstalled: false })
    expect(await run(asManager(), app.id)).toMatchObject({ id: app.id })
  })
})

describe('updating an app', () => {
  const update = (app: App, input: AppInput) => updateApp(asManager(), { id: app.id, ...input })

  test('writes what is given, and tells of it', async () => {
    const app = await anApp(engine, { permissions: [] })
    const input = { name: ' Poster ', identifier: ' poster ', permissions: ['MANAGE_USERS', 'MANAGE_USERS'] }
    const updated = await update(app, input)
    expect(updated).toEqual({ ...app, name: 'Poster', identifier: 'poster', permissions: ['MANAGE_USERS'] })
    expect(await stored(app)).toEqual(updated)
    expect(await told()).toEqual([['app_updated', { appId: app.id }]])
  })

  test('leaves what is not given, and permissions that are null', async () => {
    const app = await anApp(engine)
    expect(await update(app, {})).toEqual(app)
    expect(await update(app, { permissions: null, identifier: null })).toEqual(app)
    expect(await update(app, { identifier: ' ' })).toEqual(app)
  })

  test('an empty list takes all permissions away', async () => {
    const app = await anApp(engine)
    expect((await update(app, { permissions: [] })).permissions).toEqual([])
  })

  test.each([
    [{ name: null }, 'name', 'REQUIRED'],
    [{ name: ' ' }, 'name', 'REQUIRED'],
    [{ name: 'x'.repeat(61) }, 'name', 'INVALID'],
    [{ name: 'a\0b' }, 'name', 'INVALID'],
    [{ identifier: 'x'.repeat(257) }, 'identifier', 'INVALID'],
    [{ permissions: ['MANAGE_STAFF'] }, 'permissions', 'OUT_OF_SCOPE_PERMISSION'],
    [{ permissions: ['MANAGE_APPS'] }, 'permissions', 'OUT_OF_SCOPE_PERMISSION'],
    [{ permissions: ['MANAGE_UNICORNS'] }, 'permissions', 'INVALID_PERMISSION'],
  ])('%j is refused', async (input, field, code) => {
    const app = await anApp(engine)
    expect(await codesOf(update(app, input))).toEqual([[field, code]])
    expect(await stored(app)).toEqual(app)
    expect(await told()).toEqual([])
  })

  test('not even a superuser gives an app MANAGE_APPS', async () => {
    const { id } = await anApp(engine)
    const context = contextFor(engine, aSuperuser())
    expect(await codesOf(updateApp(context, { id, permissions: ['MANAGE_APPS'] }))).toEqual([
      ['permissions', 'OUT_OF_SCOPE_PERMISSION'],
    ])
  })

  test('the identifier of another app is refused, its own and that of a removed one are not', async () => {
    await anApp(engine, { identifier: 'taken' })
    await anApp(engine, { identifier: 'free', removedAt: engine.clock.now() })
    const app = await anApp(engine, { identifier: 'own' })
    expect(await codesOf(update(app, { identifier: 'taken' }))).toEqual([['identifier', 'UNIQUE']])
    expect(await told()).toEqual([])
    expect((await update(app, { identifier: 'own' })).identifier).toBe('own')
    expect((await update(app, { identifier: 'free' })).identifier).toBe('free')
  })
})

describe('an app that may do more than who changes it', () => {
  test('can be neither updated nor deleted, except by a superuser', async () => {
    const app = await anApp(engine, { permissions: ['MANAGE_STAFF', 'MANAGE_USERS'] })
    const outOfScope = [['id', 'OUT_OF_SCOPE_APP']]
    expect(await codesOf(updateApp(asManager(), { id: app.id, permissions: [] }))).toEqual(outOfScope)
    expect(await codesOf(deleteApp(asManager(), { id: app.id }))).toEqual(outOfScope)
    expect(await stored(app)).toEqual(app)
    expect(await told()).toEqual([])
    await updateApp(contextFor(engine, aSuperuser()), { id: app.id, name: 'B' })
    await deleteApp(contextFor(engine, aSuperuser()), { id: app.id })
  })

  test('can be switched off and on', async () => {
    const app = await anApp(engine, { permissions: ['MANAGE_STAFF'] })
    expect((await deactivateApp(asManager(), { id: app.id })).isActive).toBe(false)
    expect((await activateApp(asManager(), { id: app.id })).isActive).toBe(true)
  })
})

describe('deleting an app', () => {
  test('hides it, ends its tokens, frees its identifier and tells of it', async () => {
    const { app, authToken } = await createApp(asManager(), { name: 'A', identifier: 'a' })
    const removed = await deleteApp(asManager(), { id: app.id })
    expect(removed).toEqual({ ...app, isActive: false, removedAt: engine.clock.now() })
    expect(await stored(app)).toEqual(removed)
    expect(await findApp(asManager(), { id: app.id })).toBeNull()
    expect(await listApps(asManager(), {})).toEqual([])
    expect(await appByToken(engine.database.read, authToken)).toBeUndefined()
    expect((await told()).at(-1)).toEqual(['app_deleted', { appId: app.id }])
    await createApp(asManager(), { name: 'B', identifier: 'a' })
  })
})

describe('switching an app', () => {
  test('off ends what its token opens, on opens it again', async () => {
    const { app, authToken } = await createApp(asManager(), { name: 'A' })
    await deactivateApp(asManager(), { id: app.id })
    expect(await appByToken(engine.database.read, authToken)).toBeUndefined()
    expect(await activateApp(asManager(), { id: app.id })).toEqual(app)
    expect(await appByToken(engine.database.read, authToken)).toEqual(app)
  })

  test('is told of also where nothing changes, as in Saleor', async () => {
    const app = await anApp(engine)
    await activateApp(asManager(), { id: app.id })
    await activateApp(asManager(), { id: app.id })
    const event = ['app_status_changed', { appId: app.id }]
    expect(await told()).toEqual([event, event])
  })
})
