import type { Context } from '../../domain/context.ts'
import {
  BadQuestion,
  InvalidInput,
  InvalidToken,
  PermissionDenied,
  type Problem,
} from '../../domain/errors.ts'
import { BadBody } from '../bad-body.ts'
import { storefrontGate } from '../storefront-gate.ts'
import { UnsupportedMediaType, WrongShape } from './body.ts'
import { Stale } from './entity-tags.ts'

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 429

/** What a problem document is called, by its status. The names end its `type`, which leads into the documentation. */
export const problemTypes = {
  400: { name: 'bad-request', title: 'The request cannot be read' },
  401: { name: 'unauthorized', title: 'Valid credentials are needed' },
  403: { name: 'forbidden', title: 'This is not allowed' },
  404: { name: 'not-found', title: 'There is nothing here' },
  405: { name: 'method-not-allowed', title: 'The method is not allowed here' },
  409: { name: 'conflict', title: 'The request conflicts with what is there' },
  412: { name: 'precondition-failed', title: 'It has been changed in the meantime' },
  413: { name: 'content-too-large', title: 'The request is too large' },
  415: { name: 'unsupported-media-type', title: 'The body has to be JSON' },
  422: { name: 'refused-input', title: 'The input is refused' },
  429: { name: 'too-many-requests', title: 'Too many requests' },
  500: { name: 'internal-error', title: 'Internal Server Error' },
} as const satisfies Record<RefusalStatus | 500, { name: string; title: string }>

/** A refusal on its way out, in English. */
export interface Refusal {
  status: RefusalStatus
  /** The problem as a whole, where it has no field: a code and a sentence. */
  problems: Problem[]
  headers: Record<string, string>
}

/** Codes that are not plainly refused input, wherever they come up. */
const statusOfCode: Readonly<Record<string, RefusalStatus>> = {
  LOGIN_ATTEMPT_DELAYED: 429,
  CONFIRMATION_ALREADY_REQUESTED: 429,
  DISABLED_AUTHENTICATION_METHOD: 403,
  IDEMPOTENCY_KEY_IN_USE: 409,
}

/** The shop is closed to storefronts. */
export class StorefrontClosed extends Error {}

/** The path is served, but not by this method. */
export class MethodNotAllowed extends Error {
  readonly allow: string
  constructor(allow: string) {
    super()
    this.allow = allow
  }
}

/** There is nothing at this path. */
export class NothingHere extends Error {}

/**
 * The answer to what an operation or the transport refused; undefined for what nobody foresaw.
 * `statusOf` are the endpoint's own codes, `inPath` the fields that its path names: what they name is there or not.
 */
export async function refusalOf(
  error: unknown,
  context: Context,
  {
    statusOf = {},
    inPath = [],
  }: { statusOf?: Readonly<Record<string, RefusalStatus>>; inPath?: readonly string[] },
): Promise<Refusal | undefined> {
  if (error instanceof InvalidInput) {
    const status = statusOfInput(error.problems, { ...statusOfCode, ...statusOf }, inPath)
    return { status, problems: error.problems, headers: headersOf(status, error.problems, context) }
  }
  if (error instanceof WrongShape) return { status: 400, problems: error.problems, headers: {} }
  if (error instanceof BadQuestion) return whole(400, 'INVALID', error.message)
  if (error instanceof BadBody) {
    const code = error.status === 413 ? 'CONTENT_TOO_LARGE' : 'MALFORMED_BODY'
    return whole(error.status, code, error.message)
  }
  if (error instanceof InvalidToken)
    return whole(401, error.code, error.message, { 'WWW-Authenticate': 'Bearer error="invalid_token"' })
  if (error instanceof PermissionDenied) {
    const isStranger = (await context.actor()).kind === 'nobody'
    return isStranger
      ? whole(401, 'PermissionDenied', error.message, { 'WWW-Authenticate': 'Bearer' })
      : whole(403, 'PermissionDenied', error.message)
  }
  if (error instanceof StorefrontClosed)
    return whole(401, storefrontGate.code, storefrontGate.message, { 'WWW-Authenticate': 'Bearer' })
  if (error instanceof UnsupportedMediaType)
    return whole(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body has to be JSON: Content-Type: application/json.', {
      Accept: 'application/json',
    })
  if (error instanceof Stale)
    return whole(412, 'PRECONDITION_FAILED', 'It has been changed since you read it. Read it again.')
  if (error instanceof NothingHere) return whole(404, 'NOT_FOUND', 'There is nothing at this path.')
  if (error instanceof MethodNotAllowed)
    return whole(405, 'METHOD_NOT_ALLOWED', `This path takes ${error.allow}.`, { Allow: error.allow })
  return undefined
}

function whole(
  status: RefusalStatus,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Refusal {
  return { status, problems: [{ field: null, code, message }], headers }
}

/** Several problems are one kind of refusal only where they agree; otherwise the input is simply refused. */
function statusOfInput(
  problems: readonly Problem[],
  statusOf: Readonly<Record<string, RefusalStatus>>,
  inPath: readonly string[],
): RefusalStatus {
  const [status, ...others] = new Set(
    problems.map(({ field, code }): RefusalStatus => {
      if (code === 'UNIQUE') return 409
      if (code === 'NOT_FOUND' && field !== null && inPath.includes(field)) return 404
      return statusOf[code] ?? 422
    }),
  )
  return status === undefined || others.length > 0 ? 422 : status
}

function headersOf(
  status: RefusalStatus,
  problems: readonly Problem[],
  { clock }: Context,
): Record<string, string> {
  if (status === 401) return { 'WWW-Authenticate': 'Bearer' }
  if (!problems.some(({ retryAt }) => retryAt)) return {}
  const now = clock.now().getTime()
  const waits = problems.map(({ retryAt }) => (retryAt ? (retryAt.getTime() - now) / 1000 : 0))
  return { 'Retry-After': String(Math.max(1, Math.ceil(Math.max(...waits)))) }
}
