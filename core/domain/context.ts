import type { HandOver } from '../../shared/claim.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Database, Queries } from '../../shared/database/database.ts'
import type { EventType, Facts } from '../../shared/events.ts'
import type { Log } from '../../shared/log.ts'
import type { SecretBox } from '../../shared/secret-box.ts'
import type { PasswordHasher } from '../crypto/password-hash.ts'
import type { Tokens } from '../crypto/tokens.ts'
import type { Settings } from '../settings.ts'
import type { OutboxEvent } from '../tables/outbox.ts'
import type { User } from '../tables/people.ts'
import type { Actor, SignedIn } from './access.ts'
import type { HttpClient } from './apps/app-calls.ts'
import { emit } from './emit.ts'

/** What lives as long as the program. */
export interface Services {
  database: Database
  clock: Clock
  log: Log
  settings: Settings
  passwords: PasswordHasher
  tokens: Tokens
  secrets: SecretBox
  /** What a subscription query listens to. @throws InvalidInput on `query`, as Saleor judges it. */
  checkQuery(query: string): { eventTypes: string[] }
  /** Calls only where the shop's address filter lets it. */
  http: HttpClient
  /** The outbox's worker. */
  outbox: HandOver<OutboxEvent>
  /** An installation has been queued. */
  wakeInstaller(): void
}

/** What lives as long as a request. The outside world comes into the domain through this and nothing else. */
export interface Context extends Services {
  /** The caller's address; null where it is not known. */
  readonly ip: string | null
  /** Looked up once, at the first question. @throws InvalidToken */
  actor(): Promise<Actor>
  /** For the rest of this request the caller is this user, who has just proved it. */
  signIn(user: User): Promise<void>
  /** State and events of one change, true together at the commit. */
  transaction<T>(body: (change: Change) => Promise<T>): Promise<T>
}

export interface Change {
  tx: Queries
  emit<Type extends EventType>(type: Type, facts: Facts<Type>, options?: { deliverBy?: Date }): Promise<void>
}

export interface Caller {
  ip: string | null
  authenticate(services: Services): Promise<Actor>
}

export function createContext(services: Services, caller: Caller, resolveUser: ResolveUser): Context {
  let actor: Promise<Actor> | undefined
  const context: Context = {
    ...services,
    ip: caller.ip,
    actor() {
      actor ??= caller.authenticate(services)
      return actor
    },
    async signIn(user) {
      actor = Promise.resolve(await resolveUser(services, user))
    },
    async transaction(body) {
      const principal = await context.actor()
      let emitted: OutboxEvent[] = []
      return services.database.transaction(
        (tx) => {
          emitted = []
          return body({
            tx,
            async emit(type, facts, { deliverBy } = {}) {
              const queue = services.outbox.newRow()
              emitted.push(await emit(tx, services.clock.now(), principal, type, facts, { deliverBy, queue }))
            },
          })
        },
        (_result, durable) => services.outbox.committed(emitted, durable),
      )
    },
  }
  return context
}

/** From a user's row to what the user may do in this request. */
export type ResolveUser = (services: Services, user: User) => Promise<SignedIn>

/** The user who calls. Only behind the access rule `signedIn`. */
export async function caller(context: Context): Promise<User> {
  const actor = await context.actor()
  if (actor.kind !== 'user') throw new Error('An operation asked for its user without requiring one.')
  return actor.user
}
