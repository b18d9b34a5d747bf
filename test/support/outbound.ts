import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { GuardOptions } from '../../core/webhooks/guarded-agents.ts'
import { createOutbound, type Outbound, type OutboundRequest } from '../../core/webhooks/outbound.ts'

/** Longer than any answer takes here, so that only the tests about deadlines reach one. */
export const patienceMs = 10_000
export const shortMs = 80

/** Closed when the test ends. */
export function anOutbound(options: Partial<GuardOptions> = {}): Outbound {
  const outbound = createOutbound({
    filterEnabled: true,
    allowLoopback: true,
    userAgent: 'Sallyport/1.0',
    ...options,
  })
  onTestFinished(() => outbound.close())
  return outbound
}

/** Listens on loopback until the test ends, and collects the connections that come. */
export async function listening(server: net.Server, host = '127.0.0.1') {
  const connections: Socket[] = []
  server.on('connection', (socket: Socket) => {
    connections.push(socket)
    socket.on('error', () => {})
  })
  server.listen(0, host)
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    for (const socket of connections) socket.destroy()
  })
  const { port } = server.address() as AddressInfo
  return { port, url: `http://127.0.0.1:${port}/hook`, connections }
}

export function aReceiver(answer: http.RequestListener) {
  return listening(http.createServer(answer))
}

/** A receiver below HTTP: called with each chunk that arrives, the how-manieth it is, and its connection. */
export async function aRawReceiver(
  onRequest: (socket: Socket, requestNumber: number, connectionNumber: number) => void,
) {
  let connectionCount = 0
  const server = net.createServer((socket) => {
    connectionCount += 1
    const connectionNumber = connectionCount
    let requestNumber = 0
    socket.on('data', () => {
      requestNumber += 1
      onRequest(socket, requestNumber, connectionNumber)
    })
  })
  return listening(server)
}

/** Waits until the far side let go of a connection, by whatever means. */
export async function closed(socket: Socket | undefined): Promise<void> {
  if (socket && !socket.closed) await new Promise((resolve) => socket.once('close', resolve))
}

export function get(url: string, more: Partial<OutboundRequest> = {}): OutboundRequest {
  return { method: 'GET', url, timeoutMs: patienceMs, ...more }
}

export function post(url: string, body: string, more: Partial<OutboundRequest> = {}): OutboundRequest {
  return { method: 'POST', url, body: Buffer.from(body), timeoutMs: patienceMs, ...more }
}

/** A port of loopback that nobody listens on. */
export async function aClosedPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export function resolvingTo(...addresses: string[]) {
  return async () => addresses.map((address) => ({ address, family: net.isIPv6(address) ? 6 : 4 }))
}

export const okResponse = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
