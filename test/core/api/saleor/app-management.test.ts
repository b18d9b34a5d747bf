import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { appExtensions } from '../../../../core/tables/apps.ts'
import { anApp, signInAsSuperuser, startCore, type TestCore } from '../../../support/core.ts'
import { startHttpReceiver } from '../../../support/http-receiver.ts'
import { keyOf } from '../../../support/ids.ts'

let core: TestCore
let superuser: string

beforeAll(async () => {
  core = await startCore({ HTTP_IP_FILTER_ALLOW_LOOPBACK_IPS: 'true' })
  superuser = await signInAsSuperuser(core)
})
afterAll(() => core.close())

async function run(mutation: string, variables: Record<string, unknown>) {
  const { data, errors } = await core.graphql(mutation, variables, { token: superuser })
  expect(errors).toBeUndefined()
  return data.done
}

/** What `appFetchManifest` answers about an app that shows this. */
async function fetchManifest(manifest: object, selection: string) {
  const app = await startHttpReceiver((_, response) => void response.end(JSON.stringify(manifest)))
  onTestFinished(() => app.close())
  return run(
    `mutation ($url: String!) { done: appFetchManifest(manifestUrl: $url) {
      manifest { ${selection} } errors { field code } } }`,
    { url: app.url },
  )
}

const whoAmI = async (token: string) => (await core.graphql('{ app { id } }', {}, { token })).data.app

test('a manifest shows as a dashboard asks for it', async () => {
  const manifest = {
    id: 'example.mailer',
    name: 'Mailer',
    version: '1.0.0',
    author: ' Somebody ',
    permissions: ['MANAGE_USERS'],
    requiredSaleorVersion: '>=4',
    appUrl: 'https://app.example/',
    extensions: [{ label: 'Mails', url: '/mails', mount: 'navigation_customers', options: { a: 1 } }],
    webhooks: [
      {
        name: 'Created',
        targetUrl: 'https://app.example/hook',
        query: 'subscription { event { ... on CustomerCreated { user { id } } } }',
        asyncEvents: ['CUSTOMER_CREATED'],
      },
    ],
  }
  const done = await fetchManifest(
    manifest,
    `identifier name version about author appUrl tokenTargetUrl audience
    permissions { code name } requiredSaleorVersion { constraint satisfied } brand { logo { default } }
    extensions { label url mountName targetName settings identifier permissions { code } }
    webhooks { name asyncEvents syncEvents query targetUrl }`,
  )
  const { id, webhooks, ...same } = manifest
  expect(done).toEqual({
    errors: [],
    manifest: {
      ...same,
      identifier: id,
      about: null,
      author: 'Somebody',
      tokenTargetUrl: null,
      audience: null,
      brand: null,
      permissions: [{ code: 'MANAGE_USERS', name: 'Manage customers.' }],
      requiredSaleorVersion: { constraint: '>=4', satisfied: false },
      extensions: [
        {
          label: 'Mails',
          url: 'https://app.example/mails',
          mountName: 'NAVIGATION_CUSTOMERS',
          targetName: 'POPUP',
          settings: { a: 1 },
          identifier: null,
          permissions: [],
        },
      ],
      webhooks: [{ ...webhooks[0], syncEvents: [] }],
    },
  })
})

test('a manifest may spell its events in either case', async () => {
  const webhook = {
    name: 'Created',
    targetUrl: 'https://app.example/hook',
    query: 'subscription { event { ... on CustomerCreated { user { id } } } }',
    asyncEvents: ['customer_created', 'Account_Deleted'],
    syncEvents: ['checkout_calculate_taxes'],
  }
  const manifest = { id: 'example.lower', name: 'Lower', version: '1', webhooks: [webhook] }
  expect(await fetchManifest(manifest, 'webhooks { asyncEvents syncEvents }')).toEqual({
    errors: [],
    manifest: {
      webhooks: [
        {
          asyncEvents: ['CUSTOMER_CREATED', 'ACCOUNT_DELETED'],
          syncEvents: ['CHECKOUT_CALCULATE_TAXES'],
        },
      ],
    },
  })
})

