import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApp, signInAsSuperuser, startCore, type TestCore } from '../../../support/core.ts'

let core: TestCore
let superuser: string
let app: { id: string; token: string }

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
  app = await anApp(core, [])
})
afterAll(() => core.close())

const payload = `{
  webhook { id name identifier isActive targetUrl subscriptionQuery customHeaders app { id } asyncEvents { eventType } }
  errors { field code } webhookErrors { field code }
}`

async function send(mutation: string, variables: Record<string, unknown>, token: string) {
  const { data, errors } = await core.graphql(mutation, variables, { token })
  expect(errors).toBeUndefined()
  return data.result
}
const create = (input: object) =>
  send(
    `mutation ($input: WebhookCreateInput!) { result: webhookCreate(input: $input) ${payload} }`,
    { input },
    app.token,
  )
const update = (variables: object, token = superuser) =>
  send(
    `mutation ($id: ID, $identifier: String, $input: WebhookUpdateInput!) {
      result: webhookUpdate(id: $id, identifier: $identifier, input: $input) ${payload} }`,
    { ...variables },
    token,
  )
const remove = (variables: object, token = superuser) =>
  send(
    `mutation ($id: ID, $identifier: String) { result: webhookDelete(id: $id, identifier: $identifier) ${payload} }`,
    { ...variables },
    token,
  )

test('an app changes its webhook by its identifier, and a manager deletes it by its ID', async () => {
  const { webhook } = await create({ identifier: 'mails', targetUrl: 'https://app.example/hook' })
  const query = 'subscription { event { ... on CustomerUpdated { user { id } } } }'
  const changed = await update(
    { identifier: 'mails', input: { name: 'Mails', query, customHeaders: '{"X-A": "b"}' } },
    app.token,
  )
  const expected = {
    ...webhook,
    name: 'Mails',
    subscriptionQuery: query,
    customHeaders: '{"x-a":"b"}',
    asyncEvents: [{ eventType: 'CUSTOMER_UPDATED' }],
  }
  expect(changed).toEqual({ webhook: expected, errors: [], webhookErrors: [] })
  expect(expected.app).toEqual({ id: app.id })
  const switchedOff = await update({ id: webhook.id, input: { isActive: false } })
  expect(switchedOff.webhook).toEqual({ ...expected, isActive: false })

  const deleted = await remove({ id: webhook.id })
  expect(deleted).toMatchObject({ webhook: { id: webhook.id, isActive: false }, errors: [] })
  const { data } = await core.graphql('query ($id: ID!) { webhook(id: $id) { id } }', webhook, {
    token: superuser,
  })
  expect(data.webhook).toBeNull()
})

test('IDs that name no webhook are told apart from those that cannot', async () => {
  const { webhook } = await create({ targetUrl: 'https://app.example/hook' })
  for (const run of [remove, (which: object) => update({ ...which, input: {} })]) {
    const refused = async (which: object) => (await run(which)).webhookErrors
    expect(await refused({ id: app.id })).toEqual([{ field: 'id', code: 'GRAPHQL_ERROR' }])
    expect(await refused({ id: '' })).toEqual([{ field: null, code: 'GRAPHQL_ERROR' }])
    expect(await refused({ id: webhook.id, identifier: 'x' })).toEqual([
      { field: null, code: 'GRAPHQL_ERROR' },
    ])
    expect(await refused({ identifier: 'x' })).toEqual([{ field: 'identifier', code: 'INVALID' }])
  }
  expect(await update({ id: webhook.id, input: { app: webhook.id } })).toMatchObject({
    webhook: null,
    errors: [{ field: 'app', code: 'GRAPHQL_ERROR' }],
  })
})
