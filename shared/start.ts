import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { welcome } from './welcome.ts'

/**
 * `npm start`: the whole product on embedded defaults. Starts the inbox, core and the SMTP app as the processes that
 * they are in production, and on the first run installs the app through core's own API.
 */

const ENDED = new Error('ended')
const START_SECONDS = 60
const COMPILE_CACHE = new URL('./compile-cache.js', import.meta.url).href

const env = process.env
const smtpPort = env.INBOX_SMTP_PORT || '1025'
const inboxOrigin = `http://localhost:${env.INBOX_PORT || 8025}`
const coreOrigin = (env.PUBLIC_URL || `http://localhost:${env.PORT || 8000}`).replace(/\/+$/, '')
const appOrigin = (env.SMTP_APP_URL || `http://localhost:${env.SMTP_APP_PORT || 8001}`).replace(/\/+$/, '')
const embeddedSmtp = `smtp://127.0.0.1:${smtpPort}`

const children = new Map<string, ChildProcess>()
let stopping = false

process.once('SIGINT', () => stop(0))
process.once('SIGTERM', () => stop(0))

try {
  run('inbox', 'smtp-app/inbox/main.ts')
  run('core', 'core/main.ts', { EMAIL_URL: env.EMAIL_URL || embeddedSmtp })
  run('smtp-app', 'smtp-app/main.ts', { SMTP_URL: env.SMTP_URL || embeddedSmtp })
  await Promise.all([
    answers(`http://localhost:${env.PORT || 8000}/health`),
    answers(`http://localhost:${env.SMTP_APP_PORT || 8001}/health`),
    answers(`${inboxOrigin}/livez`),
  ])
  await installSmtpApp()
  process.stdout.write(welcome({ coreOrigin, appOrigin, inboxOrigin }))
} catch (error) {
  if (error !== ENDED) process.stderr.write(`${(error as Error).message}\n`)
  await stop(1)
}

function run(name: string, path: string, more: Record<string, string> = {}): void {
  const script = new URL(`../${path}`, import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', COMPILE_CACHE, script], {
    env: { ...env, ...more },
    stdio: 'inherit',
  })
  children.set(name, child)
  child.once('exit', (code) => {
    children.delete(name)
    if (stopping) return
    process.stderr.write(`${name} ended with code ${code}, so everything stops.\n`)
    stop(1)
  })
}

/** Ends every program that was started, each after it has finished what it has in hand. */
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  const ends = [...children.values()].map((child) => new Promise((resolve) => child.once('exit', resolve)))
  for (const child of children.values()) child.kill('SIGTERM')
  await Promise.all(ends)
  process.exit(code)
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + START_SECONDS * 1000
  while (Date.now() < deadline) {
    if (stopping) throw ENDED
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    await wait(50)
  }
  throw new Error(`${url} did not answer within ${START_SECONDS} seconds.`)
}

/** Does what a shop's owner does in the dashboard: sign in, name the manifest, grant what it asks for. */
async function installSmtpApp(): Promise<void> {
  const manifestUrl = `${appOrigin}/api/manifest`
  const manifest = (await (await fetch(manifestUrl)).json()) as {
    id: string
    name: string
    permissions: string[]
  }
  const session = await ask<{ tokenCreate: { token: string | null; errors: Array<{ code: string }> } }>(
    `mutation ($email: String!, $password: String!) {
      tokenCreate(email: $email, password: $password) { token errors { code } }
    }`,
    { email: env.SUPERUSER_EMAIL || 'admin@example.com', password: env.SUPERUSER_PASSWORD || 'admin' },
  )
  const { token } = session.tokenCreate
  if (token === null) {
    process.stderr.write(
      'The superuser cannot sign in, so it was not looked whether the SMTP app is installed.\n',
    )
    return
  }
  if (await isInstalled(manifest.id, token)) return
  const { appInstall } = await ask<{ appInstall: { errors: Array<{ message: string }> } }>(
    `mutation ($input: AppInstallInput!) { appInstall(input: $input) { errors { message } } }`,
    { input: { appName: manifest.name, manifestUrl, permissions: manifest.permissions } },
    token,
  )
  if (appInstall.errors.length > 0) throw new Error(`The SMTP app: ${appInstall.errors[0]?.message}`)
  while (!(await isInstalled(manifest.id, token))) {
    if (stopping) throw ENDED
    await wait(50)
  }
}

async function isInstalled(identifier: string, token: string): Promise<boolean> {
  const { apps, appsInstallations } = await ask<{
    apps: { edges: Array<{ node: { identifier: string; isActive: boolean } }> }
    appsInstallations: Array<{ status: string; message: string | null }>
  }>(
    `{ apps(first: 100) { edges { node { identifier isActive } } } appsInstallations { status message } }`,
    {},
    token,
  )
  const failed = appsInstallations.find((installation) => installation.status === 'FAILED')
  if (failed) throw new Error(`The SMTP app could not be installed: ${failed.message}`)
  return apps.edges.some(({ node }) => node.identifier === identifier)
}

async function ask<Data>(query: string, variables: Record<string, unknown>, token?: string): Promise<Data> {
  const response = await fetch(`${coreOrigin}/graphql/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data?: Data; errors?: Array<{ message: string }> }
  if (!data) throw new Error(`Core answered: ${errors?.map((error) => error.message).join(' ')}`)
  return data
}
