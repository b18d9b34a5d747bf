import http from 'node:http'
import https from 'node:https'
import tls from 'node:tls'
import { describe, expect, onTestFinished, test } from 'vitest'

import { anOutbound, aReceiver, get, listening, post, resolvingTo } from '../../support/outbound.ts'

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
