import type { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'

import {
  aClosedPort,
  anOutbound,
  aRawReceiver,
  aReceiver,
  closed,
  get,
  okResponse,
  post,
  resolvingTo,
  shortMs,
} from '../../support/outbound.ts'

describe('a receiver that misbehaves', () => {
  test('refuses the connection', async () => {
    const result = await anOutbound().request(get(`http://127.0.0.1:${await aClosedPort()}/`))
    expect(result).toEqual({
      kind: 'failure',
      code: 'connection_refused',
      detail: 'The connection was refused (ECONNREFUSED)',
      durationMs: expect.any(Number),
    })
  })

  test('refuses on each of its addresses', async () => {
    const outbound = anOutbound({ lookup: resolvingTo('127.0.0.1', '127.0.0.2') })
    const result = await outbound.request(get(`http://receiver.example:${await aClosedPort()}/`))
    expect(result).toMatchObject({ code: 'connection_refused' })
  })

  test('resets in the middle of the headers', async () => {
    const { url } = await aRawReceiver((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-', () => socket.resetAndDestroy())
    })
    expect(await anOutbound().request(post(url, '{}'))).toMatchObject({ code: 'connection_reset' })
  })

  test('closes without an answer', async () => {
    const { url } = await aRawReceiver((socket) => socket.end())
    expect(await anOutbound().request(post(url, '{}'))).toMatchObject({ code: 'connection_reset' })
  })

  test('breaks off in the middle of the body, which leaves the answer that it had given', async () => {
    const { url } = await aRawReceiver((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'),
    )
    expect(await anOutbound().request(post(url, '{}'))).toMatchObject({
      kind: 'response',
      status: 200,
      body: Buffer.from('half'),
      truncated: true,
      truncatedBy: 'connection',
    })
  })

  test('resets in the middle of the body, which leaves the answer too', async () => {
    const { url, connections } = await aReceiver((_request, response) => {
      const reset = () => response.socket?.resetAndDestroy()
      response.writeHead(503, { 'Content-Length': 9 })
      // Two turns of the event loop later the first half has been read for certain.
      response.write('half', () => setImmediate(() => setImmediate(reset)))
    })
    const result = await anOutbound().request(post(url, '{}'))
    expect(result).toMatchObject({ status: 503, truncated: true, truncatedBy: 'connection' })
    expect(connections).toHaveLength(1)
  })

  test('sends a body without end: reading stops at the cap and the socket is destroyed', async () => {
    const piece = Buffer.alloc(16 * 1024, 'x')
    const { url, connections } = await aRawReceiver((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      const pump = () => {
        while (socket.writable && socket.write(piece));
      }
      socket.on('drain', pump)
      pump()
    })
    const outbound = anOutbound()
    const result = await outbound.request(get(url, { maxResponseBytes: 1000 }))
    expect(result).toMatchObject({ kind: 'response', status: 200, truncated: true, truncatedBy: 'size' })
    expect(result.kind === 'response' && result.body.toString()).toBe('x'.repeat(1000))
    await closed(connections[0])
    const byDefault = await outbound.request(get(url))
    expect(byDefault.kind === 'response' && byDefault.body.length).toBe(65_536)
  })

  test('sends exactly as many bytes as the cap, which is not too many', async () => {
    const { url, connections } = await aReceiver((_request, response) => response.end('12345'))
    const outbound = anOutbound()
    const whole = await outbound.request(get(url, { maxResponseBytes: 5 }))
    expect(whole).toMatchObject({ body: Buffer.from('12345'), truncated: false })
    const cut = await outbound.request(get(url, { maxResponseBytes: 4 }))
    expect(cut).toMatchObject({ body: Buffer.from('1234'), truncated: true })
    expect(connections).toHaveLength(1)
  })

  test('sends more headers than are read', async () => {
    const { url } = await aRawReceiver((socket) => {
      socket.end(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)
    })
    expect(await anOutbound().request(get(url))).toMatchObject({ code: 'response_too_large' })
  })

  test('speaks something else than HTTP', async () => {
    const { url } = await aRawReceiver((socket) => socket.end('220 mail.example ESMTP\r\n'))
    expect(await anOutbound().request(get(url))).toMatchObject({ code: 'protocol_error' })
  })

  test('switches to another protocol unasked', async () => {
    const { url, connections } = await aRawReceiver((socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    })
    expect(await anOutbound().request(get(url))).toMatchObject({ code: 'protocol_error' })
    await closed(connections[0])
  })

  test('has a name that does not resolve', async () => {
    const lookup = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND receiver.example'), { code: 'ENOTFOUND' })
    }
    const result = await anOutbound({ lookup }).request(get('http://receiver.example/'))
    expect(result).toMatchObject({
      code: 'dns_error',
      detail: 'The name could not be resolved (ENOTFOUND)',
    })
    const empty = await anOutbound({ lookup: resolvingTo() }).request(get('http://receiver.example/'))
    expect(empty).toMatchObject({ code: 'dns_error', detail: 'The name could not be resolved' })
  })

  test('was configured with a header that HTTP cannot carry', async () => {
    const { url, connections } = await aReceiver((_request, response) => response.end())
    const result = await anOutbound().request(get(url, { headers: { 'X-Split': 'a\r\nX-Injected: b' } }))
    expect(result).toMatchObject({ code: 'protocol_error' })
    expect(connections).toHaveLength(0)
  })
})

describe('the deadline', () => {
  const noAnswer = { kind: 'failure', code: 'timeout' }

  /** Writes a byte every few milliseconds for as long as the socket takes them. */
  function drip(socket: Socket, text: string) {
    let sent = 0
    const timer = setInterval(() => {
      socket.write(text.charAt(sent % text.length))
      sent += 1
    }, 5)
    socket.on('close', () => clearInterval(timer))
  }

  test('covers a receiver that accepts and stays silent', async () => {
    const { url } = await aRawReceiver(() => {})
    const result = await anOutbound().request(post(url, '{}', { timeoutMs: shortMs }))
    expect(result).toMatchObject(noAnswer)
    expect(result.durationMs).toBeGreaterThanOrEqual(shortMs - 2)
  })

  test('covers headers that come byte by byte', async () => {
    const { url, connections } = await aRawReceiver((socket) =>
      drip(socket, 'HTTP/1.1 200 OK\r\nX-Endless: '.padEnd(10_000, 'x')),
    )
    expect(await anOutbound().request(post(url, '{}', { timeoutMs: shortMs }))).toMatchObject(noAnswer)
    await closed(connections[0])
  })

  test('covers a body that comes byte by byte, which leaves the answer that was given', async () => {
    const { url, connections } = await aRawReceiver((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n')
      drip(socket, 'x')
    })
    const result = await anOutbound().request(post(url, '{}', { timeoutMs: shortMs }))
    expect(result).toMatchObject({ kind: 'response', status: 200, truncated: true, truncatedBy: 'deadline' })
    await closed(connections[0])
  })

  test('covers informational answers without end', async () => {
    const { url } = await aRawReceiver((socket) => drip(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'))
    expect(await anOutbound().request(get(url, { timeoutMs: shortMs }))).toMatchObject(noAnswer)
  })

  test('covers a name that never resolves', async () => {
    const outbound = anOutbound({ lookup: () => new Promise(() => {}) })
    const result = await outbound.request(get('http://receiver.example/', { timeoutMs: shortMs }))
    expect(result).toMatchObject(noAnswer)
  })

  test('covers a TLS handshake that is never answered', async () => {
    const { port } = await aRawReceiver(() => {})
    const result = await anOutbound().request(get(`https://127.0.0.1:${port}/`, { timeoutMs: shortMs }))
    expect(result).toMatchObject(noAnswer)
  })

  test('covers the second try together with the first', async () => {
    const { url, connections } = await aRawReceiver((socket, requestNumber, connectionNumber) => {
      if (requestNumber === 2) socket.resetAndDestroy()
      else if (connectionNumber === 1) socket.write(okResponse)
    })
    const outbound = anOutbound()
    await outbound.request(post(url, '1'))
    expect(await outbound.request(post(url, '2', { timeoutMs: shortMs }))).toMatchObject(noAnswer)
    expect(connections).toHaveLength(2)
  })
})
