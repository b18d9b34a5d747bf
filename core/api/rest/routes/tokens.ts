import { signIn } from '../../../domain/sessions.ts'
import { setRefreshCookie } from '../../refresh-cookie.ts'
import { endpoint } from '../endpoint.ts'
import { representUser } from '../representations.ts'
import { credentials, session } from '../schemas.ts'

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
    body: credentials,
    decode: ({ body }) => body,
    success: { status: 201, description: 'The tokens.', schema: session, secret: true },
    encode: async (opened, { c, context }) => {
      setRefreshCookie(context, c, opened)
      const { token, refreshToken, csrfToken, user } = opened
      return { token, refreshToken, csrfToken, user: await representUser(context, user) }
    },
    statusOf: { INVALID_CREDENTIALS: 401, ACCOUNT_NOT_CONFIRMED: 403, INACTIVE: 403 },
    refusals: [403, 429],
  }),
]
