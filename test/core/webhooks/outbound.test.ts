import { execFile } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import net, { type AddressInfo, type Socket } from 'node:net'
import tls from 'node:tls'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import type { GuardOptions } from '../../../core/webhooks/guarded-agents.ts'
import { createOutbound, type Outbound, type OutboundRequest } from '../../../core/webhooks/outbound.ts'

/** Longer than any answer takes here, so that only the tests about deadlines reach one. */
const patienceMs = 10_000
const shortMs = 80

const cleanups: Array<() => void> = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

function anOutbound(options: Partial<GuardOptions> = {}): Outbound {
  const outbound = createOutbound({
    filterEnabled: true,
    allowLoopback: true,
    userAgent: 'Sallyport/1.0',
    ...options,
  })
  cleanups.push(() => outbound.close())
  return outbound
}

/** Listens on loopback until the test ends, and collects the connections that come. */
async function listening(server: net.Server, host = '127.0.0.1') {
  const connections: Socket[] = []
  server.on('connection', (socket: Socket) => {
    connections.push(socket)
    socket.on('error', () => {})
  })
  server.listen(0, host)
  await once(server, 'listening')
  cleanups.push(() => {
    server.close()
    for (const socket of connections) socket.destroy()
  })
  const { port } = server.address() as AddressInfo
  return { port, url: `http://127.0.0.1:${port}/hook`, connections }
}

function aReceiver(answer: http.RequestListener) {
  return listening(http.createServer(answer))
}

