/**
 * Opened inside a dashboard, the page is told who looks at it: the dashboard answers "I am ready" with a token and
 * sends a new one before the old one ends. Only the window around this one is listened to; whether its token is worth
 * anything is for the server to say.
 */
const apiUrl = new URLSearchParams(location.search).get('saleorApiUrl')
let token = null

/** Calls `onToken` when the dashboard has introduced its user, and whenever it renews that. */
export function connectToDashboard(onToken) {
  if (window.parent === window) return
  addEventListener('message', async ({ source, data }) => {
    if (source !== window.parent) return
    if (data?.type !== 'handshake' && data?.type !== 'tokenRefresh') return
    if (typeof data.payload?.token !== 'string') return
    token = data.payload.token
    // For pages that are opened by a link, which cannot carry the token.
    await call('/api/session', { method: 'POST' }).catch(() => {})
    onToken()
  })
  window.parent.postMessage({ type: 'notifyReady', payload: { actionId: 'ready' } }, '*')
}

/** The answer of this app's API, or an Error in words that can be shown. */
export async function call(path, init = {}) {
  const headers = token ? { 'authorization-bearer': token, ...(apiUrl && { 'saleor-api-url': apiUrl }) } : {}
  let response
  try {
    response = await fetch(path, { ...init, headers })
  } catch {
    throw new Error('The app does not answer.')
  }
  if (response.status === 204) return null
  const body = await response.json().catch(() => null)
  if (!response.ok) throw new Error(body?.error?.message ?? `The app answered ${response.status}.`)
  return body
}
