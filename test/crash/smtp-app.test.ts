import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createInbox, type Inbox } from '../../smtp-app/inbox/inbox.ts'
import { type FakeSaleor, startFakeSaleor } from '../support/fake-saleor.ts'
import { freePort } from '../support/free-port.ts'
import { killPrograms, type Program, startProgram, until } from '../support/program.ts'

let directory: string
let port: number
let smtpPort: number
let saleor: FakeSaleor
let inbox: Inbox | undefined

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'sallyport-crash-'))
  port = await freePort()
  smtpPort = await freePort()
  saleor = await startFakeSaleor()
})

afterEach(async () => {
  await killPrograms()
  await inbox?.close()
  inbox = undefined
  await saleor.close()
  rmSync(directory, { recursive: true, force: true })
})

test('a webhook that was answered 200 is mailed once, though the program dies before it sends', async () => {
  const silent = await startSilentServer(smtpPort)
  const app = await startSmtpAppProgram()
  await install()
  expect(await deliver('ada@example.com')).toBe(200)
  // It is talking to a mail server that never greets: the mail is claimed, and not sent.
  await until(() => silent.sockets.size > 0, 'the program tries to send')
  await app.kill()
  await silent.close()

  inbox = await createInbox({ host: '127.0.0.1', smtpPort, httpPort: 0 })
  const restarted = await startSmtpAppProgram()
  await inbox.store.waitFor((mail) => mail.recipients.includes('ada@example.com'), 15_000)
  // The sender had no answer for all it knows, and repeats itself.
  expect(await deliver('ada@example.com')).toBe(200)
  expect(await restarted.stop()).toBe(0)
  expect(inbox.store.all.map((mail) => mail.recipients)).toEqual([['ada@example.com']])
})

test('killed again and again under load, it mails everybody, and a mail keeps its Message-ID', async () => {
  inbox = await createInbox({ host: '127.0.0.1', smtpPort, httpPort: 0 })
  let app = await startSmtpAppProgram()
  await install()
  const accepted: string[] = []
  for (let i = 0; i < 24; i++) {
    const email = `person${i}@example.com`
    const answered = deliver(email).then(
      (status) => status === 200 && accepted.push(email),
      () => false,
    )
    if (i % 6 !== 5) {
      await answered
      continue
    }
    await new Promise((resolve) => setTimeout(resolve, i))
    await app.kill()
    await answered
    app = await startSmtpAppProgram()
  }
  expect(accepted.length).toBeGreaterThanOrEqual(20)
  const { store } = inbox
  const idsOf = (email: string) =>
    new Set(store.all.filter((mail) => mail.recipients.includes(email)).map((mail) => mail.messageId))
  await until(() => accepted.every((email) => idsOf(email).size > 0), 'every mail arrives')
  expect(await app.stop()).toBe(0)
  for (const email of accepted) expect(idsOf(email).size).toBe(1)
})

function startSmtpAppProgram(): Promise<Program> {
  return startProgram(
    'smtp-app/main.ts',
    {
      DATA_DIR: directory,
      SMTP_APP_PORT: String(port),
      SECRET_KEY: 'a secret of the tests',
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      MAIL_RETRY_SCHEDULE: '0.2,0.2,0.2,0.2,0.2',
    },
    `http://127.0.0.1:${port}/health`,
  )
}

async function install(): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/api/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'saleor-api-url': saleor.apiUrl },
    body: JSON.stringify({ auth_token: saleor.appToken }),
  })
  expect(response.status).toBe(200)
}

async function deliver(email: string): Promise<number> {
  const payload = {
    issuedAt: new Date().toISOString(),
    issuingPrincipal: null,
    user: {
      id: Buffer.from(`User:${email}`).toString('base64'),
      email,
      firstName: 'Ada',
      lastName: '',
      languageCode: 'EN',
    },
    shop: { name: 'Fern & Field' },
  }
  const { headers, body } = await saleor.webhook('account_confirmed', payload, {
    webhookId: `welcome-${email}`,
  })
  const { status } = await fetch(`http://127.0.0.1:${port}/api/webhooks/saleor`, {
    method: 'POST',
    headers,
    body,
  })
  return status
}

/** Accepts connections and says nothing. */
async function startSilentServer(onPort: number) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
  })
  server.listen(onPort, '127.0.0.1')
  await once(server, 'listening')
  return {
    sockets,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