/** A receiver below HTTP: called with each chunk that arrives, the how-manieth it is, and its connection. */
async function aRawReceiver(
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
async function closed(socket: Socket | undefined): Promise<void> {
  if (socket && !socket.closed) await new Promise((resolve) => socket.once('close', resolve))
}

function get(url: string, more: Partial<OutboundRequest> = {}): OutboundRequest {
  return { method: 'GET', url, timeoutMs: patienceMs, ...more }
}

function post(url: string, body: string, more: Partial<OutboundRequest> = {}): OutboundRequest {
  return { method: 'POST', url, body: Buffer.from(body), timeoutMs: patienceMs, ...more }
}

/** A port of loopback that nobody listens on. */
async function aClosedPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function resolvingTo(...addresses: string[]) {
  return async () => addresses.map((address) => ({ address, family: net.isIPv6(address) ? 6 : 4 }))
}

const okResponse = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'

describe('an exchange', () => {
  test('sends the exact bytes with their length and asks for an answer without encoding', async () => {
    const seen = new EventEmitter()
    const { url } = await aReceiver(async (request, response) => {
      const chunks = await Array.fromAsync(request)
      response.writeHead(201, { 'X-Answer': 'yes', 'Set-Cookie': ['a=1', 'b=2'] }).end('thanks')
      seen.emit('request', request, Buffer.concat(chunks).toString())
    })
    const requestSeen = once(seen, 'request')
    const result = await anOutbound().request(
      post(`${url}?a=%20b#fragment`, '{"näme":1}', {
        headers: {
          'X-Custom': 'one',
          'user-agent': 'forged',
          'accept-encoding': 'gzip',
          'content-length': '1',
        },
      }),
    )
    const [request, body] = (await requestSeen) as [http.IncomingMessage, string]
    expect(body).toBe('{"näme":1}')
    expect(request.method).toBe('POST')
    expect(request.url).toBe('/hook?a=%20b')
    expect(request.headersDistinct).toMatchObject({
      'content-length': ['11'],
      'user-agent': ['Sallyport/1.0'],
      'accept-encoding': ['identity'],
      'x-custom': ['one'],
    })
    expect(request.headers['transfer-encoding']).toBeUndefined()
    expect(result).toMatchObject({
      kind: 'response',
      status: 201,
      headers: { 'x-answer': 'yes', 'set-cookie': 'a=1,b=2' },
      body: Buffer.from('thanks'),
      truncated: false,
      truncatedBy: null,
      durationMs: expect.any(Number),
      remoteAddress: '127.0.0.1',
    })
  })

  test('a POST without a body states the length 0, and a GET states none', async () => {
    const lengths: Array<string | undefined> = []
    const { url } = await aReceiver((request, response) => {
      lengths.push(request.headers['content-length'])
      response.end()
    })
    const outbound = anOutbound()
    await outbound.request({ method: 'POST', url, timeoutMs: patienceMs })
    await outbound.request(get(url))
    expect(lengths).toEqual(['0', undefined])
  })

  test.each([204, 301, 302, 307, 308, 404, 410, 429, 500, 503])(
    'a status of %i is reported as it is',
    async (status) => {
      const requested: Array<string | undefined> = []
      const { url } = await aReceiver((request, response) => {
        requested.push(request.url)
        response.writeHead(status, { Location: '/elsewhere' }).end()
      })
      const result = await anOutbound().request(post(url, '{}'))
      expect(result).toMatchObject({ kind: 'response', status, headers: { location: '/elsewhere' } })
      expect(requested).toEqual(['/hook'])
    },
  )

  test('an informational status is passed over', async () => {
    const { url } = await aRawReceiver((socket) => {
      socket.end(`HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n${okResponse}`)
    })
    expect(await anOutbound().request(get(url))).toMatchObject({ kind: 'response', status: 200 })
  })

  test('an offer to upgrade beside a normal answer is ignored', async () => {
    const { url } = await aRawReceiver((socket) => {
      socket.end(okResponse.replace('\r\n', '\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n'))
    })
    expect(await anOutbound().request(get(url))).toMatchObject({ status: 200, body: Buffer.from('ok') })
  })

  test('a compressed body is handed over as it came, so that it cannot grow', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024))
    const { url } = await aReceiver((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb)
    })
    const result = await anOutbound().request(get(url))
    expect(result).toMatchObject({ headers: { 'content-encoding': 'gzip' }, truncated: false })
    expect(result.kind === 'response' && result.body.equals(bomb)).toBe(true)
  })

  test('a proxy named in the environment is not used', async () => {
    const receiver = await aReceiver((_request, response) => response.end('direct'))
    const proxy = await aReceiver((_request, response) => response.end('through the proxy'))
    const script = `
      import { createOutbound } from ${JSON.stringify(new URL('../../../core/webhooks/outbound.ts', import.meta.url).href)}
      const outbound = createOutbound({ filterEnabled: true, allowLoopback: true, userAgent: 'test' })
      const result = await outbound.request({ method: 'GET', url: '${receiver.url}', timeoutMs: ${patienceMs} })
      process.stdout.write(String(result.body))
      outbound.close()`
    const address = new URL(proxy.url).origin
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env: { NODE_USE_ENV_PROXY: '1', HTTP_PROXY: address, http_proxy: address, HTTPS_PROXY: address },
    })
    expect(stdout).toBe('direct')
    expect(proxy.connections).toHaveLength(0)
  })
})

