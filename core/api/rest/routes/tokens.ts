import { refreshSession, revokeSessions, signIn, verifyToken } from '../../../domain/accounts/sessions.ts'
import { readRefreshCookie } from '../../refresh-cookie.ts'
import { endpoint } from '../endpoint.ts'
import { representUser } from '../representations.ts'
import * as schemas from '../schemas.ts'
import * as shapes from '../self-service-schemas.ts'
import { giveOut } from '../session.ts'

const tag = 'Tokens'

export const tokenEndpoints = [
  endpoint({
    method: 'post',
    path: '/tokens',
    tag,
    summary: 'Sign in',
    description:
      'The refresh token is also set as an HttpOnly cookie. A browser that refreshes by it proves by `csrfToken` that it was this page that asked.',
    operation: signIn,
    body: schemas.credentials,
    decode: ({ body }) => body,
    success: { status: 201, description: 'The tokens.', schema: schemas.session, secret: true },
    encode: giveOut,
    statusOf: { INVALID_CREDENTIALS: 401, ACCOUNT_NOT_CONFIRMED: 403, INACTIVE: 403 },
    refusals: [403, 429],
  }),
  endpoint({
    method: 'delete',
    path: '/tokens',
    tag,
    summary: 'Sign out everywhere',
    description: 'Every token that was given out before is void.',
    operation: revokeSessions,
    decode: () => ({}),
    success: { status: 204, description: 'Nobody is signed in any more.' },
  }),
  endpoint({
    method: 'post',
    path: '/tokens/refresh',
    tag,
    summary: 'Get a new access token',
    description: 'By the refresh token in the body, or by the cookie together with its CSRF token.',
    operation: refreshSession,
    body: shapes.refresh,
    bodyIsOptional: true,
    decode: ({ body, c }) => ({ ...body, cookie: readRefreshCookie(c) }),
    success: { status: 200, description: 'The access token.', schema: shapes.refreshed, secret: true },
    encode: async ({ token, user }, { context }) => ({ token, user: await representUser(context, user) }),
    statusOf: {
      JWT_MISSING_TOKEN: 401,
      JWT_INVALID_TOKEN: 401,
      JWT_DECODE_ERROR: 401,
      JWT_SIGNATURE_EXPIRED: 401,
      JWT_INVALID_CSRF_TOKEN: 401,
    },
    refusals: [403],
  }),
  endpoint({
    method: 'post',
    path: '/tokens/verify',
    tag,
    summary: 'Check a token',
    operation: verifyToken,
    body: shapes.tokenInput,
    decode: ({ body }) => body,
    success: { status: 200, description: 'The token is good.', schema: shapes.verified, secret: true },
    encode: async ({ user, payload }, { context }) => ({
      isValid: true as const,
      user: await representUser(context, user),
      payload: { ...payload },
    }),
  }),
]
