/** As many as the inbox keeps, so one request brings the whole list. */
const listLimit = 500
const firstRetryMs = 500
const lastRetryMs = 15_000

/** The newest messages, or those that match the search. Throws the server's words when the search is wrong. */
export async function listMessages(query) {
  const parameters = new URLSearchParams({ limit: String(listLimit) })
  if (query) {
    parameters.set('query', query)
    parameters.set('tz', Intl.DateTimeFormat().resolvedOptions().timeZone)
  }
  return (await request(`api/v1/${query ? 'search' : 'messages'}?${parameters}`)).json()
}

/** The whole message; the server marks it as read. Undefined when it is gone. */
export async function readMessage(id) {
  const response = await fetch(`api/v1/message/${id}`)
  return response.ok ? response.json() : undefined
}

export async function readHeaders(id) {
  return (await request(`api/v1/message/${id}/headers`)).json()
}

export async function readSource(id) {
  return (await request(`api/v1/message/${id}/raw`)).text()
}

export function deleteMessage(id) {
  return request('api/v1/messages', { method: 'DELETE', body: JSON.stringify({ IDs: [id] }) })
}

export function deleteAll() {
  return request('api/v1/messages', { method: 'DELETE' })
}

export function markAllRead() {
  return request('api/v1/messages', { method: 'PUT', body: JSON.stringify({ Read: true }) })
}

/** Calls `onEvent` for every change and `onState` with true or false as the connection comes and goes. */
export function followChanges(onEvent, onState) {
  let retryMs = firstRetryMs
  const connect = () => {
    const socket = new WebSocket(new URL('api/events', location.href.replace(/^http/, 'ws').split('#')[0]))
    socket.addEventListener('open', () => {
      retryMs = firstRetryMs
      onState(true)
    })
    socket.addEventListener('message', ({ data }) => onEvent(JSON.parse(data)))
    socket.addEventListener('close', () => {
      onState(false)
      setTimeout(connect, retryMs)
      retryMs = Math.min(retryMs * 2, lastRetryMs)
    })
  }
  connect()
}

async function request(path, options) {
  const response = await fetch(path, options)
  if (!response.ok) throw new Error(await response.text())
  return response
}
