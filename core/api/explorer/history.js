import { withoutSecrets } from './secrets.js'

const maxEntries = 40
/** What is longer is not remembered: the browser's storage is small. */
const maxLength = 20_000

/** Each endpoint has a history of its own. */
const key = `explorer history ${location.pathname}`

/** What was run here before, newest first: `{ query, variables, at }` without secrets. */
export function pastOperations() {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored : []
  } catch {
    return []
  }
}

export function remember(operation) {
  const { query, variables } = withoutSecrets(operation)
  if (query.trim() === '' || query.length + variables.length > maxLength) return
  const others = pastOperations().filter((past) => past.query !== query || past.variables !== variables)
  store([{ query, variables, at: Date.now() }, ...others].slice(0, maxEntries))
}

export function forgetAll() {
  store([])
}

/** A browser that stores nothing (private windows, full storage) is no reason not to run operations. */
function store(operations) {
  try {
    localStorage.setItem(key, JSON.stringify(operations))
  } catch {}
}