describe('kept sockets', () => {
  test('several requests to a receiver share one connection', async () => {
    const { url, connections } = await aReceiver((_request, response) => response.end('ok'))
    const outbound = anOutbound()
    for (const body of ['1', '2', '3']) {
      expect(await outbound.request(post(url, body))).toMatchObject({ status: 200 })
    }
    expect(connections).toHaveLength(1)
  })

  test('a socket past its age is not used again', async () => {
    const { url, connections } = await aReceiver((_request, response) => response.end('ok'))
    const outbound = anOutbound({ maxSocketAgeMs: 0 })
    await outbound.request(get(url))
    await outbound.request(get(url))
    expect(connections).toHaveLength(2)
  })

  test('a name is resolved once for all requests on the same socket', async () => {
    const { port, connections } = await aReceiver((_request, response) => response.end('ok'))
    let lookups = 0
    const lookup = async () => {
      lookups += 1
      return [{ address: '127.0.0.1', family: 4 }]
    }
    const outbound = anOutbound({ lookup })
    await outbound.request(get(`http://receiver.example:${port}/`))
    await outbound.request(get(`http://receiver.example:${port}/`))
    expect([lookups, connections.length]).toEqual([1, 1])
  })

  test('a socket that is reset as it is used again costs no failure: the request goes out once more', async () => {
    const { url, connections } = await aRawReceiver((socket, requestNumber) => {
      if (requestNumber === 1) socket.write(okResponse)
      else socket.resetAndDestroy()
    })
    const outbound = anOutbound()
    expect(await outbound.request(post(url, '1'))).toMatchObject({ status: 200 })
    expect(await outbound.request(post(url, '2'))).toMatchObject({ status: 200, body: Buffer.from('ok') })
    expect(connections).toHaveLength(2)
  })

  test('a socket that the receiver closed while idle costs no failure either', async () => {
    const { url } = await aRawReceiver((socket) => socket.end(okResponse))
    const outbound = anOutbound()
    for (const body of ['1', '2', '3', '4']) {
      expect(await outbound.request(post(url, body))).toMatchObject({ status: 200 })
    }
  })

  test('a request goes out a second time at most', async () => {
    const { url, connections } = await aRawReceiver((socket, requestNumber, connectionNumber) => {
      if (requestNumber === 1 && connectionNumber === 1) socket.write(okResponse)
      else socket.resetAndDestroy()
    })
    const outbound = anOutbound()
    await outbound.request(post(url, '1'))
    expect(await outbound.request(post(url, '2'))).toMatchObject({ code: 'connection_reset' })
    expect(connections).toHaveLength(2)
  })

  test('a request goes out once only when a byte of its answer has come', async () => {
    const { url, connections } = await aRawReceiver((socket, requestNumber) => {
      if (requestNumber === 1) socket.write(okResponse)
      else socket.end('HTTP/1.1 2')
    })
    const outbound = anOutbound()
    await outbound.request(post(url, '1'))
    expect(await outbound.request(post(url, '2'))).toMatchObject({ kind: 'failure' })
    expect(connections).toHaveLength(1)
  })

  test('a request whose new connection is reset goes out once only', async () => {
    const { url, connections } = await aRawReceiver((socket) => socket.resetAndDestroy())
    expect(await anOutbound().request(post(url, '1'))).toMatchObject({ code: 'connection_reset' })
    expect(connections).toHaveLength(1)
  })

  test('closing breaks what is under way and does not send it again', async () => {
    const outbound = anOutbound()
    const { url, connections } = await aRawReceiver((socket, requestNumber) => {
      if (requestNumber === 1) socket.write(okResponse)
      else outbound.close()
    })
    await outbound.request(post(url, '1'))
    expect(await outbound.request(post(url, '2'))).toMatchObject({ code: 'connection_reset' })
    expect(connections).toHaveLength(1)
  })
})

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

