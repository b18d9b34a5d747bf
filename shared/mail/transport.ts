import { parseAddress } from './address.ts'
import { composeMessage, type OutgoingMail } from './compose.ts'
import { loadNodemailer } from './nodemailer.ts'
import { classifyFailure, type SendFailure, type SendOutcome, type SmtpError } from './outcome.ts'

export interface SmtpSettings {
  /** `smtp://` (STARTTLS where offered, port 587) or `smtps://` (TLS at once, port 465), with user and password. */
  readonly url: string
  /** One deadline for the whole sending of one mail, waiting for a free connection included. */
  readonly timeoutMs: number
  readonly maxConnections?: number
}

/** Hands mails to one SMTP server over a few connections that stay open. */
export interface MailTransport {
  /** Never throws: whatever the server or the network does is an outcome. */
  send(mail: OutgoingMail, options?: { timeoutMs?: number }): Promise<SendOutcome>
  /** Connects and logs in without sending; what stands in the way, or nothing. */
  verify(): Promise<SendFailure | undefined>
  /** Mails under way are finished first, unless `force` is set. */
  close(options?: { force?: boolean }): void
}

const CONNECTION_TIMEOUT_MS = 10_000
const GREETING_TIMEOUT_MS = 10_000
const DNS_TIMEOUT_MS = 5_000
const SOCKET_TIMEOUT_MS = 30_000
/** Below the minute after which common servers hang up, so that a mail rarely meets a dying connection. */
const IDLE_TIMEOUT_MS = 45_000

/** Connections to one server at the most. */
const MAX_CONNECTIONS = 5

/**
 * A pooled connection to an SMTP server. Retries are the outbox's business, so the pool makes none of its own.
 * Throws for a URL that is no SMTP URL; nothing is loaded or connected before the first mail.
 */
export function createMailTransport(settings: SmtpSettings): MailTransport {
  const { timeoutMs, maxConnections = MAX_CONNECTIONS } = settings
  const server = parseSmtpUrl(settings.url)
  // Whether a mail left us completely decides between "repeat" and "may have arrived" when no reply comes; see
  // classifyFailure.
  const handedOver = new WeakSet<AbortSignal>()
  let opened: ReturnType<typeof openPool> | undefined

  function pool() {
    opened ??= openPool({
      server,
      timeoutMs,
      maxConnections,
      onHandedOver: (signal) => handedOver.add(signal),
    })
    return opened
  }

  return {
    async send(mail, options = {}) {
      const to = parseAddress(mail.to)
      if (to === undefined) return refusedAddress
      const deadlineMs = options.timeoutMs ?? timeoutMs
      const signal = AbortSignal.timeout(deadlineMs)
      try {
        const info = await pool().sendMail({ ...composeMessage({ ...mail, to }), signal })
        return { kind: 'sent', response: info.response, messageId: info.messageId }
      } catch (error) {
        const timedOut = { code: 'ETIMEDOUT', message: `No answer within ${deadlineMs} ms.` }
        return classifyFailure(signal.aborted ? timedOut : toSmtpError(error), handedOver.has(signal))
      }
    },

    async verify() {
      try {
        await pool().verify()
        return undefined
      } catch (error) {
        return classifyFailure(toSmtpError(error), false)
      }
    },

    close(options) {
      opened?.close(options)
    },
  }
}

function openPool(options: {
  server: SmtpServer
  timeoutMs: number
  maxConnections: number
  onHandedOver: (mail: AbortSignal) => void
}) {
  const { server, timeoutMs, maxConnections, onHandedOver } = options
  const pool = loadNodemailer().createTransport({
    ...server,
    pool: true,
    maxConnections,
    maxRequeues: 0,
    // A connection is good for as long as the server keeps it.
    maxMessages: Number.POSITIVE_INFINITY,
    idleTimeout: IDLE_TIMEOUT_MS,
    connectionTimeout: Math.min(CONNECTION_TIMEOUT_MS, timeoutMs),
    greetingTimeout: Math.min(GREETING_TIMEOUT_MS, timeoutMs),
    dnsTimeout: Math.min(DNS_TIMEOUT_MS, timeoutMs),
    socketTimeout: Math.min(SOCKET_TIMEOUT_MS, timeoutMs),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // The end of its stream is the only trace of a mail that left us completely.
  pool.use('stream', (mail, done) => {
    const { signal } = mail.data
    const createReadStream = mail.message.createReadStream.bind(mail.message)
    mail.message.createReadStream = (streamOptions) => {
      const stream = createReadStream(streamOptions)
      return stream.once('end', () => signal && onHandedOver(signal))
    }
    done()
  })
  return pool
}

type SmtpServer = ReturnType<typeof parseSmtpUrl>

const NO_SMTP_URL =
  'must be a URL such as smtp://user:password@mail.example:587 or smtps://mail.example, with %40 for an @ in it'

/**
 * Host, port, security and credentials of an SMTP URL; throws with a plain message for anything else. With
 * credentials TLS is mandatory, since a server (or somebody in between) that hides STARTTLS would otherwise be told the
 * password in clear. On loopback there is nobody in between, and test servers have no valid certificate.
 */
export function parseSmtpUrl(text: string) {
  const url = URL.parse(text)
  const scheme = url?.protocol.slice(0, -1)
  if (!url?.hostname || (scheme !== 'smtp' && scheme !== 'smtps')) throw new Error(NO_SMTP_URL)
  const secure = scheme === 'smtps'
  const loopback = isOnThisMachine(text)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ignoreTLS: loopback && !secure,
    requireTLS: !secure && !loopback && url.username !== '',
    ...(url.username && { auth: { user: decode(url.username), pass: decode(url.password) } }),
  }
}

/** Whether an SMTP URL names a server on loopback: a test server, or one that the operator runs beside this program. */
export function isOnThisMachine(smtpUrl: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(smtpUrl).hostname)
}

function decode(credential: string): string {
  try {
    return decodeURIComponent(credential)
  } catch {
    throw new Error(NO_SMTP_URL)
  }
}

const refusedAddress: SendFailure = {
  kind: 'failed',
  class: 'bad_recipient',
  code: 'EADDRESS',
  detail: 'The recipient is not one plain mail address.',
}

function toSmtpError(error: unknown): SmtpError {
  return error instanceof Error ? error : { message: String(error) }
}
