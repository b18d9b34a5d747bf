import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../support/free-port.ts'
import { createArrivals } from './arrivals.ts'
import type { Candidate } from './candidate.ts'
import type { HttpClient } from './http-client.ts'
import { type Program, startProgram } from './programs.ts'
import { startReceiver } from './receiver.ts'
import { startSink } from './sink.ts'

/** What starting anything here needs. */
export interface Place {
  /** A directory of its own. */
  directory: string
  client: HttpClient
  /** Everything started is put here, so that it ends with the run. */
  cleanUp: AsyncDisposableStack
  /** Where CPU profiles go, if anywhere. */
  profile?: string | undefined
}

/** As in the scripts of package.json. */
const PRELOAD = ['--import', new URL('../../shared/compile-cache.js', import.meta.url).href]
const CORE = join(import.meta.dirname, '../../core/main.ts')
const SMTP_APP = join(import.meta.dirname, '../../smtp-app/main.ts')
const INSTALLATION_TIMEOUT_MS = 20_000
const LOOK_EVERY_MS = 50

/** Core as a process of its own, on embedded defaults. */
export async function startCore(place: Place): Promise<Program & { apiUrl: string }> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const program = await startProgram({
    ...place,
    name: 'core',
    command: [...PRELOAD, CORE],
    env: {
      DATA_DIR: place.directory,
      PORT: String(port),
      PUBLIC_URL: origin,
      ALLOWED_CLIENT_HOSTS: '127.0.0.1',
    },
    healthUrl: `${origin}/health`,
  })
  return { ...place.cleanUp.use(program), apiUrl: `${origin}/graphql/` }
}

export async function startSmtpApp(place: Place, smtpUrl: string): Promise<Program & { origin: string }> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const program = await startProgram({
    ...place,
    name: 'smtp-app',
    command: [...PRELOAD, SMTP_APP],
    env: { DATA_DIR: place.directory, SMTP_APP_PORT: String(port), SMTP_APP_URL: origin, SMTP_URL: smtpUrl },
    healthUrl: `${origin}/health`,
  })
  return { ...place.cleanUp.use(program), origin }
}

/** The product: `accountRegister` at core, and the confirmation mail of the SMTP app at the sink. */
export async function registrationSubject(place: Place): Promise<Candidate> {
  const arrivals = createArrivals()
  const sink = place.cleanUp.use(await startSink(arrivals))
  const core = await startCore(place)
  const smtpApp = await startSmtpApp(place, sink.url)
  const ask = graphqlClient(place.client, core.apiUrl)
  await installApp(ask, await signIn(ask), `${smtpApp.origin}/api/manifest`)
  return {
    arrivals,
    programs: [core, smtpApp],
    connections: () => sink.connections,
    async operation(email) {
      await ask(
        `mutation Register($input: AccountRegisterInput!) {
          accountRegister(input: $input) { errors { field code message } user { email } }
        }`,
        {
          input: {
            email,
            password: 'correct horse battery staple',
            firstName: 'Ada',
            lastName: 'Byron',
            channel: 'default-channel',
            redirectUrl: 'http://127.0.0.1/confirm',
          },
        },
      )
    },
  }
}

/** The product: `customerCreate` by an app at core, and the webhook at the receiver. */
export async function customerSubject(place: Place): Promise<Candidate> {
  const arrivals = createArrivals()
  const receiver = place.cleanUp.use(await startReceiver(arrivals))
  const core = await startCore(place)
  const ask = graphqlClient(place.client, core.apiUrl)
  const appToken = await createAppWithWebhook(ask, await signIn(ask), receiver.url)
  return {
    arrivals,
    programs: [core],
    connections: () => receiver.connections,
    async operation(email) {
      await ask(
        `mutation Create($input: UserCreateInput!) {
          customerCreate(input: $input) { errors { field code message } user { id email } }
        }`,
        { input: { email, firstName: 'Ada', lastName: 'Byron' } },
        appToken,
      )
    },
  }
}

export type Ask = <Data>(query: string, variables?: Record<string, unknown>, token?: string) => Promise<Data>

/** GraphQL in which every error, also those among the data, is a rejection. */
export function graphqlClient(client: HttpClient, apiUrl: string): Ask {
  return async <Data>(query: string, variables: Record<string, unknown> = {}, token?: string) => {
    const { status, body } = await client.post(
      apiUrl,
      JSON.stringify({ query, variables }),
      token ? { authorization: `Bearer ${token}` } : {},
    )
    if (status !== 200) throw new Error(`${status} ${body}`)
    const { data, errors } = JSON.parse(body) as {
      data: Record<string, { errors?: unknown[] }>
      errors?: unknown
    }
    if (errors || Object.values(data).some((field) => (field.errors ?? []).length > 0)) throw new Error(body)
    return data as Data
  }
}

export async function signIn(ask: Ask): Promise<string> {
  const { tokenCreate } = await ask<{ tokenCreate: { token: string } }>(
    `mutation { tokenCreate(email: "admin@example.com", password: "admin") { token errors { field code } } }`,
  )
  return tokenCreate.token
}

async function installApp(ask: Ask, token: string, manifestUrl: string): Promise<void> {
  await ask(
    `mutation Install($input: AppInstallInput!) {
      appInstall(input: $input) { errors { field code message } appInstallation { id } }
    }`,
    { input: { appName: 'SMTP', manifestUrl, permissions: ['MANAGE_USERS'] } },
    token,
  )
  interface State {
    apps: { edges: Array<{ node: { isActive: boolean } }> }
    appsInstallations: Array<{ status: string; message: string | null }>
  }
  const deadline = performance.now() + INSTALLATION_TIMEOUT_MS
  while (performance.now() < deadline) {
    const state = await ask<State>(
      '{ apps(first: 1) { edges { node { isActive } } } appsInstallations { status message } }',
      {},
      token,
    )
    if (state.apps.edges[0]?.node.isActive) return
    const failed = state.appsInstallations.find(({ status }) => status === 'FAILED')
    if (failed) throw new Error(`The SMTP app cannot be installed: ${failed.message}`)
    await wait(LOOK_EVERY_MS)
  }
  throw new Error('The SMTP app is not installed in time.')
}

interface App {
  authToken: string
  app: { id: string }
}

export async function createApp(ask: Ask, token: string, permissions: string): Promise<App> {
  const { appCreate } = await ask<{ appCreate: App }>(
    `mutation {
      appCreate(input: { name: "Bench", permissions: [${permissions}] }) {
        errors { field code message } authToken app { id }
      }
    }`,
    {},
    token,
  )
  return appCreate
}

async function createAppWithWebhook(ask: Ask, token: string, targetUrl: string): Promise<string> {
  const appCreate = await createApp(ask, token, 'MANAGE_USERS')
  await ask(
    `mutation Webhook($input: WebhookCreateInput!) {
      webhookCreate(input: $input) { errors { field code message } webhook { id } }
    }`,
    {
      input: {
        name: 'Customers',
        targetUrl,
        app: appCreate.app.id,
        isActive: true,
        asyncEvents: ['CUSTOMER_CREATED'],
        query: `subscription {
          event {
            ... on CustomerCreated {
              issuedAt
              issuingPrincipal { __typename ... on App { id name } }
              user { id email firstName lastName languageCode }
            }
          }
        }`,
      },
    },
    token,
  )
  return appCreate.authToken
}
