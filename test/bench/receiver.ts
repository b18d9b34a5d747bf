import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Arrivals } from './arrivals.ts'

export interface Receiver extends AsyncDisposable {
  readonly url: string
  /** Connections opened since the start: few, where a sender keeps them. */
  readonly connections: number
}

/** A webhook receiver that believes everything, notes whom the body is about, and answers 200. */
export async function startReceiver(arrivals: Arrivals): Promise<Receiver> {
  let connections = 0
  const server = http.createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      const email = /"email":\s*"([^"]+)"/.exec(body)?.[1]
      if (email) arrivals.note(email)
      response.end('{}')
    })
  })
  server.on('connection', () => connections++)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A listening TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/webhook`,
    get connections() {
      return connections
    },
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
    },
  }
}
