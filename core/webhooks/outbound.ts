import http from 'node:http'
import https from 'node:https'
import { checkTarget } from './address-policy.ts'
import { type Agents, type GuardOptions, guardedAgents } from './guarded-agents.ts'
import { type Failure, failureOf, Refusal } from './outbound-failure.ts'

/** Bytes of a response body that are read when the caller names no cap. */
const defaultMaxResponseBytes = 64 * 1024

export type OutboundRequest = {
  method: 'GET' | 'POST'
  url: string
  /** `User-Agent`, `Accept-Encoding` and `Content-Length` are set here, over whatever is given. */
  headers?: Record<string, string>
  body?: Uint8Array
  /** One deadline for name resolution, connect, TLS, headers and body together. */
  timeoutMs: number
  maxResponseBytes?: number
}

/**
 * An answer counts from the end of its headers on. Whatever stops the body after that only truncates it,
 * because a receiver that said 200 has taken the message; callers that need the whole body look at `truncated`.
 */
export type OutboundResponse = {
  kind: 'response'
  status: number
  /** Lowercase names; a header that came twice is joined with commas. */
  headers: Record<string, string>
  /** As received: a compressed body stays compressed. */
  body: Buffer
  truncated: boolean
  /** What stopped a truncated body: the cap, the deadline, or a connection that broke. */
  truncatedBy: 'size' | 'deadline' | 'connection' | null
  /** From the call to the end of the body. */
  durationMs: number
  remoteAddress: string
}

export type OutboundFailure = Failure & { kind: 'failure'; durationMs: number }

export type OutboundResult = OutboundResponse | OutboundFailure

export type Outbound = {
  /** Never throws for what the network does, and never follows a redirect: that is an answer like any other. */
  request(request: OutboundRequest): Promise<OutboundResult>
  /** Closes the kept sockets, and breaks the exchanges that are under way. */
  close(): void
}

type Answer = Omit<OutboundResponse, 'kind' | 'durationMs'>
type Attempt = { answer: Answer } | { error: NodeJS.ErrnoException; staleSocket: boolean }
type Dial = { url: URL; call: OutboundRequest; userAgent: string; agents: Agents; signal: AbortSignal }

/** The one way in which core calls addresses that somebody else chose: webhooks, manifests, registrations. */
export function createOutbound(options: GuardOptions & { userAgent: string }): Outbound {
  const { userAgent } = options
  const keptSockets = guardedAgents({ ...options, keepAlive: true })
  const newSockets = guardedAgents({ ...options, keepAlive: false })
  let closed = false

  async function request(call: OutboundRequest): Promise<OutboundResult> {
    const startedAt = performance.now()
    const outcome = await exchange(call)
    return { ...outcome, durationMs: performance.now() - startedAt }
  }

  async function exchange(call: OutboundRequest) {
    const target = checkTarget(call.url, options)
    if (!target.allowed) return failed(new Refusal(target.reason), '')
    const { url } = target
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(), call.timeoutMs)
    try {
      const dial = { url, call, userAgent, signal: deadline.signal }
      let attempt = await send({ ...dial, agents: keptSockets })
      // The receiver closed a kept socket just as it was used again, which says nothing about its health. The
      // second try takes a new socket: after a restart of the receiver all kept ones are dead.
      if ('error' in attempt && attempt.staleSocket && !closed) {
        attempt = await send({ ...dial, agents: newSockets })
      }
      if ('error' in attempt) return failed(attempt.error, url.protocol)
      return { kind: 'response' as const, ...attempt.answer }
    } finally {
      clearTimeout(timer)
    }
  }

  function close(): void {
    closed = true
    for (const agents of [keptSockets, newSockets]) {
      for (const agent of Object.values(agents)) agent.destroy()
    }
  }

  return { request, close }
}

function failed(error: NodeJS.ErrnoException, protocol: string) {
  return { kind: 'failure' as const, ...failureOf(error, protocol) }
}

/** One request on one socket. */
function send(dial: Dial): Promise<Attempt> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException, staleSocket = false) => resolve({ error, staleSocket })
    let request: http.ClientRequest
    try {
      request = open(dial)
    } catch (error) {
      // Node throws at once for a header that HTTP cannot carry, and apps configure headers.
      return fail(new Refusal('protocol_error', error as NodeJS.ErrnoException))
    }
    let bytesReadBefore = 0
    request.once('socket', (socket) => {
      bytesReadBefore = socket.bytesRead
    })
    // Settles at once, though with a promise: errors that come during the body no longer count.
    request.once('response', (response) => resolve(readAnswer(response, dial).then((answer) => ({ answer }))))
    request.on('error', (error: NodeJS.ErrnoException) => {
      const closed = error.code === 'ECONNRESET' || error.code === 'EPIPE'
      const silent = request.socket?.bytesRead === bytesReadBefore
      fail(error, request.reusedSocket && closed && silent)
    })
    // A receiver that switches protocols unasked would leave the request with neither response nor error.
    request.on('upgrade', (_response, socket) => {
      socket.destroy()
      fail(new Refusal('protocol_error'))
    })
    request.end(dial.call.body)
  })
}

function open({ url, call, userAgent, agents, signal }: Dial): http.ClientRequest {
  const headers: Record<string, string | number> = {
    ...call.headers,
    'User-Agent': userAgent,
    'Accept-Encoding': 'identity',
  }
  // A stated length keeps Node from sending chunks, which some receivers refuse.
  if (call.method === 'POST') headers['Content-Length'] = call.body?.byteLength ?? 0
  const options = { method: call.method, headers, signal }
  return url.protocol === 'https:'
    ? https.request(url, { ...options, agent: agents['https:'] })
    : http.request(url, { ...options, agent: agents['http:'] })
}

async function readAnswer(response: http.IncomingMessage, { call, signal }: Dial): Promise<Answer> {
  const remoteAddress = response.socket.remoteAddress ?? ''
  const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
  const { body, truncatedBy } = await readBody(response, call.maxResponseBytes, signal)
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body,
    truncated: truncatedBy !== null,
    truncatedBy,
    remoteAddress,
  }
}

async function readBody(
  response: http.IncomingMessage,
  maxBytes = defaultMaxResponseBytes,
  signal: AbortSignal,
): Promise<Pick<Answer, 'body' | 'truncatedBy'>> {
  const chunks: Buffer[] = []
  let size = 0
  const upTo = (truncatedBy: Answer['truncatedBy']) => {
    return { body: Buffer.concat(chunks, Math.min(size, maxBytes)), truncatedBy }
  }
  try {
    // Without an encoding the stream yields nothing but buffers, which its type does not say.
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      // Leaving the loop destroys the socket, so nothing more is read.
      if (size > maxBytes) return upTo('size')
    }
    return upTo(null)
  } catch {
    return upTo(signal.aborted ? 'deadline' : 'connection')
  }
}
