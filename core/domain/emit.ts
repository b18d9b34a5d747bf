import { randomUUID } from 'node:crypto'
import { type QueueValues, unclaimed } from '../../shared/claim.ts'
import type { Queries } from '../../shared/database/database.ts'
import { insertRow } from '../../shared/database/prepared.ts'
import type { EventType, Facts } from '../../shared/events.ts'
import { events, type OutboxEvent } from '../tables/outbox.ts'
import type { Actor } from './access.ts'

/** Writes the outbox row of an event, in the transaction of the change that it tells of. */
export async function emit<Type extends EventType>(
  tx: Queries,
  now: Date,
  principal: Actor,
  type: Type,
  facts: Facts<Type>,
  { deliverBy, queue = unclaimed(now) }: { deliverBy?: Date | undefined; queue?: QueueValues } = {},
): Promise<OutboxEvent> {
  const event = await insertRow(tx, events, {
    uuid: randomUUID(),
    type,
    facts: facts as Record<string, unknown>,
    principalUserId: principal.kind === 'user' ? principal.user.id : null,
    principalAppId: principal.kind === 'app' ? principal.app.id : null,
    createdAt: now,
    deliverBy: deliverBy ?? null,
    ...queue,
  })
  return event as OutboxEvent // An insert without conditions returns its row.
}
