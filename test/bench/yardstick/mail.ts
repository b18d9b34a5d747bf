import { createPublicKey, verify } from 'node:crypto'
import http from 'node:http'
import Sqlite from 'better-sqlite3'
import { createTransport } from 'nodemailer'
import { type MailOptions, readOptions } from './options.ts'

/**
 * The second half of the limit: what the SMTP app cannot do without, and nothing else. A webhook is verified, stored,
 * answered, rendered and sent over a connection that stays open. There is no retry and no record of what was sent.
 */
const options = readOptions<MailOptions>()
const key = createPublicKey(options.publicKey)

const database = new Sqlite(options.databasePath)
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec('CREATE TABLE received (id INTEGER PRIMARY KEY, payload TEXT NOT NULL) STRICT')
const insert = database.prepare('INSERT INTO received (payload) VALUES (?)')

const pool = createTransport({
  host: '127.0.0.1',
  port: options.smtpPort,
  ignoreTLS: true,
  pool: true,
  maxConnections: 5,
  maxMessages: Number.POSITIVE_INFINITY,
})

interface Payload {
  user: { email: string; firstName: string }
  shop: { name: string }
  redirectUrl: string
}

const server = http.createServer((request, response) => {
  if (request.method === 'GET') return response.end('ok')
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks)
    const signature = Buffer.from(String(request.headers.signature), 'base64url')
    response.statusCode = receive(body, signature) ? 200 : 401
    response.end()
  })
})
server.listen(options.port, '127.0.0.1')

function receive(body: Buffer, signature: Buffer): boolean {
  if (!verify('RSA-SHA256', body, key, signature)) return false
  const text = body.toString('utf8')
  insert.run(text)
  // Sent by core.ts of this folder, as the signature has shown.
  send(JSON.parse(text) as Payload).catch((error: Error) => process.stderr.write(`${error.stack}\n`))
  return true
}

async function send({ user, shop, redirectUrl }: Payload): Promise<void> {
  await pool.sendMail({
    from: 'Shop <no-reply@localhost>',
    to: user.email,
    subject: `Confirm your account at ${shop.name}`,
    text: `Hello ${user.firstName},\n\nplease confirm your e-mail address: ${redirectUrl}\n\n${shop.name}\n`,
  })
}

process.once('SIGTERM', () => process.exit(0))
process.once('SIGINT', () => process.exit(0))
