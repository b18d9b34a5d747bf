import { generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import Sqlite from 'better-sqlite3'
import { createTransport } from 'nodemailer'
import { createArrivals } from './arrivals.ts'
import { startSink } from './sink.ts'
import type { Place } from './subject.ts'

export interface Stage {
  name: string
  perSecond: number
}

const STAGE_MS = 1000
const IN_FLIGHT = 20

/** What each bare part does in a second, one after the other. Posts and sends have both their ends in one process. */
export async function measureStages({ directory, client }: Place): Promise<Stage[]> {
  return [
    { name: 'password hashes (argon2id, 20 in flight)', perSecond: await repeat(hashOne) },
    { name: 'RS256 signs (2048 bits, main thread)', perSecond: await signs() },
    { name: 'durable SQLite commits (user + 2 events)', perSecond: await commits(directory) },
    { name: 'keep-alive POSTs (1 KB, 20 in flight)', perSecond: await posts() },
    { name: 'pooled SMTP sends (5 connections)', perSecond: await sends() },
  ]

  async function posts(): Promise<number> {
    const server = http.createServer((request, response) => request.resume().on('end', () => response.end()))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    // A listening TCP server has an address of this shape.
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const body = JSON.stringify({ text: 'x'.repeat(1000) })
    const perSecond = await repeat(() => client.post(url, body))
    server.close()
    server.closeAllConnections()
    return perSecond
  }
}

/** How often an asynchronous step ends in a second, with many under way. */
async function repeat(step: () => Promise<unknown>): Promise<number> {
  await step()
  const start = performance.now()
  let done = 0
  const worker = async () => {
    while (performance.now() - start < STAGE_MS) {
      await step()
      done++
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
  return (done * 1000) / (performance.now() - start)
}

const hashOne = () => hash('correct horse', { algorithm: 2, memoryCost: 19456, timeCost: 2, parallelism: 1 })

/** How often a synchronous step is done in a second. */
function repeatSync(step: (index: number) => void): number {
  const start = performance.now()
  let done = 0
  while (performance.now() - start < STAGE_MS) step(done++)
  return (done * 1000) / (performance.now() - start)
}

async function signs(): Promise<number> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const body = Buffer.alloc(500, 'x')
  return repeatSync(() => sign('RSA-SHA256', body, privateKey))
}

async function commits(directory: string): Promise<number> {
  const database = new Sqlite(join(directory, 'stages.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE, password TEXT) STRICT')
  database.exec('CREATE TABLE outbox (id INTEGER PRIMARY KEY, event TEXT, payload TEXT) STRICT')
  const user = database.prepare('INSERT INTO users (email, password) VALUES (?, ?)')
  const event = database.prepare('INSERT INTO outbox (event, payload) VALUES (?, ?)')
  const payload = 'x'.repeat(400)
  const commit = database.transaction((index: number) => {
    user.run(`person${index}@bench.example`, 'x'.repeat(97))
    event.run('customer_created', payload)
    event.run('account_confirmation_requested', payload)
  })
  const perSecond = repeatSync(commit)
  database.close()
  return perSecond
}

async function sends(): Promise<number> {
  await using sink = await startSink(createArrivals())
  const pool = createTransport({
    host: '127.0.0.1',
    port: sink.port,
    ignoreTLS: true,
    pool: true,
    maxConnections: 5,
    maxMessages: Number.POSITIVE_INFINITY,
  })
  const mail = {
    from: 'shop@bench.example',
    to: 'ada@bench.example',
    subject: 'Hello',
    text: 'x'.repeat(300),
  }
  const perSecond = await repeat(() => pool.sendMail(mail))
  pool.close()
  return perSecond
}
