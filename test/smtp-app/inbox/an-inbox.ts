import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterEach } from 'vitest'
import { createInbox, type Inbox, type InboxOptions } from '../../../smtp-app/inbox/inbox.ts'
import type { Message } from '../../../smtp-app/inbox/message.ts'

const open = new Set<Inbox>()

afterEach(async () => {
  await Promise.all([...open].map((inbox) => inbox.close()))
  open.clear()
})

/** An inbox on free ports of this machine that is closed when the test ends. */
export async function anInbox(options: Partial<InboxOptions> = {}): Promise<Inbox> {
  const inbox = await createInbox({ host: '127.0.0.1', smtpPort: 0, httpPort: 0, ...options })
  open.add(inbox)
  return inbox
}

/** Sends over SMTP, as the shop does, and answers with what the inbox made of it. */
export async function send(inbox: Inbox, mail: SendMailOptions): Promise<Message> {
  const transport = createTransport({ host: '127.0.0.1', port: inbox.smtpPort })
  const { response } = await transport.sendMail({
    from: 'shop@example.com',
    to: 'ada@example.com',
    subject: 'Hello',
    text: 'Hello there',
    ...mail,
  })
  const id = response.match(/queued as (\w+)/)?.[1]
  return inbox.store.waitFor((message) => message.id === id)
}

/** A request to the API; JSON bodies are made from objects. */
export function api(inbox: Inbox, path: string, options: { method?: string; body?: unknown } = {}) {
  const { method = 'GET', body } = options
  return fetch(`${inbox.httpUrl}/api/v1${path}`, {
    method,
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** The JSON that the API answers with, in the type that the test expects of it. */
export async function read<Answer = unknown>(
  inbox: Inbox,
  path: string,
  options: { method?: string; body?: unknown } = {},
): Promise<Answer> {
  const response = await api(inbox, path, options)
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  // Each test goes on to compare what it got, so a wrong type here shows there.
  return (await response.json()) as Answer
}
