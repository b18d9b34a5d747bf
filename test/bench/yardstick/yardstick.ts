import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { freePort } from '../../support/free-port.ts'
import { createArrivals } from '../arrivals.ts'
import type { Candidate } from '../candidate.ts'
import { type Program, startProgram } from '../programs.ts'
import { startReceiver } from '../receiver.ts'
import { startSink } from '../sink.ts'
import type { Place } from '../subject.ts'
import type { CoreOptions, MailOptions } from './options.ts'

const CORE = join(import.meta.dirname, 'core.ts')
const MAIL = join(import.meta.dirname, 'mail.ts')

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** The limit of `accountRegister`: request, hash, commit, sign, post, verify, commit, render, send. */
export async function registrationLimit(place: Place): Promise<Candidate> {
  const arrivals = createArrivals()
  const sink = place.cleanUp.use(await startSink(arrivals))
  const mail = await startMail(place, sink.port)
  const core = await startBareCore(place, { target: `${mail.origin}/`, hash: true })
  return {
    arrivals,
    programs: [core, mail],
    connections: () => sink.connections,
    operation: (email) => post(place, core.origin, { email, password: 'correct horse battery staple' }),
  }
}

/** The limit of `customerCreate`: request, commit, sign, post. */
export async function customerLimit(place: Place): Promise<Candidate> {
  const arrivals = createArrivals()
  const receiver = place.cleanUp.use(await startReceiver(arrivals))
  const core = await startBareCore(place, { target: receiver.url, hash: false })
  return {
    arrivals,
    programs: [core],
    connections: () => receiver.connections,
    operation: (email) => post(place, core.origin, { email, firstName: 'Ada', lastName: 'Byron' }),
  }
}

export async function startBareCore(
  place: Place,
  { target, hash }: Pick<CoreOptions, 'target' | 'hash'>,
): Promise<Program & { origin: string }> {
  const port = await freePort()
  const databasePath = join(place.directory, 'core.sqlite')
  return start(place, 'core', CORE, { port, databasePath, privateKey, target, hash } satisfies CoreOptions)
}

export async function startMail(place: Place, smtpPort: number): Promise<Program & { origin: string }> {
  const port = await freePort()
  const databasePath = join(place.directory, 'mail.sqlite')
  return start(place, 'mail', MAIL, { port, databasePath, publicKey, smtpPort } satisfies MailOptions)
}

async function start(place: Place, name: string, script: string, options: CoreOptions | MailOptions) {
  const origin = `http://127.0.0.1:${options.port}`
  const program = await startProgram({
    ...place,
    profile: undefined,
    name,
    command: [script, JSON.stringify(options)],
    healthUrl: `${origin}/`,
  })
  return { ...place.cleanUp.use(program), origin }
}

async function post({ client }: Place, origin: string, body: Record<string, string>): Promise<void> {
  const reply = await client.post(`${origin}/`, JSON.stringify(body))
  if (reply.status !== 200) throw new Error(`${reply.status} ${reply.body}`)
}