test('apps are shown with all that belongs to them, however many there are, by the same number of queries', async () => {
  const addOne = async () => {
    const { id } = await anApp(core, [])
    for (const targetUrl of ['https://app.example/one', 'https://app.example/two'])
      await run(
        `mutation ($app: ID!, $targetUrl: String!) { done: webhookCreate(input: {
          app: $app, targetUrl: $targetUrl, asyncEvents: [CUSTOMER_CREATED], syncEvents: [CHECKOUT_CALCULATE_TAXES]
        }) { errors { code } } }`,
        { app: id, targetUrl },
      )
    const extension = { mount: 'navigation', target: 'popup', permissions: [], settings: {} }
    await core.services.database.transaction((tx) =>
      tx.insert(appExtensions).values({ ...extension, appId: keyOf(id), label: 'Points', url: '/points' }),
    )
    return id
  }
  const queries = vi.spyOn(core.services.database.read, 'select')
  const selection = `id tokens { name } extensions { label url app { id } } webhooks {
    targetUrl app { id } events { eventType } asyncEvents { eventType } syncEvents { eventType } }`
  const list = async () => {
    queries.mockClear()
    const { edges } = await run(`{ done: apps(first: 100) { edges { node { ${selection} } } } }`, {})
    const shown = new Map(edges.map(({ node }: { node: { id: string } }) => [node.id, node]))
    return { shown, count: queries.mock.calls.length }
  }
  await addOne()
  const before = await list()
  const ids = [await addOne(), await addOne()]
  const { shown, count } = await list()
  expect(count).toBe(before.count)
  const asyncEvents = [{ eventType: 'CUSTOMER_CREATED' }]
  const syncEvents = [{ eventType: 'CHECKOUT_CALCULATE_TAXES' }]
  for (const id of ids) {
    const webhook = { app: { id }, events: [...syncEvents, ...asyncEvents], asyncEvents, syncEvents }
    expect(shown.get(id)).toEqual({
      id,
      tokens: [{ name: 'Default' }],
      extensions: [{ label: 'Points', url: '/points', app: { id } }],
      webhooks: [
        { ...webhook, targetUrl: 'https://app.example/one' },
        { ...webhook, targetUrl: 'https://app.example/two' },
      ],
    })
  }
  queries.mockRestore()
})

test('a further token answers itself once, shows its last letters from then on, and is deleted by its ID', async () => {
  const { id } = await anApp(core, [])
  const { authToken, appToken } = await run(
    `mutation ($app: ID!) { done: appTokenCreate(input: { app: $app, name: "CI" }) {
      authToken appToken { id name authToken } errors { field code }
    } }`,
    { app: id },
  )
  expect(appToken).toMatchObject({ name: 'CI', authToken: authToken.slice(-4) })
  expect(await whoAmI(authToken)).toEqual({ id })
  const remove =
    'mutation ($id: ID!) { done: appTokenDelete(id: $id) { appToken { id } errors { field code } } }'
  expect(await run(remove, { id: appToken.id })).toEqual({ appToken: { id: appToken.id }, errors: [] })
  expect(await whoAmI(authToken)).toBeNull()
  expect(await run(remove, { id })).toEqual({
    appToken: null,
    errors: [{ field: 'id', code: 'GRAPHQL_ERROR' }],
  })
})

test('an installation that failed is retried, fails anew, and is cleared away', async () => {
  const { appInstallation } = await run(
    `mutation { done: appInstall(input: { appName: "A", manifestUrl: "http://127.0.0.1:10/" }) {
      appInstallation { id status } errors { field code }
    } }`,
    {},
  )
  const { id } = appInstallation
  const change = (name: string) =>
    run(
      `mutation ($id: ID!) { done: ${name}(id: $id) { appInstallation { id status } errors { field code } } }`,
      { id },
    )
  const tooEarly = { appInstallation: null, errors: [{ field: 'id', code: 'INVALID_STATUS' }] }
  expect(await change('appRetryInstall')).toEqual(tooEarly)
  await core.runDue()
  expect(await change('appRetryInstall')).toEqual({ appInstallation: { id, status: 'PENDING' }, errors: [] })
  expect(await change('appDeleteFailedInstallation')).toEqual(tooEarly)
  await core.runDue()
  expect(await change('appDeleteFailedInstallation')).toEqual({
    appInstallation: { id, status: 'FAILED' },
    errors: [],
  })
  expect((await change('appRetryInstall')).errors).toEqual([{ field: 'id', code: 'NOT_FOUND' }])
})
