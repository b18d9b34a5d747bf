import type { Session } from '../../domain/accounts/sessions.ts'
import type { Context } from '../../domain/context.ts'
import type { Loaders } from './loaders.ts'

/** What resolvers see: the domain's context, batched look-ups, and the refresh cookie. */
export interface ApiContext extends Context {
  loaders: Loaders
  refreshCookie: string | null
  setRefreshCookie(session: Session): void
}
