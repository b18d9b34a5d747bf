/**
 * Sends an operation to the address that the page was opened at. Resolves with `{ status, statusText, text, body,
 * durationMs }`, where `body` is undefined unless the answer is JSON.
 */
export async function send(operation, { headers = {}, signal } = {}) {
  const started = performance.now()
  const response = await fetch(location.pathname + location.search, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
    signal,
  })
  const text = await response.text()
  const durationMs = performance.now() - started
  return { status: response.status, statusText: response.statusText, text, body: parsed(text), durationMs }
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
