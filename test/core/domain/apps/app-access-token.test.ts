import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, appExtensions } from '../../../../core/tables/apps.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { anApp } from '../../../support/apps.ts'
import {
  aCustomer,
  anApp as anAppWithToken,
  aStaffMember,
  startCore,
  type TestCore,
} from '../../../support/core.ts'

let core: TestCore
let viewer: Awaited<ReturnType<typeof aStaffMember>>

beforeAll(async () => {
  core = await startCore({ JWT_TTL_APP_ACCESS: '7 minutes' })
  viewer = await aStaffMember(core, { may: ['MANAGE_APPS', 'MANAGE_ORDERS', 'MANAGE_USERS'] })
})
afterAll(() => core.close())

/** An app with one extension, as an installation leaves them. */
async function anInstalledApp(columns: Partial<App> = {}, ofExtension: string[] = []) {
  const app = await anApp(core.services, { permissions: ['MANAGE_PRODUCTS', 'MANAGE_USERS'], ...columns })
  const [extension] = await core.services.database.transaction((tx) =>
    tx
      .insert(appExtensions)
      .values({
        appId: app.id,
        label: 'Points',
        url: 'https://app.example/points',
        mount: 'CUSTOMER_DETAILS_MORE_ACTIONS',
        target: 'POPUP',
        permissions: ofExtension,
        settings: {},
      })
      .returning(),
  )
  return { appId: globalId('App', app.id), extensionId: globalId('AppExtension', extension?.id ?? 0) }
}

async function tokensOf(appId: string, token = viewer.accessToken) {
  const { data, errors } = await core.graphql(
    'query ($id: ID) { app(id: $id) { accessToken extensions { accessToken } } }',
    { id: appId },
    { token },
  )
  return { app: data.app?.accessToken, extension: data.app?.extensions?.[0]?.accessToken, errors }
}

describe('the token that a dashboard hands to an app', () => {
  test('speaks for who looks at it, with what both may do, for as long as the setting says', async () => {
    const { appId } = await anInstalledApp()
    const { app } = await tokensOf(appId)
    const now = core.clock.now().getTime() / 1000
    expect(decodeJwt(app)).toEqual({
      iat: now,
      exp: now + 420,
      owner: 'saleor',
      iss: `${core.origin}/graphql/`,
      token: viewer.tokenKey,
      email: viewer.email,
      type: 'thirdparty',
      user_id: globalId('User', viewer.id),
      is_staff: true,
      app: appId,
      permissions: ['MANAGE_USERS'],
      user_permissions: ['MANAGE_APPS', 'MANAGE_ORDERS', 'MANAGE_USERS'],
    })
    const { data } = await core.graphql('{ me { email userPermissions { code } } }', {}, { token: app })
    expect(data.me).toEqual({ email: viewer.email, userPermissions: [{ code: 'MANAGE_USERS' }] })
  })

  test('names the audience that the app asks for', async () => {
    const { appId } = await anInstalledApp({ audience: 'loyalty' })
    expect(decodeJwt((await tokensOf(appId)).app).aud).toBe('loyalty')
  })

  test('of an extension carries the extension’s permissions, and is only for who holds them all', async () => {
    const { appId, extensionId } = await anInstalledApp({}, ['MANAGE_USERS'])
    expect(decodeJwt((await tokensOf(appId)).extension)).toMatchObject({
      app: appId,
      app_extension: extensionId,
      permissions: ['MANAGE_USERS'],
    })
    const beyond = await anInstalledApp({}, ['MANAGE_USERS', 'MANAGE_PRODUCTS'])
    expect((await tokensOf(beyond.appId)).extension).toBeNull()
  })

  test('is not given out for an app that was made by hand', async () => {
    const { appId } = await anInstalledApp({ type: 'LOCAL' })
    expect((await tokensOf(appId)).app).toBeNull()
  })

  test('is refused for an app that manages apps, which could give itself the rest', async () => {
    for (const type of ['THIRDPARTY', 'LOCAL'] as const) {
      const { appId } = await anInstalledApp({ type, permissions: ['MANAGE_APPS'] })
      const { app, errors } = await tokensOf(appId)
      expect(app).toBeNull()
      expect(errors?.[0]?.extensions.exception.code).toBe('GraphQLError')
    }
  })

  test('is never a customer’s, and dies with the sessions of who it speaks for', async () => {
    const { appId } = await anInstalledApp()
    const customer = await aCustomer(core)
    expect((await tokensOf(appId, customer.accessToken)).app).toBeUndefined()
    const leaver = await aStaffMember(core, { may: ['MANAGE_APPS'] })
    const { app } = await tokensOf(appId, leaver.accessToken)
    await core.graphql(
      'mutation { tokensDeactivateAll { errors { code } } }',
      {},
      { token: leaver.accessToken },
    )
    const { errors } = await core.graphql('{ me { id } }', {}, { token: app })
    expect(errors?.[0]?.extensions.exception.code).toBe('InvalidTokenError')
  })
})

describe('the public metadata of an app', () => {
  const refused = 'To access this path, you need one of the following permissions: MANAGE_APPS, OWNER'

  async function read(id: string, token: string | undefined) {
    const { data, errors } = await core.graphql(
      'query ($id: ID) { app(id: $id) { name metadata { key value } metafield(key: "a") metafields(keys: ["a"]) } }',
      { id },
      { token },
    )
    return errors ? errors.map((error) => error.message) : data.app
  }
  const metadata = { a: 'b' }
  const shown = { metadata: [{ key: 'a', value: 'b' }], metafield: 'b', metafields: { a: 'b' } }

  test('is for those who manage apps, and for the app itself', async () => {
    const { appId } = await anInstalledApp({ metadata })
    expect(await read(appId, viewer.accessToken)).toMatchObject(shown)
    const { id, token } = await anAppWithToken(core, [])
    expect(await read(id, token)).toMatchObject({ metadata: [], metafield: null, metafields: {} })
  })

  test('is refused to other staff', async () => {
    const { appId } = await anInstalledApp({ metadata })
    const { accessToken } = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    expect(await read(appId, accessToken)).toEqual([refused, refused, refused])
  })

  test('is for the page that the app shows to anybody in a dashboard, and not for the page of another app', async () => {
    const { appId } = await anInstalledApp({ metadata })
    const other = await anInstalledApp()
    const { accessToken } = await aStaffMember(core, { may: ['MANAGE_USERS'] })
    expect(await read(appId, (await tokensOf(appId, accessToken)).app)).toMatchObject(shown)
    const elsewhere = (await tokensOf(other.appId, accessToken)).app
    expect(await read(appId, elsewhere)).toEqual([refused, refused, refused])
  })
})
