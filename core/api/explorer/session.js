import { send } from './endpoint.js'

/** Kept for this tab only and gone with it; headers may carry a token, so they are kept nowhere else either. */
const key = `explorer session ${location.pathname}`
/** A token is renewed this long before it ends. */
const reserveMs = 30_000

const signInOperation = `mutation ExplorerSignIn($email: String!, $password: String!) {
  tokenCreate(email: $email, password: $password) { token refreshToken errors { message } }
}`
const renewOperation = `mutation ExplorerRenew($refreshToken: String!) {
  tokenRefresh(refreshToken: $refreshToken) { token errors { message } }
}`

/** Who is signed in (`{ email, token, refreshToken, endsAt }`) and the text of the headers panel. */
export function readSession() {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}

export function writeSession(session) {
  try {
    sessionStorage.setItem(key, JSON.stringify(session))
  } catch {}
}

/** Throws the server's words when it refuses. */
export async function signIn(email, password) {
  const answer = await run(signInOperation, { email, password }, 'tokenCreate')
  return { email, token: answer.token, refreshToken: answer.refreshToken, endsAt: endOf(answer.token) }
}

/** The same person with a fresh token if the present one is about to end; undefined if there is nothing to do. */
export async function renewed(person, now = Date.now()) {
  if (!person?.refreshToken || now < person.endsAt - reserveMs) return undefined
  const { token } = await run(renewOperation, { refreshToken: person.refreshToken }, 'tokenRefresh')
  return { ...person, token, endsAt: endOf(token) }
}

async function run(query, variables, field) {
  const { body, status } = await send({ query, variables })
  const answer = body?.data?.[field]
  if (answer?.token) return answer
  throw new Error(answer?.errors?.[0]?.message ?? body?.errors?.[0]?.message ?? `The answer was ${status}.`)
}

/** Counted from now by the token's own length of life: the clocks of browser and server may differ. */
function endOf(token) {
  try {
    const { iat, exp } = JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')))
    return Date.now() + (exp - iat) * 1000
  } catch {
    return Number.MAX_SAFE_INTEGER
  }
}
