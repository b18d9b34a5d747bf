import type { MiddlewareHandler } from 'hono'
import { plain } from './mailpit-api.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The request headers that tell where a request comes from and where it believes to go. */
export type Provenance = { method: string; host?: string; origin?: string; fetchSite?: string }

/**
 * Why a request is refused, or undefined. Two attacks by a web page that a developer happens to visit are meant:
 * sending requests of its own (the browser then names a foreign origin), and DNS rebinding, where a foreign name
 * suddenly leads to this machine (the Host header then is that name, while the listener is bound to loopback).
 * Programs that send neither Origin nor Sec-Fetch-Site are not browsers and pass.
 */
export function refusal(request: Provenance, boundTo: string): string | undefined {
  const bracketed = boundTo.includes(':') ? `[${boundTo}]` : boundTo
  const hostName = (request.host ?? '').replace(/:\d+$/, '').toLowerCase()
  if (isLoopback(bracketed) && !isLoopback(hostName)) return 'This host name does not lead here'
  if (safeMethods.has(request.method)) return undefined
  if (request.fetchSite && !['same-origin', 'none'].includes(request.fetchSite))
    return 'Cross-site request refused'
  if (request.origin !== undefined && hostOf(request.origin) !== request.host?.toLowerCase()) {
    return 'Cross-site request refused'
  }
  return undefined
}

/** Refuses what `refusal` names, with 403 in plain text. */
export function guard(boundTo: string): MiddlewareHandler {
  return async (c, next) => {
    const reason = refusal(
      {
        method: c.req.method,
        host: c.req.header('host'),
        origin: c.req.header('origin'),
        fetchSite: c.req.header('sec-fetch-site'),
      },
      boundTo,
    )
    return reason ? plain(c, reason, 403) : next()
  }
}

function isLoopback(name: string): boolean {
  return loopback.has(name) || /^127\.\d+\.\d+\.\d+$/.test(name) || name.endsWith('.localhost')
}

function hostOf(origin: string): string | undefined {
  return URL.parse(origin)?.host
}
