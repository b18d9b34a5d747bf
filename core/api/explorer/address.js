import { withoutSecrets } from './secrets.js'

/** Browsers limit how often a page may change its address. */
const pauseMs = 400

/** The query and variables that the address of the page carries, if it does. */
export function readAddress() {
  const parameters = new URLSearchParams(location.hash.slice(1))
  const query = parameters.get('query')
  return query === null ? undefined : { query, variables: parameters.get('variables') ?? '' }
}

/** The address that opens the page with this operation, without secrets. Nothing is run by opening it. */
export function addressOf(operation) {
  const { query, variables } = withoutSecrets(operation)
  const parameters = new URLSearchParams({ query })
  if (variables.trim() !== '') parameters.set('variables', variables)
  return `${location.href.split('#')[0]}#${parameters}`
}

let timer

/** Brings the address in step with what is edited, once the typing pauses. */
export function writeAddressSoon(operation) {
  clearTimeout(timer)
  timer = setTimeout(() => writeAddress(operation), pauseMs)
}

export function writeAddress(operation) {
  clearTimeout(timer)
  history.replaceState(null, '', addressOf(operation))
}
