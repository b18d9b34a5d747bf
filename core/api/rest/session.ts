import type { z } from '@hono/zod-openapi'
import type { Session } from '../../domain/accounts/sessions.ts'
import { setRefreshCookie } from '../refresh-cookie.ts'
import type { RestRequest } from './endpoint.ts'
import { representUser } from './representations.ts'
import type * as shapes from './schemas.ts'

/** The tokens of somebody who has just signed in: in the body, and the refresh token as a cookie too. */
export async function giveOut(
  opened: Session,
  { c, context }: RestRequest,
): Promise<z.input<typeof shapes.session>> {
  setRefreshCookie(context, c, opened)
  const { token, refreshToken, csrfToken, user } = opened
  return { token, refreshToken, csrfToken, user: await representUser(context, user) }
}
