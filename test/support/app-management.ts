import type { Actor, SignedIn } from '../../core/domain/access.ts'
import { type Context, createContext } from '../../core/domain/context.ts'
import { invalid } from '../../core/domain/errors.ts'
import { allPermissions, type Permission } from '../../core/domain/staff/permissions.ts'
import type { Settings } from '../../core/settings.ts'
import type { User } from '../../core/tables/people.ts'
import { eventTypeOf } from '../../shared/events.ts'
import { silentLog } from '../../shared/log.ts'
import { waitForClaim } from './hand-over.ts'
import type { Engine } from './webhooks.ts'

/** Stands in for the GraphQL schema: `CustomerCreated CustomerUpdated` listens to both, anything odd is refused. */
export function checkQuery(query: string): { eventTypes: string[] } {
  if (!/^[A-Za-z ]+$/.test(query)) throw invalid('query', 'SYNTAX', 'Syntax Error: nobody can read this.')
  return { eventTypes: query.split(' ').map(eventTypeOf) }
}

/** A context of the operations on apps and webhooks. What those have no use for is not there. */
export function contextFor(engine: Engine, actor: Actor, onWake = () => {}): Context {
  const unused = <T>() => ({}) as T
  return createContext(
    {
      database: engine.database,
      clock: engine.clock,
      log: silentLog,
      settings: unused<Settings>(),
      passwords: unused(),
      tokens: unused(),
      secrets: engine.secrets,
      checkQuery,
      http: engine.outbound,
      outbox: waitForClaim(engine.clock),
      wakeInstaller: onWake,
    },
    { ip: null, authenticate: async () => actor },
    () => Promise.reject(new Error('Nobody signs in here.')),
  )
}

export function aManager(permissions: Permission[] = ['MANAGE_APPS', 'MANAGE_USERS']): SignedIn {
  return {
    kind: 'user',
    // Only the id of the person behind the request ends up anywhere.
    user: { id: 1 } as User,
    isStaff: true,
    permissions: new Set(permissions),
    via: 'password',
  }
}

export const aSuperuser = (): SignedIn => aManager(allPermissions)
