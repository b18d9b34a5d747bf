import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  recipients: string[]
  subject: string
  messageId: string
  html: string
  text: string
}

/** A mail server on a real socket that accepts everything, but for the refusals a test has put in line. */
export interface SmtpReceiver {
  url: string
  mails: ReceivedMail[]
  /** Answers the next recipient with this reply instead of 250. */
  refuseNext(code: number, message: string): void
  close(): Promise<void>
}

export async function startSmtpReceiver(): Promise<SmtpReceiver> {
  const mails: ReceivedMail[] = []
  const refusals: Error[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 10,
    onRcptTo: (_address, _session, done) => done(refusals.shift()),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const mail = await PostalMime.parse(Buffer.concat(chunks))
        mails.push({
          recipients: session.envelope.rcptTo.map(({ address }) => address),
          subject: mail.subject ?? '',
          messageId: mail.messageId ?? '',
          html: mail.html ?? '',
          text: mail.text ?? '',
        })
        done(null, 'queued')
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    refuseNext: (responseCode, message) => refusals.push(Object.assign(new Error(message), { responseCode })),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
