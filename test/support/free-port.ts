import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** Below the ports that outgoing connections are given, so that none is taken between the look and the use. */
const FIRST_PORT = 21_000
const PORTS = 10_000
const PORT_TRIES = 50

/** A port of loopback that nobody listens at, for programs that have to be told theirs. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORT_TRIES; tries++) {
    const server = createServer()
    try {
      server.listen(FIRST_PORT + Math.floor(Math.random() * PORTS), '127.0.0.1')
      await once(server, 'listening')
      // A listening TCP server has an address of this shape.
      return (server.address() as AddressInfo).port
    } catch {
      // Taken: look elsewhere.
    } finally {
      server.close()
    }
  }
  throw new Error('No port is free.')
}
