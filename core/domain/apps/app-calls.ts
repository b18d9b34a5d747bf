import { header, legacyHeader } from '../../../shared/saleor-headers.ts'
import { SALEOR_SCHEMA_VERSION } from '../../settings.ts'
import { invalid } from '../errors.ts'

/** The part of the guarded HTTP client that an installation needs. */
export interface HttpClient {
  request(call: {
    method: 'GET' | 'POST'
    url: string
    headers: Record<string, string>
    body?: Uint8Array
    timeoutMs: number
    maxResponseBytes: number
  }): Promise<
    { kind: 'response'; status: number; body: Buffer; truncated: boolean } | { kind: 'failure'; code: string }
  >
}

/** What an installation says to the app that is installed, and how it says it. */
export interface AppCalls {
  http: HttpClient
  /** Byte for byte the `Saleor-Api-Url` header. */
  apiUrl: string
}

/** Saleor's 2 s to connect and 18 s to answer, as one deadline for each request. */
export const REQUEST_TIMEOUT_MS = 20_000
export const MANIFEST_TRIES = 3
const MAX_MANIFEST_BYTES = 1024 * 1024
const MAX_ANSWER_BYTES = 64 * 1024

/** Why an installation came to nothing, in words for the person who started it. */
export class InstallationFailed extends Error {
  /** Saleor's, for an app that did not answer in time or did not answer well, and for one that was not reached. */
  readonly code: 'MANIFEST_URL_CANT_CONNECT' | 'INVALID'

  constructor(message: string, code: InstallationFailed['code'] = 'INVALID') {
    super(message)
    this.code = code
  }
}

/** What stands at an app's manifest URL. @throws {InstallationFailed} @throws {InvalidInput} where it is no JSON */
export async function fetchManifest(
  { http }: Pick<AppCalls, 'http'>,
  url: string,
  { tries = MANIFEST_TRIES } = {},
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const answer = await http.request({
      method: 'GET',
      url,
      headers: { accept: 'application/json', [header.schemaVersion]: SALEOR_SCHEMA_VERSION },
      timeoutMs: REQUEST_TIMEOUT_MS,
      maxResponseBytes: MAX_MANIFEST_BYTES,
    })
    if (answer.kind === 'failure') {
      if (attempt < tries && answer.code !== 'blocked_address' && answer.code !== 'invalid_url') continue
      throw unreachable(answer.code)
    }
    if (answer.status >= 400) throw refusedWith(answer.status)
    try {
      if (!answer.truncated) return JSON.parse(answer.body.toString('utf8'))
    } catch {}
    throw invalid('manifestUrl', 'INVALID_MANIFEST_FORMAT', 'The answer is not a JSON document.')
  }
}

/** Unsigned, as in Saleor: the app proves the token by calling back. A redirect is not followed and counts as yes. */
export async function handOver({ http, apiUrl }: AppCalls, url: string, token: string): Promise<void> {
  const domain = new URL(apiUrl).host
  const answer = await http.request({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/json',
      [header.domain]: domain,
      [legacyHeader.domain]: domain,
      [header.apiUrl]: apiUrl,
      [header.schemaVersion]: SALEOR_SCHEMA_VERSION,
    },
    body: Buffer.from(JSON.stringify({ auth_token: token })),
    timeoutMs: REQUEST_TIMEOUT_MS,
    maxResponseBytes: MAX_ANSWER_BYTES,
  })
  if (answer.kind === 'failure') throw unreachable(answer.code)
  if (answer.status >= 400) throw refusedWith(answer.status, answer.body)
}

function unreachable(code: string): InstallationFailed {
  const late = code === 'timeout'
  return new InstallationFailed(
    `The app could not be reached (${code}).`,
    late ? 'MANIFEST_URL_CANT_CONNECT' : 'INVALID',
  )
}

/** An app that says why in the form of Saleor's SDK is quoted. */
function refusedWith(status: number, body?: Buffer): InstallationFailed {
  try {
    const answer: unknown = JSON.parse(body?.toString('utf8') ?? '')
    const { message } = (answer as { error: { message: unknown } }).error
    if (typeof message === 'string' && message !== '') return new InstallationFailed(message)
  } catch {}
  return new InstallationFailed(`The app answered with HTTP status ${status}.`, 'MANIFEST_URL_CANT_CONNECT')
}
