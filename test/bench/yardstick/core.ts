import { createPrivateKey, randomUUID, sign } from 'node:crypto'
import http from 'node:http'
import { hash } from '@node-rs/argon2'
import Sqlite from 'better-sqlite3'
import { type CoreOptions, readOptions } from './options.ts'

/**
 * The first half of the limit: what core cannot do without, and nothing else. A request is hashed, committed, answered,
 * signed and posted. There is no API, no permission, no retry and no record of what was sent.
 */
const options = readOptions<CoreOptions>()
const key = createPrivateKey(options.privateKey)
// The same parameters as core's; 2 is argon2id.
const argon2id = { algorithm: 2, memoryCost: 19456, timeCost: 2, parallelism: 1 } as const
const agent = new http.Agent({ keepAlive: true, maxSockets: 10 })

const database = new Sqlite(options.databasePath)
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec(`
  CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, password TEXT NOT NULL) STRICT;
  CREATE TABLE outbox (id INTEGER PRIMARY KEY, event TEXT NOT NULL, payload TEXT NOT NULL) STRICT;
`)
const insertUser = database.prepare('INSERT INTO users (email, password) VALUES (?, ?)')
const insertEvent = database.prepare('INSERT INTO outbox (event, payload) VALUES (?, ?)')
const commit = database.transaction((email: string, password: string, payload: string) => {
  insertUser.run(email, password)
  insertEvent.run('customer_created', payload)
  // Only a registration asks for a confirmation, too.
  if (options.hash) insertEvent.run('account_confirmation_requested', payload)
})

const server = http.createServer((request, response) => {
  if (request.method === 'GET') return response.end('ok')
  let text = ''
  request.setEncoding('utf8')
  request.on('data', (chunk: string) => {
    text += chunk
  })
  request.on('end', () => answer(text, response))
})
server.listen(options.port, '127.0.0.1')

async function answer(text: string, response: http.ServerResponse): Promise<void> {
  const { email, password } = JSON.parse(text) as { email: string; password: string }
  const encoded = options.hash ? await hash(password, argon2id) : ''
  const payload = payloadFor(email)
  commit(email, encoded, payload)
  response.setHeader('content-type', 'application/json')
  response.end('{"data":{"errors":[]}}')
  deliver(payload)
}

/** As large as the payload of the product's event. */
function payloadFor(email: string): string {
  const token = randomUUID()
  return JSON.stringify({
    issuedAt: new Date().toISOString(),
    issuingPrincipal: null,
    user: { id: 'VXNlcjo0Mg==', email, firstName: 'Ada', lastName: 'Byron', languageCode: 'EN' },
    shop: { name: 'Sallyport' },
    token,
    redirectUrl: `http://127.0.0.1/confirm?email=${encodeURIComponent(email)}&token=${token}`,
  })
}

/** Signs in the main thread: on the thread pool it would wait behind the hashes. */
function deliver(payload: string): void {
  const body = Buffer.from(payload)
  const headers = {
    'content-type': 'application/json',
    'content-length': body.byteLength,
    signature: sign('RSA-SHA256', body, key).toString('base64url'),
  }
  const request = http.request(options.target, { method: 'POST', agent, headers }, (response) => {
    response.resume()
  })
  request.on('error', (error) => process.stderr.write(`${error.stack}\n`))
  request.end(body)
}

process.once('SIGTERM', () => process.exit(0))
process.once('SIGINT', () => process.exit(0))