describe('TLS', () => {
  /** Self-signed for receiver.example, valid until 2126; used nowhere but here. */
  const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgt2XdwQctplozDBWq
NG/yZv75Bcfg9Te4eirsCdEZvxOhRANCAASH1KCszcxwhLPRPwBO0Rj8TdEozKJP
NPUwN870zx7UKl1c69eWmrOVBdYq+AvqTLvLvP+IAvLNUAZTFBPcxSjl
-----END PRIVATE KEY-----`
  const cert = `-----BEGIN CERTIFICATE-----
MIIBqzCCAVCgAwIBAgIUIhuoV9cvNedNvACXcBCMZbvQ+x0wCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQcmVjZWl2ZXIuZXhhbXBsZTAgFw0yNjExMjIwMDAyMTBaGA8y
MTI2MTAyOTAwMDIxMFowGzEZMBcGA1UEAwwQcmVjZWl2ZXIuZXhhbXBsZTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABIfUoKzNzHCEs9E/AE7RGPxN0SjMok809TA3
zvTPHtQqXVzr15aas5UF1ir4C+pMu8u8/4gC8s1QBlMUE9zFKOWjcDBuMB0GA1Ud
DgQWBBQTsyyfqkdwcusDaLxDHEyvZnZNQjAfBgNVHSMEGDAWgBQTsyyfqkdwcusD
aLxDHEyvZnZNQjAPBgNVHRMBAf8EBTADAQH/MBsGA1UdEQQUMBKCEHJlY2VpdmVy
LmV4YW1wbGUwCgYIKoZIzj0EAwIDSQAwRgIhAL5KFFPYxSn2fZixzxQzoUrCkEW5
4P2dp3QUOkIvqyu+AiEAnfNlSHfd02O+gNrZOpfog+vecvW6mkYStoZn6lDSn7k=
-----END CERTIFICATE-----`

  /** Trusts the certificate above for the rest of the test. */
  function trustTheCertificate() {
    const before = tls.getCACertificates('default')
    tls.setDefaultCACertificates([...before, cert])
    onTestFinished(() => tls.setDefaultCACertificates(before))
  }

  test('asks for the name and checks it, while the socket goes to the checked address', async () => {
    trustTheCertificate()
    const names: unknown[] = []
    const server = https.createServer({ key, cert }, (request, response) => {
      names.push(request.headers.host, request.socket instanceof tls.TLSSocket && request.socket.servername)
      response.end('ok')
    })
    const { port, connections } = await listening(server)
    const outbound = anOutbound({ lookup: resolvingTo('127.0.0.1') })
    const url = `https://Receiver.Example.:${port}/`
    expect(await outbound.request(post(url, '1'))).toMatchObject({ status: 200, remoteAddress: '127.0.0.1' })
    expect(await outbound.request(post(url, '2'))).toMatchObject({ status: 200 })
    expect(names.slice(0, 2)).toEqual([`receiver.example:${port}`, 'receiver.example'])
    expect(connections).toHaveLength(1)
  })

  test('a certificate for another name is refused', async () => {
    trustTheCertificate()
    const { port, connections } = await listening(https.createServer({ key, cert }))
    const outbound = anOutbound({ lookup: resolvingTo('127.0.0.1') })
    const result = await outbound.request(get(`https://other.example:${port}/`))
    expect(result).toMatchObject({
      code: 'tls_error',
      detail: 'No secure connection could be made (ERR_TLS_CERT_ALTNAME_INVALID)',
    })
    expect(connections).toHaveLength(1)
  })

  test('a certificate that nobody vouches for is refused', async () => {
    const { port } = await listening(https.createServer({ key, cert }))
    const outbound = anOutbound({ lookup: resolvingTo('127.0.0.1') })
    const result = await outbound.request(get(`https://receiver.example:${port}/`))
    expect(result).toMatchObject({
      code: 'tls_error',
      detail: 'No secure connection could be made (DEPTH_ZERO_SELF_SIGNED_CERT)',
    })
  })

  test('a receiver that speaks plain HTTP where TLS is expected is a TLS error', async () => {
    const { port } = await aReceiver((_request, response) => response.end())
    expect(await anOutbound().request(get(`https://127.0.0.1:${port}/`))).toMatchObject({ code: 'tls_error' })
  })
})

