import { describe, expect, test } from 'vitest'
import { checkTarget, isAddressAllowed, isSameAddress } from '../../../core/webhooks/address-policy.ts'

const strict = { filterEnabled: true, allowLoopback: false }
const loopbackOpen = { filterEnabled: true, allowLoopback: true }
const off = { filterEnabled: false, allowLoopback: false }

/** First and last address of each range that is never public. */
const blockedIPv4 = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '239.255.255.255'],
  ['240.0.0.0', '255.255.255.255'],
  ['168.63.129.16', '169.254.169.254'],
].flat()

/** The addresses just outside those ranges, and a few well-known ones. */
const publicIPv4 = [
  '1.0.0.0',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '168.63.129.15',
  '168.63.129.17',
  '169.253.255.255',
  '169.255.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '191.255.255.255',
  '192.0.1.0',
  '192.0.3.0',
  '192.88.98.255',
  '192.88.100.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '198.51.99.255',
  '198.51.101.0',
  '203.0.112.255',
  '203.0.114.0',
  '223.255.255.255',
  '8.8.8.8',
]

const blockedIPv6 = [
  ['::', '::1'],
  ['::2', '::ffff:ffff'],
  ['64:ff9b::', '64:ff9b::ffff:ffff'],
  ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['100::', '100::ffff:ffff:ffff:ffff'],
  ['1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '4000::'],
  ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001:0:ffff:ffff:ffff:ffff:ffff:ffff', '2001:2::'],
  ['2001:20::', '2001:2f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fd00:ec2::254', 'fe80::1%eth0'],
  ['fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
].flat()

const publicIPv6 = [
  '2000::',
  '2001:200::',
  '2001:db7:ffff:ffff:ffff:ffff:ffff:ffff',
  '2001:db9::',
  '2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  '2003::',
  '2606:4700:4700::1111',
  '3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  '3fff:1000::',
]

describe('which addresses may be called', () => {
  test.each(blockedIPv4)('%s is refused as it is and inside every IPv6 form that carries it', (address) => {
    const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
    const high = ((a << 8) | b).toString(16)
    const low = ((c << 8) | d).toString(16)
    const forms = {
      plain: address,
      mapped: `::ffff:${address}`,
      mappedInHex: `::ffff:${high}:${low}`,
      mappedInFull: `0:0:0:0:0:FFFF:${high}:${low}`,
      compatible: `::${address}`,
      nat64: `64:ff9b::${address}`,
      nat64InHex: `64:ff9b::${high}:${low}`,
      sixToFour: `2002:${high}:${low}::1`,
    }
    const allowed = Object.entries(forms).filter(([, form]) => isAddressAllowed(form, strict))
    expect(allowed).toEqual([])
  })

  test.each(blockedIPv6)('%s is refused', (address) => {
    expect(isAddressAllowed(address, strict)).toBe(false)
  })

  test.each([...publicIPv4, ...publicIPv6])('%s is public and may be called', (address) => {
    expect(isAddressAllowed(address, strict)).toBe(true)
  })

  test('an IPv4-mapped public address counts as the public address', () => {
    expect(isAddressAllowed('::ffff:8.8.8.8', strict)).toBe(true)
    expect(isAddressAllowed('::ffff:808:808', strict)).toBe(true)
  })

  test.each(['64:ff9b::8.8.8.8', '2002:808:808::1', '::8.8.8.8'])(
    '%s is refused although it carries a public address, since a translator would have to be trusted',
    (address) => {
      expect(isAddressAllowed(address, strict)).toBe(false)
    },
  )

  test.each(['', 'localhost', '0177.0.0.1', '127.1', '1.2.3.4.5', '256.1.1.1', '8.8.8.8:80', '[2000::]'])(
    '"%s" is not an address and is refused',
    (text) => {
      expect(isAddressAllowed(text, strict)).toBe(false)
    },
  )

  test.each(['127.0.0.0', '127.0.0.1', '127.255.255.255', '::1', '::ffff:127.0.0.1'])(
    '%s may be called once loopback is allowed',
    (address) => {
      expect(isAddressAllowed(address, loopbackOpen)).toBe(true)
    },
  )

  test('allowing loopback opens no other blocked address', () => {
    const loopback = (address: string) => address.startsWith('127.') || address === '::1'
    const others = [...blockedIPv4, ...blockedIPv6].filter((address) => !loopback(address))
    const translated = ['64:ff9b::127.0.0.1', '2002:7f00:1::1', '::127.0.0.1']
    expect([...others, ...translated].filter((address) => isAddressAllowed(address, loopbackOpen))).toEqual(
      [],
    )
  })

  test('with the filter off every address may be called', () => {
    const addresses = [...blockedIPv4, ...blockedIPv6]
    expect(addresses.filter((address) => !isAddressAllowed(address, off))).toEqual([])
  })
})

describe('two spellings of an address', () => {
  test.each([
    ['127.0.0.1', '::ffff:7f00:1'],
    ['2606:4700::1111', '2606:4700:0:0:0:0:0:1111'],
    ['2606:4700::ABCD', '2606:4700::abcd'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('%s is the same as %s', (one, other) => {
    expect(isSameAddress(one, other)).toBe(true)
  })

  test.each([
    ['127.0.0.1', '127.0.0.2'],
    ['0.0.0.1', '::1'],
    ['2606:4700::1', '2606:4700:1::'],
    ['', ''],
    ['name', 'name'],
  ])('"%s" is not the same as "%s"', (one, other) => {
    expect(isSameAddress(one, other)).toBe(false)
  })
})

describe('which URLs may be dialled', () => {
  test.each([
    'http://127.0.0.1/',
    'http://0177.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0x7f000001/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://127.0.0.1../',
    'http://１２７.０.０.１/',
    'http://127%2e0.0.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:0a00:0001]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[2002:a9fe:a9fe::]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'http://LOCALHOST:8000/',
    'http://localhost./',
    'http://localhost../',
    'http://shop.localhost/',
    'http://shop.localhost./',
    'http://ｌｏｃａｌｈｏｓｔ/',
    'http://metadata.google.internal/computeMetadata/v1/',
    'http://Metadata.Google.Internal./',
  ])('%s is refused as a blocked address', (url) => {
    expect(checkTarget(url, strict)).toEqual({ allowed: false, reason: 'blocked_address' })
  })

  test.each([
    '',
    'receiver.example',
    '/relative',
    'http://',
    'http://./',
    'http://user@receiver.example/',
    'http://user:secret@receiver.example/',
    'http://:secret@receiver.example/',
    'http://receiver.example:99999/',
    'http://1.2.3.256/',
    'http://[fe80::1%25eth0]/',
    'ftp://receiver.example/',
    'file:///etc/passwd',
    'awssqs://key:secret@sqs.eu-west-1.amazonaws.com/1/q',
  ])('%s is not a URL that can be called, filter or not', (url) => {
    expect(checkTarget(url, strict)).toEqual({ allowed: false, reason: 'invalid_url' })
    expect(checkTarget(url, off)).toEqual({ allowed: false, reason: 'invalid_url' })
  })

  test('a name is left to the resolver, without its trailing dot', () => {
    const target = checkTarget('https://Receiver.Example.:8443/hook?a=1', strict)
    expect(target.allowed && target.url.href).toBe('https://receiver.example:8443/hook?a=1')
  })

  test('a URL of exactly the longest length may be dialled, and one character more may not', () => {
    const longest = 'http://receiver.example/'.padEnd(2048, 'x')
    expect(checkTarget(longest, strict).allowed).toBe(true)
    expect(checkTarget(`${longest}x`, strict)).toEqual({ allowed: false, reason: 'invalid_url' })
  })

  test('names that only contain a blocked name may be dialled', () => {
    expect(checkTarget('http://notlocalhost/', strict).allowed).toBe(true)
    expect(checkTarget('http://localhost.example/', strict).allowed).toBe(true)
    expect(checkTarget('http://x.metadata.google.internal.example/', strict).allowed).toBe(true)
  })

  test('allowing loopback opens localhost, but not the metadata service', () => {
    expect(checkTarget('http://localhost:8000/', loopbackOpen).allowed).toBe(true)
    expect(checkTarget('http://shop.localhost/', loopbackOpen).allowed).toBe(true)
    expect(checkTarget('http://[::1]:8000/', loopbackOpen).allowed).toBe(true)
    expect(checkTarget('http://metadata.google.internal/', loopbackOpen).allowed).toBe(false)
    expect(checkTarget('http://0.0.0.0/', loopbackOpen).allowed).toBe(false)
    expect(checkTarget('http://192.168.0.1/', loopbackOpen).allowed).toBe(false)
  })

  test('with the filter off blocked names and literals may be dialled', () => {
    expect(checkTarget('http://metadata.google.internal/', off).allowed).toBe(true)
    expect(checkTarget('http://10.0.0.1/', off).allowed).toBe(true)
    expect(checkTarget('http://localhost/', off).allowed).toBe(true)
  })
})
