import { execFile } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import type http from 'node:http'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

import {
  anOutbound,
  aRawReceiver,
  aReceiver,
  get,
  okResponse,
  patienceMs,
  post,
} from '../../support/outbound.ts'

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
