import type { Context as HonoContext } from 'hono'
import type { Session } from '../../domain/accounts/sessions.ts'
import type { Services } from '../../domain/context.ts'
import { contextOfRequest } from '../authenticate.ts'
import { readRefreshCookie, setRefreshCookie } from '../refresh-cookie.ts'
import type { ApiContext } from './api-context.ts'
import { createLoaders } from './loaders.ts'

/** What the resolvers of one HTTP request see. */
export function saleorContext(services: Services, c: HonoContext): ApiContext {
  const context = contextOfRequest(services, c)
  return Object.assign(context, {
    loaders: createLoaders(context),
    refreshCookie: readRefreshCookie(c),
    setRefreshCookie: (session: Session) => setRefreshCookie(services, c, session),
  })
}
