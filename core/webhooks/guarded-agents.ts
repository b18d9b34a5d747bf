import type { LookupAddress } from 'node:dns'
import dns from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { type LookupFunction, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type AddressPolicy, isAddressAllowed, isSameAddress } from './address-policy.ts'
import { Refusal } from './outbound-failure.ts'

/** Sockets kept open to one host and port while nothing is being sent there: as many as a burst opens. */
const maxIdleSocketsPerHost = 64
/** How long such a socket may stay unused: long enough for bursts, short enough to forget quiet receivers. */
const idleSocketTimeoutMs = 15_000
/** How long a socket is used at all, so that a receiver that moves in DNS is followed under constant traffic. */
const defaultMaxSocketAgeMs = 60_000

/** Resolves a name to all its addresses. */
export type Lookup = (hostname: string) => Promise<LookupAddress[]>

export type GuardOptions = AddressPolicy & {
  /** The system's resolver unless given. */
  lookup?: Lookup
  maxSocketAgeMs?: number
}

/** One agent a protocol, under the name that `URL.protocol` has for it. */
export type Agents = { 'http:': http.Agent; 'https:': https.Agent }

/**
 * Agents whose every socket goes to a checked address. The check sits where Node dials, so that no second
 * resolution can come between checking and connecting; Host, SNI and certificate keep the original name.
 * Node's agents take a proxy from the environment only when told to, and these are not told.
 */
export function guardedAgents(options: GuardOptions & { keepAlive: boolean }): Agents {
  const settings = {
    keepAlive: options.keepAlive,
    maxFreeSockets: maxIdleSocketsPerHost,
    timeout: idleSocketTimeoutMs,
  }
  return {
    'http:': guard(new http.Agent(settings), options),
    'https:': guard(new https.Agent(settings), options),
  }
}

function guard<A extends http.Agent>(agent: A, options: GuardOptions): A {
  const { lookup = resolveAll, maxSocketAgeMs = defaultMaxSocketAgeMs } = options
  const openedAt = new WeakMap<Duplex, number>()
  const connect = agent.createConnection.bind(agent)
  const keep = agent.keepSocketAlive.bind(agent)

  agent.createConnection = (target, onCreated) => {
    // The lookup is asked for names only: a literal is its own pin.
    let pinned = [target.host ?? '']
    const guardedLookup: LookupFunction = (hostname, _options, callback) => {
      resolveChecked(hostname, lookup, options).then(
        (addresses) => {
          pinned = addresses.map(({ address }) => address)
          callback(null, addresses)
        },
        (error) => callback(error, []),
      )
    }
    // With autoSelectFamily Node wants the whole list at once and tries one address after the other.
    const guardedTarget = { ...target, lookup: guardedLookup, autoSelectFamily: true }
    const socket = connect(guardedTarget, onCreated)
    if (!(socket instanceof Socket)) throw new TypeError('The agent made no network socket')
    openedAt.set(socket, performance.now())
    socket.once('connect', () => {
      if (!options.filterEnabled) return
      const remote = socket.remoteAddress ?? ''
      const asPinned = pinned.some((address) => isSameAddress(address, remote))
      if (!asPinned || !isAddressAllowed(remote, options)) socket.destroy(new Refusal('blocked_address'))
    })
    return socket
  }

  // Node closes the socket when this answers false, though its type promises no answer.
  agent.keepSocketAlive = (socket): boolean => {
    const ageMs = performance.now() - (openedAt.get(socket) ?? 0)
    return ageMs < maxSocketAgeMs && (keep(socket) as unknown as boolean)
  }
  return agent
}

/** One blocked address among the answers refuses them all: an honest receiver has no such mixture. */
async function resolveChecked(
  hostname: string,
  lookup: Lookup,
  policy: AddressPolicy,
): Promise<LookupAddress[]> {
  const addresses = await lookup(hostname).catch((error) => {
    throw new Refusal('dns_error', error)
  })
  if (addresses.length === 0) throw new Refusal('dns_error')
  if (!addresses.every(({ address }) => isAddressAllowed(address, policy)))
    throw new Refusal('blocked_address')
  return addresses
}

function resolveAll(hostname: string): Promise<LookupAddress[]> {
  return dns.lookup(hostname, { all: true })
}
