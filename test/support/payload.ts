import { createExecutor } from '../../core/api/execute.ts'
import { createPayloadRenderer } from '../../core/api/saleor/payload.ts'
import { resolveField, saleorSchema } from '../../core/api/saleor/schema.ts'
import type { Permission } from '../../core/domain/staff/permissions.ts'
import { apps, type Webhook } from '../../core/tables/apps.ts'
import { events } from '../../core/tables/outbox.ts'
import { desc, eq } from '../../shared/database/drizzle.ts'
import type { EventType } from '../../shared/events.ts'
import { anApp, type TestCore } from './core.ts'
import { keyOf } from './ids.ts'

/** What an app with these permissions is sent for the newest event of a type. */
export function payloadsOf(core: TestCore) {
  const renderPayload = createPayloadRenderer(core.services, createExecutor(saleorSchema(), resolveField))
  return async (type: EventType, subscriptionQuery: string | null, may: Permission[] = ['MANAGE_USERS']) => {
    const { read } = core.services.database
    const { id } = await anApp(core, may)
    const key = keyOf(id)
    const [app] = await read.select().from(apps).where(eq(apps.id, key))
    const [event] = await read
      .select()
      .from(events)
      .where(eq(events.type, type))
      .orderBy(desc(events.id))
      .limit(1)
    if (!app || !event) throw new Error(`There is no ${type}.`)
    const text = await renderPayload(event, { subscriptionQuery } as Webhook, app)
    return { id, text, body: text === null ? null : JSON.parse(text) }
  }
}

/** A subscription to one type of event; `before` selects what every event has. */
export const on = (type: string, selection: string, before = ''): string =>
  `subscription { event { ${before} ... on ${type} { ${selection} } } }`
