import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import type { Arrivals } from './arrivals.ts'

export interface Sink extends AsyncDisposable {
  /** `smtp://127.0.0.1:…` */
  readonly url: string
  readonly port: number
  /** Connections opened since the start: few, where a sender keeps them. */
  readonly connections: number
}

const END_OF_DATA = '\r\n.\r\n'

/**
 * As little of an SMTP server as a sender needs: it takes every mail, notes whom it was for, and forgets it. It shares
 * the machine with what is measured, so it costs as little as can be.
 */
export async function startSink(arrivals: Arrivals): Promise<Sink> {
  const sockets = new Set<net.Socket>()
  let connections = 0
  const server = net.createServer({ noDelay: true }, (socket) => {
    connections++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    converse(socket, arrivals)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A listening TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    get connections() {
      return connections
    },
    async [Symbol.asyncDispose]() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function converse(socket: net.Socket, arrivals: Arrivals): void {
  let pending = ''
  let recipients: string[] = []
  let inData = false
  socket.setEncoding('latin1')
  socket.write('220 sink\r\n')
  socket.on('data', (chunk: string) => {
    pending += chunk
    for (;;) {
      const end = pending.indexOf(inData ? END_OF_DATA : '\r\n')
      if (end < 0) return
      const text = pending.slice(0, end)
      pending = pending.slice(end + (inData ? END_OF_DATA.length : 2))
      if (inData) {
        inData = false
        for (const recipient of recipients) arrivals.note(recipient)
        recipients = []
        socket.write('250 taken\r\n')
      } else command(text)
    }
  })

  function command(line: string): void {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'DATA') {
      inData = true
      socket.write('354 go on\r\n')
    } else if (verb === 'QUIT') socket.end('221 bye\r\n')
    else if (verb === 'EHLO') socket.write('250-sink\r\n250 8BITMIME\r\n')
    else {
      if (verb === 'RCPT') recipients.push(/<([^>]*)>/.exec(line)?.[1]?.toLowerCase() ?? '')
      socket.write('250 fine\r\n')
    }
  }
}
