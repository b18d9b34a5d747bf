import { createHash } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import packageJson from '../../package.json' with { type: 'json' }
import { refusal } from './guard.ts'
import { toSummary } from './mailpit-message.ts'
import type { MessageStore, StoreEvent } from './store.ts'

/** The path that Mailpit's clients open. */
const eventsPath = '/api/events'
/** RFC 6455 section 1.3: appended to the client's key before hashing. */
const handshakeSuffix = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
/** Clients have nothing to say here beyond control frames, which are at most 131 bytes with header and mask. */
const maxBufferedBytes = 4_096
/** A client that lets this much pile up unread is cut off; it reloads the list when it connects again. */
const maxUnsentBytes = 4 * 1024 * 1024
/** Counters go out at most four times a second, however fast mails arrive. */
const statsIntervalMs = 250

const opcodes = { text: 0x1, close: 0x8, ping: 0x9, pong: 0xa }

/**
 * Pushes every change of the store over a WebSocket, in Mailpit's frames `{Type, Data}`. The traffic goes one way,
 * so this is all of RFC 6455 that is needed: the handshake, whole text frames, and answers to ping and close.
 * Returns a function that ends all connections.
 */
export function pushLiveEvents(server: Server, store: MessageStore, boundTo: string): () => void {
  const sockets = new Set<Duplex>()
  let stats: NodeJS.Timeout | undefined

  const broadcast = (frame: { Type: string; Data: unknown }) => {
    const bytes = encode(opcodes.text, Buffer.from(JSON.stringify(frame)))
    for (const socket of sockets) {
      if (socket.writableLength > maxUnsentBytes) socket.destroy()
      else socket.write(bytes)
    }
  }
  const unwatch = store.watch((event) => {
    broadcast(frameOf(event))
    stats ??= setTimeout(() => {
      stats = undefined
      const data = { Total: store.all.length, Unread: store.unread, Version: `v${packageJson.version}` }
      broadcast({ Type: 'stats', Data: data })
    }, statsIntervalMs).unref()
  })

  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy())
    const accepted = accept(request, boundTo)
    if (accepted.refused) return socket.end(`HTTP/1.1 ${accepted.refused}\r\nConnection: close\r\n\r\n`)
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        `Sec-WebSocket-Accept: ${accepted.key}\r\n\r\n`,
    )
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    answerControlFrames(socket)
  })

  return () => {
    unwatch()
    clearTimeout(stats)
    for (const socket of sockets) socket.destroy()
  }
}

function frameOf(event: StoreEvent): { Type: string; Data: unknown } {
  if (event.type === 'new') return { Type: 'new', Data: toSummary(event.message) }
  if (event.type === 'update') return { Type: 'update', Data: { ID: event.id, Read: event.read } }
  if (event.type === 'delete') return { Type: 'delete', Data: { ID: event.id } }
  return { Type: 'truncate', Data: null }
}

/** The answer to a handshake. Browsers let any page open a WebSocket anywhere, so the origin is checked here. */
function accept({ url, headers }: IncomingMessage, boundTo: string): { key?: string; refused?: string } {
  const key = headers['sec-websocket-key']
  if (url?.split('?')[0] !== eventsPath) return { refused: '404 Not Found' }
  if (headers.upgrade?.toLowerCase() !== 'websocket' || !key) return { refused: '400 Bad Request' }
  if (headers['sec-websocket-version'] !== '13') return { refused: '426 Upgrade Required' }
  // A handshake is a GET, but what it opens is to be as closed as a change.
  const provenance = { method: 'CONNECT', host: headers.host, origin: headers.origin }
  if (refusal(provenance, boundTo)) return { refused: '403 Forbidden' }
  return {
    key: createHash('sha1')
      .update(key + handshakeSuffix)
      .digest('base64'),
  }
}

/** Servers send frames whole and unmasked. */
function encode(opcode: number, payload: Buffer): Buffer {
  const { length } = payload
  const header = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10)
  header[0] = 0x80 | opcode
  header[1] = length < 126 ? length : length < 65_536 ? 126 : 127
  if (header.length === 4) header.writeUInt16BE(length, 2)
  if (header.length === 10) header.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([header, payload])
}

/** Reads the client's frames only as far as ping and close need it; anything larger than those ends the line. */
function answerControlFrames(socket: Duplex): void {
  let buffered = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk])
    while (buffered.length >= 6) {
      const opcode = buffered.readUInt8(0) & 0x0f
      const length = buffered.readUInt8(1) & 0x7f
      if (length > 125) return socket.destroy()
      if (buffered.length < 6 + length) break
      const mask = buffered.subarray(2, 6)
      const payload = buffered.subarray(6, 6 + length).map((byte, index) => byte ^ (mask[index % 4] ?? 0))
      buffered = buffered.subarray(6 + length)
      if (opcode === opcodes.close) return socket.end(encode(opcodes.close, Buffer.from(payload)))
      if (opcode === opcodes.ping) socket.write(encode(opcodes.pong, Buffer.from(payload)))
    }
    if (buffered.length > maxBufferedBytes) socket.destroy()
  })
}
