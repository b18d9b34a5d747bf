import type { Context, Handler } from 'hono'
import type { Log } from '../shared/log.ts'
import { header } from '../shared/saleor-headers.ts'
import { parseJson, readBody } from './body.ts'
import type { Installations } from './installations.ts'
import { valueAt } from './payload.ts'
import { type Fetch, fetchAppId, fetchJwks } from './saleor-client.ts'

const MAX_BODY_BYTES = 16 * 1024
const MAX_TOKEN_LENGTH = 4096
/** One deadline for both calls back to the shop, which itself waits 18 seconds for this answer. */
const DEADLINE_MS = 15_000

/**
 * `POST /api/register`: a shop hands over the token with which this app may call it. Nobody signs this request, so the
 * token proves itself: the API at `Saleor-Api-Url` must know an app by it. Statuses, codes and bodies are those of
 * Saleor's app SDK; the shop shows `error.message` to whoever installs the app.
 *
 * The SDK's own handler is not used because it waits without a deadline, reads without a limit and takes an error
 * page for a key set.
 */
export function registrationHandler(dependencies: {
  installations: Installations
  fetch: Fetch
  log: Log
  allowedApiUrls: string[]
}): Handler {
  const { installations, fetch, log, allowedApiUrls } = dependencies

  return async (c) => {
    const apiUrl = c.req.header(header.apiUrl)
    if (!apiUrl) return c.text('Missing saleor-api-url header', 400)
    const body = await readBody(c.req.raw, MAX_BODY_BYTES)
    if (!body) return c.text('The request body is too large.', 413)
    const json = parseJson(body)
    if (!json) return c.text('Invalid request json.', 400)
    const token = valueAt(json.value, 'auth_token')
    if (typeof token !== 'string' || token === '' || token.length > MAX_TOKEN_LENGTH)
      return c.text('Missing auth token.', 400)

    if (allowedApiUrls.length > 0 && !allowedApiUrls.includes(apiUrl)) {
      log.warn('An installation was refused: this shop is not on the list of those allowed', { apiUrl })
      return refuse(c, 403, 'SALEOR_URL_PROHIBITED', `This app may not be installed in ${apiUrl}.`)
    }
    const signal = AbortSignal.timeout(DEADLINE_MS)
    const appId = isHttpUrl(apiUrl) ? await fetchAppId(fetch, apiUrl, token, signal) : undefined
    if (!appId) {
      log.warn('An installation was refused: the shop did not recognise its token', { apiUrl })
      const message = `The app could not call ${apiUrl} with the token it was given. Can it reach that address?`
      return refuse(c, 401, 'UNKNOWN_APP_ID', message)
    }
    const jwks = await fetchJwks(fetch, apiUrl, signal)
    if (!jwks) {
      log.warn('An installation was refused: the keys of the shop cannot be fetched', { apiUrl })
      const message = `The app could not fetch the keys of ${new URL(apiUrl).origin}, without which it trusts no webhook.`
      return refuse(c, 401, 'JWKS_NOT_AVAILABLE', message)
    }
    try {
      await installations.save({ apiUrl, appId, token, jwks })
    } catch (error) {
      log.error('An installation could not be stored', { apiUrl, error })
      return refuse(c, 500, 'NOT_STORED', 'The app could not store its installation. Try again.')
    }
    log.info('Installed', { apiUrl, appId })
    return c.json({ success: true })
  }
}

function refuse(c: Context, status: 401 | 403 | 500, code: string, message: string): Response {
  return c.json({ success: false, error: { code, message } }, status)
}

function isHttpUrl(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password
}
