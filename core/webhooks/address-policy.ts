import { isIP, isIPv4, isIPv6 } from 'node:net'

/** What core may call: set once from `HTTP_IP_FILTER_ENABLED` and `HTTP_IP_FILTER_ALLOW_LOOPBACK_IPS`. */
export type AddressPolicy = {
  /** Off means that every address may be called; the shape of a URL is still checked. */
  filterEnabled: boolean
  /** Opens 127.0.0.0/8 and ::1 and nothing else: private networks stay closed. */
  allowLoopback: boolean
}

/** A URL that may be dialled as far as can be told without DNS, or why it may not. */
export type Target =
  | { allowed: true; url: URL }
  | { allowed: false; reason: 'invalid_url' | 'blocked_address' }

/** Longest URL that is accepted, in characters. */
const maxUrlLength = 2048

type Address = { bits: 32 | 128; value: bigint }
type Range = { bits: 32 | 128; prefix: number; value: bigint }

/** Google's metadata service, refused by name as well, so that no resolver's answer matters. */
const metadataName = 'metadata.google.internal'

const loopbackRanges = ['127.0.0.0/8', '::1/128'].map(parseRange)

/** IANA's special-purpose IPv4 ranges, and the Azure control address, which only looks public. */
const blockedIPv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
].map(parseRange)

/**
 * IPv6 is judged the other way round: only global unicast may be called. That leaves out loopback, private,
 * link-local and multicast addresses, and also the forms that carry an IPv4 address through a translator
 * (IPv4-compatible, NAT64). They are refused whatever they carry: which translator answers is unknown.
 */
const globalUnicastIPv6 = parseRange('2000::/3')

/** Inside global unicast: protocol assignments (Teredo, ORCHID), documentation, 6to4, documentation again. */
const blockedIPv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map(parseRange)

/**
 * Checks everything about a URL that needs no DNS: for use where a URL is saved as well as where it is
 * dialled, though only dialling decides. The WHATWG parser turns every spelling of an IPv4 address (octal,
 * hex, short, full-width) into the dotted one; the trailing dots of a name are ours to remove.
 */
export function checkTarget(text: string, policy: AddressPolicy): Target {
  const url = text.length <= maxUrlLength ? URL.parse(text) : null
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    return { allowed: false, reason: 'invalid_url' }
  }
  if (url.hostname.endsWith('.')) {
    // The setter parses anew, so `127.0.0.1..` becomes an address here and not in the resolver.
    url.hostname = url.hostname.replace(/\.+$/, '')
    if (url.hostname.endsWith('.')) return { allowed: false, reason: 'invalid_url' }
  }
  const host = withoutBrackets(url.hostname)
  const allowed = isIP(host) ? isAddressAllowed(host, policy) : isNameAllowed(host, policy)
  return allowed ? { allowed, url } : { allowed, reason: 'blocked_address' }
}

/** Whether a socket may be opened to this address. What cannot be read as an address is refused. */
export function isAddressAllowed(text: string, policy: AddressPolicy): boolean {
  if (!policy.filterEnabled) return true
  const address = parseAddress(text)
  if (!address) return false
  if (loopbackRanges.some((range) => contains(range, address))) return policy.allowLoopback
  if (address.bits === 32) return !blockedIPv4.some((range) => contains(range, address))
  return contains(globalUnicastIPv6, address) && !blockedIPv6.some((range) => contains(range, address))
}

/** Whether two spellings name the same address, an IPv4-mapped one being the IPv4 address it carries. */
export function isSameAddress(one: string, other: string): boolean {
  const a = parseAddress(one)
  const b = parseAddress(other)
  return a !== undefined && b !== undefined && a.bits === b.bits && a.value === b.value
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1')
}

function isNameAllowed(name: string, policy: AddressPolicy): boolean {
  if (!policy.filterEnabled) return true
  if (name === 'localhost' || name.endsWith('.localhost')) return policy.allowLoopback
  return name !== metadataName
}

/** IPv4-mapped IPv6 is read as IPv4, because the kernel dials exactly that. */
function parseAddress(text: string): Address | undefined {
  const address = text.replace(/%.*$/, '')
  if (isIPv4(address)) {
    return { bits: 32, value: address.split('.').reduce((sum, octet) => sum * 256n + BigInt(octet), 0n) }
  }
  if (!isIPv6(address)) return undefined
  const value = parseIPv6(address)
  return value >> 32n === 0xffffn ? { bits: 32, value: value & 0xffff_ffffn } : { bits: 128, value }
}

function parseIPv6(address: string): bigint {
  // The URL parser writes a dotted tail as two groups, which leaves a single form to read.
  const [head = '', tail] = withoutBrackets(new URL(`http://[${address}]`).hostname).split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = Array<string>(8 - before.length - after.length).fill('0')
  return [...before, ...zeros, ...after].reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n)
}

function parseRange(text: string): Range {
  const [base = '', prefix] = text.split('/')
  const address = parseAddress(base)
  if (!address) throw new Error(`Not an address range: ${text}`)
  return { ...address, prefix: Number(prefix) }
}

function contains(range: Range, address: Address): boolean {
  const shift = BigInt(range.bits - range.prefix)
  return range.bits === address.bits && range.value >> shift === address.value >> shift
}
