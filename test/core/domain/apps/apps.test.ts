import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callingApp, nobody } from '../../../../core/domain/access.ts'
import { findApp, listAppInstallations, listApps } from '../../../../core/domain/apps/app-lists.ts'
import { appByToken, issueAppToken } from '../../../../core/domain/apps/app-tokens.ts'
import { createApp, installApp } from '../../../../core/domain/apps/apps.ts'
import { PermissionDenied } from '../../../../core/domain/errors.ts'
import { apps, appTokens } from '../../../../core/tables/apps.ts'
import { events } from '../../../../core/tables/outbox.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { aManager, aSuperuser, contextFor } from '../../../support/app-management.ts'
import { anApp } from '../../../support/apps.ts'
import { codesOf } from '../../../support/domain.ts'
import { type Engine, startEngine } from '../../../support/webhooks.ts'

let engine: Engine
beforeEach(async () => {
  engine = await startEngine()
})
afterEach(() => engine.close())

describe('creating an app', () => {
  test('answers a token of thirty characters once, and keeps only its hash', async () => {
    const { app, authToken } = await createApp(contextFor(engine, aManager()), {
      name: ' Mailer ',
      permissions: ['MANAGE_USERS'],
    })
    expect(authToken).toMatch(/^[A-Za-z0-9]{30}$/)
    expect(app).toMatchObject({
      name: 'Mailer',
      type: 'LOCAL',
      isActive: true,
      isInstalled: true,
      permissions: ['MANAGE_USERS'],
      identifier: globalId('App', app.id),
    })
    const [token] = await engine.database.read.select().from(appTokens)
    expect(token).toMatchObject({ name: 'Default', lastFour: authToken.slice(-4) })
    expect(JSON.stringify(token)).not.toContain(authToken)
    expect(await appByToken(engine.database.read, authToken)).toEqual(app)
    expect(await engine.database.read.select().from(events)).toMatchObject([
      { type: 'app_installed', facts: { appId: app.id }, principalUserId: 1 },
    ])
  })

  test.each([
    [{}, 'name', 'REQUIRED'],
    [{ name: '  ' }, 'name', 'REQUIRED'],
    [{ name: 'x'.repeat(61) }, 'name', 'INVALID'],
    [{ name: 'a\0b' }, 'name', 'INVALID'],
    [{ name: 'A', identifier: 'x'.repeat(257) }, 'identifier', 'INVALID'],
    [{ name: 'A', permissions: ['MANAGE_STAFF'] }, 'permissions', 'OUT_OF_SCOPE_PERMISSION'],
    [{ name: 'A', permissions: ['MANAGE_APPS'] }, 'permissions', 'OUT_OF_SCOPE_PERMISSION'],
    [{ name: 'A', permissions: ['MANAGE_UNICORNS'] }, 'permissions', 'INVALID_PERMISSION'],
  ])('%j is refused', async (input, field, code) => {
    expect(await codesOf(createApp(contextFor(engine, aManager()), input))).toEqual([[field, code]])
    expect(await engine.database.read.$count(apps)).toBe(0)
  })

  test('a superuser may grant everything but MANAGE_APPS', async () => {
    const context = contextFor(engine, aSuperuser())
    const { app } = await createApp(context, { name: 'A', permissions: ['MANAGE_STAFF', 'MANAGE_ORDERS'] })
    expect(app.permissions).toEqual(['MANAGE_ORDERS', 'MANAGE_STAFF'])
    expect(await codesOf(createApp(context, { name: 'B', permissions: ['MANAGE_APPS'] }))).toEqual([
      ['permissions', 'OUT_OF_SCOPE_PERMISSION'],
    ])
  })

  test('an identifier belongs to one app, until that is removed', async () => {
    const context = contextFor(engine, aManager())
    const { app } = await createApp(context, { name: 'A', identifier: 'mailer' })
    expect(await codesOf(createApp(context, { name: 'B', identifier: 'mailer' }))).toEqual([
      ['identifier', 'UNIQUE'],
    ])
    await engine.database.transaction((tx) =>
      tx.update(apps).set({ removedAt: engine.clock.now() }).where(eq(apps.id, app.id)),
    )
    await createApp(context, { name: 'B', identifier: 'mailer' })
  })

  test('is refused to strangers, to staff without the permission, and to apps', async () => {
    const app = await anApp(engine, { permissions: ['MANAGE_APPS'] })
    for (const actor of [nobody, aManager(['MANAGE_USERS']), callingApp(app)]) {
      await expect(createApp(contextFor(engine, actor), { name: 'A' })).rejects.toThrow(PermissionDenied)
      const input = { appName: 'A', manifestUrl: 'https://app.example/manifest' }
      await expect(installApp(contextFor(engine, actor), input)).rejects.toThrow(PermissionDenied)
    }
  })
})

