import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { callingApp, nobody } from '../../../../core/domain/access.ts'
import { previewManifest } from '../../../../core/domain/apps/app-manifest-preview.ts'
import type { Context } from '../../../../core/domain/context.ts'
import { PermissionDenied } from '../../../../core/domain/errors.ts'
import { appInstallations, apps } from '../../../../core/tables/apps.ts'
import { aManager, contextFor } from '../../../support/app-management.ts'
import { anApp } from '../../../support/apps.ts'
import { codesOf } from '../../../support/domain.ts'
import { type Engine, startEngine } from '../../../support/webhooks.ts'

type Answer = Awaited<ReturnType<Context['http']['request']>>

let engine: Engine
let asked: Parameters<Context['http']['request']>[0][] = []
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.close())
beforeEach(() => {
  asked = []
})

const manifestUrl = 'https://app.example/api/manifest'
const manifest = {
  id: 'example.mailer',
  name: 'Mailer',
  version: '1.0.0',
  permissions: ['MANAGE_ORDERS'],
  requiredSaleorVersion: '>=4',
}
const answer = (body: unknown, status = 200): Answer => ({
  kind: 'response',
  status,
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  truncated: false,
})

/** The network's far side says this, whatever it is asked. */
function preview(says: Answer, url = manifestUrl, actor = aManager()) {
  const context = {
    ...contextFor(engine, actor),
    http: {
      async request(call: Parameters<Context['http']['request']>[0]) {
        asked.push(call)
        return says
      },
    },
  }
  return previewManifest(context, { manifestUrl: url })
}

test('a manifest is shown with what it asks for, also where it needs another Saleor, and nothing is kept', async () => {
  const checked = await preview(answer(manifest))
  expect(checked).toMatchObject({ manifest, permissions: ['MANAGE_ORDERS'], extensions: [], webhooks: [] })
  expect(asked).toMatchObject([{ method: 'GET', url: manifestUrl }])
  expect(await engine.database.read.$count(apps)).toBe(0)
  expect(await engine.database.read.$count(appInstallations)).toBe(0)
})

test('a host of a single label is asked, although no app can be installed from there', async () => {
  await preview(answer(manifest), 'http://app:3000/api/manifest')
  expect(asked).toHaveLength(1)
})

test.each(['', 'app.example', '/api/manifest', 'file:///etc/passwd', 'javascript:alert(1)'])(
  '%j is no URL, and nobody is asked',
  async (url) => {
    expect(await codesOf(preview(answer(manifest), url))).toEqual([['manifestUrl', 'INVALID_URL_FORMAT']])
    expect(asked).toEqual([])
  },
)

test.each<[string, Answer, string]>([
  ['that is too slow', { kind: 'failure', code: 'timeout' }, 'MANIFEST_URL_CANT_CONNECT'],
  ['that answers 404', answer(manifest, 404), 'MANIFEST_URL_CANT_CONNECT'],
  ['that answers 500', answer(manifest, 500), 'MANIFEST_URL_CANT_CONNECT'],
  ['that refuses the connection', { kind: 'failure', code: 'connection_refused' }, 'INVALID'],
  ['at a blocked address', { kind: 'failure', code: 'blocked_address' }, 'INVALID'],
  ['that answers no JSON', answer('<html>'), 'INVALID_MANIFEST_FORMAT'],
  ['that answers a list', answer([manifest]), 'INVALID_MANIFEST_FORMAT'],
])('an app %s is refused at its manifest URL, after one try', async (_, says, code) => {
  expect(await codesOf(preview(says))).toEqual([['manifestUrl', code]])
  expect(asked).toHaveLength(1)
})

test.each([
  [{ name: undefined }, 'name', 'REQUIRED'],
  [{ permissions: ['MANAGE_UNICORNS'] }, 'permissions', 'INVALID_PERMISSION'],
  [{ permissions: ['MANAGE_APPS'] }, 'permissions', 'OUT_OF_SCOPE_PERMISSION'],
  [{ requiredSaleorVersion: 'new' }, 'requiredSaleorVersion', 'INVALID'],
  [{ extensions: [{ label: 'A', url: '/a', mount: 'B' }] }, 'extensions', 'INVALID_URL_FORMAT'],
])('a manifest with %j is refused as at an installation', async (change, field, code) => {
  expect(await codesOf(preview(answer({ ...manifest, ...change })))).toEqual([[field, code]])
})

test('the manifest of an app that is there already is refused', async () => {
  await anApp(engine, { identifier: 'here.already' })
  expect(await codesOf(preview(answer({ ...manifest, id: 'here.already' })))).toEqual([
    ['identifier', 'UNIQUE'],
  ])
})

test('nobody without MANAGE_APPS makes the shop call anywhere', async () => {
  await expect(preview(answer(manifest), manifestUrl, aManager(['MANAGE_USERS']))).rejects.toThrow(
    PermissionDenied,
  )
  for (const actor of [nobody, callingApp(await anApp(engine))])
    await expect(previewManifest(contextFor(engine, actor), { manifestUrl })).rejects.toThrow(
      PermissionDenied,
    )
  expect(asked).toEqual([])
})
