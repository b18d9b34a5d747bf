import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callingApp, nobody } from '../../../../core/domain/access.ts'
import {
  deleteFailedInstallation,
  retryInstallation,
} from '../../../../core/domain/apps/failed-installations.ts'
import { PermissionDenied } from '../../../../core/domain/errors.ts'
import { type AppInstallation, appInstallations } from '../../../../core/tables/apps.ts'
import { aManager, contextFor } from '../../../support/app-management.ts'
import { anApp } from '../../../support/apps.ts'
import { codesOf } from '../../../support/domain.ts'
import { type Engine, startEngine } from '../../../support/webhooks.ts'

let engine: Engine
beforeEach(async () => {
  engine = await startEngine()
})
afterEach(() => engine.close())

async function anInstallation(columns: Partial<AppInstallation> = {}): Promise<AppInstallation> {
  const now = engine.clock.now()
  const failed = { status: 'FAILED', message: 'The app answered with HTTP status 500.', dueAt: null } as const
  const [row] = await engine.database.transaction((tx) =>
    tx
      .insert(appInstallations)
      .values({
        uuid: randomUUID(),
        appName: 'Mailer',
        manifestUrl: 'https://app.example/manifest',
        permissions: ['MANAGE_USERS'],
        activateAfterInstallation: false,
        createdAt: now,
        updatedAt: now,
        ...failed,
        attempts: 6,
        fence: 6,
        ...columns,
      })
      .returning(),
  )
  return row as AppInstallation
}

const every = () => engine.database.read.select().from(appInstallations)
const both = [
  ['a retry', retryInstallation],
  ['a deletion', deleteFailedInstallation],
] as const

describe('a failed installation', () => {
  test('begins anew with what it was granted, and the worker is woken', async () => {
    const failed = await anInstallation()
    engine.clock.advance(60)
    let wakes = 0
    const context = contextFor(engine, aManager(), () => wakes++)
    const retried = await retryInstallation(context, { id: failed.id })
    expect(retried).toEqual({
      ...failed,
      status: 'PENDING',
      message: null,
      activateAfterInstallation: true,
      updatedAt: engine.clock.now(),
      dueAt: engine.clock.now(),
      claimedBy: null,
      attempts: 0,
    })
    expect(await every()).toEqual([retried])
    expect(wakes).toBe(1)
  })

  test.each([
    [false, false],
    [true, true],
    [null, true],
  ])('with activateAfterInstallation %j ends active: %j', async (activateAfterInstallation, active) => {
    const { id } = await anInstallation()
    const context = contextFor(engine, aManager())
    const retried = await retryInstallation(context, { id, activateAfterInstallation })
    expect(retried.activateAfterInstallation).toBe(active)
  })

  test('is deleted, and no other', async () => {
    const [failed, other] = [await anInstallation(), await anInstallation()]
    expect(await deleteFailedInstallation(contextFor(engine, aManager()), { id: failed.id })).toEqual(failed)
    expect(await every()).toEqual([other])
  })
})

test.each(both)('%s is refused while the installation is under way', async (_, run) => {
  const pending = await anInstallation({ status: 'PENDING', message: null, dueAt: engine.clock.now() })
  let wakes = 0
  const context = contextFor(engine, aManager(), () => wakes++)
  expect(await codesOf(run(context, { id: pending.id }))).toEqual([['id', 'INVALID_STATUS']])
  expect(await every()).toEqual([pending])
  expect(wakes).toBe(0)
})

test.each(both)('%s of what is not there is refused', async (_, run) => {
  expect(await codesOf(run(contextFor(engine, aManager()), { id: 7 }))).toEqual([['id', 'NOT_FOUND']])
})

test.each(both)('%s is refused to everybody without MANAGE_APPS', async (_, run) => {
  const failed = await anInstallation()
  for (const actor of [nobody, aManager(['MANAGE_USERS']), callingApp(await anApp(engine))])
    await expect(run(contextFor(engine, actor), { id: failed.id })).rejects.toThrow(PermissionDenied)
  expect(await every()).toEqual([failed])
})