describe('asking for an installation', () => {
  const input = { appName: 'Mailer', manifestUrl: 'http://127.0.0.1:3000/api/manifest' }

  test('writes it down and wakes the worker', async () => {
    let wakes = 0
    const context = contextFor(engine, aManager(), () => wakes++)
    const installation = await installApp(context, { ...input, permissions: ['MANAGE_USERS'] })
    expect(installation).toMatchObject({
      appName: 'Mailer',
      status: 'PENDING',
      message: null,
      activateAfterInstallation: true,
      dueAt: engine.clock.now(),
    })
    expect(wakes).toBe(1)
    expect(await listAppInstallations(context, {})).toEqual([installation])
  })

  test.each([
    [{ appName: ' ' }, 'appName', 'REQUIRED'],
    [{ appName: 'x'.repeat(61) }, 'appName', 'INVALID'],
    [{ manifestUrl: '/api/manifest' }, 'manifestUrl', 'INVALID_URL_FORMAT'],
    [{ manifestUrl: 'app.example' }, 'manifestUrl', 'INVALID_URL_FORMAT'],
    [{ manifestUrl: 'file:///etc/passwd' }, 'manifestUrl', 'INVALID_URL_FORMAT'],
    [{ manifestUrl: 'http://999.1.1.1/' }, 'manifestUrl', 'INVALID_URL_FORMAT'],
    [{ manifestUrl: 'http://app:3000/api/manifest' }, 'manifestUrl', 'INVALID'],
    [{ manifestUrl: `https://app.example/${'x'.repeat(2048)}` }, 'manifestUrl', 'INVALID'],
    [{ permissions: ['MANAGE_STAFF'] }, 'permissions', 'OUT_OF_SCOPE_PERMISSION'],
    [{ permissions: ['MANAGE_APPS'] }, 'permissions', 'OUT_OF_SCOPE_PERMISSION'],
  ])('%j is refused', async (change, field, code) => {
    const context = contextFor(engine, aManager())
    expect(await codesOf(installApp(context, { ...input, ...change }))).toEqual([[field, code]])
    expect(await listAppInstallations(context, {})).toEqual([])
  })

  test.each([
    'http://localhost:3000/api/manifest',
    'http://[::1]:3000/api/manifest',
    'https://user:secret@app.example/api/manifest?shop=1',
  ])('%s is a URL', async (manifestUrl) => {
    await installApp(contextFor(engine, aManager()), { ...input, manifestUrl })
  })

  test('the list is for those who manage apps', async () => {
    const context = contextFor(engine, aManager(['MANAGE_USERS']))
    await expect(listAppInstallations(context, {})).rejects.toThrow(PermissionDenied)
  })
})

describe('finding an app', () => {
  test('an app finds itself, also while it is being installed, and nobody else', async () => {
    const app = await anApp(engine, { isInstalled: false })
    const other = await anApp(engine)
    const context = contextFor(engine, callingApp(app))
    expect(await findApp(context, {})).toEqual(app)
    expect(await findApp(context, { id: app.id })).toEqual(app)
    await expect(findApp(context, { id: other.id })).rejects.toThrow(PermissionDenied)
  })

  test('staff find what is installed, and nothing without an id', async () => {
    const installed = await anApp(engine)
    const coming = await anApp(engine, { isInstalled: false })
    const gone = await anApp(engine, { removedAt: engine.clock.now() })
    const context = contextFor(engine, aManager([]))
    expect(await findApp(context, { id: installed.id })).toEqual(installed)
    expect(await findApp(context, { id: coming.id })).toBeNull()
    expect(await findApp(context, { id: gone.id })).toBeNull()
    expect(await findApp(context, {})).toBeNull()
  })

  test('a stranger finds nothing', async () => {
    await expect(findApp(contextFor(engine, nobody), {})).rejects.toThrow(PermissionDenied)
    await expect(listApps(contextFor(engine, nobody), {})).rejects.toThrow(PermissionDenied)
  })

  test('the list is filtered and ordered', async () => {
    const zebra = await anApp(engine, { name: 'Zebra mail' })
    engine.clock.advance(1)
    const ant = await anApp(engine, { name: 'Ant mail', type: 'LOCAL', isActive: false })
    await anApp(engine, { isInstalled: false })
    await anApp(engine, { removedAt: engine.clock.now() })
    const context = contextFor(engine, aManager([]))
    const namesOf = async (filter: Parameters<typeof listApps>[1]) =>
      (await listApps(context, filter)).map(({ name }) => name)
    expect(await namesOf({})).toEqual([ant.name, zebra.name])
    expect(await namesOf({ sortBy: 'CREATION_DATE' })).toEqual([zebra.name, ant.name])
    expect(await namesOf({ descending: true })).toEqual([zebra.name, ant.name])
    expect(await namesOf({ search: 'ZEB' })).toEqual([zebra.name])
    expect(await namesOf({ search: '%' })).toEqual([])
    expect(await namesOf({ isActive: false })).toEqual([ant.name])
    expect(await namesOf({ type: 'THIRDPARTY' })).toEqual([zebra.name])
  })
})

describe('a token', () => {
  const issue = (appId: number) => engine.database.transaction((tx) => issueAppToken(tx, appId, 'Default'))

  test('opens for its app while that is active and not removed', async () => {
    const app = await anApp(engine, { isInstalled: false })
    const token = await issue(app.id)
    expect(await appByToken(engine.database.read, token)).toEqual(app)
    for (const change of [{ isActive: false }, { isActive: true, removedAt: engine.clock.now() }]) {
      await engine.database.transaction((tx) => tx.update(apps).set(change).where(eq(apps.id, app.id)))
      expect(await appByToken(engine.database.read, token)).toBeUndefined()
    }
  })

  test.each(['', 'x', 'x'.repeat(30), 'x'.repeat(31)])('%j opens nothing', async (token) => {
    await issue((await anApp(engine)).id)
    expect(await appByToken(engine.database.read, token)).toBeUndefined()
  })
})