describe('the address filter', () => {
  const blocked = {
    kind: 'failure',
    code: 'blocked_address',
    detail: 'Invalid IP address',
    durationMs: expect.any(Number),
  }

  async function aListener() {
    return aReceiver((_request, response) => response.end('reached'))
  }

  test.each(['127.0.0.1', '0177.0.0.1', '2130706433', '0x7f.1', '127.1', '[::1]', '[::ffff:127.0.0.1]'])(
    'the literal %s is not dialled',
    async (host) => {
      const { port, connections } = await aListener()
      const outbound = anOutbound({ allowLoopback: false })
      expect(await outbound.request(get(`http://${host}:${port}/`))).toEqual(blocked)
      expect(connections).toHaveLength(0)
    },
  )

  test.each([
    'localhost',
    'localhost.',
    'shop.localhost',
    'metadata.google.internal',
    'METADATA.google.internal.',
  ])('the name %s is refused before it is resolved', async (host) => {
    const lookup = () => Promise.reject(new Error('nobody should ask'))
    expect(await anOutbound({ allowLoopback: false, lookup }).request(get(`http://${host}/`))).toEqual(
      blocked,
    )
  })

  test.each([
    [['127.0.0.1']],
    [['8.8.8.8', '127.0.0.1']],
    [['127.0.0.1', '8.8.8.8']],
    [['2606:4700:4700::1111', '::1']],
    [['8.8.8.8', '2606:4700:4700::1111', '10.0.0.1']],
    [['::ffff:127.0.0.1']],
    [['64:ff9b::7f00:1']],
    [['8.8.8.8', 'not an address']],
  ])('a name that resolves to %j is refused whole, and the failure names no address', async (addresses) => {
    const { port, connections } = await aListener()
    const outbound = anOutbound({ allowLoopback: false, lookup: resolvingTo(...addresses) })
    expect(await outbound.request(post(`http://receiver.example:${port}/`, '{}'))).toEqual(blocked)
    expect(connections).toHaveLength(0)
  })

  test('a name that turns private after its socket was kept is refused on the next dial', async () => {
    const { port, connections } = await aListener()
    const answers = ['127.0.0.1', '10.0.0.1']
    const lookup = async () => [{ address: answers.shift() ?? '', family: 4 }]
    const outbound = anOutbound({ lookup, maxSocketAgeMs: 0 })
    const url = `http://receiver.example:${port}/`
    expect(await outbound.request(get(url))).toMatchObject({ status: 200 })
    expect(await outbound.request(get(url))).toEqual(blocked)
    expect(connections).toHaveLength(1)
  })

  test('a checked address is recognised behind the socket in another spelling', async () => {
    const server = http.createServer((_request, response) => response.end('ok'))
    const { port } = await listening(server)
    const outbound = anOutbound({ lookup: resolvingTo('::ffff:7f00:1') })
    expect(await outbound.request(get(`http://receiver.example:${port}/`))).toMatchObject({ status: 200 })
  })

  test('loopback is reached by the flag, as a literal and by name, and private ranges stay blocked', async () => {
    const { port } = await aListener()
    const outbound = anOutbound({ lookup: resolvingTo('127.0.0.1') })
    expect(await outbound.request(get(`http://127.1:${port}/`))).toMatchObject({ status: 200 })
    expect(await outbound.request(get(`http://localhost:${port}/`))).toMatchObject({ status: 200 })
    for (const host of ['10.0.0.1', '172.16.0.1', '192.168.0.1', '169.254.169.254', '[fd00::1]', '0.0.0.0']) {
      expect(await outbound.request(get(`http://${host}:${port}/`))).toEqual(blocked)
    }
    const mixed = anOutbound({ lookup: resolvingTo('127.0.0.1', '192.168.0.1') })
    expect(await mixed.request(get(`http://receiver.example:${port}/`))).toEqual(blocked)
  })

  test('with the filter off every address is dialled', async () => {
    const { port, connections } = await aListener()
    const outbound = anOutbound({
      filterEnabled: false,
      allowLoopback: false,
      lookup: resolvingTo('127.0.0.1'),
    })
    for (const host of ['127.0.0.1', '0.0.0.0', 'metadata.google.internal', '[::ffff:127.0.0.1]']) {
      expect(await outbound.request(get(`http://${host}:${port}/`))).toMatchObject({ status: 200 })
    }
    expect(connections).toHaveLength(4)
  })

  test('a redirect to a blocked address is an answer and is not followed', async () => {
    const { url } = await aReceiver((_request, response) => {
      response.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data/' }).end()
    })
    expect(await anOutbound().request(get(url))).toMatchObject({ kind: 'response', status: 302 })
  })

  test.each(['', 'nonsense', 'ftp://127.0.0.1/', 'http://user:secret@127.0.0.1/'])(
    '"%s" is not called, because it is no URL to call',
    async (url) => {
      expect(await anOutbound().request(get(url))).toMatchObject({
        code: 'invalid_url',
        detail: 'Not a URL that can be called',
      })
    },
  )

  test('a URL longer than the limit is not called', async () => {
    const { url, connections } = await aListener()
    const tooLong = `${url}?${'x'.repeat(2048)}`
    expect(await anOutbound().request(get(tooLong))).toMatchObject({ code: 'invalid_url' })
    expect(connections).toHaveLength(0)
  })
})
