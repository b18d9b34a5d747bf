import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import { mishap, type Stage } from './chaos.ts'
import type { MessageStore } from './store.ts'

/** Larger messages are refused with 552: 25 MiB, which is where large mailbox providers stop too. */
const maxMessageBytes = 25 * 1024 * 1024
/** What a connection in use gets to finish in once the server closes; waiting pools have nothing to finish. */
const closeGraceMs = 50

/** A running SMTP listener. `close` ends connections that are still open. */
export type SmtpListener = { port: number; close(): Promise<void> }

/**
 * Listens for mail and keeps whatever is sent, to any recipient, with or without a login. Nothing is ever passed
 * on. There is no STARTTLS: the listener is for the same machine, and senders that insist on TLS should fail.
 */
export async function listenForMail(
  store: MessageStore,
  options: { host: string; port: number; maxBytes?: number },
): Promise<SmtpListener> {
  const maxBytes = options.maxBytes ?? maxMessageBytes
  const refused = (stage: Stage) => {
    const error = mishap(store.chaos[stage])
    if (error) store.counters.rejected += 1
    return error
  }
  const server = new PromptSmtpServer({
    name: 'inbox',
    banner: 'mail catcher, nothing is relayed',
    authOptional: true,
    authMethods: ['PLAIN', 'LOGIN'],
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    hideENHANCEDSTATUSCODES: false,
    logger: false,
    closeTimeout: closeGraceMs,
    size: maxBytes,
    rejectOversized: true,
    onAuth: (login, _session, done) =>
      done(refused('Authentication'), { user: login.username ?? 'anonymous' }),
    onMailFrom: (_address, _session, done) => done(refused('Sender')),
    onRcptTo: (_address, _session, done) => done(refused('Recipient')),
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope
      const envelope = {
        sender: mailFrom ? mailFrom.address : '',
        recipients: rcptTo.map(({ address }) => address),
        // The library types it as `any`; `onAuth` above is what sets it.
        username: session.user as string | undefined,
      }
      collect(stream, maxBytes)
        .then((raw) => raw && store.add(raw, envelope))
        .then((message) => {
          if (!message) store.counters.rejected += 1
          done(null, message ? `queued as ${message.id}` : undefined)
        })
        .catch((error: Error) => {
          store.counters.rejected += 1
          done(Object.assign(error, { responseCode: 554 }))
        })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  // A sender that drops its connection is that sender's business.
  server.on('error', () => {})
  return {
    // A listening TCP server has an address of this shape; only Unix sockets have another.
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/**
 * smtp-server holds every greeting back for 100 ms to catch clients that talk before it. Among development mail
 * that only costs time with each connection, so the greeting is sent at once, and the later one is dropped.
 */
class PromptSmtpServer extends SMTPServer {
  override connect(...accepted: Parameters<SMTPServer['connect']>): void {
    super.connect(...accepted)
    const connection = [...this.connections].at(-1)
    if (!connection) return
    connection.connectionReady()
    connection.connectionReady = () => {}
  }
}

/** The whole message, or nothing when it is over the limit; the excess is read but not kept. */
async function collect(stream: SMTPServerDataStream, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.length
    if (bytes <= maxBytes) chunks.push(chunk)
  }
  return stream.sizeExceeded ? undefined : Buffer.concat(chunks)
}
