import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net'

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

/** Google's metadata service, refused by name as well, so that no resolver's answer matters. */
const metadataName = 'metadata.google.internal'

const loopback = listOf('127.0.0.0/8', '::1/128')

/** IANA's special-purpose IPv4 ranges, and the Azure control address, which only looks public. */
const blockedIPv4 = listOf(
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
)

/**
 * IPv6 is judged the other way round: only global unicast may be called. That leaves out loopback, private,
 * link-local and multicast addresses, and also the forms that carry an IPv4 address through a translator
 * (IPv4-compatible, NAT64). They are refused whatever they carry: which translator answers is unknown.
 */
const globalUnicastIPv6 = listOf('2000::/3')

/** Inside global unicast: protocol assignments (Teredo, ORCHID), documentation, 6to4, documentation again. */
const blockedIPv6 = listOf('2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20')

/** IPv6 that is an IPv4 address to the kernel, which dials exactly that; a `BlockList` of IPv4 knows it as such. */
const mappedIPv4 = listOf('::ffff:0:0/96')

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
  const address = withoutZone(text)
  if (isIP(address) === 0) return false
  if (contains(loopback, address)) return policy.allowLoopback
  if (isIPv4(address) || contains(mappedIPv4, address)) return !contains(blockedIPv4, address)
  return contains(globalUnicastIPv6, address) && !contains(blockedIPv6, address)
}

/** Whether two spellings name the same address, an IPv4-mapped one being the IPv4 address it carries. */
export function isSameAddress(one: string, other: string): boolean {
  const [a, b] = [withoutZone(one), withoutZone(other)]
  if (isIP(a) === 0 || isIP(b) === 0) return false
  return contains(listOf(a), b) || contains(listOf(b), a)
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1')
}

function isNameAllowed(name: string, policy: AddressPolicy): boolean {
  if (!policy.filterEnabled) return true
  if (name === 'localhost' || name.endsWith('.localhost')) return policy.allowLoopback
  return name !== metadataName
}

/** A scope such as `%eth0` says on which link, and nothing about the address. */
const withoutZone = (address: string): string => address.replace(/%.*$/, '')

function contains(list: BlockList, address: string): boolean {
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** Single addresses, and ranges with their prefix. */
function listOf(...ranges: string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return list
}
