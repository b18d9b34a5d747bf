import type { JSONWebKeySet } from 'jose'
import { parseJson, readBody } from './body.ts'
import { valueAt } from './payload.ts'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Both answers are a few hundred bytes; a shop with many keys still fits. */
const MAX_ANSWER_BYTES = 256 * 1024

/** The app's own id, as the shop's API tells it to the holder of the token; nothing when it does not. */
export async function fetchAppId(
  fetch: Fetch,
  apiUrl: string,
  token: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const answer = await exchange(fetch, apiUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ app { id } }' }),
    signal,
  })
  const id = valueAt(answer, 'data.app.id')
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** The shop's public keys, which stand at the root of its origin; nothing when they cannot be had. */
export async function fetchJwks(
  fetch: Fetch,
  apiUrl: string,
  signal: AbortSignal,
): Promise<JSONWebKeySet | undefined> {
  const address = URL.parse('/.well-known/jwks.json', apiUrl)
  const answer = address && (await exchange(fetch, address.href, { method: 'GET', signal }))
  const keys = valueAt(answer, 'keys')
  if (!Array.isArray(keys) || keys.length === 0) return undefined
  // Whether each key is usable shows when a signature is checked; an unusable one matches nothing.
  return keys.every((key) => typeof key === 'object' && key !== null) ? { keys } : undefined
}

/** Redirects are not followed: what answers for a shop must be the address that the shop gave. */
async function exchange(fetch: Fetch, url: string, init: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error' })
    if (response.status !== 200) {
      await response.body?.cancel()
      return undefined
    }
    const body = await readBody(response, MAX_ANSWER_BYTES)
    return body && parseJson(body)?.value
  } catch {
    return undefined
  }
}
