import { mkdtempSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import type { Answer } from '../support/core.ts'
import { freePort } from '../support/free-port.ts'
import { startHttpReceiver } from '../support/http-receiver.ts'
import { killPrograms, type Program, startProgram, until } from '../support/program.ts'

let directory: string
let port: number
let receiver: Awaited<ReturnType<typeof startReceiver>>

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'sallyport-crash-'))
  port = await freePort()
  receiver = await startReceiver()
})

afterEach(async () => {
  await killPrograms()
  await receiver.close()
  rmSync(directory, { recursive: true, force: true })
})

test('what was answered before a power cut is delivered after it, each event under one id', async () => {
  let core = await startCoreProgram()
  await subscribe()
  receiver.hold()
  await register('ada@example.com')
  // The deliveries are on the wire, or not even claimed: nobody has answered them.
  await core.kill()
  receiver.release()

  core = await startCoreProgram()
  await until(() => receiver.acknowledged.size === 2, 'both events arrive')
  expect(eventsOf('ada@example.com')).toEqual(['account_confirmation_requested', 'customer_created'])
  expect(await core.stop()).toBe(0)
})

test('a core that is killed again and again under load loses no event and changes no id', async () => {
  let core = await startCoreProgram()
  await subscribe()
  const emails = Array.from({ length: 24 }, (_, i) => `person${i}@example.com`)
  const created: string[] = []
  for (const [i, email] of emails.entries()) {
    // A request that was cut off is none: only what was answered has to happen.
    const answered = register(email).then(
      () => created.push(email),
      () => {},
    )
    if (i % 6 !== 5) {
      await answered
      continue
    }
    // From "nothing written yet" to "delivered": the moment moves with every kill.
    await new Promise((resolve) => setTimeout(resolve, i))
    await core.kill()
    await answered
    core = await startCoreProgram()
  }
  expect(created.length).toBeGreaterThanOrEqual(20)
  await until(() => created.every((email) => eventsOf(email).length === 2), 'every event arrives')
  for (const email of created)
    expect(eventsOf(email)).toEqual(['account_confirmation_requested', 'customer_created'])
})

function startCoreProgram(): Promise<Program> {
  return startProgram(
    'core/main.ts',
    {
      DATA_DIR: directory,
      PORT: String(port),
      RSA_PRIVATE_KEY: inject('rsaPrivateKey'),
      SECRET_KEY: 'a secret of the tests',
      WEBHOOK_RETRY_SCHEDULE: '0.2,0.2,0.2,0.2,0.2',
      RESET_PASSWORD_LOCK_TIME: '0',
    },
    `http://127.0.0.1:${port}/health`,
  )
}

async function graphql(query: string, variables: object = {}, token?: string) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as Answer
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

async function register(email: string): Promise<void> {
  const { accountRegister } = await graphql(
    `mutation ($email: String!) {
      accountRegister(input: { email: $email, password: "correct horse", redirectUrl: "http://localhost/confirm" }) {
        errors { code }
      }
    }`,
    { email },
  )
  expect(accountRegister.errors).toEqual([])
}

/** An app that listens to both events of a registration. */
async function subscribe(): Promise<void> {
  const { tokenCreate } = await graphql(
    'mutation { tokenCreate(email: "admin@example.com", password: "admin") { token } }',
  )
  const { appCreate } = await graphql(
    'mutation { appCreate(input: { name: "Listener", permissions: [MANAGE_USERS] }) { authToken } }',
    {},
    tokenCreate.token,
  )
  const { webhookCreate } = await graphql(
    `mutation ($url: String!, $query: String!) {
      webhookCreate(input: { targetUrl: $url, query: $query }) { errors { code } }
    }`,
    {
      url: receiver.url,
      query: `subscription { event {
        ... on CustomerCreated { user { email } }
        ... on AccountConfirmationRequested { user { email } }
      } }`,
    },
    appCreate.authToken,
  )
  expect(webhookCreate.errors).toEqual([])
}

/** Answers deliveries, or holds them open; remembers by id which of them it has acknowledged. */
async function startReceiver() {
  const acknowledged = new Map<string, { event: string; email: string }>()
  const held: ServerResponse[] = []
  let holding = false
  const { url, close } = await startHttpReceiver((request, response) => {
    if (holding) {
      held.push(response)
      return
    }
    const { user } = JSON.parse(request.body.toString())
    acknowledged.set(request.headers['webhook-id'] ?? '', {
      event: request.headers['saleor-event'] ?? '',
      email: user.email,
    })
    response.end()
  })
  return {
    url,
    close,
    acknowledged,
    hold: () => {
      holding = true
    },
    release: () => {
      holding = false
      for (const response of held) response.destroy()
    },
  }
}

/** One entry for each id, so an event that came under two ids would stand here twice. */
const eventsOf = (email: string): string[] =>
  [...receiver.acknowledged.values()]
    .filter((delivery) => delivery.email === email)
    .map((delivery) => delivery.event)
    .sort()
